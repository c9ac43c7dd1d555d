"""Entries of a release record found by the words that they stand on, and new ones made."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.curate.wording import find_words, nearest
from generator.model.base import Record, Span, words_at
from generator.model.corrections import SINGLE, Correction
from generator.model.figures import Fact
from generator.model.frame import EventKind
from generator.model.ids import free_name
from generator.model.people import PersonRead
from generator.model.release import Release
from generator.vocabulary import event_kinds, metrics


class NotApplied(Exception):
    """A curated entry has no effect; the message says why."""


@dataclass
class Holder:
    """Where an entry stands: a field of a record, and its number there where the field is a list."""

    owner: Record
    field: str
    number: int | None

    @property
    def entry(self) -> Record:
        """The entry itself."""
        value = getattr(self.owner, self.field)
        found: Record = value if self.number is None else value[self.number]
        return found

    def put(self, entry: Record | None) -> None:
        """Replace the entry, or take it away."""
        if self.number is None:
            setattr(self.owner, self.field, entry)
            return
        entries = list(getattr(self.owner, self.field))
        entries[self.number : self.number + 1] = [] if entry is None else [entry]
        setattr(self.owner, self.field, entries)


def _owners(release: Release, of: str) -> tuple[list[Record], str]:
    """The records whose field `of` is, and the field's own name."""
    head, _, tail = of.partition(".")
    return (list(release.people), tail) if tail else ([release], head)


def _holders(release: Release, of: str) -> Iterator[Holder]:
    owners, field = _owners(release, of)
    for owner in owners:
        value = getattr(owner, field)
        if isinstance(value, list):
            yield from (Holder(owner, field, number) for number in range(len(value)))
        elif value is not None:
            yield Holder(owner, field, None)


def _spans(entry: Record) -> list[Span]:
    found: list[Span] = getattr(entry, "at", [])
    return found


def _says(entry: Record, where: dict[str, Any]) -> bool:
    dumped = entry.model_dump(by_alias=True)
    return all(dumped.get(key) == as_text(value) for key, value in where.items())


def find_places(text: str, correction: Correction) -> list[Span]:
    """The places of a correction's words, or the one that it asks for.

    Raises:
        NotApplied: the words do not stand there.
    """
    places = find_words(text, correction.words)
    if not places:
        raise NotApplied(f"the words “{correction.words}” do not stand in the release")
    if correction.occurrence is None:
        return places
    if correction.occurrence > len(places):
        times = "once" if len(places) == 1 else f"{len(places)} times"
        raise NotApplied(f"the words “{correction.words}” stand there {times} only")
    return [places[correction.occurrence - 1]]


def find_entry(release: Release, text: str, correction: Correction) -> Holder:
    """The one entry that a correction is about: on its words exactly, else around them.

    Raises:
        NotApplied: there is none, or more than one.
    """
    places = find_places(text, correction)
    holders = [h for h in _holders(release, correction.of) if _says(h.entry, correction.where or {})]
    exact = [holder for holder in holders if any(place in _spans(holder.entry) for place in places)]
    around = [
        holder
        for holder in holders
        if any(start <= place[0] and place[1] <= end for start, end in _spans(holder.entry) for place in places)
    ]
    found = exact or around
    if not found:
        raise NotApplied(f"no entry of {correction.of} stands on the words “{correction.words}”")
    if len(found) > 1:
        raise NotApplied(
            f"{len(found)} entries of {correction.of} stand on the words “{correction.words}”; "
            "say which with occurrence or where"
        )
    return found[0]


