"""Releases of invented companies with known figures: every figure that is read is the true one, and most are read.

Calendars are drawn with the sentences: any month may end the fiscal year, also by the 52/53-week count. Beside true
figures stand others that must not be taken for them: segments', adjusted ones, growth by an amount, another company's.
"""

import calendar
import datetime
from dataclasses import dataclass, field
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.figures import Fact
from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

Truth = tuple[str, str, str]
"""Metric, label of the period, value."""

ORDINALS = ("first", "second", "third", "fourth")
CURRENCIES = {"$": "USD", "US$": "USD", "C$": "CAD", "€": "EUR", "£": "GBP", "RMB": "CNY", "CHF ": "CHF", "SEK ": "SEK"}
REVENUE = ("Revenue", "Revenues", "Net sales", "Total revenue", "Net revenues")


def month_end(year: int, month: int) -> datetime.date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


@dataclass
class Company:
    """A company in one quarter.

    Attributes:
        fiscal: its fiscal year, named after the year it ends in.
        quarter: 1 to 4.
        end: the quarter's last day.
        money: the mark before amounts.
    """

    fiscal: int
    quarter: int
    end: datetime.date
    money: str
    truth: set[Truth] = field(default_factory=set)

    def label(self, years_ago: int = 0) -> str:
        return f"FY{self.fiscal - years_ago}-Q{self.quarter}"

    def tell(self, metric: str, value: Decimal, years_ago: int = 0) -> str:
        """The amount as printed, noted as true."""
        if metric.startswith("eps"):
            self.truth.add((metric, self.label(years_ago), f"{value:.2f}"))
            return f"{self.money}{abs(value):.2f}"
        self.truth.add((metric, self.label(years_ago), str((value * 1_000_000).quantize(Decimal(1)))))
        return f"{self.money}{abs(value):.1f} million"

    def fake(self, value: Decimal) -> str:
        """An amount that is none of the company's figures."""
        return f"{self.money}{value:.1f} million"


@st.composite
def companies(draw: st.DrawFn) -> Company:
    fiscal, quarter = draw(st.integers(1996, 2030)), draw(st.integers(1, 4))
    year_end = draw(st.integers(6, 12))
    end = month_end(fiscal, year_end - 12 + 3 * quarter)
    if draw(st.booleans()):
        # A 52/53-week year: the Saturday nearest the month's end.
        end += datetime.timedelta(days=(5 - end.weekday() + 3) % 7 - 3)
    return Company(fiscal, quarter, end, draw(st.sampled_from(sorted(CURRENCIES))))


millions = st.integers(20, 99_999).map(lambda tenths: Decimal(tenths) / 10)
cents = st.integers(1, 999).map(lambda cent: Decimal(cent) / 100)


