"""Titles that show by themselves what a paper is: `Interim Results for the six months ended 30 June 2006`.

Companies of some countries give out their results under such a title, without a dateline or a verb that announces.
"""

import re
from collections.abc import Sequence

from generator.model.base import Spans
from generator.parse.draft import Draft
from generator.parse.frame.company_names import name_at
from generator.parse.frame.subjects import is_marked
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between

RESULTS_TITLE = hinted(
    r"\b(?:interim|preliminary|half[- ]year(?:ly)?|full[- ]year|final|annual) (?:[\w-]+ (?:of )?){0,2}"
    r"(?:results|report|announcement|statement|accounts)\b"
    r".{0,30}\b(?:months|weeks|half[- ]year|year|period|quarter|january|april|july)\b"
    r".{0,30}\b(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
# `Christmas Trading Statement`, `Consolidated Financial Results for the Year Ended March 31, 2018`
_PAPER = hinted(
    r"^(?:[\w'’-]+ ){0,3}(?:financial|consolidated|trading|interim|quarterly|annual|preliminary|year[- ]end"
    r"|full[- ]year|half[- ]year(?:ly)?|management) (?:[\w-]+ ){0,2}(?:results|statement|update|report|review)\b"
    r"[^.]{0,90}$",
    re.IGNORECASE,
)
_HEAD = 14


def names_paper(words: str) -> bool:
    """Whether words say what a paper is and no more: a report's title, below the company's name."""
    return RESULTS_TITLE.search(words) is not None or _PAPER.search(words) is not None


def find_results_title(lines: Sequence[Line]) -> int | None:
    """The last line of such a title among the first lines of a page, which may stand over two; None where none has."""
    for number, line in enumerate(lines[:_HEAD]):
        words = line.text.strip()
        above = lines[number - 1].text.strip() if number else ""
        if RESULTS_TITLE.search(words) or (above and RESULTS_TITLE.search(f"{above} {words}")):
            return number
    return None


# "Interim report January-March 2017 for Acme Widgets AB (publ)"
_OF_REPORT = re.compile(r"\b(?:[Rr]eport|[Rr]esults|[Ss]tatement|[Aa]ccounts)\b[^:;]*? (?:for|of|from) (?=[A-Z])")
_PUBLIC = re.compile(r"(?: \(publ\.?\))?\W*")


def find_reporter(draft: Draft) -> tuple[str, Spans] | None:
    """The company with a legal form that ends the headline of its report, as printed, and where it stands."""
    if draft.headline is None:
        return None
    passage = Passage.over(draft.text, draft.headline.at)
    for of in _OF_REPORT.finditer(passage.text):
        end = name_at(passage.text, of.end())
        if end is not None and is_marked(passage.text[of.end() : end]) and _PUBLIC.fullmatch(passage.text, end):
            return passage.text[of.end() : end], spans_between(draft.text, passage, of.end(), end)
    return None
