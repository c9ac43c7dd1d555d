"""What the header of a submission states about the release in it: items of the form, the end of the fiscal year."""

import datetime
import re

from generator.model.frame import YearEnd
from generator.parse.draft import Draft
from generator.vocabulary.filing_items import FilingItem, find_item

_RENUMBERED = "20040823"
"""From this day on the form has the items of today."""

_EXHIBITS = "9.01"
"""An item of nearly every submission that holds a release: it says that exhibits are attached."""

_DAY = re.compile(r"(?:19|20)\d{6}")


def _stated_items(draft: Draft) -> list[FilingItem]:
    found = [find_item(draft.text[start:end]) for start, end in draft.document.states("items")]
    return [item for item in found if item is not None and item.number != _EXHIBITS]


def _is_old(draft: Draft) -> bool:
    """Whether the submission was made under the form of before August 2004; without a day it was not."""
    days = [draft.text[start:end] for key in ("filed", "period") for start, end in draft.document.states(key)]
    return any(_DAY.fullmatch(day) and day < _RENUMBERED for day in days[:1])


def read_filed_items(draft: Draft) -> None:
    """Give each event the items that the header states, those that such news goes under, or the only one.

    Where the header states several and none of them is an item for the event's kind, the inferred ones stay.
    """
    items = _stated_items(draft)
    if not items:
        return
    old = _is_old(draft)
    for event in draft.events:
        fitting = [item for item in items if item.number in event.items_8k] or (items if len(items) == 1 else [])
        numbers = [(item.before if old else item.number) or item.number for item in fitting]
        if numbers:
            event.items_8k, event.items_basis = numbers, "stated"


def read_filed_year_end(draft: Draft) -> None:
    """Take the end of the fiscal year from the header, `0930`, where the release does not print it."""
    for start, end in draft.document.states("fiscal-year-end"):
        printed = draft.text[start:end]
        if draft.fiscal_year_end is not None or not re.fullmatch(r"\d{4}", printed):
            return
        month, day = int(printed[:2]), int(printed[2:])
        try:
            datetime.date(2000, month, day)
        except ValueError:
            return
        if draft.calendar is not None and int(draft.calendar.value[:2]) != month:
            return
        draft.fiscal_year_end = YearEnd(value=f"{month:02d}-{day:02d}", printed=printed, at=[(start, end)])
