"""What makes capitalised words a person, titles apart: a verb of speech or appointment, an honorific, a degree.

Forms it was made for: `said Jane Roe`, `Jane Roe, who has served`, `the appointments of Jane Roe and Max Moe`,
`chaired by Jane Roe`. What makes it none is `evidence_against`.
"""

import re
from functools import cache

from generator.parse.people.names import Candidate
from generator.parse.people.run_words import given_names
from generator.parse.people.seats import POST_OF
from generator.parse.people.title_parts import is_head, is_title_word, title_lists
from generator.parse.text.alternatives import any_of
from generator.parse.text.hinted import hinted
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID, cue_words

# What begins a title that nobody but a person takes up.
_POST = (
    r"(?i:chief [a-z]|(?:vice |co-)?chair(?:man|woman|person)?\b|(?:vice )?president\b|"
    r"(?:senior|executive) (?:vice|director)\b|"
    r"c[efto]o\b|[es]?vp\b|head of|(?:managing )?director\b|treasurer\b|general (?:counsel|manager)\b|controller\b)"
)
# "serves as the Company's Vice President of Sales", but not `Widget Harbor serves as a hub`.
_SERVED = (
    r"serv(?:es?|ed) (?:on|as(?= (?:[\w’'&,-]+ ){0,6}?(?i:president|chair\w*|chief|officer|directors?|treasurer|"
    r"secretary|counsel|controller|comptroller|manager|head|partner|trustee|dean|principal|c[efto]o|leader|advis[eo]r|members?|"
    r"executive|spokes\w+|ambassador|judge|senator|governor|mayor|consultant|auditor|general|editor|fellow|founder|"
    r"vice|senior|lead|superintendent|commissioner|administrator|professor|captain|lieutenant)\b))"
)
_ACTS = re.compile(
    r"['’]s? (?:(?:planned|recent|upcoming) )?(?:appointment|promotion|election|nomination|resignation|retirement|"
    r"departure|death|passing) (?:as|from|for|to|on|will|is|takes)\b"
    r"|, (?:most recently|currently|previously|formerly|presently|until recently|now) (?:[^,.;:“”\"]{1,90},? ){1,2}?"
    r"(?<=, )(?:has|have|will|was|is|joins|joined|becomes|succeeds|replaces)\b"
    r"| (?:holds|earned|received) (?:an?|his|her|both|degrees) "
    r"|,(?: \d\d,)? (?:(?:an?|the|his|her|youngest|oldest|eldest|only) )*(?:(?:grand|step)?(?:son|daughter)|widow|"
    r"widower|nephew|niece|wife|husband|brother|sister) of (?:[\w’']+ ){0,4}[A-Z]"
    r"|, whose (?:term|tenure|retirement|resignation|appointment|election)\b"
    r"|, an? (?:[^,.;:“”\"]{1,90},? ){1,3}?(?<=, )(?:has|have|will|was) (?:been )?"
    r"(?:join(?:ed)?|named|appointed|elected|become|promoted|hired|retired?|resigned)\b|"
    r", (?:after|following|as|due to|because of|upon) [^,.;:“”\"]{3,90}, (?:has|have|is|will|plans to|intends to) "
    r"(?:be |been |also )?(?:resign|retir|step|depart|leav|join|appoint|elect|named|promot|becom|succeed)|"
    r", \d\d, (?:who )?(?:has|is|was|will|began|brings|holds|served|spent|comes|most recently|previously|plans|intends|"
    r"joins|joined|succeeds|retires)\b"
    r"|, (?:an?|the) [^,.;:“\"]{0,60}\b(?:patient|mother|father|resident|student|teacher|farmer|nurse|survivor|"
    r"advocate|researcher|scientist|lawyer|customer|volunteer|veteran|spokes\w+)\b[^,.;:“\"]{0,60}, "
    rf"(?:{SAID})\b"
    r"|(?:, \d\d(?=,)| \((?:aged? )?\d\d\))?,? (?:who )?"
    r"(?:(?:has|have|had|did|will|is|was|were|be|been|also|recently|currently|presently|now|today|being|to|not|both|decided|chosen|"
    r"officially|formally|unanimously|duly|agreed|expected|scheduled|slated|set|opted|elected|also) )*"
    r"(?:joined|joins|join|joining|appointed|elected|named|promoted|elevated|chosen|tapped|selected|designated|"
    r"become|becomes|became|"
    r"resign(?:ed|s|ing)?|retired|retires|retire|retiring|stepp(?:ed|ing) down|steps down|step down|standing down|"
    r"st(?:ands?|ood) down|started as|"
    rf"starts as|succeeds|succeeded|succeed|replaces?|replaced|{_SERVED}|nominated|"
    r"depart(?:ed|s|ing)?|ceas(?:es|ed) (?:his|her)|"
    r"informed|notified|declined to|re-?elected|re-?appointed|hired|passed away|died|"
    r"assum(?:e|es|ed|ing) (?:the (?:role|position|title|post|duties|responsibilities)|responsibility for)|"
    r"rejoins?|rejoined|return(?:s|ed|ing)? to [^,.;]{2,50} as|(?:tak(?:e|es|ing)|took) the (?:helm|reins)|"
    r"(?:tak(?:e|es|en|ing)|took) over (?:as|from)|transition(?:s|ing)? (?:from|to|into)|"
    r"(?:seek|stand for) re-?election|(?:tendered|submitted|given) (?:his|her) resignation)\b"
    r"|, [^,.;:“”\"]{3,90}, (?:has|have|will) (?:decided |agreed |chosen )?(?:not )?(?:to )?(?:resign|retir|stand)"
    r"|,? (?:is|are) (?:replac|succeed)ing(?= [A-Z])|,? (?:will be|is|has been) leaving (?:the|our|[A-Z])"
    r"|,? (?:(?:has|have|had|also|recently|now) )*(?:intends?|plans?|planning|agreed|expects?|elected|opted|wishes) to "
    r"(?:retire|resign|step down|leave|depart)"
    r"(?= (?:as|from|at|on|in|effective|by|after|the (?:[Cc]ompany|[Bb]oard|firm))\b|[.,;])"
    r"|,? will leave (?:the (?:[Cc]ompany|[Bb]oard|firm|bank|organi[sz]ation)|our)\b"
    r"|,? (?:(?:will|is|has|to) )*mov(?:es?|ed|ing) from (?:(?:the|his|her) )?"
    r"(?i:president|chair|chief|treasurer|secretary|director|vice|senior|executive|general manager|c[eft]o)\b"
    r"|, in addition to (?:his|her) [^,.;:“”\"]{3,90}, (?:has|will|was|is)\b"
    r"|,? (?:was|has been|had been) (?:terminated|dismissed|removed|ousted|relieved) (?:as|for cause|of (?:his|her)|"
    r"from (?:his|her))\b"
    r"| to (?:serve|act) as (?:(?:its|the|our|interim|acting|new) )*"
    r"(?i:president|chair|chief|treasurer|secretary|director|vice|senior|executive|general manager|c[eft]o)"
    r"|,? (?:has|have|had) (?:communicated|indicated|advised|told|announced|decided|expressed|agreed|confirmed)\b"
    r"[^.;:“”\"]{0,50} (?:he|she|his|her|they will not)\b"
    rf"|,? (?:has |will |have )?ceas(?:e|es|ed) (?:to (?:be|act as|serve as)|being) (?:an? |the |its )?{_POST}"
    rf"| as (?:(?:its|the|our|their|an?) )?(?:(?:new|next|interim|acting|first|permanent|global|corporate) )*{_POST}"
    r"|,? (?:will )?mov(?:es?|ed|ing)(?: up| over)? (?:in)?to (?:an? |the )?"
    rf"(?:(?:new|global|corporate) )*{_POST}"
    r"|, who (?:(?:in [A-Z][a-z]+(?: \d{4})?|last [a-z]+|earlier this [a-z]+),? )?"
    r"(?:has|is|was|will|had|joined|served|serves|brings|holds|previously|most recently|currently|co-?founded|"
    r"founded|leads|led|came|comes|began|started|spent|earned|graduated|rose|worked|held|oversees|oversaw|heads|headed|"
    r"recently|formerly|originally|first|also|now|continues|remains|moves|moved|takes|took|assumes|assumed|leaves|left|"
    r"retires|retired|resigned|steps|stepped|succeeds|"
    r"succeeded|replaces|replaced|becomes|became|received)\b"
    r"| (?:began|started|launched|spent) (?:much of |most of |all of |the [a-z]+ |\w+ years of )?(?:his|her) "
    r"| rose through the ranks\b| (?:has|had) been (?:with|at|employed by) (?:the (?:company|bank|firm|group)|us)\b"
)
# "Roe will continue as Chairman"; "Widget Harbor continues to serve as a hub" is no person.
_GOES_ON = re.compile(
    r",? (?:(?:will |also )*(?:continues? (?:as|to (?:serve|work|act) as)|remains?(?: as)?|is|becomes?)|"
    r"(?:(?:has|have|will|is|was|been|be) )*(?:[a-z]+ly )?(?:assum|accept|tak|took|mov|step|transition|serv|continu|"
    rf"agree|return|elevat|giv|promot|h[eo]ld|rose|add)[a-z]* (?:[a-z]+ ){{0,3}}?(?:to (?:serve|act) as|{POST_OF})) "
    r"(?:the |our |its |an? )*"
    r"(?P<head>[\w\-]+)"
)
# "the appointment of Jane Roe as Treasurer and Max Moe as Secretary": the second.
_AS_WELL = re.compile(r" (?:as|to) (?:its |the |our |an? |new )*(?P<head>[\w\-]+)")
_TAKEN_BEFORE = re.compile(
    r"\b(?:appoint|nam(?:ed|es|ing)|elect|promot|hir(?:ed|ing)|welcom|addition|joining)\w*\b[^.]{0,220} (?:as|to) "
    r"[^.;]{2,90}(?:,? and(?: of)?|,|;(?: and)?) "
    rf"{MAYBE_HONORIFIC}$"
)
# "the promotions are: Jane Roe to Treasurer; Max Moe to Secretary".
_MOVED_BEFORE = re.compile(r"\b(?:promot|elevat|mov(?:es|ed|ing)|transfer|advanc)\w*\b[^.]{0,320}$")
# "says Acme's Jane Roe".
_SAYS_HOUSES = re.compile(r"(?:said|says|added|explained|according to) [A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s $")
# `"...," said customer Jane Roe`.
_SAID_CALLED = hinted(
    rf"[”\"],? (?:{SAID}) (?:(?!(?:an?|the|of|for|by|to|that|with|from|in|at|on|about|today|its|our|his|her)\b)"
    r"[a-z\-]+ ){1,3}(?<!firm )(?<!company )(?<!agency )(?<!group )(?<!bank )(?<!magazine )(?<!paper )(?<!maker )"
    r"(?<!retailer )(?<!manufacturer )(?<!provider )(?<!supplier )(?<!developer )(?<!publisher )(?<!operator )$"
)
_BEFORE_ACT = hinted(
    r"\b(?:appoint(?:ed|s|ing)?|elect(?:ed|s|ing)?|elevat(?:es|ed|ing)|names|named|naming|promot(?:ed|es|ing)|hired|"
    r"tapped|"
    r"recruit(?:s|ed)|welcom(?:ed|es|ing)|nominat(?:ed|es|ing)|to (?:welcome|appoint|name|elect|promote|hire|nominate)|"
    r"(?:following|new|these),? (?:[\w\-]+,? ){0,4}(?:directors|trustees|nominees|members|individuals|officers|people|"
    r"persons|partners|principals|attorneys|lawyers)(?:(?: [\w\-]+){0,8}:| are)|"
    r"(?:appointment|election|promotion), effective [^,;]{3,30}(?:, \d{4})?, of|"
    r"(?:appointments?|elections?|promotions?|resignations?|retirements?|departures?|hirings?|nominations?|"
    r"additions?|deaths?|passing)"
    r"(?:, effective [A-Z0-9][\w ]{2,20}(?:, \d{4})?,| (?:last|earlier|this) [\w ]{3,20})? of"
    r"(?: (?:[\w\-]+ ){0,3}(?:members|directors|trustees|officers|executives))?|"
    r"over from|succeed(?:s|ed|ing)?|"
    r"replac(?:es|ed|ing)|(?:chaired|headed|founded|co-founded|authored) by|"
    r"(?:[Ss]tatement|[Cc]omments?|[Mm]essage|[Rr]emarks|[Qq]uote) (?:from|by|of)) $"
    r"|\b(?:directors|trustees|nominees|members|officers|founders|executives|managers|partners) \($"
    r"|\b(?:nominees?|principals)(?: are|:|,)? $"
    r"|\b(?:[Jj]oining|[Ss]tepping down|[Rr]etiring|[Ll]eaving|[Dd]eparting|[Pp]romoted|[Aa]ppointed|[Ee]lected|"
    r"[Nn]amed|[Hh]osting)\b[^.;:“”\"]{0,70} (?:are|is|were|was|will be) $"
    r"|\b(?:(?:dissident|majority|largest|principal|controlling) (?:share|stock)holders|nominees for director), $"
)
# "Acme Works has named Jane Roe President": what firms do.
_NAMES_OTHERS = re.compile(
    r"^,? (?:(?:has|have|had|today|also|recently) )*(?:appointed|elected|named|promoted|nominated|hired)$"
)
_ANOTHER = re.compile(rf" {MAYBE_HONORIFIC}(?P<first>[A-Z][\w’'\-]+) [A-Z]| (?:two|three|four|five|six|several) ")
_HEAD_OF = re.compile(r"\b(?P<head>[\w\-]+) of $")
# Spelt-out ranks and offices that firms and places bear too: "General Widgets", "Major League".
# "Acme Payments announced that its Treasurer": what firms say.
_ITS = re.compile(r"(?: today)?(?:,? that)? its?\b")
_RANKS = frozenset(
    "General Major Captain Colonel Lord Lady Judge Justice Governor Mayor Sister Pastor Baron Commander Lieutenant "
    "Brigadier Commodore".split()
)


