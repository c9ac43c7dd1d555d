"""The periods whose results are the release's news, from its lead and headline.

`announced today its results for the fourth quarter and fiscal year ending September 30, 2005` -> Q4, then the year.
"""

import datetime
import re
from dataclasses import replace

from generator.model.figures import Fact
from generator.parse.draft import Draft
from generator.parse.figures.calendar import learn
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.periods import NewsPeriod, Times
from generator.parse.figures.phrase import Phrase
from generator.parse.figures.tellers import tellers_of
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage, sentences
from generator.vocabulary.dates import YEAR

_RESULTS = hinted(
    r"\b(?:results|financial statements|(?:interim|half[- ]year(?:ly)?|year[- ]end|quarterly|annual|financial) reports?"
    r"|report for the|earnings|EBITDA|revenues?|sales|net (?:income|loss|profit)|profits?|income|loss)\b",
    re.IGNORECASE,
)
_AHEAD = hinted(
    r"\b(?:will|would|plans? to|intends? to"
    r"|(?<!pleased )(?<!proud )(?<!delighted )(?<!happy )(?<!excited )to (?:report|release|announce"
    r"|host|hold|issue|publish|present|discuss|webcast)"
    r"|schedul\w+|expect\w*|anticipat\w*|guidance|outlook|forecast\w*|conference call|webcast"
    r"|dividend|distribution)\b",
    re.IGNORECASE,
)
_AGAINST = hinted(r"\b(?:compar(?:ed|es|ing)|versus|vs|against|over|from|than|up|down)\b", re.IGNORECASE)
# `Revises Fiscal Year 2008 Earnings Expectations`, `results for the second quarter will be lower than expected`
_TO_COME = re.compile(
    r"(?: (?:earnings|revenues?|sales|eps|profits?|net|income|financial|adjusted))* ?"
    r"(?: (?:guidance|outlook|expectations|estimates|forecasts?)\b"
    r"| will be (?:\w+ )?(?:lower|higher|below|above|less|short|weaker|stronger|better)\b)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]{2,24}:$")
# Results come out within this many days of their period's end (annual ones of small companies take longest).
_FRESH = 200
_YEAR = re.compile(rf"\b{YEAR}\b")
_SENTENCES = 2
# A quarter that is named without a year was over at most this many days before.
_REPORTED_WITHIN = 100


def _leads(draft: Draft) -> list[Passage]:
    found: list[Passage] = []
    for paragraph in draft.prose():
        if len(paragraph.text) < 40 or paragraph.end <= draft.lead_start:
            continue
        passage = paragraph.passage
        if passage.start < draft.lead_start:
            passage = passage.cut(passage.index_from(draft.lead_start), len(passage))
        found += sentences(passage)[: _SENTENCES - len(found)]
        if len(found) >= _SENTENCES:
            break
    return found


def _told(passage: Passage, head: bool) -> list[Phrase]:
    """Phrases of a passage that are told as results, before anything they are compared with.

    A bare year counts in a headline alone: `Announces Record 2024 Results`.
    """
    if not _RESULTS.search(passage.text):
        return []
    stop = _AGAINST.search(passage.text)
    limit = stop.start() if stop else len(passage.text)
    phrases = [
        phrase
        for phrase in find_phrases(passage.text)
        if phrase.relation == "named" and (phrase.kind or head) and not phrase.instant and not phrase.trailing
    ]
    phrases = [phrase for phrase in phrases if not _TO_COME.match(passage.text, phrase.end)]
    # `Revenue of £9m (H1 2005: £8m)`
    phrases = [phrase for phrase in phrases if not _IN_BRACKETS.match(passage.text[: phrase.end + 1], phrase.start - 1)]
    ahead = _AHEAD.search(passage.text)
    if ahead is not None:
        limit = min(limit, ahead.end())
    return [phrase for phrase in phrases if phrase.start < limit]


_BEFORE = 60
_AHEAD_OF_RESULTS = re.compile(
    r"\b(?:ahead|in advance) of (?:its |the |our )?(?:[a-z-]+ )*results? for (?:the )?$", re.IGNORECASE
)


def times_of(draft: Draft) -> Times:
    """What the document's periods are resolved against; found once and kept on the draft."""
    if draft.times is None:
        draft.times = _read_times(draft)
    return draft.times


