"""Where an organisation's name begins and ends within the capitalised words that a pattern found.

Forms it was made for: `Although Acme Inc.`, `SOURCE Acme Ltd.`, `CEO of Acme Inc.`, `Acme's Roe Institute`,
`AcmeAcme, Inc.` of an export, `Acme Corporation.` at the end of a sentence, `Acme Court of Appeals on March`.
`SPRINGFIELD, NV` and `Most Admired Companies` are none.
"""

import re
from functools import lru_cache

from generator.parse.frame.company_names import is_legal_form, strip_legal_form
from generator.parse.frame.place_names import ends_in_region
from generator.parse.people.employers import is_institution
from generator.parse.people.run_words import is_field, is_plausible
from generator.parse.people.title_parts import is_head, is_title_word
from generator.parse.text.passage import Passage
from generator.vocabulary.abbreviations import SHORT_FORMS
from generator.vocabulary.dates import MONTHS
from generator.vocabulary.nicknames import nicknames
from generator.vocabulary.people import title_words

# Words before a name that are none of it: `Springfield-based Acme Inc.`, the heading `About Acme Inc.`
_LEAD = re.compile(
    # "NOTIFICATION OF MAJOR INTERESTS IN SHARES Acme Widgets PLC": a heading that was joined to its text.
    r"(?:(?:[A-Z]{2,} ){4,}(?=[A-Z][a-z])|(?:About|Joined|"
    r"Although|Since|At|In|For|With|And|While|When|Neither|Both|If|As|By|From|That|Source|SOURCE|Contact|"
    r"Investors?|(?:[A-Z]\w+ )?(?:Reports|Employees|Shareholders|Stockholders|Shares|Stock|Customers|Members|"
    r"Subsidiary|Acquisition|Merger) of|"
    r"(?:The )?Board of (?:Directors|Trustees|Managers|Supervisors|Governors) (?:of|for)(?: the(?! Federal))?) "
    r"|(?:[A-Z][\w.]* ){0,2}[A-Z][\w.]*-(?:based|area|headquartered|listed) |[A-Z][\w ]{2,24}:)(?=[a-z]?[A-Z0-9])"
)
_PARTNERS = re.compile(r"[A-Z][\w’'\-]+ & .*\b(?:LLP|PLLC|P\.C|Co|Incorporated|Securities)\b")
_OTHERS = re.compile(r"\b(?:[A-Z][\w’'\-]+, ){1,4}$")
_LISTED = re.compile(r".*\b(?:Former|Current) (?=[A-Z])")
_OWNER = re.compile(r"['’]s? (?=[A-Z])")
_LINK = re.compile(r"[ /](?:of|at|for|with) (?:the )?(?=[a-z]?[A-Z])")
_FIELD_OF = re.compile(r"((?:[\w&]{1,20} ){0,4}[\w&]{2,20}) (?:of|at|for) (?:the )?(?=[A-Z])")
# An export runs the heading into the text: `AcmeAcme, Inc.`, `Acme Acme Widgets`.
_TWICE = re.compile(r"(?P<name>[a-z]?[A-Z].{2,40}?)[ :]?(?=(?P=name)(?:[ ,.]|$))")
_GLUED = re.compile(r"[a-z](?=[A-Z][a-z]+[ ,])")
_TITLED = re.compile(
    r"(?:(?:Chief|Vice|Executive|Senior|Financial|Operating|Managing) ){0,3}"
    r"(?:CEO|CFO|COO|CTO|Officer|President|Chairman|Partner|Director) (?=[A-Z])"
)
_WORDS = re.compile(r"[A-Z]?[a-z]+")
_UNIVERSITIES = re.compile(r"University of [A-Z][\w ]*?(?= (?:and|or) \w+$)")
_ENDED = re.compile(r"(?P<last>[^\W\d_]{2,})\.$")
_OWNED = re.compile(r"['’]s?$")
# `NEW YORK, March 12 Acme Corp.`, `On March 12 Acme Corp.`: a day before a firm's name.
_DAY_BEFORE = re.compile(
    rf"(?:(?:As of|On|Effective|Dated|Through|Until) )?(?:{'|'.join(month.title() for month in MONTHS)})\.? "
    r"\d\d?(?:,? (?:19|20)\d\d)? "
)
# `Notice Regarding Court`, `Acme Announces Exchange`, `Jane Roe Joins Acme Board`: a headline, cited in a text.
_HEADLINE = re.compile(
    r".*\b(?:Announces?|Receives?|Enters|Joins|Affirms|Appoints|Elects|Completes|Acquires|Declares|Adopts|Resigns?|"
    r"Determines|Reports|Regarding|Concerning)(?: (?:Into|From|To|With|By|of))* (?=[A-Z])"
)
_OF_NEWS = re.compile(
    r"\b(?:Results|Quarter|Fiscal|Proposal|Shares|Stock|Notes|Offering)\b|\b(?:Board|Committee|Court|Exchange)$"
)
_WHEN = re.compile(rf" (?:on|in|for) (?:{'|'.join(month.title() for month in MONTHS)}|EDGAR|Form)\b.*$")
# "the U.S. Securities Act": the words go on to something else.
_GOES_ON = re.compile(
    r" (?:(?:(?:[A-Z][\w\-]+|and|of) ){0,4}(?:Act|Law|Code|Ordinance)"
    r"|Litigation|Reform|[Ll]aws?|Award|Awards|Guide|Manual|Handbook|Rulebook|[Hh]olidays?)\b"
)
# "Amends Bank Credit Facility", "Jane Roe, Company Secretary".
_OF_BANK = re.compile(r" (?:Debt|Credit|Loans?|Facility|Lines?|Financing|Lenders|Secretary)\b")
# "the Transfer Press line of machines"
_MADE = re.compile(
    r" (?:units?|lines?|machines?|equipment|business|orders?|plants?|sales|customers|products?|systems?)\b"
)
_STATE = re.compile(r", (?:AB|NV|PC|SE|SA)$")
_AWARD = re.compile(
    r".*\bMost Admired Compan(?:y|ies)\.?$|"
    r"(?:(?:World['’]s |America['’]s )?(?:Most|Top|Greatest|Best|Fastest|Leading|Largest) .*|Fast )Compan(?:y|ies)\.?$"
)
# Commercial kinds that stand behind the second of two firms: `Acme and Beta Group`.
_PAIR = re.compile(r".*\b(?:and|or) (?=[\w&. ]*\b(?:Group|Securities|Bank|Partners|Holdings|Bancorp|Ventures)$)")
_PERSON_OF = re.compile(
    r"(?P<honour>(?:M(?:r|s|rs)|Dr|Prof)\.? )?"
    r"(?P<given>[A-Z][a-z]+)(?P<middle> [A-Z]\.)? (?P<last>[A-Z][\w’'\-]+) (?:of|at|with|from) (?=[A-Z])"
)
# "Yale University School of Medicine and Staff Physician at"
_POST_BEHIND = re.compile(
    r" and (?:Staff|Attending|Adjunct|Associate|Assistant|Clinical|Chief|Director|Professor|Chair)\b.*$"
)
_LAST_BRACKET = re.compile(r" ?\([^()]*\)$")


