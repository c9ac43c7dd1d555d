"""Figures of other organisations than the issuer: a merger partner's, a company that is bought, a subsidiary's.

    For the six months ended June 30, 1997, Burns Mfg. had net revenues of $28.0 million and net income of $1.9 million.
    Burns's revenue for the year ended June 30, 1997 was $55 million.

Only what a sentence says of a named organisation is read, and only for periods that are dated: the issuer's fiscal
year and news are not theirs.
"""

import re
from dataclasses import dataclass, replace

from generator.model.base import Span, fold
from generator.model.figures import OtherOrganisation
from generator.model.frame import Issuer
from generator.parse.draft import Draft
from generator.parse.figures.clauses import Clause
from generator.parse.figures.fiscal import Stretch
from generator.parse.figures.frames import Frame
from generator.parse.figures.owner_names import Names, issuer_names
from generator.parse.figures.periods import Times
from generator.parse.figures.settling import settle
from generator.parse.figures.tellings import read_settled

_MOST = 60
# How far behind its name a company's symbol may stand: `Burns Manufacturing Corp. of Ohio (Nasdaq: BRNS)`.
_NEAR = 80
_LETTER = re.compile(r"\w")
# What a text says that it will call an organisation: `Burns Manufacturing Corp. ("Burns Mfg.")`.
_SHORT = re.compile(r",?\s{0,3}\(\s?(?:the |or )?[\"“'](?P<form>[A-Z][^\"”'()]{2,40})[\"”']\s?\)")


@dataclass(frozen=True)
class Other:
    """An organisation that is not the issuer, with the forms that its name takes in the document."""

    names: Names

    def find(self, clause: Clause) -> OtherOrganisation | None:
        """Where the sentence names it; None where it does not."""
        lower = clause.text.lower().replace("’", "'")
        for form in sorted(self.names.forms, key=len, reverse=True):
            start = lower.find(form)
            while start >= 0:
                end = start + len(form)
                if not (lower[start - 1 : start].isalnum() or lower[end : end + 1].isalnum()):
                    span: Span = clause.passage.span(start, end)
                    return OtherOrganisation(printed=fold(clause.text[start:end]), at=[span])
                start = lower.find(form, end)
        return None


def others_of(draft: Draft, issuers: list[str]) -> list[Other]:
    """The organisations of the document that are not the issuer, those with whole names first."""
    found = [
        Other(Names(tuple(forms), speaks=False))
        for issuer in draft.issuers[1:]
        if not set(forms := issuer_names([issuer.printed, *issuer.short_forms, *symbols_of(draft, issuer)]))
        & set(issuers)
    ]
    for organisation in draft.organisations[:_MOST]:
        if organisation.relation in {"issuer", "school"}:
            continue
        short = _SHORT.match(draft.text, organisation.at[-1][1])
        printed = [organisation.printed, *(form for form in (organisation.acronym, short and short["form"]) if form)]
        whole = issuer_names(printed)
        # The first word alone may be anybody's; it is kept where nothing else is short.
        first = (whole if len(printed) == 1 else issuer_names([organisation.printed]))[-1]
        forms = [form for form in whole if " " in form or form != first or form in {p.lower() for p in printed}]
        tail = f" {organisation.printed.lower()}"
        if any(issuer.printed.lower().endswith(tail) for issuer in draft.issuers):
            # `Donn Corporation` of `R.H. Donn Corporation` is its name cut off.
            continue
        if any(form in issuers for form in whole[:-1] or whole):
            continue
        found.append(Other(Names(tuple(forms), speaks=False)))
    return found


def symbols_of(draft: Draft, issuer: Issuer) -> list[str]:
    """Ticker symbols by which the text calls an issuer: those that stand behind its name, and elsewhere too."""
    ends = [(end, one) for one in draft.issuers for _, end in one.at]
    found: list[str] = []
    for ticker in draft.tickers:
        symbol, start = ticker.symbol, ticker.at[0][0]
        named = max(((end, one) for end, one in ends if end <= start), key=lambda name: name[0], default=None)
        near = named is not None and named[1] is issuer and start - named[0] < _NEAR
        if (near or len(draft.issuers) == 1) and len(symbol) > 2 and symbol.isalpha() and symbol not in found:
            found += [symbol] if _stands_twice(symbol, draft.text) else []
    return found


def _stands_twice(word: str, text: str) -> bool:
    """Whether a word of letters stands in a text more than once, and not within another word."""
    count, place = 0, text.find(word)
    while place >= 0 and count < 2:
        end = place + len(word)
        within = _LETTER.match(text, place - 1) if place else None
        count += not (within or _LETTER.match(text, end))
        place = text.find(word, end)
    return count > 1


def read_others(clause: Clause, others: list[Other], issued: Times) -> list[tuple[Frame, OtherOrganisation]]:
    """The frames that a sentence tells of another organisation, each with its name as printed."""
    if "M" not in clause.codes or "A" not in clause.codes:
        return []
    times = Times(None, issued.issued)
    for other in others:
        named = other.find(clause)
        if named is None:
            continue
        own = settle(clause, other.names)
        if "M" not in own.codes:
            continue
        frames = [_unlabelled(frame) for frame in read_settled(own, times, [], None) if _is_dated(frame.stretch)]
        return [(frame, named) for frame in frames]
    return []


def _is_dated(stretch: Stretch) -> bool:
    return stretch.end is not None or stretch.kind == "year"


def _unlabelled(frame: Frame) -> Frame:
    """Without a label where days are known: whose fiscal year it would count in is not told."""
    stretch = frame.stretch
    if stretch.end is None:
        return frame
    return replace(frame, stretch=replace(stretch, fiscal_year=None, number=None))
