"""Where a release opens: the paragraph of the dateline, or the first running one where there is none."""

import re
from dataclasses import replace

from generator.model.base import words_at
from generator.model.frame import Dateline, PrintedDate, Wire
from generator.parse.draft import Draft
from generator.parse.frame.dateline import Found, find_dateline
from generator.parse.frame.days import find_printed_day, find_stated_day, find_year
from generator.parse.frame.leads_below import NO_LEAD, POINT, find_first_points, find_lead_below, find_starts_of_body
from generator.parse.frame.line_words import hangs
from generator.parse.frame.odd_datelines import find_glued_dateline, find_place_line, read_wire_lines, stand_apart
from generator.parse.frame.place_names import ends_in_region, is_place
from generator.parse.frame.undated import speaks
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line, Paragraph
from generator.parse.text.passage import Passage

# How many paragraphs, and how many running ones among them, are passed over before a dateline is given up.
_MOST_ABOVE = 120
_MOST_RUNNING = 8
_RUNNING = 200
_LEAST = 100
_SHORTEST = 50
_LEAST_HEADLINE = 25
_LONGEST_HEADLINE = 300
# A line of place and day may stand apart above the dateline proper, subheadlines between them.
_AHEAD = 14
_HEAD_LINES, _LINES = 40, 12
_LINE = 60
# A town that a line's end breaks opens its paragraph, and has no more words above: `SALT LAKE` / `CITY, Utah`.
_TOWN_WORDS = 2
_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*\s*$")
_TODAY = hinted(r"\b(?:announced|reported) today\b|\btoday (?:announced|reported)\b")


def _line_starts(paragraph: Paragraph, most: int) -> list[int]:
    """Indexes into the paragraph's words at which its first lines begin."""
    starts = []
    for line in paragraph.lines[:most]:
        index = paragraph.passage.index(line.start + line.indent)
        if index is not None:
            starts.append(index)
    return starts


def _part(draft: Draft, number: int, *parts: list[Line]) -> None:
    """Put paragraphs of these lines in the place of one."""
    draft.paragraphs[number : number + 1] = [
        Paragraph(Passage.over(draft.text, [(x.start, x.end) for x in part]), part, tabular=False) for part in parts
    ]


def _split_before(draft: Draft, number: int, index: int) -> bool:
    """Make the words before `index` of a paragraph a paragraph of their own: a headline stood above."""
    paragraph = draft.paragraphs[number]
    offset = paragraph.passage.place(index)
    above = [line for line in paragraph.lines if line.start < offset and line.end <= offset]
    below = [line for line in paragraph.lines if line not in above]
    if not above or not below or draft.text[below[0].start : offset].strip():
        # None stands above, or the words begin within a line.
        return False
    _part(draft, number, above, below)
    return True


def _split_within(draft: Draft, number: int, index: int) -> bool:
    """Make the words before `index` a paragraph of their own where a headline runs into the dateline on one line."""
    paragraph = draft.paragraphs[number]
    offset = paragraph.passage.place(index)
    above = [line for line in paragraph.lines if line.start < offset]
    below = [line for line in paragraph.lines if line.end > offset]
    if not above or not below or not draft.text[above[0].start : offset].strip():
        return False
    whole = above[-1]
    head = draft.text[whole.start : offset].rstrip()
    above[-1] = whole._replace(end=whole.start + len(head), text=head[whole.indent :])
    below[0] = whole._replace(start=offset, indent=0, text=draft.text[offset : whole.end])
    _part(draft, number, above, below)
    return True


