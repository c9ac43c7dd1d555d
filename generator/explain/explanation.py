"""Where a value comes from: its words with file, line and column, and the rule that read them."""

import json
from collections.abc import Iterator

from generator.explain.fields import find_field, find_record
from generator.explain.places import show_words
from generator.explain.reckonings import show_reckonings
from generator.model.archive import Archive
from generator.model.base import Record, Spans
from generator.model.resolved import Join, Known, Reference
from generator.vocabulary import rules


def describe_rule(rule: str) -> str:
    """What a rule reads, from the vocabulary; "" for a rule of an older version that is no longer there."""
    return rules()[rule].reads if rule in rules() else ""


def _show(value: object) -> str:
    """A value on one line: of a record, what a person would call it by, else all of it."""
    if isinstance(value, Record):
        best = getattr(value, "best", None)
        if isinstance(best, int):
            return _show(getattr(value, "statements")[best])  # noqa: B009 - only metric lines have both
        if hasattr(value, "value") and hasattr(value, "unit"):
            return f"{_show(value.value)} {value.unit}"
        if isinstance(names := getattr(value, "names", None), list) and hasattr(value, "because"):
            return _show(names)
        for name in ("printed", "name", "role", "text", "title", "year_end", "because"):
            if isinstance(words := getattr(value, name, None), str):
                return _show(words)
        return value.model_dump_json(by_alias=True, exclude_defaults=True)
    if isinstance(value, list):
        return "[" + ", ".join(_show(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def _references(value: object) -> Iterator[Reference | Known]:
    if isinstance(value, Reference | Known):
        yield value
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _references(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from _references(item)


def _own_words(record: Record) -> Iterator[tuple[str, Spans]]:
    """The spans of a record of a release: its words first, then those of metric, period and so on."""
    for name in type(record).model_fields:
        spans = getattr(record, name)
        if name == "at":
            yield "words", spans
        elif name.endswith("_at") and spans:
            yield name.removesuffix("_at"), spans


def explain(archive: Archive, file: str, field: str) -> list[str]:
    """Why a record says what it says.

    Args:
        archive: all records.
        file: a record's file, or its id.
        field: what of it; `find_field` says how.

    Returns:
        Lines for a person: the value, then each place that it rests on with the line quoted, then why. Of what was
        reckoned: the formula, the range, and each figure that it was reckoned from with its words.

    Raises:
        ConfigError: there is no such record or field.
    """
    top = find_record(archive, file)
    value, chain = find_field(top, field)
    lines = [f"{getattr(top, 'id', file)} {field} = {_show(value)}"]
    if getattr(top, "id", None) in archive.releases and top is archive.releases[getattr(top, "id")]:  # noqa: B009
        holders = [item for item in value if isinstance(item, Record)] if isinstance(value, list) else []
        # The innermost record around the value that says where it stands.
        inner = next((record for record in reversed(chain) if hasattr(record, "at")), None)
        for holder in holders or ([inner] if inner else []):
            for what, spans in _own_words(holder):
                lines += show_words(archive, str(getattr(top, "id", "")), spans, what)
            lines += _show_reason(holder)
            lines += _show_notes(archive, str(getattr(top, "id", "")), getattr(holder, "at", []))
        return lines if len(lines) > 1 else [*lines, "  It is concluded from the document as a whole, or about it."]
    resting = list(_references(value)) or list(_references(chain[-1] if len(chain) > 1 else None))
    for reference in resting:
        if reference.release is not None and reference.release in archive.texts:
            lines += show_words(archive, reference.release, reference.at, "words")
            if isinstance(reference, Reference) and reference.also_at:
                lines += show_words(archive, reference.release, reference.also_at, "with")
        if isinstance(reference, Known):
            lines += _show_reason(reference)
    for item in value if isinstance(value, list) else []:
        lines += _show_reason(item) if isinstance(item, Join) else []
    lines += _show_reason(chain[-1])
    lines += [line for line in _show_facts(archive, value, chain) if line not in lines]
    lines += show_reckonings(archive, value if isinstance(value, Record | list) else chain[-1])
    return lines if len(lines) > 1 else [*lines, "  It is put together from other records; explain those."]


def _show_reason(record: Record) -> Iterator[str]:
    because = getattr(record, "because", None)
    if isinstance(because, str):
        yield f"  because  {because}"
    rule = getattr(record, "rule", None)
    if isinstance(rule, str):
        yield f"  rule     {': '.join(part for part in (rule, describe_rule(rule)) if part)}"


def _show_facts(archive: Archive, value: object, chain: list[Record]) -> Iterator[str]:
    """The rules of the facts that a period's figure rests on."""
    held = value if isinstance(value, Record) else chain[-1]
    statements = getattr(held, "statements", [held])
    for statement in statements:
        key = str(getattr(statement, "release", ""))
        release = archive.release_in_force(key) if key in archive.releases else None
        for fact in release.facts if release else []:
            if fact.id == getattr(statement, "fact", None):
                yield from _show_reason(fact)
                yield from _show_notes(archive, key, fact.at)


def _show_notes(archive: Archive, release: str, at: Spans) -> Iterator[str]:
    """What a person changed of the entry of a release that stands at `at`; the release record keeps what was read."""
    for note in archive.curation.notes.get(release, []):
        if note.at == at:
            edits = "; ".join(f"{e.field} read as {e.read}, now {e.now}" for e in note.edited)
            yield f"  by hand  {edits or note.change}: {note.because}"
