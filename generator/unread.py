"""Which documents are not among the records: asked by checksum, so that it costs little and nothing is parsed."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from generator.errors import UnreadableInput
from generator.model.ids import Ids

_SHORT = 12
"""So many digits of a checksum name a refused document."""


def find_unread(seeds: Path, documents: Iterable[Path], ids: Ids, refused: set[str]) -> list[str]:
    """Paths below `seeds` of the documents of which no record was made, in the order given.

    Args:
        seeds: folder of documents.
        documents: the files in it that are documents.
        ids: the ledger, which has the checksum of each document that was read.
        refused: ids of refused documents, `refused-cdcdcdcdcdcd`.

    Raises:
        UnreadableInput: a document cannot be read.
    """
    known = {given.sha256[:_SHORT] for given in ids.releases}
    known |= {identity.removeprefix("refused-")[:_SHORT] for identity in refused}
    unread = []
    for path in documents:
        try:
            with path.open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise UnreadableInput(f"{path}: cannot be read: {error.strerror}") from error
        if digest[:_SHORT] not in known:
            unread.append(path.relative_to(seeds).as_posix())
    return unread
