"""The lines above a release's dateline, and what each of them is: words, a bullet, noise, or a wall of contacts."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import dropwhile, pairwise, takewhile
from typing import Literal

from generator.model.base import fold
from generator.parse.draft import Draft
from generator.parse.frame.company_names import name_at
from generator.parse.frame.dateline import is_wire_name
from generator.parse.frame.line_words import SPOKEN, VERB, hangs, has_verb
from generator.parse.frame.notices import NOTICE
from generator.parse.frame.odd_datelines import runs_into_day, stands_within
from generator.parse.frame.place_names import ends_in_region, is_place
from generator.parse.frame.results_titles import names_paper
from generator.parse.frame.subjects import is_marked
from generator.parse.text.dates import DAY, is_year, may_hold_day
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line, Paragraph
from generator.parse.text.wrapping import is_wrapped
from generator.vocabulary.people import title_words

Kind = Literal["words", "bullet", "noise", "wall"]

EXHIBIT = hinted(r"\bexhibit\s+(?:no\.?\s*)?(?P<number>\d{1,3}(?:\.\d{1,2})?[a-z]?)\b", re.IGNORECASE)
BULLET = re.compile(r"^(?:[-–—•·*▪●◦‣➢›»§~\x80-\x9f\ue000-\uf8ff�]+ ?[-–—]* ?|o {2})\S")

# "Notice Concerning Acquisition of Shares of Acme Corporation" ends like a name and is none.
_SUBJECT = hinted(
    r"\b(?:notice|concerning|regarding|announcement|acquisition|merger|results|agreement|sale|purchase|appointment|"
    r"resignation|statement|update|letter|meeting|report|dividend|earnings|with|"
    r"(?:formation|establishment|disposal|change|award|incorporation|liquidation|dissolution|grant|transfer|launch|"
    r"closing|completion|merging|purchase|offer) (?:of|in|to|by|from|for))\b",
    re.IGNORECASE,
)
_LOGO = re.compile(
    r"^\W*(?:\[[^\]]*\]|!\[.*|(?:[\w.&-]{2,14} )?logo|\(?(?:company )?logo(?: omitted)?\)?)\W*(?:\(.*\))?\W*$",
    re.IGNORECASE,
)
# "Closing Targeted for April 1", "Widgets to Premiere March 6": words of the news, not the day of issue.
_TELLS_OF = re.compile(
    r"\w (?:(?:for|on|by|until|from|to|in|through|at)|to [a-z]{3,14}) ?(?:[a-z]{3,6}day,? )?$", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_PERIOD = re.compile(r"(?:for the )?(?:[\w-]+ ){1,3}(?:ended|ending) (?:[a-z]{3,9}\.? )?\d", re.IGNORECASE)
_CONTACT = re.compile(
    r"\bcontacts?\s*(?:information|person)?\s*:|^\W*(?:\w+ ){0,2}contacts?\W*$|\bphone\b|\bfax\b|\btel\b(?!-)|\bph:|@|"
    r"^\W*(?:company name|name of (?:the )?(?:listed )?company|representative|(?:stock |securities |security )?code|"
    r"stock exchange listings?|listings?|head office|headquarters|address|position|(?:en|in)quiries|approved by)\b ?:|"
    r"\bfor (?:(?:more|further|additional) information\b|information ?:)"
    r"|\b(?:investors?|media|press and trade|investor relations|"
    r"trade/business press)\s*:|\bp\.?o\.? box\b"
    r"|(?:\(\d{3}\) ?|\b\d{3}[-./ ] ?)\d{3} ?[-.] ?\d{4}|\bwww\.|https?://|"
    r"\b[A-Z](?:[A-Z]|[a-z]{1,3}\.|[a-z]{3,12}),? \d{5}(?:-\d{4})?\b|"
    r"^[\w.-]+\.(?:com|org|net|co\.uk)$",
    re.IGNORECASE,
)
# "Jane Roe, Investor Relations", not "Acme Names Head of Investor Relations".
_DEPARTMENT = re.compile(r"\binvestor relations\b.{0,3}$", re.IGNORECASE)
# Figures apart, what those two cannot do without: most lines of a headline have none of these.
_CONTACT_MARKS = tuple(": @ contact phone fax tel information investor box www. http .com .org .net .co.uk".split())
# "(555) 331-7742" and nothing else: a contact's number.
_NUMBER = re.compile(r"\W*(?:\+?1[-. ])?\(?\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}\W*")
_STREET = re.compile(
    r"^\W*(?:(?:level|suite) \d+, )?\d{1,5} (?:[NSEW]\.? )?[A-Z][\w.' ]{2,40}\b(?:street|st|avenue|ave|road|rd|"
    r"drive|dr|boulevard|blvd|lane|way|parkway|pkwy|place|plaza|square|court|floor|suite)\b",
    re.IGNORECASE,
)
# "FROM ACME CORPORATION" goes on with the line above it.
_CONNECTING = re.compile(r"(?:and|or|of|for|to|in|on|at|by|with|from|as|into|than|through)\b", re.IGNORECASE)
# "GlobeNewswire · 2023/11/02 09:33", "Business Wire (US)": a service's name, and what a page prints beside it.
_BEHIND_WIRE = re.compile(r" [(·•|]")
# "Acme Oyj Managers' transactions 20 September 2019 at 12 noon EEST": the exchange's stamp.
_STAMP = re.compile(r"\b(?:\d{1,2}[:.]\d\d|noon|[ap]\.?m\.?) \(?(?:EES?T|CES?T|GMT|BST|UTC)\)?$", re.IGNORECASE)
_RELEASE_OF = re.compile(
    r"\b(?:stock exchange|company|press|media) (?:release|announcement|notice),? (?:on )?$", re.IGNORECASE
)
# The names of a site's parts, as a page that was saved as text prints them above the news.
_PART_OF_SITE = re.compile(
    r"(?:home|news(?:room)?|about(?: us)?|products|services|solutions|locations|careers|contact(?: us)?|investors?"
    r"(?: relations)?|(?:online |internet )?banking|log ?in|sign in|menu|search|support|company|resources|subscribe)",
    re.IGNORECASE,
)
_FEWEST_PARTS = 3
# `Acme plc ("Acme" or the "Group")`, `Acme plc (LSE: ACM)`, `Acme AB (publ)`: what stands behind a company's name.
_LISTED = r"[A-Z][\w .-]{1,24}: ?[A-Z0-9.]{1,7}"
_SYMBOL_BEHIND = re.compile(rf"[:,]? ?\({_LISTED}\)$")
_DEFINED = re.compile(rf" ?\((?:publ\.?|(?:the )?[“\"'‘][^()]{{1,80}}|{_LISTED}(?:[,;/|] ?{_LISTED})*)\)$")
# `Acme Investors (Guernsey) Limited`
_PLACE_WITHIN = re.compile(r" ?\((?:[A-Z][a-z]+ ?){1,2}\) ?(?=[A-Z])")
_SCRAPED = re.compile(r"^date \d{4}-\d\d-\d\d (?=\S+ \S)")  # "date 2006-04-20 Acme Announces"
# "(acme logo) Acme Corporation": what a page says of a picture before the words beside it.
_LOGO_BEFORE = re.compile(r"\((?:[\w&.,'’-]+ ){1,6}logo\)\s*(?=\S)", re.IGNORECASE)
# "RE:       Acme Names Treasurer": what a memo's head says that it is about.
_SUBJECT_OF = re.compile(r"(?:re|subject|headline|title): +(?!for immediate)", re.IGNORECASE)
_SPACED = re.compile(r"^(?:\S ){3,}")
_COLUMNS = re.compile(r"\S {4,}\S| (?:inc|corp|ltd|llc|plc|co)\.? {2,}\S", re.IGNORECASE)


@dataclass(frozen=True)
class Row:
    """A line above the dateline; `paragraph` is the index of the one it belongs to, `text` its folded words.

    `wrapped` where a program broke the line above because it was full, so that this one goes on with it.
    """

    line: Line
    kind: Kind
    paragraph: int
    text: str
    wrapped: bool = False


@cache
def _office_words() -> frozenset[str]:
    words = title_words()
    return frozenset((*words.house, *words.ranked))


def _is_office(text: str) -> bool:
    """`Senior Vice President, Chief Marketing Officer`, `Dean J. Roe, Vice President - Finance`: with a name or not."""
    known, offices = title_words(), _office_words()
    titles = {*known.house, *known.ranked, *known.modifiers, *known.departments, "and", "of", "", "&"}
    words = [word.strip(",.&-–").lower() for word in text.split()]
    if len(words) > 9:
        return False
    if words[-1] in offices and all(word in titles for word in words):
        return True
    # "Acme Widgets, Inc. Names New Chief Financial Officer" has a verb, "Dean J. Roe, Chief Widget Officer" none.
    head, comma, rest = text.partition(",")
    behind = words[len(head.split()) :]
    titled = words[-1] in offices or (not offices.isdisjoint(behind) and titles.issuperset(behind))
    return (
        bool(comma)
        and titled
        and not has_verb(rest)
        and 2 <= len(head.split()) <= 4
        and all(word[0].isupper() for word in head.split())
    )


def is_letterhead(text: str) -> bool:
    """A letterhead: a company's name with its legal form, and nothing else."""
    bare = _PLACE_WITHIN.sub(" ", _DEFINED.sub("", text)).rstrip(" :®™")
    if _CONNECTING.match(bare):
        return False
    # "Renew Widgets plc" begins with a verb that is its name.
    verb = VERB.search(bare)
    acts = verb is not None and (verb.start() > 0 or verb.group()[-1] in "sdSD")
    return (
        is_marked(bare) and not acts and ":" not in bare and not _SUBJECT.search(bare) and name_at(bare, 0) == len(bare)
    )


