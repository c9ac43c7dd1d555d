"""Frames: what one sentence says of an issuer's figures, and for which period.

A sentence's metric, per-share and revenue figures share one period, which the sentence names, or its heading, or the
sentence before. Comparisons are read by `comparatives.py`. Wording it was made for:

    The Company reported net income of $10 or $0.01 per share on revenue of $90 for the quarter.
    For the six months ended June 30, 2004, revenues were $90 and net income was $10.
    Revenue was $50 in the second quarter and $90 for the first six months of 2004.
"""

import re
from dataclasses import dataclass, replace

from generator.model.base import Span
from generator.parse.figures.assigning import Figure, Value, assign
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.fiscal import Stretch, year_before
from generator.parse.figures.groups import MOVED, Group, find_groups, read_values
from generator.parse.figures.inherited import as_bare_year, is_year, of_that_year
from generator.parse.figures.leading_years import in_leading_year, is_relative
from generator.parse.figures.periods import Times
from generator.parse.figures.tokens import Token
from generator.vocabulary import metrics

_PERIODS = re.compile(r"P(?:(?:,&|[,&])P(?![GLMm]))*")
# `third quarter and nine-month sales of $3 and $9, respectively`: periods right before the name.
_ROW_BEFORE = re.compile(r"P(?:(?:,&|[,&])P)*$")
_BESIDE = re.compile(r",?P,?&")
_NEAR = re.compile(r"[PR,&%AObgGyLTSMm(:-]*")
_ON = re.compile(r",? on (?:total |net |record )*")
_OPENS_CLAUSE = re.compile(r",P$")
_CURRENT = re.compile(r"current|this|latest|recent|just", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:period|interval)", re.IGNORECASE)
_FURTHER = re.compile(
    r"(?:,&|[,&])(?:%y*T)?(?P<values>Ab?S?(?:,?[O&]AS)*)(?P<periods>,?P)"
    # `rose 12% to $5 million, and for the six months rose 10% to $11 million`
    rf"|(?:,&|&)(?P<led>P),?(?:L|{MOVED})(?P<later>Ab?S?(?:,?OAS)*)(?!,?P)"
)


@dataclass(frozen=True)
class Context:
    """The period of what stands above a sentence, and the words that say so; `figures` where those tell some of it."""

    stretch: Stretch
    at: tuple[Span, ...]
    figures: bool = False


@dataclass
class Frame:
    """Figures of one period; `against` is the frame that a comparative answers."""

    clause: Clause
    stretch: Stretch
    period_at: tuple[Span, ...]
    figures: list[Figure]
    rule: str
    against: "Frame | None" = None

    @property
    def primary(self) -> bool:
        """Whether a sentence tells it for itself, and sets it beside nothing."""
        return self.against is None and self.rule != "prose.comparative"


def period_of(frames: list[Frame]) -> Context | None:
    """The one period of what frames report; None where they report several, or nothing."""
    primary = [frame for frame in frames if frame.primary]
    if not primary or any(not frame.stretch.same(primary[0].stretch) for frame in primary):
        return None
    return Context(primary[0].stretch, primary[0].period_at)


def resolve(tokens: list[Token], times: Times, base: Stretch | None) -> list[tuple[Token, Stretch | None]]:
    """What each period of a row means; a bare year behind a full one is the same period of that year."""
    found: list[tuple[Token, Stretch | None]] = []
    for token in tokens:
        phrase = token.phrase
        stretch = None if phrase is None or phrase.instant else times.resolve(phrase, base)
        if phrase is not None and phrase.kind is None and phrase.year and phrase.relation == "named" and found:
            leading, first = found[0]
            named = leading.phrase.year if leading.phrase and leading.phrase.day is None else None
            stretch = same_in(first, phrase.year, named) if first is not None else stretch
        found.append((token, stretch))
    return found


