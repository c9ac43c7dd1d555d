"""The companies that are a lead's subject: who announces, reports, has completed.

Forms it was made for: `Acme Widgets, Inc. (NYSE: ACM) today announced`, `The Board of Directors of Acme Ltd. declared`,
`For the fourth year, Acme, Inc., a maker of widgets, has won`, `(NASDAQ: ACMW) - Acme Widgets announced`, `A, Inc.
(NYSE: A) and B, Inc. (NYSE: B) today announced`, `Acme Water President Jane Roe today announced`.
"""

import re
from functools import cache
from itertools import pairwise

from generator.parse.frame.company_names import (
    is_act,
    is_institution,
    is_legal_form,
    is_nobody,
    name_at,
    strip_legal_form,
)
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.parse.text.whole_words import find_whole
from generator.vocabulary.people import name_words, title_words

_OPENERS = re.compile(
    r"(?:[*_]+ ?|[-–•·▪●] ?|[^\W_][^,.;()]{2,40}-- ?(?=(?:today|at|this week)\b)|"
    r"today,? |on (?:\d{1,2} [a-z]{3,9} (?:19|20)\d\d|[a-z]{3,9}\.? \d{1,2}, (?:19|20)\d\d),? |"
    r"(?:the )?(?:(?:(?:executive|management|managing|supervisory) )?"
    r"boards?(?: of (?:directors|trustees|managers))?|directors|trustees|management|"
    r"(?:share|stock)holders|unit ?holders)(?: \([^()]{2,30}\))? of (?-i:the (?=[A-Z]))?|"
    # `At the Annual Meeting of Shareholders of Acme`, not `At the Annual Meeting of Shareholders held today, Acme`
    r"(?:at|in|during|following|after) (?:the|its|an?|this) (?:[\w'’-]+ ){0,5}meetings? of "
    r"(?=(?:the )?(?:(?:share|stock|unit ?)holders|boards? of directors|directors|members) of "
    r"|(?!(?:the )?(?:(?:share|stock|unit ?)holders|boards?|directors|members)\b)(?-i:[A-Z]))|"
    r"shares of |officials (?:at|of) |(?:the )?(?:[\w-]+ ){0,4}law firms?(?: of|,)? (?=(?-i:[A-Z]))|"
    # "Leading maker of widgets Acme", "SGX Mainboard-listed Acme Ltd", "Oslo-based Acme ASA"
    r"(?:an? |the )?(?:leading [\w -]{3,50}?|(?:[\w&]+ ){0,2}[\w&]+-(?:listed|quoted|based|traded)) (?=(?-i:[A-Z]))|"
    r"[(\[][^()\[\]]{2,60}[)\]] ?[-–—:]* ?)",
    re.IGNORECASE,
)
# "For the fourth consecutive year, ", "In a move to ..., ": a clause before the subject.
_PREPOSITIONS = (
    r"(?:for|in|on|at|as|with|following|after|during|while|building|continuing|pursuant|further|since|under|by|to|amid|"
    r"despite|recently|yesterday|this|effective|reflecting|beginning|representing|marking|having|based|through|from|"
    r"responding|reinforcing|expanding|underscoring|when|due|because|if)"
)
_PREPOSITION = re.compile(rf"{_PREPOSITIONS}\b", re.IGNORECASE)
_CLAUSE = re.compile(rf"{_PREPOSITIONS}\b[^.]{{0,220}}?, (?=(?:the )?[A-Z])", re.IGNORECASE)
_AND = re.compile(
    r"[\s,]*(?:and|&|,)\s+"
    r"(?:privately[- ](?:held|owned) |its (?:(?:wholly[- ]owned )?subsidiary|(?:\w+ ){0,2}partner),? |the )?"
)
_PLAIN_AND = re.compile(r" (?:and|&) ")
# "Governor Jane Roe today announced", "President Jane Roe": no company.
_OFFICE_OF = re.compile(r"(?:Governor|Mayor|Senator|Congress(?:wo)?man|Gov\.|Sen\.|President|Secretary|Minister) [A-Z]")
# What two do together: "Acme (NYSE: A) and Bolt have been named".
_TOGETHER = re.compile(r",? (?:have\b|today,? (?:jointly )?announced\b|(?:jointly )?announced today\b|jointly\b)")
_SPEAKS = re.compile(
    r"^,? ?(?:today |jointly |also |has |have |is |are |will |on [A-Z][a-z]+ \d+ )*(?:announc|report|said|state|"
    r"declar|releas|provid|issu|celebrat|showcas|acknowledg|unveil|commenc|respond|"
    r"complet|enter|sign|appoint|name|receiv|launch|present|publish|confirm|disclos|introduc|join|elect|"
    r"pric|clos|refer|expand|open|win|won|assign|affirm|upgrad|downgrad|"
    r"schedul|host|today|which|has|have|is|are|will|a |an |the |one |each |both |who |"
    r"on (?:mon|tues|wednes|thurs|fri)day)",
    re.IGNORECASE,
)
# "Springfield University announced today that Jane Roe will be its president": the office is not the subject's.
_TELLS = re.compile(
    r"[®™]? (?:(?:today |has |have )*(?:announc|report|declar)|"
    r"(?:has|have) (?:named|appointed|elected|promoted|hired)\b)",
    re.IGNORECASE,
)
# "Acme GP, LLC, the general partner of Acme Partners, LP": the news is the partnership's.
_ON_BEHALF = re.compile(
    r",? ?(?:(?:as|the|managing|sole|corporate) ){0,3}(?:general partner|trustee) (?:of|for) (?:the )?(?=[A-Z])",
    re.IGNORECASE,
)
# "Acme's Board of Directors today declared": what a company's board does is the company's news.
_ORGAN = re.compile(
    r"['’]s? (?:board of (?:directors|trustees)|board|directors|management|(?:share|stock|unit)holders) "
    r"(?:(?:today|has|have) )*(?:announc|declar|approv|vot|elect|adopt|authori[sz]|appoint|nam)|"
    r"['’]s? (?:[\w&]+ ){1,5}(?:division|unit|segment|subsidiary|business) "
    r"(?:(?:today|has|have|was|been) )*(?:announc|award|select|receiv|sign|complet|launch|open|win|won|deliver)",
    re.IGNORECASE,
)
_NAMED = re.compile(r" (?:was|has been|were) (?:named|selected|chosen|honou?red|recogni[sz]ed|ranked|awarded)\b")
_TAKES_OFFICE = (
    r"(?:,[^.;]{2,120},)? (?:has been|was|will be) (?:named|appointed|elected|promoted) (?:to |as |the |its |new |"
    r"interim )*(?P<office>[\w-]+)"
)
# "Jane Roe will buy Acme through the firm she founded"; what is `it` is a company called so.
_CALLED_SHE = r"(?![™®’'])(?:(?!\b(?:it|its|who|whom|that)\b)[^.;:]){0,200}?(?: (?:he|she)|\. (?:He|She)) (?!or\b)"
_PERSON_OFFICE = hinted(r"\b(?:chairman|president|officer|director|ceo|cfo)\b")
# "Acme, Inc. (NYSE: A), a maker of widgets, and Bolt Corporation (NYSE: B)": what the first is, then the second.
_GOES_ON = re.compile(r"['’]s (?=[A-Z])| (?:and|&) (?=[A-Z])")
_SEATED = re.compile(r"^[A-Z][\w.]+, [A-Z][\w.]{1,5}, ")
_APPOSITION = re.compile(
    r",? (?:an?|the|one of|(?:[A-Z][\w.]+, [A-Z][\w.]{1,5}, )?the) "
    r"(?:[A-Z][\w-]+ )?[a-z][^.;()]{5,200}?,? and (?=[A-Z])"
)
# What is announced is no apposition: "Acme (TSX: A), a maker of drugs, is pleased to announce that the Food and Drug".
_ANNOUNCES = re.compile(r"\b(?:announc\w*|reported|reports|said|pleased)\b")
_BRACKETS = re.compile(r"[®™*]*[-–—]{0,3}[,;]? ?[(\[](?:[^()\[\]]|\((?:TM|R|SM)\)){1,160}[)\]]")
_TURNS, _PAIR, _OFTEN, _HEADS_REACH = 4, 2, 3, 600


