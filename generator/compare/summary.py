"""A comparison as Markdown for the summary of a GitHub job: a sentence of what changed, then tables to judge it by.

Words of documents pass `tame`; everything else on the page is ours. GitHub takes at most 1 MiB a step, so long lists
are cut and say so; `--json` has all of it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.compare.comparison import Change, Comparison, FacetChange, RecordChange, ReleaseChange
from generator.compare.words import tame
from generator.wording import count, enumerate_words

_MOST_BYTES = 900_000
_MOST_ROWS = 150
_MOST_ITEMS = 15
_MARKS: dict[Change, str] = {"new": "new", "changed": "**changed**", "gone": "**gone**"}
_MANY = {"person": "people"}
# Long lists of a new release: it is enough to say how many.
_COUNTED = ("claims", "quotations", "organisations", "contacts", "certifications", "documents cited", "standing texts")
_SHOWN_ABOVE = ("headline", "date", "issuers", "events", "file")
_NOTHING = "Nothing changed in the records."


def write_summary(comparison: Comparison) -> str:
    """The comparison as Markdown, ending with a line end; words of documents cannot become markup, links or mentions.

    Example:
        `1 release is new, with 3 figures, 2 people and 1 problem. 1 document is refused.`
    """
    opening = ["## What changed in the data", f"Compared with {tame(comparison.base)}. {say_all(comparison)}"]
    if comparison.unreadable:
        opening.insert(1, _say_unreadable(comparison.unreadable))
    return _join_within_limit(opening, _sections(comparison))


def _say_unreadable(reason: str) -> str:
    return (
        "**The records compared with do not follow the schema of this version, so all records count as new:** "
        f"{tame(reason, 400)}"
    )


def _join_within_limit(opening: list[str], sections: Iterable[str]) -> str:
    kept, size, left = list(opening), sum(len(part.encode()) for part in opening), 0
    for section in sections:
        size += len(section.encode()) + 2
        if size > _MOST_BYTES:
            left += 1
        else:
            kept.append(section)
    if left:
        kept.append(f"{count(left, 'further section')} would not fit here; `diff --json` has all of it.")
    return "\n\n".join(kept) + "\n"


def say_all(comparison: Comparison) -> str:
    """One or two sentences that count all changes; plain text."""
    if comparison.is_empty:
        return _NOTHING
    said = [*_say_releases(comparison.releases), *_say_refusals(comparison), *_say_records(comparison.records)]
    return " ".join(said)


def _say_releases(releases: list[ReleaseChange]) -> Iterator[str]:
    for change, verb in (("new", "new"), ("changed", "changed"), ("gone", "gone")):
        among = [release for release in releases if release.change == change]
        if among:
            within = _say_within(among)
            yield f"{count(len(among), 'release')} {_be(len(among))} {verb}{', with ' + within if within else ''}."


def _say_within(releases: list[ReleaseChange]) -> str:
    """`3 figures, 2 people and 1 problem`; where releases are neither new nor gone, of what came or went."""
    kinds = Counter(remark.kind for release in releases for remark in release.remarks)
    counts = [
        (sum(len(release.figures) for release in releases), "figure", "figures"),
        (sum(len(release.people) for release in releases), "person", "people"),
        (kinds["problem"], "problem", "problems"),
        (kinds["slip"], "slip", "slips"),
    ]
    return enumerate_words([count(number, one, many) for number, one, many in counts if number])


def _say_refusals(comparison: Comparison) -> Iterator[str]:
    for change, verb in (("new", "refused"), ("gone", "no longer refused")):
        number = sum(refusal.change == change for refusal in comparison.refusals)
        if number:
            yield f"{count(number, 'document')} {_be(number)} {verb}."


def _say_records(records: list[RecordChange]) -> Iterator[str]:
    for change, verb in (("new", "new"), ("changed", "changed"), ("gone", "gone")):
        kinds = Counter(record.kind for record in records if record.change == change)
        if kinds:
            listed = enumerate_words([count(number, kind, _MANY.get(kind, "")) for kind, number in kinds.items()])
            yield f"Over all releases, {listed} {_be(sum(kinds.values()))} {verb}."


def _sections(comparison: Comparison) -> Iterator[str]:
    for release in comparison.releases:
        yield "\n\n".join(_tell_release(release))
    if comparison.refusals:
        rows = [(_MARKS[one.change], tame(one.file), tame(one.reason), tame(one.code)) for one in comparison.refusals]
        yield "### Refused documents\n\n" + _table(("", "File", "Reason", "Code"), rows)
    names = [record for record in comparison.records if record.change != "changed"]
    if names:
        rows = [(_MARKS[one.change], one.kind, tame(one.name), tame(one.id)) for one in names]
        yield "### Records new and gone\n\n" + _table(("", "Kind", "Name", "Id"), rows)
    changed = [record for record in comparison.records if record.change == "changed"]
    if changed:
        rows = [
            (f"{one.kind} {tame(one.name)}", *_tell_facet(facet)) for one in changed for facet in one.facets
        ]  # fmt: skip
        yield "### Changed in records that were there\n\n" + _table(("Record", "What", "Was", "Is"), rows)


def _tell_release(release: ReleaseChange) -> Iterator[str]:
    title = tame(release.headline or release.id)
    yield f"### {release.change.capitalize()} release: {title}"
    frame = [
        ("Date", tame(release.date) if release.date else "not read"),
        ("Issuer", _list(release.issuers) or "not found"),
        ("Event", _list(release.events) or "none"),
        ("File", tame(f"seeds/{release.file}")),
        ("Record", tame(f"data/releases/{release.id}.yml")),
    ]
    yield _table(("", ""), frame)
    if release.figures:
        rows = [
            (
                _MARKS[one.change],
                tame(one.metric),
                tame(one.period),
                _was(one.was_printed, one.printed),
                _was(one.was_value, one.value),
                _was(one.was_role, one.role),
            )
            for one in release.figures
        ]
        yield "**Figures**\n\n" + _table(("", "Figure", "Period", "Printed", "Taken for", "Role"), rows)
    elif release.change == "new":
        yield "No figures were read."
    if release.people:
        people = [
            (
                _MARKS[one.change],
                tame(one.name),
                _list_change(one.was_parts, one.parts, one.change),
                _list_change(one.was_roles, one.roles, one.change),
            )
            for one in release.people
        ]
        yield "**People**\n\n" + _table(("", "Name", "Part", "Titles and posts"), people)
    if release.remarks:
        remarks = [
            (_MARKS[one.change], one.kind, tame(one.message), str(one.line or ""), tame(one.words), tame(one.code))
            for one in release.remarks
        ]
        yield "**Problems and slips**\n\n" + _table(("", "Kind", "What", "Line", "Words", "Code"), remarks)
    yield from _tell_rest(release)


def _tell_rest(release: ReleaseChange) -> Iterator[str]:
    """The other facets: counted for a new release, told for a changed one, left out for one that is gone."""
    if release.change == "new":
        counted = [
            f"{tame(facet.facet)} ({len(facet.now)})" for facet in release.facets if facet.facet in _COUNTED
        ]  # fmt: skip
        told = [
            (tame(facet.facet), _list(facet.now))
            for facet in release.facets
            if facet.facet not in (*_COUNTED, *_SHOWN_ABOVE)
        ]
        if told:
            yield "**Besides**\n\n" + _table(("What", "Read"), told)
        if counted:
            yield f"Also read: {', '.join(counted)}."
    elif release.change == "changed" and release.facets:
        yield "**Besides**\n\n" + _table(("What", "Was", "Is"), map(_tell_facet, release.facets))


def _tell_facet(facet: FacetChange) -> tuple[str, str, str]:
    return tame(facet.facet), _list(facet.was), _list(facet.now)


def _was(before: str | None, now: str) -> str:
    return tame(now) if before is None or before == now else f"{tame(before)} → {tame(now)}"


def _list_change(before: list[str], now: list[str], change: Change) -> str:
    return _list(now) if change != "changed" or before == now else f"{_list(before) or '–'} → {_list(now) or '–'}"


def _list(items: Sequence[str]) -> str:
    shown = "; ".join(tame(item) for item in items[:_MOST_ITEMS])
    return shown if len(items) <= _MOST_ITEMS else f"{shown}; and {len(items) - _MOST_ITEMS:,} more"


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """A table of cells that are Markdown already; the rows above the limit are counted."""
    every = list(rows)
    lines = [heads, ("---",) * len(heads), *every[:_MOST_ROWS]]
    table = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return table if len(every) <= _MOST_ROWS else f"{table}\n\nAnd {len(every) - _MOST_ROWS:,} more rows."


def _be(number: int) -> str:
    return "is" if number == 1 else "are"
