"""Tables that an export wrote out one cell a line: a label, its figures below it, the heads above as lines as well.

    Three Months Ended / June 30, 2005 / June 30, 2004 / Net sales / $ / 5,009 / $ / 4,100 / Cost of sales / 3,000 / …

Rows that have as many figures as most of their table are read, and those that have as many as there are columns of
periods; the others are passed over, since nothing tells in which columns their figures stand.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from generator.parse.draft import Draft
from generator.parse.tables.ordered_heads import (
    SIGN_HEAD,
    columns_of_periods,
    heads_in,
    is_head,
    is_unit,
    line_over,
    part_below,
    row_lines,
    spread_heads,
)
from generator.parse.tables.surroundings import with_titles
from generator.parse.tables.table import Line, Piece, Table
from generator.parse.tables.values import YEAR, Value, gather_values

_FEWEST = 4
_LONGEST = 160
# Over a column, never over rows: its line of heads was torn.
_LOST_HEAD = re.compile(r"total|fiscal|change", re.IGNORECASE)
_PART = re.compile(r"[-−–($€£¥%)\d.,\s*]+|[-−–(]?[\d.]+\)?p|n/?[am]|--+|[-—–]|N/?[AM]|US\$|(?:19|20)\d\d")


@dataclass
class _Entry:
    """Lines of words, then lines of figures."""

    words: list[Piece] = field(default_factory=list)
    parts: list[Piece] = field(default_factory=list)

    @cached_property
    def values(self) -> list[Value]:
        """Its figures; asked for only when all its lines are there."""
        return [item for item in gather_values(self.parts) if isinstance(item, Value)]

    @cached_property
    def heads(self) -> bool:
        """Whether what looks like figures are heads: years, signs over columns of changes, units."""
        return bool(self.parts) and (
            all(YEAR.fullmatch(part.text) or SIGN_HEAD.fullmatch(part.text) for part in self.parts)
            or (not self.values and all(is_unit(part.text) for part in self.parts))
        )


def _may_be_part(words: str) -> bool:
    """Whether a line may be a figure: one that begins with a letter is no longer than `n/a`."""
    return not words[0].isalpha() or len(words) < 4


def _entries(draft: Draft) -> list[list[_Entry]]:
    """Runs of entries between lines of running text."""
    lines = [line.text for line in draft.lines if line.text and _may_be_part(line.text)]
    figures = (words for words in lines if _PART.fullmatch(words))
    if sum(1 for _ in islice(figures, _FEWEST - 1)) < _FEWEST - 1:
        # An entry ends where figures do, so that no run has enough of them.
        return []
    runs: list[list[_Entry]] = [[]]
    for line in draft.lines:
        if not line.text or line.gridded:
            continue
        if len(line.text) > _LONGEST:
            runs.append([])
            continue
        start = line.start + line.indent
        piece = Piece(" ".join(line.text.split()), ((start, line.end),), 0, 1)
        run = runs[-1]
        if _PART.fullmatch(line.text):
            if run:
                run[-1].parts.append(piece)
        elif run and not run[-1].parts:
            run[-1].words.append(piece)
        else:
            run.append(_Entry([piece]))
    return [run for run in runs if len(run) >= _FEWEST]


def _cut(run: Sequence[_Entry]) -> list[list[_Entry]]:
    """A run cut into tables: where heads stand between rows, and where rows change their number of figures for good."""
    tables: list[list[_Entry]] = [[]]
    before: Counter[int] = Counter()
    for place, entry in enumerate(run):
        opens = entry.heads or sum(is_head(piece) for piece in entry.words[:-1]) >= 2
        number = len(entry.values)
        usual = before.most_common(1)[0][0] if before else number
        after = [len(other.values) for other in run[place : place + 3]]
        moved = sum(before.values()) >= _FEWEST and len(after) == 3 and all(n == number != usual for n in after)
        if tables[-1] and (opens or moved) and (before or not entry.heads):
            tables.append([])
            before = Counter()
        tables[-1].append(entry)
        if not entry.heads:
            before[number] += 1
    return tables


def _usual(entries: Sequence[_Entry]) -> tuple[int, int, int]:
    """How many figures most rows have, how many rows have so many, and how many rows there are."""
    counts = Counter(len(entry.values) for entry in entries if entry.parts and not entry.heads)
    columns, times = counts.most_common(1)[0] if counts else (0, 0)
    return columns, times, counts.total()


def _with_changes(entries: Sequence[_Entry], columns: int) -> int:
    """How many columns there are where some rows have changes in per cent beside the figures that all have."""
    for entry in entries:
        percents = sum(value.percent for value in entry.values)
        if percents and len(entry.values) - percents == columns:
            return len(entry.values)
    return columns


def _table(entries: Sequence[_Entry], rest: Sequence[_Entry] = ()) -> Table | None:
    """The table of some entries; `rest` are rows behind them with figures in fewer columns."""
    columns, times, rows = _usual(entries)
    if columns < 2 or times < _FEWEST or times * 2 < rows:
        return None
    columns = _with_changes(entries, columns)
    heads: list[Piece] = []
    lines: list[Line] = []
    units: list[Line] = []
    some: list[int] = []
    fewer = Counter(len(entry.values) for entry in (*entries, *rest))
    for entry in (*entries, *rest):
        words = entry.words
        if entry.heads or not entry.parts:
            if not lines and len(entry.parts) == columns and not entry.values:
                heads += words
                units.append(line_over(entry.parts))
            elif not lines:
                heads += [*words, *entry.parts]
            continue
        if not lines:
            # Words that name no time may be headings between the heads and the first row.
            _, last = heads_in(words[:-1])
            heads += words[:last]
            if len(words) > last + 1 and _LOST_HEAD.fullmatch(words[last].text):
                return None
            parts, below, words = part_below(words[last:], columns)
            spread = spread_heads(heads, columns, parts)
            if spread is None:
                return None
            lines += [*spread, *units, *below]
            some = columns_of_periods(spread, columns)
        lines += [Line((piece,)) for piece in words[:-1]]
        partial = fewer[len(some)] > 1 and not any(value.percent for value in entry.values)
        lines += row_lines(words[-1:], [value.over(0) for value in entry.values], columns, some if partial else ())
    start = lines[0].pieces[0].at[0][0]
    return Table("flattened", (start, max(piece.at[-1][1] for line in lines for piece in line.pieces)), lines)


def find_flattened(draft: Draft) -> list[Table]:
    """All tables written one cell a line, in reading order, each with the short lines above it."""
    return with_titles(draft, (table for run in _entries(draft) for table in _tables(_cut(run))))


def _tables(cuts: Sequence[Sequence[_Entry]]) -> Iterator[Table]:
    for entries, behind in zip(cuts, [*cuts[1:], []], strict=True):
        table = _table(entries, behind if behind and _table(behind) is None else ())
        if table is not None:
            yield table
