"""Financial statements as a release prints them: rows and columns by their places, and what was understood of them."""

from typing import Literal

from pydantic import Field

from generator.model.base import Amount, Read, Record, Span, Spans
from generator.model.figures import FactPeriod, OtherOrganisation


class StatementTitle(Read):
    """The line that says what a table is."""


class StatementUnits(Read):
    """The line that states its units, `(in thousands, except per share data)`.

    Attributes:
        factor: what its amounts are to be multiplied by; amounts per share are not.
    """

    factor: Amount


class StatementColumn(Record):
    """A column of figures.

    Attributes:
        at: the words over it that say what it is for; [] where they do not.
        period: that; a day has `end` alone. None where it is not certain.
        why: why it was not read, where its words name no change, rate or the like; else None.
    """

    at: Spans = []
    period: FactPeriod | None = None
    why: str | None = None


class StatementRow(Record):
    """A row.

    Attributes:
        at: its label; [] for a total without one.
        metric: the metric that it is, an id of vocabulary/metrics.yml; `eps` for basic and diluted in one.
        cells: the place of its figure in each column, None where none stands there; [] for a heading between rows.
    """

    at: Spans = []
    metric: str | None = None
    cells: list[Span | None] = []


class StatementRead(Record):
    """One statement.

    Attributes:
        kind: which; a table by segments has rows without metrics, since none is a figure of the whole issuer.
        because: what decided that.
        title: None where its rows alone tell.
        organisation: whose it is, when not the first issuer's.
        units: None where no line states them.
        currency: ISO code, or None.
        columns: from left to right.
        rows: from top to bottom, headings among them.
        at: from its first to behind its last word.
    """

    kind: Literal["income", "balance", "cash-flow", "highlights", "segment"]
    because: str
    title: StatementTitle | None = None
    organisation: OtherOrganisation | None = None
    units: StatementUnits | None = None
    currency: str | None = None
    columns: list[StatementColumn]
    rows: list[StatementRow]
    at: Spans = Field(min_length=1)
