"""Frames: what one sentence says of an issuer's figures, and for which period.

A sentence's metric, per-share and revenue figures share one period. `This compares to ...` and `compared to ...
in ...` open the comparative, whose figures are paired with the frame before. Wording it was made for:

    The Company reported net income of $10 or $0.01 per share on revenue of $90 for the quarter.
    This compares to a net loss of ($20) or ($0.02) per share on revenue of $80 for the same quarter a year ago.
    Revenues for the three months ended June 30, 2004, were $50, an increase of 25% compared to $40 a year ago.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from generator.model.base import Span
from generator.parse.figures.clauses import Clause, Token
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.ownership import owned
from generator.parse.figures.periods import Times

# Between a metric and its amount: periods, a linking verb, or a growth verb with `to`. `increased $5 million` is
# no value, `increased $5 million, or 7%, to $80 million` is.
_FIGURE = re.compile(r"M[P,]*(?:L|:|G[P,]*(?:A,?(?:O%)?|%(?:,?OA)?)?[P,]*T)[P,]*A")
_TAIL = re.compile(r",?O?,?(?:A)(?:S)(?:,?&AS)?")
_COMPARED = re.compile(r"C(?P<metric>M)?[P,]*(?:(?<=[MP,])L)?[P,]*A")
_COMPARED_ON = re.compile(r"C[P,]*M[P,]*LA")
_SENTENCE_END = frozenset(".!?")
# What may stand right behind a figure; `in Europe`, `from licences`, `of product sales` would make it a part.
_AFTER = frozenset(",PO&C;:gG%.S")
_REASONS = re.compile(
    r"(?:driven|due|primarily|mainly|partly|principally|largely|because|despite|reflecting|thanks|was|were|had|that"
    r"|when|while|resulting|including|includes?|as|at|who|where|attributable|marking|setting|this|it|we|by|versus)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Figure:
    """One figure of a frame.

    Attributes:
        metric: id of the metric.
        value: signed.
        amount: the printed amount.
        metric_at: canonical spans of the words that make it that metric.
        loss: whether those words say loss.
    """

    metric: str
    value: Decimal
    amount: Token
    metric_at: tuple[Span, ...]
    loss: bool
    either: bool = False


@dataclass
class Frame:
    """Figures of one period; `against` is the frame that a comparative answers."""

    clause: Clause
    stretch: Stretch
    period_at: tuple[Span, ...]
    figures: list[Figure]
    rule: str
    against: "Frame | None" = None


@dataclass(frozen=True)
class _Piece:
    """A stretch of codes `clause.codes[start:end]`."""

    clause: Clause
    start: int
    end: int
    periods: list[Token] = field(default_factory=list)


def _figures(piece: _Piece, issuers: "list[str]") -> list[tuple[int, int, list[Figure]]]:
    """Metric-and-amount groups of a piece: first code, code after the last, figures in reading order."""
    clause = piece.clause
    found: list[tuple[int, int, list[Figure]]] = []
    for match in _FIGURE.finditer(clause.codes, piece.start, piece.end):
        name = clause.tokens[match.start()]
        if name.metric is None or not owned(clause, match.start(), issuers):
            continue
        group = _group(clause, name, match.end() - 1, piece.end)
        if group is not None:
            found.append((match.start(), *group))
    return found


def _signed(amount: Token, loss: bool, either: bool) -> Decimal:
    money = amount.amount
    if money is None:
        return Decimal(0)
    return -abs(money.value) if loss and not either else money.value


def _group(clause: Clause, name: Token, place: int, stop: int) -> tuple[int, list[Figure]] | None:
    """The figure at code `place` of metric `name`, with its per-share tail; None where it is not certain."""
    words = name.metric
    amount = clause.tokens[place]
    if words is None or amount.amount is None:
        return None
    span = clause.passage.span(name.start, name.end)
    figures: list[Figure] = []
    share = clause.tokens[place + 1] if clause.codes[place + 1 : place + 2] == "S" and place + 1 < stop else None
    if share is not None and not words.per_share:
        # `net income of $0.66 per diluted share`
        if words.ids != ("net_income",) or share.metric is None:
            return None
        at = (span, clause.passage.span(share.start, share.end))
        value = _signed(amount, words.loss, words.either)
        figures = [Figure(i, value, amount, at, words.loss) for i in share.metric.ids]
        return (place + 2, figures) if _closed(clause, place + 2, stop) else None
    ids = words.ids
    if share is not None and share.metric is not None and ids == ("eps",):
        # `EPS of $1.57 per diluted share`
        ids = share.metric.ids
    for metric in ids:
        figures.append(
            Figure(metric, _signed(amount, words.loss, words.either), amount, (span,), words.loss, words.either)
        )
    after = place + (2 if share is not None else 1)
    if words.ids == ("net_income",):
        after = _add_shares(clause, after, stop, span, loss=words.loss, figures=figures)
    return (after, figures) if _closed(clause, after, stop) else None


def _add_shares(clause: Clause, place: int, stop: int, span: Span, *, loss: bool, figures: list[Figure]) -> int:
    """Add `, or $0.60 per basic and $0.59 per diluted share` to a net income; returns the code behind it."""
    tail = _TAIL.match(clause.codes, place, stop)
    if tail is None:
        return place
    for index in range(tail.start(), tail.end() - 1):
        amount, share = clause.tokens[index], clause.tokens[index + 1]
        if amount.code == "A" and share.code == "S" and share.metric is not None:
            at = (span, clause.passage.span(share.start, share.end))
            figures += [Figure(i, _signed(amount, loss, False), amount, at, loss) for i in share.metric.ids]
    return tail.end()


def _closed(clause: Clause, place: int, stop: int) -> bool:
    """Whether what follows a figure cannot make it a part of something: `$5 million from licences`."""
    codes, tokens = clause.codes, clause.tokens
    first = place
    while place < stop and codes[place] in "P,":
        place += 1
    if place >= len(codes):
        return True
    code, token = codes[place], tokens[place]
    words = clause.text[token.start : token.end]
    if code == "C":
        if words.lower() == "from":
            return bool(_COMPARED.match(codes, place)) or codes[place : place + 2] == "CP"
        return True
    if code == "B":
        return codes[place + 1 : place + 2] == "M"
    if code == "W":
        return words in _SENTENCE_END or bool(_REASONS.match(words)) or clause.text[token.start - 2] == ","
    if code == "&" and codes[place + 1 : place + 2] == "B":
        return "M" in codes[place + 2 : place + 4]
    if code == "L":
        return words.lower() != "of"
    if code == "A":
        # A translation in brackets follows at once, `RMB28.9 billion ($4.15 billion)`; a dash before makes a range.
        return place == first
    return code in _AFTER


def _blocked(clause: Clause, start: int, place: int) -> bool:
    """Whether pro forma, adjusted, segment words stand before the figure in its piece."""
    return "B" in clause.codes[start:place]


def _resolve(tokens: list[Token], times: Times, base: Stretch | None) -> list[tuple[Token, Stretch | None]]:
    return [(t, times.resolve(t.phrase, base) if t.phrase and not t.phrase.instant else None) for t in tokens]


def _one(resolved: list[tuple[Token, Stretch | None]]) -> tuple[Token, Stretch] | None:
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


def read_frames(clause: Clause, times: Times, issuers: list[str], before: list[Frame]) -> list[Frame]:
    """The frames of a sentence.

    Args:
        clause: the sentence.
        times: what its periods are resolved against.
        issuers: names under which the issuer may stand as owner or subject, lower case.
        before: the frames of the sentence before, which `This compares to` answers; [] where there is none.
    """
    codes = clause.codes
    if "A" not in codes or "R" in codes:
        return []
    found: list[Frame] = []
    start = 0
    for part in codes.split(";"):
        found += _read_part(
            clause, start, start + len(part), times, issuers=issuers, before=before if start == 0 else []
        )
        start += len(part) + 1
    return found


def _read_part(
    clause: Clause, start: int, end: int, times: Times, *, issuers: list[str], before: list[Frame]
) -> list[Frame]:
    openings = [m.start() for m in _COMPARED.finditer(clause.codes, start, end)]
    openings = [place for place in openings if not _is_from_growth(clause, place)]
    first = openings[0] if openings else end
    answers = bool(re.match(r"(?:this|these|that)\b", clause.text, re.IGNORECASE)) and start == 0
    primary: list[Frame] = []
    if not answers:
        primary = _read_primary(clause, start, first, times, issuers)
    elif len({id(f.clause) for f in before}) == 1:
        primary = [f for f in before if f.against is None]
    found = [] if answers else list(primary)
    for index, place in enumerate(openings):
        stop = openings[index + 1] if index + 1 < len(openings) else end
        frame = _read_comparative(clause, place, stop, times, primary)
        if frame is not None:
            found.append(frame)
    return found


def _is_from_growth(clause: Clause, place: int) -> bool:
    """`rose from $40 million in 2003 to $50 million in 2004`: told the other way round, so not read."""
    token = clause.tokens[place]
    return clause.text[token.start : token.end].lower() == "from" and clause.codes[place - 1 : place] == "G"


def _read_primary(clause: Clause, start: int, end: int, times: Times, issuers: list[str]) -> list[Frame]:
    groups = _figures(_Piece(clause, start, end), issuers)
    groups = [group for group in groups if not _blocked(clause, start, group[0])]
    periods = [t for t in clause.tokens[start:end] if t.code == "P"]
    if not groups or not periods:
        return []
    whole = _one(_resolve(periods, times, None))
    if whole is not None:
        figures = [figure for *_, group in groups for figure in group]
        return [Frame(clause, whole[1], period_spans(clause, whole[0], times), figures, "prose.frame")]
    found: list[Frame] = []
    for index, (first, after, figures) in enumerate(groups):
        stop = groups[index + 1][0] if index + 1 < len(groups) else end
        inside = [t for t in clause.tokens[first:after] if t.code == "P"]
        behind: list[Token] = []
        place = after
        while place < stop and clause.codes[place] in "P,":
            behind += [clause.tokens[place]] if clause.codes[place] == "P" else []
            place += 1
        own = _one(_resolve(inside + behind, times, None)) if inside or behind else None
        if own is not None:
            found.append(Frame(clause, own[1], period_spans(clause, own[0], times), figures, "prose.frame"))
    return found


def _read_comparative(clause: Clause, place: int, stop: int, times: Times, primary: list[Frame]) -> Frame | None:
    if not primary:
        return None
    against = primary[-1]
    if len(primary) > 1 and any(not f.stretch.same(against.stretch) for f in primary):
        return None
    answered = [figure for frame in primary for figure in frame.figures]
    if _blocked(clause, place, stop) or not _adjoins(clause, place, primary):
        return None
    periods = [t for t in clause.tokens[place:stop] if t.code == "P"]
    told = _one(_resolve(periods, times, against.stretch)) if periods else None
    if told is None or told[1].same(against.stretch) or told[1].kind != against.stretch.kind:
        return None
    match = _COMPARED.match(clause.codes, place, stop)
    if match is None:
        return None
    figures = _paired(clause, match, stop, answered)
    if not figures:
        return None
    on = clause.codes.find("&M", match.end(), stop)
    if on >= 0:
        further = _FIGURE.match(clause.codes, on + 1, stop)
        group = _group(clause, clause.tokens[on + 1], further.end() - 1, stop) if further else None
        if group is not None:
            figures += group[1]
    known = {figure.metric for figure in answered}
    figures = [figure for figure in figures if figure.metric in known]
    spans = period_spans(clause, told[0], times)
    return Frame(clause, told[1], spans, figures, "prose.comparative", against) if figures else None


def _adjoins(clause: Clause, place: int, primary: list[Frame]) -> bool:
    """Whether only growth words stand between the figures answered and the comparison."""
    same = [frame for frame in primary if frame.clause is clause]
    if not same:
        return not set(clause.codes[:place]) & set("MAB")
    last = max(clause.tokens.index(figure.amount) for frame in same for figure in frame.figures)
    between = clause.codes[last + 1 : place]
    return not set(between) & set("MAB") and between.count("C") == 0


def _paired(clause: Clause, match: "re.Match[str]", stop: int, answered: list[Figure]) -> list[Figure]:
    """Figures of a comparison: under the metric it names itself, else under the one it answers."""
    place = match.end() - 1
    if match["metric"]:
        group = _group(clause, clause.tokens[match.start("metric")], place, stop)
        return group[1] if group else []
    amount = clause.tokens[place]
    share = clause.codes[place + 1 : place + 2] == "S"
    shares = [figure for figure in answered if figure.metric.startswith("eps")]
    money = [figure for figure in answered if not figure.metric.startswith("eps")]
    if share or (shares and not money):
        after = place + (2 if share else 1)
        if not _closed(clause, after, stop):
            return []
        return [Figure(f.metric, _signed(amount, f.loss, False), amount, f.metric_at, f.loss) for f in shares]
    if len(money) != 1:
        return []
    model = money[0]
    figures = [Figure(model.metric, _signed(amount, model.loss, model.either), amount, model.metric_at, model.loss)]
    after = place + 1
    if model.metric == "net_income":
        after = _add_shares(clause, after, stop, model.metric_at[0], loss=model.loss, figures=figures)
    return figures if _closed(clause, after, stop) else []
