"""Names met in running words: each with its evidence and the titles beside it; those in a list share theirs."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from generator.parse.draft import Draft
from generator.parse.people.career import Held
from generator.parse.people.employers import behind_home, is_institution
from generator.parse.people.evidence import is_called, is_somebody
from generator.parse.people.evidence_against import is_firm, is_place
from generator.parse.people.known_names import KnownNames
from generator.parse.people.later_evidence import LISTED, SPEAKS, Pending
from generator.parse.people.names import Candidate, find_candidates, find_likely
from generator.parse.people.roster import Profile, Roster
from generator.parse.people.title_owners import subject_of_its
from generator.parse.people.title_parts import has_head
from generator.parse.people.titles import Title, read_titles
from generator.parse.people.titles_beside import OFFICES, own_titles, titles_before
from generator.parse.text.limits import MOST_PENDING, MOST_PEOPLE
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC

# A title of several: `Acme Directors Jane Roe, Max Moe and Ann Poe`; in small letters some of them only describe.
_PLURAL = re.compile(r"(?:directors|presidents|founders|partners|principals|officers|chairmen|members)$", re.IGNORECASE)
_DIRECTORS = re.compile(r"(?:(?:new|outside|independent|incumbent|non-?executive|continuing|other),? ){1,3}directors")
_DESCRIBED = frozenset("directors members officers executives partners analysts".split())
_AND_NAME = re.compile(rf" and {MAYBE_HONORIFIC}")
_AND_TITLE = re.compile(r",? and (?P<its>(?:its|their) )?")
_OWNED = re.compile(r"['’]s? | ")
_TO_NAME = re.compile(rf",? {MAYBE_HONORIFIC}")
# "an appointee under President Jane Roe", "adviser to Governor Max Moe": of a career, with no part in the news.
_UNDER = re.compile(
    r"\b(?:(?:serv|work|clerk)\w+ (?:as [^,.;]{3,90} )?(?:under|for|with|to)|under|administrations? of|"
    r"(?:(?:nominated|appointed|named) to [^,.;]{3,60}|appointed|nominated) by|(?:advis[eo]r|aide|assistant|"
    r"counsel(?:l?or)?|speechwriter|chief of staff|secretary) (?:to|for|under)) "
    r"(?:(?:the )?(?:former|then|late|U\.S\.|US|[A-Z][a-z]+(?: [A-Z][a-z]+)?) )?$"
)
_RULERS = frozenset("President Governor Senator Mayor Congressman Congresswoman Presidents Senators Governors".split())


@dataclass(slots=True)
class _Told:
    """What a paragraph has told up to a name.

    Attributes:
        taken: the index behind the last title that is somebody's.
        named: the index behind the last name.
        ruled: the index behind the name of a ruler whom somebody served.
        owned: the index behind the last name with a title before it, and the organisation of that title.
        latest: who was named last.
        shared: titles of several who are listed.
    """

    taken: int = 0
    named: int = 0
    ruled: int = 0
    owned: tuple[int, tuple[int, int]] | None = None
    latest: tuple[Candidate, Profile] | None = None
    shared: list[Title] = field(default_factory=list)


def read_paragraph(draft: Draft, passage: Passage, roster: Roster, known: KnownNames, pending: list[Pending]) -> None:
    """Add the people a paragraph names with evidence, and the titles beside their names."""
    text = passage.text
    told = _Told()
    titled: bool | None = None
    candidates = list(_find_with_homes(find_likely(text), text, known))
    for number, candidate in enumerate(candidates):
        if len(roster.profiles) >= MOST_PEOPLE or len(pending) >= MOST_PENDING:
            return
        if candidate.start < told.taken or not _may_be_somebody(text, candidate, known):
            continue
        if titled is None:
            # Without a title's word in it nobody has one there.
            titled = has_head(text, 0, len(text))
        behind, before = _titles_beside(passage, candidate, known, told) if titled else ([], [])
        if _is_lone(candidate) and not (behind and SPEAKS.match(text, behind[-1].after)):
            continue
        named = is_somebody(text, candidate) and (not candidate.set_large or candidate.honorific is not None)
        at_firm = behind and behind[-1].organisation and text.endswith("from ", 0, candidate.start)
        if not (named or at_firm) and is_place(text, candidate, draft.text):
            continue
        if told.shared and not _is_listed_behind(text, candidate, _neighbours(text, candidate, known)[0]):
            told.shared = []
        if roster.find(candidate.name) is None:
            if candidate.single and (candidate.honorific in OFFICES or not (behind or before)):
                pending.append(Pending(passage, candidate, None, None))
                continue
            if not (named or behind or before or told.shared or is_called(text, candidate, draft.text)):
                # Words alone that stand between two names make no list of them.
                previous = candidates[number - 1] if number else None
                following = candidates[number + 1] if number + 1 < len(candidates) else None
                pending.append(Pending(passage, candidate, previous, following))
                continue
            if before and _is_ruler(text, before[0], told):
                told.ruled = candidate.end
                continue
        before = _with_owner(text, before, told.owned, known)
        profile = roster.add(passage, candidate)
        if titled and text.startswith(" as ", candidate.after) and not (before or behind):
            profile.career.held += [Held("lately", passage, title) for title in _titles_as(text, candidate, known)]
        _note_titles(passage, profile, candidate, (behind, before), told)


def _is_lone(candidate: Candidate) -> bool:
    return candidate.single and candidate.honorific is None


def _may_be_somebody(text: str, candidate: Candidate, known: KnownNames) -> bool:
    if _is_lone(candidate) and not _may_speak(text, candidate):
        return False
    return not (_is_one_word(text, candidate) or is_firm(text, candidate, known))


def _titles_beside(
    passage: Passage, candidate: Candidate, known: KnownNames, told: _Told
) -> tuple[list[Title], list[Title]]:
    """The titles behind and before a name; both only where all behind it are former ones."""
    text = passage.text
    behind = own_titles(passage, candidate, known)
    before = _at_home(text, candidate, titles_before(text, candidate, known, max(told.taken, told.named)), known)
    if before and behind and _is_next(text, behind[-1].after, _neighbours(text, candidate, known)[1]):
        # "its Chairman, Jane Roe and President, Max Moe": the title behind is the next one's.
        return [], before
    if before and behind and (there := behind[0].organisation):
        here = before[-1].organisation
        if here is None or text[slice(*here)] != text[slice(*there)]:
            # "Chief Executive Officer Jane Roe, a partner of Beta Gear": she is both.
            return [], [*before, *behind]
    if behind and not (before and all(title.past for title in behind)):
        return behind, []
    return behind, before


_HOME = re.compile(r",? (?:of|at|from|with) (?:the )?(?=[A-Z])")
_WATCHES_FIRMS = re.compile(r"(?:analyst|economist|strategist)s?$", re.IGNORECASE)


def _at_home(text: str, candidate: Candidate, titles: list[Title], known: KnownNames) -> list[Title]:
    """Titles before a name, held at the organisation behind it: `Chairman Max Moe of Beta Gear Inc.`."""
    home = _HOME.search(text, candidate.end, candidate.after) if titles and titles[-1].organisation is None else None
    if home is None:
        return titles
    sure = known.match(text, home.end()) or is_institution(text[home.end() : candidate.after])
    if not (sure or _WATCHES_FIRMS.search(text, titles[-1].start, titles[-1].end)):
        return titles
    return [*titles[:-1], replace(titles[-1], organisation=(home.end(), candidate.after))]


def _is_ruler(text: str, title: Title, told: _Told) -> bool:
    """Whether a title before a name is that of a ruler whom somebody served: `served under President Jane Roe`."""
    if text[title.start : title.end] not in _RULERS:
        return False
    lead = min(title.start, title.organisation[0]) if title.organisation else title.start
    if told.ruled and LISTED.fullmatch(text[told.ruled : lead]):
        return True
    return _UNDER.search(text[max(0, lead - 130) : lead]) is not None


def _note_titles(
    passage: Passage, profile: Profile, candidate: Candidate, beside: tuple[list[Title], list[Title]], told: _Told
) -> None:
    """Add the titles behind and before a name to its profile, and to what the paragraph has told."""
    text, held, (behind, before) = passage.text, profile.career.held, beside
    if before and before[0].organisation:
        told.owned = (candidate.after, before[0].organisation)
    if before and _PLURAL.search(text, before[-1].start, before[-1].end):
        told.shared = before
    told.named = candidate.end
    for title in (*behind, *before):
        printed = text[title.start : title.end].rstrip(".")
        if _describes(text, title):
            continue
        if candidate.honorific and printed not in OFFICES and printed in (candidate.honorific.rstrip("."), "Professor"):
            # "Professor Dame Jane Roe".
            continue
        held.append(Held("former" if title.past else "title", passage, title))
        told.taken = max(told.taken, title.after)
    if told.latest and behind and _is_of_both(text, told.latest[0], candidate, behind[-1]):
        # "Jane Roe and Max Moe, co-Presidents of Acme": hers too.
        told.latest[1].career.held.append(Held("lately", passage, behind[-1]))
    told.latest = (candidate, profile)
    if not (behind or before):
        # What several are called counts where nothing else is told.
        held += [Held("lately", passage, title) for title in told.shared if not _describes(text, title)]


def _titles_as(text: str, candidate: Candidate, known: KnownNames) -> Iterator[Title]:
    """`with Jane Roe as Chairman`, `succeeds Max Moe as Treasurer`: of both; a committee's chair is no such post."""
    for title in read_titles(text, candidate.after + len(" as "), known):
        if not (
            title.past or text.endswith("ommittee", 0, title.end) or text.endswith((" a ", " an "), 0, title.start)
        ):
            yield title


