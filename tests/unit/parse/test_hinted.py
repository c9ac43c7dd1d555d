"""Patterns that look for their needed words first: they find what the pattern by itself finds."""

import importlib
import pkgutil
import re
import string
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import generator.parse
from generator.parse.news.kinds import Patterns, patterns_of
from generator.parse.text import needed
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.needed import BEGINNING, common_words, cut_leads, leading_words, needed_words
from generator.read import read_file
from generator.vocabulary import event_kinds
from tests.support import ROOT

# What releases are written in. Letters such as `ſ`, which ignoring case takes for `s`, are left out on purpose.
_LETTERS = string.printable + "–—’‘“”£€¥©®™é"


def _all_hinted() -> list[tuple[str, HintedPattern]]:
    """Every hinted pattern of the rules, by module and name."""
    found: list[tuple[str, HintedPattern]] = []
    for info in pkgutil.walk_packages(generator.parse.__path__, "generator.parse."):
        module = importlib.import_module(info.name)
        found += [
            (f"{info.name.removeprefix('generator.parse.')}.{name}", pattern)
            for name, value in vars(module).items()
            for pattern in (value if isinstance(value, tuple) else (value,))
            if isinstance(pattern, HintedPattern)
        ]
    return sorted(found, key=lambda one: one[0])


def _of_kinds() -> list[tuple[str, HintedPattern]]:
    """The patterns of the kinds of news, some of which have words for everything and need none."""
    return [
        (f"{kind}.{field.name}", pattern)
        for kind in event_kinds()
        for field in fields(Patterns)
        if (pattern := getattr(patterns_of(kind), field.name)) is not None
    ]


_SEEDS = [
    document.text for path in sorted((ROOT / "seeds").glob("*.txt")) for document in read_file(ROOT / "seeds", path)
]
_HINTED = _all_hinted()
_ALL = [*_HINTED, *_of_kinds()]


def _words(expression: str, flags: int = 0) -> list[str]:
    return list(needed_words(expression, flags))


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (r"\b\w+ (?:expects?|anticipates?)\b", [" expect", " anticipate"]),
        (r"\b(?:we|it) expects?\b", ["it expect", "we expect"]),
        (r"sales?|\bsale of", ["sale"]),  # where `sales` stands, `sale` does
        (r"\bgr[eo]w\b", ["grew", "grow"]),
        (r"(?:net )?revenues?(?! growth)", ["revenue"]),
        (r"(?:guidance|outlook)? \d+%", ["%"]),
        (r"[a-z]+ (?:rose|fell) by", [" fell by", " rose by"]),
        (r"(?=quarter)\w+", ["quarter"]),
        (r"(?<!non-)gaap", ["gaap"]),
        (r"(?:dividend ){2,3}", ["dividend "]),
        (r"[^a]bonus", ["bonus"]),
        (r"\w+ \d+", []),
        (r"(?:dividend)?", []),
        (r"dividend|\w+", []),
    ],
)
def test_needed_words(expression: str, words: list[str]) -> None:
    assert _words(expression) == words


@pytest.mark.parametrize(
    ("expression", "leads"),
    [
        (r"\b(?:expects?|anticipates?)\b", ["anticipate", "expect"]),
        (r"\b(?:expects?|sees?) growth", ["expect growth", "expects growth", "see growth", "sees growth"]),
        (r"(?:net )?(?:income|loss)", ["income", "loss", "net income", "net loss"]),
        (r"(?:(?:net|gross) )*income", ["gross ", "income", "net "]),
        (r"(?:the \w+ )?group", ["group", "the "]),
        (r"up|group", ["group", "up"]),  # `group` holds `up`, but does not begin with it
        (r"sales?", ["sale"]),
        (r"(?<!non-)gaap", ["gaap"]),
        (r"(?=quarter)\w+", []),
        (r"\$\d", ["$"]),
        (r"a\d", []),  # single letters begin at too many places
        (r"\w+ quarter", []),
        (r"(?:dividend)?", []),
        (r"(?:dividend )?\w+", []),
        (r"dividend|\w+", []),
        (r"^\W*results\b|\bearnings\b", [BEGINNING, "earnings"]),
        (r"^\w+ results", [BEGINNING]),
        (r"(?m)^\w+ results", []),  # every line has a beginning
    ],
)
def test_leading_words(expression: str, leads: list[str]) -> None:
    assert list(leading_words(expression)) == leads


