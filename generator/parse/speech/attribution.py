"""Who speaks: the words around a quotation that hand it to a person.

Forms it was made for: `Jane Roe, Chairman of Acme, said, "..."`, `"...," said Jane Roe, Acme's CEO.`, `"...," Roe
continued, "..."`, `She added: "..."`, `According to Roe, "..."`.
"""

import re
from dataclasses import dataclass
from functools import cache

from generator.parse.people.mentions import Mention
from generator.parse.people.roster import Profile
from generator.parse.people.title_parts import is_title_word
from generator.parse.text.alternatives import any_of
from generator.vocabulary.people import cue_words


# Not frozen, see `Passage`.
@dataclass(slots=True)
class Attribution:
    """Words that attribute a quotation.

    Attributes:
        profile: the speaker; None for a pronoun.
        cue: index range of the verb.
        span: index range of the whole attribution.
        bare: whether nothing else stands in the sentence.
    """

    profile: Profile | None
    cue: tuple[int, int]
    span: tuple[int, int]
    bare: bool


@cache
def verbs_of_speech(*, rarer: bool = True) -> str:
    """Alternatives of a pattern: the verbs that hand speech over, the longer first; `rarer` ones for people alone."""
    words = cue_words()
    verbs = {*words.verbs, *words.rarer} if rarer else {*words.verbs}
    return any_of(sorted(verbs, key=lambda verb: (-len(verb), verb)))


@cache
def _cue_start() -> "re.Pattern[str]":
    return re.compile(rf"[\s,—–\-]*(?P<cue>{verbs_of_speech()})\b", re.IGNORECASE)


@cache
def _he_said() -> "re.Pattern[str]":
    return re.compile(rf"(?:he|she|He|She)(?: also| further| then| later| [a-z]+ly)? (?P<cue>{verbs_of_speech()})\b")


@cache
def _any_cue() -> "re.Pattern[str]":
    return re.compile(rf"\b(?P<cue>{verbs_of_speech()}|{_PHRASE})\b", re.IGNORECASE)


# `Per Mr. Roe, "..."`
_PHRASE = r"according to|in the words of|per(?= (?:Mr|Mrs|Ms|Dr)\b)"
_HONOURED = (
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Rep|Sen|Gov|Hon|Gen|Col|Capt|Lt|Rev|Mayor|Governor|Senator|"
    r"Ambassador|Congressman|Congresswoman)\.? )"
)
# The end of a sentence; a stop behind an initial, an honorific or a legal form is none.
_STOPS = re.compile(
    r"[.;:!?](?<!\b[A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Mrs\.)(?<!Prof\.)(?<!Rep\.)(?<!Sen\.)(?<!Gov\.)(?<!Hon\.)"
    r"(?<!Gen\.)(?<!Col\.)(?<!Capt\.)(?<!Lt\.)(?<!Rev\.)(?<!Inc\.)(?<!Corp\.)(?<!Co\.)(?<!Ltd\.)(?<!St\.) ",
    re.IGNORECASE,
)
_THAT = re.compile(r" that\b[^“”\"]{40,}[.!?] *[“\"]?$")
_REPORTS = re.compile(r"(?:that|the|a|an|it|its|he|she|they|we|our|his|her|their|there|[A-Z]\w+) [^“”\"]{10,}[.!?]$")
_ACCORDING = re.compile(rf"[\s,]*(?P<cue>{_PHRASE}) ", re.IGNORECASE)
PRONOUN = re.compile(r"\b(?:he|she)\b", re.IGNORECASE)
_WHO = re.compile(r", who (?!(?:said|says)\b)")
_MOST_CALLED = 5
_BESIDE = 12
"""Characters between a pronoun and its verb at most: `she also said`."""
_PHRASES = ("according to", "in the words of", "per")


def introduces(words: str) -> bool:
    """Whether words before a name only say who it is: none, an honorific, a title (`Acme CEO `, `CEO of Acme, `)."""
    words = re.sub(r"^(?:[Ss]tatement|[Cc]omments?|[Mm]essage|[Rr]emarks|[Qq]uote) (?:from|by) ", "", words)
    bare = re.sub(rf"{_HONOURED}*$", "", words).strip(" ,•*·-–—“”\"'")
    if not bare:
        return True
    last = re.search(r"[\w\-]+$", bare)
    return (
        len(words) <= 90
        and _STOPS.search(words) is None
        and last is not None
        and (is_title_word(last.group()) or (words.endswith(", ") and any(map(is_title_word, bare.split()))))
        and re.search(r"\b(?:said|from|by|with|to|that|who|which|is|are|was|were|has|have)\b", bare) is None
    )


