"""Running words over canonical text: folded like a record's `printed`, and every character in its place."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.base import fold, words_at
from generator.parse.text.passage import Passage

_TEXTS = st.text(alphabet="ab. \n\t\u00a0\f", max_size=60)


@given(_TEXTS, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4))
def test_words_are_folded_and_each_letter_knows_its_place(text: str, cuts: list[tuple[int, int]]) -> None:
    edges = sorted({min(edge, len(text)) for cut in cuts for edge in cut})
    ranges = list(zip(edges[::2], edges[1::2], strict=False))
    passage = Passage.over(text, ranges)
    assert passage.text == fold(" ".join(text[start:end] for start, end in ranges))
    places = [passage.place(index) for index in range(len(passage))]
    for letter, place in zip(passage.text, places, strict=True):
        assert letter == " " or text[place] == letter
    assert places == sorted(set(places))
    for offset in range(len(text) + 1):
        assert passage.index(offset) == (places.index(offset) if offset in places else None)
        assert passage.index_from(offset) == sum(place < offset for place in places)


@given(_TEXTS, st.data())
def test_a_span_of_the_passage_holds_the_same_words_in_the_text(text: str, data: st.DataObject) -> None:
    passage = Passage.over(text, [(0, len(text))])
    if not passage.text:
        return
    start = data.draw(st.integers(0, len(passage) - 1))
    end = data.draw(st.integers(start + 1, len(passage)))
    if passage.text[start] == " " or passage.text[end - 1] == " ":
        return
    assert words_at(text, [passage.span(start, end)]) == passage.text[start:end]
    assert passage.index(passage.place(start)) == start
    part = passage.cut(start, end)
    assert (part.text, part.start, part.end) == (
        passage.text[start:end],
        passage.place(start),
        passage.place(end - 1) + 1,
    )
    assert part.index(passage.place(start)) == 0
    assert part.index_from(len(text)) == len(part)
    assert part.reworded("x" * len(part)).span(0, len(part)) == part.span(0, len(part))


def test_a_passage_without_words_is_nowhere() -> None:
    nothing = Passage.over("a   b", [(1, 4)])
    assert nothing == Passage("")
    assert nothing.index(2) is None
    assert not nothing.holds((1, 2))
    assert nothing.cut(0, 0).text == ""