def same_in(stretch: Stretch, year: int, named: int | None = None) -> Stretch | None:
    """The same stretch in another year: the quarter ended June 30, 2025 `and 2024`; None where that is not told.

    Args:
        stretch: the stretch before it.
        year: the other year.
        named: the year that `stretch` is called by, where its words print no day: `the first quarter of fiscal 2026`.
    """
    own = named or (stretch.end.year if stretch.end else stretch.fiscal_year)
    back = stretch
    while own is not None and own > year and own - year < 4:
        back, own = year_before(back), own - 1
    return back if own == year and back is not stretch else None


def one_of(resolved: list[tuple[Token, Stretch | None]]) -> tuple[Token, Stretch] | None:
    """The one period that all these phrases mean; None where one is unclear or two differ."""
    first: tuple[Token, Stretch] | None = None
    for token, stretch in resolved:
        if stretch is None or not stretch.known:
            return None
        if first is None:
            first = (token, stretch)
        elif not first[1].same(stretch):
            return None
    return first


def period_spans(clause: Clause, token: Token, times: Times) -> tuple[Span, ...]:
    """Where a period is said: the phrase, after the words that define the news period it points back to."""
    phrase = token.phrase
    if phrase is None:
        return ()
    own = clause.passage.span(phrase.start, phrase.reach)
    if phrase.relation == "this" or phrase.bare:
        back = times.news_of(phrase.kind) or times.main
        if back is not None and (back.at[1] <= own[0] or own[1] <= back.at[0]):
            return (back.at, own)
    return (own,)


def opens_comparison(clause: Clause, place: int, end: int) -> bool:
    """Whether `from` opens what a figure is compared with: behind amounts, before an amount, a name or a period."""
    behind = clause.codes[place + 1 : min(end, place + 3)]
    before = clause.codes[max(0, place - 1) : place]
    return before != "G" and bool(re.match(r"[PM]?A|[Pm]|M", behind))


def read_primary(
    clause: Clause, start: int, end: int, times: Times, context: Context | None
) -> tuple[list[Frame], list[Group]]:
    """The frames of a piece up to its comparisons, and all groups that it has."""
    clause = in_leading_year(clause, start, end)
    groups = list(find_groups(clause, start, end))
    ours = [g for g in groups if g.columns and not _blocked(clause, start, g) and not _of_a_day(g)]
    if not ours:
        return [], groups
    # What is told behind other words is not of these figures: `..., as the second quarter of 2025 included a gain`.
    reach = max(group.end for group in ours)
    rest = _NEAR.match(clause.codes, reach, end)
    stop = rest.end() if rest else reach
    follows = clause.words(clause.tokens[stop]) if stop < end and clause.codes[stop] == "W" else "."
    if follows[0].isalpha() and _OPENS_CLAUSE.search(clause.codes, reach, stop):
        # `, as the second quarter of 2025 included`, but not `, in the second quarter of 2025.`
        stop = clause.codes.rindex(",", reach, stop)
    periods = clause.periods(start, stop)
    periods = [token for token in of_that_year(periods) if context is None or not _repeats(token, context)]
    if len(periods) == 1 and context is not None and _is_spoken_of(periods[0], context, times):
        periods = []
    if len(periods) == 1 and context is not None and _may_be_either(clause, periods[0], context, times):
        return [], groups
    if not periods:
        if context is None or any(len(g.columns) > 1 for g in ours) or _is_against_quarter(clause, context):
            return [], groups
        figures = [figure for g in ours for figure in g.columns[0]]
        return [Frame(clause, context.stretch, context.at, figures, "prose.frame")], groups
    whole = one_of(resolve(periods, times, _base(clause, periods, context)))
    if whole is not None and all(len(g.columns) == 1 for g in ours):
        figures = [figure for g in ours for figure in g.columns[0]]
        return [Frame(clause, whole[1], period_spans(clause, whole[0], times), figures, "prose.frame")], groups
    frames: list[Frame] = []
    tied: list[Figure] = []
    for index, group in enumerate(ours):
        stop = min([*(g.start for g in groups if g.start >= group.end), end])
        ends = clause.tokens[group.end - 1].end
        if len(group.columns) == 1 and stop < end and _ON.fullmatch(clause.text, ends, clause.tokens[stop].start):
            # `had net income of $1 on sales of $9 for the third quarter and of $3 on sales of $30 for the nine months`
            tied += group.columns[0]
            continue
        # What leads holds up to the next period.
        later = "P" in clause.codes[groups[0].start : group.start]
        lead = [] if later else _fronted(clause, start, groups, index == 0)
        told = _read_own(clause, group, stop, times, lead, spoken=context.stretch if context else None)
        beside = index and not tied and len(group.columns) == 1 and frames
        if not told and beside and _is_beside(clause, ours[index - 1], group):
            last = frames[-1]
            told = [Frame(clause, last.stretch, last.period_at, group.columns[0], "prose.frame")]
        frames += [replace(frame, figures=[*tied, *frame.figures]) for frame in told] if len(told) == 1 else told
        tied = []
    return frames, groups


