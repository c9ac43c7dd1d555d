"""Ticker symbols that are told in running words, or by a wire's alert line.

Forms it was made for: `will trade on Nasdaq under the symbols "ACME" and "ACMEW"`, `listed on the New York Stock
Exchange under the ticker symbol ACM`, `(21:01 GMT) *Acme 1Q Loss/Shr $1.39 >ACME`.
"""

import re

from generator.model.frame import Ticker
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage, sentences
from generator.parse.text.places import spans_between
from generator.vocabulary import exchanges

_UNDER = hinted(
    r"under (?:the |its |their |a )?(?:new )?(?:ticker |trading |stock )?symbols? "
    r"(?P<first>[“\"‘']?[A-Z]{1,5}[”\"’']?)(?:,? (?:and|or) (?P<second>[“\"‘']?[A-Z]{1,5}[”\"’']?))?"
)
_ALERT = re.compile(r"^\W*\(?\d\d:\d\d GMT\)?.{3,200}>(?P<symbol>[A-Z]{1,5})\W*$")
_OWN = hinted(r"\b(?:the company|its (?:common|ordinary|class a|shares)|our (?:common|ordinary|shares))", re.IGNORECASE)


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
    for group in ("first", "second"):
        if match[group]:
            at = spans_between(draft.text, passage, *match.span(group))
            found.append(Ticker(symbol=match[group].strip("“”\"‘’'"), exchange=exchange, printed=match[group], at=at))
    return found


def find_told_symbols(draft: Draft) -> list[Ticker]:
    """The issuer's symbols from the first sentence that tells them and names the issuer as their bearer."""
    forms = [form for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms) if len(form) > 2]
    for paragraph in draft.paragraphs:
        if "symbol" not in paragraph.text or "under " not in paragraph.text:
            continue
        for sentence in sentences(paragraph.passage):
            match = _UNDER.search(sentence.text)
            if match is None:
                continue
            before = sentence.text[: match.start()]
            if _OWN.search(before) or any(form in before for form in forms):
                return _read(draft, sentence, match, _exchange_before(before[-120:]))
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