# "said retiring foreman Jane Roe".
_DESCRIBED = re.compile(r" (?:(?!(?:an?|the|of|for|by|to|that|with|from|in|at|on|about)\b)[a-z\-]+ ){1,4}")


def before_quotation(text: str, start: int, end: int, mentions: list[Mention]) -> Attribution | None:
    """The attribution that ends at `end`, in the clause that begins at `start`: `Roe, CEO, said, ` -> Roe, said."""
    clause = text[start:end]
    window = clause[-330:]
    offset = end - len(window)
    cue = None
    for match in _any_cue().finditer(window):
        rest = window[match.end() :]
        if len(rest) <= 140 and (rest.strip(" ,:;.") == "" or re.search(r"(?:[,:]|that)\s*$", rest)):
            cue = match
            if match.group().lower() not in _PHRASES:
                continue
    if cue is None:
        return None
    cue_at = (offset + cue.start(), offset + cue.end())
    inside = [m for m in mentions if start <= m[1] < end]
    if cue["cue"].lower() in _PHRASES:
        named = next((m for m in inside if m[1] >= cue_at[1]), None)
        return Attribution(named[0], cue_at, (cue_at[0], named[2]), True) if named else None
    earlier = [m for m in inside if m[2] <= cue_at[0]]
    later = [m for m in inside if m[1] >= cue_at[1]]
    pronouns = list(PRONOUN.finditer(text, start, cue_at[0]))
    if earlier and pronouns and pronouns[-1].start() >= earlier[-1][2] and cue_at[0] - pronouns[-1].end() < _BESIDE:
        # "Asked about Mr. Moe, she said": not the one named.
        earlier = []
    if earlier:
        subject = _subject(text, earlier, cue_at[0])
        lead = text[start : subject[1]].lstrip(' ,"”“.')
        bare = introduces(lead) and len(text[cue_at[1] : end].split()) <= 2
        return Attribution(subject[0], cue_at, (subject[1], cue_at[1]), bare)
    if pronouns and cue_at[0] - pronouns[-1].end() < 30:
        lead = text[start : pronouns[-1].start()].strip(' ,"”“.')
        return Attribution(
            None, cue_at, (pronouns[-1].start(), cue_at[1]), lead == "" and len(text[cue_at[1] : end].split()) <= 2
        )
    gap = text[cue_at[1] : later[0][1]] if later else ""
    if later and (_DESCRIBED.fullmatch(gap) or introduces(gap)):
        rest = text[later[0][2] : end]
        bare = not text[start : cue_at[0]].strip(' ,"”“.') and (len(rest.split()) <= 1 or rest.startswith(","))
        return Attribution(later[0][0], cue_at, (cue_at[0], later[0][2]), bare)
    return None


def reports(words: str) -> bool:
    """Whether words behind a verb of speech tell what is said: `Roe said the plant was open.`."""
    return _REPORTS.match(words) is not None


def _subject(text: str, mentions: list[Mention], cue: int) -> Mention:
    """The one who speaks among those named before the verb: not one behind a preposition, if there is another.

    `Roe, who led it when Max Moe joined, said`: the one before the clause.
    """
    if text[:cue].endswith(", "):
        for mention in reversed(mentions[:-1]):
            if _WHO.match(text, mention[2]) and not _STOPS.search(text, mention[2], cue):
                return mention
    for mention in reversed(mentions):
        before = text[max(0, mention[1] - 14) : mention[1]]
        if not re.search(
            r"\b(?:of|with|by|for|to|from|joining|succeeds|succeeding|and)\s(?:Mr\.|Ms\.|Mrs\.|Dr\.)?\s?$", before
        ) and not (mention is not mentions[0] and _is_second(text, mentions[mentions.index(mention) - 1], mention)):
            return mention
    return mentions[-1]


def _is_second(text: str, first: Mention, second: Mention) -> bool:
    """Whether two speak together, the second with a title before the name: `Jane Roe and President Max Moe wrote`."""
    joined = _JOINED.fullmatch(text, first[2], second[1])
    return joined is not None and all(map(is_title_word, joined["title"].split()))


