"""Tables whose rows are lines and whose cells single blanks part, as copies of pages and texts of PDFs have them.

    Year ended 31 December
    (RMB'000) 2019 2018 2017
    Revenue 2,422,810 2,198,217 1,571,382
    Operating profit 367,074 416,192 236,659

A line's figures are those at its end. Rows that have as many as most are read, the others passed over.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.tables.head_words import COUNT, read_head
from generator.parse.tables.ordered_heads import columns_of_periods, row_lines, spread_heads
from generator.parse.tables.surroundings import lines_outside, piece_of, with_titles
from generator.parse.tables.table import Line, Piece, Table, join
from generator.parse.tables.units import scale_in
from generator.parse.tables.values import YEAR, Value, gather_values, is_plain_word
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line as TextLine
from generator.vocabulary import dates
from generator.vocabulary.dates import MONTH

_SIGNS = "$€£¥"
_TOKEN = re.compile(rf"[{_SIGNS}]|[^\s{_SIGNS}]+")
_LENGTH = rf"(?:{COUNT}) (?:months?|weeks?|mos?\b\.?|wks?\b\.?)(?: periods?)?"
_NTH = r"(?:first|second|third|fourth)"
_DAY = rf"(?:{MONTH}\.? \d{{1,2}}(?!\d)|\d{{1,2}} {MONTH}(?![a-z]))(?:,? {dates.YEAR})?"
# One head: a length with its day, a day, months from and to, a quarter or half, a year.
_TIMES = (
    rf"\b(?:period|cumulative) from [^\n]{{0,60}}?\binception\b[^\n]{{0,30}}?\b(?:to|through) {_DAY}"
    rf"|\bfrom {_DAY} (?:to|through) {_DAY}"
    rf"|(?:for the )?(?:{_LENGTH}|(?:{_NTH} )?(?:fiscal )?(?:quarter|half[- ]year|half|year)s?)"
    rf" (?:end(?:ed|ing)(?: {_DAY})?|to {_DAY})"
    rf"|(?:as (?:at|of) )?{_DAY}|\d{{1,2}}/\d{{1,2}}/(?:20\d\d|\d\d)(?!\d(?!\d?/))"
    rf"|{_NTH} (?:fiscal )?quarter|year[- ]to[- ]date|fiscal year(?! ?\d)"
    rf"|(?:rolling|last|latest)\s12 months|full[- ]year|{MONTH} ?[-–] ?{MONTH}(?![a-z])(?: {dates.YEAR})?"
    rf"|[QH][1-4] ?(?:{dates.YEAR}|'?\d\d\b)?|[1-4]Q ?'?\d\d\b|{dates.YEAR}(?![\d,.])"
)
_UNIT = hinted(_TIMES, re.IGNORECASE)
# Heads that tell of no time: columns of changes and of shares.
_CHANGE = (
    r"(?:%|per ?cent(?:age)?) ?(?:of (?:net |total )?(?:sales|revenues?)|change|increase(?: ?/? ?\(decrease\))?)"
    r"|(?:increase|change|variance)(?: ?/? ?\(decrease\))?(?:,? %)?|(?<!\S)[%$](?!\S)"
)
_HEAD = re.compile(rf"{_TIMES}|{_CHANGE}", re.IGNORECASE)
_NOTE = re.compile(r"\bnotes?\b", re.IGNORECASE)
_COMMA = re.compile(r"\d,\d{3}")
_NOTHING = re.compile(r"[\s|()%,.:;’'\"–-]*")
_LONGEST_LINE, _LONGEST_HEADS, _MOST_HEAD_LINES = 200, 600, 16
# A statement has no more rows than this; a longer list is something else.
_FEWEST_ROWS, _MOST_ROWS = 3, 400
_MOST_COLUMNS = 8
_LONGEST_NOTE = 2
_SHORTEST_LABEL = 9
# So many short lines may stand between the heads and the first row: `Assets`, `Current assets:`.
_MOST_OPENING, _LONGEST_OPENING = 3, 60


@dataclass
class _Row:
    """A line that ends with figures: the words before them, and those."""

    label: list[Piece]
    values: list[Value]


@dataclass
class _Found:
    """Heads and what stands below them, line by line."""

    heads: list[TextLine]
    rows: list[_Row | Piece] = field(default_factory=list)


def _tokens(line: TextLine) -> list[Piece]:
    return [piece_of(line, *match.span()).over(n) for n, match in enumerate(_TOKEN.finditer(line.text))]


# What a row ends in.
_ROW_ENDS = frozenset("0123456789)%-–—*")


def _may_be_row(words: str) -> bool:
    """Whether a line may end with two figures; two blanks part columns, whose places tell more: another reader's."""
    if "  " in words or "\t" in words:
        return False
    # The word before the last is a figure or a part of one. Not so `ended June 30`, `June 30, 2005`, `sales of 15%`.
    before, last = ("", *words.rsplit(None, 2))[-2:]
    return not (before[-1:] in ",;:" or is_plain_word(before)) or any(sign in last[1:] for sign in _SIGNS)


