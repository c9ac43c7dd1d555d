"""Words by which a release says that its company changed the end of its fiscal year.

Wording: `changed its fiscal year end from June 30 to December 31`, `a change in fiscal year from a year ending on
September 30 to a calendar year`, `will move its fiscal year-end to December 31, effective December 31, 2008`, `results
for the six-month transition period ended December 31, 2008`, `the transition period from July 1, 2008 to December 31,
2008`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.base import Span, fold
from generator.model.days import month_end, nearest_month_end
from generator.model.release import Release
from generator.model.resolved import Known
from generator.resolve.reading import name_release, vintage_of
from generator.vocabulary.dates import MONTH, MONTHS, YEAR
from generator.vocabulary.numbers import COUNTS

_DAY = rf"(?P<month>{MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<year>{YEAR})\b)?"
# `the last Saturday in June`, `the end of June` name a month alone.
_END = re.compile(
    rf"{_DAY}|\b(?P<calendar>calendar[\s-]+(?:fiscal\s+)?year)\b"
    rf"|\b(?:last\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?day)|end)\s+(?:in|of)\s+(?P<bare>{MONTH})\b",
    re.IGNORECASE,
)
_FULL_DAY = re.compile(_DAY, re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:chang(?:e[ds]?|ing)|mov(?:e[ds]?|ing)|shift(?:ed|s|ing)?)\s+(?:in\s+|of\s+|to\s+)?"
    r"(?:its\s+|our\s+|the\s+(?:company|corporation|group)['’]s\s+|the\s+)?(?:fiscal|financial)[\s-]+year\b"
    r"|\b(?:fiscal|financial)[\s-]+year(?:[\s-]+end)?\s+(?:(?:has|have)\s+been|was|is\s+being|will\s+be)\s+"
    r"(?:changed|moved)\b",
    re.IGNORECASE,
)
# Before the words: what has not happened, and what may not.
_UNSURE = re.compile(
    r"\b(?:not|never|no|may|might|could|would|if|whether|propos\w+|consider\w*|approv\w+\s+of)\b[^.]{0,40}\Z",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-Z“\"(])|\n\s*\n")
# The day that is `nearest to January 31` is none to which anything is changed.
_FROM_OR_TO = re.compile(r"(?<!nearest )(?<!closest )\b(?P<way>from|to)\b", re.IGNORECASE)
_EFFECTIVE = re.compile(
    rf"\b(?:effective|beginning|commencing|starting)\s+(?:as\s+of\s+|on\s+)?{_DAY}",
    re.IGNORECASE,
)
_TRANSITION = re.compile(
    rf"\b(?:(?P<count>{'|'.join(COUNTS)}|1[01]|[1-9])[\s-]+months?\s+)?transition\s+period\b", re.IGNORECASE
)
_ENDED = re.compile(
    rf"\s*(?:of\s+(?P<count>{'|'.join(COUNTS)}|1[01]|[1-9])\s+months?\s+)?(?:that\s+)?(?:ended|ending)\s+(?:on\s+)?{_DAY}",
    re.IGNORECASE,
)
_SPAN = re.compile(
    rf"\s*(?:from|of|beginning|\()?\s*(?:on\s+)?{_DAY.replace('?P<', '?P<first_')}\s*,?\s*"
    rf"(?:to|through|until|-|–|—|and\s+ending(?:\s+on)?)\s*{_DAY}",
    re.IGNORECASE,
)
# A transition period may be that between two chief executives.
_OF_A_YEAR = re.compile(r"\bfiscal\b|\bfinancial\s+year|\btransition\s+report\b|\b10-KT?\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:we|our|the (?:company|corporation|group))\b", re.IGNORECASE)
_REACH = 300
"""A sentence is looked at so far behind its beginning or its verb, in characters."""


@dataclass(frozen=True)
class Move:
    """A change of the fiscal year's end as one release states it.

    Attributes:
        day: of the release (ISO); None where it has no date.
        source: the month at whose end years ended before; None where that is not said.
        target: the month at whose end they end now.
        until: the last day of the last year before, where the words give it.
        since: the first day of the first year after, where they give it.
        known: the words.
    """

    day: str | None
    source: int | None
    target: int
    until: str | None
    since: str | None
    known: Known


def find_moves(release: Release, text: str) -> Iterator[Move]:
    """Changes of the fiscal year's end that a release states, in reading order."""
    for match in _CHANGE.finditer(text):
        unsure = _UNSURE.search(text, max(0, match.start() - 80), match.start())
        if not unsure and not _is_of_another(release, _sentence(text, match)):
            yield from _read_change(release, text, match)
    for match in _TRANSITION.finditer(text):
        if not _is_of_another(release, _sentence(text, match)):
            yield from _read_transition(release, text, match)


