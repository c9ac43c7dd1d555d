"""Whose news it is: issuers with their short forms, and the issuers' ticker symbols."""

import re
from typing import NamedTuple

from generator.model.base import Spans, words_at
from generator.model.frame import Issuer, Ticker
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_nobody, name_at, name_before, short_forms, strip_legal_form
from generator.parse.frame.named_apart import find_beside, find_law_firm, find_named_apart, find_owner
from generator.parse.frame.place_names import ends_in_region, is_place
from generator.parse.frame.subjects import find_subjects, is_marked, is_person, skip_brackets
from generator.parse.frame.tickers import Listing, find_listing_line, listings_of
from generator.parse.frame.tickers_in_words import find_further_symbols, find_told_symbols, read_alert_symbols
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.parse.text.places import spans_between
from generator.parse.text.whole_words import find_whole
from generator.vocabulary.people import title_words

# `("ACM" or the "Company")`, `(the "Company")`, `("Acme")` behind a name.
_DEFINED = re.compile(r" ?[(\[](?=[^()]{0,160}[“\"‘'])[^()\[\]]{2,160}[)\]]")
_QUOTED = re.compile(r"[“\"‘']{1,2}(?P<form>[^“”\"‘’']{2,50})[,.]?[”\"’']")
# "its wholly-owned subsidiary, Acme Services, Inc.": no fuller name of Acme itself.
_OTHERS = hinted(r"\b(?:subsidiar(?:y|ies)|divisions?|affiliates?|units?|arm)(?: of)?,? $", re.IGNORECASE)
# A column of a line, or all of it.
_COLUMN = re.compile(r"\S+(?:[^\S\n]{1,2}\S+)*")
# `Acme            Roe Communications Inc.`: two columns, not one name.
_APART = re.compile(r" {4}")
# A name with the brackets behind it is never longer than this.
_NAME_REACH = 400
# The first company with a symbol is the issuer only near the lead's beginning.
_OWNER_REACH = 500
# "Acme Bancorp, Springfield, IL (NASDAQ: ACM)", "Acme Bancorp of Springfield, Illinois (": the seat behind a name.
_OWN = re.compile(r"['’]s?$")
_OF = re.compile(r"(\w+) (?:of|for|at) (?:the )?(?=\w)")
_SEAT = re.compile(
    r"(?:,| of| based in) (?P<seat>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}, ?[A-Z][\w.]{1,14}(?: [A-Z]\w+)?)$"
)


class _Named(NamedTuple):
    """A name with its place, and the short forms that its brackets define."""

    name: str
    at: Spans
    forms: list[str]


def read_lead(draft: Draft) -> Passage:
    """The opening paragraph behind the dateline; the next one where nothing of weight follows the dateline."""
    paragraphs = draft.paragraphs
    if draft.opening >= len(paragraphs):
        return Passage("")
    opening = paragraphs[draft.opening].passage
    start = opening.index(draft.lead_start) if draft.lead_start else 0
    lead = opening.cut(start, len(opening)) if start is not None else Passage("")
    for paragraph in paragraphs[draft.opening + 1 : draft.opening + 3]:
        # "Regulatory News:", "Highlights": no lead yet.
        if len(lead) >= 40:
            break
        if len(lead) and (paragraph.text[:1].islower() or paragraph.text[:1] == "("):
            # "Acme Corporation" / "(NYSE: ACM) announced today": a page that breaks the line before or behind a link.
            lead = Passage.over(draft.text, [(lead.start, lead.end), paragraph.whole])
            break
        lead = paragraph.passage
    return lead


def _defined_forms(text: str, position: int) -> list[str]:
    forms: list[str] = []
    end = skip_brackets(text, position)
    for bracket in _DEFINED.finditer(text, position, end):
        quoted = (match["form"].strip(" ,") for match in _QUOTED.finditer(bracket.group()))
        forms += [form for form in quoted if form.lower() not in ("we", "us", "our", "its", "it")]
    return forms


def _named(draft: Draft, passage: Passage, start: int, end: int) -> _Named:
    at = spans_between(draft.text, passage, start, end)
    return _Named(passage.text[start:end], at, _defined_forms(passage.text, end))


_SMALL_NAME = re.compile(
    r"(?:^|[-–—] ?|[.;:,)] )(?P<name>(?!(?:and|or|the|its|by|of|with) )[a-z][\w.\-]{2,20},? "
    r"(?:[a-z][\w\-]{2,20},? ){0,2})$"
)


