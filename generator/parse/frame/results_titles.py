"""Titles that show by themselves what a paper is: `Interim Results for the six months ended 30 June 2006`.

Companies of some countries give out their results under such a title, without a dateline or a verb that announces.
"""

import re
from collections.abc import Sequence

from generator.model.base import Spans
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_nobody, name_at
from generator.parse.frame.subjects import is_marked
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.parse.text.whole_words import find_whole

_TITLE = hinted(
    r"\b(?:interim|preliminary|half[- ]year(?:ly)?|full[- ]year|final|annual) (?:[\w-]+ (?:of )?){0,2}"
    r"(?:results|report|announcement|statement|accounts)\b"
    r".{0,30}\b(?:months|weeks|half[- ]year|year|period|quarter|january|april|july)\b"
    r".{0,30}\b(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
# `Interim Report 1, 2020 (Q1)`, `Year-end report 2019`, `Final Results 2012`; `Third quarter 2013 results`
_SHORT_TITLE = hinted(
    r"\b(?:(?:interim|preliminary|half[- ]year(?:ly)?|year[- ]end|quarterly|final) (?:financial )?(?:results|report)"
    r"|(?:full[- ]year|annual) results)\b[^.]{0,40}\b(?:19|20)\d\d(?: \(q[1-4]\))?\W*$|"
    r"\b(?:q[1-4]|h[12]|(?:first|second|third|fourth)[- ](?:quarter|half))(?: (?:of )?(?:19|20)\d\d)? "
    r"(?:interim )?(?:results|report)(?: (?:19|20)\d\d)?\W*$",
    re.IGNORECASE,
)
# What a company does with its results: `Reports Second Quarter 2025 Results`.
_ACTS = re.compile(
    r"\b(?:announc|publish|releas|present|report(?:s|ed)\b|post|deliver|achiev|declar|to\b)", re.IGNORECASE
)
# `Christmas Trading Statement`, `Consolidated Financial Results for the Year Ended March 31, 2018`
_PAPER = hinted(
    r"^(?:[\w'’-]+ ){0,3}(?:financial|consolidated|trading|interim|quarterly|annual|preliminary|year[- ]end"
    r"|full[- ]year|half[- ]year(?:ly)?|management) (?:[\w-]+ ){0,2}(?:results|statement|update|report|review)\b"
    r"[^.]{0,90}$|"
    # What the London exchange calls its kinds of notices.
    r"^(?:net asset value(?:s|\(s\))?|total voting rights|transactions? in own shares|holdings?(?:\(s\))? in company|"
    r"director/pdmr shareholdings?|(?:dividend|director) declaration|blocklisting .{4,30}|result of .{2,30})$",
    re.IGNORECASE,
)
_HEAD = 14


def find_title(words: str) -> "re.Match[str] | None":
    """The title of results in the words of a headline or line; one without its period only where no verb announces."""
    return _TITLE.search(words) or (None if _ACTS.search(words) else _SHORT_TITLE.search(words))


def names_paper(words: str) -> bool:
    """Whether words say what a paper is and no more: a report's title, below the company's name."""
    return find_title(words) is not None or _PAPER.search(words) is not None


def find_results_title(lines: Sequence[Line]) -> int | None:
    """The last line of such a title among the first lines of a page, which may stand over two; None where none has."""
    for number, line in enumerate(lines[:_HEAD]):
        words = line.text.strip()
        above = lines[number - 1].text.strip() if number else ""
        if find_title(words) or (above and find_title(f"{above} {words}")):
            return number
    return None


# "Interim report January-March 2017 for Acme Widgets AB (publ)"
_OF_REPORT = re.compile(r"\b(?:[Rr]eport|[Rr]esults|[Ss]tatement|[Aa]ccounts)\b[^:;]*? (?:for|of|from) (?=[A-Z])")
_PUBLIC = re.compile(r"(?: \(publ\.?\))?\W*")
# "Acme: Interim report January-March 2017", "Acme Year-end report 2017", but not "Audited Annual Results 2017".
_BEFORE_REPORT = re.compile(
    r"(?P<name>(?!(?:Un)?[Aa]udited|Consolidated|Condensed|Group|First|Second|Third|Fourth|Full|Half|Q\d|H\d|Press|"
    r"Media|News|Publication|Notice|Invitation|Strong|Solid|Record)[^\W\d_][\w.&'’-]*(?: [A-Z&][\w.&'’-]*){0,3})"
    r"(?P<mark> ?[:–-])? (?:[Pp]ublishes (?:its )?)?$"
)


def find_reporter(draft: Draft) -> tuple[str, Spans] | None:
    """The company that the headline of its report names, as printed, and where it stands.

    Behind the title, with a legal form; or before it, where a colon parts them or the text has the name again.
    """
    if draft.headline is None:
        return None
    passage = Passage.over(draft.text, draft.headline.at)
    title = find_title(passage.text)
    before = _BEFORE_REPORT.match(passage.text[: title.start()]) if title else None
    if before and not is_nobody(before["name"]) and not _ACTS.search(before["name"]):
        again = next(find_whole(draft.text[draft.headline.at[-1][1] :], before["name"]), None)
        if before["mark"] or again is not None:
            return before["name"], spans_between(draft.text, passage, *before.span("name"))
    for of in _OF_REPORT.finditer(passage.text):
        end = name_at(passage.text, of.end())
        if end is not None and is_marked(passage.text[of.end() : end]) and _PUBLIC.fullmatch(passage.text, end):
            return passage.text[of.end() : end], spans_between(draft.text, passage, of.end(), end)
    return None
