"""Headings over sentences: which periods they name, and whether they name a part of the business or other measures.

So may a sentence of its own: `The following results exclude restructuring charges.`, `All figures below are on a pro
forma basis.`; and of the figures right before it, `These results exclude a charge of $1 million.`
"""

import re
from dataclasses import dataclass, replace

from generator.parse.figures.period_phrases import find_phrases
from generator.parse.figures.phrase import Phrase
from generator.parse.text.hinted import hinted
from generator.parse.text.layout import Paragraph
from generator.parse.text.passage import Passage

BULLET = re.compile(r"\\?[*•·▪●○◦‣›»](?:\s|$)|[-–—]{1,2} {1,12}(?=\S)|(?:o|§|Ø) {1,12}(?=[A-Z])")
# Words of a heading that names no part of the business: what stands below is the whole issuer's.
_PLAIN_HEADING = frozenset(
    "points headlines main developments quick announcement trading detailed additional statutory takeaway takeaways "
    "a an and the of for in on to with vs versus from by at as or first second third fourth full quarter quarters "
    "quarterly year years yearly half month months three six nine twelve ended ending fiscal results result financial "
    "highlights highlight summary review overview consolidated income statement revenue revenues sales net profit "
    "profitability earnings loss losses operating operations performance end ends key business recent company "
    "operational discussion q1 q2 q3 q4 h1 h2 fy date selected information update updates commentary "
    "management comments total gaap liquidity balance sheet cash flow flows position capital resources january "
    "february march april may june july august september october november december compared comparison "
    "unaudited about corporate reports announces record per share eps gross margin news release press items "
    "expenses expense annual results: other ytd year-to-date 1st 2nd 3rd 4th 1q 2q 3q 4q strong growth achieves "
    "achievements increase increases increased attributable shareholders common diluted basic data metrics period "
    "current reported financials ifrs measures continued cont subsequent event events highlights: quarter: report "
    "analysis outlook guidance conference call returns return credit quality asset assets loan loans deposits deposit "
    "interest non-interest noninterest provision provisions tax taxes dividend dividends repurchase repurchases share "
    "shares debt backlog orders bookings margins cost costs rate portfolio securities allowance research development "
    "selling administrative generally headcount stock equity stockholders shareholders' stockholders' working "
    "expenditures spending financing investing activities position-and income-statement line item notable "
    "special charges restructuring impairment net-income ebitda eps) (eps operational-highlights was were included "
    "executive glance recap overall "
    "includes include following are is company's our that this these its strategic milestones "
    "we expect expects expected currently anticipate anticipates anticipated project projects now provide provides "
    "provided interim reporting jan feb mar apr jun jul aug sep sept oct nov dec "
    "reiterates reaffirms updated raises initiates issues ranges range based upon "
    "follows solid robust momentum improved improving improvement improvements delivers delivered posts posted "
    "achieved reached highest best ever history double digit significant positive profitable continues trend trends "
    "forecast forecasts projection projections estimate estimates revision snapshot brief detail details facts figures "
    "numbers top bottom progress up down all both ceo cfo president "
    "president's chairman chairman's chief officer message letter remarks perspective perspectives forward looking "
    "ahead expectations goals targets week weeks thirteen twenty thirty fifty achieve positioned same prior "
    "corresponding previous preceding providing reach reaches level levels hit hits climb climbs rise rises jump jumps "
    "advance advances".split()
)
_OUTLOOK = hinted(
    r"\b(?:outlook|guidance|forecasts?|expectations|looking ahead|targets|goals|objectives|projections?)\b",
    re.IGNORECASE,
)
# `For the full year, Acme expects:`, above a list.
_EXPECTS = hinted(r"\b(?:expect|anticipat|project|forecast|estimat|target)(?:s|es|ed|ing)?\b", re.IGNORECASE)
_FOLLOWING = hinted(
    r"\b(?:the )?following (?:\w+ ){0,2}(?:guidance|outlook|results|forecast|estimates|targets)\b", re.IGNORECASE
)
_QUARTERLY = hinted(r"\bquarter(?:ly)?\b(?! dividend)", re.IGNORECASE)
_OTHER_MEASURES = hinted(r"\b(?:non-?gaap|adjusted|pro[ -]?forma|reconciliations?|like-for-like)\b", re.IGNORECASE)
_AGAINST = hinted(r"\b(?:compar(?:ed|ison|ing)|versus|vs|against|over|from)\b", re.IGNORECASE)
_CORPORATE = hinted(r"\b(?:corporate|all) (?:and|&) other\b|^\W*other\W*$", re.IGNORECASE)
# `Summary (see the tables below)`
_ASIDE = hinted(r"\((?:see|as|in|un|all|amounts|dollars)[^()]{0,80}\)", re.IGNORECASE)
_ON_OUR_BASIS = hinted(
    r"\bon an? (?:u\.?s\.? )?(?:gaap|ifrs|reported|as[- ]reported|consolidated|statutory|unaudited) basis\b",
    re.IGNORECASE,
)
_NOTE_MARK = re.compile(r"[(\[]\d{1,2}[)\]]|[*†¹²³]+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$")
_SITE = re.compile(r"(?<=\w)\.(?:com|net|org)$")
LONGEST_HEADING = 120
_LONGEST_PERIOD = 80
_NO_WORDS = re.compile(r"(?:\W|\b(?:the|for|in|of|period|compared|with|to|versus|vs)\b)*", re.IGNORECASE)


