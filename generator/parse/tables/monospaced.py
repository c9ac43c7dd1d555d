"""Tables set with blanks: lines of labels and figures, rules of dashes between them, `<S> <C>` marks above.

A table is found by its lines of figures. What stands between and right above them (headings, rules, wrapped labels,
page breaks) belongs to it; running text ends it.
"""

import re
from collections.abc import Sequence

from generator.model.base import Span
from generator.parse.draft import Draft
from generator.parse.tables.head_words import has_period
from generator.parse.tables.surroundings import lines_outside, piece_of, with_titles
from generator.parse.tables.table import Line, Piece, Table, text_of
from generator.parse.tables.values import YEAR, Value, gather_values, is_plain_word, read_value
from generator.parse.text.layout import Line as TextLine
from generator.vocabulary.dates import MONTH
from generator.vocabulary.statements import pattern_of

# Behind dots a point with a blank before it is the figure's own, `Diluted ....  .74`; dots that run into two digits may
# hold it, too, and part nothing: `Diluted....74` is 74 or .74.
_GAP = re.compile(r" {2,}|\t+|(?:[ .]*\.){4,}(?!(?<= \.)\d|\.?\d\d(?![\d,.%])) *| *(?:_ ?){4,} *|(?<=\S) ?\| ?")
# What every gap lies in; found fast, since a set of characters leads, while `_GAP` is tried at each character.
_GAP_RUN = re.compile(r"[ \t.|_](?:(?<=[\t|])|[ \t.|_])[ \t.|_]*")
# So many characters behind a run are looked at.
_SEEN = 3
_RULES = re.compile(r"[-=_–—]{2,}|[-=]")
_RULE_LINE = re.compile(r"[\s\-=_–—|+*]+")
# Underlines that share a line with the end of a label; shorter ones are dashes for nothing.
_RULE_PIECE = re.compile(r"[-=_]{5,}")
_MARKS = re.compile(r"</?(?:S|C|CAPTION|TABLE|PAGE|FN|R|L)>", re.IGNORECASE)
# A sign of currency that stands apart from its digits begins a cell, however near the label is.
_SET_APART = re.compile(r"(?<=[\w).,:]) (?:[$€£] +\(? ?\d[\d,.]*|[$€£]? ?\( ?\d{1,3}(?:,\d{3})+)\)?$")
# The words of a stretch, signs and opening parentheses that stand apart with their figure.
_PARTS = re.compile(r"(?:[$€£] ?)?(?:\( ?)?\S+")
# Days over columns that one blank parts: `November 1, November 2,`, `June 30, 2005 June 30, 2004`.
_DAY = rf"{MONTH} \d{{1,2}}(?:, ?(?:(?:19|20)\d\d(?!\d))?)?"
_DAYS, _ONE_DAY = re.compile(rf"{_DAY}(?: {_DAY}){{1,11}}", re.IGNORECASE), re.compile(_DAY, re.IGNORECASE)
_SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
# Behind a figure the sign of the next one: `(800,000) $   180,000`.
_LONE_SIGN = re.compile(r"[$€£]")
_PROSE_WORDS = 9
# So many lines without figures may stand between two lines of a table.
_APART = 14
_FEWEST = 3
# Characters from the left within which a lone piece is a label.
_MARGIN = 20
_SIGNS = "$€£("
# Behind the figures of a row stand no more characters than these.
_LONGEST_REMARK = 12
# Digits as most are printed: a set of plain characters is looked for in half the time.
_MARK = re.compile(r"[0-9*\-−–—]")
_HEAD_LINES = 14
_TITLES = ("income", "balance", "cash-flow", "segment", "reconciliation")


def _may_hold_gap(text: str) -> bool:
    """Whether a gap can be found in a line: most lines of running text are passed over without a search."""
    # Spelt out, since this is asked of every line: a loop over the marks takes several times as long.
    return "  " in text or "\t" in text or "|" in text or "__" in text or "_ _" in text or ".." in text or ". ." in text


def split_line(line: TextLine) -> list[Piece]:
    """The pieces of a line: what two blanks or more, tabs or dot leaders part; figures parted by one blank too."""
    pieces: list[Piece] = []
    place = 0
    text = line.text
    if not _may_hold_gap(text):
        return _split_figures(text, 0, len(text), line) if text else []
    gaps = [
        gap.span()
        for run in _GAP_RUN.finditer(text)
        for gap in _GAP.finditer(text, run.start(), run.end() + _SEEN)
        if gap.start() < run.end()
    ]
    for start, end in (*gaps, (len(text), len(text))):
        if start > place and not _RULE_PIECE.fullmatch(text, place, start):
            pieces += _split_figures(text, place, start, line)
        place = end
    return pieces


