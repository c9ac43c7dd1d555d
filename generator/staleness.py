"""Do the records of data/ follow from the documents of today? Nothing is written.

Asked of a copy that is read anew; or by checksum, which costs little: which documents are not among the records.
"""

import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import UnreadableInput
from generator.model.ids import Ids

_SHORT = 12
"""So many digits of a checksum name a refused document."""


def find_stale(data: Path, parse: Callable[[Path], object]) -> list[str]:
    """Files of `data` that reading the documents again would add, change or remove; paths below `data`, sorted.

    Args:
        data: the folder of records; it may be missing, and is left as it is.
        parse: reads the documents into the folder that it is given, which holds a copy of `data`.

    Raises:
        UnreadableInput: the folder cannot be read, or what `parse` raises.
    """
    with TemporaryDirectory(prefix="dateline-") as place:
        copy = Path(place) / "data"
        try:
            if data.exists():
                shutil.copytree(data, copy)
            before = _read_files(copy)
            parse(copy)
            after = _read_files(copy)
        except (shutil.Error, OSError) as error:
            raise UnreadableInput(f"{data}: cannot be read: {error}") from error
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _read_files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


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
