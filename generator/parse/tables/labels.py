"""A row's label made comparable: `Net (loss) income (1)` -> `net income`, with what it says of sign and basis.

What the label says beside its metric (GAAP, basic, diluted, attributable to whom) is told apart, so that the
vocabulary holds plain forms only.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.vocabulary.statements import pattern_of

# Marks of footnotes: `(1)`, `(a)`, `1,2` run on to the last word, asterisks.
_NOTES = re.compile(
    r"\((?:[a-z]|[ivx]{1,4}|\d{1,2}|note \d+)(?:[,)(]{1,2} ?(?:[a-z]|\d{1,2}))*\)|[*†‡§]+"
    r"|(?<=[a-z)])\d{1,2}(?:,\d{1,2})*(?=$| |:)|\bfootnote \d+|\[\d{1,2}\]| \d\)|(?<=[a-z])\d\)",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"[ .·…_]{3,}$|[.:;,\s]+$")
_CURRENCIES = r"us\$|c\$|a\$|hk\$|\$|€|£|eur|usd|rmb|gbp|chf|sek|nok|dkk|jpy|cad|aud|yen"
_UNITS = re.compile(
    r"\((?:unaudited|audited|in (?:thousands|millions|billions|dollars|us\$|us dollars|cents|euros?|eur)[^()]*|000s?"
    rf"|000['’]s|thousands|millions|{_CURRENCIES}|ifrs|pence|p|¢|€ ?c"
    # `Total revenues ($000)`, `Net income ($ in thousands)`
    rf"|(?:{_CURRENCIES}) ?(?:in )?(?:['’]?000(?:['’]?s)?|thousands|millions|billions|mm|mn|m|k)"
    r"|(?:(?:us|rmb|hk|a|c) ?)?cents?|expressed [^()]*|dollars[^()]*)\)"
    rf"|,? (?:in )?(?:{_CURRENCIES})(?: ?['’]?000s?)?$|(?: [-–—]|,)? (?:in )?(?:pence|cents|¢)$",
    re.IGNORECASE,
)
_DASHES = re.compile(r"[‐‑‒–—―−]")
_POSITIVE = r"(?:incomes?|earnings|profits?|gains?|result)"
_NEGATIVE = r"loss(?:es)?"
# `income (loss)`, `(loss) income`, `income/(loss)`, `profit or loss`: the sign stands with the amount.
_EITHER = re.compile(
    rf"(?P<a>{_POSITIVE}) ?/? ?\( ?{_NEGATIVE} ?\)|\( ?{_NEGATIVE} ?\) ?/? ?(?P<b>{_POSITIVE})"
    rf"|(?P<c>{_POSITIVE}) ?(?:/|or) ?{_NEGATIVE}|{_NEGATIVE} ?(?:/|or) ?(?P<d>{_POSITIVE})"
)
# `loss (income)`, `(income) loss`: which sign means what cannot be told from the label.
_TURNED = re.compile(rf"{_NEGATIVE} ?/? ?\( ?{_POSITIVE} ?\)|\( ?{_POSITIVE} ?\) ?/? ?{_NEGATIVE}")
_LOSS = re.compile(rf"\b{_NEGATIVE}\b")
_GAAP = re.compile(
    r"^(?:u\.?s\.? )?gaap[ -](?:basis )?|\((?:u\.?s\.? )?gaap(?: (?:financial )?measure)?\)|^(?:reported|statutory) "
    r"|,? (?:in accordance with|under) (?:u\.?s\.? )?(?:generally accepted accounting principles|gaap)(?: \(gaap\))?$"
    r"|,? as reported$| \(as reported\)$|,? on an? (?:u\.?s\.? )?gaap basis$|^ifrs ",
)
_ASIDE = re.compile(
    r" \((?:ebit|eps|deficit|revenues?|restated|note"
    r"|(?:at |end of )?(?:period|quarter|year)(?:[ -]end)?)\)"
)
_NOT_REPORTED = pattern_of("row.not-reported")
_AFTER_TAX = re.compile(r"(?<=income|profit) after (?:income )?tax(?:es|ation)?\b")
_TO_WHOM = re.compile(
    r"^(?P<what>.+?),? (?:attributable|attributed|available|applicable|allocable|allocated|accruing) (?:to|for)"
    r" (?P<whom>.+?)$"
    # `Earnings on Common Stock`, of old utilities
    r"|^(?P<what2>net income|earnings|income) (?:on|for) (?P<whom2>common (?:stock|shares))$"
)
_PER_SHARE = re.compile(
    r",?(?:-| )*(?:\bper\b|/ ?)(?: (?:weighted[ -])?average)?"
    r"(?: (?:fully )?(?:basic and diluted|diluted and basic|basic|diluted))?(?: common| ordinary| class a| of)*"
    r"(?: (?:share|unit)s?)(?:,? (?:of )?(?:class [ab](?: and (?:class )?[ab])? )?(?:common|ordinary|capital)"
    r" (?:stock|shares?))?"
    r"(?: outstanding)?(?:,? (?:on an? )?(?:basic|diluted) basis)?|\beps\b|\ba share\b"
)
_BOTH = re.compile(
    r"\(un\)-?diluted\b|\b(?:(?:basic|undiluted)(?: and|,| &| /|/) ?(?:fully[ -])?diluted"
    r"|(?:fully[ -])?diluted(?: and| &|/) ?basic)\b"
)
_BASIC = re.compile(r"\b(?:basic|primary|undiluted)\b")
_DILUTED = re.compile(r"\b(?:fully[ -])?dilut(?:ed|ion)\b|\bassuming dilution\b")

# To whom income is attributable: to others than the issuer and those who own its common shares, or words of these.
_NOT_HOLDERS = pattern_of("holders.others")
_HOLDERS = pattern_of("holders.plain")
# Amounts in hundredths of a currency: `12.3p`, `(pence)` in a label, `Cents` over figures.
_ALONE = re.compile(r"(?:\(?(?:in )?(?:cents?|pence|¢|p)\)? ?){1,12}", re.IGNORECASE)
_SAID = re.compile(r"\b(?:pence|cents?)\b|\((?:p|¢|€ ?c)\)|(?:,| [-–—]) ?[p¢]$", re.IGNORECASE)
_WHOLE = re.compile(r"\bdollars?\b|\beuros?\b|\bpounds?\b", re.IGNORECASE)
# A longer label is none of a figure.
LONGEST = 200


@dataclass(frozen=True)
class Label:
    """What a label says.

    Attributes:
        name: plain form, lower case: `net income`, `total revenues`.
        loss: whether its words make an unsigned amount a loss.
        either: whether they leave the sign to the amount.
        turned: whether they turn it round, `net loss (income)`.
        gaap: whether they say that it is GAAP.
        other: whether they say that it is no GAAP figure of the whole: adjusted, pro forma, continuing operations.
        whom: to whom it is attributable, or "".
        per_share: whether it is per share.
        basic, diluted: which shares.
    """

    name: str
    loss: bool = False
    either: bool = False
    turned: bool = False
    gaap: bool = False
    other: bool = False
    whom: str = ""
    per_share: bool = False
    basic: bool = False
    diluted: bool = False


@lru_cache(maxsize=4096)
def read_label(printed: str) -> Label:
    """A label as printed, taken apart, as far as it is no longer than `LONGEST`."""
    words = _DASHES.sub("-", printed[:LONGEST].replace("’", "'").strip("*_ ")).lower()
    words = re.sub(r"\s+", " ", words)
    words = _UNITS.sub("", _NOTES.sub("", words)).strip()
    words = _ASIDE.sub("", _LEADERS.sub("", words)).strip()
    gaap = False
    while (shorter := _GAAP.sub("", words).strip()) != words:
        words, gaap = shorter, True
    turned = bool(_TURNED.search(words)) and not _EITHER.search(words)
    either = bool(_EITHER.search(words))
    words = _EITHER.sub(lambda m: m["a"] or m["b"] or m["c"] or m["d"], words)
    loss = not either and not turned and bool(_LOSS.search(words))
    words = _LOSS.sub("income", words)
    both = bool(_BOTH.search(words))
    basic, diluted = both or bool(_BASIC.search(words)), both or bool(_DILUTED.search(words))
    per_share = bool(_PER_SHARE.search(words))
    if per_share:
        words = _PER_SHARE.sub(" ", words)
    if basic or diluted:
        words = _DILUTED.sub(" ", _BASIC.sub(" ", _BOTH.sub(" ", words)))
    words = re.sub(r"\(\s*\)|\s-\s|-$|^-|(?:^|\s)and$|^and\s|\s,|,$", " ", words)
    words = re.sub(r"\s+", " ", words).strip(" -,:;.")
    whom = ""
    match = _TO_WHOM.match(words)
    if match is not None:
        what, to = match["what"] or match["what2"], match["whom"] or match["whom2"]
        words, whom = what.strip(" ,-"), to.strip(" ,-:")
    other = bool(_NOT_REPORTED.search(_AFTER_TAX.sub(" ", words))) or "%" in words or bool(_NOT_REPORTED.search(whom))
    return Label(words, loss, either, turned, gaap, other, whom, per_share, basic, diluted)


def acronyms(names: Sequence[str]) -> set[str]:
    """`widget works company` -> `ww`, `wwc`: initials under which an issuer may stand in a row."""
    found = set()
    for name in names:
        words = re.findall(r"[a-z0-9]+", name)
        if len(words) >= 2:
            found.add("".join(word[0] for word in words))
    return {word for word in found if len(word) >= 2}


def is_holders(whom: str, issuers: Sequence[str]) -> bool:
    """Whether `attributable to …` means the issuer or those who own its common shares."""
    if _NOT_HOLDERS.search(whom):
        return False
    words = whom
    for name in sorted({*issuers, *acronyms(issuers)}, key=len, reverse=True):
        words = re.sub(rf"(?<!\w){re.escape(name)}(?:'s|')?(?!\w)", " ", words)
    left = re.sub(r"[^a-z]+", " ", _HOLDERS.sub(" ", words)).split()
    return not [word for word in left if word != "s"]


def names_minor(words: str) -> bool:
    """Whether words are nothing but hundredths of a currency, as over the amounts per share of a statement."""
    return _ALONE.fullmatch(words.strip()) is not None


def says_minor(label: str, headings: Sequence[str]) -> bool:
    """Whether a row's label, the heading right above it, or a heading of nothing else says that amounts are hundredths.

    `(c)` is a footnote's mark.
    """
    words = [label, *headings[-1:]]
    said = any(_SAID.search(part) for part in words) or any(names_minor(heading) for heading in headings)
    return said and not any(_WHOLE.search(part) for part in words)
