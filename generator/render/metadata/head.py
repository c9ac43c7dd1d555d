"""What stands in the head of a page beside title and description, as front matter that the theme prints."""

from collections.abc import Sequence
from typing import Any

from generator.render.edition import Edition
from generator.render.exports import twin_of
from generator.render.feeds import Feed
from generator.render.metadata.structured import describe_page, write_structured
from generator.render.page import Page
from generator.render.words import words


def make_head(
    edition: Edition, page: Page, *, feeds: Sequence[Feed], sources: Sequence[str], listed: Sequence[Page]
) -> dict[str, Any]:
    """Front matter: `updated`, `twin`, `feeds` and `structured`.

    Args:
        edition: whose page.
        page: which.
        feeds: those that a reader of the page can follow, the page's own first.
        sources: the releases that it rests on; the newest day of them is the page's.
        listed: the pages that it is the index of.
    """
    days = [release.date.value for key in sources if (release := edition.release(key)).date]
    head: dict[str, Any] = {"twin": twin_of(page.path)}
    if days:
        head["updated"] = max(days)
    head["kind"] = "article" if page.record else "website"
    head["feeds"] = [{"title": str(words(feed.title)), "atom": feed.atom, "json": feed.json} for feed in feeds]
    head["structured"] = write_structured(describe_page(edition, page, sources, listed))
    return head
