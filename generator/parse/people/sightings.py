"""Names met in running words: each with its evidence and the titles beside it; those in a list share theirs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.parse.draft import Draft
from generator.parse.people.career import Held
from generator.parse.people.employers import behind_home
from generator.parse.people.evidence import OFFICES, is_somebody, own_titles, titles_before
from generator.parse.people.evidence_against import is_firm, is_place
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate, find_candidates, find_likely, name_parts, surname
from generator.parse.people.roster import Profile, Roster
from generator.parse.people.title_owners import subject_of_its
from generator.parse.people.title_parts import has_head
from generator.parse.people.titles import Title
from generator.parse.text.limits import MOST_PENDING, MOST_PEOPLE
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID

# What parts the names of a list: `Jane Roe, Max Moe and Ann Poe`, `Jane Roe; Max Moe; and Ann Poe`.
LISTED = re.compile(
    r"[,;]? (?:and |& |along with |together with |as well as )?"
    r"(?:(?:his|her) (?:son|daughter|wife|husband|brother|sister|father|mother|colleague|partner),? )?"
    rf"{MAYBE_HONORIFIC}$"
)
# What follows the last name of a list of people.
_LIST_ENDS = re.compile(
    r"[,.;:)]|$|,? (?:and|who|as|to|from|for|has|have|had|will|are|were|is|was|joined|join|resigned|retired|did|serve|"
    r"served|also|each|both|respectively)\b"
)
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
_TITLED = frozenset(("Mr.", "Ms.", "Mrs.", "Mr", "Ms", "Mrs"))
# "Roe, CEO of Acme, said:" - one word alone is a person only so.
_SPEAKS = re.compile(rf",? (?:also )?(?:{SAID})\b")


@dataclass(slots=True)
class Pending:
    """A name without evidence of its own, until the whole document has been read."""

    passage: Passage
    candidate: Candidate
    before: Candidate | None
    behind: Candidate | None


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
        if lone and not (behind and _SPEAKS.match(text, behind[-1].after)):
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


# "Roe said", "added Roe", "Roe is stepping down": what makes a person of a surname alone.
_DEEDS = (
    *SAID.split("|"),
    "is stepping down",
    "will step down",
    "is retiring",
    "will retire",
    "has resigned",
    "began his",
    "began her",
)
_DEED_BEFORE = tuple(f" {verb} " for verb in _DEEDS)
_DEED_BEHIND = tuple(f"{mark} {also}{verb}" for mark in ("", ",") for also in ("", "also ") for verb in _DEEDS)
_LONGEST_DEED = max(map(len, _DEED_BEFORE))
_SURNAME = re.compile(r"[A-Z][\w’'\-]+")
# Another word of the name, or a part of the same word.
_WITHIN_NAME = re.compile(r"(?<=[\w’'\-]) $|\w$")


def _acts_alone(text: str, name: str) -> bool:
    """Whether a surname stands alone beside a verb of speech, or before one of leaving: `Roe said`, `said Roe.`."""
    if _SURNAME.fullmatch(name) is None:
        return False
    place = text.find(name)
    while place >= 0:
        end = place + len(name)
        if text[end : end + 1] in ".,;:" and text[max(0, place - _LONGEST_DEED) : place].endswith(_DEED_BEFORE):
            return True
        if text.startswith(_DEED_BEHIND, end) and not _WITHIN_NAME.search(text, max(0, place - 2), place):
            return True
        place = text.find(name, end)
    return False


def settle_surnames(roster: Roster, pending: list[Pending]) -> None:
    """Who is called by an honorific and a surname alone where he speaks, and nowhere else: `Mr. Roe said`."""
    named = {surname(item.candidate.name) for item in pending if not item.candidate.single}
    named.update(word.title() for profile in roster.profiles for word in name_parts(profile.name))
    for item in pending:
        name = item.candidate.name
        if (
            item.candidate.single
            and item.candidate.honorific in _TITLED
            and name not in named
            and _SPEAKS.match(item.passage.text, item.candidate.after)
        ):
            roster.add(item.passage, item.candidate)


def settle_lists(text: str, roster: Roster, pending: list[Pending]) -> None:
    """Names that stand in a list with somebody are people too, fuller forms of those known, and who speaks later on."""
    open_ = [item for item in pending if not item.candidate.single]
    # "Max Moe's term ends. Mr. Moe will step down": the honorific makes a person of the full name.
    honoured = {
        item.candidate.name for item in pending if item.candidate.single and item.candidate.honorific in _TITLED
    }
    acting: dict[str, bool] = {}
    for item in open_:
        name = item.candidate.name
        if name.count(" ") >= 3:
            continue
        family = surname(name)
        if family not in acting:
            acting[family] = family in honoured or _acts_alone(text, family)
        if acting[family]:
            roster.add(item.passage, item.candidate)
    for _ in range(4):
        left: list[Pending] = []
        for item in open_:
            if roster.find(item.candidate.name) is not None or _is_listed(item, roster):
                roster.add(item.passage, item.candidate)
            else:
                left.append(item)
            if len(roster.profiles) >= MOST_PEOPLE:
                return
        if len(left) == len(open_):
            return
        open_ = left


# "Jane Roe (Chair), Max Moe and Ann Poe".
_ROLE_BRACKET = re.compile(r" \([A-Za-z \-]{3,30}\)(?=,| and )")
# "Four-Star Admiral": no name.
_RANKED = frozenset("Admiral General Ambassador Senator Congressman Commander Captain".split())
_OWN_CLAUSE = re.compile(r" (?:has|is|was|had|did) ")
_ITEM = re.compile(
    r"(?:\b(?:directors|members|trustees|officers|team|board|committee|panel)\b[^.;:]{0,60}?"
    r"(?: (?:includes?|comprises?|consists? of|are|is composed of)|:) |; (?:and )?)$",
    re.IGNORECASE,
)
_NEXT_ITEM = re.compile(r"; (?:and )?(?P<name>[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){1,3})(?=[,;.])")
_NEAR = 600
"""Characters around a name in which the other items of its list are looked for."""
_BOARD_LIST = re.compile(r"\b(?:directors|members|trustees|officers|team|board|committee|panel)\b", re.IGNORECASE)


def _is_item(text: str, candidate: Candidate) -> bool:
    """Whether a name begins an item of a list: `the members are Jane Roe, Partner, Gear Fund; Max Moe, ...`."""
    return (
        text[candidate.after : candidate.after + 1] in (",", ";")
        and ";" in text
        and _ITEM.search(text, max(0, candidate.start - 140), candidate.start) is not None
        and _BOARD_LIST.search(
            text, max(0, candidate.start - _NEAR, text.rfind(". ", 0, candidate.start)), candidate.start
        )
        is not None
    )


def _items_of(text: str, candidate: Candidate) -> Iterator[str]:
    """The names that begin the other items of the list, up to the end of the sentence."""
    first, last = max(0, candidate.start - _NEAR), min(len(text), candidate.after + _NEAR)
    end = text.find(". ", candidate.after, last)
    begin = max(first, text.rfind(". ", first, candidate.start) + 1)
    for match in _NEXT_ITEM.finditer(text, begin, end if end >= 0 else last):
        yield match["name"]


def _is_listed(item: Pending, roster: Roster) -> bool:
    text, candidate = item.passage.text, item.candidate
    if candidate.single or candidate.words[-1] in _RANKED or not _LIST_ENDS.match(text, candidate.after):
        return False
    before, behind = item.before, item.behind
    if _is_item(text, candidate):
        others = [*_items_of(text, candidate), *([before.name] if before is not None and not before.single else [])]
        if any(roster.find(other) is not None for other in others):
            return True
    if before is not None and not before.single and roster.find(before.name) is not None:
        bracket = _ROLE_BRACKET.match(text, before.after)
        between = text[bracket.end() if bracket else before.after : candidate.start]
        if candidate.words[0] == surname(before.name):
            # "Ann Poe, Poe Plastics, Springfield": her firm.
            return False
        if LISTED.fullmatch(between):
            # "Founded by Jane Roe and Max Moe, Beta Gear has": a clause of its own.
            return between != ", " or _OWN_CLAUSE.match(text, candidate.after) is None
    if behind is not None and not behind.single and roster.find(behind.name) is not None:
        return LISTED.fullmatch(text[candidate.after : behind.start]) is not None
    return False
