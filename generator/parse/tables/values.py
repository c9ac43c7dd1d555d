"""Numbers as statements print them: `$ 5,009`, `(10,643`, `)`, `($0.06)`, `-12`, `--`, `n/m`, `8.2 %`.

A number may be spread over several pieces of a line; `gather_values` puts it together again.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from generator.model.base import Span
from generator.parse.tables.table import Piece, text_of
from generator.vocabulary.currencies import SIGN

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_NUMBER = re.compile(
    rf"(?P<open>\()? ?(?P<minus>[-−–])? ?(?P<sign>{SIGN})? ?(?P<inner>\()? ?(?P<minus2>[-−–])? ?(?P<digits>{_DIGITS})"
    r" ?(?P<close>\)?) ?(?P<percent>%)? ?(?P<late>\)?)(?P<note> ?(?:\([a-z0-9]{1,2}\)|\*{1,3}|[†‡]))?"
)
_MOST_DIGITS = 18
"""Digits and marks of one number in a table: longer ones are no figures."""

_NIL = re.compile(rf"{SIGN}? ?(?:[-−–—]{{1,4}}|[-−–]0[-−–]|nil|Nil|NIL) ?%?")
_NO_VALUE = re.compile(
    r"(?:n\.? ?/ ?[am]\.?|n\.?[am]\.?|nmf?|N\.?M\.?F?|N/M/F|N\.?A\.?|N/A|N/M|\*{1,3}|[<>] ?\d+(?:\.\d+)? ?%"
    r"|not meaningful|(?:[-−–]?\d+(?:\.\d+)? ?)?(?:bps|bp|pts?|ppts?|pp|p\.p\.|x|X)\.?)"
)
# Pence and cents: `12.3p`, `(4.5)c`.
_MINOR = re.compile(rf"(?P<amount>\(?[-−–]?(?:{_DIGITS})\)?) ?(?:p|c|¢)(?P<close>\)?)")
# `£911.1m`, `($2.4 million)`: with a sign of currency only, as metres, months and thousands are told so too.
_SCALED = re.compile(
    rf"(?P<open>\(? ?[-−–]? ?{SIGN} ?\(?[-−–]?(?:{_DIGITS}))(?P<early>\)?) ?"
    r"(?P<scale>million|billion|thousand|mn|bn|m|b|k)(?P<close>\)?)",
    re.IGNORECASE,
)
_POWERS = {"t": 3, "k": 3, "m": 6, "b": 9}
_OPENER = re.compile(rf"(?:\(? ?[-−–]? ?{SIGN} ?\(?|\()")
_UNCLOSED = re.compile(rf"(?:\( ?{SIGN}? ?[-−–]?|{SIGN} ?\( ?) ?(?:{_DIGITS})")
_CLOSER = re.compile(r"\)? ?%? ?\)?")
_LONE_SIGN = re.compile(rf"{SIGN}|%")
# A year stands alone, without sign, comma or point; an amount of that size has them somewhere in its row.
YEAR = re.compile(r"(?:19|20)\d\d")

VALUE_WORDS = frozenset("nil nm nmf na x bp bps pt pts ppt ppts pp p c not meaningful".split())
"""Words of letters alone that are a value or a part of one, in lower case; `n/m` and the like have marks."""

_SIGN_WORDS = frozenset(re.findall("[a-z]{2,}", SIGN.lower()))
_LONGEST_WORDS = len("not meaningful")

Sort = Literal["number", "nil", "none"]


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Value:
    """One printed value.

    Attributes:
        sort: a number; nothing (a dash); or something that is no amount (`n/m`).
        number: its magnitude as printed, unscaled; 0 but for a number.
        negative: whether a parenthesis or a minus makes it so.
        places: digits printed behind the point.
        percent: whether a percent sign stands with it.
        sign: the currency sign printed with it, or None.
        bare: whether it is digits alone, without sign, comma, point or parenthesis.
        text: the words, joined.
        at: spans of its words, signs of currency and percent left out.
        left, right: its extent, signs included.
        minor: whether it is in hundredths of its currency, `12.3p`; `number` is what is printed.
        power: of ten that it says itself that it is to be multiplied by, `£911.1m`; 0 where it says none.
    """

    sort: Sort
    number: Decimal
    negative: bool
    places: int
    percent: bool
    sign: str | None
    bare: bool
    text: str
    at: tuple[Span, ...]
    left: int
    right: int
    minor: bool = False
    power: int = 0

    @property
    def signed(self) -> Decimal:
        """The number with its printed sign."""
        return -self.number if self.negative else self.number

    def over(self, column: int) -> Piece:
        """What is printed, as a piece over one column."""
        return Piece(self.text, self.at, column, column + 1)


def is_wording(text: str) -> bool:
    """Whether a text begins like a word and goes on: longer than any value that is words (`not meaningful`)."""
    return len(text) > _LONGEST_WORDS and text[0].isalpha() and (text[1].islower() or text[1] == " ")


def is_plain_word(word: str) -> bool:
    """Whether a word of a line is none of a value: letters with a sentence's marks, no value, no sign of currency."""
    bare = word.strip("“”\"’‘'.,;:!?").lower()
    return bare.replace("-", "").isalpha() and bare not in VALUE_WORDS and bare not in _SIGN_WORDS