def _datelines(draft: Draft) -> tuple[int, int, Found] | None:
    """Paragraph, index in it, and the first dateline; one that stands alone gives way to the same place or day below.

    To any that opens a text below, where words stand above it in its paragraph: it may be the end of a headline.
    """
    running = 0
    alone: tuple[int, int, Found] | None = None
    for number, paragraph in enumerate(draft.paragraphs[:_MOST_ABOVE]):
        if len(paragraph.text) < 12 or paragraph.tabular:
            continue
        if alone is not None and number > alone[0] + _AHEAD:
            break
        found = _dateline_in(draft, paragraph)
        if found is None:
            running += len(paragraph.text) > _RUNNING and bool(_SENTENCE.search(paragraph.text))
            if running > _MOST_RUNNING:
                break
            continue
        if found[1].wire is None and stand_apart(draft, paragraph, found):
            continue
        if alone is None and found[1].alone and found[1].wire is None:
            alone = number, *found
            continue
        if alone is None or alone[1] or found[1].wire is not None or _is_same(draft, paragraph, found, alone):
            return number, *found
    return alone


def _is_same(draft: Draft, paragraph: Paragraph, found: tuple[int, Found], alone: tuple[int, int, Found]) -> bool:
    """Whether a dateline has the place or the day of the one that stands alone above it."""
    day, above = found[1].day, alone[2].day
    if day is not None and above is not None and day[2] == above[2]:
        return True
    return _place(paragraph, found) == _place(draft.paragraphs[alone[0]], alone[1:])


def _place(paragraph: Paragraph, found: tuple[int, Found]) -> str:
    index, dateline = found
    if dateline.place is None:
        return ""
    return paragraph.text[index + dateline.place[0] : index + dateline.place[1]].lower()


def _runs_over(paragraph: Paragraph, index: int, found: Found, starts: list[int]) -> bool:
    """Whether a dateline's place begins in the headline's last line: `Meeting and Appointments` / `SPRINGFIELD, Ohio`.

    The line does not end in the middle of a phrase, and the rest of the place on the next line is one by itself: it
    ends in its region, or is in capitals below a line that is not.
    """
    if found.place is None:
        return False
    end = index + found.place[1]
    below = next((start for start in starts if index < start < end), None)
    if below is None:
        return False
    above, place = paragraph.text[index:below].rstrip(), paragraph.text[below:end]
    if hangs(above) or not is_place(place):
        return False
    cased = place.split(",")[0].isupper() and not above.isupper()
    return cased or ((index > starts[0] or len(above.split()) > _TOWN_WORDS) and ends_in_region(place))


def _dateline_in(draft: Draft, paragraph: Paragraph) -> tuple[int, Found] | None:
    # A page without blank lines has its whole head in one of the first paragraphs.
    head = any(paragraph is first for first in draft.paragraphs[:3])
    starts = _line_starts(paragraph, _HEAD_LINES if head else _LINES)
    for index in starts:
        found = find_dateline(paragraph.passage.cut(index, len(paragraph.text)))
        if found is not None and (found.place is None and found.day is None and index):
            # "... Flexibility SPRINGFIELD, Ohio, July 9" / "/PRNewswire/ --": the place stands on the line above.
            return find_glued_dateline(paragraph.passage) or (index, found)
        if found is not None and not _runs_over(paragraph, index, found, starts):
            return index, found
        below = next((start for start in starts if start > index), None)
        if found is None and below is not None and below - index < _LINE:
            # "Springfield May 12, 2023" / "The annual meeting approved": the line's end parts the day from the lead.
            line = find_dateline(paragraph.passage.cut(index, below))
            if line is not None and line.alone and line.place and line.day:
                return index, replace(line, end=below - index, alone=False)
    return find_glued_dateline(paragraph.passage)


