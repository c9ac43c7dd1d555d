"""From a profile to the person's record: titles, posts elsewhere, former roles, degrees, changes and mentions."""

import re
from collections.abc import Iterable

from generator.model.base import Spans, fold
from generator.model.people import Change, PersonRead, Role
from generator.parse.draft import Draft
from generator.parse.frame.company_names import strip_legal_form
from generator.parse.frame.subjects import is_marked
from generator.parse.people.career import Career, Held, Told
from generator.parse.people.names import name_parts, surname
from generator.parse.people.roster import Profile
from generator.parse.people.same_roles import (
    follows,
    holds_post,
    is_followed,
    is_issuers,
    issuer_instead,
    plain_title,
    same_role,
)
from generator.parse.text.places import spans_between

# Offices of states, cities and schools: where no organisation is printed they are not the issuer's.
_PUBLIC = re.compile(
    r"\b(?:governor|mayor|senat(?:or|e)|parliament|house of \w+|minister|ambassador|congress(?:man|woman)|"
    r"professor|lecturer|dean|provost|chancellor|"
    r"rector|physician|investigator|assembly(?:man|woman|member)|alder(?:man|woman)|council(?:man|woman|member|l?or)|"
    r"sheriff|attorney general|solicitor general|surgeon general|undersecretary|secretary of (?:state|defen[cs]e|"
    r"labor|commerce|energy|agriculture|education|transportation|the (?:treasury|interior|army|navy|air force))|"
    r"(?:treasury|commerce|defen[cs]e|energy|labor|agriculture|transportation|interior|home|foreign) secretary|"
    r"(?:u\.s\.|state|county|city|town|borough|village|district|parish|police|fire|majority|minority)"
    r" (?:representative|commissioner|supervisor|attorney|chief|leader|treasurer|auditor|comptroller|controller|"
    r"clerk))\b",
    re.IGNORECASE,
)
# A seat on the board, or the rank of an officer, is told for a title where there is no other.
_SEAT = re.compile(
    r"directors?|[Oo]fficers?(?: of the (?:Corporation|Company))?|[Bb]oard member|"
    r"member of .{0,60}[Bb]oard(?: of [Dd]irectors)?"
)
# "was appointed a member of the board": a seat, and no title.
_MEMBERSHIP = re.compile(
    r"[Mm]embers?|(?:[\w\-]+ )?members? of .{0,60}(?:[Bb]oards?(?: of [Dd]irectors)?|[Cc]ommittees?)"
)
_DIRECTORS = re.compile(r"(?:new )?directors(?: of .*)?")
_BOARD = re.compile(r"\b(?:[Bb]oard|director|re-?election)\b")
_OFFICE = re.compile(
    r"\b(?:chief \w+(?: \w+)? officer|c[a-z]o|president|chair\w*|treasurer|secretary|lead (?:independent )?director)\b",
    re.IGNORECASE,
)


def _is_public(printed: str) -> bool:
    return _PUBLIC.search(printed) is not None


def _is_office(printed: str) -> bool:
    return _OFFICE.search(printed) is not None


def _held_role(draft: Draft, held: Held) -> Role:
    text, title = held.passage.text, held.title
    organisation = text[slice(*title.organisation)] if title.organisation else None
    return Role(
        printed=text[title.start : title.end],
        organisation=issuer_instead(draft, organisation),
        at=spans_between(draft.text, held.passage, title.start, title.end),
    )


def _add_title(draft: Draft, titles: list[Role], role: Role) -> None:
    """Note a title; of two that say the same the fuller one stands: `President, CEO and Chairman` for `President`."""
    for number, known in enumerate(titles):
        if same_role(draft, role, known):
            more, less = set(plain_title(role.printed)), set(plain_title(known.printed))
            # "Chairman and Chief Executive Officer" is fuller than "Chairman and CEO", too.
            if less < more or (less == more and len(role.printed) > len(known.printed) + 8):
                fuller = role.model_copy(update={"organisation": known.organisation or role.organisation})
                behind = [other for other in titles[number + 1 :] if not same_role(draft, fuller, other)]
                titles[number:] = [fuller, *behind]
            return
    titles.append(role)


