"""The words of a text as runs of the letters A to Z, and how many digits it has, found quickly.

A pattern that takes a text apart needs several times as long, and grammars ask of each paragraph and of most of its
places whether any word of a list may stand there.
"""

_BLANK = ord(" ")
_DIGITS = b"0123456789"
_ONLY_SMALL = bytes(code if chr(code).isalpha() and code < 128 else _BLANK for code in range(256)).lower()


def small_letter_runs(text: str) -> list[bytes]:
    """All runs of the letters A to Z in order, in small letters; any other character parts them: `roe`, `s`."""
    return text.encode("ascii", "replace").translate(_ONLY_SMALL).split()


def count_digits(text: str) -> int:
    """How many of the digits 0 to 9 stand in a text."""
    return len(text) - len(text.encode("ascii", "replace").translate(None, _DIGITS))