def is_dashed(text: str) -> bool:
    """`-Revenues rise-`: a subheadline between dashes."""
    return text[:1] in "-–—" and text[-1:] in "-–—"


def _may_be_contact(words: str) -> bool:
    lower = words.lower()
    return any(mark in lower for mark in _CONTACT_MARKS) or _DIGIT.search(words) is not None


def _is_contact(words: str) -> bool:
    if not _may_be_contact(words):
        return False
    return _CONTACT.search(words) is not None or (_DEPARTMENT.search(words) is not None and not has_verb(words))


def _kind_of(text: str, raw: str, paragraph: Paragraph, *, goes_on: bool, told: bool, full: bool) -> Kind:
    subject = _SUBJECT_OF.match(text)
    if subject and (has_verb(text) or (subject.group()[0] not in "tT" and text.count(" ") > 3)):
        text = raw = text[subject.end() :]
    words = _LOGO_BEFORE.sub("", _SCRAPED.sub("", text.strip('*_# “”"')))
    if _NUMBER.fullmatch(words):
        return "wall"
    single = " " not in words and _DIGIT.search(words) and not goes_on
    wordless = not any(c.isalpha() for c in words) and not (goes_on and is_year(words))
    if wordless or single or len(words) <= 2 or _LOGO.match(words) or EXHIBIT.match(words):
        return "noise"
    if _SPACED.match(words) or is_wire_name(_BEHIND_WIRE.split(words)[0].strip(" /()")):
        return "noise"
    day = DAY.search(words) if _DIGIT.search(words) and may_hold_day(words) else None
    if (
        day
        and not goes_on
        and not _TELLS_OF.search(words[: day.start()])
        and not ((told or stands_within(words, day)) and runs_into_day(words[: day.start()]))
        and (
            (len(words) < 75 and len(words) - len(day.group()) < 45 and len(words[: day.start()].split()) <= 4)
            or (len(words) < 110 and (_STAMP.search(words) or _RELEASE_OF.search(words[: day.start()])))
        )
    ):
        return "noise"
    if NOTICE.match(words) and not (goes_on and day and day.group() == words):
        return "noise"
    # "Springfield, Illinois", and "Springfield, Illinois: (NYSE: ACM)"
    seat = _SYMBOL_BEHIND.sub("", words)
    if not (goes_on or (told and full)) and len(seat) < 40 and "," in seat and is_place(seat) and ends_in_region(seat):
        return "noise"
    if _is_contact(words) or paragraph.tabular or _STREET.match(words):
        return "wall"
    if BULLET.match(text):
        return "bullet"
    if _COLUMNS.search(raw) or (not goes_on and not told and (_is_office(words) or is_letterhead(words))):
        return "wall"
    return "words"