@cache
def _cues() -> tuple[tuple[str, ...], "re.Pattern[str]", "re.Pattern[str]"]:
    """Of speech beside a name: what the words before may end in, in small letters; the patterns before and behind."""
    words = cue_words()
    # "in Santa Fe, adding to the mix": a participle says nothing of what stands before it.
    verbs, phrases = any_of(verb for verb in words.verbs if not verb.endswith("ing")), any_of(words.phrases)
    return (
        tuple(f"{words.lower()} " for words in (*words.verbs, *words.phrases)),
        re.compile(rf"(?:[”\",]|^|\b(?:is|was)) ?(?:{verbs}) $|\b(?:{phrases}) $", re.IGNORECASE),
        re.compile(
            rf"(?! (?:(?:today|have|has) )+announced)"
            rf",? (?:also |further |then |has |have |will |today |later )*(?:{verbs})\b(?! (?:to|its|as|with)\b)"
        ),
    )


_AT_FIRM = (
    " at ",
    " for ",
    " joined ",
    " joining ",
    " left ",
    " leaving ",
    " was with ",
    " and with ",
    "ly with ",
    " from ",
)


# "ran the gear halls of Beta Gear as Treasurer".
_PART_OF = re.compile(
    r"\b(?!(?:appointment|election|promotion|nomination|hiring|addition|selection|resignation|retirement|departure|"
    r"removal|naming|service|return|arrival|tenure)s? )[a-z]+ of $"
)


