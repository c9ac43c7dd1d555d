"""Careers as sentences tell them: appointments and departures, posts held now and before, degrees.

Forms it was made for: `Jane Roe has joined the Company's Board of Directors`, `appoints Jane Roe as CFO`, `Roe is
Chairman of Acme Widgets`, `Prior to joining Acme, Roe last served as President at Beta`, `He is a Trustee of
Springfield College, and a member of the boards of directors of ACME and the Roe Foundation`, `Roe holds an MBA
degree from Springfield University`.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from generator.parse.people.employers import organisation_at
from generator.parse.people.names import Candidate
from generator.parse.people.organisations import KnownNames
from generator.parse.people.title_parts import is_title_word
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.dates import DAY, read_day
from generator.parse.text.passage import Passage
from generator.vocabulary.people import cue_words, title_words

Kind = Literal["title", "former", "stated", "taken"]


@dataclass
class Held:
    """A role with its place: `kind` is `title` (apposition), `stated` (`is ...`), `taken` (appointed to), `former`."""

    kind: Kind
    passage: Passage
    title: Title


@dataclass
class Told:
    """An appointment or departure: the words that tell it, the post and the organisation, as index ranges."""

    change: Literal["appointed", "departing"]
    passage: Passage
    span: tuple[int, int]
    post: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    effective: str | None = None


@dataclass
class Degree:
    """A degree and the school that gave it, as index ranges."""

    passage: Passage
    degree: tuple[int, int]
    school: tuple[int, int] | None


@dataclass
class Career:
    """What sentences tell of one person."""

    held: list[Held] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    degrees: list[Degree] = field(default_factory=list)
    employers: list[tuple[Passage, int, int]] = field(default_factory=list)


@cache
def _took_up() -> "re.Pattern[str]":
    verbs = "|".join(cue_words().appointed)
    return re.compile(
        rf"(?P<verb>(?:has |have |had |was |were |is |will |be |been |being |to |recently |today |"
        rf"unanimously |also )*(?:{verbs}))"
        r"(?: by [\w ]{3,40}?)?(?: (?:to the (?:newly created )?(?:position|role|post|office) of|"
        r"to (?:become|serve as|be)|as|to|the))*(?= )"
    )


_JOINED = re.compile(
    r"(?P<verb>(?:has |have |had |will |is |recently |today |to )*(?:join(?:ed|s|ing)?)) (?=the |"
    r"its |our |[A-Z]|[a-z][A-Z])"
)
_LEFT = re.compile(
    r"(?P<verb>(?:has |have |had |will |is |was |plans to |intends to |be |been |decided to |"
    r"elected to |announced |notified |that |he |she |his |her |today |recently |to |also |the |"
    r"intention |plan |plans |Company |of |from |it )*"
    r"(?:retir(?:e|es|ed|ing|ement)|resign(?:s|ed|ing|ation)?|step(?:s|ped|ping)? down|depart(?:s|"
    r"ed|ing|ure)?|stepping back|not (?:be )?stand(?:ing)? for re-?election|leav(?:e|es|"
    r"ing) (?:the|his|her)|left the))\b"
)
_FROM_POST = re.compile(r" (?:as|from (?:his|her|the) (?:position|role|post|duties) (?:as|of)|from) ")
_BECOMES = re.compile(
    r"(?P<verb>(?:will (?:also |then )?(?:become|serve as|assume the (?:role|position|title|"
    r"duties|responsibilities) of|take over as)|(?:has |have )?assum(?:es|ed) the (?:role|"
    r"position|title|duties) of|becomes|to become)) "
)
_IS = re.compile(
    r"(?:who )?(?:also |currently |now |presently )*(?:is|serves as|serving as|continues as|"
    r"remains|acts as|works as|sits on)(?: also| currently| now| presently)* (?=(?:an? |the |"
    r"its )?)"
)
_WAS = re.compile(
    r"(?P<early>previously |most recently |last |formerly |earlier |also |then |(?:has|"
    r"had) (?:previously |most recently |also )?)*"
    r"(?:(?:served|worked|acted|serving|working)(?: most recently| previously|"
    r" for [\w\- ]{3,20}years)? as|was(?: most recently| previously| formerly)?|"
    r"held (?:the |various |several |such )?(?:positions?|roles?|titles?|posts?)(?: (?:such as|"
    r"including))?(?: of| as)?)"
    r" (?=(?:an? |the |its )?)"
)
_EARLIER = re.compile(
    r"\b(?:previously|most recently|prior to|before|formerly|last served|earlier|until|from (?:19|"
    r"20)\d\d|between (?:19|20)\d\d|in (?:19|20)\d\d|past)\b",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"(?:\b(?:an?|his|her|and|with|both|in)|,) (?P<degree>(?:(?:joint |combined |"
    r"executive )?(?:Bachelor|Master|Doctor|Doctorate|Associate|"
    r"Juris Doctor)(?:['’]s)?(?: degree)?(?: of [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"|B\.?S\.?c?\.?|B\.?A\.?|B\.?B\.?A\.?|M\.?B\.?A\.?|M\.?S\.?c?\.?|M\.?A\.?|Ph\.? ?D\.?|"
    r"J\.?D\.?|M\.?D\.?|LL\.?[BM]\.?|D\.?Phil\.?|bachelor['’]s|master['’]s|doctorate|"
    r"law degree))(?! of [A-Z]\w+ (?:at|for) )"
    r"(?= |,)(?P<rest>(?: degrees?)?(?: (?:in|of) (?:[A-Za-z&]+,? ?){1,6}?)?,? ?(?:from|at) (?:the )?(?=[A-Z]))?"
)
_BOARD_SEAT = re.compile(
    r"(?P<article>(?:the |its |our |their |(?:a |an )?(?:member|director) of (?:the |"
    r"its )?)?)(?:(?P<owner>[A-Z0-9][\w.&\- ]{0,50}?|"
    r"[Cc]ompany)['’]s? )?(?P<post>[Bb]oards?(?: of [Dd]irectors| of [Tt]rustees|"
    r" of [Mm]anagers)?)(?: (?:of|at) (?:the )?(?P<at>(?=[A-Z])))?"
)
_EFFECTIVE = re.compile(r"\b(?:effective|as of|beginning|starting)(?: as of| on| from)? (?=[A-Z0-9])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def read_seat(
    passage: Passage, start: int, known: KnownNames
) -> tuple[tuple[int, int] | None, tuple[int, int] | None, list[Title], int]:
    """The post at index `start`: (post, organisation, titles, index behind); post None where none stands there."""
    text = passage.text
    titles = read_titles(text, start, known)
    seat = _BOARD_SEAT.match(text, start)
    if seat and not titles:
        owner = seat.span("owner") if seat["owner"] else None
        end = seat.end("post")
        if seat["at"] is not None and owner is None:
            finish = organisation_at(text, seat.start("at"), known)
            if finish is not None:
                owner, end = (seat.start("at"), finish), finish
        return seat.span("post"), owner, [], end
    if titles:
        first, last = titles[0], titles[-1]
        return (first.start, first.end), first.organisation, titles, last.after
    return None, None, [], start


def _effective(text: str) -> str | None:
    match = _EFFECTIVE.search(text)
    if match is None:
        return None
    day = DAY.match(text, match.end())
    read = read_day(day) if day else None
    return read.iso if read else None


def _old_news(text: str, year: int | None) -> bool:
    """Whether the sentence names a year before the release's: a biography, no news."""
    return year is not None and any(int(found) < year for found in _YEAR.findall(text))


