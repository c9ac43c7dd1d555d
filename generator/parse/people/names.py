"""Personal names in running words: candidates, and whether two printed names can be one person's.

A candidate is a run of capitalised words with initials, particles, nicknames and suffixes: `J. Robin Example`,
`J. Q. Public`, `Maria de la Cruz`, `John E. (Jack) Roe`, `Max Moe, Jr.`. Whether it is a person, the words
around it decide (`people`). Honorifics and post-nominals are kept apart from the name.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from generator.model.base import without_accents
from generator.parse.people.name_edges import fields_before, is_time, name_before_title
from generator.parse.people.run_words import (
    BIG,
    NAMES_TOO,
    SUFFIXED,
    is_field,
    is_ordinary,
    is_plausible,
    is_set_large,
    kind_of,
    may_be_name,
    name_sets,
    openers_of_name,
)
from generator.parse.people.title_parts import is_head, is_title_word, last_part
from generator.parse.text.alternatives import any_of
from generator.vocabulary.nicknames import same_given_name
from generator.vocabulary.people import name_words

# A word is taken whole or not at all.
_CAPITAL = rf"[{BIG}][^\W\d_]{{0,30}}+(?:[’'\-](?!s\b)[^\W\d_]{{1,30}}+){{0,4}}"
_INITIAL = rf"(?:[{BIG}]\.-?)+(?![\w])|[{BIG}](?= [{BIG}])"
_BEFORE_NAMES = (
    "Mr Mrs Ms Dr Drs Prof Profs Gen Col Capt Sen Rep Gov Hon Rev Lt Maj Sgt Messrs Adm Amb Smt Msgr Mag Ing"
)
_SHORTENED = [*_BEFORE_NAMES.split(), "St", "Wm"]
_ABBREVIATED = rf"(?:{any_of(_SHORTENED)})\."
_CALLED = rf"[{BIG}](?:[a-z]+|[{BIG}]|\.[{BIG}]\.)"
_NICKNAME = rf"(?:\([“\"‘']?{_CALLED}[”\"’']?\)|[“\"‘']{_CALLED}[”\"’'])"


_OF_GENERALS = frozenset("Attorney Solicitor Surgeon Secretary Comptroller Director Inspector".split())
# "Baroness Roe" is called so; "Baroness Jane Roe" has a name.
_NOBLE = frozenset("Baron Baroness Countess Viscount Viscountess".split())
_OFFICES = frozenset("General Major Governor Mayor Senator Ambassador Professor".split())

# "Jane Roe, Sr. VP of Marketing": a rank, and no father.
_RANK_BEHIND = r"\.?\s(?:[ES]?VP|V\.P\.|Vice|Director|Manager|Counsel|Partner|Analyst|Account|Executive)\b"


def _run_of(*, likely: bool) -> "re.Pattern[str]":
    particles = any_of(sorted(name_words().particles, key=lambda p: (-len(p), p)))
    # "Jane Roe III": the numeral is no further name.
    word = rf"(?=[{BIG}])(?:(?=[A-Z][a-z]{{1,5}}\.){_ABBREVIATED}|{_INITIAL}|(?!(?:II|III|IV)\b|Ph\. ?D\b){_CAPITAL})"
    # The first word behind its first letter: a search is quick where nothing but a set of letters leads.
    first = (
        rf"(?:(?=[a-z]{{1,5}}\.)(?:{'|'.join(f'(?<={short[0]}){short[1:]}' for short in _SHORTENED)})\."
        rf"|\.-?(?:[{BIG}]\.-?)*(?![\w])|(?= [{BIG}])|(?!(?<=I)(?:I|II|V)\b){_CAPITAL.removeprefix(f'[{BIG}]')})"
    )
    further = rf"(?:\s(?:{_NICKNAME}\s)?(?:(?:{particles})\s)?{word})"
    # What stands behind most words is looked at first, by its first letter.
    ahead = rf"(?=,|\s(?:[{BIG}(“\"‘']|(?:{particles})\s))"
    more = rf"{ahead}(?:{further}+|(?=,?\s(?:Jr|Sr|II|III|IV)\b|,| \())" if likely else f"{further}*"
    return re.compile(
        rf"[{BIG}](?<![\w@/.’'&$].)(?<![^\-]-.){first}{more}"
        rf"(?P<suffix>,?\s(?:Jr|Sr(?!{_RANK_BEHIND}))\b\.?|,?\s(?:II|III|IV)\b)?(?!\w)"
    )


@cache
def _run() -> "re.Pattern[str]":
    return _run_of(likely=False)


@cache
def _likely_run() -> "re.Pattern[str]":
    return _run_of(likely=True)


@cache
def post_nominal() -> "re.Pattern[str]":
    """What finds a degree or order behind a name, with the comma before it: `, Ph.D.`, `, M.Sc. (Econ.)`; in `form`."""
    forms = any_of(sorted(name_words().post_nominals, key=lambda f: (-len(f), f)))
    return re.compile(
        rf"(?:,? \(?|,)(?P<form>{forms})\)?(?![\w])(?: \((?:Econ|Eng|Tech|Chem|Agr|Pol|Soc|For)[\w. ]{{0,12}}\))?"
    )


@cache
def _degrees() -> frozenset[str]:
    return frozenset(name_words().post_nominals)


class Candidate(NamedTuple):
    """A run of words that may be a personal name; all numbers are indexes into the words it was found in.

    Attributes:
        start: where the name begins.
        end: where it ends, suffix included, post-nominals not.
        after: behind the post-nominals.
        lead: where title words directly before it begin; `start` where none stand there.
        name: the name as printed.
        honorific: `Mr.`, or None.
        post_nominals: `CPA`, `Ph.D.` in order.
    """

    start: int
    end: int
    after: int
    lead: int
    name: str
    honorific: str | None
    post_nominals: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words without suffix and nickname marks."""
        return name_parts(self.name)

    @property
    def set_large(self) -> bool:
        """Whether the surname alone stands in capitals: `Jane ROE`; `Adjusted EBIT` looks so too."""
        return is_set_large(list(self.words))

    @property
    def single(self) -> bool:
        """Whether it is one word alone: a surname after an honorific, or a lone capitalised word."""
        # Most are letters alone, and no suffix.
        return (self.name.isalpha() and self.name not in name_sets()[3]) or len(self.words) == 1


