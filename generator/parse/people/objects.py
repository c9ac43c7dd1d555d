"""People taken up or let go by the sentence's subject, one after another; those of one list share what is told.

Forms it was made for: `elected Jane Roe, President of Acme; Max Moe, a partner in Beta; and Ann Poe`, `also promoted
were Jane Roe, Treasurer, and Max Moe, Secretary`, `named Jane Roe Chairman and Max Moe Vice Chairman`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model.base import Span
from generator.parse.people.appositions import behind_apposition
from generator.parse.people.career import Held, Told
from generator.parse.people.employers import behind_home
from generator.parse.people.known_names import KnownNames
from generator.parse.people.later_evidence import LISTED, SPEAKS
from generator.parse.people.mentions import namesake
from generator.parse.people.names import Candidate, find_candidates
from generator.parse.people.roster import Profile, Roster
from generator.parse.people.run_words import given_names
from generator.parse.people.taken_up import read_passive, they_are
from generator.parse.people.titles import Title, read_titles
from generator.parse.people.when import is_old_news
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC

# Before the next name of a list: a semicolon, or "and".
_NEXT_ITEM = re.compile(rf"; (?:and )?{MAYBE_HONORIFIC}$")
_AND_NEXT = re.compile(rf",? and {MAYBE_HONORIFIC}")
_SEVERAL = re.compile(r"(?:the )?(?:[a-z]+ )?(?:appointment|election|promotion|retirement|resignation|departure)s\b")
# A verb right behind a name that is not the sentence's subject.
ITS_OWN = re.compile(
    r",? (?:who )?(?:will |has |had |is |was |were |have |are |joined |joins |became |becomes |started |resigned |"
    r"retired |retires |resigns |steps |stepped |stepping |remains |takes |took |assumes |assumed |moves |moved |"
    r"succeeds |serves as |continues )"
)
# "Roe noted that Moe, who joined Acme in 1990, ran it": what he did before is no news.
WHO_DID = re.compile(r",? who (?:joined|became|started|moved|took|assumed|was|were|had) ")


def read_objects(sentence: Passage, roster: Roster, known: KnownNames, year: int | None, previous: str = "") -> None:
    """People taken up or let go by the sentence's subject; those in a list with one share what is told.

    `previous` is the sentence before: `It elected three directors. They are Jane Roe, Max Moe and Ann Poe`.
    """
    before: Candidate | None = None
    told: Profile | None = None
    group: list[Profile] = []
    text = sentence.text
    for candidate in (_with_home(text, found, known) for found in find_candidates(text)):
        profile = roster.find(candidate.name)
        if profile is None:
            continue
        if candidate.single:
            # "Max Moe's brother, Bob Moe, steps down. Moe's resignation": whose name stood there last.
            profile = namesake(roster, candidate.name, sentence, candidate.start) or profile
        if read_passive(profile.career, sentence, candidate, known, year):
            told, group = profile, [profile]
        elif before is None and they_are(previous, sentence.text, candidate) and not is_old_news(previous, year):
            profile.career.told.append(Told("appointed", sentence, (candidate.start, candidate.end)))
            told, group = profile, [profile]
        elif any(profile is other for other in group):
            # "Jane Roe, a partner in Roe & Moe; and Max Moe": named again.
            continue
        elif (
            told is not None
            and before is not None
            and (
                _is_next_taken(sentence.text, before, candidate, known)
                or _is_of_several(told.career.told[-1], sentence, candidate, known)
            )
        ):
            group.append(profile)
            profile.career.told.append(_told_of_next(told.career.told[-1], sentence, candidate, known))
            profile.career.held += told.career.held_by_several(sentence, candidate.after)
            if sentence.text.startswith(" ", candidate.after):
                own = read_titles(sentence.text, candidate.after + 1, known)
                profile.career.held += [Held("taken", sentence, title) for title in own]
        else:
            told, group = None, []
        before = candidate


def _with_home(text: str, candidate: Candidate, known: KnownNames) -> Candidate:
    """A name up to behind where it is of: `retained Jane Roe of Beta Advisors as Treasurer`."""
    if not text.startswith((" of ", " at ", " ("), candidate.after):
        return candidate
    return candidate._replace(after=behind_home(text, candidate.after, known))


def _told_of_next(told: Told, sentence: Passage, candidate: Candidate, known: KnownNames) -> Told:
    """What is told of one taken up, for the next of the list: a post that stands before her name is not hers.

    `Elected were Jane Roe, chair; Max Moe, vice chair`; of `Jane Roe and Max Moe to the board` the post is both's.
    """
    if told.passage is not sentence or told.post is None or told.post[1] > candidate.start:
        return told
    behind = sentence.text.startswith((", ", " "), candidate.after)
    titles = read_titles(sentence.text, sentence.text.index(" ", candidate.after) + 1, known) if behind else []
    post = (titles[0].start, titles[0].end) if titles and titles[0].organisation is None else None
    return replace(told, span=(told.span[0], post[1] if post else candidate.end), post=post, organisation=None)


def _is_next_taken(text: str, before: Candidate, candidate: Candidate, known: KnownNames) -> bool:
    """Whether a name is the next of a list whose names are taken up, each with its title or without.

    `elected Jane Roe, President of Acme; Max Moe, a partner in Beta; and Ann Poe`, `named Jane Roe Chairman and Max Moe
    Vice Chairman`.
    """
    end = behind_home(text, before.after, known, titled=True)
    if _shares(text, end, candidate, known):
        return True
    if _has_own_verb(text, candidate, known):
        return False
    if _NEXT_ITEM.search(text, max(0, candidate.start - 16), candidate.start):
        return True
    if text.startswith(" ", end):
        titles = read_titles(text, end + 1, known)
        own = text.startswith(" ", candidate.after) and read_titles(text, candidate.after + 1, known)
        return bool(titles and own) and LISTED.fullmatch(text[titles[-1].after : candidate.start]) is not None
    behind = behind_apposition(text, end, known, [])
    return behind > end and _AND_NEXT.fullmatch(text[behind : candidate.start]) is not None


def _is_of_several(told: Told, sentence: Passage, candidate: Candidate, known: KnownNames) -> bool:
    """Whether a noun tells of this one, too: `the resignations of Jane Roe as Treasurer, and Max Moe, a director`."""
    text = sentence.text
    return (
        told.passage is sentence
        and _SEVERAL.match(text, told.span[0]) is not None
        and _AND_NEXT.fullmatch(text, told.span[1], candidate.start) is not None
        and not _has_own_verb(text, candidate, known)
        and not SPEAKS.match(text, behind_apposition(text, candidate.after, known, []))
    )


def _shares(text: str, end: int, candidate: Candidate, known: KnownNames) -> bool:
    """Whether a name stands in a list with the one that ends at `end`.

    `After the retirement of Jane Roe, Max Moe has been given the post`: with a comma alone before it and a verb behind
    it, a name begins a clause of its own.
    """
    between = text[end : candidate.start]
    if LISTED.fullmatch(between) is None:
        return False
    return " and" in between or "&" in between or not _has_own_verb(text, candidate, known)


def _has_own_verb(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether a verb of its own stands behind a name, or behind its titles: `; Max Moe, Treasurer, will retire`."""
    places = (candidate.after, behind_apposition(text, candidate.after, known, []))
    return any(ITS_OWN.match(text, place) for place in places)


