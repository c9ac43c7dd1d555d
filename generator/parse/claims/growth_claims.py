"""Claims of growth and comparison: `sales increased by more than 50% from the previous quarter`.

One claim for each rate; its words are those that claim it. A rate of a loss (`net loss increased 20%`) is left
out: which way it points is not certain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.fiscal import Stretch, one_before, year_before
from generator.parse.figures.frames import Frame
from generator.parse.figures.periods import Times
from generator.parse.figures.tokens import Token
from generator.parse.text.hinted import hinted

Op = Literal["<", "<=", "=", ">=", ">", "~"]

_RISE = (
    r"(?:increas|r[io]se|rising|gr[eo]w|climb|jump|improv|advanc|gain|surg|soar|expand|up\b"
    r"|growth|ahead|above|higher|greater)"
)
_UP = re.compile(_RISE, re.IGNORECASE)
_DOWN = re.compile(r"(?:decreas|declin|fell|drop|down\b|reduc|behind|below|lower|less)", re.IGNORECASE)
_RATE = re.compile(
    r"(?:by )?(?:(?P<above>more than|over|in excess of)|(?P<least>at least)|(?P<below>less than|under)"
    r"|(?P<about>approximately|about|nearly|almost|around|roughly))? ?(?P<number>\d+(?:\.\d+)?) ?(?:%"
    r"|percent|per cent)",
    re.IGNORECASE,
)
# The subject with its rate, and behind it the period it is told against.
_GREW = re.compile(r"(?P<before>P?)(?P<metric>M)[P,]*(?P<verb>G)(?P<rate>%)(?P<late>,?P(?=,?[CFg]{1,2}P))?")
# Right behind an amount and its period: `, an increase of 10%`, `, representing growth of 10%`, `increased 10%`.
_BESIDE = re.compile(r"MP?L?AS?[P,]*(?:g?gL?|G)%")
_VERSUS = re.compile(r",?[CFg]{1,2}P")
_AHEAD = hinted(
    r"(?:and )?(?P<said>(?:was|were|is|are) (?P<rate>(?:[a-z]+ ){0,3}\d+(?:\.\d+)? ?(?:%|percent)) "
    r"(?P<way>ahead of|above|higher than|greater than|more than|below|behind|lower than|less than) )",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"year[- ]over[- ]year|\byoy\b|y/y", re.IGNORECASE)
_QUARTERLY = re.compile(r"sequential(?:ly)?|quarter[- ]over[- ]quarter|\bqoq\b", re.IGNORECASE)


@dataclass(frozen=True)
class Rate:
    """A claimed rate: `start` and `end` index the sentence's words; `value` is negative for a fall."""

    start: int
    end: int
    metric: str
    period: Stretch
    versus: Stretch
    op: Op
    value: str


def _rate(words: str, falls: bool) -> tuple[Op, str] | None:
    match = _RATE.search(words)
    if match is None:
        return None
    op: Op = (
        ">" if match["above"] else ">=" if match["least"] else "<" if match["below"] else "~" if match["about"] else "="
    )
    if falls:
        turned: dict[Op, Op] = {">": "<", "<": ">", ">=": "<=", "=": "=", "~": "~", "<=": ">="}
        return turned[op], f"-{match['number']}"
    return op, match["number"]


def _falls(words: str) -> bool | None:
    """Whether words tell a fall; None where they tell neither, or both."""
    up, down = bool(_UP.search(words)), bool(_DOWN.search(words))
    return None if up == down else down


def _stretch(token: Token, times: Times, base: Stretch | None) -> Stretch | None:
    return times.resolve(token.phrase, base) if token.phrase else None


def _metric(token: Token) -> str | None:
    words = token.metric
    if words is None or words.loss or words.either or words.bare or len(words.ids) != 1 or words.per_share:
        return None
    return words.ids[0]


def find_rates(clause: Clause, times: Times) -> Iterator[Rate]:
    """The growth claims of a sentence that name what they are told against, in reading order.

    Args:
        clause: the sentence, in which figures that are not the issuer's are marked as such.
        times: what its periods are resolved against.
    """
    if "B" in clause.codes or "R" in clause.codes:
        return
    subject: tuple[str, Stretch] | None = None
    for match in _GREW.finditer(clause.codes):
        name = clause.tokens[match.start("metric")]
        metric = _metric(name)
        if metric is None:
            continue
        # `Revenue increased 12% in the third quarter compared to the third quarter of 2011`
        inside = clause.periods(match.start(), match.start("verb")) or clause.periods(*match.span("late"))
        period = _stretch(inside[0], times, None) if len(inside) == 1 else None
        if not inside and times.main:
            period = times.main.stretch
        if period is None or not period.known:
            continue
        subject = (metric, period)
        rate = _told(clause, match, times, metric=metric, period=period, inside=inside)
        if rate is not None:
            yield rate
    for ahead in _AHEAD.finditer(clause.text):
        against = next((t for t in clause.tokens if t.code == "P" and ahead.end() <= t.start <= ahead.end() + 5), None)
        if subject is None or against is None:
            continue
        versus = _stretch(against, times, subject[1])
        falls = _falls(ahead["way"])
        told = _rate(ahead["rate"], bool(falls)) if falls is not None or ahead["way"].lower() == "more than" else None
        if versus is not None and told is not None and versus.kind == subject[1].kind:
            yield Rate(ahead.start("said"), against.end, subject[0], subject[1], versus, *told)


