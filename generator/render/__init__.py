"""Records in, Markdown and assets out: the pages of the site.

Begin below: what is drawn, in order.

- What pages look up: `edition`. A `page` is drawn by a template of `environment`, which holds a `sheet` (links,
  sources) by `address` and `citations`; `words` filters what documents say, `faults` tells of a broken template.
- Pages: `pages`, `paging`; `stubs` (pages that lead on), `storedtext` (a release with its lit words), `assets`.
- Wording: `wording`, `notes`, `roles`, `reckoning`, `reach` (telephone and e-mail, hidden on request).
- Beside one another: `tables`, `results`, `statement_tables`, `offices`, `coverage`, `descriptions`, `specimen`.
- Pictures and downloads: `charts`, `exports` by `csvfile` and `described`, `schemas`, `feeds`, `metadata`.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from jinja2 import TemplateError

from generator.config import Settings
from generator.model.archive import Archive
from generator.render.address import HOME, release_page, release_text
from generator.render.assets import collect_assets
from generator.render.edition import Edition
from generator.render.environment import open_templates
from generator.render.exports import make_downloads, twin_of, write_twin
from generator.render.faults import template_fault
from generator.render.feeds import list_feeds, write_feeds
from generator.render.metadata import PICTURE, ROBOTS, draw_picture, make_head, write_robots
from generator.render.pages import page_kinds
from generator.render.reach import hide_reach
from generator.render.schemas import write_schemas
from generator.render.sheet import Sheet
from generator.render.stubs import list_stubs

__all__ = ["render"]


def render(archive: Archive, settings: Settings, templates: Path | Sequence[Path]) -> dict[str, bytes]:
    """Draw every page.

    Args:
        archive: all records.
        settings: the site's settings.
        templates: the folder of templates, with `pages/`, `parts/`, `style/` and `assets/`; of several, the first that
            has a file wins.

    Returns:
        What docs/ is to hold: path below it, with forward slashes -> content, in the order of the paths.

    Raises:
        BrokenRecord: a record points at one that is not there.
        ConfigError: a template cannot be used, or an entry of data/redirects.yml leads nowhere.
        ValueError: two page kinds make the same page.
    """
    folders = [templates] if isinstance(templates, Path) else list(templates)
    conceal: Callable[[str], str] = str
    if settings.contacts == "hidden":
        archive, conceal = hide_reach(archive)
    edition = Edition(archive, settings)
    environment = open_templates(folders, conceal)
    drawn: dict[str, bytes] = {}
    pages = [page for make_pages in page_kinds() for page in make_pages(edition)]
    about = {page.path: page for page in pages if page.record is not None}
    feeds = list_feeds(edition)
    feed_of = {feed.page: feed for feed in feeds}
    for page in [*pages, *list_stubs(archive, {page.path for page in pages})]:
        if page.path in drawn:
            raise ValueError(f"two pages want to be {page.path}")
        shown = replace(page, title=conceal(page.title), description=conceal(page.description))
        sheet = Sheet(edition, page.path)
        own = [feed_of[page.path]] if page.path in feed_of else []
        given = {**page.given, "page": shown, "sheet": sheet, "edition": edition, "settings": settings, "feeds": own}
        try:
            body = environment.get_template(page.template).render(given)
        except (TemplateError, TypeError) as error:
            raise template_fault(error, folders) or error from error
        if page.leads_to:
            drawn[page.path] = (shown.front_matter({"leads_to": str(sheet.href(page.leads_to))}) + "\n" + body).encode()
            continue
        # What an index has on its list stands in its data too; the sources at its foot are named there by themselves.
        passed = {release_page(key) for key in sheet.sources}
        below = [] if page.record else [about[path] for path in sheet.led_to if path in about and path not in passed]
        head = make_head(edition, shown, feeds=own or feeds[:1], sources=sheet.sources, listed=below)
        drawn[page.path] = (shown.front_matter(head) + "\n" + body).encode()
        drawn[twin_of(page.path)] = write_twin(edition, page, below, sheet.sources)
    for key, text in archive.texts.items():
        drawn[release_text(key)] = text.encode()
    drawn |= write_schemas() | make_downloads(edition).files | write_feeds(edition, feeds)
    drawn[ROBOTS] = write_robots(settings)
    for organisation in edition.organisations:
        for chart in edition.charts(organisation.id):
            drawn |= chart.files()
    home = next(page for page in pages if page.path == HOME)
    # Of several companies none stands for the site.
    charts = edition.charts(edition.issuers[0].id) if len(edition.issuers) == 1 else []
    drawn[PICTURE] = draw_picture(conceal(settings.site_name), conceal(home.description), charts)
    drawn |= collect_assets(folders)
    return dict(sorted(drawn.items()))
