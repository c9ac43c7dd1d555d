"""What the models say of themselves: the `Attributes:` of their docstrings, for readers of the data."""

import inspect
import re
from functools import cache

from generator.model.base import Record


@cache
def list_attributes(model: type[Record]) -> dict[str, str]:
    """What a model and its bases say of each field; several fields may share an entry."""
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        _, _, listed = inspect.cleandoc(base.__doc__ or "").partition("Attributes:\n")
        for names, said in re.findall(r"^    ([\w, ]+): (.*?)(?=^    \w|\Z)", listed, re.MULTILINE | re.DOTALL):
            found |= dict.fromkeys(names.split(", "), " ".join(said.split()))
    return found
