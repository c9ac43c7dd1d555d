"""People taken up or let go by what stands before their names, whoever the sentence's subject is.

Forms it was made for: `appoints Jane Roe as CFO`, `the appointment of Jane Roe as Treasurer and Max Moe as Secretary`,
`the retirement of Acme's CEO, Max Moe`, `succeeds Max Moe`, `elected the following directors: Jane Roe and Ann Poe`.
"""

import re
from dataclasses import replace
from functools import cache

from generator.parse.people.biographies import is_biography
from generator.parse.people.career import Career, Change, Held, Told
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate
from generator.parse.people.seats import Seat, read_seat, seats_behind
from generator.parse.people.subsidiaries import other_house_before
from generator.parse.people.title_parts import is_title_word
from generator.parse.people.titles import read_titles
from generator.parse.people.when import effective_day, is_old_news
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, cue_words, title_words

_WHOSE = r"(?: (?:[\w&.\-]+ ){0,3}[\w&.\-]+['’]s?)?"
"""`the retirement of Beta Gear's CEO, Jane Roe`: the organisation before the title."""


@cache
def _taking() -> "re.Pattern[str]":
    verbs = "|".join(cue_words().appointed)
    return re.compile(
        rf"(?:\b(?P<verb>{verbs}|(?:nam|appoint|elect|promot|hir|elevat)ing|"
        rf"(?:the )?(?:appointment|election|promotion|hiring|nomination|"
        rf"addition)s?(?:, effective [^,;]{{3,30}}(?:, \d{{4}})?,)? of|(?:succeeded|replaced) by|"
        rf"to (?:appoint|elect|name|promote|welcome|hire|nominate|introduce)))"
        rf"(?: (?:its|current|our|the|former|then|an?|new|longtime|long-time|veteran))*{_WHOSE}"
        rf"(?P<between>(?: [\w&\-]+,?){{0,9}}),? $",
        re.IGNORECASE,
    )


_LOSING = re.compile(
    r"\b(?P<verb>(?:the )?(?:(?:immediate|planned|upcoming|sudden) )?(?:retirement|resignation|departure|termination|"
    r"dismissal|removal|passing|death)s?"
    r"(?:,? (?:last|earlier|in|on|effective|at|this) [^,;.]{2,30},?| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)? of"
    r"(?: (?:its |our |the )?former)?|"
    r"oust(?:s|ed|ing)?|fir(?:es?|ed|ing)|dismiss(?:es|ed|ing)?|terminat(?:es?|ed|ing)(?: the employment of)?|"
    r"remov(?:es?|ed|ing)|"
    r"succeed(?:s|ed|ing)?|replac(?:es?|ed|ing)|tak(?:es?|ing) over (?:from|for)|"
    r"took over (?:from|for)|over as [\w ]{3,50} from)(?: (?:its|current|our|the|longtime|long-time|then|retiring|"
    r"outgoing|two|three|four|five|of|incumbent|independent|outside|both))*"
    rf"{_WHOSE}"
    r"(?P<between>(?: [\w&\-]+,?){0,9}),? $",
    re.IGNORECASE,
)
_BEFORE = ("succeeded", "replaced", "took over from")
_OUT = re.compile(r"\bof\b|^(?:oust|fire|firing|dismiss|terminat|remov)", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:declin|refus|reject|den[iy]|oppos|withdr[ae]w)\w*(?: to(?: accept)?)? $")
_LOST_POST = re.compile(
    r",? (?:(?:as|from (?:his|her|the) (?:position|role|post|duties) (?:as|of)) (?:its |our |the )?|from )"
)


