"""The lines above a release's dateline, and what each of them is: words, a bullet, noise, or a wall of contacts."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from generator.model.base import fold
from generator.parse.draft import Draft
from generator.parse.frame.company_names import name_at
from generator.parse.frame.dateline import is_wire_name
from generator.parse.frame.subjects import is_marked
from generator.parse.text.dates import DAY
from generator.parse.text.layout import Line, Paragraph
from generator.vocabulary.people import title_words

Kind = Literal["words", "bullet", "noise", "wall"]

EXHIBIT = re.compile(r"\bexhibit\s+(?:no\.?\s*)?(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\b", re.IGNORECASE)
BULLET = re.compile(r"^(?:[-–—•·*▪●◦‣➢§\x80-\x9f\ue000-\uf8ff�]+ ?[-–—]* ?|o {2})\S")

# A line with a verb of its own can stand alone below a headline: "Results Include Revenue Increase".
VERB = re.compile(
    r"\b(?:announces?|reports?|includes?|increases?|declares?|names?|appoints?|elects?|joins?|acquires?|completes?|"
    r"launch(?:es)?|raises?|expands?|provides?|receives?|wins?|signs?|enters?|closes?|prices?|grows?|rises?|"
    r"rose|grew|"
    r"declines?|falls?|improves?|exceeds?|reaches|achieves?|delivers?|reaffirms?|sets?|creates?|triggers?|gains?|"
    r"supports?|expects?|agrees?|settles?|issues?|changes?|begins?|starts?|opens?|adds?|posts?|makes?|takes?|is|"
    r"are|was|"
    r"were|up|down|to retire|to join|retires?|resigns?|scheduled|remains?|doubles?|triples?|continues?|generates?|"
    r"stops?|will|highlighted|driven|reflects?|withdraws?|confirms?|initiates?|advances?|strengthens?|extends?|sees)\b",
    re.IGNORECASE,
)
# Verbs with which the second line of a headline may begin, below the company's name.
_SPOKEN = re.compile(
    rf"(?:{VERB.pattern}|(?:today |also )|to [a-z]+\b|(?:regain|authori[sz]e|form|grant|award|select|restate|redeem|"
    r"file|amend|obtain|earn|introduce|unveil|present|participate|hold|promote|hire|sell|buy|invest|celebrate|publishe|release|"
    r"update|comment|respond|urge|terminate|commence|submit|secure|approve|elect|welcome|host)(?:s|d|ed)\b)",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"^\W*(?:\[[^\]]*\]|!\[.*|logo|\(?(?:company )?logo(?: omitted)?\)?)\W*(?:\(.*\))?\W*$", re.IGNORECASE
)
# Whole lines that are no words of a headline: notices, a wire's remarks, names of a page's parts.
_NOTICE = re.compile(
    r"^\W*(?:for (?:immediate|general|wire) (?:release|distribution)\b.*|(?:press|news|media|"
    r"earnings) (?:release|alert|advisory|information)\b.{0,20}"
    r"|(?:company )?news|immediate release|for release\b.*|download|full size|small|preview|thumbnail|home|"
    r"print|share(?: (?:this|to).*)?|news provided by.*|search|"
    r"regulatory (?:news|announcement)|inside information.{0,40}|ad[- ]hoc.{0,60}|"
    r"back to (?:all|top|news\w*|press|releases|list\w*|overview|index|home|main|previous|investor)\b.*|"
    r"(?:press |news )?release (?:no|number|#)\b.{0,20}|source: .*|from: .*|to: .*|"
    r"\(?(?:nasdaq|nyse|amex)(?:[ -](?:national|global|select|capital|small ?cap|stock|market|american|arca|mkt|nn?m|"
    r"symbol|ticker|exchange))*\W{0,4}(?:[:–—/-].{1,40}|[\w.]{1,6})?\)?|tsx.{0,20}|otc\w*: ?\w+|"
    r"symbol:.*|ticker:.*|tickers?\W.{0,20}|page \d+.{0,12}|\d{1,3}|"
    r"\(?(?:photo|image|multimedia|graphic)s?:.*|this (?:press|news) release features multimedia.*|"
    r"(?:this (?:press |news )?release|this announcement) (?:constitutes|contains|is )\b.*|"
    r"not (?:intended )?for (?:distribution|release|dissemination|publication)\b.*|"
    r"\(?(?:unless otherwise|all (?:amounts|figures|dollar)|"
    r"in (?:united states|u\.?s\.?|canadian|millions|thousands)\b)"
    r".*(?:dollars|noted|stated|indicated|otherwise|amounts|data|currency)\)?|"
    r"correction ?(?:\.\.\.|…|[-–—:]) ?by .*|\(\d\d:\d\d gmt\).*|.{0,12}embargo.*|click here.*|"
    r"view (?:original|source).*|\d{1,2}\.? (?:de )?[^\W\d_]{3,10} (?:de )?(?:19|20)\d\d|"
    r"contacts? (?:us|details)|(?:by|author:) [A-Z][\w.]+ [A-Z][\w.]+(?:, .{2,30})?)\W*$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_CONTACT = re.compile(
    r"\bcontacts?\s*(?:information|person)?\s*:|^\W*(?:\w+ ){0,2}contacts?\W*$|\bphone\b|\bfax\b|\btel\b|\bph:|@|"
    r"\bfor (?:more|further|additional) information\b"
    r"|\binvestor relations\b.{0,3}$|\b(?:investors?|media|press and trade|investor relations|"
    r"trade/business press)\s*:|\bp\.?o\.? box\b"
    r"|(?:\(\d{3}\) ?|\b\d{3}[-. ] ?)\d{3} ?[-.] ?\d{4}|\bwww\.|https?://|"
    r"\b[A-Z](?:[A-Z]|[a-z]{3,12}),? \d{5}(?:-\d{4})?\b|"
    r"^[\w.-]+\.(?:com|org|net|co\.uk)$",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"^\W*\d{1,5} (?:[NSEW]\.? )?[A-Z][\w.' ]{2,40}\b(?:street|st|avenue|ave|road|rd|drive|dr|"
    r"boulevard|blvd|lane|way|parkway|pkwy|place|plaza|square|court|floor|suite)\b",
    re.IGNORECASE,
)
_SPACED = re.compile(r"^(?:\S ){3,}")
_COLUMNS = re.compile(r"\S {4,}\S")
_HANGING = re.compile(
    r"(?:\b(?:and|or|of|for|the|a|an|to|in|on|at|by|with|from|as|its|into|than|over|under|per|ended|ending|through|"
    r"between|via|including|that)|[,&;/\-–—])$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Row:
    """A line above the dateline; `paragraph` is the index of the one it belongs to, `text` its folded words."""

    line: Line
    kind: Kind
    paragraph: int
    text: str


@cache
def _office_words() -> frozenset[str]:
    words = title_words()
    return frozenset((*words.house, *words.ranked))


def _is_office(text: str) -> bool:
    """`Senior Vice President, Chief Marketing Officer`, `Dean J. Roe, CFO`: a title, perhaps behind a name."""
    words = [word.strip(",.&").lower() for word in text.split()]
    if not 1 <= len(words) <= 9 or words[-1] not in _office_words():
        return False
    known = title_words()
    titles = {*known.house, *known.ranked, *known.modifiers, *known.departments, "and", "of", "", "&"}
    if all(word in titles for word in words):
        return True
    # "Acme Widgets, Inc. Names New Chief Financial Officer" has a verb, "Dean J. Roe, Chief Widget Officer" none.
    head, comma, rest = text.partition(",")
    return (
        bool(comma)
        and not VERB.search(rest)
        and 2 <= len(head.split()) <= 4
        and all(word[0].isupper() for word in head.split())
    )


def _is_company(text: str) -> bool:
    """A letterhead: a company's name with its legal form, and nothing else."""
    bare = text.rstrip(" :®™")
    return is_marked(bare) and not VERB.search(bare) and name_at(bare, 0) == len(bare)


