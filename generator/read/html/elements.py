"""Which elements of HTML are blocks, which are not shown, and which frame a page without being its subject."""

import re

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol optgroup option p page pre search section "
    "summary ul table tbody thead tfoot tr td th document type sequence filename description text".split()
)
"""Elements that stand for themselves: the words before and behind are other paragraphs."""

UNSEEN = frozenset(
    "script style noscript template head title meta link base svg math canvas iframe object embed audio video map "
    "button select textarea input datalist noframes ix:header ix:hidden ix:references ix:resources".split()
)
"""Elements whose words no reader sees, or that are controls."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INLINE = re.compile(r"display\s*:\s*(?:inline(?![\w-])|contents)", re.IGNORECASE)
_BLOCK = re.compile(r"display\s*:\s*(?:block|table|flex|grid|list-item)\b", re.IGNORECASE)
_RAISED = re.compile(r"vertical-align\s*:\s*(?:super|text-top|top)\b", re.IGNORECASE)
_FRAMING = frozenset({"nav", "aside", "dialog", "search"})
_WHOLE = frozenset({"html", "body", "main", "article"})
"""Their classes speak of the page (`with-sidebar`), and scripts may show them later."""

_FRAMING_ROLES = frozenset("navigation banner contentinfo search complementary dialog alertdialog menu menubar".split())
# The names that content systems give to what is not the story. Matched as whole words of `class` and `id`.
_FRAMING_NAMES = re.compile(
    r"(?:^|[\s_-])(?:cookies?(?:[\s_-]?(?:banner|consent|notice|bar))|breadcrumbs?|skip[\s_-]?(?:link|nav)|"
    r"share[\s_-]?(?:buttons?|bar|links?|tools?)|social[\s_-]?(?:share|sharing|links?|media|icons?|buttons?)|"
    r"(?:main|site|primary|top|mobile|footer)[\s_-]?(?:nav|menu|navigation)|navbar|"
    r"related[\s_-]?(?:articles?|posts?|news|stories|content|links)|newsletter[\s_-]?\w*|site[\s_-]?(?:header|footer)|"
    r"screen[\s_-]?reader[\s_-]?text|sr-only|visually[\s_-]?hidden|pagination)(?:$|[\s_-])|"
    r"(?:^|\s)(?:sidebar(?:$|[\s_-])|(?:related|recommended|trending|teasers?|menu|top-?bar|nav|navigation)(?:$|\s))",
    re.IGNORECASE,
)


def is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether a reader of the page does not see the element."""
    if tag in _WHOLE:
        return False
    if "hidden" in attributes:
        return True
    style = attributes.get("style")
    return bool(style) and _HIDDEN.search(style or "") is not None


def is_block(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether the element stands for itself; a style can say otherwise than the tag."""
    style = attributes.get("style") or ""
    if "display" in style:
        if tag in ("div", "p", "section", "li", "ul") and _INLINE.search(style):
            return False
        if _BLOCK.search(style):
            return True
    return tag in BLOCKS


def is_raised(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether the words stand above the line, as marks of notes do."""
    if tag == "sup":
        return True
    style = attributes.get("style") or ""
    return tag in ("font", "span") and "vertical-align" in style and _RAISED.search(style) is not None


def is_framing(tag: str, attributes: dict[str, str | None], *, in_story: bool) -> bool:
    """Whether the element frames the page: menus, banners, asides, cookie notices.

    Args:
        tag: of the element.
        attributes: of the element.
        in_story: whether it lies in an article or the main part, whose header and footer belong to the story.
    """
    if tag in _FRAMING or (tag in ("header", "footer") and not in_story):
        return True
    if tag in _WHOLE or not attributes:
        return False
    if (attributes.get("role") or "").lower() in _FRAMING_ROLES:
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return len(names) > 1 and len(names) < 400 and _FRAMING_NAMES.search(names) is not None
