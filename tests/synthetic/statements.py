"""Invented statements whose figures are known: an issuer, its fiscal year, the columns that it prints, its rows.

`printing.py` writes them out in many styles; whatever the style, the same figures must be read.
"""

import datetime
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from hypothesis import strategies as st

from generator.model.days import month_end
from generator.parse.figures.fiscal import FiscalYear, Kind, Stretch, one_before, year_before

NAMES = ("Harrow Instruments Corp.", "Acme Widgets, Inc.", "Bright Lamp Company", "Silver Birch Holdings Ltd.")
ORDINALS = {1: "First", 2: "Second", 3: "Third", 4: "Fourth"}
COUNTS: dict[Kind, str] = {"quarter": "Three", "half": "Six", "nine-months": "Nine", "year": "Twelve"}
WEEKS: dict[Kind, str] = {"quarter": "Thirteen", "half": "26", "nine-months": "Thirty-Nine", "year": "52"}
YEAR = 2011

Key = tuple[str, Kind | Literal["day"], str]
"""A metric, the length of its period, and its last day."""


@dataclass(frozen=True)
class Row:
    """One row; `values` by column, None for a dash; a heading has none at all.

    Attributes:
        label: as printed.
        metrics: ids of what it is; () for any other row.
        values: in units of the table, or of currency per share.
        per_share: whether they are amounts per share.
    """

    label: str
    metrics: tuple[str, ...] = ()
    values: tuple[Decimal | None, ...] = ()
    per_share: bool = False


@dataclass(frozen=True)
class Statement:
    """One statement.

    Attributes:
        title: its title.
        units: the line that states its units.
        factor: what its amounts are to be multiplied by.
        columns: periods, or days, from left to right.
        rows: from top to bottom.
    """

    title: str
    units: str
    factor: int
    columns: tuple[Stretch | datetime.date, ...]
    rows: tuple[Row, ...]

    def truth(self) -> dict[Key, Decimal]:
        """What is to be read."""
        return {key: value for key, value in self._figures().items() if not key[0].startswith("shares_")}

    def shares(self) -> dict[Key, Decimal]:
        """What is to be read of average shares, where an amount per share shows in which unit they are."""
        return {key: value for key, value in self._figures().items() if key[0].startswith("shares_")}

    def _figures(self) -> dict[Key, Decimal]:
        found: dict[Key, Decimal] = {}
        for row in self.rows:
            for column, value in zip(self.columns, row.values, strict=False):
                for metric in row.metrics:
                    if value is not None:
                        found[metric, *_time(column)] = value if row.per_share else value * self.factor
        return found


def _time(column: Stretch | datetime.date) -> tuple[Kind | Literal["day"], str]:
    if isinstance(column, Stretch):
        return column.kind, str(column.end)
    return "day", str(column)


@dataclass(frozen=True)
class Results:
    """A release with statements.

    Attributes:
        issuer: its name.
        main: the quarter that it is about.
        issued: its day.
        statements: income, balance sheet, cash flow.
    """

    issuer: str
    main: Stretch
    issued: datetime.date
    statements: tuple[Statement, ...]

    def truth(self) -> dict[Key, Decimal]:
        """What is to be read of all statements."""
        return {key: value for statement in self.statements for key, value in statement.truth().items()}

    def shares(self) -> dict[Key, Decimal]:
        """The average shares of all statements."""
        return {key: value for statement in self.statements for key, value in statement.shares().items()}


def write_end(day: datetime.date) -> str:
    """`March 31, 2011`."""
    return f"{day:%B} {day.day}, {day.year}"


_REVENUE = (
    "Net sales",
    "Total revenues",
    "Revenue",
    "Sales, net",
    "Net revenues",
    "NET SALES",
    "Total operating revenue",
)
_COST = ("Cost of sales", "Cost of goods sold", "Cost of revenue (1)")
_GROSS = ("Gross profit", "Gross margin", "GROSS PROFIT")
_SELLING = ("Selling, general and administrative expenses", "Selling and marketing", "General and administrative")
_OPERATING = (
    "Operating income (loss)",
    "Income (loss) from operations",
    "(Loss) income from operations",
    "Operating (loss) profit",
)
_ONLY_LOSS = ("Net loss", "NET LOSS")
_NET = ("Net income (loss)", "Net (loss) income", "NET EARNINGS (LOSS)", "Consolidated net income (loss)")
_HOLDERS = (
    "Net income (loss) attributable to {short}",
    "Net (loss) income attributable to common shareholders",
    "Net income (loss) available to common stockholders",
)
_HEADINGS = (
    "Earnings (loss) per common share:",
    "Net (loss) income per share:",
    "Per share data:\nNet income (loss) per share",
)
_SHARES = ("Weighted average shares outstanding:", "Shares used in computing net income per share:")
_CASH_FLOW = ("Net cash provided by (used in) operating activities", "Net cash from operating activities")


