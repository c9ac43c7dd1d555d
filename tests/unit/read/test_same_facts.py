"""The same release as text, HTML, a full submission, Markdown and PDF gives the same facts."""

import html
import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from generator.read import read_file
from tests.support import seed_text
from tests.unit.read.pdf_writer import write_pdf
from tests.unit.read.samples import SUBMISSION

SEEDS = range(4)


def flows(lines: list[str]) -> bool:
    """Whether lines are running text that a program broke, not lines of their own."""
    return len(lines) > 1 and all(len(line) > 60 for line in lines[:-1]) and not lines[0].startswith(" ")


def blocks_of(text: str) -> list[list[str]]:
    return [block.split("\n") for block in re.split(r"\n(?:[ \t]*\n)+", text.strip("\n")) if block.strip()]


def as_html(text: str) -> bytes:
    parts = []
    for lines in blocks_of(text.replace("<PAGE>", "")):
        broken = "\n" if flows(lines) else "<br>\n"
        words = broken.join(html.escape(line.strip()) for line in lines if line.strip())
        parts.append(f'<P STYLE="margin: 0"><FONT SIZE="2">{words}</FONT></P>\n<P>&nbsp;</P>')
    return ("<HTML><HEAD><TITLE>EX-99.1</TITLE></HEAD>\n<BODY>\n" + "\n".join(parts) + "</BODY></HTML>").encode()


def as_exhibit(text: str) -> bytes:
    return b"<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<TEXT>\n" + as_html(text) + b"\n</TEXT>\n</DOCUMENT>\n"


def as_submission(text: str) -> bytes:
    header = re.sub(r"WIDGET WORKS INC", "IEC ELECTRONICS CORP", SUBMISSION[: SUBMISSION.rindex("<DOCUMENT>")])
    return (f"{header}<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n{text}</TEXT>\n</DOCUMENT>\n</SEC-DOCUMENT>\n").encode()


def as_submission_of_html(text: str) -> bytes:
    header = SUBMISSION[: SUBMISSION.rindex("<DOCUMENT>")].encode()
    return header + b"<DOCUMENT>\n<TYPE>EX-99.1\n<TEXT>\n" + as_html(text) + b"</TEXT>\n</DOCUMENT>\n"


def as_markdown(text: str) -> bytes:
    parts = []
    for lines in blocks_of(text.replace("<PAGE>", "")):
        broken = "\n" if flows(lines) else "  \n"
        escaped = [re.sub(r"([\\*_#\[\]])", r"\\\1", line.strip()) for line in lines if line.strip()]
        parts.append(broken.join(escaped))
    return ("---\nlang: en\ntags:\n  - news\n---\n\n" + "\n\n".join(parts) + "\n").encode()


def as_pdf(text: str) -> bytes:
    lines: list[str] = []
    for line in text.split("\n"):
        # What is wider than the page is broken at blanks, as a word processor does.
        lines += textwrap.wrap(line, 78, break_on_hyphens=False) if len(line) > 78 else [line]
    return write_pdf([lines[start : start + 52] for start in range(0, len(lines), 52)])


def as_text_with_odd_blanks(text: str) -> bytes:
    # A word processor's copy: blanks at which no line breaks, thin ones, within lines but not in columns.
    return re.sub(r"(?<=[\w.,]) (?=[\w$])", "\u00a0", text).replace(",\u00a0", ",\u2009").encode()


def as_submission_with_odd_blanks(text: str) -> bytes:
    return as_submission(as_text_with_odd_blanks(text).decode())


FORMS = {
    "text with odd blanks": as_text_with_odd_blanks,
    "submission with odd blanks": as_submission_with_odd_blanks,
    "html": as_html,
    "exhibit": as_exhibit,
    "submission": as_submission,
    "submission of html": as_submission_of_html,
    "markdown": as_markdown,
    "pdf": as_pdf,
}


def facts_of(folder: Path, raw: bytes) -> dict[str, Any]:
    """What a release says, without the places where it says it; white space is folded in all of it."""
    path = folder / "document"
    path.write_bytes(raw)
    (document,) = read_file(folder, path)
    record = parse_document(document)
    assert isinstance(record, Release), record
    said = record.model_dump(exclude={"id", "source", "problems"})

    def without_places(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: without_places(part) for key, part in value.items() if key != "at" and not key.endswith("_at")}
        if isinstance(value, list):
            return [without_places(part) for part in value]
        return value

    plain = without_places(said)
    assert isinstance(plain, dict)
    # The header or wrapper of a filing states more.
    for stated in ("fiscal_year_end", "exhibit", "events"):
        plain.pop(stated)
    plain["events"] = [event.kind for event in record.events]
    plain["boilerplate"] = [entry.role for entry in record.boilerplate]
    return plain


@pytest.mark.parametrize("number", SEEDS)
@pytest.mark.parametrize("form", FORMS)
def test_the_same_facts(tmp_path: Path, form: str, number: int) -> None:
    text = seed_text(number)
    assert facts_of(tmp_path, FORMS[form](text)) == facts_of(tmp_path, text.encode())
