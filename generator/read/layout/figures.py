"""What a cell of a table holds, by its looks: a figure, a piece of one, a bullet, words."""

import re

_CURRENCY = r"(?:(?:US|U\.S\.|CA?|AU?|NZ|HK|R|Cdn)?[ ]?[$€£¥₹]|USD|EUR|GBP|CAD|AUD|CHF|SEK|NOK|DKK|RMB|Rs\.?)"
_FIGURE = re.compile(
    rf"[\s(\[]*{_CURRENCY}?[\s(]*[-–—−+~<>]?\s*{_CURRENCY}?\s*(?:\d[\d,]*(?:\.\d+)?|\.\d+)\s*"
    rf"(?:%|x|X|¢|bps|pts?\.?|pp|[KMB])?\s*[)\]]*\s*(?:%|x|¢|bps?|pts?\.?|ppts?|pp|p\.p\.)?\s*{_CURRENCY}?"
    r"\s*(?:\(\w{1,2}\)|[*¹²³⁴⁵⁶⁷⁸⁹⁰†‡]+|\([\d,]{1,5}\))*\s*"
)
_DASH = re.compile(rf"\s*{_CURRENCY}?\s*(?:[-–—−]{{1,3}}|n/?a|n/?m|nmf?)\s*%?\s*", re.IGNORECASE)
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*(?:\(\w\)|\*)?\s*")
_NOTE = re.compile(r"\s*\(?\w{1,2}\)\s*|\s*\d{1,2}\.?\s*")
_BEFORE = re.compile(rf"(?:{_CURRENCY}\s*[-–—(]*|[-–—+(]|\(\s*{_CURRENCY})\s*")
_AFTER = re.compile(r"\s*(?:[)\]%x¢]|\)\s*%|%\s*\)|\)\s*x|bps?|pts|ppts?|pp|p\.p\.)\s*")
_BULLET = re.compile(r"\s*(?:[•·●○▪■□◦‣⁃∙*§➢➤►✓✔ØÜ–—-]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s*")
_TAIL = re.compile(r"[^\d\w]*(?:x|bps|pts|pp)?[^\d\w]*$")


def is_figure(text: str) -> bool:
    """`1,234`, `$ (0.12)`, `12.5%`, `3.4x`, `(5) %`, with a note's mark behind or not; years count too."""
    return len(text) <= 40 and _FIGURE.fullmatch(text) is not None


def is_dash(text: str) -> bool:
    """A place that a table leaves open: `—`, `$ -`, `n/a`, `NM`."""
    return len(text) <= 12 and _DASH.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """`2006` alone, a heading more often than a figure."""
    return len(text) <= 12 and _YEAR.fullmatch(text) is not None


def is_note(text: str) -> bool:
    """The mark of a note, or a number in a list: `(1)`, `a)`, `12.`."""
    return len(text) <= 6 and _NOTE.fullmatch(text) is not None


def is_bullet(text: str) -> bool:
    """The mark before an item of a list, standing in a cell of its own."""
    return len(text) <= 6 and _BULLET.fullmatch(text) is not None


def opens_figure(text: str) -> bool:
    """A piece that belongs before the figure in the next cell: `$`, `(`, `$ (`."""
    return len(text) <= 8 and _BEFORE.fullmatch(text) is not None


def closes_figure(text: str) -> bool:
    """A piece that belongs behind the figure in the cell before: `)`, `%`, `)%`."""
    return len(text) <= 6 and _AFTER.fullmatch(text) is not None


def tail_of(text: str) -> int:
    """How many characters of a figure hang behind its last digit, `(168)` one: digits stand below each other."""
    found = _TAIL.search(text)
    return len(text) - found.start() if found and any(c.isdigit() for c in text) else 0
