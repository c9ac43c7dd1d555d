"""Long lists: pages of them, events gathered by release, letters, names of periods."""

import pytest

from generator.config import Settings
from generator.model.resolved import Event, Period
from generator.render.edition import Edition, sort_name
from generator.render.paging import paginate
from generator.render.wording import fold_letter, list_names, shorten, title_period
from tests.unit.resolve.press import Press


@pytest.mark.parametrize(
    ("items", "paths"),
    [
        (0, ["events/index.md"]),
        (2, ["events/index.md"]),
        (3, ["events/index.md", "events/index-2.md"]),
        (5, ["events/index.md", "events/index-2.md", "events/index-3.md"]),
    ],
)
def test_a_list_is_cut_into_pages(items: int, paths: list[str]) -> None:
    leaves = list(paginate("events/index.md", list(range(items)), 2))
    assert [leaf.path for leaf in leaves] == paths
    assert [number for leaf in leaves for number in leaf.items] == list(range(items))
    assert [leaf.before for leaf in leaves] == [None, *paths[:-1]]
    assert [leaf.after for leaf in leaves] == [*paths[1:], None]


def test_only_further_pages_have_a_number() -> None:
    first, second = paginate("x.md", "abc", 2)
    assert (first.title("Events"), second.title("Events")) == ("Events", "Events, page 2")


def _event(key: str, release: str, *, main: bool) -> Event:
    return Event(
        id=key, kind="other", main=main, date=None, title=key, sentence=[], organisations=[], releases=[release]
    )


def test_further_news_of_a_release_stands_under_its_main_event() -> None:
    edition = Edition(Press().resolve()[0], Settings(site_name="x"))
    main, further, alone = (
        _event("a", "r", main=True), _event("a-dividend", "r", main=False), _event("b-dividend", "s", main=False),
    )  # fmt: skip
    assert edition.gather_events([further, main, alone]) == [(main, [further]), (alone, [])]
    assert edition.gather_events([further]) == [(further, [])], "by itself in the list of its kind"


@pytest.mark.parametrize(
    ("name", "surname"),
    [("Jane Q. Example", "Example"), ("Max Moe Jr.", "Moe"), ("Max Moe, III", "Moe"), ("Cher", "Cher"), ("", "")],
)
def test_people_are_listed_by_surname(name: str, surname: str) -> None:
    assert sort_name(name) == surname


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Acme", "A"), ("émile", "E"), ("3Com", "#"), ("“Widget” Works", "W"), ("", "#"), ("Østergaard", "#")],
)
def test_names_stand_under_a_letter(name: str, letter: str) -> None:
    assert fold_letter(name) == letter


def period(label: str | None, kind: str, year: int | None, number: int | None = None) -> Period:
    return Period.model_validate(
        {"id": "o/p", "organisation": "o", "label": label, "kind": kind, "fiscal_year": year, "number": number}
    )


@pytest.mark.parametrize(
    ("found", "title", "names"),
    [
        (
            period("FY2006-Q2", "quarter", 2006, 2),
            "Second quarter of fiscal 2006 (Q2)",
            ["Q2 FY2006", "Q2 2006", "second quarter fiscal 2006", "2Q06"],
        ),
        (
            period("FY2009-H1", "half", 2009, 1),
            "First half of fiscal 2009 (H1)",
            ["H1 FY2009", "H1 2009", "first half fiscal 2009", "1H09"],
        ),
        (
            period("FY2006-9M", "nine-months", 2006),
            "First nine months of fiscal 2006 (9M)",
            ["9M FY2006", "9M 2006", "nine months fiscal 2006"],
        ),
        (period("FY2006", "year", 2006), "Fiscal 2006", ["FY2006", "FY 2006", "fiscal year 2006"]),
        (period(None, "other", None), "Period not read", []),
    ],
)
def test_a_period_is_found_under_its_other_names(found: Period, title: str, names: list[str]) -> None:
    assert title_period(found) == title
    assert list_names(found) == names


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a few words", "a few words"), ("a few words more", "a few …"), ("unbrokenword", "unbrokenwor …")],
)
def test_many_words_are_shortened(text: str, shown: str) -> None:
    assert shorten(text, 11) == shown
