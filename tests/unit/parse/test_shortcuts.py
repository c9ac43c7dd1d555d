"""Shortcuts past slower reading: they find what the slow way finds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.people import names
from generator.parse.people.names import find_candidates
from generator.vocabulary.people import name_words, title_words

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))]

_WORDS = st.one_of(
    st.sampled_from(
        "Jane Roe Max Moe McRoe FitzRoe J. R.J. J.-P. O'Roe de van la II Jr. Sr (Jack) “Bob” Mr. Mr Dr. General "
        "Attorney Board Directors CEO ACME CDW U.S. A I Élodie Ørsted Jean-Luc Acme-based HomeGear SE MD".split()
    ),
    st.sampled_from(name_words().openers),
    st.sampled_from(name_words().never),
    st.sampled_from(name_words().honorifics),
    st.sampled_from(name_words().post_nominals),
    st.sampled_from(title_words().house).map(str.title),
    st.sampled_from(title_words().ranked).map(str.title),
    st.sampled_from(title_words().modifiers).map(str.title),
    st.sampled_from(title_words().departments).map(str.title),
    st.sampled_from("named appointed president of for and the said , . ; & -".split()),
)
# Running words; a comma or a stop may follow any of them without a blank.
_SENTENCES = st.lists(st.tuples(_WORDS, st.sampled_from(["", "", "", ",", "."])), max_size=12).map(
    lambda words: " ".join(word + mark for word, mark in words)
)


def _never(kinds: str) -> bool:
    return kinds == "never"


def test_post_nominals_begin_with_a_capital() -> None:
    assert [form for form in name_words().post_nominals if not form[0].isupper()] == []


@given(_SENTENCES)
def test_ordinary_runs_are_read_as_all_are(text: str) -> None:
    found = list(find_candidates(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "is_ordinary", _never)
        assert list(find_candidates(text)) == found


def test_ordinary_runs_of_releases_are_read_as_all_are(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [" ".join(text.split()) for text in SEEDS]
    found = [list(find_candidates(text)) for text in texts]
    monkeypatch.setattr(names, "is_ordinary", _never)
    assert [list(find_candidates(text)) for text in texts] == found
    assert sum(map(len, found)) > 50
