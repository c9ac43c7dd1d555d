"""What makes a run of capitalised words a person: a title beside it, a verb of speech or appointment, an honorific.

Forms it was made for: `Jane Roe, CEO, said`, `Acme CEO Jane Roe`, `its Chairman, Jane Roe and President, Max Moe`,
`Jane Roe, who has served`, `the appointments of Jane Roe and Max Moe`, `chaired by Jane Roe`. `the Jane Roe
Professor` and `Acme's Santa Roe office` are nobody.
"""

import re
from dataclasses import replace
from functools import cache

from generator.parse.people.employers import is_institution, organisation_at
from generator.parse.people.evidence_against import PROFESSIONS, describes_only
from generator.parse.people.firms_before import held_further_on, of_whole_firm, titles_of_firm
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate
from generator.parse.people.seats import POST_OF
from generator.parse.people.title_parts import has_head, is_head, is_title_word, title_lists
from generator.parse.people.titles import Title, read_titles, shift
from generator.parse.text.alternatives import any_of
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary.people import MAYBE_HONORIFIC, SAID, cue_words

# What may stand between a name and its title.
_TO_TITLE = re.compile(
    r" \((?:pictured|left|right|cent(?:er|re)|above|Ret\.?)[^()]{0,20}\), | ?[-–—(] ?|, born in \d{4} and |"
    r"(?:, (?:age )?\d\d)?,? (?:who (?:(?:currently|now|presently) )?(?:is|serves as|has (?:been|served as)) |in "
    r"(?:his|her) (?:role|capacity) as |also |currently |presently |now |our |is |"
    r"(?:recently|newly|just) (?:appointed|elected|named|promoted) )?|(?:, (?:age )?\d\d)?, ?"
)
_ACTS = re.compile(
    r"['’]s? (?:(?:planned|recent|upcoming) )?(?:appointment|promotion|election|nomination|resignation|retirement|"
    r"departure|death|passing) (?:as|from|to|on|will|is|takes)\b"
    r"|, (?:most recently|currently|previously|formerly|presently|until recently|now) (?:[^,.;:“”\"]{1,90},? ){1,2}?"
    r"(?<=, )(?:has|have|will|was|is|joins|joined|becomes|succeeds|replaces)\b"
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
    r"|(?:, \d\d(?=,))?,? (?:who )?"
    r"(?:(?:has|have|had|will|is|was|were|be|been|also|recently|today|being|to|not|both|decided|chosen|"
    r"officially|formally|unanimously|duly) )*"
    r"(?:joined|joins|join|joining|appointed|elected|named|promoted|elevated|chosen|become|becomes|became|resigned|"
    r"resigns|retired|retires|retire|retiring|stepp(?:ed|ing) down|steps down|step down|started as|starts as|"
    r"succeeds|succeeded|succeed|replaces?|replaced|serves? (?:as|on)|served (?:as|on)|nominated|depart(?:ed|s|ing)?|"
    r"informed|notified|declined to|re-?elected|re-?appointed|hired|passed away|died|"
    r"assum(?:e|es|ed|ing) (?:the (?:role|position|title|post|duties|responsibilities)|responsibility for)|"
    r"rejoins?|rejoined|return(?:s|ed|ing)? to [^,.;]{2,50} as|(?:tak(?:e|es|ing)|took) the (?:helm|reins)|"
    r"(?:tak(?:e|es|en|ing)|took) over (?:as|from)|transition(?:s|ing)? (?:from|to|into)|"
    r"(?:seek|stand for) re-?election|(?:tendered|submitted|given) (?:his|her) resignation)\b"
    r"|, [^,.;:“”\"]{3,90}, (?:has|have|will) (?:decided |agreed |chosen )?(?:not )?(?:to )?(?:resign|retir|stand)"
    r"|,? (?:is|are) (?:replac|succeed)ing(?= [A-Z])|,? (?:will be|is|has been) leaving (?:the|our|[A-Z])"
    r"|,? (?:was|has been|had been) (?:terminated|dismissed|removed|ousted|relieved) (?:as|for cause|of (?:his|her)|"
    r"from (?:his|her))\b"
    r"| to (?:serve|act) as (?:(?:its|the|our|interim|acting|new) )*"
    r"(?i:president|chair|chief|treasurer|secretary|director|vice|senior|executive|general manager|c[eft]o)"
    r"|,? (?:has|have|had) (?:communicated|indicated|advised|told|announced|decided|expressed|agreed|confirmed)\b"
    r"[^.;:“”\"]{0,50} (?:he|she|his|her|they will not)\b"
    r"|, who (?:has|is|was|will|had|joined|served|serves|brings|holds|previously|most recently|currently|co-?founded|"
    r"founded|leads|led|came|comes)\b"
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
    r"[^.;]{2,90}(?:,? and|,|;(?: and)?) "
    rf"{MAYBE_HONORIFIC}$"
)
# "says Acme's Jane Roe".
_SAYS_HOUSES = re.compile(r"(?:said|says|added|explained|according to) [A-Z][\w&.]*(?: [A-Z][\w&.]*){0,3}['’]s $")
_BEFORE_ACT = hinted(
    r"\b(?:appoint(?:ed|s|ing)?|elect(?:ed|s|ing)?|names|named|naming|promot(?:ed|es|ing)|hired|tapped|"
    r"recruit(?:s|ed)|welcom(?:ed|es|ing)|nominat(?:ed|es|ing)|to (?:welcome|appoint|name|elect|promote|hire|nominate)|"
    r"(?:following|new|these),? (?:[\w\-]+,? ){0,4}(?:directors|trustees|nominees|members|individuals|officers|people|"
    r"persons)(?:(?: [\w\-]+){0,8}:| are)|"
    r"(?:appointment|election|promotion), effective [^,;]{3,30}(?:, \d{4})?, of|"
    r"(?:appointments?|elections?|promotions?|resignations?|retirements?|departures?|hirings?|nominations?|"
    r"additions?) of(?: (?:[\w\-]+ ){0,3}(?:members|directors|trustees|officers|executives))?|"
    r"over from|succeed(?:s|ed|ing)|"
    r"replac(?:es|ed|ing)|(?:chaired|headed|founded|co-founded|authored) by|"
    r"(?:[Ss]tatement|[Cc]omments?|[Mm]essage|[Rr]emarks|[Qq]uote) (?:from|by|of)) $"
    r"|\b(?:directors|trustees|nominees|members|officers|founders|executives|managers|partners) \($"
    r"|\b(?:nominees?|principals)(?: are|:|,)? $"
    r"|\b(?:[Jj]oining|[Ss]tepping down|[Rr]etiring|[Ll]eaving|[Dd]eparting|[Pp]romoted|[Aa]ppointed|[Ee]lected|"
    r"[Nn]amed|[Hh]osting)\b[^.;:“”\"]{0,70} (?:are|is|were|was|will be) $"
    r"|\b(?:(?:dissident|majority|largest|principal|controlling) (?:share|stock)holders|nominees for director), $"
)
# "Before being named as Administrator, Ms. Roe was": a step of her career.
_STEP = re.compile(
    r"\b(?:named|appointed|elected|promoted|becoming|serv\w+|working|worked)(?: as| to)?(?: the| an?)? $"
)
_LISTED_BEHIND = re.compile(r" [A-Z][\w.’'\-]+(?: [A-Z][\w.’'\-]*){1,3} ?[-–—] ?")
_FORMER = re.compile(r"\b[Ff]ormer (?:[\w&’'\-]+ ){0,2}$")
# "two nominees for director, Jane Roe and Max Moe": none of theirs yet.
_SOUGHT = re.compile(r"\b(?:nominees?|candidates?|nominated|proposed|stand|run(?:ning)?) (?:for|as) (?:an? |the )?$")
_A = re.compile(r"(?:(?:also|currently|now|presently) )?an? ")
_AND = re.compile(r"(?:,? and |, )")
_NAME_BEHIND = re.compile(rf" {MAYBE_HONORIFIC}[A-Z][\w’'.\-]+ [A-Z]")
_ITEM_FIRM = re.compile(r" (?P<firm>[A-Z][\w&.’'\-]*(?: (?:& )?[A-Z][\w&.’'\-]*){0,4})(?=;)")
# "Acme Works has named Jane Roe President": what firms do.
_NAMES_OTHERS = re.compile(
    r"^,? (?:(?:has|have|had|today|also|recently) )*(?:appointed|elected|named|promoted|nominated|hired)$"
)
_ANOTHER = re.compile(rf" {MAYBE_HONORIFIC}(?P<first>[A-Z][\w’'\-]+) [A-Z]| (?:two|three|four|five|six|several) ")
_HEAD_OF = re.compile(r"\b(?P<head>[\w\-]+) of $")
_CLOSED = re.compile(r"[,.;]| [a-z]|$|[)”\"]")
_LAST_WORD = re.compile(r"[\w\-]+\)?$")
_WORD_BEGINS = re.compile(r"(?<![\w'’&.])(?<!\w-)[A-Za-z]")
_SENTENCE_ENDS = re.compile(r"[a-z]{3}(?<!\b[Ee]xec)(?<!\b[Aa]sst)\. [A-Z]")
# "selected Jane Roe to serve as Chairman and director Max Moe to serve as ...": the first is somebody else's post.
_AS_BEFORE = re.compile(r"[A-Z][\w.’'\-]*(?: to serve| to act)? as (?:its |the |our )?$")
# "from CEO to Executive Chair, and President Max Moe": his is the second.
# "to lead Gear One's team", "will head Acme Works": verbs.
_VERBS_TOO = frozenset("lead head chair partner advise".split())
_DOING = re.compile(r"\b(?:to|will|would|can|could|should|must|may|and|also) $")
_ANOTHERS = re.compile(r" (?:to|as) (?:the |its )?$")
_NO_TITLE = re.compile(r"(?:said|says|by|and|as|with|to|for|of|in) ")
_FIELD_BEFORE = hinted(r"\b(?:president|director|head|officer|manager|vp) (?:of|for) [\w &,]{3,40},? $", re.IGNORECASE)
# Spelt-out ranks and offices that firms and places bear too: "General Widgets", "Major League".
_RANKS = frozenset("General Major Captain Colonel Lord Lady Judge Justice Governor Mayor".split())
OFFICES = frozenset("Mayor Governor Senator Ambassador Congressman Congresswoman Minister".split())
"""Offices that stand before a name like an honorific, and are titles: `Mayor Jane Roe`."""


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


