"""Statements: the sentences and list items of a release that may tell figures, with what stands above them.

A heading may tell the period of what stands below it (`Second Quarter 2025 Highlights`), that it is about a part of
the business (`Widget Segment`), or that it is about the future (`Outlook for 2026`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from generator.parse.draft import Draft
from generator.parse.figures.amounts import MONEY
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.frames import Context
from generator.parse.figures.headings import (
    BULLET,
    LEAVES_OUT,
    LONGEST_HEADING,
    Heading,
    Headings,
    is_period,
    left_out_before,
    note_footing,
)
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.periods import Times
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line, Paragraph
from generator.parse.text.pages import CLOSED
from generator.parse.text.passage import Passage, sentences

# One of these stands in every statement that is read.
_FIGURES = hinted(r"revenue|sales|income|earn|profit|loss|per share|eps|assets|cash|debt|turnover", re.IGNORECASE)
_RATE = re.compile(r"\d ?(?:%|[Pp]ercent|per cent)")
_MARKS = re.compile(r"^(?:[\s*•·▪●○◦‣›»\\_#|-]+(?=\S)|[oØ§] (?=[A-Z]))")
# `Jane Roe replaced Max Moe in December 2009.`, but not `Fourth Quarter Ended December 31, 2024.`
_TELLS = re.compile(r" (?!ended|(?:un)?audited|consolidated|condensed|selected|restated|compared)[a-z]{2,}ed\b")
# `All percentages are against the prior year unless noted. Quarterly Highlights`: how to read what follows.
_HOW_TO_READ = re.compile(
    r"\W{0,3}(?:all|unless|amounts?|figures?|percentages?|comparisons?|comparatives?|dollars?|numbers)\b"
    r"(?=.{0,200}\b(?:unless|otherwise|thousands|millions|dollars|prior|year[ -]over)\b)"
    r".{0,240}?(?:(?<=[a-z])\. ?(?=[A-Z])|\W*$)",
    re.IGNORECASE,
)
_DASHES = frozenset("-–—")
# A row of a table that was typed as text: `Exchange rate 1.08 1.09`.
_ROW = re.compile(r"(?:\s(?:[-–+(]{0,2}[$€£¥]? ?\d[\d.,]*\)?%?|n[./]?[am]\.?)){2}\W*$", re.IGNORECASE)
_ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\W*$")
_LONGEST_ITEM = 6
LONGEST_SENTENCE = 4000
"""What is longer is a list or a table without stops: no figure's period is certain in it, and reading it is slow."""

