"""Figures stated in running text, as facts with the words that make them what they are.

`frames.py` reads what a sentence says; here frames become facts: ids, roles, the link from a comparative to what it
answers. What is not certain (metric, sign, scale, currency, period, organisation) never gets here.
"""

import re

from generator.model.base import Spans, fold
from generator.model.figures import Fact
from generator.parse.draft import Draft
from generator.parse.figures.amounts import dollars_of, plain
from generator.parse.figures.clauses import read_clause
from generator.parse.figures.frames import Figure, Frame, read_frames
from generator.parse.figures.instants import read_instants
from generator.parse.figures.news_periods import times_of
from generator.parse.figures.outlook import read_outlook
from generator.parse.figures.ownership import issuer_names
from generator.parse.figures.periods import Times
from generator.parse.text.layout import Paragraph
from generator.parse.text.passage import sentences

_MONEY = re.compile(r"[$€£¥]|\b(?:USD|CAD|AUD|EUR|GBP|JPY|CNY|RMB|CHF|SEK|NOK|DKK|INR)\b|\d ?(?:cents?|pence)\b")
_HINT = re.compile(r"revenue|sales|income|earnings|profit|loss|per share|EPS|assets|cash|debt", re.IGNORECASE)
# A heading that names a part of the business: what stands below it is not the whole issuer's.
_PLAIN_HEADING = frozenset(
    "a an and the of for in on to with vs versus from by first second third fourth full quarter quarters year "
    "years half month months three six nine twelve ended ending fiscal results result financial highlights "
    "highlight summary review overview consolidated income statement revenue revenues sales net profit "
    "profitability earnings loss losses operating operations performance end ends key business recent company "
    "operational discussion q1 q2 q3 q4 h1 h2 fy date selected other information update updates commentary "
    "management comments total gaap liquidity balance sheet cash flow flows position capital resources january "
    "february march april may june july august september october november december compared comparison "
    "unaudited about corporate reports announces record per share eps gross margin news release press items "
    "expenses expense ".split()
)
_PART = re.compile(
    r"\b(?:segments?|divisions?|business units?|subsidiar(?:y|ies)|product lines?|brands?)\b", re.IGNORECASE
)
_SKIP_PART = re.compile(
    r"\b(?:all|both|across|three|two|four|our|its|the company's) \w* ?(?:segments|divisions|subsidiaries)",
    re.IGNORECASE,
)


def names_of(draft: Draft) -> list[str]:
    """Lower-case names under which the first issuer may stand as owner or subject."""
    if len(draft.issuers) != 1:
        # A joint release: whose figure it is cannot be told by `the Company`.
        return issuer_names([draft.issuers[0].printed]) if draft.issuers else []
    issuer = draft.issuers[0]
    return issuer_names([issuer.printed, *issuer.short_forms])


def _names_part(heading: str, issuers: list[str]) -> bool:
    """Whether a heading names a segment, product or country rather than the issuer's results."""
    words = [word.strip(".,:;*#()&'’\"").lower() for word in re.split(r"[\s/–—-]+", heading)]
    known = {part for name in issuers for part in name.split()}
    odd = [w for w in words if w and w not in _PLAIN_HEADING and w not in known and not w[0].isdigit()]
    return bool(odd)


def own_prose(draft: Draft, issuers: list[str]) -> list[Paragraph]:
    """Paragraphs of the news that are about the issuer as a whole: none below a segment's heading."""
    kept: list[Paragraph] = []
    part = False
    for paragraph in draft.paragraphs:
        if paragraph.zone == "heading":
            part = _names_part(paragraph.text, issuers)
        elif paragraph.zone == "body" and not paragraph.tabular and not part:
            kept.append(paragraph)
    return kept


def read_facts(draft: Draft) -> None:
    """Fill `facts` with the figures of the prose, and `fiscal` with the periods that are the news."""
    times = times_of(draft)
    issuers = names_of(draft)
    dollar = dollars_of(draft.text)
    ledger = _Ledger(draft)
    for paragraph in own_prose(draft, issuers):
        if not _MONEY.search(paragraph.text) or not _HINT.search(paragraph.text):
            continue
        before: list[Frame] = []
        tainted = False
        for sentence in sentences(paragraph.passage):
            if _PART.search(sentence.text) and not _SKIP_PART.search(sentence.text):
                tainted = True
            if tainted or not _MONEY.search(sentence.text):
                before = []
                continue
            clause = read_clause(sentence, dollar)
            frames = read_frames(clause, times, issuers, before)
            for frame in frames:
                ledger.enter(frame)
            for fact in (*read_instants(clause, times, issuers), *read_outlook(clause, times, issuers)):
                ledger.add(fact)
            before = frames
    main = times.main
    end = main.stretch.end if main else None
    if main is not None and end is not None and draft.date is not None and end.isoformat() > draft.date.value:
        draft.problem(
            "date-before-period",
            f"The release is dated {draft.date.value}, before the period ends whose results it reports.",
            [*draft.date.at, main.at],
        )
    draft.facts += ledger.facts
    draft.fiscal = _fiscal(times, ledger.facts)


def _fiscal(times: Times, facts: list[Fact]) -> list[str]:
    """Labels of the news, main one first; then what prose reports besides that ends with the main one."""
    labels = [period.stretch.label for period in times.news]
    main = times.main.stretch if times.main else None
    reported = [fact for fact in facts if fact.role == "reported" and fact.period.start]
    if main is None and reported:
        end = max(fact.period.end or "" for fact in reported)
    else:
        end = main.end.isoformat() if main and main.end else ""
    labels += [fact.period.label for fact in reported if end and fact.period.end == end]
    return list(dict.fromkeys(label for label in labels if label))


class _Ledger:
    """Facts in reading order, with ids that no two of them share."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.facts: list[Fact] = []
        self.ids: set[str] = set()
        self.entered: dict[tuple[int, str], str] = {}

    def free_id(self, name: str) -> str:
        """`name`, or `name.2` where the document states it a second time."""
        number, given = 1, name
        while given in self.ids:
            number += 1
            given = f"{name}.{number}"
        self.ids.add(given)
        return given

    def add(self, fact: Fact) -> None:
        """Take in a fact whose id is a proposal."""
        self.facts.append(fact.model_copy(update={"id": self.free_id(fact.id)}))

    def enter(self, frame: Frame) -> None:
        """Take in the figures of a frame."""
        for figure in frame.figures:
            if figure.amount.amount is None:
                continue
            fact_id = self.free_id(f"{figure.metric}.{frame.stretch.name}")
            self.entered.setdefault((id(frame), figure.metric), fact_id)
            self.facts.append(self._fact(frame, figure, fact_id))

    def _fact(self, frame: Frame, figure: Figure, fact_id: str) -> Fact:
        money = figure.amount.amount
        if money is None:
            raise ValueError(fact_id)
        span = frame.clause.passage.span(money.start, money.end)
        per_share = figure.metric.startswith("eps")
        of = self.entered.get((id(frame.against), figure.metric)) if frame.against else None
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
            role="comparative" if frame.against else "reported",
            of=of,
            printed=fold(self.draft.text[span[0] : span[1]]),
            at=at,
            metric_at=list(figure.metric_at),
            period_at=list(frame.period_at),
            rule=frame.rule,
        )
