"""Job titles in running words: where one begins and ends, and at which organisation it is held.

Forms it was made for: `Chairman of the Board and CEO`, `Vice President, Investor Relations`, `Acme's`-like
possessives (`Acme's Chief Financial Officer`), `an ACM Vice President`, `President and CEO of Acme Widgets`,
`Executive Vice President, Research and Development at Acme`, `Head of Research & Development`, `founder/CEO`.
"""

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from generator.parse.people import units
from generator.parse.people.known_names import KnownNames
from generator.parse.people.title_ends import find_title_end
from generator.parse.people.title_heads import SMALL_TITLE, read_part
from generator.parse.people.title_parts import (
    STAY,
    begins_title,
    has_head,
    is_head,
    is_name_next,
    is_title_word,
    seek,
    title_lists,
)
from generator.parse.text.tokens import Tokens

_ARTICLES = frozenset("a an the our its their his her".split())
_HOUSES = frozenset("Company Firm Bank Group Corporation Organization Agency Institute Board".split())
# "the women's department manager", "today's chairman".
_NO_OWNERS = frozenset("women men children people today year yesterday".split())
_PAST = frozenset("former formerly retired ex previous previously prior past late last".split())
_SKIPPED = frozenset(
    "current existing currently also now recently longtime long-time longstanding newly then incoming new next "
    "outgoing ousted retiring departing embattled".split()
)
# "its first Chief Gear Officer"; a first vice president is called so.
_FIRST_OF = re.compile(r"(?:(?<=the )|(?<=our )|(?<=its )|(?<=their ))first (?:ever |full-time )?(?!vice\b)")
# "a former Freedonian military commander": of no firm.
_FORCES = frozenset("military army navy police".split())
_LATELY = frozenset("newly recently just".split())
_TAKEN_UP = frozenset("appointed named elected promoted hired installed".split())
_BEFORE_NEXT = _ARTICLES | _SKIPPED | _PAST
# No title is longer than so many characters, its organisation included.
TITLE_REACH = 320
_POSSESSOR = re.compile(
    r"(?:[A-ZÀ-Þ0-9][\w&.\-]{0,40}|[a-z][A-Z]\w{0,40})(?: (?:& |of )?[A-Z0-9][\w&.\-]{0,40}){0,5}?(?=['’]s? )"
)
# "a member of the Audit Committee and chairman of the Risk Committee": the second.
_MEMBER_FIRST = re.compile(r"[Mm]ember of (?:[\w'’]+ ){1,5}[Cc]ommittee and (?=[Cc]hair)")
# "Chairman and former CEO of Acme", "former President and current Chairman of Acme".
_TURN = re.compile(
    r",? (?:and|&) (?:the |an? |its |our )?(?P<of>former|formerly|past|retired|previous|previously|current|"
    r"currently|now|present) "
)
_HERE = re.compile(r"[Cc]ommittee\b|\b(?:(?:[Cc]ompany|[Bb]ank|[Gg]roup|[Ff]irm)['’]s|our|its) [Bb]oard\b")
_A_SEAT = re.compile(
    r"(?:,|,? and) an? (?:[a-z\-]+ )?(?:[Dd]irector|[Mm]ember)\b.*$|,? and member(?: of Group Management)?$"
)


# "CEO of Acme Widgets (NYSE: ACM) and Chairman of Beta", "Treasurer of Acme Widgets (2001-2007) and".
_TICKERS = re.compile(
    r" \((?:(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d|"
    r"[A-Z][\w \-]{1,24}: ?[A-Z0-9.\-]{1,8}(?:[,;] [A-Z][\w \-]{1,24}: ?[A-Z0-9.\-]{1,8})*)\)"
)
_AWARD = re.compile(r" of the (?:Year|Month|Quarter|Decade|Century)\b")


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


def _is_skipped(tokens: Tokens, position: int) -> bool:
    """Whether a word is none of the title's behind it: `current`, `newly`, and `appointed` behind that."""
    word = tokens[position].lower
    if word in ("first", "ever", "full-time") and position > 0 and tokens.has(position + 1):
        before, behind = tokens[position - 1].lower, tokens[position + 1].lower
        return before == "first" or (before in _ARTICLES and behind != "vice")
    return word in _SKIPPED or (word in _TAKEN_UP and position > 0 and tokens[position - 1].lower in _LATELY)


def _is_before(tokens: Tokens, position: int) -> bool:
    """Whether a word behind a possessor is none of the title's: `former`, and `first` but of a vice president."""
    token = tokens[position]
    if token.text == "first" and tokens.has(position + 1):
        return tokens[position + 1].lower != "vice"
    return token.lower in _PAST


