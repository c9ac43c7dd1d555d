"""Seams: where a web page's blocks were run together into one line, without so much as a blank between them.

Texts taken off a page print `... ended December 31.Full Year ResultsNet sales rose`, `... good year."Our plans`. Each
part is a paragraph of its own, and short ones in the page's large type are headings. Hard-wrapped text has none.
"""

import re

SHORTEST = 200
"""Characters of a line that is looked at; shorter ones hold no more than one block."""

# A sentence's end with its closing marks, and a capital or an opening mark right behind it.
_STOP = re.compile(
    r"[.!?](?<=[a-z0-9%)\]™®].)[”’')\]]*(?P<quote>\"?)"
    r"(?=[“(•]?(?:[A-Z][a-z’']|[A-Z]{2}|[AI] |Q[1-4] (?:FY|(?:19|20)\d\d)|(?:19|20)\d\d [A-Z]"
    r"|\d(?:st|nd|rd|th) [A-Z]|“))"
)
# Words that a page's headings end with: `Financial ResultsNet sales`.
_HEADS = (
    "results|highlights?|revenues?|sales|income|profits?|earnings|expenses?|margins?|guidance|outlook|expectations"
    "|information|summary|updates?|overview|review|commentary|statements?|measures|sheet|position|flows?|liquidity"
    "|resources|capital|dividends?|taxes|metrics|progress|program|call|webcast|release|contacts?|inquiries|corporate"
    "|business|developments?|loss|notes"
)
_HEAD_WORD = re.compile(_HEADS, re.IGNORECASE)
_FOLLOWS = re.compile(r"[A-Z][a-z]|[A-Z]{2,} ")
_YEAR_HEAD = re.compile(r"\b(?:FY|[Ff]iscal|[Yy]ear|[Qq]uarter) ?(?:19|20)\d\d:?$")
_PERIOD = re.compile(r"(?:First|Second|Third|Fourth|Full|Fiscal)[ -](?:Quarter|Half|Year|Fiscal)\b")
# What a company is called in the heading above its standing text.
_FIRMS = ("Corporation", "Company", "Group", "Holdings", "Limited")
_ABOUT_HEAD = re.compile(rf"\bAbout (?:[A-Z][\w.,&’'-]* ){{1,5}}?(?:{'|'.join(_FIRMS)})$")
_HEAD_REACH = 140  # characters that a heading about a company has at most
_WITHIN = re.compile(r"\w")
# `CapitalGear Inc.`, `acquired by SalesPoint`, `Beta Gear, CallGear and`: names that begin with a heading's word. What
# begins a text behind a heading is mostly one of these words.
_OPENS = re.compile(
    r"(?:The|We|Our|Its?|In|On|As|At|For|A|An|All|This|These|Those|During|Based|With|While|When|To|Total|Net|Gross"
    r"|Operating|Revenues?|Sales|Income|Earnings|Cash|Adjusted|Diluted|Non|Comparable|Consolidated|Cost|Selling|General"
    r"|Interest|Loss|Results|Fiscal|Full|Year|First|Second|Third|Fourth|Quarter|Company|Management|Please|Investors?)\b"
)
_REST = re.compile(r"[A-Za-z][\w’'-]*")
_NAMES_ON = re.compile(
    r"®|™|['’]s |,? (?:Inc|Corp|Corporation|LLC|Ltd|L\.P|plc|PLC|Co)\b| \((?:[A-Z][A-Za-z ]{2,20}: ?)?[A-Z]{2,5}\)"
)
# The word before a name, and before small words that headings hold, too.
_BEFORE = re.compile(r"(?P<word>\S+) (?:(?:of|and|the|for|in|on|to|&|with|from|by|a|an|its|our|or|at) )*$")
_LONGEST_WORD = max(map(len, _HEADS.split("|")))
# `higher saleSPRINGFIELD, Ill., May 2, 2011 /Wire/`: a dateline behind the words above it; `EAST-SPRINGFIELD` is one.
_DATELINE = re.compile(
    r"[A-Z](?:(?<=[a-z\d%].)|(?<=-.)(?<![A-Z]-.))"
    r"(?=[A-Z]{2}[A-Z .'-]{0,30}(?:, [A-Z][A-Za-z. ]{1,20})?,? [A-Z][a-z]{2,8}\.? {1,2}\d{1,2}, {1,2}"
    r"(?:19|20)\d\d {1,2}[(/])"
)
# A capital right behind a small letter, figure or colon, or a period's name behind a capital: nowhere else is a heading
# run into what follows. The capital leads the pattern, since a search is quick where a set of characters does.
_TOUCHING = re.compile(
    r"[A-Z](?:(?<=[a-z\d:].)|(?<=[A-Z]F)(?:irst|ourth|ull|iscal)[ -]|(?<=[A-Z]S)econd[ -]|(?<=[A-Z]T)hird[ -])"
)
_NEVER = frozenset("st mr mrs ms dr prof no nos vs ft mt jr sr gen rep sen gov e.g i.e u.s".split())
_LEGAL = frozenset("inc corp co ltd llc plc".split())
_HOSTS = (".com", ".org", ".net", ".gov", ".edu", ".ca", ".de", ".cn", ".uk", ".hk")
# What goes on as an address: `www.Widgets.com`, `Widgets.com/News.Html`.
_ADDRESS = re.compile(r"[\w-]{1,40}\.(?:com|org|net|gov|edu|html?)\b|[\w.-]{1,40}/", re.IGNORECASE)
_LAST_STOP = re.compile(r"[.!?;][\"”’')\]]*\s+(?=[A-Z0-9“\"])")
_LONGEST_HEADING = 90


