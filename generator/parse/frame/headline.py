"""Headline and subheadline: what stands above the dateline, letterhead and contacts left out."""

import re
from itertools import dropwhile, takewhile, zip_longest

from generator.model.base import Spans, fold, words_at
from generator.model.frame import Headline
from generator.parse.draft import Draft
from generator.parse.frame.copies import (
    REMARK,
    behind_copies,
    find_title,
    plain,
    without_copy,
    without_kicker,
    without_letterhead,
)
from generator.parse.frame.head_rows import Row, is_dashed, is_letterhead, read_head_rows
from generator.parse.frame.line_words import SPOKEN, goes_on, hangs_in_headline, has_verb
from generator.parse.text.layout import Line

_MARK = re.compile(r"^[\s#>*_]*(?=\S)")
# "Highlights", "FIRST QUARTER SUMMARY:" open a list that is no subheadline.
_LIST_HEADING = re.compile(
    r"^(?:[\w ,’'-]{0,60} )?(?:highlights?|summary|overview|key (?:figures|points|facts|messages)|"
    r"in (?:brief|short)|at a glance)\b[^.]{0,40}$|:$",
    re.IGNORECASE,
)
# "Conference Call Today at 10:00 a.m. EDT" is a subheadline wherever it stands.
_CALL = re.compile(
    r"(?:investor |earnings )?(?:conference call|webcast|teleconference) (?:today|tomorrow|scheduled|set|to|at|on)\b",
    re.IGNORECASE,
)
# "Acme Opens Hall | Acme Corporation": the site's name behind a page's title.
_SITE = re.compile(r" \| [^|]{2,40}$")
# A verb in the present with what it does behind it; what figures do goes on with the line above, and so
# does `Places to Work`.
_PREDICATE = re.compile(
    rf"(?!\w*(?:rises|increases|grows|climbs|jumps|declines|falls|drops)\b|places to\b)(?=\w+s\b)(?:{SPOKEN.pattern})",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"(?:the )?(?:(?:(?:first|second|third|fourth|full)[ -])?(?:quarter|half|year|half[ -]year)|q[1-4]|h[12]"
    r"|\w{3,9} ?[-–] ?\w{3,9})(?:,? (?:of )?(?:fiscal )?(?:19|20)\d\d(?:[/-]\d\d)?)?:?",
    re.IGNORECASE,
)
_OF_PERIOD = re.compile(r"\b(?:quarter|half|year|month|fiscal)(?: (?:19|20)\d\d)?$", re.IGNORECASE)
_RESULTS = re.compile(
    r"\b(?:results|earnings|(?:net )?(?:income|loss|sales|profits?)|revenues?|financial|operating)\b", re.IGNORECASE
)
_CLAUSES = re.compile(r"[;:,] ")
_LONGEST = 700
_LONGEST_SUB = 1600
_PROSE = 230
_COPY = 25
_CAPITALS = 78
_LONG_LINE = 8
_WIDEST = 160
"""No program wraps its lines at more characters."""


def _is_prose(row: Row) -> bool:
    """Whether a row is a paragraph of running text, as on a page: `Note: The amounts per share have been ...`."""
    return row.kind == "words" and len(row.text) > _WIDEST and row.text.endswith(".")


def _candidates(rows: list[Row]) -> list[Row]:
    """The words and bullets nearest above the dateline, up to the contacts; top first."""
    found: list[Row] = []
    paragraphs: dict[int, list[Row]] = {}
    for row in rows:
        paragraphs.setdefault(row.paragraph, []).append(row)
    for number in sorted(paragraphs, reverse=True):
        group = paragraphs[number]
        if any(row.kind == "wall" for row in group):
            # What stands below the contacts in one paragraph with them.
            told = [row for row in group if row.kind != "noise"]
            below = list(takewhile(lambda row: row.kind in ("words", "bullet"), reversed(told)))[::-1]
            below = below if below and below[0].kind == "words" else []
            if below or any(row.kind == "words" for row in found):
                found[:0] = below
                break
            continue
        kept = [row for row in group if row.kind in ("words", "bullet")]
        length = sum(len(row.text) for row in kept)
        if length > _LONGEST:
            if any(row.kind == "words" for row in found):
                break
            continue
        found[:0] = kept
    return found


