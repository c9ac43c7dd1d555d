"""A whole archive read from data/ and written to it."""

import re
from collections.abc import Mapping
from pathlib import Path

from generator.errors import BrokenRecord, EvidenceError, UnreadableInput
from generator.model.archive import Archive
from generator.model.base import Record
from generator.model.evidence import faults
from generator.model.ids import Ids
from generator.model.redirects import Redirect, Redirects
from generator.model.release import Refusal, Release
from generator.model.resolved import Event, Organisation, Period, Person
from generator.store.emitter import write_yaml
from generator.store.folder import Changes, list_files, write_folder
from generator.store.nodes import read_yaml
from generator.store.schema import AnyRecord, from_plain, read_record, to_plain

_ID = re.compile(r"[a-z0-9][a-z0-9-]*(/[a-z0-9][a-z0-9-]*)?")
_ROOMS = ("releases", "events", "periods", "people", "organisations")
_FROM_RELEASES = "Written by the generator from data/releases/. Correct it in data/curated/corrections.yml."
_LEDGER = "Written by the generator: which id was given to what. Append-only; an input of every run."


def _check_id(path: Path, identity: str, key: str) -> None:
    if identity != key:
        raise BrokenRecord(f"{path}: id {identity!r} is not the file's name, {key!r}")


def _load_room(data: Path, room: str, model: type[AnyRecord]) -> dict[str, AnyRecord]:
    found: dict[str, AnyRecord] = {}
    for name in list_files(data / room, ".yml"):
        key = name.removesuffix(".yml")
        record = read_record(data / room / name, model)
        _check_id(data / room / name, str(getattr(record, "id", "")), key)
        found[key] = record
    return dict(sorted(found.items()))


def _load_releases(data: Path, archive: Archive) -> None:
    for name in list_files(data / "releases", ".yml"):
        path = data / "releases" / name
        key = name.removesuffix(".yml")
        plain, lines = read_yaml(path)
        if plain.get("kind") == "not-release":
            archive.refusals[key] = from_plain(Refusal, plain, str(path), lines)
            _check_id(path, archive.refusals[key].id, key)
            continue
        release = from_plain(Release, plain, str(path), lines)
        _check_id(path, release.id, key)
        archive.releases[key] = release
        try:
            archive.texts[key] = path.with_suffix(".txt").read_bytes().decode("utf-8")
        except OSError:
            raise BrokenRecord(f"{path}: its canonical text {key}.txt is missing beside it") from None
        except UnicodeDecodeError as error:
            raise BrokenRecord(f"{path.with_suffix('.txt')}: is not UTF-8: {error.reason}") from None
        if len(archive.texts[key]) != release.source.characters:
            raise BrokenRecord(
                f"{path}:{lines.get(('source', 'characters'), 1)}: source.characters is {release.source.characters}, "
                f"but {key}.txt has {len(archive.texts[key])}"
            )


def load_archive(data: Path) -> Archive:
    """All records below `data`, each kind in the order of its ids.

    Raises:
        UnreadableInput: `data` is no folder, or a file cannot be read.
        BrokenRecord: a file does not follow its schema, or a release lacks its text.
    """
    if not data.is_dir():
        raise UnreadableInput(f"{data}: no such folder. Run `parse` first, or name it with --data.")
    archive = Archive()
    _load_releases(data, archive)
    archive.events = _load_room(data, "events", Event)
    archive.periods = _load_room(data, "periods", Period)
    archive.people = _load_room(data, "people", Person)
    archive.organisations = _load_room(data, "organisations", Organisation)
    return archive


def _list_documents(data: Path) -> set[str]:
    return {name.removesuffix(".yml") for name in list_files(data / "releases", ".yml")}


def list_releases(data: Path) -> set[str]:
    """Ids of the release records that `data` holds, refusals left out; nothing is read but the folder."""
    return {name for name in _list_documents(data) if not name.startswith("refused-")}


def list_refused(data: Path) -> set[str]:
    """Ids of the refused documents that `data` holds, `refused-` and the first 12 digits of their checksum."""
    return {name for name in _list_documents(data) if name.startswith("refused-")}


def load_ids(data: Path) -> Ids:
    """The ledger `data/ids.yml`; an empty one where there is none yet.

    Raises:
        BrokenRecord: it does not follow its schema, or gives an id twice.
    """
    path = data / "ids.yml"
    if not path.exists():
        return Ids()
    ids = read_record(path, Ids)
    for entries in (ids.releases, ids.organisations, ids.people):
        seen: set[str] = set()
        for entry in entries:
            if entry.id in seen or not _ID.fullmatch(entry.id):
                raise BrokenRecord(f"{path}: the id {entry.id!r} is given twice or is no id")
            seen.add(entry.id)
    return ids


def load_redirects(data: Path) -> list[Redirect]:
    """The entries of `data/redirects.yml`; none where there is no such file."""
    path = data / "redirects.yml"
    return read_record(path, Redirects).redirects if path.exists() else []


def _check_evidence(archive: Archive) -> None:
    found = [
        f"{key}: {fault}" for key, release in archive.releases.items() for fault in faults(release, archive.texts[key])
    ]
    if found:
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        raise EvidenceError(f"{found[0]}{more}")


def _add_room(wanted: dict[str, bytes], room: str, records: Mapping[str, Record]) -> None:
    for key, record in sorted(records.items()):
        if not _ID.fullmatch(key):
            raise ValueError(f"not an id: {key!r}")
        comment = _FROM_RELEASES
        if isinstance(record, Release | Refusal):
            comment = (
                f"Written by the generator from seeds/{record.source.file}. Correct it in data/curated/corrections.yml."
            )
        wanted[f"{room}/{key}.yml"] = write_yaml(to_plain(record), comment)


def save_archive(data: Path, archive: Archive, ids: Ids) -> Changes:
    """Make `data` hold this archive: new and changed files written, those of records that went away deleted.

    Nothing is touched unless every value of every release stands in its words.

    Returns:
        What was done, as paths below `data`.

    Raises:
        EvidenceError: a value is not what its spans say; nothing was written.
        UnreadableInput: the folder cannot be written.
    """
    _check_evidence(archive)
    # The ledger is renamed into place first: an id once given must never be lost, while a record can be made again.
    wanted = {"ids.yml": write_yaml(to_plain(ids), _LEDGER)}
    for key in sorted(archive.releases):
        wanted[f"releases/{key}.txt"] = archive.texts[key].encode("utf-8")
    _add_room(wanted, "releases", {**archive.releases, **archive.refusals})
    _add_room(wanted, "events", archive.events)
    _add_room(wanted, "periods", archive.periods)
    _add_room(wanted, "people", archive.people)
    _add_room(wanted, "organisations", archive.organisations)
    there = {f"{room}/{name}" for room in _ROOMS for name in list_files(data / room, ".yml")}
    there |= {f"releases/{name}" for name in list_files(data / "releases", ".txt")}
    return write_folder(data, wanted, there)
