"""Organisations a release names, and the forms under which it names them.

Forms it was made for: `Acme Widgets, Inc. (NASDAQ: ACMW)`, `University of Springfield`, `National Widget Board
(NWB)`, `the Department of Defense`. Fields of work of the issuer itself (`Analysis and Testing Laboratory`) name
none.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Literal

from generator.model.base import fold
from generator.model.frame import Issuer, Ticker
from generator.model.people import OrganisationRead
from generator.parse.draft import Draft
from generator.parse.frame.company_names import are_like_forms, name_before, strip_legal_form
from generator.parse.frame.subjects import is_marked
from generator.parse.frame.tickers import Listing, listings_of
from generator.parse.people.organisation_names import (
    business_before,
    is_acronym,
    partners_before,
    trim_name,
    within_lines,
)
from generator.parse.people.title_parts import is_title_word
from generator.parse.text.alternatives import any_of
from generator.parse.text.limits import LONGEST_PARAGRAPH, MOST_ORGANISATIONS
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.vocabulary.people import name_words, organisation_words, title_words

Relation = Literal["issuer", "employer", "school", "mentioned"]
_RANK: tuple[Relation, ...] = ("mentioned", "employer", "school", "issuer")

_CAPITAL = r"(?:St|Mt|Ft)\.(?= [A-Z])|[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w&.\-’']{0,40}[\w]|(?:[A-Z]\.){1,4}|[A-Z]"
_ACRONYM = re.compile(r" ?\((?:the )?[“\"]?(?P<acronym>[A-Z][A-Za-z&\-]{1,9})[”\"]?\)")
_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_MARKS = re.compile(r"[^\w ]+")
_OF_DIRECTORS = re.compile(r" of (?:Directors|Trustees|Governors)\b")
# "Department of Widgets of the Springfield University": the department's name ends; "Fund of RMB2.5 billion": no name.
_NOT_OF = re.compile(r" of the (?=[A-Z][\w ]*\b(?:University|College|Institute)\b)| of (?=\S*\d)")
# "Court for the District of Springfield", "University of Springfield School of Medicine": the name goes on.
_OF_MORE = re.compile(r"(?:(?<= District)|(?<= School)|(?<= College)) of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
# `Acme`, `eAcme`.
_BEGINS = re.compile(r"[A-ZÀ-Þ]|[a-z][A-Z]")
# "Acme Inc. (“Acme”) (NYSE: ACM)": a short form before the listing.
_BRACKET = re.compile(r" ?\([^()]{1,40}\)$")
_EXCHANGE = re.compile(r"\b(?:Exchange|Market|Bourse|Börse)$")
# Characters before the word that makes an institution's name, within which it begins.
_REACH = 400
# "Moe & Poe, A Gear Company": whose it is.
_OPENED = ("“", '"', "“the ", '"the ', "“The ", '"The ')
_CLOSED = ("”", '"', ",”", ',"', ".”", '."')
_KIND_OF = re.compile(r"(?<!\w)[Aa]n? $")
# Characters before a symbol within which its owner is named.
_SYMBOL_REACH = 160
_ARTICLE = re.compile(r"(?:the|a|an|our|its|their) ", re.IGNORECASE)


@cache
def _legal_end() -> "re.Pattern[str]":
    words = organisation_words()
    suffixes = any_of(sorted(words.suffixes, key=lambda s: (-len(s), s)))
    # Few words begin with one of their letters: at all others the search goes on at once.
    first = "".join(sorted({suffix[0] for suffix in words.suffixes}))
    return re.compile(rf" (?=[{first}])(?<=[\w.&),] )(?P<form>(?:{suffixes})\b\.?)(?!\w|(?<=[Cc]o)-\w)")


@cache
def _institution() -> "re.Pattern[str]":
    words = organisation_words()
    kinds, bodies = any_of(words.kinds), any_of(words.bodies)
    proper = rf"(?:(?:{_CAPITAL})(?: & | and (?=(?:{_CAPITAL}) (?:{kinds})\b)| ))"
    field = rf"(?:{_CAPITAL})(?:(?: | and | & |, (?=(?:{_CAPITAL}),? and ))(?:{_CAPITAL})){{0,5}}"
    return re.compile(
        rf"(?=[A-ZÀ-ÖØ-ÞŁŚŠŽČ])\b(?:(?P<body>{bodies})"
        rf"|(?:{proper}){{0,6}}(?:{kinds})\b(?!(?<=Trust) Officer)(?P<of> (?:of|for|on) (?:the )?{field})?)"
    )


@cache
def _kind() -> "re.Pattern[str]":
    """The word that makes an institution's name: without one, none is named."""
    words = organisation_words()
    return re.compile(rf"(?:{any_of((*words.kinds, *words.bodies))})\b")