@st.composite
def income_statements(draw: st.DrawFn, columns: tuple[Stretch, ...], short: str) -> Statement:
    """An income statement over these columns that adds up."""
    factor, places, units = draw(st.sampled_from(UNITS))
    step = Decimal(1).scaleb(-places).quantize(Decimal(1) if places <= 0 else Decimal("0.1"))

    def amounts(low: int, high: int) -> tuple[Decimal, ...]:
        return tuple(draw(st.integers(low, high)) * step for _ in columns)

    revenue, cost, selling = amounts(2100, 99_999), amounts(1000, 60_000), amounts(100, 40_000)
    interest, minority = amounts(1, 300), amounts(2, 400)
    gross = tuple(a - b for a, b in zip(revenue, cost, strict=True))
    operating = tuple(a - b for a, b in zip(gross, selling, strict=True))
    net = tuple(a - b for a, b in zip(operating, interest, strict=True))
    holders = tuple(a - b for a, b in zip(net, minority, strict=True))
    shares = tuple(draw(st.integers(4000, 9000)) * (1000 if places < 0 else 1) for _ in columns)
    basic = tuple((a / b).quantize(Decimal("0.01")) for a, b in zip(holders, shares, strict=True))
    diluted = tuple((a / (b + 200)).quantize(Decimal("0.01")) for a, b in zip(holders, shares, strict=True))
    heading = draw(st.sampled_from(_HEADINGS)).split("\n")
    rows = [
        Row(draw(st.sampled_from(_REVENUE)), ("revenue",), revenue),
        Row(draw(st.sampled_from(_COST)), (), cost),
        Row(draw(st.sampled_from(_GROSS)), ("gross_profit",), gross),
        Row("Operating expenses:"),
        Row(draw(st.sampled_from(_SELLING)), (), selling),
        Row(draw(st.sampled_from(_OPERATING)), ("operating_income",), operating),
        Row("Interest expense", (), interest),
        Row("Gain on sale of assets", (), tuple(None for _ in columns)),
        Row("Income (loss) before income taxes", (), net),
        Row(draw(st.sampled_from(_ONLY_LOSS if max(net) < 0 else _NET)), ("net_income",), net),
        Row("Less: net income attributable to noncontrolling interests", (), minority),
        Row(draw(st.sampled_from(_HOLDERS)).format(short=short), ("net_income_attributable",), holders),
        *(Row(words) for words in heading),
        Row("Basic", ("eps_basic",), basic, per_share=True),
        Row("Diluted", ("eps_diluted",), diluted, per_share=True),
        Row(draw(st.sampled_from(_SHARES))),
        Row("Basic", ("shares_basic",), tuple(Decimal(value) for value in shares)),
        Row("Diluted", ("shares_diluted",), tuple(Decimal(value + 200) for value in shares)),
    ]
    title = draw(
        st.sampled_from(("Consolidated Statements of Operations", "CONDENSED CONSOLIDATED STATEMENTS OF INCOME"))
    )
    return Statement(title, units, factor, columns, tuple(rows))


def _decoys(income: Statement) -> tuple[Statement, ...]:
    """Tables beside an income statement that never stand in for it: segments, adjusted and pro forma figures."""

    def moved(values: tuple[Decimal | None, ...], by: int) -> tuple[Decimal | None, ...]:
        return tuple(None if value is None else value + by for value in values)

    by_metric = {row.metrics[0]: row for row in income.rows if row.metrics}
    sales, net = by_metric["revenue"].values, by_metric["net_income"].values
    per_share = by_metric["eps_diluted"].values
    segments = (
        Row("Lamps segment:"),
        Row("Net sales", (), moved(sales, -900)),
        Row("Operating income", (), moved(net, 300)),
        Row("Widgets segment:"),
        Row("Net sales", (), moved(sales, -1100)),
        Row("Operating income", (), moved(net, 200)),
    )
    adjusted = (
        Row("Net income (loss)", (), net),
        Row("Restructuring charges", (), moved(net, 17)),
        Row("Adjusted net income", (), moved(net, 34)),
        Row("Adjusted EBITDA", (), moved(net, 90)),
        Row("Adjusted earnings per diluted share", (), moved(per_share, 1), per_share=True),
    )
    pro_forma = (
        Row("Net sales", (), moved(sales, 5000)),
        Row("Operating income", (), moved(net, 4000)),
        Row("Net income", (), moved(net, 3000)),
    )
    return (
        Statement("Results by Segment", income.units, income.factor, income.columns, segments),
        Statement("Reconciliation of Non-GAAP Measures", income.units, income.factor, income.columns, adjusted),
        Statement(
            "Pro Forma Combined Statements of Operations", income.units, income.factor, income.columns, pro_forma
        ),
    )


