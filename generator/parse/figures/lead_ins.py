"""Words before the comma or colon that opens a sentence: whether the figure behind them is still the whole issuer's.

    However, net income rose to            Despite the storm, revenue was           On a GAAP basis, the loss was
    At retail, sales were      On a same-store basis, sales rose to      Since the listing, revenue was     Bolts: sales

What parts of a business and what bases there are nobody can list. Listed is what leaves a figure whole. Figures may
stand behind a name and what it is, too: `It bought Other Corp., a maker of lamps with 2007 sales of $5 million`.
"""

import re

from generator.parse.figures.asides import CAUSES
from generator.parse.figures.clauses import Clause
from generator.parse.figures.headings import names_part
from generator.parse.figures.owner_names import Names
from generator.parse.text.hinted import hinted

_WORD = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
_FREE = frozenset(
    "for in during and or the of all both our its at on a an as to by with from this that these those it we "
    "result results ended ending period periods year years quarter quarters quarterly half fiscal full calendar annual "
    "end year-end total overall however therefore thus hence meanwhile "
    "moreover furthermore additionally also again but similarly likewise consequently accordingly nevertheless "
    "nonetheless still instead together taken altogether comparatively conversely finally first second third fourth "
    "lastly importantly notably unfortunately specifically summary addition aggregate fact short contrast comparison "
    "particular general expected announced previously reported anticipated planned gaap ifrs u.s statutory generally "
    "accepted accounting principles basis consolidated company-wide group unaudited preliminary figures financially "
    "today yesterday recently latest most recent just completed per basic diluted fully share net alone itself".split()
)
OF_A_KIND = hinted(
    r"\b(?:companies|firms|customers|clients|businesses|business|organi[sz]ations|enterprises|institutions|issuers|"
    r"retailers|manufacturers|makers|operators|corporations|brands?|banks|entities|utilities|suppliers|borrowers|"
    r"employers|startups?|industry|industries|markets?|sectors?|subsidiar(?:y|ies)|divisions?|segments?|units?|chains?|"
    r"(?<!the )(?:retailer|manufacturer|maker|operator|supplier|customer|client|bank|distributor|partner|dealer)|"
    r"(?<!the )(?:provider|producer)|(?:distributor|partner|dealer|provider|producer)s|(?:plant|mill|mine|store|hotel|"
    r"factor(?:y|ie)|site|facilit(?:y|ie)|propert(?:y|ie)|practice|product|operation)s?|"
    r"those|anyone)(?: \([^()]*\))?,?$",
    re.IGNORECASE,
)
"""Before `with`: `serves companies with revenue of more than $9`, `the lamp market, with sales of $9`."""
TELLS_WHAT_IS_IN = hinted(
    r"(?:\b(?:highlights|guidance|outlook)\b[^.;:,$€£]{0,50}|(?:^|^our |reported (?:\w+ ){0,3})results for "
    r"(?:(?:the|its|our) )?(?:first|second|third|fourth|full|fiscal|three|six|nine|twelve|quarter|year"
    r"|half|\d)\b[^.;:$€£]{0,60})$",
    re.IGNORECASE,
)
"""`Highlights for the quarter included revenue of`, `reported results for the quarter, including a net loss of`."""
# A cause or circumstance, told of the whole.
_CAUSE = re.compile(
    rf"(?:(?:\w+ly|and|but|however,) ){{0,2}}(?:{CAUSES}|as a (?:direct )?(?:result|consequence) of"
    r"|in spite of|contrary to|notwithstanding|reflects|(?:driven|led|helped|aided|boosted|supported|fuel+ed"
    r"|buoyed|hurt|affected|impacted|offset|hampered|strengthened) by|based (?:up)?on|given"
    r"|considering|coupled|along with|including|with|in line with|consistent with|in keeping with|compared|as compared"
    r"|versus|following|after|while|although|though|when|as (?!previously|originally|initially|if )\w+ \w+"
    r"|according to|building on|continuing|having|in (?:this|these|such|what|the (?:current|present|face|midst|wake)"
    r"|an?) |under th(?:is|ese) |by \w+ing|through \w+ing)\b",
    re.IGNORECASE,
)
_NEXT_PART = re.compile(r"; |, (?:and|while|but|whereas) ")
_SINCE = re.compile(r"(?:since|until) ", re.IGNORECASE)


