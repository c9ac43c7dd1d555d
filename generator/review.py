"""A release record for a person to check: each value beside the words that it was read from."""

import json
from collections.abc import Iterator

from generator.errors import ConfigError
from generator.model.archive import Archive
from generator.model.base import Record, Spans, fold, records_in, words_at
from generator.model.release import Release
from generator.places import find_place

_LEFT_OUT = {"at", "rule", "because"}


def find_release(archive: Archive, name: str) -> str:
    """The id of the release that `name` means: an id, or a path to its file or page.

    Raises:
        ConfigError: there is none.
    """
    key = name.replace("\\", "/").rstrip("/").rsplit("/", maxsplit=1)[-1]
    for ending in (".yml", ".txt", ".md", ".html"):
        key = key.removesuffix(ending)
    if key not in archive.releases:
        raise ConfigError(f"{name}: no such release. Give a file below data/releases/, or an id.")
    return key


def _write_value(value: object) -> str:
    if isinstance(value, Record):
        return value.model_dump_json(by_alias=True, exclude_defaults=True)
    if isinstance(value, list):
        return ", ".join(_write_value(item) for item in value)
    return str(value)


def _values(entry: Record) -> Iterator[str]:
    """`value -168000`, each field that says something and is not shown on its own line or by the words."""
    for name, info in type(entry).model_fields.items():
        value = getattr(entry, name)
        default = info.get_default(call_default_factory=True)
        if name in _LEFT_OUT or name.endswith("_at") or name == entry.verbatim or value in (None, [], default):
            continue
        if isinstance(value, list) and isinstance(value[0], Record):
            continue  # entries of their own
        if isinstance(value, Record) and hasattr(value, "at"):
            continue
        yield f"{info.alias or name} {_write_value(value)}"


def _quote(text: str, at: Spans) -> str:
    return json.dumps(words_at(text, at), ensure_ascii=False)


def show_release(archive: Archive, key: str) -> list[str]:
    """What the record of a release says, as corrected: lines for a person, in the order of the record.

    Args:
        archive: all records.
        key: release id.

    Returns:
        For each entry its name, its words with their place, the words that make metric and period, and its values.
    """
    release: Release = archive.release_in_force(key)
    text = archive.texts[key]
    lines = [f"{key}", f"from {release.source.file}, sha256 {release.source.sha256}", ""]
    for path, entry in records_in(release):
        at: Spans = getattr(entry, "at", None) or []
        if not at or not path:
            continue
        place = find_place(text, *at[0])
        lines.append(f"{path}  {release.source.file}:{place.line}:{place.column}")
        lines.append(f"  words   {_quote(text, at)}")
        for name in type(entry).model_fields:
            further: Spans = getattr(entry, name) if name.endswith("_at") else []
            if further:
                lines.append(f"  {name.removesuffix('_at'):<7} {_quote(text, further)}")
        values = [fold(value) for value in _values(entry)]
        if values:
            lines.append(f"  read as {'; '.join(values)}")
    if release.fiscal:
        lines.append(f"fiscal  {', '.join(release.fiscal)}")
    lines += [
        f"corrected by hand: {note.of} on {json.dumps(note.printed, ensure_ascii=False)}: {note.because}"
        for note in archive.curation.notes.get(key, [])
    ]
    review = archive.curation.reviews.get(key)
    outdated = archive.curation.outdated.get(key)
    if review:
        lines.append(f"Checked by {review.by} on {review.date}.")
    elif outdated:
        lines.append(f"Checked by {outdated.by} on {outdated.date}, and read differently since.")
    else:
        lines.append("Not yet checked.")
    return lines
