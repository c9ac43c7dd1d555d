"""The grammar of headlines: acts, and the things they are done to."""

from functools import cache
from importlib.resources import files

import yaml

from generator.model.base import Record


class Thing(Record):
    """What headlines speak of: `kind` is the news about it, `faint` its words that count where no other is named."""

    id: str
    kind: str
    words: str
    faint: str = ""


class Act(Record):
    """What headlines say is done.

    Attributes:
        id: its name here.
        words: verbs and the nouns made of them, in their base form.
        kind: the kind of news that it is, whatever it is done to; None where it tells nothing by itself.
        keeps: things of which it is news of their own kind all the same.
        of: further kinds, by the thing.
    """

    id: str
    words: str
    kind: str | None = None
    keeps: str = ""
    of: dict[str, str] = {}

    def kind_of(self, thing: Thing) -> str:
        """The kind of news where it is done to `thing`."""
        if self.kind is None or thing.id in self.keeps.split():
            return thing.kind
        return self.of.get(thing.id, self.kind)


class HeadlineWords(Record):
    """The whole grammar."""

    things: list[Thing]
    acts: list[Act]


@cache
def headline_words() -> HeadlineWords:
    """Acts and things of headlines."""
    text = (files(__name__.rpartition(".")[0]) / "headline_words.yml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return HeadlineWords.model_validate(yaml.load(text, Loader=loader))  # noqa: S506 - both are safe loaders