@pytest.mark.parametrize(
    ("text", "start", "found"),
    [
        ("- Results were good; earnings rose", 0, [(0, 9), (21, 29)]),
        ("- Results were good; earnings rose", 2, [(21, 29)]),
        ("Good results, good earnings", 0, [(19, 27)]),
        ("Earnings, results", 0, [(0, 8)]),
        ("Nothing", 0, []),
    ],
)
def test_what_matches_at_the_beginning_alone_is_tried_there(
    text: str, start: int, found: list[tuple[int, int]]
) -> None:
    pattern = hinted(r"^\W*results\b|\bearnings\b", re.IGNORECASE)
    assert [match.span() for match in pattern.finditer(text, start)] == found


def test_leading_words_are_in_lower_case_where_any_part_ignores_case() -> None:
    assert leading_words(r"Guidance|(?i:OUTLOOK)") == ("guidance", "outlook")
    assert leading_words(r"Guidance") == ("Guidance",)


def test_many_leads_are_cut_until_they_are_few() -> None:
    assert cut_leads(("expect", "revenue", "the same quarter")) == ("expe", "reve", "the same")
    many = tuple(f"{first}{second}cme" for first in string.ascii_lowercase[:10] for second in string.ascii_lowercase)
    assert cut_leads(many) == ()
    assert cut_leads(tuple(f"ab{one}{two}" for one in string.ascii_lowercase[:12] for two in "abcdefgh")) == tuple(
        f"ab{one}" for one in string.ascii_lowercase[:12]
    )


def test_words_that_several_phrases_share_are_looked_for_first_in_long_texts() -> None:
    assert common_words(("guest post", "guest column", "raised their target", "raised their price target")) == (
        "raised",
        "guest",
    )
    assert common_words(("guest", "post")) == ("guest", "post")
    assert common_words((" ", "post")) == (" ", "post")
    pattern = hinted(r"guest (?:post|column)")
    text = "Acme Widgets made widgets. " * 50
    assert pattern.search(text) is None
    assert pattern.search(f"{text}By a guest.") is None
    assert pattern.search(f"{text}A guest column.") is not None


def test_of_too_many_phrases_the_longest_words_are_looked_for() -> None:
    firms = "|".join(f"{letter}cme (?:Widgets|Gadgets|Robots)" for letter in string.ascii_lowercase)
    assert _words(rf"\b(?:{firms})\b") == ["Robots", "Gadgets", "Widgets"]


def test_words_are_in_lower_case_where_any_part_ignores_case() -> None:
    assert _words(r"Guidance") == ["Guidance"]
    assert _words(r"Guidance", re.IGNORECASE) == ["guidance"]
    assert _words(r"(?i:Guidance) \d Raised") == ["guidance"]
    assert _words(r"(?s-i:Guidance)") == ["Guidance"]


def test_a_text_is_searched_where_a_needed_word_stands() -> None:
    pattern = hinted(r"\b(?P<verb>raises?) (?:\w+ )?guidance", re.IGNORECASE)
    assert pattern.hints == ("guidance",)
    assert pattern.may_match("Acme keeps its GUIDANCE")
    assert not pattern.may_match("Acme opens a plant")
    text = "Acme Raises Its Guidance. Widgets raise guidance."
    found = pattern.search(text)
    assert found is not None
    assert found["verb"] == "Raises"
    assert [match.span() for match in pattern.finditer(text)] == [(5, 24), (34, 48)]
    assert [match.span() for match in pattern.finditer(text, 10)] == [(34, 48)]
    assert pattern.match(text) is None
    assert pattern.match(text, 34) is not None
    assert pattern.sub("-", text) == "Acme -. Widgets -."


