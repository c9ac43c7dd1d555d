"""What a release claims about its figures and its standing, in a form that can be computed.

Only the headlines and the paragraphs of the news are read: never standing texts.
"""

import re

from generator.model.base import fold
from generator.model.figures import Claim, Fact, Says
from generator.parse.claims.growth_claims import find_rates, find_rates_beside, find_stated_rates
from generator.parse.claims.said_claims import Said, finders_for
from generator.parse.draft import Draft
from generator.parse.figures.facts import names_of, statements_of
from generator.parse.figures.metric_words import metric_pattern
from generator.parse.figures.news_periods import times_of
from generator.parse.figures.outlook import read_unplaced
from generator.parse.figures.periods import Times
from generator.parse.figures.sections import LONGEST_SENTENCE
from generator.parse.figures.settling import settle_owners
from generator.parse.text.hinted import lowered
from generator.parse.text.passage import Passage, sentences

_RISE = re.compile(
    r"^ (?:increases?|growth|gains?|rise|improvement)\b|^ (?:increased|grew|rose|rise|climbed|improved)\b",
    re.IGNORECASE,
)
_FALL = re.compile(
    r"^ (?:decreases?|decline|declines|drop|reduction)\b|^ (?:decreased|declined|fell|dropped)\b", re.IGNORECASE
)
_HIGHER = re.compile(r"\b(?:higher|increased|growing|improved|growth in|increase in)(?: \w+)? $", re.IGNORECASE)
_LOWER = re.compile(r"\b(?:lower|decreased|declining|reduced|decline in|decrease in)(?: \w+)? $", re.IGNORECASE)
_NUMBERED = re.compile(r"\d ?(?:%|percent|million|billion)|[$€£]")
_STANDARD = re.compile(r"^(?:\W*(?:The )?)(?:ISO|IEEE|ANSI|ASTM|AS\d)\b[^,;]*$")
_FORECASTERS = re.compile(
    r"\b(?:analysts?|economists|forecasters|observers|experts|competitors|customers|investors|industry|wall street)"
    r"(?: \w+)? $",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|us|our|its?|they|this|which|(?:the|this) (?:company|corporation|bank))\b", re.IGNORECASE)
_OPS = {"above": ">", "below": "<", "about": "~"}


def read_claims(draft: Draft) -> None:
    """Fill `claims`, in reading order."""
    times = times_of(draft)
    issuers = names_of(draft)
    found: list[Claim] = []
    for line in (draft.headline, draft.subheadline):
        if line is not None:
            found += _comparison(line.printed, line.at, times)
    for paragraph in draft.prose():
        finders = finders_for(paragraph.text)
        short = [sentence for sentence in sentences(paragraph.passage) if len(sentence) <= LONGEST_SENTENCE]
        for sentence in short if finders else ():
            for find in finders:
                own = (said for said in find(sentence.text, times) if not _is_anothers(draft, sentence, said))
                found += [_claim(draft, sentence, said) for said in own]
    for told in statements_of(draft):
        clause = settle_owners(told.clause, issuers)
        rates = [*find_rates(clause, times), *find_stated_rates(clause, told.frames)]
        for rate in rates or find_rates_beside(clause, told.frames, times):
            says = Says(
                type="growth",
                metric=rate.metric,
                period=rate.period.label,
                versus=rate.versus.label,
                op=rate.op,
                value=rate.value,
                unit="percent",
            )
            found.append(_claim(draft, clause.passage, Said(rate.start, rate.end, says, "claim.growth")))
        heading = told.statement.heading
        for (start, end), says in read_unplaced(told.clause, times, issuers, bool(heading and heading.outlook)):
            found.append(_claim(draft, clause.passage, Said(start, end, says, "claim.guidance")))
    found += [claim for fact in draft.facts if (claim := _bound(draft, fact, times))]
    draft.claims += sorted(found, key=lambda claim: claim.at[0])


def _claim(draft: Draft, sentence: Passage, said: Said) -> Claim:
    span = sentence.span(said.start, said.end)
    quote = draft.in_quote(span)
    return Claim(
        printed=fold(draft.text[span[0] : span[1]]),
        at=[span],
        says=said.says,
        speaker=quote.speaker if quote else None,
        rule=said.rule,
    )


def _is_anothers(draft: Draft, sentence: Passage, said: Said) -> bool:
    """Whether a rank, a count or an outlook is another's, named last before it, or in the words of who knows whom."""
    if said.rule not in ("claim.superlative", "claim.outlook", "claim.count"):
        return False
    before = sentence.text[: said.start]
    if _STANDARD.search(before) or (said.rule == "claim.outlook" and _FORECASTERS.search(before)):
        return True
    if draft.in_quote(sentence.span(said.start, said.end)) is None and (
        before.count("“") > before.count("”") or before.count('"') % 2
    ):
        return True
    own = max(
        (before.rfind(form) for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms)), default=-1
    )
    if _OURS.match(sentence.text, said.start):
        return False
    own = max(own, *(match.start() for match in _OURS.finditer(before)), -1)
    others = (before.rfind(each.printed) for each in draft.organisations if each.relation != "issuer")
    return max(others, default=-1) > own


def _comparison(printed: str, at: list[tuple[int, int]], times: Times) -> list[Claim]:
    """`Results Include Substantial Revenue Increase`: a direction without a rate, told of the main period."""
    if times.main is None or _NUMBERED.search(printed):
        return []
    pattern, known = metric_pattern()
    for match in pattern.finditer(lowered(printed)):
        words = known[match.group()]
        before, after = printed[: match.start()], printed[match.end() :]
        up = bool(_RISE.match(after) or _HIGHER.search(before))
        down = bool(_FALL.match(after) or _LOWER.search(before))
        if up != down:
            says = Says(type="comparison", metric=words.ids[0], period=times.main.stretch.label, op=">" if up else "<")
            return [Claim(printed=printed, at=list(at), says=says, rule="claim.comparison")]
    return []


def _bound(draft: Draft, fact: Fact, times: Times) -> Claim | None:
    """A figure that is told as a limit (`long-term debt at year end is below $1 million`) is a claim too."""
    op = _OPS.get(fact.bound)
    if op is None or fact.bound == "about" or fact.role != "reported" or isinstance(fact.value, list):
        return None
    start, end = fact.metric_at[0][0], fact.at[-1][1]
    if not 0 < end - start < 300:
        return None
    label = fact.period.label
    if label is None and fact.period.start is None and fact.period.end is not None:
        ends = [p.stretch for p in times.news if p.stretch.end and p.stretch.end.isoformat() == fact.period.end]
        label = next((s.label for s in sorted(ends, key=lambda s: s.kind != "year")), None)
    span = (start, end)
    quote = draft.in_quote(span)
    says = Says.model_validate(
        {"type": "bound", "metric": fact.metric, "period": label, "op": op, "value": fact.value, "unit": fact.unit}
    )
    return Claim(
        printed=fold(draft.text[start:end]),
        at=[span],
        says=says,
        speaker=quote.speaker if quote else None,
        rule="claim.bound",
    )
