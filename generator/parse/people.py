"""People: who has a part in the release, with titles, posts, careers, and every place where they are named.

A name needs evidence: a title beside it, a cue verb, a verb of appointment or departure, an honorific, a degree
behind it, or a contact block. Without, a run of capitalised words is nobody.
"""

import re
from functools import cache

from generator.model.base import Spans
from generator.model.release import Change, PersonRead, Role
from generator.parse.careers import Career, Held, read_active, read_passive
from generator.parse.draft import Draft
from generator.parse.layout import Paragraph
from generator.parse.names import Candidate, find_candidates, same_name, surname
from generator.parse.organisations import KnownNames, add_organisation, is_school, known_names
from generator.parse.passage import Passage, sentences
from generator.parse.roster import Form, Profile, Roster, find_mentions, note_mentions
from generator.parse.titles import Title, is_title_word, read_titles
from generator.vocabulary.people import cue_words

# What may stand between a name and its title.
_TO_TITLE = re.compile(r",? (?:who (?:is|serves as) |also |currently |now |our |and |is )?| ?[-–—(] ?|, ?")
_ACTS = re.compile(
    r",? (?:who )?(?:(?:has|have|had|will|is|was|were|be|been|also|recently|today|being|to) )*"
    r"(?:joined|joins|join|joining|appointed|elected|named|promoted|resigned|resigns|retired|retires|retire|stepp(?:ed|ing) down|steps down|step down|"
    r"succeeds|succeeded|succeed|replaces|replaced|serves as|served as|nominated|depart(?:ed|s|ing)?)\b"
)
_BEFORE_ACT = re.compile(
    r"\b(?:appoint(?:ed|s|ing)?|elect(?:ed|s|ing)?|names|named|naming|promot(?:ed|es|ing)|hired|welcom(?:ed|es|ing)|nominat(?:ed|es|ing)|"
    r"(?:appointment|election|promotion|resignation|retirement|departure|hiring|nomination|addition) of|succeed(?:s|ed|ing)|replac(?:es|ed|ing)) $"
)
_GENERIC = frozenset("Company Corporation Bank Group Firm Partnership Trust".split())


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

    Args:
        taken: index behind the last title that belongs to the person before.
    """
    edge = candidate.start
    head = text[:edge].rstrip()
    if candidate.honorific and head.endswith(candidate.honorific):
        head = head[: -len(candidate.honorific)].rstrip()
    if head.endswith(","):
        head = head[:-1]
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
        if titles and max(titles[-1].end, titles[-1].after) == target and not re.match(r"(?:said|says|by|and|as|with|to|for|of|in) ", text[place:]):
            return titles
    return []


def _is_field(text: str, candidate: Candidate) -> bool:
    """Whether `Vice President of Sales Jane Roe`-like fields of work stand before the name."""
    return bool(re.search(r"\b(?:president|director|head|officer|manager|vp) (?:of|for) [\w &,]{3,40},? $", text[max(0, candidate.start - 70) : candidate.start], re.IGNORECASE))


def _is_firm(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether the name is an organisation's, or part of one."""
    if known.holds(candidate.name):
        return True
    end = known.match(text, candidate.start)
    if end is not None and end > candidate.start:
        return True
    return bool(re.match(r"(?:,? (?:Inc|Corp|Ltd|LLC|LLP|L\.P|plc|PLC|Co\b|AG|SE|S\.A|N\.V)|,? & | and Company|['’]s? (?:Inc|Corp))", text[candidate.end :]))


def _read_paragraph(passage: Passage, roster: Roster, known: KnownNames, year: int | None) -> None:
    """Add the people a paragraph names with evidence, and the titles beside their names."""
    text = passage.text
    before_cue, after_cue = _cues()
    taken = 0
    for candidate in find_candidates(text):
        if _is_firm(text, candidate, known) or candidate.start < taken:
            continue
        if candidate.single and candidate.honorific is None:
            continue
        behind = _own_titles(text, candidate, known)
        before = _titles_before(text, candidate, known, taken) if not behind else []
        evidence = bool(behind or before or candidate.post_nominals) or (candidate.honorific is not None)
        left = text[max(0, min(candidate.lead, candidate.start) - 45) : candidate.start]
        if not evidence:
            evidence = bool(
                before_cue.search(left) or after_cue.match(text, candidate.after) or _ACTS.match(text, candidate.after) or _BEFORE_ACT.search(left)
            )
        if candidate.single and roster.find(candidate.name) is None and not (behind or before):
            continue
        if not evidence and roster.find(candidate.name) is None:
            continue
        profile = roster.add(passage, candidate)
        for title in behind or before:
            profile.career.held.append(Held("former" if title.past else "title", passage, title))
            taken = max(taken, title.after)
    del year


