"""Where the claims of one release are checked: the figures of its organisation, and those of the release alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generator.model.figures import Says
from generator.model.resolved import Period
from generator.resolve.labels import read_label
from generator.resolve.ledger.book import Book
from generator.resolve.ledger.terms import Form
from generator.resolve.splits import Split, lie_between
from generator.vocabulary import metrics


def find_form(book: Book, label: str | None, metric: str | None) -> Form | None:
    """The figure of a labelled period, which need not have a record; None where none is held."""
    if label is None or metric is None:
        return None
    record = book.by_label.get(label)
    if record is not None:
        found = book.find(record.id, metric)
        if found is not None or book.states(record, metric):
            return found
    parsed = read_label(label)
    stretch = book.timeline.stretch_of(parsed) if parsed else None
    return book.derive(stretch, metric) if stretch else None


def _days(form: Form) -> set[str]:
    return {term.day for term, _ in form.terms if term.day}


@dataclass
class Desk:
    """Where the claims of one release are checked.

    Attributes:
        book: all figures of the organisation.
        release: the release's id.
        date: its day (ISO); None where it has none.
        fiscal: labels of the periods whose results it is.
        splits: of the organisation's shares.
    """

    book: Book
    release: str
    date: str | None
    fiscal: list[str]
    splits: Sequence[Split] = ()
    _own: list[Book] = field(default_factory=list)

    @property
    def own(self) -> Book:
        """The figures of the release alone: where figures were restated later, a claim is about these."""
        if not self._own:
            self._own.append(Book(self.book.records, self.book.timeline, only=self.release))
        return self._own[0]

    def record(self, label: str | None) -> Period | None:
        """The period of a label."""
        return self.book.by_label.get(label) if label else None

    def pair(self, metric: str | None, period: str | None, versus: str | None) -> tuple[Book, Form, Form] | None:
        """Both figures of a comparison, with the book that has them.

        From the release itself where any figure of the metric was restated, else from all releases.
        """
        for book in (self.own, self.book) if metric in self.book.restated else (self.book,):
            now, before = find_form(book, period, metric), find_form(book, versus, metric)
            if now is not None and before is not None and not self.is_split(metric, _days(now) | _days(before)):
                return book, now, before
        return None

    def is_split(self, metric: str | None, days: Iterable[str]) -> bool:
        """Whether a figure per share of one of these days (ISO) is for other shares than one of another."""
        ordered = sorted(days)
        known = metrics().get(metric or "")
        per_share = known is not None and known.kind == "per-share"
        return per_share and bool(ordered) and bool(lie_between(self.splits, ordered[0], ordered[-1]))

    def holds(self, says: Says, *, own: bool = False) -> bool:
        """Whether the figures that a claim is about are held, with `own` by the release itself."""
        book = self.own if own else self.book
        labels = [label for label in (says.period, says.versus) if label]
        return bool(labels) and all(find_form(book, label, says.metric) is not None for label in labels)

    def is_restated(self, says: Says) -> bool:
        """Whether the figures at issue were stated otherwise by some release, and not all by this one."""
        revised = any(
            line.metric == says.metric and line.status == "revised"
            for label in (says.period, says.versus)
            if (record := self.record(label))
            for line in record.metrics
        )
        return revised and not self.holds(says, own=True)
