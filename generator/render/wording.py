"""Dates, periods, amounts and counts in the words of a page."""

import unicodedata
from decimal import Decimal

from generator import wording
from generator.model.figures import Fact
from generator.model.resolved import Dated, Organisation, Period, Statement
from generator.vocabulary.numbers import ORDINAL_NAMES

PART_NAMES = {
    "quoted": "quoted",
    "appointed": "appointed",
    "departing": "departing",
    "contact": "press contact",
    "mentioned": "mentioned",
}
ROLE_KINDS = {
    "title": "held",
    "post": "held elsewhere",
    "former": "held before",
    "seat": "seat taken up",
    "education": "education",
}
FIGURE_ROLES = {
    "reported": "reported",
    "comparative": "comparative, beside a later period’s results",
    "outlook": "outlook",
}
VERDICTS = {
    "entailed": "follows from the figures",
    "entailed-at-bound": "follows from the figures, at the limit of their rounding",
    "consistent": "agrees with the figures within their rounding",
    "contradicted": "contradicted by the figures",
    "open": "open: not settled yet",
    "not-testable": "cannot be tested with the figures held",
}
OUTLOOK_VERDICTS = {
    "entailed": "came about",
    "entailed-at-bound": "came about, at the limit of rounding",
    "consistent": "came about within rounding",
    "contradicted": "did not come about",
}
"""The same for an outlook that a later release has settled."""
AGAINST = {
    "previous": "the period before",
    "year-before": "a year before",
    "year-end": "the end of the fiscal year before",
}
"""What a figure is compared with."""
VERDICT_TAGS = {
    "entailed": "tag--good",
    "entailed-at-bound": "tag--good",
    "consistent": "tag--good",
    "contradicted": "tag--warn",
}
COLUMN_NAMES = {"H1": "First half", "H2": "Second half", "9M": "Nine months"}


def write_day(day: str | None) -> str:
    """`2006-03-31` -> `31 March 2006`; None -> `date not known`."""
    return "date not known" if day is None else wording.write_day(day)


def write_days(first: str | None, last: str | None) -> str:
    """The days on which something was seen: `on 20 April 2006`, or `from … to …`."""
    if first is None and last is None:
        return "in a release whose date is not known"
    if first == last or first is None or last is None:
        return f"on {write_day(last or first)}"
    return f"from {write_day(first)} to {write_day(last)}"


def name_period(period: Period) -> str:
    """`Second quarter of fiscal 2006`, `Fiscal 2006`, or the dates where the fiscal year is unknown."""
    if period.fiscal_year is not None and (period.number or period.kind in {"year", "nine-months"}):
        return wording.name_fiscal(period.kind, period.number, period.fiscal_year).capitalize()
    if period.kind == "trailing-year":
        return f"Twelve months to {write_day(period.end)}"
    if period.start and period.end:
        return f"{write_day(period.start)} to {write_day(period.end)}"
    if period.end:
        return f"Period ended {write_day(period.end)}"
    return wording.short_label(period.label) if period.label else "Period not read"


def title_period(period: Period) -> str:
    """The name of a period as a title that is found by its short form too: `Second quarter of fiscal 2006 (Q2)`."""
    part = (period.label or "").partition("-")[2]
    return f"{name_period(period)} ({part})" if part and period.fiscal_year is not None else name_period(period)


def name_part(period: Period) -> str:
    """What a period is to the release whose news it is: `this quarter`, `these nine months`; else `this period`."""
    if period.kind == "nine-months":
        return "these nine months"
    return f"this {period.kind if period.kind in {'quarter', 'half', 'year'} else 'period'}"


def list_names(period: Period) -> list[str]:
    """The names under which readers look for a fiscal period, beside `name_period`'s.

    `Q2 FY2006`, `Q2 2006`, `second quarter fiscal 2006`, `2Q06`; [] where the fiscal year is unknown.
    """
    year = period.fiscal_year
    if year is None or period.label is None:
        return []
    if period.kind == "year":
        return [f"FY{year}", f"FY {year}", f"fiscal year {year}"]
    names = [wording.short_label(period.label), wording.short_label(period.label).replace("FY", "")]
    if period.kind == "nine-months":
        return [*names, f"nine months fiscal {year}"]
    if period.kind in {"quarter", "half"} and period.number in ORDINAL_NAMES:
        letter = "Q" if period.kind == "quarter" else "H"
        names += [f"{ORDINAL_NAMES[period.number]} {period.kind} fiscal {year}"]
        names += [f"{period.number}{letter}{year % 100:02}"]
    return names


def name_period_briefly(period: Period) -> str:
    """`Q2 FY2006`, or the dates where there is no label."""
    return wording.short_label(period.label) if period.label else name_period(period)


def write_span(period: Period) -> str:
    """`quarter ended 31 March 2006`; "" where the end is unknown."""
    return f"{wording.LENGTHS[period.kind]} ended {write_day(period.end)}" if period.end else ""


def write_reckoned(value: str, low: str, high: str, unit: str) -> str:
    """A reckoned amount at the resolution that its range leaves: 17.25 to 17.55 million -> `$17.4 million`."""
    width = Decimal(high) - Decimal(low)
    precision = f"{Decimal(1).scaleb(width.adjusted()):f}" if width else value.lstrip("-") or "1"
    return wording.write_amount(value, unit, precision)


def write_figure(stated: Statement | Fact) -> str:
    """A figure as one release states it: `$(168,000)`, `below $1 million`."""
    return wording.write_stated(stated.value, stated.unit, stated.precision, stated.bound)


def count(number: int, one: str, many: str = "") -> str:
    """`1 release`, `4 releases`, `no releases`."""
    noun = one if number == 1 else many or f"{one}s"
    return f"{number or 'no'} {noun}" if number < 1 else f"{number:,} {noun}"


def write_number(number: int) -> str:
    """`1,363`."""
    return f"{number:,}"


def newest_ticker(organisation: Organisation) -> Dated:
    """The ticker seen last; of several on one day the first, which is mostly that of the shares."""
    return max(organisation.tickers, key=lambda dated: dated.last_seen or "")


def trim_mark(printed: str) -> str:
    """A sentence of a list without the dot or dash that the list puts before it: `•Sales rose` -> `Sales rose`."""
    return printed.lstrip("•◦▪●○■·*–— \t\n")


def fold_letter(name: str) -> str:
    """The letter under which a name is listed: `Émile` -> `E`, `3Com` -> `#`."""
    first = unicodedata.normalize("NFKD", name.strip("“\"'(. "))[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def shorten(text: str, most: int) -> str:
    """`text`, or its first words with an ellipsis where it has more than `most` characters."""
    return text if len(text) <= most else f"{text[:most].rpartition(' ')[0] or text[:most]} …"
