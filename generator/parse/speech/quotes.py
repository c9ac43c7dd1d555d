"""Quotations: speech between marks with somebody to whom the words around hand it.

No cue, no quotation: defined terms, titles of works and words in scare quotes are left alone. Segments broken only by
the attribution are one quotation; a paragraph with an attribution of its own begins another.
"""

import re
from dataclasses import dataclass

from generator.model.base import Span, Spans, fold, words_at
from generator.model.people import PersonRead, Quote
from generator.parse.draft import Draft
from generator.parse.people.mentions import HONOURED
from generator.parse.people.names import name_parts
from generator.parse.people.roster import Form, Profile, Roster
from generator.parse.speech.antecedents import Antecedents
from generator.parse.speech.attribution import PRONOUN, Attribution, after_quotation, reports
from generator.parse.speech.paragraphs import Paragraphs
from generator.parse.speech.speakers import find_attribution, is_speech, is_work, speaking_before, spoken_by_unknown
from generator.parse.speech.speech import MARKS, Stretch, Style, find_stretches
from generator.parse.text.passage import sentences
from generator.parse.text.places import spans_between
from generator.vocabulary.people import MAYBE_HONORIFIC

_STYLES: tuple[Style, ...] = ("double", "lost", "single", "dashed")
"""Which marks are tried, in order, until somebody speaks between them."""
# Between two who speak together: `Jane Roe, CEO of Acme, and `; and between the last of them and the verb.
_TOGETHER = re.compile(rf"(?:, (?:[^.;:“”\"]|(?<=[A-Z])\.){{1,120}}?)?,? (?:and|&) {MAYBE_HONORIFIC}")
_CLAUSE = 4
"""Words of a clause at least: fewer between marks may be a term."""
# Where the words behind an attribution end: `, "It`, but not `, "and it`.
_OPENS_ANEW = re.compile(r"[\s,]{0,2}[\"“„«]\s?[A-Z0-9$]")
_APPOSITION = re.compile(r"(?:, (?:[^.;:“”\"]|(?<=[A-Z])\.){1,120},)? (?:also |both |jointly |together )?")


_ADDING = re.compile(r", (?:adding|noting|saying|explaining|concluding|continuing)(?: that)?$")


@dataclass(slots=True)
class _Spoken:
    """A stretch with its attribution."""

    stretch: Stretch
    attribution: Attribution | None
    profile: Profile | None
    words: tuple[int, int, int] | None
    own: bool


def _join(spoken: list[_Spoken], paragraphs: Paragraphs) -> list[list[_Spoken]]:
    """Stretches of one uninterrupted speech together."""
    groups: list[list[_Spoken]] = []
    for item in spoken:
        before = groups[-1][-1] if groups else None
        if before is not None and before.profile is item.profile and _goes_on(before, item, paragraphs):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _goes_on(before: _Spoken, item: _Spoken, paragraphs: Paragraphs) -> bool:
    """Whether nothing but attribution stands between two stretches of the same speaker."""
    number, stop = before.stretch.last
    following, start = item.stretch.first
    if not before.stretch.closed and number != following:
        return False
    if number == following:
        return _only_attribution(paragraphs, number, (stop, start), before, item)
    if item.own or any(paragraphs.draft.paragraphs[n].zone != "furniture" for n in range(number + 1, following)):
        return False
    text = paragraphs.text(number)
    return _only_attribution(paragraphs, number, (stop, len(text)), before, item) and not paragraphs.text(following)[
        :start
    ].strip(MARKS)


def _only_attribution(
    paragraphs: Paragraphs, number: int, between: tuple[int, int], before: _Spoken, item: _Spoken
) -> bool:
    """Whether the words between two index positions of a paragraph are nothing but who speaks."""
    start, end = between
    text = paragraphs.text(number)
    words = text[start:end].strip(MARKS + ",.")
    if not words:
        return True
    inside = [
        s.attribution
        for s in (before, item)
        if s.words and s.words[0] == number and start <= s.words[1] < end and s.attribution
    ]
    if not inside:
        told = after_quotation(text, *paragraphs.after(number, start), paragraphs.mentions(number))
        inside = [told] if told is not None and told.profile in (None, before.profile) else []
    if (
        inside
        and inside[0].bare
        and _ADDING.search(words)
        and after_quotation(text, *paragraphs.after(number, start), paragraphs.mentions(number))
    ):
        # "...," said Roe of Acme, adding, "...".
        return len([s for s in sentences(paragraphs.draft.paragraphs[number].passage.cut(start, end)) if s.text]) < 2
    if not inside or not all(a.bare for a in inside):
        return False
    passage = paragraphs.draft.paragraphs[number].passage.cut(start, end)
    full = [s for s in sentences(passage) if re.search(r"\w", s.text)]
    return len(full) <= len({a.span for a in inside})


