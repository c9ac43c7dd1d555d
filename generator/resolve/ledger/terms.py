"""Sums of stated figures: exact values, and ranges in which a figure that occurs twice is counted once.

Amounts are whole numbers of *grains*, a grain being half of the smallest decimal place that any figure of the
ledger has: sums and half-precisions are then whole, and nothing is ever rounded.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor

from generator.model.resolved import Statement
from generator.resolve.statements import range_of

LONGEST_NUMBER = 24
"""Figures printed with more characters are no amounts that anybody reports; they stay out of sums."""

_PERCENT_PLACES = 4


@dataclass(frozen=True)
class Scale:
    """How many grains make one unit: `2 * 10 ** places`."""

    places: int

    @property
    def unit(self) -> int:
        """Grains of one unit."""
        return 2 * int("1" + "0" * self.places)

    def holds(self, number: str) -> bool:
        """Whether a number of units has no more decimal places than the scale."""
        return len(number.partition(".")[2]) <= self.places

    def read(self, number: str) -> int:
        """A decimal number of units in grains; only zeros may stand behind its first `places` decimal places."""
        whole, _, places = number.partition(".")
        return 2 * int(whole + places[: self.places].ljust(self.places, "0"))

    def write(self, grains: int) -> str:
        """Grains as exact decimal number of units: `-168000`, `0.015`."""
        return write_number(grains * 5, self.places + 1)


def write_number(digits: int, places: int) -> str:
    """`digits` with so many of them behind the point, as decimal text without trailing zeros: (1500, 3) -> `1.5`."""
    text = f"{abs(digits):0{places + 1}d}"
    text = f"{text[:-places]}.{text[-places:]}".rstrip("0").rstrip(".") if places else text
    return f"-{text}" if digits < 0 else text


def write_percent(ratio: Fraction, *, towards: int = 0) -> str:
    """A ratio as per cent with four decimal places: to the nearest, or outward (`towards` -1 down, 1 up)."""
    number = ratio * 10 ** (_PERCENT_PLACES + 2)
    whole = floor(number) if towards < 0 else ceil(number) if towards > 0 else round(number)
    return write_number(whole, _PERCENT_PLACES)


def scale_for(statements: Iterable[Statement]) -> Scale:
    """The scale in which all of `statements` and their precisions are whole numbers."""
    places = 0
    for statement in statements:
        if is_sound(statement):
            for number in (str(statement.value), statement.precision):
                places = max(places, len(number.partition(".")[2]))
    return Scale(places)


def is_sound(statement: Statement) -> bool:
    """Whether a statement can stand in a sum: one exact number that was reported, of a length that amounts have."""
    value = statement.value
    if isinstance(value, list) or statement.bound != "exact" or statement.role == "outlook":
        return False
    return max(len(value), len(statement.precision)) <= LONGEST_NUMBER


@dataclass(frozen=True)
class Term:
    """One stated figure; it is known by its name.

    Attributes:
        name: `<release id>#<fact id>`.
        value: in grains.
        half: half of its precision, in grains.
        wide: the same, where an assumed precision may be coarser than that.
        vintage: the day of its release, or the release's id where that has none.
        day: the day of its release, or None.
        label: its period for expressions, `FY2006-Q2`.
    """

    name: str
    value: int = field(compare=False)
    half: int = field(compare=False)
    wide: int = field(compare=False)
    vintage: str = field(compare=False)
    label: str = field(compare=False)
    day: str | None = field(compare=False, default=None)


def make_term(statement: Statement, label: str, scale: Scale) -> Term:
    """A sound statement as a term."""
    value = str(statement.value)
    low, high = range_of(statement)
    return Term(
        name=f"{statement.release}#{statement.fact}",
        value=scale.read(value),
        half=scale.read(statement.precision) // 2,
        wide=scale.read(f"{high - low:f}") // 2,
        vintage=statement.vintage or statement.release,
        label=label,
        day=statement.vintage,
    )


class Form:
    """A sum of stated figures with whole coefficients: `H1 - Q2`.

    Attributes:
        terms: each term with its coefficient, never 0, in the order of their names.
        value: in grains, as the low and the high end of its range.
    """

    __slots__ = ("high", "low", "terms", "value")

    def __init__(self, terms: Iterable[tuple[Term, int]]) -> None:
        summed: dict[Term, int] = {}
        for term, coefficient in terms:
            summed[term] = summed.get(term, 0) + coefficient
        self.terms = sorted(((t, c) for t, c in summed.items() if c), key=lambda pair: pair[0].name)
        self.value = sum(c * t.value for t, c in self.terms)
        slack = sum(abs(c) * t.half for t, c in self.terms)
        self.low, self.high = self.value - slack, self.value + slack

    def minus(self, other: "Form") -> "Form":
        """The difference; what both have in common cancels out."""
        return Form([*self.terms, *((term, -coefficient) for term, coefficient in other.terms)])

    def wide_range(self) -> tuple[int, int]:
        """The range where assumed precisions are taken as coarse as they may be."""
        slack = sum(abs(c) * t.wide for t, c in self.terms)
        return self.value - slack, self.value + slack

    def names(self) -> dict[str, int]:
        """Coefficients by the names of the facts, what is added before what is taken away."""
        ordered = sorted(self.terms, key=lambda pair: (pair[1] < 0, pair[0].name))
        return {term.name: coefficient for term, coefficient in ordered}

    def express(self, metric: str) -> str:
        """`revenue FY2006-H1 - revenue FY2006-Q2`, in parentheses where there are several terms."""
        ordered = sorted(self.terms, key=lambda pair: (pair[1] < 0, pair[0].name))
        words = ""
        for term, coefficient in ordered:
            sign = "-" if coefficient < 0 else "+"
            times = f"{abs(coefficient)} * " if abs(coefficient) != 1 else ""
            joint = f" {sign} " if words else ("-" if sign == "-" else "")
            words += f"{joint}{times}{metric} {term.label}"
        return f"({words})" if len(ordered) > 1 else words


def is_mixed(*forms: Form) -> bool:
    """Whether figures of different days are reckoned with one another."""
    return len({term.vintage for form in forms for term, _ in form.terms}) > 1


def _extreme(above: Form, below: Form, way: int, halves: Mapping[Term, int]) -> Fraction:
    """The least (`way` -1) or greatest (1) quotient over all values that the terms may have.

    A quotient of two sums takes its extremes where each term is at an end of its range; which end, is found by
    trying the quotient reached so far (Dinkelbach): a few rounds, each strictly better than the one before.
    """
    coefficients: dict[Term, tuple[int, int]] = {term: (c, 0) for term, c in above.terms}
    for term, c in below.terms:
        coefficients[term] = (coefficients.get(term, (0, 0))[0], c)
    top, bottom = above.value, below.value
    while True:
        new_top = new_bottom = 0
        for term, (up, down) in coefficients.items():
            slope = up * bottom - down * top
            value = term.value + halves[term] * way * ((slope > 0) - (slope < 0))
            new_top += up * value
            new_bottom += down * value
        if way * (new_top * bottom - top * new_bottom) <= 0:
            return Fraction(top, bottom)
        top, bottom = new_top, new_bottom


def divide(above: Form, below: Form, *, wide: bool = False) -> tuple[Fraction, Fraction, Fraction] | None:
    """Nominal, least and greatest value of a quotient; None where the divisor may be zero or less.

    Args:
        above: the dividend.
        below: the divisor.
        wide: take assumed precisions as coarse as they may be.
    """
    if (below.wide_range()[0] if wide else below.low) <= 0:
        return None
    halves = {term: (term.wide if wide else term.half) for form in (above, below) for term, _ in form.terms}
    nominal = Fraction(above.value, below.value)
    return nominal, _extreme(above, below, -1, halves), _extreme(above, below, 1, halves)
