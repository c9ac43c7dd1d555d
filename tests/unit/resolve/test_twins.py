"""Documents of one release: recognised, joined, and counted once."""

from typing import Any

import pytest

from generator.resolve.twins import find_twins
from tests.unit.resolve.press import Press, fact, person

HEADLINE = "Acme Widgets Reports Results for the First Quarter"
BODY = (
    "Acme Widgets Corp. said that sales for the first quarter were $5.6 million, as Jane Example told those who had "
    "come to hear it on a rainy day in the town where widgets have been made for longer than anybody can remember."
)


def add(
    press: Press, key: str, day: str, *, headline: str = HEADLINE, body: str = BODY, value: str = "5600000"
) -> None:
    text = f"{headline}\n{body}"
    given: dict[str, Any] = {"headline": {"printed": headline, "at": headline}, "people": [person("Jane Example")]}
    printed = "$5.7 million" if "$5.7" in body else "$5.6 million"
    press.add(key, text, day, facts=[fact("revenue", printed, value, "FY2011-Q1")], **given)


def twins(press: Press) -> list[tuple[str, str]]:
    order = [press.releases[key] for key in sorted(press.releases)]
    return [(twin.release, twin.speaker) for twin in find_twins(order, press.texts)]


def test_one_release_by_two_ways_is_counted_once() -> None:
    press = Press()
    add(press, "exhibit", "2011-05-02", headline=HEADLINE.upper(), body=f"Exhibit 99.1. {BODY}")
    add(press, "wire", "2011-05-02")
    assert twins(press) == [("wire", "exhibit")]
    archive, _ = press.resolve()
    assert list(archive.releases) == ["exhibit", "wire"]
    assert list(archive.events) == ["exhibit"]
    event = archive.events["exhibit"]
    assert event.releases == ["exhibit", "wire"]
    assert [(twin.release, twin.because) for twin in event.twins] == [
        ("wire", "both have the same issuer, day and headline, and the same text but for a little")
    ]
    assert [len(line.statements) for period in archive.periods.values() for line in period.metrics] == [1]
    assert archive.people["jane-example"].releases == ["exhibit"]
    assert archive.organisations["acme-widgets"].releases == ["exhibit", "wire"]


def test_the_document_of_which_more_was_read_speaks() -> None:
    press = Press()
    add(press, "a", "2011-05-02")
    add(press, "b", "2011-05-02")
    press.releases["a"] = press.releases["a"].model_copy(update={"facts": []})
    assert twins(press) == [("a", "b")]


def test_a_corrected_release_takes_the_place_of_the_one_it_corrects() -> None:
    press = Press()
    add(press, "a", "2011-05-02")
    add(press, "b", "2011-05-03", headline=f"CORRECTING and REPLACING {HEADLINE}", value="5700000")
    add(press, "c", "2011-05-02", headline="Acme Widgets Names Jane Example to Its Board of Directors")
    assert twins(press) == [("a", "b")]
    archive, _ = press.resolve()
    assert archive.events["b"].twins[0].because == "the release of 3 May 2011 says that it corrects and replaces it"
    statements = [s for period in archive.periods.values() for line in period.metrics for s in line.statements]
    assert [(s.release, s.value) for s in statements if s.release != "c"] == [("b", "5700000")]


def test_releases_that_only_look_alike_stay_two() -> None:
    for changed in (
        {"day": "2011-06-02"},
        {"day": "2011-05-02", "value": "5700000", "body": BODY.replace("5.6", "5.7")},
        {"day": "2011-05-02", "body": "Acme Widgets Corp. said that sales were $5.6 million. Jane Example left. " * 4},
        {"day": "2011-05-02", "headline": "Acme Widgets Reports Results for the Second Quarter"},
        {"day": "2011-09-02", "headline": f"CORRECTION: {HEADLINE}"},
    ):
        press = Press()
        add(press, "a", "2011-05-02")
        add(press, "b", **changed)
        assert twins(press) == [], changed


def test_a_figure_that_is_read_otherwise_from_the_same_words_parts_nothing() -> None:
    press = Press()
    add(press, "a", "2011-05-02")
    add(press, "b", "2011-05-02", value="5600")
    assert twins(press) == [("b", "a")]


@pytest.mark.parametrize(
    ("before", "below"),
    [
        ("CORRECTING and REPLACING ", ""),
        ("/C O R R E C T I O N -- Acme Widgets Corp./\n\n", ""),
        ("Correction:\n", ""),
        ("", "Please replace the release of May 2 with the following corrected version. "),
        ("", "The corrected release reads: "),
    ],
)
def test_a_correction_may_say_so_before_the_headline_or_below(before: str, below: str) -> None:
    press = Press()
    add(press, "a", "2011-05-02")
    add(press, "b", "2011-05-02", value="5700000", body=below + BODY.replace("5.6", "5.7"))
    release, text = press.releases["b"], press.texts["b"]
    moved = {
        "headline": release.headline.model_copy(update={"at": [(len(before), len(before) + len(HEADLINE))]})
        if release.headline
        else None
    }
    press.releases["b"], press.texts["b"] = release.model_copy(update=moved), before + text
    assert twins(press) == ([("a", "b")])


@pytest.mark.parametrize("headline", ["Press Release", f"{HEADLINE} and More of Them"])
def test_where_headlines_say_too_little_or_run_on_the_words_decide(headline: str) -> None:
    press = Press()
    add(press, "a", "2011-05-02")
    add(press, "b", "2011-05-02", headline=headline)
    assert twins(press) == [("b", "a")]
    other = Press()
    add(other, "a", "2011-05-02")
    add(other, "b", "2011-05-02", headline=headline, body=BODY.replace("$5.6 million", "$5.7 million"))
    assert twins(other) == []


def test_three_documents_have_one_speaker() -> None:
    press = Press()
    add(press, "a", "2011-05-02")
    add(press, "b", "2011-05-02")
    add(press, "c", "2011-05-04", headline=f"Corrected: {HEADLINE}")
    assert twins(press) == [("a", "c"), ("b", "c")]
