"""Release records to what they say together: people, organisations, fiscal periods, events.

Begin below: what is done, in order. Nothing here looks at a document but through the words of its record.

- In which order releases are read, and how they are cited: `reading`. Which are one release: `twins`.
- Organisations: `organisations` (which names are one) by `organisation_names`, `directory` (which name means which, in
  which release), `renamings`, `organisation_records`.
- People: `people` (which names are one person's) by `personal_names`, `persons` (their records).
- Fiscal years: `calendars`, of `year_ends`, `weeks`, `year_moves` and `year_words`; `labels` name their periods.
- Figures: `periods` and `gathering` (each figure under its period), `statements` (which to show), `splits` of shares;
  `ledger` reckons what follows.
- Outlooks: `guidance`.
- Events: `events`, with a sentence of `sentences`, in the words of `wording`.
- `curated`: joins that people state.
"""

from collections.abc import Mapping, Sequence

from generator.errors import Notice
from generator.model.archive import Archive, Curation
from generator.model.curated import Curated
from generator.model.ids import Ids
from generator.model.release import Release
from generator.model.resolved import Event, EventTwin, Organisation, Period, Person
from generator.resolve.calendars import learn_calendars
from generator.resolve.curated import join_organisations, join_people, list_apart, split_people
from generator.resolve.directory import Directory
from generator.resolve.events import write_events
from generator.resolve.ledger import check_claims, keep_ledgers
from generator.resolve.organisation_records import write_organisations
from generator.resolve.organisations import identify_organisations
from generator.resolve.people import Individual, identify_people
from generator.resolve.periods import gather_periods
from generator.resolve.persons import write_people
from generator.resolve.reading import in_order
from generator.resolve.renamings import join_renamed
from generator.resolve.twins import Twin, find_twins
from generator.silence import Silence


def resolve(
    releases: Mapping[str, Release], texts: Mapping[str, str], ids: Ids, curated: Curated | None = None
) -> tuple[Archive, Ids]:
    """All records that rest on several releases.

    Args:
        releases: release records by their final ids; their order does not matter.
        texts: canonical text by release id.
        ids: the ledger of ids given before; it is left as it is.
        curated: what people say about names and fiscal years; corrections are in `releases` already.

    Returns:
        An archive with the releases, texts, events, periods, people and organisations, each in the order of its
        ids (refusals are not known here), and the ledger with the ids given now. Entries of `curated` that
        have no effect are under the archive's `curation`.
    """
    ledger = ids.model_copy(deep=True)
    every = in_order(releases)
    # A release that is held twice, or was corrected, speaks once; its other documents keep their own records.
    twins = find_twins(every, texts)
    quiet = {twin.release for twin in twins}
    ordered = [release for release in every if release.id not in quiet]

    # Organisations first: whose releases they are decides where people and figures belong.
    stated = curated or Curated()
    lost: list[Notice] = []
    organisations = identify_organisations(Directory(ordered), ledger)
    join_renamed(ordered, texts, organisations, ledger)
    lost += join_organisations(organisations, texts.values(), stated)
    companies = write_organisations(ordered, texts, organisations)
    people = identify_people(
        ordered,
        organisations,
        ledger,
        keep_apart=lambda scope: list_apart(stated, scope),
        split=lambda found: _collect(split_people(found, stated), lost),
        join=lambda found: _collect(join_people(found, stated), lost),
    )
    persons = write_people(ordered, people, organisations)

    # One release states the end of the fiscal year, another names a quarter by its days alone.
    calendars = learn_calendars(ordered, texts, organisations, stated.fiscal_calendars)
    periods = gather_periods(ordered, texts, organisations, calendars)
    # What no release states may follow from what several do; only then can their claims be recomputed.
    ledgers = keep_ledgers(periods.records, periods.years, calendars, periods.releases, periods.splits)
    events = write_events(ordered, texts, organisations, people, periods)
    check_claims(events, ledgers)
    _add_twins(twins, events, companies)
    _link(events, periods.records, persons, companies)
    _part_missing(periods.records, Silence(releases, texts, events, periods.records))
    for key, company in companies.items():
        company.fiscal_calendar = calendars.get(key)

    lost += [
        Notice("join-not-applied", f"no release names an organisation {calendar.organisation!r}", calendar.place)
        for calendar in stated.fiscal_calendars
        if calendar.organisation not in companies
    ]
    archive = Archive(
        releases=dict(sorted(releases.items())),
        texts=dict(sorted(texts.items())),
        events=dict(sorted(events.items())),
        periods=dict(sorted(periods.records.items())),
        people=dict(sorted(persons.items())),
        organisations=dict(sorted(companies.items())),
        curation=Curation(unapplied=lost),
    )
    return archive, ledger


def _add_twins(twins: Sequence[Twin], events: Mapping[str, Event], companies: Mapping[str, Organisation]) -> None:
    """The other documents of a release stand beside the one that speaks for it."""
    for twin in twins:
        for event in events.values():
            if twin.speaker in event.releases:
                event.releases.append(twin.release)
                event.twins.append(EventTwin(release=twin.release, because=twin.because))
        for company in companies.values():
            if twin.speaker in company.releases:
                company.releases.append(twin.release)


def _link(
    events: Mapping[str, Event],
    periods: Mapping[str, Period],
    persons: Mapping[str, Person],
    companies: Mapping[str, Organisation],
) -> None:
    """Tell each record which others speak of it."""
    for event in events.values():
        for key in event.organisations:
            companies[key].events.append(event.id)
        for label in event.fiscal if event.organisations else ():
            period = periods.get(f"{event.organisations[0]}/{label.lower()}")
            if period is not None:
                period.events.append(event.id)
        for person in dict.fromkeys(participant.person for participant in event.participants):
            persons[person].events.append(event.id)
    for period in sorted(periods.values(), key=lambda p: (p.end or "", p.start or "", p.id)):
        companies[period.organisation].periods.append(period.id)
    for person_id, record in persons.items():
        for key in record.organisations:
            companies[key].people.append(person_id)


def _part_missing(periods: Mapping[str, Period], silence: Silence) -> None:
    """Tell what no release states from what one may state and was not read."""
    for period in periods.values():
        period.not_read = [metric for metric in period.not_stated if silence.may_be_stated(period, metric)]
        period.not_stated = [metric for metric in period.not_stated if metric not in period.not_read]


def _collect(outcome: tuple[list[Individual], list[Notice]], lost: list[Notice]) -> list[Individual]:
    people, notices = outcome
    lost += notices
    return people
