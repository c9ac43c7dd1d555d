"""Whose figure it is, and whether it is the whole: the words to the left of a metric.

`Widget revenue`, `non-GAAP net income`, `cost of sales`, `Other Corp.'s revenue` and `increase in revenue` are not
the issuer's revenue or net income; `the Company reported record net revenue` is.
"""

import re

from generator.parse.figures.clauses import Clause

_ADJECTIVES = frozenset(
    "a an the its our this record total strong solid consolidated gaap u.s quarterly annual full-year overall higher "
    "lower improved unaudited company-wide worldwide global group new all-time high very same company actual "
    "respectable modest small significant substantial historical fiscal".split()
)
_JOINTS = frozenset("on with and that while".split())
_PREPOSITIONS = frozenset("in for during".split())
_VERBS = frozenset(
    "reported recorded posted achieved generated had sustained incurred announced delivered reports recorded realized "
    "realised produced registered reporting posting recording generating reaching earned expects expect anticipates "
    "anticipate projects forecasts estimates estimate expecting raising raised raises reaffirms reaffirmed increasing "
    "reaffirming maintaining maintains updating updated updates revising revised lowering lowered narrowing narrowed "
    "issued issues issuing provides providing provided sees".split()
)
_VERB = re.compile(rf"\b(?:{'|'.join(sorted(_VERBS))})\b", re.IGNORECASE)
_SUBJECTS = frozenset(
    "company group bank corporation firm trust fund partnership corp we it".split()
)  # fmt: skip
_LIGHT = frozenset("the also today again has have had our now currently still continue continues to is are".split())
_WORD = re.compile(r"[^\s,;:()\"“”*•]+|[,;:()\"“”*•]")
_SUFFIX = re.compile(
    r"[ ,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|l\.?p|n\.?v|s\.?a|ag"
    r"|holdings?|group)\.?$",
    re.IGNORECASE,
)


def issuer_names(printed: list[str]) -> list[str]:
    """Lower-case forms under which an issuer may stand in its own release: whole, without suffix, first word."""
    names: list[str] = []
    for name in printed:
        whole = name.lower().strip()
        names.append(whole)
        bare = whole
        while (shorter := _SUFFIX.sub("", bare)) != bare:
            bare = shorter
            names.append(bare)
        first = bare.split()[0] if bare.split() else ""
        if len(first) > 2 and first not in _ADJECTIVES:
            names.append(first)
    return list(dict.fromkeys(names))


def _is_issuer(words: str, issuers: list[str]) -> bool:
    bare = words.lower().strip(" .,")
    return bare in issuers or any(bare == name.rstrip(".") for name in issuers)


def owned(clause: Clause, index: int, issuers: list[str]) -> bool:
    """Whether the metric at token `index` is the issuer's whole figure, as far as the words before it tell."""
    text = clause.text
    metric = clause.tokens[index]
    phrases = {token.end: token for token in clause.tokens[:index] if token.code in "AbrSCFMm%yP"}
    end = metric.start
    dated = False
    if clause.words(metric).lower() == "earned":
        return _subject(text, end, "earned", issuers)
    while True:
        while end > 0 and text[end - 1] in " -":
            if text[end - 1] == "-" and end > 1 and text[end - 2] not in " -":
                return False
            end -= 1
        if end <= 0:
            return True
        if end in phrases:
            if phrases[end].code != "P":
                return True
            # `Acme's second quarter revenue`: whose it is stands before the period.
            end, dated = phrases[end].start, True
            continue
        words = list(_WORD.finditer(text, 0, end))
        last = words[-1]
        word = last.group()
        lower = word.lower().rstrip(".")
        if word in ";*•":
            return True
        if word in ',:()"“”' or lower in _JOINTS or not any(c.isalnum() for c in word):
            return not text[:end].lower().endswith("based on") and _said_of_issuer(text, last.start(), issuers)
        if lower in _ADJECTIVES:
            end = last.start()
            continue
        if re.search(r"(?:['’]s|s['’])$", word):
            owner = re.sub(r"['’]s?$", "", word)
            return owner.lower() in _SUBJECTS or _owner(text, last.start(), owner, issuers)
        if lower in _VERBS:
            return (clause.bullet and last.start() == 0) or _subject(text, last.start(), lower, issuers)
        return dated and lower in _PREPOSITIONS


def _said_of_issuer(text: str, end: int, issuers: list[str]) -> bool:
    """Whether a figure in an enumeration, `and net income of`, has the issuer as subject where it has one."""
    verbs = list(_VERB.finditer(text, 0, end))
    return not verbs or _subject(text, verbs[-1].start(), verbs[-1].group().lower(), issuers)


def _owner(text: str, start: int, owner: str, issuers: list[str]) -> bool:
    """Whether the possessive that ends with `owner` names the issuer: `Bright Water's`."""
    head = text[:start].split()
    for size in range(5):
        words = " ".join([*head[len(head) - size :], owner]) if size else owner
        if _is_issuer(words, issuers):
            return True
    return False


def _subject(text: str, end: int, verb: str, issuers: list[str]) -> bool:
    """Whether the verb that begins at `end` has the issuer as its subject."""
    before = text[:end].rstrip()
    words = before.split()
    if verb == "reported" and (not words or words[-1].lower() in {"the", "our", "its"} or words[-1] in "*•-"):
        # `Reported operating income increased`: an adjective.
        return True
    while words and words[-1].lower() in _LIGHT - {"the"}:
        words.pop()
    if not words:
        return False
    last = words[-1].lower().strip('"“”')
    if last.rstrip(".") in _SUBJECTS or last.rstrip(".,") in {"company", "we", "it"}:
        # `The Company's subsidiary it owns` does not occur; `the Rival company` would need a name of its own.
        return True
    for size in range(1, 7):
        if len(words) >= size and _is_issuer(" ".join(words[-size:]), issuers):
            return True
    if before.endswith(",") or re.search(r", (?:today|also)$", before):
        return _apposed(before, issuers)
    closed = re.sub(r"\s*\([^()]*\)$", "", " ".join(words))
    return closed != " ".join(words) and any(
        _is_issuer(" ".join(closed.split()[-size:]), issuers) for size in range(1, 7)
    )


def _apposed(before: str, issuers: list[str]) -> bool:
    """Whether words end with the issuer and what it is: `Bright Water Inc. (BWI), a maker of lamps,`."""
    lower = before.lower()
    return any(
        re.search(rf"\b{re.escape(name)}\.?,? ?(?:\([^()]*\))? ?,? (?:an?|the) [^;]*,(?: today| also)?$", lower)
        for name in issuers
        if len(name) > 4
    )
