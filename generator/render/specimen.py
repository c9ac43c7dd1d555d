"""One figure of the newest results and the very words that say it: what this site is about, on its front page."""

from dataclasses import dataclass
from itertools import pairwise

from generator.model.base import fold
from generator.model.resolved import Event, Period, Statement
from generator.render.edition import Edition
from generator.render.reach import REACH
from generator.render.reckoning import find_fact
from generator.render.storedtext import LONGEST_UNDERLINED
from generator.render.tables import name_statement
from generator.render.wording import trim_mark

AROUND = 240
"""The passage shown reaches at most so many characters beyond the figure on either side."""


@dataclass(frozen=True)
class Specimen:
    """A figure and its passage.

    Attributes:
        event: whose news it is.
        period: the period it is for.
        metric: an id of the vocabulary.
        statement: the figure.
        pieces: the passage around it, each piece with whether it is lit; white space folded.
    """

    event: Event
    period: Period
    metric: str
    statement: Statement
    pieces: tuple[tuple[str, bool], ...]

    @property
    def told(self) -> str:
        """The figure in words: `net loss $168,000`."""
        told = name_statement(self.metric, self.statement)
        return told[:1].lower() + told[1:]


def _passage(text: str, start: int, end: int) -> tuple[int, int]:
    """The paragraph around a figure, or as much of it as stands near, from a sentence's beginning to its end."""
    first = text.rfind("\n\n", max(0, start - AROUND), start)
    first = first + 2 if first >= 0 else max(0, start - AROUND)
    sentence = text.rfind(". ", first, start)
    first = sentence + 2 if sentence >= 0 else first
    # Without the mark that a list puts before it.
    first += len(text[first:start]) - len(trim_mark(text[first:start]))
    last = text.find("\n\n", end, end + AROUND)
    last = last if last >= 0 else min(len(text), end + AROUND)
    stop = text.find(". ", end, last)
    return first, stop + 1 if stop >= 0 else last


def _cut(text: str, spans: list[tuple[int, int]], start: int, end: int) -> tuple[tuple[str, bool], ...]:
    inside = [(max(s, start), min(e, end)) for s, e in spans if s < end and e > start]
    edges = sorted({start, end, *(edge for span in inside for edge in span)})
    pieces = []
    for s, e in pairwise(edges):
        words = text[s:e]
        lit = any(first <= s and e <= last for first, last in inside)
        # Folded, but with a blank kept at either end, so that words do not run together.
        pieces.append((f"{' ' if words[:1].isspace() else ''}{fold(words)}{' ' if words[-1:].isspace() else ''}", lit))
    return tuple(pieces)


def _is_told(edition: Edition, event: Event, statement: Statement) -> bool:
    """Whether an event's release states a figure as news and in prose: a row of a table is no passage to read."""
    if statement.release not in event.releases or statement.role != "reported":
        return False
    return find_fact(edition, f"{statement.release}#{statement.fact}")[1].where == "prose"


def choose_specimen(edition: Edition) -> Specimen | None:
    """The figure that speaks for the newest results; None where no release in prose states one."""
    for event in edition.events:
        for period in (edition.period(key) for key in event.figures[:1]):
            for line in reversed(period.metrics):
                if line.metric not in ("net_income", "revenue"):
                    continue
                statement = next((s for s in line.statements if _is_told(edition, event, s)), None)
                if statement is None:
                    continue
                text = edition.archive.texts.get(statement.release, "")
                spans = sorted([*statement.cite.at, *statement.cite.also_at])
                start, end = _passage(text, *statement.cite.at[0])
                near = [span for span in spans if start <= span[0] and span[1] <= end]
                if (
                    len(near) < 2
                    or end - start > 2 * AROUND
                    or REACH.search(text[start:end])
                    or "\t" in text[start:end]
                ):
                    continue
                if all(e - s <= LONGEST_UNDERLINED for s, e in near):
                    return Specimen(event, period, line.metric, statement, _cut(text, near, start, end))
    return None
