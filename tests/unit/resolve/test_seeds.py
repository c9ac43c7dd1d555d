"""The four seeds together: joins, periods, ids, and that the order of documents does not matter."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.archive import Archive
from generator.model.base import Record
from generator.model.ids import Ids
from generator.model.release import Release
from generator.model.resolved import Reference
from generator.parse import parse_document
from generator.read import read_file
from generator.resolve import resolve
from tests.support import SEEDS

YEAR_END = "2005-11-23-iec-announces-fourth-quarter-and-year-end-results-for-fiscal-2005"
QUARTER = "2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006"
BOARD = "2006-11-20-carl-sassano-joins-iec-s-board-of-directors"


@cache
def _parsed() -> tuple[dict[str, Release], dict[str, str]]:
    releases, texts = {}, {}
    # The four by name: the archive of this repository may hold more documents.
    for path in sorted(SEEDS.glob("00[0-3]_*.txt")):
        for document in read_file(SEEDS, path):
            release = parse_document(document)
            assert isinstance(release, Release)
            releases[release.id], texts[release.id] = release, document.text
    return releases, texts


@cache
def _resolved() -> tuple[Archive, Ids]:
    return resolve(*_parsed(), Ids())


def test_one_person_under_two_names() -> None:
    archive, ids = _resolved()
    assert {"w-barry-gilbert", "carl-sassano", "heather-keenan", "jeffrey-t-schlarbaum", "roger-muse"} <= set(
        archive.people
    )
    gilbert = archive.people["w-barry-gilbert"]
    assert [form.printed for form in gilbert.names] == ["W. Barry Gilbert", "Barry Gilbert"]
    assert gilbert.releases == [YEAR_END, QUARTER, BOARD]
    assert len(gilbert.quotes) == 4
    assert archive.people["heather-keenan"].releases == [YEAR_END, QUARTER, BOARD]
    assert archive.people["roger-muse"].roles[0].organisation_id == "ansi-asq-national-accreditation-board"
    assert "w-barry-gilbert" in {entry.id for entry in ids.people}


def test_one_issuer_under_three_names() -> None:
    archive, _ = _resolved()
    assert [key for key, record in archive.organisations.items() if record.issuer] == ["iec-electronics"]
    issuer = archive.organisations["iec-electronics"]
    assert {form.printed for form in issuer.names} == {"IEC Electronics Corp.", "IEC Electronics", "IEC"}
    assert [ticker.value for ticker in issuer.tickers] == ["IECE.OB", "NYSE American: IEC", "NYSE MKT: IEC"]
    assert [place.value for place in issuer.places] == ["Newark, NY"]
    assert issuer.fiscal_calendar is not None
    assert issuer.fiscal_calendar.year_end == "09-30"
    assert [known.release for known in issuer.fiscal_calendar.because] == [YEAR_END, QUARTER]
    assert issuer.fiscal_calendar.conflicts == []


def test_the_periods() -> None:
    archive, _ = _resolved()
    shape = {
        key.removeprefix("iec-electronics/"): (p.start, p.end, len(p.metrics))
        for key, p in archive.periods.items()
        if p.metrics
    }
    assert shape == {
        "fy2004": ("2003-10-01", "2004-09-30", 3),
        "fy2004-q4": ("2004-07-01", "2004-09-30", 3),
        "fy2005": ("2004-10-01", "2005-09-30", 4),
        "fy2005-h1": ("2004-10-01", "2005-03-31", 3),
        "fy2005-q2": ("2005-01-01", "2005-03-31", 3),
        "fy2005-q4": ("2005-07-01", "2005-09-30", 4),
        "fy2006-h1": ("2005-10-01", "2006-03-31", 3),
        "fy2006-q2": ("2006-01-01", "2006-03-31", 3),
    }
    ago = archive.periods["iec-electronics/fy2005-q2"]
    statements = {line.metric: line.statements[line.best] for line in ago.metrics}
    assert [(metric, s.value, s.role, s.vintage) for metric, s in statements.items()] == [
        ("revenue", "4700000", "comparative", "2006-04-20"),
        ("net_income", "73000", "comparative", "2006-04-20"),
        ("eps", "0.01", "comparative", "2006-04-20"),
    ]
    debt = {
        key: [line.metric for line in archive.periods[f"iec-electronics/{key}"].metrics]
        for key in ("fy2005", "fy2005-q4")
    }
    assert all(metrics[-1] == "long_term_debt" for metrics in debt.values())
    assert archive.periods["iec-electronics/fy2006-q2"].events == [QUARTER]


def test_the_sentences() -> None:
    archive, _ = _resolved()
    assert ["".join(piece.text for piece in event.sentence) for event in archive.events.values()] == [
        "Revenue $4.1 million, net income $52,000 ($0.01 a share) for the quarter ended 30 September 2005.",
        "Revenue $5.6 million, net loss $168,000 ($0.02 a share) for the quarter ended 31 March 2006.",
        "Carl Sassano joins the Board of Directors of IEC Electronics Corp.",
        (
            "IEC Electronics Corp. reports ISO/IEC 17025:2005 accreditation "
            "from the ANSI-ASQ National Accreditation Board."
        ),
    ]


def _references(value: object) -> list[Reference]:
    if isinstance(value, Reference):
        return [value]
    if isinstance(value, Record):
        return [found for name in type(value).model_fields for found in _references(getattr(value, name))]
    if isinstance(value, list):
        return [found for item in value for found in _references(item)]
    return []


def test_every_reference_lies_in_its_text() -> None:
    archive, _ = _resolved()
    records = [
        *archive.events.values(),
        *archive.periods.values(),
        *archive.people.values(),
        *archive.organisations.values(),
    ]
    found = [reference for record in records for reference in _references(record)]
    assert len(found) > 100
    for reference in found:
        length = len(archive.texts[reference.release])
        assert all(0 <= start < end <= length for start, end in [*reference.at, *reference.also_at])


def test_every_id_that_a_record_names_exists() -> None:
    archive, _ = _resolved()
    for event in archive.events.values():
        assert set(event.figures) <= set(archive.periods)
        assert set(event.organisations) <= set(archive.organisations)
        assert {participant.person for participant in event.participants} <= set(archive.people)
    for person in archive.people.values():
        assert set(person.organisations) <= set(archive.organisations)
        assert set(person.events) <= set(archive.events)
        assert set(person.appears_with) <= set(archive.people)
    for organisation in archive.organisations.values():
        assert set(organisation.people) <= set(archive.people)
        assert set(organisation.periods) <= set(archive.periods)


@settings(deadline=None, max_examples=12)
@given(st.permutations(range(4)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    releases, texts = _parsed()
    keys = [list(releases)[number] for number in order]
    again, ids = resolve({key: releases[key] for key in keys}, {key: texts[key] for key in keys}, Ids())
    expected, expected_ids = _resolved()
    assert ids == expected_ids
    assert again == expected
    for mine, theirs in (
        (again.people, expected.people),
        (again.events, expected.events),
        (again.periods, expected.periods),
    ):
        assert list(mine) == list(theirs)


def test_a_second_run_gives_no_new_ids() -> None:
    archive, ids = _resolved()
    again, later = resolve(*_parsed(), ids)
    assert later == ids
    assert again == archive


def test_documents_that_come_later_change_no_id() -> None:
    releases, texts = _parsed()
    ids = Ids()
    for count in range(1, len(releases) + 1):
        # The newest first: older documents come to an archive too.
        keys = sorted(releases, reverse=True)[:count]
        before = {entry.id for entry in ids.people}
        _, ids = resolve({key: releases[key] for key in keys}, {key: texts[key] for key in keys}, ids)
        assert before <= {entry.id for entry in ids.people}
    archive, last = resolve(releases, texts, ids)
    assert last == ids
    assert archive.people["barry-gilbert"].name == "W. Barry Gilbert"


def test_a_period_is_told_in_one_sentence_of_cited_figures() -> None:
    archive, _ = _resolved()
    told = {key.rpartition("/")[2]: "".join(p.text for p in period.sentence) for key, period in archive.periods.items()}
    assert (
        told["fy2004"]
        == "Revenue $27.7 million, net loss $828,000 ($0.10 a share) for the year ended 30 September 2004."
    )
    assert told["fy2006-h1"] == (
        "Revenue $9.2 million, net loss $216,000 ($0.03 a share) for the six months ended 31 March 2006."
    )
    for period in archive.periods.values():
        assert all(
            piece.cite for piece in period.sentence if any(c.isdigit() for c in piece.text) and "$" in piece.text
        )


def test_a_title_made_of_a_sentence_ends_without_a_full_stop() -> None:
    archive, _ = _resolved()
    titles = [event.title for event in archive.events.values() if event.title_cite is None]
    assert titles == [
        "IEC Electronics Corp. reports ISO/IEC 17025:2005 accreditation from the ANSI-ASQ National Accreditation Board"
    ]
