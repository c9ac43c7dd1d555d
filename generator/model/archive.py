"""All records of a data/ folder at once: what `resolve` fills and `render` reads."""

from dataclasses import dataclass, field

from generator.errors import Notice
from generator.model.accuracy import Measurement
from generator.model.curated import Review
from generator.model.notes import EditorNote
from generator.model.redirects import Redirect
from generator.model.release import Refusal, Release
from generator.model.resolved import Event, Organisation, Period, Person


@dataclass
class Curation:
    """What data/curated/ does to an archive; nothing of it is written into release records.

    Attributes:
        corrected: releases as corrected, by id; those without a correction are not among them.
        notes: the corrections that were applied, by release id, for the pages.
        reviews: releases whose record a person has checked, and that has not changed since.
        outdated: releases whose record has changed since it was checked.
        redacted: releases in whose texts words are masked.
        unapplied: entries of data/curated/ that have no effect, each with the reason.
    """

    corrected: dict[str, Release] = field(default_factory=dict)
    notes: dict[str, list[EditorNote]] = field(default_factory=dict)
    reviews: dict[str, Review] = field(default_factory=dict)
    outdated: dict[str, Review] = field(default_factory=dict)
    redacted: set[str] = field(default_factory=set)
    unapplied: list[Notice] = field(default_factory=list)


@dataclass
class Archive:
    """Everything under data/, keyed by record id, each in the order of its key.

    Attributes:
        releases: what the documents say.
        texts: canonical text by release id.
        curation: what people say about that.
        redirects: addresses that a person changed.
        accuracy: how often the rules were right on labelled documents.
    """

    releases: dict[str, Release] = field(default_factory=dict)
    refusals: dict[str, Refusal] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    periods: dict[str, Period] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    curation: Curation = field(default_factory=Curation)
    redirects: list[Redirect] = field(default_factory=list)
    accuracy: list[Measurement] = field(default_factory=list)

    def release_in_force(self, key: str) -> Release:
        """The release with this id as corrected by a person, else as read; KeyError where there is none."""
        return self.curation.corrected.get(key) or self.releases[key]

    @property
    def size(self) -> int:
        """How many records there are, refused documents included."""
        rooms = (self.releases, self.refusals, self.events, self.periods, self.people, self.organisations)
        return sum(len(room) for room in rooms)
