"""Degrees and the schools that gave them: `Roe holds an MBA degree from Springfield University`."""

import re

from generator.parse.people.career import Career, Degree
from generator.parse.people.employers import organisation_at
from generator.parse.people.known_names import KnownNames
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage

_STUDIED = hinted(r"\b(?:degree|holds|earned|received|graduat|bachelor|master|MBA)")
_DEGREE = re.compile(
    r"(?:\b(?:an?|his|her|and|with|both|in)|,) (?P<degree>(?:(?:joint |combined |"
    r"executive )?(?:Bachelor|Master|Doctor|Doctorate|Associate|"
    r"Juris Doctor)(?:['’]s)?(?: degree)?(?: of [A-Z]\w+(?: [A-Z]\w+)?)?"
    r"|B\.?S\.?c?\.?|B\.?A\.?|B\.?B\.?A\.?|M\.?B\.?A\.?|M\.?S\.?c?\.?|M\.?A\.?|Ph\.? ?D\.?|"
    r"J\.?D\.?|M\.?D\.?|LL\.?[BM]\.?|D\.?Phil\.?|bachelor['’]s|master['’]s|doctorate|"
    r"law degree))(?! of [A-Z]\w+ (?:at|for) )"
    r"(?= |,)(?P<rest>(?: degrees?)?(?: (?:in|of) (?:[A-Za-z&]+,? ?){1,6}?)?,? ?(?:from|at) (?:the )?(?=[A-Z]))?"
)


def read_degrees(career: Career, sentence: Passage, behind: int, known: KnownNames) -> None:
    """The degrees of somebody whose mention ends at index `behind` of `sentence`, with the schools that gave them."""
    text = sentence.text
    if not _STUDIED.search(text, behind, behind + 260):
        return
    for match in _DEGREE.finditer(text, max(0, behind - 4)):
        school = None
        if match["rest"]:
            finish = organisation_at(text, match.end(), known)
            school = (match.end(), finish) if finish else None
        elif not re.match(r" (?:degree|in\b)", text[match.end("degree") :]):
            continue
        start, end = match.span("degree")
        career.degrees.append(Degree(sentence, (start, end), school))