def _first_running(draft: Draft) -> int:
    """The first paragraph of running text, for a release without a dateline; 0 where there is none.

    Where all of it stands in points, the first of those: `- The Board of Acme plc is pleased to announce`.
    """
    for number, paragraph in enumerate(draft.paragraphs[:40]):
        text = paragraph.text
        spoken = len(text) >= _SHORTEST and speaks(text, 0) and bool(_SENTENCE.search(text))
        if not number and len(text) >= _LEAST and (spoken or _follows_title(draft)):
            return 0
        if not number or not (spoken or len(text) >= _LEAST) or paragraph.tabular or NO_LEAD.match(text):
            continue
        if len(paragraph.lines) > 1 and all(POINT.match(line.text) for line in paragraph.lines[1:]):
            # "Second quarter" over points.
            continue
        if not _is_long_headline(draft, number):
            # "Commenting on the results, Jane Roe, Chairman, said:" stands above what she said.
            return number - (text[0] in '“"' and draft.paragraphs[number - 1].text.endswith(":"))
    return find_first_points(draft.paragraphs, 1) or 0


def _follows_title(draft: Draft) -> bool:
    """Whether front matter states the headline, and the body begins with its text: `Acme GmbH has appointed ...`."""
    stated = draft.document.format == "markdown" and bool(draft.document.states("title"))
    return stated and _runs(draft.paragraphs[0])


_LEAST_BELOW = 40
_SENTENCE_WORDS = 8


def _split_page(draft: Draft) -> int | None:
    """The body of a page whose lines all follow one another: it begins with the line whose sentence tells the news.

    Gives the body's paragraph, which is made; None where the first paragraph is one line, or none of its lines begins
    such a sentence.
    """
    paragraph = draft.paragraphs[0] if draft.paragraphs else None
    if paragraph is None or len(paragraph.lines) < 2 or paragraph.tabular:
        return None
    starts = find_starts_of_body(paragraph)
    if not starts or len(paragraph.text) - starts[-1] < _LEAST_BELOW:
        return None
    above = [line for line in paragraph.lines if line.start < paragraph.passage.place(starts[-1])]
    if any(_SENTENCE.search(line.text) and len(line.text.split()) >= _SENTENCE_WORDS for line in above[:-1]):
        # Sentences stand above: an article comes to its company late.
        return None
    if not _split_before(draft, 0, starts[-1]):
        return None
    # Nothing but its lines parts the head of such a page.
    head = draft.paragraphs[0].lines
    draft.paragraphs[:1] = [
        Paragraph(Passage.over(draft.text, [(line.start, line.end)]), [line], tabular=False) for line in head
    ]
    return len(head)


def _is_long_headline(draft: Draft, number: int) -> bool:
    """Whether a paragraph is a headline of some length: no sentence ends it, and a sentence follows right below."""
    text = draft.paragraphs[number].text
    following = draft.paragraphs[number + 1 : number + 3]
    return (
        len(text) < _LONGEST_HEADLINE
        and not _SENTENCE.search(text)
        and any(len(x.text) >= _LEAST and bool(_SENTENCE.search(x.text)) for x in following)
    )


def read_dateline(draft: Draft) -> None:
    """Fill `dateline`, `date`, `wire`, `opening` and `lead_start`.

    A release that prints no day has the one that front matter or a page's head states; a problem says where a day
    without a year was left so.
    """
    found = _datelines(draft)
    if found is None:
        place = find_place_line(draft.paragraphs, _runs)
        draft.opening = place + 1 if place is not None else _split_page(draft) or _first_running(draft)
        draft.lead_start = draft.paragraphs[draft.opening].start if draft.opening else 0
        draft.date = find_printed_day(draft, None) or find_stated_day(draft)
        if place is None:
            read_wire_lines(draft)
        else:
            at = [draft.paragraphs[place].whole]
            draft.dateline = Dateline(place=words_at(draft.text, at), at=at)
        return
    number, index, dateline = found
    _fill_from(draft, number, index, dateline)
    if not dateline.alone and draft.date is not None:
        _move_below_headline(draft)


