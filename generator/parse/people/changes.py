"""Appointments and departures as sentences tell them.

Of the sentence's subject; whom it takes up or lets go is read by `taken_up`. Forms it was made for: `Jane Roe has
joined the Company's Board of Directors`, `Max Moe will step down as chairman`, `Roe became the new Acme CEO`.
"""

import re
from dataclasses import replace
from functools import cache

from generator.model.base import Span
from generator.parse.people.biographies import is_biography, is_elsewhere, left_elsewhere
from generator.parse.people.career import Career, Kind, Told
from generator.parse.people.departures import LEFT, has_left, read_leaving, read_left_once
from generator.parse.people.employers import organisation_at
from generator.parse.people.further_posts import titles_joined
from generator.parse.people.known_names import KnownNames
from generator.parse.people.seats import BOARD_SEAT, POST_OF, read_seat
from generator.parse.people.subject import Subject
from generator.parse.people.titles_beside import names_somebody
from generator.parse.people.when import is_old_news, years_of
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.dates import MONTH
from generator.vocabulary.people import MAYBE_HONORIFIC, cue_words


@cache
def _took_up() -> HintedPattern:
    verbs = "|".join(cue_words().appointed)
    return hinted(
        rf"(?P<verb>(?:has |have |had |was |were |is |will |would |be |been |being |to |recently |today |"
        rf"unanimously |officially |formally |duly |also )*"
        rf"(?:{verbs}|(?:announced|introduced|named|confirmed|installed)(?= as\b))(?: and (?:{verbs}))?)"
        rf"(?: by [\w ]{{3,40}}?)?"
        rf"(?: (?:(?:to|into|for) {POST_OF}|to (?:become|serve (?:as|on)|act as|be)|as|to|the))*(?= )"
    )