def _is_headline(rows: list[Row], *, named: bool = False) -> bool:
    """Whether lines below a contact are a headline, points below it or none: four words, a verb or all in capitals."""
    words = list(takewhile(lambda row: row.kind == "words", rows))
    text = " ".join(row.text for row in words)
    name = name_at(text, 0) or 0  # "Acme Widgets, Inc. to Deregister": whatever it is to do.
    spoken = (
        has_verb(text)
        or text.isupper()
        or names_paper(text)
        or (is_marked(text[:name]) and SPOKEN.match(text, name + 1) is not None)
    )
    below = rows[len(words) :]
    points = all(row.kind == "bullet" for row in below) or is_dashed(" ".join(row.text for row in below))
    titled = named and bool(text.isupper() or _SUBJECT.search(text))  # "Acme plc" / "Result of Annual General Meeting"
    few = 2 if names_paper(text) or titled else 4
    return points and len(text.split()) >= few and bool(spoken or titled)


# As many characters as stand on a line of a typed page, with the first word of the next one.
_FULL, _WIDE = 72, 90


def _rows_of(draft: Draft, number: int, above: Row | None) -> list[Row]:
    """The lines of one paragraph; `above` is the last row before it."""
    place = draft.dateline.place.lower() if draft.dateline else None
    paragraph = draft.paragraphs[number]
    found: list[Row] = []
    goes_on = above is not None and above.kind == "words" and hangs(above.text)
    for line in paragraph.lines:
        text = fold(line.text)
        # "... Names New Chief Financial" / "Officer": the end of a sentence is no title that stands alone.
        worded = bool(found) and found[-1].kind == "words"
        told = worded and any(has_verb(row.text) for row in takewhile(lambda row: row.kind == "words", reversed(found)))
        # A year alone goes on, too: "... Business Update for Fourth Quarter Fiscal" / "2020".
        # So does what a period is: "INTERIM STATEMENT" / "SIX MONTHS ENDED 31 MARCH 2005".
        wrapped = (worded and (is_year(text) or _PERIOD.match(text) is not None)) or (
            bool(found) and is_wrapped(found[-1].line, line, draft.width)
        )
        full = bool(found) and _FULL < len(found[-1].text) + text.find(" ") <= _WIDE
        kind = _kind_of(text, line.text, paragraph, goes_on=goes_on or wrapped, told=told, full=full)
        if place and text.lower().startswith(place) and len(text) < len(place) + 25:
            kind = "noise"
        if found and (wrapped or text[:1].islower()) and found[-1].kind == "noise" and NOTICE.match(found[0].text):
            # "Not for distribution to news services or dissemination in the United" / "States."
            kind = "noise"
        found.append(Row(line, kind, number, text, wrapped))
        goes_on = hangs(text)
    for index, row in enumerate(found[:-1]):
        if _is_first_half(row, found[index + 1]):
            found[index] = replace(row, kind="words")
    return found