def find_days(words: str) -> list[date]:
    """The days that words print with their years, in reading order."""
    return [day for match in _FULL_DAY.finditer(words) if (day := _date(match))]


def _sentence(text: str, match: "re.Match[str]") -> str:
    return fold(text[_sentence_start(text, match.start()) : _sentence_end(text, match.end())])


def _is_of_another(release: Release, sentence: str) -> bool:
    """Whether a sentence names another organisation and not the one whose release it is."""
    own = [name for issuer in release.issuers for name in (issuer.printed, *issuer.short_forms)]
    others = [found.printed for found in release.organisations if found.relation != "issuer"]
    named = any(name in sentence for name in others if name not in own)
    return named and not (_OWN.search(sentence) or any(name in sentence for name in own))


def _sentence_end(text: str, start: int) -> int:
    found = _SENTENCE_END.search(text, start, start + _REACH)
    return found.start() if found else min(len(text), start + _REACH)


def _sentence_start(text: str, end: int) -> int:
    last = 0
    low = max(0, end - _REACH)
    for found in _SENTENCE_END.finditer(text, low, end):
        last = found.end()
    return last or low


def _month(match: "re.Match[str]") -> int | None:
    """The month at whose end the printed day lies; None in a month's middle, and for a day that is none."""
    if match["calendar"]:
        return 12
    if match["bare"]:
        return MONTHS[match["bare"][:3].lower()]
    day = _date(match, 2004)
    near = nearest_month_end(day) if day else None
    return near.month if near else None


def _date(match: "re.Match[str]", year: int | None = None, prefix: str = "") -> date | None:
    """The printed day, in `year` where none is printed; None without a year, and where no calendar has it."""
    printed = match[f"{prefix}year"]
    given = int(printed) if printed else year
    if given is None:
        return None
    month = MONTHS[match[f"{prefix}month"][:3].lower()]
    try:
        return date(given, month, int(match[f"{prefix}day"]))
    except ValueError:
        return None


def _know(release: Release, text: str, span: Span) -> Known:
    where = name_release(release)
    return Known(because=f"{where} says “{fold(text[slice(*span)])}”", release=release.id, at=[span])


def _read_change(release: Release, text: str, match: "re.Match[str]") -> Iterator[Move]:
    stop = _sentence_end(text, match.end())
    ends: dict[str, re.Match[str]] = {}
    ways = list(_FROM_OR_TO.finditer(text, match.end(), stop))
    for number, way in enumerate(ways):
        limit = ways[number + 1].start() if number + 1 < len(ways) else stop
        found = _END.search(text, way.end(), limit)
        if found and way["way"].lower() not in ends:
            ends[way["way"].lower()] = found
    if "to" not in ends:
        return
    target = _month(ends["to"])
    source = _month(ends["from"]) if "from" in ends else None
    if target is None or target == source or ("from" in ends and source is None):
        return
    last = max(found.end() for found in ends.values())
    effective = _EFFECTIVE.search(text, last, stop)
    since = _first_day(_date(effective), target) if effective else None
    known = _know(release, text, (match.start(), effective.end() if effective else last))
    yield Move(vintage_of(release), source, target, None, since, known)


def _first_day(effective: date | None, target: int) -> str | None:
    """The first day of the first year, where the day from which the change holds is that one or the eve of it."""
    for eve in (effective, effective - timedelta(days=1)) if effective else ():
        near = nearest_month_end(eve)
        if near is not None and near.month == target and abs((near - eve).days) <= 1:
            return (near + timedelta(days=1)).isoformat()
    return None


def _read_transition(release: Release, text: str, match: "re.Match[str]") -> Iterator[Move]:
    whole = _sentence(text, match)
    span = _SPAN.match(text, match.end())
    ended = None if span else _ENDED.match(text, match.end())
    found = span or ended
    last = _date(found) if found else None
    near = nearest_month_end(last) if last else None
    if found is None or near is None or not _OF_A_YEAR.search(whole):
        return
    before = None
    if span:
        first = _date(span, last.year if last else None, "first_")
        before = nearest_month_end(first - timedelta(days=1)) if first else None
    elif count := match["count"] or (ended and ended["count"]):
        months = COUNTS.get(count.lower()) or int(count)
        before = month_end(near.year, near.month - months)
    if before is not None and not 0 < (near - before).days < 360:
        return
    yield Move(
        vintage_of(release),
        before.month if before else None,
        near.month,
        before.isoformat() if before else None,
        (near + timedelta(days=1)).isoformat(),
        _know(release, text, (match.start(), found.end())),
    )
