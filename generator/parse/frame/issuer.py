"""Whose news it is: issuers with their short forms, and the issuers' ticker symbols."""

import re

from generator.model.base import Span
from generator.model.frame import Issuer, Ticker
from generator.parse.draft import Draft
from generator.parse.frame.company_names import is_legal_form, name_at, name_before, short_forms, strip_legal_form
from generator.parse.frame.tickers import Listing, find_listings
from generator.parse.text.passage import Passage

# `("ACM" or the "Company")`, `(the "Company")`, `("Acme")` behind a name.
_DEFINED = re.compile(r"\s?[(\[](?=[^()]{0,160}[“\"‘'])[^()\[\]]{2,160}[)\]]")
_QUOTED = re.compile(r"[“\"‘']{1,2}(?P<form>[^“”\"‘’']{2,50})[,.]?[”\"’']")
_OPENERS = re.compile(
    r"(?:today,? |the (?:board of directors|shareholders|stockholders|trustees) of |shares of |officials (?:at|of) |"
    r"leading [\w ]{3,40} )",
    re.IGNORECASE,
)
# A name with the brackets behind it is never longer than this.
_NAME_REACH = 400
_AND = re.compile(r"[\s,]*(?:and|&|,)\s+(?:privately[- ](?:held|owned) |its subsidiary |the )?")
_ABOUT = re.compile(r"^\W*about (?:the )?(?P<name>[^\n:*]{2,80}?)\W*$", re.IGNORECASE)
_SOURCE = re.compile(r"^\W*source:? +(?P<name>[A-Z][^\n]{2,70}?)\W*$", re.IGNORECASE)
_SPEAKS = re.compile(
    r"^,? ?(?:today |jointly |also |has |have |is |are |will |on [A-Z][a-z]+ \d+ )*(?:announc|report|said|state|"
    r"declar|releas|provid|issu|"
    r"complet|enter|sign|appoint|name|receiv|launch|present|publish|confirm|disclos|unveil|introduc|join|elect|"
    r"pric|clos|"
    r"schedul|host|today|which|has|have|is|are|will|a |an |the |one )",
    re.IGNORECASE,
)


def _lead(draft: Draft) -> Passage:
    """The opening paragraph behind the dateline, and the paragraph after it where the dateline stands alone."""
    if draft.opening >= len(draft.paragraphs):
        return Passage("", ())
    opening = draft.paragraphs[draft.opening].passage
    start = opening.index(draft.lead_start)
    if draft.lead_start == 0:
        start = 0
    lead = opening.cut(start, len(opening)) if start is not None else Passage("", ())
    following = draft.opening + 1
    if len(lead) < 40 and following < len(draft.paragraphs):
        return draft.paragraphs[following].passage
    return lead


def _skip_brackets(text: str, position: int) -> int:
    """Behind the brackets that follow a name, one after the other."""
    while True:
        match = re.compile(r",?\s?[(\[][^()\[\]]{1,160}[)\]]").match(text, position)
        if match is None:
            return position
        position = match.end()


def _defined_forms(text: str, position: int) -> list[str]:
    forms: list[str] = []
    end = _skip_brackets(text, position)
    for bracket in _DEFINED.finditer(text, position, end):
        forms += [match["form"].strip() for match in _QUOTED.finditer(bracket.group())]
    return forms


def _subjects(lead: Passage, headline: str) -> list[tuple[int, int]]:
    """The companies that are the lead's subject: `A, Inc. (NYSE: A) and B, Inc. (NYSE: B) today announced`."""
    text = lead.text
    start = 0
    opener = _OPENERS.match(text)
    if opener:
        start = opener.end()
    end = name_at(text, start)
    if end is None:
        return []
    name = text[start:end]
    marked = any(is_legal_form(token) for token in name.split()[1:])
    behind = _skip_brackets(text, end)
    if not marked and behind == end and not _SPEAKS.match(text[end:].lstrip()):
        return []
    if not marked and name.split()[0].lower() not in headline.lower():
        return []
    if re.search(r"\b(?:chairman|president|officer|director|ceo|cfo)\b", text[end : end + 60].lower()) and not marked:
        return []
    found = [(start, end)]
    position = behind
    while len(found) < 6:
        joint = _AND.match(text, position)
        if joint is None:
            break
        other_end = name_at(text, joint.end())
        if other_end is None:
            break
        other = text[joint.end() : other_end]
        behind = _skip_brackets(text, other_end)
        if not any(is_legal_form(token) for token in other.split()) and behind == other_end:
            break
        if re.match(
            r"(?:an?|one|the) ", other, re.IGNORECASE
        ):  # an apposition in capitals: "ACME, INC., A LEADING ..."
            break
        if behind == position or not re.search(r"[A-Za-z]{2}", other):
            break
        found.append((joint.end(), other_end))
        position = behind
    if len(found) > 1 and not (_SPEAKS.match(text[position:].lstrip(" ,")) or position >= len(text)):
        return found[:1]
    return found


