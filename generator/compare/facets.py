"""Sides of a record as short words, so that two records can be told apart side by side.

A facet is a name and its items: `{"headline": ["Acme Reports Results"], "Net income": ["$(168,000)"]}`. Phones and
e-mails stand in no facet.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from generator.compare.comparison import FacetChange
from generator.model.base import Amount
from generator.model.figures import Fact
from generator.model.notes import EditorNote
from generator.model.people import PersonRead, Role
from generator.model.release import Release
from generator.model.resolved import ClaimMade, Dated, Event, Join, Organisation, Period, Person
from generator.vocabulary import event_kinds, metrics
from generator.wording import short_label

Facets = dict[str, list[str]]
_NOTES = "editor's notes"


def compare_facets(before: Facets, after: Facets) -> list[FacetChange]:
    """The facets whose items differ, those of `after` in its order, then those that are gone."""
    found = []
    for facet in [*after, *(name for name in before if name not in after)]:
        was, now = Counter(before.get(facet, [])), Counter(after.get(facet, []))
        if was != now:
            found.append(FacetChange(facet, list((was - now).elements()), list((now - was).elements())))
    return found


def name_metric(metric: str) -> str:
    """`net_income` -> `Net income`; an id that the vocabulary no longer has stays."""
    return metrics()[metric].label if metric in metrics() else metric


def name_kind(kind: str) -> str:
    """The label of an event kind; an id that the vocabulary no longer has stays."""
    return event_kinds()[kind].label if kind in event_kinds() else kind


def name_time(fact: Fact) -> str:
    """`Q2 FY2006`; without a label `2006-01-01 to 2006-03-31`, or `2006-03-31`; "" where no day is known."""
    period = fact.period
    days = [day for day in (period.start, period.end) if day]
    return short_label(period.label) if period.label else " to ".join(days)


def write_value(value: Amount | list[Amount], unit: str, bound: str) -> str:
    """`-168000 USD`, `below 1000000 USD`, `5000000 to 6000000 USD`."""
    amounts = " to ".join(value) if isinstance(value, list) else value
    return f"{'' if bound == 'exact' else bound + ' '}{amounts} {unit}"


def _name_period(key: str) -> str:
    """A period's id for readers: `acme/fy2006-q2` -> `Q2 FY2006`, `acme/12m-2006-03-31` -> `12m-2006-03-31`."""
    name = key.rpartition("/")[2]
    return short_label(name.upper()) if name.startswith("fy") else name


def _at(role: Role) -> str:
    return f"{role.printed}, {role.organisation}" if role.organisation else role.printed


def describe_roles(person: PersonRead) -> list[str]:
    """Titles as printed, then other posts, earlier ones, education and changes, each with its kind before it."""
    found = [_at(role) for role in person.titles]
    for kind, roles in (("post", person.posts), ("formerly", person.former), ("education", person.education)):
        found += [f"{kind}: {_at(role)}" for role in roles]
    for change in person.changes:
        day = f" ({change.effective})" if change.effective else ""
        found.append(f"{change.change}: {change.post or change.printed}{day}")
    return found


def describe_note(note: EditorNote) -> str:
    """`set, facts on “$5.6 million”: value 5600000 -> 5700000 (the sentence speaks of another year)`."""
    edits = "; ".join(
        f"{edited.field} {edited.read or 'nothing'} -> {edited.now or 'nothing'}" for edited in note.edited
    )
    return f"{note.change}, {note.of} on “{note.printed}”{f': {edits}' if edits else ''} ({note.because})"


def describe_claim(claim: ClaimMade) -> str:
    """A claim with its verdict, the day it is due, what was computed and why it cannot be told."""
    told = claim.verdict or "not reckoned"
    due = f", due {claim.due}" if claim.due else ""
    checks = "".join(
        f"; {check.expression} = {check.value} {check.unit} ({check.low} to {check.high})" for check in claim.checks
    )
    return f"{claim.printed}: {told}{due}{checks}{f'; {claim.because}' if claim.because else ''}"


def describe_release(release: Release) -> Facets:
    """All sides of a release record but its figures, people, problems and slips, which are told one by one."""
    single = {
        "file": release.source.file,
        "date": release.date and release.date.value,
        "headline": release.headline and release.headline.printed,
        "subheadline": release.subheadline and release.subheadline.printed,
        "place": release.dateline and release.dateline.place,
        "wire service": release.wire and release.wire.name,
        "exhibit": release.exhibit and release.exhibit.printed,
        "fiscal year end": release.fiscal_year_end and release.fiscal_year_end.value,
        "fiscal calendar": release.calendar and release.calendar.value,
    }
    several: dict[str, Iterable[str]] = {
        "issuers": (issuer.printed for issuer in release.issuers),
        "tickers": (f"{ticker.exchange or ''} {ticker.symbol}".strip() for ticker in release.tickers),
        "events": (name_kind(event.kind) for event in release.events),
        "periods": map(short_label, release.fiscal),
        "claims": (claim.printed for claim in release.claims),
        "quotations": (f"{quote.speaker}: {quote.text}" for quote in release.quotes),
        "organisations": (organisation.printed for organisation in release.organisations),
        "contacts": (contact.name or contact.organisation or "without a name" for contact in release.contacts),
        "certifications": (certification.printed for certification in release.certifications),
        "documents cited": (cite.printed for cite in release.cites),
        "standing texts": (text.role for text in release.boilerplate),
    }
    return _filled({name: [value] if value else [] for name, value in single.items()} | several)