def _is_of_both(text: str, one: Candidate, other: Candidate, title: Title) -> bool:
    """Whether a title behind the second of two names is both's: `Jane Roe and Max Moe, co-Presidents`."""
    return (
        _AND_NAME.fullmatch(text, one.after, other.start) is not None
        and _PLURAL.search(text, title.start, title.end) is not None
        and not _describes(text, title)
    )


def _with_owner(
    text: str, titles: list[Title], owned: tuple[int, tuple[int, int]] | None, known: KnownNames
) -> list[Title]:
    """Titles before a name that names no organisation, with that of the title before, or of the sentence's subject.

    `Beta Gear's Chairman, Jane Roe, and President, Max Moe`, `the Chairman of Beta Gear, Jane Roe, and its President,
    Max Moe`; `owned` is the index behind the first name, and the place.
    """
    if not titles or titles[0].organisation is not None:
        return titles
    shared = _AND_TITLE.fullmatch(text, owned[0], titles[0].start) if owned else None
    if owned and shared and (shared["its"] or _OWNED.match(text, owned[1][1])):
        return [replace(titles[0], organisation=owned[1]), *titles[1:]]
    subject = subject_of_its(text, titles[0].start, known)
    return [replace(titles[0], organisation=subject), *titles[1:]] if subject else titles