def _split_figures(text: str, start: int, end: int, line: TextLine) -> list[Piece]:
    """A stretch as one piece, or as several where it is figures parted by single blanks: `(27,390) (17,824)`."""
    words = text[start:end]
    if " " not in words or read_value(words) is not None:
        return [piece_of(line, start, end)]
    if _SPACED.fullmatch(words):
        # `1 234`: one number with a blank for its comma, or two.
        return [piece_of(line, start, end)]
    # The first word is read by itself: where it is no figure, as in most lines, the others are not looked at.
    opening = _PARTS.match(words)
    figured = opening is None or read_value(opening.group()) is not None
    parts = list(_PARTS.finditer(words)) if figured else []
    if len(parts) >= 2 and all(_LONE_SIGN.fullmatch(part.group()) or read_value(part.group()) for part in parts):
        return [piece_of(line, start + part.start(), start + part.end()) for part in parts]
    place = _SET_APART.search(words) if any(sign in words for sign in _SIGNS) else None
    if place is not None:
        first = start + place.start()
        return [piece_of(line, start, first), piece_of(line, first + 1, end)]
    if words[0].isalpha() and words[-1] in ",0123456789" and _DAYS.fullmatch(words):
        return [piece_of(line, start + day.start(), start + day.end()) for day in _ONE_DAY.finditer(words)]
    return [piece_of(line, start, end)]


def _is_prose(line: TextLine, pieces: Sequence[Piece]) -> bool:
    """A line of running text: one piece of many words."""
    return len(pieces) == 1 and len(line.text) >= 50 and len(line.text.split()) >= _PROSE_WORDS


def _may_hold_value(text: str) -> bool:
    """Whether a digit or what stands for none is printed: a dash, `nil`, `n/a`."""
    return _MARK.search(text) is not None or "nil" in text or "Nil" in text or "NIL" in text or "/" in text


def _is_words(line: TextLine) -> bool:
    """Whether a line is plainly a piece of words and no figure, or ends in one: then it is no row of a table."""
    text = line.text
    if _may_hold_gap(text):
        # Behind the last gap stand more words than any table has behind its figures.
        text = text.rpartition("  ")[2]
        if len(text) <= _LONGEST_REMARK or text[-1] in ",0123456789" or _may_hold_gap(text):
            return False
    elif " " not in text:
        return line.indent < _MARGIN
    if text.rstrip(".,)")[-1:].isdigit() and any(sign in text for sign in _SIGNS):
        # A sign of currency may be set apart from the label before it.
        return False
    return is_plain_word(text.partition(" ")[0]) or is_plain_word(text.rpartition(" ")[2])


def _has_figures(pieces: Sequence[Piece]) -> bool:
    """A line with a label, or blanks in its place, and a figure that is no year."""
    if not pieces or (len(pieces) == 1 and pieces[0].left < _MARGIN):
        # A lone piece near the margin is no figure, whatever it says: so is most running text.
        return False
    found = gather_values(pieces)
    values = [item for item in found if isinstance(item, Value)]
    if not values or (isinstance(found[-1], Piece) and len(found[-1].text) > _LONGEST_REMARK):
        return False
    if isinstance(found[0], Value) and len(found) > 1 and isinstance(found[1], Piece):
        return False
    if len(found) == 1 and values[0].left < _MARGIN:  # `(12.5` and `)`, two pieces of one value
        return False
    return any(value.sort != "number" or not (value.bare and YEAR.fullmatch(value.text)) for value in values)


