"""Whose figure it is, and whether it is the whole: the words to the left of a metric.

`Widget revenue`, `non-GAAP net income`, `cost of sales`, `Other Corp.'s revenue` and `increase in revenue` are not
the issuer's revenue or net income; `the Company reported record net revenue` is.
"""

import re
from collections.abc import Container
from functools import cache
from typing import Literal

from generator.parse.figures.asides import CAUSES
from generator.parse.figures.clauses import Clause
from generator.parse.figures.lead_ins import (
    APPOSED,
    DEAL,
    IS_A,
    OF_A_KIND,
    TELLS_WHAT_IS_IN,
    apposed,
    leaves_whole,
    part_of_sentence,
    with_before,
)
from generator.parse.figures.owner_names import Names
from generator.parse.text.hinted import hinted
from generator.vocabulary import figure_owners
from generator.vocabulary.dates import WEEKDAYS

Claim = Literal["said", "open", "no"]
"""What the words before a figure say: that it is somebody's; nothing against it; that it is another's or a part."""

_OUTLOOK = hinted(
    r"(?:(?:previous(?:ly (?:issued|announced|provided|stated))?|prior|current|most recent|initial|preliminary|expected"
    r"|estimated|projected|updated|revised|full[- ]year|annual) )*"
    r"(?:range|guidance|outlook|forecast|expectations?|estimates?|projections?)(?: range)? (?:for|of)"
    r"(?: (?:the )?(?:first |second |third |fourth |full |fiscal |calendar )*(?:year|quarter)? ?(?:of )?(?:fiscal )?"
    r"(?:(?:19|20)\d\d)? ?(?:(?:is|remains|calls) for|of))?$",
    re.IGNORECASE,
)
_GUIDANCE_IS = hinted(r"^(?:(?:our|its|the|current) ){0,2}(?:guidance|outlook) for [^,;.]{4,50} is$", re.IGNORECASE)
_INCLUDES = frozenset("include includes included including were".split())
_JOINTS = frozenset("on with and or that while".split())
# `these factors contributed to a net loss of`
_LEADING = hinted(
    r"\b(?:contribut|led|lead|result|translat|correspond|equat|swung|swing|turn|shift)(?:e|es|ed|ing|s)? $",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\s,;:()\"“”*•]+|[,;:()\"“”*•]")