# `the appointment of Jane Roe as Treasurer and Max Moe as Secretary`: the second.
_TAKEN_TOO = re.compile(
    r"\b(?P<verb>to (?:appoint|elect|name|promote)|appointments? of|promotions?(?= of\b| includ|:)|"
    r"appointed|named|naming|elected|selected|promoted|promotes|"
    r"elevated|hired|"
    r"welcomed|addition of|joining)\b"
    r"(?:[^.]|(?<= [A-Z])\.|\.(?! )|(?<= [MD][rs])\.){0,220} (?:as|to) (?:[^.;]|(?<= [A-Z])\.){2,90}?"
    r"(?:,? and(?: of)?|,|;(?: and)?) "
    rf"{MAYBE_HONORIFIC}(?P<between>(?:[\w&\-]+ ){{0,5}})$"
)
# "Joining the board are Jane Roe and Max Moe", "The new directors are ...", "Stepping down in May is Ann Poe".
_COMING = re.compile(
    r"\b(?P<verb>[Jj]oining|[Pp]romoted|[Aa]ppointed|[Ee]lected|[Nn]amed|[Ss]uccessor|(?:[Nn]ew|[Nn]ewly \w+) "
    r"(?:directors|members|board members|officers|partners|principals|shareholders|trustees))\b"
    r"[^.;:“”\"]{0,70}? (?:are|is|were|was|will be):? (?P<between>)$"
)
# "elected three new directors. They are Jane Roe and Max Moe": by the sentence before.
_THEY_ARE = re.compile(
    r"(?:They|These|The (?:new |newly elected )?(?:[a-z]+ )?"
    r"(?:directors|members|trustees|officers|partners)) are:? $"
)
_ELECTED_SOME = hinted(
    r"\b(?:elected|appointed|named|added|promoted|hired|welcomed)\b(?: [a-z0-9\-]+,?){0,6} (?:directors|trustees|"
    r"members|officers|partners|executives|vice presidents|people|professionals)\b[^.;:“”\"]{0,90}[.]?$"
    r"|\b(?:attorneys|lawyers|people|employees|individuals) (?:have been|has been|were|was) (?:elected|appointed|named|"
    r"promoted)\b[^.;:“”\"]{0,90}[.]?$"
)


def they_are(before: str, text: str, candidate: Candidate) -> bool:
    """Whether a name is the first of those of whom the sentence before says that they were taken up."""
    return candidate.start < _LONGEST_OPENING and bool(
        _THEY_ARE.fullmatch(text[: candidate.lead]) and _ELECTED_SOME.search(before)
    )