def partners_before(text: str, start: int, end: int) -> int:
    """Where a firm named after more than two partners begins: `Roe, Moe, Poe & Doe LLP`."""
    if not _PARTNERS.match(text, start, end):
        return start
    others = _OTHERS.search(text[max(0, start - 90) : start])
    return start - len(others.group()) if others else start


# Fields of business that stand behind "and" in one name; two firms are seldom named so.
_BUSINESS = re.compile(
    r"(?:Beverages?|Building|Casualty|Chemicals?|Coke|Communications|Construction|Cream|Defense|Design|Development|"
    r"Drug|Electric|Electronics|Engineering|Equipment|Finance|Flavors|Foods?|Fragrances|Gas|Gaming|Health|Iron|Light|"
    r"Machinery|Manufacturing|Marine|Marketing|Materials|Media|Metals|Minerals|Mining|Oil|Packaging|Paper|Petroleum|"
    r"Plastics|Power|Products|Publishing|Research|Rubber|Sciences?|Services|Shipping|Steel|Suppl(?:y|ies)|Tobacco|"
    r"Tools?|Transportation|Trust|Water|Wellness|Wine|Wire)\b,? \S+"
)
_BEFORE_BUSINESS = re.compile(r"(?:[A-Z][\w.&’'\-]* ){1,4}(?:and|&) $")


def business_before(text: str, start: int, end: int) -> int:
    """Where a firm begins that is named after two fields of business: `Acme Oil and Gas Corp.`, not `Gas Corp.`."""
    if not _BUSINESS.fullmatch(text, start, end):
        return start
    first = _BEFORE_BUSINESS.search(text, max(0, start - 70), start)
    return first.start() if first else start


_COLUMNS = " " * 5
"""What parts the columns of a table, and is wider than the blanks of a justified line."""
_SHORTEST_WRAPPED = 40
"""Characters of the shortest line that is broken for want of room; a shorter one ends where its writer ended it."""


def within_lines(canonical: str, passage: Passage, start: int, end: int) -> int:
    """Where the name `passage.text[start:end]` begins, which no line's end parts; `end` where it holds several lines.

    `Head of Public Relations / Acme Widgets, Inc.` in a block; an entry of a site's list of links is no name, nor are
    the heads of columns.
    """
    first, last = passage.span(start, end)
    if any(_COLUMNS in part.strip() for part in canonical[first:last].split("\n")):
        return end
    broken = canonical.find("\n", first, last)
    if broken < 0:
        return start
    if canonical.find("\n", broken + 1, last) >= 0:
        return end
    line = canonical[canonical.rfind("\n", 0, first) + 1 : broken]
    return start if len(line.strip()) >= _SHORTEST_WRAPPED else passage.index_from(broken + 1)