def _is_seat_of_several(held: Held) -> bool:
    """Whether somebody is taken up as one of several: `Jane Roe and Max Moe will become directors`."""
    printed = held.passage.text[held.title.start : held.title.end].lower()
    shared = held.kind == "lately" and held.passage.text.endswith(" as ", 0, held.title.start)
    return (held.kind == "taken" or shared) and _DIRECTORS.fullmatch(printed) is not None


def _add_former(former: list[Role], role: Role) -> None:
    """Note a former role; one told twice, once without its organisation, is one."""
    for known in former:
        same = plain_title(known.printed) == plain_title(role.printed)
        if same and _may_be_one(known.organisation, role.organisation):
            known.organisation = known.organisation or role.organisation
            return
    former.append(role)


def _may_be_one(one: str | None, other: str | None) -> bool:
    """Whether two organisations may be one: `Acme, LLC` and `Acme`, or one that is not told."""
    if not (one and other):
        return True
    one, other = strip_legal_form(one).lower(), strip_legal_form(other).lower()
    return one == other


def _is_held_still(draft: Draft, role: Role, titles: list[Role]) -> bool:
    """Whether a role of long ago is a seat, or one of the present titles: `Treasurer` of `Treasurer & Secretary`."""
    part = re.compile(rf"(?:^|, | and | & ){re.escape(role.printed)}(?:$|,| and\b| &)", re.IGNORECASE)
    seat = _SEAT.fullmatch(role.printed) or "member" in role.printed.lower() or "board" in role.printed
    return bool(seat) or any(same_role(draft, role, known) or part.search(known.printed) for known in titles)


def _is_same(one: Role, other: Role) -> bool:
    """Whether two roles say the same, of one house that is printed for both."""
    alike = plain_title(one.printed) == plain_title(other.printed) and one.organisation and other.organisation
    return bool(alike) and _may_be_one(one.organisation, other.organisation)


def _leaves_board(career: Career) -> bool:
    """Whether somebody leaves a board: the post that is told of him is elsewhere then."""
    return any(
        told.change == "departing" and _BOARD.search(told.passage.text, told.span[0], told.span[1] + 60)
        for told in career.told
    )