def _is_stop(line: str, place: int) -> bool:
    """Whether the full stop at `place` ends a sentence: not within an address, nor behind a short form."""
    words = line[max(0, place - 60) : place].split()
    lower = words[-1].lower().lstrip("(\"“‘'") if words else ""
    if line.startswith("(", place + 1) and lower in _LEGAL:  # "Acme Widgets Ltd.(NYSE: ACM)"
        return False
    if len(lower) < 2 or lower in _NEVER or re.fullmatch(r"(?:[a-z]\.)+[a-z]", lower):
        return False
    if _ADDRESS.match(line, place + 1) and not lower.endswith(_HOSTS):
        return False
    if "www." in lower or "@" in lower or ("/" in lower and "." in lower):
        return lower.endswith(_HOSTS) or not lower[-1].isalnum()
    return True


def _is_name(line: str, start: int, place: int) -> bool:
    """Whether the word at `start` and what touches it at `place` are one name, and no heading before its text."""
    if _OPENS.match(line, place):
        return False
    rest = _REST.match(line, place)
    token = line[start : rest.end()] if rest else ""
    if token and len(re.findall(rf"(?<!\w){re.escape(token)}(?!\w)", line)) > 1:
        return True
    before = _BEFORE.search(line, max(0, start - 60), start)
    word = re.split(r"[.!?][”\"]?(?=[A-Z])", before["word"])[-1] if before else ""
    if not word or word[-1] in '.!?:;”"':
        return rest is not None and _NAMES_ON.match(line, rest.end()) is not None
    return word[-1] in ",-–—" or word[0].islower()


def _heading_before(line: str, place: int) -> int | None:
    """Where the words begin that make a heading of what ends at `place`; None where none do."""
    start, least = place, max(0, place - _LONGEST_WORD)
    while start > least and line[start - 1].isalpha():
        start -= 1
    if "a" <= line[place - 1] <= "z":
        word = _HEAD_WORD.fullmatch(line, start, place)
        if word and not (start and _WITHIN.match(line, start - 1)) and _FOLLOWS.match(line, place):
            return None if line[start].isupper() and _is_name(line, start, place) else start
    if line[place - 1].isalpha() and line[place - 1].isascii() and _PERIOD.match(line, place):
        return place - 1
    if line[place + 1 : place + 2].islower():
        near = max(0, place - _HEAD_REACH)
        firm = line.endswith(_FIRMS, near, place)
        heading = _ABOUT_HEAD.search(line, near, place) if firm else _YEAR_HEAD.search(line, max(0, place - 14), place)
        return heading.start() if heading else None
    return None


def _closes(line: str, place: int) -> bool:
    """Whether the straight mark at `place`, without a blank on either side, closes: the mark before it opens.

    What a mark does that has a blank on one side is plain, whatever was left open further up.
    """
    turns = 0
    while (mark := line.rfind('"', 0, place)) >= 0:
        place, turns = mark, turns + 1
        before, after = line[mark - 1 : mark], line[mark + 1]
        if after.isspace() or after in ",.;":
            return turns % 2 == 0
        if not before or before.isspace() or before in "(—–-":
            return turns % 2 == 1
    return turns % 2 == 1


def has_seam(line: str) -> bool:
    """Whether a sentence's end touches the next sentence within a line of a wrapped text."""
    return any(_is_stop(line, match.start()) for match in _STOP.finditer(line))


def find_seams(line: str) -> list[int]:
    """Offsets within `line` at which a further block begins, in order; [] for most lines."""
    if len(line) < SHORTEST:
        return []
    cuts: set[int] = set()
    for match in _STOP.finditer(line):
        if not _is_stop(line, match.start()):
            continue
        if not match["quote"]:
            cuts.add(match.end())
            continue
        cuts.add(match.end() if _closes(line, match.end() - 1) else match.end() - 1)
    touching = [match.start() for match in _TOUCHING.finditer(line)]
    for place in touching:
        start = _heading_before(line, place)
        if start is None:
            continue
        # A blank may part the heading from the sentence before it: `rose again. Full Year ResultsNet sales`.
        first = max((cut for cut in cuts if cut <= start), default=0)
        before = [
            end.end()
            for end in _LAST_STOP.finditer(line, max(first, place - _LONGEST_HEADING), start)
            if _is_stop(line, end.start())
        ]
        cuts |= {*before[-1:], place}
    cuts |= {match.start() for match in _DATELINE.finditer(line)} if touching else set()
    return sorted(cut for cut in cuts if 0 < cut < len(line))