def _read_row(line: TextLine) -> _Row | None:
    """The row that a line is; None where fewer than two figures stand at its end, or nothing but years."""
    items = gather_values(_tokens(line))
    count = 0
    while count < len(items) and isinstance(items[-1 - count], Value):
        count += 1
    values = [item for item in items[len(items) - count :] if isinstance(item, Value)]
    if count < 2 or all(value.bare and YEAR.fullmatch(value.text) for value in values):
        return None
    before = items[: len(items) - count]
    if any(isinstance(item, Value) and item.sort == "number" for item in before):
        # A figure amid the words: they are running text, or the label ends with a figure of its own.
        return None
    return _Row([item.over(0) for item in before], values)


def _is_head(line: TextLine) -> bool:
    """Whether a line is heads and nothing else: times, units, remarks."""
    words = line.text
    if len(words) > _LONGEST_LINE:
        return False
    head = read_head(_HEAD.sub(" ", words))
    return not head.left or bool(_NOTHING.fullmatch(words)) or _says_units(words)


def _says_units(words: str) -> bool:
    """Whether a line states units, or is so short that it can be no label: `RMB’000`, `(SEK M)`, `Rolling`."""
    return scale_in(words) is not None or (len(words) <= _SHORTEST_LABEL and words[-1:] != ":")


def _rows(draft: Draft) -> dict[int, _Row]:
    """The lines that are rows, by where they start; none where they are too few for a table, as in most documents."""
    lines = [line for line in draft.lines if line.text[-1:] in _ROW_ENDS and _may_be_row(line.text)]
    found: dict[int, _Row] = {}
    for place, line in enumerate(lines):
        if len(found) + len(lines) - place < _FEWEST_ROWS:
            return {}
        row = _read_row(line) if len(line.text) <= _LONGEST_LINE else None
        if row is not None:
            found[line.start] = row
    # Where no figure has a comma, blanks may stand within figures.
    commas = any(_COMMA.search(value.text) for row in found.values() for value in row.values)
    return found if len(found) >= _FEWEST_ROWS and commas else {}


