"""What a title goes on with behind its head: a board, a committee, a division, a department of a university.

Forms it was made for: `Chairman of the Board of Directors`, `member of the company's board`, `chair of the Audit
Committee`, `President of its Gear division`, `Acme Works' Gear and Wheel business`, `President of business line Gear`.
"""

import re

BOARD = re.compile(
    r",? (?:of|to|on) (?:the |its |our |their )?(?:(?:company|firm|bank|corporation|group)['’]s )?"
    r"(?:(?:[A-Z][\w.&]*(?:['’]s?)? )?[Bb]oards?\b(?: of (?:[Dd]irectors|[Tt]rustees|[Mm]anagers|[Gg]overnors))?)"
    r"(?!['’]s \w)"
)
_KIND = r"(?:[Gg]roup|[Dd]ivision|[Uu]nit|[Bb]usiness|[Ss]egment|[Dd]epartment|[Pp]ractice)\b"
_COMMITTEES = (
    r"(?:[Aa]udit|[Cc]ompensation|[Nn]ominat\w+|[Gg]overnance|[Ee]xecutive|[Ff]inance|[Rr]isk|[Ss]earch|[Ss]trategy|"
    r"[Tt]echnology|[Ii]nvestment|[Ss]ustainability|[Ss]afety|[Rr]emuneration|[Ss]pecial|[Cc]onflicts|[Rr]esources)\b"
)
UNIT = re.compile(rf"['’]s? (?:[\w&\-]+,? ){{1,6}}?{_KIND}")
"""Behind an organisation: `Acme's gear division`."""
OWN_UNIT = re.compile(
    rf" (?:of|for) (?:(?:its|our|their) (?:[\w&\-]+,? ){{1,6}}?{_KIND}"
    r"|the (?:[a-z][\w&\-]* ){1,3}(?:division|unit|segment|department)\b"
    r"|the (?:[A-Z][\w&\-]*,? (?:and |& )?){1,4}(?:division|unit|business|segment|group|department|practice)\b"
    r"|(?:the )?business (?:line|area|unit) [A-Z][\w&\-]*(?: (?:and |& )?[A-Z][\w&\-]*){0,3}"
    rf"|(?:the |its |our )?(?:[Bb]oard['’]s |[Cc]ompany['’]s |[A-Z][\w&\-]*['’]s? )?"
    rf"(?=(?:[\w&\-]+,? ){{0,3}}{_COMMITTEES})(?:[\w&\-]+,? ){{1,6}}[Cc]ommittee\b"
    r"(?: of (?:the|its) [Bb]oard(?: of [Dd]irectors)?)?"
    r"|the (?:new(?:ly)?[\w\- ]{0,12} )?(?:[A-Z][\w&\-]*,? (?:and |& )?){1,7}Committee\b)"
)
"""Where no organisation stands: `of its Gear division`, `of the Gear division`, `of the Audit Committee`."""
FACULTY = re.compile(
    r", (?:Department|Division|Section|School|Faculty|Institute) of (?:the )?[A-Z][\w\-]+"
    r"(?:(?:,? and |, | & | )[A-Z][\w\-]+){0,5}"
)
"""`Professor, Department of Widget Studies`."""
