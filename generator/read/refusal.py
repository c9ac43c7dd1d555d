"""Why a format cannot make documents of a file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Refused:
    """A stable code and a sentence for a person."""

    code: str
    message: str
