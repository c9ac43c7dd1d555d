"""Which days a printed period is: phrases resolved against the issuer's fiscal year and the news itself."""

import datetime
import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from generator.model.base import Span
from generator.model.days import month_end
from generator.parse.figures.fiscal import FiscalYear, Kind, Stretch, are_uneven, end_of_weeks, one_before, year_before
from generator.parse.figures.phrase import Phrase
from generator.parse.text.hinted import hinted

# What a text says that compares a quarter with the one before it.
_SEQUENTIAL = hinted(
    r"\b(?:sequential(?:ly)?|(?:linked|previous|preceding|prior|trailing|last)[ -]quarter"
    r"|quarter[- ](?:over|on|to)[- ]quarter|qoq|q/q)\b",
    re.IGNORECASE,
)


# Days by which the ends of the same period in two years may differ, where weeks are counted.
_NEAR = 8
# Quarters that are reckoned from the main period's end: a year and the next, in which a week may have been added once.
_QUARTERS = 5


@dataclass(frozen=True)
class NewsPeriod:
    """A period whose results are the release's news; `at` is the words that define it."""

    stretch: Stretch
    at: Span


@dataclass
class Times:
    """What period words are resolved against.

    Attributes:
        fiscal: the issuer's fiscal year; None where the document does not tell it.
        issued: the release's day; None where it has none.
        news: periods of the news, main one first.
        text: the document, where what it compares with is asked.
        told: last days of periods that an undated document tells results of, latest first.
    """

    fiscal: FiscalYear | None
    issued: datetime.date | None
    news: list[NewsPeriod] = field(default_factory=list)
    text: str | None = field(default=None, repr=False)
    told: tuple[datetime.date, ...] = ()

    @cached_property
    def yearly(self) -> bool:
        """Whether the text compares with the year before alone, never with the quarter before; few sentences ask."""
        return self.text is not None and _SEQUENTIAL.search(self.text) is None

    @property
    def main(self) -> NewsPeriod | None:
        """The period that the release is about."""
        return self.news[0] if self.news else None

    def news_of(self, kind: Kind | None) -> NewsPeriod | None:
        """The news period of this kind; None where there is none, or more than one."""
        found = [period for period in self.news if period.stretch.kind == kind]
        return found[0] if len(found) == 1 else None

    def end_day(self, phrase: Phrase) -> datetime.date | None:
        """The end printed with a phrase; where its year is not, its named year's, or the last before the release."""
        if phrase.day is None:
            return None
        year, day = phrase.day.year, (phrase.day.month, phrase.day.day)
        if year is None:
            named = self._by_name(phrase, phrase.kind, phrase.year) if phrase.kind and phrase.year is not None else None
            if named is not None and named.end is not None and (named.end.month, named.end.day) == day:
                # `for fiscal 2013, which ends December 31`, in an outlook.
                return named.end
            if self.issued is None:
                # In a release without a year, the one in which the news ends on that day.
                ends = (*(period.stretch.end for period in self.news), *self.told)
                return next((end for end in ends if end is not None and (end.month, end.day) == day), None)
            year = self.issued.year - (day > (self.issued.month, self.issued.day))
        try:
            return datetime.date(year, phrase.day.month, phrase.day.day)
        except ValueError:
            return None

    def resolve(self, phrase: Phrase, base: Stretch | None = None) -> Stretch | None:
        """The period a phrase means; None where that is not certain.

        Args:
            phrase: the printed words.
            base: the period that `a year ago` and its like are told against; None for the main one.
        """
        if phrase.instant or (phrase.trailing and (phrase.day is None or phrase.kind != "year")):
            return None
        if phrase.trailing:
            # `the trailing twelve months ended June 30, 2019`
            return self._dated(phrase, "year")
        if phrase.relation == "this" and phrase.day is not None and phrase.kind is not None:
            return self._dated(phrase, phrase.kind)
        if phrase.relation == "this":
            return self._this(phrase)
        if phrase.relation == "year-ago" and phrase.day is not None and phrase.day.year and phrase.kind is not None:
            # `the prior year second quarter ended July 28, 2012`
            return self._dated(phrase, phrase.kind)
        if phrase.relation == "year-ago":
            return self._year_ago(phrase, base)
        if phrase.relation == "previous":
            against = base or (self.main.stretch if self.main else None)
            # Of quarters of unequal length nothing tells how long the one before was.
            return (
                one_before(against) if against and against.kind == "quarter" and not are_uneven(against.weeks) else None
            )
        if base is not None and phrase.bare and phrase.number is None and not phrase.ytd:
            # `from £30 million in the comparable period`: of the year before, since it is another one.
            return year_before(base) if phrase.kind in (None, base.kind) else None
        if phrase.kind is None:
            # `compared with $5 million for the period ended June 30, 2005`
            return self._year_ago(phrase, base) if phrase.day and base else self._bare_year(phrase, base)
        if phrase.day is not None:
            return self._dated(phrase, phrase.kind)
        if phrase.year is not None:
            if phrase.kind == "quarter" and phrase.number is None:
                return self._of_year(phrase.year, base)
            return self._by_name(phrase, phrase.kind, phrase.year)
        unequal = base is None or are_uneven(base.weeks)
        before = one_before(base) if base and not unequal and base.kind == phrase.kind == "quarter" else None
        if before is not None and phrase.number is not None and before.number == phrase.number:
            # `was $9 million, compared to $8 million in the third quarter`: of a fourth quarter the one before.
            return before
        return self._undated(phrase, phrase.kind)

    def _dated(self, phrase: Phrase, kind: Kind) -> Stretch | None:
        end = self.end_day(phrase)
        if end is None:
            # `its 1992 fiscal year, ended Sept. 30`, in a release without a year
            return self._by_name(phrase, kind, phrase.year) if phrase.year is not None else None
        printed = end != month_end(end.year, end.month)
        # `the fourth quarter ended January 2, 2021`, of which the news says that it had fourteen weeks.
        known = (one.stretch.weeks for one in self.news if one.stretch.kind == kind and one.stretch.end == end)
        weeks = phrase.weeks or next(known, None)
        if self.fiscal is None:
            # The printed name holds also where the calendar is not known: `second quarter of fiscal 2006`.
            year = phrase.year if phrase.number is not None or kind == "year" else None
            return Stretch(kind, year if phrase.fiscal else None, phrase.number, end, printed, weeks)
        placed = replace(self.fiscal.place(kind, end, printed), weeks=weeks)
        if phrase.number is not None and placed.number not in (None, phrase.number):
            return None
        return placed

    def _by_name(self, phrase: Phrase, kind: Kind, year: int) -> Stretch | None:
        if are_uneven(phrase.weeks):
            return self._same_weeks(phrase.weeks, year)
        if kind in ("quarter", "half") and phrase.number is None:
            return None
        if self.fiscal is None:
            return Stretch(kind, year, phrase.number)
        named = self.fiscal.named(kind, year, phrase.number)
        for period in self.news:
            # A printed end wins over the one computed (52/53-week years).
            if period.stretch.label is not None and period.stretch.label == named.label:
                return period.stretch
        return self._by_weeks(named) or named

    def _same_weeks(self, weeks: int | None, year: int) -> Stretch | None:
        """`the same 28 weeks of 2017`: those of the news or of the year before them; no month ends when they do."""
        for period in self.news:
            for stretch in (period.stretch, year_before(period.stretch)):
                if period.stretch.weeks == weeks and stretch.end is not None and stretch.end.year == year:
                    return stretch
        return None

    def named(self, kind: Kind, year: int, number: int | None) -> Stretch:
        """A period by its name, with its days where the calendar is known."""
        if self.fiscal is None:
            return Stretch(kind, year, number)
        named = self.fiscal.named(kind, year, number)
        return self._by_weeks(named) or named

    def _by_weeks(self, named: Stretch) -> Stretch | None:
        """A period of a name whose year is one of 52 or 53 weeks: whole quarters of weeks from the main one's end.

        The quarter after one that ended on January 25 ends on April 25 and not with the month; where weeks are added to
        a year it may be a week later. None where the main period ends with a month, or nothing tells how far it is.
        """
        main = self.main.stretch if self.main else None
        if main is None or main.end is None or main.end == month_end(main.end.year, main.end.month):
            return None
        own, other = main.quarters, named.quarters
        if own is None or other is None or named.end is None or are_uneven(main.weeks):
            return None
        end = end_of_weeks(main, other - own)
        near = end is not None and abs(other - own) <= _QUARTERS and abs((end - named.end).days) <= _NEAR
        return Stretch(named.kind, named.fiscal_year, named.number, end) if near else None

    def _of_year(self, year: int, base: Stretch | None) -> Stretch | None:
        """`the 1996 quarter`: the quarter of that year with the number of the one that is spoken of."""
        news = self.news_of("quarter")
        own = base if base is not None and base.kind == "quarter" else news.stretch if news is not None else None
        if own is None or are_uneven(own.weeks):
            return None
        for stretch in (own, year_before(own)):
            named = stretch.fiscal_year if stretch.fiscal_year is not None else stretch.end and stretch.end.year
            if named == year:
                return stretch
        return None

    def _undated(self, phrase: Phrase, kind: Kind) -> Stretch | None:
        """`the second quarter`, `the six months`: only what is news, or ends with what is news."""
        period = self.news_of(kind)
        if period is not None:
            same = phrase.number is None or period.stretch.number == phrase.number
            # `Full-year revenue` beside news of a quarter.
            if same and (phrase.number is not None or phrase.ytd or kind == "year"):
                return period.stretch
            return None
        if phrase.ytd or (kind == "half" and phrase.number == 1):
            return self._ending_with_main(kind)
        if kind == "quarter" and phrase.number is not None:
            # `Second quarter` in a report on the first half: the quarter that ends it.
            last = self._ending_with_main(kind, from_start=False)
            return last if last is not None and last.number == phrase.number else None
        return self._year_of_fourth() if kind == "year" else None

    def _ending_with_main(self, kind: Kind, *, from_start: bool = True) -> Stretch | None:
        """The stretch of a kind that ends when the main period does; from the year's start on, where that is told."""
        main = self.main.stretch if self.main else None
        if main is None or main.end is None or self.fiscal is None:
            return None
        placed = self.fiscal.place(kind, main.end, main.printed_end)
        fits = self.fiscal.begins_with(kind, main.end) if from_start else placed.number is not None
        return placed if fits else None

    def _to_date(self, phrase: Phrase) -> Stretch | None:
        """`year to date`: from the year's start to the end of the main period."""
        main = self.main.stretch if self.main else None
        kinds: dict[int, Kind] = {1: "quarter", 2: "half", 3: "nine-months", 4: "year"}
        if main is None or main.kind == "year":
            return None
        parts = main.number if main.kind == "quarter" else {"half": 2, "nine-months": 3}[main.kind]
        told = self._ending_with_main(kinds[parts]) if parts else None
        if told is None or phrase.year in (None, told.fiscal_year):
            return told
        return year_before(told) if phrase.year == (told.fiscal_year or 0) - 1 else None

    def _this(self, phrase: Phrase) -> Stretch | None:
        if phrase.ytd and phrase.kind is None:
            return self._to_date(phrase)
        if (phrase.number is not None or phrase.ytd) and phrase.kind is not None:
            return self._undated(phrase, phrase.kind)
        period = self.news_of(phrase.kind)
        return period.stretch if period else self._year_of_fourth() if phrase.kind == "year" else None

    def _year_of_fourth(self) -> Stretch | None:
        """`Revenues for the year`, `Full-year revenues`, in a report on the fourth quarter."""
        main = self.main.stretch if self.main else None
        fourth = main is not None and (main.kind, main.number) == ("quarter", 4)
        return self._ending_with_main("year") if fourth else None

    def _year_ago(self, phrase: Phrase, base: Stretch | None) -> Stretch | None:
        if base is None and phrase.kind not in (None, "year") and (news := self.news_of(phrase.kind)) is not None:
            base = news.stretch
        if base is None or not base.known:
            return None
        if phrase.kind not in (None, base.kind):
            return None
        if phrase.number is not None and phrase.number != base.number:
            return None
        earlier = year_before(base)
        if phrase.day is not None:
            end = self.end_day(phrase)
            near = end is not None and earlier.end is not None and abs((end - earlier.end).days) <= _NEAR
            return earlier if near else None
        if phrase.year is not None:
            year = earlier.fiscal_year if earlier.fiscal_year is not None else None
            calendar = earlier.end.year if earlier.end else None
            if phrase.year != (year if year is not None else calendar):
                return None
        return earlier

    def _bare_year(self, phrase: Phrase, base: Stretch | None) -> Stretch | None:
        """`2004` alone is the fiscal year of that name, where years are calendar years or years are compared."""
        if phrase.year is None:
            return None
        calendar = self.fiscal is not None and self.fiscal.month == 12
        if base is not None:
            # `was $9 million, compared to $8 million in 2004`: of a quarter or year, the same one of that year.
            earlier = year_before(base)
            own = earlier.fiscal_year if earlier.fiscal_year is not None else earlier.end.year if earlier.end else None
            if own != phrase.year and base.kind == "year" and self.fiscal is not None and calendar:
                # `from $127 million in 2021 to $341 million in 2024`: years apart.
                return self.fiscal.named("year", phrase.year, None)
            if base.kind == "half" and not phrase.fiscal and earlier.end is not None:
                # `Revenue at £9m (2018: £8m)` for the half ended December 31, 2019: the half that ended in 2018.
                return earlier if phrase.year in (own, earlier.end.year) else None
            return earlier if own == phrase.year else None
        if self.fiscal is None:
            # Whose year ends when is not told: the year of that name, without days.
            return Stretch("year", phrase.year)
        if calendar:
            return self.fiscal.named("year", phrase.year, None)
        # `Net earnings for 1991`, in a report on the fiscal year of that name.
        news = self.news_of("year")
        near = (news.stretch, year_before(news.stretch)) if news is not None and news is self.main else ()
        return next((stretch for stretch in near if stretch.fiscal_year == phrase.year), None)
