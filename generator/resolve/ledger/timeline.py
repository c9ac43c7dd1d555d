"""The boundaries between an organisation's periods, as days, and which fiscal period lies between which two.

Days and not labels make the boundaries, so that a fiscal year that was moved, or has 53 weeks, needs no rule of its
own: what is stated from one day to another joins those two days, whatever it is called.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.model.days import DRIFT, month_end, nearest_month_end
from generator.model.resolved import Period
from generator.resolve.labels import ChangedYear, Label, Year, close, quarters_of, read_label
from generator.resolve.ledger.solver import Stretch
from generator.resolve.weeks import WeekYear, weeks_between

_PARTS = ("Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M", "")
_QUARTER_DAYS = 91.3
# A quarter of sixteen weeks is three weeks longer than one of thirteen.
_UNEVEN = 25
_TWELVE_MONTHS = 365


@dataclass(frozen=True)
class Target:
    """A period whose figures are to be reckoned.

    Attributes:
        stretch: its boundaries.
        label: its fiscal label; None for twelve months that are no fiscal year.
        id: of its record where there is one.
    """

    stretch: Stretch
    label: Label | None
    id: str | None = None


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _is_month_end(day: int) -> bool:
    return (date.fromordinal(day) + timedelta(days=1)).day == 1


class Timeline:
    """The periods of one organisation between numbered boundaries.

    Attributes:
        spans: boundaries of each record that has any, by its id.
        dated: False where no release gives a day and no calendar is known: then only the order of labels counts.
    """

    def __init__(self, records: Iterable[Period], year: Year | None) -> None:
        self._year = year
        labelled = [(record, label) for record in records if (label := read_label(record.label))]
        others = [record for record in records if record.label is None and record.start and record.end]
        days = {record.id: found for record, label in labelled if (found := self._days(record, label))}
        # In a year of whole weeks a period has its place also where its days are not certain.
        self._certain = {_ordinal(r.end) for r, _ in labelled if r.end}
        self._certain |= {_ordinal(r.start) - 1 for r, _ in labelled if r.start}
        self.dated = bool(days) or not labelled
        if not self.dated:
            unknown = Year(12, 0)
            for record, label in labelled:
                start, end = unknown.days_of(label)
                days[record.id] = (_ordinal(start) - 1, _ordinal(end))
        known = {day for pair in days.values() for day in pair}
        for record in others:
            pair = (_ordinal(record.start or "") - 1, _ordinal(record.end or ""))
            # A stretch that begins a few days into a quarter is not that quarter: only plain boundaries are shared.
            if pair[0] < pair[1] and all(day in known or _is_month_end(day) for day in pair):
                days[record.id] = pair
        self._days_of_boundary: list[int] = []
        numbers = self._number_boundaries(days.values())
        self.spans: dict[str, Stretch] = {
            key: (numbers[start], numbers[end]) for key, (start, end) in days.items() if numbers[start] != numbers[end]
        }
        self._places = self._find_places([(record, label) for record, label in labelled if record.id in self.spans])
        self._labelled = {self.spans[record.id] for record, label in labelled if record.id in self.spans}

    def _days(self, record: Period, label: Label) -> tuple[int, int] | None:
        """The last day before a labelled period, and its last day."""
        start, end = record.start, record.end
        if self._year is not None and (start is None or end is None):
            reckoned = self._year.days_of(label)
            end = end or (reckoned[1] if isinstance(self._year, WeekYear) else None)
            start = start or (reckoned[0] if end is not None and close(reckoned[1], end) else None)
        if start is None or end is None:
            return None
        pair = (_ordinal(start) - 1, _ordinal(end))
        return pair if pair[0] < pair[1] else None

    def _number_boundaries(self, pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
        """A number for each day; days that differ by the drift of 52-week years alone are one boundary."""
        counts = Counter(day for pair in pairs for day in pair)
        numbers: dict[int, int] = {}
        groups: list[list[int]] = []
        for day in sorted(counts):
            if not groups or day - groups[-1][0] > DRIFT:
                groups.append([])
            groups[-1].append(day)
            numbers[day] = len(groups) - 1
        self._days_of_boundary = [max(group, key=lambda day: (counts[day], day)) for group in groups]
        return numbers

    def _length(self, stretch: Stretch) -> int:
        return self._days_of_boundary[stretch[1]] - self._days_of_boundary[stretch[0]]

    def _fits(self, stretch: Stretch, quarters: int) -> bool:
        return abs(self._length(stretch) - quarters * _QUARTER_DAYS) <= _UNEVEN

    def _find_places(self, labelled: Sequence[tuple[Period, Label]]) -> dict[tuple[int, int], int]:
        """The boundary after so many quarters of a fiscal year; none of a year whose periods do not fit together."""
        places: dict[tuple[int, int], int] = {}
        moved: set[int] = set()
        for record, label in labelled:
            start, end = quarters_of(label)
            if not self._fits(self.spans[record.id], end - start):
                moved.add(label.fiscal_year)
                continue
            for quarter, number in zip((start, end), self.spans[record.id], strict=True):
                if places.setdefault((label.fiscal_year, quarter), number) != number:
                    moved.add(label.fiscal_year)
        places = {place: number for place, number in places.items() if place[0] not in moved}
        # A year begins where the one before ends, where its own boundaries lie as far from there as they must.
        for year in sorted({year for year, _ in places}):
            for own, neighbour in (((year, 0), (year - 1, 4)), ((year, 4), (year + 1, 0))):
                if own in places or neighbour not in places:
                    continue
                number = places[neighbour]
                inner = [(quarter, places[year, quarter]) for quarter in range(1, 4) if (year, quarter) in places]
                if inner and all(
                    self._fits((min(number, there), max(number, there)), abs(quarter - own[1]))
                    for quarter, there in inner
                ):
                    places[own] = number
        return places

    def targets(self, records: Iterable[Period]) -> list[Target]:
        """All periods whose figures could be reckoned, in the order of their boundaries.

        The records, the other parts of their fiscal years, and twelve months to each day whose results are news.
        """
        known = list(records)
        found = [
            Target(self.spans[record.id], read_label(record.label), record.id)
            for record in known
            if record.id in self.spans
        ]
        taken = {target.stretch for target in found}
        for year in sorted({year for year, _ in self._places}):
            for part in _PARTS:
                label = read_label(f"FY{year}-{part}" if part else f"FY{year}")
                if label is None:
                    continue
                start, end = (self._places.get((year, quarter)) for quarter in quarters_of(label))
                if start is not None and end is not None and start < end and (start, end) not in taken:
                    found.append(Target((start, end), label))
                    taken.add((start, end))
        if self.dated:
            for end in sorted({self.spans[record.id][1] for record in known if self._is_news(record)}):
                for start in range(end):
                    stretch = (start, end)
                    if stretch not in taken and abs(self._length(stretch) - _TWELVE_MONTHS) <= DRIFT:
                        found.append(Target(stretch, None))
                        taken.add(stretch)
        return sorted(found, key=lambda target: (target.stretch, target.id or ""))

    def _is_news(self, record: Period) -> bool:
        """Whether a release reports results for a labelled part of a year."""
        return (
            record.id in self.spans
            and self.spans[record.id] in self._labelled
            and any(
                statement.role == "reported" and statement.instant is None
                for line in record.metrics
                for statement in line.statements
            )
        )

    def days_of(self, target: Target) -> tuple[str | None, str | None]:
        """First and last day of a target as ISO dates, each None where it is not known."""
        if not self.dated:
            return None, None
        before, end = (self._days_of_boundary[number] for number in target.stretch)
        first, last = date.fromordinal(before + 1).isoformat(), date.fromordinal(end).isoformat()
        if not isinstance(self._year, WeekYear):
            return first, last
        exact = self._year.exact_days_of(target.label) if target.label else (None, None)
        return (
            exact[0] or (first if before in self._certain else None),
            exact[1] or (last if end in self._certain else None),
        )

    def count_weeks(self, start: str | None, end: str | None) -> int | None:
        """How many whole weeks a period has, in a year of whole weeks."""
        return weeks_between(start, end) if isinstance(self._year, WeekYear) else None

    def end_of(self, label: Label) -> str | None:
        """The last day of a labelled period; None where unknown.

        By its boundary; else so many months after the latest boundary before it, since a fiscal year may have been
        moved; else by the fiscal calendar.
        """
        wanted = (label.fiscal_year, quarters_of(label)[1])
        earlier = [place for place in self._places if place <= wanted] if self.dated else []
        if earlier:
            place = max(earlier)
            day = date.fromordinal(self._days_of_boundary[self._places[place]])
            if place == wanted and not isinstance(self._year, WeekYear):
                return day.isoformat()
            if isinstance(self._year, WeekYear) and (exact := self._year.exact_days_of(label)[1]):
                return exact
            quarters = (wanted[0] - place[0]) * 4 + wanted[1] - place[1]
            near = nearest_month_end(day)
            if near is not None:
                return month_end(near.year, near.month + 3 * quarters).isoformat()
        if self._year is None:
            return None
        exact_end = self._year.exact_days_of(label)[1]
        return exact_end if exact_end or isinstance(self._year, ChangedYear) else self._year.days_of(label)[1]

    def ends_year(self, day: str) -> bool:
        """Whether a fiscal year ends on a day (ISO); False where the fiscal year is not known."""
        return self._year is not None and self._year.ends_on(day)

    def stretch_of(self, label: Label) -> Stretch | None:
        """The boundaries of a labelled period, whether it has a record or not; None where one is not known."""
        start, end = (self._places.get((label.fiscal_year, quarter)) for quarter in quarters_of(label))
        return (start, end) if start is not None and end is not None and start < end else None
