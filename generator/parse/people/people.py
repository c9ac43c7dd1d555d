"""People: who has a part in the release, with titles, posts, careers, and every place where they are named.

A name needs evidence: a title beside it, a cue verb, a verb of appointment or departure, an honorific, a degree
behind it, or a contact block. Without, a run of capitalised words is nobody.
"""

import re
from functools import cache

from generator.parse.draft import Draft
from generator.parse.people.careers import Held, read_active, read_passive
from generator.parse.people.names import Candidate, find_candidates, same_name
from generator.parse.people.organisations import KnownNames, add_organisation, is_school, known_names
from generator.parse.people.roles import GENERIC, is_issuers, write_person
from generator.parse.people.roster import Form, Profile, Roster, find_mentions, note_mentions
from generator.parse.people.title_parts import is_title_word
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.layout import Paragraph
from generator.parse.text.limits import LONGEST_PARAGRAPH, LONGEST_SENTENCE, MOST_PEOPLE
from generator.parse.text.passage import Passage, sentences
from generator.vocabulary.people import cue_words

# What may stand between a name and its title.
_TO_TITLE = re.compile(r",? (?:who (?:is|serves as) |also |currently |now |our |and |is )?| ?[-–—(] ?|, ?")
_ACTS = re.compile(
    r",? (?:who )?(?:(?:has|have|had|will|is|was|were|be|been|also|recently|today|being|to) )*"
    r"(?:joined|joins|join|joining|appointed|elected|named|promoted|become|becomes|resigned|"
    r"resigns|retired|retires|retire|stepp(?:ed|ing) down|steps down|step down|"
    r"succeeds|succeeded|succeed|replaces|replaced|serves as|served as|nominated|depart(?:ed|s|ing)?)\b"
)
_BEFORE_ACT = re.compile(
    r"\b(?:appoint(?:ed|s|ing)?|elect(?:ed|s|ing)?|names|named|naming|promot(?:ed|es|ing)|hired|"
    r"welcom(?:ed|es|ing)|nominat(?:ed|es|ing)|"
    r"(?:appointment|election|promotion|resignation|retirement|departure|hiring|nomination|"
    r"addition) of|succeed(?:s|ed|ing)|replac(?:es|ed|ing)) $"
)
# Stems of the verbs and nouns that take a person up or let one go.
_TELLS = re.compile(
    r"appoint|elect|nam(?:e|ing)|promot|hir(?:e|ing)|nominat|welcom|recruit|select|tapped|designat|addition of"
    r"|retirement|resignation|departure|succe|replac|over from",
    re.IGNORECASE,
)
# "in Santa Fe", "near San Jose": a place.
_PLACED = re.compile(r"\b(?:in|near|from|at) $")


@cache
def _cues() -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    words = cue_words()
    verbs = "|".join(re.escape(verb) for verb in words.verbs)
    phrases = "|".join(re.escape(phrase) for phrase in words.phrases)
    return (
        re.compile(rf"(?:[”\",]|^|\b(?:is|was)) ?(?:{verbs}) $|\b(?:{phrases}) $", re.IGNORECASE),
        re.compile(rf",? (?:also |further |then |has |have |will |today |later )*(?:{verbs})\b"),
    )


def _own_titles(text: str, candidate: Candidate, known: KnownNames) -> list[Title]:
    """Titles behind a name: `Jane Roe, Chairman of Acme`; [] where the words are somebody else's."""
    gap = _TO_TITLE.match(text, candidate.after)
    if gap is None or not text[gap.end() : gap.end() + 1].isalnum():
        return []
    titles = read_titles(text, gap.end(), known)
    if not titles:
        return []
    last = titles[-1]
    rest = text[last.after : last.after + 40]
    # "Roe met Acme Chairman Max Moe": a name right behind the title owns it.
    if re.match(r" [A-Z][a-z]+ [A-Z]", rest) or (gap.group() == " " and not re.match(r"[,.;]| [a-z]|$|[)”\"]", rest)):
        return []
    return titles


