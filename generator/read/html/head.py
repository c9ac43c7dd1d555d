"""What the head of a page states: its title, its day, its own address, whose site it is."""

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from generator.read.titles import is_title

_TITLES = ("og:title", "twitter:title", "dc.title")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "pubdate",
    "publish-date",
    "publication_date",
)
_ADDRESSES = ("og:url",)
_SOURCES = ("og:site_name", "application-name")


def _metas(page: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    for node in page.css("meta"):
        attributes = node.attributes
        key = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        content = attributes.get("content") or ""
        if key and content.strip():
            yield key.strip().lower(), content.strip()


def _title_of(page: LexborHTMLParser) -> str:
    for node in page.css("title"):
        # A drawing has titles too.
        if node.parent is not None and node.parent.tag in ("head", "html", "body", "text"):
            return " ".join(node.text().split())
    return ""


def read_head(page: LexborHTMLParser) -> list[tuple[str, str]]:
    """Facts in a fixed order: title, date, source, address; a title that names nothing is left out."""
    metas: dict[str, str] = {}
    for key, content in _metas(page):
        metas.setdefault(key, content)

    def first(keys: tuple[str, ...]) -> str:
        return next((metas[key] for key in keys if key in metas), "")

    title = _title_of(page)
    if not is_title(title):
        title = first(_TITLES)
    if not is_title(title):
        title = ""
    canonical = next(
        (
            node.attributes.get("href") or ""
            for node in page.css("link")
            if "canonical" in (node.attributes.get("rel") or "").lower().split()
        ),
        "",
    )
    address = canonical or first(_ADDRESSES)
    return [
        ("title", title),
        ("date", first(_DATES)),
        ("source", first(_SOURCES)),
        ("address", address if address.startswith(("http://", "https://")) else ""),
    ]
