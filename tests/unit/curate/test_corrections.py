"""Corrections: found by words, put on copies, told as notes; what no longer applies is said."""

from typing import Any

import pytest

from generator.curate import correct_releases
from generator.curate.corrections import Edition
from generator.model.archive import Archive
from generator.model.base import Spans
from generator.model.corrections import Correction
from generator.model.release import Release
from generator.review import show_release
from tests.unit.resolve.press import Press, fact, person, role

TEXT = (
    "Acme Widgets Corp. said that net loss was $168,000 on sales of $5.6\n"
    "million for the quarter. A year ago sales were $5.6 million, too. “We are\n"
    "glad,” said Jane Example, President. John Sample, Treasurer, is leaving."
)


def spans(words: str, number: int = 1) -> Spans:
    start = -1
    for _ in range(number):
        start = TEXT.index(words, start + 1)
    return [(start, start + len(words))]


@pytest.fixture
def press() -> Press:
    made = Press()
    made.add(
        "r1",
        TEXT,
        "2011-05-02",
        facts=[
            fact("net_income", "$168,000", "-168000", "FY2011-Q1", precision="1000", metric_at="net loss"),
            fact("revenue", "$5.6 million", "5600000", "FY2011-Q1") | {"at": spans("$5.6\nmillion")},
            fact("revenue", "$5.6 million", "5600000", "FY2010-Q1", role="comparative", of="revenue.FY2011-Q1"),
        ],
        people=[person("Jane Example", "quoted", titles=[role("President")]), person("John Sample", "departing")],
        quotes=[
            {"speaker": "Jane Example", "cue": "said", "text": "We are glad,", "at": spans("We are\nglad,")},
        ],
    )
    return made


def correct(press: Press, **fields: Any) -> Edition:
    correction = Correction.model_validate({"release": "r1", "because": "misread", **fields})
    before = press.releases["r1"].model_copy(deep=True)
    edition = correct_releases(press.releases, press.texts, [correction])
    assert press.releases["r1"] == before, "a record that was read stays as it is"
    return edition


def corrected(edition: Edition) -> Release:
    assert edition.unapplied == []
    return edition.corrected["r1"]


def why_not(edition: Edition) -> str:
    assert (edition.corrected, edition.notes) == ({}, {})
    (notice,) = edition.unapplied
    assert notice.code == "correction-not-applied"
    return notice.message.partition("has no effect: ")[2]


def test_a_value_is_set(press: Press) -> None:
    edition = correct(press, of="facts", words="$168,000", set={"value": -186000}, by="Jane", date="2011-05-09")
    found = corrected(edition).facts[0]
    assert (found.value, found.printed, found.at, found.id) == (
        "-186000",
        "$168,000",
        spans("$168,000"),
        "net_income.FY2011-Q1",
    )
    (note,) = edition.notes["r1"]
    assert note.model_dump() == {
        "release": "r1",
        "of": "facts",
        "change": "set",
        "printed": "$168,000",
        "at": spans("$168,000"),
        "edited": [{"field": "value", "read": "-168000", "now": "-186000"}],
        "because": "misread",
        "by": "Jane",
        "date": "2011-05-09",
    }


def test_a_mapping_inside_is_merged(press: Press) -> None:
    edition = correct(press, of="facts", words="$168,000", set={"period": {"label": "FY2011-Q2"}, "metric_at": "sales"})
    found = corrected(edition).facts[0]
    assert (found.period.label, found.period.start, found.metric_at) == ("FY2011-Q2", None, spans("sales"))


@pytest.mark.parametrize(("occurrence", "number"), [(1, 1), (2, 2)])
def test_the_same_words_twice_need_an_occurrence(press: Press, occurrence: int, number: int) -> None:
    fields = {"of": "facts", "words": "$5.6 million", "set": {"bound": "about"}}
    assert why_not(correct(press, **fields)).startswith("2 entries of facts stand on the words")
    found = corrected(correct(press, **fields, occurrence=occurrence))
    assert [f.bound for f in found.facts] == ["about" if n == number else "exact" for n in range(3)]


def test_the_same_words_twice_may_be_told_apart_by_what_is_said(press: Press) -> None:
    found = corrected(correct(press, of="facts", words="$5.6 million", where={"role": "comparative"}, remove=True))
    assert [f.id for f in found.facts] == ["net_income.FY2011-Q1", "revenue.FY2011-Q1"]


def test_an_entry_is_removed_and_nothing_points_at_it(press: Press) -> None:
    edition = correct(press, of="facts", words="$5.6 million", occurrence=1, remove=True)
    found = corrected(edition).facts
    assert [(f.id, f.of) for f in found] == [("net_income.FY2011-Q1", None), ("revenue.FY2010-Q1", None)]
    assert (edition.notes["r1"][0].change, edition.notes["r1"][0].printed) == ("removed", "$5.6 million")