# "Acme Widgets, Inc." / "Results for the Quarter Ended March 31, 2003"
_RESULTS_OF = re.compile(r"(?:[a-z]+[- ](?:quarter|half) )?(?:results|earnings) (?:for|of) ", re.IGNORECASE)


def _is_first_half(row: Row, below: Row) -> bool:
    """`ACME WIDGETS, INC.` / `REPORTS RESULTS`: a headline that an editor broke behind the company's name."""
    goes_on = SPOKEN.match(below.text) is not None or _RESULTS_OF.match(below.text) is not None
    return row.kind == "wall" and is_letterhead(row.text) and goes_on


def _with_walls(rows: list[Row], *, last: bool) -> list[Row]:
    """A paragraph that holds a contact is a wall through and through, but for a headline below it before the body."""
    walls = [index for index, row in enumerate(rows) if row.kind == "wall"]
    if not walls:
        return rows
    plain = all(is_letterhead(rows[number].text) for number in walls)
    below = list(dropwhile(lambda row: row.kind == "noise", rows[walls[-1] + 1 :])) if last or plain else []
    kept = below if _is_headline([row for row in below if row.kind != "noise"], named=plain and last) else []
    # "Acme Names New Treasurer" / "Contact:" / "Jane Roe, (555) 331-7742": the headline stands above.
    above = [row for row in rows[: walls[0]] if row.kind != "noise"] if last and not kept else []
    if _is_headline(above) and any(has_verb(row.text) for row in above):
        return rows[: walls[0]] + [replace(row, kind="noise") for row in rows[walls[0] :]]
    return [replace(row, kind="wall") for row in rows[: len(rows) - len(kept)]] + kept


