"""Does an archive hold together: every value in its words, every pointer at something that is there.

Nothing is raised and nothing is mended: the faults come back as a list, each with the file that has it.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.errors import Notice
from generator.model.archive import Archive
from generator.model.base import Record, records_in, words_at
from generator.model.evidence import faults
from generator.model.ids import Ids
from generator.model.ledger import ClaimCheck, Compared, Derived, Margin, Need
from generator.model.release import Release
from generator.model.resolved import (
    Event,
    EventTwin,
    Known,
    Organisation,
    Participant,
    Period,
    Person,
    QuoteRef,
    Reference,
    RoleSeen,
    Statement,
)

Fault = tuple[str, str]
"""A code and a sentence."""

Check = Callable[[Archive, Record], Iterator[Fault]]


_ROOMS = {
    "organisation": "organisations", "period": "periods", "release": "releases", "event": "events", "person": "people",
}  # fmt: skip
# Of each record the fields that hold ids of others, and what those are.
_POINTERS: dict[type[Record], dict[str, str]] = {
    Event: {"organisations": "organisation", "figures": "period", "releases": "release"},
    Period: {"organisation": "organisation", "events": "event", "published": "release"},
    Person: {"organisations": "organisation", "events": "event", "releases": "release", "appears_with": "person"},
    Organisation: {"people": "person", "events": "event", "releases": "release", "periods": "period"},
    EventTwin: {"release": "release"},
    Participant: {"person": "person"},
    RoleSeen: {"organisation_id": "organisation"},
}


def _check_words(archive: Archive, record: Record) -> Iterator[Fault]:
    """A pointer into a release's text: the release is there, and the spans lie within its text."""
    if not isinstance(record, Reference | Known):
        return
    if record.release is None:
        return  # a person's word; it has no words in a release
    text = archive.texts.get(record.release)
    if text is None:
        yield "dangling", f"points at the words of release {record.release!r}, which is not there"
        return
    spans = [*record.at, *(record.also_at if isinstance(record, Reference) else [])]
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            yield "no-words", f"span [{start}, {end}] lies outside the text of {record.release!r}"


def _check_statement(archive: Archive, record: Record) -> Iterator[Fault]:
    """A figure of a period: it is the fact that it says it is, with that fact's value and words."""
    if not isinstance(record, Statement):
        return
    release = archive.release_in_force(record.release) if record.release in archive.releases else None
    fact = next((fact for fact in release.facts if fact.id == record.fact), None) if release else None
    if fact is None:
        yield "dangling", f"points at the fact {record.release}#{record.fact}, which is not there"
    elif (fact.value, fact.unit, fact.printed) != (record.value, record.unit, record.printed):
        said, is_ = (f"{one.value} {one.unit}, {one.printed!r}" for one in (record, fact))
        yield "not-the-fact", f"says {said}, but {record.fact} is {is_}"


def _check_terms(archive: Archive, record: Record) -> Iterator[Fault]:
    """What a figure is reckoned from: each term is a fact of a release that is there."""
    if not isinstance(record, Derived | Compared | Margin | ClaimCheck | Need):
        return
    for field in ("terms", "versus_terms", "of_terms"):
        for name in getattr(record, field, {}):
            release, _, fact = name.partition("#")
            found = archive.release_in_force(release) if release in archive.releases else None
            if found is None or all(known.id != fact for known in found.facts):
                yield "dangling", f"is reckoned from the fact {name}, which is not there"


def _check_quote(archive: Archive, record: Record) -> Iterator[Fault]:
    if isinstance(record, QuoteRef):
        release = archive.release_in_force(record.release) if record.release in archive.releases else None
        if release is None or not 0 <= record.number < len(release.quotes):
            yield "dangling", f"points at quotation {record.number} of {record.release!r}, which is not there"


def _check_pointers(archive: Archive, record: Record) -> Iterator[Fault]:
    """Ids of other records."""
    for field, what in _POINTERS.get(type(record), {}).items():
        value: list[str] | str | None = getattr(record, field)
        for key in value if isinstance(value, list) else filter(None, [value]):
            if key not in getattr(archive, _ROOMS[what]):
                yield "dangling", f"points at the {what} {key!r}, which is not there"


CHECKS: list[Check] = [_check_words, _check_statement, _check_terms, _check_quote, _check_pointers]
"""What is asked of each record, and of each record inside it."""


def _check_release(release: Release, text: str) -> Iterator[Fault]:
    """Values in their words, comparatives beside the fact that they are compared with, no fact id twice."""
    for line in faults(release, text):
        yield "no-evidence", line
    ids = [fact.id for fact in release.facts]
    for fact in release.facts:
        if ids.count(fact.id) > 1:
            yield "twice", f"the fact id {fact.id!r} stands more than once"
        if fact.of is not None and fact.of not in ids:
            yield "dangling", f"fact {fact.id!r} is compared with {fact.of!r}, which is not there"
        for name, at in (("metric_at", fact.metric_at), ("period_at", fact.period_at)):
            if not words_at(text, at).strip():
                yield "no-evidence", f"fact {fact.id!r} has no words under {name}"
    if release.source.characters != len(text):
        yield "no-evidence", f"source.characters is {release.source.characters}, the text has {len(text)}"


def find_faults(archive: Archive, ids: Ids) -> list[Notice]:
    """All faults of an archive, in the order of its files; empty when it holds together.

    Args:
        archive: all records.
        ids: the ledger, in which every release must stand with the document it was read from.
    """
    found: list[Notice] = []
    given = {entry.id: (entry.sha256, entry.part) for entry in ids.releases}
    for key, release in archive.releases.items():
        where = f"releases/{key}.yml"
        found += [Notice(code, message, where) for code, message in _check_release(release, archive.texts[key])]
        if given.get(key) != (release.source.sha256, release.source.part):
            found.append(Notice("ledger", f"ids.yml does not give the id {key!r} to this document", where))
    for room in ("events", "periods", "people", "organisations"):
        records: Mapping[str, Record] = getattr(archive, room)
        for key, record in records.items():
            for _, part in records_in(record):
                for check in CHECKS:
                    found += [Notice(code, message, f"{room}/{key}.yml") for code, message in check(archive, part)]
    return found