def _breaks(previous: Row, row: Row, width: int, *, told: bool) -> bool:
    """Whether `row` opens a subheadline instead of going on with the headline above it.

    A bullet or dash; capitals turning into mixed case; or a break that was not forced by the width, between two
    lines that each have a verb: `... ANNOUNCES RESULTS` / `Results Include Increase`. `told` says whether any line
    above has one: `Acme to Acquire Branches` / `From Bolt Group, Inc.` / `Transaction Strengthens Position`. A long
    paragraph of its own does, too, whatever it begins with: `Results Show Gains` / `At three years, most patients ...`.
    """
    if row.kind == "bullet":
        return True
    if row.wrapped:
        return False
    if _opens_list(row) or (told and _CALL.match(row.text)):
        return True
    before, after = previous.text.rstrip("*_ "), row.text
    whole = told and previous.paragraph != row.paragraph and len(after) > _WIDEST and not hangs_in_headline(before)
    if (not whole and goes_on(previous.text, row.text)) or (not told and is_letterhead(previous.text)):
        return False
    if before.isupper() and not after.isupper() and len(after.split()) >= 3:
        return True
    if len(after) > _COPY and before.lower().startswith(after.lower()):
        # A page that prints the headline again, broken into lines.
        return True
    if told and _PREDICATE.match(after) and has_verb(_CLAUSES.split(before)[-1]):
        # "SHAREHOLDERS APPROVE PLAN" / "COMPLETES REORGANIZATION": what else it does, without its name.
        return True
    if _OF_PERIOD.search(before) and not _RESULTS.search(before) and _RESULTS.match(after):
        # "Acme Announces Third Quarter" / "Earnings and Declares Dividend"
        return False
    verbs = told and has_verb(after) and " " in after
    if previous.paragraph != row.paragraph:
        return verbs or (not (before.isupper() and after.isupper()) and len(after.split()) > 3)
    if width == _WIDEST and told and len(after.split()) >= _LONG_LINE and 2 * len(after) > 3 * len(before):
        # No program breaks lines: "Acme Celebrates a Year" / "Players Put Their Skill to the Test 20 Million Times".
        return True
    first = after.split(" ", 1)[0]
    if before.isupper() and after.isupper():
        # No more capitals go on a line of a typed page.
        width = min(width, _CAPITALS)
    deliberate = len(before) + 1 + len(first) <= width
    return deliberate and verbs


def _spans(lines: list[Line]) -> Spans:
    """Spans of lines that follow one another, marks at their ends left out."""
    spans: Spans = []
    for line in lines:
        lead = _MARK.match(line.text)
        start = line.start + line.indent + (lead.end() if lead else 0)
        end = line.end - (len(line.text) - len(line.text.rstrip("*_ ")))
        if start < end:
            spans.append((start, end))
    return spans


def _headline(draft: Draft, at: Spans) -> Headline | None:
    """Lines that follow each other without a mark between them are one span; None where no words are left."""
    joined: Spans = []
    for start, end in at:
        if joined and not draft.text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return Headline(printed=words_at(draft.text, joined), at=joined) if joined else None


def _without_remark(draft: Draft, at: Spans) -> Spans:
    """The spans behind a wire's remark at their beginning; unchanged where nothing would be left."""
    start, end = at[0]
    remark = REMARK.match(draft.text, start, end)
    if remark is None:
        return at
    if draft.text[start] == draft.text[end - 1] == "/":
        # "/R E P E A T -- Acme Opens Hall/"
        end -= 1
    rest = [(remark.end(), end)] if draft.text[remark.end() : end].strip() else []
    return [*rest, *at[1:]] or at


def _opens_list(row: Row) -> bool:
    return row.kind == "words" and bool(_LIST_HEADING.search(row.text)) and not has_verb(row.text)


def _names_period(row: Row, below: Row) -> bool:
    """Whether a row is `Third quarter 2021` or `January-September 2021` over points, the heading of a list."""
    return below.kind == "bullet" and row.kind == "words" and _PERIOD.fullmatch(row.text) is not None


def _below(rows: list[Row]) -> list[Row]:
    """The rows of the subheadline: lines up to the first bullet, or the bullets where they stand first."""
    found: list[Row] = []
    told = [row for row in rows if row.kind == "words"]
    prose = {
        row.paragraph
        for row in told
        if row.text.endswith(".")
        and sum(len(other.text) + 1 for other in told if other.paragraph == row.paragraph) > _PROSE
    }
    for row, following in zip_longest(rows, rows[1:]):
        # "Highlights of the year" over bullets is a heading of their list.
        heads = (
            bool(found)
            and found[0].kind == "words"
            and following is not None
            and following.kind == "bullet"
            and row.kind == "words"
        )
        if _opens_list(row) or (found and heads and row.paragraph != found[-1].paragraph):
            break
        if not found and following is not None and _names_period(row, following):
            break
        if found and row.kind == "bullet" and found[0].kind == "words" and not is_dashed(row.text):
            break
        if row.kind == "words" and row.paragraph in prose:
            break
        found.append(row)
    return found