_JOINED = hinted(
    r"(?P<verb>(?:has |have |had |will |is |are |recently |today |to )*"
    r"(?:(?:re-?)?join(?:ed|s|ing)?|return(?:s|ed) to)) "
    r"(?:(?:its|the|our|(?:the )?[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3}['’]s?) (?:[\w\-]+ ){0,2}"
    r"(?:subsidiary|affiliate|parent|predecessor)(?: company)?,? )?"
    r"(?=the |its |our |[A-Z]|[a-z][A-Z])"
)
# "joined the company", "joins our leadership team": no name of a firm.
_HOUSE = re.compile(
    r"(?:(?:the|our|its|their) (?:[a-z\-]+ ){0,2}(?:company|firm|bank|business|organi[sz]ation|group|agency|"
    r"association|institute|foundation|(?:leadership |management |executive |senior )*team)|us"
    r"|(?:the [\w\-]+['’]s|its|our) (?:[a-z\-]+ ){1,4}team)\b"
)
_AS = re.compile(
    r"(?: \([^()]{2,40}\))?(?:, (?:an?|the) (?:[\w\-]+ ){0,3}(?:subsidiary|unit) of [^,;.]{2,40},|,(?= as ))?"
    r"(?:,? (?:(?:effective|on|in|from|today|earlier) [^;.,]{2,40}?|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2})(?:, (?:19|20)\d\d)?,?)?"
    r" (?:as|to (?:serve as|lead|become)) (?:an? |its |our |the (?:company['’]s )?|new )*"
)
_MEMBERS = re.compile(
    r"(?:an? |new |[a-z]+-elected |independent |non-executive |outside |additional )*"
    r"(?:[Bb]oard )?(?:members?|directors?)\b|in (?:his|her|their) (?:place|stead)\b"
    r"|(?:the )?(?:firm['’]s )?partnership\b"
    r"|(?:fill )?(?:the|an?|[A-Z][\w.\-]*['’]s?) [\w \-]{0,30}(?:vacancy|seat|term)\b|[\w\-]+-year terms\b"
    r"|(?:the |new )?(?:[\w\-]+ ){0,3}(?:[Cc]o-?)?(?:managers|partners|presidents|principals|directors|trustees|"
    r"advis[eo]rs|officers|fellows)\b(?! of)"
    r"|(?:the |new )?(?:[a-z\-]+ ){0,3}co-?(?:managers|heads|chairs|presidents|leaders)\b"
)
_TEAM = re.compile(
    r"['’]s? [\w ]{0,40}?\b(?:[Bb]oard(?: of [Dd]irectors)?|[Tt]eam|[Cc]ommittee|[Mm]anagement|[Cc]ouncil|office|"
    r"practice|group|department|division|Practice|Group|Department|Division)\b"
)
# "was chosen to head Gear Sales as Vice President": a charge, and no title.
_TO_LEAD = re.compile(r" (?:lead|head|chair|run|oversee|manage|direct)\b")
_TO_LEAD_AS = re.compile(r" [^,.;:]{3,90}? as (?:(?:its|our|the|an?|new) )*")
# "were elected at the meeting": directors, as who is elected to nothing else is.
_ELECTED = re.compile(
    r" (?:at|during) (?:the|its|our|today)\b| for (?:an? )?(?:[a-z\-]+ ){1,3}(?:years?|terms?|periods?)\b|[.;]?$"
)
_THEN = re.compile(
    rf"[^,.;]{{0,120}}? (?:in (?:{MONTH})\b|last (?:week|month|year|spring|summer|fall|autumn|winter)\b|"
    r"earlier this (?:week|month|year)\b|(?:[a-z]+|\d+) (?:weeks|months|years) ago\b)"
)
# "After Mr. Roe joined Acme, he added": when, and no news.
# Nor is "to have been asked by President Roe to serve as Treasurer" of her.
_BACKGROUND = re.compile(
    r"(?:After|Since|Before|When|Prior to|Until|While)\b[^,]*$"
    r"|.*\b(?:asked|invited|chosen|selected|nominated|appointed|named|elected) by (?:[\w.’'\-]+ ){0,6}[\w.’'\-]+$"
)
_WHEN = re.compile(
    r"\b(?:[Ww]hen|before|since|until) (?:[^,.;:“”\"]{1,60} and )?(?:(?:[A-Z][\w.’'\-]*|and)(?: |$)){1,8}$"
)
_ENDS = re.compile(r"[.;]?$|, effective\b")
_BECOMES = hinted(
    r"(?P<verb>(?:will (?:also |then |now |concurrently |initially )?"
    r"(?:become|serve as|act as|begin serving as|take over as|be)|"
    r"(?<!continue )(?<!continues )(?<!continued )(?<!continuing )to (?:become|serve as|act as)|"
    r"is (?:to be |now )?(?:the|our|its|(?:the )?[\w&.]{2,30}['’]s) new|"
    r"is now (?:the [a-z ]{3,30}['’]s|the|our|its)(?: new)?|is to be(?: the| our| its)?(?: new)?|"
    r"(?:has |have )?(?:become|became|becomes|(?:tak(?:es?|en)|took) over (?:from [^,.;]{3,50}? )?as)|"
    r"(?:has |have |will )?assum(?:e|es|ed) (?:(?:additional|added|new|full|all|the|his|her) )*"
    r"(?:dut|responsibilit)(?:y|ies) (?:as|of)|"
    r"(?:will )?transition(?:s|ed)?(?: from [^.;]{3,70}?)? (?:in)?to|"
    r"(?:will |to )lead (?:the (?:[Cc]ompany|firm|bank|group|organi[sz]ation|association|institute|team)|"
    r"[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}) as|"
    r"(?:will )?takes? the (?:helm|reins) as|will assume responsibilit(?:y|ies) for [^.;]{3,60}? as|"
    r"(?:stepp?(?:s|ing|ed) up|(?:will )?mov(?:e|es|ed|ing)(?: up| over)?)(?: from [^.;]{3,70}?)? (?:in)?to"
    r"(?: an?| the)?|(?:start(?:s|ed)|beg(?:an|ins)|join) as|"
    r"(?:has |will |is )?return(?:s|ed|ing)? as|"
    r"(?:has |have |will )?(?:comes?|came|coming) (?:on board|aboard) as|"
    r"(?:has |have |is |are )?(?:re-?)?join(?:s|ed|ing) as|"
    r"(?:will )?join(?:s|ed)? (?:[\w ]{3,30} )?(?:in|on) (?:\d{1,2} )?[A-Z]\w+(?: \d{1,2},?)?(?: (?:19|20)\d\d)? as|"
    r"(?:will |has |to )?(?:succeed|replac)(?:e|s|es|ed|ing)? (?:him|her|"
    rf"{MAYBE_HONORIFIC}[A-Z](?:[^,.;]|(?<= [A-Z])\.){{1,50}}?|retiring [^,.;]{{1,50}}?) as"
    r"))(?: also)? "
)
# "Roe has accepted the position of Treasurer", "will move to the new role of", "is adding the title of": any verb,
# but those of holding, keeping, leaving and doing away.
_INTO_POST = hinted(rf"(?P<verb>(?P<act>(?<= )[a-z]+(?: [a-z]+){{0,2}}? ){POST_OF}) ")
_NOT_INTO = re.compile(
    r"\b(?:h[eo]ld(?:s|ing)?|serv(?:es?|ed|ing)|had|remain\w*|retain\w*|ke(?:ep|pt)\w*|maintain\w*|continu\w*|resign\w*|"
    r"ceas\w*|stepp?(?:s|ed|ing)? down|retir\w*|leav\w*|left|relinquish\w*|vacat\w*|former\w*|previous\w*|prior|"
    r"in|from|search\w*|candidates?|consider\w*|creat\w*|eliminat\w*|relieved|removed|dismissed|suspended|stripped|"
    r"separat\w*|split\w*|combin\w*|declin\w*|said|who was)\b"
    r"|\b(?:hand|pass|transfer|transition|turn)\w*(?: over)? $"
)
_AND_VERB = re.compile(r" and (?!(?:for|as|in|of|with|the|his|her)\b)")
# "Roe will succeed Max Moe", without the post.
_FOLLOWS = re.compile(
    r",? (?P<verb>(?:will (?:also )?(?:succeed|replace)|succeeds|replaces|(?:is|are|will be) (?:succeed|replac)ing)"
    r"(?= (?:[A-Z]|(?:him|her|them)\b))|(?:(?:is|was|has|will|been|be) ){1,2}(?:[a-z]+ (?:as|to be) )?"
    r"(?:his|her|their|[A-Z][\w.\-]*(?: [A-Z][\w.\-]*){0,3}['’]s?) (?:[a-z]+ )?successor\b)"
)
# "has been appointed to succeed Max Moe as Treasurer", "was elected Mr. Moe's successor".
_SUCCESSOR = re.compile(
    r"(?P<whom> (?:and \w+ )?(?:(?:to )?(?:succeed|replace) (?:him|her|retiring [^,.;]{1,50}?|"
    rf"{MAYBE_HONORIFIC}[A-Z](?:[^,.;]|(?<= [A-Z])\.){{1,40}}?)|{MAYBE_HONORIFIC}[A-Z][\w.\- ]{{1,40}}?['’]s? "
    r"successor)\b)(?: as (?:its |the |our )?|(?= (?:and|who|effective|on|in|upon)\b)|(?=[,.;]|$))"
)
_PASSIVE = re.compile(r"(?:has|have|had|was|were|is|will|would|(?:to )?be|been|being)\b")
_FROM_TO = re.compile(r" from [^.;:]{3,90}? to (?:become |the (?:position|role|post) of |its |our )*")
# "was promoted to Treasurer from Controller".
_FROM_BEFORE = re.compile(
    r",? from (?:(?:his|her) (?:[a-z]+ ){0,2}(?:position|role|post|job) (?:as|of) )?(?:an? |the |its )?"
)
# "Roe began her career at Beta Gear, where she rose to become Treasurer": what is told behind these words is no news.
_CAREER = hinted(
    r"\b(?:(?:began|started|launched) (?:his|her|their) [\w -]{0,30}?career|where (?:he|she|they) |"
    r"(?:rose|rising|progressed|advanced) (?:through|to|from) |(?:before|prior to) (?:being|becoming) )"
)


