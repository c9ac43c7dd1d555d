"""Files of data/ changed so that a crash leaves the last good state: all new bytes first, then the renames."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from generator.errors import UnreadableInput

_UNFINISHED = ".unfinished"


@dataclass
class Changes:
    """What a run of writing did; paths below the folder, with forward slashes, sorted."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)


def write_folder(folder: Path, wanted: dict[str, bytes], stale: set[str], *, durable: bool = True) -> Changes:
    """Make `folder` hold `wanted`, and none of `stale`.

    Every new content is written beside its place first; only when all are on disk are they renamed into place, in the
    order of `wanted`, and stale files deleted. Files that hold the wanted bytes already are not touched.

    Args:
        folder: where the paths start.
        wanted: path below `folder` -> content.
        stale: paths to delete; missing ones and wanted ones are passed over.
        durable: wait until contents are on the disk before anything is renamed; what can be made again needs no wait.

    Raises:
        UnreadableInput: the folder cannot be written.
    """
    changes = Changes()
    renames: list[tuple[Path, Path]] = []
    try:
        for path, content in wanted.items():
            target = folder / path
            there = target.read_bytes() if target.is_file() else None
            if there == content:
                changes.unchanged.append(path)
                continue
            (changes.added if there is None else changes.changed).append(path)
            target.parent.mkdir(parents=True, exist_ok=True)
            beside = target.with_name(f".{target.name}{_UNFINISHED}")
            renames.append((beside, target))
            with beside.open("wb") as stream:
                stream.write(content)
                if durable:
                    stream.flush()
                    os.fsync(stream.fileno())
        while renames:
            beside, target = renames[0]
            beside.replace(target)
            renames.pop(0)
        for path in sorted(stale - wanted.keys()):
            if (folder / path).is_file():
                (folder / path).unlink()
                changes.removed.append(path)
                _prune(folder, (folder / path).parent)
        # What a run that was killed left behind.
        for room in {(folder / path).parent for path in wanted}:
            for left in room.glob(f".*{_UNFINISHED}"):
                left.unlink()
    except OSError as error:
        raise UnreadableInput(f"{error.filename or folder}: cannot be written: {error.strerror}") from error
    finally:
        for beside, _ in renames:
            beside.unlink(missing_ok=True)
    for paths in (changes.added, changes.changed, changes.unchanged):
        paths.sort()
    return changes


def _prune(folder: Path, empty: Path) -> None:
    """Remove `empty` and what becomes empty above it, but neither `folder` nor its own rooms."""
    while empty not in {folder, folder.parent} and empty.parent != folder and not any(empty.iterdir()):
        empty.rmdir()
        empty = empty.parent


def list_files(folder: Path, suffix: str) -> list[str]:
    """Paths below `folder` of all files with this suffix, dot files left out, sorted."""
    if not folder.is_dir():
        return []
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob(f"*{suffix}")
        if path.is_file() and not path.name.startswith(".")
    )