@dataclass(frozen=True)
class Heading:
    """What a heading tells of the statements below it.

    Attributes:
        words: the heading.
        phrases: the periods that it names.
        part: whether it names a part of the business.
        outlook: whether it is about the future.
        other: whether it is about measures that are none of ours, `Non-GAAP Results`.
        against: another period that it names for comparison, `Third quarter compared with second quarter of 2006`.
        nested: whether it is but a period, below a heading that holds for it, too: `Non-GAAP Results`, `Third Quarter`.
    """

    words: Passage
    phrases: tuple[Phrase, ...] = ()
    part: bool = False
    outlook: bool = False
    other: bool = False
    against: Phrase | None = None
    nested: bool = False


def read_heading(words: Passage, issuers: list[str]) -> Heading:
    """What a heading tells.

    Args:
        words: the heading.
        issuers: the issuer's names, lower case: they name no part of the business.
    """
    text = words.text
    stop = _AGAINST.search(text)
    printed = [phrase for phrase in find_phrases(text) if not phrase.trailing and not phrase.instant]
    phrases = tuple(phrase for phrase in printed if stop is None or phrase.start < stop.start())
    named = (phrase for phrase in printed[len(phrases) :] if phrase.relation == "named" and phrase.kind is not None)
    outlook = bool(_OUTLOOK.search(text)) or (text.endswith(":") and bool(_EXPECTS.search(text)))
    if not phrases and (told := _QUARTERLY.search(text)):
        # `Quarterly Highlights`: of the quarter that is the news.
        phrases = (Phrase(told.start(), told.end(), "quarter", relation="this", reach=told.end()),)
    other = bool(_OTHER_MEASURES.search(text))
    # `The Company is providing the following guidance for 2019:` names no part, whatever its verb.
    bare = text
    for phrase in reversed(printed):
        bare = f"{bare[: phrase.start]} {bare[phrase.end :]}"
    part = names_part(bare, issuers) and not (outlook and text.endswith(":") and _FOLLOWING.search(text) is not None)
    return Heading(words, phrases, part, outlook, other, next(named, None))


def is_period(text: str) -> bool:
    """Whether a line is no more than a period, or two that are compared: `Q3 2021`, `For the third quarter:`."""
    phrases = find_phrases(text) if len(text) <= _LONGEST_PERIOD else ()
    rest = text
    for phrase in reversed(phrases):
        rest = rest[: phrase.start] + rest[phrase.end :]
    return bool(phrases) and _NO_WORDS.fullmatch(rest) is not None


def names_part(heading: str, issuers: list[str]) -> bool:
    """Whether a heading names a segment, product or country rather than the issuer's results."""
    if _CORPORATE.search(heading):
        return True
    plain = _ON_OUR_BASIS.sub(" ", _ASIDE.sub(" ", _NOTE_MARK.sub(" ", heading)))
    # `Acme.com`, where a page links to its issuer
    words = [_SITE.sub("", word.strip(".,:;*#()&'’\"[]_").lower()) for word in re.split(r"[\s/–—-]+", plain)]
    words = [_POSSESSIVE.sub("", word) for word in words]
    known = {part.strip(".,") for name in issuers for part in name.split()}
    return any(w and w not in _PLAIN_HEADING and w not in known and not w[0].isdigit() for w in words)