def _fill_from(draft: Draft, number: int, index: int, dateline: Found) -> None:
    """Take over a dateline; what stands before it in its paragraph becomes one of its own."""
    passage = draft.paragraphs[number].passage
    if index and (_split_before(draft, number, index) or _split_within(draft, number, index)):
        number += 1
    _fill(draft, number, passage.cut(index, len(passage)), dateline)
    if dateline.alone:
        _move_to_lead(draft)
        return
    below = find_lead_below(draft.paragraphs[draft.opening], draft.lead_start)
    if below is not None and _split_before(draft, draft.opening, below):
        draft.opening += 1
        draft.lead_start = draft.paragraphs[draft.opening].start


def _runs(paragraph: Paragraph) -> bool:
    """Whether a paragraph is running text: long, or with a company and its verb at the beginning."""
    text = paragraph.text
    spoken = len(text) >= _SHORTEST and speaks(text, 0)
    ends = bool(_SENTENCE.search(text)) or (spoken and bool(_TODAY.search(text)))
    return (len(text) >= _LEAST or spoken) and ends and not paragraph.tabular and not NO_LEAD.match(text)


def _move_to_lead(draft: Draft) -> None:
    """Move the opening from a line of place and day to the running text that belongs to it.

    A headline may stand below the line (`Copenhagen, 20 April 2019`); or the line is the foot of the news, and nothing
    runs below it (`São Paulo, April 20, 2019`).
    """
    first = draft.opening + 1
    for number, paragraph in enumerate(draft.paragraphs[first : first + _AHEAD], start=first):
        if _runs(paragraph):
            if number > first:
                draft.opening, draft.lead_start = number, paragraph.start
            return
    # A wire's dateline stands below the headline; a line of place and day may stand above it.
    points = find_first_points(draft.paragraphs, first) if draft.wire is None else None
    above = points or _first_running(draft)
    if points or 0 < above < draft.opening:
        draft.opening, draft.lead_start = above, draft.paragraphs[above].start


def _move_below_headline(draft: Draft) -> None:
    """`Springfield, 26 July 2018 – Acme publishes its results`: a headline behind the dateline, the lead below it."""
    paragraph = draft.paragraphs[draft.opening]
    above = [x for x in draft.paragraphs[: draft.opening] if len(x.text) > _SHORTEST]
    if above or len(paragraph.lines) > 2 or len(paragraph.text) > _LONGEST_HEADLINE or _SENTENCE.search(paragraph.text):
        return
    following = next(iter(draft.paragraphs[draft.opening + 1 : draft.opening + 2]), None)
    start = paragraph.passage.index(draft.lead_start)
    if following is None or start is None or not _runs(following) or len(paragraph.text) - start < _LEAST_HEADLINE:
        return
    if _split_within(draft, draft.opening, start):
        draft.opening, draft.lead_start = draft.opening + 2, following.start


def _fill(draft: Draft, number: int, words: Passage, found: Found) -> None:
    draft.opening = number
    end = found.end
    draft.lead_start = words.place(end) if end < len(words) else draft.paragraphs[number].end
    if found.place:
        at = [words.span(*found.place)]
        draft.dateline = Dateline(place=words_at(draft.text, at), at=at)
    if found.wire:
        start, stop, name = found.wire
        at = [words.span(start, stop)]
        draft.wire = Wire(name=name, printed=words_at(draft.text, at), at=at)
    if found.day is None:
        draft.date = find_printed_day(draft, None) or find_stated_day(draft)
        return
    start, stop, day = found.day
    span = words.span(start, stop)
    if day.iso:
        draft.date = PrintedDate(value=day.iso, printed=words_at(draft.text, [span]), at=[span])
        return
    draft.date = find_printed_day(draft, day) or find_year(draft, day, span)
    if draft.date is None:
        draft.problem("date-without-year", "The dateline prints no year.", [span])


def is_dated(draft: Draft) -> bool:
    """Whether place or lead were found together with a day, if only one without a year, or with a wire."""
    day = draft.date is not None or any(problem.code == "date-without-year" for problem in draft.problems)
    return (draft.dateline is not None or draft.lead_start > 0) and (day or draft.wire is not None)