def test_a_quotation_taken_away_keeps_its_number(press: Press) -> None:
    found = corrected(correct(press, of="quotes", words="We are glad", remove=True))
    assert [quote.withdrawn for quote in found.quotes] == [True]


def test_an_entry_is_added_on_its_words(press: Press) -> None:
    fields = {
        "metric": "revenue", "period": {"label": "FY2010-Q1"}, "value": 5600000, "unit": "USD", "precision": 100000,
        "role": "comparative", "metric_at": "sales were", "period_at": "A year ago",
    }  # fmt: skip
    edition = correct(press, of="facts", words="$5.6 million", occurrence=2, add=fields)
    found = corrected(edition).facts[-1]
    assert (found.id, found.printed, found.rule) == ("revenue.FY2010-Q1.2", "$5.6 million", "curated")
    assert (found.at, found.metric_at, found.period_at) == (
        spans("$5.6 million"),
        spans("sales were"),
        spans("A year ago"),
    )


def test_a_title_is_added_to_a_person(press: Press) -> None:
    edition = correct(press, of="people.titles", words="Treasurer", to="John Sample", add={"organisation": "Acme"})
    found = corrected(edition)
    assert [t.printed for t in found.people[1].titles] == ["Treasurer"]
    assert [t.printed for t in found.people[0].titles] == ["President"]


def test_a_list_that_a_correction_empties_is_nothing_to_show(press: Press) -> None:
    edition = correct(press, of="people", words="John Sample", set={"parts": []})
    assert corrected(edition).people[1].parts == []
    archive = Archive(releases=press.releases, texts=press.texts)
    archive.curation.corrected = edition.corrected
    shown = show_release(archive, "r1")
    (place,) = (number for number, line in enumerate(shown) if line.startswith("people[1]  r1.txt:3:"))
    assert shown[place + 1] == '  words   "John Sample"'
    assert shown[place + 2].startswith("quotes[0]  ")


def test_a_single_entry_is_added_where_there_is_none(press: Press) -> None:
    found = corrected(correct(press, of="headline", words="Acme Widgets Corp. said", add={}))
    assert found.headline is not None
    assert found.headline.printed == "Acme Widgets Corp. said"
    assert "has a date already" in why_not(correct(press, of="date", words="said that", add={"value": "2011-05-03"}))


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"of": "facts", "words": "$99", "remove": True}, "the words “$99” do not stand in the release"),
        ({"of": "claims", "words": "$168,000", "remove": True}, "no entry of claims stands on the words “$168,000”"),
        (
            {"of": "facts", "words": "$5.6 million", "occurrence": 3, "remove": True},
            "the words “$5.6 million” stand there 2 times only",
        ),
        (
            {"of": "facts", "words": "$168,000", "set": {"value": "-168000"}},
            "the record says so by now; the correction can go",
        ),
        (
            {"of": "facts", "words": "$168,000", "set": {"value": "much"}},
            "the entry would not hold together: value.",
        ),
        ({"of": "facts", "words": "$168,000", "set": {"at": [[1, 9999]]}}, "the entry would point outside the text"),
        ({"of": "facts", "words": "$168,000", "set": {"metric_at": 5}}, "metric_at needs words or a list of spans"),
        (
            {"of": "facts", "words": "$168,000", "set": {"metric": "net_incom"}},
            "there is no metric 'net_incom'; did you mean 'net_income'?",
        ),
        (
            {"of": "events", "words": "is leaving", "add": {"kind": "party", "because": "x"}},
            "there is no kind of event 'party'",
        ),
        (
            {"of": "facts", "words": "$168,000", "set": {"period": {"end": "2011-02-30"}}},
            "the entry would not hold together: period.end: Value error, day is out of range for month",
        ),
        (
            {"of": "facts", "words": "$168,000", "set": {"period": {"end": "9999-12-31"}}},
            "the entry would not hold together: period.end: String should match",
        ),
        (
            {"of": "facts", "words": "$168,000", "set": {"value": 10**18}},
            "the entry would not hold together: value.",
        ),
        (
            {"of": "facts", "words": "$168,000", "set": {"value": [1, 2, 3]}},
            "the entry would not hold together: value.",
        ),
        (
            {"of": "people.titles", "words": "Treasurer", "to": "Nobody", "add": {}},
            "nobody is named by the words “Nobody”",
        ),
        ({"release": "r2", "of": "facts", "words": "x", "remove": True}, "there is no release 'r2'"),
    ],
)
def test_what_does_not_apply_is_told(press: Press, fields: dict[str, Any], reason: str) -> None:
    assert why_not(correct(press, **fields)).startswith(reason)


def test_one_that_fails_keeps_none_of_the_others_from_working(press: Press) -> None:
    given = [
        Correction(release="r1", of="facts", words=words, remove=True, because="x") for words in ("$99", "$168,000")
    ]
    edition = correct_releases(press.releases, press.texts, given)
    assert len(edition.unapplied) == 1
    assert [f.metric for f in edition.corrected["r1"].facts] == ["revenue", "revenue"]
