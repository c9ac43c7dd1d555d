"""Release records to what they say together: people, organisations, fiscal periods, events."""

from collections.abc import Mapping

from generator.model.archive import Archive
from generator.model.ids import Ids
from generator.model.release import Release
from generator.resolve.calendars import learn_calendars
from generator.resolve.directory import Directory
from generator.resolve.events import write_events
from generator.resolve.organisation_records import write_organisations
from generator.resolve.organisations import identify_organisations
from generator.resolve.people import identify_people
from generator.resolve.periods import gather_periods
from generator.resolve.persons import write_people
from generator.resolve.reading import in_order


def resolve(releases: Mapping[str, Release], texts: Mapping[str, str], ids: Ids) -> tuple[Archive, Ids]:
    """All records that rest on several releases.

    Args:
        releases: release records by their final ids; their order does not matter.
        texts: canonical text by release id.
        ids: the ledger of ids given before; it is left as it is.

    Returns:
        An archive with the releases, texts, events, periods, people and organisations, each in the order of its
        ids (refusals are not known here), and the ledger with the ids given now.
    """
    ledger = ids.model_copy(deep=True)
    ordered = in_order(releases)

    # Organisations first: whose releases they are decides where people and figures belong.
    organisations = identify_organisations(Directory(ordered), ledger)
    companies = write_organisations(ordered, texts, organisations)
    people = identify_people(ordered, organisations, ledger)
    persons = write_people(ordered, people, organisations)

    # One release states the end of the fiscal year, another names a quarter by its days alone.
    calendars = learn_calendars(ordered, organisations)
    periods = gather_periods(ordered, texts, organisations, calendars)
    events = write_events(ordered, texts, organisations, people, periods)

    # Then each record is told which others speak of it.
    for event in events.values():
        for key in event.organisations:
            companies[key].events.append(event.id)
            for label in event.fiscal:
                period = periods.records.get(f"{key}/{label.lower()}") if key == event.organisations[0] else None
                if period is not None:
                    period.events.append(event.id)
        for person in dict.fromkeys(participant.person for participant in event.participants):
            persons[person].events.append(event.id)
    for period in sorted(periods.records.values(), key=lambda p: (p.end or "", p.start or "", p.id)):
        companies[period.organisation].periods.append(period.id)
    for person_id, record in persons.items():
        for key in record.organisations:
            companies[key].people.append(person_id)
    for key, company in companies.items():
        company.fiscal_calendar = calendars.get(key)

    archive = Archive(
        releases=dict(sorted(releases.items())),
        texts=dict(sorted(texts.items())),
        events=dict(sorted(events.items())),
        periods=dict(sorted(periods.records.items())),
        people=dict(sorted(persons.items())),
        organisations=dict(sorted(companies.items())),
    )
    return archive, ledger
