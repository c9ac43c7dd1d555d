"""Periods told by others: the same quarter of last year, the prior year, this quarter, the one before."""

import re

from generator.parse.figures.fiscal import Kind
from generator.parse.figures.period_parts import AGO, COUNTS, ENDED, LAST, day_of, year_of
from generator.parse.figures.phrase import Phrase, Relation
from generator.parse.text.hinted import hinted
from generator.vocabulary.dates import YEAR
from generator.vocabulary.numbers import ORDINALS

# `for the previous 12-month period`, behind one of as many.
MONTHS_BEFORE = hinted(r"\b(?:the )?(?:previous|prior|preceding) (?:twelve|12)[ -]months?(?:[ -]period)?\b(?! ended)")
_WHICH = (
    r"(?P<what>(?:first |second |third |fourth )?quarter(?:ly)?|(?:time )?periods?|interval"
    r"|(?:three|six|nine|twelve)[ -]months?(?:[ -]period)?|half)"
)
SAME = hinted(
    r"\b(?:the |its |our )?(?P<prior>(?:(?:prior|previous|last)(?:[ -](?:fiscal )?year(?:['’]s)?)?|year[ -]ago)"
    r" (?=same|corresponding|comparable|comparative))?"
    r"(?:same|comparable|comparative|corresponding|equivalent|like|similar|respective)"
    rf"(?: respective)?(?P<before>(?: {LAST}| year)[ -](?:fiscal )?(?:year|ago|earlier)(?:['’]s)?)?"
    rf"(?: (?:fiscal )?(?P<year0>{YEAR}))? {_WHICH}"
    rf"(?:,? ?(?:(?:of|in|for|from|during)(?: the| our| its)? )?"
    rf"(?:(?P<ago>(?:{LAST}(?: fiscal)? year(?! \d)|{AGO}))|(?:(?P<fiscal>fiscal(?: year)?"
    rf"|fy) ?)?(?P<year>{YEAR}))\b"
    rf"(?: period)?|{ENDED})?",
)


def _what(words: str | None) -> tuple[Kind | None, int | None]:
    """Kind and ordinal that `first quarter`, `six-month period`, `half`, `period` say."""
    if not words:
        return None, None
    parts = words.lower().replace("-", " ").split()
    if parts[0] in COUNTS:
        return COUNTS[parts[0]], None
    kind: Kind | None = "quarter" if parts[-1] in ("quarter", "quarterly") else "half" if "half" in parts else None
    return kind, ORDINALS.get(parts[0])


def read_same(match: "re.Match[str]") -> Phrase | None:
    """`the same period of 2005`, `the comparable prior-year quarter`."""
    kind, number = _what(match["what"])
    # Australian companies say `the prior corresponding period` for the same one a year before.
    told = match["prior"] or match["before"] or match["ago"] or match["year"] or match["year0"]
    # `the same period ended June 30, 2023`: of whatever length is spoken of.
    day = day_of(match)
    relation: Relation = "year-ago" if told or (day is not None and kind is None) else "named"
    return Phrase(*match.span(), kind, number, year_of(match), bool(match["fiscal"]), day, relation, reach=match.end())


PRIOR_YEAR = hinted(
    rf"\b(?:the |its |our )?(?:{LAST}[ -](?:fiscal[ -])?year(?:['’]s?)?|year[ -](?:ago|earlier))"
    r"(?: (?:same |comparable |comparative |corresponding )?(?P<what>quarter(?:ly)?|periods?|half|three months"
    r"|six months|nine months))?\b"
    rf"|\b(?P<bare>{AGO})\b|\b(?-i:PY|LY|pcp|PCP)\b",
    re.IGNORECASE,
)


def read_prior_year(match: "re.Match[str]") -> Phrase | None:
    """`the prior-year quarter`, `a year ago`."""
    kind, _ = _what(match["what"])
    return Phrase(*match.span(), kind, relation="year-ago", reach=match.end())


# `in the 2005 period`, of whatever length is spoken of.
YEAR_PERIOD = hinted(rf"\b(?:the |that |its )?(?P<year>{YEAR}) (?:period|interval)s?\b")
# `for the 1996 quarter`: the one whose number the text speaks of.
YEAR_QUARTER = hinted(rf"\b(?:the|its|our|that) (?:fiscal )?(?P<year>{YEAR})[ -]quarter\b(?! (?:end|ended|ending)\b)")
PREVIOUS = hinted(
    rf"\b(?:the |our |its )?(?:immediately )?(?:{LAST}|linked|sequential|trailing) (?:fiscal )?quarter\b",
)
THIS = hinted(
    r"\b(?:(?:for|in|during) )?"
    r"(?:the(?: most recent| latest| just[ -](?:ended|completed))?|this|the current(?:[- ]year(?= quarter))?"
    r"|this current|current(?= quarter)|our|its) "
    r"(?P<what>(?:fiscal )?quarter|(?:full |full-|fiscal |entire )?year|half(?:[ -]year)?)\b"
    rf"(?! ended| ending| ends| to \d|['’]s|[ -](?:ago|end|over|to[ -]date|to-|earlier|before|period|quarter|first"
    r"|second|third|fourth|half)| (?:fiscal(?: year)?|fy) ?(?:19|20)\d\d|,? (?:of"
    rf"|in) (?:the|fiscal|{YEAR})| {YEAR}|,? end)",
)


def read_this(match: "re.Match[str]") -> Phrase | None:
    """`the quarter`, `this fiscal year`, `our half`."""
    words = match["what"].lower()
    kind: Kind = "quarter" if words.endswith("quarter") else "half" if words.startswith("half") else "year"
    return Phrase(*match.span(), kind, relation="this", reach=match.end())
