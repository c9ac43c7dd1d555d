import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown
from selectolax.lexbor import LexborHTMLParser

from generator.model.base import fold
from generator.render.words import verbatim, words


def shown(html: str) -> str:
    """What a browser shows of a piece of HTML."""
    body = LexborHTMLParser(f"<div>{html}</div>").css_first("div")
    assert body is not None
    return body.text()


def test_punctuation_becomes_entities() -> None:
    assert words("Sales & profit: 5%") == "Sales &#38; profit&#58; 5&#37;"


def test_no_ascii_punctuation_is_left() -> None:
    left = words(string.punctuation).replace("&#", "").replace(";", "")
    assert not set(left) & set(string.punctuation)


def test_white_space_is_folded() -> None:
    assert words("  one\n\n\ttwo ") == "one two"


@pytest.mark.parametrize("turning", ["\u202e", "\u2066", "\u200f"])
def test_marks_that_turn_the_reading_direction_are_dropped(turning: str) -> None:
    assert words(f"a{turning}b") == "ab"
    assert verbatim(f"a{turning}b") == "ab"


def test_control_characters_are_replaced() -> None:
    assert words("a\u0002klz\u0003") == "a\N{REPLACEMENT CHARACTER}klz\N{REPLACEMENT CHARACTER}"


def test_verbatim_keeps_white_space_on_one_line() -> None:
    assert verbatim("a  b\n\n\tc") == "a  b&#10;&#10;&#9;c"


_LETTERS = st.text(st.characters(blacklist_categories=["Cc", "Cs", "Cf", "Cn", "Co", "Zl", "Zp"]))


@given(_LETTERS)
def test_markdown_and_html_show_what_was_put_in(text: str) -> None:
    assert fold(shown(markdown(f"x{words(text)}x"))) == fold(f"x{fold(text)}x")


@given(_LETTERS)
def test_html_shows_verbatim_text_as_it_is(text: str) -> None:
    assert shown(verbatim(f"x{text}x")) == f"x{text}x"


@given(st.lists(st.sampled_from([*"#*_`<>[](){}!|-+=~\\&:\"'1. \n", "http://x", "    ", "---"])))
def test_markdown_makes_no_element_of_words(parts: list[str]) -> None:
    html = markdown(words("".join(parts)), extensions=["tables", "attr_list", "toc"])
    assert {node.tag for node in LexborHTMLParser(f"<div>{html}</div>").css("body *")} <= {"div", "p"}