def own_titles(passage: Passage, candidate: Candidate, known: KnownNames) -> list[Title]:
    """Titles behind a name: `Jane Roe, Chairman of Acme`; [] where the words are somebody else's."""
    text = passage.text
    gap = _TO_TITLE.match(text, candidate.after)
    if gap is None or not text[gap.end() : gap.end() + 1].isalnum():
        return []
    if gap.group() == " " and (
        known.holds_folded(candidate.name) or text.endswith((" a ", " an "), 0, candidate.start)
    ):
        # "a Gear One director": a firm's.
        return []
    titles = [held_further_on(text, title, known) for title in _titles_within(passage, gap.end(), known)]
    if not titles and gap.group() == ", ":
        titles = _titles_behind_house(text, gap.end(), known) or titles_of_firm(text, gap.end(), known)
    if "is " in gap.group() and _A.match(text, gap.end()):
        # "Roe is a financial executive with a wide knowledge": what she is like, no post.
        titles = [title for title in titles if title.organisation]
    if _A.match(text, gap.end()):
        # "Roe, a surgeon, has joined the board": what she is, at no organisation.
        titles = [title for title in titles if title.organisation or text[title.start : title.end] not in PROFESSIONS]
    if not titles:
        return []
    last = titles[-1]
    rest = text[last.after : last.after + 50]
    if text[last.start : last.end] in OFFICES and re.match(r" [A-Z]", rest):
        # "Judge Roe, Mayor Moe": the next one's.
        return []
    # "Jane Roe – President Max Moe – Treasurer": a list, each title behind its dash.
    if gap.group().strip() in "-–—" and gap.group().strip() and _LISTED_BEHIND.match(rest):
        return titles
    house = known.match(text, last.after + 1) if rest.startswith(" ") and last.organisation is None else None
    if house is not None:
        # "Jane Roe, CEO Acme Widgets, Inc.".
        return [*titles[:-1], replace(last, organisation=(last.after + 1, house), after=house)]
    listed = _ITEM_FIRM.match(rest) if last.organisation is None else None
    if listed:
        # "Jane Roe, Partner Beta Capital; Max Moe".
        place = (last.after + listed.start("firm"), last.after + listed.end("firm"))
        return [*titles[:-1], replace(last, organisation=place, after=place[1])]
    # "Roe met Acme Chairman Max Moe": a name right behind the title owns it.
    if _NAME_BEHIND.match(rest) or (gap.group() == " " and not _CLOSED.match(rest)):
        return []
    return titles


