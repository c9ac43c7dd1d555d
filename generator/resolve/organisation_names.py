"""Printed names of organisations, made comparable: legal forms, articles and marks apart."""

import re
from dataclasses import dataclass
from functools import cache

from generator.model.base import fold, without_accents
from generator.vocabulary import company_forms
from generator.vocabulary.people import organisation_words

# Forms of one meaning; any other form stands for itself.
_SAME_FORM = {
    "incorporated": "inc",
    "corporation": "corp",
    "company": "co",
    "limited": "ltd",
    "aktiengesellschaft": "ag",
}
# The vocabulary counts them as ends of company names; they tell companies apart, so they stay in the name.
_PART_OF_NAME = frozenset({"trust", "bancorp", "bancshares", "holdings", "fund", "funds"})
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLE = re.compile(r"^(?:the|our|its) ", re.IGNORECASE)
_MARKS = re.compile(r"[^\w&+]+")
# What a document calls its own issuer once it has said the name: `the Company`, `the Bank`.
_GENERIC = frozenset(
    "company corporation bank group firm partnership trust fund registrant issuer bancorp holdings "
    "companies corp club society institution we us".split()
)
# Parts that contracts give to companies: `Acme Holdings Corp. ("Parent")`.
_PARTIES = frozenset(
    "parent purchaser seller buyer acquirer borrower guarantor lender sponsor licensor licensee lessee lessor".split()
)
_SIGNS = re.compile("[®™©℠]")


@dataclass(frozen=True)
class NameKey:
    """A name in comparable form.

    Attributes:
        core: the words without article, legal form and marks, in lower case: `acme widgets`.
        legal: the legal form, `inc` for `Inc.` and `Incorporated`; None where none is printed.
    """

    core: str
    legal: str | None


@cache
def _legal_forms() -> frozenset[str]:
    return frozenset(form.replace(".", "") for form in company_forms().legal) - _PART_OF_NAME


@cache
def _bodies() -> frozenset[str]:
    return frozenset(fold_name(body) for body in organisation_words().bodies)


def _legal(word: str) -> str | None:
    bare = word.lower().strip(",()").replace(".", "")
    return _SAME_FORM.get(bare, bare) if bare in _legal_forms() else None


def _cut_legal(name: str) -> tuple[str, str | None]:
    words = name.split()
    legal = None
    # `Roe & Co.` keeps its form: without it nothing is a name any more.
    while len(words) > 1 and (form := _legal(words[-1])) and words[-2].lower() not in {"&", "and"}:
        legal = legal or form
        words.pop()
    return " ".join(words).rstrip(","), legal


@cache
def fold_name(printed: str) -> str:
    """A name in lower case without article, possessive, accents and marks: `the ACME’s` -> `acme`."""
    plain = without_accents(_SIGNS.sub("", fold(printed))).casefold()
    plain = _POSSESSIVE.sub("", _ARTICLE.sub("", plain))
    plain = plain.replace("’", "").replace("'", "").replace("&", " and ").replace(".", "")
    return fold(_MARKS.sub(" ", plain))


@cache
def read_key(printed: str) -> NameKey:
    """The comparable form of a printed name: `The Acme Widgets Company, Inc.` -> (`acme widgets`, `inc`)."""
    name, legal = _cut_legal(_POSSESSIVE.sub("", fold(printed)))
    core = fold_name(name)
    # `U.S. Securities and Exchange Commission` is the body that every reader knows without its country.
    for country in ("us ", "united states "):
        if core.removeprefix(country) in _bodies():
            core = core.removeprefix(country)
    return NameKey(core, legal)


def strip_legal_form(printed: str) -> str:
    """A name as printed without article and legal form, for ids: `Acme Widgets Corp.` -> `Acme Widgets`."""
    plain = _SIGNS.sub("", clean_name(printed)).replace("’", "'")
    return _ARTICLE.sub("", _cut_legal(plain)[0])


def clean_name(printed: str) -> str:
    """A name without what belongs to its sentence: `Acme Corp.’s` -> `Acme Corp.`, `Acme, Inc.,` -> `Acme, Inc.`."""
    name = fold(printed).rstrip(" ,;")
    bare = _POSSESSIVE.sub("", name)
    return bare if bare != name and _legal(bare.split()[-1]) else name


def is_generic(printed: str) -> bool:
    """Whether the words name no company by themselves: `the Company`."""
    return fold_name(printed) in _GENERIC


def is_party(printed: str) -> bool:
    """Whether the words are a company's part in a contract, which names it in that contract alone: `Parent`."""
    return fold_name(printed) in _PARTIES
