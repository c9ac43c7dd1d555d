"""All records of a data/ folder at once: what `resolve` fills and `render` reads."""

from dataclasses import dataclass, field

from generator.model.release import Refusal, Release
from generator.model.resolved import Event, Organisation, Period, Person


@dataclass
class Archive:
    """Everything under data/, keyed by record id, each in the order of its key.

    Attributes:
        texts: canonical text by release id.
    """

    releases: dict[str, Release] = field(default_factory=dict)
    refusals: dict[str, Refusal] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    periods: dict[str, Period] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