def read_value(text: str, at: Sequence[Span] = (), left: int = 0, right: int = 0) -> Value | None:
    """The value that `text` is from end to end; None where it is none.

    A minus and a parenthesis together, or a parenthesis left open, make no value.
    """
    words = text.strip().strip("*_").strip() or text.strip()
    if is_wording(words):
        return None
    match = _NUMBER.fullmatch(words)
    if match is not None:
        opened = bool(match["open"]) + bool(match["inner"])
        closed = bool(match["close"]) + bool(match["late"])
        minus = bool(match["minus"]) + bool(match["minus2"])
        if opened > 1 or closed > 1 or opened != closed or minus + opened > 1:
            return None
        digits = match["digits"]
        if len(digits) > _MOST_DIGITS or digits == "000":
            # `£000` over a column is a scale.
            return None
        number = Decimal(digits.replace(",", "") if digits[0] != "." else f"0{digits}")
        bare = not opened and not minus and not match["sign"] and not match["percent"] and digits.isdigit()
        return Value(
            "number", number, bool(opened or minus), len(digits.partition(".")[2]), bool(match["percent"]),
            match["sign"], bare, words, tuple(at), left, right,
        )  # fmt: skip
    hundredths = _MINOR.fullmatch(words) if words[-1] in "pc¢)" else None
    if hundredths is not None:
        amount = read_value(hundredths["amount"] + hundredths["close"], at, left, right)
        return replace(amount, minor=True, bare=False, text=words) if amount is not None else None
    scaled = _SCALED.fullmatch(words) if words[-1].isalpha() or words[-1] == ")" else None
    if scaled is not None:
        amount = read_value(scaled["open"] + scaled["early"] + scaled["close"], at, left, right)
        return replace(amount, power=_POWERS[scaled["scale"][0].lower()], text=words) if amount is not None else None
    if _NIL.fullmatch(words):
        sort: Sort = "nil"
    elif _NO_VALUE.fullmatch(words):
        sort = "none"
    else:
        return None
    return Value(sort, Decimal(0), False, 0, "%" in words, None, False, words, tuple(at), left, right)


def _merge(pieces: Sequence[Piece]) -> Value | None:
    # What is cited is the number with its parentheses; a sign in a cell of its own is not.
    spans = [span for piece in pieces if not _LONE_SIGN.fullmatch(piece.text.strip()) for span in piece.at]
    return read_value(text_of(pieces), spans, pieces[0].left, max([piece.right for piece in pieces]))


def gather_values(pieces: Sequence[Piece]) -> list[Piece | Value]:
    """The pieces of a line with numbers put together: what is no value stays a piece.

    `$` `(10,643` `)` is one value, and so are `8.2` `%` and `($` `0.06` `)`.
    """
    found: list[Piece | Value] = []
    index = 0
    while index < len(pieces):
        taken = _take_value(pieces, index)
        if taken is None:
            found.append(pieces[index])
            index += 1
            continue
        value, count = taken
        found.append(value)
        index += count
    return found


def _take_value(pieces: Sequence[Piece], index: int) -> tuple[Value, int] | None:
    """The value that begins at `pieces[index]`, and of how many pieces it is made."""
    first = pieces[index].text
    if is_wording(first) and first[-1] not in "*_ ":
        return None
    end = index
    while end < len(pieces) and end - index < 3 and _OPENER.fullmatch(pieces[end].text.strip()):
        end += 1
    if end >= len(pieces):
        return None
    core = end
    end += 1
    text = text_of(pieces[index:end])
    unclosed = bool(_UNCLOSED.fullmatch(text.strip()))
    while end < len(pieces) and end - core < 4:
        closer = pieces[end].text.strip()
        if not closer or not _CLOSER.fullmatch(closer) or (")" in closer and not unclosed):
            break
        unclosed = unclosed and ")" not in closer
        end += 1
    # A sign of currency left alone may belong to nothing: the number behind it is tried without it too.
    for stop in dict.fromkeys((end, core + 1)):
        value = _merge(pieces[index:stop])
        if value is not None:
            return value, stop - index
    return None
