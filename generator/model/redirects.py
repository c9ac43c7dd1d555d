"""`data/redirects.yml`: old addresses and where they lead now."""

from typing import Literal

from pydantic import Field

from generator.model.base import Record


class Redirect(Record):
    """One address that a person changed; both are paths of pages below the site's root, `people/jane-example/`."""

    from_: str = Field(alias="from")
    to: str


class Redirects(Record):
    """The file."""

    schema_: Literal[1] = Field(1, alias="schema")
    redirects: list[Redirect] = []
