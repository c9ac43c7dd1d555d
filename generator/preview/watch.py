"""What a site is made of, watched: one answer for each burst of changes, and none where nothing changed.

The operating system only says *that* something happened; *what* changed is told by comparing the files with how they
were. So editors' temporary files, renames, bursts and events that arrive late cannot cause a second rebuild.
"""

import os
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

QUIET = 0.12
"""Seconds without an event after which a burst of changes is over."""

LONGEST_BURST = 40
"""So many events without a quiet time, and the files are looked at nevertheless."""

LOOK_ANYWAY = 2.0
"""Seconds after which the files are compared without an event: not all file systems send them."""

_HAPPENINGS = {"created", "modified", "moved", "deleted", "closed"}

State = dict[Path, tuple[int, int, int]]
"""Of each file: time of its last change in nanoseconds, its size in bytes, its number on the disk."""


def _is_scratch(name: str) -> bool:
    """Files that editors, file managers and Python keep beside the real one: `.x.swp`, `x~`, `#x#`, `x.tmp`, `4913`."""
    return (
        name.startswith((".", "#")) or name.endswith(("~", ".tmp", ".swp", ".pyc")) or name in {"4913", "__pycache__"}
    )


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for folder, folders, names in os.walk(place):
        folders[:] = [name for name in folders if not _is_scratch(name)]
        yield from (Path(folder, name) for name in names if not _is_scratch(name))


class Watch(FileSystemEventHandler):
    """Files and folders that are looked after; folders at any depth, and also where they do not exist yet."""

    def __init__(self, places: Sequence[Path]) -> None:
        """Take note of `places` as they are now, and begin to listen."""
        self.places = [place.absolute() for place in places]
        self._woken = threading.Event()
        self._observer = Observer()
        self._state = self._look()
        self._listen()

    def _listen(self) -> None:
        # A file is watched through its folder: editors put a new one in its place.
        folders = {place.resolve() if place.is_dir() else place.parent.resolve() for place in self.places}
        try:
            for folder in sorted(folders):
                if folder.is_dir():
                    self._observer.schedule(
                        self, str(folder), recursive=any(folder == p.resolve() for p in self.places)
                    )
            self._observer.start()
        except OSError:
            # No more watches to be had from the system: then the regular look finds changes, a little later.
            pass

    def dispatch(self, event: FileSystemEvent) -> None:
        """Called by watchdog, in its own thread."""
        if event.event_type in _HAPPENINGS:
            self._woken.set()

    def _look(self) -> State:
        state: State = {}
        for path in (path for place in self.places for path in _files(place)):
            try:
                found = path.stat()
            except OSError:
                continue
            state[path] = (found.st_mtime_ns, found.st_size, found.st_ino)
        return state

    def wait(self, patience: float | None = None) -> set[Path]:
        """Wait until files change and the burst is over.

        Args:
            patience: seconds after which an empty set is given back; None waits on.

        Returns:
            The files that were changed, added or removed since the last time.
        """
        end = None if patience is None else time.monotonic() + patience
        while end is None or time.monotonic() < end:
            self._woken.wait(LOOK_ANYWAY if patience is None else min(LOOK_ANYWAY, patience))
            for _ in range(LONGEST_BURST):
                self._woken.clear()
                if not self._woken.wait(QUIET):
                    break
            state = self._look()
            changed = {path for path in state.keys() | self._state.keys() if state.get(path) != self._state.get(path)}
            self._state = state
            if changed:
                return changed
        return set()

    def close(self) -> None:
        """Stop listening."""
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join()
