"""Editor's notes and reviews in the words of a page."""

from collections.abc import Sequence

from generator.model.archive import Archive
from generator.model.notes import Edited, EditorNote
from generator.render.wording import count, write_day

_ENTRIES = {
    "date": "the date",
    "headline": "the headline",
    "subheadline": "the subheadline",
    "dateline": "the dateline",
    "wire": "the wire service",
    "exhibit": "the exhibit number",
    "fiscal_year_end": "the end of the fiscal year",
    "calendar": "the end of the fiscal year",
    "people.titles": "titles",
    "people.posts": "other posts",
    "people.former": "earlier posts",
    "people.education": "education",
    "people.changes": "appointments and departures",
    "facts": "figures",
    "events": "kinds of news",
    "quotes": "quotations",
    "cites": "documents referred to",
    "boilerplate": "standing texts",
}


def _write_edit(edited: Edited) -> str:
    """`value read as -168000, corrected to -186000`."""
    name = edited.field.replace(".", ", ").replace("_", " ")
    if edited.read is None:
        return f"{name} set to {edited.now}"
    if edited.now is None:
        return f"{name} read as {edited.read}, taken away"
    return f"{name} read as {edited.read}, corrected to {edited.now}"


def write_note(note: EditorNote) -> str:
    """What was corrected, behind the words it is about: `value read as -168000, corrected to -186000`."""
    where = _ENTRIES.get(note.of, note.of)
    if note.change == "removed":
        return f"taken out of {where}"
    edits = "; ".join(_write_edit(edited) for edited in note.edited)
    if note.change == "added":
        return f"added to {where}{f': {edits}' if edits else ''}"
    return edits


def sign_note(note: EditorNote) -> str:
    """Who said it and when: `Jane Example, 5 May 2011`; "" where neither is told."""
    return ", ".join(part for part in (note.by, write_day(note.date) if note.date else None) if part)


def write_state(archive: Archive, releases: Sequence[str]) -> str:
    """How far the releases that a page rests on were checked: `Read by machine, not yet checked by a person.`."""
    own = dict.fromkeys(releases)
    days = [archive.curation.reviews[key].date for key in own if key in archive.curation.reviews]
    if len(own) == 1 and days:
        return f"Read by machine, checked by a person on {write_day(days[0])}."
    if not days:
        changed = [archive.curation.outdated[key].date for key in own if key in archive.curation.outdated]
        if len(own) == 1 and changed:
            return (
                f"Read by machine, not yet checked by a person as it stands now: it was read differently when "
                f"it was checked on {write_day(changed[0])}."
            )
        return "Read by machine, not yet checked by a person."
    if len(days) == len(own):
        return f"Read by machine; all {len(own)} sources were checked by a person, the last on {write_day(max(days))}."
    checked = f"{len(days)} of {count(len(own), 'source')} checked by a person"
    return f"Read by machine; {checked}, the last on {write_day(max(days))}."
