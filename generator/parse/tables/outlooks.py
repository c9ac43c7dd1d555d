"""Tables of an outlook: a row of revenue or of earnings per share, and ranges below a period that is yet to end.

                                 Current FY 2012        Previous FY 2012
    Total product revenues    $ 5.3 to 5.6 billion    $ 5.1 to 5.3 billion

Only what is sure counts: the words above say that it is guidance, the column or the title names one period that ends
after the release, the cell is an amount or range with its scale, and neither label nor head calls it adjusted. Columns
of former guidance are left out.
"""

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model.base import Span, Spans, words_at
from generator.model.figures import Fact
from generator.parse.draft import Draft
from generator.parse.figures.amounts import plain
from generator.parse.figures.dollars import dollar_of
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.news_periods import times_of
from generator.parse.tables.columns import Calendar, stretch_of
from generator.parse.tables.facts import join_spans
from generator.parse.tables.head_words import read_head
from generator.parse.tables.labels import read_label
from generator.parse.tables.lines import column_of
from generator.parse.tables.marked import read_grid
from generator.parse.tables.ranges import Outlook, read_outlook_cell
from generator.parse.tables.surroundings import piece_of
from generator.parse.tables.table import Line, Piece, spans_of, text_of
from generator.parse.tables.told import Told
from generator.parse.tables.units import scale_in
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Line as TextLine
from generator.vocabulary.statements import pattern_of

_AHEAD = hinted(r"\b(?:guidance|outlook|forecasts?|expectations?)\b", re.IGNORECASE)
_FORMER = re.compile(
    r"\b(?:previous(?:ly)?|prior|former|old|original|initial|earlier|actuals?|results?)\b", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:current(?:ly)?|updated?|revised|new|guidance|outlook|range|forecasts?|targets?|expectations?|financial|expected"
    r"|as of (?:today|this release)|business|provides?|issues?|today|low|high|midpoint|estimated?)\b",
    re.IGNORECASE,
)
_LOW, _HIGH = (
    re.compile(r"\blow(?: end)?\b|\bminimum\b", re.IGNORECASE),
    re.compile(r"\bhigh(?: end)?\b", re.IGNORECASE),
)
_REVENUE = re.compile(r"(?:total |net |consolidated )*(?:product )?(?:net )?(?:revenues?|sales)(?:,? net)?")
_PER_SHARE = frozenset(["", "net income", "income", "earnings", "net earnings"])
_NOT_GAAP = pattern_of("row.not-reported")
_PART = hinted(r"\b(?:segments?|divisions?|business units?|by (?:region|product|geograph\w*))\b", re.IGNORECASE)
_ADJUSTED = pattern_of("title.reconciliation")
_RULE = re.compile(r"[\s\-=_]+")
_SIGN, _BETWEEN = re.compile(r"[$€£]"), re.compile(r"-|–|to|and")
_GAP = re.compile(r"\s{2,}|\t")
# A sign, a number, `to`, a sign, a number.
_MOST_CELLS = 5
# A lone line set in so far is a head over columns.
_CENTRED = 20
_ABOVE = 10
_LONGEST_TITLE = 400
_MOST_PER_SHARE = 1000
_LEAST_REVENUE = 1000


def read_outlook_tables(draft: Draft) -> None:
    """Add the outlooks of tables to `facts`; what the prose says differently for the same period is left alone."""
    times = times_of(draft)
    # What ends behind the release's day is yet to be reported; else what ends behind the period that it is about.
    since = times.issued or (times.main.stretch.end if times.main else None)
    if since is None or not _AHEAD.search(draft.text):
        return
    reader = _Reader(draft, Calendar(times.fiscal, None), since)
    told = {(fact.metric, fact.period.label or fact.period.end) for fact in draft.facts if fact.role == "outlook"}
    found: dict[tuple[str, str | None], list[Fact]] = {}
    for lines, above in _tables(draft):
        for fact in reader.read(lines, above):
            found.setdefault((fact.metric, fact.period.label or fact.period.end), []).append(fact)
    # Two outlooks for one figure are those of parts of the business, or of other days.
    sure = [facts[0] for key, facts in found.items() if key not in told and len({str(f.value) for f in facts}) == 1]
    draft.facts = sorted([*draft.facts, *sure], key=lambda fact: fact.at[0])


def _tables(draft: Draft) -> Iterator[tuple[list[Line], list[Piece]]]:
    """Lines of each grid, and of each run of lines set with blanks, with the lines above it."""
    for grid in draft.document.grids:
        words = draft.text[grid.at[0] : grid.at[1]]
        if "to" in words or "-" in words or "–" in words or _LOW.search(words):
            yield read_grid(draft.text, grid).lines, _titles(draft, grid.at[0])
    run: list[Line] = []
    for line in draft.lines:
        if not line.gridded and (line.indent > _CENTRED or _has_gap(line.text)):
            pieces = _split(line)
            if len(pieces) > 1 or (pieces and pieces[0].left > _CENTRED):
                run.append(Line(tuple(pieces), indent=line.indent))
                continue
        if run and line.text and not _RULE.fullmatch(line.text):
            yield from _whole(draft, run)
            run = []
    yield from _whole(draft, run)


