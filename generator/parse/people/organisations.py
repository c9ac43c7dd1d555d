"""Organisations a release names, and the forms under which it names them.

Forms it was made for: `Acme Widgets, Inc. (NASDAQ: ACMW)`, `University of Springfield`, `National Widget Board
(NWB)`, `the Department of Defense`. Fields of work of the issuer itself (`Analysis and Testing Laboratory`) name
none.
"""

import re
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

from generator.model.frame import Issuer, Ticker
from generator.model.people import OrganisationRead
from generator.parse.draft import Draft
from generator.parse.frame.company_names import name_before, strip_legal_form
from generator.parse.frame.tickers import find_listings
from generator.parse.text.limits import LONGEST_PARAGRAPH, MOST_ORGANISATIONS
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.vocabulary.people import name_words, organisation_words, title_words

Relation = Literal["issuer", "employer", "school", "mentioned"]

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w&.\-’']{0,40}[\w]|(?:[A-Z]\.){1,4}|[A-Z]"
_ACRONYM = re.compile(r" ?\((?:the )?[“\"]?(?P<acronym>[A-Z][A-Za-z&\-]{1,9})[”\"]?\)")
_FIELD_OF = re.compile(r"((?:[\w&]{1,20} ){0,4}[\w&]{2,20}) (?:of|at|for) (?:the )?(?=[A-Z])")
_MARKS = re.compile(r"[^\w ]+")
_ARTICLE = re.compile(r"(?:the|a|an|our|its|their) ", re.IGNORECASE)
# Words before a name that are none of it: `Springfield-based Acme Inc.`, the heading `About Acme Inc.`
_LEAD = re.compile(r"(?:About |(?:[A-Z][\w.]* ){0,2}[A-Z][\w.]*-(?:based|area|headquartered|listed) )(?=[A-Z0-9])")
# What shows that a name's last word goes on: `Acme` is not named in `Acmetown`, `Acme & Moe` or `Acme-like`.
_GOES_ON = re.compile(r"[\w&]|-\w")


@cache
def _legal_end() -> "re.Pattern[str]":
    words = organisation_words()
    suffixes = "|".join(re.escape(s) for s in sorted(words.suffixes, key=lambda s: (-len(s), s)))
    return re.compile(rf" (?<=[\w.&),] )(?P<form>(?:{suffixes})\b\.?)(?!\w)")


@cache
def _institution() -> "re.Pattern[str]":
    words = organisation_words()
    kinds = "|".join(words.kinds)
    bodies = "|".join(re.escape(body) for body in words.bodies)
    proper = rf"(?:(?:{_CAPITAL})(?: & | and (?=(?:{_CAPITAL}) (?:{kinds})\b)| ))"
    field = rf"(?:{_CAPITAL})(?:(?: | and | & |, (?=(?:{_CAPITAL}),? and ))(?:{_CAPITAL})){{0,5}}"
    return re.compile(
        rf"(?=[A-ZÀ-ÖØ-ÞŁŚŠŽČ])\b(?:(?P<body>{bodies})"
        rf"|(?:{proper}){{0,6}}(?:{kinds})\b(?P<of> (?:of|for|on) (?:the )?{field})?)"
    )


@cache
def _kind() -> "re.Pattern[str]":
    """The last word of any institution's name: without one, none is named."""
    words = organisation_words()
    return re.compile("|".join(re.escape(word) for word in (*words.kinds, *words.bodies)))


@cache
def _common_words() -> frozenset[str]:
    names, titles, kinds = name_words(), title_words(), organisation_words()
    return frozenset(
        word.lower()
        for word in (
            *names.never,
            *names.openers,
            *titles.departments,
            *kinds.generic,
            *kinds.kinds,
            "directors",
            "its",
        )
    )


def _is_proper(name: str) -> bool:
    """Whether some word of `name` is neither a kind of institution nor a common word of releases."""
    words = re.findall(r"[^\W\d_][\w’'\-]*", name)
    return any(word.lower() not in _common_words() and word[0].isupper() for word in words)


def _is_name(name: str) -> bool:
    """Whether a name says whose it is: a proper word, or one of the bodies that everybody knows."""
    return _is_proper(strip_legal_form(name)) or name in organisation_words().bodies


