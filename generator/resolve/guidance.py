"""Outlooks given as figures, as claims that a later release settles.

Wording: `we expect revenue of $20 million to $22 million for fiscal 2006`, `... for the current fiscal year`. There the
release's day lies in one fiscal year; that one is meant, unless the year before had just ended and the release does not
show of which one it speaks.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.base import Span, fold
from generator.model.figures import Fact, Says, list_values
from generator.model.release import Release
from generator.model.resolved import ClaimMade, FiscalCalendar, Known, Reference
from generator.resolve.calendars import find_in_force
from generator.resolve.labels import Label, Year, read_label
from generator.resolve.periods import Periods
from generator.resolve.reading import refer, vintage_of
from generator.resolve.wording import name_label, name_year_end, write_day

_WHICH = re.compile(
    r"\b(?:(?:the|its|our)\s+)?(?P<way>current|this|present|next|coming|full|entire|whole|balance\s+of\s+the"
    r"|remainder\s+of\s+the|rest\s+of\s+the|the|our|its)[\s-]+(?:full[\s-]+|current\s+)?"
    r"(?:(?:fiscal|financial)[\s-]+)?(?P<unit>year|quarter)\b(?![\s-]+(?:ago|over|earlier|before|end|ended|ending|to|in)|\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
# Before words for the period that something is compared with.
_AGAINST = re.compile(
    r"\b(?:than|over|versus|vs\.?|from|compared\s+(?:to|with))\s+(?:in\s+|for\s+|that\s+(?:in|of)\s+)?\Z", re.IGNORECASE
)
_BEHIND = re.compile(r"[^.;:,]*")
_REACH = 40
_AHEAD = ("next", "coming")
_SURE_AFTER = {"year": 120, "quarter": 45}
"""So many days into a year or quarter nobody speaks of the one before as the present one."""

NOT_SAID = "It does not say for which period."
UNDATED = "The release has no date, so that it cannot be told which year or quarter it speaks of."
NO_CALENDAR = "Which days are meant is not certain: the fiscal year is not known."
JUST_ENDED = "Which one is meant is not certain: one had just ended when it was said."
NEXT_QUARTER = "Which one is meant is not certain: the next quarter may be the one that had begun."


@dataclass(frozen=True)
class Meant:
    """What the words for a period mean: a label with how it is known, or else why that is not certain."""

    label: Label | None = None
    known: Known | None = None
    because: str | None = None


def find_meant(
    release: Release, text: str, cite: Reference, year: Year | None, calendar: FiscalCalendar | None
) -> Meant:
    """The period that an outlook's words mean.

    Args:
        release: whose words they are.
        text: its canonical text.
        cite: the words of the outlook.
        year: the issuer's fiscal year; None where it is not known.
        calendar: how it is known.
    """
    start, end = cite.at[0][0], cite.at[-1][1]
    # The words may stand right behind those that were read as the outlook.
    behind = _BEHIND.match(text, end, end + _REACH)
    found = _WHICH.finditer(text, start, behind.end() if behind else end)
    match = next((one for one in found if not _AGAINST.search(text, start, one.start())), None)
    if match is None:
        return Meant(because=NOT_SAID)
    printed = vintage_of(release)
    if printed is None:
        return Meant(because=UNDATED)
    day, unit, way = date.fromisoformat(printed), match["unit"].lower(), match["way"].lower()
    if unit == "quarter" and way in _AHEAD:
        return Meant(because=NEXT_QUARTER)
    present = _containing(year, day, unit) if year else None
    in_force = find_in_force(calendar, printed) if calendar else None
    if present is None or year is None or in_force is None:
        return Meant(because=NO_CALENDAR)
    if not _is_certain(release, present, year, day):
        return Meant(because=JUST_ENDED)
    meant = read_label(f"FY{present.fiscal_year + 1}") if way in _AHEAD else present
    if meant is None:
        return Meant(because=NO_CALENDAR)
    because = (
        f"{write_day(printed)} lies in {name_label(present)}, as the fiscal year ends on {name_year_end(in_force)}; "
        f"“{fold(match.group())}” is {name_label(meant)}"
    )
    return Meant(meant, Known(because=because, release=release.id, at=[match.span()]))


def _containing(year: Year, day: date, unit: str) -> Label | None:
    """The fiscal year or quarter in which a day lies; None where that is not certain."""
    for number in range(day.year - 1, day.year + 3):
        for part in ("",) if unit == "year" else ("-Q1", "-Q2", "-Q3", "-Q4"):
            label = read_label(f"FY{number}{part}")
            start, end = year.exact_days_of(label) if label else (None, None)
            if start and end and start <= day.isoformat() <= end:
                return label
    return None


def _is_certain(release: Release, present: Label, year: Year, day: date) -> bool:
    """Whether the release cannot speak of the year or quarter before as the present one.

    It is far enough in the present one, or has results of it, or those of the one before.
    """
    start = year.exact_days_of(present)[0]
    if start and (day - date.fromisoformat(start)).days > _SURE_AFTER[present.kind]:
        return True
    told = [label for text in release.fiscal if (label := read_label(text))]
    if present.kind == "year":
        ended = {f"FY{present.fiscal_year - 1}", f"FY{present.fiscal_year - 1}-Q4"}
        return any(label.fiscal_year == present.fiscal_year or label.text in ended for label in told)
    number = present.number or 1
    before = f"FY{present.fiscal_year}-Q{number - 1}" if number > 1 else f"FY{present.fiscal_year - 1}-Q4"
    return any(label.text in {before, before.partition("-")[0] if number == 1 else before} for label in told)


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