def _find_institutions(text: str) -> Iterator["re.Match[str]"]:
    """What `_institution` finds in `text`, in order.

    It is looked for around the words that make a name. No comma stands before such a word within its name, so a search
    begins behind the last one, and little is searched.
    """
    behind = 0
    for kind in _kind().finditer(text):
        if kind.end() <= behind:
            continue
        match = _institution().search(text, max(behind, kind.start() - _REACH, text.rfind(",", 0, kind.start()) + 1))
        if match is None:
            return
        yield match
        behind = match.end()


def _whose_board(match: "re.Match[str]") -> "re.Match[str] | None":
    """A name that was found; of `the Board of Acme Group` the group, None where nobody's name stands there."""
    if match["of"] and match.group().startswith(("Board ", "The Board ")):
        return _institution().search(match.string, match.start("of"), match.end())
    return match


@cache
def _common_words() -> frozenset[str]:
    names, titles, kinds = name_words(), title_words(), organisation_words()
    words = [*names.never, *names.openers, *titles.departments, *kinds.generic, *kinds.kinds, "directors", "its"]
    return frozenset(word.lower() for word in words)


@lru_cache(maxsize=4096)
def _is_proper(name: str) -> bool:
    """Whether some word of `name` is neither a kind of institution nor a common word of releases."""
    common = _common_words()
    return any(word.lower() not in common and not word[:2].islower() for word in _WORD.findall(name))


def _is_name(name: str) -> bool:
    """Whether a name says whose it is: a proper word, or one of the bodies that everybody knows."""
    titled = "Vice President" in name  # "Vice President-Credit Administration"
    return (_is_proper(strip_legal_form(name)) and not titled) or name in organisation_words().bodies


def is_school(name: str) -> bool:
    """Whether an organisation's name says that it teaches: `University of Springfield`."""
    return any(word in organisation_words().schools for word in name.split())


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return _MARKS.sub("", strip_legal_form(name)).lower().removeprefix("the ")


def _is_fuller(name: str, issuer: str) -> bool:
    """`Acme Widgets` is `Acme`; but `Acme Midstream LP` beside `Acme Corp.`, by its form, is another company."""
    if not _plain(name).startswith(f"{_plain(issuer)} "):
        return False
    return strip_legal_form(issuer) == issuer or strip_legal_form(name) == name


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
    begins = f"{plain} "
    for number, known in enumerate(draft.organisations):
        other = _plain(known.printed)
        if plain == other and not are_like_forms(printed, known.printed):
            # "Acme Incorporated, a subsidiary of Acme Corporation".
            continue
        if not (
            plain == other
            or (known.acronym and plain == known.acronym.lower())
            # "Acme Corporation (“Acme”)" is introduced, and none of "Acme Midstream Partners LP"'s names.
            or (
                other.startswith(begins)
                and not ((tickers or acronym) and is_marked(printed))
                # "Acme" is short for "Acme Advisers LLC", "Acme Holdings plc" is not.
                and (known.printed.startswith(printed) or strip_legal_form(printed) == printed)
            )
            or (known.relation == "issuer" and not tickers and _is_fuller(printed, known.printed))
        ):
            continue
        updates: dict[str, Any] = {}
        if plain == other and len(printed) > len(known.printed):
            updates |= {"printed": printed, "at": spans_between(draft.text, passage, start, end)}
        if tickers and not known.tickers:
            updates["tickers"] = tickers
        if acronym and not known.acronym:
            updates["acronym"] = acronym
        if _RANK.index(relation) > _RANK.index(known.relation):
            updates["relation"] = relation
        if updates:
            draft.organisations[number] = known.model_copy(update=updates)
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


