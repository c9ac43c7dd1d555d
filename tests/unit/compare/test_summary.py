"""A comparison as Markdown: what is counted, what the tables say, and that words of documents stay words."""

import html
import re
from dataclasses import replace
from string import punctuation

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare import Comparison, compare, write_summary
from generator.compare.comparison import FacetChange, RecordChange, RefusalChange, ReleaseChange
from generator.compare.words import tame
from generator.model.archive import Archive
from generator.model.base import fold

JOINER = "\N{WORD JOINER}"
HOSTILE = (
    "x | y\n# Title\n<img src=x onerror=alert(1)> [a](javascript:b) ![c](https://d.invalid) `e` **f** @somebody #12 "
    "GH-12 https://g.invalid www.h.invalid i@j.invalid :smile: $k$ &lt; ~~l~~ \x1b[2J <!-- m --> \u202etxt.exe"
)


def read(markdown: str) -> str:
    """What a reader sees of tamed words."""
    return html.unescape(re.sub(r"</?span>", "", markdown)).replace(JOINER, "")


def release_of(number: int = 0, headline: str | None = "Results") -> ReleaseChange:
    return ReleaseChange("new", f"r{number:05}", "a.txt", headline, None, [], [], [], [], [], [])


def test_nothing_changed_says_so() -> None:
    assert write_summary(Comparison("main")) == (
        "## What changed in the data\n\nCompared with main. Nothing changed in the records.\n"
    )


def test_one_sentence_counts_all(archive: Archive) -> None:
    said = read(write_summary(compare(Archive(), archive, "main")).splitlines()[2])
    assert said == (
        "Compared with main. 1 release is new, with 1 figure, 1 person and 1 problem. 1 document is refused. "
        "Over all releases, 1 event, 1 person and 1 organisation are new."
    )


def test_tables_show_what_a_person_judges(archive: Archive) -> None:
    lines = [read(line) for line in write_summary(compare(Archive(), archive, "main")).splitlines()]
    for line in (
        "### New release: Widget Works Reports First Quarter",
        "| Date | not read |",
        "| Issuer | Widget Works Inc. |",
        "| File | seeds/a.txt |",
        "| Record | data/releases/2011-05-02-widget-works-reports.yml |",
        "| new | Revenue | Q1 FY2011 | $5.6 million | 5600000 USD | reported |",
        "| new | Jane Example | mentioned |  |",
        "| new | problem | cannot tell | 4 | was pleased | vague |",
        "| new | b.txt | the file holds no text | empty |",
        "| new | person | Jane Example | jane-example |",
    ):
        assert line in lines


def test_changes_show_what_was_and_what_is(archive: Archive) -> None:
    (release,) = archive.releases.values()
    changed = release.model_copy(deep=True)
    changed.facts[0].value, changed.facts[0].printed = "5700000", "$5.7 million"
    changed.people[0].parts = ["quoted"]
    changed.headline = None
    later = replace(archive, releases={release.id: changed})
    lines = [read(line) for line in write_summary(compare(archive, later, "main")).splitlines()]
    assert lines[2] == "Compared with main. 1 release is changed, with 1 figure and 1 person."
    for line in (
        "### Changed release: 2011-05-02-widget-works-reports",
        "| **changed** | Revenue | Q1 FY2011 | $5.6 million → $5.7 million | 5600000 USD → 5700000 USD | reported |",
        "| **changed** | Jane Example | mentioned → quoted |  |",
        "| headline | Widget Works Reports First Quarter |  |",
    ):
        assert line in lines


def test_changes_of_resolved_records_stand_one_a_line() -> None:
    record = RecordChange(
        "changed", "period", "acme/fy2006-q2", "Acme, Q2 FY2006",
        [FacetChange("Net income", ["$168,000 (168000 USD)"], ["$170,000 (170000 USD)"])],
    )  # fmt: skip
    summary = read(write_summary(Comparison("main", records=[record])))
    assert "Over all releases, 1 period is changed." in summary
    assert "| period Acme, Q2 FY2006 | Net income | $168,000 (168000 USD) | $170,000 (170000 USD) |" in summary


def test_an_unreadable_base_is_told() -> None:
    summary = read(write_summary(Comparison("main", unreadable="x.yml:3: no such key")))
    assert "so all records count as new:** x.yml:3: no such key" in summary


def test_hostile_words_leave_the_tables_as_they_are() -> None:
    refusal = RefusalChange("new", HOSTILE, HOSTILE, HOSTILE)
    record = RecordChange("new", "person", HOSTILE, HOSTILE, [])
    summary = write_summary(Comparison(HOSTILE, [release_of(headline=HOSTILE)], [refusal], [record], HOSTILE))
    assert {line.count("|") for line in summary.splitlines() if line.startswith("|")} == {3, 5}
    assert [line[:4] for line in summary.splitlines() if line.startswith("#")] == ["## W", "### ", "### ", "### "]
    for mark in ("<img", "](", "@somebody", "`", "://", "\x1b", "\u202e", "<!--", "~~", "www."):
        assert mark not in summary
    # Shown once more to GitHub's second look, after entities are read: still nothing to find.
    shown = html.unescape(re.sub(r"</?span>", "", summary))
    for found in (r"@\w", r"#\d", r"(?i)gh-\d", r"https?://", r"www\.", r":smile:"):
        assert re.search(found, shown) is None, found


@given(st.text(max_size=150))
def test_tamed_words_hold_no_punctuation_and_read_the_same(words: str) -> None:
    tamed = tame(words)
    bare = re.sub(r"&#\d+;|</?span>", "", tamed)
    assert not set(bare) & {*punctuation, "\n", "\r"}
    kept = re.sub("[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]", "", fold(words)).replace(JOINER, "")
    assert read(tamed) == re.sub("[\x00-\x1f\x7f-\x9f]", "\ufffd", kept)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("@ann", f"@{JOINER}ann"),
        ("see #12", f"see #{JOINER}12"),
        ("GH-12", f"GH{JOINER}-12"),
        ("https://a.b", f"https:{JOINER}//a.b"),
        ("www.a.b", f"www{JOINER}.a.b"),
        (":tada:", f":{JOINER}tada:"),
        ("ab12cd3", f"ab12{JOINER}cd3"),
        ("facade of 1234567 at 10:30", "facade of 1234567 at 10:30"),
    ],
)
def test_what_github_would_make_a_link_of_is_broken(words: str, shown: str) -> None:
    assert html.unescape(tame(words)) == shown


def test_long_words_are_cut() -> None:
    assert tame("word " * 100, longest=12) == "word word w…"


def test_a_summary_stays_below_what_github_takes() -> None:
    many = [release_of(number, headline="long words " * 30) for number in range(5000)]
    summary = write_summary(Comparison("main", many))
    assert 800_000 < len(summary.encode()) < 1_000_000
    assert re.search(r"\n[\d,]+ further sections would not fit here; `diff --json` has all of it\.\n$", summary)


def test_long_tables_and_lists_are_cut_and_say_so() -> None:
    refusals = [RefusalChange("new", f"f{number}", "empty", "empty") for number in range(152)]
    record = RecordChange("changed", "person", "p", "P", [FacetChange("releases", [], [f"r{n}" for n in range(17)])])
    summary = write_summary(Comparison("main", refusals=refusals, records=[record]))
    assert "152 documents are refused." in summary
    assert "| new | f149 |" in summary
    assert "| new | f150 |" not in summary
    assert "\n\nAnd 2 more rows.\n" in summary
    assert "r14; and 2 more |" in summary
