"""What sentences tell of one person, in the making."""

from dataclasses import dataclass, field
from typing import Literal

from generator.parse.people.titles import Title
from generator.parse.text.passage import Passage

Kind = Literal["title", "former", "stated", "taken", "lately"]
"""`lately`: what counts where no other title is told: taken up last year, or shared with others."""


@dataclass
class Held:
    """A role with its place; `kind`: `title` (apposition), `stated` (`is ...`), `taken` (up), `former`, `lately`."""

    kind: Kind
    passage: Passage
    title: Title


@dataclass
class Told:
    """An appointment or departure: the words that tell it, the post and the organisation, as index ranges."""

    change: Literal["appointed", "departing"]
    passage: Passage
    span: tuple[int, int]
    post: tuple[int, int] | None = None
    organisation: tuple[int, int] | None = None
    effective: str | None = None


@dataclass
class Degree:
    """A degree and the school that gave it, as index ranges."""

    passage: Passage
    degree: tuple[int, int]
    school: tuple[int, int] | None


@dataclass
class Career:
    """What sentences tell of one person."""

    held: list[Held] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    degrees: list[Degree] = field(default_factory=list)
    employers: list[tuple[Passage, int, int]] = field(default_factory=list)