_MINOR = frozenset("a an and as at but by for from in into of on or over per the to under via with its that".split())


def _is_sentence(text: str) -> bool:
    """Whether most words that a headline would capitalise are in lower case: a subheadline in sentence case."""
    words = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if word.lower() not in _MINOR]
    return len(words) >= 6 and sum(word[0].islower() for word in words) * 2 > len(words)


def _titled(draft: Draft, title: str, at: tuple[int, int]) -> Spans:
    """A stated title as headline: where the page prints it above its contacts, else the title without the site."""
    site = _SITE.search(title)
    bare = title[: site.start()] if site else title
    every = [row for row in read_head_rows(draft) if row.kind in ("words", "bullet")]
    match = find_title(every, bare)
    if match is not None:
        return _spans([row.line for row in every[slice(*match)]])
    return [(at[0], at[0] + len(bare))] if draft.text[slice(*at)] == title else [at]


def read_headline(draft: Draft) -> None:
    """Fill `headline` and `subheadline` from the lines between contacts and dateline, or from a stated title.

    A title that the file's header states shows which lines are the headline where they repeat it. Front matter holds
    the headline itself where the body does not; the title of a page counts only where the body has no headline at all.
    """
    rows = _candidates(read_head_rows(draft))
    titles = draft.document.states("title")
    title = fold(draft.text[slice(*titles[0])]) if titles else ""
    match = find_title(rows, title) if title else None
    if match is not None:
        first, last = match
        # A page's title may hold the first line only.
        while last < len(rows) and goes_on(rows[last - 1].text, rows[last].text):
            last += 1
        top, rest = rows[first:last], rows[last:]
    elif title and draft.document.format == "markdown":
        top, rest = [], rows
    else:
        rows = without_kicker(without_letterhead(draft, rows[behind_copies(rows) :]))
        rows = rows if title else list(dropwhile(_is_prose, rows))
        # A page's title is the headline where the words above the dateline are a sentence about it.
        cut = 0 if title and rows and _is_sentence(rows[0].text) else _cut(draft, rows)
        top, rest = rows[:cut], rows[cut:]
    # A page that prints the headline twice: the copy is no subheadline.
    wanted = plain(" ".join(row.text for row in top)) or plain(title)
    rest = without_copy([row for row in rest if plain(row.text) != wanted], wanted)
    spans = _spans([row.line for row in top])
    if len(words_at(draft.text, spans).split()) < 2:
        spans = _titled(draft, title, titles[0]) if titles and len(title.split()) > 1 else []
    if not spans:
        return
    draft.headline = _headline(draft, _without_remark(draft, spans))
    sub = _spans([row.line for row in _below(rest)])
    if sub and len(words_at(draft.text, sub)) <= _LONGEST_SUB:
        draft.subheadline = _headline(draft, sub)


def _heads_points(rows: list[Row], number: int) -> bool:
    """Whether a row is the short heading of the points right below it: `Second quarter`."""
    row, *below = rows[number : number + 2]
    before = rows[number - 1]
    if (
        below
        and row.paragraph != before.paragraph
        and not hangs_in_headline(before.text)
        and _names_period(row, *below)
    ):
        return True
    points = bool(below) and below[0].kind == "bullet" and below[0].paragraph == row.paragraph
    return points and row.paragraph != rows[number - 1].paragraph and len(row.text.split()) <= 4


def _cut(draft: Draft, rows: list[Row]) -> int:
    """How many rows the headline takes."""
    if not rows or rows[0].kind == "bullet":
        # "-- AGREEMENT REACHED --", over a line or more: a headline between dashes.
        first = [row for row in rows if row.paragraph == rows[0].paragraph]
        text = " ".join(row.text for row in first)
        return len(first) if first and is_dashed(text) and (text.isupper() or rows == first) else 0
    lengths = [
        line.end - line.start for paragraph in draft.paragraphs if not paragraph.tabular for line in paragraph.lines
    ]
    # Where paragraphs stand on one line, as on a page, nothing but the source breaks lines.
    longest = max(lengths, default=80)
    width = min(72, longest - 12) if longest <= _WIDEST else _WIDEST
    cuts = (
        number
        for number in range(1, len(rows))
        if _breaks(rows[number - 1], rows[number], width, told=any(has_verb(row.text) for row in rows[:number]))
        or _heads_points(rows, number)
    )
    return next(cuts, len(rows))