def _whole(draft: Draft, run: list[Line]) -> Iterator[tuple[list[Line], list[Piece]]]:
    """A run of lines with what stands above it; not where no line is parted, so that none is a row."""
    if any(len(line.pieces) > 1 for line in run):
        yield run, _titles(draft, run[0].pieces[0].at[0][0])


def _has_gap(text: str) -> bool:
    """Whether white space of two characters or a tab may part a line; no other white space is printable."""
    return "  " in text or "\t" in text or not text.isprintable()


def _split(line: TextLine) -> list[Piece]:
    """What two blanks or more part on a line; a range is not parted at its dash."""
    bounds = [0, *(place for gap in _GAP.finditer(line.text) for place in gap.span()), len(line.text)]
    return [piece_of(line, start, end) for start, end in zip(bounds[::2], bounds[1::2], strict=True) if start < end]


def _titles(draft: Draft, start: int) -> list[Piece]:
    """The paragraphs right above a table, the nearest first, shorter than running text is."""
    found: list[Piece] = []
    for paragraph in reversed([p for p in draft.paragraphs if p.end <= start][-_ABOVE:]):
        if paragraph.tabular or len(found) == 3:
            break
        found.append(Piece(paragraph.text[:_LONGEST_TITLE], (paragraph.whole,), 0, 1))
    return found


class _Reader:
    """Reads the lines of one table after the other."""

    def __init__(self, draft: Draft, calendar: Calendar, since: datetime.date) -> None:
        self.draft = draft
        self.calendar = calendar
        self.since = since

    def read(self, lines: Sequence[Line], above: Sequence[Piece]) -> Iterator[Fact]:
        """The expected figures of a table."""
        heads: list[Line] = []
        printed = [*(piece.text for piece in above[:2]), *(line.text for line in lines)]
        if not any(_AHEAD.search(words) for words in printed) or any(_PART.search(words) for words in printed):
            return
        ahead = any(_AHEAD.search(piece.text) for piece in above[:2])
        for line in lines:
            metric = _metric_of(line.pieces[0].text) if len(line.pieces) > 1 else None
            cells = _cells(line) if metric else []
            if not cells:
                if not any(read_outlook_cell(piece.text) for piece in line.pieces[1:]):
                    heads.append(line)
                continue
            said = ahead or any(_AHEAD.search(head.text) for head in heads)
            if metric and said and not self._may_be_adjusted(metric, line.pieces[0], above):
                yield from self._row(metric, line.pieces[0], cells, heads, above)

    @staticmethod
    def _may_be_adjusted(metric: str, label: Piece, above: Sequence[Piece]) -> bool:
        """Whether words above speak of other than GAAP figures, and a row per share does not say which it is."""
        if metric != "guidance_eps" or read_label(label.text).gaap:
            return False
        return any(_ADJUSTED.search(piece.text) for piece in above[:2])

    def _row(
        self,
        metric: str,
        label: Piece,
        cells: Sequence[tuple[tuple[Piece, ...], Outlook]],
        heads: Sequence[Line],
        above: Sequence[Piece],
    ) -> Iterator[Fact]:
        columns = [(pieces[0].left, pieces[-1].right) for pieces, _ in cells]
        over = [_heads_over(heads, columns, index) for index in range(len(cells))]
        if len(cells) == 2 and _LOW.search(text_of(over[0])) and _HIGH.search(text_of(over[1])):
            merged = _merge(cells[0], cells[1])
            cells, over = ([merged], [[*over[0], *over[1]]]) if merged else ([], [])
        for (pieces, outlook), own in zip(cells, over, strict=True):
            words = text_of(own)
            # One plain amount may be a figure of a statement: an outlook is a range, or said to be approximate.
            if len(outlook.ends) == 1 and not outlook.about:
                continue
            if _FORMER.search(words) or _NOT_GAAP.search(_NOW.sub("", words)):
                continue
            scaled = self._scale(metric, outlook, [label, *own, *above[:2]])
            period = self._period(own, above)
            if scaled is not None and period is not None:
                yield self._write(metric, label, pieces, scaled, period)

    def _scale(self, metric: str, outlook: Outlook, around: Sequence[Piece]) -> Outlook | None:
        """The amount in units; None where its scale is not told, or no such figure is so large or small."""
        per_share = metric == "guidance_eps"
        factor = Decimal(1)
        if not per_share and not outlook.scaled:
            factor = next((found for piece in around if (found := scale_in(piece.text))), Decimal(0))
        if per_share and (outlook.scaled or any(abs(end) >= _MOST_PER_SHARE for end in outlook.ends)):
            return None
        ends = tuple(end * factor for end in outlook.ends)
        if not per_share and any(end < _LEAST_REVENUE for end in ends):
            return None
        return Outlook(ends, True, outlook.currency, outlook.about, outlook.unit * factor)

    def _period(self, own: Sequence[Piece], above: Sequence[Piece]) -> tuple[Stretch, Spans] | None:
        """The one period that heads, else the title that speaks of an outlook, tell; one that is yet to end."""
        told = Told()
        at: list[Span] = []
        named = False
        for piece in own:
            words = read_head(_NOW.sub(" ", piece.text))
            if words.left or words.other:
                return None
            if told.add(words, own=True):
                at += piece.at
            named = named or words.by_name
        if told.kind is None and named:
            told.kind = "year"
        for piece in above:
            if told.year is not None and told.kind is not None:
                break
            if _AHEAD.search(piece.text) and told.add(read_head(_NOW.sub(" ", piece.text))):
                at += piece.at
        if told.kind is None and told.year is not None and told.days is None:
            told.kind = "year"
        stretch = stretch_of(told, self.calendar)
        if stretch is None or not stretch.known or not at:
            return None
        if stretch.end is not None:
            later = stretch.end > self.since
        else:
            later = stretch.fiscal_year is not None and stretch.fiscal_year >= self.since.year
        return (stretch, join_spans(self.draft.text, sorted(set(at)))) if later else None

    def _write(
        self, metric: str, label: Piece, cells: Sequence[Piece], outlook: Outlook, period: tuple[Stretch, Spans]
    ) -> Fact:
        stretch, period_at = period
        at = join_spans(self.draft.text, spans_of(cells))
        currency = dollar_of(self.draft) if outlook.currency in (None, "$") else str(outlook.currency)
        per_share = metric == "guidance_eps"
        ends = [plain(end if per_share else end.quantize(Decimal(1))) for end in outlook.ends]
        return Fact(
            id=f"{metric}.{stretch.name}",
            metric=metric,
            period=stretch.as_period(),
            value=ends if len(ends) == 2 else ends[0],
            unit=f"{currency}/share" if per_share else currency,
            precision=plain(outlook.unit if per_share else outlook.unit.quantize(Decimal(1))),
            bound="about" if outlook.about and len(ends) == 1 else "exact",
            role="outlook",
            where="table",
            printed=words_at(self.draft.text, at),
            at=at,
            metric_at=list(label.at),
            period_at=period_at,
            rule="table.outlook",
        )


