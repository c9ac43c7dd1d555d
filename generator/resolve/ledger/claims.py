"""Claims of the releases, recomputed from the figures that are stated."""

from collections.abc import Mapping

from generator.model.resolved import ClaimMade, Event
from generator.resolve.ledger.derived import Ledgers
from generator.resolve.ledger.desk import Desk
from generator.resolve.ledger.outlooks import check_outlook
from generator.resolve.ledger.recomputing import list_checks

_UNTESTABLE = {
    "superlative": "The company’s own words: figures of one company do not show how it ranks.",
    "count": "No figure held counts them.",
    "share": "The figures held are of the whole and not of its parts.",
}
_NOT_HELD = "The figures, or others from which they follow, were read in no release held."
_LIMIT_ALONE = "The release gives the limit alone, and the figure itself was read in no release held."
_SIGN = "Growth cannot be reckoned where a figure is, or may be, zero or less."
_RESTATED = "The figures were restated since, and do not settle what was said of the former ones."


def check_claims(events: Mapping[str, Event], ledgers: Ledgers) -> None:
    """Recompute the claims of all events: verdicts, checks, reasons, and what open ones need.

    Args:
        events: by id; their claims are filled.
        ledgers: the books of the issuers.
    """
    for event in events.values():
        book = ledgers.books.get(event.organisations[0]) if event.organisations else None
        splits = ledgers.splits.get(event.organisations[0], []) if event.organisations else []
        desk = Desk(book, event.releases[0], event.date, event.fiscal, splits) if book else None
        for claim in event.claims:
            if desk is None:
                claim.verdict, claim.because = "not-testable", _NOT_HELD
            else:
                _check(desk, claim)


def _check(desk: Desk, claim: ClaimMade) -> None:
    says = claim.says
    if says.type in _UNTESTABLE:
        claim.verdict, claim.because = "not-testable", _UNTESTABLE[says.type]
    elif says.type == "outlook":
        if check_outlook(desk, claim):
            _conclude(desk, claim, _NOT_HELD)
    else:
        claim.checks = list(list_checks(desk, says))
        _conclude(desk, claim, _SIGN if desk.holds(says) else _LIMIT_ALONE if says.type == "bound" else _NOT_HELD)


def _conclude(desk: Desk, claim: ClaimMade, otherwise: str) -> None:
    """The verdict of the first check; a contradiction by restated figures is none."""
    first = next((check for check in claim.checks if check.verdict), None)
    if first is None:
        claim.verdict, claim.because = "not-testable", otherwise
    elif first.verdict == "contradicted" and desk.is_restated(claim.says):
        claim.verdict, claim.because = "not-testable", _RESTATED
        first.verdict = None
    else:
        claim.verdict = first.verdict
