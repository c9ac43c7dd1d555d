"""What `check` looks at: an archive that holds together has no fault, and each break is told with its file."""

from collections.abc import Callable

import pytest

from generator.audit import find_faults
from generator.model.archive import Archive
from generator.model.ids import Ids
from tests.unit.resolve.press import Press, fact, person, role

TEXT = (
    "A Acme Widgets Corp. said that net loss was $168,000 on sales of $5.6 million for the quarter. "
    "“We are glad,” said Jane Example, President."
)
PERIOD = "acme-widgets/fy2011-q1"
IS = "but revenue.FY2011-Q1 is 5600000 USD, '$5.6 million'"


@pytest.fixture
def held() -> tuple[Archive, Ids]:
    press = Press()
    figures = [
        fact("net_income", "$168,000", "-168000", "FY2011-Q1", precision="1000", metric_at="net loss"),
        fact("revenue", "$5.6 million", "5600000", "FY2011-Q1", metric_at="sales"),
    ]
    release = press.add(
        "r1",
        TEXT,
        "2011-05-02",
        facts=[one | {"period_at": "the quarter"} for one in figures],
        people=[person("Jane Example", "quoted", titles=[role("President")])],
        quotes=[{"speaker": "Jane Example", "cue": "said", "text": "We are glad,", "at": "We are glad,"}],
    )
    ids = Ids()
    ids.give_release("r1", release.source.sha256)
    return press.resolve(ids)


def told(archive: Archive, ids: Ids) -> list[str]:
    return [str(notice) for notice in find_faults(archive, ids)]


def test_an_archive_that_holds_together_has_no_fault(held: tuple[Archive, Ids]) -> None:
    archive, ids = held
    assert archive.periods[PERIOD].margins
    assert archive.people["jane-example"].quotes
    assert told(archive, ids) == []


def _value(archive: Archive) -> None:
    archive.periods[PERIOD].metrics[0].statements[0].value = "5700000"


def _unit(archive: Archive) -> None:
    archive.periods[PERIOD].metrics[0].statements[0].unit = "EUR"


def _printed(archive: Archive) -> None:
    archive.periods[PERIOD].metrics[0].statements[0].printed = "$5.7 million"


def _no_fact(archive: Archive) -> None:
    archive.periods[PERIOD].metrics[0].statements[0].fact = "revenue.FY2012"


def _outside(archive: Archive) -> None:
    archive.people["jane-example"].names[0].seen[0].at = [(0, 9999)]


def _elsewhere(archive: Archive) -> None:
    archive.people["jane-example"].names[0].seen[0].release = "r2"


def _also(archive: Archive) -> None:
    archive.periods[PERIOD].metrics[0].statements[0].cite.also_at = [(5, 5)]


def _term(archive: Archive) -> None:
    archive.periods[PERIOD].margins[0].of_terms = {"r1#revenue.FY2012": 1}


def _quote(archive: Archive) -> None:
    archive.people["jane-example"].quotes[0].number = 1


def _company(archive: Archive) -> None:
    archive.periods[PERIOD].organisation = "other"


def _participant(archive: Archive) -> None:
    archive.events["r1"].participants[0].person = "john-sample"


def _figures(archive: Archive) -> None:
    archive.organisations["acme-widgets"].periods.append("acme-widgets/fy2012")


def _words(archive: Archive) -> None:
    archive.releases["r1"].facts[1].printed = "$5.7 million"


def _compared(archive: Archive) -> None:
    archive.releases["r1"].facts[1].of = "revenue"


def _twice(archive: Archive) -> None:
    archive.releases["r1"].facts[0].id = "revenue.FY2011-Q1"


def _document(archive: Archive) -> None:
    archive.releases["r1"].source.sha256 = "0" * 64


@pytest.mark.parametrize(
    ("breaks", "fault"),
    [
        (_value, f"periods/acme-widgets/fy2011-q1.yml: says 5700000 USD, '$5.6 million', {IS}"),
        (_unit, f"periods/acme-widgets/fy2011-q1.yml: says 5600000 EUR, '$5.6 million', {IS}"),
        (_printed, f"periods/acme-widgets/fy2011-q1.yml: says 5600000 USD, '$5.7 million', {IS}"),
        (_no_fact, "periods/acme-widgets/fy2011-q1.yml: points at the fact r1#revenue.FY2012, which is not there"),
        (_outside, "people/jane-example.yml: span [0, 9999] lies outside the text of 'r1'"),
        (_elsewhere, "people/jane-example.yml: points at the words of release 'r2', which is not there"),
        (_also, "periods/acme-widgets/fy2011-q1.yml: span [5, 5] lies outside the text of 'r1'"),
        (_term, "periods/acme-widgets/fy2011-q1.yml: is reckoned from the fact r1#revenue.FY2012, which is not there"),
        (_quote, "people/jane-example.yml: points at quotation 1 of 'r1', which is not there"),
        (_company, "periods/acme-widgets/fy2011-q1.yml: points at the organisation 'other', which is not there"),
        (_participant, "events/r1.yml: points at the person 'john-sample', which is not there"),
        (_figures, "organisations/acme-widgets.yml: points at the period 'acme-widgets/fy2012', which is not there"),
        (_words, "releases/r1.yml: facts[1].printed: '$5.7 million', but the words there are '$5.6 million'"),
        (_compared, "releases/r1.yml: fact 'revenue.FY2011-Q1' is compared with 'revenue', which is not there"),
        (_twice, "releases/r1.yml: the fact id 'revenue.FY2011-Q1' stands more than once"),
        (_document, "releases/r1.yml: ids.yml does not give the id 'r1' to this document"),
    ],
)
def test_each_break_is_told_with_its_file(
    held: tuple[Archive, Ids], breaks: Callable[[Archive], None], fault: str
) -> None:
    archive, ids = held
    breaks(archive)
    assert fault in {line.rpartition(" [")[0] for line in told(archive, ids)}