def is_school(name: str) -> bool:
    """Whether an organisation's name says that it teaches: `University of Springfield`."""
    return any(word in organisation_words().schools for word in name.split())


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return _MARKS.sub("", strip_legal_form(name)).lower()


@dataclass(frozen=True)
class KnownNames:
    """The organisations' names of one document, for look-ups at a place in running words."""

    owners: dict[str, str]

    @cached_property
    def _starts(self) -> dict[str, list[str]]:
        """The forms by their first two letters, longest first."""
        starts: dict[str, list[str]] = {}
        for form in sorted(self.owners, key=lambda form: (-len(form), form)):
            if len(form) > 1:
                starts.setdefault(form[:2], []).append(form)
        return starts

    @cached_property
    def _folded(self) -> frozenset[str]:
        """The forms in small letters, and the whole words that they begin with."""
        lowered = [form.lower() for form in self.owners]
        return frozenset(lowered) | {form[: gap.start()] for form in lowered for gap in re.finditer(" ", form)}

    def match(self, text: str, position: int) -> int | None:
        """Where the organisation's name that begins at `position` ends; None where none does."""
        article = text.startswith(("the ", "The "), position)
        for start in (position + 4, position) if article else (position,):
            for form in self._starts.get(text[start : start + 2], ()):
                if text.startswith(form, start) and not _GOES_ON.match(text, start + len(form)):
                    return start + len(form)
        return None

    def holds(self, name: str) -> bool:
        """Whether `name` is an organisation's name or one of its short forms."""
        return name in self.owners

    def holds_folded(self, name: str) -> bool:
        """The same for a name in capitals: `ACME WIDGETS`, or one that such a name begins with."""
        return name.lower() in self._folded


def known_names(draft: Draft) -> KnownNames:
    """All forms of the draft's issuers and organisations: full, without legal form, acronym, defined short forms."""
    owners: dict[str, str] = {}
    for issuer in draft.issuers:
        for form in (issuer.printed, strip_legal_form(issuer.printed), *issuer.short_forms):
            owners.setdefault(form, issuer.printed)
    for organisation in draft.organisations:
        for known in (organisation.printed, strip_legal_form(organisation.printed), organisation.acronym):
            if known:
                owners.setdefault(known, organisation.printed)
    owners.setdefault("Company", draft.issuers[0].printed if draft.issuers else "Company")
    return KnownNames(owners)


def add_organisation(
    draft: Draft,
    passage: Passage,
    start: int,
    end: int,
    *,
    relation: Relation = "mentioned",
    tickers: list[Ticker] | None = None,
    acronym: str | None = None,
) -> None:
    """Note the organisation at `passage.text[start:end]`: a new entry, or a fuller form of one already there."""
    article = _ARTICLE.match(passage.text, start, end)
    start = article.end() if article else start
    if start >= end:
        return
    printed = passage.text[start:end]
    plain = _plain(printed)
    if not plain:
        return
    rank = ("mentioned", "employer", "school", "issuer")
    for number, known in enumerate(draft.organisations):
        other = _plain(known.printed)
        acronyms = {known.acronym.lower() if known.acronym else None}
        whole = plain == other or plain in acronyms
        if not (
            whole or (plain.startswith(other + " ") and known.relation == "issuer") or other.startswith(plain + " ")
        ):
            continue
        fuller = plain == other and len(printed) > len(known.printed)
        draft.organisations[number] = known.model_copy(
            update={
                "printed": printed if fuller else known.printed,
                "at": spans_between(draft.text, passage, start, end) if fuller else known.at,
                "tickers": known.tickers or tickers or [],
                "acronym": known.acronym or acronym,
                "relation": max(known.relation, relation, key=rank.index),
            }
        )
        return
    if len(draft.organisations) >= MOST_ORGANISATIONS:
        return
    draft.organisations.append(
        OrganisationRead(
            printed=printed,
            at=spans_between(draft.text, passage, start, end),
            tickers=tickers or [],
            acronym=acronym,
            relation=relation,
        )
    )