def _read_careers(passage: Passage, roster: Roster, known: KnownNames, year: int | None) -> None:
    """What the paragraph's sentences tell of the people it names; `He` and `She` stand for the last subject."""
    subject: Profile | None = None
    for sentence in sentences(passage):
        text = sentence.text
        mentions = find_mentions(text, roster)
        pronoun = re.match(r"(?:He|She|Prior to (?:joining|that|this)[^,]{0,80}, (?:he|she)|(?:Previously|Earlier|Before that|Most recently), (?:he|she))\b", text)
        if re.match(r"[\"“]", text) and not mentions:
            continue
        if pronoun and subject is not None:
            read_active(subject.career, sentence, pronoun.end(), known, year)
        elif mentions:
            profile, _, end = next((m for m in mentions if not re.search(r"\b(?:joining|with|by|of|from) $", text[: m[1]])), mentions[0])
            subject = profile
            read_active(profile.career, sentence, _behind_apposition(text, end, known), known, year)
            for other, _, finish in mentions:
                if other is not profile and re.match(r",? (?:who )?(?:will |has |is |was )", text[finish:]):
                    read_active(other.career, sentence, finish, known, year)
        for candidate in find_candidates(text) if mentions else ():
            known_person = roster.find(candidate.name)
            if known_person is not None:
                read_passive(known_person.career, sentence, candidate, known, year)


def _behind_apposition(text: str, end: int, known: KnownNames) -> int:
    """Index behind `, Chairman of Acme,` after a name that ends at `end`."""
    if text[end : end + 2] != ", ":
        return end
    titles = read_titles(text, end + 2, known)
    return titles[-1].after if titles else end


def _held_role(draft: Draft, held: Held) -> Role:
    text, title = held.passage.text, held.title
    organisation = text[slice(*title.organisation)] if title.organisation else None
    return Role(
        printed=text[title.start : title.end],
        organisation=_issuer_instead(draft, organisation),
        at=[held.passage.span(title.start, title.end)],
    )


def _issuer_instead(draft: Draft, organisation: str | None) -> str | None:
    """`the Company` is the issuer; another organisation stays as printed, without its article."""
    if organisation is None:
        return None
    bare = re.sub(r"^(?:the|The|its|our) ", "", organisation)
    if bare.title() in _GENERIC and len(draft.issuers) == 1:
        return draft.issuers[0].printed
    return bare


def _is_issuers(draft: Draft, organisation: str | None) -> bool:
    if organisation is None:
        return True
    forms = {form.lower() for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms)}
    plain = organisation.lower()
    return plain in forms or any(form.startswith(plain + " ") or plain.startswith(form + " ") for form in forms)


def _same_role(a: Role, b: Role) -> bool:
    """Whether two roles say the same: one's words within the other's, or the usual short forms, organisations alike."""
    if a.organisation and b.organisation and not (a.organisation.lower().startswith(b.organisation.lower()[:5])):
        return False
    first, second = _plain_title(a.printed), _plain_title(b.printed)
    return first == second or set(first) <= set(second) or set(second) <= set(first)


_SHORT = {
    "ceo": "chief executive officer", "cfo": "chief financial officer", "coo": "chief operating officer", "cto": "chief technology officer",
    "cmo": "chief marketing officer", "cio": "chief information officer", "vp": "vice president", "svp": "senior vice president", "evp": "executive vice president",
}  # fmt: skip
_FILL = frozenset(("of", "the", "and", "&", "a", "its", "board", "directors"))


def _plain_title(printed: str) -> list[str]:
    words = re.findall(r"[a-z0-9]+", printed.lower())
    return sorted({part for word in words for part in _SHORT.get(word, word).split()} - _FILL)


def _sort_roles(draft: Draft, career: Career, appointed: bool) -> tuple[list[Role], list[Role], list[Role]]:
    """The person's titles, posts elsewhere, and former roles."""
    titles: list[Role] = []
    posts: list[Role] = []
    former: list[Role] = []
    default = draft.issuers[0].printed if len(draft.issuers) == 1 else None
    order = {"title": 0, "taken": 1, "stated": 2, "former": 3}
    for held in sorted(career.held, key=lambda h: order[h.kind]):
        role = _held_role(draft, held)
        if held.kind == "former":
            if not any(_same_role(role, other) and role.organisation == other.organisation for other in former):
                former.append(role)
            continue
        elsewhere = not _is_issuers(draft, role.organisation)
        home = titles[0].organisation if titles else None
        away = elsewhere and (appointed or held.kind == "stated" and bool(titles)) or (
            elsewhere and home is not None and (role.organisation or "").lower()[:5] != home.lower()[:5]
        )
        if held.kind == "stated" and re.fullmatch(r"(?i)(?:a |the )?(?:member|associate|partner|leader|lead|head)s?", role.printed) and not role.organisation:
            continue
        if away:
            if not any(_same_role(role, other) and role.organisation == other.organisation for other in posts):
                posts.append(role)
        elif not any(_same_role(role, other) for other in titles):
            filled = role.organisation or (home if home else default)
            titles.append(role.model_copy(update={"organisation": filled}))
    return titles, posts, former


