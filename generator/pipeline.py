"""The commands as stories: the only module that calls the stages.

`seeds/ -read-> documents -parse-> release records -resolve-> records -store-> data/`, and from there
`data/ -store-> records -render-> docs/ -build-> site/`. Each stage is pure; files are touched at both ends only.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from generator import parse as parsing
from generator import read, resolve, store
from generator.audit import find_faults
from generator.build import build_site
from generator.config import load_settings
from generator.errors import Notice, RemovalRefused
from generator.explain import explain as explain_field
from generator.model.archive import Archive
from generator.model.document import Document
from generator.model.frame import Problem
from generator.model.release import Refusal, Release, Source
from generator.places import find_place
from generator.render import render as draw

Progress = Callable[[int, int, str], None]
"""Told after each document: how many are done, how many there are, and the document's name."""

MANIFEST = ".generated"
"""In docs/: the pages that the last run wrote, one a line. Only these are ever removed."""


@dataclass(frozen=True)
class Account:
    """What a run of `parse` did.

    Attributes:
        documents: how many were read, refused ones included.
        releases: how many release records there are now.
        facts: how many figures they state.
        people: how many people there are now.
        added: ids of release records that are new; likewise `changed`, `removed`, `unchanged`.
        problems: what could not be read in documents that were read.
        refusals: documents that were not read, each with its reason.
    """

    documents: int
    releases: int
    facts: int
    people: int
    added: list[str]
    changed: list[str]
    removed: list[str]
    unchanged: list[str]
    problems: list[Notice]
    refusals: list[Notice]


@dataclass(frozen=True)
class Report:
    """What `check` found: `faults` of the data itself, and what documents left open."""

    records: int
    faults: list[Notice] = field(default_factory=list)
    problems: list[Notice] = field(default_factory=list)
    refusals: list[Notice] = field(default_factory=list)


def _read_and_parse(seeds: Path, progress: Progress) -> Iterator[Release | Refusal | Document]:
    """Each document in the order of its file: the document where it can be a release, then its record."""
    paths = read.find_documents(seeds)
    first_with: dict[str, str] = {}
    for number, path in enumerate(paths, 1):
        documents = read.read_file(seeds, path)
        for document in documents:
            twin = first_with.setdefault(f"{document.sha256}/{document.part}", document.file)
            yield document
            if twin != document.file and document.refused is None:
                yield _refuse(document, f"duplicate: holds the same bytes as {twin}")
            else:
                yield _parse_safely(document)
        progress(number, len(paths), documents[0].file)


def _parse_safely(document: Document) -> Release | Refusal:
    """The document's record. A rule that breaks on it costs this one document, not the run."""
    try:
        return parsing.parse_document(document)
    except Exception as error:
        words = " ".join(str(error).split())[:200]
        return _refuse(document, f"rule-failed: a rule of the generator broke on it ({type(error).__name__}: {words})")


def _refuse(document: Document, reason: str) -> Refusal:
    source = Source(
        file=document.file,
        part=document.part,
        format=document.format,
        encoding=document.encoding,
        sha256=document.sha256,
        characters=len(document.text),
    )
    return Refusal(id=f"refused-{document.sha256[:12]}", source=source, refused=reason)


def _number(identity: str, taken: dict[str, Refusal]) -> str:
    """`identity`, or with a number behind it: two empty files have one checksum."""
    number, found = 1, identity
    while found in taken:
        number += 1
        found = f"{identity}-{number}"
    return found