@lru_cache(maxsize=4096)
def name_parts(name: str) -> tuple[str, ...]:
    """A name's words without suffixes: `Max Moe, Jr.` -> [Max, Moe]; marks around nicknames are dropped."""
    words = [word.strip(',()“”"‘') for word in name.split()]
    return tuple(word for word in words if word and word.rstrip(".") not in name_sets()[3])


@lru_cache(maxsize=4096)
def name_suffix(name: str) -> str:
    """`Jr`, `Sr`, `II` … as the name prints it behind the surname, without stop; "" where none stands there."""
    last = name.rpartition(" ")[2].rstrip(".")
    return last if last in name_sets()[3] else ""


def _other_suffix(a: str, b: str) -> bool:
    """Whether both names have a suffix, and not the same: father and son."""
    first = name_suffix(a)
    return bool(first) and name_suffix(b) not in ("", first)


@lru_cache(maxsize=4096)
def _folded_parts(name: str) -> tuple[str, ...]:
    if not name.isascii():
        # `José` and `Jose` are one.
        name = without_accents(name)
    return tuple(word.lower().rstrip(".") for word in name_parts(name))


def surname(name: str) -> str:
    """The last word of a name, suffixes apart: `Maria de la Cruz` -> `Cruz`."""
    return name_parts(name)[-1]


# Kept, since a paragraph of one sentence is searched twice, and so is a line of contacts.
@lru_cache(maxsize=128)
def find_candidates(text: str) -> tuple[Candidate, ...]:
    """All runs of `text` that may be personal names, in order."""
    return tuple(_find_candidates(text, _run()))