def part_of_sentence(text: str, place: int) -> int:
    """Where the part of a sentence begins that `place` is in: `...; online, sales`, `..., and at retail, sales`."""
    return max((match.end() for match in _NEXT_PART.finditer(text, 0, place)), default=0)


def leaves_whole(clause: Clause, start: int, place: int, names: Names) -> bool:
    """Whether the words from `start` to the comma, colon or dash at `place` tell of no part, basis, other firm or time.

    Periods, figures and the names of the issuer are no such words. A sentence that tells a figure before the comma is
    not looked at: there the words before that figure tell.
    """
    before = [token for token in clause.tokens if start <= token.start and token.end <= place]
    colon = clause.text[place] != ","
    if any(token.code in ("AMm" if colon else "AM") for token in before):
        return True
    words = clause.text[start:place]
    for token in reversed(before):
        if token.code == "P":
            words = words[: token.start - start] + words[token.end - start :]
    words = words.strip(" *•·-–—\"'“‘’")
    if _CAUSE.match(words):
        return True
    if _SINCE.match(words):
        # Another time, unless the figure has one of its own.
        return any(token.code == "P" for token in clause.tokens if token.start > place)
    if colon:
        return not names_part(words, list(names.forms))
    told = [word for word in _WORD.findall(words) if word.lower() not in _FREE]
    return not words.lower().startswith("of ") and (not told or names.hold(" ".join(told)))


# `Other Corp., a company with revenue of`, `its subsidiary, which had`: what is told of whom it stands behind.
APPOSED = re.compile(r",? (?:an?|the) [^,;:.]{2,120}$", re.IGNORECASE)
IS_A = hinted(r"\b(?:is|was|are|as|being|became) (?:an?|the|one of) [^;:.]{2,200}$", re.IGNORECASE)
# `We acquired a distributor, with sales of`: what is bought, sold or shared is told of.
DEAL = hinted(
    r"\b(?:acquir\w+|acquisition|bought|buy(?:ing|s)?|purchas\w+|sold|sale|sells?|selling|divest\w*"
    r"|invest(?:ed|s|ing)? in|merg(?:ed?|er|ing|es) with|clos(?:ed|ing|es) (?:its|the|our|an?|two|three|four|five)\b"
    r"(?! (?:[\w-]+ ){0,3}(?:quarter|year|half|period)))\b[^.;:,]*,?$",
    re.IGNORECASE,
)
# `, a maker of lamps,`, or between dashes, up to the verb.
_WHAT_IT_IS = (
    r"[,–—-]{0,2} ?(?:an?|the|one of (?:the|our|its)|(?:parent|holding) company (?:of|for)"
    r"|headquartered|based|located|formerly|which (?:makes|operates|provides|owns)|(?:[a-z-]+ ){0,4}[a-z-]+(?:er|or) of"
    r") "
    r"[^;]*[,–—-](?: today| also)?$"
)
# `Bright Water Inc. ("the Company"), NASDAQ: BWI, a maker of lamps, reported`
_LISTED = r"(?:,? (?:nasdaq|nyse|amex|otc\w{0,6}|tsx|asx|lse)[^,;:]{0,8}: ?[\w.]{1,8}(?=,))?"
# Not the `with` of a comparison or of a company.
_WITH = re.compile(
    r"(?<!\bcompared )(?<!\balong )(?<!\btogether )(?<!\bline )(?<!\bconsistent )\bwith (?!.*(?<!\bcompared )\bwith )"
)


def with_before(clause: Clause, place: int, verbs: "re.Pattern[str]") -> int | None:
    """Where the `with` of an enumeration stands that goes on at `place`; None where a verb or none leads it."""
    found = _WITH.search(clause.text, 0, place)
    if found is None or verbs.search(clause.text, found.end(), place):
        return None
    first = next((token for token in clause.tokens if token.start >= found.end() and token.code in "MmA"), None)
    return found.start() if first and first.code in "Mm" and first.end <= place else None


def apposed(before: str, names: Names) -> bool:
    """Whether words end with a name and what it is: `Bright Water Inc. (BWI), a maker of lamps,`."""
    lower = before.lower().replace("’", "'")
    return any(
        re.search(rf"\b{re.escape(name)}\.?,? ?(?:\([^()]*\) ?){{0,2}}{_LISTED}{_WHAT_IT_IS}", lower)
        for name in names.forms
        if len(name) > 4
    )