# "The new directors are:", "announced the following promotions:", with an item for each below.
_OPENS_LIST = hinted(
    r"\b(?:elect|re-?elect|appoint|nam(?:ed|es|ing)\b|promot|new\b|newly\b|join|welcom|addition)[^.;:]{0,160}:$",
    re.IGNORECASE,
)
_LISTED_KIND = re.compile(
    r"\b(?:directors|trustees|members|officers|executives|individuals|people|persons|employees|leaders|partners|"
    r"promotions|appointments|additions|elections|attorneys|lawyers|partner|principals?)\b",
    re.IGNORECASE,
)
_LAST_SENTENCE = 240
"""Characters at the end of a paragraph in which the words stand that open a list."""
# "Jane Roe to Treasurer": an item's post.
_TO_POST = re.compile(r",? (?:to|as) ")
_ITEM_MARK = re.compile(rf"(?:[•*·▪●–-] ?)?{MAYBE_HONORIFIC}")


# Items on end that are read as one paragraph: `...: - Jane Roe, Treasurer; - Max Moe`.
_NEXT_MARK = re.compile(r"(?:(?<=[;:.,])|(?<=[;,] and)|(?= [•▪●])) (?=[-–•*▪●] [A-Z])")


def _items_apart(passage: Passage, listing: bool) -> Iterator[Passage]:
    """The words that open a list and its items each, where a paragraph holds several."""
    begin = 0
    if listing or ": - " in passage.text or ": •" in passage.text:
        for mark in _NEXT_MARK.finditer(passage.text):
            yield passage.cut(begin, mark.start())
            begin = mark.end()
    yield passage.cut(begin, len(passage.text)) if begin else passage


