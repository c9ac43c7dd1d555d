"""Job titles in running words: where one begins and ends, and at which organisation it is held.

Forms it was made for: `Chairman of the Board and CEO`, `Vice President, Investor Relations`, `Acme's`-like
possessives (`Acme's Chief Financial Officer`), `an ACM Vice President`, `President and CEO of Acme Widgets`,
`Executive Vice President, Research and Development at Acme`, `Head of Research & Development`, `founder/CEO`.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from generator.parse.people.employers import is_institution, organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_owners import before_house, is_house, is_proper
from generator.parse.people.title_parts import (
    STAY,
    begins_title,
    has_head,
    is_field_next,
    is_head,
    is_name_next,
    leads_to_name,
    read_department,
    read_part,
    seek,
    title_lists,
)
from generator.parse.people.units import BOARD, FACULTY, FIRM_OF, OWN_UNIT, STUDIES, UNIT
from generator.parse.text.tokens import Tokens

_TEACHERS = frozenset("professor lecturer instructor".split())
_TO_BOARD = frozenset("member counsel advisor adviser".split())
_ARTICLES = frozenset("a an the our its their his her".split())
_HOUSES = frozenset("company firm bank group corporation organization organisation agency institute board".split())
_PAST = frozenset("former formerly retired ex previous previously prior past".split())
_SKIPPED = frozenset(
    "current currently also now recently longtime long-time longstanding newly then incoming new outgoing".split()
)
_BEFORE_NEXT = _ARTICLES | _SKIPPED | _PAST
# No title is longer than so many characters, its organisation included.
TITLE_REACH = 320
# "Director of Communications at 555-123-4567": no organisation.
_NUMBER = re.compile(r"[\d(+][\d\-() .]{6,}")
_POSSESSOR = re.compile(
    r"(?:[A-ZÀ-Þ0-9][\w&.\-]{0,40}|[a-z][A-Z]\w{0,40})(?: (?:& |of )?[A-Z0-9][\w&.\-]{0,40}){0,5}?(?=['’]s? )"
)
_BOARD_OF = re.compile(
    r"(?P<owner>(?!Board|Supervisory|Advisory|Executive|Management)[A-Z][\w.&]*)(?:['’]s?)?(?= [Bb]oard)"
)
_OURS = re.compile(r" (?:its|our|their) ")
_A_SEAT = re.compile(r",? and an? (?:[a-z\-]+ )?(?:[Dd]irector|[Mm]ember)\b.*$")
_ACRONYM = re.compile(r" \((?:[“\"])?[A-Z]{2,4}(?:[”\"])?\)")


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Title:
    """A title: `start` and `end` are indexes into the words; `organisation` its index range, where printed.

    Attributes:
        past: whether the words call it a former one.
        after: index behind title and organisation.
    """

    start: int
    end: int
    organisation: tuple[int, int] | None
    past: bool
    after: int


def read_titles(text: str, start: int, known: KnownNames) -> list[Title]:
    """The titles that stand at `start`, in order; [] where none does.

    Args:
        text: running words.
        start: index of the first word, behind comma and blank.
        known: the document's organisations.
    """
    return list(_titles_at(text, start, known))


# Kept, since one sentence is read for who is named, what is told of them and whom it takes up.
@lru_cache(maxsize=256)
def _titles_at(text: str, start: int, known: KnownNames) -> tuple[Title, ...]:
    if not _may_begin(text, start, known) or not has_head(text, start, start + TITLE_REACH):
        return ()
    tokens = Tokens(text, start, reach=TITLE_REACH)
    position, past = 0, False
    organisation: tuple[int, int] | None = None
    while tokens.has(position):
        token = tokens[position]
        firm = token.text == "New" and known.match(text, token.start)
        if token.lower in _PAST:
            past = True
        elif token.lower not in _ARTICLES and (token.lower not in _SKIPPED or token.possessive or firm):
            break
        position += 1
    if not tokens.has(position):
        return ()
    if tokens[position].possessive and tokens[position].lower in _HOUSES and tokens.has(position + 1):
        # "the company's founder", "the company's previous chief": whose, is known.
        position += 1
        while tokens.has(position + 1) and tokens[position].lower in _PAST:
            past = True
            position += 1
    exact = known.match(text, tokens[position].start)
    named = tokens[position].capital or tokens[position].text[1:2].isupper()
    if exact is None and named and not begins_title(tokens, position):
        exact = _possessor(text, tokens[position].start)
    if exact is not None and tokens[position].capital and text[exact : exact + 1] == " ":
        longer = _possessor(text, tokens[position].start)
        exact = longer if longer is not None and longer > exact and not _title_before(tokens, exact, longer) else exact
    if exact is None and tokens[position - 1].lower == "the" and position:
        exact = known.match(text, tokens[position - 1].start)
    if exact is not None and not _title_at(tokens, position):
        organisation = (tokens[position].start, exact)
        while tokens.has(position) and tokens[position].start < exact:
            position += 1
        if tokens.has(position) and tokens[position].lower in ("s", "'", "’"):
            position += 1
        while tokens.has(position) and (tokens[position].lower in _SKIPPED or tokens[position].lower in _PAST):
            past = past or tokens[position].lower in _PAST
            position += 1
    found: list[Title] = []
    while tokens.has(position) and len(found) < 6:
        part = read_part(tokens, position, known, text)
        if part is None:
            break
        if part[0] > position and organisation is None:
            if tokens[part[0] - 1].lower in STAY or tokens[part[0]].lower in STAY:
                # "Jane Roe and Chairman Max Moe": no firm.
                break
            organisation = (tokens[position].start, tokens[part[0] - 1].end)
        if organisation is not None and tokens[part[1] - 1].lower == "professor":
            # "the Roe Professor of Widget Studies": a chair named after somebody.
            organisation = None
        title, position = _complete(text, tokens, part, known, organisation=organisation, past=past)
        seat = _A_SEAT.search(text, title.start, title.end)
        if seat:
            # "President and a director of Acme": the seat is no part of the title.
            title = replace(title, end=seat.start())
        found.append(title)
        if title.organisation is None or title.organisation == organisation:
            break
        # "CEO of Acme and Chairman of Beta": another title at another place.
        tokens = Tokens(text, title.after, reach=TITLE_REACH)
        position = 0
        while tokens.has(position) and tokens[position].lower in (",", "and", "&"):
            position += 1
        if position == 0 or position > 2:
            break
        while tokens.has(position) and (word := tokens[position].lower) in _BEFORE_NEXT:
            # "the former CEO of Acme and a director of Beta".
            past = word in _PAST or (past and word not in _ARTICLES)
            position += 1
        if not begins_title(tokens, position):
            break
        organisation = None
    return tuple(found)


_FIRST = re.compile(r"[a-z]+(?![^\W_]|[&'’\-.][^\W_])")


def _may_begin(text: str, start: int, known: KnownNames) -> bool:
    """Whether the first word does not speak against a title: `said` does, `Acme`, `the` and `chief` do not."""
    first = _FIRST.match(text, start)
    return first is None or first.group() in _firsts() or known.match(text, start) is not None


@cache
def _firsts() -> frozenset[str]:
    house, ranked, modifiers, departments, _ = title_lists()
    return house | ranked | modifiers | departments | _ARTICLES | _PAST | _SKIPPED


def _title_at(tokens: Tokens, position: int) -> bool:
    """Whether the words that look like an organisation's name are a title's own first words."""
    return is_head(tokens[position].text) and not tokens[position].possessive


def _stands_for(acronym: str, title: str) -> bool:
    """Whether letters in brackets are short for a title: `CEO`, or the first letters of its words."""
    initials = "".join(word[0] for word in title.split() if word not in ("and", "of", "the", "&", "for"))
    return acronym.lower() in title_lists()[0] | title_lists()[1] or initials.upper().endswith(acronym)


def _title_before(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words up to `end`, a possessor's end, hold a title: `Acme Chairman's`, but not `Acme Medical's`."""
    return any(is_head(token.text) for token in tokens.some(seek(tokens, start), seek(tokens, end)))


