"""Words by which lines of a head are told: verbs, which no name, address or heading has, and words that join lines."""

import re
from functools import lru_cache

from generator.parse.text.hinted import hinted

# A line with a verb of its own can stand alone below a headline: "Results Include Revenue Increase".
VERB = hinted(
    r"\b(?:announces?|reports?|includes?|increases?|declares?|names?|appoints?|elects?|joins?|acquires?|completes?|"
    r"launch(?:es)?|raises?|expands?|provides?|receives?|wins?|signs?|enters?|closes?|prices?|grows?|rises?|"
    r"rose|grew|declines?|falls?|improves?|exceeds?|reaches|achieves?|delivers?|reaffirms?|sets?|creates?|triggers?|gains?|"
    r"supports?|brings?|offers?|enables?|(?<!with )(?<!the )helps?|"
    r"marks?|expects?|agrees?|settles?|issues?|changes?|begins?|starts?|opens?|adds?|posts?|makes?|takes?|is|"
    r"are|was|"
    r"were|up|down|to retire|to join|retires?|resigns?|scheduled|remains?|doubles?|triples?|continues?|generates?|"
    r"stops?|will|highlighted|driven|reflects?|withdraws?|confirms?|initiates?|advances?|strengthens?|extends?|sees|"
    r"(?:elected|appointed|promoted|received|achieved|completed|signed|exceeded|surpassed|generated|reduced|licenses?|rejects?|rejected)|"
    r"votes?|adopts?|totals|flat|earns|climbs?|jumps?|drops?|slips?|swings|narrows?|widens?|boosts?|cuts|lifts?|"
    r"celebrates?|commemorates?|"
    r"approves?|authori[sz]es?|renews?|amends?|terminates?|resumes?|secures?|obtains?|"
    r"lowers|says|asks|schedules|suspends|sells|refinances|buys|invests|exits|selects|chooses|introduces|unveils|debuts|"
    r"demonstrates|enhances|surpasses|becomes|attains|nominates|promotes|welcomes|hires|realigns|bolsters|"
    r"consolidates|streamlines|emerges|sues|dismisses|responds|upholds|rebrands|postpones|explores|establishes|"
    r"submits|discontinues|publishes|recalls|restores|donates|mourns|redeems|commences|awarded|named|honou?red|"
    r"recogni[sz]ed|ranked|granted|selected|retains|reduces|represents|combines|eliminates|addresses|accelerates|"
    r"simplifies|integrates|transforms|surges|beats|outperforms|drives|builds|meets|files|seeks|"
    r"accepts|suffers|maintains|discloses|cancels|defers|replaces|produces|converts|prepays|reopens|relocates|"
    r"acknowledges|affirms|denies|prevails|commits|concludes|recommends|"
    r"soars?|plunges?|restructures|recruits|elevates|lifts|hikes|sheds|shuts|bags|inks|quits|weighs|swaps|unloads|ousts|omits|skips|faces|finds|"
    r"gives|goes|lets|needs|sends|shrinks|wants|restates|revises|clears|urges|pays|taps|picks|gets|"
    r"loses|trims|slashes|halts|lands|warns|holds|keeps|to (?:be|serve|lead|"
    r"succeed|become|assume|replace|acquire|merge|sell|present|participate|host|webcast|release|announce|report|build|"
    r"open|close|redeem|restate|offer|buy|launch|supply))\b",
    re.IGNORECASE,
)
# Verbs with which the second line of a headline may begin, below the company's name.
SPOKEN = re.compile(
    rf"(?:{VERB.pattern.pattern}|(?:today |also )|and\b|to [a-z]+\b|"
    r"(?:regain|authori[sz]e|form|grant|award|select|restate|redeem|"
    r"file|amend|obtain|earn|introduce|unveil|present|participate|hold|promote|hire|sell|buy|invest|celebrate|publishe|release|"
    r"update|comment|respond|urge|terminate|commence|submit|secure|approve|elect|welcome|host)(?:s|d|ed)\b|"
    r"[a-z]{3,12}[^su]s (?:not|to|its|a|an|the|new)\b)",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def has_verb(text: str) -> bool:
    """Whether a line has a verb of a headline; kept, since the same few lines are asked several times."""
    return VERB.search(text) is not None


_SMALL = (
    r"and|or|of|for|the|a|an|to|in|on|at|by|with|from|as|its|into|than|over|under|per|ended|ending|through|"
    r"between|via|including|that"
)
_MARKS = r"[,&;/\-–—]"
_HANGING = re.compile(rf"(?:\b(?:{_SMALL})|{_MARKS})$", re.IGNORECASE)
# A headline goes on behind its verb, too.
_HANGING_IN_HEADLINE = re.compile(
    rf"(?:\b(?:{_SMALL}|will|has|have|is|are|was|were|would|not|who|which|announces?|reports?|appoints?|names?|"
    r"discusses|declares?|completes?|acquires?|launches|introduces|elects?|approves?|provides?|receives?|signs?|"
    rf"enters?|releases?|presents?)|{_MARKS})$",
    re.IGNORECASE,
)
# The longest of those words, and the character before it.
_LONGEST = len(" introduces")
_CONNECTING = re.compile(
    r"^(?:and|or|of|for|to|in|on|at|by|with|from|as|&|into|than|through|relat(?:ed|ing) to|regarding|concerning|"
    r"pursuant|including|against|under|between|during|within|upon|among)\b",
    re.IGNORECASE,
)


def hangs(text: str) -> bool:
    """Whether a line ends in the middle of a phrase: `Results for the`."""
    return _HANGING.search(text, max(0, len(text) - _LONGEST)) is not None


def hangs_in_headline(text: str) -> bool:
    """Whether a line of a headline does, which may end behind its verb: `Acme Widgets Announces`."""
    return _HANGING_IN_HEADLINE.search(text, max(0, len(text) - _LONGEST)) is not None


def connects(text: str) -> bool:
    """Whether a line begins with a word that joins it to the one above: `of Acme Widgets`."""
    return _CONNECTING.match(text) is not None


def goes_on(previous: str, text: str) -> bool:
    """Whether a line cannot begin anything: the one before ends in the middle, or this one does not begin a phrase."""
    return hangs_in_headline(previous.rstrip("*_ ")) or connects(text) or text[:1].islower()