def _acts(text: str, candidate: Candidate) -> bool:
    """Whether a verb of appointment or departure stands behind a name; `Acme Works has named Jane Roe` is a firm."""
    act = _ACTS.match(text, candidate.after)
    if act is None or (
        act.group().startswith(" as ")
        and not candidate.post_nominals
        and (
            candidate.after > candidate.end
            or text.endswith(_AT_FIRM, 0, candidate.start)
            or _PART_OF.search(text, max(0, candidate.start - 30), candidate.start)
        )
    ):
        # "joined Blue Gear of Springfield as Treasurer", "led a team at Blue Gear as Treasurer".
        return False
    if act.group().startswith(" to ") and _LEFT_HOUSE.search(text, max(0, candidate.start - 20), candidate.start):
        return candidate.honorific is not None
    if act.group().startswith(" as ") and _WORKED_AT.search(text, max(0, candidate.start - 60), candidate.start):
        return candidate.honorific is not None
    taking = _NAMES_OTHERS.search(act.group())
    if taking is None or candidate.honorific is not None:
        return True
    other = _ANOTHER.match(text, act.end())
    return other is None or is_title_word(other["first"] or "")


# "eight years with Beta Gear as Treasurer", "joined from Beta Gear as": a house where somebody worked.
_WORKED_AT = re.compile(
    r"\b(?:(?:years?|decades?|months|careers?|tenures?|time|stints?|positions?|roles?|experience|work(?:ed|s|ing)?|"
    r"employ(?:ed|ment)|began|started|serv(?:ed|ing)) (?:with|at|for|by|in)|"
    r"(?:join(?:ed|s|ing)?|c[ao]mes?|mov(?:ed|es|ing)|recruited|hired|transferr?(?:ed|s))"
    r"(?: (?:us|the [a-z]+|[A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}))? from|mov(?:ed|es|ing) to)(?: the)? $"
)