def skip_brackets(text: str, position: int) -> int:
    """Behind the brackets that follow a name, one after the other."""
    while match := _BRACKETS.match(text, position):
        position = match.end()
    return position


def is_marked(name: str) -> bool:
    """Whether a legal form stands in a name, its first word apart."""
    return any(is_legal_form(token) for token in name.split()[1:])


@cache
def _offices() -> frozenset[str]:
    return frozenset((*title_words().house, "chief", "vice", "executive", "director", "senior"))


def _without_office(name: str, headline: str) -> str:
    """`Acme Water President Jane Roe` -> `Acme Water`; unchanged where the headline has the whole name."""
    words = name.split()
    for number, word in enumerate(words[1:], start=1):
        if word.lower().strip(",") in _offices() and name.lower() not in headline.lower():
            return " ".join(words[:number])
    return name


@cache
def _given() -> frozenset[str]:
    """Common given names."""
    return frozenset(name_words().given)


def is_person(name: str, text: str) -> bool:
    """Whether the text calls the bearer of a name without legal form Mr. or Ms., or gives it an office: no company.

    `Jane Roe, a teacher, has been named chair of the board`; `Jane Roe will buy Acme through the firm she founded`.
    """
    words = name.split()
    if not 2 <= len(words) <= 4 or is_marked(name):
        return False
    if re.search(rf"\b(?:Mr|Ms|Mrs|Dr)\.? {re.escape(words[-1])}\b", text):
        return True
    if words[0] in _given() and re.search(rf"\b{re.escape(name)}{_CALLED_SHE}", text):
        return True
    office = re.search(rf"\b{re.escape(name)}{_TAKES_OFFICE}", text)
    return office is not None and office["office"].lower() in _offices()