def _owner(passage: Passage, listing: Listing) -> tuple[int, int] | None:
    """The name before a ticker bracket, further brackets between them skipped."""
    first = max(0, listing.start - _NAME_REACH)
    before = passage.text[first : listing.start].rstrip()
    while before.endswith((")", "]")):
        before = before[: max(before.rfind("("), before.rfind("["), 0)].rstrip()
    before = before.rstrip(" ,")
    start = name_before(before, len(before))
    return None if start is None or start >= len(before) else (first + start, first + len(before))


def _same(name: str, other: str) -> bool:
    """Whether two printed names are one company's by their words, legal forms apart."""
    plain = [re.sub(r"[^\w ]+", "", strip_legal_form(words)).lower() for words in (name, other)]
    a, b = plain
    return bool(a and b) and (a == b or a.startswith(b + " ") or b.startswith(a + " "))


def _named_apart(draft: Draft) -> list[tuple[str, Span]]:
    """Names from `About ...` headings and `Source: ...` lines."""
    found = []
    for pattern in (_ABOUT, _SOURCE):
        for paragraph in draft.paragraphs[draft.opening :]:
            match = pattern.match(paragraph.text) if len(paragraph.text) < 100 else None
            if match:
                found.append((match["name"], paragraph.passage.at(match, "name")[0]))
    return found


def _fullest(draft: Draft, name: str, span: Span) -> tuple[str, Span]:
    """A fuller printed form of the same name: `Acme` in the lead, `Acme Widgets, Inc. is ...` further down."""
    if any(is_legal_form(token) for token in name.split()[1:]):
        return name, span
    pattern = re.compile(rf"(?<![\w.]){re.escape(name)}(?![\w])")
    for paragraph in draft.paragraphs:
        for match in pattern.finditer(paragraph.text):
            end = name_at(paragraph.text, match.start())
            if end is None or end <= match.end():
                continue
            longer = paragraph.text[match.start() : end]
            rest = longer[len(name) :].split()
            if rest and len(rest) <= 3 and is_legal_form(rest[-1]):
                return longer, paragraph.passage.span(match.start(), end)
    return name, span


def read_issuers(draft: Draft) -> None:
    """Fill `issuers` and `tickers`.

    The issuer is the subject of the lead; else the first company with a symbol in the lead; else the company of an
    `About` heading or a `Source:` line that the headline names. A symbol is the issuer's when the issuer's name stands
    before its bracket; other companies' symbols are left to `organisations`.
    """
    lead = _lead(draft)
    names: list[tuple[str, Span, list[str]]] = []
    headline = draft.headline.printed if draft.headline else ""
    for start, end in _subjects(lead, headline):
        names.append((lead.text[start:end], lead.span(start, end), _defined_forms(lead.text, end)))
    listings = find_listings(lead)
    if not names:
        for listing in listings:
            owner = _owner(lead, listing) if listing.start < 500 else None
            if owner:
                names.append((lead.text[slice(*owner)], lead.span(*owner), _defined_forms(lead.text, owner[1])))
                break
    if not names:
        apart = _named_apart(draft)
        named = [
            (name, span)
            for name, span in apart
            if any(word.lower() in headline.lower() for word in [strip_legal_form(name).split()[0]]) or not headline
        ]
        names += [(name, span, []) for name, span in (named or apart)[:1]]
    for name, span, forms in names:
        if any(_same(name, issuer.printed) for issuer in draft.issuers):
            continue
        full, full_span = _fullest(draft, name, span)
        derived = short_forms(full, draft.text)
        if full != name:
            derived.append(name)
        merged = list(dict.fromkeys([*forms, *derived]))
        draft.issuers.append(Issuer(printed=full, at=[full_span], short_forms=[f for f in merged if f != full]))
    if not draft.issuers:
        draft.problem("issuer-unknown", "No company could be told to be the issuer.", [])
    _read_tickers(draft)


def _follows_issuer(draft: Draft, passage: Passage, listing: Listing) -> bool:
    """Whether an issuer's name, under any of its forms, stands before a ticker bracket."""
    before = passage.text[max(0, listing.start - _NAME_REACH) : listing.start].rstrip(" ,")
    owner = _owner(passage, listing)
    for issuer in draft.issuers:
        for form in (issuer.printed, *issuer.short_forms):
            if before.lower().endswith(form.lower()):
                return True
            if owner is not None and _same(passage.text[slice(*owner)], form):
                return True
    return False


def _read_tickers(draft: Draft) -> None:
    """The issuers' symbols, each once; a line of the letterhead (`NASDAQ: ACME`) counts where there is one issuer."""
    found: dict[tuple[str, str | None], Ticker] = {}
    for paragraph in draft.paragraphs:
        previous: tuple[int, bool] | None = None
        for listing in find_listings(paragraph.passage):
            owned = _follows_issuer(draft, paragraph.passage, listing)
            # "(NYSE: ACM) (TSX: ACM)": the second bracket has the first one's owner.
            if previous and not paragraph.text[previous[0] : listing.start].strip():
                owned = previous[1]
            previous = (listing.end, owned)
            if owned:
                for ticker in listing.tickers:
                    found.setdefault((ticker.symbol, ticker.exchange), ticker)
    symbols_with_exchange = {symbol for symbol, exchange in found if exchange}
    draft.tickers = [
        ticker
        for (symbol, exchange), ticker in found.items()
        if exchange is not None or symbol not in symbols_with_exchange
    ]