# "has left Beta Gear to become Treasurer".
_LEFT_HOUSE = re.compile(r"\b(?:left|leav(?:e|es|ing)|quit|quits|from|join(?:ed|s|ing)?|depart(?:ed|s|ing)?) $")
# What may stand around a name that a given name alone makes somebody's.
_NOT_CALLED_BEFORE = (" at ", " the ", "The ", " from ", "-", "/", "’s ", "'s ", " in ", "Ste. ")
_CALLED_BEHIND = re.compile(
    r"[,;.)]|:?$| (?:and|who|has|had|have|will|was|is|are|were|as|to|on|for|of|plans|intends|"
    r"joined|joins|serves|served|leads|led|brings|holds|heads|oversees|comes|came) "
)
_THING_BEHIND = ("™", "®", " &", " and Company", " and Co", ", Inc", " Inc", "’s ", "'s ")


def is_called(text: str, candidate: Candidate, whole: str) -> bool:
    """Whether a common given name begins a name, and nothing makes it a thing's: `Max Roe will lead the team`.

    Two words, or more with initials or given names between the first and the last. `whole` is the document.
    """
    first, *middle = candidate.words[:-1] or ("",)
    if first.endswith(".") and middle:
        first = middle.pop(0)
    if (
        first not in given_names()
        or candidate.set_large
        or not all(word.endswith(".") or word in given_names() for word in middle)
        or text.endswith(_NOT_CALLED_BEFORE, 0, candidate.start)
        or _CALLED_BEHIND.match(text, candidate.after) is None
    ):
        return False
    place = whole.find(candidate.name)
    while place >= 0:
        place += len(candidate.name)
        if whole.startswith(_THING_BEHIND, place):
            return False
        place = whole.find(candidate.name, place)
    return True