def _whole_name(text: str, start: int, end: int, headline: str, whole: str) -> int:
    """Where a name ends that holds a possessive or an `and`: `J. Acme’s Holdings, Inc.`, `Acme Equity and Mortgage`.

    The headline must print it so, and a legal form or a bracket stand behind it, or the text say what it `is`.
    """
    goes_on = _GOES_ON.match(text, end)
    further = name_at(text, goes_on.end()) if goes_on else None
    if further is None or is_marked(text[start:end]):
        return end
    if not (is_marked(text[start:further]) or _BRACKETS.match(text, further)):
        # "Acme Racetrack and Gaming Center announced" below a headline that says it all.
        told = text[start:further].lower() in headline.lower() or f"{text[start:further]} is " in whole
        return further if told and _SPEAKS.match(text[further:]) else end
    if not headline and is_marked(text[start:further]) and ":" in text[further : skip_brackets(text, further)]:
        # Without a headline the symbol behind the name vouches for it: "Joe's Widgets Corporation (NYSE: JOE)".
        return further
    bare = strip_legal_form(text[start:further]).lower().replace("’", "'")
    heading = headline.lower().replace("’", "'")
    # "Moe's Names Chief" over "Moe's International, Inc. (": a company that is called by the possessive.
    called = f"{text[start:end].lower()}'s "
    behind = heading.partition(called)[2].split(" ")[0]
    return further if bare in heading or is_act(behind) else end