@st.composite
def statements(draw: st.DrawFn, company: Company, kind: str) -> str:
    """One statement of a kind; what it truly says is noted on the company."""
    now, before = draw(st.lists(millions, min_size=2, max_size=2, unique=True))
    named = f"the {ORDINALS[company.quarter - 1]} quarter of fiscal {company.fiscal}"
    when = draw(st.sampled_from(["the quarter", named]))
    then = draw(
        st.sampled_from(
            [
                "the same quarter a year ago",
                "the prior-year quarter",
                "the same period last year",
                f"the {ORDINALS[company.quarter - 1]} quarter of fiscal {company.fiscal - 1}",
            ]
        )
    )
    against = draw(st.sampled_from(["compared to", "compared with", "versus", "as compared to"]))
    if kind == "revenue":
        new, old = company.tell("revenue", now), company.tell("revenue", before, 1)
        name = draw(st.sampled_from(REVENUE))
        moved = "increased" if now > before else "decreased"
        earned = draw(st.sampled_from(["earned", "recorded", "achieved", "reported", "posted"]))
        both = f"the {ORDINALS[company.quarter - 1]} quarters of fiscal {company.fiscal} and {company.fiscal - 1}"
        prior = draw(st.sampled_from(["the prior-year quarter", "the year-ago quarter"]))
        rate, change, lower = draw(st.integers(1, 90)), company.fake(abs(now - before)), name.lower()
        return draw(
            st.sampled_from(
                [
                    f"{name} for {when} was {new}, {against} {old} in {then}.",
                    f"{name} for {when} {moved} {rate}% to {new} from {old} in {then}.",
                    f"For {when}, {lower} totaled {new}, {against} {lower} of {old} for {then}.",
                    f"{name} in {when} {moved} by {rate}%, or {change}, to {new}, from {old} in {then}.",
                    f"The Company reported {lower} of {new} for {when}. This compares to {lower} of {old} for {then}.",
                    f"{name} for {when} {moved} {rate}% over {then} to {new}, {against} {old}.",
                    f"Record {lower} of {new} were recorded for {when}, compared with the {old} reported for {then}.",
                    f"{name} was {new}, up from {old}.",
                    f"{name} of {new} in {when} was up {rate}% from {old} in {then}.",
                    f"Acme had {lower} of {new} in {when} ({then}: {old}).",
                    f"{name} for {when} was {new}, {against} the {old} {earned} in {then}.",
                    f"{name} for {both} was {new} and {old}, respectively.",
                    f"Compared with {prior}, {lower} {moved} {rate}% to {new} from {old}.",
                    f"The Company saw {lower} of {new} in {when}, as against {old} in {then}.",
                ]
            )
        )
    if kind in {"income", "loss"}:
        sign = -1 if kind == "loss" else 1
        share, was = draw(st.lists(cents, min_size=2, max_size=2, unique=True))
        new, old = company.tell("net_income", sign * now), company.tell("net_income", sign * before, 1)
        one, other = company.tell("eps_diluted", sign * share), company.tell("eps_diluted", sign * was, 1)
        aside = draw(st.sampled_from(["", f", including a gain of {company.fake(draw(millions))} on a sale"]))
        per, was_per = f"{one} per diluted share", f"{other} per diluted share"
        was_all = f"net {kind} of {old}, or {was_per}"
        return draw(
            st.sampled_from(
                [
                    f"Net {kind} for {when} was {new}, or {per}{aside}, {against} {was_all}, in {then}.",
                    f"Net {kind} for {when} was {per} ({new}), {against} {was_per} ({old}) in {then}.",
                ]
            )
        )
    if kind == "outlook":
        ahead = company.quarter % 4 + 1
        low = now
        high = now + draw(millions).min(now)
        ends = [str((end * 1_000_000).quantize(Decimal(1))) for end in (low, high)]
        year = company.fiscal + (ahead == 1)
        company.truth.add(("guidance_revenue", f"FY{year}-Q{ahead}", " ".join(ends)))
        coming = draw(
            st.sampled_from(
                [f"the {ORDINALS[ahead - 1]} quarter", f"the {ORDINALS[ahead - 1]} quarter of fiscal {year}"]
            )
        )
        span = draw(
            st.sampled_from(
                [
                    f"{company.fake(low)} to {company.fake(high)}",
                    f"between {company.fake(low)} and {company.fake(high)}",
                    f"in the range of {company.fake(low)} to {company.fake(high)}",
                ]
            )
        )
        return draw(
            st.sampled_from(
                [
                    f"For {coming}, the Company expects revenue of {span}.",
                    f"Revenue for {coming} is expected to be {span}.",
                    f"The Company now expects revenue to be {span} for {coming}, up from its previous guidance.",
                ]
            )
        )
    if kind == "kinds":
        basic, diluted = draw(cents), draw(cents)
        one, other = company.tell("eps_basic", basic), company.tell("eps_diluted", diluted)
        return f"Basic and diluted earnings per share for {when} were {one} and {other}, respectively."
    trap = draw(
        st.sampled_from(
            [
                f"Adjusted net income for {when} was {{}}, {against} {{}} in {then}.",
                f"Tools segment revenue for {when} was {{}}, {against} {{}} in {then}.",
                f"Burns Mfg. had revenue of {{}} and net income of {{}} in {when}.",
                f"The increase in revenue for {when} was {{}}, of which {{}} came from prices.",
                f"Revenue for {when} would have been {{}} without the sale, {against} {{}} in {then}.",
                f"Revenue from licences for {when} was {{}}, {against} {{}} in {then}.",
                f"In Europe, revenue for {when} was {{}}, {against} {{}} in {then}.",
                f"Sales at Burns Mfg. were weak as revenue for {when} fell to {{}} from {{}} in {then}.",
                f"Without these items, net income for {when} was {{}}, {against} {{}} in {then}.",
                f"Cost of sales for {when} was {{}}, {against} {{}} in {then}.",
                f"After adjusting for charges, net income for {when} was {{}}, {against} {{}} in {then}.",
            ]
        )
    )
    return trap.format(company.fake(now), company.fake(before))


