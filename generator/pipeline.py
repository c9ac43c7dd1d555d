"""The commands as stories: the only module that calls the stages.

`seeds/ -read-> documents -parse-> release records -resolve-> records -store-> data/`, and from there
`data/ -store-> records -render-> docs/ -build-> site/`. Each stage is pure; files are touched at both ends only.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from generator import curate, read, resolve, store
from generator.account import Account, Report, list_conflicts, list_problems, list_refusals, releases_among
from generator.accuracy import Scores, measure, score_archive
from generator.audit import find_faults
from generator.build import build_site, check_emptied
from generator.compare import Comparison, compare
from generator.config import Settings, find_templates, load_settings
from generator.errors import BrokenRecord, ConfigError, RemovalRefused
from generator.explain import explain as explain_field
from generator.intake import Progress, read_and_parse
from generator.model.archive import Archive
from generator.model.curated import Review
from generator.model.document import Document
from generator.model.ids import free_name
from generator.model.release import Refusal, Release
from generator.render import render as draw
from generator.review import find_release, show_release
from generator.revision import open_base
from generator.staleness import find_stale, find_unread
from generator.usage import survey_documents

MANIFEST = ".generated"
"""In docs/: the pages that the last run wrote, one a line. Only these are ever removed."""


def _guard_removals(data: Path, kept: set[str], refusals: Iterable[Refusal]) -> None:
    """Stop where more than one record, and more than a tenth of them or all, would go away.

    A single record may always go while others stay or one takes its place: that is how a document is taken back, or
    mended. A mistyped folder takes away all of them, or most.
    """
    there = store.list_releases(data)
    gone = there - kept
    if gone and (not kept or len(gone) > max(1, len(there) // 10)):
        # Where a document broke, its reason says more than the number does.
        reasons = "".join(f"\n  {notice}" for notice in list_refusals(refusals)[:5])
        raise RemovalRefused(
            f"{len(gone)} of {len(there)} release records would be removed, {min(gone)} among them. "
            f"Check --seeds; where it is meant, add --allow-removals.{reasons}"
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
    # What people say comes before what is read: a mistake in it stops the run while nothing is written.
    curated = store.load_curated(data)
    releases: dict[str, Release] = {}
    refusals: dict[str, Refusal] = {}
    texts: dict[str, str] = {}
    # One document at a time, each for itself; in the order of file names, so that ids fall the same way each time.
    documents, text = 0, ""
    masks = curate.Masks(curated.redactions, ids)
    for found in read_and_parse(seeds, masks, progress):
        if isinstance(found, Document):
            documents, text = documents + 1, found.text
        elif isinstance(found, Release):
            identity = ids.give_release(found.id, found.source.sha256, found.source.part)
            releases[identity] = found.model_copy(update={"id": identity})
            texts[identity] = text
        else:
            # Two empty files have one checksum.
            identity = free_name(found.id, refusals, "-")
            refusals[identity] = found.model_copy(update={"id": identity})
    # Before anything is written: is this the folder that was meant?
    if not allow_removals:
        _guard_removals(data, set(releases), refusals.values())
    # Corrections work on copies: what is saved as a release stays what the document says.
    edition = curate.correct_releases(releases, texts, curated.corrections)
    # Only now what the documents say together: who is who, which period is which.
    archive, ids = resolve.resolve(dict(sorted({**releases, **edition.corrected}.items())), texts, ids, curated)
    archive.releases = dict(sorted(releases.items()))
    archive.refusals, archive.curation.corrected = refusals, edition.corrected
    curate.note_records(archive, edition.notes)
    kept = masks.list_unapplied()
    kept += curate.mask_ledger(ids, curated.redactions, {*archive.people, *archive.organisations}, masks.taken)
    curate.forget_ids(archive, ids)
    kept += curate.find_left(archive, curated.redactions)
    # Saving checks that every value stands in its words, and writes what changed.
    changes = store.save_archive(data, archive, ids)
    _, _, unreviewed = curate.judge_reviews(curated.reviews, store.read_checksums(data, archive.releases))
    return Account(
        documents=documents,
        releases=len(releases),
        facts=sum(len(release.facts) for release in releases.values()),
        people=len(archive.people),
        added=releases_among(changes.added),
        changed=releases_among(changes.changed),
        removed=releases_among(changes.removed),
        unchanged=releases_among(changes.unchanged),
        problems=list_problems(archive),
        refusals=list_refusals(archive.refusals.values()),
        unapplied=[*edition.unapplied, *archive.curation.unapplied, *kept, *unreviewed],
        conflicts=list_conflicts(archive),
    )


def _load(data: Path) -> Archive:
    """All records below `data`, with what people say about them.

    Raises:
        ConfigError: a curated file is wrong, or words that shall be masked still stand in a record.
        UnreadableInput: a record cannot be read.
    """
    archive = store.load_archive(data)
    curated = store.load_curated(data)
    for key, text in archive.texts.items():
        redaction = curate.find_unmasked(text, key, curated.redactions)
        if redaction:
            raise ConfigError(f"{redaction.place}: not in force yet, the words stand in {key}. Run `parse` first.")
    archive.redirects, archive.accuracy = store.load_redirects(data), store.load_measurements(data)
    curate.edit_archive(archive, curated, store.read_checksums(data, archive.releases))
    return archive


def render(data: Path, docs: Path, config: Path, templates: Path | None = None) -> store.Changes:
    """Draw every page of `data` into `docs`; pages that stay the same are not touched, stale ones go.

    Args:
        data: folder of records.
        docs: folder of generated Markdown.
        config: the mkdocs.yml.
        templates: a folder whose files win over the generator's own; `templates` beside `config` where it is None.

    Raises:
        ConfigError: the configuration or a template cannot be used.
        UnreadableInput: records cannot be read, or pages not written.
    """
    return _draw(_load(data), docs, load_settings(config), find_templates(templates, config))


def _draw(archive: Archive, docs: Path, settings: Settings, templates: tuple[Path, ...]) -> store.Changes:
    pages = draw(archive, settings, templates)
    # Files that the generator did not write are a person's own, and stay.
    manifest = docs / MANIFEST
    listed_before = manifest.read_text(encoding="utf-8", errors="replace").splitlines() if manifest.is_file() else []
    stale = {path for path in listed_before if ".." not in path and not path.startswith("/")}
    listed = "".join(f"{path}\n" for path in sorted(pages))
    changes = store.write_folder(docs, {**pages, MANIFEST: listed.encode()}, stale, durable=False)
    for paths in (changes.added, changes.changed, changes.unchanged):
        if MANIFEST in paths:
            paths.remove(MANIFEST)
    return changes


def build(
    data: Path,
    docs: Path,
    site: Path,
    config: Path,
    templates: Path | None = None,
    *,
    site_url: str | None = None,
    offline: bool = False,
    kept: Sequence[Path] = (),
) -> store.Changes:
    """Draw the pages, then let MkDocs make the site of them.

    Args:
        data: folder of records.
        docs: folder of generated Markdown.
        config: the mkdocs.yml.
        templates: as `render`.
        site: folder of the site, emptied first.
        site_url: the address in place of the configuration's, for a preview.
        offline: make a site that is read from a folder, without a server; its pages have names that end in .html.
        kept: what must not be emptied, besides the sources that are named here.

    Raises:
        ConfigError: as `render`, or `site` holds something that must not be emptied.
        UnreadableInput: as `render`.
        SiteBuildFailed: MkDocs stopped or warned.
    """
    # Before anything is written.
    check_emptied(site, [config, docs, data, *kept])
    # Pages first, as MkDocs reads a folder; only changed ones are written, so a live preview stays calm.
    archive = _load(data)
    layers = find_templates(templates, config)
    settings = load_settings(config)
    if offline:
        settings = replace(settings, directory_urls=False, site_url=None)
    changes = _draw(archive, docs, settings, layers)
    # The newest release stands for "now", so that the same data give the same bytes on any day.
    themes = [layer / "theme" for layer in layers]
    build_site(config, docs, site, _newest_day(archive), themes=themes, site_url=site_url, offline=offline)
    return changes


def _newest_day(archive: Archive) -> int:
    """Midnight UTC of the newest release's day, in seconds since 1970; 1980 where none has a day (ZIP begins there)."""
    days = [release.date.value for release in archive.releases.values() if release.date]
    return int(datetime.fromisoformat(max([*days, "1980-01-01"])).replace(tzinfo=UTC).timestamp())


