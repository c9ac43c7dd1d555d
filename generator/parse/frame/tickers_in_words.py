"""Ticker symbols that are told in running words, or by a wire's alert line.

Forms it was made for: `will trade on Nasdaq under the symbols "ACME" and "ACMEW"`, `listed on the New York Stock
Exchange under the ticker symbol ACM`, `are listed on the New York Stock Exchange (ACM) and on the TSX (ACMT)`,
`(21:01 GMT) *Acme 1Q Loss/Shr $1.39 >ACME`.
"""

import re
from collections.abc import Iterator

from generator.model.frame import Ticker
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage, sentences
from generator.parse.text.places import spans_between
from generator.vocabulary import exchanges

# What a symbol of warrants, units, rights or preferred shares adds to that of the shares: `ACM.WS`, `ACM-PA`.
_SECURITY = r"[./\-](?:WS|WT|W|UN?|RT?|PR?[A-Z]?)\b"
_WITHOUT = re.compile(rf"{_SECURITY}$|(?<=^[A-Z]{{4}})[UWRP]$")
# `ACME`, `"ACMEW,"`, `ACM.WS`: quotation marks and all.
_TOLD = rf"[“\"‘']?[A-Z]{{1,5}}(?:{_SECURITY})?(?:,?[”\"’'])?"
_UNDER = hinted(
    rf"under (?:the |its |their |a )?(?:new )?(?:ticker |trading |stock )?symbols? "
    rf"(?P<told>{_TOLD}(?:(?:,? (?:and|or) |,? (?=[“\"‘])){_TOLD}){{0,3}})"
)
_ONE = re.compile(_TOLD)
# "listed on the New York Stock Exchange (ACM) and the Toronto Stock Exchange (ACMT)"; "(NYSE)" is the exchange's own.
_LISTED_ON = hinted(
    r"\b(?:listed|traded?s?|trading|quoted)(?: publicly)? on (?=(?:the )?[A-Z][\w ]{2,60} \([A-Z]{1,5}\))"
)
_ON = re.compile(r"(?P<exchange>[A-Z][\w -]{2,60}?) \((?P<told>[A-Z]{1,5})\)")
_ALERT = re.compile(r"^\W*\(?\d\d:\d\d GMT\)?.{3,200}>(?P<symbol>[A-Z]{1,5})\W*$")
_OWN = hinted(
    r"\b(?:the company|its (?:common|ordinary|class a|shares)|our (?:common|ordinary|shares))"
    r"|^the (?:units|(?:american depositary |ordinary |common )?shares|adss?|common stock) (?:will|are|began|have)\b",
    re.IGNORECASE,
)


def _exchange_before(words: str) -> str | None:
    """The exchange named last before the symbol: `on the Nasdaq Capital Market under`."""
    best: tuple[int, int, str] | None = None
    lower = words.lower()
    for exchange in exchanges():
        for form in exchange.forms:
            if len(form) < 4:
                continue
            place = lower.rfind(form)
            if place >= 0 and (best is None or (place + len(form), len(form)) > best[:2]):
                best = (place + len(form), len(form), exchange.name)
    return best[2] if best else None


def _read(draft: Draft, passage: Passage, match: "re.Match[str]", exchange: str | None) -> list[Ticker]:
    found = []
    for one in _ONE.finditer(passage.text, *match.span("told")):
        at = spans_between(draft.text, passage, *one.span())
        found.append(Ticker(symbol=one.group().strip("“”\"‘’',"), exchange=exchange, printed=one.group(), at=at))
    return found


def _told(draft: Draft) -> Iterator[tuple[str, list[Ticker]]]:
    """The symbols of each sentence that tells some, and the words before them."""
    for paragraph in draft.paragraphs:
        if "symbol" in paragraph.text and "under " in paragraph.text:
            for sentence in sentences(paragraph.passage):
                match = _UNDER.search(sentence.text)
                if match:
                    before = sentence.text[: match.start()]
                    yield before, _read(draft, sentence, match, _exchange_before(before[-120:]))


def _told_in_brackets(draft: Draft) -> Iterator[tuple[str, list[Ticker]]]:
    """The symbols in brackets behind the exchanges on which a sentence says shares are listed."""
    forms = {form for exchange in exchanges() for form in exchange.forms}
    for paragraph in draft.paragraphs:
        listed = _LISTED_ON.search(paragraph.text) if ")" in paragraph.text else None
        if not listed:
            continue
        for sentence in sentences(paragraph.passage):
            link = _LISTED_ON.search(sentence.text)
            found: list[Ticker] = []
            for match in _ON.finditer(sentence.text, link.end()) if link else ():
                exchange = _exchange_before(match["exchange"])
                named = exchange and match["exchange"].lower().endswith(tuple(form for form in forms if len(form) > 2))
                if named and match["told"].lower() not in forms:
                    found += _read(draft, sentence, match, exchange)
            if link and found:
                yield sentence.text[: link.start()], found


def find_further_symbols(draft: Draft, symbols: set[str]) -> list[Ticker]:
    """Symbols of the issuer's other securities: `the warrants, under the symbol "ACMEW"`, where ACME is known."""
    stems = {_WITHOUT.sub("", symbol) for symbol in symbols}
    return [t for _, found in _told(draft) for t in found if _WITHOUT.sub("", t.symbol) in stems]


def find_told_symbols(draft: Draft) -> list[Ticker]:
    """The issuer's symbols from the first sentence that tells them and names the issuer as their bearer."""
    forms = [form for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms) if len(form) > 2]
    for before, found in (*_told(draft), *_told_in_brackets(draft)):
        if _OWN.search(before) or any(form in before for form in forms):
            return found
    return []


def read_alert_symbols(draft: Draft) -> list[Ticker]:
    """The symbol of a wire's alert line above the release."""
    for line in draft.lines[:40]:
        match = _ALERT.match(line.text) if "GMT" in line.text else None
        if match:
            start = line.start + line.indent
            at = [(start + match.start("symbol"), start + match.end("symbol"))]
            return [Ticker(symbol=match["symbol"], exchange=None, printed=match["symbol"], at=at)]
    return []
