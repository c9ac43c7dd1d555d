"""Lists of words: as parts of patterns, and as runs of letters."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.parse.text.alternatives import any_of
from generator.parse.text.letters import count_digits, small_letter_runs

_SOME = st.lists(st.text("ab/ .", min_size=1, max_size=4), min_size=1, max_size=8)


def test_words_share_their_first_letter() -> None:
    assert any_of(["Bank", "Board", "Trust"]) == "B(?:ank|oard)|Trust"


def test_signs_stand_for_themselves() -> None:
    assert re.fullmatch(any_of(["A/S", "S.A", "A+"]), "SxA") is None
    assert re.fullmatch(any_of(["A/S", "S.A", "A+"]), "A+") is not None


@given(_SOME, st.text("ab/ .", max_size=12))
def test_grouped_words_match_as_a_plain_list_does(words: list[str], text: str) -> None:
    plain = re.compile("|".join(map(re.escape, words)))
    assert re.findall(any_of(words), text) == plain.findall(text)


def test_letters_of_words() -> None:
    assert small_letter_runs("Jane Roe’s C.E.O., Élan 3M") == [b"jane", b"roe", b"s", b"c", b"e", b"o", b"lan", b"m"]
    assert small_letter_runs("Vice-President\nOF \ud800 Acme") == [b"vice", b"president", b"of", b"acme"]


def test_digits_of_a_text() -> None:
    assert count_digits("€ 1,234.5 – 2006 ٣") == 9