def _more_boards(passage: Passage, titles: list[Title], known: KnownNames) -> list[Title]:
    """`member of the boards of directors of A and the B Foundation`: the same seat at each further organisation."""
    if not titles or "boards" not in passage.text[titles[-1].start : titles[-1].end].lower():
        return titles
    found, last = list(titles), titles[-1]
    position = last.after
    while len(found) < 10:
        link = re.compile(r"(?:, and|,| and) (?:the )?(?=[A-Z])").match(passage.text, position)
        end = organisation_at(passage.text, link.end(), known) if link else None
        if link is None or end is None:
            break
        found.append(Title(last.start, last.end, (link.end(), end), last.past, end))
        position = end
    return found


def read_active(career: Career, sentence: Passage, behind: int, known: KnownNames, year: int | None) -> None:
    """What `sentence` says of its subject, whose mention ends at index `behind`."""
    text = sentence.text
    reach = text[behind : behind + 260]
    taken = _took_up().search(text, behind, min(len(text), behind + 90))
    if taken and not _old_news(text, year) and not re.match(r" (?:by|in|after)\b", text[taken.end() :]):
        post, organisation, titles, end = read_seat(sentence, taken.end() + 1, known)
        passive = re.match(r"(?:has|have|had|was|were|is|will|be|been|being)\b", taken["verb"])
        if post and passive:
            career.told.append(
                Told("appointed", sentence, (taken.start("verb"), end), post, organisation, _effective(text))
            )
            career.held += [Held("taken", sentence, title) for title in titles]
    joined = _JOINED.search(text, behind, min(len(text), behind + 60))
    if (
        joined
        and not _old_news(text, year)
        and not re.search(r"\b(?:prior to|before|since|after)\b", text[behind : joined.start()])
    ):
        _read_joining(career, sentence, joined, known)
    becomes = _BECOMES.search(text, behind, min(len(text), behind + 60))
    if becomes and not taken and not _old_news(text, year):
        post, organisation, titles, end = read_seat(sentence, becomes.end(), known)
        if post:
            career.told.append(
                Told("appointed", sentence, (becomes.start("verb"), end), post, organisation, _effective(text))
            )
            career.held += [Held("taken", sentence, title) for title in titles]
    left = _LEFT.search(text, behind, min(len(text), behind + 110))
    between = text[behind : left.start()] if left else ""
    if (
        left
        and not _old_news(text, year)
        and not re.search(r"\b(?:succeed|replac|follow|who\b|whose|after\b|upon\b)|\b[A-Z]\w+ [A-Z]\w+,? $", between)
    ):
        post, organisation, titles, end = None, None, [], left.end()
        link = _FROM_POST.match(text, left.end())
        if link:
            post, organisation, titles, end = read_seat(sentence, link.end(), known)
            end = end if post else left.end()
        career.told.append(Told("departing", sentence, (left.start("verb"), end), post, organisation, _effective(text)))
        career.held += [Held("taken", sentence, title) for title in titles]
    now = _IS.search(text, behind, min(len(text), behind + 40))
    if now and "," not in text[behind : now.start()].strip(" ,"):
        titles = _more_boards(sentence, read_titles(text, now.end(), known), known)
        career.held += [Held("former" if title.past else "stated", sentence, title) for title in titles]
    early = bool(_EARLIER.search(text))
    for was in _WAS.finditer(text, behind, min(len(text), behind + 200)):
        if re.search(r"\b(?:who|whom|which)\b", text[behind : was.start()]):
            continue
        perfect = re.match(r"(?:has|have) ", was.group()) and not early
        if perfect or (was.group().startswith("was") and not early):
            continue
        titles = read_titles(text, was.end(), known)
        career.held += [Held("former", sentence, title) for title in titles]
    if re.search(r"\b(?:degree|holds|earned|received|graduat|bachelor|master|MBA)", reach):
        _read_degrees(career, sentence, behind, known)


