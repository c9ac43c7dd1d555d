"""Where the people of a roster are named: by their full names, by surnames, by what else they are called."""

import re
from collections.abc import Iterator

from generator.model.base import Span, fold
from generator.parse.draft import Draft
from generator.parse.people.names import name_parts, name_suffix, same_name, surname
from generator.parse.people.roster import Profile, Roster
from generator.parse.people.sexes import sex_before, sex_of_name
from generator.parse.people.title_parts import is_title_word
from generator.parse.text.passage import Passage
from generator.vocabulary.people import SAID

# Words that make "Simon School", "Roe & Company", "Roe Engineering Inc." something other than a person.
_NOT_AFTER = re.compile(
    r"['’]?\s?(?:&|School|University|College|Foundation|Group|Inc\b|Company|Corp|LLC|LLP|Ltd|"
    r"Associates|Award|Prize|Street|Hall|Center|Institute|Capital|Partners|Holdings|"
    r"[A-Z][a-z]+,? (?:Inc|Corp|Co|LLC|LLP|Ltd|Company|plc)\b)"
)
# What makes a surname part of a word, an address or a double name; "Dr.Roe" is none of these.
_WITHIN_BEFORE = re.compile(r"[\w@./\-’']")
_WITHIN_BEHIND = re.compile(r"[\w@]|[./\-]\w")
_SHORT = frozenset(("Mr.", "Ms.", "Dr."))
_GIVEN = re.compile(r"[A-Z](?:[a-z]+|\.)")
_SUFFIX = re.compile(r",? (?:Jr\.|Sr\.|II\b|III\b|IV\b)")

Mention = tuple[Profile, int, int]
"""A person and the index range of the name in some words."""


def _widen(text: str, start: int, end: int, profiles: list[Profile]) -> Mention | None:
    """The person whose surname stands at `text[start:end]`, and the whole printed form there."""
    for profile in reversed(profiles):
        parts = name_parts(profile.name)
        if parts[-1] != text[start:end] and text[start:end] not in profile.spellings:
            continue
        printed = _SUFFIX.match(text, end)
        if printed and name_suffix(profile.name) not in ("", name_suffix(printed.group())):
            continue
        taken = start
        given = profile.given
        last: str | None = None
        # "Jr." and nicknames stand between given name and surname: `John E. (Jack) Roe`.
        for place, printed_word in _words_before(text, start):
            word = printed_word.lstrip('(“"‘').rstrip(')”"’')
            if word not in given and word.rstrip(".") not in given:
                last = printed_word
                break
            marks = 0 if "(" in printed_word else len(printed_word) - len(printed_word.lstrip('(“"‘'))
            taken = place + marks
        if last is not None and taken == start:
            # Another given name before the surname is another person: `John C. Roe` is not `John E. Roe`.
            other = _GIVEN.fullmatch(last)
            if (
                other
                and last.rstrip(".") not in _PREFIXES
                and not is_title_word(last)
                and not (last.endswith(".") and len(last) > 3)
            ):
                continue
        words = text[taken:end]
        if taken < start and words != profile.name and not same_name(fold(words), profile.name, nicknames=True):
            continue
        return profile, taken, end
    return None


_PREFIXES = frozenset(
    (
        "Mr Mrs Ms Dr Prof Miss Sir Dame When While And But In On As The For With Since If After Before Said Adds "
        "Added Both Like Joining Under Also Prior At"
    ).split()
)


def _words_before(text: str, end: int) -> Iterator[tuple[int, str]]:
    """The words of the 60 characters before an index, the last one first, and where each begins."""
    first = max(0, end - 60)
    while end > first:
        end = first + len(text[first:end].rstrip())
        begin = text.rfind(" ", first, end) + 1 or first
        if begin < end:
            yield begin, text[begin:end]
        end = begin


_SPEAKS = re.compile(rf" (?:{SAID})\b")
_AGED = re.compile(r", (?:aged? )?\d\d,")
_SPOKEN = re.compile(rf"(?:{SAID}) $")
HONOURED = re.compile(r"(?:Mr|Mrs|Ms|Dr)\.? $")


_OFFICER_BEHIND = re.compile(
    r" (?:(?:[Vv]ice|[Ss]enior|[Ee]xecutive|[Mm]anaging|[Gg]eneral|[Cc]hief|[A-Z][a-z]+|and|&|of|the) ){0,6}?"
    r"(?:[Cc]hair(?:man|woman|person)?|[Pp]resident|[Oo]fficer|[Dd]irector|[Mm]anager|CEO|CFO|COO|CTO|[Pp]artner|"
    r"[Ff]ounder|[Cc]ounsel|[Ee]xecutive|[Ss]pokes\w+|[Pp]resident of [A-Z]\w+) [A-Z][\w’'.\-]+ [A-Z]"
)


def _is_meant(text: str, start: int, end: int) -> bool:
    """Whether a bare surname that a firm bears is the person: an honorific, a speech verb, an age beside it."""
    return bool(
        HONOURED.search(text[max(0, start - 5) : start])
        or _SPEAKS.match(text, end)
        or _AGED.match(text, end)
        or _SPOKEN.search(text[max(0, start - 12) : start])
    )


