"""A built site with less weight: pages without numbers for harmless marks, and a shorter style sheet of the theme.

Most of that sheet is for parts that this site does not use. A rule stays where each class that one of its selectors
names stands in a page or in a script of the site, so what an archive adds in pages and scripts of its own keeps its
look. Custom properties stay where something refers to them.
"""

import re
from collections.abc import Callable, Iterator, Set
from pathlib import Path

_SHEETS = "assets/stylesheets/main.*.css"
_CLASSES = re.compile(rb"""class=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_WORDS = re.compile(rb"[A-Za-z][\w-]*")

# Strings are passed over whole; what ends a rule's head, a body or a statement comes by itself.
_TOKEN = re.compile(r"""/\*.*?\*/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^"'/{};]+|/|[{};]""", re.DOTALL)
_ARGUMENTS = re.compile(r":(?:not|is|where|has)\([^()]*(?:\([^()]*\)[^()]*)*\)")
_NAME = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_NESTED = ("@media", "@supports", "@layer", "@container")


def _split(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of a sheet as its head and its body, without braces; None for a body where there is none."""
    head, body, depth, start = "", 0, 0, 0
    for token in _TOKEN.finditer(sheet):
        mark = token.group()
        if mark == "{":
            if depth == 0:
                head, body = sheet[start : token.start()], token.end()
            depth += 1
        elif mark == "}":
            depth -= 1
            if depth == 0:
                yield head.strip(), sheet[body : token.start()]
                start = token.end()
        elif mark == ";" and depth == 0:
            yield sheet[start : token.start()].strip(), None
            start = token.end()


def _selectors(head: str) -> list[str]:
    """The selectors of a rule: parted at commas, not at those within parentheses or brackets."""
    parts, depth, start = [], 0, 0
    for place, mark in enumerate(head):
        if mark in "([":
            depth += 1
        elif mark in ")]":
            depth -= 1
        elif mark == "," and depth == 0:
            parts.append(head[start:place])
            start = place + 1
    return [*parts, head[start:]]


def _is_met(selector: str, names: Set[str]) -> bool:
    """Whether a page can have what the selector names; what stands within `:not()` and the like is left open."""
    if "[dir=rtl]" in selector and "dir=rtl" not in names:
        return False
    plain = _ARGUMENTS.sub("", selector)
    return all(name in names for name in _NAME.findall(plain))


def _rewrite(sheet: str, write: Callable[[str, str], str]) -> str:
    """A sheet with each rule as `write` gives it for head and body, those within others too; empty ones go."""
    kept = []
    for head, body in _split(sheet):
        if body is None:
            kept.append(f"{head};")
        elif head.startswith(_NESTED):
            inner = _rewrite(body, write)
            kept.append(f"{head}{{{inner}}}" if inner else "")
        else:
            kept.append(f"{head}{{{body}}}" if head.startswith("@") else write(head, body))
    return "".join(kept)


def _keep(sheet: str, names: Set[str]) -> str:
    def write(head: str, body: str) -> str:
        met = [one for one in _selectors(head) if _is_met(one, names)]
        return f"{','.join(met)}{{{body}}}" if met else ""

    return _rewrite(sheet, write)


def _declarations(body: str) -> list[str]:
    parts, start = [], 0
    for token in _TOKEN.finditer(body):
        if token.group() == ";":
            parts.append(body[start : token.start()])
            start = token.end()
    return [*parts, body[start:]]


def _drop_properties(sheet: str, referred: Set[str]) -> str:
    """Without declarations of custom properties that nothing refers to."""

    def write(head: str, body: str) -> str:
        own = [one for one in _declarations(body) if not one.startswith("--") or one.partition(":")[0] in referred]
        return f"{head}{{{';'.join(own)}}}" if own else ""

    return _rewrite(sheet, write)


# Punctuation that means nothing to HTML where text or a quoted attribute stands: all but & < > " and '.
_SPELT = re.compile(r"&#(9|10|3[3567]|4[0-7]|5[89]|6[134]|9[1-6]|12[3-6]);")


def spell_out(page: str) -> str:
    """A page with the marks themselves where the filter for words of documents put numbers for them.

    Markdown needed the numbers; HTML reads both alike, and the marks are a fifth of their size.
    """
    # The first line end within <pre> would be lost.
    return page if "<pre" in page else _SPELT.sub(lambda found: chr(int(found[1])), page)


def trim_sheet(sheet: str, names: Set[str], others: str = "") -> str:
    """A style sheet with the rules that a site needs.

    Args:
        sheet: well-formed CSS.
        names: the classes that pages or scripts have; `dir=rtl` where a page is written from right to left.
        others: further sheets, whose references to custom properties count.
    """
    trimmed = _keep(sheet, names)
    while True:
        referred = set(re.findall(r"var\(\s*(--[\w-]+)", trimmed + others))
        shorter = _drop_properties(trimmed, referred)
        if len(shorter) == len(trimmed):
            return shorter
        trimmed = shorter


def collect_names(site: Path) -> set[str]:
    """Every class of a page, and every word of a script, as scripts make elements of their own."""
    found: set[bytes] = set()
    for path in site.rglob("*.html"):
        page = path.read_bytes()
        for classes in {one for match in _CLASSES.findall(page) for one in match if one}:
            found.update(classes.split())
        if b'dir="rtl"' in page:
            found.add(b"dir=rtl")
    for path in site.rglob("*.js"):
        if "/lunr/" not in path.as_posix():
            found.update(_WORDS.findall(path.read_bytes()))
    return {name.decode("utf-8", "replace") for name in found}


def lighten_site(site: Path) -> None:
    """Trim the theme's sheet in a built site; the map of its source, which holds no longer, goes."""
    sheets = sorted(site.glob(_SHEETS))
    if not sheets:
        return
    names = collect_names(site)
    others = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.css") if path not in sheets)
    for path in sheets:
        path.write_text(trim_sheet(path.read_text(encoding="utf-8"), names, others), encoding="utf-8", newline="\n")
        path.with_name(f"{path.name}.map").unlink(missing_ok=True)
