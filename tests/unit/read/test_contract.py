"""What every reader promises, whatever is in the file; tried on documents of each format and on mutilated ones."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.document import Document
from generator.read import read_file
from generator.read.formats import formats
from tests.unit.read.samples import ALL


def read_bytes(folder: Path, raw: bytes) -> list[Document]:
    path = folder / "document"
    path.write_bytes(raw)
    return read_file(folder, path)


def check_promises(document: Document) -> None:
    text = document.text
    assert "\r" not in text
    if document.refused is not None:
        code, _, sentence = document.refused.partition(": ")
        assert code.replace("-", "").isalpha()
        assert code != "rule-failed"
        assert sentence
        assert not text
        return
    assert 0 <= document.body <= len(text)
    for stated in document.stated:
        start, end = stated.at
        assert 0 <= start < end <= document.body
        assert text[:start].endswith(f"{stated.key}: ")
        assert text[end] == "\n"
    behind = document.body
    for grid in document.grids:
        start, end = grid.at
        assert behind <= start < end <= len(text)
        assert "\n\n" not in text[start:end]
        behind = end
        order = [(cell.row, cell.column) for cell in grid.cells]
        assert order == sorted(order)
        taken: list[tuple[int, int]] = []
        for cell in grid.cells:
            assert cell.width >= 1
            assert list(cell.at) == sorted(cell.at)
            for place in cell.at:
                assert start <= place[0] < place[1] <= end
                words = text[slice(*place)]
                assert words == words.strip()
                assert "\n" not in words
            taken += cell.at
        taken.sort()
        assert all(before[1] <= after[0] for before, after in itertools.pairwise(taken))
        # Nothing stands in a grid that is not of a cell.
        left = list(text[start:end])
        for first, last in taken:
            left[first - start : last - start] = " " * (last - first)
        assert not "".join(left).strip()


@pytest.mark.parametrize("name", ALL)
def test_promises_hold_and_reading_twice_gives_the_same(tmp_path: Path, name: str) -> None:
    raw = ALL[name]
    documents = read_bytes(tmp_path, raw)
    assert [document.format for document in documents] == [name] * len(documents)
    for document in documents:
        assert document.refused is None
        check_promises(document)
    assert read_bytes(tmp_path, raw) == documents


def test_every_format_has_a_sample() -> None:
    assert {form.name for form in formats()} == set(ALL)


@st.composite
def mutilated(draw: st.DrawFn) -> bytes:
    raw = bytearray(draw(st.sampled_from(sorted(ALL.values()))))
    for _ in range(draw(st.integers(1, 8))):
        start = draw(st.integers(0, len(raw)))
        end = min(len(raw), start + draw(st.integers(0, 120)))
        kind = draw(st.sampled_from(["cut", "double", "insert", "swap"]))
        if kind == "cut":
            del raw[start:end]
        elif kind == "double":
            raw[end:end] = raw[start:end] * draw(st.integers(1, 4))
        elif kind == "insert":
            raw[start:start] = draw(
                st.one_of(
                    st.binary(max_size=8),
                    st.sampled_from(
                        [b"<table>", b"</td>", b"<td colspan=9999 rowspan=99999>", b"</table>", b"<tr>", b"<pre>\n\n",
                         b"|", b"\n| --- |\n", b"```\n", b"**", b"[", b"](", b"<!--", b"<li>", b"<sup>2</sup>", b"\r",
                         b"&#13;", b"&#0;", b"\xe2\x80\xa8", b"<TEXT>\n", b"<DOCUMENT>\n", b"---\n"]
                    ),
                )
            )  # fmt: skip
        else:
            raw[start:end] = bytes(reversed(raw[start:end]))
    return bytes(raw)


@given(raw=mutilated())
def test_promises_hold_for_mutilated_documents(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    for document in read_bytes(tmp_path_factory.getbasetemp(), raw):
        check_promises(document)