def _sort_roles(draft: Draft, career: Career, moves: bool) -> tuple[list[Role], list[Role], list[Role]]:
    """The person's titles, posts elsewhere, and former roles."""
    titles: list[Role] = []
    taken: list[Role] = []
    posts: list[Role] = []
    former: list[Role] = []
    default = draft.issuers[0].printed if len(draft.issuers) == 1 else None
    appointed = any(told.change == "appointed" for told in career.told)
    departing = any(told.change == "departing" for told in career.told)
    order = {"title": 0, "taken": 1, "stated": 2, "stays": 2, "lately": 3, "left": 4, "former": 5, "once": 6}
    for held in sorted(career.held, key=lambda h: 3 if _is_seat_of_several(h) else order[h.kind]):
        role = _held_role(draft, held)
        if _is_seat_of_several(held) and (titles or posts or held.kind == "lately"):
            # "elected Jane Roe, Max Moe and Dr. Ann Poe as directors": no title of the last one's.
            continue
        if held.kind == "former" or (held.kind == "left" and titles and not _is_held_still(draft, role, titles)):
            _add_former(former, role)
            continue
        if held.kind == "lately" and titles:
            continue
        if held.kind == "once":
            if titles and not _is_held_still(draft, role, titles):
                _add_former(former, role)
            continue
        stated = held.kind in ("stated", "stays")
        elsewhere = not is_issuers(draft, role.organisation)
        home = titles[0].organisation if titles else None
        # Where no issuer is known, nothing tells that a post is elsewhere.
        moved = moves and bool(draft.issuers) and (held.kind != "taken" or departing)
        away = elsewhere and (
            moved
            or (stated and bool(titles))
            or (home is not None and (role.organisation or "").lower()[:5] != home.lower()[:5])
        )
        if held.kind == "taken":
            taken.append(role)
        elif stated and not elsewhere and any(follows(new, role) for new in taken):
            if not any(same_role(draft, role, known) for known in titles):
                _add_former(former, role)
            continue
        if held.kind == "stated" and titles and not role.organisation and not _is_office(role.printed):
            continue
        if (
            stated
            and re.fullmatch(r"(?i)(?:a |the )?(?:member|associate|partner|leader|lead|head)s?", role.printed)
            and (not role.organisation or role.printed.lower().endswith(("member", "members")))
        ):
            continue
        if away:
            known = (*posts, *titles)
            if not any(same_role(draft, role, other) and role.organisation == other.organisation for other in known):
                posts.append(role)
        elif not _MEMBERSHIP.fullmatch(role.printed) or (held.kind == "title" and not appointed):
            # "The CEO of Beta Gear will become Regional President": whose is not told, or is the only issuer's.
            there = home if held.kind != "taken" or (is_issuers(draft, home) and default) else None
            filled = role.organisation or there or (None if _is_public(role.printed) or home else default)
            # Nobody else holds the role: it was made of what is held.
            role.organisation = filled
            _add_title(draft, titles, role)
    # "former Governor Jane Roe", then "Governor Roe": still a former one.
    once = [plain_title(role.printed) for role in former if role.organisation is None]
    titles = [role for role in titles if role.organisation or plain_title(role.printed) not in once]
    acting = [role for role in titles if is_followed(role, titles)]
    former += acting
    titles = [role for role in titles if role not in acting]
    if len(titles) > 1:
        # "Jane Roe, a director since 2001, as interim President".
        titles = [role for role in titles if not _SEAT.fullmatch(role.printed)] or titles
    # What somebody still is, or leaves now, is no former role of hers.
    former = [role for role in former if not any(_is_same(role, held) for held in (*titles, *posts))]
    same = [x for x in posts for role in titles if x.organisation == role.organisation and same_role(draft, x, role)]
    return titles, [post for post in posts if post not in same], former


_PERFECT = re.compile(
    r"(?:has|have) (?:also |been |today |recently )*(?:appointed|elected|named|promoted|joined)\b|"
    r"(?:the )?(?:appointment|election|promotion)s? of\b|(?:names|appoints|elects|promotes)\b|(?:will|is being) "
)


def _left_with_title(draft: Draft, career: Career, told: Told) -> str | None:
    """Whom somebody leaves of whom no house is told: `Beta Gear's CEO, Jane Roe, resigned`, `the end of its CEO`.

    None for a seat: `Jane Roe, CEO of Beta Gear, leaves the board` is of the issuer's.
    """
    sentence = told.passage
    if told.change != "departing" or _BOARD.search(sentence.text, told.span[0], told.span[1] + 60):
        return None
    first, last = sentence.place(0), sentence.place(len(sentence) - 1)
    for held in career.held:
        owner = held.title.organisation
        if held.kind == "title" and owner and first <= held.passage.place(held.title.start) < last:
            named = held.passage.text[slice(*owner)]
            return None if is_issuers(draft, named) else named
    return None


