"""Names without evidence of their own, weighed once the whole document is read: by lists, surnames, honorifics."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.parse.people.evidence import is_house_of
from generator.parse.people.names import Candidate, name_parts, surname
from generator.parse.people.roster import Roster
from generator.parse.text.limits import MOST_PEOPLE
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID

LISTED = re.compile(
    r"[,;]? (?:and |& |along with |together with |as well as )?"
    r"(?:(?:his|her) (?:son|daughter|wife|husband|brother|sister|father|mother|colleague|partner),? )?"
    rf"{MAYBE_HONORIFIC}$"
)
"""What parts the names of a list: `Jane Roe, Max Moe and Ann Poe`, `Jane Roe; Max Moe; and Ann Poe`."""
# What follows the last name of a list of people.
_LIST_ENDS = re.compile(
    r"[,.;:)]|$|,? (?:and|who|as|to|from|for|has|have|had|will|are|were|is|was|joined|join|resigned|retired|did|serve|"
    r"served|also|each|both|respectively)\b"
)
_TITLED = frozenset(("Mr.", "Ms.", "Mrs.", "Mr", "Ms", "Mrs"))
SPEAKS = re.compile(rf",? (?:also )?(?:{SAID})\b")
"""Behind `Roe, CEO of Acme,`: one word alone is a person only so."""


@dataclass(slots=True)
class Pending:
    """A name without evidence of its own, until the whole document has been read."""

    passage: Passage
    candidate: Candidate
    before: Candidate | None
    behind: Candidate | None


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
            and SPEAKS.match(item.passage.text, item.candidate.after)
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
# "Jane Roe, formerly with Beta Gear, and Max Moe": a house.
_LATELY_OF = re.compile(
    r"\b(?:formerly|previously|recently|currently|now|late|originally|lastly) (?:with|of|at|from) (?:the )?$"
)
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
    if _LATELY_OF.search(text, max(0, candidate.start - 30), candidate.start) or is_house_of(text, candidate):
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
        if text[candidate.after : behind.start] == ", " and SPEAKS.match(text, behind.after):
            # "It sold the shares of Beta Gear, Max Moe said": a clause of its own.
            return False
        return LISTED.fullmatch(text[candidate.after : behind.start]) is not None
    return False