def _set_quoted(person: PersonRead) -> None:
    if "quoted" not in person.parts:
        person.parts = ["quoted", *(part for part in person.parts if part != "mentioned")]


def _roster_of(draft: Draft) -> tuple[Roster, dict[int, int]]:
    """The people read so far as a roster, and where each stands in `draft.people`."""
    roster = Roster()
    index: dict[int, int] = {}
    for number, person in enumerate(draft.people):
        profile = Profile(forms=[Form(person.name, person.at[0], None, ())])
        for start, end in person.mentions_at:
            printed = fold(draft.text[start:end])
            if len(name_parts(printed)) > 1:
                profile.forms.append(Form(printed, (start, end), None, ()))
            elif printed == name_parts(person.name)[0]:
                roster.called[printed] = profile
                if not HONOURED.search(draft.text, max(0, start - 5), start):
                    roster.familiar.add(printed)
            else:
                profile.spellings.add(printed)
        roster.profiles.append(profile)
        index[id(profile)] = number
    return roster, index


def read_quotes(draft: Draft) -> None:
    """Fill `quotes`, and give their speakers the part `quoted`. Runs after `read_people`."""
    roster, index = _roster_of(draft)
    for style in _STYLES:
        stretches = find_stretches(draft, style)
        if not stretches:
            continue
        paragraphs = Paragraphs(draft, roster, stretches)
        spoken = _find_spoken(stretches, paragraphs)
        if not spoken:
            continue
        draft.quotes += [_quote(draft, group) for group in _join(spoken, paragraphs)]
        for item in spoken:
            for profile in (item.profile, *_speaking_too(item, paragraphs)):
                if profile is not None and id(profile) in index:
                    _set_quoted(draft.people[index[id(profile)]])
        return


def _find_spoken(stretches: list[Stretch], paragraphs: Paragraphs) -> list[_Spoken]:
    """The stretches that somebody speaks, in order."""
    spoken: list[_Spoken] = []
    antecedents = Antecedents(paragraphs)
    for stretch in stretches:
        if is_work(stretch, paragraphs):
            continue
        found = find_attribution(stretch, paragraphs)
        number, start = stretch.first
        if found is not None:
            attribution, place = found
            previous = spoken[-1] if spoken else None
            told_before = previous and previous.words and (place, *attribution.span) == previous.words
            if previous and (told_before or _speaks_next(attribution, previous, stretch, paragraphs)):
                spoken.append(_Spoken(stretch, None, previous.profile, None, own=False))
                continue
            profile = attribution.profile or _meant(antecedents, attribution, place, spoken)
            if profile is None:
                continue
            spoken.append(_Spoken(stretch, attribution, profile, (place, *attribution.span), own=True))
            continue
        previous = spoken[-1] if spoken else None
        if previous is not None and _is_told_too(previous, stretch, paragraphs):
            spoken.append(_Spoken(stretch, None, previous.profile, None, own=False))
            continue
        beside = previous is not None and previous.stretch.last[0] == number
        follows = previous is not None and _follows(previous, stretch, paragraphs)
        # "...," said Roe. "Literally."
        if not is_speech(stretch, paragraphs, fewest=4 if not beside else 1 if follows else 2):
            continue
        begin, end = paragraphs.before(number, start)
        if spoken_by_unknown(stretch, paragraphs):
            continue
        if previous is not None and follows:
            spoken.append(_Spoken(stretch, None, previous.profile, None, own=False))
            continue
        told = speaking_before(paragraphs, number, begin, end) if end > begin else None
        if told is not None and told[0].profile is not None:
            spoken.append(_Spoken(stretch, told[0], told[0].profile, (told[1], *told[0].span), own=True))
    return spoken


def _is_told_too(previous: _Spoken, stretch: Stretch, paragraphs: Paragraphs) -> bool:
    """Whether a stretch is a further clause that the speaker told: `Roe said that “...” and that “...”`."""
    number, start = stretch.first
    last, stop = previous.stretch.last
    text = paragraphs.text(number)
    told = last == number and text[stop:start].strip(MARKS + ",") in ("and that", "but that")
    return told and len(text[start : stretch.last[1]].split()) >= _CLAUSE


