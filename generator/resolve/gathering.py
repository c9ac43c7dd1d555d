"""The periods of one organisation: each figure goes into the period that it is for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.model.base import words_at
from generator.model.days import DRIFT
from generator.model.figures import Fact
from generator.model.ids import slug
from generator.model.release import Release
from generator.model.resolved import FiscalCalendar, Known, WeekRule
from generator.resolve.calendars import find_in_force, know_by_calendar, learn_year
from generator.resolve.labels import ChangedYear, Label, Year, close, read_label
from generator.resolve.weeks import WeekYear, learn_weeks, prints_day, weeks_between
from generator.resolve.wording import name_label, name_year_end, write_day
from generator.vocabulary import metrics
from generator.vocabulary.dates import WEEKDAYS

_YEAR = 365
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


Told = tuple[Release, Fact]
"""A figure with the release that states it."""


class Gatherer:
    """The periods of one organisation.

    Attributes:
        year: its fiscal year; None where it is not known.
        weeks: on which day of the week that ends, where it has 52 or 53 whole weeks.
        found: the periods.
    """

    def __init__(self, releases: Sequence[Release], texts: Mapping[str, str], calendar: FiscalCalendar | None) -> None:
        self._texts = texts
        self._calendar = calendar
        facts = [(release, fact) for release in releases for fact in release.facts if fact.organisation is None]
        flows = [(r, f) for r, f in facts if not _is_instant(f)]
        paired = [(f.period.label, f.period.end) for _, f in flows if f.period.label and f.period.end]
        self.year: Year | None = learn_year(calendar, paired)
        self.weeks: WeekRule | None = None
        # A year whose end was moved has too few days of each kind to learn from.
        if self.year is not None and not isinstance(self.year, ChangedYear):
            self._learn_weeks(self.year, facts)
        self.found: list[Gathered] = []
        astray = self._gather_labelled([(r, f) for r, f in flows if read_label(f.period.label)])
        for release in releases:
            for text in release.fiscal:
                if (label := read_label(text)) and not any(g.label == label for g in self.found):
                    self.found.append(Gathered(label))
        self._date_labelled()
        for release, fact in flows:
            if not read_label(fact.period.label):
                self._gather_dated(release, fact)
        # A label against the days that other releases give it: only days that are printed are beyond doubt.
        for release, fact in astray:
            gather = self._gather_dated if self._prints_end(release, fact) else self._gather_by_days
            gather(release, fact)
        for release, fact in facts:
            if _is_instant(fact):
                self._gather_instant(release, fact)

    def _learn_weeks(self, year: Year, facts: Sequence[Told]) -> None:
        shown = list(self._printed_ends(year, facts))
        learned = learn_weeks(year, [(label, day) for label, day, _, _ in shown])
        if self._calendar and (stated := self._calendar.weeks) and stated.rule:
            weekday = WEEKDAYS.index(stated.weekday)
            printed = learned.printed if learned and learned.weekday == weekday else {}
            self.year, self.weeks = WeekYear(year.month, year.naming, weekday, (stated.rule,), printed), stated
            return
        if learned is None:
            return
        self.year = learned
        because: dict[date, Known] = {}
        for _, day, release, fact in shown:
            if day.weekday() == learned.weekday and day in learned.printed.values():
                words = words_at(self._texts.get(release.id, ""), fact.period_at)
                name = WEEKDAYS[day.weekday()].title()
                known = Known(because=f"{write_day(day.isoformat())} is a {name}: “{words}”", release=release.id,
                              at=fact.period_at)  # fmt: skip
                because.setdefault(day, known)
        self.weeks = WeekRule.model_validate(
            {
                "weekday": WEEKDAYS[learned.weekday],
                "month": learned.month,
                "rule": learned.rules[0] if len(learned.rules) == 1 else None,
                "because": [because[day] for day in sorted(because)],
            }
        )

    def _printed_ends(self, year: Year, facts: Iterable[Told]) -> Iterator[tuple[Label, date, Release, Fact]]:
        """Last days that stand in the words of a period, and days of whole balance sheets, each with its label."""
        for release, fact in facts:
            if fact.period.end is None or not fact.period_at:
                continue
            day = date.fromisoformat(fact.period.end)
            label = read_label(fact.period.label)
            if _is_instant(fact):
                label = year.quarter_about(day) if fact.metric == "total_assets" else None
            elif label is None and fact.period.start is not None:
                label = year.label_of(fact.period.start, fact.period.end)
            if label and self._prints_end(release, fact):
                yield label, day, release, fact

    def _prints_end(self, release: Release, fact: Fact) -> bool:
        """Whether the last day stands in the words of the figure's period."""
        words = words_at(self._texts.get(release.id, ""), fact.period_at)
        return fact.period.end is not None and prints_day(words, date.fromisoformat(fact.period.end))

    def _gather_labelled(self, facts: Sequence[Told]) -> list[Told]:
        """Facts by label. Where one label is given to far apart days, the days most often given have it.

        Returns:
            The others, of which either the label or the days are wrong.
        """
        astray: list[Told] = []
        by_label: dict[str, list[Told]] = defaultdict(list)
        for release, fact in facts:
            by_label[fact.period.label or ""].append((release, fact))
        for text, group in by_label.items():
            days = _common_days(group)
            same: list[Told] = []
            for release, fact in group:
                fits = close(fact.period.end, days[1]) and close(fact.period.start, days[0])
                (same if fits else astray).append((release, fact))
            gathered = Gathered(read_label(text), _common_days(same), same)
            gathered.days = self._exact(gathered)
            self.found.append(gathered)
        return astray

    def _exact(self, gathered: Gathered) -> Days:
        """Days as given; in a year of whole weeks by its printed days, since others were concluded by the month."""
        start, end = gathered.days
        if not isinstance(self.year, WeekYear) or gathered.label is None or end is None:
            return gathered.days
        first, last = self.year.exact_days_of(gathered.label)
        if not (close(first, start) and close(last, end)):
            return gathered.days
        return first or start, last or end

    def _date_labelled(self) -> None:
        """Days of labelled periods of which no release prints them, where the fiscal year is known."""
        for gathered in self.found:
            if gathered.label is None or gathered.days[1] is not None or self.year is None:
                continue
            start, end = self.year.exact_days_of(gathered.label)
            if end is None:
                continue
            gathered.days = start, end
            gathered.known = self._by_calendar(f"{name_label(gathered.label)} is dated by the fiscal calendar", end)

    def _by_calendar(self, opening: str, end: str | None) -> list[Known]:
        calendar = find_in_force(self._calendar, end) if self._calendar else None
        return know_by_calendar(calendar, opening) if calendar else []

    def is_trailing_year(self, gathered: Gathered) -> bool:
        """Whether a period is twelve months that are no fiscal year; False where the fiscal year is not known."""
        start, end = gathered.days
        if gathered.label or self.year is None or start is None or end is None:
            return False
        return abs((date.fromisoformat(end) - date.fromisoformat(start)).days - _YEAR) <= DRIFT

    def count_weeks(self, days: Days) -> int | None:
        """How many whole weeks a period has, in a year of whole weeks."""
        return weeks_between(*days) if isinstance(self.year, WeekYear) else None

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
        self.found.append(Gathered(label, (start, end), [(release, fact)], self._by_calendar(opening, end)))

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
            return (
                self._by_calendar(f"{name_label(gathered.label)} is dated by the fiscal calendar", gathered.days[1])
                if gathered.label
                else []
            )
        # Words that print the day say more than those that name the quarter.
        release, fact = min(giving, key=lambda pair: (not self._prints_end(*pair), rank[pair[1].role]))
        text = self._texts.get(release.id, "")
        # The head of a column may stand on several lines: `Three months`, `ended March 31,`, `2024`.
        parts = [fact.period_at] if fact.where == "table" else [[span] for span in fact.period_at]
        words = " and ".join(f"“{words_at(text, part)}”" for part in parts)
        because = f"the release says {words}"
        month = write_day(gathered.days[1]).split()[1]
        calendar = find_in_force(self._calendar, gathered.days[1]) if self._calendar else None
        if calendar and gathered.label and not (month in words and gathered.days[1][:4] in words):
            because += f", and the fiscal year {'ended' if calendar.until else 'ends'} on {name_year_end(calendar)}"
        return [Known(because=because, release=release.id, at=fact.period_at)]