def _own_start(text: str, start: int, end: int) -> int:
    """Where the name itself begins: behind a possessor (`Acme's Roe Institute`) and a title (`CEO of Acme Inc.`)."""
    owner = re.search(r"['’]s? (?=[A-Z])", text[start:end])
    if owner:
        start += owner.end()
    lead = _LEAD.match(text, start, end)
    if lead:
        start = lead.end()
    titles = title_words()
    for link in re.finditer(r" (?:of|at|for|with) (?:the )?(?=[A-Z])", text[start:end]):
        head = text[start : start + link.start()].rpartition(" ")[2].lower()
        if head in titles.house or head in titles.ranked:
            # "Vice President of Marketing of Acme Inc.": the firm comes behind the field of work.
            field = _FIELD_OF.match(text, start + link.end(), end)
            inner = field is not None and all(
                word.lower() in titles.departments or word in ("and", "&") for word in field[1].split()
            )
            return field.end() if field is not None and inner else start + link.end()
    return start


def _read_paragraph(draft: Draft, passage: Passage) -> None:
    text = passage.text
    own = {(ticker.symbol, ticker.exchange) for ticker in draft.tickers}
    brackets = {listing.start: listing for listing in find_listings(draft.text, passage)}
    found: list[tuple[int, int]] = []
    for match in _legal_end().finditer(text):
        end = match.end()
        start = name_before(text, end)
        if start is None or start >= match.start("form") or (found and found[-1][1] >= end):
            continue
        found.append((start, end))
    for match in _institution().finditer(text) if _kind().search(text) else ():
        start, end = match.span()
        if match["body"] is None:
            if re.match(r" of Directors\b", text[end:]) or "Directors" in (match["of"] or ""):
                continue
            cut = re.search(r" of the (?=[A-Z][\w ]*\b(?:University|College|Institute)\b)", match.group())
            end = start + cut.start() if cut else end
            if not _is_proper(text[start:end]) or " " not in text[start:end]:
                continue
        if any(a < end and start < b for a, b in found):
            continue
        found.append((start, end))
    for listing in brackets.values():
        behind = len(text[: listing.start].rstrip())
        if not any(b == behind or (text[b:behind].strip(" .,®™") == "" and b <= behind) for _, b in found):
            start = name_before(text, behind)
            if start is not None and start < behind:
                found.append((start, behind))
    for begin, end in sorted(found):
        start = _own_start(text, begin, end)
        article = _ARTICLE.match(text, start, end)
        name = text[article.end() if article else start : end]
        if len(name.split()) > 12 or not name[:1].isupper() or not _is_name(name):
            continue
        gap = len(text) - len(text[end:].lstrip())
        listing_after = brackets.get(gap)
        tickers = [t for t in listing_after.tickers if (t.symbol, t.exchange) not in own] if listing_after else []
        defined = _ACRONYM.match(text, end) if listing_after is None else None
        add_organisation(
            draft, passage, start, end, tickers=list(tickers), acronym=defined["acronym"] if defined else None
        )
        if match_ := re.search(r" of the (?=(?:University|College)\b)", text[end : end + 9]):
            school = _institution().match(text, end + match_.end())
            if school:
                add_organisation(draft, passage, school.start(), school.end())


def _issuer_tickers(draft: Draft, issuer: Issuer) -> list[Ticker]:
    """All the draft's tickers for a single issuer; of several, those in the bracket behind its name."""
    if len(draft.issuers) == 1:
        return list(draft.tickers)
    return [ticker for ticker in draft.tickers if 0 <= ticker.at[0][0] - issuer.at[0][1] < 60]


def read_organisations(draft: Draft) -> None:
    """Fill `organisations`: issuers first, then those with a legal form, an institution's name or a ticker.

    Runs before people are read: their grammar asks which names are organisations'. `people` adds employers and
    schools that nothing but a role shows.
    """
    for issuer in draft.issuers:
        acronym = next((f for f in issuer.short_forms if f.isupper() and 2 <= len(f) <= 6 and " " not in f), None)
        draft.organisations.append(
            OrganisationRead(
                printed=issuer.printed,
                at=issuer.at,
                relation="issuer",
                acronym=acronym,
                tickers=_issuer_tickers(draft, issuer),
            )
        )
    for paragraph in draft.paragraphs:
        if (
            paragraph.zone in ("body", "about", "safe-harbour")
            and not paragraph.tabular
            and not paragraph.text.isupper()
            and len(paragraph.text) <= LONGEST_PARAGRAPH
        ):
            _read_paragraph(draft, paragraph.passage)
