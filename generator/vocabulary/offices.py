"""Offices that one person holds at a time: which titles name them; bodies of several."""

import re
from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter

from generator.model.base import Record

_BODY = re.compile(
    r"^(?:the )?(?:[A-Z][\w&]+ ){0,3}(?:board|committee|council)(?: of (?:directors|trustees|advisors))?$",
    re.IGNORECASE,
)


def names_body(words: str) -> bool:
    """Whether words name a body that one joins, `Board of Directors`, rather than a post in it."""
    return _BODY.match(words) is not None


class Office(Record):
    """An office.

    Attributes:
        id: its name.
        label: its name for readers, `chief executive`.
        pattern: found in titles that name it, in lower case.
        never: found in titles that name another one all the same.
    """

    id: str
    label: str
    pattern: str
    never: str

    def is_named_by(self, title: str) -> bool:
        """Whether a title, as printed, names this office: `President and CEO` the chief executive's."""
        lower = title.lower()
        return re.search(self.pattern, lower) is not None and re.search(self.never, lower) is None


@cache
def offices() -> list[Office]:
    """All of them, in the order of the file."""
    text = (files("generator.vocabulary") / "offices.yml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    return TypeAdapter(list[Office]).validate_python(loaded)
