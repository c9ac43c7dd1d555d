"""The words of sentences about figures, by what they do: one letter each, which grammar patterns are written in.

    Net income for the quarter was $5 million, or $0.20 per share, compared with $4 million a year ago
    M          P               L   A         , O  A     S        , C             A          P
    Revenue rose 12% to $9 million from $8 million
    M       G    %   T  A          F    A

Figures and times: `M` ours, `m` another, `A` amount, `r` range, `b` amount in brackets behind another, `S` per share,
`P` period, `]` the end of a comparison in brackets. Marks: `,` `;` `:` `-` `(` `)`. Any other word: `W`.

In `vocabulary/figure_words.yml`: `L` links a name with its amount, `G` rose or fell, `g` the same in passing, `T` to,
`F` from, `C` compared with, `O` or, `&` and, `%` a rate, `y` what it is against, `R` respectively; `B` makes the figure
behind it another one, `N` the one beside it, `X` one of the future; `f` changes nothing.
"""

import re
from functools import cache

from generator.parse.text.needed import leading_words
from generator.vocabulary import figure_words

DROPPED = frozenset("f")
"""Words that change nothing."""

_WORD = re.compile(r"[^\W\d_][\w.’'&/®™-]*|\d(?:[\w.,/-]*[\w/-])?|[^\s\w]")
_LONGEST_PHRASE = 4


@cache
def _patterns() -> tuple["re.Pattern[str]", list[str]]:
    """One pattern of all patterns, and the code that each of its groups tells."""
    parts: list[str] = []
    codes: list[str] = []
    for row in figure_words():
        if row.patterns:
            parts.append(f"(?P<k{len(codes)}>(?<![\\w-])(?:{'|'.join(row.patterns)})(?!\\w|-[a-z]))")
            codes.append(row.code)
    parts.append(f"(?P<k{len(codes)}>(?<!\\w)%)")
    codes.append("%")
    return re.compile("|".join(parts)), codes


_DIGITS = frozenset("0123456789.%")


@cache
def _beginnings() -> frozenset[str]:
    """The first three letters of all that the patterns match but figures; the two of what is no longer.

    A look among them takes a small part of the time of a match, and most words begin like none of the patterns.
    """
    # Where a figure may lead, one is put in its place, so that the words which may stand before it are known.
    patterns = [re.sub(r"\\d|\[\\d\.\]", "0", pattern) for row in figure_words() for pattern in row.patterns]
    leads = [leading_words(pattern, rare=False) for pattern in patterns]
    return frozenset(lead[:3] for found in leads for lead in found) if all(leads) else frozenset()


def _may_begin(text: str, place: int) -> bool:
    """Whether a pattern may match at a place of lower-case text."""
    some = _beginnings()
    return not some or text[place] in _DIGITS or text[place : place + 3] in some or text[place : place + 2] in some


@cache
def _phrases() -> dict[str, str]:
    """Plain words and phrases with their codes; of two rows the first has the word."""
    known: dict[str, str] = {}
    for row in figure_words():
        for words in row.words:
            known.setdefault(words, row.code)
    return known


@cache
def _openers() -> frozenset[str]:
    """The first words of the phrases, behind which the others are looked for."""
    return frozenset(first.group() for phrase in _phrases() if " " in phrase and (first := _WORD.match(phrase)))


def read_word(text: str, place: int, end: int) -> tuple[str, int]:
    """The code of the word or phrase of lower-case `text` at `place`, and where it ends; `W` for one that none knows.

    What a pattern reads may reach beyond `end` to be recognised, but not to be read: then it is the next figure's.
    """
    pattern, codes = _patterns()
    match = pattern.match(text, place) if _may_begin(text, place) else None
    if match and place < match.end() <= end:
        return codes[int((match.lastgroup or "k0")[1:])], match.end()
    word = _WORD.match(text, place, end)
    if word is None:
        return "W", place + 1
    known = _phrases()
    stop = word.end()
    found = known.get(word.group())
    longest = ("W", stop) if found is None else (found, stop)
    for _ in range(_LONGEST_PHRASE - 1) if word.group() in _openers() else ():
        following = _WORD.match(text, stop + 1, end) if text[stop : stop + 1] == " " else None
        if following is None:
            break
        stop = following.end()
        found = known.get(text[place:stop])
        if found is not None:
            longest = (found, stop)
    return longest