class _Lines:
    """The lines of a document outside of grids and of what is read otherwise, split into pieces once."""

    def __init__(self, draft: Draft, taken: Sequence[Span]) -> None:
        self._pieces: dict[int, list[Piece]] = {}
        self.lines = [line for line, free in lines_outside(draft, taken) if free]

    def pieces(self, number: int) -> list[Piece]:
        """The pieces of a line; none of one that is set apart. Most lines are never asked for theirs."""
        found = self._pieces.get(number)
        if found is None:
            line = self.lines[number]
            found = self._pieces[number] = [] if self._is_set_apart(line) else split_line(line)
        return found

    def with_figures(self) -> list[int]:
        """The numbers of the lines with a label, or blanks in its place, and a figure that is no year."""
        may = [
            number
            for number, line in enumerate(self.lines)
            if line.text and not line.furniture and _may_hold_value(line.text) and not _is_words(line)
        ]
        found: list[int] = []
        for place, number in enumerate(may):
            if len(found) + len(may) - place < _FEWEST:
                # Too few are left for a table: in most documents no line is split, or one.
                return []
            if _has_figures(self.pieces(number)):
                found.append(number)
        return found

    def is_prose(self, number: int) -> bool:
        """Whether a line is running text."""
        return _is_prose(self.lines[number], self.pieces(number))

    def _is_set_apart(self, line: TextLine) -> bool:
        """Whether a line has no words of a table: it is empty, a page's furniture, a rule or a mark of columns."""
        if line.blank or line.furniture or self.is_rule(line):
            return True
        return "<" in line.text and _MARKS.search(line.text) is not None

    @staticmethod
    def is_rule(line: TextLine) -> bool:
        """Whether nothing but dashes or the like stands on a line."""
        return bool(_RULE_LINE.fullmatch(line.text)) and bool(_RULES.search(line.text))

    def entitles(self, last: int, number: int) -> bool:
        """Whether a title and heads of another statement stand between two lines of figures."""
        between = range(last + 1, number)
        titled = next((n for n in between if self.pieces(n) and self._is_title(n)), None)
        if titled is None:
            return False
        return any(has_period(text_of(self.pieces(n))) for n in range(titled, number) if self.pieces(n))

    def _is_title(self, number: int) -> bool:
        """A line of one piece that names a statement and is no heading of rows: not followed by a row at once."""
        words = self.lines[number].text
        named = any(pattern_of(f"title.{kind}").search(words) for kind in _TITLES)
        return named and len(self.pieces(number)) == 1 and not words.endswith(":")

    def ends(self, number: int) -> bool:
        """Whether a table cannot go on beyond a line: running text, two lines of it, or a tag that closes it."""
        if self.lines[number].text.upper().startswith("</TABLE>"):
            return True
        if not self.is_prose(number):
            return False
        return number + 1 < len(self.lines) and (self.is_prose(number + 1) or self.lines[number + 1].blank)


_ORDINAL = re.compile(r"first|second|third|fourth|1st|2nd|3rd|4th", re.IGNORECASE)


def _regions(lines: _Lines) -> list[tuple[int, int]]:
    """First and last line of figures of each table."""
    groups: list[list[int]] = []
    for number in lines.with_figures():
        last = groups[-1][-1] if groups else number - _APART - 1
        ended = number - last > _APART or any(lines.ends(between) for between in range(last + 1, number + 1))
        if ended or (len(groups[-1]) >= _FEWEST and lines.entitles(last, number)):
            groups.append([])
        groups[-1].append(number)
    return [(group[0], group[-1]) for group in groups if len(group) >= _FEWEST]


def _head_start(lines: _Lines, first: int, floor: int) -> int:
    """Where the heads of a table begin: the highest line above its figures that names a period, no prose between."""
    top = first
    number = first - 1
    while number > floor and first - number <= _HEAD_LINES:
        if lines.is_prose(number) or lines.lines[number].text.upper().startswith("</TABLE>"):
            break
        pieces = lines.pieces(number)
        if pieces and len(lines.lines[number].text) < 160 and has_period(text_of(pieces)):
            centred = len(pieces) > 1 or pieces[0].left >= 12
            if centred or number + 1 == top:
                top = number
        number -= 1
    above = lines.pieces(top - 1) if top - 1 > floor else []
    # `First   Fourth` over `Quarter   Quarter`.
    return top - 1 if above and all(_ORDINAL.fullmatch(piece.text) for piece in above) else top


def find_monospaced(draft: Draft, taken: Sequence[Span] = ()) -> list[Table]:
    """All tables set with blanks, in reading order, each with the short lines above it; none in what is `taken`."""
    lines = _Lines(draft, taken)
    tables: list[Table] = []
    floor = -1
    for first, last in _regions(lines):
        top = _head_start(lines, first, floor)
        done: list[Line] = []
        gap = False
        for number in range(top, last + 1):
            line, pieces = lines.lines[number], lines.pieces(number)
            if lines.is_rule(line) and not line.blank:
                rules = tuple(
                    (line.indent + m.start(), line.indent + m.end()) for m in re.finditer(r"[-=_–—]+", line.text)
                )
                done.append(Line((), rules=rules))
            elif pieces:
                done.append(Line(tuple(pieces), line.indent, after_gap=gap))
            gap = line.blank
        at = (lines.lines[top].start, lines.lines[last].end)
        tables.append(Table("monospaced", at, done))
        floor = last
    return with_titles(draft, tables)
