"""Records against labels: what counts as right, missed and wrong, and how it is told."""

from typing import Any

import pytest

from generator.accuracy import Scores, list_misses, measure, score_archive, write_table
from generator.model.accuracy import FieldAccuracy
from generator.model.labels import Label
from generator.model.release import Refusal, Release
from tests.unit.resolve.press import Press, fact, person, role

TEXT = (
    "Widget Works Reports Results SPRINGFIELD, IL - Widget Works Inc. (WDGW) said that revenue was $5.6 million. "
    "“We are pleased to report another good quarter,” said Jane Example, President. Call John Sample at 555 0100."
)


def _release(**fields: Any) -> Release:
    given: dict[str, Any] = {
        "headline": {"printed": "Widget Works Reports Results", "at": "Widget Works Reports Results"},
        "dateline": {"place": "SPRINGFIELD, IL", "at": "SPRINGFIELD, IL"},
        "tickers": [{"symbol": "WDGW", "printed": "WDGW", "at": "WDGW"}],
        "events": [{"kind": "earnings", "because": "typed", "at": "Results"}],
        "fiscal": ["FY2011-Q1"],
        "people": [person("Jane Example", "quoted", titles=[role("President")]), person("John Sample", "contact")],
        "quotes": [{"speaker": "Jane Example", "cue": "said", "text": "We are pleased to report another good quarter,",
                    "at": "We are pleased to report another good quarter,"}],
        "contacts": [{"name": "John Sample", "phone": "555 0100", "at": "John Sample at 555 0100"}],
        "facts": [fact("revenue", "$5.6 million", "5600000", "FY2011-Q1", start="2011-01-01", end="2011-03-31")],
    }  # fmt: skip
    press = Press()
    return press.add("a", TEXT, "2011-05-02", issuer="Widget Works Inc.", **(given | fields))


LABEL: dict[str, Any] = {
    "doc": "a.txt",
    "issuer": "Widget Works, Incorporated",
    "tickers": ["NASDAQ: WDGW"],
    "date": "2011-05-02",
    "headline": "Widget Works Reports Results",
    "dateline": "Springfield, IL",
    "events": ["earnings"],
    "people": [
        {"name": "Jane Example", "titles": ["President"], "parts": ["quoted"]},
        {"name": "John Sample", "parts": ["contact"]},
    ],
    "quotes": [{"speaker": "Jane Example", "first": "We are pleased to report another", "last": "good quarter"}],
    "facts": [{"metric": "revenue", "start": "2011-01-01", "end": "2011-03-31", "value": 5600000}],
    "contacts": [{"name": None, "phone": "555-0100"}],
    "fiscal": "Q1 FY2011",
}


def score(release: Release | Refusal | None = None, **label: Any) -> Scores:
    labels = [Label.model_validate(LABEL | label)]
    releases = {"a": release} if isinstance(release, Release) else {}
    refusals = {"b": release} if isinstance(release, Refusal) else {}
    return score_archive(labels, releases, refusals)


def counts(scores: Scores) -> dict[str, tuple[int, int, int]]:
    return {name: (tally.right, tally.said, tally.labelled) for name, tally in scores.tallies.items()}


def test_a_record_that_says_all() -> None:
    scores = score(_release())
    assert scores.misses == []
    assert list(scores.tallies) == [
        "kind", "date", "headline", "subheadline", "dateline", "issuer", "tickers", "main event", "events",
        "main period", "people", "titles", "parts", "quotes", "quote speakers", "contacts", "figures",
    ]  # fmt: skip
    assert {tally.f1 for name, tally in scores.tallies.items() if name != "subheadline"} == {1.0}
    empty = scores.tallies["subheadline"]
    assert (empty.precision, empty.recall, empty.f1) == (None, None, None)


