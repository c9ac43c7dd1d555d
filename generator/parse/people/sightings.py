"""Names met in running words: each with its evidence and the titles beside it; those in a list share theirs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.parse.draft import Draft
from generator.parse.people.career import Held
from generator.parse.people.employers import behind_home
from generator.parse.people.evidence import is_somebody
from generator.parse.people.evidence_against import is_firm, is_place
from generator.parse.people.known_names import KnownNames
from generator.parse.people.later_evidence import LISTED, SPEAKS, Pending
from generator.parse.people.names import Candidate, find_candidates, find_likely
from generator.parse.people.roster import Profile, Roster
from generator.parse.people.title_owners import subject_of_its
from generator.parse.people.title_parts import has_head
from generator.parse.people.titles import Title
from generator.parse.people.titles_beside import OFFICES, own_titles, titles_before
from generator.parse.text.limits import MOST_PENDING, MOST_PEOPLE
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC

# A title of several: `Acme Directors Jane Roe, Max Moe and Ann Poe`; in small letters some of them only describe.
_PLURAL = re.compile(r"(?:directors|presidents|founders|partners|principals|officers|chairmen|members)$", re.IGNORECASE)
_DESCRIBED = frozenset("directors members officers executives partners analysts".split())
_AND_NAME = re.compile(rf" and {MAYBE_HONORIFIC}")
_AND_TITLE = re.compile(r",? and ")
_TO_NAME = re.compile(rf",? {MAYBE_HONORIFIC}")
# "an appointee under President Jane Roe", "adviser to Governor Max Moe": of a career, with no part in the news.
_UNDER = re.compile(
    r"\b(?:(?:serv|work)\w+ (?:as [^,.;]{3,90} )?(?:under|for|with|to)|under|administrations? of|"
    r"(?:(?:nominated|appointed|named) to [^,.;]{3,60}|appointed|nominated) by|(?:advis[eo]r|aide|assistant|"
    r"counsel(?:l?or)?|speechwriter|chief of staff|secretary) (?:to|for|under)) "
    r"(?:(?:the )?(?:former|then|late|U\.S\.|US|[A-Z][a-z]+(?: [A-Z][a-z]+)?) )?$"
)
_RULERS = frozenset("President Governor Senator Mayor Congressman Congresswoman Presidents Senators Governors".split())


def read_paragraph(draft: Draft, passage: Passage, roster: Roster, known: KnownNames, pending: list[Pending]) -> None:
    """Add the people a paragraph names with evidence, and the titles beside their names."""
    text = passage.text
    taken = named_to = ruled = 0
    owned: tuple[int, tuple[int, int]] | None = None
    latest: tuple[Candidate, Profile] | None = None
    shared: list[Title] = []
    titled: bool | None = None
    candidates = list(_find_with_homes(find_likely(text), text, known))
    for number, candidate in enumerate(candidates):
        if len(roster.profiles) >= MOST_PEOPLE or len(pending) >= MOST_PENDING:
            return
        lone = candidate.single and candidate.honorific is None
        if candidate.start < taken or (lone and not _may_speak(text, candidate)):
            continue
        if _is_one_word(text, candidate) or is_firm(text, candidate, known):
            continue
        if titled is None:
            # Without a title's word in it nobody has one there.
            titled = has_head(text, 0, len(text))
        behind = own_titles(passage, candidate, known) if titled else []
        if lone and not (behind and SPEAKS.match(text, behind[-1].after)):
            continue
        before = titles_before(text, candidate, known, max(taken, named_to)) if titled else []
        if before and behind and _is_next(text, behind[-1].after, _neighbours(text, candidate, known)[1]):
            # "its Chairman, Jane Roe and President, Max Moe": the title behind is the next one's.
            behind = []
        elif behind and not (before and all(title.past for title in behind)):
            before = []
        named = is_somebody(text, candidate) and (not candidate.set_large or candidate.honorific is not None)
        at_firm = behind and behind[-1].organisation and text.endswith("from ", 0, candidate.start)
        if not (named or at_firm) and is_place(text, candidate, draft.text):
            continue
        if shared and not _is_listed_behind(text, candidate, _neighbours(text, candidate, known)[0]):
            shared = []
        office = candidate.honorific in OFFICES
        if candidate.single and roster.find(candidate.name) is None and (office or not (behind or before)):
            pending.append(Pending(passage, candidate, None, None))
            continue
        if not (named or behind or before or shared) and roster.find(candidate.name) is None:
            # Words alone that stand between two names make no list of them.
            previous = candidates[number - 1] if number else None
            following = candidates[number + 1] if number + 1 < len(candidates) else None
            pending.append(Pending(passage, candidate, previous, following))
            continue
        if before and text[before[0].start : before[0].end] in _RULERS and roster.find(candidate.name) is None:
            owner = before[0].organisation
            lead = min(before[0].start, owner[0]) if owner else before[0].start
            if (ruled and LISTED.fullmatch(text[ruled:lead])) or (_UNDER.search(text[max(0, lead - 130) : lead])):
                ruled = candidate.end
                continue
        profile = roster.add(passage, candidate)
        before = _with_owner(text, before, owned, known)
        if before and before[0].organisation and before[0].organisation[0] <= before[0].start:
            owned = (candidate.after, before[0].organisation)
        if before and _PLURAL.search(text, before[-1].start, before[-1].end):
            shared = before
        named_to = candidate.end
        for title in (*behind, *before):
            printed = text[title.start : title.end].rstrip(".")
            if _describes(text, title):
                continue
            if candidate.honorific and printed not in OFFICES and printed == candidate.honorific.rstrip("."):
                continue
            profile.career.held.append(Held("former" if title.past else "title", passage, title))
            taken = max(taken, title.after)
        if latest and behind and _is_of_both(text, latest[0], candidate, behind[-1]):
            # "Jane Roe and Max Moe, co-Presidents of Acme": hers too.
            latest[1].career.held.append(Held("lately", passage, behind[-1]))
        latest = (candidate, profile)
        if not (behind or before):
            # What several are called counts where nothing else is told.
            profile.career.held += [Held("lately", passage, title) for title in shared if not _describes(text, title)]


def _is_of_both(text: str, one: Candidate, other: Candidate, title: Title) -> bool:
    """Whether a title behind the second of two names is both's: `Jane Roe and Max Moe, co-Presidents`."""
    return (
        _AND_NAME.fullmatch(text, one.after, other.start) is not None
        and _PLURAL.search(text, title.start, title.end) is not None
        and not _describes(text, title)
    )