_LONGEST_OPENING = 60
_GOING = re.compile(
    r"\b(?P<verb>[Ss]tepping down|[Rr]etiring|[Ll]eaving|[Dd]eparting)\b[^.;:“”\"]{0,70}? (?:are|is|were|was|will be) "
    r"(?P<between>)$"
)
# "The board has asked Jane Roe to serve as President".
_ASKED = re.compile(
    r"\b(?P<verb>agreement with|asked|retained|engaged|chosen|picked|chose|picks|announce[sd]|announcing|"
    r"introduc(?:es|ed)|"
    r"brings in|brought in|moved|transferred|shifted) (?P<between>)$"
)
# "Jane Roe's appointment as Treasurer", "Max Moe's resignation from the board".
_OWN_NOUN = re.compile(
    r"['’]s? (?:(?:planned|recent|upcoming) )?(?P<verb>(?P<taken>[Aa]ppointment|[Pp]romotion|[Ee]lection|"
    r"[Nn]omination)|[Rr]esignation|[Rr]etirement|[Dd]eparture|[Dd]eath|[Pp]assing)"
    r"(?P<post> (?:as|to(?: the (?:position|role|post) of)?|from) (?:our |its |the )?)?(?= ?\b)"
)
_REACH = 320
"""Characters before a name in which the verb stands that takes it up, at most."""
_TO_SERVE = re.compile(r",? (?:to (?:serve|act|become|be|the (?:new )?(?:role|position|post) of)|as) ")
_FROM = re.compile(r" from (?=[A-Za-z])")
_ENDS = re.compile(r"[.;]|$")
_TO_POST = re.compile(r"\b(?:as|to|become)\b|^ $")
# "Succeeding Mr. Moe as Chief Financial Officer on May 1 will be Jane Roe".
_FOLLOWED = re.compile(
    r"\b(?P<verb>Succeeding|Replacing|Joining|Rejoining|Taking over|Moving up|Appointed|Named|Elected|Promoted)\b"
    r"(?: [^;]{3,70}?)?? (?:as|to) (?=[^;]{3,160}\b(?:will be|is|was|were|are) $)"
)
# "The company's new Treasurer is Jane Roe", "Max Moe will be succeeded as Treasurer by Jane Roe".
_NEW_IS = re.compile(r"\b(?P<verb>[Nn]ew) (?=(?:(?!\b(?:will be|is)\b)[^.;:]){3,90}\b(?:will be|is) $)")
_SUCCEEDED_AS = re.compile(
    r"\b(?P<verb>succeeded|replaced|followed) (?:as|in the (?:role|position|post) of) (?:its |our |the )?"
    r"(?=[^.;:]{3,90} by $)"
)
_FOLLOWER = re.compile(r"(?:succeeded|replaced) by\b|successor\b", re.IGNORECASE)
# Behind a name it tells of times long ago: `will be succeeded by Jane Roe, who joined in 2001`.
_WHO_BEHIND = re.compile(r", (?:who|where|whose) [^;]*$")
# "Replacing Moe will be Jane Roe".
_REPLACING = re.compile(
    rf"\b(?:Replacing|Succeeding|Taking over from) {MAYBE_HONORIFIC}[A-Z][\w.’'\-]*(?: [A-Z][\w.’'\-]*){{0,3}} "
    r"(?:will be|is) $"
)
_LISTING = re.compile(
    r"\b(?P<verb>elected|re-?elected|appointed|named|added|joined|welcom(?:es|ed)|"
    r"(?:election|appointment|addition|promotion)s? of|promotions)\b"
    r"[^.;:“”\"]{0,60}\b(?:directors|trustees|nominees|members|officers|individuals|people|executives|employees|"
    r"partners|principals|attorneys|lawyers)\b"
    r"[^.;:“”\"]{0,60}: ?$"
    r"|\b(?:directors|trustees|nominees|members|officers|individuals|people|executives|attorneys|lawyers)\b"
    r"[^.;:“”\"]{0,60}? "
    r"(?P<were>(?:were|are|was|ha(?:ve|s) been) (?:unanimously |duly )?(?:re-?)?(?:elected|appointed|named|promoted))\b"
    r"[^.;:“”\"]{0,60}: ?$"
    r"|\b(?P<noun>promotions|appointments|elections|additions)\b[^.;:“”\"]{0,60}: ?$"
    r"|\b(?:[Dd]irectors|[Oo]fficers) (?P<elected>(?:re-?)?(?:elected|appointed|named))\b[^.;:“”\"]{0,40}: ?$"
)
# `elected the following directors: Jane Roe, Max Moe and Ann Poe`.


_CALLED = frozenset("boss veteran expert specialist leader pioneer insider entrepreneur".split())
_CALLED_BY = frozenset("by with from for under of to and at in as on".split())


def _is_title_between(match: "re.Match[str]") -> bool:
    """Whether the words between a verb and a name are a title's: `named chairman Jane Roe`."""
    words = match["between"].replace(",", " ").split()
    called = words and (words[-1] in _CALLED or (is_title_word(words[-1]) and words[-1].islower()))
    if called and _CALLED_BY.isdisjoint(words):
        # "hired industry veteran Jane Roe", "replaced by gear trading executive Jane Roe".
        return True
    if words[-2:] == ["reporting", "to"]:
        # "was named Treasurer, reporting to President Jane Roe".
        return False
    if words and words[-1] in ("members", "directors", "trustees", "officers"):
        # "the retirements of Board members Jane Roe and Max Moe".
        words.pop()
    if len(words) > 1 and is_title_word(words[-1]) and words[-1].islower() and "and" not in words:
        # "appointed longtime Beta Gear executive Jane Roe".
        words = [word for word in words if not word[0].isupper()]
    # "the resignation of Vice President of Operations Helen Roe"
    linked = ("and", "to", "of", "the") if words and is_title_word(words[0]) else ("and", "to")
    return all(is_title_word(word) or word in linked or word.lower() in title_words().departments for word in words)


