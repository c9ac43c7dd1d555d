"""What sentences tell of one person, in the making."""

import re
from dataclasses import dataclass, field
from typing import Literal

from generator.parse.people.titles import Title
from generator.parse.text.passage import Passage

# "Jane Roe and Max Moe as co-Presidents"; what a firm has many of is everybody's, too: "to Managing Director".
_SEVERAL = re.compile(
    r"\b(?:presidents|officers|chairs|chairmen|ceos|partners|managers|directors|principals|managing director|"
    r"vice president|(?<!managing )partner|principal|counsel|associate|fellow)\b",
    re.IGNORECASE,
)

Kind = Literal["title", "former", "stated", "stays", "taken", "lately", "left", "once"]
"""`stays`: what somebody will remain, `stated` also where it is no office: `will remain a special adviser`;
`lately`: what counts where no other title is told: taken up last year, or shared with others; `left`: the same,
and a former one where another is told: `has resigned as President`; `once`: a former one where another is told, and
nothing else: `joined Acme as Controller in 1999`."""

Change = Literal["appointed", "departing"]


@dataclass(slots=True)
class Held:
    """A role with its place; `kind`: `title` (apposition), `stated` (`is ...`), `taken` (up), `former`, `lately`."""

    kind: Kind
    passage: Passage
    title: Title


@dataclass(slots=True)
class Told:
    """An appointment or departure: the words that tell it, the post and the organisation, as index ranges."""

    change: Change
    passage: Passage
    span: tuple[int, int]
    post: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    effective: str | None = None


@dataclass(slots=True)
class Degree:
    """A degree and the school that gave it, as index ranges."""

    passage: Passage
    degree: tuple[int, int]
    school: tuple[int, int] | None


@dataclass(slots=True)
class Career:
    """What sentences tell of one person."""

    held: list[Held] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    degrees: list[Degree] = field(default_factory=list)
    employers: list[tuple[Passage, int, int]] = field(default_factory=list)

    def held_by_several(self, passage: Passage, after: int) -> list[Held]:
        """Roles that a passage gives to several behind index `after`: `Jane Roe and Max Moe as co-Presidents`."""
        return [
            held
            for held in self.held
            if held.kind == "taken"
            and held.passage is passage
            and held.title.start >= after
            and _SEVERAL.search(passage.text, held.title.start, held.title.end)
        ]
