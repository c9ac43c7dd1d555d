"""Fiscal periods: every statement of every figure under the period that it is for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.model.base import words_at
from generator.model.figures import Fact
from generator.model.ids import slug
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, Period, Statement
from generator.resolve.calendars import learn_year
from generator.resolve.labels import Kind, Label, Year, close, read_label
from generator.resolve.organisations import Organisations
from generator.resolve.reading import day_of
from generator.resolve.sentences.results import tell_of_period
from generator.resolve.statements import line_up, list_missing, make_statement
from generator.resolve.wording import name_label, write_day, write_year_end
from generator.vocabulary import metrics

Days = tuple[str | None, str | None]


@dataclass
class Gathered:
    """A period while its statements are gathered.

    Attributes:
        label: its fiscal label, or None.
        days: first and last day, as far as known.
        facts: (release, fact) in reading order.
        known: how the days are known, where no fact of it shows them.
    """

    label: Label | None
    days: Days = (None, None)
    facts: list[tuple[Release, Fact]] = field(default_factory=list)
    known: list[Known] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The last part of its id: `fy2006-q2`, `2006-01-01-2006-03-31`."""
        return slug(self.label.text if self.label else "-".join(day for day in self.days if day))


@dataclass
class Periods:
    """The periods of all organisations, and where each fact went.

    Attributes:
        records: by id.
        places: period ids of a fact, by release id and fact id.
        releases: of each issuer, by its id, in reading order.
        years: the fiscal year of each issuer; None where it is not known.
    """

    records: dict[str, Period] = field(default_factory=dict)
    places: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    releases: dict[str, list[Release]] = field(default_factory=dict)
    years: dict[str, Year | None] = field(default_factory=dict)


def _is_instant(fact: Fact) -> bool:
    metric = metrics().get(fact.metric)
    return metric is not None and metric.kind == "instant"


def _common_days(facts: Iterable[tuple[Release, Fact]]) -> Days:
    """The days that most facts give, of equal ones the later release's; the rest differ by days at most."""
    ends: Counter[str] = Counter()
    spans: Counter[tuple[str, str]] = Counter()
    for _, fact in facts:
        if fact.period.end:
            ends[fact.period.end] += 1
            if fact.period.start:
                spans[fact.period.start, fact.period.end] += 1
    if spans:
        return max(spans, key=lambda days: (spans[days], days))
    return (None, max(ends, key=lambda day: (ends[day], day))) if ends else (None, None)


class _Gatherer:
    """The periods of one organisation."""

    def __init__(self, releases: Sequence[Release], texts: Mapping[str, str], calendar: FiscalCalendar | None) -> None:
        self._texts = texts
        self._calendar = calendar
        facts = [(release, fact) for release in releases for fact in release.facts if fact.organisation is None]
        flows = [(r, f) for r, f in facts if not _is_instant(f)]
        paired = [(f.period.label, f.period.end) for _, f in flows if f.period.label and f.period.end]
        self.year: Year | None = learn_year(calendar, paired)
        self.found: list[Gathered] = []
        self._gather_labelled([(r, f) for r, f in flows if read_label(f.period.label)])
        for release in releases:
            for text in release.fiscal:
                if (label := read_label(text)) and not any(g.label == label for g in self.found):
                    self.found.append(Gathered(label))
        self._date_labelled()
        for release, fact in flows:
            if not read_label(fact.period.label):
                self._gather_dated(release, fact)
        for release, fact in facts:
            if _is_instant(fact):
                self._gather_instant(release, fact)

    def _gather_labelled(self, facts: Sequence[tuple[Release, Fact]]) -> None:
        """Facts by label. Where one label is given to far apart days, the days most often given have it."""
        by_label: dict[str, list[tuple[Release, Fact]]] = defaultdict(list)
        for release, fact in facts:
            by_label[fact.period.label or ""].append((release, fact))
        for text, group in by_label.items():
            days = _common_days(group)
            same = [(r, f) for r, f in group if close(f.period.end, days[1]) and close(f.period.start, days[0])]
            self.found.append(Gathered(read_label(text), _common_days(same), same))
            for release, fact in group:
                if (release, fact) not in same:
                    self._gather_by_days(release, fact)

    def _date_labelled(self) -> None:
        """Days of labelled periods of which no release prints them, where the fiscal year is known."""
        for gathered in self.found:
            if gathered.label is None or gathered.days[1] is not None or self.year is None:
                continue
            gathered.days = self.year.days_of(gathered.label)
            gathered.known = self._by_calendar(f"{name_label(gathered.label)} is dated by the fiscal calendar")

    def _by_calendar(self, opening: str) -> list[Known]:
        if self._calendar is None:
            return []
        source = self._calendar.because[0]
        because = f"{opening}: the fiscal year ends on {write_year_end(self._calendar.year_end)}, {source.because}"
        return [Known(because=because, release=source.release, at=source.at)]

    def _gather_by_days(self, release: Release, fact: Fact) -> None:
        days = (fact.period.start, fact.period.end)
        if not any(days):
            return
        for gathered in self.found:
            if gathered.label is None and gathered.days == days:
                gathered.facts.append((release, fact))
                return
        self.found.append(Gathered(None, days, [(release, fact)]))

    def _gather_dated(self, release: Release, fact: Fact) -> None:
        """A fact without label: into the labelled period of its days, else by the calendar, else by days alone."""
        start, end = fact.period.start, fact.period.end
        if start is None or end is None:
            self._gather_by_days(release, fact)
            return
        for gathered in self.found:
            if (
                gathered.label
                and None not in gathered.days
                and close(start, gathered.days[0])
                and close(end, gathered.days[1])
            ):
                gathered.facts.append((release, fact))
                return
        label = self.year.label_of(start, end) if self.year else None
        if label is None or any(gathered.label == label for gathered in self.found):
            self._gather_by_days(release, fact)
            return
        opening = f"{write_day(start)} to {write_day(end)} is {name_label(label)}"
        self.found.append(Gathered(label, (start, end), [(release, fact)], self._by_calendar(opening)))

    def _gather_instant(self, release: Release, fact: Fact) -> None:
        """A balance-sheet figure: into the quarter and the year that end on its day, else the other periods that do."""
        end = fact.period.end
        if end is None:
            return
        ending = [gathered for gathered in self.found if gathered.days[1] == end and gathered.days[0]]
        main = [gathered for gathered in ending if gathered.label and gathered.label.kind in {"quarter", "year"}]
        for gathered in main or [g for g in ending if g.label]:
            gathered.facts.append((release, fact))
        if not any(g.label for g in ending):
            self._gather_by_days(
                release, fact.model_copy(update={"period": fact.period.model_copy(update={"start": None})})
            )

    def explain(self, gathered: Gathered) -> list[Known]:
        """How the days are known: the words of the first release that gives them, else the calendar."""
        if gathered.known or gathered.days[1] is None:
            return gathered.known
        rank = {"reported": 0, "comparative": 1, "outlook": 2}
        giving = [(r, f) for r, f in gathered.facts if f.period.end == gathered.days[1] and f.period_at]
        if not giving:
            return []
        release, fact = min(giving, key=lambda pair: rank[pair[1].role])
        text = self._texts.get(release.id, "")
        words = " and ".join(f"“{words_at(text, [span])}”" for span in fact.period_at)
        because = f"the release says {words}"
        month = write_day(gathered.days[1]).split()[1]
        if self._calendar and gathered.label and not (month in words and gathered.days[1][:4] in words):
            because += f", and the fiscal year ends on {write_year_end(self._calendar.year_end)}"
        return [Known(because=because, release=release.id, at=fact.period_at)]