def _titles_within(passage: Passage, start: int, known: KnownNames) -> list[Title]:
    """The titles that stand at `start` of a paragraph, read in their sentence: what it tells is read from them again.

    Where they reach its end, or none are found, the paragraph is asked: a sentence may have been cut too early.
    """
    sentence = passage.sentence_at(start)
    before = sentence.base - passage.base
    titles = read_titles(sentence.text, start - before, known)
    if titles and titles[-1].after < len(sentence.text):
        return [shift(title, before) for title in titles] if before else titles
    return read_titles(passage.text, start, known)


def _is_house(name: str) -> bool:
    return is_institution(name) or name.rpartition(" ")[2] in ("Center", "Centre", "Health", "Healthcare", "Medicine")


def _titles_behind_house(text: str, start: int, known: KnownNames) -> list[Title]:
    """`Jane Roe, M.D., Springfield Eye Center, and Professor of Medicine at ...`: an institution before the title."""
    if not text[start : start + 1].isupper():
        return []
    end = organisation_at(text, start, known)
    if end is None or not (known.match(text, start) == end or _is_house(text[start:end])):
        return []
    link = _AND.match(text, end)
    return read_titles(text, link.end(), known) if link else []


def titles_before(text: str, candidate: Candidate, known: KnownNames, taken: int) -> list[Title]:
    """Titles before a name: `Acme CEO Jane Roe`, `Acme's Chief Financial Officer, Jane Roe`; [] where none end there.

    `taken` is the index behind the last title that belongs to the person before.
    """
    head = text[: candidate.start].rstrip()
    if candidate.honorific and candidate.honorific not in OFFICES and head.endswith(candidate.honorific):
        head = head[: -len(candidate.honorific)].rstrip()
    apart = head.endswith(",")
    head = head.removesuffix(",")
    target = len(head)
    word = _LAST_WORD.search(head, max(head.rfind(" ") + 1, target - 30))
    if word is None:
        return []
    last = word.group().rstrip(")")
    if not (
        is_title_word(last)
        or last.lower() in title_lists().departments
        or last in ("Board", "Directors", "Committee")
        or _is_field(text, candidate)
    ):
        return []
    begin = max(taken, target - 110)
    text_before = text[: candidate.start - 1]
    if not has_head(text_before, begin, len(text_before)):
        return []
    floor = 0
    starts = [m.start() for m in _WORD_BEGINS.finditer(text[begin:target])]
    for start in starts:
        place = begin + start
        if "." in text[place:target] and _SENTENCE_ENDS.search(text, place, target):
            continue
        if place < floor:
            continue
        titles = read_titles(text_before, place, known)
        taken_up = text.startswith((" as ", " to "), candidate.after)
        behind_as = titles and _AS_BEFORE.search(text, max(0, place - 50), place)
        if behind_as and taken_up and text.endswith(", ", 0, candidate.start):
            # "appointed Jane Roe as Chairman, Max Moe as CEO": the title is the first one's.
            return []
        if (
            titles
            and (cut := max(text.rfind(", and ", place, target) + 1, 0) or text.rfind(" and ", place, target)) > 0
            and (
                behind_as or ((text[cut - 1] == "," or taken_up) and _ANOTHERS.search(text, max(0, place - 12), place))
            )
        ):
            # Somebody else's post, and another's title behind it.
            floor = cut + len(" and ")
            continue
        if (
            titles
            and max(titles[-1].end, titles[-1].after) == target
            and not _SOUGHT.search(text, max(0, place - 30), place)
            and not _NO_TITLE.match(text, place)
            and not (apart and _STEP.search(text, max(0, place - 30), place))
            and not (text[titles[-1].start : target] in _VERBS_TOO and _DOING.search(text, max(0, place - 12), place))
            and not (describes_only(text, titles))
        ):
            found = of_whole_firm(text, titles, place, taken)
            return (
                [replace(title, past=True) for title in found]
                if _FORMER.search(text, max(0, place - 60), place)
                else found
            )
    return []