def _guard_removals(data: Path, kept: set[str]) -> None:
    """Stop where more than one record, and more than a tenth of them or all, would go away.

    A single record may always go while others stay: that is how a document is taken back. A mistyped folder takes
    away all of them, or most.
    """
    there = store.list_releases(data)
    gone = there - kept
    if gone and (gone == there or len(gone) > max(1, len(there) // 10)):
        raise RemovalRefused(
            f"{len(gone)} of {len(there)} release records would be removed, {min(gone)} among them. "
            "Check --seeds; where it is meant, add --allow-removals."
        )


def parse(seeds: Path, data: Path, *, allow_removals: bool = False, progress: Progress = lambda *_: None) -> Account:
    """Read all documents below `seeds` into records below `data`.

    Raises:
        UnreadableInput: a folder cannot be read or written, or ids.yml is broken.
        RemovalRefused: too many records would go away.
        EvidenceError: a rule gave a value that does not stand in its words; nothing was written.
    """
    # The ledger first: an address that was given once is given again.
    ids = store.load_ids(data)
    releases: dict[str, Release] = {}
    refusals: dict[str, Refusal] = {}
    texts: dict[str, str] = {}
    documents = 0
    # One document at a time, each for itself; in the order of file names, so that ids fall the same way each time.
    text = ""
    for found in _read_and_parse(seeds, progress):
        if isinstance(found, Document):
            documents, text = documents + 1, found.text
        elif isinstance(found, Release):
            identity = ids.give_release(found.id, found.source.sha256, found.source.part)
            releases[identity] = found.model_copy(update={"id": identity})
            texts[identity] = text
        else:
            identity = _number(found.id, refusals)
            refusals[identity] = found.model_copy(update={"id": identity})
    # Before anything is written: is this the folder that was meant?
    if not allow_removals:
        _guard_removals(data, set(releases))
    # Only now what the documents say together: who is who, which period is which.
    archive, ids = resolve.resolve(dict(sorted(releases.items())), texts, ids)
    archive.refusals = refusals
    # Saving checks that every value stands in its words, and writes what changed.
    changes = store.save_archive(data, archive, ids)
    return Account(
        documents=documents,
        releases=len(releases),
        facts=sum(len(release.facts) for release in releases.values()),
        people=len(archive.people),
        added=_releases_among(changes.added),
        changed=_releases_among(changes.changed),
        removed=_releases_among(changes.removed),
        unchanged=_releases_among(changes.unchanged),
        problems=list(_tell_problems(archive)),
        refusals=list(_tell_refusals(archive)),
    )


def _releases_among(paths: list[str]) -> list[str]:
    names = (path.removeprefix("releases/") for path in paths if path.startswith("releases/"))
    return [name.removesuffix(".yml") for name in names if name.endswith(".yml") and not name.startswith("refused-")]


def _tell_problems(archive: Archive) -> Iterator[Notice]:
    for key, release in archive.releases.items():
        for problem in release.problems:
            yield _tell_problem(release, problem, archive.texts[key])


def _tell_problem(release: Release, problem: Problem, text: str) -> Notice:
    line = f":{find_place(text, *problem.at[0]).line}" if problem.at else ""
    return Notice(problem.code, problem.message, f"{release.source.file}{line}")


def _tell_refusals(archive: Archive) -> Iterator[Notice]:
    for refusal in sorted(archive.refusals.values(), key=lambda refusal: refusal.source.file):
        code, _, message = refusal.refused.partition(": ")
        yield Notice(code, message or code, refusal.source.file)


def render(data: Path, docs: Path, config: Path, templates: Path) -> store.Changes:
    """Draw every page of `data` into `docs`; pages that stay the same are not touched, stale ones go.

    Raises:
        ConfigError: the configuration cannot be used.
        UnreadableInput: records cannot be read, or pages not written.
    """
    return _draw(store.load_archive(data), docs, config, templates)


def _draw(archive: Archive, docs: Path, config: Path, templates: Path) -> store.Changes:
    pages = draw(archive, load_settings(config), templates)
    # Files that the generator did not write are a person's own, and stay.
    manifest = docs / MANIFEST
    listed_before = manifest.read_text(encoding="utf-8").splitlines() if manifest.is_file() else []
    stale = {path for path in listed_before if ".." not in path and not path.startswith("/")}
    listed = "".join(f"{path}\n" for path in sorted(pages))
    changes = store.write_folder(docs, {**pages, MANIFEST: listed.encode()}, stale, durable=False)
    for paths in (changes.added, changes.changed, changes.unchanged):
        if MANIFEST in paths:
            paths.remove(MANIFEST)
    return changes


def build(data: Path, docs: Path, site: Path, config: Path, templates: Path) -> store.Changes:
    """Draw the pages, then let MkDocs make the site of them.

    Raises:
        ConfigError, UnreadableInput: as `render`.
        SiteBuildFailed: MkDocs stopped or warned.
    """
    # Pages first, as MkDocs reads a folder; only changed ones are written, so a live preview stays calm.
    archive = store.load_archive(data)
    changes = _draw(archive, docs, config, templates)
    # The newest release stands for "now", so that the same data give the same bytes on any day.
    build_site(config, docs, site, _newest_day(archive))
    return changes


def _newest_day(archive: Archive) -> int:
    """Midnight UTC of the newest release's day, in seconds since 1970; 1980 where none has a day (ZIP begins there)."""
    days = [release.date.value for release in archive.releases.values() if release.date]
    return int(datetime.fromisoformat(max([*days, "1980-01-01"])).replace(tzinfo=UTC).timestamp())


def check(data: Path) -> Report:
    """Load everything and see whether it holds together.

    Raises:
        UnreadableInput: a record cannot be read or does not follow its schema.
    """
    ids = store.load_ids(data)
    archive = store.load_archive(data)
    store.load_redirects(data)
    return Report(
        records=sum(
            len(room)
            for room in (
                archive.releases,
                archive.refusals,
                archive.events,
                archive.periods,
                archive.people,
                archive.organisations,
            )
        ),
        faults=find_faults(archive, ids),
        problems=list(_tell_problems(archive)),
        refusals=list(_tell_refusals(archive)),
    )


def explain(data: Path, file: str, field: str) -> list[str]:
    """Why the record `file` of `data` says what stands in its `field`: lines for a person.

    Raises:
        UnreadableInput: a record cannot be read.
        ConfigError: there is no such record or field.
    """
    return explain_field(store.load_archive(data), file, field)
