"""How long periods counted in weeks are: thirteen make a quarter, and so do twelve of a company that counts so.

Grocers and restaurants divide 52 weeks into 16, 12, 12 and 12. A count in weeks says nothing of the same count in
months: twelve weeks are no year.
"""

from generator.parse.figures.fiscal import Kind

_COUNTS: dict[Kind, tuple[tuple[str, int], ...]] = {
    "quarter": (("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("sixteen", 16), ("seventeen", 17)),
    "half": (("twenty-four", 24), ("twenty-five", 25), ("twenty-six", 26), ("twenty-seven", 27), ("twenty-eight", 28)),
    "nine-months": (("thirty-six", 36), ("thirty-nine", 39), ("forty", 40)),
    "year": (("fifty-two", 52), ("fifty-three", 53)),
}
WEEKS: dict[str, tuple[Kind, int]] = {
    word: (kind, number)
    for kind, counts in _COUNTS.items()
    for name, number in counts
    for word in (name, name.replace("-", " "), str(number))
}
"""Words and digits before `weeks`, in lower case, with the period and the number of weeks."""

USUAL = frozenset((13, 26, 39, 52))
"""Counts whose periods begin where whole quarters of thirteen weeks do."""
