"""Appointments and departures as sentences tell them.

Of the sentence's subject; whom it takes up or lets go is read by `taken_up`. Forms it was made for: `Jane Roe has
joined the Company's Board of Directors`, `Max Moe will step down as chairman`, `Roe became the new Acme CEO`.
"""

import re
from functools import cache

from generator.parse.people.career import Career, Held, Kind, Told
from generator.parse.people.employers import organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.people.seats import BOARD_SEAT, read_seat
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.hinted import HintedPattern, hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, cue_words


@cache
def _took_up() -> HintedPattern:
    verbs = "|".join(cue_words().appointed)
    return hinted(
        rf"(?P<verb>(?:has |have |had |was |were |is |will |be |been |being |to |recently |today |"
        rf"unanimously |officially |formally |duly |also )*(?:{verbs})(?: and (?:{verbs}))?)"
        r"(?: by [\w ]{3,40}?)?(?: (?:to the (?:newly created )?(?:position|role|post|office) of|"
        r"to (?:become|serve (?:as|on)|be)|as|to|the))*(?= )"
    )


_JOINED = hinted(
    r"(?P<verb>(?:has |have |had |will |is |are |recently |today |to )*"
    r"(?:(?:re-?)?join(?:ed|s|ing)?|return(?:s|ed) to)) "
    r"(?:(?:its|the|our) (?:[\w\-]+ )?(?:subsidiary|affiliate|parent)(?: company)?,? )?"
    r"(?=the |its |our |[A-Z]|[a-z][A-Z])"
)
# "joined the company", "joins our leadership team": no name of a firm.
_HOUSE = re.compile(
    r"(?:(?:the|our|its|their) (?:[a-z\-]+ ){0,2}(?:company|firm|bank|business|organi[sz]ation|group|agency|"
    r"association|institute|foundation|(?:leadership |management |executive |senior )*team)|us)\b"
)
_AS = re.compile(
    r"(?: \([^()]{2,40}\))?(?:,? (?:(?:effective|on|in|from|today|earlier) [^;.,]{2,40}?|"
    r"[A-Z][a-z]{2,8}\.? \d{1,2})(?:, (?:19|20)\d\d)?,?)?"
    r" (?:as|to (?:serve as|lead|become)) (?:an? |its |our |the (?:company['’]s )?|new )*"
)
_MEMBERS = re.compile(
    r"(?:an? |new |independent |non-executive |outside |additional )*(?:[Bb]oard )?(?:members?|directors?)\b"
    r"|fill (?:the|an?) [\w ]{0,30}(?:vacancy|seat|term)\b"
    r"|(?:the |new )?(?:[\w\-]+ ){0,3}(?:[Cc]o-?)?(?:managers|partners|presidents|principals|directors|trustees|"
    r"advis[eo]rs|officers|fellows)\b(?! of)"
    r"|(?:the |new )?(?:[a-z\-]+ ){0,3}co-?(?:managers|heads|chairs|presidents|leaders)\b"
)
# "joins the board as a director": no more than the seat.
_SEATS = frozenset(("director", "member", "Director", "Member", "board member"))
_LEFT = hinted(
    r"(?P<verb>(?:has |have |had |will |is |was |are |were |subsequently |plans to |intends to |be |been |decided to |"
    r"elected to |announced |notified |that |he |she |his |her |today |recently |to |also |the |"
    r"intention |intent |plan |plans |Company |of |from |it )*"
    r"(?:retir(?:e|es|ed|ing|ement)|resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? down|depart(?:s|"
    r"ed|ing|ure)?|stepping back|not (?:to )?(?:be )?(?:stand(?:ing)?|run(?:ning)?|seek(?:ing)?)(?: for)? re-?election|"
    r"declin(?:ed|es|ing) to stand for re-?election|leav(?:e|es|"
    r"ing) (?:the|his|her)|left the|passed away|died|"
    r"(?:(?<=be )|(?<=is ))leaving(?= [A-Z])|"
    r"(?:(?<=was )|(?<=been ))(?:terminated|dismissed|removed|ousted|relieved)))\b"
)
# What between a name and a verb of leaving makes it somebody else's: `Roe succeeds Max Moe, who retired`.
# Nor what is a kind of partner (`is a retired partner of Poe & Moe`), or told of others (`he said that Roe will`).
_NOT_LEAVING = re.compile(
    r"\b(?:succeed|replac|follow|who\b|whose|after\b|upon\b)|\b[A-Z]\w+ [A-Z]\w+,? $|, [A-Z]\w+ $"
    r"|\bis (?:an?|the)(?: \w+)? $|\b(?:said|announced|reported) that (?![^.;]{0,60}\b(?:he|she|his|her)\b)"
)
# "Roe, who resigned in May": her own.
_WHO = re.compile(r"^,? who (?=$|(?:has|is|had|also) $)")
# "Roe, after 16 years of service, will retire".
_SERVED = re.compile(r"\bafter (?:[\w\-]+ ){0,5}(?:years?|decades?)\b[^,;]{0,60},?")
# "Roe, retired Vice Admiral and past director of ..., has been elected": what she was.
_RETIRED = re.compile(r"[.,;]| (?:as|from|in|on|at|after|effective|last|today|this|earlier|and)\b")
# "After Mr. Roe joined Acme, he added": when, and no news.
_BACKGROUND = re.compile(r"(?:After|Since|Before|When|Prior to|Until|While)\b[^,]*$")
_WHEN = re.compile(r"\b(?:when|before|since|until) (?:(?:[A-Z][\w.’'\-]*|and)(?: |$)){1,8}$")
# "Roe announced the retirement of Max Moe": not the subject's.
_LEFT_BY = re.compile(r"(?:ement|ation|rture) of (?!(?:his|her)\b)")
_FROM_POST = re.compile(
    r" (?:(?:his|her) positions?(?: (?:at|with) (?:the )?[\w&. ]{2,40}?)? as|as|"
    r"from (?:his|her|the) (?:positions?|roles?|posts?|duties) (?:as|of)|from) "
)
_ENDS = re.compile(r"[.;]?$|, effective\b")
_BECOMES = hinted(
    r"(?P<verb>(?:will (?:also |then |now )?(?:become|serve as|act as|begin serving as|"
    r"assume the (?:additional |added |new |combined |expanded )?(?:role|position|title|office|post|duties|"
    r"responsibilit(?:y|ies)) of|take over as|be)|"
    r"(?:will |has )?(?:also )?add(?:s|ed)? the (?:titles?|roles?|positions?|posts?|duties) of|"
    r"(?:has |have )?assum(?:es|ed) the (?:additional |added |new |combined )?(?:role|"
    r"position|title|office|post|duties|responsibilit(?:y|ies)) of|(?:has |have )?(?:become|became|becomes|"
    r"(?:tak(?:es?|en)|took) over (?:from [^,.;]{3,50}? )?as)|"
    r"(?:will |has )?(?:tak(?:es?|en)|took) over the (?:role|position|title|post|duties|responsibilities) of|"
    r"(?:has |have |will )?assum(?:e|es|ed) (?:additional|added|new) (?:dut|responsibilit)(?:y|ies) (?:as|of)|"
    r"(?:will )?transition(?:s|ed)?(?: from [^.;]{3,70}?)? (?:in)?to(?: the (?:role|position) of)?|"
    r"(?:will |to )lead (?:the [Cc]ompany|[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}) as|"
    r"(?:will )?takes? the (?:helm|reins) as|(?:will )?steps? into the (?:role|position) of|"
    r"will assume responsibilit(?:y|ies) for [^.;]{3,60}? as|"
    r"(?:is |has |will )?(?:mov(?:e|es|ed|ing)|returns?|returned|elevated|advanc(?:es|ed)) (?:in)?to "
    r"(?:the |a |his |her )?(?:new |newly created |previous |prior |former )?(?:role|position|post) (?:of|as)|"
    r"(?:has been |have been |was |is |being )?given (?:the )?(?:additional |added |new )?(?:titles?|roles?|positions?|"
    r"posts?|responsibilit(?:y|ies)|duties) of|(?:moves?|moved|moving|stepp?(?:s|ing|ed)) up to|"
    r"(?:start(?:s|ed)|beg(?:an|ins)) as|(?:has |have )?(?:re-?)?join(?:s|ed) as|to become|"
    r"joined (?:in|on) [A-Z]\w+(?: \d{1,2},?)?(?: (?:19|20)\d\d)? as|"
    r"(?:will |has |to )?(?:succeed|replac)(?:e|s|es|ed|ing)? (?:him|her|"
    rf"{MAYBE_HONORIFIC}[A-Z](?:[^,.;]|(?<= [A-Z])\.){{1,50}}?|retiring [^,.;]{{1,50}}?) as"
    r"))(?: also)? "
)
# "Roe will continue to serve on the board and will become its chairman".
_AND_BECOMES = hinted(
    r"(?<= and )(?P<verb>will (?:also |then )?(?:become|serve as|begin serving as|"
    r"assume the (?:role|position|title) of))(?: also)? "
    r"(?:its |the |our )?"
)
# "Roe will succeed Max Moe", without the post.
_FOLLOWS = re.compile(
    r",? (?P<verb>(?:will (?:also )?(?:succeed|replace)|succeeds|replaces|(?:is|are|will be) (?:succeed|replac)ing)) "
    r"(?=[A-Z]|(?:him|her|them)\b)"
)
# "has been appointed to succeed Max Moe as Treasurer", "was elected Mr. Moe's successor".
_SUCCESSOR = re.compile(
    r"(?P<whom> (?:and \w+ )?(?:(?:to )?(?:succeed|replace) (?:him|her|retiring [^,.;]{1,50}?|"
    rf"{MAYBE_HONORIFIC}[A-Z](?:[^,.;]|(?<= [A-Z])\.){{1,40}}?)|{MAYBE_HONORIFIC}[A-Z][\w.\- ]{{1,40}}?['’]s? "
    r"successor)\b)(?: as (?:its |the |our )?|(?= (?:and|who|effective|on|in|upon)\b)|(?=[,.;]|$))"
)
_EFFECTIVE = re.compile(r"\b(?:effective|as of|beginning|starting)(?: as of| on| from)? (?=[A-Z0-9])")
_BY_OR_IN = re.compile(r" (?:by|in|after)\b")
_PASSIVE = re.compile(r"(?:has|have|had|was|were|is|will|be|been|being)\b")
_FROM_TO = re.compile(r" from [^.;:]{3,90}? to (?:become |the (?:position|role|post) of |its |our )*")
# A clause about the past beside the news.
_ASIDE = hinted(r", who [^,]{0,90},|\b(?:since|founded in|established in|born in)(?: \w+)? (?:19|20)\d\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def effective_day(text: str) -> str | None:
    """The day on which a change takes effect, as ISO; None where the words say none: `effective May 1, 2006`."""
    match = _EFFECTIVE.search(text)
    if match is None:
        return None
    day = DAY.match(text, match.end())
    read = read_day(day) if day else None
    return read.iso if read else None


def _years_of(text: str) -> list[str]:
    """The years that a sentence names beside its clauses about the past."""
    return _YEAR.findall(_ASIDE.sub(" ", text)) if "19" in text or "20" in text else []


def is_old_news(text: str, year: int | None) -> bool:
    """Whether the sentence names a year before the release's: a biography, no news.

    `Roe, who has served on the board since 2001, is retiring` is news all the same.
    """
    return year is not None and any(int(found) < year for found in _years_of(text))


def read_changes(
    career: Career, sentence: Passage, behind: int, known: KnownNames, *, until: int, year: int | None
) -> None:
    """Appointments and departures of the subject of `sentence`, whose mention ends at index `behind`.

    `until` is where somebody else is named: a verb behind that is the other one's.
    """
    text = sentence.text
    if _BACKGROUND.match(text, 0, behind):
        return
    if is_old_news(text, year):
        _read_lately(career, sentence, behind, known, until=until, year=year)
        return

    def find(pattern: "re.Pattern[str] | HintedPattern", reach: int) -> "re.Match[str] | None":
        found = pattern.search(text, behind, min(len(text), behind + reach))
        return found if found and found.start() < until else None

    taken = find(_took_up(), 90)
    unsettled = False
    if taken and not _BY_OR_IN.match(text, taken.end()):
        succeeds = _SUCCESSOR.match(text, taken.end())
        post, organisation, titles, end = read_seat(sentence, succeeds.end() if succeeds else taken.end() + 1, known)
        if succeeds and not post and _PASSIVE.match(taken["verb"]):
            career.told.append(Told("appointed", sentence, (taken.start("verb"), succeeds.end("whom")), None, None))
        until = len(text) if succeeds else until
        unsettled = succeeds is not None and post is None
        passive = _PASSIVE.match(taken["verb"])
        end = end if post else taken.end()
        item = post and until == len(text) and not text[behind : taken.start()].strip(" ,")
        if item and not passive and _ENDS.match(text, end):
            # "Jane Roe, Controller, promoted to Treasurer": an item of a list.
            passive = taken
        if passive and (post or _MEMBERS.match(text, taken.end() + 1)):
            career.told.append(
                Told("appointed", sentence, (taken.start("verb"), end), post, organisation, effective_day(text))
            )
            career.held += [Held("taken", sentence, title) for title in titles]
    joined = find(_JOINED, 60)
    if (
        joined
        and not re.search(r"\b(?:prior to|before|since|after)\b", text[behind : joined.start()])
        and not ("joined" in joined["verb"] and _WHEN.search(text, 0, behind))
    ):
        _read_joining(career, sentence, joined, known)
    becomes = find(_BECOMES, 90) or find(_AND_BECOMES, 140)
    if becomes and not (taken and taken.start() <= becomes.start() and not unsettled):
        post, organisation, titles, end = read_seat(sentence, becomes.end(), known)
        if post:
            career.told.append(
                Told("appointed", sentence, (becomes.start("verb"), end), post, organisation, effective_day(text))
            )
            career.held += [Held("taken", sentence, title) for title in titles]
    follows = _FOLLOWS.match(text, behind)
    if follows and not (taken or becomes):
        career.told.append(Told("appointed", sentence, follows.span("verb"), None, None, effective_day(text)))
    if taken and not (becomes and becomes.start() < taken.start()):
        _read_promotion(career, sentence, taken, known)
    left = find(_LEFT, 260)
    between = text[behind : left.start()] if left else ""
    if (
        left
        and not _LEFT_BY.match(text, left.end() - 5)
        and not (text.startswith(" from ", left.end()) and until - left.end() <= len(" from Prof. "))
        and not left["verb"].startswith(("is the ", "was the "))
        and not (
            left["verb"] == "retired"
            and between.endswith((", ", " a ", " the "))
            and not _RETIRED.match(text, left.end())
        )
        and not _NOT_LEAVING.search(_SERVED.sub("", _WHO.sub("", between)))
        and not re.search(r"\bnot (?!(?:to )?(?:be )?(?:stand|run|seek))", f"{between}{left['verb']}")
    ):
        post, organisation, titles, end = None, None, [], left.end()
        link = _FROM_POST.match(text, left.end())
        if link:
            post, organisation, titles, end = read_seat(sentence, link.end(), known)
            end = end if post else left.end()
        career.told.append(
            Told("departing", sentence, (left.start("verb"), end), post, organisation, effective_day(text))
        )
        gone = re.search(r"\b(?:stepped|resigned|retired|departed|left)\b", left["verb"]) is not None
        lately: Kind = "left" if left["verb"].startswith(("has ", "have ")) else "former"
        career.held += [Held(lately if gone else "taken", sentence, title) for title in titles]


def _read_promotion(career: Career, sentence: Passage, taken: "re.Match[str]", known: KnownNames) -> None:
    """`was promoted from Vice President, Finance to Chief Financial Officer`: the second is the post."""
    text = sentence.text
    link = _FROM_TO.match(text, taken.end())
    titles = read_titles(text, link.end(), known) if link else []
    if titles:
        post, end = (titles[0].start, titles[0].end), titles[-1].after
        career.told.append(Told("appointed", sentence, (taken.start("verb"), end), post, None, effective_day(text)))
        career.held += [Held("taken", sentence, title) for title in titles]


def _read_lately(
    career: Career, sentence: Passage, behind: int, known: KnownNames, *, until: int, year: int | None
) -> None:
    """`Roe was appointed CFO in November` of last year: no news, but the post that she holds, if no other is told."""
    text = sentence.text
    if year is None or any(int(found) < year - 1 for found in _years_of(text)):
        return
    taken = _took_up().search(text, behind, min(len(text), behind + 60))
    if taken and taken.start() < until and re.match(r"(?:has|have|was|were)\b", taken["verb"]):
        _, _, titles, _ = read_seat(sentence, taken.end() + 1, known)
        career.held += [Held("lately", sentence, title) for title in titles]


def _titles_behind(text: str, end: int, known: KnownNames) -> list[Title]:
    """The titles behind `Acme (ACM) as`, `the company, effective May 1, as`; [] where none stand there."""
    link = _AS.match(text, end)
    return read_titles(text, link.end(), known) if link else []


def _read_joining(career: Career, sentence: Passage, joined: "re.Match[str]", known: KnownNames) -> None:
    text = sentence.text
    seat = BOARD_SEAT.match(text, joined.end())
    house = _HOUSE.match(text, joined.end())
    post: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    titles: list[Title] = []
    end = joined.end()
    if seat and (seat["owner"] or seat["article"]):
        post, organisation, _, end = read_seat(sentence, joined.end(), known)
        titles = [title for title in _titles_behind(text, end, known) if text[title.start : title.end] not in _SEATS]
    elif house:
        end = house.end()
        titles = _titles_behind(text, end, known)
        if titles:
            post, end = (titles[0].start, titles[0].end), titles[-1].after
    else:
        finish = known.match(text, joined.end()) or organisation_at(text, joined.end(), known)
        if finish is None:
            return
        organisation, end = (joined.end(), finish), finish
        team = re.compile(r"['’]s? [\w ]{0,30}?\b(?:[Bb]oard(?: of [Dd]irectors)?|[Tt]eam)").match(text, finish)
        if team:
            end = team.end()
            if "oard" in team.group():
                begin = team.start() + team.group().lower().index("board")
                post = (begin, team.end())
        titles = _titles_behind(text, end, known)
        if titles:
            post, end = (titles[0].start, titles[0].end), titles[-1].after
    if organisation and not (known.match(text, organisation[0]) or post):
        return
    career.told.append(
        Told("appointed", sentence, (joined.start("verb"), end), post, organisation, effective_day(text))
    )
    career.held += [Held("taken", sentence, title) for title in titles]
