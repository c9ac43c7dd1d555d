"""Statements: the sentences and list items of a release that may tell figures, with what stands above them.

A heading may tell the period of what stands below it (`Second Quarter 2025 Highlights`), that it is about a part of
the business (`Widget Segment`), or that it is about the future (`Outlook for 2026`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.parse.draft import Draft
from generator.parse.figures.amounts import MONEY
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.frames import Context
from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.periods import Times
from generator.parse.figures.phrase import Phrase
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line, Paragraph
from generator.parse.text.passage import Passage, sentences

# One of these stands in every statement that is read.
_FIGURES = hinted(r"revenue|sales|income|earn|profit|loss|per share|eps|assets|cash|debt|turnover", re.IGNORECASE)
_RATE = re.compile(r"\d ?(?:%|[Pp]ercent|per cent)")
_BULLET = re.compile(r"\\?[*•·▪●○◦‣](?:\s|$)|[-–—]{1,2} {1,12}(?=\S)|(?:o|§|Ø) {1,12}(?=[A-Z])")
_MARKS = re.compile(r"^(?:[\s*•·▪●○◦‣\\_#|-]+(?=\S)|[oØ§] (?=[A-Z]))")
# Words of a heading that names no part of the business: what stands below is the whole issuer's.
_PLAIN_HEADING = frozenset(
    "points headlines main developments quick announcement trading detailed additional statutory takeaway takeaways "
    "a an and the of for in on to with vs versus from by at as or first second third fourth full quarter quarters "
    "quarterly year years yearly half month months three six nine twelve ended ending fiscal results result financial "
    "highlights highlight summary review overview consolidated income statement revenue revenues sales net profit "
    "profitability earnings loss losses operating operations performance end ends key business recent company "
    "operational discussion q1 q2 q3 q4 h1 h2 fy date selected information update updates commentary "
    "management comments total gaap liquidity balance sheet cash flow flows position capital resources january "
    "february march april may june july august september october november december compared comparison "
    "unaudited about corporate reports announces record per share eps gross margin news release press items "
    "expenses expense annual results: other ytd year-to-date 1st 2nd 3rd 4th 1q 2q 3q 4q strong growth achieves "
    "achievements increase increases increased attributable shareholders common diluted basic data metrics period "
    "current reported financials ifrs measures continued cont subsequent event events highlights: quarter: report "
    "analysis outlook guidance conference call returns return credit quality asset assets loan loans deposits deposit "
    "interest non-interest noninterest provision provisions tax taxes dividend dividends repurchase repurchases share "
    "shares debt backlog orders bookings margins cost costs rate portfolio securities allowance research development "
    "selling administrative generally headcount stock equity stockholders shareholders' stockholders' working "
    "expenditures spending financing investing activities position-and income-statement line item notable "
    "special charges restructuring impairment net-income ebitda eps) (eps operational-highlights was were included "
    "executive glance recap overall "
    "includes include following are is company's our that this these its strategic milestones "
    "we expect expects expected currently anticipate anticipates anticipated project projects now provide provides "
    "provided interim reporting jan feb mar apr jun jul aug sep sept oct nov dec "
    "reiterates reaffirms updated raises initiates issues ranges range based upon "
    "follows solid robust momentum improved improving improvement improvements delivers delivered posts posted "
    "achieved reached highest best ever history double digit significant positive profitable continues trend trends "
    "snapshot brief detail details facts figures numbers top bottom progress up down all both ceo cfo president "
    "president's chairman chairman's chief officer message letter remarks perspective perspectives forward looking "
    "ahead expectations goals targets week weeks thirteen twenty thirty fifty achieve positioned same prior "
    "corresponding previous preceding providing reach reaches level levels hit hits climb climbs rise rises jump jumps "
    "advance advances".split()
)
_OUTLOOK = hinted(
    r"\b(?:outlook|guidance|forecasts?|expectations|looking ahead|targets|goals|objectives|projections?)\b",
    re.IGNORECASE,
)
# `For the full year, Acme expects:`, above a list.
_EXPECTS = hinted(r"\b(?:expect|anticipat|project|forecast|estimat|target)(?:s|es|ed|ing)?\b", re.IGNORECASE)
_FOLLOWING = hinted(
    r"\b(?:the )?following (?:\w+ ){0,2}(?:guidance|outlook|results|forecast|estimates|targets)\b", re.IGNORECASE
)
_QUARTERLY = hinted(r"\bquarter(?:ly)?\b(?! dividend)", re.IGNORECASE)
_OTHER_MEASURES = hinted(r"\b(?:non-?gaap|adjusted|pro[ -]?forma|reconciliations?|like-for-like)\b", re.IGNORECASE)
_AGAINST = hinted(r"\b(?:compar(?:ed|ison|ing)|versus|vs|against|over|from)\b", re.IGNORECASE)
_CORPORATE = hinted(r"\b(?:corporate|all) (?:and|&) other\b|^\W*other\W*$", re.IGNORECASE)
# `Summary (see the tables below)`
_ASIDE = hinted(r"\((?:see|as|in|un|all|amounts|dollars)[^()]{0,80}\)", re.IGNORECASE)
_ON_OUR_BASIS = hinted(
    r"\bon an? (?:u\.?s\.? )?(?:gaap|ifrs|reported|as[- ]reported|consolidated|statutory|unaudited) basis\b",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"[(\[]\d{1,2}[)\]]|[*†¹²³]+")
# `All percentages are against the prior year unless noted. Quarterly Highlights`: how to read what follows.
_HOW_TO_READ = re.compile(
    r"\W{0,3}(?:all|unless|amounts?|figures?|percentages?|comparisons?|comparatives?|dollars?|numbers)\b"
    r"(?=.{0,200}\b(?:unless|otherwise|thousands|millions|dollars|prior|year[ -]over)\b)"
    r".{0,240}?(?:(?<=[a-z])\. ?(?=[A-Z])|\W*$)",
    re.IGNORECASE,
)
# A row of a table that was typed as text: `Exchange rate 1.08 1.09`.
_ROW = re.compile(r"(?:\s(?:[-–+(]{0,2}[$€£¥]? ?\d[\d.,]*\)?%?|n[./]?[am]\.?)){2}\W*$", re.IGNORECASE)
_ENDS_IN_YEAR = re.compile(r"\b(?:19|20)\d\d\W*$")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$")
_SITE = re.compile(r"(?<=\w)\.(?:com|net|org)$")
_LONGEST_ITEM = 6
# `Tools (52% of revenues)`
_SHARE_OF = re.compile(r" ?\([^()]{0,12}\d ?(?:%|percent)[^()]{0,30}\)\W*$")
# Heads of a table's columns: `For the three months ended`, `31 Dec. 2024 31 Dec. 2023`.
_TABLE_HEAD = re.compile(
    r"\b(?:months|years?|quarters?|weeks|periods?) (?:ended|ending)\W*$|unaudited"
    r"|^\W*(?:\d{1,2} [A-Z]|(?:19|20)\d\d\W+(?:19|20))",
    re.IGNORECASE,
)
_LONGEST_HEADING = 120
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


@dataclass(frozen=True)
class Heading:
    """What a heading tells of the statements below it.

    Attributes:
        words: the heading.
        phrases: the periods that it names.
        part: whether it names a part of the business.
        outlook: whether it is about the future.
        other: whether it is about measures that are none of ours, `Non-GAAP Results`.
        against: another period that it names for comparison, `Third quarter compared with second quarter of 2006`.
    """

    words: Passage
    phrases: tuple[Phrase, ...] = ()
    part: bool = False
    outlook: bool = False
    other: bool = False
    against: Phrase | None = None


@dataclass(frozen=True)
class Statement:
    """A sentence or list item.

    Attributes:
        passage: its words.
        block: number of its paragraph; statements of one stand together.
        bullet: whether it is an item of a list, or a heading.
        period: the nearest heading above that tells periods; None where none does.
        heading: the nearest heading.
    """

    passage: Passage
    block: int
    bullet: bool
    period: Heading | None
    heading: Heading | None


def read_heading(words: Passage, issuers: list[str]) -> Heading:
    """What a heading tells.

    Args:
        words: the heading.
        issuers: the issuer's names, lower case: they name no part of the business.
    """
    text = words.text
    stop = _AGAINST.search(text)
    printed = [phrase for phrase in find_phrases(text) if not phrase.trailing and not phrase.instant]
    phrases = tuple(phrase for phrase in printed if stop is None or phrase.start < stop.start())
    named = (phrase for phrase in printed[len(phrases) :] if phrase.relation == "named" and phrase.kind is not None)
    outlook = bool(_OUTLOOK.search(text)) or (text.endswith(":") and bool(_EXPECTS.search(text)))
    if not phrases and (told := _QUARTERLY.search(text)):
        # `Quarterly Highlights`: of the quarter that is the news.
        phrases = (Phrase(told.start(), told.end(), "quarter", relation="this", reach=told.end()),)
    other = bool(_OTHER_MEASURES.search(text))
    # `The Company is providing the following guidance for 2019:` names no part, whatever its verb.
    part = names_part(text, issuers) and not (outlook and text.endswith(":") and _FOLLOWING.search(text) is not None)
    return Heading(words, phrases, part, outlook, other, next(named, None))


def names_part(heading: str, issuers: list[str]) -> bool:
    """Whether a heading names a segment, product or country rather than the issuer's results."""
    if _CORPORATE.search(heading):
        return True
    plain = _ON_OUR_BASIS.sub(" ", _ASIDE.sub(" ", _NOTE_MARK.sub(" ", heading)))
    # `Acme.com`, where a page links to its issuer
    words = [_SITE.sub("", word.strip(".,:;*#()&'’\"[]_").lower()) for word in re.split(r"[\s/–—-]+", plain)]
    words = [_POSSESSIVE.sub("", word) for word in words]
    known = {part.strip(".,") for name in issuers for part in name.split()}
    return any(w and w not in _PLAIN_HEADING and w not in known and not w[0].isdigit() for w in words)