def _possessor(text: str, start: int) -> int | None:
    """Where the capitalised words at `start` end, if they are a possessor: `Newton Mills's President`."""
    match = _POSSESSOR.match(text, start)
    return match.end() if match else None


def _complete(
    text: str,
    tokens: Tokens,
    part: tuple[int, int, bool],
    known: KnownNames,
    *,
    organisation: tuple[int, int] | None,
    past: bool,
) -> tuple[Title, int]:
    """The title that begins with `part`: its fields of work, further parts and organisation."""
    first, position, house = part
    begin = tokens[first].start
    end = tokens[position - 1].end
    fielded = False
    while tokens.has(position):
        board = BOARD.match(text, end)
        if board and (board.group().startswith(" of") or tokens[position - 1].lower in _TO_BOARD):
            inner = _BOARD_OF.search(board.group())
            if inner and organisation is None:
                organisation = (board.start() + inner.start("owner"), board.start() + inner.end("owner"))
            ours = _OURS.search(board.group()) and tokens[position - 1].lower != "member"
            behind, house = board.end(), True
            position = seek(tokens, behind)
            if ours:
                # "as Vice Chairman of its Board of Directors": the title is Vice Chairman.
                return Title(begin, end, organisation, past, behind), position
            end = behind
            continue
        firm = FIRM_OF.match(text, end)
        finish = organisation_at(text, firm.end(), known) if firm else None
        if firm and finish is not None:
            return Title(begin, end, (firm.end(), finish), past, finish), seek(tokens, finish)
        own = OWN_UNIT.match(text, end) or FACULTY.match(text, end)
        if own is None and tokens[position - 1].lower in _TEACHERS:
            own = STUDIES.match(text, end)
        if own:
            end, house = own.end(), True
            position = seek(tokens, end)
            continue
        acronym = _ACRONYM.match(text, end)
        if acronym and _stands_for(acronym.group()[2:-1].strip('“”"'), text[begin:end]):
            end = acronym.end()
            position = seek(tokens, end)
            continue
        token = tokens[position]
        ahead = position + 1
        if token.lower in (",", "and", "&", "/", "-", "–") or (token.text == ";"):
            while tokens.has(ahead) and tokens[ahead].lower in ("and", "&", "also", "the", "a", "an"):
                ahead += 1
            if begins_title(tokens, ahead) and not known.match(text, tokens[ahead].start):
                more = read_part(tokens, ahead, known, text)
                named = more is not None and is_name_next(tokens, more[1]) and not is_field_next(tokens, more[1])
                if more is not None and not named and not (token.text == "," and leads_to_name(tokens, ahead, more[1])):
                    position, house = more[1], more[2]
                    end = tokens[position - 1].end
                    continue
            if token.text == "," and tokens.has(position + 1):
                owner = known.match(text, tokens[position + 1].start)
                if owner is not None and organisation is None and text[owner : owner + 2] not in ("'s", "’s"):
                    return Title(begin, end, (tokens[position + 1].start, owner), past, owner), seek(tokens, owner)
            small = _is_small(text, begin, end)
            behind = read_department(tokens, position + 1, known, text, capital=not small)
            closed = not tokens.has(behind) or not tokens[behind].capital
            if small and behind > position + 1 and tokens.has(behind):
                # "Jane Roe, vice president, human resources, said"; not "Jane Roe, president, sales rose".
                house = house or tokens[behind].text not in (",", ".", ";", ")")
                closed = tokens[behind].text in (",", ".", ";", ")")
            if behind > position + 1 and token.lower in (",", "-", "–") and (not house or closed):
                position, end = behind, tokens[behind - 1].end
                house, fielded = False, True
                continue
            break
        if not house and token.capital and token.lower in title_lists()[3] and not known.match(text, token.start):
            # "SVP Corporate Services", without a comma.
            behind = read_department(tokens, position, known, text, capital=True)
            if behind > position and not (tokens.has(behind) and is_name_next(tokens, behind)):
                position, end = behind, tokens[behind - 1].end
                continue
        if token.lower in ("of", "for", "at", "with", "to", "on"):
            start = position + 1
            while tokens.has(start) and tokens[start].lower in ("the", "its", "our"):
                start += 1
            if not tokens.has(start):
                break
            if _NUMBER.match(text, tokens[start].start):
                break
            owner = known.match(text, tokens[start].start)
            if token.lower in ("of", "for") and owner is None:
                behind = read_department(tokens, start, known, text, capital=False)
                inner_end = tokens[behind - 1].end if behind > start else None
                named = any(letter.isupper() for letter in tokens[start].text)
                longer = organisation_at(text, tokens[start].start, known) if named or tokens[start].capital else None
                if longer is not None and inner_end is not None and is_house(text, inner_end, longer, known):
                    # "VP of Exploration for Acme": Acme's, not a firm called "Exploration for Acme".
                    longer = inner_end
                proper = longer is not None and (inner_end is None or longer > inner_end)
                unit = UNIT.match(text, longer) if longer is not None else None
                if longer is not None and unit:
                    end = unit.end()
                    return Title(begin, end, (tokens[start].start, longer), past, end), seek(tokens, end)
                if longer is not None and text[longer : longer + 2] in ("'s", "’s"):
                    return Title(begin, end, (tokens[start].start, longer), past, longer), seek(tokens, longer)
                name = text[tokens[start].start : longer] if longer is not None else ""
                if (
                    proper
                    and longer is not None
                    and (
                        house
                        or ((fielded or _is_small(text, begin, end)) and " " in name)
                        or is_institution(name)
                        or is_proper(text, tokens, position, start, longer)
                        or (token.lower == "for" and known.holds_folded(name))
                    )
                ):
                    return Title(begin, end, (tokens[start].start, longer), past, longer), seek(tokens, longer)
                if proper and longer is not None:
                    end = before_house(text, tokens[start].start, longer, known)
                    position = seek(tokens, end)
                    continue
                if inner_end is not None:
                    end, position = inner_end, behind
                    continue
                if tokens[start].lower not in STAY and not tokens[start].capital and token.lower == "of":
                    break
            if token.lower in ("to", "on"):
                break
            finish = owner if owner is not None else organisation_at(text, tokens[start].start, known)
            if finish is None or (organisation is not None and owner is None):
                break
            if owner is not None:
                finish = max(owner, organisation_at(text, tokens[start].start, known) or owner)
            unit = UNIT.match(text, finish)
            if unit:
                return Title(begin, unit.end(), (tokens[start].start, finish), past, unit.end()), seek(
                    tokens, unit.end()
                )
            return Title(begin, end, (tokens[start].start, finish), past, finish), seek(tokens, finish)
        break
    return Title(begin, end, organisation, past, end), position


def _is_small(text: str, begin: int, end: int) -> bool:
    """Whether a title stands in small letters: so its field of work does too, and capitals behind it are a firm's."""
    return text[begin:end].islower()


def shift(title: Title, by: int) -> Title:
    """The title with its places moved by `by`."""
    moved = (title.organisation[0] + by, title.organisation[1] + by) if title.organisation else None
    return replace(title, start=title.start + by, end=title.end + by, organisation=moved, after=title.after + by)
