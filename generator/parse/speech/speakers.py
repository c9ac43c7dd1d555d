"""Who speaks a stretch between marks: the words before, behind, above and below it."""

import re
from functools import cache

from generator.parse.people.mentions import Mention
from generator.parse.speech.attribution import (
    Attribution,
    after_quotation,
    before_quotation,
    introduces,
    statement_by,
    verbs_of_speech,
)
from generator.parse.speech.by_role import role_before, role_behind
from generator.parse.speech.collective import collective_before, collective_behind
from generator.parse.speech.paragraphs import Paragraphs, last_clause
from generator.parse.speech.speech import MARKS, Stretch
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import sentences
from generator.vocabulary.people import cue_words

_ENDS = re.compile(r"[.!?,;:…—–\-]['’)]*$")
_LONG = 5
"""Words of the last paragraph of speech at least, where no mark ends it, that what stands behind it attributes."""
_FEWEST = 6
"""Words that a company or a court says at least: fewer between marks are a name or a term."""
# Words that make what stands behind a name a sentence rather than a title.
_RUNNING = ("is", "was", "has", "had", "will", "would", "are", "were", "have", "who", "which", "that", "to")


# "Roe said she is "very glad that ...": the verb, and the first words of what is said.
_SAID_OF = hinted(
    r"\b(?:said|says|stated|added|noted)(?P<own>(?: that)?(?: (?:he|she|it|they|we|this|the))?(?: [a-z]+){0,2})$"
)
_OF_SENTENCES = 8
_HEADING = 140
"""Words that a quotation in the midst of a sentence has at least: fewer are a term."""


@cache
def _hands_over() -> "re.Pattern[str]":
    verbs = verbs_of_speech()
    return re.compile(rf"\b(?:{verbs}|that|ruled|held|found)[.,:;]?$", re.IGNORECASE)


@cache
def _any_verb() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{verbs_of_speech()})(?:[,.:;]|$)")


@cache
def _verb_first() -> "re.Pattern[str]":
    return re.compile(rf"[\s,—–-]*(?:{verbs_of_speech(rarer=False)}) \w")


@cache
def _longest_verb() -> int:
    """Characters from the end of the words before speech within which a verb that hands it over begins."""
    return max(map(len, (*cue_words().verbs, *cue_words().rarer))) + 1


def find_attribution(stretch: Stretch, paragraphs: Paragraphs) -> tuple[Attribution, int] | None:
    """The attribution of a stretch, and the number of the paragraph that it stands in; None where nobody speaks."""
    number, start = stretch.first
    text = paragraphs.text(number)
    begin, end = paragraphs.before(number, start)
    before = end > begin and (
        text[end - 1] in ",:;" or bool(_hands_over().search(text, max(begin, end - _longest_verb()), end))
    )
    clause = last_clause(text, begin, end) if before else begin
    if before and begin and text[end - 1] == "." and _ends_on_comma(stretch, paragraphs):
        # "...," Roe said. "...," Moe said.
        behind = _find_behind(stretch, paragraphs)
        if behind:
            return behind
    if before:
        mentions = paragraphs.mentions(number)
        found = _announced(text, clause, end, mentions)
        if found:
            return found, number
    elif end > begin and _words(stretch, paragraphs) >= _OF_SENTENCES:
        told = _SAID_OF.search(text, max(begin, end - 40), end)
        place = told.start("own") if told else begin
        clause = last_clause(text, begin, place)
        found = before_quotation(text, clause, place, paragraphs.mentions(number)) if told else None
        if found:
            return found, number
    behind = _find_behind(stretch, paragraphs)
    if behind and not (before and _leads_on(behind, stretch, paragraphs)):
        return behind
    role = _find_role(stretch, paragraphs, clause, before=before)
    collective = role or _find_collective(stretch, paragraphs, clause)
    return collective or _find_above(stretch, paragraphs) or _find_below(stretch, paragraphs)


def _leads_on(behind: tuple[Attribution, int], stretch: Stretch, paragraphs: Paragraphs) -> bool:
    """Whether the words behind a stretch hand over the next one: `It wrote that "...." Roe said: "..."`."""
    number, stop = stretch.last
    text = paragraphs.text(number)
    end = paragraphs.after(number, stop)[1]
    return text[stop - 1 : stop] == "." and text[behind[0].span[1] : end].rstrip(MARKS).endswith(":")


def _find_behind(stretch: Stretch, paragraphs: Paragraphs) -> tuple[Attribution, int] | None:
    """Who speaks by the words behind a stretch."""
    number, stop = stretch.last
    text = paragraphs.text(number)
    spoken = _ENDS.search(text[max(0, stop - 4) : stop]) or not stretch.closed or text[stop + 1 : stop + 2] == ","
    if not spoken and len(text[stretch.pieces[-1][1] : stop].split()) < _LONG:
        return None
    begin, end = paragraphs.after(number, stop)
    mentions = paragraphs.mentions(number)
    found = after_quotation(text, begin, end, mentions) or _named_behind(text, begin, end, mentions)
    return (found, number) if found else None