def _read_times(draft: Draft) -> Times:
    """Fiscal year, day of issue, periods of the news."""
    fiscal = learn(draft).fiscal
    issued = datetime.date.fromisoformat(draft.date.value) if draft.date else None
    times = Times(fiscal, issued, text=draft.text)
    if issued is None:
        times.told = _find_ends(draft, times)
    found: list[NewsPeriod] = []
    named: set[Stretch] = set()
    heads = draft.heads()
    order: list[str] = []
    told: list[tuple[Passage, list[Phrase]]] = []
    before = ""
    for lead in _leads(draft):
        phrases = _told(lead, False)
        # Most leads name no period: whose sentence it is, is asked of the others only.
        if phrases and not tellers_of(draft).tell(lead.text, before):
            told.append((lead, phrases))
        before = lead.text
    told += [(head, _told(head, True)) for head in heads]
    within = any(_is_within_year(phrase) for _, phrases in told for phrase in phrases)
    for passage, phrases in told:
        for phrase in phrases:
            stretch = times.resolve(phrase) or (_latest(phrase, times) if issued else _last_named(phrase, times, draft))
            if stretch is None or not stretch.known:
                continue
            if within and stretch.kind == "year" and stretch.end is None:
                # `Second Quarter and Year-to-Date Results for Fiscal 2020`: the year is not over.
                continue
            if _AHEAD_OF_RESULTS.search(passage.text[max(0, phrase.start - _BEFORE) : phrase.start]):
                # "a trading update ahead of its results for the year ending 31 March 2014"
                continue
            # A period printed in full may end after the day of issue: then the dateline's year is a slip.
            printed = phrase.day is not None and phrase.day.year is not None
            if stretch.end and issued and not (-366 if printed else 0) <= (issued - stretch.end).days <= _FRESH:
                continue
            if passage in heads:
                order.append(stretch.kind)
            if any(stretch.same(other.stretch) or stretch.kind == other.stretch.kind for other in found):
                continue
            if found and not _belongs(found[0], stretch.end, stretch.fiscal_year):
                continue
            found.append(NewsPeriod(stretch, passage.span(phrase.start, phrase.reach)))
            if phrase.day is None:
                named.add(stretch)
    # `results for its fourth quarter ended May 29, 2004`, and the year that ended then: not with the month.
    last = next((period.stretch.end for period in found if period.stretch.printed_end), None)
    if last is not None:
        found = [
            replace(period, stretch=replace(period.stretch, end=last, printed_end=True))
            if period.stretch in named and period.stretch.end and not period.stretch.printed_end
            else period
            for period in found
        ]
    # The headline decides which is the main one; the lead's words define it, since they are the fullest.
    rank = {kind: index for index, kind in reversed(list(enumerate(order)))}
    times.news = sorted(found, key=lambda period: rank.get(period.stretch.kind, len(order)))
    return times


def _find_ends(draft: Draft, times: Times) -> tuple[datetime.date, ...]:
    """Last days, by which `the six months ending June 30` is known in a text whose day has no year.

    In the latest year that the text prints, if it prints the one before too: else that may be the one compared with.
    """
    years = {int(year) for year in _YEAR.findall(draft.text)}
    last = max(years, default=0)
    if last - 1 not in years:
        return ()
    told = {
        stretch.end
        for paragraph in draft.prose()
        for sentence in sentences(paragraph.passage)
        for phrase in _told(sentence, False)
        if phrase.day is None and (stretch := times.resolve(phrase)) is not None and stretch.end is not None
    }
    return tuple(sorted((end for end in told if end.year == last), reverse=True))


def _is_within_year(phrase: Phrase) -> bool:
    """Whether a period ends before its fiscal year does."""
    if phrase.kind == "half":
        return phrase.number == 1
    return phrase.kind == "nine-months" or (phrase.kind == "quarter" and phrase.number in (1, 2, 3))


def _latest(phrase: Phrase, times: Times) -> Stretch | None:
    """`Reports Third Quarter Results`: the quarter of that number that ended shortly before the release."""
    if times.fiscal is None or times.issued is None or not phrase.bare or phrase.number is None:
        return None
    if phrase.kind != "quarter" or phrase.relation != "named":
        return None
    years = range(times.issued.year - 1, times.issued.year + 2)
    told = [times.fiscal.named("quarter", year, phrase.number) for year in years]
    ended = [one for one in told if one.end and 0 < (times.issued - one.end).days <= _REPORTED_WITHIN]
    return ended[0] if len(ended) == 1 else None


def _last_named(phrase: Phrase, times: Times, draft: Draft) -> Stretch | None:
    """`Reports Second-Quarter Sales`, in a text without a day: the last quarter of that number that it names.

    In the latest year that it names such a quarter of, if it names the one of the year before too, which it is compared
    with.
    """
    if not phrase.bare or phrase.kind != "quarter" or phrase.number is None or phrase.day is not None:
        return None
    named = {
        other.year: other
        for paragraph in draft.prose()
        for sentence in sentences(paragraph.passage)
        if not _AHEAD.search(sentence.text)
        for other in find_phrases(sentence.text)
        if (other.kind, other.number) == ("quarter", phrase.number) and other.year and other.relation == "named"
    }
    last = max(named, default=0)
    return times.resolve(named[last]) if last - 1 in named else None


def _belongs(main: NewsPeriod, end: datetime.date | None, year: int | None) -> bool:
    """Whether a further period ends when the main one does."""
    if main.stretch.end and end:
        return abs((main.stretch.end - end).days) <= 10
    return main.stretch.fiscal_year is not None and main.stretch.fiscal_year == year


def name_news(times: Times, facts: list[Fact]) -> list[str]:
    """Labels of the news, main one first; then what prose reports besides that ends with the main one."""
    labels = [period.stretch.label for period in times.news]
    main = times.main.stretch if times.main else None
    reported = [fact for fact in facts if fact.role == "reported" and fact.period.start]
    if main is None and reported:
        end = max(fact.period.end or "" for fact in reported)
    else:
        end = main.end.isoformat() if main and main.end else ""
    labels += [fact.period.label for fact in reported if end and fact.period.end == end]
    if main is not None and not end:
        # Where no day is known: a fourth quarter ends with its year.
        label = main.label or ""
        together = label.removesuffix("-Q4") if label.endswith("-Q4") else f"{label}-Q4"
        labels += [together] if any(f.role == "reported" and f.period.label == together for f in facts) else []
    return list(dict.fromkeys(label for label in labels if label))
