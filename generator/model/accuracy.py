"""How often the rules are right: measured against labels, kept in `data/accuracy.yml`."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import IsoDate, Record

Share = Annotated[str, Field(pattern=r"^[01]\.\d{3}$")]
"""A share with three decimal places: `0.985`."""


class FieldAccuracy(Record):
    """One field over all labelled documents.

    Attributes:
        field: what was compared, `figures`.
        right: how many of those said are right; `said` of the records, `labelled` of the labels.
        precision: of what was said, the share that is right; None where nothing was said.
        recall: of what the labels hold, the share that was said rightly; None where they hold nothing.
    """

    field: str
    right: int
    said: int
    labelled: int
    precision: Share | None = None
    recall: Share | None = None


class Measurement(Record):
    """One run of `accuracy`.

    Attributes:
        of: the documents, in words for readers.
        date: when.
        documents: how many labelled ones.
        without_record: how many of them no record was made of; all that their labels hold counts as missed.
        fields: each field that was compared.
    """

    of: str = Field(min_length=1)
    date: IsoDate
    documents: int
    without_record: int = 0
    fields: list[FieldAccuracy]


class Measurements(Record):
    """The file `data/accuracy.yml`."""

    schema_: Literal[1] = Field(1, alias="schema")
    accuracy: list[Measurement] = []
