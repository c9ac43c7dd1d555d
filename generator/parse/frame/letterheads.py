"""The company or institution whose paper it is, by a line above the lead that names it, and a text that names it again.

`ACME WIDGETS, INC.`; `THE UNIVERSITY OF SPRINGFIELD NEWS SERVICE`, `Sisters of Mercy Hospital, Springfield`.
"""

import re
from itertools import pairwise

from generator.model.base import Spans
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_institution, is_nobody, name_at, strip_legal_form
from generator.parse.frame.head_rows import is_letterhead
from generator.parse.frame.subjects import is_marked
from generator.parse.text.dates import DAY
from generator.parse.text.places import spans_between

HEAD_LINES = 30
"""Lines of a page among which its letterhead stands."""
_LABEL = re.compile(r"(?:company|issuer|company name|name of (?:the )?(?:company|issuer)): +", re.IGNORECASE)
# "Acme Minerals NL" / "ABN 11 222 333 444": its number vouches for a company with whatever form.
_NUMBER_OF = re.compile(r"\W*(?:ABN|ACN|ARBN|A\.B\.N\.|A\.C\.N\.)[ :]+\d")
# "FROM: Acme Valley Hospital, Office of Communications", "THE UNIVERSITY OF SPRINGFIELD NEWS SERVICE"
_HOUSE = re.compile(
    r"(?:from: +)?(?:the )?(?P<name>[A-Z][\w.&’' -]{8,60}?)"
    r"(?: (?:news (?:service|bureau|release)|(?:office|department) of .*|public relations)|,.*| {3,}.*| [-–—|] .*)?",
    re.IGNORECASE,
)


def find_in_letterhead(draft: Draft) -> tuple[str, Spans] | None:
    """A company's name with its legal form on a line of its own above the lead, which the text names again."""
    above = draft.paragraphs[draft.opening].start if draft.opening < len(draft.paragraphs) else 0
    for line, below in pairwise(draft.lines[: 2 * HEAD_LINES]):
        if line.start >= above:
            break
        name = _LABEL.sub("", DAY.sub("", line.text).strip("*_ -–—,")).removesuffix(" (publ)")
        if line.blank or not 4 < len(name) < 60:
            continue
        if _NUMBER_OF.match(below.text) and name_at(name, 0) == len(name):
            start = line.start + line.indent + line.text.index(name)
            return name, [(start, start + len(name))]
        if not is_letterhead(name) or is_nobody(name):
            continue
        # `Acme plc ("Acme" or the "Company")`, but not `Acme(Jane) PLC`.
        name = name[: name_at(name, 0)]
        if not is_marked(name):
            continue
        # Above all else its name is enough.
        top = not draft.text[draft.document.body : line.start].strip()
        if top or draft.text.lower().count(strip_legal_form(name).lower().split()[0]) > 1:
            start = line.start + line.indent + line.text.index(name)
            return name, [(start, start + len(name))]
    return None


def find_house(draft: Draft) -> tuple[str, Spans] | None:
    """An institution that a line above the lead names, as the text prints it: by its kind and two words more."""
    for line in draft.lines[: 2 * HEAD_LINES]:
        if line.start >= draft.lead_start:
            break
        house = _HOUSE.fullmatch(line.text.strip("*_ "))
        if house is None or not is_institution(house["name"].title()):
            continue
        for paragraph in draft.paragraphs[draft.opening :]:
            start = paragraph.text.lower().find(house["name"].lower())
            end = start + len(house["name"])
            if start >= 0 and paragraph.text[start].isupper() and not paragraph.text[end : end + 1].isalnum():
                return paragraph.text[start:end], spans_between(draft.text, paragraph.passage, start, end)
    return None
