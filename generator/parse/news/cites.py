"""Other documents that a release refers to: reports to the regulator, and pages with an address of their own."""

import re

from generator.model.frame import Cite
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage

_FORM = hinted(
    r"\bform (?:10-K(?:SB|T|405)?|10-Q(?:SB)?|8-[KA]|20-F|40-F|6-K|S-\d{1,2}(?:ASR|MEF)?|N-CSRS?|F-\d{1,2}(?:ASR)?|11-K"
    r"|12b-25|10-12[BG]|1-A)(?:/A)?(?!\d)"
    r"(?: for (?:the )?(?:fiscal )?(?:year|quarter|period)s?(?: ended| ending)?"
    r" (?:[A-Z][a-z]+ \d{1,2}, )?(?:19|20)\d\d)?",
    re.IGNORECASE,
)
# What stands before the form's name and belongs to it: "2005 Annual Report on", "most recent Quarterly Report on".
_BEFORE = hinted(
    r"(?:\b(?:19|20)\d\d )?(?:\b(?:most recent|latest) )?"
    r"\b(?:annual|quarterly|current|transition) reports? (?:to shareholders )?on $",
    re.IGNORECASE,
)
_REACH = 70
_LONGEST_ADDRESS = 500
_ADDRESS = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/[\w./%?=&#~+-]*[\w/]")
# Words run on to an address where a text has lost its lines: `Visitwww.acme.example/news.htmlSOURCE Acme`.
_GLUED_BEFORE = re.compile(r"(?<=[a-z])(?=https?://|www\.)")
_GLUED_BEHIND = re.compile(r"(?:(?<=\.html)|(?<=\.htm)|(?<=/))S(?:OURCE|ource)$")


def _reports(passage: Passage) -> list[tuple[int, int]]:
    if "orm " not in passage.text and "ORM " not in passage.text:
        return []
    found = []
    for match in _FORM.finditer(passage.text):
        first = max(0, match.start() - _REACH)
        before = _BEFORE.search(passage.text[first : match.start()])
        found.append((first + before.start() if before else match.start(), match.end()))
    return found


def _addresses(passage: Passage) -> list[tuple[int, int]]:
    """Web addresses with a path: a page of its own, not a company's front page."""
    text = passage.text
    found = []
    place = text.find("/")
    while place >= 0:
        # The word that the stroke stands in.
        start = text.rfind(" ", 0, place) + 1
        end = text.find(" ", place)
        end = end if end >= 0 else len(text)
        glued = _GLUED_BEFORE.search(text, start, place)
        start = glued.start() if glued else start
        word = text[start:end]
        match = _ADDRESS.search(word) if "." in word and "@" not in word and end - start < _LONGEST_ADDRESS else None
        if match:
            behind = _GLUED_BEHIND.search(match.group())
            found.append(
                (start + match.start(), start + match.start() + behind.start() if behind else start + match.end())
            )
        place = text.find("/", end)
    return found


def read_cites(draft: Draft) -> None:
    """Fill `cites`, each wording once: `2005 Annual Report on Form 10-K`, `www.acme.example/news.php`."""
    seen: set[str] = set()
    for paragraph in draft.paragraphs:
        for start, end in _reports(paragraph.passage) + _addresses(paragraph.passage):
            words = paragraph.passage.cut(start, end)
            if words.text not in seen:
                seen.add(words.text)
                draft.cites.append(Cite(printed=words.text, at=[words.span(0, len(words))]))
    draft.cites.sort(key=lambda cite: cite.at)
