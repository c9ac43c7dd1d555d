"""Wordings of the vocabulary become expressions: whole words in runs, others as they are."""

import re

import pytest

from generator.vocabulary.wordings import as_expressions


def test_whole_words_make_one_expression_and_others_stand_alone() -> None:
    assert as_expressions(["to sell", "sells?", r"/\bdonat/", "gifts?"]) == [
        r"\b(?:to sell|sells?)\b",
        r"\bdonat",
        r"\b(?:gifts?)\b",
    ]


def test_nothing_gives_nothing() -> None:
    assert as_expressions([]) == []


def test_blanks_around_a_bar_are_for_the_eye_and_one_beside_it_is_meant() -> None:
    assert as_expressions(["(?:first | second) half", "(?:new  | old  | )plant"]) == [
        r"\b(?:(?:first|second) half|(?:new |old |)plant)\b"
    ]


@pytest.mark.parametrize(("words", "found"), [("a sale of tools", "sale"), ("wholesale", None), ("sales", None)])
def test_a_wording_is_of_whole_words(words: str, found: str | None) -> None:
    (expression,) = as_expressions(["sale", "gift"])
    match = re.search(expression, words)
    assert (match and match.group()) == found