def _changes(draft: Draft, career: Career) -> list[Change]:
    found: list[Change] = []
    elsewhere: list[Change] = []
    leaves = any(told.change == "departing" for told in career.told)
    for told in career.told:
        if leaves and told.passage.text.startswith("joined ", told.span[0]):
            # "Moe will retire. He joined the Company from Beta Gear": long ago.
            continue
        named = told.passage.text[slice(*told.organisation)] if told.organisation else None
        named = named or _left_with_title(draft, career, told)
        organisation = issuer_instead(draft, named)
        own = re.search(r"\bits [\w ]{0,20}(?:subsidiary|affiliate)", told.passage.text[slice(*told.span)])
        away = not (own or is_issuers(draft, organisation)) and told.change == "appointed" and len(draft.issuers) == 1
        if away and not _PERFECT.match(told.passage.text, told.span[0]):
            continue
        change = Change(
            change=told.change,
            post=told.passage.text[slice(*told.post)] if told.post else None,
            organisation=organisation or (draft.issuers[0].printed if len(draft.issuers) == 1 else None),
            effective=told.effective,
            printed=told.passage.text[slice(*told.span)],
            at=spans_between(draft.text, told.passage, *told.span),
        )
        if away:
            elsewhere.append(change)
        elif not any(other.change == change.change and holds_post(other.post, change.post) for other in found):
            found = [o for o in found if not (o.change == change.change and holds_post(change.post, o.post))]
            found.append(change)
    # "Roe has been named President of Beta Gear": news, where nothing is told of her at the issuer.
    return found or elsewhere[:1]


def write_person(draft: Draft, profile: Profile) -> PersonRead:
    """The record of one person, with every field filled from the profile."""
    name = profile.name
    spans: Spans = sorted({form.at for form in profile.forms} | set(profile.mentions))
    first = next((span for span in spans if fold(draft.text[slice(*span)]) == name), None)
    first = first or next(form.at for form in profile.forms if form.name == name)
    rest = [span for span in spans if span != first and not (first[0] < span[1] and span[0] < first[1])]
    changes = _changes(draft, profile.career)
    parts = list(profile.parts)
    for change in changes:
        if change.change not in parts:
            parts.append(change.change)
    titles, posts, former = _sort_roles(draft, profile.career, "appointed" in parts or _leaves_board(profile.career))
    for printed, organisation, at in profile.contact_titles:
        role = Role(printed=printed, organisation=organisation, at=at)
        _add_title(draft, titles, role)
    degrees = [
        Role(
            printed=degree.passage.text[slice(*degree.degree)],
            organisation=degree.passage.text[slice(*degree.school)] if degree.school else None,
            at=spans_between(draft.text, degree.passage, *degree.degree),
        )
        for degree in profile.career.degrees
    ]
    order = ("quoted", "appointed", "departing", "contact", "mentioned")
    given, surnames = name_parts(name)[0], {surname(name), *profile.spellings}
    return PersonRead(
        name=name,
        at=[first],
        parts=sorted(parts or ["mentioned"], key=order.index),
        titles=titles,
        posts=posts,
        former=former,
        education=degrees,
        changes=changes,
        honorifics=list(dict.fromkeys(form.honorific for form in profile.forms if form.honorific)),
        post_nominals=list(dict.fromkeys(nominal for form in profile.forms for nominal in form.post_nominals)),
        mentions_at=[
            (start, end)
            for start, end in rest
            if draft.text[start:end] == given or any(word in draft.text[start:end] for word in surnames)
        ],
    )


def write_people(draft: Draft, profiles: Iterable[Profile]) -> list[PersonRead]:
    """The records of all, in the order of the text, without names that are but the end of a firm's."""
    people = sorted((write_person(draft, profile) for profile in profiles), key=lambda person: person.at[0])
    return [person for person in people if not _ends_firm(draft, person)]


_LINKS = frozenset("of the by and &".split())


def _ends_firm(draft: Draft, person: PersonRead) -> bool:
    """Whether nothing is told of somebody, and a firm's name ends so: `Celulosa Río Hondo S.A.`, called `Río Hondo`.

    Not the person of `The Jane Roe Corporation`, `House of Jane Roe Ltd.`.
    """
    told = person.titles or person.posts or person.former or person.honorifics or person.changes
    if told or person.parts != ["mentioned"]:
        return False
    firms = (strip_legal_form(one.printed) for one in draft.organisations if is_marked(one.printed))
    ends = [firm.removesuffix(person.name).split() for firm in firms if firm.endswith(f" {person.name}")]
    return any(words[-1].lower() not in _LINKS for words in ends)
