"""Do the records of data/ follow from the documents of today? Asked of a copy, so that nothing is written."""

import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import UnreadableInput


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
