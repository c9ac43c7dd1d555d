"""Errors of the document itself: noted, shown, never corrected."""

import re

from generator.model.frame import Slip
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.vocabulary.numbers import ORDINAL_NAMES, ORDINALS

_WORDS = "|".join(ORDINALS)
# "Information regarding Acme's second quarter 2006 results can be found on its web site".
_POINTER = hinted(
    rf"\b(?P<words>(?P<ordinal>{_WORDS}) quarter(?: of)?(?: fiscal)?(?: year)? ?(?P<year>(?:19|"
    rf"20)\d\d)?(?: results)?)\b",
    re.IGNORECASE,
)
# "/3rd-quarter06release", "/q3-2006-results": a quarter inside a web address.
_IN_ADDRESS = re.compile(
    rf"/(?P<words>[\w.%-]*?(?:(?P<ordinal>{_WORDS})[-_]?q(?:uarter|tr)?|"
    rf"q(?P<number>[1-4]))[-_]?(?P<year>(?:20)?\d\d)?[\w.%-]*)",
    re.IGNORECASE,
)
_MISSPELT = hinted(r"\bforth (?=quarter|fiscal)", re.IGNORECASE)


def _main_quarter(draft: Draft) -> tuple[int, int] | None:
    """Fiscal year and quarter of the release's news; None where it has none."""
    for label in draft.fiscal:
        match = re.fullmatch(r"FY(\d{4})-Q([1-4])", label)
        if match:
            return int(match[1]), int(match[2])
    return None


def read_slips(draft: Draft) -> None:
    """Fill `slips`, in reading order.

    A standing text that points at another quarter's results, an address of another quarter, a misspelt period, a
    quotation that is never closed.
    """
    main = _main_quarter(draft)
    for paragraph in draft.paragraphs:
        for match in _MISSPELT.finditer(paragraph.text) if "forth " in paragraph.text.lower() else ():
            word = paragraph.passage.cut(match.start(), match.end())
            draft.slips.append(
                Slip(kind="misspelling", printed=word.text, at=[word.span(0, len(word))], note="for “fourth”")
            )
        if main is None:
            continue
        for match in _IN_ADDRESS.finditer(paragraph.text):
            number = int(match["number"]) if match["number"] else ORDINALS[match["ordinal"].lower()]
            if number != main[1]:
                draft.slips.append(
                    Slip(
                        kind="url-mismatch",
                        printed=match["words"],
                        at=paragraph.passage.at(match, "words"),
                        note=f"the release is about the {ORDINAL_NAMES[main[1]]} quarter",
                    )
                )
        if paragraph.zone != "about":
            continue
        for match in _POINTER.finditer(paragraph.text):
            year = int(match["year"]) if match["year"] else main[0]
            if (year, ORDINALS[match["ordinal"].lower()]) != main:
                draft.slips.append(
                    Slip(
                        kind="period-mismatch",
                        printed=match["words"],
                        at=paragraph.passage.at(match, "words"),
                        note=f"the release is about the {ORDINAL_NAMES[main[1]]} quarter of fiscal {main[0]}",
                    )
                )
    for quote in draft.quotes:
        if not quote.closed:
            start = quote.at[0][0] - 1
            mark = draft.text[start : start + 1]
            if mark.strip():
                draft.slips.append(
                    Slip(
                        kind="quotation-not-closed",
                        printed=mark,
                        at=[(start, start + 1)],
                        note="the quotation that opens here is never closed; it is taken to end with its paragraph",
                    )
                )
    draft.slips.sort(key=lambda slip: slip.at)