def _with_owner(
    text: str, titles: list[Title], owned: tuple[int, tuple[int, int]] | None, known: KnownNames
) -> list[Title]:
    """Titles before a name that names no organisation, with that of the title before, or of the sentence's subject.

    `Beta Gear's Chairman, Jane Roe, and President, Max Moe`; `owned` is the index behind the first name, and the place.
    """
    if not titles or titles[0].organisation is not None:
        return titles
    if owned and _AND_TITLE.fullmatch(text, owned[0], titles[0].start):
        return [replace(titles[0], organisation=owned[1]), *titles[1:]]
    subject = subject_of_its(text, titles[0].start, known)
    return [replace(titles[0], organisation=subject), *titles[1:]] if subject else titles


def _describes(text: str, title: Title) -> bool:
    """Whether `directors`, or `Directors` at no organisation, before names only says what they are."""
    printed = text[title.start : title.end].rstrip(".")
    return printed.lower() in _DESCRIBED and (printed.islower() or title.organisation is None)


def _neighbours(text: str, candidate: Candidate, known: KnownNames) -> tuple[Candidate | None, Candidate | None]:
    """The candidates before and behind one, words alone among them."""
    found = list(_find_with_homes(find_candidates(text), text, known))
    number = [other.start for other in found].index(candidate.start)
    return found[number - 1] if number else None, found[number + 1] if number + 1 < len(found) else None


def _is_listed_behind(text: str, candidate: Candidate, previous: Candidate | None) -> bool:
    return previous is not None and LISTED.fullmatch(text[previous.after : candidate.start]) is not None


def _find_with_homes(candidates: Iterable[Candidate], text: str, known: KnownNames) -> Iterator[Candidate]:
    """The candidates, each up to behind the organisation that it is said to be of: `Jane Roe of Acme Capital, LLC`."""
    reached = 0
    for candidate in candidates:
        if candidate.start < reached:
            continue
        reached = candidate.after if candidate.single else behind_home(text, candidate.after, known)
        yield candidate._replace(after=reached) if reached > candidate.after else candidate


def _is_one_word(text: str, candidate: Candidate) -> bool:
    """Whether a capitalised word stands alone, with neither honorific nor comma: nobody, and most runs are such."""
    return candidate.honorific is None and " " not in candidate.name and text[candidate.end : candidate.end + 1] != ","


def _may_speak(text: str, candidate: Candidate) -> bool:
    """Whether one word may be a speaker's whole name: `Roe, CEO of Acme, said:` at the head of a sentence."""
    return (
        len(candidate.name) > 2
        and text.startswith(",", candidate.end)
        and (candidate.start == 0 or text[candidate.start - 2 : candidate.start] in (". ", "” ", '" '))
    )


def _is_next(text: str, place: int, following: Candidate | None) -> bool:
    """Whether a name begins right behind `place`, a comma and an honorific apart."""
    return (
        following is not None
        and 0 < following.start - place <= 8
        and _TO_NAME.fullmatch(text, place, following.start) is not None
    )
