"""data/curated/ is read strictly; a mistake is told with file, line and the nearest key; nothing is rewritten."""

import re
from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.model.curated import Curated, Review
from generator.store import append_review, load_curated

SHA = "ab" * 32
BEFORE = (
    f"schema: 1 # first\nreviews:\n  # Jane\n  - release:   old\n    sha256: {SHA}\n    by: J\n    date: 2011-05-09"
)
REVIEW = Review(release="2011-05-02-results", sha256=SHA, by="Jane: Example", date="2011-05-09")


def put(data: Path, name: str, text: str) -> Path:
    path = data / "curated" / f"{name}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_written_says_nothing(tmp_path: Path) -> None:
    assert load_curated(tmp_path) == Curated()
    put(tmp_path, "corrections", "# to be filled\n\n")
    put(tmp_path, "aliases", "schema: 1\naliases: []\n")
    assert load_curated(tmp_path) == Curated()


def test_every_file_is_read(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "corrections",
        "schema: 1\ncorrections:\n# why\n- release: r\n  of: facts\n  words: $5.6 million\n  set: {value: 6500000}\n"
        "  because: misread\n  by: Jane Example\n  date: 2011-05-09\n",
    )
    put(tmp_path, "aliases", "schema: 1\naliases:\n- {organisation: acme, names: [AWC], because: its letters}\n")
    put(tmp_path, "same_as", "schema: 1\nsame_as:\n- {people: [a, b], because: married}\n")
    put(tmp_path, "not_same_as", "schema: 1\nnot_same_as:\n- {organisation: acme, people: [A B, A C], because: kin}\n")
    put(
        tmp_path,
        "fiscal_calendars",
        "schema: 1\nfiscal_calendars:\n- {organisation: acme, year_end: 09-30, because: x}\n",
    )
    put(tmp_path, "redactions", "schema: 1\nredactions:\n- {words: Jane, because: asked}\n")
    put(tmp_path, "reviews", f"schema: 1\nreviews:\n- {{release: r, sha256: {SHA}, by: J, date: 2011-05-09}}\n")
    found = load_curated(tmp_path)
    (correction,) = found.corrections
    assert (correction.words, correction.set, correction.date) == ("$5.6 million", {"value": 6500000}, "2011-05-09")
    assert correction.place == f"{path}:4"
    assert found.aliases[0].names == ["AWC"]
    assert found.same_as[0].people == ["a", "b"]
    assert found.not_same_as[0].people == ["A B", "A C"]
    assert found.fiscal_calendars[0].year_end == "09-30"
    assert found.redactions[0].words == "Jane"
    assert found.reviews[0].by == "J"


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("corrections", "schema: 1\ncorections: []\n", ":2: corections: unknown key; did you mean 'corrections'?"),
        (
            "corrections",
            "schema: 1\ncorrections:\n- release: r\n  of: facts\n  wrods: x\n  remove: true\n  because: y\n",
            ":5: corrections.0.wrods: unknown key; did you mean 'words'?",
        ),
        (
            "corrections",
            "schema: 1\ncorrections:\n- release: r\n  of: facts\n  words: x\n  because: y\n  set:\n    vlaue: '1'\n",
            ":8: corrections.0.set.vlaue: unknown key of facts; did you mean 'value'?",
        ),
        (
            "corrections",
            "schema: 1\ncorrections:\n- {release: r, of: facts, words: x, because: y}\n",
            "one of set, remove and add is needed, and only one",
        ),
        (
            "corrections",
            "schema: 1\ncorrections:\n- {release: r, of: facts, words: x, remove: true}\n",
            ":3: corrections.0.because: Field required",
        ),
        (
            "same_as",
            "schema: 1\nsame_as:\n- {people: [a], because: x}\n",
            ":3: same_as.0: Value error, two or more ids",
        ),
        ("redactions", "schema: 1\nredactions:\n- {at: [[1, 2]], because: x}\n", "`between` and `at` need the release"),
        # Blank words would stand everywhere.
        ("redactions", "schema: 1\nredactions:\n- {words: ' ', because: x}\n", ":3: redactions.0.words: "),
        ("aliases", "schema: 1\naliases:\n- {person: p, names: [' '], because: x}\n", ":3: aliases.0.names.0: "),
        (
            "fiscal_calendars",
            "schema: 1\nfiscal_calendars:\n- {organisation: a, year_end: 02-30, because: x}\n",
            ":3: fiscal_calendars.0.year_end: Value error, day is out of range for month",
        ),
        (
            "reviews",
            f"schema: 1\nreviews:\n- {{release: r, sha256: {SHA}, by: J, date: 2011-02-29}}\n",
            ":3: reviews.0.date: Value error, day is out of range for month",
        ),
        ("fiscal_calendars", "schema: 1\nfiscal_calendars:\n- {organisation: a, year_end: 9-30}\n", ":3: "),
        ("correction", "schema: 1\n", "is no file of data/curated/. Did you mean corrections.yml?"),
        ("reviews", "- a\n", ":1: the file must hold a mapping"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, name: str, text: str, told: str) -> None:
    path = put(tmp_path, name, text)
    with pytest.raises(ConfigError) as caught:
        load_curated(tmp_path)
    assert str(caught.value).startswith(str(path))
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, "schema: 1\nreviews:\n- "),
        ("# mine\n", "# mine\nschema: 1\nreviews:\n- "),
        ("schema: 1\nreviews: []\n# end\n", "schema: 1\nreviews:\n# end\n- "),
        (BEFORE, f"{BEFORE}\n  - "),
    ],
)
def test_a_review_is_appended_and_nothing_else_touched(tmp_path: Path, before: str | None, after: str) -> None:
    if before is not None:
        put(tmp_path, "reviews", before)
    old = load_curated(tmp_path).reviews
    path = append_review(tmp_path, REVIEW)
    entry = f'{{release: 2011-05-02-results, sha256: {SHA}, by: "Jane: Example", date: "2011-05-09"}}\n'
    assert path.read_text(encoding="utf-8").endswith(after + entry)
    if before is not None:
        assert path.read_text(encoding="utf-8") == after + entry
    assert load_curated(tmp_path).reviews == [*old, REVIEW]
    assert [found.name for found in path.parent.iterdir()] == ["reviews.yml"]


def test_a_file_that_does_not_end_with_its_list_stays_as_it_is(tmp_path: Path) -> None:
    text = f"reviews: [{{release: r, sha256: {SHA}, by: J, date: 2011-05-09}}]\nschema: 1\n"
    path = put(tmp_path, "reviews", text)
    with pytest.raises(ConfigError, match="must end with its list"):
        append_review(tmp_path, REVIEW)
    assert path.read_text(encoding="utf-8") == text


def test_the_examples_beside_the_files_are_what_they_say(tmp_path: Path, project: Path) -> None:
    text = (project / "data" / "curated" / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(# (\w+)\.yml.*?)```", text, re.DOTALL)
    assert sorted(name for _, name in blocks) == [
        "aliases", "corrections", "fiscal_calendars", "not_same_as", "redactions", "same_as",
    ]  # fmt: skip
    for block, name in blocks:
        put(tmp_path, name, block)
    found = load_curated(tmp_path)
    assert [len(getattr(found, name)) for _, name in blocks] == [3, 2, 2, 1, 3, 3]
