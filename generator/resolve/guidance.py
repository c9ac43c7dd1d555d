"""Outlooks given as figures, as claims that a later release settles.

Wording: `we expect revenue of $20 million to $22 million for fiscal 2006`, `... for the current fiscal year`.
"""

import re
from decimal import Decimal

from generator.model.base import Span, fold
from generator.model.figures import Fact, Says, list_values
from generator.model.release import Release
from generator.model.resolved import ClaimMade
from generator.resolve.labels import read_label
from generator.resolve.outlook_periods import Meant, find_meant
from generator.resolve.periods import Periods
from generator.resolve.reading import refer

_METRIC_OF = {"guidance_revenue": "revenue", "guidance_eps": "eps"}
_OPS = {"exact": "=", "about": "~", "above": ">", "below": "<"}
_SENTENCE_END = re.compile(r"[.!?][”\"’)]?\s+[“\"(]?[A-Z]|\n[ \t]*\n")
_LONGEST = 300
"""Words of a claim are quoted whole up to so many characters; else those of the figure alone."""


def list_claims(release: Release, text: str, periods: Periods, home: str | None) -> list[ClaimMade]:
    """All claims of a release in reading order: those read as such, and its outlooks given as figures.

    An outlook that was read both ways (same metric, same period, words that overlap) is one claim: the figure's,
    which has the amount. One that names its period by `the current year` gets the label that this has, where the
    fiscal year of `home`, the issuer, and the release's day tell.
    """
    outlooks = [
        _make_claim(release, text, fact, periods)
        for fact in release.facts
        if fact.role == "outlook" and fact.organisation is None and fact.metric in _METRIC_OF
    ]
    read = [
        ClaimMade(printed=claim.printed, says=claim.says, speaker=claim.speaker, cite=refer(release, claim.at))
        for claim in release.claims
    ]
    year, calendar = periods.years.get(home or ""), periods.calendars.get(home or "")
    for claim in read:
        if claim.says.type == "outlook" and claim.says.period is None:
            _settle_period(claim, find_meant(release, text, claim.cite, year, calendar))
    kept = [claim for claim in read if not any(_is_same(claim, outlook) for outlook in outlooks)]
    return sorted([*kept, *outlooks], key=lambda claim: claim.cite.at[0])


def _settle_period(claim: ClaimMade, meant: Meant) -> None:
    """Put the label that was found into a claim of its own; else note why there is none."""
    if meant.label is None:
        claim.because = meant.because
        return
    against = read_label(f"FY{meant.label.fiscal_year - 1}") if meant.label.kind == "year" else None
    compared = claim.says.op is not None and claim.says.value is None and against is not None
    versus = against.text if compared and against else None
    claim.says = claim.says.model_copy(update={"period": meant.label.text, "versus": versus})
    claim.period_known = meant.known


def _make_claim(release: Release, text: str, fact: Fact, periods: Periods) -> ClaimMade:
    amounts = sorted(list_values(fact.value), key=Decimal)
    others = [*fact.metric_at, *fact.period_at]
    # A period that another sentence tells is no part of what is quoted.
    words = [*fact.at, *(span for span in others if not _SENTENCE_END.search(_between(text, span, fact.at[0])))]
    start, end = min(span[0] for span in words), max(span[1] for span in words)
    quoted = end - start <= _LONGEST
    says = Says.model_validate(
        {
            "type": "outlook",
            "metric": _metric_of(fact, text),
            "period": _label_of(release, fact, periods),
            "op": _OPS[fact.bound],
            "value": amounts[0],
            "high": amounts[-1] if len(amounts) > 1 else None,
            "precision": fact.precision,
            "unit": fact.unit,
        }
    )
    inside = [quote.speaker for quote in release.quotes if any(a <= fact.at[0][0] < b for a, b in quote.at)]
    return ClaimMade(
        printed=fold(text[start:end]) if quoted else fold(fact.printed),
        says=says,
        speaker=next(iter(inside), None),
        cite=refer(release, [(start, end)] if quoted else fact.at),
        fact=fact.id,
    )


def _between(text: str, one: Span, other: Span) -> str:
    first, second = sorted((one, other))
    return text[first[1] : second[0] + 1]


def _metric_of(fact: Fact, text: str) -> str:
    """What is expected; of earnings per share the words say which ones, or leave it open (`eps`)."""
    words = " ".join(text[start:end] for start, end in fact.metric_at).casefold()
    if fact.metric == "guidance_eps":
        for kind in ("diluted", "basic"):
            if kind in words:
                return f"eps_{kind}"
    return _METRIC_OF[fact.metric]


def _label_of(release: Release, fact: Fact, periods: Periods) -> str | None:
    """The fiscal label of the period that the figure went to: other releases may show the fiscal year."""
    for key in periods.places.get((release.id, fact.id), []):
        if label := periods.records[key].label:
            return label
    return fact.period.label


def _is_same(claim: ClaimMade, outlook: ClaimMade) -> bool:
    one, other = claim.says, outlook.says
    family = {metric.partition("_")[0] if metric else None for metric in (one.metric, other.metric)}
    overlap = any(a < d and c < b for a, b in claim.cite.at for c, d in outlook.cite.at)
    return one.type == "outlook" and overlap and len(family) == 1 and one.period in {None, other.period}
