"""The tables of the downloads, one module each, found by themselves.

A module here makes a table by having `TABLE`; every form of the downloads, the page about them and their checks follow.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from generator.render.exports.table import Table

_ORDER = (
    "releases", "events", "participants", "facts", "figures", "periods", "statements", "derived",
    "claims", "quotes", "people", "roles", "organisations", "problems",
)  # fmt: skip
"""The order in which readers expect them; others come after, by name."""


@cache
def tables() -> tuple[Table, ...]:
    """All tables."""
    found = [import_module(f"{__name__}.{module.name}").TABLE for module in iter_modules(__path__)]
    place = {name: index for index, name in enumerate(_ORDER)}
    return tuple(sorted(found, key=lambda table: (place.get(table.name, len(place)), table.name)))