# `Tools (52% of revenues)`
_SHARE_OF = re.compile(r" ?\([^()]{0,12}\d ?(?:%|percent)[^()]{0,30}\)\W*$")
# Heads of a table's columns: `For the three months ended`, `31 Dec. 2024 31 Dec. 2023`, `In EUR millions 2023 2024`,
# `Reported Like-for-like(1)`.
_TABLE_HEAD = re.compile(
    r"\b(?:months|years?|quarters?|weeks|periods?) (?:ended|ending)\W*$|unaudited"
    r"|^\W*(?:\d{1,2} [A-Z]|(?:19|20)\d\d\W+(?:19|20))"
    r"|\b(?:19|20)\d\d(?:-\d\d)?[\s|]+(?:(?:Q[1-4]|H[12]|FY) ?)?(?:19|20)\d\d\b"
    r"|^\W*(?:(?:(?:as )?reported|restated|actual|like-for-like|organic|(?:at )?constant (?:currency|rates)|change"
    r"|growth|variance|var|pro[ -]?forma)(?: ?\(\w\))?[\W_]*){2,}$",
    re.IGNORECASE,
)
# `At Acme (Nasdaq: ACMW), we ...`: who the issuer is, whatever heading it stands below.
_INTRODUCED = re.compile(
    r"(?:at |about )?(?P<name>[^():;]{2,80}?),? \([^()]{0,30}: ?[A-Z0-9.]{1,8}[^()]{0,20}\)", re.IGNORECASE
)
# A heading that a text runs into its paragraph: `Fourth Quarter 2019 Results Total revenues reached ...`.
_RUN_IN = hinted(
    r"(?:(?:First|Second|Third|Fourth|1st|2nd|3rd|4th|Full|Fiscal|Calendar|Year|Quarter|Half|Six|Nine|Twelve|Months?|and|&"
    r"|Year-to-Date|Q[1-4]|FY|(?:19|20)\d\d)[ -]){2,8}(?:Financial |Consolidated |Operating )*(?:Results|Highlights"
    r"|Summary|Performance|Review|Guidance|Outlook)(?: of Operations)?:?(?= (?:Total|Net|Revenues?|Sales|Operating"
    r"|Income|Gross|Diluted|Basic|GAAP|The|Our|For|In|On|As|We)\b)|^(?:Financial |Business )?(?:Guidance|Outlook):?(?="
    r" (?:For|In|The|We|Based)\b)"
)
_RUN_IN_REACH = 400
# A heading right above items, in one paragraph with those of the heading before it: `Fiscal 2003 Highlights`.
_OVER_ITEMS = re.compile(
    r"(?=[^.;$€£]{0,60}(?:\d|[Qq]uarter|QUARTER|[Yy]ear|YEAR|[Mm]onths|MONTHS|[Hh]alf))"
    r"[A-Z1-9][^.;$€£%]{0,80}?(?:Highlights|HIGHLIGHTS|Results|RESULTS|Summary|Review|Performance|Guidance|Outlook)\b:?"
    r"|(?:For )?(?:[Tt]he )?(?:First|Second|Third|Fourth|Full|Fiscal|Three|Six|Nine|Twelve|Year)[^.;$€£%]{0,60}:"
)

# What a line ends with whose sentence goes on below.
_UNFINISHED = re.compile(r"(?:,|\b(?:of|in|the|ended|ending|for|to|from|with|and|fiscal|quarter|year))$")

