"""Financial statements of a release as tables: its rows and columns, each figure as printed and with the way to it."""

import re
from dataclasses import dataclass

from generator.model.base import Span, Spans, fold, words_at
from generator.model.figures import Fact
from generator.model.release import Release
from generator.model.statements import StatementColumn, StatementRow
from generator.render.wording import write_day
from generator.wording import short_label

_RATE = re.compile(r" ?%")
_SCALE = re.compile(r"\([^()]*\b(?:thousands?|millions?|billions?|dollars|000s?)\b[^()]*\)", re.IGNORECASE)

KINDS = {
    "income": "Income statement",
    "balance": "Balance sheet",
    "cash-flow": "Cash flow statement",
    "highlights": "Highlights",
    "segment": "By segment",
}


@dataclass(frozen=True)
class Heading:
    """A column: what it was read to be for, and the words over it."""

    name: str
    printed: str


@dataclass(frozen=True)
class Entry:
    """A figure as printed; "" where none stands there. `at` leads to it where it was read as a figure of a period."""

    printed: str
    at: Spans


@dataclass(frozen=True)
class Line:
    """A row: its label with the place, and an entry for each column; none for a heading between rows."""

    label: str
    at: Spans
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class StatementTable:
    """One statement, ready to be shown.

    Attributes:
        anchor: its place on the page, `statement-1`.
        kind: what it is, `Balance sheet`.
        title: as printed, or None; `title_at` is its place.
        units: as printed, or None.
    """

    anchor: str
    kind: str
    title: str | None
    title_at: Spans
    units: str | None
    headings: tuple[Heading, ...]
    lines: tuple[Line, ...]


def _head(column: StatementColumn, text: str) -> Heading:
    printed = words_at(text, column.at)
    period = column.period
    if period is None:
        return Heading(printed or "not read", "")
    name = short_label(period.label) if period.label else write_day(period.end)
    return Heading(name, printed)


def _line(row: StatementRow, text: str, columns: int, facts: dict[Span, Fact]) -> Line:
    entries = []
    for place in range(columns if row.cells else 0):
        span = row.cells[place] if place < len(row.cells) else None
        if span is None:
            entries.append(Entry("", []))
            continue
        fact = facts.get(span)
        # The mark of a rate stands behind its number and is no part of it.
        rate = _RATE.match(text, span[1])
        entries.append(Entry(fold(text[span[0] : rate.end() if rate else span[1]]), fact.at if fact else []))
    return Line(words_at(text, row.at), row.at, tuple(entries))


def _name_units(printed: str) -> str:
    """Of the lines that say in what a statement counts the words in parentheses that do, where they stand in some."""
    found = _SCALE.search(printed)
    return found.group() if found else printed


def show_statements(release: Release, text: str) -> list[StatementTable]:
    """The statements of a release with the canonical text `text`, in its order."""
    facts = {span: fact for fact in release.facts if fact.where == "table" for span in fact.at[:1]}
    shown = []
    for number, statement in enumerate(sorted(release.statements, key=lambda read: read.at[0]), 1):
        shown.append(
            StatementTable(
                anchor=f"statement-{number}",
                kind=KINDS[statement.kind],
                title=statement.title.printed if statement.title else None,
                title_at=statement.title.at if statement.title else [],
                units=_name_units(statement.units.printed) if statement.units else None,
                headings=tuple(_head(column, text) for column in statement.columns),
                lines=tuple(_line(row, text, len(statement.columns), facts) for row in statement.rows),
            )
        )
    return shown
