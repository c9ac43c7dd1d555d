"""How a company describes itself over the years: each wording once, with the days on which it stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.base import fold
from generator.model.resolved import Reference
from generator.render.edition import Edition
from generator.render.reach import REACH
from generator.render.wording import write_days


@dataclass(frozen=True)
class Description:
    """One wording.

    Attributes:
        words: as the first release has it, without ways to reach somebody, which stand in the stored release alone.
        first: where.
        when: the days on which releases say it, `from … to …`.
    """

    words: str
    first: Reference
    when: str


def list_descriptions(edition: Edition, references: Sequence[Reference]) -> list[Description]:
    """The wordings, newest first; those that differ by case and punctuation alone are one."""
    found: dict[str, list[Reference]] = {}
    for reference in references:
        letters = "".join(filter(str.isalnum, edition.words_of(reference).casefold()))
        found.setdefault(letters, []).append(reference)
    rows = []
    for same in found.values():
        days = sorted(day.value for reference in same if (day := edition.release(reference.release).date))
        first, last = (days[0], days[-1]) if days else (None, None)
        when = write_days(first, last)
        words = fold(REACH.sub("…", edition.words_of(same[0])))
        rows.append((last or "", Description(words, same[0], f"{when[0].upper()}{when[1:]}")))
    return [shown for _, shown in sorted(rows, key=lambda row: row[0], reverse=True)]
