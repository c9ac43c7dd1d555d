"""Amounts that a table gives as an outlook: `$5.3 to 5.6 billion`, `$0.05 - $0.07`, `approximately $120M`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.parse.tables.units import BY_LETTER
from generator.vocabulary.currencies import SIGN, SIGNS

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,4})?|\.\d{1,4}"
_SCALE = r"thousand|million|billion|mm|bn|[mbk]"
_ABOUT = re.compile(r"(?:approximately|about|around|approx\.?|roughly|~|≈) ?", re.IGNORECASE)


def _amount(number: int) -> str:
    return (
        rf"(?P<open{number}>\()? ?(?P<minus{number}>[-−–])? ?(?P<sign{number}>{SIGN})? ?(?P<inner{number}>\()?"
        rf" ?(?P<digits{number}>{_NUMBER}) ?\)?(?: ?(?P<scale{number}>{_SCALE}))? ?\)?"
    )


_RANGE = re.compile(
    rf"(?:between )?{_amount(1)}(?: ?(?:to|and|-|–|—|−) ?{_amount(2)})?(?: per (?:diluted )?share)?", re.IGNORECASE
)


@dataclass(frozen=True)
class Outlook:
    """What a cell expects.

    Attributes:
        ends: its amount, or the lower and the upper one, as printed but for their scale.
        scaled: whether a word of scale stands with them, and is reckoned in.
        currency: ISO code of a printed sign; `$` alone is `$`; None where none is printed.
        about: whether it is said to be approximate.
        unit: the printed resolution, scale reckoned in.
    """

    ends: tuple[Decimal, ...]
    scaled: bool
    currency: str | None
    about: bool
    unit: Decimal


def read_outlook_cell(words: str) -> Outlook | None:
    """The amount or range that a cell is from end to end; None where it is none, or its upper end is the lower."""
    about = _ABOUT.match(words)
    match = _RANGE.fullmatch(words[about.end() :] if about else words)
    if match is None:
        return None
    count = 2 if match["digits2"] else 1
    scales = [match[f"scale{number}"] for number in range(1, count + 1)]
    # `$5.3 to 5.6 billion`: one word for both ends; a word behind the first alone leaves the second open.
    if count == 2 and scales[0] and not scales[1]:
        return None
    last = scales[-1]
    ends: list[Decimal] = []
    places = 0
    for number, scale in enumerate(scales, start=1):
        factor = BY_LETTER[(scale or last)[0].lower()] if scale or last else Decimal(1)
        digits = match[f"digits{number}"]
        places = max(places, len(digits.partition(".")[2]))
        value = Decimal(digits.replace(",", "") if digits[0] != "." else f"0{digits}") * factor
        negative = match[f"minus{number}"] or match[f"open{number}"] or match[f"inner{number}"]
        ends.append(-value if negative else value)
    if count == 2 and ends[0] > ends[1]:
        return None
    sign = next((match[f"sign{number}"] for number in range(1, count + 1) if match[f"sign{number}"]), None)
    currency = None if sign is None else "$" if sign == "$" else SIGNS.get(sign.replace(" ", ""), sign.upper())
    unit = Decimal(1).scaleb(-places) * (BY_LETTER[last[0].lower()] if last else 1)
    return Outlook(tuple(ends), bool(last), currency, about is not None, unit)
