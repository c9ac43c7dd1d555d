"""People: who has a part in the release, with titles, posts, careers, and every place where they are named.

A name needs evidence: a title beside it, a cue verb, a verb of appointment or departure, an honorific, a degree
behind it, or a contact block. Without, a run of capitalised words is nobody.
"""

import re
from functools import cache

from generator.model.base import Spans
from generator.parse.draft import Draft
from generator.parse.people.appositions import WHAT, behind_apposition
from generator.parse.people.ballots import read_ballots
from generator.parse.people.bylines import read_bylines
from generator.parse.people.capitals import read_capitals
from generator.parse.people.career import Held, Kind
from generator.parse.people.careers import LEFT_TO, read_posts, read_roles
from generator.parse.people.changes import read_changes, read_once
from generator.parse.people.employers import behind_home
from generator.parse.people.first_names import find_first_names
from generator.parse.people.headlines import read_headline_people, read_names_above
from generator.parse.people.known_names import KnownNames, known_names
from generator.parse.people.later_evidence import LISTED, Pending, settle_lists, settle_surnames
from generator.parse.people.lead_clauses import split_lead_in, told_last
from generator.parse.people.listed_lines import read_listed, without_lines
from generator.parse.people.mentions import Mention, find_mentions, note_mentions
from generator.parse.people.names import post_nominal, same_name
from generator.parse.people.objects import ITS_OWN, WHO_DID, read_items, read_objects
from generator.parse.people.organisations import add_organisation, is_school
from generator.parse.people.readable import find_readable
from generator.parse.people.respective import settle_respective
from generator.parse.people.roles import write_people
from generator.parse.people.roster import Form, Profile, Roster
from generator.parse.people.same_roles import GENERIC, is_issuers
from generator.parse.people.sightings import read_paragraph
from generator.parse.people.signatures import read_signatures
from generator.parse.people.titles import Title, read_titles
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Paragraph
from generator.parse.text.limits import LONGEST_PARAGRAPH, LONGEST_SENTENCE
from generator.parse.text.passage import Passage, sentences
from generator.vocabulary.people import MAYBE_HONORIFIC, cue_words

