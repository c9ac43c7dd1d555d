"""Contact blocks as columns of cells: where they are, and what each piece of a line is.

Forms it was made for: one block a column, one to three columns side by side, blocks parted by blank lines, and
all in one line (`Jane Roe, (555) 123-4567 or jroe@acme.example`).
"""

import re
from dataclasses import dataclass

from generator.parse.draft import Draft
from generator.parse.text.layout import Line
from generator.parse.text.limits import MOST_BLOCKS

TRIGGER = re.compile(
    r"^[\W_]*(?:(?:(?:media|press|investors?|company|public relations|investor relations|"
    r"shareholder|analyst|corporate|financial|news|editorial|industry|for (?:further|more|"
    r"additional) information|"
    r"and|or|relations|the|inquiries|business|trade|/|&|,|\|) ?)*"
    r"(?:contacts?(?: information| details| person)?\b(?! us\b)(?=[\s:]*$|\s*[:\-–]|\s{2,}|\s*\(|\s+[A-Z])"
    r"|(?:for (?:further|more|additional) information\b|(?:investor|media|public|press|"
    r"shareholder)[\w/ ]{0,24}(?:relations|inquiries|enquiries|contact)\b|(?:media|press|"
    r"investors?|company))(?=\s*:|\s*$|,? (?:please )?contact|"
    r"\s{2,}))(?:,? (?:please )?contact)?s?[\s:]*)",
    re.IGNORECASE,
)
"""What opens a contact block at the beginning of a line: `Contact:`, `For more information:`, `Media Relations:`."""

PHONE = re.compile(
    r"(?<![\w.@/])(?:\+?\d{1,3}[\s.\-]{0,2})?(?:\(\d{1,5}\)[\s.\-]{0,2}|"
    r"\d{2,5}[.\-/\s])\d{2,4}[.\-\s](?:\d{3,4}|\d{2,4}[.\-\s]\d{2,4})(?:,? ?(?:ext\.?|x|"
    r"extension) ?\d{1,5})?(?![0-9/]|\.\d)"
    r"|(?<![\w.@/])\+?\d{1,3}(?:[.\-\s]\(?\d{1,5}\)?){2,5}(?:,? ?(?:ext\.?|x) ?\d{1,5})?(?![0-9/]|\.\d)",
    re.IGNORECASE,
)
EMAIL = re.compile(r"(?<![A-Za-z0-9.+\-])[A-Za-z0-9][\w.+\-]{0,63}@[A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,5}")
_FAX = re.compile(r"\b(?:fax|facsimile|f)\b[\s.:#]*$", re.IGNORECASE)
_FAX_AFTER = re.compile(r"\s*(?:[(\[]\s*(?:fax|facsimile)\b|(?:fax|facsimile)[\s.]*$)", re.IGNORECASE)
_GAP = re.compile(r"(?: {3,}|\t+ *)")
_WALL = re.compile(
    r"^\W*(?:about\b|source:?\s|view source|safe harbou?r|forward[- ]looking|###|note to editors)", re.IGNORECASE
)


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
        if (
            not 7 <= digits <= 18
            or _FAX.search(text[max(0, match.start() - 14) : match.start()])
            or _FAX_AFTER.match(text, match.end())
        ):
            continue
        found.append(match.span())
    return found


def _is_prose(line: Line) -> bool:
    """Whether a line is too long or too much of a sentence for a contact block."""
    if len(line.text) > 2_000:
        return True
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


# `... at www.acme.example.Contact:Jane Roe (media) 555.123.4567`: an export ran the block into the last paragraph.
_INLINE = re.compile(r"(?<=[.\w)!])\s?(?:(?:Media|Press|Investors?|Company) )?Contacts?:\s?(?=[A-Z])")


def _inline_blocks(draft: Draft) -> list[Block]:
    """Blocks at the end of a long line, behind `Contact:`."""
    found = []
    for line in draft.lines:
        if len(line.text) < 170:
            continue
        tail = max(0, len(line.text) - 700)
        for mark in _INLINE.finditer(line.text, tail):
            start, end = line.start + line.indent + mark.end(), line.end
            words = line.text[mark.end() :]
            if EMAIL.search(words) or phones(words):
                found.append(Block([[Cell(start, end, words, 0)]], start, end))
                break
    return found


def _bare_blocks(draft: Draft, taken: list[Block]) -> list[Block]:
    """Blocks that nothing opens: short lines on end, one an e-mail address, below the first paragraph."""
    found: list[Block] = []
    first = draft.paragraphs[draft.opening].end if draft.opening < len(draft.paragraphs) else 0
    run: list[Line] = []
    for number, line in enumerate(draft.lines):
        short = not line.blank and not line.furniture and len(line.text) <= 90 and not _is_prose(line)
        if short and line.start > first and not _WALL.match(line.text):
            run.append(line)
        if run and (not short or number == len(draft.lines) - 1):
            words = "\n".join(each.text for each in run)
            covered = any(block.start <= run[0].start < block.end for block in taken)
            if len(run) <= 8 and not covered and EMAIL.search(words):
                found.append(Block(_columns([_cells(each, 0) for each in run]), run[0].start, run[-1].end))
            run = []
    return found


def find_blocks(draft: Draft) -> list[Block]:
    """The contact regions of a document, each with a telephone number or an e-mail address in it."""
    found = _opened_blocks(draft)
    found += _inline_blocks(draft)
    found += _bare_blocks(draft, found)
    return found[:MOST_BLOCKS]


def _opened_blocks(draft: Draft) -> list[Block]:
    """Regions that a trigger opens: short lines up to a heading, a sentence or a wide gap."""
    lines = draft.lines
    opening = draft.paragraphs[draft.opening].start if draft.opening < len(draft.paragraphs) else 0
    headline = draft.headline.at[0][0] if draft.headline else -1
    blocks: list[Block] = []
    number = 0
    while number < len(lines) and len(blocks) < MOST_BLOCKS:
        line = lines[number]
        if line.blank or line.furniture:
            number += 1
            continue
        trigger = TRIGGER.match(line.text[:120])
        if trigger is None or (_is_prose(line) and not trigger.group().strip().endswith(":")):
            number += 1
            continue
        rows: list[list[Cell]] = []
        rest = _cells(line, trigger.end())
        several = (
            len(_cells(line, 0)) > 1
            and len(rest) > 0
            and trigger.end() < len(line.text)
            and _GAP.search(line.text[: trigger.end() + 1])
        )
        if several and TRIGGER.match(rest[0].text):
            rest = [cell for cell in rest if not TRIGGER.match(cell.text)]
        if rest:
            rows.append(rest)
        last, gap, ahead = number, 0, number + 1
        while ahead < len(lines) and len(rows) < 45:
            candidate = lines[ahead]
            if (
                candidate.start == headline
                or candidate.start + candidate.indent == opening
                or _WALL.match(candidate.text)
            ):
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