def _subject_at(text: str, start: int, headline: str, whole: str) -> int | None:
    """Where the subject's name that begins at `start` ends; None where no company stands there as the subject."""
    end = name_at(text, start)
    if end is None:
        return None
    end = _whole_name(text, start, end, headline, whole)
    name = text[start:end]
    marked = is_marked(name)
    if is_nobody(name) or (not marked and (_PREPOSITION.match(name) or _OFFICE_OF.match(name))):
        return None
    if not marked:
        short = _without_office(name, headline)
        if short != name:
            return start + len(short) if _in_headline(short, headline) else None
    behind = skip_brackets(text, end)
    organ = _ORGAN.match(text, end)
    if organ and not marked and (" " in name or _in_headline(name, headline)):
        return end
    # "Acme (NYSE: ACM) and Bolt have been named" without a headline: the symbol vouches for one word.
    listed = not headline and (
        (behind > end and ":" in text[end:behind]) or (" " not in name and _is_called(name, whole))
    )
    if not marked and (
        (behind == end and not (_SPEAKS.match(text[end:].lstrip(" ®™*")) or _was_named(text[end:], name, headline)))
        or not (listed or _in_headline(name, headline) or (_TELLS.match(text[end:]) and is_institution(name)))
        or (not _TELLS.match(text[end:]) and _PERSON_OFFICE.search(text[end : end + 60].lower()))
        or is_person(name, whole)
    ):
        return None
    return end


def _is_called(name: str, whole: str) -> bool:
    """Whether a text says a name of one word within its sentences, three times or more: no word that opens them."""
    return len(name) > 3 and len(re.findall(rf"(?<=[a-z,] ){re.escape(name)}\b", whole)) >= _OFTEN


def _was_named(text: str, name: str, headline: str) -> bool:
    """`Acme was named the Small Business of the Year`, under a headline that begins with the name."""
    return " " not in name and headline.lower().startswith(name.lower()) and bool(_NAMED.match(text))


def _in_headline(name: str, headline: str) -> bool:
    """Whether the headline has the first word of a name that says something: `The Acme Group` -> `Acme`.

    Or two others in a row: `Widget Makers` of `American Widget Makers Association`.

    A release without a headline takes the name of two or more words before its verb for the issuer's.
    """
    if not headline:
        return 2 <= len(name.split()) <= 5
    words = [word for word in name.split() if word.lower() != "the"]
    if len(words) > 2 and words[0] in ("Bank", "University") and words[1] == "of":
        words = words[2:]  # "Bank of Acme" under "Acme Opens Second Branch"
    first = words[0].lower().strip("®™,") if words else ""
    pairs = (f"{word} {following}".lower() for word, following in pairwise(words[1:]) if len(word) > len("and"))
    return any(next(find_whole(headline.lower(), part), None) is not None for part in (first, *pairs))


def find_subjects(lead: Passage, headline: str, whole: str) -> list[tuple[int, int]]:
    """The companies that are the lead's subject, as indexes into its words; [] where it has none.

    Args:
        lead: the opening paragraph behind the dateline.
        headline: a name without legal form counts only where the headline has its first word too.
        whole: the document's text, to tell people from companies.
    """
    text = lead.text
    start = 0
    for _ in range(_TURNS):
        while opener := _OPENERS.match(text, start):
            start = opener.end()
        end = _subject_at(text, start, headline, whole)
        if end is not None:
            behalf = _ON_BEHALF.match(text, skip_brackets(text, end))
            principal = name_at(text, behalf.end()) if behalf else None
            if behalf and principal and is_marked(text[behalf.end() : principal]):
                start, end = behalf.end(), principal
            return _parted(text, start, end, headline) or _joined(text, start, end, whole)
        if pair := _pair_at(text, start, whole):
            return pair
        clause = _CLAUSE.match(text, start)
        if clause is None:
            break
        start = clause.end()
    return _led_by_heads(text, headline)


# "Jane Roe, Chairman of Acme Corporation, and John Doe, President and CEO of Bolt, Inc., announced today".
_HEAD_OF = re.compile(
    r"\b(?:chairman|president|officer|ceo),? of (?:the |board of |directors of )*(?=[A-Z])", re.IGNORECASE
)
_ANNOUNCED = re.compile(r"(?:,? (?:today )?)?\bannounced?\b")


