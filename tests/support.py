"""What several tests need: drafts of typed texts, and tables of cases."""

from pathlib import Path
from typing import Any

import yaml

from generator.model.document import Document
from generator.model.evidence import faults
from generator.model.release import Release
from generator.parse import FRAME, parse_document
from generator.parse.draft import Draft
from generator.parse.frame.zones import read_zones
from generator.read import read_file

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
CASES = Path(__file__).parent / "cases"


def document_of(text: str, file: str = "typed.txt") -> Document:
    """A document of typed text."""
    return Document(file, 1, "text", "utf-8", "0" * 64, text)


def draft_of(text: str, *, framed: bool = True) -> Draft:
    """A draft with its frame and zones read, or only laid out."""
    draft = Draft.of(document_of(text))
    if framed:
        for step in FRAME:
            step(draft)
        read_zones(draft)
    return draft


def release_of(folder: Path, name: str, text: str) -> Release:
    """The release read from a file of this name and text, each value of which stands in its words."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    (document,) = read_file(folder, path)
    release = parse_document(document)
    assert isinstance(release, Release)
    assert faults(release, document.text) == []
    return release


def cases(name: str) -> list[Any]:
    """The table `tests/cases/<name>.yml`: a list of mappings, each with a `name`."""
    loaded = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, list)
    return loaded


def seed_text(number: int) -> str:
    """Canonical text of the seed whose file begins with this number."""
    (path,) = SEEDS.glob(f"{number:03d}_*.txt")
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n")
