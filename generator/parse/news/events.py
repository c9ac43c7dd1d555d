"""Which kinds of news a release brings, main one first. Headline and lead decide; standing texts never do."""

import re
from functools import cache

from generator.model.base import Spans
from generator.model.frame import EventKind
from generator.parse.draft import Draft
from generator.parse.text.passage import Passage, sentences
from generator.vocabulary import EventKindEntry, event_kinds

_HEADLINE_FACTOR = 3
_SUBHEADLINE_FACTOR = 1
# Some exports run the whole release into one paragraph; a first sentence is never longer than this.
_LEAD_REACH = 1500


@cache
def _patterns(kind: str, field: str) -> "re.Pattern[str] | None":
    entry = event_kinds()[kind]
    words = {"headline": entry.headline, "lead": entry.lead, "decides": entry.decides}[field]
    return re.compile("|".join(f"(?:{pattern})" for pattern in words)) if words else None


def _lead(draft: Draft) -> Passage | None:
    """The first sentence behind the dateline; None where there is no body."""
    for paragraph in draft.paragraphs[draft.opening : draft.opening + 3]:
        start = paragraph.passage.index(draft.lead_start) or 0
        rest = paragraph.passage.cut(start, min(len(paragraph.passage), start + _LEAD_REACH))
        found = sentences(rest)
        if found and len(found[0]) > 20:
            return found[0]
    return None


def _without_names(draft: Draft, words: Passage | None) -> Passage | None:
    """The words with the issuers' names blanked: `Acme Clinical Solutions` brings no clinical news."""
    if words is None:
        return None
    text = words.text
    for issuer in draft.issuers:
        for form in sorted((issuer.printed, *issuer.short_forms), key=len, reverse=True):
            if len(form) >= 3:
                text = re.sub(
                    rf"(?<!\w){re.escape(form)}(?!\w)",
                    lambda found: "_" * len(found.group()),
                    text,
                    flags=re.IGNORECASE,
                )
    # Patterns are written in lower case: matching that way is several times faster than ignoring case.
    lower = text.lower()
    return Passage(lower if len(lower) == len(text) else text, words.places)


def _look(entry: EventKindEntry, field: str, words: Passage | None) -> Spans | None:
    pattern = _patterns(entry.id, field)
    if pattern is None or words is None:
        return None
    match = pattern.search(words.text)
    return words.at(match) if match else None


def read_events(draft: Draft) -> None:
    """Fill `events` by weight: a match in the headline counts three times, in subheadline and lead once.

    A kind found in the lead alone stands behind one found in the headline; without a headline the lead decides. The
    earlier words win between equal weights (`completes acquisition and raises dividend`). Call details inside a
    results release are no `conference-call`.
    """
    headline = _without_names(draft, Passage.over(draft.text, draft.headline.at) if draft.headline else None)
    subheadline = _without_names(draft, Passage.over(draft.text, draft.subheadline.at) if draft.subheadline else None)
    lead = _without_names(draft, _lead(draft))
    scored: list[tuple[float, int, str, Spans, str]] = []
    for order, entry in enumerate(event_kinds().values()):
        score, at, where = 0.0, None, ""
        for words, field, factor, name in (
            (headline, "headline", _HEADLINE_FACTOR, "headline"),
            (subheadline, "headline", _SUBHEADLINE_FACTOR, "subheadline"),
            (lead, "lead", 1, "lead"),
        ):
            found = _look(entry, field, words)
            if found:
                score += factor * entry.weight
                at, where = at or found, where or name
        if at and _look(entry, "decides", headline):
            score *= 10
        if at:
            scored.append((score, -order, entry.id, at, where))
    scored.sort(reverse=True)
    kept = scored[:1]
    for candidate in scored[1:]:
        # A further kind must be said by headline or subheadline; the lead alone names much in passing.
        if candidate[4] == "headline" or (candidate[4] == "subheadline" and candidate[0] >= 8):
            kept.append(candidate)
    kinds = {kind for _, _, kind, _, _ in kept}
    if kept and kept[0][2] == "earnings":
        kept = [item for item in kept if item[2] != "conference-call"]
    if "conference-call" in kinds and kept[0][2] == "conference-call":
        kept = [item for item in kept if item[2] != "earnings"]
    for _, _, kind, at, where in kept[:4]:
        entry = event_kinds()[kind]
        draft.events.append(
            EventKind(
                kind=kind,
                items_8k=entry.items_8k,
                because=f"{entry.label.lower()}: words of the {where}",
                at=at,
            )
        )
    if not draft.events and (headline or lead):
        words = headline or lead
        assert words is not None  # noqa: S101 - one of the two is there
        draft.events.append(
            EventKind(
                kind="other",
                items_8k=event_kinds()["other"].items_8k,
                because="no kind's words stand in headline or lead",
                at=[words.span(0, len(words))],
            )
        )