_ENDED_IT = hinted(
    r"\b(?:ended|closed|finished|exited|concluded|began|entered) (?:the|its|our|fiscal)\b[^,;:.$€£]{0,40}$",
    re.IGNORECASE,
)
_ROW_OF_AMOUNTS = re.compile(
    r"(?:[$€£][\d.,]{1,20}\d(?: [mb]illion| thousand)? (?:in|of) (?:[a-z-]+ ){0,4}(?:revenues?|sales|income|earnings)"
    r",? and )$",
    re.IGNORECASE,
)
_PERIOD_ALONE = re.compile(
    r"(?:(?:the|our|first|second|third|fourth|fiscal|full|past|last|three|six|nine|year|quarter|half|months|of"
    r"|(?:19|20)\d\d) ?)+",
    re.IGNORECASE,
)
_REACHED = re.compile(r"reaching (?:a record )?[$€£]")
# `$9 million achieved in the fourth quarter of 1990, and net income was`: of whom, is not told by it.
_TOLD_OF = re.compile(r"(?:[\d)]|illion|cents|share) $")
_CHANGE_IN = hinted(r"\b(?:increase|decrease|decline|growth|improvement|rise|drop|reduction) in$", re.IGNORECASE)
# `Acme has tripled its revenue`: of whom it is told, where the name stands right behind it.
_CHANGES = frozenset("increased grew grown doubled tripled quadrupled boosted lifted".split())
_IN = re.compile(r" (?:in|of) (?:[a-z]+ ){0,3}$", re.IGNORECASE)
# `Other Widgets Corp. reported`, `the acquired company's`: with a name before it, the word is the end of that name.
_NAME_BEFORE = re.compile(
    r"(?:^|[\s(“\"])(?:(?!(?:The|Our|This|Its|And|But|In|For|While|As|When|That|Since|Today)\b)[A-Z][\w.&'’-]*,?|\w*acquired"
    r"|(?!(?:company|group|bank|corporation|firm|trust|fund|partnership|year|quarter|today)['’])[a-z]+['’]s"
    r"|target|combined|enlarged|merged|other|parent|former|predecessor|sister|another|private|each|every) $"
)
_FOLLOWS = re.compile(r", (?P<name>(?:[Tt]he )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,5}|we|it|the [a-z]+)")
_BARE_NAME = re.compile(
    r"(?:^|[\s(])(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][\w.&'’-]*(?: ?\([^()]{1,80}\))?,$"
)
_CAUSE = re.compile(rf"(?:\w+ly )?(?:{CAUSES}|driven by)\b[^,;:]{{1,200}}", re.IGNORECASE)
# `Jane Doe, chairman and chief executive officer, announced`: of nobody but the issuer.
_POST = r"(?:president|chairman(?: of the board)?|chief (?:executive|financial|operating)(?: officer)?|c[efo]o)"
_OFFICER = hinted(rf"[,.] (?:and )?{_POST}(?:(?:,? and |, ){_POST}){{0,2}},$", re.IGNORECASE)
_SUBSIDIARIES = re.compile(r",? and (?:its |the )?(?:consolidated )?subsidiaries$", re.IGNORECASE)
# `Acme Widgets Corp. (NYSE: ACMW) of Springfield today reported`
_SEAT = re.compile(r"(?<=\)),? of [A-Z][\w.]+(?:,? [A-Z][\w.]+){0,2}$")
# `Acme Corp., the holding company for Acme Bank (the "Bank") today reported`, without a comma before its verb
_HOLDS = hinted(r"(?:,|\)) (?:the |an? )?(?:[a-z-]+ ){0,3}(?:parent|holding)(?: company)? (?:of|for) [^;:]{3,160}$")
# `Results - Revenue was`, as with a long dash; but not the mark of an item
_HEADED = re.compile(r"[\w).”\"] (?P<dash>--?) $")
_POSSESSES = re.compile(r"(?:['’]s|s['’])$")
_BRACKET = re.compile(r"\s*\([^()]{0,200}\)$")
# `Time charter equivalent (TCE) revenues`: what the letters stand for is before them.
_LETTERS = re.compile(r" ?\(\W{0,2}(?!GAAP|IFRS)[A-Z][A-Za-z&-]{1,7}\W{0,2}\)$")


@cache
def _verbs() -> "re.Pattern[str]":
    return re.compile(rf"\b(?:{'|'.join(sorted(figure_owners().verbs))})\b", re.IGNORECASE)