def _describes(text: str, title: Title) -> bool:
    """Whether `directors`, or `Directors` at no organisation, before names only says what they are."""
    printed = text[title.start : title.end].rstrip(".")
    if title.organisation is None and _DIRECTORS.fullmatch(printed):
        # "two new independent directors, Jane Roe and Max Moe".
        return True
    return printed.lower() in _DESCRIBED and (printed.islower() or title.organisation is None)


def _neighbours(text: str, candidate: Candidate, known: KnownNames) -> tuple[Candidate | None, Candidate | None]:
    """The candidates before and behind one, words alone among them."""
    found = list(_find_with_homes(find_candidates(text), text, known))
    number = [other.start for other in found].index(candidate.start)
    return found[number - 1] if number else None, found[number + 1] if number + 1 < len(found) else None


def _is_listed_behind(text: str, candidate: Candidate, previous: Candidate | None) -> bool:
    return previous is not None and LISTED.fullmatch(text[previous.after : candidate.start]) is not None


def _find_with_homes(candidates: Iterable[Candidate], text: str, known: KnownNames) -> Iterator[Candidate]:
    """The candidates, each up to behind the organisation that it is said to be of: `Jane Roe of Acme Capital, LLC`."""
    reached = 0
    for candidate in candidates:
        if candidate.start < reached:
            continue
        reached = candidate.after if candidate.single else behind_home(text, candidate.after, known)
        yield candidate._replace(after=reached) if reached > candidate.after else candidate


def _is_one_word(text: str, candidate: Candidate) -> bool:
    """Whether a capitalised word stands alone, with neither honorific nor comma: nobody, and most runs are such."""
    return candidate.honorific is None and " " not in candidate.name and text[candidate.end : candidate.end + 1] != ","


def _may_speak(text: str, candidate: Candidate) -> bool:
    """Whether one word may be a speaker's whole name: `Roe, CEO of Acme, said:` at the head of a sentence."""
    return (
        len(candidate.name) > 2
        and text.startswith(",", candidate.end)
        and (candidate.start == 0 or text[candidate.start - 2 : candidate.start] in (". ", "” ", '" '))
    )


def _is_next(text: str, place: int, following: Candidate | None) -> bool:
    """Whether a name begins right behind `place`, a comma and an honorific apart."""
    return (
        following is not None
        and 0 < following.start - place <= 8
        and _TO_NAME.fullmatch(text, place, following.start) is not None
    )