def _ends_on_comma(stretch: Stretch, paragraphs: Paragraphs) -> bool:
    number, stop = stretch.last
    text = paragraphs.text(number)
    return text[stop - 1 : stop] == "," or text[stop + 1 : stop + 2] == ","


def _announced(text: str, start: int, end: int, mentions: list[Mention]) -> Attribution | None:
    """Who speaks by the clause before speech."""
    return (
        before_quotation(text, start, end, mentions)
        or _named_before(text, start, end, mentions)
        or statement_by(text, start, end, mentions)
    )


def is_work(stretch: Stretch, paragraphs: Paragraphs) -> bool:
    """Whether a stretch is the title of a talk or paper: `spoke on "Widgets in the Field." He stressed that ...`."""
    number, start = stretch.first
    begin, end = paragraphs.before(number, start)
    words = paragraphs.text(number)[start : stretch.last[1]].split() if stretch.last[0] == number else []
    heavy = [word for word in words if len(word) > 4]
    return (
        len(heavy) > 1
        and len(words) < 17
        and all(word[0].isupper() for word in heavy)
        and end > begin
        and paragraphs.text(number)[end - 1].islower()
        and not _hands_over().search(paragraphs.text(number), max(begin, end - _longest_verb()), end)
    )


def _words(stretch: Stretch, paragraphs: Paragraphs) -> int:
    return sum(len(paragraphs.text(number)[start:end].split()) for number, start, end in stretch.pieces)


def _find_role(
    stretch: Stretch, paragraphs: Paragraphs, clause: int, *, before: bool
) -> tuple[Attribution, int] | None:
    """Somebody called by a role alone, before a stretch or behind it."""
    number, start = stretch.first
    end = paragraphs.before(number, start)[1]
    found = role_before(paragraphs.text(number), clause, end, paragraphs) if before else None
    if found is None:
        number, stop = stretch.last
        text = paragraphs.text(number)
        if _ENDS.search(text[max(0, stop - 4) : stop]):
            found = role_behind(text, *paragraphs.after(number, stop), paragraphs)
    return (found, number) if found else None


def _find_collective(stretch: Stretch, paragraphs: Paragraphs, clause: int) -> tuple[Attribution, int] | None:
    """A company or a court that speaks; few words between marks are a name or a term then."""
    if _words(stretch, paragraphs) < _FEWEST:
        return None
    number, start = stretch.first
    text = paragraphs.text(number)
    begin, end = paragraphs.before(number, start)
    found = collective_before(text, clause, end, paragraphs.known) if end > begin else None
    if found is None and begin == end and number and paragraphs.text(number - 1).endswith(":"):
        above = paragraphs.text(number - 1)
        stated = statement_by(above, 0, len(above), paragraphs.mentions(number - 1))
        if stated:
            return stated, number - 1
        told = collective_before(above, last_clause(above, 0, len(above)), len(above), paragraphs.known)
        if told:
            number, found = number - 1, told
    if found is None:
        number, stop = stretch.last
        text = paragraphs.text(number)
        if _ENDS.search(text[max(0, stop - 4) : stop]):
            found = collective_behind(text, *paragraphs.after(number, stop), paragraphs.known)
    if found is None:
        return None
    who, cue = found
    voice = paragraphs.voice_of(number, *who)
    return Attribution(voice, cue, (min(who[0], cue[0]), max(who[1], cue[1])), bare=True), number


def _named_before(text: str, start: int, end: int, mentions: list[Mention]) -> Attribution | None:
    """`Jane Roe, CEO of Acme: "..."`: a name and title with a colon, no verb."""
    inside = [m for m in mentions if start <= m[1] < end]
    if len(inside) != 1 or text[end - 1] != ":" or not introduces(text[start : inside[0][1]]):
        return None
    rest = text[inside[0][2] : end - 1].strip()
    if rest and (not rest.startswith((",", "(", "–", "-")) or len(rest) > 120):
        return None
    return Attribution(inside[0][0], (end - 1, end), (inside[0][1], end), bare=True)


def _named_behind(text: str, start: int, end: int, mentions: list[Mention]) -> Attribution | None:
    """`"...," Jane Roe, CEO of Acme.` or `"..." – Jane Roe, CEO`: a name and title to the end of the sentence."""
    place = start
    while place < end and text[place] in " ,—–-":
        place += 1
    inside = [m for m in mentions if start <= m[1] < end]
    if not inside or not introduces(text[place : inside[0][1]]):
        return None
    profile, begin, finish = inside[0]
    match = re.compile(r"(?:, (?P<title>[^.“\"]{3,110}?))?(?:\.(?= |$)|$)").match(text, finish, end)
    dash = re.search(r"[—–]\s?$", text[start:place]) is not None
    if (
        match is None
        or not (match["title"] or dash)
        or re.search(rf"\b(?:{'|'.join(_RUNNING)})\b|^\d", match["title"] or "")
    ):
        return None
    return Attribution(profile, (finish, finish + 1) if finish < end else (begin, finish), (begin, finish), bare=True)


