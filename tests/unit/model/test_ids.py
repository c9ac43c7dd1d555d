"""Ids: what they look like, and that one once given stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.ids import Ids, slug

A, B, C = "aaaaaa" + "0" * 58, "bbbbbb" + "0" * 58, "aaaaaa" + "1" * 58


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Carl Example joins Acme's Board", "carl-example-joins-acme-s-board"),
        ("Société Générale — 2006", "societe-generale-2006"),
        ("???", ""),
        ("a" * 100, "a" * 80),
        ("word " * 30, "-".join(["word"] * 16)),
    ],
)
def test_slug(words: str, expected: str) -> None:
    assert slug(words) == expected


def test_a_document_keeps_its_id_whatever_is_proposed_later() -> None:
    ids = Ids()
    assert ids.give_release("2006-04-20-results", A) == "2006-04-20-results"
    assert ids.give_release("2006-04-21-a-better-headline", A) == "2006-04-20-results"
    assert len(ids.releases) == 1


def test_a_taken_id_gets_six_digits_of_the_checksum_and_then_the_part() -> None:
    ids = Ids()
    assert ids.give_release("2006-04-20-results", A) == "2006-04-20-results"
    assert ids.give_release("2006-04-20-results", B) == "2006-04-20-results-bbbbbb"
    assert ids.give_release("2006-04-20-results", A, 2) == "2006-04-20-results-aaaaaa"
    assert ids.give_release("2006-04-20-results", A, 3) == "2006-04-20-results-aaaaaa-3"
    assert ids.give_release("2006-04-20-results", C, 3) == "2006-04-20-results-aaaaaa-3-2"


def test_a_release_without_words_has_an_id_too() -> None:
    assert Ids().give_release("", A) == "undated"


def test_no_record_takes_the_name_of_the_list_of_all() -> None:
    ids = Ids()
    assert ids.give_organisation("Index") == "index-1"
    assert ids.give_organisation("INDEX") == "index-1-2"
    # The second page of a long list.
    assert ids.give_organisation("Index 2") == "index-2-1"
    assert ids.give_organisation("Index Holdings") == "index-holdings"
    assert ids.give_person("Index", "acme") == "index-1"


def test_people_of_one_name() -> None:
    ids = Ids()
    assert ids.give_person("Jane Example", "acme") == "jane-example"
    assert ids.give_person("Jane Example", "widget-works") == "jane-example-widget-works"
    assert ids.give_person("Jane Example", None) == "jane-example-2"
    assert ids.give_person("Jane Example", "acme") == "jane-example"


def test_organisations() -> None:
    ids = Ids()
    assert ids.give_organisation("Widget Works") == "widget-works"
    assert ids.give_organisation("Widget Works") == "widget-works"
    assert ids.give_organisation("Widget-Works") == "widget-works-2"
    assert ids.give_organisation("日本") == "organisation"


def test_a_copy_goes_its_own_way_and_entries_taken_out_are_forgotten() -> None:
    ids = Ids()
    ids.give_person("Jane Example", "acme")
    ids.give_release("results", A)
    copy = ids.model_copy(deep=True)
    assert copy == Ids(people=ids.people, releases=ids.releases)
    assert copy.give_person("John Sample", "acme") == "john-sample"
    assert [entry.id for entry in ids.people] == ["jane-example"]
    assert (copy.find_release(A), copy.find_release(B)) == ("results", None)
    copy.people = [entry for entry in copy.people if entry.name != "Jane Example"]
    assert copy.give_person("Jane  Example", "acme") == "jane-example"


@given(st.lists(st.tuples(st.text(max_size=120), st.sampled_from([A, B, C]), st.integers(1, 3)), max_size=20))
def test_ids_never_repeat_never_change_and_fit(asked: list[tuple[str, str, int]]) -> None:
    ids = Ids()
    first = [ids.give_release(*question) for question in asked]
    assert [ids.give_release("something else", sha256, part) for _, sha256, part in asked] == first
    assert len({entry.id for entry in ids.releases}) == len({question[1:] for question in asked})
    assert all(0 < len(identity) <= 80 and slug(identity) == identity for identity in first)
