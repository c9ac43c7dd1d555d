"""Document -> release record: an ordered list of steps, one file a thing found.

Each step reads the draft's text and what earlier steps filled, and fills its own fields. The order is the
argument: where a name ends is known once the dateline is; which words are the news once the standing texts are set
apart; what a figure is for once the fiscal calendar is known.
"""

import importlib
from collections.abc import Callable

from generator.model.document import Document
from generator.model.ids import slug
from generator.model.release import Problem, Refusal, Release, Source
from generator.parse.draft import Draft
from generator.parse.judge import find_refusal

Step = Callable[[Draft], None]


def _step(module: str, name: str) -> Step:  # TEMPORARY until all steps have landed
    try:
        found: Step = getattr(importlib.import_module(f"generator.parse.{module}"), name)
    except (ImportError, AttributeError):
        return lambda draft: None
    return found


FRAME: list[Step] = [
    _step("dateline", "read_dateline"),
    _step("headline", "read_exhibit"),
    _step("headline", "read_headline"),
    _step("issuer", "read_issuers"),
]
"""What the judge needs: place, day, wire; exhibit, headline; issuers and their symbols."""

STEPS: list[Step] = [
    _step("zones", "read_zones"),
    _step("contacts", "read_contacts"),
    _step("organisations", "read_organisations"),
    _step("people", "read_people"),
    _step("quotes", "read_quotes"),
    _step("calendar", "read_calendar"),
    _step("facts", "read_facts"),
    _step("claims", "read_claims"),
    _step("events", "read_events"),
    _step("certifications", "read_certifications"),
    _step("cites", "read_cites"),
    _step("slips", "read_slips"),
]
"""The rest, in order."""


def parse_document(document: Document) -> Release | Refusal:
    """Read one document; its `id` is a proposal, the ledger of ids has the last word.

    Args:
        document: canonical text with its source; `refused` documents give a refusal at once.

    Returns:
        A release record in which every read value stands in its spans, or a refusal with the reason.
    """
    source = Source(
        file=document.file,
        part=document.part,
        format=document.format,
        encoding=document.encoding,
        sha256=document.sha256,
        characters=len(document.text),
    )
    if document.refused is not None:
        return _refusal(source, document.refused)
    draft = Draft.of(document)
    for step in FRAME:
        step(draft)
    reason = find_refusal(draft)
    if reason is not None:
        return _refusal(source, reason)
    for step in STEPS:
        step(draft)
    for flaw in document.flaws:
        draft.problems.append(Problem(code=flaw.code, message=flaw.message, at=list(flaw.at)))
    return Release(
        id=propose_id(draft),
        source=source,
        date=draft.date,
        headline=draft.headline,
        subheadline=draft.subheadline,
        dateline=draft.dateline,
        wire=draft.wire,
        exhibit=draft.exhibit,
        issuers=draft.issuers,
        tickers=draft.tickers,
        events=draft.events,
        fiscal=draft.fiscal,
        fiscal_year_end=draft.fiscal_year_end,
        calendar=draft.calendar,
        facts=draft.facts,
        claims=draft.claims,
        people=draft.people,
        quotes=draft.quotes,
        organisations=draft.organisations,
        contacts=draft.contacts,
        certifications=draft.certifications,
        cites=draft.cites,
        boilerplate=draft.boilerplate,
        slips=draft.slips,
        problems=draft.problems,
    )


def _refusal(source: Source, reason: str) -> Refusal:
    return Refusal(id=f"refused-{source.sha256[:12]}", source=source, refused=reason)


def propose_id(draft: Draft) -> str:
    """`<date or undated>-<headline, else issuer and main event>`: `2006-04-20-acme-announces-results`."""
    day = draft.date.value if draft.date else "undated"
    words = draft.headline.printed if draft.headline else ""
    if not slug(words):
        issuer = draft.issuers[0].printed if draft.issuers else "release"
        kind = draft.events[0].kind if draft.events else "other"
        words = f"{issuer} {kind}"
    return slug(f"{day} {words}") or day