def as_text(value: Any) -> Any:
    """Numbers as the text that records hold: a value may be written bare, `value: -186000`."""
    if isinstance(value, dict):
        return {key: as_text(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_text(item) for item in value]
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _locate(fields: dict[str, Any], text: str, by: Span) -> dict[str, Any]:
    """`fields` with words in place of spans looked up, each where it stands nearest to the entry's own words."""
    found = {}
    for key, value in fields.items():
        if key != "at" and not key.endswith("_at"):
            found[key] = as_text(value)
            continue
        wanted = [value] if isinstance(value, str) else value
        if not isinstance(wanted, list):
            raise NotApplied(f"{key} needs words or a list of spans")
        spans = [nearest(find_words(text, item), by) if isinstance(item, str) else item for item in wanted]
        if None in spans:
            raise NotApplied(f"the words given for {key} do not stand in the release")
        found[key] = spans
    return found


def _merge(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    merged = dict(old)
    for key, value in new.items():
        before = merged.get(key)
        merged[key] = _merge(before, value) if isinstance(before, dict) and isinstance(value, dict) else value
    return merged


def _validate(kind: type[Record], fields: dict[str, Any], text: str) -> Record:
    try:
        entry = kind.model_validate(fields)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise NotApplied(f"the entry would not hold together: {place}: {first['msg']}") from None
    placed = [name for name in kind.model_fields if name == "at" or name.endswith("_at")]
    spans = [span for name in placed for span in getattr(entry, name)]
    if any(not 0 <= start < end <= len(text) for start, end in spans):
        raise NotApplied("the entry would point outside the text")
    if isinstance(entry, Fact):
        _check_known("metric", entry.metric, list(metrics()))
    if isinstance(entry, EventKind):
        _check_known("kind of event", entry.kind, list(event_kinds()))
    return entry


def _check_known(what: str, said: str, known: list[str]) -> None:
    if said not in known:
        near = difflib.get_close_matches(said, known, n=1)
        raise NotApplied(f"there is no {what} {said!r}{f'; did you mean {near[0]!r}?' if near else ''}")


def change_entry(entry: Record, correction: Correction, text: str) -> Record:
    """The entry with the fields that the correction sets.

    Raises:
        NotApplied: the result would be no such entry, or is what was read anyway.
    """
    fields = _locate(correction.set or {}, text, _spans(entry)[0])
    changed = _validate(type(entry), _merge(entry.model_dump(by_alias=True), fields), text)
    if changed == entry:
        raise NotApplied("the record says so by now; the correction can go")
    return changed


def make_entry(release: Release, correction: Correction, text: str) -> tuple[Record, Holder]:
    """A new entry on the correction's words, and where it belongs: last in its list, or in its field.

    Raises:
        NotApplied: the words stand in several places, the place is taken, or the fields do not make an entry.
    """
    places = find_places(text, correction)
    if len(places) > 1:
        raise NotApplied(f"the words “{correction.words}” stand there {len(places)} times; say which with occurrence")
    kind = correction.target
    fields: dict[str, Any] = {"at": [places[0]]}
    verbatim = kind.verbatim
    if verbatim is not None:
        fields[verbatim] = words_at(text, [places[0]])
    fields |= _locate(correction.add or {}, text, places[0])
    if correction.of == "facts":
        fields = {"rule": "curated", "id": _name_fact(release, fields)} | fields
    if correction.of == "claims":
        fields = {"rule": "curated"} | fields
    entry = _validate(kind, fields, text)
    _, field = _owners(release, correction.of)
    owner: Record = release
    if correction.to is not None:
        owner = _find_person(release, text, correction.to)
    if correction.of in SINGLE:
        if getattr(owner, field) is not None:
            raise NotApplied(f"the release has a {field} already; set its fields instead")
        return entry, Holder(owner, field, None)
    if any(entry == known for known in getattr(owner, field)):
        raise NotApplied("the record has this entry by now; the correction can go")
    return entry, Holder(owner, field, len(getattr(owner, field)))


def _find_person(release: Release, text: str, words: str) -> PersonRead:
    places = find_words(text, words)
    found = [
        person
        for person in release.people
        if person.name == words
        or any(start <= p[0] and p[1] <= end for start, end in [*person.at, *person.mentions_at] for p in places)
    ]
    if len(found) != 1:
        raise NotApplied(f"{'nobody' if not found else 'more than one person'} is named by the words “{words}”")
    return found[0]


def _name_fact(release: Release, fields: dict[str, Any]) -> str:
    """The id of a new fact, made like those of facts that were read."""
    period = fields.get("period")
    days = period if isinstance(period, dict) else {}
    stem = f"{fields.get('metric')}.{days.get('label') or days.get('end')}"
    return free_name(stem, {fact.id for fact in release.facts})
