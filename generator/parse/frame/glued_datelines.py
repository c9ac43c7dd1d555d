"""Datelines that run into the headline before them: `Dividend RaisedSPRINGFIELD, Ill.`, as pages print them."""

import re

from generator.parse.frame.dateline import REACH, Found, find_dateline, wires_in
from generator.parse.text.passage import Passage

_GLUED = re.compile(
    r"(?<=[a-z0-9.!?)%\-–—]) ?(?P<place>[A-Z][A-Z.'’ \-]{2,40}(?:, (?:[A-Z][\w.]{1,14}(?: [A-Z][\w.]+)?))?)"
    r"(?=,? ?(?:--|[–—(/,]) ?)"
)


def find_glued_dateline(passage: Passage) -> tuple[int, Found] | None:
    """A dateline behind a subheadline in one paragraph: `Dividend RaisedSPRINGFIELD, Ill., Feb. 12, 2020 /PRNewswire/`.

    Only one with a wire counts, or with a day where place and headline touch. Gives the index at which it begins, and
    the dateline of the words from there.
    """
    text = passage.text
    services = wires_in(text, 0, min(len(text), 1500))
    if not services:
        return _find_touching(passage)
    if services[0][0] < 20:
        return None
    for match in _GLUED.finditer(text, max(0, services[0][0] - REACH), services[0][0]):
        found = find_dateline(passage.cut(match.start("place"), len(text)))
        if found and found.wire and found.place:
            return match.start("place"), found
    return None


# `Acme Announces New Business for BoltSPRINGFIELD, Sept. 29 -- Acme`.
_TOUCHING = re.compile(
    r"[a-z](?=[A-Z]{3}[A-Z.'’ -]{0,30}, "
    r"(?:(?:[A-Z][A-Za-z. ]{1,20},? )?[A-Z][a-z]{2,8}\.? \d|[A-Z][A-Za-z.]{1,20} ?(?:--?|[–—]) ?[A-Z]))"
)


def _find_touching(passage: Passage) -> tuple[int, Found] | None:
    """A dateline without a wire, run into the headline's last word, with a day or with a state and a dash."""
    match = _TOUCHING.search(passage.text, 20, 400)
    found = find_dateline(passage.cut(match.end(), len(passage))) if match else None
    if match is None or found is None or found.place is None:
        return None
    return match.end(), found
