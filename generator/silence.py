"""On which figures releases are silent: nobody may say that they state none where one prints it and it was not read.

A figure that no rule reads for certain is left out, mostly without a word. So a release counts as one that may state a
metric where the metric's words stand in one sentence or one row with an amount of which no fact was made, and as one
that may state any where its record says that figures were left out.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from generator.model.base import Spans
from generator.model.release import Release
from generator.model.resolved import Event, Period
from generator.vocabulary import metrics, problem_codes
from generator.vocabulary.dates import MONTH_NAMES

_COMPARED_FOR = timedelta(days=370)
"""So long after a period the results of another one are compared with it."""

# In running text a sign of money, a mark among the digits or a word of size tells an amount from a count.
_AMOUNT = re.compile(
    r"(?P<sign>[$€£¥]\s?\(?)?(?<![\w.,])(?P<number>\d[\d,.]*\d|\d)(?P<rate>\s?(?:%|per ?cent))?"
    r"(?P<size>\s(?:thousand|million|billion|cents?)\b)?"
)
# In a row any number behind a wide blank or a line between cells is one, but for a rate and a year.
_CELL = re.compile(r"(?:(?<!\s)(?:\s{2,}|\t\s*)|\|\s*)[$€£¥(]{0,3}\s?(?!(?:19|20)\d\d\b)\d[\d,.]*+(?!\s?%)")
# Words that say from when somebody holds a post, anywhere in a release, or in the sentence that tells of the change.
_EFFECT = re.compile(r"\b(?:effective|with effect|immediately|takes? (?:office|over))\b")
_WHEN = re.compile(
    rf"\b(?:{'|'.join(MONTH_NAMES).lower()}|(?:19|20)\d\d|as of|until|following|upon|after|before|begin\w*|start\w*"
    r"|end of|meeting|next|th(?:is|at) (?:day|week|month|year|time))\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+")
_BREAK = re.compile(rf"{_SENTENCE_END.pattern}|\n\s*\n")


@cache
def _words(metric: str) -> tuple[str, ...]:
    """What releases call a metric, in lower case; where its wording is a grammar, words of which it has one."""
    known = metrics()
    if known[metric].kind == "per-share":
        return "per share", "a share", "eps", "basic", "diluted"
    label = known[metric].label.lower()
    # `Net income attributable to shareholders` is mostly called net income.
    kin = [other for other in known.values() if other.id == metric or any(word in label for word in other.words)]
    found = {word for other in kin for word in (*other.words, *other.loss_words)}
    return tuple(sorted(found)) or tuple(re.findall(r"[a-z]{4,}", label))


def _passages(text: str) -> Iterator[tuple[str, bool]]:
    """Rows of tables, and the sentences between them; whether it is a row."""
    for block in re.split(r"\n\s*\n", text):
        prose: list[str] = []
        for line in block.split("\n"):
            if _CELL.search(line):
                yield line, True
            else:
                prose.append(line)
        for sentence in _SENTENCE_END.split(" ".join(prose)):
            yield sentence, False


def _holds_amount(sentence: str) -> bool:
    return any(
        found["rate"] is None and (found["sign"] or found["size"] or re.search(r"[.,]", found["number"]))
        for found in _AMOUNT.finditer(sentence)
    )


def _blot(text: str, at: Spans) -> str:
    """The text with what stands at these places made unreadable, and all other places as they were."""
    left = list(text)
    for start, end in at:
        left[start:end] = "#" * (end - start)
    return "".join(left)


def find_unread(release: Release, text: str) -> frozenset[str]:
    """The metrics of which `release`, with the canonical text `text`, may state more than was read."""
    known, codes = metrics(), problem_codes()
    if any(problem.code in codes and codes[problem.code].of_figures for problem in release.problems):
        return frozenset(known)
    left = _blot(text.lower(), [span for read in (*release.facts, *release.claims) for span in read.at])
    unread = "\n".join(words for words, row in _passages(left) if row or _holds_amount(words))
    return frozenset(metric for metric in known if any(word in unread for word in _words(metric)))


def list_missing(stated: Collection[str]) -> list[str]:
    """Metrics that results usually state and that are not among `stated`, in the order of the vocabulary.

    Any figure per share stands for the usual one per share: a release that prints basic and diluted earnings per
    share has stated them.
    """
    known = metrics()
    kinds = {known[metric].kind for metric in stated if metric in known}
    return [
        metric.id
        for metric in known.values()
        if metric.usual and metric.id not in stated and not (metric.kind == "per-share" and "per-share" in kinds)
    ]


class Silence:
    """Tells which figures releases do not state, as far as that can be known."""

    def __init__(
        self,
        releases: Mapping[str, Release],
        texts: Mapping[str, str],
        events: Mapping[str, Event],
        periods: Mapping[str, Period],
    ) -> None:
        self._releases = releases
        self._texts = texts
        self._unread: dict[str, frozenset[str]] = {}
        self._telling: dict[str, list[str]] = {}
        self._undated: dict[str, str] = {}
        # By organisation the last days of results, with the releases that report them.
        self._reported: dict[str, list[tuple[date, list[str]]]] = {}
        for period in periods.values():
            told = [key for event in period.events for key in events[event].releases]
            if told and period.end:
                self._reported.setdefault(period.organisation, []).append((date.fromisoformat(period.end), told))

    def may_tell(self, release: str, metric: str) -> bool:
        """Whether a release may state more of a metric than was read from it."""
        if release not in self._unread:
            self._unread[release] = find_unread(self._releases[release], self._texts.get(release, ""))
        return metric in self._unread[release]

    def may_be_stated(self, period: Period, metric: str) -> bool:
        """Whether a release that reports a period or compares with it may state a metric of it that was not read."""
        if period.id not in self._telling:
            self._telling[period.id] = list(dict.fromkeys(self._list_telling(period)))
        return any(self.may_tell(release, metric) for release in self._telling[period.id])

    def may_date(self, release: str, at: Spans) -> bool:
        """Whether a release may say from when the change holds that the words `at` tell, beside the day it bears."""
        if release not in self._undated:
            self._undated[release] = self._blot_days(release)
        text = self._undated[release]
        if _EFFECT.search(text):
            return True
        breaks = [0, *(mark.end() for mark in _BREAK.finditer(text)), len(text)]
        return any(
            _WHEN.search(text, first, last)
            for start, end in at
            for first, last in pairwise(breaks)
            if first < end and start < last
        )

    def _blot_days(self, release: str) -> str:
        found = self._releases[release]
        own = [*(found.date.at if found.date else ()), *(found.dateline.at if found.dateline else ())]
        return _blot(self._texts.get(release, "").lower(), own)

    def _list_telling(self, period: Period) -> Iterator[str]:
        yield from (statement.release for line in period.metrics for statement in line.statements)
        if period.end:
            end = date.fromisoformat(period.end)
            for reported, releases in self._reported.get(period.organisation, []):
                if end <= reported <= end + _COMPARED_FOR:
                    yield from releases
