"""Speakers whom the words beside speech call by their role alone: whoever bears it in the document, if one does.

Forms it was made for: `The CEO added: "..."`, `"...," said the company's chairman.`, `"...," the minister noted.`
"""

import re
from functools import cache

from generator.parse.people.roster import Profile
from generator.parse.people.titles import read_titles
from generator.parse.speech.attribution import Attribution, verbs_of_speech
from generator.parse.speech.paragraphs import Paragraphs
from generator.vocabulary.offices import offices

_OF = re.compile(
    r"\b(?:the (?:company|firm|bank|group|corporation)['’]s |(?:the|its) (?:new |outgoing |newly appointed )?|"
    r"(?P<owner>[A-Z][\w&.\-]*(?: [A-Z&][\w&.\-]*){0,4})['’]s )(?=\w)",
    re.IGNORECASE,
)
_PARTS = re.compile(r", | and | & |/")
# `vice president` is no president.
_LOWER = re.compile(r"\b(?:vice|deputy|assistant|associate|former|past|emerit\w+|co-\w+)\b", re.IGNORECASE)


@cache
def _verb_before() -> "re.Pattern[str]":
    return re.compile(rf"[ ,—–\-]*(?P<cue>{verbs_of_speech()}) ", re.IGNORECASE)


@cache
def _verb_behind() -> "re.Pattern[str]":
    return re.compile(rf" (?:also |further |then |later )?(?P<cue>{verbs_of_speech()})(?=[ ,.:;]|$)")


def role_before(text: str, start: int, end: int, paragraphs: Paragraphs) -> Attribution | None:
    """Who speaks in the clause `text[start:end]` before a quotation: `The CEO added: `."""
    for match in _OF.finditer(text, start, end):
        found = _bearer(text, match, paragraphs)
        verb = _verb_behind().match(text, found[1], end) if found else None
        if found and verb and re.fullmatch(r"(?: today)?(?:[,:]| that:?)?\s*", text[verb.end() : end]):
            return Attribution(found[0], verb.span("cue"), (match.start(), verb.end("cue")), bare=True)
    return None


def role_behind(text: str, start: int, end: int, paragraphs: Paragraphs) -> Attribution | None:
    """Who speaks a quotation that ends at `start`: `said the CEO.`, `the CEO said.`."""
    verb = _verb_before().match(text, start, end)
    place = verb.end() if verb else start + len(text[start:end]) - len(text[start:end].lstrip(" ,—–-"))
    match = _OF.match(text, place, end)
    found = _bearer(text, match, paragraphs) if match else None
    if match is None or found is None:
        return None
    if verb is None:
        verb = _verb_behind().match(text, found[1], end)
        if verb is None:
            return None
    elif not re.compile(r"[.,;:]|$| (?:in|at|on) ").match(text, found[1], end):
        return None
    return Attribution(
        found[0], verb.span("cue"), (min(place, verb.start("cue")), max(found[1], verb.end("cue"))), True
    )


def _bearer(text: str, match: "re.Match[str]", paragraphs: Paragraphs) -> tuple[Profile, int] | None:
    """The only person with the title behind `the`, and where it ends; None where nobody bears it, or several."""
    titles = read_titles(text, match.end(), paragraphs.known)
    if len(titles) != 1 or titles[0].start != match.end() or titles[0].past:
        return None
    role = text[titles[0].start : titles[0].end]
    people = paragraphs.draft.people
    found = [number for number, person in enumerate(people) if any(_names(role, t.printed) for t in person.titles)]
    if len(found) != 1 or len(people) != len(paragraphs.roster.profiles):
        return None
    return paragraphs.roster.profiles[found[0]], max(titles[0].end, titles[0].after)


def _names(role: str, title: str) -> bool:
    """Whether a role is one that a title names: `the CEO` is the `President and Chief Executive Officer`."""
    if any(office.is_named_by(role) and office.is_named_by(title) for office in offices()):
        return True
    lower = role.lower()
    return any(
        part == lower or (part.endswith(f" {lower}") and not _LOWER.search(part))
        for part in _PARTS.split(title.lower())
    )
