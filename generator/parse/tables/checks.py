"""Whether a statement holds together: a balance sheet's assets equal its liabilities and equity."""

import re
from decimal import Decimal

from generator.parse.tables.figures import ReadTable
from generator.parse.tables.labels import read_label

_OTHER_SIDE = re.compile(
    r"total liabilities.{0,60}(?:equity|capital|deficit|income)|total (?:equity|capital) and liabilities"
)
_LONGEST = 200


def balance_faults(table: ReadTable) -> dict[int, str]:
    """Columns of a balance sheet of which the two totals differ by more than a unit, each with a sentence."""
    if table.sort.kind != "balance":
        return {}
    rows = [row for row in table.layout.rows if row.block == table.block]
    assets = next((table.layout.rows[n.row] for n in table.named if "total_assets" in n.metrics), None)
    other = next((row for row in reversed(rows) if _OTHER_SIDE.fullmatch(read_label(row.label[:_LONGEST]).name)), None)
    if assets is None or other is None:
        return {}
    found: dict[int, str] = {}
    for index, value in assets.values.items():
        against = other.values.get(index)
        if against is None or value.sort != "number" or against.sort != "number":
            continue
        unit = Decimal(1).scaleb(-min(value.places, against.places))
        if abs(value.signed - against.signed) > unit:
            found[index] = f"Total assets are {value.text}, liabilities and equity {against.text}, in one column."
    return found