def _read_joining(career: Career, sentence: Passage, joined: "re.Match[str]", known: KnownNames) -> None:
    text = sentence.text
    seat = _BOARD_SEAT.match(text, joined.end())
    post: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    titles: list[Title] = []
    end = joined.end()
    if seat and (seat["owner"] or seat["article"]):
        post, organisation, _, end = read_seat(sentence, joined.end(), known)
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
        link = re.compile(r" (?:as|to (?:serve as|lead|become)) ").match(text, end)
        if link:
            titles = read_titles(text, link.end(), known)
            if titles:
                post, end = (titles[0].start, titles[0].end), titles[-1].after
    if organisation and not (known.match(text, organisation[0]) or post):
        return
    career.told.append(Told("appointed", sentence, (joined.start("verb"), end), post, organisation, _effective(text)))
    career.held += [Held("taken", sentence, title) for title in titles]


def _read_degrees(career: Career, sentence: Passage, behind: int, known: KnownNames) -> None:
    text = sentence.text
    for match in _DEGREE.finditer(text, max(0, behind - 4)):
        school = None
        if match["rest"]:
            finish = organisation_at(text, match.end(), known)
            school = (match.end(), finish) if finish else None
        elif not re.match(r" (?:degree|in\b)", text[match.end("degree") :]):
            continue
        start, end = match.span("degree")
        career.degrees.append(Degree(sentence, (start, end), school))


@cache
def _taking() -> "re.Pattern[str]":
    verbs = "|".join(cue_words().appointed)
    return re.compile(
        rf"(?:\b(?P<verb>{verbs}|(?:the )?(?:appointment|election|promotion|hiring|nomination|"
        rf"addition) of|to (?:appoint|elect|name|promote)))(?: (?:its|current|our|the|former|"
        rf"then))*(?P<between>(?: [\w&\-]+){{0,7}}) $",
        re.IGNORECASE,
    )


_LOSING = re.compile(
    r"\b(?P<verb>(?:the )?(?:retirement|resignation|departure) of|succeed(?:s|ed|ing)?|"
    r"replac(?:es|ed|ing)|tak(?:es|ing) over from|took over from) $",
    re.IGNORECASE,
)


def read_passive(career: Career, sentence: Passage, candidate: Candidate, known: KnownNames, year: int | None) -> bool:
    """`appoints Jane Roe as CFO`, `the retirement of Jane Roe`: what stands before the name. True where it tells."""
    text = sentence.text
    begin = max(0, candidate.lead - 60)
    before = text[begin : candidate.lead]
    if candidate.honorific:
        before = re.sub(r"\S+ $", "", before) if before.endswith(candidate.honorific + " ") else before
    if _old_news(text, year):
        return False
    taking = _taking().search(before)
    if taking and all(
        is_title_word(word) or word.lower() in title_words().departments for word in taking["between"].split()
    ):
        tried = candidate.after
        for _ in range(4):
            link = re.compile(
                r"[^.;:]{0,90}?(?: as| to the (?:newly created )?(?:position|role|post|office) of|"
                r" to serve as| to become| to|,)(?= )"
            ).match(text, tried)
            if link is None:
                break
            post, organisation, titles, end = read_seat(sentence, link.end() + 1, known)
            if post and (link.group() != "," or titles):
                career.told.append(
                    Told(
                        "appointed",
                        sentence,
                        (begin + taking.start("verb"), max(end, candidate.after)),
                        post,
                        organisation,
                        _effective(text),
                    )
                )
                career.held += [Held("taken", sentence, title) for title in titles]
                return True
            tried = link.end()
        career.told.append(Told("appointed", sentence, (begin + taking.start("verb"), candidate.end)))
        return True
    losing = _LOSING.search(before)
    if losing:
        career.told.append(Told("departing", sentence, (begin + losing.start("verb"), candidate.end)))
        return True
    return False
