"""Ticker symbols in brackets: which symbols, on which exchange.

Forms it was made for: `(ACME.OB)`, `(NYSE American: ACM)`, `[NASDAQ National Market: ACME]`, `(Nasdaq: ACME - News)`,
`(NYSE: ACM, ASX: ACM)`, `(NYSE and TSX: ACM)`, `(Nasdaq | TSX: ACM)`, `(Nasdaq: ACME and ACMEW)`, `(OTC Bulletin
Board: ACME.OB)`, `(Nasdaq-NNM:ACME)`, `(Nasdaq: “ACME”)`, `(Nasdaq "ACME" @acme)`, `(Nasdaq ACME)`, `(OTCBB symbol
ACME)`, `(stock symbol: ACME)`, `(Acme Widgets, Inc.; NYSE: ACM)`, `(ACM - NYSE)`, `(OTC-ACME)`, `(NASDAQ.ACME)`,
`(Nasdaq / ACME)`, `(ACME.OB - OTC BB)`, `(ACME.TO)`, `(ASX code: ACM)`, `( - Euronext Paris / London Stock Exchange:
ACM)`.
Symbols told in running words are read by `tickers_in_words.py`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.model.frame import Ticker
from generator.parse.draft import Draft
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.vocabulary import exchanges


@dataclass(frozen=True)
class Listing:
    """One bracket with symbols.

    Attributes:
        start, end: indexes into the passage's words, brackets included.
        tickers: its symbols, in order.
        name: where a company's name stands in the bracket before them, as in `(Acme Widgets, Inc.; NYSE: ACM)`.
    """

    start: int
    end: int
    tickers: tuple[Ticker, ...]
    name: tuple[int, int] | None = None


class _Symbol(NamedTuple):
    """A symbol as it stands; `start` and `end` take in the exchange before it."""

    symbol: str
    exchange: str | None
    start: int
    end: int


# Quotation marks around a symbol; the C1 controls are Windows' marks that an export left undecoded.
_OPEN = "[“\"‘'\x91\x93]"
_CLOSE = "[”\"’'\x92\x94]"
_BRACKET = re.compile(r"[(\[](?P<inner>[^()\[\]]{2,160})[)\]]")
# A bracket that holds symbols has a colon, the word, a dash, quotation marks, or one of the old suffixes in it.
_HINT = re.compile(
    r"[:;]|symbol|\.(?:OB|PK|OTC|QB|V)\b| [-–—] ?|[A-Z] ?[-/.] ?[A-Z]{2}"
    rf"|(?-i: [A-Z]{{3,5}}$|\.[A-Z]{{1,2}}$| LN$)|{_OPEN}",
    re.IGNORECASE,
)
# With the market's letters behind it, as services of quotations write them.
_BARE_SYMBOL = re.compile(
    r"(?P<symbol>[A-Z]{2,5}|\d{3,6}(?=\.))"
    r"(?:\.(?:OB|PK|OTC|QB|TO|V|CN|AX|NZ|HK|SI|KS|NS|BO|PA|AS|BR|DE|MI|MC|ST|HE|CO|OL|SW|JO|T)|[.:]L|[: ]LN|:US)$"
)
_SUFFIX = re.compile(r" ?\.(?:OB|PK|OTC|QB)$")
_NAMELESS = re.compile(
    rf"\s*(?:(?:(?:stock|trading|ticker)\s)?(?:symbols?|ticker)\s?(?:is\s)?[:\-–]?\s?(?={_OPEN}?[A-Z]{{1,5}}{_CLOSE}?\s*$)"
    r"|(?:stock|securit(?:y|ies)|ticker)\s(?:code|no\.?|number)\s?[:\-–]?\s?(?=\d{4,6}\s*$))",
    re.IGNORECASE,
)
# "Euronext Paris: FR0000123456 - ACM": the security's number before its symbol.
_ISIN = re.compile(
    r"\s*(?:ISIN(?: code)?\s?:?\s?)?[A-Z]{2}[A-Z0-9]{9}\d\s*[-–—,;/|]+\s*"
    r"(?:(?:[Tt]icker|[Ss]ymbol|[Mm]nemo(?:nic)?)\s?:?\s?)?"
)
_SYMBOL = re.compile(
    # "ACM, ISIN DE000ACM0001": the number that a security has, and no symbol.
    rf"[\s*]*{_OPEN}?(?!(?:ISIN|WKN|CUSIP|SEDOL|LEI|FIGI|RIC|VALOR)\b)"
    rf"(?P<symbol>[A-Z0-9]{{1,10}}(?: \.(?=OB|PK)|[./-])?(?:(?<=[./-])(?:Pr)?[A-Z]{{1,3}}(?:\.[A-Z]\b)?)?"
    # "ACM B": a class of shares.
    rf"(?: [A-D](?=\s*(?:$|[,;)\]])))?)"
    rf"{_CLOSE}?(?![\w])"
)
_BETWEEN = re.compile(r"[\s,;/&|–—-]*(?:(?:and|or)\b)?[\s,;/&|–—-]*")
_FURTHER = re.compile(
    r"\s*(?:[,/;&|]|\band\b|\bor\b)[\s,]*(?:and\s)?"
    rf"(?={_OPEN}?[A-Z0-9]{{1,6}}(?:[.\-][A-Z]{{1,3}})?{_CLOSE}?(?:[\s,;/&|)\]]|$))"
)
_NAME = re.compile(r"\s*(?P<name>[A-Z][^;:]{2,80}[^\s;:,])(?:\s*[;,]\s*| [-–—] )")
_DEFINED = re.compile(rf"\s*(?:the\s)?{_OPEN}\w")
_PARTED = re.compile(r"[;,]\s*")
_REVERSED = re.compile(
    rf"\s*(?:(?:stock |trading |ticker )?[Ss]ymbols?:? )?{_OPEN}?(?P<symbol>[A-Z]{{1,5}})(?:\.(?:OB|PK))?{_CLOSE}?"
    r"\s*[-–—,:/]\s*"
)


@cache
def _names() -> dict[str, str]:
    """The exchange of each form, without its blanks."""
    return {"".join(form.split()): exchange.name for exchange in exchanges() for form in exchange.forms}


@cache
def _forms() -> str:
    """What stands for any of them in a pattern."""
    forms = {form for exchange in exchanges() for form in exchange.forms}
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s?") for form in ordered)


@cache
def _pattern() -> HintedPattern:
    joined = _forms()
    gap = r"(?:[\s,;/&|:]+(?:and\s)?(?:on\s)?(?:the )?|-)"
    return hinted(
        rf"(?:the )?(?P<exchange>{joined})(?:®|™|\b)"
        rf"(?P<more>(?:{gap}(?:(?:{joined})\b(?!\s*(?:$|[)\]]))|(?-i:[A-Z]{{3,8}})(?=:)(?!:\s*(?:{joined})\b)))*)\s*"
        r"(?P<mark>(?:(?:under the )?(?:stock |ticker |trading )?(?:symbols?|codes?)\b)?\s?[:;\-–—/]|"
        r"\.(?=[A-Z]{2,5}\s*$)|"
        r"(?:stock |ticker |trading )?(?:symbols?|codes?|ticker)\b:?|"
        rf"(?={_OPEN}[A-Z]{{1,5}}{_CLOSE})|(?=(?-i:[A-Z]{{3,5}})\s*$))?",
        re.IGNORECASE,
    )


@cache
def _market() -> HintedPattern:
    return hinted(rf"(?<!\w)(?:{_forms()})(?!\w)", re.IGNORECASE)


# What parts two markets: without it, a second word tells which of the first one's is meant.
_LISTS = re.compile(r"[,;/&|]|and\b", re.IGNORECASE)


# A city or a common word is an exchange before a colon only: "(London - UK)" lists nothing.
_MARKET_WORD = hinted(r"nyse|nasdaq|otc|tsx|exchange|market", re.IGNORECASE)


def _is_marked(exchange: "re.Match[str]") -> bool:
    """Whether a colon, a dash, the word symbol or an opening quotation mark parts the exchange from the symbol."""
    mark = exchange["mark"]
    if mark is None:
        return False
    return mark.strip() not in ("-", "–", "—", "/", ".") or _stands_alone(exchange["exchange"])


def _stands_alone(printed: str) -> bool:
    return bool(_MARKET_WORD.search(printed)) or printed.isupper()


def _markets_of(exchange: "re.Match[str]") -> list[tuple[str, int]]:
    """The markets before a symbol, and where each begins: both of `NYSE and TSX:`; `OTC Markets OTCQB:` is one."""
    text, reached, start = exchange.string, exchange.end("exchange"), exchange.start()
    found = [(_names()["".join(exchange["exchange"].lower().split())], start)]
    for one in _market().finditer(text, *exchange.span("more")):
        start = one.start() if _LISTS.search(text, reached, one.start()) else found.pop()[1]
        found.append((_names()["".join(one.group().lower().split())], start))
        reached = one.end()
    names = [name for name, _ in found]
    # "OTC/Pink" is one, too.
    return [each for each in found if not any(name != each[0] and name.startswith(each[0]) for name in names)]


def _read_inner(text: str, start: int, end: int) -> list[_Symbol]:
    """The symbols between two brackets, from `start` on; none where it holds no ticker."""
    bare = _BARE_SYMBOL.fullmatch(text[start:end].strip())
    # "TSX:LN" is the symbol LN of a market.
    if bare and bare["symbol"].lower() not in _names():
        return [_Symbol(bare["symbol"], None, start, end)]
    nameless = _NAMELESS.match(text, start, end) or _ISIN.match(text, start, end)
    if nameless:
        symbol = _SYMBOL.match(text, nameless.end(), end)
        return [_Symbol(symbol["symbol"], None, start, symbol.end())] if symbol else []
    pattern, names = _pattern(), _names()
    found: list[_Symbol] = []
    position = start
    while position < end:
        gap = _BETWEEN.match(text, position, end)
        position = gap.end() if gap else position
        exchange = pattern.match(text, position, end)
        if exchange is None or not _is_marked(exchange):
            break
        markets = _markets_of(exchange)
        numbered = _ISIN.match(text, exchange.end(), end)
        symbol, further = _SYMBOL.match(text, (numbered or exchange).end(), end), 0
        if symbol is None or (exchange["mark"].strip() in ("/", ".", "") and symbol["symbol"].lower() in names):
            break
        while symbol is not None:
            found += [_Symbol(symbol["symbol"], name, further or first, symbol.end()) for name, first in markets]
            position = symbol.end()
            again = _FURTHER.match(text, position, end)
            symbol = None
            if again and not pattern.match(text, again.end(), end):
                symbol, further = _SYMBOL.match(text, again.end(), end), again.end()
    return found


def _read_reversed(text: str, start: int, end: int) -> list[_Symbol]:
    """`(ACM - NYSE)`, `(ACM: NYSE)`: the symbol stands first; of a list of such, the first and what is read behind."""
    found: list[_Symbol] = []
    for mark in [*_PARTED.finditer(text, start, end), None]:
        stop = mark.start() if mark else end
        symbol = _REVERSED.match(text, start, stop)
        exchange = _pattern().match(text, symbol.end(), stop) if symbol else None
        if symbol is None or exchange is None or text[exchange.end("exchange") : stop].strip():
            if not found:
                break
        elif _stands_alone(exchange["exchange"]) and symbol["symbol"].lower() not in _names():
            name = _names()["".join(exchange["exchange"].lower().split())]
            found.append(_Symbol(symbol["symbol"], name, start, stop))
        start = mark.end() if mark else end
    return found


def _ticker(canonical: str, passage: Passage, found: _Symbol) -> Ticker:
    printed = passage.cut(found.start, found.end)
    return Ticker(
        symbol=_SUFFIX.sub("", found.symbol).rstrip(" ./-"),
        exchange=found.exchange,
        printed=printed.text,
        at=spans_between(canonical, printed, 0, len(printed)),
    )


def find_listings(canonical: str, passage: Passage) -> list[Listing]:
    """All brackets of a passage of `canonical` that hold ticker symbols, in order."""
    text = passage.text
    found = []
    for match in _BRACKET.finditer(text) if "(" in text or "[" in text else ():
        if not _HINT.search(match["inner"]):
            continue
        start, end = match.span("inner")
        symbols = _read_inner(text, start, end) or _read_reversed(text, start, end)
        name = None if symbols else _NAME.match(text, start, end)
        if name:
            symbols = _read_inner(text, name.end(), end)
        if not symbols and _DEFINED.match(text, start, end):
            # ("Acme" or the "Company"; TSXV: ACM)
            behind = (_read_inner(text, mark.end(), end) for mark in _PARTED.finditer(text, start, end))
            symbols = next((told for told in behind if told and told[-1].end == end), [])
        if symbols:
            tickers = tuple(_ticker(canonical, passage, symbol) for symbol in symbols)
            # Behind a semicolon stands the company's name, before a dash a short form: `(Acme - TSX: ACM)`.
            named = name.span("name") if name and name.group().rstrip().endswith((";", ",")) else None
            found.append(Listing(match.start(), match.end(), tickers, named))
    return found


def listings_of(draft: Draft, passage: Passage) -> list[Listing]:
    """The same of a passage of a draft; kept, since several steps ask for them."""
    if "(" not in passage.text and "[" not in passage.text:
        return []
    key = passage.start, passage.end
    known = draft.listings.get(key)
    if known is None:
        known = draft.listings[key] = find_listings(draft.text, passage)
    return known


# "Trading Symbol: TSX-V: ACM", "(Code: 6999, TSE First Section)", "Securities Code: 6999".
_LABEL = re.compile(r"(?:(?:trading|stock|ticker) )?(?:symbols?|ticker)(?: ?[:\-–] ?|\s)(?=\w)", re.IGNORECASE)
_CODE = re.compile(
    r"(?:(?P<told>(?:securities|security|stock|ticker) )?code(?: no\.?| number)? ?[:.]? ?)(?P<symbol>\d{4,6})"
    r"(?P<where>[ ,;/(].{0,70})?",
    re.IGNORECASE,
)
_TOKYO = re.compile(r"\btse\b|\btokyo\b|\b(?:prime|standard|growth|first section) ?(?:market)?\b", re.IGNORECASE)


def find_listing_line(canonical: str, passage: Passage) -> list[Ticker]:
    """The symbols of a line that holds nothing else: `TSX: ACM`, `(NASDAQ: ACM)`, `NYSE: ACM / TSX: ACM`; else []."""
    text = passage.text.rstrip(" .;|")
    if text.startswith("(") and text.endswith(")"):
        passage = passage.cut(1, len(text) - 1)
        text = passage.text
    code = _CODE.fullmatch(text)
    if code and (code["told"] or _TOKYO.search(code["where"] or "")):
        tokyo = "TSE" if _TOKYO.search(code["where"] or "") else None
        return [_ticker(canonical, passage, _Symbol(code["symbol"], tokyo, 0, code.end("symbol")))]
    label = _LABEL.match(text)
    start = label.end() if label else 0
    if not 5 <= len(text) - start <= 60 or ":" not in text or text.startswith(("(", "[")):
        return []
    symbols = _read_inner(text, start, len(text))
    if not symbols or symbols[-1].end < len(text):
        return []
    return [_ticker(canonical, passage, symbol) for symbol in symbols]