def _titles_before(text: str, candidate: Candidate, known: KnownNames, taken: int) -> list[Title]:
    """Titles before a name: `Acme CEO Jane Roe`, `Acme's Chief Financial Officer, Jane Roe`; [] where none end there.

    `taken` is the index behind the last title that belongs to the person before.
    """
    edge = candidate.start
    head = text[:edge].rstrip()
    if candidate.honorific and head.endswith(candidate.honorific):
        head = head[: -len(candidate.honorific)].rstrip()
    head = head.removesuffix(",")
    target = len(head)
    word = re.search(r"[\w\-]+\)?$", head[max(0, target - 30) :])
    if word is None or not (is_title_word(word.group().rstrip(")")) or _is_field(text, candidate)):
        return []
    begin = max(taken, target - 110)
    starts = [m.start() for m in re.finditer(r"(?<![\w'’&.\-])[A-Za-z]", text[begin:target])]
    for start in starts:
        place = begin + start
        if "." in text[place:target] and re.search(r"[a-z]{3}\. [A-Z]", text[place:target]):
            continue
        titles = read_titles(text[: candidate.start - 1], place, known)
        if (
            titles
            and max(titles[-1].end, titles[-1].after) == target
            and not re.match(r"(?:said|says|by|and|as|with|to|for|of|in) ", text[place:])
        ):
            return titles
    return []


def _is_field(text: str, candidate: Candidate) -> bool:
    """Whether `Vice President of Sales Jane Roe`-like fields of work stand before the name."""
    return bool(
        re.search(
            r"\b(?:president|director|head|officer|manager|vp) (?:of|for) [\w &,]{3,40},? $",
            text[max(0, candidate.start - 70) : candidate.start],
            re.IGNORECASE,
        )
    )


