"""The words of a text as runs of the letters A to Z, found quickly: to ask whether any word of a list may stand there.

A pattern that takes a text apart word by word needs several times as long, and grammars ask of each paragraph and of
most of its places whether it is worth a closer look.
"""

_BLANK = ord(" ")
_ONLY_LETTERS = bytes(code if chr(code).isalpha() and code < 128 else _BLANK for code in range(256))
_ONLY_SMALL = _ONLY_LETTERS.lower()


def letter_runs(text: str) -> list[bytes]:
    """All runs of the letters A to Z in order, as printed; any other character parts them: `Roe's` gives `Roe`, `s`."""
    return text.encode("ascii", "replace").translate(_ONLY_LETTERS).split()


def small_letter_runs(text: str) -> list[bytes]:
    """The same in small letters."""
    return text.encode("ascii", "replace").translate(_ONLY_SMALL).split()
