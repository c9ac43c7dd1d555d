"""Files under seeds/: which are documents, and what their bytes become."""

import hashlib
import os
import random
from pathlib import Path

import pytest

from generator.errors import UnreadableInput
from generator.model.document import Canonical
from generator.read import find_documents, read_file
from generator.read.files import LARGEST
from generator.read.formats import Format, Refused, formats


def put(seeds: Path, name: str, raw: bytes) -> Path:
    path = seeds / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def read_one(tmp_path: Path, raw: bytes) -> tuple[str, str, str, str | None]:
    (document,) = read_file(tmp_path, put(tmp_path, "x.txt", raw))
    assert document.sha256 == hashlib.sha256(raw).hexdigest()
    return document.format, document.encoding, document.text, document.refused


def test_documents_at_any_depth_sorted_by_path(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a-b.txt", "deep/er/c", "README", "README.md", "a/README.txt", "x.source.yml",
                 ".hidden", ".git/config", "a/.DS_Store"):  # fmt: skip
        put(tmp_path, name, b"words")
    found = [path.relative_to(tmp_path).as_posix() for path in find_documents(tmp_path)]
    assert found == ["a-b.txt", "a/z.txt", "b.txt", "deep/er/c"]


def test_links_out_of_the_folder_and_things_that_are_no_files_are_left_alone(tmp_path: Path) -> None:
    secret = put(tmp_path, "secret.txt", b"secret")
    seeds = tmp_path / "seeds"
    put(seeds, "a.txt", b"words")
    (seeds / "out.txt").symlink_to(secret)
    (seeds / "outside").symlink_to(tmp_path)
    (seeds / "in.txt").symlink_to("a.txt")
    (seeds / "broken.txt").symlink_to("nowhere")
    (seeds / "circle.txt").symlink_to("circle.txt")
    os.mkfifo(seeds / "pipe")
    assert [path.name for path in find_documents(seeds)] == ["a.txt", "in.txt"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="no such folder"):
        find_documents(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("raw", "encoding", "text"),
    [
        (b"caf\xc3\xa9\n", "utf-8", "café\n"),
        (b"\xef\xbb\xbfcaf\xc3\xa9\r\nx\ry", "utf-8", "café\nx\ny"),
        (b"\x93caf\xe9\x94 \x96 \x80", "windows-1252", "“café” – €"),
        ("“café”\r\n".encode("utf-16"), "utf-16", "“café”\n"),
        (b"\xc2\x93We\xc2\x92ve\xc2\x94 \xc2\x96 caf\xc3\xa9\xc2\x81", "utf-8", "“We’ve” – café\x81"),
        (b"plain\n\x0cpage\tx\n", "utf-8", "plain\n\x0cpage\tx\n"),
        (b"plain\x1a\x00\x00", "utf-8", "plain"),
        (
            "Widgets are “good”: they last, and ours last longest.".encode("utf-16-le"),
            "utf-16-le",
            "Widgets are “good”: they last, and ours last longest.",
        ),
        (
            "Widgets are made in our own old hall by us, Zoë.".encode("utf-16-be"),
            "utf-16-be",
            "Widgets are made in our own old hall by us, Zoë.",
        ),
        (
            b"\xd2It\xd5s a widget,\xd3 said Zo\x91 Roe \xd0 at last",
            "mac-roman",
            "“It’s a widget,” said Zoë Roe – at last",
        ),
        (b"caf\xe9 \xd1\xd3", "windows-1252", "café ÑÓ"),
        ("“It’s” Zoë".encode().decode("cp1252", "ignore").encode(), "utf-8", "â€œItâ€™sâ€ Zoë".replace("ë", "Ã«")),
        ("“It’s Zoë’s”".encode().decode("latin-1").encode(), "utf-8", "“It’s Zoë’s”"),
        ("It’s Zoë’s".encode().decode("cp1252").encode(), "utf-8", "It’s Zoë’s"),
        ("ÂÃ and more".encode(), "utf-8", "ÂÃ and more"),
        (
            "gross pro\ufb01t, o\ufb03ce, Zoe\u0308, wid\xadget,\u200b so".encode(),
            "utf-8",
            "gross profit, office, Zoë, widget, so",
        ),
    ],
)
def test_decoding(tmp_path: Path, raw: bytes, encoding: str, text: str) -> None:
    assert read_one(tmp_path, raw) == ("text", encoding, text, None)


def test_a_text_longer_than_any_release_is_refused(tmp_path: Path) -> None:
    (document,) = read_file(tmp_path, put(tmp_path, "a", b"words " * 170_000))
    assert document.refused == "too-long: the file holds a text of more than 1,000,000 characters"


def test_bytes_that_are_no_utf_8_behind_its_mark_are_told_with_their_place(tmp_path: Path) -> None:
    # Of the two marks for an unknown character the text prints the first itself.
    (document,) = read_file(tmp_path, put(tmp_path, "a", b"\xef\xbb\xbfso \xef\xbf\xbd caf\xe9" + b" words" * 20))
    assert (document.encoding, document.text) == ("utf-8", "so \ufffd caf\ufffd" + " words" * 20)
    (flaw,) = document.flaws
    assert (flaw.code, flaw.message) == (
        "undefined-bytes",
        "1 byte means nothing in utf-8; each is shown as U+FFFD",
    )
    assert flaw.at == ((3, 4), (8, 9))