def _is_field(text: str, candidate: Candidate) -> bool:
    """Whether `Vice President of Sales Jane Roe`-like fields of work stand before the name."""
    return bool(_FIELD_BEFORE.search(text[max(0, candidate.start - 70) : candidate.start]))


def _acts(text: str, candidate: Candidate) -> bool:
    """Whether a verb of appointment or departure stands behind a name; `Acme Works has named Jane Roe` is a firm."""
    act = _ACTS.match(text, candidate.after)
    if act is None:
        return False
    taking = _NAMES_OTHERS.search(act.group())
    if taking is None or candidate.honorific is not None:
        return True
    other = _ANOTHER.match(text, act.end())
    return other is None or is_title_word(other["first"] or "")


def is_somebody(text: str, candidate: Candidate) -> bool:
    """Whether an honorific, a degree, a verb of speech, or one of appointment or departure stands beside the name."""
    if candidate.post_nominals:
        return True
    if candidate.honorific is not None and candidate.honorific.rstrip(".") not in _RANKS:
        return True
    if candidate.honorific is not None and candidate.honorific.endswith("."):
        return True
    of_house = _HEAD_OF.search(text, max(0, candidate.start - 30), candidate.start)
    if of_house and (is_head(of_house["head"]) or of_house["head"] == "GM") and candidate.honorific is None:
        # "a manager of Gear Parts was named": a firm.
        return False
    if text.endswith((" at ", "ly of ", "ly with "), 0, candidate.start) and text.startswith(",", candidate.after):
        # "Jane Roe, most recently Treasurer at Beta Gear, joins": a firm.
        return False
    as_well = _AS_WELL.match(text, candidate.after)
    if (
        as_well
        and (is_title_word(as_well["head"]) or as_well["head"].lower() in title_lists().departments)
        and _TAKEN_BEFORE.search(text, max(0, candidate.start - 320), candidate.start)
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
        (left.lower().endswith(cue_ends) and before_cue.search(left))
        or after_cue.match(text, candidate.after)
        or _acts(text, candidate)
        or _BEFORE_ACT.search(left)
        or (left.endswith(("'s ", "’s ")) and _SAYS_HOUSES.search(left))
    )
