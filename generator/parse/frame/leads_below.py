"""Leads that stand below other lines of their paragraph: below a page's head, or a subheadline behind the dateline.

`SPRINGFIELD, Ill., May 5, 2020 (GLOBE NEWSWIRE) --` / `Adds Two Plants` / `Acme Widgets, Inc. (NYSE: ACM) today
announced`: each on a line of its own.
"""

import re
from collections.abc import Sequence

from generator.parse.frame.results_titles import find_results_title
from generator.parse.frame.undated import speaks
from generator.parse.text.layout import Paragraph

NO_LEAD = re.compile(
    r"[-–—•*·▪●›»]|\(\d|by [A-Z]|contacts?\b|https?:|www\.|\(\d\d:\d\d|for immediate|\d{1,2}-[a-z]{3}-(?:19|20)\d\d\b|"
    r"not for (?:release|publication|distribution)\b|"
    r"this announcement(?:,| (?:\(|and |contains|does|is (?:for|not|restricted)))|"
    # "Prior to publication, the information contained within this announcement was deemed to be inside information"
    r"(?:(?:prior to|upon) (?:the )?publication\b[^.]{0,40}?)?(?:the |certain )?information (?:[a-z]+ )?(?:with)?in "
    r"this announcement\b|"
    r"disclosure of (?:an )?inside information|the issuer is solely|"
    # What a page says of cookies, a mail of its list.
    r"(?:(?:this|our) (?:web)?site|we(?: and our partners)?) (?:use|stor)|you(?:['’]re| are| have)? (?:receiv|subscri)|"
    r"(?:company name|name of (?:the )?(?:listed )?company) ?:",
    re.IGNORECASE,
)
"""How paragraphs begin that are no lead: points, contacts, notices."""

POINT = re.compile(r"[-–—•*·▪●›»] ?\S")
"""How the items of a list begin."""

_MOST, _LONGEST = 4, 200
_SENTENCE = re.compile(r"[.!?:][\"”’')\]]*$")


def find_lead_below(paragraph: Paragraph, start: int) -> int | None:
    """Where the lead begins, as an index into the words, when lines without a full stop stand between.

    Args:
        paragraph: the one of the dateline.
        start: the canonical offset of the first word behind the dateline.

    Returns:
        None where the dateline's line goes on, or the line right below it opens the lead.
    """
    first = next((n for n, line in enumerate(paragraph.lines) if line.start + line.indent == start), None)
    if not first:
        return None
    for number, line in enumerate(paragraph.lines[first : first + _MOST + 1]):
        index = paragraph.passage.index(line.start + line.indent)
        if index is not None and speaks(paragraph.text, index):
            return index if number else None
        if len(line.text) > _LONGEST or _SENTENCE.search(line.text):
            return None
    return None


# "Directors of Acme (NYSE: ACM) today declared", "Acme plc, the maker of widgets, reports": a sentence that tells news.
_TELLS = re.compile(
    r"\b(?:today (?:announce[sd]?|report(?:s|ed)|declared|said)|announce[sd]?|reports|reported|(?:is|are) pleased to)\b"
)
_TELLER = re.compile(
    r"(?:(?:The )?(?:Board of )?Directors of |The )?[A-Z]"
    r"(?:(?! [-–—] )[^.;!?]|(?<=[a-z])\.(?=,? ?[(a-z])|\.(?=\w)){1,220}?"
)
# The head of a page, with what its first sentence says, is no longer than this.
_PAGE = 1500


def find_starts_of_body(paragraph: Paragraph) -> list[int]:
    """Where lines begin with which a page's body may: with the sentence that tells, or below the title of results."""
    starts = [
        index for line in paragraph.lines if (index := paragraph.passage.index(line.start + line.indent)) is not None
    ]
    tells = _TELLS.search(paragraph.text, 0, _PAGE)
    found = [
        index
        for index in starts[1:]
        if tells and index < tells.start() and _TELLER.fullmatch(paragraph.text, index, tells.start())
    ]
    title = find_results_title(paragraph.lines) if not found else None
    return found if title is None else starts[title + 1 : title + 2]


# `Quarter 2, 2021`, `Summary`: over points, which it belongs to.
_OVER_POINTS = re.compile(
    r"(?=[^.]{3,50}$)(?:[\w,/-]+ ){0,3}(?:highlights?|summary|key points|quarter|half|months|year|q[1-4]|h[12])\b.*",
    re.IGNORECASE,
)
_POINTS_WITHIN, _LEAST = 14, 100


def find_first_points(paragraphs: Sequence[Paragraph], first: int) -> int | None:
    """The first paragraph of points that are sentences, from one on, or the heading over it; None for none.

    `Quarter 2, 2021` / `• Net sales amounted to EUR 97m (92).`; `- The Board of Acme plc is pleased to announce`.
    """
    for number, paragraph in enumerate(paragraphs[first : first + _POINTS_WITHIN], start=first):
        if POINT.match(paragraph.text) and len(paragraph.text) >= _LEAST and _SENTENCE.search(paragraph.text):
            over = number > first and _OVER_POINTS.match(paragraphs[number - 1].text)
            return None if paragraph.tabular else number - bool(over)
    return None
