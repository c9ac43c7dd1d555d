"""Quotations: speech between marks with somebody to whom the words around hand it.

No cue, no quotation: defined terms, titles of works and words in scare quotes are left alone. Segments broken only by
the attribution are one quotation; a paragraph with an attribution of its own begins another.
"""

import re
from dataclasses import dataclass

from generator.model.base import Span, Spans, words_at
from generator.model.people import PersonRead, Quote
from generator.parse.draft import Draft
from generator.parse.people.names import name_parts
from generator.parse.people.roster import Form, Profile, Roster, find_mentions
from generator.parse.speech.attribution import Attribution, Mention, after_quotation, before_quotation
from generator.parse.speech.speech import Stretch, find_stretches
from generator.parse.text.passage import sentences
from generator.parse.text.places import spans_between

_ENDS = re.compile(r"[.!?,;:…—–\-]['’)]*$")


@dataclass
class _Spoken:
    """A stretch with its attribution."""

    stretch: Stretch
    attribution: Attribution | None
    profile: Profile | None
    words: tuple[int, int, int] | None
    own: bool


class _Paragraphs:
    """What is known of each paragraph while its quotations are read."""

    def __init__(self, draft: Draft, roster: Roster, stretches: list[Stretch]) -> None:
        self.draft = draft
        self.roster = roster
        self.ranges: dict[int, list[tuple[int, int]]] = {}
        for stretch in stretches:
            for number, start, end in stretch.pieces:
                self.ranges.setdefault(number, []).append((start, end))
        self._mentions: dict[int, list[Mention]] = {}

    def text(self, number: int) -> str:
        return self.draft.paragraphs[number].text

    def mentions(self, number: int) -> list[Mention]:
        """The people named in a paragraph outside its quotations."""
        if number not in self._mentions:
            inside = self.ranges.get(number, [])
            self._mentions[number] = [
                m for m in find_mentions(self.text(number), self.roster) if not any(a <= m[1] < b for a, b in inside)
            ]
        return self._mentions[number]

    def before(self, number: int, start: int) -> tuple[int, int]:
        """The words before index `start` up to the quotation before: (begin, end), marks left out."""
        begin = max((end for _, end in self.ranges.get(number, []) if end <= start), default=0)
        end = start
        text = self.text(number)
        while end > begin and text[end - 1] in "\"“”`'? ":
            end -= 1
        while begin < end and text[begin] in "\"“”'? ":
            begin += 1
        return begin, end

    def after(self, number: int, end: int) -> tuple[int, int]:
        """The words behind index `end` up to the next quotation: (begin, end), marks left out."""
        text = self.text(number)
        stop = min((start for start, _ in self.ranges.get(number, []) if start >= end), default=len(text))
        begin = end
        while begin < stop and text[begin] in "\"“”'? ":
            begin += 1
        return begin, stop


def _last_clause(text: str, begin: int, end: int) -> int:
    """Where the sentence that ends at `end` begins, not before `begin`."""
    position = begin
    for match in re.finditer(r"[.!?][\"”’)]* +(?=[A-Z\"“])", text[begin:end]):
        word = re.search(r"[^\s(]*$", text[begin : begin + match.start()])
        bare = word.group() if word else ""
        if re.fullmatch(
            r"(?:[A-Z]\.)*[A-Z]|Mr|Mrs|Ms|Dr|Inc|Corp|Co|Ltd|Jr|Sr|St|Prof|Gen|Ph\.D|M\.D|No|vs|U\.S", bare
        ):
            continue
        position = begin + match.end()
    return position


def _attribute(stretch: Stretch, paragraphs: _Paragraphs) -> tuple[Attribution, int, bool] | None:
    """The attribution of a stretch, its paragraph, and whether it stands before."""
    number, start = stretch.first
    text = paragraphs.text(number)
    begin, end = paragraphs.before(number, start)
    if (end > begin and text[end - 1] in ",:;") or re.search(
        r"\b(?:that|said|says|stated|added|noted|commented|continued|remarked)$", text[begin:end]
    ):
        clause = _last_clause(text, begin, end)
        found = before_quotation(text, clause, end, paragraphs.mentions(number))
        if found:
            return found, number, True
    number, stop = stretch.last
    text = paragraphs.text(number)
    spoken = _ENDS.search(text[max(0, stop - 4) : stop]) or not stretch.closed or text[stop + 1 : stop + 2] == ","
    if spoken or len(text[stretch.pieces[-1][1] : stop].split()) >= 5:
        begin, end = paragraphs.after(number, stop)
        found = after_quotation(text, begin, end, paragraphs.mentions(number))
        if found:
            return found, number, False
    number, start = stretch.first
    begin, end = paragraphs.before(number, start)
    if begin == end and start <= 2 and number > 0:
        # "Jane Roe commented:" on a line of its own above.
        above = number - 1
        words = paragraphs.text(above)
        if words.endswith(":") and len(words) < 400 and above not in paragraphs.ranges:
            found = before_quotation(words, _last_clause(words, 0, len(words)), len(words), paragraphs.mentions(above))
            if found:
                return found, above, True
    return None


def _whole_sentence(text: str, pieces: list[tuple[int, int, int]]) -> bool:
    """Whether a stretch is speech by its form: a capital first, a closing stop last, four words or more."""
    number, start, _ = pieces[0]
    del number
    return text[start : start + 1].isupper() or text[start : start + 1].isdigit()


def _is_speech(stretch: Stretch, paragraphs: _Paragraphs) -> bool:
    words = sum(len(paragraphs.text(n)[a:b].split()) for n, a, b in stretch.pieces)
    number, start = stretch.first
    last, stop = stretch.last
    ends = paragraphs.text(last)[:stop][-2:]
    return (
        words >= 4
        and _whole_sentence(paragraphs.text(number), stretch.pieces)
        and bool(re.search(r"[.!?]['’)]?$|,$", ends))
        and start >= 0
    )


