"""Comparisons: what a sentence sets beside its figures, and the frames of the whole sentence.

..., compared to a net loss of ($20) or ($0.02) per share on revenue of $80 for the same quarter a year ago
..., compared to $8.4 million for the first quarter of 2019 and $9.7 million for the linked quarter
..., compared to $14.6 million and $14.4 million for the preceding quarter and the fourth quarter of 2018, respectively
This compares to revenue of $80 for the same quarter a year ago.
Revenue grew from $80 in the second quarter of 2003 to $90 in the second quarter of 2004.
"""

import re
from dataclasses import dataclass

from generator.model.base import Span
from generator.parse.figures.assigning import Value, assign
from generator.parse.figures.clauses import Clause
from generator.parse.figures.closing import is_closed
from generator.parse.figures.compared_columns import is_of_year_before, read_columns, read_rise
from generator.parse.figures.fiscal import Stretch, are_uneven, one_before, year_before
from generator.parse.figures.frames import (
    Context,
    Frame,
    one_of,
    opens_comparison,
    period_of,
    period_spans,
    read_primary,
    resolve,
)
from generator.parse.figures.groups import NAMES, VALUES, Group, read_values
from generator.parse.figures.pairing import Item, pair
from generator.parse.figures.periods import Times
from generator.parse.figures.tokens import Token

_PERIODS = r"P(?:(?:,&|[,&])P(?![LMm]))*"
_ITEM = re.compile(
    rf"(?P<lead>P?)(?:(?P<names>{NAMES})(?P<inner>(?:[P,]*P)?,?)L?)?(?P<early>P?)L?(?P<values>{VALUES})"
    # `net income of $2.5 million, or diluted earnings per share of $0.41`, `loss of $3, or a loss of $0.41 per share`
    r"(?:,?O(?P<shares>M)L?(?P<also>A)(?P<per>S)?)?"
    r"(?:L?(?P<named>M)(?=[,;PRCFO&W]|$))?"
    rf"(?:(?:,?R)?,?[LF]?(?P<behind>{_PERIODS}))?(?:,?O(?P<tail>AS+),?(?P<last>P)?)?(?:,?R)?"
)
# A rate may stand between two items: `, a decrease of 48 percent, and compared with`.
_NEXT = re.compile(r"(?:,[Gg]?L?%[Pyg]*(?=,&?[CF]))?[,&]{1,2}(?:[Gg]L?%y*[CF]|%[Ggy]*[CF]|[CF]?)(?=[MmPA])|(?=M)")
# What may stand between a figure and its comparison: growth in words and numbers.
_COMMENT = re.compile(r"[,;GgyL%AOPRb&T-]*")
# `an improvement over the second quarter of 2005 of $3 million`: by how much, not what it was.
_BY_HOW_MUCH = re.compile(r"[CF]P+LA")
_SEQUENTIAL = re.compile(r"sequential|quarter|q[-/]?o?[-/]?q", re.IGNORECASE)
_AMOUNT_OR_OTHER = re.compile("[AbrmBNX]")
# One name with one amount, right before a comparison.
_MOVED = re.compile("TAF$")
_LAST_ALONE = re.compile(r"(?:TAF|M[P,y]*(?:L|[Gg]%?[Py,]*T)A,?[CF])$")
_RATED = re.compile(r"[^AM;]*(?P<name>M)[P,y]*[Gg]L?%[yP,]*")
# From a comparison's opening to its first period.
_COMPARED_FOR = re.compile(r"[MmALOSb&,]*P")


@dataclass(frozen=True)
class _Told:
    """A period that figures of a comparison are told for, and the words that say so."""

    stretch: Stretch
    at: tuple[Span, ...]


def _is_yearly(token: Token) -> bool:
    """Whether a period is but told against another: `a year ago`, `the prior-year quarter`."""
    return token.phrase is not None and token.phrase.relation in ("year-ago", "previous")


