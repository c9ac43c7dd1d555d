"""YAML written and read back: nothing is lost, nothing is guessed, and every loader agrees."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import BrokenRecord
from generator.store.emitter import WIDTH, Plain, write_text, write_yaml
from generator.store.nodes import parse_yaml, read_yaml

TRAPS = [
    "2006-04-20", "12:30", "1_000", "0x1F", "0o17", "1e5", "7e12345", "-168000", "0.02", ".5", "yes", "No", "ON", "off",
    "y", "n", "null", "Null", "~", "true", "TRUE", "", " ", "a: b", "a #b", "- a", "? a", "!tag x", "&anchor", "*alias",
    "<<", "=", "%YAML", "---", "...", "{a}", "[a]", "a, b", '"quoted"', "'single'", "back\\slash", "tab\there",
    "line\nbreak", "\x85", "\u2028", "\ufeff", "\xa0", "\xad", "\x00", "\x7f", "trailing ", " leading", "two  blanks",
    "a:", "`",
    "(315) 332-4262", "IECE.OB", "it’s “curly” – dashed", "日本語", "\U0001f600", "{: onmouseover=alert(1) }",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.text("ab \\\"'\n:#-,", max_size=400),
    st.lists(st.sampled_from(TRAPS), max_size=40).map(" ".join),
    st.sampled_from(TRAPS),
)
KEYS = st.one_of(st.text(st.characters(exclude_categories=["Cs"]), max_size=100), st.sampled_from(TRAPS))
PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(10**17), 10**17), TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=6), st.dictionaries(KEYS, inner, max_size=6)),
    max_leaves=30,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, PLAIN, max_size=6))
def test_what_is_written_is_read_back(value: dict[str, Plain]) -> None:
    written = write_yaml(value, "about") if value else b"{}"
    assert parse_yaml(written, "x.yml")[0] == value


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, PLAIN, min_size=1, max_size=6))
def test_an_ordinary_loader_reads_the_same(value: dict[str, Plain]) -> None:
    assert yaml.safe_load(write_yaml(value, "about")) == value


@pytest.mark.parametrize("text", TRAPS)
def test_each_trap_stays_text(text: str) -> None:
    assert yaml.safe_load(f"[{write_text(text)}]") == [text]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("IEC Announces Second Quarter Results", "IEC Announces Second Quarter Results"),
        ("(315) 332-4262", "(315) 332-4262"),
        ("net_income.FY2006-Q2", "net_income.FY2006-Q2"),
        ("2006-04-20-acme-reports", "2006-04-20-acme-reports"),
        ("2006-04-20", '"2006-04-20"'),
        ("-168000", '"-168000"'),
        ("99.1", '"99.1"'),
        ("Newark, NY", '"Newark, NY"'),
        ("no", '"no"'),
        ("1e5", '"1e5"'),
    ],
)
def test_bare_where_safe_and_quoted_where_not(text: str, written: str) -> None:
    assert write_text(text) == written


def test_layout_is_the_one_of_the_contract() -> None:
    record: dict[str, Plain] = {
        "schema": 1,
        "headline": {"printed": "Acme Reports", "at": [[0, 12]]},
        "subheadline": None,
        "facts": [
            {
                "id": "revenue.FY2006-Q2",
                "value": "5600000",
                "at": [[3, 7]],
                "because": "word " * 12 + "end",
                "x": "y" * 60,
            }
        ],
        "empty": [],
        "text": "word " * 40 + "end",
    }
    assert write_yaml(record, "Made by hand").decode() == (
        "# Made by hand\n"
        "schema: 1\n"
        "headline: {printed: Acme Reports, at: [[0, 12]]}\n"
        "subheadline: null\n"
        "facts:\n"
        '- {id: revenue.FY2006-Q2, value: "5600000", at: [[3, 7]],\n'
        "   because: word word word word word word word word word word word word end,\n"
        "   x: " + "y" * 60 + "}\n"
        "empty: []\n"
        'text: "word word word word word word word word word word word word word word word word word word word word\n'
        '  word word word word word word word word word word word word word word word word word word word word end"\n'
    )


def test_long_lines_are_broken() -> None:
    written = write_yaml({"spans": [[n * 10, n * 10 + 7] for n in range(40)], "text": "word " * 99 + "end"}, "c")
    assert max(len(line) for line in written.decode().splitlines()) <= WIDTH


def test_a_comment_cannot_end_its_line() -> None:
    written = write_yaml({"a": 1}, "from seeds/evil\nkind: x\u2028y.txt")
    assert parse_yaml(written, "x.yml")[0] == {"a": 1}
    assert written.decode().splitlines()[0] == "# from seeds/evil\\u000akind: x\\u2028y.txt"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a: 1\nb: 2\na: 3\n", "x.yml:3: the key 'a' stands here a second time"),
        ("a:\n  b: 1\n  b: 1\n", "x.yml:3: the key 'b' stands here a second time"),
        (
            "a: !!python/object/apply:os.system [ls]\n",
            "x.yml:1: the tag 'tag:yaml.org,2002:python/object/apply:os.system'",
        ),
        ("a: 3\nb: !x y\n", "x.yml:2: the tag '!x'"),
        ("a: !!int x\n", "x.yml:1: the tag 'tag:yaml.org,2002:int'"),
        ("a: &x [1]\nb: *x\n", "x.yml:1: anchors and aliases"),
        ("a: b\nc: *x\n", "x.yml:2: anchors and aliases"),
        # Trees of this depth would take the process down.
        ("a: " + "[" * 200_000 + "]" * 200_000, "x.yml:1: lists and mappings lie in one another"),
        ("a: " + "[" * 200_000, "x.yml:1: lists and mappings lie in one another"),
        ("a:\n" + "- " * 200_000 + "b\n", "x.yml:2: lists and mappings lie in one another"),
        ("\n".join(" " * n + "a:" for n in range(200)), "x.yml:62: lists and mappings lie in one another"),
        ("- a\n", "x.yml:1: the file must hold a mapping"),
        ("", "x.yml:1: the file must hold a mapping"),
        ("a: [1\nb: 2\n", "x.yml:2: "),
        ("? [a]\n: b\n", "x.yml:1: a key must be a word"),
        ("a: 1\n---\nb: 2\n", "x.yml:2: "),
        ("a: \x00\n", "x.yml"),
    ],
)
def test_what_records_do_not_use_is_refused_with_its_line(source: str, message: str) -> None:
    with pytest.raises(BrokenRecord) as caught:
        parse_yaml(source.encode(), "x.yml")
    assert str(caught.value).startswith(message)


def test_only_null_truth_values_and_whole_numbers_are_typed() -> None:
    source = b"a: null\nb:\nc: true\nd: -12\ne: 2006-04-20\nf: 1.5\ng: yes\nh: 012\n"
    source += b"i: ~\nj: True\nk: 1_0\nl: 0x1\nm: nullable\n"
    assert parse_yaml(source, "x.yml")[0] == {
        "a": None, "b": None, "c": True, "d": -12, "e": "2006-04-20", "f": "1.5", "g": "yes", "h": "012", "i": "~",
        "j": "True", "k": "1_0", "l": "0x1", "m": "nullable",
    }  # fmt: skip


def test_every_value_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "x.yml"
    path.write_text("a: 1\nb:\n- {c: 2}\n- d:\n    e: 3\n")
    _, lines = read_yaml(path)
    assert (lines["a",], lines["b",], lines["b", 0, "c"], lines["b", 1, "d", "e"]) == (1, 2, 3, 5)
