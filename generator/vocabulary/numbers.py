"""Numbers in words, in lower case."""

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
COUNTS = {word: number for number, word in enumerate(_WORDS.split(), start=1)}
"""`one` to `twenty`."""

ORDINAL_NAMES = {1: "first", 2: "second", 3: "third", 4: "fourth"}
"""Names of quarters and halves by their number."""

ORDINALS = {name: number for number, name in ORDINAL_NAMES.items()}
ORDINALS |= {"forth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
"""Numbers of quarters and halves by what is printed, `forth` too."""