UNITS = (
    (1000, 0, "(in thousands, except per share data)"),
    (1000, 0, "(Thousands of dollars, except per share amounts; unaudited)"),
    (1_000_000, 1, "($ in millions, except per share amounts)"),
    (1_000_000, 1, "(In millions, except share and per share data)"),
    (1, -3, "(unaudited)"),
)
"""Factor, printed decimals, and the line that says so."""


@st.composite
def balance_sheets(draw: st.DrawFn, days: tuple[datetime.date, ...]) -> Statement:
    """A balance sheet at these days whose sides are equal."""
    factor, places, units = draw(st.sampled_from(UNITS))
    step = Decimal(1).scaleb(-places).quantize(Decimal(1) if places <= 0 else Decimal("0.1"))
    cash, stock, owed = (tuple(draw(st.integers(1000, 99_999)) * step for _ in days) for _ in range(3))
    total = tuple(a + b + c for a, b, c in zip(cash, stock, owed, strict=True))
    equity = tuple(a - b for a, b in zip(total, owed, strict=True))
    rows = (
        Row("ASSETS"),
        Row("Cash and cash equivalents", ("cash",), cash),
        Row("Inventories, net of reserves of $12 and $14", (), stock),
        Row("Property and equipment", (), owed),
        Row(draw(st.sampled_from(("Total assets", "TOTAL ASSETS", "Total Assets (2)"))), ("total_assets",), total),
        Row("LIABILITIES AND SHAREHOLDERS’ EQUITY"),
        Row("Accounts payable", (), owed),
        Row("Total shareholders’ equity", ("equity",), equity),
        Row("Total liabilities and shareholders’ equity", (), total),
    )
    title = draw(st.sampled_from(("Consolidated Balance Sheets", "CONDENSED CONSOLIDATED BALANCE SHEETS (UNAUDITED)")))
    return Statement(title, units.replace(", except per share data", ""), factor, days, rows)


def _saturday(day: datetime.date) -> datetime.date:
    """The last Saturday up to a month's end, on which years of 52 weeks end."""
    return day - datetime.timedelta(days=(day.weekday() - 5) % 7)


@st.composite
def results(draw: st.DrawFn) -> Results:
    """A release of an invented issuer with an income statement, a balance sheet and perhaps a cash flow."""
    year = FiscalYear(draw(st.sampled_from((3, 6, 9, 12))), 0)
    number = draw(st.integers(1, 4))
    main = year.named("quarter", YEAR, number)
    assert main.end is not None
    longer: dict[int, Kind] = {2: "half", 3: "nine-months", 4: "year"}
    ago = year_before(main)
    choices: list[tuple[Stretch, ...]] = [(main, ago), (ago, main), (main, one_before(main), ago)]
    choices.append(
        (main, one_before(main), one_before(one_before(main)), one_before(one_before(one_before(main))), ago)
    )
    if number in longer:
        span = year.place(longer[number], main.end, False)
        choices += [(main, ago, span, year_before(span)), (span, year_before(span), main, ago)]
    columns = draw(st.sampled_from(choices))
    if draw(st.booleans()):
        columns = tuple(
            replace(column, end=_saturday(column.end), printed_end=True) for column in columns if column.end
        )
        main = replace(main, end=_saturday(main.end), printed_end=True)
    assert main.end is not None
    before = year.end_of(YEAR - 1)
    assert before is not None
    days = draw(
        st.sampled_from(
            ((main.end, before), (before, main.end), (main.end, month_end(main.end.year - 1, main.end.month)))
        )
    )
    issuer = draw(st.sampled_from(NAMES))
    short = issuer.split(" ")[0]
    income = draw(income_statements(columns, short))
    sheets = draw(balance_sheets(days))
    # `activities (1) 12 13`: where blanks alone part cells, one digit in brackets is a footnote's as well, and the
    # row is left out.
    flow = tuple(Decimal(draw(st.integers(10, 9000)) * draw(st.sampled_from((1, -1)))) for _ in columns)
    cash_flow = Statement(
        "Consolidated Statements of Cash Flows",
        "(in thousands)",
        1000,
        columns,
        (
            Row("Operating activities:"),
            Row("Depreciation and amortization", (), tuple(Decimal(1200 + n) for n, _ in enumerate(columns))),
            Row("Changes in working capital", (), tuple(Decimal(-77 - n) for n, _ in enumerate(columns))),
            Row(draw(st.sampled_from(_CASH_FLOW)), ("operating_cash_flow",), flow),
            Row("Net cash used in investing activities", (), tuple(Decimal(-400 - n) for n, _ in enumerate(columns))),
        ),
    )
    decoys = draw(st.permutations(_decoys(income)))[: draw(st.integers(0, 3))]
    return Results(issuer, main, main.end + datetime.timedelta(days=27), (income, sheets, cash_flow, *decoys))