def test_a_format_that_breaks_on_a_file_refuses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bang(_raw: bytes, _text: str) -> list[Canonical] | Refused:
        raise KeyError("a rule")

    broken = Format(name="broken", rank=0, recognise=lambda raw, _text: raw.startswith(b"Bang"), read=bang)
    monkeypatch.setattr("generator.read.formats.formats", lambda: (broken, *formats()))
    assert read_one(tmp_path, b"Bang") == (
        "broken", "utf-8", "", "rule-failed: a rule of the generator broke on it (KeyError)",
    )  # fmt: skip


def test_bytes_that_windows_1252_does_not_define_are_told_with_their_place(tmp_path: Path) -> None:
    path = put(tmp_path, "x.txt", b"A caf\xe9 and " + b"words " * 30 + b"a \x81\x8d b")
    (document,) = read_file(tmp_path, path)
    assert document.text.endswith("words a \ufffd\ufffd b")
    (flaw,) = document.flaws
    assert flaw.code == "undefined-bytes"
    assert [document.text[start:end] for start, end in flaw.at] == ["\ufffd\ufffd"]


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty: the file holds no text"),
        (b" \r\n\t ", "empty: the file holds no text"),
        ("\ufeff \u2003\n".encode(), "empty: the file holds no text"),
        (b"PK\x03\x04abc", "not-text: the file is a ZIP archive or an Office document"),
        (b"\x89PNG\r\n\x1a\nabc", "not-text: the file is a PNG image"),
        (b"\xff\xd8\xff\xe0abc", "not-text: the file is a JPEG image"),
        (b"words \x00 words", "not-text: the file holds NUL bytes, as programs and images do"),
        (b"\x01\x02\x03 words", "not-text: 33% of the characters are control characters or undefined bytes"),
        (
            b"begin 644 a.jpg\nM" + b"5" * 60 + b"\nM" + b"5" * 60 + b"\n",
            "encoded: the text is an encoded file (uuencode), such as an image",
        ),
    ],
)
def test_what_is_refused_and_why(tmp_path: Path, raw: bytes, reason: str) -> None:
    assert read_one(tmp_path, raw)[2:] == ("", reason)


@pytest.mark.parametrize(
    ("raw", "form"),
    [
        (b"<SEC-DOCUMENT>0001.txt\n<SEC-HEADER>\nwords", "submission"),
        (b"<DOCUMENT>\n<TYPE>8-K\n</DOCUMENT>\n<DOCUMENT>\n<TYPE>EX-99\n</DOCUMENT>\n", "submission"),
        (b"---\ntitle: Results\ndate: 2024-01-02\n---\nWords\n", "markdown"),
        (b"<?xml version='1.0'?>\n<!-- x -->\n<HTML>\n", "html"),
        (b"<!DOCTYPE html><p>x", "html"),
        (b"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n<html><body>x", "html"),
        (b"News\n" + b"<tr><td>1</td></tr>\n" * 9, "html"),
        (b"# Acme Results\n\n**Springfield** - words\n", "markdown"),
        (b"<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\n<PAGE>\nAcme said today\n</TEXT>\n</DOCUMENT>\n", "text"),
        (b"---\n\nwords, and no keys\n", "text"),
        (b"Acme\n" + b"<TABLE>\n<CAPTION>\n<S> <C>\nSales 1\n</TABLE>\n" * 20, "text"),
    ],
)
def test_formats_are_known_by_their_content(tmp_path: Path, raw: bytes, form: str) -> None:
    found, _, text, _ = read_one(tmp_path, raw)
    assert (found, text == raw.decode()) == (form, form == "text")


def test_every_format_module_is_found_and_text_is_asked_last() -> None:
    assert [form.name for form in formats()] == ["pdf", "submission", "html", "markdown", "text"]


def test_random_bytes_are_never_a_document(tmp_path: Path) -> None:
    source = random.Random(7)
    for size in (40, 200, 5000):
        without_nul = bytes(source.randrange(1, 256) for _ in range(size))
        for raw in (source.randbytes(size * 10), without_nul):
            assert (read_one(tmp_path, raw)[3] or "").startswith("not-text: ")


def test_a_huge_file_is_refused_with_its_checksum(tmp_path: Path) -> None:
    raw = b"words\n" * (20 * 1024 * 1024 // 6)
    assert len(raw) > LARGEST
    assert read_one(tmp_path, raw)[3] == "too-large: the file has 21.0 MB, and more than 8 MiB are not read"


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (document,) = read_file(tmp_path, tmp_path / "gone.txt")
    assert document.refused == "unreadable: the file cannot be read (No such file or directory)"


def test_a_file_name_that_is_no_text_does_not_stop_the_run(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_bytes(b"words")
    assert [read_file(tmp_path, found)[0].file for found in find_documents(tmp_path)] == ["caf\ufffd.txt"]