@dataclass
class Headings:
    """What stands over a paragraph: the heading that counts for it, and the last that names a period.

    Attributes:
        above: whether the heading is a line above the dateline, which is over nothing but such lines.
        told: whether figures stand below the heading.
        left: figures of ours that the text says it tells on another footing, below the heading or throughout.
    """

    issuers: list[str]
    heading: Heading | None = None
    period: Heading | None = None
    above: bool = False
    told: bool = False
    left: frozenset[str] = frozenset()
    throughout: bool = False

    def read(self, words: Passage) -> None:
        """Take the words for the heading of what follows."""
        over, told = self.heading, read_heading(words, self.issuers)
        if over is not None and (over.nested or not (self.told or self.above)) and is_period(words.text):
            told = replace(told, part=over.part, outlook=over.outlook, other=over.other, nested=True)
        elif not self.throughout:
            self.left = frozenset()
        self.heading, self.told = told, False
        if self.heading.phrases:
            self.period = self.heading
        elif self.heading.part or self.heading.outlook or self.heading.other:
            self.period = None

    def read_head(self, paragraph: Paragraph) -> None:
        """What stands above the dateline is told by the headline, or by a line over a list: `2025 Highlights`."""
        told = read_heading(paragraph.passage, self.issuers)
        text = paragraph.text
        if (told.phrases or told.outlook) and not (told.part or BULLET.match(text) or len(text) > LONGEST_HEADING):
            self.heading, self.period, self.above = told, told if told.phrases else None, True

    def read_opening(self, last: Passage) -> None:
        """A sentence that ends in a colon is over what follows."""
        opened = read_heading(last, self.issuers)
        if opened.phrases:
            self.period = opened
        self.heading = Heading(last, opened.phrases, False, opened.outlook, opened.other)


_EARNED = frozenset(("net_income", "net_income_attributable", "eps", "eps_basic", "eps_diluted"))
_OPERATING = frozenset(("operating_income", "gross_profit"))
LEAVES_OUT = hinted(
    r"\b(?:exclud(?:e|es|ed|ing)|non-?gaap|pro[ -]forma|adjusted|continuing operations|not include)\b", re.IGNORECASE
)
"""One of these stands in every such sentence."""
_NOUN = r"(?:results?|figures|amounts|numbers|comparisons|measures|references|earnings|data|information|discussion)"
_FOOTING = (
    r"(?:exclud(?:e|es|ed|ing)|do(?:es)? not include|(?:are|is|were) (?:(?:presented|reported|stated|shown|given"
    r"|expressed|prepared|discussed) )?(?:non-?gaap|pro[ -]forma|adjusted(?![^.;]{0,60}\b(?:split|dividend))|before"
    r"|(?:on|from) an? (?:non-?gaap|adjusted|pro[ -]forma|comparable|continuing|underlying|normali[sz]ed|core)"
    r"|from continuing)\b)"
)
# `The following results exclude`, `All figures in this release are`, `Unless otherwise noted, results are`
_WHAT_FOLLOWS = hinted(
    rf"^(?=[^.;]*\b(?:following|below|herein|all|otherwise|section|release|announcement|throughout)\b)"
    rf"(?:(?!non-?gaap|adjusted|pro[ -]forma)[^.;$€£])*?\b{_NOUN}\b"
    rf"(?:(?!non-?gaap|adjusted)[^.;$€£]){{0,60}} {_FOOTING}",
    re.IGNORECASE,
)
_THROUGHOUT = re.compile(r"\b(?:otherwise|throughout|in this (?:press )?(?:release|announcement))\b", re.IGNORECASE)
_SALES_TOO = re.compile(r"\b(?:pro[ -]forma|comparable|like-for-like|acqui\w+|constant)\b", re.IGNORECASE)
_LINES_STAY = re.compile(r"\b(?:dis)?continu", re.IGNORECASE)
# `This excludes a charge of $2 million`, behind the figures.
_BEFORE = re.compile(
    rf"(?:this|these|both|such|the above) (?:{_NOUN} |net income |loss |(?:and|or) )*"
    r"(?:exclude[sd]?|do(?:es)? not include|(?:is|are|was|were) before)\b"
    r"(?![^.;]{0,40}\b(?:future|any|potential|possible|further)\b)",
    re.IGNORECASE,
)


def note_footing(over: Headings, text: str) -> None:
    """Note the figures that stand on another footing from a sentence on: up to the next heading, or throughout."""
    if not LEAVES_OUT.may_match(text) or not _WHAT_FOLLOWS.search(text):
        return
    lines = frozenset() if _LINES_STAY.search(text) else _OPERATING
    over.left |= _EARNED | lines | (frozenset(("revenue",)) if _SALES_TOO.search(text) else frozenset())
    over.throughout = over.throughout or _THROUGHOUT.search(text) is not None


def left_out_before(text: str) -> frozenset[str]:
    """The figures of the sentence before that a sentence says leave something out."""
    return _EARNED | _OPERATING if _BEFORE.match(text) else frozenset()
