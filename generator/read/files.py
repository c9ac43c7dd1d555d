"""Which files under seeds/ are documents, and one file read into documents."""

import hashlib
import os
from pathlib import Path

from generator.errors import UnreadableInput
from generator.model.document import Document
from generator.read.decoding import decode
from generator.read.formats import Refused, recognise
from generator.read.layout.parting import split_releases

LARGEST = 8 * 1024 * 1024
"""Files of more bytes are refused; only their checksum is taken, piece by piece."""

LONGEST = 1_000_000
"""Characters of a release; a text of more is refused, since a release of a tenth is a long one."""

_PIECE = 1024 * 1024


def find_documents(seeds: Path) -> list[Path]:
    """Every document below `seeds`, sorted by its path below it.

    Regular files at any depth, but for dot files and what lies in dot folders, `README*`, `*.source.yml`, and links
    that lead out of `seeds`.

    Raises:
        UnreadableInput: `seeds` is no folder, or one below it cannot be listed.
    """
    if not seeds.is_dir():
        raise UnreadableInput(f"{seeds}: no such folder. Name the folder of press releases with --seeds.")

    def stop(error: OSError) -> None:
        raise UnreadableInput(f"{error.filename}: {error.strerror}") from error

    home = seeds.resolve()
    found: list[Path] = []
    for folder, folders, names in os.walk(seeds, onerror=stop):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(folder) / name
            if name.startswith((".", "README")) or name.endswith(".source.yml"):
                continue
            # A device or a pipe would block; a link in a circle and a file that another program took away meanwhile
            # are no documents.
            if path.is_file() and not (path.is_symlink() and not path.resolve().is_relative_to(home)):
                found.append(path)
    return sorted(found, key=lambda path: path.relative_to(seeds).as_posix())


def _name(seeds: Path, path: Path) -> str:
    """The path below `seeds` as text; bytes of a name that are not UTF-8 become U+FFFD."""
    return os.fsencode(path.relative_to(seeds).as_posix()).decode("utf-8", "replace")


def _read_bytes(path: Path) -> tuple[str, int, bytes]:
    """Checksum, size, and the bytes, which stay empty where there are too many."""
    checksum = hashlib.sha256()
    size = 0
    pieces: list[bytes] = []
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            checksum.update(piece)
            size += len(piece)
            if size <= LARGEST:
                pieces.append(piece)
            else:
                pieces.clear()
    return checksum.hexdigest(), size, b"".join(pieces)


def read_file(seeds: Path, path: Path) -> list[Document]:
    """The documents that one file holds: one, or several where it holds several releases.

    Args:
        seeds: the folder that names are relative to.
        path: a file below it.

    Returns:
        At least one document. What is wrong with a file never raises: `refused` then says `code: sentence`.
    """
    name = _name(seeds, path)

    def refuse(reason: str, sha256: str, form: str = "unknown", encoding: str = "unknown") -> list[Document]:
        return [Document(name, 1, form, encoding, sha256, "", refused=reason)]

    try:
        sha256, size, raw = _read_bytes(path)
    except OSError as error:
        # Without its bytes a file has no checksum; its name stands in, so that two such files stay apart.
        reason = f"unreadable: the file cannot be read ({error.strerror or type(error).__name__})"
        return refuse(reason, hashlib.sha256(name.encode()).hexdigest())
    if size > LARGEST:
        return refuse(
            f"too-large: the file has {size / 1e6:.1f} MB, and more than {LARGEST // 2**20} MiB are not read", sha256
        )
    if not raw.strip():
        return refuse("empty: the file holds no text", sha256)
    decoded = decode(raw)
    if isinstance(decoded, str):
        return refuse(decoded, sha256)
    if not decoded.text.strip():
        return refuse("empty: the file holds no text", sha256, "text", decoded.encoding)
    form = recognise(raw, decoded.text)
    try:
        read = form.read(raw, decoded.text)
        if not isinstance(read, Refused) and any(len(whole.text) > LONGEST for whole in read):
            read = Refused("too-long", f"the file holds a text of more than {LONGEST:,} characters")
        parts = [] if isinstance(read, Refused) else [part for whole in read for part in split_releases(whole)]
    except Exception as error:
        read = Refused("rule-failed", f"a rule of the generator broke on it ({type(error).__name__})")
    if isinstance(read, Refused):
        return refuse(f"{read.code}: {read.message}", sha256, form.name, decoded.encoding)
    return [
        Document(
            name,
            part,
            form.name,
            decoded.encoding,
            sha256,
            one.text,
            (*decoded.flaws, *one.flaws),
            body=one.body,
            stated=one.stated,
            grids=one.grids,
        )
        for part, one in enumerate(parts, 1)
    ]