def read_head_rows(draft: Draft) -> list[Row]:
    """The lines above the dateline, top first."""
    rows: list[Row] = []
    for number in range(draft.opening):
        found = _with_walls(_rows_of(draft, number, rows[-1] if rows else None), last=number == draft.opening - 1)
        # A letterhead of one line is the beginning of a headline that opens with its verb.
        alone = bool(rows) and [row.paragraph for row in rows[-2:]].count(number - 1) == 1
        if alone and found and found[0].kind == "words" and _is_first_half(rows[-1], found[0]):
            rows[-1] = replace(rows[-1], kind="words")
        rows += found
    return _without_site(_without_provider(_without_names(_without_those_above(rows))))


def _without_those_above(rows: list[Row]) -> list[Row]:
    """The rows with words as noise that stand above `FOR IMMEDIATE RELEASE`, where a headline stands below it.

    A contact's name, what the company makes: lines without a verb.
    """
    marks = [number for number, row in enumerate(rows) if row.kind != "words" and _IMMEDIATE.match(row.text)]
    below = rows[marks[-1] + 1 :] if marks else []
    if not any(row.kind == "words" and has_verb(row.text) for row in below) or any(_ENDS.search(x.text) for x in below):
        return rows
    return [
        replace(row, kind="noise") if number < marks[-1] and row.kind == "words" and not has_verb(row.text) else row
        for number, row in enumerate(rows)
    ]


_NAME_WORDS = 6
_ENDS = re.compile(r"[a-z]\.$")
_IMMEDIATE = re.compile(r"\W*for immediate (?:release|distribution)\b", re.IGNORECASE)


def _without_names(rows: list[Row]) -> list[Row]:
    """The rows with a contact's name as a wall where his number or office stands on the next line."""
    found = [*rows]
    for number, (row, below) in enumerate(pairwise(rows)):
        short = row.kind == "words" and below.kind == "wall" and len(row.text.split()) <= _NAME_WORDS
        if short and not row.text.isupper() and not has_verb(row.text) and not _SUBJECT.search(row.text):
            found[number] = replace(row, kind="wall")
    return found


def _without_provider(rows: list[Row]) -> list[Row]:
    """The rows with whom a wire's page names as the source as noise: `News provided by` / `Acme Widgets, Inc.`."""
    named = {
        below.paragraph
        for row, below in pairwise(rows)
        if row.text.lower() == "news provided by"
        and (is_letterhead(below.text) or (len(below.text.split()) <= _NAME_WORDS and not has_verb(below.text)))
    }
    return [replace(row, kind="noise") if row.paragraph in named else row for row in rows]


def _without_site(rows: list[Row]) -> list[Row]:
    """The rows with a site's banner and the list of its parts as noise: `Acme Bank` / `Home` / `Products` / `News`."""
    parts = [number for number, row in enumerate(rows) if _PART_OF_SITE.fullmatch(row.text)]
    if len(parts) < _FEWEST_PARTS:
        return rows
    return [replace(row, kind="noise") if number <= parts[-1] else row for number, row in enumerate(rows)]