def _find_above(stretch: Stretch, paragraphs: Paragraphs) -> tuple[Attribution, int] | None:
    """`Jane Roe commented:`, `Comments from Jane Roe` or `Jane Roe, CEO of Acme` on a line of its own above."""
    number, start = stretch.first
    begin, end = paragraphs.before(number, start)
    if begin != end or start > 2 or not number:
        return None
    above = number - 1
    words = paragraphs.text(above)
    if above in paragraphs.ranges or len(words) >= 400:
        return None
    if words.endswith(":"):
        mentions = paragraphs.mentions(above)
        clause = last_clause(words, 0, len(words))
        found = _announced(words, clause, len(words), mentions)
        return (found, above) if found else None
    headed = len(words) < _HEADING and statement_by(words, 0, len(words), paragraphs.mentions(above))
    if headed:
        return headed, above
    if paragraphs.bylines != "above" or not is_speech(stretch, paragraphs):
        return None
    byline = paragraphs.byline(above)
    return (Attribution(byline[0], byline[1:], byline[1:], bare=True), above) if byline else None


def _find_below(stretch: Stretch, paragraphs: Paragraphs) -> tuple[Attribution, int] | None:
    """`– Jane Roe, CEO of Acme` on a line of its own below; without the dash where bylines stand below."""
    number, stop = stretch.last
    begin, end = paragraphs.after(number, stop)
    below = number + 1
    if paragraphs.text(number)[begin:end].strip() or below >= len(paragraphs.draft.paragraphs):
        return None
    byline = paragraphs.byline(below)
    if byline is None:
        return None
    dashed = re.match(r"\s*[—–\-]", paragraphs.text(below)) is not None
    if not dashed and (paragraphs.bylines != "below" or not is_speech(stretch, paragraphs)):
        return None
    return Attribution(byline[0], byline[1:], byline[1:], bare=True), below


def _whole_sentence(text: str, pieces: list[tuple[int, int, int]]) -> bool:
    """Whether a stretch is speech by its form: a capital first, a closing stop last, four words or more."""
    number, start, _ = pieces[0]
    del number
    return text[start : start + 1].isupper() or text[start : start + 1].isdigit()


def is_speech(stretch: Stretch, paragraphs: Paragraphs, fewest: int = 4) -> bool:
    """Whether a stretch is speech by its form: a capital first, a stop or comma last, `fewest` words or more."""
    words = _words(stretch, paragraphs)
    number, start = stretch.first
    last, stop = stretch.last
    ends = paragraphs.text(last)[:stop][-2:]
    return (
        words >= fewest
        and _whole_sentence(paragraphs.text(number), stretch.pieces)
        and bool(re.search(r"[.!?]['’)]?$|,$", ends) or paragraphs.text(last)[stop + 1 : stop + 2] == ".")
        and start >= 0
    )


def spoken_by_unknown(stretch: Stretch, paragraphs: Paragraphs) -> bool:
    """Whether a verb of speech behind words that a comma ends hands them to somebody who is not known.

    `"It was cold," his mother, Ann Poe, remembers.`, `"It was cold," says a dealer.`
    """
    number, stop = stretch.last
    text = paragraphs.text(number)
    if not _ends_on_comma(stretch, paragraphs):
        return False
    begin, end = paragraphs.after(number, stop)
    behind = re.match(r"[^.!?:;“\"]{0,120}", text[begin:end])
    if behind is None:
        return False
    return _any_verb().search(behind.group()) is not None or _verb_first().match(behind.group()) is not None


def speaking_before(paragraphs: Paragraphs, number: int, begin: int, end: int) -> tuple[Attribution, int] | None:
    """`Roe stated that the terms are fair. "I am glad."`: the sentence before, whose subject speaks."""
    text = paragraphs.text(number)
    passage = paragraphs.draft.paragraphs[number].passage.cut(begin, end)
    parts = sentences(passage)
    if not parts or not re.search(r"[.!?:]$", text[begin:end].rstrip()):
        return None
    length = len(parts[-1].text)
    clause = end - length
    inside = [m for m in paragraphs.mentions(number) if clause <= m[1] < end]
    if not inside:
        return None
    mention = inside[0]
    verb = re.compile(
        r"(?:, [^.]{0,120},)? (?:also |further )?(?P<cue>said|stated|noted|added|commented|explained|"
        r"remarked|announced|emphasized|believes|expressed|thanked|says)\b"
    ).match(text, mention[2], end)
    if verb is None:
        return None
    return Attribution(mention[0], verb.span("cue"), (mention[1], verb.end("cue")), False), number
