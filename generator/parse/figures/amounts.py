"""Amounts of money as prose prints them: value, sign, scale, currency and printed resolution.

Forms it was made for: `$(168,000)`, `($828,000)`, `($1.6 million)`, `$(22) million`, `-$3.2M`, `EUR -32 million`,
`RMB28.9 billion`, `$.41`, `57c`, `12 cents`, `4.5p`, `34.1 billion yen`, `Rs. 1,250 crore`, `MSEK 120`. Decimals only;
nothing is ever a float.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generator.parse.text.hinted import hinted
from generator.vocabulary.currencies import CODES, SIGNS

# Currencies that are printed with a thousands or millions mark in one word, and the power of ten that it stands for:
# `MSEK 120`, `TEUR 310`, `SEKm 120`.
_CONTINENTAL = ("SEK", "NOK", "DKK", "EUR", "CHF", "USD")
_JOINED = {
    **{f"{mark}{code}": (code, power) for mark, power in (("M", 6), ("T", 3), ("K", 3)) for code in _CONTINENTAL},
    **{f"{code}M": (code, 6) for code in _CONTINENTAL},
}
_SCALES = {
    "thousand": 3, "k": 3, "million": 6, "millions": 6, "mln": 6, "mn": 6, "mm": 6, "m": 6, "billion": 9, "bn": 9,
    "b": 9, "trillion": 12, "lakh": 5, "lakhs": 5, "crore": 7, "crores": 7, "cr": 7, "mio": 6, "mrd": 9,
}  # fmt: skip
_NAMES = {
    "euro": "EUR", "euros": "EUR", "yen": "JPY", "rupees": "INR", "yuan": "CNY", "renminbi": "CNY",
    "swiss francs": "CHF", "swedish kronor": "SEK", "pounds sterling": "GBP",
}  # fmt: skip

_CURRENCY = "|".join(re.escape(symbol) for symbol in (*sorted((*SIGNS, *_JOINED), key=len, reverse=True), *CODES, "$"))
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}|\d+)(?:\.\d+)?|\.\d+"
# A letter alone is a scale only where it touches the number: `$23.6M`, not `$5 B shares`; `SEK 665.8 M` has a blank.
_SCALE = (
    r"(?:[ -]?(?:thousand|millions?|billion|trillion|mln|mn|bn|lakhs?|crores?|mio|mrd)|(?: cr)|(?:MM|[MBKmbk])"
    r"|(?: [Mm](?=[ .,;()]|$)))\b"
)

_AMOUNT = hinted(
    rf"(?P<open>\()?(?P<minus>[-−–](?=\S))?(?P<currency>(?<![A-Za-z])(?:{_CURRENCY})) ?"
    rf"(?P<inner>\( ?)?(?P<minus2>[-−] ?)?(?P<number>{_NUMBER})(?![\d]|[.,]\d)"
    rf"(?P<scale>(?:{_SCALE}))?(?P<close>(?: ?\))+)?(?P<late>(?<=\)){_SCALE})?",
    re.IGNORECASE,
)
_TAIL = re.compile(rf" \([-−–]?(?:{_NUMBER})\)(?P<scale>{_SCALE})")
# `SEK 9,673 (9,494 million)`: the scale of both stands within the bracket, or is missing before it.
_SCALED_WITHIN, _UNSCALED = re.compile(rf" \((?:[A-Z]{{3}} ?|[$€£])?[-−–]?(?:{_NUMBER}){_SCALE}\)"), 100_000
_NAMED = hinted(
    rf"(?<![\d.,$€£¥])(?P<number>{_NUMBER})(?P<scale>{_SCALE})? (?P<name>{'|'.join(_NAMES)})\b", re.IGNORECASE
)
# `1,341.3 MSEK`, `4.49 SEK`, `-3 million USD`; `in 2019 EUR 5 million` has its amount behind the code.
_BEHIND = hinted(
    rf"(?<![\w.,$€£¥-])(?<![A-Z]{{3}} )(?P<minus>[-−–])?(?P<number>{_NUMBER}|\d{{1,3}}(?: \d{{3}})+)"
    rf"(?P<scale>{_SCALE})? "
    rf"(?P<currency>{'|'.join((*_JOINED, *_CONTINENTAL))})\b(?! ?[-−–]?\d|/)"
)
# `SEK 1 058 m`, `CHF 1'234.5 million`: a blank or an apostrophe parts the thousands.
_SPACED = hinted(
    rf"(?<!\w)(?P<currency>{'|'.join((*_JOINED, *_CONTINENTAL))}) ?(?P<minus>[-−–])?"
    rf"(?P<number>\d{{1,3}}(?:[ '’]\d{{3}})+(?:\.\d+)?)(?![\d.,]\d)(?P<scale>{_SCALE})?"
)
# `R1 412 million`, `R203.5 million`: rand, told by their scale.
_RAND = hinted(
    rf"(?<![\w$.])(?P<currency>R) ?(?P<minus>[-−–])?(?P<number>\d{{1,3}}(?:[ ,]\d{{3}})*(?:\.\d+)?)(?P<scale>{_SCALE})"
)
# `EUR 1.234,5 million`, `€ 12,5 Mio.`: one or two digits behind a comma are no thousands.
_COMMA = hinted(
    rf"(?<!\w)(?P<currency>{'|'.join(_CONTINENTAL)}|€) ?(?P<minus>[-−–])?"
    rf"(?P<number>\d{{1,3}}(?:\.\d{{3}}){{0,4}},\d\d?)(?![\d.,]?\d)(?P<scale>{_SCALE})?"
)
_COMMA_DECIMAL = re.compile(r",\d\d?(?!\d)")
_POINT_GROUP = re.compile(r"\d\.\d{3}(?![\d.,])")
_WORDED = {word: str(n) for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_CENTS = re.compile(
    r"(?<![\d.,$€£])(?P<open>\()?(?:(?<![A-Za-z])(?P<code>US|HK|RMB|NZ|EUR) ?(?=[\d.]))?(?P<minus>[-−](?=[\d.]))?"
    rf"(?P<number>{_NUMBER}|\b(?:{'|'.join(_WORDED)}))(?P<close>(?(open)\)))"
    r"(?: ?(?P<unit>¢|(?:(?P<whose>US|U\.S\.|HK|Hong Kong|RMB|NZ|Singapore|euro|Euro|Canadian|Australian) )?cents?"
    r"|pence)|(?P<letter>[cp]))(?!\w)"
)
# A cheap look for what `_CENTS` ends with: most sentences print none.
_CENT_WORDS = ("cent", "pence", "¢")
_CENT_LETTER = re.compile(r"[cp](?<=[\d)].)(?!\w)")
_CENTS_OF = {
    "US": "USD", "U.S.": "USD", "Canadian": "CAD", "Australian": "AUD", "HK": "HKD", "Hong Kong": "HKD", "RMB": "CNY",
    "NZ": "NZD", "Singapore": "SGD", "EUR": "EUR", "euro": "EUR", "Euro": "EUR",
}  # fmt: skip
# The first character is taken before it is looked at more closely: a search is quick where a set of characters leads.
_CODE_TAILS = "|".join(
    f"(?<={code[0]}){code[1:]}"
    for code in (
        *CODES, *_JOINED, *(f"{code}m" for code in _CONTINENTAL), "RMB", "RM", "NIS", "CDN", "Rs",
    )
)  # fmt: skip
MONEY = re.compile(
    # What goes on with a small letter, but for `Rs`, is a word like any other.
    rf"[$€£¥₹₩₪A-Z\d](?:(?<=[$€£¥₹₩₪])|(?<=[A-Z])(?=[A-Zs])(?<!\w[A-Z])(?:{_CODE_TAILS})(?![A-Za-z])"
    rf"|(?<=\d)\)? ?(?:(?:{'|'.join(map(re.escape, _CENTS_OF))}) )?(?:cents?|pence|[cp]\b)"
    rf"|(?<=\d) (?:\w+ )?(?:{'|'.join(_NAMES)})\b|(?<=R)(?<!\w.) ?\d)",
)
"""What stands in every stretch of words that prints an amount."""


_MOST_DIGITS, _MOST_PLACES = 18, 9


@dataclass(frozen=True)
class Amount:
    """One printed amount; `start` and `end` are indexes into the words that were searched.

    Attributes:
        value: in units of `currency`; negative only where a parenthesis or a minus says so.
        signed: whether a parenthesis or a minus does.
        precision: printed resolution in units.
        basis: `assumed` where trailing zeros leave the resolution open.
        scaled: whether a scale (`million`, `cents`) is printed.
        bracketed: whether a parenthesis around the whole of it does.
        power: the power of ten that the scale stands for: 6 for `million`, -2 for `cents`.
    """

    start: int
    end: int
    value: Decimal
    currency: str
    signed: bool
    precision: Decimal
    basis: Literal["printed", "assumed"]
    scaled: bool = False
    bracketed: bool = False
    power: int = 0

    def like(self, number: str, *, negative: bool) -> "Amount":
        """An amount of this currency and scale with other digits: the 740 of `SEK 977m (740)`."""
        value, precision, basis = _reckon(number, self.power)
        return replace(
            self,
            value=-value if negative else value,
            precision=precision,
            basis=basis,
            signed=negative,
            bracketed=False,
        )


def plain(value: Decimal) -> str:
    """`value` as a record writes it: `5600000`, `-0.10`; never an exponent."""
    return format(value, "f")


def _reckon(number: str, power: int) -> tuple[Decimal, Decimal, Literal["printed", "assumed"]]:
    """Value, precision and basis of printed digits before a scale of ten to the `power`."""
    digits = re.sub(r"[, '’]", "", number)
    value = Decimal(digits if digits[0] != "." else "0" + digits)
    places = len(digits.partition(".")[2])
    if power:
        scaled = value.scaleb(power)
        whole = scaled == scaled.to_integral_value()
        return (
            scaled.quantize(Decimal(1)) if whole else scaled.normalize(),
            Decimal(1).scaleb(power - places),
            "printed",
        )
    if places:
        return value, Decimal(1).scaleb(-places), "printed"
    if digits.endswith("000") and len(digits) > 3:
        return value, Decimal(1000), "assumed"
    return value, Decimal(1), "printed"


def power_of(scale: str | None) -> int:
    """The power of ten that a printed scale stands for: ` million` -> 6, None -> 0."""
    return _SCALES[scale.strip(" -").lower()] if scale else 0


def _is_figure(number: str, scale: str | None = None) -> bool:
    """Whether printed digits can be a figure: no more before and behind the point than a record holds."""
    whole, _, places = number.replace(",", "").partition(".")
    return len(whole) + power_of(scale) <= _MOST_DIGITS and len(places) <= _MOST_PLACES


def _currency(symbol: str, dollar: str) -> str:
    if symbol == "$":
        return dollar
    return SIGNS.get(symbol) or (_JOINED[symbol][0] if symbol in _JOINED else symbol)


def _read_money(match: "re.Match[str]", dollar: str) -> Amount | None:
    start, end = match.span()
    opened, inner = bool(match["open"]), bool(match["inner"])
    minus = bool(match["minus"] or match["minus2"])
    closing = match["close"] or ""
    closed = closing.count(")")
    if opened and not closed and not inner:
        # `($0.88 per share on a diluted basis)`: the parenthesis holds more than the number, so it says nothing.
        start, opened = start + 1, False
    if (inner and (opened or not closed)) or ((opened or inner) and minus) or (match["scale"] and match["late"]):
        return None
    # `(net loss of $5)`: closing marks that the amount did not open belong to the words around it.
    surplus = closed - (1 if opened or inner else 0)
    if match["late"] and surplus:
        return None
    if surplus > 0:
        end = match.start("close") + (closing.index(")") + 1 if opened or inner else 0)
    negative = opened or inner or minus
    symbol = match["currency"].upper()
    power = power_of(match["scale"] or match["late"])
    if symbol in _JOINED:
        if power:
            return None
        power = _JOINED[symbol][1]
    value, precision, basis = _reckon(match["number"], power)
    return Amount(
        start, end, -value if negative else value, _currency(symbol, dollar), negative, precision, basis,
        scaled=bool(power), bracketed=opened, power=power,
    )  # fmt: skip


def find_amounts(words: str, dollar: str = "USD") -> list[Amount]:
    """All amounts of money in folded words, in order; doubtful ones (`$5,7 million`, `$-0-`) are left out.

    Args:
        words: a sentence, white space folded.
        dollar: ISO code that `$` alone stands for, see `dollars.py`.
    """
    found: list[Amount] = []
    for amount in sorted(_each(words, dollar), key=lambda amount: (amount.start, -amount.end)):
        # `SEK 1 058 m` is the fuller reading of what begins as `SEK 1`.
        if not found or amount.start >= found[-1].end:
            found.append(amount)
    if "€" in words or "EUR" in words:
        printed = [words[amount.start : amount.end] for amount in found]
        if any(_COMMA_DECIMAL.search(one) for one in printed):
            # Beside `EUR 12,5 million`, `EUR 1.234 million` may be thousands of millions.
            found = [amount for amount, one in zip(found, printed, strict=True) if not _POINT_GROUP.search(one)]
    return found


def _each(words: str, dollar: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(words):
        after = words[match.end() : match.end() + 2]
        # `$118-120 million` is a range, `$-0-` is nothing.
        if after[:1] in {"-", "–"} and (after[1:].isdigit() or not after[1:].strip()) and not match["scale"]:
            continue
        found = _read_money(match, dollar) if _is_figure(match["number"], match["scale"] or match["late"]) else None
        tail = _TAIL.match(words, match.end()) if found is not None and not found.scaled else None
        if found is not None and tail is not None and _is_figure(match["number"], tail["scale"]):
            # `EUR 420.5 (417.1) million`: the scale stands behind what it was.
            value, precision, basis = _reckon(match["number"], power := power_of(tail["scale"]))
            value = -value if found.signed else value
            found = replace(found, value=value, precision=precision, basis=basis, scaled=True, power=power)
        if found is not None and not found.scaled and abs(found.value) < _UNSCALED:
            found = None if _SCALED_WITHIN.match(words, match.end()) else found
        if found is not None:
            yield found
    for match in _NAMED.finditer(words):
        if not _is_figure(match["number"], match["scale"]):
            continue
        power = power_of(match["scale"])
        value, precision, basis = _reckon(match["number"], power)
        yield Amount(
            match.start(), match.end(), value, _NAMES[match["name"].lower()], False, precision, basis,
            scaled=bool(power), power=power,
        )  # fmt: skip
    yield from _each_continental(words)
    in_cents = any(word in words for word in _CENT_WORDS) or _CENT_LETTER.search(words)
    for match in _CENTS.finditer(words) if in_cents else ():
        number = _WORDED.get(match["number"], match["number"])
        if "000" in number or not _is_figure(number):
            continue
        value, precision, _ = _reckon(number, 0)
        pence = (match["unit"] or match["letter"]).startswith("p")
        currency = "GBP" if pence else _CENTS_OF.get(match["whose"] or match["code"] or "", dollar)
        value = (-value if (negative := bool(match["open"] or match["minus"])) else value).scaleb(-2)
        yield Amount(
            *match.span(), value, currency, negative, precision.scaleb(-2), "printed", scaled=True, power=-2,
        )  # fmt: skip


def _each_continental(words: str) -> Iterator[Amount]:
    """Amounts with their currency behind, or with blanks between thousands."""
    if "€" not in words and not _RAND.may_match(words) and not any(code in words for code in _CONTINENTAL):
        return
    for match in _COMMA.finditer(words):
        number = match["number"].replace(".", "").replace(",", ".")
        if _is_figure(number, match["scale"]):
            value, precision, basis = _reckon(number, power := power_of(match["scale"]))
            code = "EUR" if match["currency"] == "€" else match["currency"]
            negative = bool(match["minus"])
            yield Amount(
                match.start(), match.end(), -value if negative else value, code, negative, precision, basis,
                scaled=bool(power), power=power,
            )  # fmt: skip
    for pattern in (_BEHIND, _SPACED, _RAND):
        for match in pattern.finditer(words):
            symbol = "ZAR" if match["currency"] == "R" else match["currency"].upper()
            joined = _JOINED.get(symbol)
            if (joined and match["scale"]) or not _is_figure(re.sub(r"[ '’]", "", match["number"]), match["scale"]):
                continue
            power = joined[1] if joined else power_of(match["scale"])
            value, precision, basis = _reckon(match["number"], power)
            negative = bool(match["minus"])
            yield Amount(
                match.start(), match.end(), -value if negative else value, joined[0] if joined else symbol, negative,
                precision, basis, scaled=bool(power), power=power,
            )  # fmt: skip