def _changes(draft: Draft, career: Career) -> list[Change]:
    found: list[Change] = []
    for told in career.told:
        organisation = _issuer_instead(draft, told.passage.text[slice(*told.organisation)] if told.organisation else None)
        if not _is_issuers(draft, organisation) and told.change == "appointed" and len(draft.issuers) == 1:
            continue
        change = Change(
            change=told.change,
            post=told.passage.text[slice(*told.post)] if told.post else None,
            organisation=organisation or (draft.issuers[0].printed if len(draft.issuers) == 1 else None),
            effective=told.effective,
            printed=told.passage.text[slice(*told.span)],
            at=[told.passage.span(*told.span)],
        )
        if not any(other.change == change.change and (other.post == change.post or change.post is None) for other in found):
            found = [o for o in found if not (o.change == change.change and o.post is None)]
            found.append(change)
    return found


def _person(draft: Draft, profile: Profile) -> PersonRead:
    name = profile.name
    spans: Spans = sorted({form.at for form in profile.forms} | set(profile.mentions))
    first = next((span for span in spans if Passage.over(draft.text, [span]).text == name), None)
    first = first or next(form.at for form in profile.forms if form.name == name)
    rest = [span for span in spans if span != first and not (first[0] < span[1] and span[0] < first[1])]
    changes = _changes(draft, profile.career)
    parts = list(profile.parts)
    for change in changes:
        if change.change not in parts:
            parts.append(change.change)
    titles, posts, former = _sort_roles(draft, profile.career, "appointed" in parts)
    for printed, organisation, at in profile.contact_titles:
        role = Role(printed=printed, organisation=organisation, at=at)
        if not any(_same_role(role, other) for other in titles):
            titles.append(role)
    degrees = [
        Role(
            printed=degree.passage.text[slice(*degree.degree)],
            organisation=degree.passage.text[slice(*degree.school)] if degree.school else None,
            at=[degree.passage.span(*degree.degree)],
        )
        for degree in profile.career.degrees
    ]
    order = ("quoted", "appointed", "departing", "contact", "mentioned")
    return PersonRead(
        name=name,
        at=[first],
        parts=sorted(parts or ["mentioned"], key=order.index),  # type: ignore[arg-type]
        titles=titles,
        posts=posts,
        former=former,
        education=degrees,
        changes=changes,
        honorifics=list(dict.fromkeys(form.honorific for form in profile.forms if form.honorific)),
        post_nominals=list(dict.fromkeys(nominal for form in profile.forms for nominal in form.post_nominals)),
        mentions_at=[span for span in rest if surname(name) in draft.text[span[0] : span[1]]],
    )


def _note_organisations(draft: Draft, roster: Roster) -> None:
    """Organisations that only a role or a degree names."""
    for profile in roster.profiles:
        for held in profile.career.held:
            if held.title.organisation:
                start, end = held.title.organisation
                printed = held.passage.text[start:end]
                if re.sub(r"^(?:the|The) ", "", printed).title() in _GENERIC or _is_issuers(draft, printed):
                    continue
                add_organisation(draft, held.passage, start, end, "school" if is_school(printed) else "employer")
        for degree in profile.career.degrees:
            if degree.school:
                whole = degree.passage.text[slice(*degree.school)]
                cut = whole.rfind(" of the ")
                if cut > 0 and is_school(whole[cut:]):
                    add_organisation(draft, degree.passage, degree.school[0], degree.school[0] + cut, "school")
                    add_organisation(draft, degree.passage, degree.school[0] + cut + 8, degree.school[1], "school")
                else:
                    add_organisation(draft, degree.passage, *degree.school, "school")


def _readable(draft: Draft) -> list[Paragraph]:
    return [p for p in draft.paragraphs if p.zone in ("body", "about") and not p.tabular and not p.capitals and p.zone == "body"]


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
    for paragraph in paragraphs:
        _read_paragraph(paragraph.passage, roster, known, year)
    headline = [p.passage for p in draft.zone("head") if not p.capitals and not p.tabular]
    for passage in [*headline, *(p.passage for p in paragraphs)]:
        _read_careers(passage, roster, known, year)
    note_mentions(draft, roster)
    _note_organisations(draft, roster)
    draft.people = sorted((_person(draft, profile) for profile in roster.profiles), key=lambda person: person.at[0])
    assert all(same_name(person.name, person.name) for person in draft.people)  # noqa: S101 - a name has a surname