def _speaking_too(item: _Spoken, paragraphs: Paragraphs) -> list[Profile]:
    """Who speaks together with the one found: `said Jane Roe, CEO, and Max Moe, CFO.`, `Roe and Moe said: `."""
    if item.attribution is None or item.words is None or item.profile is None:
        return []
    number, begin, end = item.words
    text = paragraphs.text(number)
    mentions = paragraphs.mentions(number)
    first = next((m for m in mentions if m[0] is item.profile and begin <= m[1] <= end), None)
    if first is None:
        return []
    verb = item.attribution.cue[0] if item.attribution.cue[0] >= first[2] else None
    found: list[Profile] = []
    last = first
    for mention in mentions[mentions.index(first) + 1 :]:
        if mention[0] is item.profile or not _TOGETHER.fullmatch(text[last[2] : mention[1]]):
            break
        last = mention
        found.append(mention[0])
    behind = re.compile(r"(?:, (?:[^.;:“”\"]|(?<=[A-Z])\.){1,120})?(?=[.,;:]| )").match(text, last[2])
    if verb is not None:
        closed = _APPOSITION.fullmatch(text[last[2] : verb]) is not None
    else:
        closed = behind is not None and re.compile(r"[.;:]?(?:\s|$|[\"“])").match(text, behind.end()) is not None
    return found if closed else []


def _follows(previous: _Spoken, stretch: Stretch, paragraphs: Paragraphs) -> bool:
    """Whether a stretch without attribution carries on the speech before it."""
    last, stop = previous.stretch.last
    number, start = stretch.first
    text = paragraphs.text(number)
    if last == number:
        between = text[stop:start].strip(MARKS + ",.")
        if between in ("", "and", "and that", "that"):
            return True
        return _only_attribution(paragraphs, number, (stop, start), previous, previous)
    if text[:start].strip(MARKS):
        return False
    if any(paragraphs.draft.paragraphs[n].zone != "furniture" for n in range(last + 1, number)):
        return False
    rest = paragraphs.text(last)[stop:]
    attributed = previous.words is not None and previous.words[0] == last and previous.words[1] >= stop
    return not rest.strip(MARKS + ",.") or (
        attributed and _only_attribution(paragraphs, last, (stop, len(paragraphs.text(last))), previous, previous)
    )


def _speaks_next(attribution: Attribution, previous: _Spoken, stretch: Stretch, paragraphs: Paragraphs) -> bool:
    """Whether who is named behind a stretch speaks the next words, and this one goes on with the speech before it.

    `said Roe. "We thank all who helped." Moe added: "It was cheap."`, `... helped." Moe said the plant was open.`
    Behind a full stop a comma leads to the next words, too: `helped." Moe added, "It was cheap."`
    """
    number, stop = stretch.last
    text = paragraphs.text(number)
    if attribution.span[0] < stop or attribution.profile is previous.profile or stretch.first[0] != number:
        return False
    if previous.stretch.last[0] != number or text[stop - 1 : stop] not in (".", "!", "?"):
        return False
    end = paragraphs.after(number, stop)[1]
    rest = text[attribution.span[1] : end].strip(MARKS)
    anew = rest == "," and text[stop - 1] == "." and _OPENS_ANEW.match(text, end - 1) is not None
    return bool(rest.endswith(":") or anew or reports(rest)) and _follows(previous, stretch, paragraphs)


def _meant(antecedents: Antecedents, attribution: Attribution, number: int, spoken: list[_Spoken]) -> Profile | None:
    """Whom the pronoun of an attribution in a paragraph means."""
    pronoun = PRONOUN.search(antecedents.paragraphs.text(number), *attribution.span)
    if pronoun is None:
        return None
    place = number, pronoun.start()
    if not spoken:
        return antecedents.find(pronoun.group(), place, None, None)
    before = spoken[-1]
    since = (before.words[0], before.words[2]) if before.words else before.stretch.last
    return antecedents.find(pronoun.group(), place, before.profile, since)


def _quote(draft: Draft, group: list[_Spoken]) -> Quote:
    at: Spans = []
    for item in group:
        for n, a, b in item.stretch.pieces:
            at += spans_between(draft.text, draft.paragraphs[n].passage, a, b)
    speaker_at: list[Span] = []
    cue = "inherited"
    for item in group:
        if item.attribution is None or item.words is None:
            continue
        passage = draft.paragraphs[item.words[0]].passage
        spans = spans_between(draft.text, passage, item.words[1], item.words[2])
        speaker_at += [span for span in spans if span not in speaker_at]
        if cue == "inherited":
            cue = passage.text[slice(*item.attribution.cue)]
    profile = group[0].profile
    assert profile is not None  # noqa: S101 - only stretches with a speaker are grouped
    return Quote(
        speaker=profile.name,
        cue=cue,
        text=words_at(draft.text, at),
        at=at,
        speaker_at=speaker_at,
        closed=all(item.stretch.closed for item in group),
    )
