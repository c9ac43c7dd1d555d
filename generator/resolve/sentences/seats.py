"""The sentence for changes of board and officers.

`Jane Roe joins the Board of Directors of Acme Widgets Corp.`
"""

import re

from generator.model.people import Change, PersonRead
from generator.model.resolved import Piece
from generator.resolve.persons import name_organisation
from generator.resolve.sentences.telling import Telling, plain
from generator.resolve.wording import write_day
from generator.vocabulary.offices import names_body

KINDS = ("director-change", "officer-change")
_BOARD = re.compile(
    r"\bboard\b|(?<!managing )(?<!executive )\bdirector\b(?! of)|\btrustee\b|\bchair(?:man|woman|person)?\b",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"\b(?:president|chief|officer|treasurer|secretary|controller|manager|c[eftio]o)\b", re.IGNORECASE
)


def _belongs(telling: Telling, change: Change) -> bool:
    """Whether a change is this event's, where the release tells of both board and officers."""
    if not set(KINDS) <= telling.kinds or change.post is None:
        return True
    if telling.event.kind == "director-change":
        return bool(_BOARD.search(change.post))
    return bool(_OFFICER.search(change.post)) or not _BOARD.search(change.post)


def _tell_change(telling: Telling, person: PersonRead, change: Change) -> list[Piece]:
    comes = change.change == "appointed"
    pieces = [telling.cite(person.name, person.at)]
    if change.post is None:
        pieces.append(telling.cite(" is appointed" if comes else " departs", change.at))
    else:
        body = names_body(change.post)
        verb = ("joins" if body else "becomes") if comes else ("leaves" if body else "departs as")
        article = "the " if body and not change.post.lower().startswith("the ") else ""
        pieces += [plain(f" {verb} {article}"), telling.cite(change.post, change.at)]
        if organisation := name_organisation(telling.release, change.organisation):
            pieces += [
                plain(", " if " of " in change.post and not body else " of "),
                telling.cite(organisation, change.at),
            ]
    if change.effective:
        pieces += [plain(", effective "), telling.cite(write_day(change.effective), change.at)]
    return pieces


def tell(telling: Telling) -> list[Piece]:
    """Who comes or goes, and which seat; [] where no such person is read."""
    told: list[list[Piece]] = [
        _tell_change(telling, person, change)
        for person in telling.release.people
        for change in person.changes
        if _belongs(telling, change)
    ]
    pieces: list[Piece] = []
    for number, change in enumerate(told):
        pieces += [plain("; "), *change] if number else change
    if not pieces:
        return []
    return pieces if pieces[-1].text.endswith(".") else [*pieces, plain(".")]
