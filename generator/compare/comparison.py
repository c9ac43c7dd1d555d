"""What a comparison finds: plain data, in the order in which it is told. Words are as the documents print them."""

from dataclasses import dataclass, field
from typing import Literal

Change = Literal["new", "changed", "gone"]


@dataclass(frozen=True)
class FacetChange:
    """One side of a record, `headline` or `Net income`: the items that went away, and those that came.

    Both lists empty: something differs that has no words, such as the place of a value, or the rule that read it.
    """

    facet: str
    was: list[str]
    now: list[str]


@dataclass(frozen=True)
class FigureChange:
    """A figure of a release record.

    Attributes:
        id: the fact's id, `net_income.FY2006-Q2`.
        metric: its name for readers.
        period: `Q2 FY2006`, or the days where there is no label.
        printed: as the release prints it; `value` what it was taken for, with its unit.
        role: `reported`, `comparative`, `outlook`.
        was_printed: how it was printed before, where the figure changed, else None; likewise `was_value`, `was_role`.
    """

    change: Change
    id: str
    metric: str
    period: str
    printed: str
    value: str
    role: str
    was_printed: str | None = None
    was_value: str | None = None
    was_role: str | None = None


@dataclass(frozen=True)
class PersonChange:
    """A person of a release record: the parts played there, the roles told, and what was told before."""

    change: Change
    name: str
    parts: list[str]
    roles: list[str]
    was_parts: list[str] = field(default_factory=list)
    was_roles: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Remark:
    """A problem (what could not be read) or a slip (an error of the document) that came or went.

    Attributes:
        line: of the canonical text, from 1; None where it has no place.
        words: what stands there.
    """

    change: Change
    kind: Literal["problem", "slip"]
    code: str
    message: str
    line: int | None
    words: str


@dataclass(frozen=True)
class ReleaseChange:
    """A release record: what it is, then what is new, changed or gone in it."""

    change: Change
    id: str
    file: str
    headline: str | None
    date: str | None
    issuers: list[str]
    events: list[str]
    figures: list[FigureChange]
    people: list[PersonChange]
    remarks: list[Remark]
    facets: list[FacetChange]


@dataclass(frozen=True)
class RefusalChange:
    """A document that is refused now, or no longer."""

    change: Change
    file: str
    code: str
    reason: str


@dataclass(frozen=True)
class RecordChange:
    """A resolved record: `kind` is `event`, `period`, `person` or `organisation`."""

    change: Change
    kind: str
    id: str
    name: str
    facets: list[FacetChange]


@dataclass(frozen=True)
class Comparison:
    """All that differs between two archives.

    Attributes:
        base: what was compared with, as it was named.
        unreadable: why the records of the base could not be read (all of the archive counts as new then), or None.
    """

    base: str
    releases: list[ReleaseChange] = field(default_factory=list)
    refusals: list[RefusalChange] = field(default_factory=list)
    records: list[RecordChange] = field(default_factory=list)
    unreadable: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the two archives say the same."""
        return not (self.releases or self.refusals or self.records)