def _told(
    clause: Clause, match: "re.Match[str]", times: Times, *, metric: str, period: Stretch, inside: list[Token]
) -> Rate | None:
    tokens = clause.tokens
    verb, rate = tokens[match.start("verb")], tokens[match.start("rate")]
    falls = _falls(clause.text[verb.start : verb.end])
    told = _rate(clause.text[rate.start : rate.end], bool(falls)) if falls is not None else None
    if told is None:
        return None
    start = min([tokens[match.start("metric")].start, *[t.start for t in inside]])
    against = _against(clause, match.end() - 1, times, period)
    return Rate(start, against[1], metric, period, against[0], *told) if against else None


def _against(clause: Clause, place: int, times: Times, period: Stretch) -> tuple[Stretch, int] | None:
    """What the rate that is token `place` is told against by the words right behind it, and where those end."""
    rate = clause.tokens[place]
    printed = _VERSUS.match(clause.codes, place + 1)
    if printed is not None:
        last, behind = clause.tokens[printed.end() - 1], printed.end()
        if clause.codes[behind : behind + 1] != "T" and not is_closed(clause, behind, len(clause.codes)):
            # `... from the third quarter of 2011 in Europe`
            return None
        versus, end = _stretch(last, times, period), last.end
    else:
        tail = clause.text[rate.end : rate.end + 24]
        yearly, quarterly = _YEARLY.match(tail.lstrip(" ,")), _QUARTERLY.match(tail.lstrip(" ,"))
        found = yearly or quarterly
        if found is None:
            return None
        versus = year_before(period) if yearly else one_before(period)
        end = rate.end + tail.index(found.group()) + len(found.group())
    if versus is None or versus.kind != period.kind or versus.same(period):
        return None
    return versus, end


def find_stated_rates(clause: Clause, frames: list[Frame]) -> Iterator[Rate]:
    """A rate printed beside both figures that it is told of.

    `Revenues were $50 million, an increase of 25% compared to revenues of $40 million a year ago`; `Net income
    increased 25% to $5 million from $4 million a year ago`. Only where the sentence has one rate and one
    comparison, so that which belongs to which is certain.
    """
    answers = [frame for frame in frames if frame.against is not None]
    if clause.codes.count("%") != 1 or len(answers) != 1:
        return
    told, against = answers[0], answers[0].against
    if (
        against is None
        or against.clause.passage is not clause.passage
        or told.figures[0].metric != against.figures[0].metric
    ):
        return
    if told.figures[0].loss or against.figures[0].loss or told.figures[0].either:
        return
    found = _rate_beside(clause)
    if found is not None:
        start, end, value = found
        yield Rate(start, end, told.figures[0].metric, against.stretch, told.stretch, *value)


def find_rates_beside(clause: Clause, frames: list[Frame], times: Times) -> Iterator[Rate]:
    """A rate beside the one figure of a sentence: `Revenue was $45 million, an increase of 10% year-over-year`."""
    codes = clause.codes
    if _BESIDE.search(codes) is None or any(codes.count(c) != 1 for c in "M%A") or any(c in codes for c in "BNRm"):
        return
    if len(frames) != 1 or not frames[0].primary or len(frames[0].figures) != 1:
        return
    figure, period = frames[0].figures[0], frames[0].stretch
    if figure.loss or figure.either or not period.known:
        return
    found = _rate_beside(clause)
    against = _against(clause, clause.codes.index("%"), times, period) if found else None
    if found and against:
        yield Rate(found[0], against[1], figure.metric, period, against[0], *found[2])


def _rate_beside(clause: Clause) -> tuple[int, int, tuple[Op, str]] | None:
    """The words of a sentence's one rate, `an increase of 25%`, `25% higher`, and what they say; None where unsure."""
    place = clause.codes.index("%")
    before, behind = clause.codes[:place], clause.codes[place + 1 :]
    rate = clause.tokens[place]
    noun = re.search(r"(G|gL?)$", before)
    if noun is not None:
        word = clause.tokens[noun.start()]
        named = clause.codes.rfind("M", 0, noun.start())
        subject = clause.text[clause.tokens[named].end if named >= 0 else 0 : word.start].strip()
        if subject[:6].lower() == "volume" or (named < 0 and any(c.isalpha() for c in subject)):
            # `Sales volumes rose 4% and revenue was $5 million`, `Prices rose 4% and`: what rose is no figure of ours.
            return None
        start, end = word.start, rate.end
    elif behind.startswith("g"):
        word = clause.tokens[place + 1]
        start, end = rate.start, word.end
    else:
        return None
    falls = _falls(clause.text[word.start : word.end])
    value = _rate(clause.text[rate.start : rate.end], bool(falls)) if falls is not None else None
    return (start, end, value) if value is not None else None