def _kind_of(text: str, raw: str, paragraph: Paragraph, *, goes_on: bool, told: bool) -> Kind:
    words = text.strip("*_# ")
    single = " " not in words and _DIGIT.search(words) and not goes_on
    if not any(c.isalpha() for c in words) or single or len(words) <= 2 or _LOGO.match(words) or EXHIBIT.match(words):
        return "noise"
    if _SPACED.match(words) or is_wire_name(words.strip(" /()")):
        return "noise"
    day = DAY.search(words) if _DIGIT.search(words) else None
    if (
        day
        and not goes_on
        and len(words) < 75
        and len(words) - len(day.group()) < 45
        and len(words[: day.start()].split()) <= 4
    ):
        return "noise"
    if _NOTICE.match(words):
        return "noise"
    if _CONTACT.search(words) or paragraph.tabular or _STREET.match(words):
        return "wall"
    if BULLET.match(text):
        return "bullet"
    if _COLUMNS.search(raw) or (not goes_on and ((not told and _is_office(words)) or _is_company(words))):
        return "wall"
    return "words"


def _is_headline(rows: list[Row]) -> bool:
    """Whether lines below a contact are a headline: at least four words, with a verb or all in capitals."""
    text = " ".join(row.text for row in rows)
    spoken = bool(VERB.search(text)) or text.isupper()
    return all(row.kind == "words" for row in rows) and len(text.split()) >= 4 and spoken


def read_head_rows(draft: Draft) -> list[Row]:
    """The lines above the dateline, top first; a paragraph that holds a contact is a wall through and through."""
    place = draft.dateline.place.lower() if draft.dateline else None
    rows: list[Row] = []
    for number, paragraph in enumerate(draft.paragraphs[: draft.opening]):
        found: list[Row] = []
        goes_on = bool(rows) and bool(_HANGING.search(rows[-1].text)) and rows[-1].kind == "words"
        for line in paragraph.lines:
            text = fold(line.text)
            # "... Names New Chief Financial" / "Officer": the end of a sentence is no title that stands alone.
            told = bool(found) and found[-1].kind == "words" and bool(VERB.search(found[0].text))
            kind = _kind_of(text, line.text, paragraph, goes_on=goes_on, told=told)
            if place and text.lower().startswith(place) and len(text) < len(place) + 25:
                kind = "noise"
            found.append(Row(line, kind, number, text))
            goes_on = bool(_HANGING.search(text))
        for index, row in enumerate(found[:-1]):
            # "ACME WIDGETS, INC." / "REPORTS RESULTS": a headline that an editor broke behind the company's name.
            if row.kind == "wall" and _is_company(row.text) and _SPOKEN.match(found[index + 1].text):
                found[index] = replace(row, kind="words")
        walls = [index for index, row in enumerate(found) if row.kind == "wall"]
        if walls:
            # A headline may stand right below the contacts, without a blank line, before the dateline.
            below = found[walls[-1] + 1 :] if number == draft.opening - 1 else []
            kept = below if _is_headline(below) else []
            found = [Row(row.line, "wall", row.paragraph, row.text) for row in found[: len(found) - len(kept)]] + kept
        rows += found
    return rows
