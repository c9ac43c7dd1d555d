"""Claims: all of them with their verdicts, the open ones first, by the day they are due."""

from collections.abc import Iterator

from generator.model.ids import slug
from generator.model.resolved import ClaimMade, Event
from generator.render.address import CLAIMS, claims_of
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.paging import paginate
from generator.render.wording import count
from generator.wording import enumerate_words

_AGREE = ("entailed", "entailed-at-bound", "consistent")
GROUPS = (
    ("Open", ("open",), None),
    ("Outlooks that did not come about", ("contradicted",), True),
    ("Outlooks that came about", _AGREE, True),
    ("Contradicted by the figures", ("contradicted",), False),
    ("Agree with the figures", _AGREE, False),
    ("Cannot be tested", ("not-testable", None), None),
)
"""Headings, the verdicts that stand under each, and whether outlooks or other claims do (None: both)."""

ON_ONE_PAGE = 60
"""Claims on one page of a heading that has many."""

FIRST = 20
"""So many of each heading stand on the first page."""

_COUNTED = (
    (("entailed",), False, "follows from the figures", "follow from the figures"),
    (("entailed-at-bound",), False, "follows at the limit of their rounding", "follow at the limit of their rounding"),
    (("consistent",), False, "agrees within their rounding", "agree within their rounding"),
    (("contradicted",), False, "is contradicted", "are contradicted"),
    (_AGREE, True, "is an outlook that came about", "are outlooks that came about"),
    (("contradicted",), True, "is an outlook that did not come about", "are outlooks that did not come about"),
    (("open",), None, "is open", "are open"),
    (("not-testable",), None, "cannot be tested", "cannot be tested"),
)

Row = tuple[Event, ClaimMade]


def sum_up(rows: list[Row]) -> str:
    """How many claims there are, and what came of them."""
    parts = []
    for verdicts, outlook, one, many in _COUNTED:
        number = sum(_belongs(claim, verdicts, outlook) for _, claim in rows)
        if number:
            parts.append(f"{number} {one if number == 1 else many}")
    told = f"{count(len(rows), 'claim').capitalize()} in the releases held"
    return f"{told}: {enumerate_words(parts)}." if parts else f"{told}."


def _belongs(claim: ClaimMade, verdicts: tuple[str | None, ...], outlook: bool | None) -> bool:
    return claim.verdict in verdicts and outlook in {None, claim.says.type == "outlook"}


def group_claims(rows: list[Row]) -> list[tuple[str, list[Row]]]:
    """The claims by heading, newest first; open ones by the day they are due, those without one last."""
    found = []
    for heading, verdicts, outlook in GROUPS:
        own = [(event, claim) for event, claim in rows if _belongs(claim, verdicts, outlook)]
        if heading == "Open":
            own.sort(key=lambda row: row[1].due or "9999")
        if own:
            found.append((heading, own))
    return found


def make_pages(edition: Edition) -> Iterator[Page]:
    """The first page with some of each verdict, then all of those that are many."""
    rows = [(event, claim) for event in edition.events for claim in event.claims]
    groups = [(heading, claims_of(slug(heading)), own) for heading, own in group_claims(rows)]
    yield Page(
        path=CLAIMS,
        template="pages/claims.md",
        title="Claims",
        description="What the releases claim about their figures, recomputed, with verdicts; the open ones first.",
        given={
            "summary": sum_up(rows),
            "groups": [(heading, path, own[:FIRST], len(own)) for heading, path, own in groups],
            "leaf": None,
        },
        boost=0.8,
    )
    for heading, path, own in groups:
        for leaf in paginate(path, own, ON_ONE_PAGE) if len(own) > FIRST else ():
            yield Page(
                path=leaf.path,
                template="pages/claims.md",
                title=leaf.title(f"Claims: {heading.lower()}"),
                description=f"{count(len(own), 'claim').capitalize()} under the verdict “{heading.lower()}”.",
                crumbs=((CLAIMS, "Claims"),),
                given={
                    "summary": sum_up(own),
                    "groups": [(heading, path, leaf.items, len(own))],
                    "leaf": leaf,
                },
                searchable=False,
                contents=False,
            )
