"""Corrections put into effect on copies of release records; what no longer applies is said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.curate.entries import NotApplied, change_entry, find_entry, make_entry
from generator.errors import Notice
from generator.model.base import Record, Spans, words_at
from generator.model.corrections import Correction
from generator.model.figures import Fact
from generator.model.notes import Edited, EditorNote
from generator.model.people import Quote
from generator.model.release import Release


@dataclass
class Edition:
    """Releases as corrected.

    Attributes:
        corrected: corrected copies by release id; releases without a correction are not among them.
        notes: the corrections that took effect, by release id, in the order of the file.
        unapplied: those that did not, each with its place in the file and the reason.
    """

    corrected: dict[str, Release] = field(default_factory=dict)
    notes: dict[str, list[EditorNote]] = field(default_factory=dict)
    unapplied: list[Notice] = field(default_factory=list)


def correct_releases(
    releases: Mapping[str, Release], texts: Mapping[str, str], corrections: Sequence[Correction]
) -> Edition:
    """Apply corrections, one after the other.

    Args:
        releases: what the documents say, by release id; they stay as they are.
        texts: canonical texts by release id.
        corrections: in the order of the file.
    """
    edition = Edition()
    for correction in corrections:
        key = correction.release
        if key not in releases:
            edition.unapplied.append(_tell(correction, f"there is no release {key!r}"))
            continue
        release = edition.corrected.get(key) or releases[key].model_copy(deep=True)
        try:
            note = _apply(release, texts[key], correction)
        except NotApplied as error:
            edition.unapplied.append(_tell(correction, str(error)))
            continue
        edition.corrected[key] = release
        edition.notes.setdefault(key, []).append(note)
    return edition


def _tell(correction: Correction, reason: str) -> Notice:
    return Notice(
        "correction-not-applied",
        f"the correction of {correction.of} in {correction.release} has no effect: {reason}",
        correction.place,
    )


def _apply(release: Release, text: str, correction: Correction) -> EditorNote:
    """Change `release` as the correction says; the note that tells it."""
    if correction.add is not None:
        entry, holder = make_entry(release, correction, text)
        holder.put(entry)
        return _write_note(correction, "added", text, _at(entry), _differences(None, entry))
    holder = find_entry(release, text, correction)
    entry = holder.entry
    if correction.remove:
        if isinstance(entry, Quote):
            if entry.withdrawn:
                raise NotApplied("the quotation is taken away already")
            holder.put(entry.model_copy(update={"withdrawn": True}))
        else:
            holder.put(None)
        if isinstance(entry, Fact):
            release.facts = [f.model_copy(update={"of": None}) if f.of == entry.id else f for f in release.facts]
        return _write_note(correction, "removed", text, _at(entry), [])
    changed = change_entry(entry, correction, text)
    holder.put(changed)
    return _write_note(correction, "set", text, _at(entry), _differences(entry, changed))


def _at(entry: Record) -> Spans:
    found: Spans = getattr(entry, "at")  # noqa: B009 - every entry that can be corrected has its place
    return found


def _write_note(correction: Correction, change: str, text: str, at: Spans, edited: list[Edited]) -> EditorNote:
    return EditorNote.model_validate(
        {
            "release": correction.release,
            "of": correction.of,
            "change": change,
            "printed": words_at(text, at),
            "at": at,
            "edited": edited,
            "because": correction.because,
            "by": correction.by,
            "date": correction.date,
        }
    )


def _leaves(value: Any, path: str = "") -> dict[str, str | None]:
    """The single values inside a dumped entry by their path; a list is one value."""
    if isinstance(value, dict):
        found: dict[str, str | None] = {}
        for key, item in value.items():
            found |= _leaves(item, f"{path}.{key}" if path else str(key))
        return found
    if isinstance(value, list | tuple):
        return {path: ", ".join(str(item) for item in value) or None}
    return {path: None if value is None else str(value)}


def _differences(old: Record | None, new: Record) -> list[Edited]:
    """The fields in which two entries differ, spans and what follows from the words left out."""
    before = _leaves(old.model_dump(by_alias=True)) if old is not None else {}
    after = _leaves(new.model_dump(by_alias=True, exclude_defaults=old is None))
    paths = [path for path in dict.fromkeys((*before, *after)) if not path.endswith("at") and path != "rule"]
    skipped = {"id", type(new).verbatim} if old is None else {"id"}
    return [
        Edited(field=path, read=before.get(path), now=after.get(path))
        for path in paths
        if before.get(path) != after.get(path) and path not in skipped
    ]