def read_changes(
    career: Career, sentence: Passage, behind: int, known: KnownNames, *, until: int, year: int | None
) -> None:
    """Appointments and departures of the subject of `sentence`, whose mention ends at index `behind`.

    `until` is where somebody else is named: a verb behind that is the other one's.
    """
    text = sentence.text
    if _BACKGROUND.match(text, 0, behind):
        return
    background = _CAREER.search(text, behind)
    subject = Subject(career, sentence, behind, known, min(until, background.start()) if background else until)
    if is_old_news(text, year):
        if not _read_lately(subject, year):
            _read_once(subject, "once")
        read_left_once(subject)
        return
    if is_biography(text):
        _read_once(Subject(career, sentence, behind, known, until), "once")
        return
    taken = subject.find(_took_up(), 90)
    if taken and _is_aside(subject, taken):
        _, _, titles, _ = read_seat(sentence, taken.end() + 1, known)
        subject.hold(titles, "lately")
        taken = None
    by_whom = taken is not None and " by " in taken.group() and names_somebody(text, taken.end(), known)
    # "was appointed by Freedonia Governor Max Moe": his title
    settled = by_whom or (taken is not None and _read_taking_up(subject, taken))
    joined = subject.find(_JOINED, 60)
    if (
        joined
        and not re.search(r"\b(?:prior to|before|since|after)\b", text[behind : joined.start()])
        and not ("joined" in joined["verb"] and _WHEN.search(text, 0, behind))
    ):
        _read_joining(subject, joined)
    becomes = subject.find(_BECOMES, 90)
    if becomes and text.endswith("having ", 0, becomes.start()):
        # "a veteran of the Company, having started as an engineer"
        subject.hold(read_seat(sentence, becomes.end(), known)[2], "once")
        becomes = None
    into = subject.find(_INTO_POST, 140)
    if into:
        # "will retire and assume the position of": the last verb.
        last = max((link.start() for link in _AND_VERB.finditer(text, behind, into.end("act"))), default=behind)
        if _NOT_INTO.search(text, last, into.end("act")) or text.startswith("a leader", into.end()):
            into = None
    for way in (becomes, into):
        if way is None or (taken and taken.start() <= way.start() and settled):
            continue
        post, organisation, titles, end = read_seat(sentence, way.end(), known)
        if post:
            subject.tell("appointed", (way.start("verb"), end), post, organisation)
            subject.hold(titles)
            break
    follows = _FOLLOWS.match(text, behind)
    if follows and not (taken or becomes):
        subject.tell("appointed", follows.span("verb"), None, None)
    if taken and not (becomes and becomes.start() < taken.start()):
        _read_promotion(subject, taken)
    left = subject.find(LEFT, 260)
    if left and has_left(subject, left):
        read_leaving(subject, left)
    elif left and left_elsewhere(text, left.end(), known):
        read_left_once(subject)


