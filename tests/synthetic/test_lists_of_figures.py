"""Lists of figures as European companies print them: what it was stands in brackets, and every figure read is true.

Beside true figures stand adjusted ones, rates and balances, whose brackets look the same.
"""

import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

Truth = tuple[str, str, str]
"""Metric, label of the period, value."""

# How an amount of millions is printed, with the number in place of `{}`; and one of another year in brackets behind it.
STYLES = {
    "GBP": ("£{}m", "(H1 {before}: £{}m)"),
    "EUR": ("EUR {} million", "(EUR {} million)"),
    "SEK": ("MSEK {}", "({})"),
    "NOK": ("NOK {} million", "(NOK {} million)"),
    "DKK": ("DKK {}m", "(prior year: DKK {}m)"),
    "CHF": ("CHF {} million", "(H1 {before}: CHF {} million)"),
}
SHARES = {"GBP": ("{}p", "(H1 {before}: {}p)")}
HEADINGS = ("January-June {year}", "First half of {year}", "Six months ended 30 June {year}", "H1 {year} highlights")
NAMES: dict[str, tuple[str, ...]] = {
    "revenue": ("Revenue", "Net sales", "Group revenue", "Turnover"),
    "operating_income": ("Operating profit", "Statutory operating profit"),
    "net_income": ("Profit after tax", "Profit for the period", "Net profit"),
}
VERBS = ("was", "of", "amounted to", "increased by {rate}% to", "totalled", "rose {rate} per cent and amounted to")


@dataclass
class Half:
    """A company in the first half of a year, and what it truly says."""

    year: int
    currency: str
    truth: set[Truth] = field(default_factory=set)

    def tell(self, metric: str, now: Decimal, before: Decimal) -> str:
        """Both amounts as printed, noted as true."""
        share = metric == "eps_basic"
        own, other = (SHARES if share else STYLES)[self.currency]
        for years_ago, amount in enumerate((now, before)):
            power = -2 if share else 6
            self.truth.add((metric, f"FY{self.year - years_ago}-H1", str(amount.scaleb(power).normalize())))
        return f"{own.format(f'{now:,.1f}')} {other.format(f'{before:,.1f}', before=self.year - 1)}"


pence = st.integers(11, 999).map(lambda tenth: Decimal(tenth) / 10)
tenths = st.integers(11, 49_999).map(lambda tenth: Decimal(tenth) / 10)


@st.composite
def lists(draw: st.DrawFn) -> tuple[Half, str]:
    half = Half(draw(st.integers(1998, 2030)), draw(st.sampled_from(sorted(STYLES))))
    rate = draw(st.integers(1, 90))
    items: list[str] = []
    for metric in draw(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=3, unique=True)):
        now, before = draw(st.lists(tenths, min_size=2, max_size=2, unique=True))
        verb = draw(st.sampled_from(VERBS)).format(rate=rate)
        items.append(f"{draw(st.sampled_from(NAMES[metric]))} {verb} {half.tell(metric, now, before)}")
    if half.currency in SHARES:
        now, before = draw(st.lists(pence, min_size=2, max_size=2, unique=True))
        items.append(f"Basic earnings per share of {half.tell('eps_basic', now, before)}")
    other = draw(tenths)
    traps = (
        f"Adjusted operating profit was {STYLES[half.currency][0].format(other)} (2020: {other})",
        f"Operating margin of {rate}.0% (12.9%)",
        f"Profit before tax of {STYLES[half.currency][0].format(other)} ({other})",
        f"Net debt of {STYLES[half.currency][0].format(other)} (31 December {half.year - 1}: {other})",
        f"Revenue in the Tools segment was {STYLES[half.currency][0].format(other)} ({other})",
    )
    items += draw(st.lists(st.sampled_from(traps), max_size=2, unique=True))
    heading = draw(st.sampled_from(HEADINGS)).format(year=half.year)
    bullets = "\n".join(f"* {item}" for item in draw(st.permutations(items)))
    issued = datetime.date(half.year, 7, draw(st.integers(10, 31)))
    text = (
        f"Half-year results for the six months ended 30 June {half.year}\n\nLondon, {issued.day} July {half.year} - "
        f"Acme Widgets plc (LSE: ACMW), the maker of widgets, today announces its results for the six months ended 30 "
        f"June {half.year}. Widgets were sold in every town of the region, by many hands and with great joy, and the "
        f"makers of them rested well.\n\n{heading}\n\n{bullets}\n"
    )
    return half, text


@settings(max_examples=120)
@given(lists())
def test_what_is_read_of_a_list_is_true_and_most_is_read(drawn: tuple[Half, str]) -> None:
    half, text = drawn
    release = parse_document(document_of(text))
    assert isinstance(release, Release)
    read = {(fact.metric, str(fact.period.label), str(Decimal(str(fact.value)).normalize())) for fact in release.facts}
    truth = {(metric, label, str(Decimal(value).normalize())) for metric, label, value in half.truth}
    assert read <= truth, (read - truth, text)
    assert {fact.unit.partition("/")[0] for fact in release.facts} <= {half.currency}
    assert len(read) * 10 >= len(truth) * 9, (truth - read, text)