def parse_first(seeds: Path, data: Path) -> Account | None:
    """`parse`, where `data` has no record yet and there is a folder of documents; None where nothing was done.

    Raises:
        as `parse`.
    """
    if not seeds.is_dir() or any((data / "releases").glob("*.yml")):
        return None
    return parse(seeds, data)


def list_unread(seeds: Path, data: Path) -> list[str]:
    """Documents below `seeds` that no record of `data` was made of; none where there is no such folder."""
    if not seeds.is_dir():
        return []
    return find_unread(seeds, read.find_documents(seeds), store.load_ids(data), store.list_refused(data))


def check(data: Path) -> Report:
    """Load everything and see whether it holds together.

    Raises:
        UnreadableInput: a record cannot be read or does not follow its schema.
    """
    ids = store.load_ids(data)
    archive = _load(data)
    return Report(
        records=archive.size,
        documents=survey_documents(archive),
        faults=find_faults(archive, ids),
        problems=list_problems(archive),
        refusals=list_refusals(archive.refusals.values()),
        unapplied=archive.curation.unapplied,
        conflicts=list_conflicts(archive),
    )


def accuracy(data: Path, labels: Path, only: str = "") -> Scores:
    """How often the records of `data` say what a reader noted of the same documents.

    Args:
        data: folder of records.
        labels: folder of labels, one file a document.
        only: compare documents alone whose name holds this.

    Raises:
        ConfigError: a file of labels cannot be used, or there is none.
        UnreadableInput: a record cannot be read.
    """
    wanted = [label for label in store.load_labels(labels) if only in label.doc]
    if not wanted:
        raise ConfigError(f"{labels}: no label is of a document whose name holds {only!r}")
    archive = store.load_archive(data)
    return score_archive(wanted, archive.releases, archive.refusals)