def _read_own(career: Career, sentence: Passage, own: "re.Match[str]", known: KnownNames) -> bool:
    """What a noun behind somebody's name tells: `Jane Roe's appointment as Treasurer`. Always True."""
    seat: Seat = (None, None, [], own.end())
    if own["post"]:
        seat = read_seat(sentence, own.end(), known)
    post, organisation, titles, end = seat
    change: Change = "appointed" if own["taken"] else "departing"
    span = (own.start("verb"), end if post else own.end("verb"))
    career.told.append(Told(change, sentence, span, post, organisation, effective_day(sentence.text)))
    career.held += [Held("taken", sentence, title) for title in titles]
    return True


def read_passive(career: Career, sentence: Passage, candidate: Candidate, known: KnownNames, year: int | None) -> bool:
    """`appoints Jane Roe as CFO`, `the retirement of Jane Roe`: what stands before the name. True where it tells."""
    text = sentence.text
    begin = max(0, candidate.lead - 110)
    before = text[begin : candidate.lead]
    if candidate.honorific:
        before = re.sub(r"\S+ $", "", before) if before.endswith(candidate.honorific + " ") else before
    if is_old_news(text[: candidate.after] + _WHO_BEHIND.sub("", text[candidate.after :]), year) or is_biography(text):
        return False
    if before.endswith((" will be ", " is ", " by ", " was ")):
        lead = f"{text[:begin]}{before}"
        followed = _FOLLOWED.search(lead) or _NEW_IS.search(lead) or _SUCCEEDED_AS.search(lead)
        if followed and _read_followed(career, sentence, followed, candidate, known):
            return True
        replacing = None if followed else _REPLACING.search(lead)
        if replacing:
            career.told.append(Told("appointed", sentence, (replacing.start(), candidate.end)))
            return True
    listing = _LISTING.search(text, max(0, candidate.lead - _REACH), candidate.lead)
    if listing:
        verb = next(listing.start(group) for group in ("verb", "were", "elected", "noun") if listing[group])
        if text.startswith((" to ", " as "), candidate.after):
            _read_taking(career, sentence, verb, candidate, known)
        else:
            career.told.append(Told("appointed", sentence, (verb, candidate.end)))
        return True
    if text.startswith((" successor", "s successor"), candidate.end + 1):
        # "has been elected Mr. Roe's successor": somebody else.
        return False
    own = _OWN_NOUN.match(text, candidate.end)
    if own and not before.endswith((" by ", " to ")):
        # Not "the vacancy left by Max Moe's retirement".
        return _read_own(career, sentence, own, known)
    taking = _find_taking(text, before, candidate)
    verb = begin + taking.start("verb") if taking else candidate.start
    if taking and text.endswith((" that ", " which ", " who "), 0, verb):
        # "a member of the committee that selected Jane Roe": what was before.
        return False
    if taking or _is_taken_too(text, candidate):
        _read_taking(career, sentence, verb, candidate, known)
        return True
    losing = _LOSING.search(before)
    while losing and not _is_title_between(losing):
        # "the death of its founder, Max Moe, and the resignation of": the last one.
        losing = _LOSING.search(before, losing.start() + 1)
    losing = losing or _GOING.search(before)
    if losing and losing["verb"].lower() in _BEFORE and before[: losing.start()].endswith((" who ", " who had ")):
        # "Acting CEO Jane Roe, who replaced Max Moe in March": no news.
        return False
    if losing and "remov" in losing["verb"].lower() and not _LOST_POST.match(text, candidate.after):
        # "removed Jane Roe from the office" is told with the post alone.
        return False
    if losing and _REFUSED.search(before, 0, losing.start()):
        # "declined to accept the resignation of Max Moe": he stays.
        return False
    if losing and _is_title_between(losing):
        _read_losing(career, sentence, (begin + losing.start("verb"), losing["verb"]), candidate, known)
        return True
    return False


def _read_followed(
    career: Career, sentence: Passage, followed: "re.Match[str]", candidate: Candidate, known: KnownNames
) -> bool:
    """`Joining the board as Treasurer will be Jane Roe`: whether the words before tell a post."""
    post, organisation, titles, _ = read_seat(sentence, followed.end(), known)
    if not post:
        return False
    span = (followed.start("verb"), candidate.end)
    career.told.append(Told("appointed", sentence, span, post, organisation, effective_day(sentence.text)))
    career.held += [Held("taken", sentence, title) for title in titles]
    return True