class Part:
    """A sentence up to a semicolon: figures, comparisons, further figures, in turn."""

    def __init__(
        self,
        clause: Clause,
        start: int,
        end: int,
        times: Times,
        context: Context | None,
        *,
        news: Context | None,
        silent: bool,
    ) -> None:
        self.clause = clause
        self.start = start
        self.end = end
        self.times = times
        self.context = context
        self.news = news if all(t.code != "P" or _is_yearly(t) for t in clause.tokens) else None
        self.silent = silent
        self.last: _Told | None = None

    def read(self, answered: list[Frame]) -> list[Frame]:
        """All its frames, in order."""
        rise = read_rise(self.clause, self.start, self.end, self.times)
        if rise:
            return rise
        openings = [place for place in range(self.start, self.end) if self._opens(place)]
        if answered:
            primary = [frame for frame in answered if frame.primary]
            return self._read_chain(openings[0], self.end, primary)[0] if openings and primary else []
        found: list[Frame] = []
        place = self.start
        for index, opening in enumerate(openings):
            if opening < place:
                continue
            frames, groups = self._read_primary(place, opening, found)
            found += frames
            stop = openings[index + 1] if index + 1 < len(openings) else self.end
            answers, place = self._read_chain(opening, self.end, self._answered(opening, frames, groups))
            answers = answers or self._read_alone(opening)
            found += answers
            if not answers:
                # The periods of a comparison that is not understood are none of what follows.
                joint = self.clause.codes.find("&", opening + 1, self.end)
                place = min(max(place, joint + 1 if joint >= 0 else self.end), max(stop, opening + 1))
        if "M" in self.clause.codes[place : self.end]:
            found += self._read_primary(place, self.end, found)[0]
        return found

    def _read_alone(self, opening: int) -> list[Frame]:
        """`The loss compares with net income of $4 million in the third quarter of 1995`: a figure and its period.

        So `Revenue was up 36% compared to $17.3 million in the third quarter of 2015`, which names it before its rate.
        What it is set beside has no amount, but for rates: an amount that is not understood may be of another measure.
        """
        clause = self.clause
        if _AMOUNT_OR_OTHER.search(clause.codes, self.start, opening):
            return []
        items, _ = self._items(opening, self.end)
        item = items[0] if len(items) == 1 else None
        rated = _RATED.fullmatch(clause.codes, self.start, opening)
        names = clause.tokens[rated.start("name") : rated.end("name")] if rated and item and not item.names else []
        names = names or (item.names if item else [])
        if item is None or len(names) != 1 or names[0].code != "M" or len(item.periods) != 1:
            return []
        told = one_of(resolve(item.periods, self.times, None))
        columns = assign(clause, names, item.values) if told else []
        if told is None or len(columns) != 1:
            return []
        return [Frame(clause, told[1], period_spans(clause, told[0], self.times), columns[0], "prose.comparative")]

    def _opens(self, place: int) -> bool:
        code = self.clause.codes[place]
        return code == "C" or (code == "F" and opens_comparison(self.clause, place, self.end))

    def _read_primary(self, start: int, stop: int, found: list[Frame]) -> tuple[list[Frame], list[Group]]:
        """Figures up to a comparison, and all groups there.

        Without a period of their own they have that of the sentence's first figures, or of what stands above, or the
        news period that the comparison is told against.
        """
        context = (
            period_of(found) if found else self.context or (self._implied(stop) if self.silent else None) or self.news
        )
        if context is not None and context is self.context and "P" not in self.clause.codes[start:stop]:
            context = self._unless_compared(stop, context)
        return read_primary(self.clause, start, stop, self.times, context)

    def _unless_compared(self, opening: int, context: Context) -> Context | None:
        """The period of the sentence before; a year later where it is the one compared with.

        `For 1997's quarter, earnings were $9. Sales were $90, compared with $80 in the second quarter of 1997.`
        """
        compared = _COMPARED_FOR.match(self.clause.codes, opening + 1, self.end)
        phrase = self.clause.tokens[compared.end() - 1].phrase if compared else None
        told = self.times.resolve(phrase, context.stretch) if phrase is not None else None
        later = [period for period in self.times.news if year_before(period.stretch).same(context.stretch)]
        if told is None or not told.same(context.stretch):
            # `Sales were $9, compared with $8 a year ago`, behind the quarter a year ago: of the news, or of that one.
            return None if later and phrase is not None and phrase.relation == "year-ago" else context
        return Context(later[0].stretch, (later[0].at,)) if later else None

    def _implied(self, opening: int) -> Context | None:
        """`was $9 million, against $8 million in the first quarter of 2019`: the news period a year after it."""
        compared = _COMPARED_FOR.match(self.clause.codes, opening + 1, self.end)
        periods = [token for token in self.clause.tokens[self.start : self.end] if token.code == "P"]
        only = periods[0].phrase if len(periods) == 1 and self._ends_figures(periods[0]) else None
        phrase = self.clause.tokens[compared.end() - 1].phrase if compared else only
        if phrase is None or (phrase.kind is None and len(self.times.news) > 1):
            return None
        for period in self.times.news:
            told = self.times.resolve(phrase, period.stretch)
            if told is None or told.kind != period.stretch.kind or self.times.news_of(told.kind) is None:
                continue
            if told.same(year_before(period.stretch)) or (
                # `compared to $4 million in the second quarter of 2012`, in a report on the third
                period.stretch.kind == "quarter" and told.same(one_before(period.stretch))
            ):
                return Context(period.stretch, (period.at,))
        return None

    def _ends_figures(self, period: Token) -> bool:
        """Whether a period stands right behind the last amount of the part."""
        place = self.clause.tokens.index(period)
        before = self.clause.codes[max(self.start, place - 2) : place].rstrip(",")
        return before.endswith(("A", "S")) and "A" not in self.clause.codes[place : self.end]

    def _answered(self, opening: int, primary: list[Frame], groups: list[Group]) -> list[Frame]:
        """The frames that a comparison answers: those of the figures before it, if nothing else stands between."""
        if not primary or not groups or not groups[-1].columns:
            return []
        comment = self.clause.codes[groups[-1].end : opening]
        if comment.endswith("g") and "%" not in comment and _BY_HOW_MUCH.match(self.clause.codes, opening):
            return []
        return primary if _COMMENT.fullmatch(comment) else []

    def _items(self, opening: int, stop: int) -> tuple[list[Item], int]:
        clause, place = self.clause, opening + 1
        items: list[Item] = []
        while match := _ITEM.match(clause.codes, place, stop):
            if not is_closed(clause, match.end(), stop):
                # What stands before it with a period of its own is told all the same.
                return items if all(item.periods for item in items) else [], match.end()

            def between(*names: str, match: "re.Match[str]" = match) -> list[Token]:
                return [t for name in names if match[name] for t in clause.tokens[match.start(name) : match.end(name)]]

            names = [t for t in between("names") or between("named") if t.code in "Mm"]
            values = read_values(clause, match.start("values"), match.end("values"))
            if match["also"]:
                told, also = clause.tokens[match.start("shares")], clause.tokens[match.start("also")]
                if not match["per"]:
                    values.append(Value(also, told))
                elif names and told.metric and names[0].metric and told.metric.loss == names[0].metric.loss:
                    values.append(Value(also, clause.tokens[match.start("per")]))
            if match["tail"]:
                values += read_values(clause, match.start("tail"), match.end("tail"))
            periods = [t for t in between("lead", "inner", "early", "behind", "last") if t.code == "P"]
            led = bool(match["lead"]) or bool(items and items[-1].led and not periods)
            items.append(Item(names, values, periods, self._sequential_before(place), led))
            place = match.end()
            following = _NEXT.match(clause.codes, place, stop)
            if following is None or not _ITEM.match(clause.codes, following.end(), stop):
                break
            if self._begins_anew(items, following.end(), stop):
                break
            place = following.end()
        return items, place

    def _sequential_before(self, place: int) -> Token | None:
        """`sequentially`, in the words of growth right before a comparison."""
        while place > self.start and self.clause.codes[place - 1] in "yGg%,&LCF-":
            place -= 1
            token = self.clause.tokens[place]
            if token.code == "y" and _SEQUENTIAL.search(self.clause.words(token)):
                return token
        return None

    def _begins_anew(self, items: list[Item], place: int, stop: int) -> bool:
        """`... compared to $4 million (a year ago), and net income was $1 million`: the first period again."""
        further = _ITEM.match(self.clause.codes, place, stop)
        if further is None or not further["names"]:
            return False
        links = self.clause.tokens[further.end("names") : further.start("values")]
        told = any(token.code == "L" and self.clause.words(token).lower() != "of" for token in links)
        if not items[-1].periods:
            # `sales rose to $5 million from $4 million, with net income of $1 million`
            joint = self.clause.tokens[place - 1]
            return not items[-1].names and (told or self.clause.words(joint).lower() == "with")
        return told

    def _read_chain(self, opening: int, stop: int, answered: list[Frame]) -> tuple[list[Frame], int]:
        """The comparative frames from `opening` on, and the index of the code behind them."""
        clause = self.clause
        items, place = self._items(opening, stop)
        if not answered or not items:
            return [], place
        if any(not frame.stretch.same(answered[0].stretch) for frame in answered):
            return read_columns(clause, self.times, items, answered), place
        base = answered[-1].stretch
        model = [figure for frame in answered for figure in frame.figures]
        found: list[Frame] = []
        for number, item in enumerate(items):
            told = self._told(items, number, base) or (self._year_before(opening, base) if number == 0 else [])
            named = {i for later in items[number + 1 :] for name in later.names if name.metric for i in name.metric.ids}
            # `income of $6 and net income of $7, up from a loss of $3 and a net loss of $2`: one each, in order.
            own = [model[number]] if len(items) == len(model) > 1 and len(item.values) == 1 else model
            if not item.names:
                # `versus $5 million, or $0.50 per share, on revenue of $60 million`: the first tells no revenue.
                own = [figure for figure in own if figure.metric not in named]
            if len(item.values) == 1 and (_MOVED if item.names else _LAST_ALONE).search(clause.codes, 0, opening + 1):
                # `sales reached $90, and net income was $9, compared with $8`: of the figure right before.
                right = self.clause.tokens[self.clause.codes.rindex("A", 0, opening)].start
                own = [figure for figure in own if figure.amount.start == right] or own
            columns = pair(self.clause, item, len(told), own) if told else []
            for column, period in zip(columns, told, strict=False):
                said = {f.metric for other in found if other.stretch.same(period.stretch) for f in other.figures}
                if any(figure.metric in said for figure in column):
                    # `compared with $4 in 2005 and $3 on another footing`: of one period there is one.
                    continue
                frame = Frame(self.clause, period.stretch, period.at, column, "prose.comparative", answered[-1])
                found.append(frame)
            self.last = told[-1] if columns else self.last
        return found, place

    def _told(self, items: list[Item], number: int, base: Stretch) -> list[_Told]:
        """The periods of an item: its own, else those behind a later item, else that of the comparison before."""
        word = items[number].sequential
        if word is not None and not items[number].periods:
            even = base.kind == "quarter" and not are_uneven(base.weeks)
            return [_Told(one_before(base), (self.clause.passage.span(word.start, word.end),))] if even else []
        if items[number].led and not items[number].periods:
            # `to 2018 net income of $4 and EPS of $0.40 and 2017 net income of $3`: of the period that leads it.
            return [self.last] if self.last is not None else []
        for item in items[number:]:
            if not item.periods:
                continue
            found: list[_Told] = []
            for token, stretch in resolve(item.periods, self.times, base):
                if stretch is None or not stretch.known or stretch.kind != base.kind or stretch.same(base):
                    return []
                if not any(stretch.same(told.stretch) for told in found):
                    # `over the prior year's net income of $17 million for the comparable period` says it twice.
                    found.append(_Told(stretch, period_spans(self.clause, token, self.times)))
            return found
        yearly = [
            t for t in self.clause.tokens if t.code == "y" and self.clause.words(t).lower().startswith(("y", "on a"))
        ]
        if yearly and all("quarter" not in self.clause.words(t).lower() for t in yearly):
            token = yearly[0]
            return [_Told(year_before(base), (self.clause.passage.span(token.start, token.end),))]
        if self.last is None and (ahead := self._told_ahead(base)) is not None:
            return [ahead]
        return [self.last] if self.last is not None and not self.last.stretch.same(base) else []

    def _told_ahead(self, base: Stretch) -> _Told | None:
        """`rose to $8 from $7 and earnings per share to $0.71 from $0.63 in the quarter of 2019`: both are of it."""
        periods = [token for token in self.clause.tokens[self.start : self.end] if token.code == "P"]
        told = resolve(periods, self.times, base)
        if not told or not self._ends_figures(periods[-1]):
            return None
        own = one_of(told[-1:])
        if own is None or own[1].kind != base.kind or not own[1].same(year_before(base)):
            return None
        if any(stretch is None or not stretch.same(base) for _, stretch in told[:-1]):
            return None
        return _Told(own[1], period_spans(self.clause, own[0], self.times))

    def _year_before(self, opening: int, base: Stretch) -> list[_Told]:
        """`Revenue was $9 million, up from $8 million`: the year before, where no period stands beside it at all.

        Only in a text that compares with nothing but the year before.
        """
        silent = all(token.code != "P" for token in self.clause.tokens[opening : self.end])
        token, before = self.clause.tokens[opening], year_before(base)
        if not (silent and before.known and is_of_year_before(self.clause, token, self.times)):
            return []
        return [_Told(before, (self.clause.passage.span(token.start, token.end),))]
