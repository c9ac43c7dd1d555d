"""Whatever a page is made of, each of its visible characters stands in the stored text, as often as on the page."""

import re
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from generator.model.document import Canonical
from generator.read.html.release import read_page

WORDS = st.sampled_from(
    ["Revenue", "Net (loss) income", "$", "1,234", "(5", ")", "%", "2006", "—", "Three Months Ended", "•", "(1)",
     "a long label that is broken where the column ends, as labels of sixty characters are", "5.0%", "n/a", "&amp;"]
)  # fmt: skip


def cell(words: str, width: int, height: int) -> str:
    return f"<td colspan={width} rowspan={height}>{words}</td>"


CELLS = st.builds(cell, st.one_of(WORDS, st.just("")), st.integers(1, 4), st.integers(1, 3))
ROWS = st.lists(CELLS, min_size=1, max_size=6).map(lambda cells: f"<tr>{''.join(cells)}</tr>")
BLOCKS = st.recursive(
    st.one_of(
        WORDS.map(lambda words: f"<p>{words}</p>"),
        WORDS,
        st.lists(ROWS, min_size=1, max_size=6).map(lambda rows: f"<table>{''.join(rows)}</table>"),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: f"<div>{''.join(parts)}</div>"),
        st.lists(inner, max_size=3).map(lambda parts: f"<table><tr><td>{''.join(parts)}</td><td>5</td></tr></table>"),
        st.tuples(inner, inner).map(lambda pair: f"<b>{pair[0]}<br>{pair[1]}</b>"),
    ),
    max_leaves=8,
)


@given(page=BLOCKS)
def test_no_character_is_lost_or_made_up(page: str) -> None:
    read = read_page(f"<html><body><p>Words that make the page long enough to be read as one.</p>{page}</body></html>")
    assert isinstance(read, Canonical)
    shown = re.sub(r"<[^>]*>", " ", page).replace("&amp;", "&")
    words = "Words that make the page long enough to be read as one."
    assert Counter("".join(read.text.split())) == Counter("".join((words + shown).split()))
