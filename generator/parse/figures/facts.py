"""Figures stated in running text, as facts with the words that make them what they are.

`frames.py` reads what a sentence says; here frames become facts: ids, roles, the link from a comparative to what it
answers. What is not certain (metric, sign, scale, currency, period, organisation) never gets here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.base import Spans, fold
from generator.model.figures import Fact, OtherOrganisation
from generator.parse.draft import Draft
from generator.parse.figures.amounts import MONEY, plain
from generator.parse.figures.assigning import Figure
from generator.parse.figures.clauses import Clause, read_clause, set_against
from generator.parse.figures.diluted_note import name_shares
from generator.parse.figures.dollars import dollar_of
from generator.parse.figures.fiscal import Stretch, year_before
from generator.parse.figures.frames import Context, Frame, one_of, resolve
from generator.parse.figures.instants import read_instants
from generator.parse.figures.leading_years import is_relative
from generator.parse.figures.news_periods import name_news, times_of
from generator.parse.figures.other_measures import (
    OF_PARTS,
    adjusted_in,
    answered_by,
    is_bank,
    without,
    without_adjusted_outlook,
    without_bank_measures,
    without_own_measures,
)
from generator.parse.figures.others import others_of, read_others, symbols_of
from generator.parse.figures.outlook import read_bases, read_outlook
from generator.parse.figures.owner_names import issuer_names, without_namesakes
from generator.parse.figures.parts import find_part, is_description
from generator.parse.figures.periods import Times
from generator.parse.figures.repeats import without_bare_years, without_repeats
from generator.parse.figures.sections import Statement, context_of, find_statements, spoken_of
from generator.parse.figures.settling import tells_issuer, tells_others
from generator.parse.figures.tellers import tellers_of
from generator.parse.figures.tellings import read_frames

# What a text says that it will call the issuer: `Acme Widgets Corp. ("AWC," "Acme" or "the Company")`.
_SHORT_FORMS = re.compile(r",?\s{0,3}(?:\([^()\"“]{0,60}\)\s{0,3}){0,3}\([^()]{0,20}[\"“][^()]{2,120}\)")
# `Acme Widgets Corp. (AWC)`
_ACRONYM = re.compile(r",?\s{0,3}\((?P<letters>[A-Z]{3,6})\)")
_QUOTED = re.compile(r"[\"“](?:the )?([A-Z][^\"”“]{1,40})[\"”]")
# Between a figure and `This compares with a net loss of $3 million`: `This loss includes a gain of $1 million.`
_OF_PARTS_OF_IT = re.compile(
    r"(?:this|these|the|our) (?:[\w-]+ ){0,3}(?:loss(?:es)?|income|earnings|results?|figures?|amounts?|quarter|year) "
    r"(?:also )?(?:includ|reflect)(?:es?|ed)\b",
    re.IGNORECASE,
)
_NAMED = re.compile("C[^Ab]*M")
RATE = re.compile(r"\d ?(?:%|percent|per cent)", re.IGNORECASE)


def names_of(draft: Draft) -> list[str]:
    """Lower-case names under which the first issuer may stand as owner or subject; found once and kept."""
    if draft.names is None:
        draft.names = _read_names(draft)
    return draft.names


def _read_names(draft: Draft) -> list[str]:
    if len(draft.issuers) != 1:
        # A joint release: whose figure it is cannot be told by `the Company`.
        return issuer_names([i for one in draft.issuers[:1] for i in (one.printed, *symbols_of(draft, one))])
    issuer = draft.issuers[0]
    quoted = _SHORT_FORMS.match(draft.text, issuer.at[-1][1])
    forms = _QUOTED.findall(quoted.group()) if quoted else []
    acronym = _ACRONYM.match(draft.text, issuer.at[-1][1])
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_][\w.]*", issuer.printed)).upper()
    if acronym and initials.startswith(acronym["letters"]):
        forms.append(acronym["letters"])
    symbols = symbols_of(draft, issuer)
    names = issuer_names([issuer.printed, *issuer.short_forms, *(form.rstrip(",") for form in forms), *symbols])
    return without_namesakes(names, draft.text, [ticker.symbol for ticker in draft.tickers])


@dataclass(frozen=True)
class Told:
    """A statement as typed words, with the frames that it tells."""

    clause: Clause
    frames: list[Frame]
    statement: Statement


def statements_of(draft: Draft) -> list[Told]:
    """The statements of the news that print an amount or a rate, with their frames; found once and kept."""
    if draft.statements is None:
        draft.statements = list(_read_statements(draft))
    return draft.statements


def _read_statements(draft: Draft) -> Iterator[Told]:
    """Every such statement, in reading order.

    A statement without a period takes the one of the statement before it in its paragraph, else the heading's.
    """
    times = times_of(draft)
    issuers = names_of(draft)
    block = -1
    before: list[Frame] = []
    kept: list[Frame] = []
    adjusted: frozenset[str] = frozenset()
    running: Context | None = None
    tainted = False
    lower = draft.text.lower()
    bank = is_bank(lower)
    main = _only_news(times)
    unclear = lost = False
    last = ""
    for statement in find_statements(draft, issuers):
        if statement.block != block or statement.bullet:
            # `This compares to` may open the paragraph behind its figures.
            if statement.block != block + 1 or statement.bullet:
                before, kept, adjusted = [], [], frozenset()
            block, running, tainted, unclear, lost, last = statement.block, None, False, False, False, ""
        text = statement.passage.text
        # `It agreed to buy Example Corp. It had revenue of $9 million`: whose that is, is not certain.
        other, last = tellers_of(draft).leave_open(text, last), text
        if other:
            before, adjusted = [], frozenset()
            continue
        part = find_part(text, issuers)
        if part:
            tainted, before, adjusted = tainted or bool(part["carried"]), [], frozenset()
            continue
        if not (MONEY.search(text) or RATE.search(text)):
            before, adjusted = [], frozenset()
            spoken, open_length = spoken_of(statement, times)
            running, unclear = (None if open_length else spoken or running), unclear or open_length
            continue
        if statement.period is None and is_description(text):
            before, adjusted = [], frozenset()
            continue
        clause = read_clause(statement.passage, dollar_of(draft), bullet=statement.bullet)
        if statement.period is not None and statement.period.against is not None:
            clause = set_against(clause, statement.period.against)
        clause = without(clause, statement.left | (OF_PARTS if tainted else frozenset()))
        if bank:
            clause = without_bank_measures(clause)
        clause, adjusted = without(clause, answered_by(clause, adjusted)), adjusted_in(clause)
        # `Profit for the period`, behind a sentence about another one, may be the year's to date.
        period = "the period" not in text or (
            main is not None and running is not None and running.stretch.same(main.stretch)
        )
        context = (running if period else None) or context_of(statement, times)
        ahead = statement.heading is not None and statement.heading.outlook
        # Behind another period, `for the period` is not told of the news.
        named = not period and running is not None
        plainly = not (ahead or unclear or named) and statement.period is None and tells_issuer(clause, issuers)
        news = main if plainly else None
        told = any(token.phrase is not None and token.phrase.kind for token in clause.tokens)
        # `For the first nine months, net income was ... Sales were $9 million, against $8 million in the same period
        # of the prior year`: where those nine months are not known, the news period is not what is compared.
        silent = statement.period is None and (told or not named) and not lost
        if kept and _NAMED.match(clause.codes):
            before = kept
        frames = read_frames(clause, times, issuers, before, None if ahead else context, news=news, silent=silent)
        frames = _without_future(frames, times)
        several = len({frame.stretch.name for frame in frames if frame.primary}) > 1
        unclear = unclear or several or ("P" in clause.codes and not frames)
        yield Told(clause, frames, statement)
        theirs = not frames and tells_others(clause, issuers)
        running = None if theirs else _carried(clause, frames, times, running)
        lost = running is None and "P" in clause.codes
        kept = before if not frames and _OF_PARTS_OF_IT.match(text) else []
        before = frames


def _without_future(frames: list[Frame], times: Times) -> list[Frame]:
    """The frames without those of periods that end after the release, and what is compared with them.

    `Net sales increased to $72 million in fiscal 2026`, in a release on that year's first quarter: the year to date.
    A news period that the document prints is told all the same: then its day is a slip.
    """
    ahead = [
        frame
        for frame in frames
        if _is_ahead(frame.stretch, times) and not any(frame.stretch.same(news.stretch) for news in times.news)
    ]
    return [frame for frame in frames if not any(_shares_end(frame, other) for other in ahead)] if ahead else frames


def _shares_end(frame: Frame, ahead: Frame) -> bool:
    """Whether a frame is one of a period not yet over, is compared with it, or tells the same of another such period.

    `EPS was $0.21 in 2019 and $0.18 in 2018`, in the middle of 2019: neither is of a whole year.
    """
    same = {figure.metric for figure in frame.figures} & {figure.metric for figure in ahead.figures}
    return frame is ahead or frame.against is ahead or (bool(same) and frame.stretch.kind == ahead.stretch.kind)


def _is_ahead(stretch: Stretch, times: Times) -> bool:
    """Whether a period ends after the release, or a fiscal year of unknown days after the period of the news."""
    if stretch.end is not None:
        return times.issued is not None and stretch.end > times.issued
    last = times.main.stretch.end if times.main else None
    return stretch.kind == "year" and last is not None and (stretch.fiscal_year or 0) > last.year


def _only_news(times: Times) -> Context | None:
    """The news period where there is but one: what names no period at all is told of it."""
    return Context(times.news[0].stretch, (times.news[0].at,)) if len(times.news) == 1 else None


# `EBIT came to 29.8 million euros after 26.1 million euros in the same quarter of the previous year`: a comparison.
_AFTER = re.compile(r"\d[^.;]{0,40} (?:after|following) (?:[A-Z]{0,3}[$€£]? ?)?\d")


def _carried(clause: Clause, frames: list[Frame], times: Times, running: Context | None) -> Context | None:
    """The period that a statement leaves to the next one: that of its figures, else the one it names."""
    primary = [frame for frame in frames if frame.primary]
    if primary:
        first = primary[0]
        same = all(frame.stretch.same(first.stretch) for frame in primary)
        if running is not None and first.stretch.same(year_before(running.stretch)):
            # `For the same period last year, revenue was`: what follows may be of that period, or of this.
            return (
                running
                if any(is_relative(token) for token in clause.tokens)
                else Context(first.stretch, first.period_at, figures=True)
            )
        return Context(first.stretch, first.period_at, figures=True) if same else None
    stop = min((clause.codes.find(code) for code in "CF" if code in clause.codes), default=len(clause.codes))
    after = _AFTER.search(clause.text)
    periods = [period for period in clause.periods(0, stop) if after is None or period.start < after.end()]
    if not periods:
        return running
    own = one_of(resolve(periods, times, None))
    if own is None or own[0].phrase is None:
        return None
    return Context(own[1], (clause.passage.span(own[0].phrase.start, own[0].phrase.reach),))


def read_facts(draft: Draft) -> None:
    """Fill `facts` with the figures of the prose, and `fiscal` with the periods that are the news."""
    times = times_of(draft)
    issuers = names_of(draft)
    ledger = _Ledger(draft)
    statements = statements_of(draft)
    others = others_of(draft, issuers) if statements else []
    name_shares(draft, [frame for told in statements for frame in told.frames])
    for told in statements:
        for frame in told.frames:
            ledger.enter(frame)
        ours = {figure.amount.start for frame in told.frames for figure in frame.figures}
        for frame, organisation in read_others(told.clause, others, times):
            # `Acme Corp., the parent of Acme Bank, announced net income`: the issuer's own are nobody else's.
            if not any(figure.amount.start in ours for figure in frame.figures):
                ledger.enter(frame, organisation)
        ledger.add(read_instants(told.clause, times, issuers))
        heading = told.statement.heading
        ahead = heading is not None and heading.outlook
        context = context_of(told.statement, times) if ahead else None
        ledger.add(read_outlook(told.clause, times, issuers, ahead, context))
        for frame in read_bases(told.clause, times, issuers, ahead):
            ledger.enter(frame)
    main = times.main
    end = main.stretch.end if main else None
    if main is not None and end is not None and draft.date is not None and end.isoformat() > draft.date.value:
        draft.problem(
            "date-before-period",
            f"The release is dated {draft.date.value}, before the period ends whose results it reports.",
            [*draft.date.at, main.at],
        )
    reported = without_adjusted_outlook(without_own_measures(ledger.facts, draft.text), draft.text)
    draft.facts += without_repeats(without_bare_years(reported, draft.text))
    draft.fiscal = name_news(times, _told_as_news(draft))


def _told_as_news(draft: Draft) -> list[Fact]:
    """The facts outside the issuer's standing portrait: `Acme had 2019 revenue of $1 billion` there is no news."""
    portraits = [paragraph.whole for paragraph in draft.zone("about")]
    return [fact for fact in draft.facts if not any(a <= start < b for start, _ in fact.at[:1] for a, b in portraits)]


