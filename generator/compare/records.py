"""Two archives side by side: release records, refused documents, and what all of them say together."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from generator.compare.comparison import Comparison, FacetChange, RecordChange, RefusalChange, ReleaseChange
from generator.compare.facets import (
    Facets,
    compare_facets,
    describe_event,
    describe_organisation,
    describe_period,
    describe_person,
)
from generator.compare.releases import compare_releases
from generator.model.archive import Archive
from generator.model.base import Record
from generator.model.resolved import Period
from generator.wording import short_label

_AnyRecord = TypeVar("_AnyRecord", bound=Record)
_ORDER = {"new": 0, "changed": 1, "gone": 2}


def compare(before: Archive, after: Archive, base: str, unreadable: str | None = None) -> Comparison:
    """What `after` says that `before` does not, and the other way round.

    Args:
        before: the archive there was.
        after: the archive there is.
        base: the name of `before` for readers.
        unreadable: why `before` is empty although there were records, or None.

    Returns:
        New records first, then changed ones, then those that are gone; each in the order of their ids.
    """
    organisations = {**before.organisations, **after.organisations}

    def name_period(period: Period) -> str:
        issuer = organisations.get(period.organisation)
        time = short_label(period.label) if period.label else period.end or "time not known"
        return f"{issuer.name if issuer else period.organisation}, {time}"

    records = [
        *_compare_room("event", before.events, after.events, describe_event, lambda event: event.title),
        *_compare_room("period", before.periods, after.periods, describe_period, name_period),
        *_compare_room("person", before.people, after.people, describe_person, lambda person: person.name),
        *_compare_room(
            "organisation", before.organisations, after.organisations, describe_organisation, lambda one: one.name
        ),
    ]
    return Comparison(
        base=base,
        releases=sorted(_compare_all_releases(before, after), key=lambda found: (_ORDER[found.change], found.id)),
        refusals=list(_compare_refusals(before, after)),
        records=records,
        unreadable=unreadable,
    )


def _compare_all_releases(before: Archive, after: Archive) -> Iterator[ReleaseChange]:
    for key in sorted(before.releases.keys() | after.releases.keys()):
        texts = (before.texts.get(key, ""), after.texts.get(key, ""))
        found = compare_releases(before.releases.get(key), after.releases.get(key), texts)
        if found:
            yield found


def _compare_refusals(before: Archive, after: Archive) -> Iterator[RefusalChange]:
    was = {(refusal.source.file, refusal.refused) for refusal in before.refusals.values()}
    now = {(refusal.source.file, refusal.refused) for refusal in after.refusals.values()}
    for file, refused in sorted(was ^ now):
        code, _, reason = refused.partition(": ")
        yield RefusalChange("new" if (file, refused) in now else "gone", file, code, reason or code)


def _compare_room(
    kind: str,
    before: Mapping[str, _AnyRecord],
    after: Mapping[str, _AnyRecord],
    describe: Callable[[_AnyRecord], Facets],
    name: Callable[[_AnyRecord], str],
) -> list[RecordChange]:
    """The records of one kind that differ, by id."""
    found: list[RecordChange] = []
    for key in sorted(before.keys() | after.keys()):
        was, now = before.get(key), after.get(key)
        if was == now:
            continue
        facets = compare_facets(describe(was) if was else {}, describe(now) if now else {})
        facets = facets or [FacetChange("no words, but places or rules", [], [])]
        if now is not None:
            found.append(RecordChange("changed" if was else "new", kind, key, name(now), facets))
        elif was is not None:
            found.append(RecordChange("gone", kind, key, name(was), facets))
    return sorted(found, key=lambda record: _ORDER[record.change])
