"""Of whom a sentence tells: what the readers of appointments and of departures share."""

import re
from dataclasses import dataclass

from generator.model.base import Span
from generator.parse.people.career import Career, Change, Held, Kind, Told
from generator.parse.people.known_names import KnownNames
from generator.parse.people.titles import Title, read_titles
from generator.parse.people.when import effective_day
from generator.parse.text.hinted import HintedPattern
from generator.parse.text.passage import Passage


@dataclass
class Subject:
    """Of whom a sentence tells: the mention ends at index `behind`; from `until` on it tells of somebody else."""

    career: Career
    sentence: Passage
    behind: int
    known: KnownNames
    until: int

    @property
    def text(self) -> str:
        """The sentence's words."""
        return self.sentence.text

    def find(self, pattern: "re.Pattern[str] | HintedPattern", reach: int) -> "re.Match[str] | None":
        """Where a pattern begins within `reach` characters behind the mention, and is the subject's."""
        found = pattern.search(self.text, self.behind, min(len(self.text), self.behind + reach))
        return found if found and found.start() < self.until else None

    def find_all(self, pattern: HintedPattern, reach: int) -> list[re.Match[str]]:
        """The same for all places: `was named Treasurer in 1979, and became President in 1986`."""
        found = pattern.finditer(self.text, self.behind, min(len(self.text), self.behind + reach))
        return [match for match in found if match.start() < self.until]

    def titles_by(self, link: "re.Match[str] | None") -> list[Title]:
        """The titles that stand behind the words which lead to them."""
        return read_titles(self.text, link.end(), self.known) if link else []

    def tell(self, change: Change, at: Span, post: Span | None, organisation: Span | None) -> None:
        """Note a change, with the day that the sentence names."""
        day = effective_day(self.text)
        self.career.told.append(Told(change, self.sentence, at, post, organisation, day))

    def hold(self, titles: list[Title], kind: Kind = "taken") -> None:
        """Note titles."""
        self.career.held += [Held(kind, self.sentence, title) for title in titles]