# `Key highlights – Q2 FY24 (consolidated)`
_OF_WHAT = hinted(
    r"\b(?:key|financial|operating|business|performance|consolidated|standalone|unaudited|highlights?|results?|summary)\b",
    re.IGNORECASE,
)
_ANNOUNCES = hinted(r"\b(?:announced|announces|reported|reports|released)\b.*\bresults\b", re.IGNORECASE)
_OF_RESULTS = hinted(r"\b(?:results|sales|revenues?|earnings|income|profits?|loss(?:es)?)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Statement:
    """A sentence or list item.

    Attributes:
        passage: its words.
        block: number of its paragraph; statements of one stand together.
        bullet: whether it is an item of a list, or a heading.
        period: the nearest heading above that tells periods; None where none does.
        heading: the nearest heading.
        left: figures that the text says it tells on another footing here.
    """

    passage: Passage
    block: int
    bullet: bool
    period: Heading | None
    heading: Heading | None
    left: frozenset[str] = frozenset()


def find_statements(draft: Draft, issuers: list[str]) -> Iterator[Statement]:
    """All statements of the news that print an amount and name a figure, in reading order.

    Those below a heading that names a part of the business, or other measures, are left out.
    """
    over = Headings(issuers)
    read = [
        (number, paragraph, _prints_figures(paragraph.text))
        for number, paragraph in enumerate(draft.paragraphs)
        if not paragraph.tabular and paragraph.zone in ("body", "heading", "head", "about")
    ]
    # What stands behind the last figure tells nothing of any; in most releases there is none.
    while read and not read[-1][2]:
        read.pop()
    for number, paragraph, figures in read:
        text = paragraph.text
        if paragraph.zone == "about" or (over.above and paragraph.zone != "head"):
            over = Headings(issuers)
        if paragraph.zone == "head" and not figures:
            over.read_head(paragraph)
            continue
        named = not figures or (len(text) <= LONGEST_HEADING and bool(_SHARE_OF.search(text)))
        if paragraph.zone != "about" and named and _is_heading(paragraph) and not _is_table_head(text):
            note = _HOW_TO_READ.match(text)
            words = paragraph.passage.cut(note.end(), len(text)) if note else paragraph.passage
            if words.text:
                over.read(words)
            continue
        if figures and over.heading and over.heading.part and _introduces(text, issuers):
            over.heading, over.period = None, None
        if figures:
            yield from _read_paragraph(paragraph, number, over)
            over.told = True
        elif LEAVES_OUT.may_match(text):
            for sentence in sentences(paragraph.passage):
                note_footing(over, sentence.text)
        if text.endswith(":") and paragraph.zone != "about":
            over.read_opening(sentences(paragraph.passage)[-1])


def _read_paragraph(paragraph: Paragraph, number: int, over: Headings) -> Iterator[Statement]:
    run_in = _find_run_in(paragraph.text) if paragraph.zone == "body" else None
    if run_in is not None:
        over.read(paragraph.passage.cut(run_in.start(), run_in.end()))
    bullet = paragraph.zone in ("heading", "head")
    for passage, listed in _pieces(paragraph, run_in.end() if run_in else 0):
        item = listed
        if not listed and _stands_over_items(passage.text):
            over.read(passage)
            continue
        if over.heading and (over.heading.part or over.heading.other):
            # Also items below `Second Quarter Non-GAAP Results` in one paragraph with those of other headings.
            continue
        told = [sentence for sentence in sentences(passage) if len(sentence) <= LONGEST_SENTENCE]
        for sentence, behind in zip_longest(told, told[1:]):
            note_footing(over, sentence.text)
            left = over.left | (left_out_before(behind.text) if behind else frozenset())
            yield Statement(sentence, number, bullet or item, over.period, over.heading, left)
            item = False
        if not listed and passage.text.endswith(":") and paragraph.zone != "about":
            # `For fiscal 2011, the Company expects:` above items of the same paragraph.
            over.read_opening(sentences(passage)[-1])


def _stands_over_items(text: str) -> bool:
    """Whether a line right above items is a heading: `Fiscal 2003 Highlights`, or no more than a period, `Q3 2021`."""
    return _OVER_ITEMS.fullmatch(text) is not None or is_period(_OF_WHAT.sub(" ", text))


def _prints_figures(text: str) -> bool:
    return _FIGURES.may_match(text) and bool(MONEY.search(text) or _RATE.search(text))


def _find_run_in(text: str) -> "re.Match[str] | None":
    """A heading that was run into the beginning of a paragraph."""
    return _RUN_IN.search(text[:_RUN_IN_REACH])


def _introduces(text: str, issuers: list[str]) -> bool:
    opening = _INTRODUCED.match(text)
    return opening is not None and opening["name"].lower().replace("’", "'") in issuers


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    long = len(text) > LONGEST_HEADING or len(paragraph.lines) > 2
    if paragraph.zone != "heading" and (paragraph.zone == "head" or long):
        return False
    if _ROW.search(text) and not _ENDS_IN_YEAR.search(text):
        return False
    if BULLET.match(text) and len(text.split()) > _LONGEST_ITEM and not text.endswith(":"):
        # An item of a list tells one thing, and nothing of what stands below the list.
        return False
    if paragraph.zone == "heading":
        return True
    # `Fourth Quarter Ended December 31, 2024.`: large type with a full stop.
    return (
        bool(text)
        and len(text.split()) <= 10
        and bool(phrases := find_phrases(text))
        # `1 January–31 December 2017`
        and (text[0].isupper() or phrases[0].start == 0)
        and not (text.endswith(".") and _TELLS.search(text))
        and not any(
            word in f" {text.lower()} "
            for word in (" was ", " were ", " is ", " are ", " will ", " announced ", " today ")
        )
    )


def _is_table_head(text: str) -> bool:
    """Whether a line is the head of a table's columns; `1 January–31 December 2017` alone is none."""
    if not _TABLE_HEAD.search(text):
        return False
    whole = [(phrase.start, phrase.end) for phrase in find_phrases(text)] == [(0, len(text))]
    return not whole or _DASHES.isdisjoint(text)


def _pieces(paragraph: Paragraph, behind: int) -> Iterator[tuple[Passage, bool]]:
    """The items of a paragraph of items, else the paragraph from `behind` on; and whether it is an item."""
    passage = paragraph.passage
    if behind:
        yield passage.cut(behind, len(passage)), False
        return
    starts = [line for line in paragraph.lines if BULLET.match(line.text)]
    if not starts:
        yield passage, False
        return
    over = [
        line
        for before, line, below in zip([None, *paragraph.lines], paragraph.lines, paragraph.lines[1:], strict=False)
        if below in starts and not _goes_on(before, line, below) and _stands_over_items(line.text)
    ]
    cuts = [passage.index(_first(line)) for line in starts]
    bounds = {0, *cuts, *(passage.index(_first(line)) for line in over)}
    for start, end in pairwise([*sorted(index for index in bounds if index is not None), len(passage)]):
        piece = passage.cut(start, end)
        mark = _MARKS.match(piece.text)
        item = start in cuts
        if mark and item:
            piece = piece.cut(mark.end(), len(piece))
        if piece.text:
            yield piece, item


def _goes_on(before: Line | None, line: Line, item: Line) -> bool:
    """Whether the line above an item is the end of the one before: `in the second quarter` / `of 1998.`."""
    if before is None:
        return False
    closed = CLOSED.search(before.text) is not None
    return (
        line.text[:1].islower()
        or (line.indent > item.indent and not closed)
        or (line.text.endswith(".") and not closed)
        or _UNFINISHED.search(before.text) is not None
    )


def _first(line: Line) -> int:
    return line.start + line.indent


def context_of(statement: Statement, times: Times) -> Context | None:
    """The period that the heading above a statement tells; None where it tells none, or more than one."""
    heading = statement.period
    if heading is None:
        return None
    told: Stretch | None = None
    at: tuple[tuple[int, int], ...] = ()
    for phrase in heading.phrases:
        stretch = times.resolve(phrase)
        if stretch is None or not stretch.known or (told is not None and not told.same(stretch)):
            return None
        if told is None:
            told, at = stretch, (heading.words.span(phrase.start, phrase.reach),)
            back = times.news_of(stretch.kind)
            if phrase.bare and back is not None and (back.at[1] <= at[0][0] or at[0][1] <= back.at[0]):
                at = (back.at, *at)
    return Context(told, at) if told is not None else None


def spoken_of(statement: Statement, times: Times) -> tuple[Context | None, bool]:
    """The period that a sentence without an amount leaves to those behind it; and whether it speaks of one unknown.

    `Acme announced its results for the second quarter.`, `Nine-month sales and earnings were records, too.`
    """
    text, main = statement.passage.text, times.main
    announces = bool(_ANNOUNCES.search(text))
    if main is None or not (announces or _OF_RESULTS.search(text)):
        return None, False
    told = [phrase for phrase in find_phrases(text) if phrase.kind and phrase.relation == "named"]
    if announces:
        meant = [times.resolve(phrase) for phrase in told]
        news = [period for period in times.news if any(own is not None and own.same(period.stretch) for own in meant)]
        return (Context(news[0].stretch, (news[0].at,)) if len(news) == 1 else None), False
    phrase = told[0] if len(told) == 1 and told[0].kind != main.stretch.kind else None
    own = times.resolve(phrase) if phrase is not None else None
    if phrase is None or (own is not None and own.known and own.end != main.stretch.end):
        # `Sales in fiscal 2011 had an extra week.`, in a report on a quarter of 2012
        return None, False
    if own is None or not own.known:
        return None, phrase.year is None
    return Context(own, (statement.passage.span(phrase.start, phrase.reach),)), False
