"""Documents that are not among the records, by checksum."""

import hashlib
from pathlib import Path

import pytest

from generator.errors import UnreadableInput
from generator.model.ids import GivenRelease, Ids
from generator.staleness import find_unread


def test_documents_without_a_record_are_named(tmp_path: Path) -> None:
    for name in ("read", "refused", "new"):
        (tmp_path / f"{name}.txt").write_text(name)
    digest = {name: hashlib.sha256(name.encode()).hexdigest() for name in ("read", "refused")}
    ids = Ids(releases=[GivenRelease(id="a", sha256=digest["read"])])
    documents = sorted(tmp_path.glob("*.txt"))
    assert find_unread(tmp_path, documents, ids, {f"refused-{digest['refused'][:12]}"}) == ["new.txt"]
    with pytest.raises(UnreadableInput, match="gone"):
        find_unread(tmp_path, [tmp_path / "gone.txt"], ids, set())