class _Ledger:
    """Facts in reading order, with ids that no two of them share."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.facts: list[Fact] = []
        self.ids: set[str] = set()
        self.numbers: dict[str, int] = {}
        self.entered: dict[tuple[int, str], str] = {}

    def free_id(self, name: str) -> str:
        """`name`, or `name.2` where the document states it a second time."""
        number = self.numbers.get(name, 1)
        given = name if number == 1 else f"{name}.{number}"
        while given in self.ids:
            number += 1
            given = f"{name}.{number}"
        self.numbers[name] = number
        self.ids.add(given)
        return given

    def add(self, facts: list[Fact]) -> None:
        """Take in the facts of a sentence, whose ids are proposals, and the links between them likewise."""
        given: dict[str, str] = {}
        for fact in facts:
            name = self.free_id(fact.id)
            given.setdefault(fact.id, name)
            of = given.get(fact.of) if fact.of else None
            self.facts.append(fact.model_copy(update={"id": name, "of": of}))

    def enter(self, frame: Frame, organisation: OtherOrganisation | None = None) -> None:
        """Take in the figures of a frame; `organisation` where they are not the issuer's."""
        for figure in frame.figures:
            if figure.amount.amount is None:
                continue
            fact_id = self.free_id(f"{figure.metric}.{frame.stretch.name}")
            self.entered.setdefault((id(frame), figure.metric), fact_id)
            self.facts.append(self._fact(frame, figure, fact_id).model_copy(update={"organisation": organisation}))

    def _fact(self, frame: Frame, figure: Figure, fact_id: str) -> Fact:
        money = figure.amount.amount
        if money is None:
            raise ValueError(fact_id)
        span = frame.clause.passage.span(money.start, money.end)
        per_share = figure.metric.startswith("eps")
        of = self.entered.get((id(frame.against), figure.metric)) if frame.against else None
        # `Margins fell to 5% on third quarter revenue of $9 million`, in news of that quarter.
        news = (period.stretch for period in times_of(self.draft).news)
        alone = frame.rule == "prose.comparative" and not any(map(frame.stretch.same, news))
        at: Spans = [span]
        return Fact(
            id=fact_id,
            metric=figure.metric,
            period=frame.stretch.as_period(),
            value=plain(figure.value),
            unit=f"{money.currency}/share" if per_share else money.currency,
            precision=plain(money.precision),
            precision_basis=money.basis,
            bound=figure.amount.bound,
            role="comparative" if frame.against or alone else "reported",
            of=of,
            printed=fold(self.draft.text[span[0] : span[1]]),
            at=at,
            metric_at=list(figure.metric_at),
            period_at=list(frame.period_at),
            rule=frame.rule,
        )