_JOINED = re.compile(r",? and (?P<title>(?:[A-Z][\w\-]+ ){1,5})")
# "issued the following statement from its chairman, Jane Roe, on the storm:".
_STATEMENT_BY = re.compile(
    r"\b(?P<cue>(?i:statements?|comments?|remarks|messages?|letter))\b(?: [\w,]+){0,5}? "
    r"(?:from|by|of|attribut(?:ed|able) to) "
)


def statement_by(text: str, start: int, end: int, mentions: list[Mention]) -> Attribution | None:
    """Whose statement the words announce that end with a colon before a quotation, or are a line of their own."""
    if text[start:end].rstrip()[-1:] != ":" and not (end == len(text) and _STATEMENT_BY.match(text, start)):
        return None
    for match in _STATEMENT_BY.finditer(text, start, end):
        named = next((m for m in mentions if match.end() <= m[1] < end), None)
        if named and introduces(text[match.end() : named[1]].removeprefix("its ").removeprefix("the ")):
            return Attribution(named[0], match.span("cue"), (match.start(), named[2]), bare=True)
    return None


# Words before a name that make it somebody else's: `the lawyer of Max Moe said`.
_ANOTHERS = re.compile(r"\b(?:of|for|with|by|to|from|that|and|when|as|in|at|on)\b|[.;:!?\"“”]")


def _called(text: str, start: int, mention: Mention, end: int) -> Attribution | None:
    """`foreman Jane Roe said`, `his mother, Jane Roe, remembers`: what somebody is called, and the verb behind."""
    words = text[start : mention[1]]
    if not words or len(words.split()) > _MOST_CALLED or _ANOTHERS.search(words) or not words[:1].islower():
        return None
    verb = _says_next().match(text, mention[2], end)
    return Attribution(mention[0], verb.span("cue"), (mention[1], verb.end()), True) if verb else None


@cache
def _says_next() -> "re.Pattern[str]":
    return re.compile(rf",? (?:also |then |later )?(?P<cue>{verbs_of_speech()})\b")


_NAMED_FIRST = re.compile(r" [A-Z][a-z]+ (?:[A-Z]\. )?[A-Z][a-z]+ of (?:the |its |our |[A-Z][\w&.]*['’]s )[a-z]")


_FRIEND_OF = re.compile(rf"\b(?:of|for|with|by|from) {_HONOURED}?$")


def after_quotation(text: str, start: int, end: int, mentions: list[Mention]) -> Attribution | None:
    """The attribution that begins at `start`, behind a closing mark: `said Roe, Acme's CEO.`, `Roe continued, `."""
    inside = [m for m in mentions if start <= m[1] < end]
    cue = _cue_start().match(text, start, end)
    if cue:
        cue_at = cue.span("cue")
        for mention in inside:
            gap = text[cue_at[1] : mention[1]]
            if _NAMED_FIRST.match(gap) and not any(map(is_title_word, gap.split(" of ")[0].split())):
                # "said Jane Roe of the team that Max Moe leads", where she is not known.
                return None
            if _FRIEND_OF.search(gap):
                # "said a friend of Jane Roe".
                return None
            if len(gap) <= 130 and not _STOPS.search(gap) and not re.search(r"\b(?:that|to|about)\b", gap):
                return Attribution(mention[0], cue_at, (cue_at[0], mention[2]), True)
        return None
    according = _ACCORDING.match(text, start)
    if according and inside:
        return Attribution(inside[0][0], according.span("cue"), (according.start("cue"), inside[0][2]), True)
    subject_at = start
    while subject_at < end and text[subject_at] in " ,—–-":
        subject_at += 1
    if inside and introduces(text[subject_at : inside[0][1]]):
        mention = inside[0]
        verb = _any_cue().search(text, mention[2], min(end, mention[2] + 170))
        if verb and not re.search(
            r"[.!?] [A-Z]", re.sub(r"\b(?:Inc|Corp|Co|Ltd|Mr|Ms|Dr)\.", "", text[mention[2] : verb.start()])
        ):
            # "Roe noted that ...": what he told besides, before his next words.
            told = _THAT.match(text, verb.end(), end)
            return Attribution(mention[0], verb.span("cue"), (mention[1], verb.end()), told is None)
        return None
    if inside and (named := _called(text, subject_at, inside[0], end)):
        return named
    pronoun = _he_said().match(text, subject_at)
    if pronoun:
        return Attribution(None, pronoun.span("cue"), pronoun.span(), True)
    return None