def gather_periods(
    releases: Sequence[Release],
    texts: Mapping[str, str],
    organisations: Organisations,
    calendars: Mapping[str, FiscalCalendar],
) -> Periods:
    """The periods of every issuer, from the figures that are its own.

    Args:
        releases: all, in reading order.
        texts: canonical texts by release id.
        organisations: to tell the issuers.
        calendars: fiscal calendars by organisation id.

    Returns:
        Records without events, and where each fact went. Figures of other organisations go nowhere.
    """
    by_home: dict[str, list[Release]] = defaultdict(list)
    for release in releases:
        if home := organisations.home(release.id):
            by_home[home].append(release)
    periods = Periods(releases=dict(by_home))
    order = list(metrics())
    for home, own in by_home.items():
        gatherer = _Gatherer(own, texts, calendars.get(home))
        periods.years[home] = gatherer.year
        for gathered in gatherer.found:
            key = f"{home}/{gathered.name}"
            record = _write_period(key, home, gathered, gatherer.explain(gathered), order)
            record.sentence = tell_of_period(record)
            record.published = [r.id for r in own if _lies_within(day_of(r), gathered.days)]
            periods.records[key] = record
            for release, fact in gathered.facts:
                periods.places.setdefault((release.id, fact.id), []).append(key)
    return periods


def _lies_within(day: str | None, days: Days) -> bool:
    start, end = days
    return day is not None and start is not None and end is not None and start <= day <= end


def _write_period(key: str, home: str, gathered: Gathered, known: list[Known], order: Sequence[str]) -> Period:
    by_metric: dict[str, list[Statement]] = defaultdict(list)
    for release, fact in gathered.facts:
        by_metric[fact.metric].append(make_statement(release, fact))
    place = {metric: number for number, metric in enumerate(order)}
    stated = sorted(by_metric, key=lambda metric: (place.get(metric, len(place)), metric))
    kind: Kind = gathered.label.kind if gathered.label else "other"
    return Period(
        id=key,
        organisation=home,
        label=gathered.label.text if gathered.label else None,
        kind=kind,
        fiscal_year=gathered.label.fiscal_year if gathered.label else None,
        number=gathered.label.number if gathered.label else None,
        start=gathered.days[0],
        end=gathered.days[1],
        known=known,
        metrics=[line_up(metric, by_metric[metric]) for metric in stated],
        # A day alone is no period whose results anybody reports.
        not_stated=list_missing(stated) if gathered.days[0] or gathered.label else [],
    )