def claim_of(clause: Clause, index: int, names: Names) -> Claim:
    """Whether the metric at token `index` is the whole figure of whom `names` name, as far as the words before tell."""
    text = clause.text
    metric = clause.tokens[index]
    owners = figure_owners()
    phrases = {token.end: token for token in clause.tokens[:index] if token.code in "AbrSCFMm%yP"}
    end, dated = metric.start, False
    before = clause.tokens[index - 1] if index else None
    of = before is not None and before.code == "L" and clause.words(before).lower() == "of"
    amount = clause.tokens[index - 2] if of and index > 1 else before
    if amount is not None and amount.code == "A" and _IN.fullmatch(text[amount.end : metric.start]):
        # `recorded $5 million in revenue`, `$9 million of revenue and $1 million of net income`: the verb before tells.
        if clause.codes[clause.tokens.index(amount) - 1] == "C":
            # `compared to $5 million in revenue`
            return "open"
        if text[: amount.start].endswith(" on "):
            # `had net income of $2 million on $9 million in revenue`
            return _joined(clause, amount.start - len("on "), names, False)
        verb = list(_WORD.finditer(_ROW_OF_AMOUNTS.sub("", text[: amount.start])))
        word = verb[-1].group().lower() if verb else ""
        return _subject(text, verb[-1].start(), word, names) if word in owners.verbs else "no"
    if (stands := clause.words(metric).lower()) in {"earned", "lost"}:
        return _subject(text, end, stands, names)
    while True:
        if (dash := _HEADED.search(text, max(0, end - 6), end)) is not None:
            return _joined(clause, dash.start("dash"), names, False)
        while end > 0 and text[end - 1] in " -":
            if text[end - 1] == "-" and end > 1 and text[end - 2] not in " -":
                return "no"
            end -= 1
        if end <= 0:
            return "open"
        if end in phrases:
            if phrases[end].code == "m":
                # `royalty income`, `backlog revenue`
                return "no"
            if phrases[end].code != "P":
                # `is valued at two times its 2024 revenue of`
                return "no" if phrases[end].code == "%" and text[:end].endswith("times") else "open"
            # `Acme's second quarter revenue`: whose it is stands before the period.
            end, dated = phrases[end].start, True
            continue
        told = _word_before(clause, index, end, names, phrases=phrases, dated=dated)
        if isinstance(told, str):
            return told
        end = told


def _word_before(
    clause: Clause, index: int, end: int, names: Names, *, phrases: Container[int], dated: bool
) -> Claim | int:
    """What the word that ends at `end` says of the metric; an index where what stands before that tells."""
    text, metric, owners = clause.text, clause.tokens[index], figure_owners()
    last = list(_WORD.finditer(text, 0, end))[-1]
    word, place, before = last.group(), last.start(), text[: last.start()]
    lower = word.lower().rstrip(".")
    if word in ";*•":
        return "open"
    if word == ")" and (letters := _LETTERS.search(text, 0, end)):
        return letters.start()
    if word in ',:()"“”' or lower in _JOINTS or not any(c.isalnum() for c in word):
        return _joined(clause, place, names, lower == "with")
    if lower == "as":
        # `Acme achieved more, as sales rose to`, but not `Sales in Rome were weak, as revenue fell to`.
        return "said" if _joined(clause, place, names, False) == "said" else "no"
    # `U.S. GAAP revenue`, but not `U.S. revenue`.
    if (lower in owners.adjectives or text.startswith(("U.S. GAAP", "US GAAP"), place)) or (
        lower in {"today", "yesterday", "again", "also"} and (before.lower().split() or [""])[-1] in owners.verbs
    ):
        return place
    if re.search(r"(?:['’]s|s['’])$", word):
        return _possessive(text, place, word, names)
    if lower == "reported" and len(before.rstrip()) in phrases:
        # `third-quarter 2019 reported earnings`: an adjective.
        return place
    if lower in owners.verbs or (lower in {"report", "record", "post"} and before.endswith("to ")):
        bare = clause.bullet and place == 0
        return "open" if bare else _subject(text, place, lower, names)
    if lower in _CHANGES:
        return _subject(text, place, lower, names)
    if lower == "in" and _CHANGE_IN.search(text, 0, end):
        # `a 3% increase in revenue to $11 million` tells it, `the increase in revenue was $1 million` does not.
        to = re.match(r"[P,y]*T", clause.codes[index + 1 :])
        return _joined(clause, place, names, False) if to else "no"
    if lower in _INCLUDES and TELLS_WHAT_IS_IN.search(text, 0, place):
        return "open"
    if lower == "was" and before.lower().endswith("there "):
        # `For the third quarter of 2005 there was a net loss of`
        return "open"
    if lower == "is" and _GUIDANCE_IS.search(text, 0, end):
        # `Guidance for the second quarter is revenue of`
        return "open"
    if lower in {"for", "of"} and (told := _OUTLOOK.search(text, 0, end)):
        # `narrows its expected range for revenues to`
        return told.start()
    if lower == "for" and clause.words(metric).lower().startswith("total ") and before.endswith(", "):
        # `Widget revenue was $4 million, for total revenue of $9 million`
        return "open"
    if (lower in {"to", "in", "into"} and _LEADING.search(text, 0, place)) or (
        dated and lower in {"in", "for", "during"}
    ):
        return "open"
    return _named(text, end, names)