def _behind_mark(text: str) -> int:
    mark = _ITEM_MARK.match(text)
    return mark.end() if mark else 0


# "Chair of the Board – Jane Roe".
_POST_OF_NAME = re.compile(r"(?P<post>[^–:]{3,80}?) ?(?: -|–|:) (?=[A-Z])")


_LONGEST_LINE = 100


def _fills(candidate: Candidate, line: str) -> bool:
    """Whether a line is a name, or a short one that goes on behind it with a comma, and no sentence."""
    goes_on = line.startswith(", ", candidate.after) and len(line) < _LONGEST_LINE and not line.endswith(".")
    return candidate.name == line or goes_on


def _named_lines(passage: Passage, canonical: str, known: KnownNames) -> list[tuple[Candidate, list[Title]]]:
    """The names of a paragraph of lines that begin with a name each, or are a post and a name; [] where one is neither.

    `Jane Roe`, `Jane Roe, Controller, Springfield`, `Chair of the Board – Jane Roe`.
    """
    start, end = passage.span(0, len(passage.text))
    found: list[tuple[Candidate, list[Title]]] = []
    place = 0
    for line in (" ".join(line.split()) for line in canonical[start:end].split("\n")):
        post = _POST_OF_NAME.match(line)
        begin = place + (post.end() if post else 0)
        titles = read_titles(passage.text, place, known) if post else []
        name = line[post.end() :] if post else line
        whole = next((c for c in find_candidates(name) if not c.start and _fills(c, name) and not c.single), None)
        if whole is None or name.isupper() or (post and not titles):
            return []
        at = whole._replace(start=begin, end=begin + whole.end, after=begin + whole.after, lead=begin)
        if not post and whole.after < len(name):
            titles = read_titles(passage.text, at.after + len(", "), known)
        found.append((at, titles))
        place += len(line) + 1
    return found


def _drop_broken(roster: Roster, within: Span, canonical: str) -> None:
    """Take away who is named nowhere but over the end of a line of such a list."""
    for profile in list(roster.profiles):
        if all(within[0] <= form.at[0] < within[1] and "\n" in canonical[slice(*form.at)] for form in profile.forms):
            roster.profiles.remove(profile)


def read_items(passages: list[Passage], canonical: str, roster: Roster, known: KnownNames, year: int | None) -> None:
    """People who open the items of a list below words that take them up: `The new directors are:`."""
    listing = False
    for passage in (item for whole in passages for item in _items_apart(whole, listing)):
        text = passage.text
        lines = _named_lines(passage, canonical, known) if listing else []
        for candidate, titles in lines:
            profile = roster.find(candidate.name) or roster.add(passage, candidate)
            profile.career.told.append(Told("appointed", passage, (candidate.start, candidate.end)))
            profile.career.held += [Held("taken", passage, title) for title in titles]
        if lines:
            _drop_broken(roster, passage.span(0, len(text)), canonical)
            continue
        first = next(iter(find_candidates(text[:80])), None) if listing else None
        begins = first is not None and first.start == _behind_mark(text)
        if first is not None and begins:
            link = _TO_POST.match(text, behind_apposition(text, first.after, known, []))
            titles = read_titles(text, link.end(), known) if link else []
            # "The new partners are:" and below "Jane Roe focuses her practice on tax law".
            likely = not first.single and (titles or first.words[0] in given_names())
            named = roster.find(first.name) or (roster.add(passage, first) if likely else None)
            if named is not None:
                named.career.told.append(Told("appointed", passage, (first.start, first.end)))
                named.career.held += [Held("taken", passage, title) for title in titles]
                continue
        tail = text[-_LAST_SENTENCE:]
        listing = (
            text.endswith(":")
            and _OPENS_LIST.search(tail) is not None
            and _LISTED_KIND.search(tail) is not None
            and not is_old_news(tail, year)
        )