def _speaking_before(paragraphs: _Paragraphs, number: int, begin: int, end: int) -> tuple[Attribution, int] | None:
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


def _join(spoken: list[_Spoken], paragraphs: _Paragraphs) -> list[list[_Spoken]]:
    """Stretches of one uninterrupted speech together."""
    groups: list[list[_Spoken]] = []
    for item in spoken:
        before = groups[-1][-1] if groups else None
        if before is not None and before.profile is item.profile and _goes_on(before, item, paragraphs):
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def _goes_on(before: _Spoken, item: _Spoken, paragraphs: _Paragraphs) -> bool:
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
    ].strip(" \"“”`'?")


def _only_attribution(
    paragraphs: _Paragraphs, number: int, between: tuple[int, int], before: _Spoken, item: _Spoken
) -> bool:
    """Whether the words between two index positions of a paragraph are nothing but who speaks."""
    start, end = between
    text = paragraphs.text(number)
    words = text[start:end].strip(" \"“”`'?,.")
    if not words:
        return True
    inside = [
        s.attribution
        for s in (before, item)
        if s.words and s.words[0] == number and start <= s.words[1] < end and s.attribution
    ]
    if not inside or not all(a.bare for a in inside):
        return False
    passage = paragraphs.draft.paragraphs[number].passage.cut(start, end)
    full = [s for s in sentences(passage) if re.search(r"\w", s.text)]
    return len(full) <= len({a.span for a in inside})


def _set_quoted(person: PersonRead) -> PersonRead:
    if "quoted" in person.parts:
        return person
    rest = [part for part in person.parts if part != "mentioned"]
    return person.model_copy(update={"parts": ["quoted", *rest]})


def _roster_of(draft: Draft) -> tuple[Roster, dict[int, int]]:
    """The people read so far as a roster, and where each stands in `draft.people`."""
    roster = Roster()
    index: dict[int, int] = {}
    for number, person in enumerate(draft.people):
        profile = Profile(forms=[Form(person.name, person.at[0], None, ())])
        for start, end in person.mentions_at:
            printed = re.sub(r"\s+", " ", draft.text[start:end])
            if len(name_parts(printed)) > 1:
                profile.forms.append(Form(printed, (start, end), None, ()))
        roster.profiles.append(profile)
        index[id(profile)] = number
    return roster, index


def read_quotes(draft: Draft) -> None:
    """Fill `quotes`, and give their speakers the part `quoted`. Runs after `read_people`."""
    stretches = find_stretches(draft)
    if not stretches:
        return
    roster, index = _roster_of(draft)
    paragraphs = _Paragraphs(draft, roster, stretches)
    spoken: list[_Spoken] = []
    speaker: Profile | None = None
    for stretch in stretches:
        found = _attribute(stretch, paragraphs)
        number, start = stretch.first
        if found is not None:
            attribution, place, _ = found
            profile = attribution.profile or _last_named(paragraphs, number, attribution.span[0], speaker)
            if profile is None:
                continue
            speaker = profile
            spoken.append(_Spoken(stretch, attribution, profile, (place, *attribution.span), own=True))
            continue
        if not _is_speech(stretch, paragraphs):
            continue
        previous = spoken[-1] if spoken else None
        begin, end = paragraphs.before(number, start)
        if previous is not None and _follows(previous, stretch, paragraphs):
            spoken.append(_Spoken(stretch, None, previous.profile, None, own=False))
            continue
        told = _speaking_before(paragraphs, number, begin, end) if end > begin else None
        if told is not None and told[0].profile is not None:
            speaker = told[0].profile
            spoken.append(_Spoken(stretch, told[0], speaker, (told[1], *told[0].span), own=True))
    for group in _join(spoken, paragraphs):
        quote = _quote(draft, group)
        draft.quotes.append(quote)
    for item in spoken:
        if item.profile is not None and id(item.profile) in index:
            place = index[id(item.profile)]
            draft.people[place] = _set_quoted(draft.people[place])


def _follows(previous: _Spoken, stretch: Stretch, paragraphs: _Paragraphs) -> bool:
    """Whether a stretch without attribution carries on the speech before it."""
    last, stop = previous.stretch.last
    number, start = stretch.first
    text = paragraphs.text(number)
    if last == number:
        between = text[stop:start].strip(" \"“”`'?,.")
        if not between:
            return True
        attributed = previous.words is not None and previous.words[0] == number and stop <= previous.words[1] < start
        return attributed and _only_attribution(paragraphs, number, (stop, start), previous, previous)
    if text[:start].strip(" \"“”`'?"):
        return False
    if any(paragraphs.draft.paragraphs[n].zone != "furniture" for n in range(last + 1, number)):
        return False
    rest = paragraphs.text(last)[stop:]
    attributed = previous.words is not None and previous.words[0] == last and previous.words[1] >= stop
    return not rest.strip(" \"“”`'?,.") or (
        attributed and _only_attribution(paragraphs, last, (stop, len(paragraphs.text(last))), previous, previous)
    )


def _last_named(paragraphs: _Paragraphs, number: int, place: int, speaker: Profile | None) -> Profile | None:
    """Whom `he` or `she` means: the last speaker, else the last one named before."""
    if speaker is not None:
        return speaker
    for earlier in range(number, max(-1, number - 4), -1):
        named = [m for m in paragraphs.mentions(earlier) if earlier < number or m[1] < place]
        if named:
            return named[-1][0]
    return None


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