def _metric_of(printed: str) -> str | None:
    """`guidance_revenue` or `guidance_eps` for the label of a row that is the issuer's own, else None."""
    label = read_label(printed)
    if label.other or label.whom or label.turned:
        return None
    if label.per_share:
        return "guidance_eps" if label.name in _PER_SHARE and (label.diluted or not label.basic) else None
    return "guidance_revenue" if _REVENUE.fullmatch(label.name) else None


def _cells(line: Line) -> list[tuple[tuple[Piece, ...], Outlook]]:
    """The cells of a row that are amounts or ranges; a range may be spread over several of them."""
    found: list[tuple[tuple[Piece, ...], Outlook]] = []
    pieces = line.pieces[1:]
    index = 0
    while index < len(pieces):
        for count in range(min(_MOST_CELLS, len(pieces) - index), 0, -1):
            together = pieces[index : index + count]
            between = [piece.text for piece in together[1:-1] if not _SIGN.fullmatch(piece.text)]
            if count > 2 and not any(_BETWEEN.fullmatch(words) for words in between):
                continue
            outlook = read_outlook_cell(text_of(together))
            if outlook is not None:
                found.append((together, outlook))
                index += count - 1
                break
        index += 1
    return found


def _merge(
    low: tuple[tuple[Piece, ...], Outlook], high: tuple[tuple[Piece, ...], Outlook]
) -> tuple[tuple[Piece, ...], Outlook] | None:
    """Two cells below `Low` and `High` as one range."""
    one, other = low[1], high[1]
    if len(one.ends) != 1 or len(other.ends) != 1 or one.scaled != other.scaled or one.ends[0] > other.ends[0]:
        return None
    merged = Outlook(
        (*one.ends, *other.ends), one.scaled, one.currency or other.currency, False, max(one.unit, other.unit)
    )
    return (*low[0], *high[0]), merged


def _heads_over(heads: Sequence[Line], columns: list[tuple[int, int]], index: int) -> list[Piece]:
    """The pieces of heads that stand over a column, or over all columns."""
    found: list[Piece] = []
    for line in heads:
        pieces = [piece for piece in line.pieces if piece.right > columns[0][0] or len(line.pieces) == 1]
        if len(pieces) == len(columns):
            found.append(pieces[index])
        else:
            found += [p for p in pieces if column_of(columns, p.left, p.right) == index or len(pieces) == 1]
    return found
