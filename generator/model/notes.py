"""Editor's notes: corrections as the site and the resolved records show them."""

from typing import Literal

from pydantic import Field

from generator.model.base import IsoDate, Record, Spans


class Edited(Record):
    """One field that a correction changed: what was read, and what holds instead; None where there is nothing."""

    field: str
    read: str | None = None
    now: str | None = None


class EditorNote(Record):
    """A correction as the site shows it.

    Attributes:
        release: the release that was read wrongly, or says it wrongly.
        of: the field of its record.
        change: what was done.
        printed: the words that the entry stands on.
        at: their place.
        edited: the fields that differ.
        because, by, date: as the correction says.
    """

    release: str
    of: str
    change: Literal["set", "removed", "added"]
    printed: str
    at: Spans = Field(min_length=1)
    edited: list[Edited] = []
    because: str
    by: str | None = None
    date: IsoDate | None = None