def _pass_articles(tokens: Tokens, known: KnownNames, text: str) -> tuple[int, bool]:
    """Where a title or its organisation begins, and whether the words before call it a former one."""
    position, past = 0, False
    while tokens.has(position):
        token = tokens[position]
        # "New York Senator Jane Roe", but "New Chairman Jane Roe".
        place = (
            tokens.has(position + 1) and tokens[position + 1].capital and not is_title_word(tokens[position + 1].text)
        )
        firm = token.text == "New" and (place or known.match(text, token.start))
        if token.lower in ("most", "until") and tokens.has(position + 1) and tokens[position + 1].lower == "recently":
            # "Jane Roe, most recently Treasurer of Beta Gear,".
            past, position = True, position + 2
            continue
        if token.lower in _PAST:
            past = True
        elif token.lower not in _ARTICLES and (not _is_skipped(tokens, position) or token.possessive or firm):
            break
        position += 1
    owner = _small_owner(tokens, position)
    if owner is not None:
        # "the company's founder", "the growing pizza chain's previous chief": whose, is known.
        position = owner + 1
        while tokens.has(position + 1) and (_is_before(tokens, position) or _is_skipped(tokens, position)):
            past = past or tokens[position].lower in _PAST
            position += 1
    return position, past


def _small_owner(tokens: Tokens, position: int) -> int | None:
    """The token of a noun in small letters whose the title is: `the growing pizza chain's`; None where none stands."""
    for number in range(position, position + 4):
        small = tokens.has(number + 1) and (tokens[number].text.islower() or tokens[number].text in _HOUSES)
        if not small or is_head(tokens[number].text):
            return None
        if tokens[number].possessive:
            named = position > 0 or tokens[number].text.capitalize() in _HOUSES
            return number if named and tokens[number].lower not in _NO_OWNERS else None
        if is_title_word(tokens[number].text):
            return None
    return None


def _owner_at(tokens: Tokens, position: int, known: KnownNames, text: str) -> int | None:
    """Index behind the organisation that is named before its title: `Acme's`, `the Acme`; None where none is."""
    token = tokens[position]
    own = token.text == "Group" and begins_title(tokens, position)  # "Group Finance Director"
    exact = None if own else known.match(text, token.start)
    if exact is None and (token.capital or token.text[1:2].isupper()) and not begins_title(tokens, position):
        exact = _possessor(text, token.start)
    if exact is not None and token.capital and text[exact : exact + 1] == " ":
        longer = _possessor(text, token.start)
        exact = longer if longer is not None and longer > exact and not _title_before(tokens, exact, longer) else exact
    if exact is None and position and tokens[position - 1].lower == "the":
        exact = known.match(text, tokens[position - 1].start)
    return exact


def _is_of_name(tokens: Tokens, position: int) -> bool:
    """Whether words in capitals up to a title in small letters are of the organisation's name before them."""
    while tokens.has(position + 1) and tokens[position].capital and not tokens[position].possessive:
        position += 1
        if tokens[position].text.islower():
            last = tokens[position - 1].text
            named = last in ("UK", "US") or (last[1:].islower() and not is_title_word(last))
            return named and begins_title(tokens, position)
    return False


def _without_seat(title: Title, text: str, organisation: tuple[int, int] | None) -> Title:
    """`President and a director of Acme`: the seat is no part of the title."""
    seat = _A_SEAT.search(text, title.start, title.end)
    if seat is None:
        return title
    # "CFO and member of Group Management": that is no organisation.
    member = " and member" in seat.group()
    return replace(title, end=seat.start(), organisation=organisation if member else title.organisation)


