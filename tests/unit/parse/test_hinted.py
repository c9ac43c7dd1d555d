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
from generator.parse.text.needed import needed_words
from generator.vocabulary import event_kinds

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


_HINTED = _all_hinted()
_ALL = [*_HINTED, *_of_kinds()]


def _words(expression: str, flags: int = 0) -> list[str]:
    return list(needed_words(re.compile(expression, flags)))


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
    assert pattern.hints == ()
    assert pattern.search("our guidance") is not None


def test_the_rules_have_hinted_patterns() -> None:
    assert len(_HINTED) > 40


@pytest.mark.parametrize(("name", "pattern"), _HINTED, ids=[name for name, _ in _HINTED])
def test_every_hinted_pattern_of_the_rules_needs_words(name: str, pattern: HintedPattern) -> None:
    assert pattern.hints != (), f"{name} is looked for in every text: make it a plain pattern"


@pytest.mark.parametrize("pattern", [pattern for _, pattern in _ALL], ids=[name for name, _ in _ALL])
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_whatever_a_pattern_of_the_rules_matches_holds_a_needed_word(
    pattern: HintedPattern, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern.pattern, alphabet=_LETTERS))
    assert pattern.may_match(text)