def is_house_of(text: str, candidate: Candidate) -> bool:
    """Whether a title leads to the name, which is a firm's: `a manager of Gear Parts was named`."""
    of_house = _HEAD_OF.search(text, max(0, candidate.start - 30), candidate.start)
    headed = of_house is not None and (is_head(of_house["head"]) or of_house["head"] == "GM")
    return headed and candidate.honorific is None


def is_somebody(text: str, candidate: Candidate) -> bool:
    """Whether an honorific, a degree, a verb of speech, or one of appointment or departure stands beside the name."""
    if candidate.post_nominals:
        return True
    if candidate.honorific is not None and candidate.honorific.rstrip(".") not in _RANKS:
        return True
    if candidate.honorific is not None and candidate.honorific.endswith("."):
        return True
    if is_house_of(text, candidate):
        return False
    if text.endswith((" at ", "ly of ", "ly with "), 0, candidate.start) and text.startswith(",", candidate.after):
        # "Jane Roe, most recently Treasurer at Beta Gear, joins": a firm.
        return False
    as_well = _AS_WELL.match(text, candidate.after)
    if (
        as_well
        and (is_title_word(as_well["head"]) or as_well["head"].lower() in title_lists().departments)
        and (
            _TAKEN_BEFORE.search(text, max(0, candidate.start - 320), candidate.start)
            or _MOVED_BEFORE.search(text, max(0, candidate.start - 320), candidate.start)
        )
    ):
        return True
    goes_on = _GOES_ON.match(text, candidate.after)
    if goes_on and is_title_word(goes_on["head"]):
        return True
    cue_ends, before_cue, after_cue = _cues()
    begin = candidate.start
    if candidate.honorific and text[:begin].rstrip().endswith(candidate.honorific):
        begin = len(text[:begin].rstrip()) - len(candidate.honorific)
    left = text[max(0, min(candidate.lead, begin) - 45) : begin]
    return bool(
        (
            left.lower().endswith(cue_ends)
            # "According to Acme Mutual's actuary": somebody else speaks.
            and not text.startswith(("'s ", "’s "), candidate.after)
            and before_cue.search(left)
        )
        or ((cue := after_cue.match(text, candidate.after)) and not _ITS.match(text, cue.end()))
        or _acts(text, candidate)
        or _BEFORE_ACT.search(left)
        or (left.endswith(("'s ", "’s ")) and _SAYS_HOUSES.search(left))
        or (not candidate.single and _SAID_CALLED.search(left))
    )
