"""Two release records side by side: figures, people, problems and slips one by one, the rest as facets."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.compare.comparison import Change, FacetChange, FigureChange, PersonChange, ReleaseChange, Remark
from generator.compare.facets import (
    compare_facets,
    describe_release,
    describe_roles,
    name_kind,
    name_metric,
    name_time,
    write_value,
)
from generator.model.base import Spans, words_at
from generator.model.figures import Fact
from generator.model.people import PersonRead
from generator.model.release import Release
from generator.places import find_place


def compare_releases(before: Release | None, after: Release | None, texts: tuple[str, str]) -> ReleaseChange | None:
    """How the record `before` became the record `after`; None where nothing differs.

    Args:
        before: the record there was, None for a new one.
        after: the record there is, None for one that is gone.
        texts: their canonical texts; "" beside a None.
    """
    shown = after or before
    if shown is None or before == after:
        return None
    figures = list(_compare_figures(before, after))
    people = list(_compare_people(before, after))
    remarks = list(_compare_remarks(before, after, texts))
    facets = compare_facets(*(describe_release(one) if one else {} for one in (before, after)))
    if not (figures or people or remarks or facets):
        facets = [FacetChange("no words, but places or rules", [], [])]
    return ReleaseChange(
        change=_change(before, after),
        id=shown.id,
        file=shown.source.file,
        headline=shown.headline.printed if shown.headline else None,
        date=shown.day,
        issuers=[issuer.printed for issuer in shown.issuers],
        events=[name_kind(event.kind) for event in shown.events],
        figures=figures,
        people=people,
        remarks=remarks,
        facets=facets,
    )


def _change(before: object, after: object) -> Change:
    return "new" if before is None else "gone" if after is None else "changed"


def _told(fact: Fact) -> tuple[str, str, str]:
    """What a reader sees of a figure; where it stands and which rule read it are left out."""
    return fact.printed, write_value(fact.value, fact.unit, fact.bound), fact.role


def _compare_figures(before: Release | None, after: Release | None) -> Iterator[FigureChange]:
    """Figures by their ids: those of `after` in reading order, then those that are gone."""
    was = {fact.id: fact for fact in before.facts} if before else {}
    now = {fact.id: fact for fact in after.facts} if after else {}
    for key, fact in [*now.items(), *((key, fact) for key, fact in was.items() if key not in now)]:
        old, new = was.get(key), now.get(key)
        if old and new and (_told(old), name_time(old)) == (_told(new), name_time(new)):
            continue
        printed, value, role = _told(fact)
        was_printed, was_value, was_role = _told(old) if old and new else (None, None, None)
        yield FigureChange(
            change=_change(old, new),
            id=key,
            metric=name_metric(fact.metric),
            period=name_time(fact),
            printed=printed,
            value=value,
            role=role,
            was_printed=was_printed,
            was_value=was_value,
            was_role=was_role,
        )


def _compare_people(before: Release | None, after: Release | None) -> Iterator[PersonChange]:
    """People by the fullest printed form of their names."""
    was = {person.name: person for person in before.people} if before else {}
    now = {person.name: person for person in after.people} if after else {}
    for name, person in [*now.items(), *((name, person) for name, person in was.items() if name not in now)]:
        old, new = was.get(name), now.get(name)
        if old and new and _played(old) == _played(new):
            continue
        parts, roles = _played(person)
        was_parts, was_roles = _played(old) if old and new else ([], [])
        yield PersonChange(_change(old, new), name, parts, roles, was_parts, was_roles)


def _played(person: PersonRead) -> tuple[list[str], list[str]]:
    return list(person.parts), describe_roles(person)


def _compare_remarks(before: Release | None, after: Release | None, texts: tuple[str, str]) -> Iterator[Remark]:
    was, now = Counter(_find_remarks(before, texts[0])), Counter(_find_remarks(after, texts[1]))
    yield from (now - was).elements()
    yield from (replace(remark, change="gone") for remark in (was - now).elements())


def _find_remarks(release: Release | None, text: str) -> Iterator[Remark]:
    """Problems, then slips of a release, all as if they were new."""
    if release is None:
        return
    for problem in release.problems:
        yield Remark("new", "problem", problem.code, problem.message, *_place(problem.at, text))
    for slip in release.slips:
        yield Remark("new", "slip", slip.kind, slip.note, *_place(slip.at, text))


def _place(at: Spans, text: str) -> tuple[int | None, str]:
    return (find_place(text, *at[0]).line, words_at(text, at)) if at else (None, "")