# Kept, since one sentence is read for who is named, what is told of them and whom it takes up.
@lru_cache(maxsize=256)
def _titles_at(text: str, start: int, known: KnownNames) -> tuple[Title, ...]:
    first = _FIRST_OF.match(text, start)
    start = first.end() if first else start
    if not _may_begin(text, start, known) or not has_head(text, start, start + TITLE_REACH):
        return ()
    tokens = Tokens(text, start, reach=TITLE_REACH)
    position, past = _pass_articles(tokens, known, text)
    if not tokens.has(position):
        return ()
    organisation: tuple[int, int] | None = None
    exact = _owner_at(tokens, position, known, text)
    if exact is not None and not _title_at(tokens, position):
        organisation = (tokens[position].start, exact)
        while tokens.has(position) and tokens[position].start < exact:
            position += 1
        if tokens.has(position) and tokens[position].lower in ("s", "'", "’"):
            position += 1
        while _is_of_name(tokens, position):
            # "Acme Freedonia executive chairman": a title in small letters begins with none.
            organisation = (organisation[0], tokens[position].end)
            position += 1
        while tokens.has(position) and (_is_skipped(tokens, position) or _is_before(tokens, position)):
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
            if tokens[part[0]].lower not in _FORCES:
                organisation = (tokens[position].start, tokens[part[0] - 1].end)
        if organisation is not None and tokens[part[1] - 1].lower == "professor":
            # "the Roe Professor of Widget Studies": a chair named after somebody.
            organisation = None
        read = find_title_end(text, tokens, part, known, organisation)
        title = Title(read.begin, read.end, read.organisation, past, read.after or read.end)
        if _AWARD.search(text, title.start, title.end + len(" of the Decade")) or (
            text.startswith("Leader in ", title.start) and title.end == title.start + len("Leader")
        ):
            # "was named Executive of the Year", "was named a Leader in Widgets": a prize.
            break
        title = _without_seat(title, text, organisation)
        listed = _TICKERS.match(text, title.after) if title.organisation else None
        if listed and title.after > title.end:
            title = replace(title, after=listed.end())
        member = _MEMBER_FIRST.match(text, title.start, title.end)
        if member:
            title = replace(title, start=member.end())
        found.append(title)
        turn = _TURN.match(text, title.after)
        if turn and (others := _titles_at(text, turn.start("of"), known)):
            # "Chairman of the Audit Committee and former Treasurer of Beta Gear", "a member of the company's Board of
            # Directors and former": a committee and a board here.
            here = _HERE.search(text, title.start, title.end) is not None
            found += _turned(found.pop(), others, turn["of"], here=here)
            break
        more = units.AND_A.match(text, title.after)
        if more and (others := _titles_at(text, more.end(), known)):
            found += _turned(found.pop(), others, "", here=False)
            break
        if title.organisation == organisation and (organisation is not None or title.after == title.end):
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
        if not begins_title(tokens, position) or (tokens[0].text == "," and _is_of_next(tokens, position, known, text)):
            break
        organisation = None
    return tuple(found)


def _turned(title: Title, others: tuple[Title, ...], turn: str, *, here: bool) -> list[Title]:
    """A title and those of another time behind it; both are held at one house where the first names none."""
    past = turn in _PAST
    if title.organisation is None and others[0].organisation and not here:
        title = replace(title, organisation=others[0].organisation)
    return [title, *(replace(other, past=past) if turn else other for other in others)]


# "was named to lead Gear Operations", "Appointed to Chair Audit Committee"; not "promoted to Lead Engineer".
_MAY_BE_VERB = re.compile(
    r"(?:[Ll]ead|[Hh]ead|[Cc]hair) (?!(?:of|and|for|in|at|effective|on|from)\b)(?P<object>[\w\-]+)"
)


def _is_of_next(tokens: Tokens, position: int, known: KnownNames, text: str) -> bool:
    """Whether a title is that of a name behind it: `was named Treasurer of Acme, President Jane Roe announced`."""
    part = read_part(tokens, position, known, text)
    if part is None or not is_name_next(tokens, part[1]):
        return False
    return known.match(text, tokens[part[1]].start) is None


_FIRST = re.compile(r"[a-z]+(?![^\W_]|[&'’\-.][^\W_])")


def _may_begin(text: str, start: int, known: KnownNames) -> bool:
    """Whether the first word does not speak against a title: `said` does, `Acme`, `the` and `chief` do not."""
    if text.endswith(("to ", "To "), 0, start):
        verb = _MAY_BE_VERB.match(text, start)
        if verb and not is_title_word(verb["object"]):
            return False
    first = _FIRST.match(text, start)
    if first is None or first.group() in _firsts() or SMALL_TITLE.match(text, start):
        return True
    return known.match(text, start) is not None


@cache
def _firsts() -> frozenset[str]:
    lists = title_lists()
    return lists.heads | lists.modifiers | lists.departments | _ARTICLES | _PAST | _SKIPPED | {"most", "until"}


def _title_at(tokens: Tokens, position: int) -> bool:
    """Whether the words that look like an organisation's name are a title's own first words."""
    firm = tokens[position].text == "GM" and begins_title(tokens, position + 1)
    return is_head(tokens[position].text) and not (tokens[position].possessive or firm)


def _title_before(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words up to `end`, a possessor's end, hold a title: `Acme Chairman's`, but not `Acme Medical's`."""
    return any(is_head(token.text) for token in tokens.some(seek(tokens, start), seek(tokens, end)))


def _possessor(text: str, start: int) -> int | None:
    """Where the capitalised words at `start` end, if they are a possessor: `Newton Mills's President`."""
    match = _POSSESSOR.match(text, start)
    return match.end() if match else None


def shift(title: Title, by: int) -> Title:
    """The title with its places moved by `by`."""
    moved = (title.organisation[0] + by, title.organisation[1] + by) if title.organisation else None
    return replace(title, start=title.start + by, end=title.end + by, organisation=moved, after=title.after + by)
