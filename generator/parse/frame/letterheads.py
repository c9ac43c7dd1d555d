"""What stands above a headline and is none: a company's name without legal form, the name of a page or section."""

import re

from generator.parse.draft import Draft
from generator.parse.frame.broken_lines import goes_on
from generator.parse.frame.head_rows import Row
from generator.parse.frame.headline_verbs import SPOKEN, has_verb
from generator.parse.frame.issuer import read_lead

_LOGO = re.compile(r"^\[[^\]]{0,30}\] ?|[ (\[]+logo\W*$", re.IGNORECASE)
_ARTICLE = re.compile(r"^the ")
_FEWEST_WORDS = 3


def without_letterhead(draft: Draft, rows: list[Row]) -> list[Row]:
    """The rows without a first paragraph that only names who speaks in the lead.

    `WENDOVER UNIVERSITY` / `Office of Public Affairs` above `Physicist Named President`, where the lead begins
    `Wendover University has named`.
    """
    if not rows:
        return rows
    above = [row for row in rows if row.paragraph == rows[0].paragraph]
    below = rows[len(above) :]
    name = _ARTICLE.sub("", _LOGO.sub("", above[0].text.strip("*_ ")).lower())
    lead = _ARTICLE.sub("", read_lead(draft).text[: len(name) + 4].lower())
    if (
        not below
        or below[0].kind != "words"
        or len(below[0].text.split()) < _FEWEST_WORDS
        or not name
        or not lead.startswith(name)
        or any(has_verb(row.text) for row in above)
        or goes_on(above[-1].text, below[0].text)
        or SPOKEN.match(below[0].text)
    ):
        return rows
    return below


def without_kicker(rows: list[Row]) -> list[Row]:
    """The rows without a page's or section's name above the headline: `WIDGET TITAN` / `Acme Declares a Dividend`."""
    if len(rows) < 2:
        return rows
    first, second = rows[0], rows[1]
    named = len(first.text.split()) <= 3 and not has_verb(first.text) and not any(c.isdigit() for c in first.text)
    spoken = second.kind == "words" and len(second.text.split()) > 3 and has_verb(second.text)
    if (
        named
        and spoken
        and first.paragraph != second.paragraph
        and not goes_on(first.text, second.text)
        and not SPOKEN.match(second.text)
    ):
        return rows[1:]
    return rows
