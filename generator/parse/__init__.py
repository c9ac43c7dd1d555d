"""Document -> release record: an ordered list of steps, one file a thing found.

Each step reads the draft's text and what earlier steps filled, and fills its own fields. The order is the
argument: where a name ends is known once the dateline is; which words are the news once the standing texts are set
apart; what a figure is for once the fiscal calendar is known.
"""

from collections.abc import Callable

from generator.model.document import Document
from generator.model.frame import Problem
from generator.model.ids import slug
from generator.model.release import Refusal, Release, Source
from generator.parse.claims.claims import read_claims
from generator.parse.claims.reasons import read_reasons
from generator.parse.contacts.contacts import read_contacts
from generator.parse.draft import Draft
from generator.parse.figures.calendar import read_calendar
from generator.parse.figures.contradictions import settle_contradictions
from generator.parse.figures.dollars import leave_open_dollars
from generator.parse.figures.facts import read_facts
from generator.parse.frame.corrections import read_correction
from generator.parse.frame.exhibit import read_exhibit
from generator.parse.frame.headline import read_headline
from generator.parse.frame.issuer import read_issuers
from generator.parse.frame.judge import find_refusal
from generator.parse.frame.opening import read_dateline
from generator.parse.frame.zones import read_zones
from generator.parse.news.certifications import read_certifications
from generator.parse.news.cites import read_cites
from generator.parse.news.events import read_events
from generator.parse.news.filed import read_filed_items, read_filed_year_end
from generator.parse.news.slips import read_slips
from generator.parse.people.organisations import read_organisations
from generator.parse.people.people import read_people
from generator.parse.speech.quotes import read_quotes
from generator.parse.tables.found import find_statements
from generator.parse.tables.outlooks import read_outlook_tables
from generator.parse.tables.statements import read_statements

Step = Callable[[Draft], None]

FRAME: list[Step] = [
    read_dateline,  # where the head ends and the body begins
    read_exhibit,
    read_headline,  # between contacts and dateline
    read_correction,  # behind the headline, which stands above a correction's remarks
    read_issuers,  # the lead's subject
]
"""What the judge needs: place, day, wire; exhibit, headline; issuers and their symbols."""

STEPS: list[Step] = [
    read_zones,  # the standing texts are set apart, so that no news is read out of them
    read_contacts,  # blocks of names that are no prose
    read_organisations,  # before people: which capitalised words are firms, schools, boards
    read_people,
    read_quotes,  # speakers are people
    find_statements,  # before the calendar, which their heads tell of
    read_calendar,  # before facts: what "second quarter" means for this issuer
    read_facts,
    read_statements,  # after the prose, whose rounded figures it confirms or refutes
    settle_contradictions,  # behind the statements, which settle most
    read_outlook_tables,
    leave_open_dollars,  # behind all that prints amounts, before what is told of them
    read_claims,  # rates and outlooks over the periods that facts have
    read_reasons,
    read_filed_year_end,
    read_events,
    read_filed_items,
    read_certifications,
    read_cites,
    read_slips,  # last: what does not fit with the rest
]
"""The rest, in order."""


def parse_document(document: Document) -> Release | Refusal:
    """Read one document; its `id` is a proposal, the ledger of ids has the last word.

    Args:
        document: canonical text with its source; `refused` documents give a refusal at once.

    Returns:
        A release record in which every read value stands in its spans, or a refusal with the reason.
    """
    source = Source.of(document)
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
        statements=draft.financial_statements,
        claims=draft.claims,
        reasons=draft.reasons,
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