# Stems of the verbs and nouns that take a person up or let one go.
_TELLS = hinted(
    r"appoint|elect|elevat|nam(?:e|ing)|promot|hir(?:e|ing)|announc\w+ (?:[\w.-]+ ){2,4}as\b"
    r"|brought in|brings in|moved|transfer|shifted|nominat|welcom|recruit|select|tapped|designat|addition of"
    r"|retirement|resignation|departure|succe|replac|over (?:from|for|as)|terminat|dismiss|oust|fir(?:es?|ed|ing)\b|"
    r"remov|removal|passing of|deaths?\b|introduc|joined (?:on|by)"
    r"|joining|stepping down|retiring|leaving|departing|asked|retain|engag|agreement with|chose|pick"
    r"|\bnew [\w ,&'’-]{3,70} (?:is|will be) |new(?:ly \w+)? (?:directors|members|board members|officers) are",
    re.IGNORECASE,
)
# "Prior to joining Acme, Inc., she", "From 2001 to 2005, he": the subject is the last one named.
_OPENER = r"(?:[^,;:“”\"]|,(?= (?:(?:19|20)\d\d|Inc|LLC|Ltd|LLP|L\.P|Corp|N\.A)\b))"
_HE = re.compile(
    rf"(?:He|She|[A-Z][a-z]+(?: {_OPENER}{{0,90}}?)?, (?:he|she)|"
    rf"(?:Prior to|Before|From|In|Between|Until|During|After) {_OPENER}{{3,60}}? (?:he|she)|"
    r"(?:Previously|Earlier|Formerly|[A-Z][a-z]+ (?:years|months) later) (?:he|she)|"
    r"(?:His|Her)(?= (?:previous|prior|former|past|earlier|other|most recent|professional|career)\b)|"
    r"(?:Prior|Previous|Earlier|Past|Other)(?= (?:[a-z]+ ){0,2}(?:roles|positions|posts|appointments|assignments)\b))\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# A heading within the text: `Appointment of Jane Roe as Treasurer`.
_APPOINTS = re.compile(r"(?:Appointment|Election|Retirement|Resignation|Departure)s? of [A-Z]")
_ABOUT = re.compile(rf"About {MAYBE_HONORIFIC}([^:]{{5,40}}?):?", re.IGNORECASE)
# "Roe, formerly Treasurer of Beta Gear, will".
_LATELY = re.compile(r", (?:formerly|previously|most recently|until recently) (?:an? |the |its )?")
# "will succeed Max Moe, who served as Treasurer for four years", "who left to become President of Beta Gear".
_WHO_SERVED = re.compile(rf", who (?:(?:had |has )?(?:previously |most recently )?served as|{LEFT_TO}) ")
# "Roe and entrepreneur Moe have joined", by the endings of such words; "and retired Army General Moe", by any.
_AND_WHAT = re.compile(
    r",? and (?:(?:fellow|longtime|veteran) )?(?!(?:after|under|over|other|former|later|per|for|nor) )"
    r"[a-z-]*(?:[eo]r|eur|ist|yst|ive|ian|ant|man|ey|eague) |,? and (?:former|retired) (?:[\w.\-]+ ){1,5}"
)
_MOST_TOGETHER = 15  # people of one list whose verb is looked for
_BEHIND = re.compile(r"\b(?:joining|with|by|of|from) $")
# A mark that opens speech, and not a term: `the position of “Lead Independent Director” at Acme`.
_OPENS = re.compile(r"[\"“](?![^\"“”.,]{2,45}[\"”])")
# Of speech, not of `Jane "Jo" Roe`.
_SPEECH = re.compile(r"[\"“](?![\w.]{1,14}[\"”] [A-Z])(?! [A-Z])")
# What may stand between a name and a verb of its own, or that verb.
_GOES_ON = re.compile(
    r",| (?:\(|and |& |of |from |with |at |who |will |has |had |is |was |were |have |are |join|bec[oa]me|started |"
    r"resigned |retired |steps |stepped |stepping |remains |takes |took |assume|move|succeeds |serves )"
)


def _read_careers(
    passage: Passage, roster: Roster, known: KnownNames, year: int | None, before: Profile | None = None
) -> Profile | None:
    """What the paragraph's sentences tell of the people it names; `He` and `She` stand for the last subject.

    Pronouns at its head mean whom alone the paragraph before was about: `before`, as the result is.
    """
    named = roster.may_name(passage.text)
    if not named and not (before and _HE.match(passage.text)):
        return None
    subject = before if not named or passage.text.startswith(("He ", "She ")) else None
    people = [] if named else [before]
    text = ""
    whole = (sentence for sentence in sentences(passage) if len(sentence.text) <= LONGEST_SENTENCE)
    for sentence in (part for each in whole for part in split_lead_in(each, roster)):
        previous, text = text, sentence.text
        mentions = find_mentions(text, roster, sentence)
        people += [mention[0] for mention in mentions]
        pronoun = _HE.match(text)
        if pronoun and any(start < pronoun.end() and other is not subject for other, start, _ in mentions):
            pronoun = None
        if text.startswith(('"', "“")) and not mentions:
            continue
        group: list[Mention] = []
        if pronoun and subject is not None:
            _read_sentence(subject, sentence, pronoun.end(), mentions, known, year=year)
        elif mentions and not text.startswith(("He ", "She ")):
            first = next((m for m in mentions if not _BEHIND.search(text, max(0, m[1] - 10), m[1])), mentions[0])
            subject = first[0]
            group = _group_of(text, mentions, first, known)
            passed: list[Mention] = []
            for profile, _, end in group:
                behind = behind_apposition(text, end if len(group) == 1 else group[-1][2], known, mentions)
                passed += [mention for mention in mentions if end < mention[1] < behind and mention not in group]
                _read_sentence(profile, sentence, behind, mentions, known, year=year)
                if text.startswith(", who ", end) and behind > end:
                    clause = sentence.cut(0, behind)
                    read_posts(profile.career, clause, end + len(", who"), known)
                    read_once(profile.career, clause, end + len(", who"), known, year)
                if text.startswith((", who will ", ", who has agreed "), end):
                    _read_sentence(profile, sentence.cut(0, behind), end + len(", who"), mentions, known, year=year)
            group += passed
        subject = told_last(text, subject, mentions) if subject and " that " in text else subject
        for number, (profile, start, end) in enumerate(mentions):
            if text.startswith(", ", end):
                _read_apposition(profile, sentence, start, end, known)
            if _WHO_SERVED.match(text, end) and all(end != last for _, _, last in group):
                following = mentions[number + 1][1] if number + 1 < len(mentions) else len(text)
                read_posts(profile.career, sentence.cut(0, following), end + len(", who"), known)
        if len(mentions) > len(group):
            _read_others(sentence, mentions, group, known, year)
        if mentions and (_TELLS.search(text) or text.startswith(("They ", "These ", "The "))):
            read_objects(sentence, roster, known, year, previous)
        if len(mentions) > 1 and "respectively" in text:
            settle_respective(sentence, _last_group(text, mentions, known), known)
    # "Roe is right," said Moe. She ...: who speaks is not whom a paragraph is about.
    return subject if all(person is subject for person in people) and not _SPEECH.search(passage.text) else None


def _read_apposition(profile: Profile, sentence: Passage, start: int, end: int, known: KnownNames) -> None:
    """`Roe, formerly Treasurer of Beta, will`; behind a surname alone also `Roe, chief technology officer, will`."""
    text = sentence.text
    lately = _LATELY.match(text, end)
    if lately is None and " " in text[start:end]:
        return
    titles = read_titles(text, lately.end() if lately else end + len(", "), known)
    if titles and (lately or text[titles[-1].after : titles[-1].after + 2] in (", ", ".", ". ", "; ")):
        held: list[tuple[Kind, Title]] = [("former" if lately or title.past else "stated", title) for title in titles]
        profile.career.held += [Held(kind, sentence, title) for kind, title in held]


def _read_others(
    sentence: Passage, mentions: list[Mention], group: list[Mention], known: KnownNames, year: int | None
) -> None:
    """What the sentence tells of others than its subject, with a verb of their own: `he said that Roe has ...`."""
    text = sentence.text
    read = {end for _, _, end in group}
    for number, mention in enumerate(mentions):
        if mention[2] in read or not _GOES_ON.match(text, mention[2]):
            continue
        others = _group_of(text, mentions[number : number + _MOST_TOGETHER], mention, known)
        if " and " not in text[mention[2] : others[-1][1]]:
            # "With the appointment of Jane Roe, Max Moe is stepping down": no list.
            others = [mention]
        finish = others[-1][2]
        behind = behind_apposition(text, finish, known, mentions)
        own = ITS_OWN.match(text, behind - len(", ") if text.endswith(", ", 0, behind) else behind)
        behind = behind if own else finish
        if own or (ITS_OWN.match(text, behind) and not WHO_DID.match(text, behind)):
            for other, _, _ in others:
                _read_sentence(other, sentence, behind, mentions, known, year=year, since=mention[1])
            read |= {end for _, _, end in others}


@cache
def _said() -> frozenset[str]:
    """Words behind a name that tell nothing of a career: none, or a verb of speech."""
    return frozenset(("", *cue_words().verbs))


def _read_sentence(
    profile: Profile,
    sentence: Passage,
    behind: int,
    mentions: list[Mention],
    known: KnownNames,
    *,
    year: int | None,
    since: int = 0,
) -> None:
    """What a sentence tells from index `since` on of somebody, up to the speech that it hands over."""
    mark = _OPENS.search(sentence.text, behind)
    told = sentence.cut(0, mark.start()) if mark else sentence
    if told.text[behind:].strip(" ,.:;") in _said():
        # Most sentences that name somebody hand her speech, or end with her name: only what stands before may tell.
        read_roles(profile.career, told, behind, known, since)
        return
    others = [start for other, start, _ in mentions if start >= behind and other is not profile]
    until = min(others, default=len(told.text))
    read_changes(profile.career, told, behind, known, until=until, year=year)
    ends = frozenset(end for other, start, end in mentions if start >= behind and other is not profile)
    read_posts(profile.career, told, behind, known, since, alone=not others, others=ends)


def _group_of(text: str, mentions: list[Mention], first: Mention, known: KnownNames) -> list[Mention]:
    """The mentions that make one subject with the first: `Jane Roe, Max Moe and Ann Poe resigned`."""
    group = [first]
    for mention in mentions[mentions.index(first) + 1 :]:
        home = behind_home(text, group[-1][2], known, titled=True)
        while text.startswith(",", home) and (nominal := post_nominal().match(text, home)):
            home = nominal.end()
        aside = WHAT.match(text, home, mention[1])
        home = aside.end() - len(", ") if aside else home
        if not aside and text.startswith(", ", home):
            # "Jane Roe, President of Acme, and Max Moe will become directors".
            titles = read_titles(text[: mention[1]], home + len(", "), known)
            home = titles[-1].after if titles else home
        between = text[home : mention[1]]
        if mention[0] is group[-1][0] or not (LISTED.fullmatch(between) or _AND_WHAT.fullmatch(between)):
            break
        group.append(mention)
    if ";" in (joints := text[first[2] : group[-1][1]]) and "; and " not in joints:
        # "elected Jane Roe; Max Moe, Treasurer, will retire": two clauses.
        return [first]
    return group


def _last_group(text: str, mentions: list[Mention], known: KnownNames) -> list[Mention]:
    """The last of several named on end before the word `respectively`."""
    end = text.find("respectively")
    group: list[Mention] = []
    for mention in (mention for mention in mentions if mention[2] < end):
        if mention not in group:
            found = _group_of(text, mentions, mention, known)
            group = found if len(found) > 1 else group
    return group


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
                    first, last = degree.school
                    add_organisation(draft, degree.passage, first, first + cut, relation="school")
                    add_organisation(draft, degree.passage, first + cut + len(" of the "), last, relation="school")
                else:
                    add_organisation(draft, degree.passage, *degree.school, relation="school")


def _told(draft: Draft, paragraphs: list[Paragraph], roster: Roster, listed: Spans) -> list[Passage]:
    """What tells of careers: the body, and what stands below `About Jane Roe`."""
    person = False
    found: list[Passage] = []
    readable = {id(paragraph) for paragraph in paragraphs}
    for paragraph in draft.paragraphs:
        if id(paragraph) in readable and paragraph.text.startswith("•"):
            found.append(paragraph.passage)
        elif paragraph.zone == "heading":
            heading = _ABOUT.fullmatch(paragraph.text)
            person = heading is not None and " " in heading[1] and roster.find(heading[1]) is not None
        elif id(paragraph) in readable and (paragraph.zone == "body" or person):
            found.append(without_lines(draft.text, paragraph, listed))
    return found


def _year_of(draft: Draft) -> int | None:
    """The year of the release; where it has no date, the latest that stands in its head or first paragraph."""
    if draft.date:
        return int(draft.date.value[:4])
    head = draft.paragraphs[: draft.opening + 1]
    return max((int(year) for paragraph in head for year in _YEAR.findall(paragraph.text)), default=None)


def read_people(draft: Draft) -> None:
    """Fill `people`, and add employers and schools to `organisations`.

    Runs after `read_organisations` and `read_contacts`, before `read_quotes`, which adds the part `quoted`.
    """
    known = known_names(draft)
    year = _year_of(draft)
    roster = Roster()
    for person in draft.contact_people:
        form = Form(person.name, person.at, None, person.post_nominals)
        roster.profiles.append(Profile([form], contact_titles=person.titles, parts=["contact"]))
    paragraphs = find_readable(draft)
    for long in (p for p in draft.paragraphs if len(p.text) > LONGEST_PARAGRAPH and not p.tabular):
        draft.problem(
            "paragraph-too-long", "A paragraph is too long to be searched for people and speech.", [long.whole]
        )
    pending: list[Pending] = []
    listed = read_listed(draft, roster, known)
    for paragraph in paragraphs:
        read_paragraph(draft, without_lines(draft.text, paragraph, listed), roster, known, pending)
    read_capitals(draft, roster, known)
    read_bylines(draft, roster, known)
    read_signatures(draft, roster, known)
    read_ballots(draft, roster, known)
    settle_lists(draft.text, roster, pending)
    honoured = (item.candidate for item in pending if item.candidate.single and item.candidate.honorific)
    read_names_above(draft, roster, known, (candidate.name for candidate in honoured))
    roster.join_nicknames(draft.text, [paragraph.whole for paragraph in draft.paragraphs])
    roster.note_called(item.candidate.name for item in pending if item.candidate.single and item.candidate.honorific)
    roster.firms = frozenset(
        word for form in known.owners if " " in form for word in form.replace(",", " ").split() if len(word) > 2
    )
    roster.note_familiar(find_first_names(paragraphs, roster))
    headline = [
        p.passage
        for p in draft.zone("head")
        if not p.tabular and not p.text.isupper() and len(p.text) <= LONGEST_PARAGRAPH
    ]
    headline += [
        p.passage
        for p in draft.zone("heading")
        if _APPOINTS.match(p.text) and not p.text.isupper() and len(p.text) <= LONGEST_PARAGRAPH
    ]
    items = [p.passage for p in draft.paragraphs if p.zone in ("body", "heading") and not p.tabular]
    read_items(items, draft.text, roster, known, year)
    alone: Profile | None = None
    for passage in _told(draft, paragraphs, roster, listed):
        alone = _read_careers(passage, roster, known, year, alone)
    for passage in headline:
        _read_careers(passage, roster, known, year)
    read_headline_people(draft, roster, known)
    settle_surnames(roster, pending)
    note_mentions(draft, roster)
    _note_organisations(draft, roster)
    draft.people = write_people(draft, roster.profiles)
    assert all(same_name(person.name, person.name) for person in draft.people)  # noqa: S101 - a name has a surname