def _is_beside(clause: Clause, before: Group, group: Group) -> bool:
    """`earned $1 million, in the third quarter, on revenues of $22 million`: of the period of the figure before it."""
    joint = clause.tokens[group.start - 1]
    return bool(
        _BESIDE.fullmatch(clause.codes, before.end, group.start) and clause.words(joint).lower() in ("on", "with")
    )


def _repeats(token: Token, context: Context) -> bool:
    """`was incurred in the 2026 period`, of which the sentence before it speaks."""
    own = context.stretch.end.year if context.stretch.end else context.stretch.fiscal_year
    return is_relative(token) and token.phrase is not None and token.phrase.year == own is not None


def _is_against_quarter(clause: Clause, context: Context) -> bool:
    """`Revenue of $8 billion rose 4% from the prior year quarter`, behind a sentence about a year: the quarter's."""
    phrases = [token.phrase for token in clause.tokens if token.phrase is not None]
    return context.stretch.kind != "quarter" and any(
        phrase.kind == "quarter" and phrase.relation in ("year-ago", "previous") for phrase in phrases
    )


def _is_spoken_of(token: Token, context: Context, times: Times) -> bool:
    """`for the year`, of whose length no period is news, behind a sentence about one."""
    phrase = token.phrase
    if phrase is None or phrase.relation != "this" or phrase.day is not None or phrase.ytd or phrase.number is not None:
        return False
    return phrase.kind == context.stretch.kind and times.resolve(phrase) is None


def _may_be_either(clause: Clause, token: Token, context: Context, times: Times) -> bool:
    """`for the quarter`, behind a sentence about the quarter a year before: that of the news, or that one."""
    phrase = token.phrase
    if not context.figures or _CURRENT.search(clause.words(token)):
        return False
    if phrase is None or phrase.relation != "this" or phrase.day is not None or phrase.kind != context.stretch.kind:
        return False
    news = times.resolve(phrase)
    return news is not None and not news.same(context.stretch)


def _base(clause: Clause, periods: list[Token], context: Context | None) -> Stretch | None:
    """What `For the same period last year, revenue was` is told against: what the sentence before it speaks of."""
    # `Last year, net income was` may be of the whole year.
    if context is None or not all(is_relative(t) and _SPAN.search(clause.words(t)) for t in periods):
        return None
    places = [clause.tokens.index(token) for token in periods if token in clause.tokens]
    # `Compared with the same period last year, revenue rose to`
    alone = all(place == 0 or clause.codes[place - 1] not in "CF" for place in places)
    return context.stretch if alone and "G" not in clause.codes else None


def _of_a_day(group: Group) -> bool:
    """Whether a group is of balance-sheet figures, which no period has."""
    return any(metrics()[figure.metric].kind == "instant" for column in group.columns for figure in column)


def _fronted(clause: Clause, start: int, groups: list[Group], first: bool) -> list[Token]:
    """Periods before all figures: `For the six months ended June 30, 2004, revenues were ...`."""
    stop = groups[0].start if groups else start
    return clause.periods(start, stop) if first or stop > start else []


def _blocked(clause: Clause, start: int, group: Group) -> bool:
    """Whether words that make it another figure (pro forma, would, segment) stand before a group in its piece."""
    before = clause.codes[start : group.start]
    return any(code in before for code in "BNX")