def _is_aside(subject: Subject, taken: "re.Match[str]") -> bool:
    """Whether a clause tells what was before: `said Jane Roe, who was named Chief Executive in May`."""
    between = subject.text[subject.behind : taken.start()].strip(" ,")
    return between == "who" and _THEN.match(subject.text, taken.end()) is not None


def _read_taking_up(subject: Subject, taken: "re.Match[str]") -> bool:
    """`was appointed Treasurer`, `to succeed Max Moe as Treasurer`; false where whom is told, but not as what."""
    text, known = subject.text, subject.known
    succeeds = _SUCCESSOR.match(text, taken.end())
    seat = succeeds.end() if succeeds else taken.end() + 1
    post, organisation, titles, end = read_seat(subject.sentence, seat, known)
    passive = _PASSIVE.match(taken["verb"])
    if succeeds and not post and passive:
        at = (taken.start("verb"), succeeds.end("whom"))
        subject.career.told.append(Told("appointed", subject.sentence, at, None, None))
    if succeeds:
        subject.until = len(text)
    end = end if post else taken.end()
    item = post and subject.until == len(text) and not text[subject.behind : taken.start()].strip(" ,")
    if item and not passive and _ENDS.match(text, end):
        # "Jane Roe, Controller, promoted to Treasurer": an item of a list.
        passive = taken
    leads = _TO_LEAD.match(text, taken.end()) if passive and not post and taken.group().endswith(" to") else None
    if leads:
        subject.tell("appointed", (taken.start("verb"), taken.end()), None, None)
        subject.hold(subject.titles_by(_TO_LEAD_AS.match(text, leads.end())))
    seated = passive and _ELECTED.match(text, taken.end())
    if passive and titles:
        subject.hold(subject.titles_by(_FROM_BEFORE.match(text, end)), "former")
    if passive and (post or seated or _MEMBERS.match(text, taken.end() + 1)):
        subject.tell("appointed", (taken.start("verb"), end), post, organisation)
        subject.hold(titles)
    return succeeds is None or post is not None


