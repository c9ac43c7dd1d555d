"""Periods with figures for the tests of charts: an invented company, whose fiscal year is the calendar's."""

from generator.model.ledger import Derived
from generator.model.resolved import MetricLine, Organisation, Period, Reference, Statement

ENDS = {1: "03-31", 2: "06-30", 3: "09-30", 4: "12-31"}


def stated(value: str, unit: str = "USD", precision: str = "1000", bound: str = "exact") -> Statement:
    return Statement.model_validate(
        {
            "value": value, "unit": unit, "precision": precision, "precision_basis": "printed", "bound": bound,
            "role": "reported", "release": "a", "fact": "f", "vintage": "2011-05-02", "printed": "x",
            "cite": Reference(release="a", at=[(0, 1)]),
        }
    )  # fmt: skip


def derived(value: str, low: str, high: str, metric: str = "revenue", unit: str = "USD") -> Derived:
    return Derived(metric=metric, value=value, low=low, high=high, unit=unit, terms={}, mixed_vintage=False)


def line(metric: str, *statements: Statement) -> MetricLine:
    return MetricLine(metric=metric, best=0, first=0, status="single", statements=list(statements))


def quarter(year: int, number: int, *figures: MetricLine | Derived) -> Period:
    label = f"FY{year}-Q{number}"
    return Period(
        id=f"widget-works/{label.lower()}",
        organisation="widget-works",
        label=label,
        kind="quarter",
        fiscal_year=year,
        number=number,
        end=f"{year}-{ENDS[number]}",
        metrics=[figure for figure in figures if isinstance(figure, MetricLine)],
        derived=[figure for figure in figures if isinstance(figure, Derived)],
    )


def whole_year(year: int, *figures: MetricLine) -> Period:
    label = f"FY{year}"
    return Period(
        id=f"widget-works/{label.lower()}",
        organisation="widget-works",
        label=label,
        kind="year",
        fiscal_year=year,
        end=f"{year}-12-31",
        metrics=list(figures),
    )


def half(year: int, number: int) -> Period:
    label = f"FY{year}-H{number}"
    return Period(
        id=f"widget-works/{label.lower()}",
        organisation="widget-works",
        label=label,
        kind="half",
        fiscal_year=year,
        number=number,
        end=f"{year}-{ENDS[2 * number]}",
    )


def company(*periods: Period) -> Organisation:
    return Organisation(
        id="widget-works", name="Widget <Works> & Co", issuer=True, names=[], periods=[period.id for period in periods]
    )
