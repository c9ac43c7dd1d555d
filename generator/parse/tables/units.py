"""In which units a table's amounts are: `(in thousands, except per share data)`, `US$ millions`, `EUR million`.

What a table's own lines say holds for that table alone; per-share rows are in units of currency whatever it says.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.parse.tables.layout import Layout
from generator.parse.tables.table import Piece, spans_of, text_of
from generator.vocabulary.currencies import CODES, NAMES, SIGN, SIGNS

_WORD = r"(?P<scale>thousands?|millions?|billions?|mill?\.?|mn|bn|mm)"
_ZEROS = r"['’‘]?(?P<zeros>0{3}(?:,0{3})?)(?:['’]?s)?\b"
_CURRENCY_WORD = rf"(?:{'|'.join(NAMES.values())}|dollars?|pounds?)"
# `in thousands`, `$ in thousands`, `thousands of dollars`, `US$ millions`, `(000s omitted)`, `$000`.
_SCALE = re.compile(
    rf"\b(?:expressed |stated |reported |presented )?in (?:{SIGN} ?)?(?:{_CURRENCY_WORD} )?(?:{_WORD}\b|{_ZEROS})"
    rf"|{SIGN} ?{_WORD.replace('scale', 'scale2')}\b"
    rf"|{SIGN} ?(?P<scale6>m|k)(?![A-Za-z])|(?<![A-Za-z])(?P<scale7>[mk]) ?[€£]"
    rf"|\b(?P<scale8>m)(?:EUR|USD|GBP|SEK|NOK|DKK|CHF)\b"
    rf"|(?<![A-Za-z]){_WORD.replace('scale', 'scale3')} of (?:{SIGN}|{_CURRENCY_WORD}|[A-Za-z. ]{{1,20}}dollars)"
    rf"|\( ?{_WORD.replace('scale', 'scale4')}\b(?! (?:shares|units|barrels|tons))"
    rf"|(?:{SIGN} ?|\( ?){_ZEROS.replace('zeros', 'zeros2')}"
    rf"|\b{_ZEROS.replace('zeros', 'zeros3')} ?(?:omitted)"
    rf"|\b(?:amounts|dollars|figures),? (?:and [a-z]+ )?(?:are )?(?:in )?{_WORD.replace('scale', 'scale5')}\b",
    re.IGNORECASE,
)  # fmt: skip
# `(000's tonnes)`, `in thousands of shares`: a scale of things, which says nothing of amounts.
_OF_THINGS = re.compile(
    r"[)'’]?\s*(?:of )?(?:(?:contained|metric|dry|wet|short|long|net|gross|square|cubic|common) ){0,3}"
    r"(?:tonnes?|tons?|ounces?|oz|pounds? of|lbs?|kilograms?|barrels?|bbls?|boe|mcfe?|gallons?|lit(?:er|re)s?|acres?"
    r"|hectares?|feet|met(?:er|re)s?|miles?|shares?|units?|warrants?|customers?|subscribers?|employees?|[KMG]Wh?|MMBtu)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\bin (?:whole |actual |full )?(?:U\.?S\.? )?dollars\b|\bin (?:euros|pounds)\b", re.IGNORECASE)
BY_LETTER = {"t": Decimal(1000), "k": Decimal(1000), "m": Decimal(1_000_000), "b": Decimal(1_000_000_000)}
"""What an amount is multiplied by, by the first letter of its scale."""
_CODES = {code: code for code in CODES} | SIGNS
_CODE = re.compile(
    rf"\b(?:[Mm](?=[A-Z]))?(?:{'|'.join(filter(str.isalpha, _CODES))})\b"
    rf"|{'|'.join(re.escape(sign) for sign in _CODES if not sign.rstrip('.').isalpha())}"
)
_NAMED = re.compile(rf"\b(?:{'|'.join(f'(?P<{code}>{name})' for code, name in NAMES.items())})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Units:
    """Scale and currency of a table.

    Attributes:
        factor: what its amounts are to be multiplied by; None where it does not say.
        currency: ISO code; None where it does not say.
        at: the words that say the scale.
        printed: those words.
    """

    factor: Decimal | None = None
    currency: str | None = None
    at: tuple[tuple[int, int], ...] = ()
    printed: str = ""


def currency_in(words: str) -> str | None:
    """The currency that words name, `$` alone apart; None where they name none, or two."""
    found = {_CODES.get(match.group()) or _CODES[match.group()[1:]] for match in _CODE.finditer(words)}
    found |= {str(match.lastgroup) for match in _NAMED.finditer(words)}
    return found.pop() if len(found) == 1 else None


def scale_in(words: str) -> Decimal | None:
    """The factor that words state; of two the first: `in millions, except shares in thousands`. None for none."""
    for match in _SCALE.finditer(words):
        if not _OF_THINGS.match(words, match.end()):
            said = match[str(match.lastgroup)]
            return BY_LETTER["k" if said == "000" else "m" if said[0] == "0" else said[0].lower()]
    return Decimal(1) if _WHOLE.search(words) else None


def _own_lines(layout: Layout, index: int) -> Iterable[Sequence[Piece]]:
    """Lines that may state the units of a block, nearest to its figures first; those of the first hold for all."""
    for place in dict.fromkeys((index, 0)):
        block = layout.blocks[place]
        if block.stub:
            yield block.stub
        for line in reversed(block.lines):
            if not line.rules:
                yield line.pieces
        for piece in reversed(block.opening):
            yield [piece]
    for piece in reversed([*layout.table.above, *layout.titles]):
        yield [piece]


def read_units(layout: Layout, index: int, dollar: str) -> Units:
    """What the lines in and above a table say of the units of one of its blocks.

    Args:
        layout: the table.
        index: of the block.
        dollar: what `$` alone stands for in the document.
    """
    factor: Decimal | None = None
    currency: str | None = None
    at: tuple[tuple[int, int], ...] = ()
    printed = ""
    for pieces in _own_lines(layout, index):
        words = text_of(pieces)
        if factor is None:
            factor = scale_in(words)
            if factor is not None:
                at, printed = tuple(spans_of(pieces)), words
        currency = currency or currency_in(words)
        if factor is not None and currency is None and re.search(r"\$|\bdollars?\b", words, re.IGNORECASE):
            currency = dollar
    if currency is None:
        currency = _currency_of_cells(layout, dollar)
    return Units(factor, currency, at, printed)


def _currency_of_cells(layout: Layout, dollar: str) -> str | None:
    found = {
        dollar if value.sign == "$" else SIGNS.get(value.sign.replace(" ", ""), value.sign)
        for row in layout.rows
        for value in row.values.values()
        if value.sign
    }
    return found.pop() if len(found) == 1 else None