def _read_promotion(subject: Subject, taken: "re.Match[str]") -> None:
    """`was promoted from Vice President, Finance to Chief Financial Officer`: the second is the post."""
    titles = subject.titles_by(_FROM_TO.match(subject.text, taken.end()))
    if titles:
        before = subject.titles_by(_FROM_BEFORE.match(subject.text, taken.end()))
        subject.hold([was for was in before if subject.text.startswith(" to ", was.after)], "former")
        post, end = (titles[0].start, titles[0].end), titles[-1].after
        subject.tell("appointed", (taken.start("verb"), end), post, None)
        subject.hold(titles)


def _read_lately(subject: Subject, year: int | None) -> bool:
    """`Roe was appointed CFO in November` of last year: no news, but the post that she holds, if no other is told."""
    if year is None or any(int(found) < year - 1 for found in years_of(subject.text)):
        return False
    taken = subject.find(_took_up(), 60)
    if taken and re.match(r"(?:has|have|was|were)\b", taken["verb"]):
        _, _, titles, _ = read_seat(subject.sentence, taken.end() + 1, subject.known)
        subject.hold(titles, "lately")
        return bool(titles)
    return False


def read_once(career: Career, clause: Passage, behind: int, known: KnownNames, year: int | None) -> None:
    """Posts of long ago behind index `behind`: `Roe, who joined Acme in 1999 as Controller, has been named`."""
    if is_old_news(clause.text[behind:], year):
        _read_once(Subject(career, clause, behind, known, len(clause.text)), "once")


# "was named a fellow of the Springfield Society in 2009", and is one still.
_HONOUR = re.compile(r"(?:[a-z]+ )?(?:fellow|member)", re.IGNORECASE)


def _read_once(subject: Subject, kind: Kind = "former") -> None:
    """The former posts of a biography: `later became Controller of Beta Gear`."""
    text, known, joined = subject.text, subject.known, subject.find(_JOINED, 200)
    ways = (way for pattern in (_took_up(), _BECOMES) for way in subject.find_all(pattern, 200))
    # "will serve as Chair, as she did in 2009" is no post of then.
    told = [way for way in ways if not way["verb"].startswith("will ")]
    seats = [way.end() + text.startswith(" ", way.end()) for way in told]
    titles = [
        title
        for seat in seats
        for title in titles_joined(text, seat, known) or read_seat(subject.sentence, seat, known)[2]
        if not _HONOUR.fullmatch(text, title.start, title.end)
    ]
    house = _HOUSE.match(text, joined.end()) if joined else None
    finish = house.end() if house else organisation_at(text, joined.end(), known) if joined else None
    if joined and finish:
        there, link = None if house else (joined.end(), finish), _AS.match(text, finish)
        # "joined Beta Gear in 2001 and currently serves as its Treasurer": now.
        link = link if link and " and " not in link.group() else None
        titles += [replace(title, organisation=there) for title in subject.titles_by(link)]
    elsewhere = [title for title in titles if is_elsewhere(text, title, known)]
    subject.hold(elsewhere, "former")
    subject.hold([title for title in titles if title not in elsewhere and kind == "once"], kind)


def _read_joining(subject: Subject, joined: "re.Match[str]") -> None:
    text, known = subject.text, subject.known
    seat = BOARD_SEAT.match(text, joined.end())
    house = _HOUSE.match(text, joined.end())
    post: Span | None = None
    organisation: Span | None = None
    if seat and (seat["owner"] or seat["article"]):
        post, organisation, titles, end = read_seat(subject.sentence, joined.end(), known)
    else:
        named = known.match(text, joined.end())
        finish = house.end() if house else organisation_at(text, joined.end(), known)
        if finish is None:
            return
        team = _TEAM.match(text, finish)
        end = team.end() if team else finish
        if not house:
            # "joins Acme Riverton": of Acme.
            organisation = (joined.end(), named or finish)
        titles = subject.titles_by(_AS.match(text, end))
        if titles:
            post, end = (titles[0].start, titles[0].end), titles[-1].after
            # "joined its subsidiary Beta Gear as Treasurer": Beta Gear's.
            titles = [replace(title, organisation=title.organisation or organisation) for title in titles]
    if (
        organisation
        and not post
        and (not known.match(text, organisation[0]) or names_somebody(text, organisation[1], known))
    ):
        return
    subject.tell("appointed", (joined.start("verb"), end), post, organisation)
    subject.hold(titles)
