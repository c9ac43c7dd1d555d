"""Tables that an export wrote out one cell a line: a label, its figures below it, the heads above as lines as well.

    Three Months Ended / June 30, 2005 / June 30, 2004 / Net sales / $ / 5,009 / $ / 4,100 / Cost of sales / 3,000 / …

Rows that have as many figures as most of their table are read, the others are passed over, since nothing tells in
which columns their figures stand.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate, islice

from generator.parse.draft import Draft
from generator.parse.tables.head_groups import part_levels, size_groups
from generator.parse.tables.head_words import read_head
from generator.parse.tables.surroundings import lines_above
from generator.parse.tables.table import Line, Piece, Table
from generator.parse.tables.units import currency_in, scale_in
from generator.parse.tables.values import YEAR, Value, gather_values

_FEWEST = 4
_LONGEST = 160
_PART = re.compile(r"[-−–($€£%)\d.,\s*]+|n/?[am]|--+|[-—–]|N/?[AM]|US\$|(?:19|20)\d\d")
_SIGN_HEAD = re.compile(r"[$%]")
_LONGEST_HEAD = 60
_LONGEST_UNIT = 12
_CHANGE = re.compile(
    r"(?:increase|decrease|changes?|variances?|per ?cent(?:age)?|amount|inc\.?|dec\.?|[$%/(), ]|in|of|or|at"
    r"|constant|currency|exchange|rates?|reported|organic|sales|revenues?)+",
    re.IGNORECASE,
)


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
        """Whether what looks like figures are heads: years, and signs over columns of changes."""
        return bool(self.parts) and all(
            YEAR.fullmatch(part.text) or _SIGN_HEAD.fullmatch(part.text) for part in self.parts
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
    grids = iter([*draft.document.grids, None])
    grid = next(grids)
    for line in draft.lines:
        while grid is not None and grid.at[1] <= line.start:
            grid = next(grids)
        if not line.text or (grid is not None and grid.at[0] < line.end and line.start < grid.at[1]):
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


def _is_head(piece: Piece) -> bool:
    """Whether a line is a head: a time and nothing else, `Increase/(Decrease)`, a sign over a column of changes."""
    if len(piece.text) > _LONGEST_HEAD:
        return False
    if _SIGN_HEAD.fullmatch(piece.text):
        return True
    head = read_head(piece.text)
    # `Pro Forma Nine Months Ended June 30,` is one too; `Deferred costs 2012` is none.
    timed = bool(head.kinds and (head.days or head.years)) if head.other else head.timed and not head.left
    return timed or _is_change(piece.text)


def _is_change(words: str) -> bool:
    return bool(_CHANGE.fullmatch(words) and read_head(words).other)


def _is_unit(words: str) -> bool:
    """Whether words are a unit and nothing else: `RMB`, `£m`, `US$'000`."""
    known = currency_in(words) is not None or scale_in(words) is not None
    return known and len(words) <= _LONGEST_UNIT and not read_head(words).left


def _heads_in(pieces: Sequence[Piece]) -> tuple[int, int]:
    """First and behind the last of the lines that are heads: the last such lines that stand together."""
    last = next((n for n in range(len(pieces) - 1, -1, -1) if _is_head(pieces[n])), -1)
    first = last
    while first > 0 and _is_head(pieces[first - 1]):
        first -= 1
    return (first, last + 1) if last >= 0 else (0, 0)


def _cut(run: Sequence[_Entry]) -> list[list[_Entry]]:
    """A run cut into tables: where heads stand between rows, and where rows change their number of figures for good."""
    tables: list[list[_Entry]] = [[]]
    before: Counter[int] = Counter()
    for place, entry in enumerate(run):
        opens = entry.heads or sum(_is_head(piece) for piece in entry.words[:-1]) >= 2
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


def spread_heads(heads: list[Piece], columns: int) -> list[Line] | None:
    """Lines of heads over `columns` figures: the last ones one a column, those before over groups of them."""
    first, last = _heads_in(heads)
    timed = heads[first:last]
    if not timed:
        return None
    if len(timed) < columns:
        if not read_head(timed[-1].text).other or len(timed) < 2:
            return None
        placed = [_over(piece, place, place + 1) for place, piece in enumerate(timed[:-1])]
        return [Line((*placed, _over(timed[-1], len(timed) - 1, columns)))]
    leaves, upper = timed[-columns:], timed[: len(timed) - columns]
    lines = [Line(tuple(_over(piece, place, place + 1) for place, piece in enumerate(leaves)))]
    levels = part_levels([piece.text for piece in upper])
    words = [piece.text for piece in leaves]
    for level in reversed(levels or ()):
        heads_of_level = [_join(upper[part.start : part.stop]) for part in level]
        sizes = [1] * columns if len(level) == columns else size_groups(words, [piece.text for piece in heads_of_level])
        if sizes is None:
            return None
        ends = list(accumulate(sizes))
        spans = [(end - size, end) for size, end in zip(sizes, ends, strict=True)]
        lines.insert(0, Line(tuple(_over(piece, *span) for piece, span in zip(heads_of_level, spans, strict=True))))
        words = [
            f"{piece.text} {words[n]}" for piece, span in zip(heads_of_level, spans, strict=True) for n in range(*span)
        ]
    return lines if levels is not None else None


def _join(pieces: Sequence[Piece]) -> Piece:
    """A head of several pieces: `Three Months Ended` and `June 30,` behind it."""
    return Piece(" ".join(piece.text for piece in pieces), tuple(span for piece in pieces for span in piece.at), 0, 1)


def _over(piece: Piece, first: int, last: int) -> Piece:
    return Piece(piece.text, piece.at, first + 1, last + 1)


def _place(parts: Sequence[Piece]) -> list[Piece]:
    """Parts of figures, each with the ordinal of its figure as its extent."""
    placed: list[Piece] = []
    column = 0
    index = 0
    for item in gather_values(parts):
        if not isinstance(item, Value):
            index += 1
            continue
        column += 1
        taken = 1
        while index + taken < len(parts) and _text(parts[index : index + taken]) != item.text.strip():
            taken += 1
        placed += [Piece(part.text, part.at, column, column + 1) for part in parts[index : index + taken]]
        index += taken
    return placed


def _text(parts: Sequence[Piece]) -> str:
    return " ".join(part.text for part in parts).strip()


def _table(entries: Sequence[_Entry]) -> Table | None:
    rows = [entry for entry in entries if entry.parts and not entry.heads]
    counts = Counter(len(entry.values) for entry in rows)
    if not counts:
        return None
    columns, times = counts.most_common(1)[0]
    if columns < 2 or times < _FEWEST or times * 2 < len(rows):
        return None
    heads: list[Piece] = []
    lines: list[Line] = []
    for entry in entries:
        words = entry.words
        if entry.heads or not entry.parts:
            if not lines:
                heads += [*words, *entry.parts]
            continue
        if not lines:
            # Words that name no time may be headings between the heads and the first row.
            _, last = _heads_in(words[:-1])
            heads += words[:last]
            spread = spread_heads(heads, columns)
            if spread is None:
                return None
            lines += spread
            words = words[last:]
            if len(words) > columns and all(_is_unit(piece.text) for piece in words[:columns]):
                lines.append(Line(tuple(_over(piece, place, place + 1) for place, piece in enumerate(words[:columns]))))
                words = words[columns:]
        lines += [Line((piece,)) for piece in words[:-1]]
        if len(entry.values) == columns:
            lines.append(Line((*words[-1:], *_place(entry.parts))))
    start = lines[0].pieces[0].at[0][0]
    return Table("flattened", (start, entries[-1].parts[-1].at[0][1] if entries[-1].parts else start + 1), lines)


def find_flattened(draft: Draft) -> list[Table]:
    """All tables written one cell a line, in reading order, each with the short lines above it."""
    tables: list[Table] = []
    floor = draft.document.body
    for run in _entries(draft):
        for entries in _cut(run):
            table = _table(entries)
            if table is None:
                continue
            table.above = lines_above(draft, table.at[0], floor)
            floor = table.at[1]
            tables.append(table)
    return tables