def _behind(clause: Clause, place: int, stop: int) -> tuple[list[Token], int]:
    """The periods right behind a figure, and the index of the code after them."""
    start = place
    while start < stop and clause.codes[start] in ",yR":
        start += 1
    match = _PERIODS.match(clause.codes, start, stop)
    if match is None:
        return [], place
    return clause.periods(match.start(), match.end()), match.end()


def _read_own(
    clause: Clause, group: Group, stop: int, times: Times, lead: list[Token], *, spoken: Stretch | None
) -> list[Frame]:
    """Frames of a group that has its own periods, one or as many as it has columns; `spoken` is told above it."""
    behind, after = _behind(clause, group.end, stop)
    # `first quarter revenue was $5 million and second quarter revenue $6 million`: the period before the name.
    told = [*group.inner, *behind]
    years = bool(told) and all(is_year(token) for token in told)
    row = _ROW_BEFORE.search(clause.codes, 0, group.start) if years or not told else None
    before = clause.periods(row.start(), row.end()) if row else []
    if years and (before := before or lead):
        # `Nine-month sales were $7 million in 1993`, `For the second quarter, sales were $7 million in fiscal 2006`
        told = [as_bare_year(token) for token in told]
    printed = [*before, *told]
    periods = of_that_year(printed)
    # `for the quarter was $2 million in 1992`: the quarter that is spoken of.
    resolved = resolve(periods, times, spoken if periods is not printed else None)
    if len(group.columns) == 1:
        own = one_of(resolved) if resolved else one_of(resolve(lead, times, None)) if lead else None
        if own is None:
            return _read_each(clause, group, resolved, times)
        found = [Frame(clause, own[1], period_spans(clause, own[0], times), group.columns[0], "prose.frame")]
        return found + _read_further(clause, group, (after, stop), times, found[0], years=periods is not printed)
    return _read_each(clause, group, resolved or resolve(lead, times, None), times)


def _read_each(clause: Clause, group: Group, resolved: list[tuple[Token, Stretch | None]], times: Times) -> list[Frame]:
    """A column a period, in order; or one column for several periods, which then share it."""
    told = [(token, stretch) for token, stretch in resolved if stretch is not None and stretch.known]
    columns = group.columns * len(told) if len(group.columns) == 1 else group.columns
    if len(told) != len(resolved) or len(told) < 2 or len(columns) != len(told):
        return []
    if any(a.same(b) for n, (_, a) in enumerate(told) for _, b in told[:n]):
        return []
    if len(group.columns) == 1 and len({stretch.kind for _, stretch in told}) > 1:
        return []
    return [
        Frame(clause, stretch, period_spans(clause, token, times), column, "prose.frame")
        for column, (token, stretch) in zip(columns, told, strict=True)
    ]


def _read_further(
    clause: Clause, group: Group, piece: tuple[int, int], times: Times, first: Frame, *, years: bool
) -> list[Frame]:
    """`$748 million in the fourth quarter and $2.6 billion for the full year`: further amounts, a period each.

    Args:
        clause: the sentence.
        group: the figures before them.
        piece: where they may begin and end.
        times: what periods are resolved against.
        first: the frame of the figures before them.
        years: whether years alone tell them apart: `for the quarter was $1.39 in 2021 and $1.38 in 2020`.
    """
    place, stop = piece
    found: list[Frame] = []
    while match := _FURTHER.match(clause.codes, place, stop):
        values: list[Value] = read_values(clause, *match.span("later" if match["led"] else "values"))
        columns = assign(clause, group.names, values) if is_closed(clause, match.end(), stop) else []
        token = clause.tokens[match.start("led") if match["led"] else match.end() - 1]
        own = one_of(resolve([as_bare_year(token) if years else token], times, first.stretch if years else None))
        if len(columns) != 1 or own is None or own[1].same(first.stretch):
            break
        found.append(Frame(clause, own[1], period_spans(clause, own[0], times), columns[0], "prose.frame"))
        place = match.end()
    return found
