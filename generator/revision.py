"""A folder of data as it stood in a git revision: its files are copied out, byte for byte; nothing else is touched."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from generator.errors import ConfigError

_FILES = {"100644", "100755"}


def _git(folder: Path, *words: str, feed: bytes | None = None) -> bytes | None:
    """What git says to `words` in `folder`; None where it fails.

    Raises:
        ConfigError: there is no git.
    """
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, input=feed, capture_output=True, check=False)  # noqa: S603 - no shell reads it
    except OSError as error:
        raise ConfigError(f"git cannot be run: {error.strerror}. It is needed to read a revision.") from error
    return done.stdout if done.returncode == 0 else None


def _find_commit(folder: Path, revision: str) -> str | None:
    """The checksum of the commit that `revision` names, None where it names none."""
    found = revision
    # Asked twice, as the mark for "its commit" cannot stand behind every form of a revision (`:/words of a message`).
    for mark in ("", "^{commit}"):
        named = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{found}{mark}")
        if named is None:
            return None
        found = named.decode("ascii").strip()
    return found


def _list_tree(listing: bytes) -> Iterator[tuple[str, str]]:
    """Checksum and path of each regular file in what `git ls-tree -r -z` says; links and submodules are left out."""
    for entry in filter(None, listing.split(b"\0")):
        about, _, name = entry.partition(b"\t")
        mode, _, checksum = about.decode("ascii").split(" ")
        path = PurePosixPath(name.decode("utf-8", "surrogateescape"))
        if mode in _FILES and not path.is_absolute() and ".." not in path.parts:
            yield checksum, str(path)


def _write_blobs(batch: bytes, paths: list[str], folder: Path) -> None:
    """Write the contents that `git cat-file --batch` gave for `paths`, in their order.

    Raises:
        ConfigError: the clone lacks one of them.
    """
    start = 0
    for path in paths:
        line = batch.index(b"\n", start)
        _, kind, *sizes = batch[start:line].split(b" ")
        if kind != b"blob":
            raise ConfigError(f"git cannot read {path} of this revision. Is the clone complete?")
        size = int(sizes[0])
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(batch[line + 1 : line + 1 + size])
        # A line end stands behind each content.
        start = line + 1 + size + 1


def _copy_out(commit: str, data: Path, folder: Path) -> None:
    listing = _git(data.parent, "ls-tree", "-r", "-z", "--full-tree", f"{commit}:./{data.name}")
    if listing is None:
        # A revision from before there were any data: nothing to copy, all of it is new.
        return
    blobs = list(_list_tree(listing))
    feed = "".join(f"{checksum}\n" for checksum, _ in blobs).encode()
    batch = _git(data.parent, "cat-file", "--batch", feed=feed)
    if batch is None:
        raise ConfigError(f"{commit}: git cannot read the records of this revision. Is the clone complete?")
    _write_blobs(batch, [path for _, path in blobs], folder)


@contextmanager
def open_base(base: str, data: Path) -> Iterator[Path]:
    """The folder of records that `base` names, for as long as the context lasts.

    Args:
        base: a git revision of the repository that `data` lies in (`main`, `HEAD^1`, a checksum), or a folder. What
            can be read as both is the revision; `./name` is always the folder.
        data: the folder of records today; the same path is read in the revision.

    Raises:
        ConfigError: `base` is neither, looks like an option, or git cannot be run.
    """
    if base.startswith("-"):
        raise ConfigError(f"{base}: a revision cannot begin with a hyphen. Write a folder of that name as ./{base}")
    place = data.resolve()
    commit = _find_commit(place.parent, base)
    if commit is not None:
        with TemporaryDirectory(prefix="dateline-") as folder:
            _copy_out(commit, place, Path(folder))
            yield Path(folder)
    elif base and Path(base).is_dir():
        yield Path(base)
    else:
        raise ConfigError(
            f"{base}: no such revision here, and no such folder. Name a commit (main, HEAD^1, a checksum) that this "
            "clone holds, or a folder of records; a shallow clone lacks older commits."
        )
