"""The lines of a contact region as cells: columns side by side, and lines that an export ran together, cut again.

`Jane RoeVice President, Investor Relations555-123-4567jroe@acme.example` was five lines: they are cut where a number,
an address, a legal form or a word with a capital meets the word before it without a blank.
"""

import re
from dataclasses import dataclass
from itertools import islice, pairwise

from generator.model.base import Span
from generator.parse.contacts.numbers import find_emails, find_phones
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line
from generator.parse.text.whole_words import find_whole

_GAP = re.compile(r"(?: {3,}|\t+ *|(?<=[a-z]:) {2}(?=[A-Z][a-z]+ [A-Z]))")
_FAX = re.compile(r"(?:fax|facsimile)\b", re.IGNORECASE)
# White space, and marks without width that some exports leave.
_BLANKS = " \t\xa0\u2009\u200b\u200c\u200d\u200e\u200f\ufeff"
# Besides numbers beside firms and names: `Nomad`, `c/o Roe Communications`, `www.acme.example`.
_BESIDE_FIRM = re.compile(
    r"\(?(?:(?:financial|joint|corporate|nominated|lead|and|&|/|nomad|brokers?|advis[eo]rs?|pr|ir|sponsor) ?){1,6}\)?"
    r"|c/o .{3,40}|(?:https?://)?www\.\S+",
    re.IGNORECASE,
)
# Blanks between columns in all rows; characters within which cells of a column begin.
_GUTTER, _NEAR = 2, 6
# What shows that a line was run together.
_GLUE = re.compile(
    r"[a-z](?:Vice|President|Chief|Director|Investor|Media|Press|Senior|Tel|Email|Phone|Manager|Executive|Head|"
    r"Corporate|Public|Or|Contact)\b|\b(?:Information|Contacts?|Relations|Inquiries|Plc|Limited)[A-Z][a-z]|"
    r"[a-z]{2}:[A-Z][a-z]+ |(?:CEO|CFO|COO|LLC|LLP|Inc\.|Ltd\.|\*\*)[A-Z][a-z]"
)
# What each of these has in it, found sooner: a capital right behind one of the characters before it.
_MAY_GLUE = re.compile(r"[a-z:.*OCP][A-Z]")
_CUT = re.compile(
    r"(?<=[a-z]{2})(?=[A-Z][a-z.])|(?<=[a-z]{2})(?=[A-Z]{2,5}\b)"
    r"|(?<=[a-z])(?=(?:Senior|Vice|Executive|Chief|President|Director|Investor|Manager|Head|Media|Tel|Email)\b)"
    r"|(?:(?<=CEO)|(?<=CFO)|(?<=COO)|(?<=CTO)|(?<=SVP)|(?<=EVP)|(?<=LLC)|(?<=LLP))(?=[A-Z][a-z])"
    r"|(?:(?<=LLC)|(?<=LLP)|(?<=Inc\.)|(?<=Ltd\.)|(?<=Corp\.))(?=[A-Za-z(+\d])"
    r"|(?<=\*\*)(?=[A-Z])"
    r"|(?<=[a-z)\d])(?=www\.|https?:)|(?<=[A-Za-z]:)(?=[A-Z(+\d])|(?<=[a-z]{2}\))(?=[A-Z])"
    r"|(?<=[A-Z]{2}\))(?=[A-Z][a-z])"
)
# `McDonald`, `DeLise`: no seam.
_PREFIX = re.compile(r"(?:^|[^A-Za-z])(?:Mc|Mac|De|Del|Della|Di|Da|Du|La|Le|Van|Von|Fitz|St|O)$")


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Cell:
    """A piece of a line, or of several: canonical ranges, its words, and the column it begins in."""

    ranges: tuple[Span, ...]
    text: str
    column: int

    @property
    def start(self) -> int:
        """Canonical offset of its first character."""
        return self.ranges[0][0]

    @property
    def end(self) -> int:
        """Canonical offset behind its last character."""
        return self.ranges[-1][1]

    def join(self, other: "Cell") -> "Cell":
        """Both as one, with a blank between."""
        return Cell((*self.ranges, *other.ranges), f"{self.text} {other.text}", self.column)


def split_cells(line: Line, skip: int) -> list[Cell]:
    """The cells of a line from `skip` characters after its indent on: wide gaps part them."""
    cells: list[Cell] = []
    begin = line.start + line.indent + skip
    text = line.text[skip:]
    position = 0
    for gap in [*_GAP.finditer(text), None]:
        stop = gap.start() if gap else len(text)
        bare = text[position:stop].strip(_BLANKS)
        if bare:
            start = begin + position + text[position:stop].index(bare[0])
            cells.append(Cell(((start, start + len(bare)),), bare, start - line.start))
        position = gap.end() if gap else stop
    return cells


