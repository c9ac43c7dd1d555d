"""Counting what was said rightly: lists matched one to one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from generator.model.figures import list_values
from generator.model.labels import ContactLabel, FactLabel, PersonLabel, QuoteLabel
from generator.model.people import Contact, PersonRead, Quote

_LONGEST = 100
_Labelled = TypeVar("_Labelled")
_Said = TypeVar("_Said")


def tell(thing: object) -> str:
    """Something of a label or a record on one short line."""
    match thing:
        case PersonLabel() | PersonRead():
            return thing.name
        case QuoteLabel():
            return f"{thing.speaker}: {thing.first} … {thing.last}"
        case Quote():
            return f"{thing.speaker}: {_shorten(thing.text)}"
        case ContactLabel() | Contact():
            return ", ".join(part for part in (thing.name, thing.phone, thing.email) if part)
        case FactLabel():
            values = list_values(thing.value)
            return describe_figure(thing.metric, thing.label, thing.start, thing.end, values)
        case tuple():
            return ": ".join(map(str, thing))
        case _:
            return str(thing)


def describe_figure(metric: str, label: str | None, start: str | None, end: str | None, value: Sequence[str]) -> str:
    """A figure on one line: `revenue FY2006-Q2 2006-01-01 to 2006-03-31: 5600000`."""
    days = " to ".join(day for day in (start, end) if day)
    return f"{' '.join(part for part in (metric, label, days) if part)}: {' to '.join(value)}"


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2].rstrip()} … {text[-_LONGEST // 2 :].lstrip()}"


@dataclass
class Tally:
    """One field over all documents: how many things were said, how many of them are right, how many there are."""

    right: int = 0
    said: int = 0
    labelled: int = 0

    @property
    def precision(self) -> float | None:
        """Of what was said, the share that is right; None where nothing was said."""
        return self.right / self.said if self.said else None

    @property
    def recall(self) -> float | None:
        """Of what the labels hold, the share that was said rightly; None where they hold nothing."""
        return self.right / self.labelled if self.labelled else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where the labels hold nothing."""
        if self.precision and self.recall:
            return 2 * self.precision * self.recall / (self.precision + self.recall)
        return 0.0 if self.labelled else None


@dataclass(frozen=True)
class Miss:
    """Something that the labels hold and the record lacks (`missed`), or the other way round (`wrong`)."""

    field: str
    document: str
    kind: str
    what: str


@dataclass
class Scores:
    """What a comparison found.

    Attributes:
        tallies: by field, in the order of the first document.
        misses: each thing that was missed or wrong.
        documents: how many labelled documents there were.
        without_record: those of which there is no record.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)
    documents: int = 0
    without_record: list[str] = field(default_factory=list)

    def add(
        self,
        place: tuple[str, str],
        labelled: Sequence[_Labelled],
        said: Sequence[_Said],
        same: Callable[[_Labelled, _Said], bool],
    ) -> None:
        """Match two lists one to one, each label with the first thing said that agrees and is still free.

        Args:
            place: field and document.
            labelled: what the labels hold.
            said: what the record says.
            same: whether the two agree.
        """
        name, document = place
        tally = self.tallies.setdefault(name, Tally())
        left = list(enumerate(said))
        tally.labelled += len(labelled)
        tally.said += len(said)
        for label in labelled:
            hit = next((number for number, (_, one) in enumerate(left) if same(label, one)), None)
            if hit is None:
                self.misses.append(Miss(name, document, "missed", tell(label)))
            else:
                del left[hit]
                tally.right += 1
        self.misses += [Miss(name, document, "wrong", tell(one)) for _, one in left]