def _runs(draft: Draft, taken: Sequence[Span], rows: dict[int, _Row]) -> list[_Found]:
    """Heads with the rows below them, up to the next heads or to running text."""
    heads: list[TextLine] = []
    opening: list[Piece] = []
    runs: list[_Found] = []
    found: _Found | None = None
    for line, free in lines_outside(draft, taken):
        if line.blank:
            continue
        if not free or len(line.text) > _LONGEST_LINE:
            found, heads, opening = None, [], []
            continue
        row = rows.get(line.start) if heads or found is not None else None
        timed = bool(_UNIT.search(line.text)) and _is_head(line)
        if row is not None and not timed:
            if heads and any(_UNIT.search(head.text) for head in heads):
                found = _Found(heads, list(opening))
                runs.append(found)
            heads, opening = [], []
            if found is not None:
                above = found.rows[-1] if found.rows else None
                if not row.label and isinstance(above, Piece):
                    # A label alone on the line above its figures.
                    row.label.append(above)
                    found.rows.pop()
                found.rows.append(row)
        elif timed or (heads and not opening and _is_head(line)):
            heads, opening = [*([] if opening else heads), line][-_MOST_HEAD_LINES:], []
        else:
            words = piece_of(line).over(0)
            if heads and len(opening) < _MOST_OPENING and len(words.text) <= _LONGEST_OPENING:
                # `Revenues:` between the heads and the first row.
                opening.append(words)
                continue
            if found is not None:
                found.rows += [*opening, words]
            heads, opening = [], []
    return runs


def _heads_of(text: str, found: _Found, rows: Sequence[_Row]) -> tuple[list[Line], int, list[int]] | None:
    """Lines of heads, how many columns they stand over, and which of those are of periods; None where it is unclear.

    Most rows have a figure for each column, or for each of a period.
    """
    matches = _HEAD.finditer(text, found.heads[0].start, found.heads[-1].end)
    heads = [Piece(" ".join(match.group().split()), (match.span(),), 0, 1) for match in matches]
    left = read_head(_HEAD.sub(" ", " ".join(line.text for line in found.heads)))
    # What tells of a time and is no head that is known would leave the others over wrong figures.
    if not heads or left.timed or sum(len(head.text) for head in heads) > _LONGEST_HEADS:
        return None
    counts = Counter(len(row.values) for row in rows)
    for columns, times in counts.most_common(2):
        if not 2 <= columns <= _MOST_COLUMNS or times < _FEWEST_ROWS:
            continue
        lines = spread_heads(heads, columns)
        if lines is None:
            continue
        some = columns_of_periods(lines, columns)
        fewer = counts[len(some)] if counts[len(some)] > 1 and len(some) < columns else 0
        if (times + fewer) * 2 >= len(rows):
            return lines, columns, some if fewer else []
    return None


def _build(text: str, found: _Found) -> Table | None:
    rows = [row for row in found.rows if isinstance(row, _Row)]
    printed = " ".join(value.text for row in rows for value in row.values)
    # Where no figure has a comma, blanks may stand within figures.
    if not _FEWEST_ROWS <= len(rows) <= _MOST_ROWS or not _COMMA.search(printed):
        return None
    spread = _heads_of(text, found, rows)
    if spread is None:
        return None
    lines, columns, some = spread
    noted = any(_NOTE.search(line.text) for line in found.heads)
    for row in found.rows:
        if isinstance(row, Piece):
            lines.append(Line((row,)))
            continue
        values = row.values
        if noted and len(values) == columns + 1 and values[0].bare and len(values[0].text) <= _LONGEST_NOTE:
            values = values[1:]
        partial = len(values) == len(some) and not any(value.percent for value in values)
        if len(values) == columns or partial:
            lines += row_lines(
                [join(row.label)] if row.label else [], [value.over(0) for value in values], columns, some
            )
    last = rows[-1].values[-1].at[-1][1]
    return Table("flattened", (found.heads[0].start, last), lines, _units_in(found.heads))


def _units_in(heads: Sequence[TextLine]) -> list[Piece]:
    """Lines of heads that state units, as words above the table."""
    return [piece_of(line).over(0) for line in heads if scale_in(line.text) is not None]


def find_spaced(draft: Draft, taken: Sequence[Span]) -> list[Table]:
    """All such tables outside of what is `taken`, each with the short lines above it."""
    rows = _rows(draft)
    if not rows:
        # Then the lines are not looked at for heads.
        return []
    tables = (_build(draft.text, found) for found in _runs(draft, taken, rows))
    return with_titles(draft, filter(None, tables))