def test_a_match_is_looked_for_where_its_leads_stand() -> None:
    pattern = hinted(r"\b(?:net )?(?P<what>income|loss)(?= of)", re.IGNORECASE)
    text = "Net incomes fell, Acme's NET LOSS of $5 and loss of $4, not netloss of $1; income of"
    assert pattern.leads == ("income", "loss", "net income", "net loss")
    assert [match.span() for match in pattern.finditer(text)] == [(25, 33), (44, 48), (75, 81)]
    assert [match.span() for match in pattern.finditer(text, 30, 60)] == [(44, 48)]
    found = pattern.search(text)
    assert found is not None
    assert found["what"] == "LOSS"
    assert [match.span() for match in pattern.finditer(text, 26)] == [(29, 33), (44, 48), (75, 81)]
    assert pattern.search(text, 0, 33) is None  # what it looks at ahead is cut off
    assert pattern.match(text, 25) is not None
    assert pattern.match(text, 26) is None
    assert pattern.fullmatch("loss") is None
    assert hinted(r"loss(?:es)?").fullmatch("losses") is not None


def test_matches_do_not_overlap() -> None:
    pattern = hinted(r"loss(?: or loss)?")
    text = "loss or loss or loss"
    assert [match.span() for match in pattern.finditer(text)] == [(0, 12), (16, 20)]


def test_nothing_is_found_where_no_needed_word_stands() -> None:
    pattern = hinted(r"guidance")
    text = "Acme opens a plant."
    assert pattern.search(text) is None
    assert pattern.match(text) is None
    assert list(pattern.finditer(text)) == []
    assert pattern.sub("-", text) == text


def test_a_pattern_that_needs_no_word_searches_every_text() -> None:
    pattern = hinted(r"\d+")
    assert pattern.hints == ()
    assert [match.group() for match in pattern.finditer("12 and 345")] == ["12", "345"]


def test_without_the_reader_of_expressions_every_text_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(needed, "_parser", None)
    pattern = hinted(r"guidance")
    assert pattern.hints == pattern.leads == ()
    assert pattern.search("our guidance") is not None


def test_the_rules_have_hinted_patterns() -> None:
    assert len(_HINTED) > 40


@pytest.mark.parametrize(("name", "pattern"), _HINTED, ids=[name for name, _ in _HINTED])
def test_every_hinted_pattern_of_the_rules_needs_words(name: str, pattern: HintedPattern) -> None:
    assert pattern.hints or pattern.leads, f"{name} is looked for in every text: make it a plain pattern"


def _spans(pattern: HintedPattern, text: str, *, aided: bool) -> list[tuple[int, int]]:
    return [match.span() for match in (pattern.finditer(text) if aided else pattern.pattern.finditer(text))]


@pytest.mark.parametrize("pattern", [pattern for _, pattern in _ALL], ids=[name for name, _ in _ALL])
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_pattern_of_the_rules_finds_what_it_finds_by_itself(pattern: HintedPattern, data: st.DataObject) -> None:
    # One text, put down twice: of patterns with many looks around few tries match, and of two tries hardly both.
    text = data.draw(st.from_regex(pattern.pattern, alphabet=_LETTERS))
    assert pattern.may_match(text)
    longer = f"{data.draw(st.text(_LETTERS, max_size=9))}{text} {text}"
    assert _spans(pattern, longer, aided=True) == _spans(pattern, longer, aided=False)
    first, plain = pattern.search(longer, 3), pattern.pattern.search(longer, 3)
    assert (first and first.span()) == (plain and plain.span())


@pytest.mark.parametrize("pattern", [pattern for _, pattern in _ALL], ids=[name for name, _ in _ALL])
def test_in_the_seeds_a_pattern_of_the_rules_finds_what_it_finds_by_itself(pattern: HintedPattern) -> None:
    for text in _SEEDS:
        assert _spans(pattern, text, aided=True) == _spans(pattern, text, aided=False)
