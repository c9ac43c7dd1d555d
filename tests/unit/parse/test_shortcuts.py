"""Shortcuts past slower reading: they find what the slow way finds."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.parse.contacts import cells
from generator.parse.frame import company_names
from generator.parse.people import evidence, names, organisations, titles_beside
from generator.parse.people.capitals import is_set_large
from generator.parse.people.career import Career
from generator.parse.people.careers import read_posts
from generator.parse.people.changes import read_changes
from generator.parse.people.known_names import KnownNames
from generator.parse.people.mentions import _words_before, find_mentions
from generator.parse.people.names import Candidate, find_candidates, find_likely
from generator.parse.people.roster import Profile, Roster
from generator.parse.people.title_parts import has_head
from generator.parse.speech import speech
from generator.parse.speech.paragraphs import _stands_alone
from generator.parse.speech.speakers import _hands_over, _longest_verb
from generator.parse.text.passage import Passage
from generator.parse.text.tokens import Token, Tokens
from generator.vocabulary.people import cue_words, name_words, organisation_words, title_words

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
    found = list(names._find_candidates(text, names._run()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(names, "is_ordinary", _never)
        assert list(names._find_candidates(text, names._run())) == found


@given(_SENTENCES)
def test_likely_candidates_are_all_but_words_alone(text: str) -> None:
    everyone, likely = find_candidates(text), list(find_likely(text))
    assert [candidate for candidate in everyone if candidate in likely] == likely
    for candidate in set(everyone) - set(likely):
        if not candidate.words:
            continue
        assert candidate.single
        assert candidate.honorific is None
        assert not text.startswith((",", " ("), candidate.end)
        assert candidate.after == candidate.end


def test_ordinary_runs_of_releases_are_read_as_all_are(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [" ".join(text.split()) for text in SEEDS]
    found = [list(names._find_candidates(text, names._run())) for text in texts]
    monkeypatch.setattr(names, "is_ordinary", _never)
    assert [list(names._find_candidates(text, names._run())) for text in texts] == found
    assert sum(map(len, found)) > 50


_MARKED = st.text(alphabet="aAsBéß1'’&-.,\"/_ ()", max_size=60)


def _all_tokens(text: str, start: int, most: int, reach: int) -> list[Token]:
    """All tokens at once, the plain way."""
    pattern = re.compile(
        r"(?:[A-Z]\.)+(?![\w])|[^\W_](?:[^\W_]|[&'’\-](?=[^\W_])|\.(?=[a-z0-9]))*|[^\w\s]|_",
    )
    found: list[Token] = []
    for match in pattern.finditer(text, start, min(len(text), start + reach)):
        word, (begin, after) = match.group(), match.span()
        if word in "'’" and found and found[-1].after == begin and found[-1].text.endswith("s"):
            found[-1] = found[-1]._replace(after=after)
            continue
        bare = word[:-2] if word.endswith(("'s", "’s")) else word
        found.append(Token(bare, bare.lower(), begin, begin + len(bare), after))
        if len(found) >= most:
            break
    return found


@given(_MARKED, st.integers(0, 20), st.integers(1, 12), st.integers(1, 40), st.lists(st.integers(0, 12)))
def test_tokens_are_the_same_in_whatever_order_they_are_asked_for(
    text: str, start: int, most: int, reach: int, asked: list[int]
) -> None:
    expected = _all_tokens(text, start, most, reach)
    tokens = Tokens(text, start, most, reach)
    for number in asked:
        assert tokens.has(number) == (number < len(expected))
        if number < len(expected):
            assert tokens[number] == expected[number]
    assert tokens.some(0, 60) == expected


def test_a_token_that_is_not_there_is_no_token() -> None:
    tokens = Tokens("Acme's gears", 0)
    assert [tokens.has(1), tokens.has(2), tokens[0].possessive, tokens[1].text] == [True, False, True, "gears"]
    with pytest.raises(IndexError):
        tokens[2]


_PEOPLE = st.sampled_from(
    ["Jane Roe", "Max Moe", "Roe", "Mr. Moe", "Wei Poe", "Ms. Wei", "Monroe", "Roes", "nobody", "."]
)


@given(st.lists(_PEOPLE, max_size=4).map(" ".join))
def test_whoever_is_named_may_be_named(text: str) -> None:
    roster = Roster()
    for name in ("Jane Roe", "Max Moe", "Wei Poe"):
        passage = Passage(name, [0], [0])
        roster.add(passage, Candidate(0, len(name), len(name), 0, name, None, ()))
    roster.note_called(["Wei"])
    assert roster.may_name(text) or find_mentions(text, roster) == []
    assert not roster.may_name("nobody at all")


_NAME_WORDS = st.sampled_from(
    "Acme Widgets, Inc. Inc Corp. Corporation of and & the Co., WIRE)--Beta eGear A. Roe’s ... said a1 “Gear” (NYSE: by"
    " Springfield Consolidated—Manufacturers".split()
)


@given(st.lists(_NAME_WORDS, max_size=30).map(" ".join), st.integers(0, 6))
def test_names_are_found_in_a_short_stretch_as_in_a_long_one(text: str, less: int) -> None:
    end = max(0, len(text) - less)
    found = company_names.name_before(text, end)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(company_names, "_NEAR", company_names._FAR)
        assert company_names.name_before(text, end) == found


@pytest.mark.parametrize("verb", ["", *cue_words().verbs])
def test_verbs_of_speech_tell_nothing_of_a_career(verb: str) -> None:
    for text in (f"Jane Roe {verb}", f"Jane Roe, {verb},", f"Jane Roe {verb}:", f"Jane Roe {verb}."):
        career = Career()
        sentence = Passage(text, [0], [0])
        read_changes(career, sentence, len("Jane Roe"), KnownNames({}), until=len(text), year=2006)
        read_posts(career, sentence, len("Jane Roe"), KnownNames({}))
        assert career == Career()


_SPOKEN = st.sampled_from([*cue_words().verbs, *cue_words().phrases, "is", "was", "Acme", "the", "“", ",", '"gears,"'])


@given(st.lists(_SPOKEN, max_size=5), st.booleans(), st.sampled_from(["", " ", ", "]))
def test_words_before_a_name_end_in_a_cue_where_they_hand_it_speech(words: list[str], large: bool, end: str) -> None:
    ends, before, _ = evidence._cues()
    text = (" ".join(words).upper() if large else " ".join(words)) + end
    assert text.lower().endswith(ends) or before.search(text) is None


@given(st.text(alphabet="aB (.", max_size=90))
def test_words_before_a_place_are_those_of_the_text(text: str) -> None:
    words = [(match.start(), match.group()) for match in re.finditer(r"\S+", text[-60:])]
    shift = max(0, len(text) - 60)
    assert list(_words_before(text, len(text))) == [(shift + place, word) for place, word in reversed(words)]


@given(st.text(alphabet="eéABÉ .", max_size=200))
def test_what_is_set_large_has_few_small_letters(text: str) -> None:
    small, large = sum(map(str.islower, text)), sum(map(str.isupper, text))
    assert is_set_large(text) == (large >= 40 and small * 20 <= large)


_NAMING = st.one_of(
    st.sampled_from(organisation_words().kinds),
    st.sampled_from(organisation_words().bodies),
    st.sampled_from("Acme St. U.S. and & of the for on a Drug Exchange Banking eBank ( Écoles".split()),
)


@given(st.lists(st.tuples(_NAMING, st.sampled_from(["", "", ",", "."])), max_size=14))
def test_institutions_are_found_around_their_words_as_by_searching_all(words: list[tuple[str, str]]) -> None:
    text = " ".join(word + mark for word, mark in words)
    found = [match.span() for match in organisations._find_institutions(text)]
    assert found == [match.span() for match in organisations._institution().finditer(text)]


@given(st.text(alphabet="aB'’‘?.!, (\n", max_size=40), st.sampled_from(["", " said Acme"]))
def test_marks_are_what_stands_between_their_neighbours(text: str, behind: str) -> None:
    text += behind
    lost = re.compile(r"(?<![^\s(])[?\ufffd](?=[A-Z])|(?<=[.,!])[?\ufffd](?=\s|$)")
    single = re.compile(
        r"(?<![^\s(])['‘](?=[A-Z])|(?<=[.,!?])['’](?=\s|$)|"
        r"(?<=\w)['’](?= (?:said|says|stated|added|commented) [A-Z])"
    )
    for quick, slow in ((speech._LOST, lost), (speech._SINGLE, single)):
        assert [match.span() for match in quick.finditer(text)] == [match.span() for match in slow.finditer(text)]


@given(st.lists(_SPOKEN, max_size=5).map(" ".join), st.sampled_from(["", ",", ":", " "]))
def test_the_last_word_alone_hands_over(text: str, mark: str) -> None:
    text += mark
    near = _hands_over().search(text, max(0, len(text) - _longest_verb()), len(text))
    assert (near is None) == (_hands_over().search(text) is None)


def test_a_first_name_within_a_name_does_not_stand_alone() -> None:
    roe = Profile()
    assert not _stands_alone("Jane", "Jane Roe said", [(roe, 0, 8)])
    assert _stands_alone("Jane", "Jane Roe came, and Jane said", [(roe, 0, 8)])
    assert not _stands_alone("Jane", "Roe said", [(roe, 0, 3)])


@given(_SENTENCES)
def test_nobody_has_a_title_where_no_word_makes_one(text: str) -> None:
    if not has_head(text, 0, len(text)):
        for candidate in find_candidates(text):
            assert titles_beside.own_titles(Passage.over(text, [(0, len(text))]), candidate, KnownNames({})) == []
            assert titles_beside.titles_before(text, candidate, KnownNames({}), 0) == []


@given(st.from_regex(cells._GLUE))
def test_a_capital_stands_where_lines_were_run_together(text: str) -> None:
    assert cells._MAY_GLUE.search(text)