def _owner(passage: Passage, listing: Listing) -> tuple[int, int] | None:
    """The name in a ticker bracket or before it, further brackets between them skipped."""
    if listing.name:
        return listing.name
    first = max(0, listing.start - _NAME_REACH)
    before = passage.text[first : listing.start].rstrip()
    while before.endswith((")", "]")):
        before = before[: max(before.rfind("("), before.rfind("["), 0)].rstrip()
    before = _OWN.sub("", before.rstrip(" ,®™-–—"))
    seat = _SEAT.search(before)
    if seat and is_place(seat["seat"]) and ends_in_region(seat["seat"]):
        before = before[: seat.start()]
    start = name_before(before, len(before))
    if start is not None:
        start += _office_before(before[start:])
    if start is not None and is_nobody(before[start:]):
        # "acme widgets inc. (NYSE: ACM)", as some style themselves, at the head of the sentence or a clause.
        small = _SMALL_NAME.search(before, 0, start)
        start = small.start("name") if small else None
    return None if start is None or start >= len(before) else (first + start, first + len(before))


def _office_before(name: str) -> int:
    """Length of a title before the name: `Chief Executive Officer of Acme Corp.`, `CEO of Bank of Acme`; 0 for none."""
    for link in _OF.finditer(name):
        if link[1].lower() in title_words().house or link[1] in ("Officer", "Director", "Manager"):
            return link.end()
    return 0


def _plain(name: str) -> str:
    return re.sub(r"[^\w ]+", "", strip_legal_form(name)).lower()


def _same(name: str, other: str) -> bool:
    """Whether two printed names are one company's: equal but for legal form, or one a short form of the other.

    A name with a legal form of its own is no short form: `Acme Corporation` is not `Acme Midstream Partners LP`.
    """
    a, b = _plain(name), _plain(other)
    if not a or not b:
        return False
    if a == b:
        return True
    return (a.startswith(b + " ") and not is_marked(other)) or (b.startswith(a + " ") and not is_marked(name))


def _fuller(draft: Draft, named: _Named) -> _Named:
    """A fuller printed form of the same name: `Acme` in the lead, `Acme Widgets, Inc. is ...` further down.

    Also `Acme (Acme Widgets, Inc.; NYSE: ACM)`, and `Allied Widgets, Inc. ("AW")` for `AW`.
    """
    name = named.name
    if is_marked(name):
        return named
    for paragraph in draft.paragraphs:
        text = paragraph.text
        if name not in text:
            continue
        for place in find_whole(text, name):
            end = name_at(text, place)
            rest = text[place + len(name) : end or 0].split()
            if _OTHERS.search(text, max(0, place - 40), place):
                continue
            if end and rest and len(rest) <= 4 and is_marked(text[place:end]):
                at = spans_between(draft.text, paragraph.passage, place, end)
                if not any(_APART.search(draft.text, *span) for span in at):
                    return _Named(text[place:end], at, named.forms)
    return named


def _is_town(name: str) -> bool:
    """Whether what stands before a symbol is where the release comes from: `Springfield, Ohio — (NYSE: ACM) Acme`."""
    return is_place(name) and ends_in_region(name) and not is_marked(name)


def _find_names(draft: Draft, lead: Passage, listings: list[Listing]) -> list[_Named]:
    """The issuers' names: the first of the ways below that finds one."""
    headline = draft.headline.printed if draft.headline else ""
    firm = find_law_firm(draft)
    if firm:
        return [_Named(*firm, [])]
    subjects = find_subjects(lead, headline, draft.text)
    if subjects:
        inner = next(
            (listing.name for listing in listings if listing.name and listing.start - subjects[0][1] < 3), None
        )
        return [_named(draft, lead, *span) for span in ([inner] if inner else subjects)]
    for listing in listings:
        owner = _owner(lead, listing) if listing.start < _OWNER_REACH else None
        if owner and not _is_town(lead.text[slice(*owner)]) and not is_person(lead.text[slice(*owner)], draft.text):
            return [_named(draft, lead, *owner)]
    apart = find_named_apart(draft, lead, headline)
    return [_Named(*apart, [])] if apart and not is_person(apart[0], draft.text) else []


def read_issuers(draft: Draft) -> None:
    """Fill `issuers` and `tickers`.

    The issuer is the subject of the lead; else the first company with a symbol in the lead; else the company that a
    `Source:` line, an `About` heading, the headline or the file's header names. The notice of a law firm is the
    firm's. A symbol is the issuer's when the issuer's name stands before its bracket; other companies' symbols are
    left to `organisations`.
    """
    lead = read_lead(draft)
    names = _find_names(draft, lead, listings_of(draft, lead))
    owner = find_owner(draft, names[0].name) if len(names) == 1 else None
    if owner and not _same(owner[0], names[0].name):
        names = [_Named(*owner, [names[0].name, *names[0].forms])]
    beside = find_beside(draft, names[0].name) if len(names) == 1 else None
    for found in [*names, *([_Named(*beside, [])] if beside else [])]:
        full = _fuller(draft, found)
        if any(issuer.printed == full.name for issuer in draft.issuers):
            continue
        derived = short_forms(full.name, draft.text)
        if full.name != found.name:
            derived.append(found.name)
        merged = [form for form in dict.fromkeys([*found.forms, *derived]) if form != full.name]
        draft.issuers.append(Issuer(printed=words_at(draft.text, full.at), at=full.at, short_forms=merged))
    if not draft.issuers:
        draft.problem("issuer-unknown", "No company could be told to be the issuer.", [])
    _read_tickers(draft)


