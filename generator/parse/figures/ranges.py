"""Ranges of money: `$10 million to $12 million`, `between $0.62 and $0.67`, `$118-120 million`."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.parse.figures.amounts import Amount, find_amounts, power_of
from generator.parse.text.hinted import hinted

_SCALE = r"[ -]?(?:thousand|million|billion|bn|mn|crore)\b|[MBKmbk]\b"
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_RANGE = hinted(
    rf"(?P<outer>\()?"
    rf"(?P<currency>(?<![A-Za-z])(?:US\$|C\$|CA\$|A\$|RMB|EUR|USD|CAD|GBP|JPY|SEK|NOK|DKK|CHF|[$€£¥₹])) ?"
    rf"(?P<open>\()?(?P<low>{_NUMBER})(?P<close>(?(open)\)))(?(outer)\))(?P<scale>{_SCALE})?"
    r"(?: (?:per|a)(?: [a-z]{1,12}){0,2} share)?(?: \([^()]{1,30}\))?"
    # `in the $1.75-to-$1.85 range`
    r"(?P<joint> ?[-–—] ?| -- | (?:to|and|through) |-to-)(?:approximately )?"
    rf"(?P<outer2>\()?(?P<currency2>US\$|C\$|CA\$|A\$|RMB|EUR|USD|CAD|GBP|JPY|SEK|NOK|DKK|CHF|[$€£¥₹])? ?"
    rf"(?P<open2>\()?(?P<high>{_NUMBER})(?P<close2>(?(open2)\)))(?(outer2)\))"
    rf"(?![\d%]|[.,]\d| ?(?:%|percent|per cent|times|x\b))(?P<scale2>{_SCALE})?"
)
# `31 cents to 32 cents`, `31 to 32 cents`
_CENTS = hinted(
    r"(?<![\d.,$])(?P<low>\d{1,3}(?:\.\d{1,2})?)(?: cents)?(?P<joint> ?[-–—] ?| (?:to|and|through) )"
    r"(?P<high>\d{1,3}(?:\.\d{1,2})?) cents\b"
)
# `$24 million, plus or minus $1 million`, `$24 million +/- 5%`
_AROUND = hinted(
    rf"(?P<amount>(?<![A-Za-z])(?:US\$|C\$|A\$|RMB|EUR|USD|[$€£]) ?(?:{_NUMBER})(?:{_SCALE})?),? "
    rf"(?:plus or minus|plus/minus|\+/-|±) ?(?:(?P<rate>\d{{1,2}}(?:\.\d)?) ?(?:%|percent)"
    rf"|(?P<by>(?:US\$|C\$|A\$|RMB|EUR|USD|[$€£]) ?(?:{_NUMBER})(?:{_SCALE})?))",
    re.IGNORECASE,
)
BETWEEN = hinted(
    r"\b(?:between|range[sd]?(?: (?:of|from|between))?|ranging(?: from)?)(?: approximately)? ?$", re.IGNORECASE
)
# What goes before a figure that rose by the first amount to the second, or from the first to the second.
_MOVED = hinted(
    r"\b(?:increas\w*|decreas\w*|declin\w*|ris\w+|rose|grew|grow\w*|up|down|fell|falls?|dropp?\w*|gain\w*|improv\w*|from"
    r"|by)(?: (?:by|of|a|approximately|from))* ?$",
    re.IGNORECASE,
)


# `net loss per share in the range of $0.12 to $0.10`: the smaller loss is told last.
_MAY_FALL = hinted(r"\bloss\b", re.IGNORECASE)


@dataclass(frozen=True)
class Range:
    """A printed range; `start` and `end` index the words searched; both amounts in one currency and scale."""

    start: int
    end: int
    low: Amount
    high: Amount


def find_ranges(text: str, dollar: str) -> list[Range]:
    """All ranges of folded words, in order. What fell, or rose by one amount to another, is none."""
    found = _find_cents(text, dollar) + _find_around(text, dollar)
    for match in _RANGE.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if not _joins(match["joint"].strip(), before):
            continue
        scale = match["scale2"] or match["scale"] or ""
        low = _amount(match["currency"], match["low"], match["scale"] or scale, dollar)
        high = _amount(match["currency2"] or match["currency"], match["high"], scale, dollar)
        if low is None or high is None or low.currency != high.currency or low.value == high.value:
            continue
        # `$(0.06) to $(0.03)`, `($0.06) to ($0.03)`
        low = _signed(low, bool(match["open"] or match["outer"]))
        high = _signed(high, bool(match["open2"] or match["outer2"]))
        if low.value > high.value and not (low.value < 0 or _MAY_FALL.search(before)):
            continue
        if low.value * 20 < high.value and low.value > 0:
            # `$2 to $120 million`: the first counts in something else.
            continue
        found.append(Range(match.start(), match.end(), replace(low, start=match.start(), end=match.end("low")), high))
    return sorted(found, key=lambda one: one.start)


def _find_around(text: str, dollar: str) -> list[Range]:
    """Ranges told by their middle and how far they reach."""
    found: list[Range] = []
    for match in _AROUND.finditer(text):
        middle = find_amounts(match["amount"], dollar)
        by = find_amounts(match["by"], dollar) if match["by"] else []
        if len(middle) != 1 or middle[0].value <= 0 or (match["by"] and len(by) != 1):
            continue
        reach = by[0].value if by else middle[0].value * Decimal(match["rate"]) / 100
        if 0 < reach < middle[0].value / 2:
            low = replace(middle[0], start=match.start(), end=match.end("amount"), value=middle[0].value - reach)
            found.append(Range(match.start(), match.end(), low, replace(low, value=middle[0].value + reach)))
    return found


def _joins(joint: str, before: str) -> bool:
    """Whether the word between two amounts makes them one range, by the words before them."""
    if joint == "and":
        return bool(BETWEEN.search(before))
    return joint not in ("to", "through") or not _MOVED.search(before) or bool(BETWEEN.search(before))


def _find_cents(text: str, dollar: str) -> list[Range]:
    """Ranges of cents; no loss is told so."""
    found: list[Range] = []
    for match in _CENTS.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        low, high = (find_amounts(f"{match[name]} cents", dollar) for name in ("low", "high"))
        if not _joins(match["joint"].strip(), before) or _MAY_FALL.search(before) or not (low and high):
            continue
        if low[0].value < high[0].value < 20 * low[0].value:
            whole = replace(low[0], start=match.start(), end=match.end("low"))
            found.append(Range(match.start(), match.end(), whole, high[0]))
    return found


def _signed(amount: Amount, negative: bool) -> Amount:
    return replace(amount, value=-amount.value, signed=True) if negative else amount


def _amount(currency: str, number: str, scale: str, dollar: str) -> Amount | None:
    read = find_amounts(currency + number + scale, dollar)
    if len(read) != 1 or (scale and power_of(scale) == 0) or read[0].value < Decimal(0):
        return None
    return read[0]
