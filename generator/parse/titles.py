"""Job titles in running words: where one begins and ends, and at which organisation it is held.

Forms it was made for: `Chairman of the Board and CEO`, `Vice President, Investor Relations`, `IEC's`-like
possessives (`Acme's Chief Financial Officer`), `an ACM Vice President`, `President and CEO of Acme Widgets`,
`Executive Vice President, Research and Development at Acme`, `Head of Research & Development`, `founder/CEO`.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from generator.parse.company_names import is_legal_form
from generator.parse.organisations import KnownNames
from generator.parse.tokens import Token, read_tokens
from generator.vocabulary.people import name_words, organisation_words, title_words

_ARTICLES = frozenset("a an the our its their his her".split())
_PAST = frozenset("former formerly retired ex previously past".split())
_SKIPPED = frozenset("current currently also now recently longtime newly then incoming new outgoing".split())
_BOARD = re.compile(
    r",? (?:of|to|on) (?:the |its |our |their )?(?:(?:[A-Z][\w.&]*(?:['’]s?)? )?[Bb]oards?\b(?: of (?:[Dd]irectors|[Tt]rustees|[Mm]anagers|[Gg]overnors))?)"
)
_ACRONYM = re.compile(r" \((?:[“\"])?[A-Z]{2,4}(?:[”\"])?\)")
_UNIT = re.compile(
    r"['’]s? (?:[a-z]+ ){1,5}?(?:group|division|unit|business|segment|department)\b"
    r"|['’]s? (?:[A-Z][\w&]* ){1,4}?(?:Group|Division|Unit|Business|Segment|Department)\b"
)
_STAY = frozenset(("and", "&", "or", "/"))


@dataclass(frozen=True)
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


@cache
def _lists() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    words = title_words()
    return (
        frozenset(words.house),
        frozenset(words.ranked),
        frozenset(words.modifiers),
        frozenset(words.departments),
        frozenset(words.after),
    )


def is_head(word: str) -> bool:
    """Whether `word` makes a title by itself: `president`, `CEO`, `director`."""
    house, ranked, *_ = _lists()
    return word.lower() in house or word.lower() in ranked


def is_title_word(word: str) -> bool:
    """Whether `word` may stand within a title before its head: `executive`, `vice`, or a head."""
    return is_head(_last_part(word.lower())) or word.lower() in _lists()[2]


def _read_part(tokens: list[Token], first: int, known: KnownNames, text: str) -> tuple[int, int, bool] | None:
    """One title from token `first`: (first token, token behind the head, whether a house head); None if none."""
    house, ranked, modifiers, departments, after = _lists()
    position = first
    best: tuple[int, bool] | None = None
    free = 0
    while position < len(tokens) and position - first < 9:
        token = tokens[position]
        word = _last_part(token.lower)
        if word in house or word in ranked:
            kind = word in house or (word == "officer" and any(t.lower == "chief" for t in tokens[first:position]))
            if word == "president" and "vice" in (tokens[position - 1].lower if position > first else "", token.lower[:4]):
                kind = False
            best = (position + 1, kind)
            position += 1
            while position < len(tokens) and tokens[position].lower in after:
                best = (position + 1, kind)
                position += 1
            if token.possessive:
                return None
            following = tokens[position] if position < len(tokens) else None
            if following is not None and (is_title_word(following.text) or word in modifiers):
                continue
            if following is not None and following.text == "-" and position + 1 < len(tokens):
                ahead = tokens[position + 1].lower
                if following.start == token.after and (ahead in house or ahead in ranked or ahead in modifiers):
                    position += 1
                    continue
            break
        if token.possessive:
            break
        if word in modifiers or word in departments:
            position += 1
        elif word in _STAY and position > first:
            position += 1
        elif token.text == "-" and position > first and tokens[position - 1].after == token.start:
            position += 1
        elif token.text == "," and position > first and tokens[position - 1].lower in departments:
            position += 1
        elif token.capital and word not in _openers() and not known.match(text, token.start) and free < 2:
            free += 1
            position += 1
        else:
            break
    if best is None:
        return None
    lead = first
    while lead < best[0] - 1 and _is_free(tokens[lead]):
        lead += 1
    if lead > first and lead < best[0]:
        # "Acme vice president", "ACM Director", "Acme Widgets Chairman": the words before are the organisation's.
        small = tokens[lead].text[0].islower()
        acronym = tokens[first].text.isupper() and len(tokens[first].text) > 1
        if small or acronym or (best[1] and _last_part(tokens[lead].lower) in house):
            return lead, best[0], best[1]
    return first, best[0], best[1]


def _last_part(word: str) -> str:
    """`vice-president` -> `president`, where the parts before are title words too; else `word`."""
    if "-" not in word or word in _lists()[0] | _lists()[1] | _lists()[2]:
        return word
    before, _, last = word.rpartition("-")
    return last if before in _lists()[2] else word


def _is_free(token: Token) -> bool:
    """Whether a capitalised word is neither title nor field of work, nor an ordinal."""
    _, _, modifiers, departments, _ = _lists()
    word = token.lower
    return token.text[0].isupper() and not is_title_word(token.text) and word not in departments and word not in modifiers


@cache
def _openers() -> frozenset[str]:
    return frozenset(word.lower() for word in name_words().openers) - {"chief", "executive", "interim", "new"}


def _read_department(tokens: list[Token], position: int, known: KnownNames, text: str, capital: bool) -> int:
    """Behind the words of a field of work that begin at token `position`; `position` where none do."""
    departments = _lists()[3]
    end = position
    while position < len(tokens):
        token = tokens[position]
        word = token.lower
        if word in departments and (token.text[0].isupper() or not capital):
            if _begins_title(tokens, position) and end != position and tokens[position - 1].lower in (*_STAY, ","):
                break
            end = position + 1
            if token.possessive:
                break
            position += 1
        elif word in (*_STAY, ",", "of", "for", "the", "-") and end == position and end > 0:
            ahead = position + 1
            while ahead < len(tokens) and tokens[ahead].lower in ("and", "&", "the"):
                ahead += 1
            if ahead >= len(tokens) or tokens[ahead].lower not in departments:
                break
            if word != "of" and _begins_title(tokens, ahead):
                break
            if word == "of" and known.match(text, tokens[ahead].start):
                break
            position = end = ahead
        else:
            break
    return end


def _begins_title(tokens: list[Token], position: int) -> bool:
    """Whether a title begins at token `position`: title words up to a head."""
    house, ranked, modifiers, departments, _ = _lists()
    for number in range(position, min(len(tokens), position + 6)):
        word = _last_part(tokens[number].lower)
        if word in house or word in ranked:
            return not (number == position and word in departments)
        if word not in modifiers and word not in departments and tokens[number].text != "-":
            return False
    return False


def organisation_at(text: str, start: int, known: KnownNames) -> int | None:
    """Where the organisation named at `start` ends: a known form, else a run of capitalised words.

    `Transcat Inc.`-like firms, `Springfield Institute of Technology`, `Food & Drug Administration`; the run ends at
    the first word that cannot belong to it, and never holds a title.
    """
    exact = known.match(text, start)
    tokens = read_tokens(text, start, 16, 160)
    kinds = organisation_words().kinds
    end: int | None = None
    position = 0
    institution = False
    while position < len(tokens):
        token = tokens[position]
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        if position and token.start - tokens[position - 1].after > 1:
            break
        if (token.capital or any(c.isupper() for c in token.text)) and not (position and _begins_title(tokens, position)):
            if token.lower in _openers() and position == 0 and token.lower not in ("first", "new"):
                break
            end = token.end
            institution = institution or token.text in kinds
            if token.possessive:
                break
            if is_legal_form(token.text):
                if text[end : end + 1] == ".":
                    end += 1
                break
            position += 1
        elif token.text in "&-" and following is not None and following.capital and end is not None:
            position += 1
        elif token.text == "," and following is not None and end is not None:
            if not is_legal_form(following.text):
                break
            position += 1
        elif token.lower in ("of", "for", "the") and end is not None and following is not None:
            if not (following.capital or following.lower == "the"):
                break
            position += 1
        elif token.lower == "and" and end is not None and following is not None and following.capital:
            if not institution and following.text not in ("Company", "Co", "Sons", "Associates"):
                break
            if _begins_title(tokens, position + 1):
                break
            position += 1
        elif token.text == "." and end is not None and following is not None and len(tokens[position - 1].text) <= 2:
            position += 1
        elif token.text in "®™":
            position += 1
        else:
            break
    if exact is not None and (end is None or exact >= end or text[exact : exact + 2] in ("'s", "’s")):
        return exact
    return end


def read_titles(text: str, start: int, known: KnownNames) -> list[Title]:
    """The titles that stand at `start`, in order; [] where none does.

    Args:
        text: running words.
        start: index of the first word, behind comma and blank.
        known: the document's organisations.
    """
    tokens = read_tokens(text, start)
    position, past = 0, False
    organisation: tuple[int, int] | None = None
    while position < len(tokens):
        token = tokens[position]
        if token.lower in _PAST:
            past = True
        elif token.lower not in _ARTICLES and (token.lower not in _SKIPPED or token.possessive):
            break
        position += 1
    if position >= len(tokens):
        return []
    exact = known.match(text, tokens[position].start)
    named = tokens[position].capital or tokens[position].text[1:2].isupper()
    if exact is None and named and not _begins_title(tokens, position):
        exact = _possessor(text, tokens[position].start)
    if exact is None and tokens[position - 1].lower == "the" and position:
        exact = known.match(text, tokens[position - 1].start)
    if exact is not None and not _title_at(tokens, position):
        organisation = (tokens[position].start, exact)
        while position < len(tokens) and tokens[position].start < exact:
            position += 1
        if position < len(tokens) and tokens[position].lower in ("s", "'", "’"):
            position += 1
        while position < len(tokens) and (tokens[position].lower in _SKIPPED or tokens[position].lower in _PAST):
            past = past or tokens[position].lower in _PAST
            position += 1
    found: list[Title] = []
    while position < len(tokens) and len(found) < 6:
        part = _read_part(tokens, position, known, text)
        if part is None:
            break
        if part[0] > position and organisation is None:
            organisation = (tokens[position].start, tokens[part[0] - 1].end)
        title, position = _complete(text, tokens, part, known, organisation, past)
        found.append(title)
        if title.organisation is None or title.organisation == organisation:
            break
        # "CEO of Acme and Chairman of Beta": another title at another place.
        tokens = read_tokens(text, title.after)
        position = 0
        while position < len(tokens) and tokens[position].lower in (",", "and", "&"):
            position += 1
        if position == 0 or position > 2:
            break
        while position < len(tokens) and tokens[position].lower in _ARTICLES | _SKIPPED:
            position += 1
        if not _begins_title(tokens, position):
            break
        organisation = None
    return found


def _title_at(tokens: list[Token], position: int) -> bool:
    """Whether the words that look like an organisation's name are a title's own first words."""
    return is_head(tokens[position].text) and not tokens[position].possessive


def _possessor(text: str, start: int) -> int | None:
    """Where the capitalised words at `start` end, if they are a possessor: `Newton Mills's President`."""
    match = re.compile(r"(?:[A-ZÀ-Þ0-9][\w&.\-]{0,40}|[a-z][A-Z]\w{0,40})(?: (?:& |of )?[A-Z0-9][\w&.\-]{0,40}){0,5}?(?=['’]s? )").match(text, start)
    return match.end() if match else None


def _complete(
    text: str,
    tokens: list[Token],
    part: tuple[int, int, bool],
    known: KnownNames,
    organisation: tuple[int, int] | None,
    past: bool,
) -> tuple[Title, int]:
    """The title that begins with `part`: its fields of work, further parts and organisation."""
    first, position, house = part
    begin = tokens[first].start
    end = tokens[position - 1].end
    while position < len(tokens):
        board = _BOARD.match(text, end)
        if board and (board.group().startswith(" of") or tokens[position - 1].lower == "member"):
            inner = re.search(r"(?P<owner>(?!Board)[A-Z][\w.&]*)(?:['’]s?)?(?= [Bb]oard)", board.group())
            if inner and organisation is None:
                organisation = (board.start() + inner.start("owner"), board.start() + inner.end("owner"))
            end, house = board.end(), True
            position = _seek(tokens, end)
            continue
        acronym = _ACRONYM.match(text, end)
        if acronym and acronym.group()[2:-1].strip("“”\"").lower() in _lists()[0] | _lists()[1]:
            end = acronym.end()
            position = _seek(tokens, end)
            continue
        token = tokens[position]
        ahead = position + 1
        if token.lower in (",", "and", "&", "/", "-", "–") or (token.text == ";"):
            while ahead < len(tokens) and tokens[ahead].lower in ("and", "&", "also", "the"):
                ahead += 1
            if _begins_title(tokens, ahead) and not known.match(text, tokens[ahead].start):
                more = _read_part(tokens, ahead, known, text)
                if more is not None and not _is_name_next(tokens, more[1]):
                    position, house = more[1], more[2]
                    end = tokens[position - 1].end
                    continue
            if token.text == "," and position + 1 < len(tokens):
                owner = known.match(text, tokens[position + 1].start)
                if owner is not None and organisation is None and text[owner : owner + 2] not in ("'s", "’s"):
                    return Title(begin, end, (tokens[position + 1].start, owner), past, owner), _seek(tokens, owner)
            if not house or token.lower in ("&", "and"):
                behind = _read_department(tokens, position + 1, known, text, capital=True)
                if behind > position + 1 and token.lower in (",", "-", "–"):
                    position, end = behind, tokens[behind - 1].end
                    house = False
                    continue
            break
        if token.lower in ("of", "for", "at", "with", "to", "on"):
            start = position + 1
            while start < len(tokens) and tokens[start].lower in ("the", "its", "our"):
                start += 1
            if start >= len(tokens):
                break
            owner = known.match(text, tokens[start].start)
            if token.lower in ("of", "for") and owner is None:
                behind = _read_department(tokens, start, known, text, capital=False)
                inner_end = tokens[behind - 1].end if behind > start else None
                longer = organisation_at(text, tokens[start].start, known) if tokens[start].capital else None
                proper = longer is not None and (inner_end is None or longer > inner_end)
                unit = _UNIT.match(text, longer) if longer is not None else None
                if longer is not None and unit:
                    end = unit.end()
                    return Title(begin, end, (tokens[start].start, longer), past, end), _seek(tokens, end)
                if longer is not None and text[longer : longer + 2] in ("'s", "’s"):
                    return Title(begin, end, (tokens[start].start, longer), past, longer), _seek(tokens, longer)
                if proper and longer is not None and (house or _is_institution(text[tokens[start].start : longer])):
                    return Title(begin, end, (tokens[start].start, longer), past, longer), _seek(tokens, longer)
                if proper and longer is not None:
                    end = longer
                    position = _seek(tokens, end)
                    continue
                if inner_end is not None:
                    end, position = inner_end, behind
                    continue
                if tokens[start].lower not in _STAY and not tokens[start].capital and token.lower == "of":
                    break
            if token.lower in ("to", "on"):
                break
            finish = owner if owner is not None else organisation_at(text, tokens[start].start, known)
            if finish is None or (organisation is not None and owner is None):
                break
            if owner is not None:
                finish = max(owner, organisation_at(text, tokens[start].start, known) or owner)
            unit = _UNIT.match(text, finish)
            if unit:
                return Title(begin, unit.end(), (tokens[start].start, finish), past, unit.end()), _seek(tokens, unit.end())
            return Title(begin, end, (tokens[start].start, finish), past, finish), _seek(tokens, finish)
        break
    return Title(begin, end, organisation, past, end), position


def _is_institution(name: str) -> bool:
    words = name.replace(",", " ").split()
    kinds = organisation_words().kinds
    return any(word in kinds for word in words) or is_legal_form(words[-1])


def _is_name_next(tokens: list[Token], position: int) -> bool:
    """Whether a personal name follows: in `Jane Roe, President, and CFO Max Moe` the second title is his."""
    if position + 1 >= len(tokens):
        return False
    a, b = tokens[position], tokens[position + 1]
    return a.capital and b.capital and not is_title_word(a.text) and a.text[0].isalpha() and b.text[0].isalpha() and len(a.text) > 1 and not a.text.isupper()


def _seek(tokens: list[Token], index: int) -> int:
    position = 0
    while position < len(tokens) and tokens[position].start < index:
        position += 1
    return position


def shift(title: Title, by: int) -> Title:
    """The title with its places moved by `by`."""
    moved = (title.organisation[0] + by, title.organisation[1] + by) if title.organisation else None
    return replace(title, start=title.start + by, end=title.end + by, organisation=moved, after=title.after + by)