def _follows_issuer(draft: Draft, passage: Passage, listing: Listing) -> bool:
    """Whether an issuer's name, under any of its forms, stands before a ticker bracket."""
    owner = _owner(passage, listing)
    before = passage.text[max(0, listing.start - _NAME_REACH) : listing.start].rstrip(" ,-–—([").lower()
    bare = before
    while bare.endswith((")", "]")):
        bare = bare[: max(bare.rfind("("), bare.rfind("["), 0)].rstrip(" ,")
    for issuer in draft.issuers:
        if owner is not None and _same(passage.text[slice(*owner)], issuer.printed):
            return True
        if bare.endswith(issuer.printed.lower()):
            return True
        for form in (issuer.printed, *issuer.short_forms):
            if before.endswith(form.lower()) and not before.endswith(("parent company", "holding company")):
                return True
    return False


def _is_namesake(draft: Draft, passage: Passage, listing: Listing) -> bool:
    """Whether a symbol is of a company whose name is a part of the issuer's: `owned by Acme Energy (NYSE: ACE)`.

    Behind `Acme Energy Partners LLC (NYSE: ACP)`, unless the issuer is called so.
    """
    owner = _owner(passage, listing)
    name = _plain(passage.text[slice(*owner)]) if owner else ""
    forms = {_plain(form) for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms)}
    return bool(name) and name not in forms


def _carried(draft: Draft) -> int | None:
    """Where the paragraph below the opening begins, if the opening holds nothing but the issuer's name."""
    opening = draft.paragraphs[draft.opening : draft.opening + 2]
    if len(opening) < 2:
        return None
    words = draft.text[draft.lead_start : opening[0].end].strip(" ,-")
    return opening[1].start if any(words == issuer.printed for issuer in draft.issuers) else None


def _read_tickers(draft: Draft) -> None:
    """The issuers' symbols, each once; those told in running words where no bracket has any."""
    found: dict[tuple[str, str | None], Ticker] = {}
    # Where a bracket opens the paragraph below a name that stands alone behind the dateline.
    carried = _carried(draft)
    for paragraph in draft.paragraphs:
        previous: tuple[int, bool] | None = None
        for listing in listings_of(draft, paragraph.passage):
            # "... -- (NASDAQ: ACMW) - Acme announced": the bracket that opens the lead has its subject's symbol.
            # So has the one behind the town above: "Springfield, Illinois: (NYSE: ACM)".
            opens = paragraph.passage.place(listing.start) in (draft.lead_start, carried) or (
                paragraph.start < draft.lead_start and _is_town(paragraph.text[: listing.start].strip(" :,–—-"))
            )
            owned = opens or _follows_issuer(draft, paragraph.passage, listing)
            # "(NYSE: ACM) (TSX: ACM)": the second bracket has the first one's owner.
            if previous and not paragraph.text[previous[0] : listing.start].strip(" *|"):
                owned = previous[1]
            owned = owned and not (found and _is_namesake(draft, paragraph.passage, listing))
            previous = (listing.end, owned)
            if owned:
                for ticker in listing.tickers:
                    found.setdefault((ticker.symbol, ticker.exchange), ticker)
    for paragraph in draft.paragraphs[: draft.opening] if draft.issuers else ():
        # "TSX: ACM" as a line of its own above the dateline.
        for line in paragraph.lines:
            for column in _COLUMN.finditer(draft.text, line.start, line.end):
                for ticker in find_listing_line(draft.text, Passage.over(draft.text, [column.span()])):
                    found.setdefault((ticker.symbol, ticker.exchange), ticker)
    if not found:
        for ticker in find_told_symbols(draft) or read_alert_symbols(draft):
            found.setdefault((ticker.symbol, ticker.exchange), ticker)
    known = {symbol for symbol, _ in found}
    for ticker in find_further_symbols(draft, known) if known else ():
        if ticker.symbol not in known:
            found.setdefault((ticker.symbol, ticker.exchange), ticker)
    symbols_with_exchange = {symbol for symbol, exchange in found if exchange}
    draft.tickers = [
        ticker
        for (symbol, exchange), ticker in found.items()
        if exchange is not None or symbol not in symbols_with_exchange
    ]