def _led_by_heads(text: str, headline: str) -> list[tuple[int, int]]:
    """The one or two companies whose heads announce something; [] unless the headline names them."""
    announced = _ANNOUNCED.search(text, 0, _HEADS_REACH)
    heads = [match.end() for match in _HEAD_OF.finditer(text, 0, announced.start())] if announced else []
    found = {text[start:end]: (start, end) for start in heads if (end := name_at(text, start)) is not None}
    named = [span for name, span in found.items() if is_marked(name) and _in_headline(name, headline)]
    alone = len(heads) == 1 and named and _ANNOUNCED.match(text, skip_brackets(text, named[0][1]))
    return named if len(named) == len(found) == len(heads) == (1 if alone else _PAIR) and headline else []


# "Acme Clinics and Bolt University Announce New Name": two, by the verb.
_PLURAL = re.compile(r"[^.;:]{2,80}? (?:announce|sign|form|enter|agree|partner|join|team|launch|complete|merge|open)\b")


def _parted(text: str, start: int, end: int, headline: str) -> list[tuple[int, int]]:
    """The two whose names an `and` joins into what looks like one; [] where the headline does not tell of two.

    `Acme Clinics and Bolt University today announced` below `Acme Clinics and Bolt University Announce New Name`.
    """
    first, joint, second = text[start:end].partition(" and ")
    if not joint or is_marked(text[start:end]) or not second[:1].isupper():
        return []
    folded = headline.lower()
    opening = f"{first} and ".lower()
    if not folded.startswith(opening) or not _PLURAL.match(folded, len(opening)):
        return []
    return [(start, start + len(first)), (end - len(second), end)]


def _pair_at(text: str, start: int, whole: str) -> list[tuple[int, int]]:
    """`Acme and Bolt Corporation (NYSE: B) today announced`: the second vouches for the first, which has no mark."""
    end = name_at(text, start)
    joint = _PLAIN_AND.match(text, end) if end else None
    other_end = name_at(text, joint.end()) if joint else None
    if end is None or joint is None or other_end is None:
        return []
    name, other = text[start:end], text[joint.end() : other_end]
    behind = skip_brackets(text, other_end)
    if is_nobody(name) or is_nobody(other) or is_person(name, whole) or _PREPOSITION.match(name):
        return []
    vouched = is_marked(other) and behind > other_end and _TOGETHER.match(text, behind)
    return [(start, end), (joint.end(), other_end)] if vouched else []


def _joined(text: str, start: int, end: int, whole: str) -> list[tuple[int, int]]:
    """The subject with those that stand beside it: `A, Inc. (NYSE: A) and B, Inc. (NYSE: B) today announced`."""
    found = [(start, end)]
    position = skip_brackets(text, end)
    while len(found) < 6:
        joint = _AND.match(text, position)
        other_end = name_at(text, joint.end()) if joint else None
        if other_end is None:
            joint = _APPOSITION.match(text, position)
            if joint and _ANNOUNCES.search(joint.group()):
                break
            other_end = name_at(text, joint.end()) if joint else None
            if other_end is not None and skip_brackets(text, other_end) == other_end:
                break
        if joint is None or other_end is None:
            break
        other = text[joint.end() : other_end]
        behind = skip_brackets(text, other_end)
        together = _TOGETHER.match(text, other_end)
        plural = together and (position > end or "jointly" in together.group()) and not is_person(other, whole)
        if not any(is_legal_form(token) for token in other.split()) and behind == other_end and not plural:
            break
        if re.match(r"(?:an?|one|the) ", other, re.IGNORECASE) or other.endswith(" company"):
            # An apposition in capitals is no second company: "ACME, INC., A LEADING ...".
            break
        if behind == position or not re.search(r"[A-Za-z]{2}", other):
            break
        found.append((joint.end(), other_end))
        position = behind
    rest = _SEATED.sub("", text[position : position + 200].lstrip(" ,"))
    if len(found) > 1 and not (_SPEAKS.match(rest) or position >= len(text)):
        return found[:1]
    return found
