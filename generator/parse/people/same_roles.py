"""Whether two roles say the same, whose a role is that names `the Company`, and which post follows which.

Forms it was made for: `CEO` and `Chief Executive Officer`; `President`, whose holder was acting President.
"""

import re

from generator.model.people import Role
from generator.parse.draft import Draft

GENERIC = frozenset("Company Corporation Bank Group Firm Fund Partnership Trust Board".split())
"""Words under which a release speaks of its issuer."""
_KINDS = frozenset("College University School Hospital Institute Foundation Association Society Authority".split())
_SHORT = {
    "ceo": "chief executive officer",
    "cfo": "chief financial officer",
    "coo": "chief operating officer",
    "cto": "chief technology officer",
    "cmo": "chief marketing officer",
    "cio": "chief information officer",
    "vp": "vice president",
    "svp": "senior vice president",
    "evp": "executive vice president",
}
_FILL = frozenset(("of", "the", "and", "&", "a", "its", "board", "directors"))
_ARTICLE = re.compile(r"^(?:the|The|its|our) ")
_PARTS = re.compile(r",? (?:and|&) |, |/")
_WORD = re.compile(r"[a-z0-9]+")
_INTERIM = re.compile(r"\b(?:[Ii]nterim|[Aa]cting) ")


def issuer_instead(draft: Draft, organisation: str | None) -> str | None:
    """`the Company` is the issuer; another organisation stays as printed, without its article."""
    if organisation is None:
        return None
    bare = _ARTICLE.sub("", organisation).rstrip("®™ ")
    if bare.title() in GENERIC and len(draft.issuers) == 1:
        return draft.issuers[0].printed
    if bare in _KINDS:
        # "College President Max Moe", of Springfield College.
        named = {found.printed for found in draft.organisations if found.printed.endswith(f" {bare}")}
        return named.pop() if len(named) == 1 else bare
    return bare


def is_issuers(draft: Draft, organisation: str | None) -> bool:
    """Whether an organisation, as a role prints it, is an issuer; one that is not printed is taken for it."""
    if organisation is None:
        return True
    forms = {
        form.lower().removeprefix("the ") for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms)
    }
    forms |= {ticker.symbol.partition(".")[0].lower() for ticker in draft.tickers}
    plain = organisation.lower().removeprefix("the ")
    return plain in forms or any(form.startswith(plain + " ") or plain.startswith(form + " ") for form in forms)


def plain_title(printed: str) -> list[str]:
    """The words of a title, in order, short forms written out and small words left out."""
    words = _WORD.findall(printed.lower())
    return sorted({part for word in words for part in _SHORT.get(word, word).split()} - _FILL)


def same_role(draft: Draft, a: Role, b: Role) -> bool:
    """Whether two roles say the same: one's words within the other's, or the usual short forms, organisations alike."""
    if not _same_place(draft, a.organisation, b.organisation):
        return False
    first, second = set(plain_title(a.printed)), set(plain_title(b.printed))
    if (
        any((word in first) != (word in second) for word in ("vice", "deputy", "emeritus", "interim", "acting"))
        and "and" not in f"{a.printed} {b.printed}"
    ):
        # A vice president is no president.
        return False
    if "vice" in first ^ second and len({_is_president(role.printed) for role in (a, b)}) > 1:
        # "Executive Vice President and COO" holds no "President and COO".
        return False
    return first <= second or second <= first


def follows(new: Role, old: Role) -> bool:
    """Whether a title taken up replaces one: `President and CEO`, whose holder has served as `President and COO`."""
    before = set(_PARTS.split(old.printed.lower()))
    return not before.isdisjoint(after := set(_PARTS.split(new.printed.lower()))) and not before <= after


def is_followed(role: Role, titles: list[Role]) -> bool:
    """Whether an interim post has become one's own: `Acting President Jane Roe was named President`."""
    plain = plain_title(_INTERIM.sub("", role.printed))
    return plain != plain_title(role.printed) and any(plain == plain_title(other.printed) for other in titles)


def _is_president(printed: str) -> bool:
    return "president" in _PARTS.split(printed.lower())


def _same_place(draft: Draft, one: str | None, other: str | None) -> bool:
    """Whether two organisations, as printed, are one: alike in their first letters, or both the issuer."""
    if not one or not other or one.lower().startswith(other.lower()[:5]):
        return True
    return len(draft.issuers) == 1 and is_issuers(draft, one) and is_issuers(draft, other)


_ACRONYM = re.compile(r" \([A-Z]{2,5}\)$")


def holds_post(one: str | None, other: str | None) -> bool:
    """Whether a change to one post tells that to the other, too: `Chief Executive Officer and President` that to `CEO`.

    Each part of the other is a part of the one; `President` is none of `Vice President`. No post is told by any.
    """
    if other is None:
        return True
    if one is None:
        return False
    return _posts_of(other) <= _posts_of(one)


def _posts_of(printed: str) -> set[tuple[str, ...]]:
    """The parts of a post, each as its words in order, short forms written out: `Chairman and CEO`."""
    if "board" in printed.lower() and not _OFFICER.search(printed):
        return {("board",)}
    parts = _PARTS.split(_ACRONYM.sub("", printed))
    return {tuple(word for part in [part] for word in plain_title(part)) for part in parts}


_OFFICER = re.compile(r"(?i:chair|president|officer|secretary|advis|\bceo)")
