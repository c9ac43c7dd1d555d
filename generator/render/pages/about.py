"""About and method: what is here, how it is read, what is not claimed."""

from collections.abc import Iterator

from generator.render.address import ABOUT
from generator.render.coverage import survey
from generator.render.edition import Edition
from generator.render.page import Page
from generator.vocabulary import event_kinds, metrics


def make_pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    yield Page(
        path=ABOUT,
        template="pages/about.md",
        title="About and method",
        description="How the releases are read, how figures are rounded and compared, and what is left out.",
        given={
            "coverage": survey(edition.releases),
            "metrics": list(metrics().values()),
            "event_kinds": list(event_kinds().values()),
            "slips": sum(len(release.slips) for release in edition.releases),
            "problems": sum(len(release.problems) for release in edition.releases),
        },
        boost=0.5,
    )
