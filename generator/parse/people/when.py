"""When a change is told of: the day on which it takes effect, or a year before the release's, which is no news.

Forms it was made for: `effective May 1, 2006`, `Roe joined in 1999`, `Roe, who joined in 1999, is retiring`.
"""

import re

from generator.parse.text.dates import DAY, read_day
from generator.parse.text.hinted import hinted

_EFFECTIVE = re.compile(r"\b(?:effective|as of|beginning|starting)(?: as of| on| from)? (?=[A-Z0-9])")
# A clause about the past beside the news, and a period whose results are told with it.
_ASIDE = hinted(
    r", who [^,]{0,160},|\b(?:since|founded in|established in|born(?: in)?|b\.)(?: \w+)? (?:19|20)\d\d"
    r"|\bend(?:ed|ing) (?:on )?(?:[a-z]+\.? \d{1,2},? |\d{1,2}(?:st|nd|rd|th)? [a-z]+,? )(?:19|20)\d\d"
    r"|\b(?:fiscal(?: year)?|full[ -]year|(?:quarter|half) of) (?:19|20)\d\d",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def effective_day(text: str) -> str | None:
    """The day on which a change takes effect, as ISO; None where the words say none: `effective May 1, 2006`."""
    match = _EFFECTIVE.search(text)
    if match is None:
        return None
    day = DAY.match(text, match.end())
    read = read_day(day) if day else None
    return read.iso if read else None


def years_of(text: str) -> list[str]:
    """The years that a sentence names beside its clauses about the past."""
    return _YEAR.findall(_ASIDE.sub(" ", text)) if "19" in text or "20" in text else []


def is_old_news(text: str, year: int | None) -> bool:
    """Whether the sentence names a year before the release's: a biography, no news.

    `Roe, who has served on the board since 2001, is retiring` is news all the same.
    """
    return year is not None and any(int(found) < year for found in years_of(text))