def find_statements(draft: Draft, issuers: list[str]) -> Iterator[Statement]:
    """All statements of the news that print an amount and name a figure, in reading order.

    Those below a heading that names a part of the business, or other measures, are left out.
    """
    heading: Heading | None = None
    period: Heading | None = None
    above = False
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
        if paragraph.zone == "about" or (above and paragraph.zone != "head"):
            heading, period, above = None, None, False
        if paragraph.zone == "head" and not figures:
            # What stands above the dateline is told by the headline, or by a line over a list: `2025 Highlights`.
            told = read_heading(paragraph.passage, issuers)
            if (told.phrases or told.outlook) and not (
                told.part or _BULLET.match(text) or len(text) > _LONGEST_HEADING
            ):
                heading, period, above = told, told if told.phrases else None, True
            continue
        named = not figures or (len(text) <= _LONGEST_HEADING and bool(_SHARE_OF.search(text)))
        if paragraph.zone != "about" and named and _is_heading(paragraph) and not _TABLE_HEAD.search(text):
            words = paragraph.passage
            note = _HOW_TO_READ.match(text)
            if note is not None:
                words = words.cut(note.end(), len(words))
            if words.text:
                heading = read_heading(words, issuers)
                period = heading if heading.phrases else None if _parts(heading) else period
            continue
        if figures and heading and heading.part and _introduces(text, issuers):
            heading, period = None, None
        run_in = _find_run_in(text) if figures and paragraph.zone == "body" else None
        if figures and (run_in is not None or not (heading and (heading.part or heading.other))):
            bullet = paragraph.zone in ("heading", "head")
            words = paragraph.passage
            if run_in is not None:
                heading = read_heading(words.cut(run_in.start(), run_in.end()), issuers)
                period = heading if heading.phrases else None if _parts(heading) else period
            for passage, listed in _pieces(paragraph, run_in.end() if run_in else 0):
                item = listed
                if not listed and _OVER_ITEMS.fullmatch(passage.text):
                    heading = read_heading(passage, issuers)
                    period = heading if heading.phrases else None if _parts(heading) else period
                    continue
                for sentence in sentences(passage):
                    yield Statement(sentence, number, bullet or item, period, heading)
                    item = False
        if text.endswith(":") and paragraph.zone != "about":
            last = sentences(paragraph.passage)[-1]
            opened = read_heading(last, issuers)
            if opened.phrases:
                period = opened
            heading = Heading(last, opened.phrases, False, opened.outlook, opened.other)


