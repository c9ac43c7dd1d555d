"""Ticker symbols in brackets, and the words that stand before them: whose symbol it is.

Forms it was made for: `(ACME.OB)`, `(NYSE American: ACM)`, `[NASDAQ National Market: ACME]`, `(Nasdaq: ACME -
News)`, `(NYSE: ACM, ASX: ACM)`, `(NYSE and TSX: ACM)`, `(OTC Bulletin Board: ACME.OB)`, `(Nasdaq-NNM:ACME)`.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.model.frame import Ticker
from generator.parse.text.passage import Passage
from generator.vocabulary import exchanges


@dataclass(frozen=True)
class Listing:
    """One bracket with symbols; `start` and `end` are indexes into the passage's words, brackets included."""

    start: int
    end: int
    tickers: tuple[Ticker, ...]


_BRACKET = re.compile(r"[(\[](?P<inner>[^()\[\]]{2,160})[)\]]")
_BARE_SYMBOL = re.compile(r"(?P<symbol>[A-Z]{2,5})\.(?:OB|PK|OTC|QB)$")
_SYMBOL = re.compile(r"\s*[“\"']?(?P<symbol>[A-Z0-9]{1,6}(?:[./-][A-Z]{1,3})?)[”\"']?(?![\w])")
_BETWEEN = re.compile(r"[\s,;/&|]*(?:(?:and|or)\b)?[\s,;/&|]*")


@cache
def _pattern() -> tuple["re.Pattern[str]", dict[str, str]]:
    named = {form: exchange.name for exchange in exchanges() for form in exchange.forms}
    forms = sorted(named, key=lambda form: (-len(form), form))
    joined = "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in forms)
    several = rf"(?:the )?(?P<exchange>{joined})(?:®|™|\b)"
    return re.compile(
        rf"{several}(?P<more>(?:[\s,;/&]+(?:and\s)?(?:the )?(?:{joined})\b)*)\s*(?P<colon>[:\-–]|symbol:?)?",
        re.IGNORECASE,
    ), {"".join(form.split()): name for form, name in named.items()}


def _read_inner(passage: Passage, start: int, end: int) -> tuple[Ticker, ...]:
    """The symbols between two brackets; () where it is no ticker bracket through and through."""
    text = passage.text
    bare = _BARE_SYMBOL.fullmatch(text[start:end].strip())
    if bare:
        inner = passage.cut(start, end)
        return (Ticker(symbol=bare["symbol"], printed=inner.text, at=[inner.span(0, len(inner))]),)
    pattern, names = _pattern()
    found: list[Ticker] = []
    position = start
    while position < end:
        gap = _BETWEEN.match(text, position, end)
        position = gap.end() if gap else position
        exchange = pattern.match(text, position, end)
        if exchange is None or not exchange["colon"]:
            break
        name = names["".join(exchange["exchange"].lower().split())]
        after = exchange.end()
        symbol = _SYMBOL.match(text, after, end)
        if symbol is None:
            break
        first = position
        while symbol is not None:
            printed = passage.cut(first, symbol.end())
            found.append(
                Ticker(
                    symbol=re.split(r"\.(?:OB|PK)$", symbol["symbol"])[0],
                    exchange=name,
                    printed=printed.text,
                    at=[printed.span(0, len(printed))],
                )
            )
            position = symbol.end()
            again = re.compile(r"\s*[,/]\s*(?=[A-Z0-9]{1,6}(?:[\s,;/)\]]|$))").match(text, position, end)
            symbol = None
            if again and not pattern.match(text, again.end(), end):
                symbol = _SYMBOL.match(text, again.end(), end)
                first = again.end()
    return tuple(found)


def find_listings(passage: Passage) -> list[Listing]:
    """All brackets of a passage that hold ticker symbols, in order."""
    found = []
    for match in _BRACKET.finditer(passage.text):
        tickers = _read_inner(passage, match.start("inner"), match.end("inner"))
        if tickers:
            found.append(Listing(match.start(), match.end(), tickers))
    return found
