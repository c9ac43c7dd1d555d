"""Words in and around financial statements, `statements.yml`, as patterns."""

import re
from functools import cache
from importlib.resources import files

import yaml

from generator.model.base import Record


class StatementWords(Record):
    """Patterns that mean the same to a reader of tables.

    Attributes:
        id: what they mean, `title.income`.
        words: regular expressions without groups, in lower case.
    """

    id: str
    words: list[str]


@cache
def statement_words() -> dict[str, StatementWords]:
    """All lists by id, in the order of the file."""
    text = (files("generator.vocabulary") / "statements.yml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    return {entry["id"]: StatementWords.model_validate(entry) for entry in loaded["entries"]}


@cache
def pattern_of(name: str) -> "re.Pattern[str]":
    """A pattern of the words of one list, whatever their case, each standing as words of its own."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(statement_words()[name].words)})(?!\w)", re.IGNORECASE)