@pytest.mark.parametrize(
    ("label", "field", "found"),
    [
        ({"date": "2011-05-03"}, "date", (0, 1, 1)),
        ({"headline": None}, "headline", (0, 1, 0)),
        ({"issuer": ["Widget Works", "Sample Tools"]}, "issuer", (1, 1, 2)),
        ({"events": ["earnings", "dividend"]}, "events", (1, 1, 2)),
        ({"events": ["dividend", "earnings"]}, "main event", (0, 1, 1)),
        ({"fiscal": []}, "main period", (0, 1, 0)),
        ({"people": [{"name": "Jane Example", "titles": ["Director"], "parts": ["mentioned"]}]}, "people", (1, 2, 1)),
        ({"people": [{"name": "Jane Example", "titles": ["Director"], "parts": ["mentioned"]}]}, "titles", (0, 1, 1)),
        ({"people": [{"name": "Jane Example", "titles": ["Director"], "parts": ["quoted"]}]}, "parts", (1, 2, 1)),
        ({"quotes": [{"speaker": "John Sample", "first": "We are", "last": "good quarter"}]}, "quotes", (1, 1, 1)),
        ({"quotes": [{"speaker": "John Sample", "first": "We are", "last": "quarter"}]}, "quote speakers", (0, 1, 1)),
        ({"quotes": [{"speaker": "Jane Example", "first": "We were", "last": "quarter"}]}, "quotes", (0, 1, 1)),
        ({"contacts": [{"email": "john@widgets.invalid"}]}, "contacts", (0, 1, 1)),
        ({"facts": []}, "figures", (0, 1, 0)),
    ],
)
def test_what_is_missed_and_wrong(label: dict[str, Any], field: str, found: tuple[int, int, int]) -> None:
    assert counts(score(_release(), **label))[field] == found


def test_a_document_without_a_record_counts_as_missed() -> None:
    scores = score(None)
    assert scores.without_record == ["a.txt"]
    assert counts(scores)["people"] == (0, 0, 2)
    assert (scores.tallies["people"].precision, scores.tallies["people"].recall, scores.tallies["people"].f1) == (
        None,
        0.0,
        0.0,
    )


def test_misses_are_told_in_a_line_each() -> None:
    scores = score(_release(), people=[], quotes=[], contacts=[], facts=[])
    assert [miss.what for miss in scores.misses] == [
        "Jane Example",
        "John Sample",
        "Jane Example: President",
        "Jane Example: quoted",
        "John Sample: contact",
        "Jane Example: We are pleased to report another good quarter,",
        "Jane Example: We are pleased to report another good quarter,",
        "John Sample, 555 0100",
        "revenue FY2011-Q1 2011-01-01 to 2011-03-31: 5600000",
    ]
    assert [miss.what for miss in score(None).misses][-4:] == [
        "Jane Example: We are pleased to report another … good quarter",
        "Jane Example: We are pleased to report another … good quarter",
        "555-0100",
        "revenue 2011-01-01 to 2011-03-31: 5600000",
    ]


def test_a_refused_document() -> None:
    refused = Refusal(id="refused-a", source=_release().source, refused="not-text: an image")
    assert counts(score(refused))["kind"] == (0, 1, 1)
    assert counts(score(refused, kind="not-release")) == {"kind": (1, 1, 1)}


def test_of_several_releases_of_a_file_the_first_is_compared() -> None:
    second = _release()
    second.source.part = 2
    labels = [Label.model_validate(LABEL | {"parts": 2})]
    scores = score_archive(labels, {"b": second, "a": _release()}, {})
    assert counts(scores)["kind"] == (2, 2, 2)
    assert counts(scores)["people"] == (2, 2, 2)


def test_it_is_told_in_a_table_and_kept() -> None:
    scores = score(_release(), events=["dividend"])
    lines = write_table(scores)
    assert lines[0] == "1 documents, 0 without a record"
    assert lines[2] == "kind                 1.000   1.000  1.000   1 / 1 / 1"
    assert "events               0.000   0.000  0.000   0 / 1 / 1" in lines
    assert "subheadline              -       -      -   0 / 0 / 0" in lines
    assert list(list_misses(scores))[:2] == [
        "a.txt: main event: missed: dividend",
        "a.txt: main event: wrong: earnings",
    ]
    kept = measure(scores, "One release", "2024-05-05")
    assert (kept.of, kept.date, kept.documents) == ("One release", "2024-05-05", 1)
    assert kept.fields[0] == FieldAccuracy(field="kind", right=1, said=1, labelled=1, precision="1.000", recall="1.000")
