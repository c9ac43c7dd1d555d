"""The check that every read value stands in its spans. Saving a record runs it."""

from collections.abc import Iterator

from generator.model.base import Record, Spans, records_in, words_at


def _all_spans(record: Record) -> Iterator[tuple[str, Spans]]:
    for name in type(record).model_fields:
        if name == "at" or name.endswith("_at"):
            yield name, getattr(record, name) or []
        elif name == "cells":
            yield name, [span for span in getattr(record, name) if span is not None]


def faults(record: Record, text: str) -> list[str]:
    """What in `record` does not stand in the canonical text; empty when all does.

    Args:
        record: a release record, or any part of one.
        text: the canonical text that its spans count in.

    Returns:
        One line a fault: the field's path, the value, and the words that stand there instead.
    """
    found: list[str] = []
    for path, part in records_in(record):
        for name, spans in _all_spans(part):
            ends = [(s, e) for s, e in spans if not 0 <= s < e <= len(text)]
            if ends:
                found.append(f"{path}.{name}: span {ends[0]} lies outside the text")
        if not hasattr(part, "at") or any("lies outside" in line for line in found):
            continue
        at: Spans | None = part.at
        if not at:
            continue
        words = words_at(text, at)
        if part.verbatim is not None:
            value = getattr(part, part.verbatim)
            if value != words:
                found.append(f"{path}.{part.verbatim}: {value!r}, but the words there are {words!r}")
        for name in part.within:
            value = getattr(part, name)
            if value is not None and value not in words:
                found.append(f"{path}.{name}: {value!r} is not among the words {words!r}")
    return found