def _read_paragraph(draft: Draft, passage: Passage) -> None:
    text = passage.text
    brackets = {listing.start: listing for listing in listings_of(draft, passage)}
    contacts = [f"{person.name} " for person in draft.contact_people]
    found: list[tuple[int, int]] = []
    for match in _legal_end().finditer(text):
        end = match.end()
        start = name_before(text, end)
        if start is None or start >= match.start("form") or (found and found[-1][1] >= end):
            continue
        found.append((business_before(text, partners_before(text, start, end), end), end))
    for named in filter(None, map(_whose_board, _find_institutions(text))):
        start, end = named.span()
        if named["body"] is None:
            if _OF_DIRECTORS.match(text, end) or "Directors" in (named["of"] or ""):
                continue
            cut = _NOT_OF.search(named["of"]) if named["of"] else None
            end = named.start("of") + cut.start() if cut else end
            goes_on = _OF_MORE.match(text, end)
            end = goes_on.end() if goes_on else end
            before = text[start : named.start("of") if named["of"] else end].split()
            if not _is_proper(text[start:end]) or " " not in text[start:end] or _are_partners(before):
                continue
        if any(a < end and start < b for a, b in found):
            continue
        found.append((start, end))
    for listing in brackets.values():
        behind = len(text[: listing.start].rstrip(" ,"))
        defined = _BRACKET.search(text[max(0, behind - 60) : behind])
        behind = len(text[: behind - len(defined.group())].rstrip(" ,")) if defined else behind
        if not any(b == behind or (text[b:behind].strip(" .,®™") == "" and b <= behind) for _, b in found):
            start = name_before(text, behind)
            if start is not None and start < behind:
                # "ACME WIDGETS, INC., (NYSE: ACM)".
                found.append((start, len(text[:behind].rstrip(" ,;"))))
    for outer in sorted(found):
        trimmed = trim_name(text, *outer)
        if trimmed is None:
            continue
        start, end = trimmed
        start = within_lines(draft.text, passage, start, end)
        # "Jane Roe Acme Widgets, Inc.", of an export that joined the lines of a block.
        start += next((len(name) for name in contacts if text.startswith(name, start, end)), 0)
        article = _ARTICLE.match(text, start, end)
        start = article.end() if article else start
        name = text[start:end]
        if _is_called_so(text, start, end) or (
            name.endswith(" Company") and _KIND_OF.search(text, max(0, start - 4), start)
        ):
            continue
        another = _is_body_of_another(draft, name)
        if another or name.count(" ") > 11 or not _BEGINS.match(name) or not _is_name(name):
            continue
        gap = len(text) - len(text[end:].lstrip())
        listing_after = brackets.get(gap)
        defined = _ACRONYM.match(text, end) if listing_after is None else None
        if defined:
            listing_after = brackets.get(defined.end() + 1)
        tickers = _foreign_tickers(draft, listing_after) if listing_after else []
        if _EXCHANGE.search(text, start, end):
            # "listed on the Freedonia Stock Exchange (ticker: ACM)": the symbol of what is traded there.
            tickers = [ticker for ticker in tickers if ticker.exchange]
        acronym = defined["acronym"] if defined and is_acronym(defined["acronym"], name) else None
        add_organisation(draft, passage, start, end, tickers=tickers, acronym=acronym)


def _is_called_so(text: str, start: int, end: int) -> bool:
    """Whether marks stand around a name: what something is called, `“the Champions League of Widgets”`."""
    return text[:start].endswith(_OPENED) and text.startswith(_CLOSED, end)


def _is_body_of_another(draft: Draft, name: str) -> bool:
    """Whether a board or committee is one of a company that the release names: `Acme Widgets Board`."""
    return name.endswith((" Board", " Committee")) and any(
        _plain(name).startswith(f"{_plain(known.printed)} ") for known in draft.organisations
    )


def _are_partners(words: list[str]) -> bool:
    """Whether words are a title of several: `Co-Managing Partners`."""
    return words[-1:] == ["Partners"] and len(words) > 1 and all(map(is_title_word, words[:-1]))


def _foreign_tickers(draft: Draft, listing: Listing) -> list[Ticker]:
    """The symbols of a bracket that are not the release's own."""
    own = {(ticker.symbol, ticker.exchange) for ticker in draft.tickers}
    return [ticker for ticker in listing.tickers if (ticker.symbol, ticker.exchange) not in own]


def _issuer_tickers(draft: Draft, issuer: Issuer) -> list[Ticker]:
    """All the draft's tickers for a single issuer; of several, those whose bracket its name is the nearest before.

    `Acme Widgets, Inc. (NYSE: ACM) and Beta Gear Ltd. (NYSE: BGC)`: each has its own.
    """
    if len(draft.issuers) == 1:
        return list(draft.tickers)
    return [ticker for ticker in draft.tickers if _named_before(draft, ticker.at[0][0]) is issuer]


def _named_before(draft: Draft, place: int) -> Issuer | None:
    """The issuer that is named last before a symbol at `place`, in its own bracket or before it; None for none."""
    before = fold(draft.text[max(0, place - _SYMBOL_REACH) : place])
    nearest: tuple[int, int, Issuer] | None = None
    for issuer in draft.issuers:
        for form in (issuer.printed, *issuer.short_forms):
            begin = before.rfind(form)
            if begin >= 0 and (nearest is None or (begin + len(form), len(form)) > nearest[:2]):
                nearest = (begin + len(form), len(form), issuer)
    return nearest[2] if nearest else None


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