def _named(text: str, end: int, names: Names) -> Claim:
    """Whether a name of theirs ends at `end`: `Acme revenue was`, but not `New Acme revenue`."""
    for form in names.forms:
        start = end - len(form)
        if start >= 0 and names.hold(text[start:end]) and not re.search(r"(?:[A-Z][\w.&'-]*|[\w&'-]) ?$", text[:start]):
            return "said"
    return "no"


def _joined(clause: Clause, place: int, names: Names, apposed: bool) -> Claim:
    """A figure in an enumeration, `and net income of`, has the subject of its sentence's last verb, if it has one."""
    text = clause.text
    before = text[:place].rstrip()
    if before.lower().endswith("based"):
        return "no"
    if apposed:
        if (ended := _ENDED_IT.search(before)) is not None:
            # `Our Bolt business ended the year with revenue of`
            bare = not before[: ended.start()].strip(" *•-–—")
            return "open" if bare else _subject(text, ended.start(), "ended", names)
        told = IS_A.search(before)
        if told is not None:
            return _ends_with_name(before[: told.start()], names)
        told = APPOSED.search(before)
        if told is not None and "," in told.group():
            return _ends_with_name(before[: told.start()], names)
        if not before and (follows := _FOLLOWS.search(text, place)):
            # `With revenue of $9 million, Other Widgets is the largest maker`: its subject comes behind.
            return "open" if names.hold(follows["name"]) or _starts_with_own(follows["name"], names) else "no"
        if _BARE_NAME.search(before):
            # `Other Widgets Corp., with revenue of $9 million, makes`.
            return _ends_with_name(before, names)
        if OF_A_KIND.search(before) or DEAL.search(before):
            return "no"
    if not apposed and (owned := with_before(clause, place, _verbs())) is not None:
        # `Other Widgets Corp., a company with revenue of $9 million and net income of`
        return _joined(clause, owned, names, True)
    if text[place] == "," and _CAUSE.fullmatch(before):
        # `Due to costs recorded in the quarter, net income was`
        return "open"
    # `Sales grew 10 percent, reaching $90 million, and net income rose to`
    verbs = [
        verb
        for verb in _verbs().finditer(text, 0, place)
        if not (_REACHED.match(text, verb.start()) or _TOLD_OF.search(text, 0, verb.start()))
    ]
    start = part_of_sentence(text, place)
    if text[place] in ",:-–—" and (start or not verbs) and not leaves_whole(clause, start, place, names):
        return "no"
    if not verbs:
        return "open"
    if clause.bullet and verbs[-1].start() == 0:
        return "open"
    return _subject(text, verbs[-1].start(), verbs[-1].group().lower(), names)


def _starts_with_own(words: str, names: Names) -> bool:
    """Whether words are `we`, `the Company` and the like, or begin with one of the names."""
    lower = words.lower().replace("’", "'")
    own = names.speaks and re.match(rf"(?:the )?(?:{'|'.join(sorted(figure_owners().subjects))})\b", lower)
    return bool(own) or any(lower.startswith(form) for form in names.forms)


def _possessive(text: str, start: int, word: str, names: Names) -> Claim:
    """Whether the possessive that ends with `word` names them: `Bright Water's`."""
    owner = re.sub(r"['’]s?$", "", word)
    if owner.lower() in figure_owners().subjects and not _NAME_BEFORE.search(text[:start]):
        return "said" if names.speaks else "no"
    return _ends_with_name(f"{text[:start]}{owner}", names)


