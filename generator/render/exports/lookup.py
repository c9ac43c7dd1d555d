"""What several tables look up: addresses and days."""

from collections.abc import Iterable

from generator.model.base import Spans
from generator.render.address import published_at, release_page
from generator.render.citations import anchor
from generator.render.edition import Edition


def page_address(edition: Edition, path: str, fragment: str = "") -> str:
    """Where a page is read: its full address, or where the site's is not known, the one below its root."""
    settings = edition.settings
    return published_at(path, fragment, site_url=settings.site_url, directory_urls=settings.directory_urls)


def words_address(edition: Edition, release: str, at: Spans) -> str | None:
    """Where words of a stored release are read, lit; None where nothing on the site leads to them."""
    name = anchor(at)
    if name not in edition.citations.get(release, {}):
        return None
    return page_address(edition, release_page(release), name)


def first_and_last(edition: Edition, releases: Iterable[str]) -> tuple[str | None, str | None]:
    """The first and last day of some releases; None where none is dated."""
    days = edition.days_of(releases)
    return (days[0], days[-1]) if days else (None, None)