def trim_name(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name itself within `text[start:end]`; None where these words are no organisation's name."""
    if _GOES_ON.match(text, end) or (
        text.endswith((" Press", " Bank", " Company"), start, end)
        and (_MADE if text.endswith("s", start, end) else _OF_BANK).match(text, end)
    ):
        return None
    within = _trim(text[start:end])
    return (start + within[0], start + within[1]) if within else None


# Kept, since a release names its issuer and its partners in the same words again and again.
@lru_cache(maxsize=4096)
def _trim(text: str) -> tuple[int, int] | None:
    """The name itself within words that a pattern found."""
    if _AWARD.match(text):
        return None
    headline = _HEADLINE.match(text)
    if headline and (not is_institution(text[headline.end() :]) or _OF_NEWS.search(text, headline.end())):
        return None
    start = _first(text, 0, len(text))
    end = _last(text, start, len(text))
    name = text[start:end]
    if (
        not name
        or is_legal_form(name.partition(" ")[0].rstrip("®™"))
        or name.count("(") != name.count(")")
        or "[" in name
        or "$" in name
        or _STATE.search(name)
    ):
        return None
    return start, end


def _first(text: str, start: int, end: int) -> int:
    """Behind words that lead to the name: openers, a possessor, a title, a person, a heading that is run into it."""
    owner = _OWNER.search(text, start, end)
    if owner and owner.end() < end:
        start = owner.end()
    day = _DAY_BEFORE.match(text, start, end)
    if day and strip_legal_form(text[start:end]) != text[start:end]:
        start = day.end()
    for pattern in (_LEAD, _HEADLINE, _LISTED, _TWICE, _PAIR):
        lead = pattern.match(text, start, end)
        if lead and lead.end() < end:
            start = lead.end()
    glued = _GLUED.search(text, start, end)
    if glued and is_head(_WORDS.findall(text, start, glued.end())[-1]):
        start = glued.end()
    titled = _TITLED.match(text, start, end)
    if titled and " " in text[titled.end() : end]:
        start = titled.end()
    person = _PERSON_OF.match(text, start, end)
    if person and _is_person(person, text[person.end() : end]):
        start = person.end()
    return _behind_title(text, start, end)


def _is_person(match: "re.Match[str]", house: str) -> bool:
    """Whether `Jane Roe of Beta Partners, LP` begins with a person; `Blue Harbour of America, Inc.` does not."""
    if match["given"].lower() in nicknames() or match["middle"] or match["honour"]:
        return True
    bare = strip_legal_form(house)
    return (
        bare != house
        and " " in bare
        and not ends_in_region(bare)
        and is_plausible([match["given"], match["last"]])
        and not any(is_field(match[part]) or is_title_word(match[part]) for part in ("given", "last"))
    )


def _behind_title(text: str, start: int, end: int) -> int:
    """Behind `CEO of` and `Vice President of Marketing of`."""
    titles = title_words()
    for link in _LINK.finditer(text, start, end):
        head = re.split(r"[ /]", text[start : link.start()])[-1].lower()
        if head in titles.house or head in titles.ranked:
            field = _FIELD_OF.match(text, link.end(), end)
            inner = field is not None and all(
                word.lower() in titles.departments or word in ("and", "&") for word in field[1].split()
            )
            return field.end() if field is not None and inner else link.end()
    return start


def _last(text: str, start: int, end: int) -> int:
    """Before a possessive, a full stop of the sentence, a bracket, and words that tell when."""
    for pattern in (_OWNED, _LAST_BRACKET, _WHEN, _POST_BEHIND):
        tail = pattern.search(text[start:end])
        if tail:
            end = start + tail.start()
    stop = _ENDED.search(text[start:end])
    if stop and stop["last"].lower() not in SHORT_FORMS:
        end -= 1
    both = _UNIVERSITIES.match(text, start, end)
    return both.end() if both else end


_ROLES = frozenset("parent buyer seller purchaser adviser advisor bank holdings issuer lender us uk eu".split())


def is_acronym(acronym: str, name: str) -> bool:
    """Whether `acronym` may stand for `name`: it is its beginning, or its letters stand in it in order.

    `NWB` for National Widget Board and `Acme` for Acme Widgets Inc. may; `Parent` for Acme Inc. may not.
    """
    if acronym.lower() in _ROLES:
        return False
    if name.lower().startswith(acronym.lower()):
        return True
    letters = iter(re.sub(r"^(?:U\.?S\.? )", "", name).lower())
    ordered = all(letter in letters for letter in acronym.lower() if letter.isalnum())
    return ordered or (acronym[:1].lower() == "t" and is_acronym(acronym[1:], name) and len(acronym) > 3)
