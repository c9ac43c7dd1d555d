"""What `$` alone means in a document: what the document says, else the dollar of its issuer's home.

`(All figures are in Canadian dollars unless otherwise stated)` says it. An issuer of Springfield, Ill., listed on the
NYSE and the TSX, means US dollars. One of Toronto that writes `US$5 million` beside `$3 million` means Canadian ones.
One of Sydney that writes `$3 million` alone most likely means Australian ones, but that is not certain: figures in
such dollars are left out.
"""

import re
from collections.abc import Iterator
from functools import cache

from generator.model.figures import Fact
from generator.parse.draft import Draft
from generator.parse.frame.place_names import ends_in, fold_names
from generator.parse.text.hinted import hinted, lowered
from generator.vocabulary import Dollar, dollars

OPEN = "XXX"
"""No currency, by ISO 4217: `$` alone where nothing tells which dollar it is; no fact is left with it."""

_LAST_WORDS = hinted(r" (?:dollars?|funds|currency)")
# Words that make a mention of dollars a statement about the document's figures.
_STATED = hinted(
    r"\b(?:all|unless|expressed|stated|reported|presented|denominated|figures|amounts|currency|thousands|millions)\b"
    r"[^.]{0,80}$",
    re.IGNORECASE,
)
# `(In United States dollars, except where noted otherwise)`: nothing before it but the bracket.
_OPENS = re.compile(r"\((?:all )?in $", re.IGNORECASE)
# How far before the mention such a word may begin.
_NEAR = 100


def dollar_of(draft: Draft) -> str:
    """The ISO code of what `$` alone means in a document; `OPEN` where that is not certain."""
    if draft.dollar is None:
        draft.dollar = _stated(draft.text) or _of_cents(draft.text) or _at_home(draft)
    return draft.dollar


# `$` with nothing before it; sums in euros, in rand.
_ALONE = re.compile(r"(?<![A-Z.])\$")
_WITH_CENTS = {
    "EUR": re.compile(r"€|\bEUR\b"),
    "ZAR": re.compile(r"\bR ?\d[\d ,.]* ?(?:million|billion|m|bn)\b|\bZAR\b"),
}


def _of_cents(text: str) -> str | None:
    """What `12.4 cents` is in where a text has sums in another currency that has cents, and not `$` alone.

    Beside fewer sums in `$` it may be either. `Revenue was €214m ... earnings per share were 12.4 cent`.
    """
    if "cent" not in text:
        return None
    alone = len(_ALONE.findall(text))
    found = {code: len(sums) for code, sign in _WITH_CENTS.items() if len(sums := sign.findall(text)) > alone}
    return None if not found else next(iter(found)) if len(found) == 1 and not alone else OPEN


def leave_open_dollars(draft: Draft) -> None:
    """Take out of `facts` those whose currency is open, and tell of it once."""
    left_out = [fact for fact in draft.facts if _is_open(fact)]
    if left_out:
        draft.facts = [fact for fact in draft.facts if not _is_open(fact)]
        message = f"Which dollar “{left_out[0].printed}” is in is not said; figures in dollars are left out."
        draft.problem("dollar-open", message, left_out[0].at)


def _is_open(fact: Fact) -> bool:
    return fact.unit.partition("/")[0] == OPEN


@cache
def _names() -> dict[str, str]:
    return {name: dollar.code for dollar in dollars() for name in dollar.names}


@cache
def _named() -> "re.Pattern[str]":
    """A dollar's name right before the word: `Canadian dollars`, `U.S. funds`."""
    names = "|".join(re.escape(name).replace("\\.", "\\.?") for name in sorted(_names(), key=len, reverse=True))
    return re.compile(rf"\b(?P<name>{names}) $", re.IGNORECASE)


@cache
def _marks() -> dict[str, str]:
    return {mark: dollar.code for dollar in dollars() for mark in dollar.marks}


@cache
def _written() -> "re.Pattern[str]":
    """A mark that stands at no amount: `(expressed in thousands of US$)`, `all amounts in CAD`, `(A$ in millions)`."""
    marks = "|".join(re.escape(mark) for mark in sorted(_marks(), key=len, reverse=True))
    return re.compile(
        rf"\bin (?:(?:thousand|million|billion)s? (?:of )?)?(?P<mark>{marks})(?![\w$]| ?\(?\.?\d)"
        rf"|\((?P<first>{marks}) ?(?:in )?(?:thousands|millions|billions|[0'’]000)"
    )


@cache
def _marked(dollar: str) -> "re.Pattern[str]":
    """An amount with the mark of one dollar, `C$5`, `5 million CAD`, or its name."""
    (found,) = (entry for entry in dollars() if entry.code == dollar)
    marks = "|".join(re.escape(mark) for mark in found.marks)
    names = "|".join(re.escape(name) for name in found.names)
    return re.compile(rf"(?<![\w$])(?:{marks}) ?(?=[\d.(])|(?<=[\dnk]) (?:{marks})(?!\w)|\b(?:(?i:{names})) dollars?\b")


def _mentions(text: str) -> Iterator[tuple[int, str]]:
    """Where a dollar is named in a document, and its code; the last words are found first, since they are rare."""
    for last in _LAST_WORDS.finditer(lowered(text)):
        found = _named().search(text, max(0, last.start() - 20), last.start() + 1)
        if found is not None:
            yield found.start(), _names()[found["name"].lower().replace("u.s", "us").rstrip(".")]
    if any(mark in text for mark in _marks()):
        for match in _written().finditer(text):
            yield match.start(), _marks()[match["mark"] or match["first"]]


def _stated(text: str) -> str | None:
    """The dollar that a document says its figures are in."""
    for start, code in sorted(_mentions(text)):
        before = max(0, start - _NEAR)
        if text[start] == "(" or _STATED.search(text, before, start) or _OPENS.search(text, before, start):
            return code
    return None


def _at_home(draft: Draft) -> str:
    """The dollar of where the issuer is listed and at home; listed abroad as well, the one it tells others apart from.

    An issuer that is listed in the United States and not at home in another dollar's place reports in US dollars, and
    so does one of which nothing else is known. `US$` beside `$` says that the latter is the home's.
    """
    us = dollars()[0].code
    listed = {code for ticker in draft.tickers if (code := _of_listing(ticker.symbol, ticker.exchange)) is not None}
    here = _of_place(draft.dateline.place) if draft.dateline is not None else None
    if us in listed and (here is None or listed == {us}):
        return us
    homes = (listed - {us}) | ({here} if here is not None and not (draft.tickers and not listed) else set())
    if not homes:
        return us
    if len(homes) > 1:
        return OPEN
    (home,) = homes
    told_apart = _marked(us).search(draft.text) and not _marked(home).search(draft.text)
    return home if told_apart else OPEN


def _of_listing(symbol: str, exchange: str | None) -> str | None:
    suffix = symbol.rpartition(".")[2] if exchange is None and "." in symbol else None
    found: list[Dollar] = [one for one in dollars() if exchange in one.exchanges or suffix in one.suffixes]
    return found[0].code if found else None


@cache
def _places() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((dollar.code, fold_names(dollar.places)) for dollar in dollars() if dollar.places)


def _of_place(place: str) -> str | None:
    return next((code for code, names in _places() if ends_in(place, names)), None)
