"""Items of Form 8-K by the words with which the header of a submission names them."""

import re
from functools import cache
from importlib.resources import files

import yaml
from pydantic import TypeAdapter

from generator.model.base import Record


class FilingItem(Record):
    """An item.

    Attributes:
        number: in the form of today, `2.02`.
        before: in the form of before 23 August 2004, where it had one.
        words: how headers name it, lower case.
    """

    number: str
    before: str | None = None
    words: list[str]


@cache
def filing_items() -> list[FilingItem]:
    """All of them, in the order of the form."""
    text = (files("generator.vocabulary") / "filing_items.yml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    return TypeAdapter(list[FilingItem]).validate_python(loaded)


def find_item(printed: str) -> FilingItem | None:
    """The item that a header names, by its words or by its number: `Other events`, `2.02`."""
    folded = " ".join(printed.lower().replace("’", "'").split())
    number = re.fullmatch(r"(?:item )?(\d{1,2}(?:\.\d\d)?)\.?", folded)
    for item in filing_items():
        if folded in item.words or (number and number[1] in (item.number, item.before)):
            return item
    return None