def _is_firms(text: str, start: int, end: int, *, firm: bool) -> bool:
    """Whether a bare surname is a firm's name: one that a firm bears, too, or `said Roe Chairman Max Moe`."""
    if _OFFICER_BEHIND.match(text, end) and not HONOURED.search(text[max(0, start - 5) : start]):
        return True
    return firm and not _is_meant(text, start, end)


def _find_surnames(text: str, surnames: list[str]) -> list[Span]:
    """Where any of `surnames` stands as a whole word of running text, in order; none within another."""
    found: list[Span] = []
    for name in surnames:
        start = text.find(name)
        while start >= 0:
            end = start + len(name)
            if (
                not text[:start].strip(". ")
                or not _WITHIN_BEFORE.match(text, start - 1)
                or text[max(0, start - 3) : start] in _SHORT
            ) and (not _WITHIN_BEHIND.match(text, end)):
                found.append((start, end))
            start = text.find(name, end)
    if len(found) < 2:
        return found
    found.sort(key=lambda span: (span[0], -span[1]))
    return [span for number, span in enumerate(found) if number == 0 or span[0] >= found[number - 1][1]]


def _namesake(roster: Roster, name: str, found: list[Mention], place: int | None, sex: str | None) -> Profile | None:
    """Whom a surname of several means: who was named in full last, in `found` or before `place`; None if one has it.

    `sex` is what an honorific before it tells: `Mr. Roe` is not Celia Roe.
    """
    shared = [profile for profile in roster.profiles if surname(profile.name) == name]
    if len(shared) < 2:
        return None
    if sex is not None:
        shared = [profile for profile in shared if sex_of_name(profile.name) in (None, sex)] or shared
    if len(shared) == 1:
        return shared[0]
    for profile, begin, end in reversed(found):
        if end - begin > len(name) and any(profile is one for one in shared):
            return profile
    if place is None:
        return None
    ends = [
        max((form.at[0] for form in one.forms if form.at[0] <= place and " " in form.name), default=-1)
        for one in shared
    ]
    return shared[ends.index(max(ends))] if max(ends) >= 0 else None


def namesake(roster: Roster, name: str, passage: Passage, start: int) -> Profile | None:
    """Whom the surname means that stands at index `start` of a passage, where several bear it; None elsewhere."""
    return _namesake(roster, name, [], passage.place(start), sex_before(passage.text, start))


def _find_bare(text: str, word: str) -> Iterator[Span]:
    """Where a first name stands alone in running text, no further name before or behind it: `Jane served`."""
    for match in re.finditer(rf"(?<![\w@./\-’']){re.escape(word)}(?![\w@]|[-./]\w| (?!I\b)[A-Z])", text):
        before = text[: match.start()].rpartition(" ")[0].rpartition(" ")[2] if match.start() else ""
        if before[:1].isupper() and before.isalpha() and before not in _PREFIXES:
            continue
        yield match.span()


def find_mentions(text: str, roster: Roster, passage: Passage | None = None) -> list[Mention]:
    """All places of `text` where somebody of the roster is named, in order, as index ranges with the surname.

    `passage` holds the words, where it is known which of several with one surname was named before them.

    E-mail and web addresses are none, nor names of schools and firms (`the Roe School`, `Roe & Company`).
    """
    found: list[Mention] = []
    if not roster.may_name(text):
        return found
    for start, end in _find_surnames(text, roster.surnames()):
        if _NOT_AFTER.match(text, end):
            continue
        widened = _widen(text, start, end, roster.profiles)
        if widened is None:
            continue
        profile, begin, finish = widened
        if begin == start:
            place = passage.place(start) if passage is not None else None
            profile = _namesake(roster, text[start:end], found, place, sex_before(text, start)) or profile
        if begin == start and _is_firms(text, start, end, firm=text[start:end] in roster.firms):
            continue
        suffix = _SUFFIX.match(text, finish)
        if suffix and profile.name.endswith(suffix.group().strip(" ,")):
            finish = suffix.end()
        while found and begin <= found[-1][1]:
            # "Wei Roe": the first word is another's surname elsewhere.
            found.pop()
        found.append((profile, begin, finish))
    for word, profile in roster.called.items():
        if word not in text:
            continue
        for match in re.finditer(rf"(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? ({re.escape(word)})\b(?!-\w)", text):
            if not any(begin < match.end() and match.start(1) < finish for _, begin, finish in found):
                found.append((profile, *match.span(1)))
        for start, end in _find_bare(text, word) if word in roster.familiar else ():
            if not any(begin < end and start < finish for _, begin, finish in found):
                found.append((profile, start, end))
    return sorted(found, key=lambda mention: mention[1]) if roster.called else found


def note_mentions(draft: Draft, roster: Roster) -> None:
    """Fill each profile's `mentions` from all paragraphs, in reading order."""
    if not roster.profiles:
        return
    for paragraph in draft.paragraphs:
        for profile, start, end in find_mentions(paragraph.text, roster, paragraph.passage):
            profile.mentions.append(paragraph.passage.span(start, end))
