"""What a title goes on with behind its head: a board, a committee, a division, a department of a university.

Forms it was made for: `Chairman of the Board of Directors`, `member of the company's board`, `chair of the Audit
Committee`, `President of its Gear division`, `Acme Works' Gear and Wheel business`, `President of business line Gear`.
"""

import re

BOARD = re.compile(
    r",? (?:of|to|on) (?:the |its |our |their |both )?(?:(?:company|firm|bank|corporation|group|trust|"
    r"fund|airport|authority|association|foundation)['’]s )?(?:(?:[A-Z][\w.&]*(?:['’]s?)? )?"
    r"(?:(?:Scientific|Medical|Clinical|Strategic|Technical|Business) (?:and [A-Z]\w+ )?Advisory |"
    r"(?:[A-Z][\w.&]* ){1,2}advisory )?"
    r"[Bb]oards?\b(?: of (?:[Dd]irectors|[Tt]rustees|[Mm]anagers|[Gg]overnors))?)"
    r"(?: \((?:the )?[“\"]Board[”\"]\)(?= and [A-Z]))?(?!['’]s \w)"
)
BOARD_OF = re.compile(
    r"(?P<owner>(?!Board|Supervisory|Advisory|Executive|Management)[A-Z][\w.&]*)(?:['’]s?)?(?= [Bb]oard)"
)
"""In that: `Acme`, whose board it is."""
NO_HOUSE = re.compile(
    r"[\d(+][\d\-() .]{6,}|\d+ (?:years|months|weeks)\b|[A-Z][\w.]*(?:,? [A-Z][\w.]*){0,3}-based\b|"
    r"(?:[a-z]+ and )?[a-z]+ reasons\b|U\.[SK]\.(?! [A-Z])"
)
"""`Director at 555-123-4567`, `of the Springfield, Ill.-based maker`, `for health reasons`: no organisation."""
OWN_HOUSE = re.compile(
    r" (?:of|for|at|with) (?:the|our) (?:company|[Cc]orporation|[Ff]irm|holding company|(?:health )?system|hospital|"
    r"bank|university|college)"
    r"(?=[,.;:)”\"]|$| (?:and|or|who|since|from|until|in|on|by|as|to|at|effective|will|has|had|is|was|said|says|for)\b)"
)
"""`a vice president of the company,`: whose that is, is known."""
_KIND = (
    r"(?:[Gg]roup|[Dd]ivision|[Uu]nit|[Bb]usiness(?: [Uu]nit)?|[Ss]egment|[Dd]epartment|"
    r"[Pp]ractice(?: [Gg]roup)?)\b"
)
_COMMITTEES = (
    r"(?:[Aa]udit|[Cc]ompensation|[Nn]ominat\w+|[Gg]overnance|[Ee]xecutive|[Ff]inance|[Rr]isk|[Ss]earch|[Ss]trategy|"
    r"[Mm]anagement|[Cc]redit|[Ll]oan|[Ss]teering|[Oo]perating|[Pp]olicy|[Pp]lanning|[Ee]thics|[Qq]uality|[Ss]cience|"
    r"[Tt]echnology|[Ii]nvestment|[Ss]ustainability|[Ss]afety|[Rr]emuneration|[Ss]pecial|[Cc]onflicts|[Rr]esources)\b"
)
UNIT = re.compile(rf"['’]s? (?:[\w&\-]+,? ){{1,6}}?(?:{_KIND}|[Cc]ommittee\b)")
"""Behind an organisation: `Acme's gear division`, `Acme Widgets' Audit Committee`."""
AND_A = re.compile(r",? and an? (?!(?:[a-z\-]+ )?(?:[Dd]irector|[Mm]ember)\b)")
"""Between two titles: `director of pricing and a regional manager`; a seat beside a title is none of it."""
PLACE = re.compile(
    r"['’]s? (?:[A-Z][\w\-]*,? ){1,4}(?:facility|facilities|plants?|works|mills?|mine|property|campus|office|site)\b"
)
"""Behind an organisation: `Acme's Springfield plant`, which is no part of a title."""
COUNTRY = (
    r"(?:(?:(?:North|South|Latin|Central|East|West)(?:ern)? )?"
    r"(?:[A-Z][a-z]+(?:an|ese|ish|i)|French|Dutch|Swiss|Czech|Greek|Thai|U\.?S\.?|U\.?K\.?))"
)
"""`its Canadian subsidiary`: of that country, which is not its name."""
OWN_UNIT = re.compile(
    rf" (?:of|for) (?:(?:its|our|their|the [a-z]+['’]s) (?:[\w&\-]+,? ){{1,6}}?"
    rf"(?:{_KIND}|(?:office|branch|plant|region|subsidiary|affiliate|operations|arm|works|mills?|facility|factory|[Cc]ommittee|"
    r"[Cc]ouncil)\b)"
    rf"|the {COUNTRY} (?:subsidiary|affiliate|operations|arm|branch)\b"
    r"|the (?:[a-z][\w&\-]* ){1,3}(?:division|unit|segment|department|school|college|faculty|office|branch|practice|"
    r"laboratory|desk)\b"
    r"|th(?:at|is) (?:division|unit|segment|department|business|subsidiary|company|bank|firm|group|office)\b"
    r"|the (?:[A-Z][\w&\-]*,? (?:and |& )?){1,4}(?:[a-z]+ ){0,3}"
    r"(?:[Dd]ivision|[Uu]nits?|business|[Ss]egment|group|[Dd]epartment(?! of\b)|[Pp]ractice|brands?|[Ll]abels|"
    r"[Pp]lants?|facility|facilities|mills?|[Ff]actory|offices?|[Bb]ranch|stores?|mine|refinery|terminal|operations)\b"
    r"|the (?:[A-Z][\w&\-]*,? (?:and |& )?){1,5}(?:Programs?\b|(?:Center|Centre|Clinic|Laboratory|Initiative|Service|"
    r"Office)\b(?= at (?:the )?[A-Z]))"
    r"|(?:the )?business (?:line|area|unit) [A-Z][\w&\-]*(?: (?:and |& )?[A-Z][\w&\-]*){0,3}"
    rf"|(?:the |its |our )?(?:(?:(?:[A-Z][\w&\-]* )?[Bb]oard|[Cc]ompany|firm|bank)['’]s |[A-Z][\w&\-]*['’]s? )?"
    rf"(?=(?:[\w&\-]+,? ){{0,3}}{_COMMITTEES})(?:[\w&\-]+,? ){{1,6}}[Cc]ommittee\b"
    r"(?: of (?:the|its) [Bb]oard(?: of [Dd]irectors)?)?"
    r"|the (?:new(?:ly)?[\w\- ]{0,12} )?(?:[A-Z][\w&\-]*,? (?:and |& )?){1,7}Committee\b)"
)
"""Where no organisation stands: `of its Gear division`, `of the Gear division`, `of the Audit Committee`."""
FACULTY = re.compile(
    r"(?:,| (?:of|in) the) (?:Department|Division|Section|Faculty) of (?:the )?[A-Z][\w\-]+"
    r"(?:(?:,? and |, | & | )[A-Z][\w\-]+){0,5}"
    r"|, (?:School|Institute) of (?:the )?[A-Z][\w\-]+(?:(?:,? and |, | & | )[A-Z][\w\-]+){0,5}"
    r"| (?:of|in) the (?:School|College|Institute) of (?:the )?[A-Z][\w\-]+(?:(?:,? and |, | & | )[A-Z][\w\-]+){0,5}"
    r"(?= at (?:the )?[A-Z])"
    r"| of its (?:School|College|Institute|Faculty) of [A-Z][\w\-]+(?:(?:,? and |, | & | )[A-Z][\w\-]+){0,5}"
    r"| (?:of|in) the (?:department|division|section) of [a-z]+(?: and [a-z]+)?"
    r"|, Office of (?:the )?[A-Z][\w\-]+(?:(?: and | & | of the | of | )[A-Z][\w\-]+){0,5}"
)
"""`Professor, Department of Widget Studies`, `Chief of the Division of Widget Studies`."""
FIRM_OF = re.compile(
    r" (?:in|of|at|with) (?:the |an? )?(?:[\w\-]+ ){0,3}(?:firm|partnership|practice|agency|consultancy|"
    r"company|start-?up|developer|manufacturer|maker|provider|retailer|charity|nonprofit)(?: of)?,? "
    r"(?=[A-Z])"
)
"""`a partner in the law firm of Roe & Moe`: what stands before the firm's name."""
DASHED = re.compile(
    r" ?[-–—] ?(?!(?:an?|the|who|which|that|and|was|is|has|will|said|says|at|of|to|in|for|with)\b)"
    r"(?:(?!(?:at|with|in|to|from|by)\b)[A-Za-z&][\w&/\-]*(?:,? and|,? &| of| for)? ){0,4}(?P<last>[A-Za-z][\w\-]*)"
    r"(?=[,.;:)]|$| (?:has|have|will|was|were|said|says|effective|since|from|to)\b)"
)
"""`vice president - widgets and gears`: what a dash joins to a rank, up to a mark or a verb."""
STUDIES = re.compile(r" (?:of|in) (?:[a-z]+(?: and|,)? ){0,4}[a-z]+(?= at | in the | and [A-Z]|[,.;]|$)")
"""Behind `professor`: `of art and design`, whatever it is."""
IN_CHARGE = re.compile(
    r",? in charge of (?!the (?:[Cc]ompany|firm|bank|group)\b)(?:the )?"
    r"[A-Za-z][\w&\-]*(?:(?:,| and| &)? [A-Za-z][\w&\-]*){0,5}?(?=[,.;)]|$| (?:at|who|will|has|is|was|of|in|since)\b)"
)
"""Behind any title: `in charge of overseas sales`."""
_FIELD = (
    r"(?:[A-Z][\w’'-]+ ){0,2}(?:Development|Affairs|Resources|Services|Security|Safety|Growth|Trade|Change|Education|"
    r"Training|Works|Relations|Planning|Diversification|Energy|Heritage|Cooperation|Technology|Protection|Defence|"
    r"Infrastructure|Investment|Health|Finance|Industry|Agriculture|Justice|Transport|Tourism|Labour|Mines|Culture)\b"
)
_ANY = rf"(?:{_FIELD}|[A-Z][\w’'-]+)"
PORTFOLIO = re.compile(
    rf" (?:of State for|of State|of|for|responsible for) (?:the )?"
    rf"(?:{_ANY}(?:, {_ANY})*,? (?:and|&) (?!Minister){_ANY}|{_FIELD})"
)
TO_BOARD = frozenset("member counsel advisor adviser".split())
"""Heads that are also `to the board`."""
OURS = re.compile(r" (?:its|our|their) ")
"""In `of its Board`: no part of a title."""
ACRONYM = re.compile(r" \((?:[“\"])?[A-Z]{2,4}(?:[”\"])?\)")
"""`Chief Executive Officer (CEO)`."""
CAMEL = re.compile(r"(?!DevOps|FinTech|MedTech|BioPharma)[A-Z][a-z]+[A-Z][A-Za-z]+")
"""`executive of WidgetWorks`: a firm."""
TEACHERS = frozenset("professor lecturer instructor".split())
"""Heads that a field of study follows, whatever its words."""


def unit_at(text: str, end: int, last: str) -> "re.Match[str] | None":
    """What a title that ends with the word `last` goes on with, where no organisation stands.

    `President of the Widget Division`, `professor of surgery`, `Officer in charge of sales`, `Minister of Innovation,
    Science and Economic Development`.
    """
    found = OWN_UNIT.match(text, end) or FACULTY.match(text, end) or IN_CHARGE.match(text, end)
    if found is None and last in TEACHERS:
        return STUDIES.match(text, end)
    return PORTFOLIO.match(text, end) if found is None and last == "minister" else found