def _ends_with_name(words: str, names: Names) -> Claim:
    """Whether words end with one of the names, a bracket behind it left out: `Bright Water Inc. (BWI)`."""
    words = _SUBSIDIARIES.sub("", _BRACKET.sub("", _SEAT.sub("", words.rstrip(" ,"))))
    while (shorter := _BRACKET.sub("", words)) != words:
        words = shorter
    bare = re.split(r"[\s—–]+|--", words)
    return "said" if any(names.hold(" ".join(bare[-size:])) for size in range(1, 8)) else "no"


def _subject(text: str, end: int, verb: str, names: Names) -> Claim:
    """Whether the verb that begins at `end` has them as its subject."""
    before = _BRACKET.sub("", re.sub(r"\)(?=[a-z])", ") ", text[:end]).rstrip())
    words = before.split()
    if verb == "reported" and words and _POSSESSES.search(words[-1]):
        # `The Company's reported net income was`: an adjective.
        return _possessive(text, len(" ".join(words[:-1])) + bool(words[:-1]), words[-1], names)
    if verb == "reported" and (
        not words or words[-1].lower() in {"the", "our", "its"} or words in (["*"], ["•"], ["-"])
    ):
        # `Reported operating income increased`: an adjective.
        return "open"
    if len(words) > 2 and words[-2] == "on" and words[-1].lower() in WEEKDAYS:
        words = words[:-2]
    light = figure_owners().light
    while words and words[-1].lower() in light:
        words.pop()
    if not words:
        return "no"
    last = words[-1].lower().strip('"“”')
    if last == "board" and len(words) > 1 and words[-2].lower() in {"management", "executive", "managing"}:
        # `The Management Board expects revenue of`
        del words[-2]
    if verb in {"saw", "showed", "produced"} and _PERIOD_ALONE.fullmatch(" ".join(words)):
        # `The third quarter saw revenue of`, `The fourth quarter of 1992 showed a net loss of`
        return "said" if names.speaks else "no"
    if last.rstrip(".,") in figure_owners().subjects and not _NAME_BEFORE.search(" ".join([*words[:-1], ""])):
        # `The Company's subsidiary it owns` does not occur.
        return "said" if names.speaks else "no"
    if _ends_with_name(" ".join(words), names) == "said":
        return "said"
    held = _HOLDS.search(before)
    if held is not None and not _verbs().search(before, held.start()):
        return _ends_with_name(before[: held.start() + 1], names)
    if last in {"and", "and,"} or last.endswith((",", "-", "–", "—")):
        # `had sales of $9 for its third quarter and had sales of $30 for the nine months`: one subject.
        verbs = list(_verbs().finditer(" ".join(words[:-1])))
        if last == "and" and not verbs and _opens(" ".join(words), names):
            # `Acme does business in many states and had revenue of $36 million`: the sentence has them as subject.
            return "said"
        if last == "and" and verbs:
            return _subject(" ".join(words[:-1]), verbs[-1].start(), verbs[-1].group().lower(), names)
        if verb.endswith("ing") and before.endswith(","):
            # `Acme announced higher earnings for the quarter, posting net income of`
            verbs = list(_verbs().finditer(before))
            if verbs or verb == "bringing":
                return _subject(text, verbs[-1].start(), verbs[-1].group().lower(), names) if verbs else "open"
        if before.endswith((",", " -", " –", " —", "--")) or re.search(r"[,–—-] (?:today|also)$", before):
            return "said" if apposed(before, names) or (names.speaks and _OFFICER.search(before)) else "no"
    return "no"


def _opens(words: str, names: Names) -> bool:
    """Whether the one clause that words are begins with them: `With sites in Rome, we sell ...`."""
    lower = words.lower().replace("’", "'")
    clause = re.sub(r"^(?:with|from|headquartered|based|founded) [^,;:]*, ", "", lower)
    # `In 2024, we grew revenue and delivered net income of`
    clause = re.sub(
        r"^(?:in|for|during) (?:(?:the|fiscal|full|first|second|third|fourth|year|quarter|of|\d{4}) ?)+, ", "", clause
    )
    forms = [*names.forms, *(("we", "the company") if names.speaks else ())]
    return any(clause.startswith(f"{form} ") for form in forms)
