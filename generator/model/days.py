"""Ends of months, and how far the days of fiscal years drift about them."""

import calendar
import datetime

DRIFT = 10
"""Days by which years of 52 and 53 weeks move about the end of a month."""


def month_end(year: int, month: int) -> datetime.date:
    """Last day of a month; months below 1 and above 12 count from the years before and after."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def months_between(first: datetime.date, last: datetime.date) -> int:
    """Months from one day's month to another's; below 0 where the second comes before."""
    return (last.year - first.year) * 12 + last.month - first.month


def nearest_month_end(day: datetime.date) -> datetime.date | None:
    """The end of a month within `DRIFT` days of `day`; None in the middle of a month."""
    for candidate in (month_end(day.year, day.month), month_end(day.year, day.month - 1)):
        if abs((candidate - day).days) <= DRIFT:
            return candidate
    return None
