"""Abbreviations: words behind which a full stop ends no sentence."""

import re

SHORT_FORMS = frozenset("inc corp co cos ltd bros assn assoc l.p s.a n.v l.l.c b.v".split())
"""Legal forms that are printed with a full stop, in lower case; behind `Company` it ends the sentence."""

_ABBREVIATIONS = SHORT_FORMS | frozenset(
    "llc lp plc rs mr mrs ms dr prof sr jr st mt ft no nos vs etc al e.g i.e u.s u.k ph.d m.d n.y n.j d.c a.m p.m "
    "jan feb mar apr jun jul aug sep sept oct nov dec gov sen rep gen col capt maj lt "
    "approx dept ave blvd fig est ext tel exec pres m.sc b.sc p.eng m.eng".split()
)
# States, with a capital only: nobody is treated for being `Ill.`
_STATES = frozenset(
    "calif mass conn ill mich minn ariz colo fla tex wash pa va md ga tenn wis ind ore okla kan neb nev penn".split()
)
# Before names, with a capital as well: `the Hon. Jane Roe`, `the Rev. Max Moe`.
_HONORIFICS = frozenset("hon rev adm sgt messrs smt msgr cmdr brig drs".split())
_LETTERS = re.compile(r"(?:[a-z]\.)*[a-z]")


def is_abbreviation(word: str) -> bool:
    """Whether a word, its last full stop left out, is short for another or a row of single letters."""
    lower = word.lower()
    if lower in _STATES or lower in _HONORIFICS:
        return word[0].isupper()
    return lower in _ABBREVIATIONS or _LETTERS.fullmatch(lower) is not None