def _is_firm(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether the name is an organisation's, or part of one."""
    if known.holds(candidate.name):
        return True
    end = known.match(text, candidate.start)
    if end is not None and end > candidate.start:
        return True
    return bool(
        re.match(
            r"(?:,? (?:Inc|Corp|Ltd|LLC|LLP|L\.P|plc|PLC|Co\b|AG|SE|S\.A|N\.V)|,? & | and Company|['’]s? (?:Inc|Corp))",
            text[candidate.end :],
        )
    )


def _read_paragraph(
    passage: Passage, roster: Roster, known: KnownNames, pending: list[tuple[Passage, Candidate]]
) -> None:
    """Add the people a paragraph names with evidence, and the titles beside their names."""
    text = passage.text
    before_cue, after_cue = _cues()
    taken = 0
    for candidate in find_candidates(text):
        if len(roster.profiles) >= MOST_PEOPLE:
            return
        if _is_firm(text, candidate, known) or candidate.start < taken:
            continue
        if candidate.single and candidate.honorific is None:
            continue
        if candidate.honorific is None and _PLACED.search(text[max(0, candidate.start - 8) : candidate.start]):
            continue
        behind = _own_titles(text, candidate, known)
        before = _titles_before(text, candidate, known, taken) if not behind else []
        evidence = bool(behind or before or candidate.post_nominals) or (candidate.honorific is not None)
        left = text[max(0, min(candidate.lead, candidate.start) - 45) : candidate.start]
        if not evidence:
            evidence = bool(
                before_cue.search(left)
                or after_cue.match(text, candidate.after)
                or _ACTS.match(text, candidate.after)
                or _BEFORE_ACT.search(left)
            )
        if candidate.single and roster.find(candidate.name) is None and not (behind or before):
            continue
        if not evidence and roster.find(candidate.name) is None:
            pending.append((passage, candidate))
            continue
        profile = roster.add(passage, candidate)
        for title in behind or before:
            profile.career.held.append(Held("former" if title.past else "title", passage, title))
            taken = max(taken, title.after)


def _read_careers(passage: Passage, roster: Roster, known: KnownNames, year: int | None) -> None:
    """What the paragraph's sentences tell of the people it names; `He` and `She` stand for the last subject."""
    subject: Profile | None = None
    for sentence in sentences(passage):
        text = sentence.text
        if len(text) > LONGEST_SENTENCE:
            continue
        mentions = find_mentions(text, roster)
        pronoun = re.match(
            r"(?:He|She|Prior to (?:joining|that|this)[^,]{0,80}, (?:he|she)|(?:Previously|Earlier|"
            r"Before that|Most recently), (?:he|she))\b",
            text,
        )
        if re.match(r"[\"“]", text) and not mentions:
            continue
        if pronoun and subject is not None:
            read_active(subject.career, sentence, pronoun.end(), known, year)
        elif mentions:
            profile, _, end = next(
                (m for m in mentions if not re.search(r"\b(?:joining|with|by|of|from) $", text[: m[1]])), mentions[0]
            )
            subject = profile
            read_active(profile.career, sentence, _behind_apposition(text, end, known), known, year)
            for other, _, finish in mentions:
                if other is not profile and re.match(r",? (?:who )?(?:will |has |is |was )", text[finish:]):
                    read_active(other.career, sentence, finish, known, year)
        for candidate in find_candidates(text) if mentions and _TELLS.search(text) else ():
            known_person = roster.find(candidate.name)
            if known_person is not None:
                read_passive(known_person.career, sentence, candidate, known, year)


def _behind_apposition(text: str, end: int, known: KnownNames) -> int:
    """Index behind `, Chairman of Acme,` after a name that ends at `end`."""
    if text[end : end + 2] != ", ":
        return end
    titles = read_titles(text, end + 2, known)
    return titles[-1].after if titles else end


def _note_organisations(draft: Draft, roster: Roster) -> None:
    """Organisations that only a role or a degree names."""
    for profile in roster.profiles:
        for held in profile.career.held:
            if held.title.organisation:
                start, end = held.title.organisation
                printed = held.passage.text[start:end]
                if re.sub(r"^(?:the|The) ", "", printed).title() in GENERIC or is_issuers(draft, printed):
                    continue
                add_organisation(
                    draft, held.passage, start, end, relation="school" if is_school(printed) else "employer"
                )
        for degree in profile.career.degrees:
            if degree.school:
                whole = degree.passage.text[slice(*degree.school)]
                cut = whole.rfind(" of the ")
                if cut > 0 and is_school(whole[cut:]):
                    add_organisation(draft, degree.passage, degree.school[0], degree.school[0] + cut, relation="school")
                    add_organisation(
                        draft, degree.passage, degree.school[0] + cut + 8, degree.school[1], relation="school"
                    )
                else:
                    add_organisation(draft, degree.passage, *degree.school, relation="school")


def _readable(draft: Draft) -> list[Paragraph]:
    """Running text; a line that ends in a colon (`Jane Roe commented:`) is some, whatever its zone."""
    return [
        p
        for p in draft.paragraphs
        if (p.zone in ("body", "about") or (p.zone == "heading" and p.text.endswith(":")))
        and not p.tabular
        and not p.text.isupper()
        and len(p.text) <= LONGEST_PARAGRAPH
    ]


def read_people(draft: Draft) -> None:
    """Fill `people`, and add employers and schools to `organisations`.

    Runs after `read_organisations` and `read_contacts`, before `read_quotes`, which adds the part `quoted`.
    """
    known = known_names(draft)
    year = int(draft.date.value[:4]) if draft.date else None
    roster = Roster()
    for person in draft.people:
        profile = Profile(parts=list(person.parts))
        profile.forms = [Form(person.name, person.at[0], None, tuple(person.post_nominals))]
        profile.contact_titles = [(role.printed, role.organisation, role.at) for role in person.titles]
        roster.profiles.append(profile)
    paragraphs = _readable(draft)
    for long in (p for p in draft.paragraphs if len(p.text) > LONGEST_PARAGRAPH and not p.tabular):
        draft.problem(
            "paragraph-too-long", "A paragraph is too long to be searched for people and speech.", [long.whole]
        )
    pending: list[tuple[Passage, Candidate]] = []
    for paragraph in paragraphs:
        _read_paragraph(paragraph.passage, roster, known, pending)
    for passage, candidate in pending:
        # A fuller form that stands without evidence of its own: `John E. (Jack) Roe` beside `Jack Roe, President`.
        if roster.find(candidate.name) is not None:
            roster.add(passage, candidate)
    roster.firms = frozenset(
        word for form in known.owners if " " in form for word in form.replace(",", " ").split() if len(word) > 2
    )
    headline = [
        p.passage
        for p in draft.zone("head")
        if not p.tabular and not p.text.isupper() and len(p.text) <= LONGEST_PARAGRAPH
    ]
    told = [p.passage for p in paragraphs if p.zone == "body"]
    for passage in [*told, *headline]:
        _read_careers(passage, roster, known, year)
    note_mentions(draft, roster)
    _note_organisations(draft, roster)
    draft.people = sorted(
        (write_person(draft, profile) for profile in roster.profiles), key=lambda person: person.at[0]
    )
    assert all(same_name(person.name, person.name) for person in draft.people)  # noqa: S101 - a name has a surname
