r"""How the vocabulary writes wordings, one an entry, and the expression that they make together.

`earnings` and `wins .{0,40}award` are of whole words, with the signs of expressions between them. A wording between
slashes, `/\bto fall short$/`, is an expression as it is, and says itself where it begins and ends. Blanks around a bar,
`first | second | third`, are there for the eye, and for long lines to break at.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

_BAR = " | "


def as_expressions(wordings: Sequence[str]) -> list[str]:
    """One expression for each run of wordings in whole words, and those that are expressions as they are, in order."""
    return [found for is_own, run in groupby(wordings, _is_expression) for found in _of_run(is_own, run)]


def _of_run(is_own: bool, run: Iterator[str]) -> list[str]:
    words = [wording.replace(_BAR, "|") for wording in run]
    return [word[1:-1] for word in words] if is_own else [rf"\b(?:{'|'.join(words)})\b"]


def _is_expression(wording: str) -> bool:
    return len(wording) > 1 and wording[0] == wording[-1] == "/"