def _prints_figures(text: str) -> bool:
    return _FIGURES.may_match(text) and bool(MONEY.search(text) or _RATE.search(text))


def _find_run_in(text: str) -> "re.Match[str] | None":
    """A heading that was run into the beginning of a paragraph."""
    return _RUN_IN.search(text[:_RUN_IN_REACH])


def _introduces(text: str, issuers: list[str]) -> bool:
    opening = _INTRODUCED.match(text)
    return opening is not None and opening["name"].lower().replace("’", "'") in issuers


def _parts(heading: Heading) -> bool:
    """Whether a heading without periods ends what the one above it says of them."""
    return heading.part or heading.outlook or heading.other


def _is_heading(paragraph: Paragraph) -> bool:
    text = paragraph.text
    long = len(text) > _LONGEST_HEADING or len(paragraph.lines) > 2
    if paragraph.zone != "heading" and (paragraph.zone == "head" or long):
        return False
    if _ROW.search(text) and not _ENDS_IN_YEAR.search(text):
        return False
    if _BULLET.match(text) and len(text.split()) > _LONGEST_ITEM and not text.endswith(":"):
        # An item of a list tells one thing, and nothing of what stands below the list.
        return False
    if paragraph.zone == "heading":
        return True
    # `Fourth Quarter Ended December 31, 2024.`: large type with a full stop.
    return (
        bool(text)
        and len(text.split()) <= 10
        and bool(find_phrases(text))
        and text[0].isupper()
        and not any(
            word in f" {text.lower()} "
            for word in (" was ", " were ", " is ", " are ", " will ", " announced ", " today ")
        )
    )


def _pieces(paragraph: Paragraph, behind: int) -> Iterator[tuple[Passage, bool]]:
    """The items of a paragraph of items, else the paragraph from `behind` on; and whether it is an item."""
    passage = paragraph.passage
    if behind:
        yield passage.cut(behind, len(passage)), False
        return
    starts = [line for line in paragraph.lines if _BULLET.match(line.text)]
    if not starts:
        yield passage, False
        return
    over = [line for line, below in pairwise(paragraph.lines) if below in starts and _OVER_ITEMS.fullmatch(line.text)]
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
