"""Running heads and feet that a page break puts in the midst of a sentence."""

import re
from collections.abc import Sequence
from typing import Protocol

_NUMBER = re.compile(r"[-–—\s]*(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?[-–—\s]*$|</?PAGE>\s*\d*$", re.IGNORECASE)
CLOSED = re.compile(r"[.!?:;][\"'”’)\]]*\s*$")
"""What a line ends with that ends a sentence."""
_LONGEST = 90
"""Characters of a running head at most."""
_REACH = 6
"""Lines from a page number to the words of the text at most, blank ones counted."""


class PageLine(Protocol):
    """What is asked of a line."""

    @property
    def text(self) -> str:
        """Its words."""
        ...

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        ...

    @property
    def furniture(self) -> bool:
        """Whether it is a rule, a page number, a tag."""
        ...


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of a page: `3`, `- 3 -`, `Page 3 of 9`, `<PAGE>`."""
    return _NUMBER.match(text) is not None


def find_running_heads(lines: Sequence[PageLine]) -> list[int]:
    """The numbers of the lines that stand between a page number and the two parts of a sentence.

    `... the roll-out of our new` / `acme.example` / `3` / `line of widgets was slow.`: the address is no part of it.
    """
    found: set[int] = set()
    numbers = [number for number, line in enumerate(lines) if line.furniture and is_page_number(line.text)]
    for number in numbers:
        above = _walk(lines, number, -1)
        below = _walk(lines, number, 1)
        for heads in ((above[:1], []), ([], below[:1]), (above[:1], below[:1])):
            first = above[len(heads[0]) : len(heads[0]) + 1]
            second = below[len(heads[1]) : len(heads[1]) + 1]
            if first and second and _is_torn(lines[first[0]].text, lines[second[0]].text):
                apart = all(_is_head(lines, place) for place in (*heads[0], *heads[1]))
                found.update((*heads[0], *heads[1]) if apart else ())
                break
    return sorted(found)


def _walk(lines: Sequence[PageLine], number: int, step: int) -> list[int]:
    """The numbers of the next two lines with words from a page number on, upwards or downwards."""
    found: list[int] = []
    place = number + step
    while 0 <= place < len(lines) and abs(place - number) <= _REACH and len(found) < 2:
        if not lines[place].blank and not lines[place].furniture:
            found.append(place)
        place += step
    return found


def _is_torn(before: str, after: str) -> bool:
    """Whether one sentence runs from the end of one line to the beginning of the other."""
    return len(before) > 40 and not CLOSED.search(before) and after[:1].islower()


def _is_head(lines: Sequence[PageLine], place: int) -> bool:
    """Whether a line is short, stands by itself, and begins like a name or is a web address."""
    text = lines[place].text
    alone = all(
        not 0 <= near < len(lines) or lines[near].blank or lines[near].furniture for near in (place - 1, place + 1)
    )
    address = re.fullmatch(r"[\w\-.]+\.\w{2,10}", text) is not None
    return alone and len(text) <= _LONGEST and (address or not text[:1].islower())