def _filled(facets: Mapping[str, Iterable[str]]) -> Facets:
    lists = {name: list(items) for name, items in facets.items()}
    return {name: items for name, items in lists.items() if items}


def describe_event(event: Event) -> Facets:
    """An event: what it is, who takes part, and what came of its claims."""
    return _filled(
        {
            "kind": [name_kind(event.kind)],
            "date": [event.date] if event.date else [],
            "title": [event.title],
            "sentence": ["".join(piece.text for piece in event.sentence)],
            "organisations": event.organisations,
            "people": (
                f"{person.name}, {person.part}{', ' + person.role if person.role else ''}"
                for person in event.participants
            ),
            "periods": event.figures,
            "claims": map(describe_claim, event.claims),
            "releases": event.releases,
            "documents of the same release": (f"{twin.release}: {twin.because}" for twin in event.twins),
            _NOTES: map(describe_note, event.notes),
        }
    )


def describe_period(period: Period) -> Facets:
    """A period: its days, then for each metric the value to show, how the statements agree, and who makes them."""
    found: dict[str, Iterable[str]] = {
        "first day": [period.start] if period.start else [],
        "last day": [period.end] if period.end else [],
        "not stated": map(name_metric, period.not_stated),
        "not read": map(name_metric, period.not_read),
    }
    for line in period.metrics:
        name, best = name_metric(line.metric), line.statements[line.best]
        found[name] = [f"{best.printed} ({write_value(best.value, best.unit, best.bound)})"]
        found[f"{name}, statements"] = [line.status] if line.status == "revised" else []
        found[f"{name}, stated by"] = [statement.release for statement in line.statements]
    for derived in period.derived:
        found[f"{name_metric(derived.metric)}, reckoned"] = [
            f"{derived.value} {derived.unit} ({derived.low} to {derived.high})"
        ]
    for compared in period.comparisons:
        found[f"{name_metric(compared.metric)} against {_name_period(compared.versus)}"] = [
            f"{compared.change} of {compared.value} {compared.unit} ({compared.low} to {compared.high})"
        ]
    for margin in period.margins:
        found[f"{name_metric(margin.metric)} in per cent of revenue"] = [
            f"{margin.value} ({margin.low} to {margin.high})"
        ]
    for refused in period.not_derived:
        found[f"{name_metric(refused.metric)}, not reckoned"] = [refused.because]
    return _filled(found | {"events": period.events, _NOTES: map(describe_note, period.notes)})


def _days(first: str | None, last: str | None) -> str:
    if first == last or not first or not last:
        return last or first or "undated"
    return f"{first} to {last}"


def _dated(name: str, items: Sequence[Dated]) -> Facets:
    found: Facets = {}
    for item in items:
        found.setdefault(f"{name} {item.value}", []).append(_days(item.first_seen, item.last_seen))
    return found


def describe_join(join: Join) -> str:
    """`Jane Example, J. Example: the reason`."""
    return f"{', '.join(join.names)}: {join.because}"


def describe_person(person: Person) -> Facets:
    """A person: forms of the name, and for each role the days on which releases show it."""
    found: dict[str, Iterable[str]] = {
        "name": [person.name],
        "forms of the name": [form.printed for form in person.names],
    }
    roles: Facets = {}
    for role in person.roles:
        place = f", {role.organisation}" if role.organisation else ""
        seen = roles.setdefault(f"{role.kind} {role.role}{place}", [])
        seen.append(_days(role.first_seen, role.last_seen))
    found |= roles
    quotes = [f"{quote.release}, no. {quote.number + 1}" for quote in person.quotes]
    rest: dict[str, Iterable[str]] = {
        "joined": map(describe_join, person.joins),
        "organisations": person.organisations,
        "quotations": quotes,
        "releases": person.releases,
        _NOTES: map(describe_note, person.notes),
    }
    return _filled(found | rest)


def describe_organisation(organisation: Organisation) -> Facets:
    """An organisation: forms of the name, then what was seen of it and when."""
    calendar = organisation.fiscal_calendar
    return _filled(
        {
            "name": [organisation.name],
            "standing": ["issuer" if organisation.issuer else "mentioned"],
            "forms of the name": [form.printed for form in organisation.names],
            "joined": map(describe_join, organisation.joins),
            **_dated("ticker", organisation.tickers),
            **_dated("place", organisation.places),
            **_dated("certification", organisation.certifications),
            "fiscal year end": [calendar.year_end] if calendar and calendar.year_end else [],
            "years of whole weeks": [f"{calendar.weeks.rule or 'some'} {calendar.weeks.weekday}"]
            if calendar and calendar.weeks
            else [],
            "former year ends": [f"{one.year_end} until {one.until}" for one in calendar.earlier] if calendar else [],
            "conflicting year ends": [known.because for known in calendar.conflicts] if calendar else [],
            "people": organisation.people,
            "periods": organisation.periods,
            "events": organisation.events,
            "releases": organisation.releases,
            _NOTES: map(describe_note, organisation.notes),
        }
    )