def find_likely(text: str) -> Iterator[Candidate]:
    """Those of `find_candidates` that are more than a word alone, or have a comma or a bracket behind.

    Most runs are a word alone, and nobody is named by one in running text but before his title.
    """
    return _find_candidates(text, _likely_run())


def _find_candidates(text: str, runs: "re.Pattern[str]") -> Iterator[Candidate]:
    openers = name_sets()[1]
    for match in runs.finditer(text):
        run = match.group()
        if len(run) > 160 or run in openers:
            continue
        if run.isalpha() and run not in SUFFIXED:
            # Most runs are a word alone, without suffix, title and honorific.
            if may_be_name(run):
                start, end = match.span()
                # Nothing but a comma leads from such a word to a degree.
                if text.startswith(",", end):
                    yield _candidate(text, start, end, start, None)
                else:
                    yield Candidate(start, end, end, start, run, None, ())
            continue
        words = run.split()
        kinds = "".join(map(kind_of, words))
        # "Jane Roe M.D.": what ends in initials may end in a degree.
        if not match["suffix"] and kinds[-1] != "i" and is_ordinary(kinds):
            opened = openers_of_name(words, kinds)
            if opened is not None:
                begin = match.start() + sum(map(len, words[:opened])) + opened
                yield _candidate(text, begin, match.end(), begin, None)
            continue
        if found := _name_in(text, match):
            yield found


def _name_in(text: str, match: "re.Match[str]") -> Candidate | None:
    """The name in a run of capitalised words, without titles, fields of work and degrees around it."""
    honorifics, openers, _, _ = name_sets()
    pieces: list[tuple[str, int, int]] = []
    place = match.start()
    for word in text[place : match.start("suffix") if match["suffix"] else match.end()].split():
        pieces.append((word, place, place + len(word)))
        place += len(word) + 1
    pieces = pieces[: name_before_title(text, pieces)]
    placed = match["suffix"] or text.endswith((" of ", " at ", " from "), 0, match.start())
    while len(pieces) > 2 and not placed and (pieces[-1][0] in _degrees() or _begins_degree(text, pieces[-1])):
        pieces.pop()
    honorific: str | None = None
    first, lead = 0, None
    for number, (word, _, _) in enumerate(pieces):
        bare = word.rstrip(".")
        honoured = bare in honorifics and number < len(pieces) - 1 - (bare in _NOBLE)
        if bare in ("Tan", "Sri"):
            # "Tan Sri Jane Roe"; of "Tan Kah Kee" and "Sri Mulyani Roe" each is a part of the name.
            honoured = honoured and "Tan Sri " in text[pieces[0][1] : pieces[-1][1]]
        # "Attorney General Jane Roe": spelt out within a run, it is part of a title.
        if honoured and (
            word.endswith(".") or bare not in _OFFICES or number in (0, (honorific or lead == 0) and first)
        ):
            honorific, first = word, number + 1
        before = pieces[number - 1][0] if number else ""
        headed = is_head(bare) or is_head(word) or is_head(last_part(bare.lower()))
        headed = headed or (bare == "Chief" and before in ("Police", "Fire"))
        # "Managing Partner Jane Roe", "Vice Provost Jane Roe".
        taught = bare in ("Provost", "Chancellor", "Rector") and number == 0 and len(pieces) > 2
        if headed and (bare not in NAMES_TOO or taught or is_title_word(before) or is_field(before)):
            first = number + 1
            lead = 0 if lead is None else lead
            honorific = None if honorific != word else honorific
            if bare in _OF_GENERALS and number + 2 < len(pieces) and pieces[number + 1][0] == "General":
                first = number + 2
    while 0 < first < len(pieces) - 2 and (
        (lead is not None and is_field(pieces[first][0])) or pieces[first][0] in ("Emeritus", "Emerita", "Pro", "Tem")
    ):
        # "VP Engineering Jane Roe", "Professor Emerita Jane Roe", "President Pro Tem Jane Roe".
        first += 1
    if lead is None and first == 0:
        first = fields_before(text, pieces)
        lead = 0 if first else None
    while first < len(pieces) and pieces[first][0] in openers and not (lead is not None and first == 0):
        first += 1
    if lead is None and first < len(pieces) - 1 and is_time(text, pieces[first]):
        first += 1
    if first >= len(pieces):
        return None
    bare_words = [word.strip('()“”"‘') for word, _, _ in pieces[first:]]
    begin = pieces[first][1]
    end = match.end() if match["suffix"] else pieces[-1][2]
    if text[end - 3 : end] in (" Jr", " Sr") and text[end : end + 1] == ".":
        end += 1
    if text[end - 1 : end] == "." and text[end - 3 : end] not in ("Jr.", "Sr.") and not match["suffix"]:
        return None
    if bare_words[0] in SUFFIXED or not (is_plausible(bare_words) or (honorific and _is_given_first(bare_words))):
        return None
    return _candidate(text, begin, end, begin if lead is None else pieces[0][1], honorific)


