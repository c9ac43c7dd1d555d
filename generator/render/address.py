"""Addresses of pages, and the one function that makes every link.

A page is named by its path below docs/ (`events/index.md`); where it is served depends on the layout of
addresses in force: `events/` and `events/x/`, or `events/index.html` and `events/x.html`.
"""

import posixpath
import re
from functools import lru_cache

from markupsafe import Markup

HOME = "index.md"
EVENTS = "events/index.md"
PERIODS = "periods/index.md"
PEOPLE = "people/index.md"
ORGANISATIONS = "organisations/index.md"
RELEASES = "releases/index.md"
CLAIMS = "claims.md"
PROBLEMS = "problems.md"
ABOUT = "about.md"

_SAFE_PATH = re.compile(r"[a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*(\.[a-z0-9]+)?")
_SAFE_ANCHOR = re.compile(r"[a-z0-9][a-z0-9_-]*")


def event_page(event: str) -> str:
    """Path of an event's page: `events/<id>.md`."""
    return f"events/{event}.md"


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
