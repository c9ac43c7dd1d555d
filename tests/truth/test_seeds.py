"""What the four seeds say, typed by hand from the documents: figures, people, speech, contacts, claims."""

from functools import cache

import pytest

from generator.model.evidence import faults
from generator.model.figures import Fact
from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of, seed_text


@cache
def _seed(number: int) -> Release:
    record = parse_document(document_of(seed_text(number)))
    assert isinstance(record, Release)
    return record


def _row(fact: Fact) -> tuple[str, str | None, str | None, str | None, object, str, str, str, str]:
    period = fact.period
    return (
        fact.id,
        period.label,
        period.start,
        period.end,
        fact.value,
        fact.unit,
        fact.precision,
        fact.role,
        fact.printed,
    )


Q4, FY = ("FY2005-Q4", "2005-07-01", "2005-09-30"), ("FY2005", "2004-10-01", "2005-09-30")
Q4_BEFORE, FY_BEFORE = ("FY2004-Q4", "2004-07-01", "2004-09-30"), ("FY2004", "2003-10-01", "2004-09-30")
Q2, H1 = ("FY2006-Q2", "2006-01-01", "2006-03-31"), ("FY2006-H1", "2005-10-01", "2006-03-31")
Q2_BEFORE, H1_BEFORE = ("FY2005-Q2", "2005-01-01", "2005-03-31"), ("FY2005-H1", "2004-10-01", "2005-03-31")
DOLLARS, A_SHARE = "USD", "USD/share"

FIGURES = {
    1: [
        ("net_income", *Q4, "52000", DOLLARS, "1000", "reported", "$52,000"),
        ("eps", *Q4, "0.01", A_SHARE, "0.01", "reported", "$0.01"),
        ("revenue", *Q4, "4100000", DOLLARS, "100000", "reported", "$4.1 million"),
        ("net_income", *Q4_BEFORE, "62000", DOLLARS, "1000", "comparative", "$62,000"),
        ("eps", *Q4_BEFORE, "0.01", A_SHARE, "0.01", "comparative", "$0.01"),
        ("revenue", *Q4_BEFORE, "7700000", DOLLARS, "100000", "comparative", "$7.7 million"),
        ("net_income", *FY, "285000", DOLLARS, "1000", "reported", "$285,000"),
        ("eps", *FY, "0.03", A_SHARE, "0.01", "reported", "$0.03"),
        ("revenue", *FY, "19100000", DOLLARS, "100000", "reported", "$19.1 million"),
        ("net_income", *FY_BEFORE, "-828000", DOLLARS, "1000", "comparative", "($828,000)"),
        ("eps", *FY_BEFORE, "-0.10", A_SHARE, "0.01", "comparative", "($0.10)"),
        ("revenue", *FY_BEFORE, "27700000", DOLLARS, "100000", "comparative", "$27.7 million"),
    ],
    2: [
        ("net_income", *Q2, "-168000", DOLLARS, "1000", "reported", "$(168,000)"),
        ("eps", *Q2, "-0.02", A_SHARE, "0.01", "reported", "$(0.02)"),
        ("revenue", *Q2, "5600000", DOLLARS, "100000", "reported", "$5.6 million"),
        ("net_income", *Q2_BEFORE, "73000", DOLLARS, "1000", "comparative", "$73,000"),
        ("eps", *Q2_BEFORE, "0.01", A_SHARE, "0.01", "comparative", "$0.01"),
        ("revenue", *Q2_BEFORE, "4700000", DOLLARS, "100000", "comparative", "$4.7 million"),
        ("net_income", *H1, "-216000", DOLLARS, "1000", "reported", "$(216,000)"),
        ("eps", *H1, "-0.03", A_SHARE, "0.01", "reported", "$(0.03)"),
        ("revenue", *H1, "9200000", DOLLARS, "100000", "reported", "$9.2 million"),
        ("net_income", *H1_BEFORE, "156000", DOLLARS, "1000", "comparative", "$156,000"),
        ("eps", *H1_BEFORE, "0.02", A_SHARE, "0.01", "comparative", "$0.02"),
        ("revenue", *H1_BEFORE, "10900000", DOLLARS, "100000", "comparative", "$10.9 million"),
    ],
}


