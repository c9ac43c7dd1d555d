"""What could not be read: refused documents, and the problems and slips of those that were."""

from collections.abc import Iterator

from generator.render.address import ABOUT, PROBLEMS
from generator.render.edition import Edition
from generator.render.page import Page
from generator.render.wording import count
from generator.vocabulary import problem_codes


def make_pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    refusals = edition.refusals
    yield Page(
        path=PROBLEMS,
        template="pages/problems.md",
        title="Problems and slips",
        description=f"{count(len(refusals), 'document').capitalize()} refused, and what else could not be read.",
        crumbs=((ABOUT, "About and method"),),
        given={
            "refusals": refusals,
            "codes": problem_codes(),
            "troubled": [release for release in edition.releases if release.problems],
            "slipped": [release for release in edition.releases if release.slips],
        },
        searchable=False,
    )