def keep_accuracy(data: Path, scores: Scores, of: str, day: str) -> Path:
    """Note scores in data/accuracy.yml, which the page about the method shows.

    Raises:
        UnreadableInput: the file cannot be read or written.
    """
    return store.keep_measurement(data, measure(scores, of, day))


def explain(data: Path, file: str, field: str) -> list[str]:
    """Why the record `file` of `data` says what stands in its `field`: lines for a person.

    Raises:
        UnreadableInput: a record cannot be read.
        ConfigError: there is no such record or field.
    """
    return explain_field(_load(data), file, field)


def diff(base: str, data: Path) -> Comparison:
    """What the records of `data` say that those of `base`, a git revision or a folder, did not.

    Raises:
        ConfigError: `base` is no revision and no folder.
        UnreadableInput: the records of `data` cannot be read.
    """
    after = store.load_archive(data)
    with open_base(base, data) as folder:
        try:
            return compare(store.load_archive(folder), after, base)
        except BrokenRecord as error:
            # Written by another version of this program. Its readers still want to know what there is now.
            reason = str(error).replace(f"{folder}/", "")
            return compare(Archive(), after, base, unreadable=reason)


def list_stale(seeds: Path, data: Path) -> list[str]:
    """Files of `data` that do not follow from `seeds` any more; paths below `data`. Nothing is written.

    Raises:
        UnreadableInput, RemovalRefused, EvidenceError: as `parse`.
    """
    return find_stale(data, lambda copy: parse(seeds, copy))


def show_review(data: Path, name: str) -> list[str]:
    """Each value of a release record beside its words: lines for a person who checks it.

    Raises:
        ConfigError: there is no such release, or a curated file is wrong.
        UnreadableInput: a record cannot be read.
    """
    archive = _load(data)
    return show_release(archive, find_release(archive, name))


def record_review(data: Path, name: str, by: str, day: str) -> Path:
    """Note in data/curated/reviews.yml that a person has checked the record of a release as it is now.

    Args:
        data: folder of records.
        name: the release's id or file.
        by: who has checked it.
        day: when, as ISO date.

    Returns:
        The file.

    Raises:
        ConfigError: there is no such release, or the file of reviews cannot be appended to.
        UnreadableInput: a file cannot be read or written.
    """
    archive = store.load_archive(data)
    key = find_release(archive, name)
    checksum = store.read_checksums(data, {key: archive.releases[key]})[key]
    return store.append_review(data, Review(release=key, sha256=checksum, by=by, date=day))
