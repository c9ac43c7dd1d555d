"""Other documents that a release refers to: reports to the regulator, and pages with an address of their own."""

import re

from generator.model.release import Cite
from generator.parse.draft import Draft

_REPORT = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d) )?(?:(?:most recent|latest) )?(?:(?:annual|quarterly|current|"
    r"transition) reports? (?:to shareholders )?on )?"
    r"form (?:10-KSB|10-QSB|10-KT|10-K|10-Q|8-K|20-F|40-F|6-K|S-[1348]|N-CSR|F-[134]|11-K|12b-25)(?:/A)?"
    r"(?: for (?:the )?(?:fiscal )?(?:year|quarter|period)s?(?: ended| ending)? (?:[A-Z][a-z]+ \d{1,2}, )?(?:19|"
    r"20)\d\d)?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?<![@\w.])(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/[\w./%?=&#~+-]*[\w/]")


def read_cites(draft: Draft) -> None:
    """Fill `cites`, each wording once: `2005 Annual Report on Form 10-K`, `www.acme.example/news.php`."""
    seen: set[str] = set()
    for paragraph in draft.paragraphs:
        for pattern in (_REPORT, _ADDRESS):
            for match in pattern.finditer(paragraph.text):
                if match.group() not in seen:
                    seen.add(match.group())
                    draft.cites.append(Cite(printed=match.group(), at=paragraph.passage.at(match)))
    draft.cites.sort(key=lambda cite: cite.at)
