"""Contact blocks as columns of cells: where they are, and what each piece of a line is.

Forms it was made for: one block a column, one to three columns side by side, blocks parted by blank lines, and
all in one line (`Jane Roe, (555) 123-4567 or jroe@acme.example`).
"""

import re
from dataclasses import dataclass

from generator.parse.draft import Draft
from generator.parse.layout import Line

TRIGGER = re.compile(
    r"^\W*(?:(?:(?:media|press|investors?|company|public relations|investor relations|shareholder|analyst|corporate|financial|news|editorial|industry|for (?:further|more|additional) information|"
    r"and|or|relations|the|inquiries|business|trade|/|&|,|\|) ?)*"
    r"(?:contacts?(?: information| details| person)?\b(?! us\b)(?=[\s:]*$|\s*[:\-–]|\s{2,}|\s*\(|\s+[A-Z])"
    r"|(?:for (?:further|more|additional) information\b|(?:investor|media|public|press|shareholder)[\w/ ]{0,24}(?:relations|inquiries|enquiries|contact)\b|(?:media|press|investors?|company))(?=\s*:|\s*$|,? (?:please )?contact|\s{2,}))(?:,? (?:please )?contact)?s?[\s:]*)",
    re.IGNORECASE,
)
"""What opens a contact block at the beginning of a line: `Contact:`, `For more information:`, `Media Relations:`."""

PHONE = re.compile(
    r"(?<![\w.@/])(?:\+?\d{1,3}[\s.\-]{0,2})?(?:\(\d{1,5}\)[\s.\-]{0,2}|\d{2,5}[.\-/\s])\d{2,4}[.\-\s](?:\d{3,4}|\d{2,4}[.\-\s]\d{2,4})(?:,? ?(?:ext\.?|x|extension) ?\d{1,5})?(?![\w/]|\.\d)"
    r"|(?<![\w.@/])\+?\d{1,3}(?:[.\-\s]\(?\d{1,5}\)?){2,5}(?:,? ?(?:ext\.?|x) ?\d{1,5})?(?![\w/]|\.\d)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![\w.+\-])[A-Za-z0-9][\w.+\-]{0,63}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,5}")
_FAX = re.compile(r"\b(?:fax|facsimile|f)\b[\s.:#]*$", re.IGNORECASE)
_FAX_AFTER = re.compile(r"\s*[(\[]?(?:fax|facsimile)\b", re.IGNORECASE)
_GAP = re.compile(r"(?: {3,}|\t+ *)")
_WALL = re.compile(r"^\W*(?:about\b|source:?\s|view source|safe harbou?r|forward[- ]looking|###|note to editors)", re.IGNORECASE)


@dataclass(frozen=True)
class Cell:
    """A piece of a line: canonical offsets, its words, and the column it begins in."""

    start: int
    end: int
    text: str
    column: int


@dataclass(frozen=True)
class Block:
    """The lines of one contact region, as columns of cells in reading order."""

    columns: list[list[Cell]]
    start: int
    end: int


def phones(text: str) -> list[tuple[int, int]]:
    """Where telephone numbers stand in `text`, fax numbers left out."""
    found = []
    for match in PHONE.finditer(text):
        digits = sum(c.isdigit() for c in match.group())
        if not 7 <= digits <= 18 or _FAX.search(text[: match.start()][-14:]) or _FAX_AFTER.match(text, match.end()):
            continue
        found.append(match.span())
    return found


def _is_prose(line: Line) -> bool:
    """Whether a line is too long or too much of a sentence for a contact block."""
    words = line.text.split()
    if len(line.text) > 170 and not EMAIL.search(line.text) and not PHONE.search(line.text):
        return True
    small = sum(word[0].islower() and "@" not in word and "." not in word for word in words)
    return len(words) >= 9 and small * 2 > len(words) and not _GAP.search(line.text)


def _cells(line: Line, skip: int) -> list[Cell]:
    """The cells of a line from `skip` characters after its indent on."""
    cells: list[Cell] = []
    begin = line.start + line.indent + skip
    text = line.text[skip:]
    position = 0
    for gap in [*_GAP.finditer(text), None]:
        stop = gap.start() if gap else len(text)
        piece = text[position:stop]
        bare = piece.strip()
        if bare:
            start = begin + position + piece.index(bare[0]) if bare else begin
            cells.append(Cell(start, start + len(bare), bare, start - line.start))
        position = gap.end() if gap else stop
    return cells


def _columns(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Cells by column: cells that begin within three characters of each other stand in one."""
    if all(len(row) == 1 for row in rows):
        return [[row[0] for row in rows]]
    starts: list[int] = []
    for start in sorted(cell.column for row in rows for cell in row):
        if not starts or start - starts[-1] > 6:
            starts.append(start)
    counted = [s for s in starts if sum(s <= cell.column <= s + 6 for row in rows for cell in row) >= 2] or starts[:1]
    columns: list[list[Cell]] = [[] for _ in counted]
    for row in rows:
        for cell in row:
            number = max((n for n, s in enumerate(counted) if s <= cell.column), default=0)
            columns[number].append(cell)
    return [column for column in columns if column]


def find_blocks(draft: Draft) -> list[Block]:
    """The contact regions of a document: a trigger, then short lines, with a telephone number or e-mail among them."""
    lines = draft.lines
    opening = draft.paragraphs[draft.opening].start if draft.opening < len(draft.paragraphs) else 0
    headline = draft.headline.at[0][0] if draft.headline else -1
    blocks: list[Block] = []
    number = 0
    while number < len(lines):
        line = lines[number]
        if line.blank or line.furniture:
            number += 1
            continue
        trigger = TRIGGER.match(line.text[:120])
        if trigger is None or _is_prose(line) and not trigger.group().strip().endswith(":"):
            number += 1
            continue
        rows: list[list[Cell]] = []
        rest = _cells(line, trigger.end())
        several = len(_cells(line, 0)) > 1 and len(rest) > 0 and trigger.end() < len(line.text) and _GAP.search(line.text[: trigger.end() + 1])
        if several and TRIGGER.match(rest[0].text):
            rest = [cell for cell in rest if not TRIGGER.match(cell.text)]
        if rest:
            rows.append(rest)
        last, gap, ahead = number, 0, number + 1
        while ahead < len(lines) and len(rows) < 45:
            candidate = lines[ahead]
            if candidate.start == headline or candidate.start + candidate.indent == opening or _WALL.match(candidate.text):
                break
            if headline > line.start and candidate.start <= headline < candidate.end:
                break
            if candidate.blank:
                gap += 1
                if gap > 4:
                    break
                ahead += 1
                continue
            if candidate.furniture:
                if not candidate.text.startswith(("<", "-", "_")) and candidate.text.strip("- _"):
                    break
                ahead += 1
                continue
            if _is_prose(candidate) or candidate.start <= opening < candidate.end:
                break
            gap = 0
            rows.append(_cells(candidate, 0))
            last, ahead = ahead, ahead + 1
        words = " ".join(cell.text for row in rows for cell in row)
        if rows and (EMAIL.search(words) or phones(words)):
            blocks.append(Block(_columns(rows), line.start + line.indent, lines[last].end))
            number = last + 1
        else:
            number += 1
    return blocks
