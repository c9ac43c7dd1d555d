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
    r"(?=[“(•]?(?:[A-Z][a-z’']|[A-Z]{2}|[AI] |(?:19|20)\d\d [A-Z]|\d(?:st|nd|rd|th) [A-Z]|“))"
)
# Words that a page's headings end with: `Financial ResultsNet sales`.
_HEADS = (
    "results|highlights?|revenues?|sales|income|profits?|earnings|expenses?|margins?|guidance|outlook|expectations"
    "|information|summary|updates?|overview|review|commentary|statements?|measures|sheet|position|flows?|liquidity"
    "|resources|capital|dividends?|taxes|metrics|progress|program|call|webcast|release|contacts?|inquiries|corporate"
    "|business|developments?|loss|notes"
)
_HEAD = re.compile(
    rf"\b(?i:{_HEADS})(?<=[a-z])(?=[A-Z][a-z]|[A-Z]{{2,}} )"
    r"|\b(?:FY|[Ff]iscal|[Yy]ear|[Qq]uarter) ?(?:19|20)\d\d:?(?=[A-Z][a-z])"
    # A heading that tells a period, and what a company is called in the heading above its standing text.
    r"|[A-Za-z](?=(?:First|Second|Third|Fourth|Full|Fiscal)[ -](?:Quarter|Half|Year|Fiscal)\b)"
    r"|\bAbout (?:[A-Z][\w.,&’'-]* ){1,5}?(?:Corporation|Company|Group|Holdings|Limited)(?=[A-Z][a-z])"
)
# `higher saleSPRINGFIELD, Ill., May 2, 2011 /Wire/`: a dateline behind the words above it; `EAST-SPRINGFIELD` is one.
_DATELINE = re.compile(
    r"(?:[a-z\d%]|(?<![A-Z])-)"
    r"(?=[A-Z]{3}[A-Z .'-]{0,30}(?:, [A-Z][A-Za-z. ]{1,20})?,? [A-Z][a-z]{2,8}\.? {1,2}\d{1,2}, {1,2}"
    r"(?:19|20)\d\d {1,2}[(/])"
)
# A small letter, figure or colon with a capital right behind it, or a period's name behind a capital: nothing else is
# a heading run into what follows.
_TOUCHING = re.compile(r"[a-z\d:][A-Z]|[A-Z](?:First|Second|Third|Fourth|Full|Fiscal)[ -]")
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
        # A straight mark closes where one is open: count those since the line's beginning.
        closes = line.count('"', 0, match.end() - 1) % 2 == 1
        cuts.add(match.end() if closes else match.end() - 1)
    if not _TOUCHING.search(line):
        return sorted(cut for cut in cuts if 0 < cut < len(line))
    for match in _HEAD.finditer(line):
        # A blank may part the heading from the sentence before it: `rose again. Full Year ResultsNet sales`.
        first = max((cut for cut in cuts if cut <= match.start()), default=0)
        before = [
            end.end()
            for end in _LAST_STOP.finditer(line, max(first, match.end() - _LONGEST_HEADING), match.start())
            if _is_stop(line, end.start())
        ]
        cuts |= {*before[-1:], match.end()}
    cuts |= {match.end() for match in _DATELINE.finditer(line)}
    return sorted(cut for cut in cuts if 0 < cut < len(line))
