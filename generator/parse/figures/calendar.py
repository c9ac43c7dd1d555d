"""The issuer's fiscal year, concluded from what its release says about its periods (`year_evidence.py`)."""

from typing import NamedTuple

from generator.model.days import month_end
from generator.model.frame import Calendar, YearEnd
from generator.parse.draft import Draft
from generator.parse.figures.fiscal import FiscalYear
from generator.parse.figures.mentioned_years import find_header, find_small_print
from generator.parse.figures.year_evidence import (
    FILED,
    Evidence,
    find_calendar_quarter,
    find_evidence,
    named_quarter,
)
from generator.parse.figures.year_names import naming_by_name

# The end of a fiscal year named by its beginning: `fiscal 2019 ended February 1, 2020`. Years ending in these
# months are named both ways, so that the naming must be read from the document.
_EITHER_NAMING = (1, 2, 3, 4, 5)


class Learned(NamedTuple):
    """What a document tells of the fiscal year.

    Attributes:
        fiscal: the fiscal year; None where it is not known.
        best: the phrase it rests on.
        conflict: the evidence against each other, where it conflicts.
        stated: the first year end that the news states.
    """

    fiscal: FiscalYear | None
    best: Evidence | None
    conflict: list[Evidence]
    stated: Evidence | None = None


def learn(draft: Draft) -> Learned:
    """What the document tells of the fiscal year; found once and kept on the draft."""
    if draft.learned is None:
        draft.learned = _conclude(draft, find_evidence(draft))
    return draft.learned


def _conclude(draft: Draft, evidence: list[Evidence]) -> Learned:
    pool = [e for e in evidence if e.strength >= 2]
    if not pool:
        # A header is stated, but of the filer; a quarter's name beside its end, and the news, are the release's own.
        named = named_quarter(draft)
        header = find_header(draft)
        pool = [named] if named else evidence or ([header] if header else [])
    if not pool and len({e.month for e in draft.table_evidence}) == 1:
        pool = draft.table_evidence
    if not pool:
        last = find_small_print(draft) or find_calendar_quarter(draft)
        pool = [last] if last else []
    if not pool:
        return Learned(None, None, [])
    if len({e.month for e in pool}) > 1:
        return Learned(None, None, pool)
    best = next((e for e in pool if e.naming is not None), pool[0])
    namings = {e.naming for e in pool if e.naming is not None}
    naming: int | None
    if len(namings) == 1:
        naming = namings.pop()
    elif namings or best.month not in _EITHER_NAMING:
        naming = None if namings else 0
    else:
        naming = naming_by_name(draft, best.month)
    stated = next((e for e in evidence if e.year_end and e.month == best.month), None)
    return Learned(FiscalYear(best.month, naming), best, [], stated)


def read_calendar(draft: Draft) -> None:
    """Fill `calendar` (concluded) and `fiscal_year_end` (only where a year's end is stated)."""
    fiscal, best, conflict, stated = learn(draft)
    if conflict:
        draft.problem(
            "fiscal-year-conflict",
            "The document's periods point to different ends of the fiscal year: "
            + "; ".join(dict.fromkeys(e.words for e in conflict)),
            list(dict.fromkeys(e.at for e in conflict)),
        )
    if fiscal is None or best is None:
        return
    if best.strength == FILED:
        # `fiscal_year_end` says what the header states; nothing is concluded.
        return
    end = month_end(2001, fiscal.month)
    draft.calendar = Calendar(value=f"{end.month:02d}-{end.day:02d}", because=best.words, at=[best.at])
    if stated is not None and stated.year_end is not None:
        words = " ".join(draft.text[stated.at[0] : stated.at[1]].split())
        draft.fiscal_year_end = YearEnd(value=stated.year_end, printed=words, at=[stated.at])
