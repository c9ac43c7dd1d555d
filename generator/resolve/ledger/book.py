"""An organisation's book: what was stated for which stretch, and what follows from it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.model.resolved import MetricLine, Period, Statement
from generator.resolve.ledger.solver import Graph, Stated, Stretch, find_conflict
from generator.resolve.ledger.terms import Form, Scale, Term, is_sound, make_term, scale_for
from generator.resolve.ledger.timeline import Timeline
from generator.resolve.statements import meet_in_one, range_of
from generator.vocabulary import metrics

_RESTATED = (
    "Figures that it would follow from were restated in between: some were stated before that, some after, "
    "and they are not reckoned with one another."
)
_AT_ODDS = "The figures that it would follow from do not add up within their rounding."
_PER_SHARE = (
    "Figures per share are not added up or taken from one another: each is a result over the average number of "
    "shares of its own period."
)


def _kind_of(metric: str) -> str | None:
    known = metrics().get(metric)
    return known.kind if known else None


class _Lines:
    """The sound statements of one metric by stretch, in one unit, and which of them can stand side by side."""

    def __init__(self, stated: Mapping[Stretch, Sequence[Statement]]) -> None:
        self.all = {stretch: list(statements) for stretch, statements in stated.items()}
        self.kept: dict[Stretch, list[Statement]] = {}
        for stretch, statements in self.all.items():
            told: dict[str, list[tuple[Decimal, Decimal]]] = {}
            for statement in statements:
                told.setdefault(statement.release, []).append(range_of(statement))
            # A release that gives two amounts for one figure leaves open which one is meant.
            bounds = {release: meet_in_one(ranges) for release, ranges in told.items()}
            unclear = {release for release, (low, high) in bounds.items() if low > high}
            self.kept[stretch] = [statement for statement in statements if statement.release not in unclear]
        for stretch, since in self._restatements():
            for other, statements in self.kept.items():
                if max(stretch[0], other[0]) < min(stretch[1], other[1]):
                    self.kept[other] = [s for s in statements if (s.vintage or "") >= since]

    def _restatements(self) -> list[tuple[Stretch, str]]:
        """Stretches whose figure was restated, each with the day since which its statements agree with one another.

        What was stated before that day, for any stretch that overlaps, may be out of date as well.
        """
        found = []
        for stretch, statements in self.kept.items():
            told: dict[str, list[tuple[Decimal, Decimal]]] = {}
            for statement in statements:
                told.setdefault(statement.vintage or "", []).append(range_of(statement))
            bounds = {vintage: meet_in_one(ranges) for vintage, ranges in told.items()}
            outdated = [
                old
                for old, (low, high) in bounds.items()
                if any(old < new and (low > other[1] or other[0] > high) for new, other in bounds.items())
            ]
            if outdated:
                last = max(outdated)
                found.append((stretch, min(day for s in statements if (day := s.vintage or "") > last)))
        return found


class Book:
    """What was stated, per metric and stretch, in one unit each.

    Attributes:
        records: the organisation's periods by id.
        by_label: those with a fiscal label by that.
        timeline: their boundaries.
        scale: in which amounts are whole numbers.
        restated: metrics of which some figure was stated in ways that cannot all be true.
    """

    def __init__(self, records: Mapping[str, Period], timeline: Timeline, only: str | None = None) -> None:
        """Open the book; `only` takes the statements of that release (an id) alone."""
        self.records = dict(records)
        self.by_label = {record.label: record for record in records.values() if record.label}
        self.timeline = timeline
        self._only = only
        self.scale: Scale = scale_for(
            statement for record in records.values() for line in record.metrics for statement in line.statements
        )
        self.restated = {
            line.metric for record in records.values() for line in record.metrics if line.status == "revised"
        }
        self._units: dict[str, str | None] = {}
        self._sounds: dict[int, list[Statement]] = {}
        self._in_unit: dict[int, list[Statement]] = {}
        self._graphs: dict[str, tuple[Graph, Graph, Graph]] = {}

    def add(self, record: Period, stretch: Stretch) -> None:
        """Take in a period of which nothing is stated."""
        self.records[record.id] = record
        self.timeline.spans[record.id] = stretch
        if record.label:
            self.by_label[record.label] = record

    def _sound(self, line: MetricLine) -> list[Statement]:
        # Asked for each claim of a document; a line stays as it is, and is kept by its record.
        found = self._sounds.get(id(line))
        if found is None:
            found = [s for s in line.statements if is_sound(s) and self._only in (None, s.release)]
            self._sounds[id(line)] = found
        return found

    def _sound_in_unit(self, line: MetricLine) -> list[Statement]:
        found = self._in_unit.get(id(line))
        if found is None:
            unit = self.unit_of(line.metric)
            found = self._in_unit[id(line)] = [s for s in self._sound(line) if s.unit == unit]
        return found

    def unit_of(self, metric: str) -> str | None:
        """The unit in which a metric is stated most often; None where it is not stated."""
        if metric not in self._units:
            counts = Counter(
                statement.unit
                for record in self.records.values()
                for line in record.metrics
                if line.metric == metric
                for statement in self._sound(line)
            )
            self._units[metric] = min(counts, key=lambda unit: (-counts[unit], unit)) if counts else None
        return self._units[metric]

    def _term(self, statement: Statement, record: Period) -> Term:
        return make_term(statement, record.label or record.id.rpartition("/")[2], self.scale)

    def _graph(self, metric: str) -> tuple[Graph, Graph, Graph]:
        """The bridges that hold; these and those that are at odds with one another; all that are stated."""
        if metric not in self._graphs:
            unit = self.unit_of(metric)
            stated: dict[Stretch, list[Statement]] = {}
            terms: dict[tuple[str, str], Term] = {}
            for record in self.records.values():
                stretch = self.timeline.spans.get(record.id)
                line = next((line for line in record.metrics if line.metric == metric), None)
                if stretch is None or line is None:
                    continue
                for statement in self._sound(line):
                    if statement.unit == unit:
                        stated.setdefault(stretch, []).append(statement)
                        terms[statement.release, statement.fact] = self._term(statement, record)
            lines = _Lines(stated)

            def bridges(found: Mapping[Stretch, Sequence[Statement]]) -> Stated:
                return {stretch: [terms[s.release, s.fact] for s in each] for stretch, each in found.items() if each}

            kept = bridges(lines.kept)
            current = kept
            # Per-share figures do not add up by their nature, so that nothing can be said of them here.
            while _kind_of(metric) == "flow" and (conflict := find_conflict(kept)):
                kept = {stretch: [t for t in each if t not in conflict] for stretch, each in kept.items()}
            self._graphs[metric] = (Graph(kept), Graph(current), Graph(bridges(lines.all)))
        return self._graphs[metric]

    def states(self, record: Period, metric: str) -> bool:
        """Whether a figure of a metric is stated for a period, be it as a bound."""
        return any(
            line.metric == metric
            and any(s.role != "outlook" and self._only in (None, s.release) for s in line.statements)
            for line in record.metrics
        )

    def stated_form(self, record: Period, metric: str) -> Form | None:
        """The figure stated for a period; None where none is, none is exact, or it is in another unit."""
        line = next((line for line in record.metrics if line.metric == metric), None)
        sound = self._sound_in_unit(line) if line else []
        if line is None or not sound:
            return None
        stretch = self.timeline.spans.get(record.id)
        if stretch is not None and _kind_of(metric) == "flow" and stretch in self._graph(metric)[0].bridges:
            return Form([(self._graph(metric)[0].bridges[stretch], 1)])
        best = line.statements[line.best]
        chosen = best if best in sound else max(sound, key=lambda s: (s.vintage or "", -float(s.precision), s.fact))
        return Form([(self._term(chosen, record), 1)])

    def derive(self, stretch: Stretch, metric: str) -> Form | None:
        """The figure of a stretch for which none is stated; None where it does not follow. Flows only."""
        return self._graph(metric)[0].derive(stretch) if _kind_of(metric) == "flow" else None

    def refuse(self, stretch: Stretch, metric: str) -> str | None:
        """Why a figure that seems to follow is not reckoned; None where nothing seems so."""
        kind = _kind_of(metric)
        if kind not in {"flow", "per-share"}:
            return None
        graph, current, everything = self._graph(metric)
        if everything.derive(stretch) is None:
            return None
        if kind == "per-share":
            return _PER_SHARE
        if graph.derive(stretch) is not None:
            return None
        return _RESTATED if current.derive(stretch) is None else _AT_ODDS

    def find(self, key: str, metric: str) -> Form | None:
        """The figure of a record (by id): as stated, else as it follows."""
        record = self.records.get(key)
        if record is None:
            return None
        if self.states(record, metric):
            return self.stated_form(record, metric)
        stretch = self.timeline.spans.get(key)
        return self.derive(stretch, metric) if stretch else None

    def stated_metrics(self) -> list[str]:
        """Metrics of which any figure is stated, in the order of the vocabulary."""
        stated = {line.metric for record in self.records.values() for line in record.metrics if self._sound(line)}
        order = {metric: number for number, metric in enumerate(metrics())}
        return sorted(stated & set(order), key=lambda metric: order[metric])
