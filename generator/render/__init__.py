"""Records in, Markdown and assets out: the pages of the site."""

from pathlib import Path

from generator.config import Settings
from generator.model.archive import Archive
from generator.render.address import release_text
from generator.render.edition import Edition
from generator.render.environment import open_templates
from generator.render.pages import page_kinds
from generator.render.sheet import Sheet

__all__ = ["render"]


def render(archive: Archive, settings: Settings, templates: Path) -> dict[str, bytes]:
    """Draw every page.

    Args:
        archive: all records.
        settings: the site's settings.
        templates: the folder of templates, with `pages/`, `parts/` and `assets/`.

    Returns:
        What docs/ is to hold: path below it, with forward slashes -> content, in the order of the paths.

    Raises:
        BrokenRecord: a record points at one that is not there.
        ValueError: two page kinds make the same page.
    """
    edition = Edition(archive, settings)
    environment = open_templates(templates)
    drawn: dict[str, bytes] = {}
    for make_pages in page_kinds():
        for page in make_pages(edition):
            if page.path in drawn:
                raise ValueError(f"two pages want to be {page.path}")
            sheet = Sheet(edition, page.path)
            body = environment.get_template(page.template).render(
                {**page.given, "page": page, "sheet": sheet, "edition": edition, "settings": settings}
            )
            drawn[page.path] = (page.front_matter() + "\n" + body).encode()
    for key, text in archive.texts.items():
        drawn[release_text(key)] = text.encode()
    for asset in sorted((templates / "assets").rglob("*")):
        if asset.is_file():
            drawn[f"assets/{asset.relative_to(templates / 'assets').as_posix()}"] = asset.read_bytes()
    return dict(sorted(drawn.items()))