def arrange_columns(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Cells by column, in reading order."""
    # A fax number beside a telephone makes no column.
    rows = [[cell for cell in row if not (_FAX.match(cell.text) and find_digits(cell.text))] for row in rows]
    rows = [row for row in rows if row]
    if all(len(row) == 1 or _is_labelled(row) for row in rows):
        return [[cell for row in rows for cell in row]]
    starts = _starts_of_columns(rows)
    begun = [max(start for start in starts if start <= cell.column) for row in rows for cell in row]
    counted = [start for start in starts if begun.count(start) >= 2] or starts[:1]
    if len(counted) > 1 and _are_numbers([c for row in rows for c in row if c.column >= counted[-1]]):
        # A column of nothing but numbers: each stands behind the name in its row.
        return [[cell for row in rows for cell in row if not _BESIDE_FIRM.fullmatch(cell.text)]]
    columns: list[list[Cell]] = [[] for _ in counted]
    for row in rows:
        for place, cell in enumerate(row):
            # "Media:      Jane Roe      Investors:  Max Moe": a label stands in the column of what it heads.
            headed = row[place + 1] if cell.text.endswith(":") and place + 1 < len(row) else cell
            number = max((n for n, s in enumerate(counted) if s <= headed.column), default=0)
            columns[number].append(cell)
    return [column for column in columns if column]


def _is_labelled(row: list[Cell]) -> bool:
    """Whether a row is a label and what it heads: `Contact:  Jane Roe`; not `Investors:` and `Media:` over columns."""
    return len(row) == 2 and row[0].text.endswith(":") and not row[1].text.endswith(":")


def _starts_of_columns(rows: list[list[Cell]]) -> list[int]:
    """Where columns begin: behind a gap through all rows; where none parts a row's cells, some way from each other.

    What hangs below `Contact:  Jane Roe` begins further in, and is of its column.
    """
    starts: list[int] = []
    reached = 0
    for column, end in sorted((cell.column, cell.column + len(cell.text)) for row in rows for cell in row):
        if not starts or column - reached >= _GUTTER:
            starts.append(column)
        reached = max(reached, end)
    if all(
        any(left.column < start <= right.column for start in starts) for row in rows for left, right in pairwise(row)
    ):
        return starts
    near: list[int] = []
    for column in sorted(cell.column for row in rows for cell in row):
        if not near or column - near[-1] > _NEAR:
            near.append(column)
    return near


def find_digits(text: str) -> bool:
    """Whether a line holds digits."""
    return any(map(str.isdigit, text))


def _are_numbers(cells: list[Cell]) -> bool:
    """Whether every cell is a telephone number or an address, labels left out."""
    numbers = [find_phones(cell.text) or find_emails(cell.text) for cell in cells]
    return any(numbers) and all(
        number or _BESIDE_FIRM.fullmatch(cell.text) for number, cell in zip(numbers, cells, strict=True)
    )


def has_gap(text: str) -> bool:
    """Whether a wide gap parts the words of a line."""
    return "   " in text or "\t" in text  # what `_GAP` finds, without a search: this is asked of every line


def is_glued(text: str) -> bool:
    """Whether a line shows that it was several: a number or address meets a word without a blank."""
    if _MAY_GLUE.search(text) and _GLUE.search(text):
        return True
    emails = find_emails(text)
    for start, end in [*emails, *find_phones(text)]:
        before, after = text[max(0, start - 2) : start], text[end : end + 1]
        if before[-1:].isalnum() or (before[-1:] == "." and before[:1].isalpha()):
            return True
        if after.isalpha() or ((start, end) in emails and after.isdigit()):
            return True
    return False


def _is_seam(text: str, place: int, keep: str) -> bool:
    """Whether words meet at `place` that were two lines; `keep` holds words that are spelt with an inner capital."""
    if _PREFIX.search(text[max(0, place - 6) : place]):
        return False
    begin, end = place, place
    while begin > 0 and text[begin - 1].isalnum():
        begin -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    word = text[begin:end]
    # A block that is printed twice repeats its seams, with the same words on both sides.
    around = {keep[at - 6 : at] + keep[at + len(word) : at + len(word) + 6] for at in islice(find_whole(keep, word), 4)}
    return len(around) < 2


def unglue(cell: Cell, keep: str = "") -> list[Cell]:
    """The lines that one cell of a region with such cells was.

    Args:
        cell: a piece of a line.
        keep: the document: a word with an inner capital that it prints more than once (`HealthWidgets`) is one word.
    """
    text = cell.text
    spans = [*find_phones(text), *find_emails(text)]
    cuts = {0, len(text)}
    for start, end in spans:
        cuts |= {place for place in (start, end) if 0 < place < len(text) and not text[place - 1].isspace()}
    addresses = " ".join(text[start:end].lower() for start, end in spans if "@" in text[start:end])
    for match in _CUT.finditer(text):
        place = match.start()
        inside = any(start < place < end for start, end in spans)
        word = re.search(r"[A-Za-z]*$", text[:place])
        behind = re.match(r"[A-Z][a-z]*", text[place:])
        whole = f"{word.group() if word else ''}{behind.group() if behind else ''}".lower()
        if not inside and _is_seam(text, place, keep) and not (len(whole) > 5 and whole in addresses):
            cuts.add(place)
    ordered = sorted(cuts)
    found = []
    for start, end in pairwise(ordered):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            begin = cell.start + start + piece.index(bare[0])
            found.append(Cell(((begin, begin + len(bare)),), bare, cell.column))
    return found


# Numbers of calls and prospectuses are nobody's contact.
NO_CONTACT = hinted(
    r"\b(?:(?<!direct )dial|dial-in|replay|webcast|pass ?code|access code|conference (?:id|call)|participants?|"
    r"prospectus|meeting id|pin)\b",
    re.IGNORECASE,
)


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Region:
    """The lines of one contact region, as columns of cells in reading order.

    Attributes:
        opened: whether a word says that contacts follow: numbers without a name are a department's then.
    """

    columns: list[list[Cell]]
    start: int
    end: int
    opened: bool


def make_region(draft: Draft, columns: list[list[Cell]], start: int, end: int, *, opened: bool) -> Region:
    """A region with its lines cut where an export ran them together."""
    if any(is_glued(cell.text) for column in columns for cell in column):
        columns = [[piece for cell in column for piece in unglue(cell, draft.text)] for column in columns]
    return Region(columns, start, end, opened)
