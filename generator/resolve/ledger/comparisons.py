"""Growth against the previous period and the year before, and margins, with the ranges that rounding leaves.

Figures of a balance sheet are compared with the end of the fiscal year before and with the day a year before.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Literal

from generator.model.days import DRIFT
from generator.model.ledger import Compared, Margin
from generator.model.resolved import Period
from generator.resolve.ledger.book import Book
from generator.resolve.ledger.solver import Stretch
from generator.resolve.ledger.terms import Form, divide, is_mixed, write_percent
from generator.vocabulary import metrics

_RESULTS = ("gross_profit", "operating_income", "net_income", "net_income_attributable")
# Days by which the same period a year before may lie off, by years of 52 and 53 weeks.
_YEAR, _YEAR_DRIFT = 365, 14

Against = Literal["previous", "year-before", "year-end"]
_ORDER: tuple[Against, ...] = ("previous", "year-end", "year-before")


def grow(now: Form, before: Form, *, wide: bool = False) -> tuple[Fraction, Fraction, Fraction] | None:
    """Growth as a ratio (0.19 is 19 %), nominal, least and greatest.

    None where either figure is or may be zero or less: a percentage across a change of sign, or of a loss, says
    nothing.
    """
    if (now.wide_range()[0] if wide else now.low) <= 0:
        return None
    ratios = divide(now, before, wide=wide)
    return (ratios[0] - 1, ratios[1] - 1, ratios[2] - 1) if ratios else None


def compare(
    book: Book, metric: str, now: Form, before: Form
) -> tuple[Literal["growth", "difference"], str, str, str, str]:
    """Growth in per cent, else the difference: what it is, value, low, high, unit."""
    growth = grow(now, before)
    if growth is not None:
        nominal, low, high = growth
        return (
            "growth",
            write_percent(nominal),
            write_percent(low, towards=-1),
            write_percent(high, towards=1),
            "percent",
        )
    change = now.minus(before)
    write = book.scale.write
    return "difference", write(change.value), write(change.low), write(change.high), book.unit_of(metric) or ""


def find_earlier(book: Book, record: Period, index: "_Index | None" = None) -> dict[Against, Period]:
    """The period of the same length just before, and the same one a year before; one period stands once.

    Args:
        book: the organisation's book.
        record: one of its periods.
        index: the book's periods as `index_periods` has them, where many are asked for.
    """
    found: dict[Against, Period] = {}
    by_end, by_year = index or index_periods(book)
    stretch = book.timeline.spans.get(record.id)
    if stretch is None:
        return found
    ago = by_year.get((record.kind, (record.fiscal_year or 0) - 1, record.number)) if record.label else None
    if record.kind == "trailing-year" and (year_ago := by_end.get(("trailing-year", stretch[0]))):
        ago = year_ago
    if ago is not None and _is_a_year_before(ago, record):
        found["year-before"] = ago
    previous = by_end.get((record.kind, stretch[0])) if record.kind in {"quarter", "half"} else None
    if previous is not None and previous is not ago:
        found["previous"] = previous
    return found


_Index = tuple[dict[tuple[str, int], Period], dict[tuple[str, int | None, int | None], Period]]


def index_periods(book: Book) -> _Index:
    """Labelled and trailing periods by kind and last boundary, and by kind, fiscal year and number."""
    by_end: dict[tuple[str, int], Period] = {}
    by_year: dict[tuple[str, int | None, int | None], Period] = {}
    for key, record in book.records.items():
        stretch: Stretch | None = book.timeline.spans.get(key)
        if stretch is None:
            continue
        if record.label or record.kind == "trailing-year":
            by_end[record.kind, stretch[1]] = record
        if record.label:
            by_year[record.kind, record.fiscal_year, record.number] = record
    return by_end, by_year


def _is_a_year_before(ago: Period, record: Period) -> bool:
    """Whether it is the same stretch of the calendar; a moved fiscal year has other days under the same label."""
    if ago.end is None or record.end is None:
        return ago.end is None and record.end is None
    days = date.fromisoformat(record.end) - date.fromisoformat(ago.end)
    return abs(days.days - _YEAR) <= _YEAR_DRIFT


def _is_instant(metric: str) -> bool:
    return metrics()[metric].kind == "instant"


def find_earlier_days(book: Book, record: Period, holders: Iterable[Period]) -> dict[Against, Period]:
    """The end of the fiscal year before a record's last day, and the day a year before; one day stands once.

    Args:
        book: the organisation's book.
        record: one of its periods, for a figure of its last day.
        holders: the periods that have such a figure.
    """
    if record.end is None:
        return {}
    here = date.fromisoformat(record.end)
    found: dict[Against, Period] = {}
    before = [(other, (here - date.fromisoformat(other.end)).days) for other in holders if other.end]
    year_ago = [(abs(days - _YEAR), other.kind != record.kind, other.id, other) for other, days in before]
    near = [entry for entry in year_ago if entry[0] <= _YEAR_DRIFT]
    if near:
        found["year-before"] = min(near, key=lambda entry: entry[:3])[3]
    ended = [
        (days, other.kind != "year", other.id, other)
        for other, days in before
        if DRIFT < days <= _YEAR + _YEAR_DRIFT and other.end and book.timeline.ends_year(other.end)
    ]
    if ended:
        last = min(ended, key=lambda entry: entry[:3])[3]
        if "year-before" not in found or last.end != found["year-before"].end:
            found["year-end"] = last
    return found


def compare_periods(book: Book) -> None:
    """Fill `comparisons` of all records of a book, in the order of the vocabulary: flows, and figures of a day."""
    compared = [metric for metric in book.stated_metrics() if metrics()[metric].kind in {"flow", "instant"}]
    forms: Mapping[tuple[str, str], Form] = {
        (key, metric): form for key in book.records for metric in compared if (form := book.find(key, metric))
    }
    index = index_periods(book)
    holders = {metric: [r for r in book.records.values() if (r.id, metric) in forms] for metric in compared}
    for record in book.records.values():
        earlier = find_earlier(book, record, index)
        for metric in compared:
            now = forms.get((record.id, metric))
            if now is None:
                continue
            found = find_earlier_days(book, record, holders[metric]) if _is_instant(metric) else earlier
            for against in _ORDER:
                other = found.get(against)
                if other is not None and (before := forms.get((other.id, metric))):
                    record.comparisons.append(_write_comparison(book, metric, record, (against, other), (now, before)))


def _write_comparison(
    book: Book, metric: str, record: Period, earlier: tuple[Against, Period], forms: tuple[Form, Form]
) -> Compared:
    against, other = earlier
    now, before = forms
    change, value, low, high, unit = compare(book, metric, now, before)
    return Compared(
        metric=metric,
        against=against,
        versus=other.id,
        change=change,
        value=value,
        low=low,
        high=high,
        unit=unit,
        terms=now.names(),
        versus_terms=before.names(),
        mixed_vintage=is_mixed(now, before),
        weeks=_uneven(record, other) if not _is_instant(metric) else [],
    )


def _uneven(record: Period, other: Period) -> list[int]:
    """Weeks of both periods where they differ: a quarter of 14 weeks grew by a thirteenth without growing."""
    return [record.weeks, other.weeks] if record.weeks and other.weeks and record.weeks != other.weeks else []


def reckon_margins(book: Book) -> None:
    """Fill `margins` of all records of a book: results in per cent of a revenue above zero, in the same unit."""
    for record in book.records.values():
        revenue = book.find(record.id, "revenue")
        if revenue is None:
            continue
        for metric in _RESULTS:
            result = book.find(record.id, metric)
            if result is None or book.unit_of(metric) != book.unit_of("revenue"):
                continue
            ratios = divide(result, revenue)
            if ratios is not None:
                record.margins.append(
                    Margin(
                        metric=metric,
                        value=write_percent(ratios[0]),
                        low=write_percent(ratios[1], towards=-1),
                        high=write_percent(ratios[2], towards=1),
                        terms=result.names(),
                        of_terms=revenue.names(),
                        mixed_vintage=is_mixed(result, revenue),
                    )
                )