def _is_given_first(words: list[str]) -> bool:
    """Whether a first name and one word make a name behind an honorific, whatever the word: `Dr. Helen Best`."""
    return len(words) == 2 and words[0] in _given() and words[1][1:].islower()


@cache
def _given() -> frozenset[str]:
    return frozenset(name_words().given)


def _begins_degree(text: str, piece: tuple[str, int, int]) -> bool:
    """Whether the last word of a run is the beginning of a degree with points, the `P` of `Jane Roe P.Geo.`."""
    word, start, end = piece
    return text.startswith(".", end) and any(
        degree.startswith(f"{word}.") and text.startswith(degree, start) for degree in _degrees()
    )


def _candidate(text: str, start: int, end: int, lead: int, honorific: str | None) -> Candidate:
    """The name at `text[start:end]` with the post-nominals behind it."""
    after = end
    nominals: list[str] = []
    # Post-nominals have a capital, and behind most names stands a word in small letters.
    may_follow = text.startswith(",", end) or not text[end + 1 : end + 2].islower()
    while may_follow and len(nominals) < 6 and (nominal := post_nominal().match(text, after)):
        if nominal["form"] == "MD" and text.startswith((" & ", " and "), nominal.end()):
            # "Jane Roe, MD & CEO": the managing director.
            break
        nominals.append(nominal["form"])
        after = nominal.end()
    if honorific and text.startswith(", CA,", after):
        # "Ms. Jane Roe, CA, as Chief Financial Officer": an accountant; a town is no Ms.
        after += len(", CA")
    return Candidate(start, end, after, lead, text[start:end], honorific, tuple(nominals))


def same_name(a: str, b: str, *, nicknames: bool = False) -> bool:
    """Whether two full names can be one person's: equal surnames, and given names that do not disagree.

    Initials and missing middle names agree (`W. Barry Roe` and `Barry Roe`), with `nicknames` also `Robert` and `Bob`;
    a bare surname agrees with any.
    Case is ignored, for headlines in capitals.
    """
    first, second = _folded_parts(a), _folded_parts(b)
    if not first or not second or first[-1] != second[-1] or _other_suffix(a, b):
        return False
    short, long = sorted((first[:-1], second[:-1]), key=len)
    if not short:
        return True
    position = 0
    left_out = False
    for word in short:
        while position < len(long) and not _agree(word, long[position], nicknames=nicknames, strict=left_out):
            left_out = left_out or len(long[position]) > 1
            position += 1
        if position == len(long):
            return False
        position += 1
    return True


def _agree(word: str, other: str, *, nicknames: bool, strict: bool) -> bool:
    """Whether two given names, or initials, can be one; with `strict` an initial stands for no name.

    Behind a given name that is left out: `Gerald E. Roe` is no `Eric Roe`.
    """
    if strict and min(len(word), len(other)) == 1 < max(len(word), len(other)):
        return False
    return other.startswith(word) or word.startswith(other) or (nicknames and same_given_name(word, other))
