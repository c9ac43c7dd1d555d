"""Months and weekdays as releases print them, and years of four digits."""

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The months in order, as written."""
SMALL_MONTH_NAMES = tuple(name.lower() for name in MONTH_NAMES)
"""The same in lower case."""
MONTHS = {name[:letters]: number for letters in (9, 3) for number, name in enumerate(SMALL_MONTH_NAMES, start=1)}
MONTHS["sept"] = 9
"""Numbers of months by their names, whole and shortened, in lower case."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
"""The days of the week in order, in lower case."""

MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept(?:ember|\.)?|Sep\.?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
"""A pattern of a month's name, whole or shortened; to be used with `re.IGNORECASE`."""

YEAR = r"(?:19|20)\d\d"
"""A pattern of a year."""