def _find_taking(text: str, before: str, candidate: Candidate) -> "re.Match[str] | None":
    """The verb in the words `before` a name that takes it up: of `re-elected Jane Roe and elected` the last."""
    taking = _taking().search(before)
    while taking and not _is_title_between(taking):
        taking = _taking().search(before, taking.start() + 1)
    if taking is None:
        taking = _COMING.search(before) or (_ASKED.search(before) if _TO_SERVE.match(text, candidate.after) else None)
    return taking


def _is_taken_too(text: str, candidate: Candidate) -> bool:
    """Whether a verb before another name takes up this one, too: `appointed Max Moe as CEO and Jane Roe as CFO`."""
    if not text.startswith((" as ", " to ", ", as ", " to serve as ", " to become "), candidate.after):
        return False
    taking = _TAKEN_TOO.search(text, max(0, candidate.lead - _REACH), candidate.lead)
    return taking is not None and _is_title_between(taking)


def _read_taking(career: Career, sentence: Passage, verb: int, candidate: Candidate, known: KnownNames) -> None:
    """The post behind a name that was taken up by the verb at `verb`, if one stands there."""
    text = sentence.text
    if _FOLLOWER.match(text, verb) and not _TO_SERVE.match(text, candidate.after):
        # "will be succeeded by Jane Roe, currently Treasurer": what she is.
        career.told.append(Told("appointed", sentence, (verb, candidate.end), None, None, effective_day(text)))
        return
    for seat in seats_behind(sentence, candidate.after, known):
        post, organisation, titles, end = _second_of(seat, sentence, candidate.after, known)
        if (
            titles
            and titles[0].organisation
            and (
                not _TO_POST.search(text, candidate.after, titles[0].start)
                or text.startswith((", who ", " who "), candidate.after)
            )
        ) or (text.startswith(", ", candidate.after) and text.startswith(" since ", end)):
            # "the nomination of Jane Roe, Head of Sales at Beta": what she is.
            break
        house = other_house_before(text, verb, known) if organisation is None and titles else None
        # "Acme Gear Corp. has named Jane Roe president", in a release of Acme Works: as told, with its `has`.
        first = verb - len("has ") if house and text.endswith("has ", 0, verb) else verb
        span = (first, max(end, candidate.after))
        career.told.append(Told("appointed", sentence, span, post, organisation or house, effective_day(text)))
        held = [replace(title, organisation=title.organisation or house) for title in titles]
        career.held += [Held("taken", sentence, title) for title in held]
        before = read_titles(text, candidate.after + len(" from "), known) if _FROM.match(text, candidate.after) else []
        if before and text.startswith(" to ", before[-1].after):
            # "promoted Jane Roe from Controller to Treasurer"
            career.held += [Held("former", sentence, title) for title in before]
        return
    career.told.append(Told("appointed", sentence, (verb, candidate.end)))


def _second_of(seat: Seat, sentence: Passage, after: int, known: KnownNames) -> Seat:
    """Of `elected Jane Roe, the company's lead director, Non-Executive Chairman` the second post; else `seat`."""
    if seat[2] and sentence.text.startswith(", ", after) and sentence.text.startswith(", ", seat[3]):
        further = read_seat(sentence, seat[3] + len(", "), known)
        if further[2] and _ENDS.match(sentence.text, further[3]):
            return further
    return seat


def _read_losing(
    career: Career, sentence: Passage, verb: tuple[int, str], candidate: Candidate, known: KnownNames
) -> None:
    """The post that somebody leaves, whose name stands behind a verb (its place, its words) of losing or going."""
    start, words = verb
    text = sentence.text
    link = _LOST_POST.match(text, candidate.after)
    post, _, titles, end = (
        read_seat(sentence, link.end(), known) if link and _OUT.search(words) else (None, None, [], 0)
    )
    career.told.append(Told("departing", sentence, (start, end if titles else candidate.end), post if titles else None))
    career.held += [Held("taken", sentence, title) for title in titles]