@pytest.mark.parametrize("number", [1, 2])
def test_every_figure(number: int) -> None:
    expected = [
        (f"{metric}.{label}", label, start, end, value, unit, precision, role, printed)
        for metric, label, start, end, value, unit, precision, role, printed in FIGURES[number]
    ]
    flows = [_row(fact) for fact in _seed(number).facts if fact.metric != "long_term_debt"]
    assert sorted(flows, key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize("number", [0, 3])
def test_no_figure_where_none_is_stated(number: int) -> None:
    assert _seed(number).facts == []
    assert _seed(number).fiscal == []
    assert _seed(number).calendar is None


def test_debt_below_a_million_is_a_bound_at_an_instant() -> None:
    (debt,) = [fact for fact in _seed(1).facts if fact.metric == "long_term_debt"]
    assert debt.id == "long_term_debt.2005-09-30"
    assert (debt.bound, debt.value, debt.unit) == ("below", "1000000", "USD")
    assert (debt.period.label, debt.period.start, debt.period.end) == (None, None, "2005-09-30")


def test_figures_in_full_have_an_assumed_precision() -> None:
    basis = {fact.id: fact.precision_basis for fact in _seed(2).facts}
    assert basis["net_income.FY2006-Q2"] == "assumed"
    assert basis["revenue.FY2006-Q2"] == "printed"
    assert basis["eps.FY2006-Q2"] == "printed"


def test_the_record_of_the_data_model_page() -> None:
    facts = {fact.id: fact for fact in _seed(2).facts}
    loss = facts["net_income.FY2006-Q2"]
    assert (loss.at, loss.metric_at) == ([(633, 643)], [(621, 629)])
    assert loss.period_at == [(408, 464), (692, 707)]
    before = facts["net_income.FY2005-Q2"]
    assert (before.at, before.metric_at, before.period_at) == ([(742, 749)], [(728, 738)], [(800, 827)])
    assert (before.role, before.of) == ("comparative", "net_income.FY2006-Q2")


def test_fiscal_periods_and_calendar() -> None:
    assert _seed(1).fiscal == ["FY2005-Q4", "FY2005"]
    assert _seed(2).fiscal == ["FY2006-Q2", "FY2006-H1"]
    stated = _seed(1).fiscal_year_end
    assert stated is not None
    assert stated.value == "09-30"
    assert _seed(2).fiscal_year_end is None
    calendar = _seed(2).calendar
    assert calendar is not None
    assert (calendar.value, calendar.at) == ("09-30", [(408, 464)])


PEOPLE = {
    0: {
        "Carl Sassano": (["appointed"], []),
        "Barry Gilbert": (["quoted"], ["Chairman and CEO"]),
        "Heather Keenan": (["contact"], []),
    },
    1: {
        "W. Barry Gilbert": (["quoted"], ["Chairman of the Board and CEO"]),
        "Heather Keenan": (["contact"], []),
    },
    2: {
        "W. Barry Gilbert": (["quoted"], ["Chairman of the Board and CEO"]),
        "Heather Keenan": (["contact"], []),
    },
    3: {
        "Jeffrey T. Schlarbaum": (["quoted"], ["President and CEO"]),
        "Roger Muse": (["quoted"], ["Vice President"]),
        "Michael T. Williams": (["contact"], ["Chief Financial Officer"]),
        "Audra Gavelis": (["contact"], ["Director of Marketing & Investor Relations"]),
    },
}


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_people_parts_and_titles(number: int) -> None:
    found = {p.name: (p.parts, [title.printed for title in p.titles]) for p in _seed(number).people}
    assert found == PEOPLE[number]


def test_what_is_told_of_a_new_director() -> None:
    (sassano,) = [person for person in _seed(0).people if person.name == "Carl Sassano"]
    assert [(role.printed, role.organisation) for role in sassano.posts][:2] == [
        ("Chairman & CEO", "Transcat Inc."),
        ("Trustee", "Rochester Institute of Technology"),
    ]
    assert [role.organisation for role in sassano.posts][2:] == ["WXXI", "Eastman Dental Center Foundation"]
    assert [(role.printed, role.organisation) for role in sassano.former][:1] == [
        ("President and Chief Operating Officer", "Bausch & Lomb")
    ]
    assert [change.change for change in sassano.changes] == ["appointed"]
    assert sassano.changes[0].effective is None
    assert sassano.education[0].printed.startswith("MBA")


SPEECHES = {
    0: [("Barry Gilbert", "said", 2, True, "With many years of both marketing", "part of our Board of Directors.")],
    1: [
        ("W. Barry Gilbert", "stated", 1, False, "Our fourth quarter profits were modest;", "sales for fiscal 2006."),
        ("W. Barry Gilbert", "continued", 1, True, "We are pleased to report that", "and to pursue new ones."),
    ],
    2: [("W. Barry Gilbert", "stated", 2, True, "Our sales growth continues to gain", "excited about our prospects.")],
    3: [
        ("Jeffrey T. Schlarbaum", "commented", 1, True, "IEC's Analysis and Testing Lab provides", "accreditation."),
        ("Roger Muse", "stated", 1, True, "We applaud the first-mover approach", "third party conformity assessment."),
    ],
}


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_speeches_are_whole(number: int) -> None:
    quotes = _seed(number).quotes
    assert [(q.speaker, q.cue, len(q.at), q.closed) for q in quotes] == [row[:4] for row in SPEECHES[number]]
    for quote, (*_, first, last) in zip(quotes, SPEECHES[number], strict=True):
        assert quote.text.startswith(first)
        assert quote.text.endswith(last)


def test_the_speech_in_two_segments() -> None:
    (quote,) = _seed(0).quotes
    assert "manages its future growth, He shares our vision" in quote.text.replace('growth," said', "growth, said")


CONTACTS = {
    0: [("Heather Keenan", "IEC Electronics Corp.", "(315) 332-4262", "hkeenan@iec-electronics.com")],
    1: [("Heather Keenan", "IEC Electronics Corp.", "(315) 332-4262", "hkeenan@iec-electronics.com")],
    2: [("Heather Keenan", "IEC Electronics Corp.", "(315) 332-4262", "hkeenan@iec-electronics.com")],
    3: [
        ("Michael T. Williams", "IEC Electronics Corp.", "(315) 332-4308", "mwilliams@iec-electronics.com"),
        ("Audra Gavelis", "IEC Electronics Corp.", "(315) 332-4559", "agavelis@iec-electronics.com"),
    ],
}


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_contacts(number: int) -> None:
    found = [(c.name, c.organisation, c.phone, c.email) for c in _seed(number).contacts]
    assert found == CONTACTS[number]


def test_organisations_of_the_director_release() -> None:
    found = {o.printed: [t.symbol for t in o.tickers] for o in _seed(0).organisations}
    assert found["Transcat Inc."] == ["TRNS"]
    assert {"Bausch & Lomb", "Rochester Institute of Technology", "Eastman Dental Center Foundation"} <= set(found)
    assert [ticker.symbol for ticker in _seed(0).tickers] == ["IECE"]


def test_the_accreditor_and_its_acronym() -> None:
    found = {o.printed: o.acronym for o in _seed(3).organisations}
    assert found["ANSI-ASQ National Accreditation Board"] == "ANAB"


def test_growth_claims() -> None:
    growth = [(c.printed, c.says) for c in _seed(2).claims if c.says.type == "growth"]
    (first, says), (second, says_too) = growth
    assert first == "Second quarter sales increased by more than 50% from the previous quarter"
    assert (says.metric, says.period, says.versus, says.op, says.value, says.unit) == (
        "revenue",
        "FY2006-Q2",
        "FY2006-Q1",
        ">",
        "50",
        "percent",
    )
    assert second.endswith("19% ahead of the same quarter in fiscal 2005")
    assert (says_too.metric, says_too.period, says_too.versus, says_too.op, says_too.value) == (
        "revenue",
        "FY2006-Q2",
        "FY2005-Q2",
        "=",
        "19",
    )


def test_an_outlook_and_a_superlative() -> None:
    outlooks = [c for c in _seed(1).claims if c.says.type == "outlook"]
    assert any(
        (c.says.metric, c.says.period, c.says.versus, c.says.op) == ("revenue", "FY2006", "FY2005", ">")
        and c.speaker == "W. Barry Gilbert"
        for c in outlooks
    )
    assert any("first and only" in c.printed for c in _seed(3).claims if c.says.type == "superlative")


@pytest.mark.parametrize("number", [0, 1, 2, 3])
def test_every_value_stands_in_its_spans(number: int) -> None:
    assert faults(_seed(number), seed_text(number)) == []


def test_nothing_is_read_for_a_person_or_a_slip_that_is_none() -> None:
    names = {person.name for number in range(4) for person in _seed(number).people}
    assert "William E. Simon" not in names
    assert [slip.kind for slip in _seed(1).slips] == ["quotation-not-closed", "misspelling", "period-mismatch"]
    assert [slip.kind for slip in _seed(2).slips] == ["url-mismatch"]
    assert _seed(0).slips == []
    assert _seed(3).slips == []
