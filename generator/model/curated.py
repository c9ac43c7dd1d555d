"""What people write by hand: the files of data/curated/, each entry with its reason.

Every file is a mapping with `schema: 1` and one list, named as the file is. Release records never change through
them: corrections, joins and calendars take effect when records are resolved, redactions before a document is read.
"""

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.model.base import IsoDate, MonthDay, Record, Spans, Words
from generator.model.corrections import Correction, Judgement


class Alias(Judgement):
    """Further names of an organisation or a person, which the rules do not tie to it by themselves.

    Attributes:
        organisation: id of the organisation that the names mean.
        person: id of the person whom they mean; names met with the same issuer.
        names: as printed.
    """

    organisation: str | None = None
    person: str | None = None
    names: list[Words] = Field(min_length=1)

    @model_validator(mode="after")
    def _one_target(self) -> Self:
        if (self.organisation is None) == (self.person is None):
            raise ValueError("one of organisation and person is needed, and only one")
        return self


class Sameness(Judgement):
    """Records that are one person or one organisation, also across issuers; the first id stays.

    Attributes:
        people: ids of people.
        organisations: ids of organisations.
    """

    people: list[str] = []
    organisations: list[str] = []

    @model_validator(mode="after")
    def _several(self) -> Self:
        if bool(self.people) == bool(self.organisations) or len(set(self.people or self.organisations)) < 2:
            raise ValueError("two or more ids are needed, of people or of organisations")
        return self


class Difference(Judgement):
    """Names that are not one person's.

    Attributes:
        organisation: id of the issuer in whose releases the names are met.
        people: names as printed, each another person's.
        name: one name that two people bear: in `releases` it is another person's than elsewhere.
        releases: release ids.
    """

    organisation: str
    people: list[Words] = []
    name: Words | None = None
    releases: list[str] = []

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        by_names = len(set(self.people)) > 1 and self.name is None and not self.releases
        by_releases = not self.people and self.name is not None and bool(self.releases)
        if not (by_names or by_releases):
            raise ValueError("either two or more names under people, or one name and the releases where it differs")
        return self


class CuratedCalendar(Judgement):
    """The fiscal year of an organisation; it wins over what the releases show.

    Attributes:
        organisation: its id.
        year_end: `MM-DD`.
        named_after: whether a fiscal year is named after the year in which it ends or begins.
        weekday: for a year of 52 or 53 whole weeks the day of the week on which it ends, with `rule`.
        rule: whether that is the last such day of the month or the one nearest to the month's end.
        until: the last day of the last fiscal year that ended so, where the company changed it afterwards.
    """

    organisation: str
    year_end: MonthDay
    named_after: Literal["end", "start"] | None = None
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] | None = None
    rule: Literal["last", "nearest"] | None = None
    until: IsoDate | None = None

    @model_validator(mode="after")
    def _both_or_none(self) -> Self:
        if (self.weekday is None) != (self.rule is None):
            raise ValueError("weekday and rule are needed together")
        return self


class Redaction(Judgement):
    """Words that are masked before a document is read: in the stored text, all records, pages, search, downloads.

    Attributes:
        words: the words, in each place where they stand; white space, capitals and kinds of dashes do not count.
        release: only in this release.
        between: instead of words: those before and those behind them in the release's text, so that the words need
            not be written down again and are found in a new reading of the document too.
        at: instead of words: spans of the release's text as it is now.
        characters: with `at`, how long that text is, as `source.characters` of the record says: of a text that has
            become another, no place is certain.
    """

    words: Words | None = None
    release: str | None = None
    between: tuple[str, str] | None = None
    at: Spans = []
    characters: int | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if sum((self.words is not None, self.between is not None, bool(self.at))) != 1:
            raise ValueError("one of words, between and at is needed, and only one")
        if self.words is None and self.release is None:
            raise ValueError("`between` and `at` need the release in whose text they are looked for")
        if self.between is not None and not all(words.strip() for words in self.between):
            raise ValueError("`between` needs words before and words behind")
        if bool(self.at) != (self.characters is not None):
            raise ValueError("`at` and `characters` are needed together")
        return self


class Review(Record):
    """A person's word that every value of a release record was compared with its words.

    Attributes:
        release: release id.
        sha256: of the record's file, data/releases/<id>.yml, as it was then.
        by: who says so.
        date: when.
    """

    release: str
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    by: Words
    date: IsoDate


class Corrections(Record):
    """data/curated/corrections.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    corrections: list[Correction] = []


class Aliases(Record):
    """data/curated/aliases.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    aliases: list[Alias] = []


class SameAs(Record):
    """data/curated/same_as.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    same_as: list[Sameness] = []


class NotSameAs(Record):
    """data/curated/not_same_as.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    not_same_as: list[Difference] = []


class FiscalCalendars(Record):
    """data/curated/fiscal_calendars.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    fiscal_calendars: list[CuratedCalendar] = []


class Redactions(Record):
    """data/curated/redactions.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    redactions: list[Redaction] = []


class Reviews(Record):
    """data/curated/reviews.yml."""

    schema_: Literal[1] = Field(1, alias="schema")
    reviews: list[Review] = []


FILES: dict[str, type[Record]] = {
    "corrections": Corrections,
    "aliases": Aliases,
    "same_as": SameAs,
    "not_same_as": NotSameAs,
    "fiscal_calendars": FiscalCalendars,
    "redactions": Redactions,
    "reviews": Reviews,
}
"""Name of each file, without `.yml`, and what it holds: a list under the same name."""


class Curated(Record):
    """All files of data/curated/ together."""

    corrections: list[Correction] = []
    aliases: list[Alias] = []
    same_as: list[Sameness] = []
    not_same_as: list[Difference] = []
    fiscal_calendars: list[CuratedCalendar] = []
    redactions: list[Redaction] = []
    reviews: list[Review] = []
