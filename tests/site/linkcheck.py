"""The link check of a built site: every address within it leads somewhere, and nothing is asked of another host.

MkDocs checks Markdown links alone; pages here have most of theirs in HTML. The site is read as a browser
would meet it: served under a base path, with folders standing for their `index.html`.

    python -m tests.site.linkcheck site [--base /any/base/]
"""

import argparse
import posixpath
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

HOST = "http://site.invalid"
"""A host that cannot be: what still has it after resolving is an address of this site."""

# Attributes that make a browser fetch something, by element.
_FETCHING = {
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
}
# Relations of <link> that only name an address.
_NAMING = {"canonical", "alternate", "author", "license", "next", "prev"}
_CSS_ADDRESS = re.compile(r"url\(\s*(['\"]?)(.*?)\1\s*\)|@import\s+(['\"])(.*?)\3", re.IGNORECASE)


@dataclass(frozen=True)
class Fault:
    """A link that fails: the file it stands in, below the site's folder, the address, and what is wrong."""

    file: str
    link: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.link}: {self.message}"


@dataclass(frozen=True)
class Link:
    """An address as it stands in a file; `fetches` where a browser asks for it by itself."""

    address: str
    fetches: bool


def _css_links(css: str) -> Iterator[Link]:
    for match in _CSS_ADDRESS.finditer(css):
        address = match[2] or match[4] or ""
        if address and not address.startswith(("data:", "#")):
            yield Link(address, fetches=True)


def _source_set(value: str) -> list[str]:
    return [part.split()[0] for part in value.split(",") if part.split()]


def _node_links(node: LexborNode) -> Iterator[Link]:
    attributes = node.attributes
    tag = node.tag or ""
    if tag in {"a", "area"} and (address := attributes.get("href")) is not None:
        yield Link(address, fetches=False)
    elif tag == "link" and (address := attributes.get("href")) is not None:
        relations = set((attributes.get("rel") or "").lower().split())
        yield Link(address, fetches=not relations <= _NAMING)
    elif tag == "form" and attributes.get("action"):
        yield Link(attributes["action"] or "", fetches=True)
    for name in _FETCHING.get(tag, ()):
        value = attributes.get(name)
        if value:
            for address in _source_set(value) if name == "srcset" else [value]:
                yield Link(address, fetches=True)
    if style := attributes.get("style"):
        yield from _css_links(style)


def page_links(html: str) -> list[Link]:
    """All links of a page, in the order of their elements."""
    tree = LexborHTMLParser(html)
    found: list[Link] = []
    for node in tree.css("*"):
        found += _node_links(node)
        if node.tag == "style":
            found += _css_links(node.text())
    return found


def page_anchors(html: str) -> set[str]:
    """All names that a fragment may have on a page."""
    tree = LexborHTMLParser(html)
    names = {value for node in tree.css("[id]") if (value := node.attributes.get("id"))}
    return names | {value for node in tree.css("a[name]") if (value := node.attributes.get("name"))}


class _Site:
    def __init__(self, folder: Path, base: str) -> None:
        self.folder = folder
        self.base = base if base.endswith("/") else f"{base}/"
        self._anchors: dict[str, set[str]] = {}

    def file_of(self, path: str) -> str | None:
        """The file below the folder that is served at the URL path `path`; None where there is none."""
        if not path.startswith(self.base):
            return None
        inner = unquote(path.removeprefix(self.base))
        if not inner or inner.endswith("/"):
            inner += "index.html"
        file = self.folder / inner
        within = posixpath.normpath(inner) == inner and not inner.startswith("..")
        return inner if within and file.is_file() else None

    def anchors(self, file: str) -> set[str]:
        if file not in self._anchors:
            self._anchors[file] = page_anchors((self.folder / file).read_text(encoding="utf-8"))
        return self._anchors[file]

    def check(self, file: str, link: Link) -> str | None:
        """What is wrong with `link` in `file`, or None."""
        here = HOST + self.base + file.removesuffix("index.html")
        there = urljoin(here, link.address.strip())
        parts = urlsplit(there)
        if f"{parts.scheme}://{parts.netloc}" != HOST:
            if link.fetches and parts.scheme != "data":
                return "asks another host"
            if parts.scheme not in {"http", "https", "mailto", "data"}:
                return f"the scheme {parts.scheme!r} is not one to link to"
            return None
        target = self.file_of(parts.path)
        if target is None:
            return "leads nowhere"
        fragment = unquote(parts.fragment)
        if fragment and target.endswith(".html") and fragment not in self.anchors(target):
            return "leads to a page without this anchor"
        return None


def check_site(folder: Path, base: str = "/") -> list[Fault]:
    """Check every page and style sheet of the built site in `folder`, as if served under `base`.

    Returns:
        One fault a file and address, in the order of the files.
    """
    site = _Site(folder, base)
    faults: dict[Fault, None] = {}
    for path in sorted(folder.rglob("*")):
        file = path.relative_to(folder).as_posix()
        if path.suffix == ".html":
            links = page_links(path.read_text(encoding="utf-8"))
        elif path.suffix == ".css":
            links = list(_css_links(path.read_text(encoding="utf-8")))
        else:
            continue
        for link in links:
            message = site.check(file, link)
            if message:
                faults[Fault(file, link.address, message)] = None
    return list(faults)


def main(arguments: list[str] | None = None) -> int:
    """Print each fault; 1 where there is any or where the folder holds no page."""
    parser = argparse.ArgumentParser(description="Check the links of a built site.")
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("--base", default="/", help="path under which it is served, such as /archive/")
    options = parser.parse_args(arguments)
    pages = sum(1 for _ in options.site.rglob("*.html"))
    faults = check_site(options.site, options.base)
    for fault in faults:
        print(fault)
    print(f"{pages} pages, {len(faults)} faulty links", file=sys.stderr)
    return 1 if faults or not pages else 0


if __name__ == "__main__":
    sys.exit(main())
