"""Given names that one person goes by: `Robert` and `Bob`."""

from functools import cache
from importlib.resources import files

import yaml


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """The groups (lines of nicknames.yml, from 0) that each given name belongs to, names in lower case."""
    text = (files("generator.vocabulary") / "nicknames.yml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    groups: dict[str, set[int]] = {}
    for number, names in enumerate(loaded["entries"]):
        for name in names:
            groups.setdefault(name, set()).add(number)
    return {name: frozenset(found) for name, found in groups.items()}


def same_given_name(one: str, other: str) -> bool:
    """Whether two different given names, in lower case, are forms of one: `robert`, `bob`."""
    groups = nicknames()
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))
