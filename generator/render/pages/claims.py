"""Claims: all of them with their verdicts, the open ones first, by the day they are due."""

from collections.abc import Iterator

from generator.model.resolved import ClaimMade, Event
from generator.render.address import CLAIMS
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.wording import count, enumerate_words

GROUPS = (
    ("Open", ("open",)),
    ("Contradicted by the figures", ("contradicted",)),
    ("Agree with the figures", ("entailed", "entailed-at-bound", "consistent")),
    ("Cannot be tested", ("not-testable", None)),
)
"""Headings and the verdicts that stand under each."""

_COUNTED = (
    ("entailed", "follows from the figures", "follow from the figures"),
    ("entailed-at-bound", "follows at the limit of their rounding", "follow at the limit of their rounding"),
    ("consistent", "agrees within their rounding", "agree within their rounding"),
    ("contradicted", "is contradicted", "are contradicted"),
    ("open", "is open", "are open"),
    ("not-testable", "cannot be tested", "cannot be tested"),
)

Row = tuple[Event, ClaimMade]


def sum_up(rows: list[Row]) -> str:
    """How many claims there are, and what came of them."""
    numbers = {verdict: sum(claim.verdict == verdict for _, claim in rows) for verdict, *_ in _COUNTED}
    parts = [
        f"{numbers[verdict]} {one if numbers[verdict] == 1 else many}"
        for verdict, one, many in _COUNTED
        if numbers[verdict]
    ]
    told = f"{count(len(rows), 'claim').capitalize()} in the releases held"
    return f"{told}: {enumerate_words(parts)}." if parts else f"{told}."


def _group(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    """The claims by heading, newest first; open ones by the day they are due, those without one last."""
    found = []
    for heading, verdicts in GROUPS:
        own = [(event, claim) for event, claim in rows if claim.verdict in verdicts]
        if heading == "Open":
            own.sort(key=lambda row: row[1].due or "9999")
        if own:
            found.append((heading, own))
    return found


def make_pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    rows = [(event, claim) for event in edition.events for claim in event.claims]
    yield Page(
        path=CLAIMS,
        template="pages/claims.md",
        title="Claims",
        description="What the releases claim about their figures, recomputed, with verdicts; the open ones first.",
        given={"summary": sum_up(rows), "groups": _group(rows)},
        boost=0.8,
    )