KINDS = ("revenue", "income", "kinds", "outlook", "trap", "trap")


@st.composite
def releases(draw: st.DrawFn) -> tuple[Company, str]:
    company = draw(companies())
    kinds = draw(
        st.lists(st.sampled_from(KINDS), min_size=2, max_size=5, unique_by=lambda kind: kind if kind != "trap" else 0)
    )
    kinds = ["loss" if kind == "income" and draw(st.booleans()) else kind for kind in kinds]
    if "kinds" in kinds and {"income", "loss"} & set(kinds):
        kinds.remove("kinds")  # One company has one diluted figure a quarter.
    told = [draw(statements(company, kind)) for kind in kinds]
    issued = company.end + datetime.timedelta(days=draw(st.integers(10, 60)))
    ordinal = ORDINALS[company.quarter - 1]
    head = f"Acme Widgets Reports {ordinal.title()} Quarter Fiscal {company.fiscal} Results\n\n"
    today, ended = (f"{day:%B} {day.day}, {day.year}" for day in (issued, company.end))
    lead = (
        f"SPRINGFIELD, IL - {today} - Acme Widgets Corp. (ACMW.OB) announced today its results for the {ordinal} "
        f"quarter of fiscal {company.fiscal}, ended {ended}."
    )
    body = "\n\n".join(told)
    return company, f"{head}{lead}\n\n{body}\n"


def _read(text: str) -> Release:
    release = parse_document(document_of(text))
    assert isinstance(release, Release)
    return release


def told(fact: Fact) -> Truth:
    """A fact as the truth is noted; both ends of a range."""
    value = " ".join(fact.value) if isinstance(fact.value, list) else fact.value
    return fact.metric, str(fact.period.label), value


@settings(max_examples=150)
@given(releases())
def test_what_is_read_is_true_and_most_is_read(drawn: tuple[Company, str]) -> None:
    company, text = drawn
    facts = _read(text).facts
    read = {told(fact) for fact in facts}
    assert read <= company.truth, (read - company.truth, text)
    assert {fact.unit.partition("/")[0] for fact in facts} <= {CURRENCIES[company.money]}
    assert len(read) * 10 >= len(company.truth) * 9, (company.truth - read, text)


@settings(max_examples=60)
@given(releases())
def test_periods_have_the_printed_end(drawn: tuple[Company, str]) -> None:
    company, text = drawn
    ends = {fact.period.end for fact in _read(text).facts if fact.period.label == company.label()}
    assert ends <= {company.end.isoformat()}, text


@settings(max_examples=60)
@given(releases(), st.sampled_from(["quater", "(unaudited", "$5,7 million", "$ million", "fiscal 20", "per per share"]))
def test_slips_make_nothing_untrue(drawn: tuple[Company, str], slip: str) -> None:
    company, text = drawn
    facts = _read(text.replace("quarter was", f"quarter {slip} was")).facts
    assert {told(fact) for fact in facts} <= company.truth
