"""Events: one a release and kind of news, with its sentence, people, claims and quotations."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model.frame import EventKind
from generator.model.ids import LONGEST, slug
from generator.model.people import PersonRead
from generator.model.release import Release
from generator.model.resolved import Event, Participant, Period, QuoteRef
from generator.resolve.guidance import list_claims
from generator.resolve.organisations import Organisations
from generator.resolve.people import People
from generator.resolve.periods import Periods
from generator.resolve.persons import name_organisation
from generator.resolve.reading import refer
from generator.resolve.sentences import write_sentence
from generator.resolve.sentences.telling import Telling
from generator.resolve.wording import cut_words

_LONGEST_TITLE = 120
# Who the news is about stands first, contacts last.
_PARTS = ("appointed", "departing", "quoted", "mentioned", "contact")
_CHANGES = ("director-change", "officer-change")


def name_event(release: Release, kind: str, *, main: bool) -> str:
    """The release's id for its main event, `<release>-<kind>` for a further one.

    Where that is too long, the release's part is cut and six digits of the document's checksum tell it from others.
    """
    if main:
        return release.id
    whole = f"{release.id}-{kind}"
    if len(whole) <= LONGEST:
        return whole
    tail = f"{release.source.sha256[:6]}-{kind}"
    return f"{slug(release.id, LONGEST - len(tail) - 1)}-{tail}"


def _kinds(release: Release) -> list[EventKind]:
    """The kinds of news, each once; a release in which none was read tells of `other` news."""
    found: dict[str, EventKind] = {}
    for event in release.events:
        found.setdefault(event.kind, event)
    if not found:
        at = next((head.at for head in (release.headline, release.date, *release.issuers) if head), [(0, 1)])
        return [EventKind(kind="other", because="no kind of news was read", at=at)]
    return list(found.values())


def _participants(
    release: Release, reads: Iterable[PersonRead], parts: Sequence[str], people: People
) -> list[Participant]:
    found: dict[tuple[int, str], Participant] = {}
    for read in reads:
        person = people.find(release.id, read.name)
        if person is None:
            continue
        # The role that the release presents the person in; somebody new may hold none yet but elsewhere.
        role = next(iter([*read.titles, *read.posts]), None)
        for part in read.parts:
            if part in parts and not (part == "mentioned" and len(read.parts) > 1):
                found[_PARTS.index(part), person] = Participant(
                    person=person,
                    name=read.name,
                    part=part,
                    role=role.printed if role else None,
                    organisation=name_organisation(release, role.organisation) if role else None,
                    cite=refer(release, read.at, role.at if role else []),
                )
    return [found[key] for key in sorted(found, key=lambda key: key[0])]


def _teller_of_results(kinds: Sequence[EventKind]) -> int:
    """Which event the figures belong to: results, else an outlook, else the main one."""
    names = [kind.kind for kind in kinds]
    return next((names.index(kind) for kind in ("earnings", "guidance") if kind in names), 0)


def _figures(release: Release, periods: Periods) -> list[str]:
    """Periods that the release states figures for, in reading order."""
    facts = sorted(release.facts, key=lambda fact: fact.at[0])
    return list(dict.fromkeys(key for fact in facts for key in periods.places.get((release.id, fact.id), [])))


def _begin(telling: Telling, organisations: Organisations, participants: list[Participant]) -> Event:
    """What every event has; its title is the headline's words, without one those of its sentence."""
    release, kind, headline = telling.release, telling.event, telling.release.headline
    sentence = write_sentence(telling)
    told = "".join(part.text for part in sentence).removesuffix(".")
    return Event(
        id=name_event(release, kind.kind, main=telling.main),
        kind=kind.kind,
        main=telling.main,
        date=release.day,
        title=headline.printed if headline else cut_words(told, _LONGEST_TITLE),
        title_cite=refer(release, headline.at) if headline else None,
        sentence=sentence,
        organisations=organisations.issuers(release.id),
        participants=participants,
        releases=[release.id],
        items_8k=kind.items_8k,
        items_basis=kind.items_basis,
    )


def write_events(
    releases: Sequence[Release],
    texts: Mapping[str, str],
    organisations: Organisations,
    people: People,
    periods: Periods,
) -> dict[str, Event]:
    """The events of all releases by id.

    The main event has everything that the release says; of further ones the results have the figures and claims,
    changes of board and officers the people who come and go.
    """
    by_home: dict[str, dict[str, Period]] = {}
    for period in periods.records.values():
        if period.label:
            by_home.setdefault(period.organisation, {})[period.label] = period
    found: dict[str, Event] = {}
    for release in releases:
        kinds = _kinds(release)
        results = _teller_of_results(kinds)
        home = organisations.home(release.id)
        text = texts.get(release.id, "")
        for number, kind in enumerate(kinds):
            main = number == 0
            telling = Telling(
                release,
                text,
                kind,
                frozenset(other.kind for other in kinds),
                main,
                by_home.get(home, {}) if home else {},
            )
            parts = _PARTS if main else _PARTS[:2] if kind.kind in _CHANGES else ()
            event = _begin(telling, organisations, _participants(release, release.people, parts, people))
            if number == results:
                event.fiscal = list(release.fiscal)
                event.figures = _figures(release, periods)
                event.claims = list_claims(release, text, periods, home)
            if main:
                event.quotes = [
                    QuoteRef(release=release.id, number=place)
                    for place, quote in enumerate(release.quotes)
                    if not quote.withdrawn
                ]
            found[event.id] = event
    return found
