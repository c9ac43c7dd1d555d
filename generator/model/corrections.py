"""Corrections: what people say that a release record should say instead."""

import difflib
from typing import Any, Literal, Self

from pydantic import Field, PrivateAttr, model_validator

from generator.model.base import IsoDate, Record, Words
from generator.model.figures import Claim, Fact
from generator.model.frame import (
    Boilerplate,
    Calendar,
    Certification,
    Cite,
    Dateline,
    EventKind,
    Exhibit,
    Headline,
    Issuer,
    PrintedDate,
    Slip,
    Ticker,
    Wire,
    YearEnd,
)
from generator.model.people import Change, Contact, OrganisationRead, PersonRead, Quote, Role

SINGLE: dict[str, type[Record]] = {
    "date": PrintedDate,
    "headline": Headline,
    "subheadline": Headline,
    "dateline": Dateline,
    "wire": Wire,
    "exhibit": Exhibit,
    "fiscal_year_end": YearEnd,
    "calendar": Calendar,
}
"""Fields of a release that hold one entry or none."""

LISTS: dict[str, type[Record]] = {
    "issuers": Issuer,
    "tickers": Ticker,
    "events": EventKind,
    "facts": Fact,
    "claims": Claim,
    "people": PersonRead,
    "people.titles": Role,
    "people.posts": Role,
    "people.former": Role,
    "people.education": Role,
    "people.changes": Change,
    "quotes": Quote,
    "organisations": OrganisationRead,
    "contacts": Contact,
    "certifications": Certification,
    "cites": Cite,
    "boilerplate": Boilerplate,
    "slips": Slip,
}
"""Fields that hold several; `people.titles` are the titles of all people."""

EntryField = Literal[
    "date", "headline", "subheadline", "dateline", "wire", "exhibit", "fiscal_year_end", "calendar",
    "issuers", "tickers", "events", "facts", "claims", "people", "people.titles", "people.posts", "people.former",
    "people.education", "people.changes", "quotes", "organisations", "contacts", "certifications", "cites",
    "boilerplate", "slips",
]  # fmt: skip


class Judgement(Record):
    """Something that a person says, with the reason.

    Attributes:
        because: why, in a sentence that the site shows.
        by: who says so.
        date: when it was said.
    """

    because: Words
    by: str | None = None
    date: IsoDate | None = None
    _place: str = PrivateAttr("")

    @property
    def place(self) -> str:
        """Where the entry stands, `curated/corrections.yml:12`; "" for one that was not loaded from a file."""
        return self._place

    def stand_at(self, place: str) -> None:
        """Note where the entry stands in its file."""
        self._place = place


class Correction(Judgement):
    """A value of one release set, an entry removed or an entry added.

    The entry is addressed by words, not by its position, so that the correction outlives a new parse.

    Attributes:
        release: release id.
        of: the field of the release record that holds the entry.
        words: words of the document that the entry stands in or on, as printed; white space does not count.
        occurrence: which place of the words is meant, from 1, where they stand in several.
        where: what the entry must say besides, `{metric: revenue}`, where several stand on the same words.
        to: for an entry of people.…: words of the person to whom it is added.
        set: fields of the entry with the values that they shall have; mappings within are merged.
        remove: take the entry away.
        add: fields of a new entry on these words. What is printed follows from the words; a field that ends in
            `_at` may be given as words, too.
    """

    release: str
    of: EntryField
    words: Words
    occurrence: int | None = Field(None, ge=1)
    where: dict[str, Any] | None = None
    to: str | None = None
    set: dict[str, Any] | None = None
    remove: Literal[True] | None = None
    add: dict[str, Any] | None = None

    @property
    def target(self) -> type[Record]:
        """What kind of entry it is about."""
        return SINGLE.get(self.of) or LISTS[self.of]

    @model_validator(mode="after")
    def _one_change(self) -> Self:
        if sum(change is not None for change in (self.set, self.remove, self.add)) != 1:
            raise ValueError("one of set, remove and add is needed, and only one")
        if self.to is not None and not (self.of.startswith("people.") and self.add is not None):
            raise ValueError("`to` is for what is added to people.…")
        if self.to is None and self.of.startswith("people.") and self.add is not None:
            raise ValueError("`to` must say to which person it is added")
        return self

    def strangers(self) -> list[tuple[str, str, str]]:
        """Keys of `set`, `add` and `where` that the entry does not have: which of the three, the key, a hint."""
        known = [info.alias or name for name, info in self.target.model_fields.items()]
        found = []
        for part in ("set", "add", "where"):
            for key in getattr(self, part) or {}:
                if key not in known:
                    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
                    found.append((part, key, f"did you mean {near[0]!r}?" if near else f"known are {', '.join(known)}"))
        return found
