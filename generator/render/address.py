"""Addresses of pages, and the one function that makes every link.

A page is named by its path below docs/ (`events/index.md`); where it is served depends on the layout of
addresses in force: `events/` and `events/x/`, or `events/index.html` and `events/x.html`.
"""

import posixpath
import re
from functools import lru_cache

from markupsafe import Markup

from generator.vocabulary import event_kinds

HOME = "index.md"
EVENTS = "events/index.md"
PERIODS = "periods/index.md"
PEOPLE = "people/index.md"
ORGANISATIONS = "organisations/index.md"
RELEASES = "releases/index.md"
CLAIMS = "claims.md"
PROBLEMS = "problems.md"
DATA = "data/index.md"
ABOUT = "about.md"
A_TO_Z = "a-z.md"

OTHER_KIND = "other"
"""The kind of events that are of no other."""

_SAFE_PATH = re.compile(r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*(\.[a-z0-9]+)?")
_SAFE_ANCHOR = re.compile(r"[a-z0-9][a-z0-9_-]*")


def events_of_kind(kind: str) -> str:
    """Path of the list of one kind's events: `events/kinds/<kind>.md`; a kind that is not known is among the others."""
    return f"events/kinds/{kind if kind in event_kinds() else OTHER_KIND}.md"


def events_of_year(year: str) -> str:
    """Path of the list of one year's events: `events/years/2006.md`; "" stands for those without a date."""
    return f"events/years/{year or 'undated'}.md"


def letter_page(letter: str) -> str:
    """Path of one letter of the A to Z: `a-z/b.md`; `#`, for what begins with no letter, is `a-z/0-9.md`."""
    return f"a-z/{letter_anchor(letter)}.md"


def letter_anchor(letter: str) -> str:
    """The name of a letter in an address: `b`; of `#` it is `0-9`."""
    return letter.lower() if letter.isalpha() else "0-9"


def claims_of(verdict: str) -> str:
    """Path of the list of claims under one heading: `claims/open.md`."""
    return f"claims/{verdict}.md"


def releases_of_year(year: str) -> str:
    """Path of the list of one year's releases: `releases/years/2006.md`; "" stands for those without a date."""
    return f"releases/years/{year or 'undated'}.md"


def event_page(event: str) -> str:
    """Path of an event's page: `events/<id>.md`."""
    return f"events/{event}.md"


def periods_of(organisation: str) -> str:
    """Path of the list of an organisation's periods: `periods/<organisation>/index.md`."""
    return f"periods/{organisation}/index.md"


def period_page(period: str) -> str:
    """Path of a period's page: `periods/<organisation>/<period>.md`."""
    return f"periods/{period}.md"


def person_page(person: str) -> str:
    """Path of a person's page: `people/<id>.md`."""
    return f"people/{person}.md"


def organisation_page(organisation: str) -> str:
    """Path of an organisation's page: `organisations/<id>.md`."""
    return f"organisations/{organisation}.md"


def release_page(release: str) -> str:
    """Path of a release's page: `releases/<id>.md`."""
    return f"releases/{release}.md"


def release_text(release: str) -> str:
    """Path of a release's stored text: `releases/<id>.txt`."""
    return f"releases/{release}.txt"


def is_page(path: str) -> bool:
    """Whether a path can be that of a page: `people/jane-example.md`."""
    return path.endswith(".md") and _SAFE_PATH.fullmatch(path) is not None


def served_at(path: str, *, directory_urls: bool) -> str:
    """Where the file `path` below docs/ is served, relative to the site's root; "" is the home page.

    `events/x.md` -> `events/x/` or `events/x.html`; `events/index.md` -> `events/` or `events/index.html`;
    a file that is no page is served as it is.
    """
    stem, extension = posixpath.splitext(path)
    if extension != ".md":
        return path
    if not directory_urls:
        return f"{stem}.html"
    folder, name = posixpath.split(stem)
    if name == "index":
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def published_at(path: str, fragment: str = "", *, site_url: str | None, directory_urls: bool) -> str:
    """The address under which the file `path` below docs/ is published, for words that leave the site.

    It is full where `site_url` is known, and relative to the site's root else.
    """
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    return base + served_at(path, directory_urls=directory_urls) + (f"#{fragment}" if fragment else "")


@lru_cache(maxsize=65_536)
def href(source: str, target: str, anchor: str = "", *, directory_urls: bool) -> Markup:
    """The address of `target` as it must stand in a link on `source`; both are paths below docs/.

    The address is relative, so that it holds under any base path, and names the file that is served, as
    MkDocs rewrites Markdown links only and leaves those in HTML alone.

    Raises:
        ValueError: `target` or `anchor` is not one that this program gives out.
    """
    if not _SAFE_PATH.fullmatch(target) or (anchor and not _SAFE_ANCHOR.fullmatch(anchor)):
        raise ValueError(f"not an address of this site: {target!r} {anchor!r}")
    fragment = f"#{anchor}" if anchor else ""
    if source == target and fragment:
        return Markup(fragment)  # noqa: S704 - checked above
    here = served_at(source, directory_urls=directory_urls)
    there = served_at(target, directory_urls=directory_urls)
    folder = here if here.endswith("/") or not here else posixpath.dirname(here)
    # Rooted, because a relative path would be resolved against the working directory.
    relative = posixpath.relpath(f"/{there}", f"/{folder}")
    if (there.endswith("/") or not there) and not relative.endswith("/"):
        relative += "/"
    return Markup(relative + fragment)  # noqa: S704 - checked above
