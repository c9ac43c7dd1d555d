"""Which kinds of news a release brings, main one first. Headline and lead decide; standing texts never do."""

import re
from dataclasses import replace

from generator.model.base import Spans
from generator.model.frame import EventKind
from generator.parse.draft import Draft
from generator.parse.frame.issuer import read_lead
from generator.parse.news.acts import IN_RESULTS, Told, find_acts, told_in_text
from generator.parse.news.headline_grammar import find_told, is_act
from generator.parse.news.kinds import Kind, find_in_headline, find_unless, kinds_that_may, patterns_of
from generator.parse.news.side_kinds import (
    by_post,
    by_tender,
    with_office,
    without_bare_financing,
    without_mere_updates,
    without_parts,
    without_parts_in_text,
)
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage, sentences
from generator.parse.text.places import spans_between
from generator.parse.text.whole_words import blank_whole
from generator.vocabulary import EventKindEntry, event_kinds

_HEADLINE_FACTOR = 3
_DECIDED = 100
# A kind named earlier in the headline gains this much over one at its end: two steps of weight.
_EARLIER = 6
# Some exports run the whole release into one paragraph; a first sentence is never longer than this.
_LEAD_REACH = 1500
# How many sentences of the lead, or of the first paragraphs, tell the news.
_FIRST_SENTENCES = 3
# News with which a period's results come, whatever figures could be read.
_ABOUT_RESULTS = ("earnings", "guidance")
_MOST = 4
# "Declares Dividend; Announces Call", "Names Officer and Announces Meeting": what stands behind settles nothing.
_FURTHER = hinted(r";|\band (?:announces|provides|reports|declares|schedules)\b")
# "Lowers Guidance and Announces Cost Reductions": what a second act is about comes after what the first is, whatever
# the kinds weigh; results and insolvencies come first wherever they stand, and so does money: `and Raises $30 Million`.
_SECOND = hinted(
    r"(?:;|,|\band)(?: also| to| will)? (?P<verb>(?!raises [$€£])[a-z]+s|(?<=to )[a-z]+|(?<=will )[a-z]+)\b"
)
_BEHIND = 9
_ALWAYS_FIRST = ("earnings", "bankruptcy")
# "Names Officer Following Merger", "Regains Compliance After Filing": what came before is not the news, unless the
# headline names nothing else.
_BACKGROUND = hinted(
    r"\b(?:following|after|amid|upon|in (?:the )?wake of|in (?:light of|response to)|relat(?:ed|ing) to|due to|"
    r"because of|despite|reflect(?:s|ing)|hurt by|helped by|excluding|ahead of|prior to|"
    r"on (?:(?:the )?costs?|charges?|lower|higher)|as (?:a )?part of)\b[^;,]*\Z"
)
# What a company is stands before the verb of its lead, what it tells behind.
_SAYS = hinted(
    r"\b(?:(?:today|jointly|is pleased to|are pleased to|also) )*"
    r"(?:announc(?:e[sd]?|ing)|report(?:ed|s)|(?<=pleased to )(?:report|advise|inform)|"
    r"said|advised|stated|declared|disclosed|confirmed|provid(?:es|ed)|issued)\b"
)
_PORTRAIT = 600
# `Will be below`, `will miss` stand in headlines as they do here.
_WILL = hinted(r"\bwill (?!be\b|fall\b|miss\b|exceed\b|come\b|report\b|release\b|announce\b|issue\b|publish\b)")
# What the lead says first is as long as a headline, and says more than the grammar of a headline.
_SAID_REACH = 160


def _lead(draft: Draft) -> list[Passage]:
    """The first sentences behind the dateline; [] where there is no body."""
    lead = read_lead(draft)
    found = [sentence for sentence in sentences(lead.cut(0, min(len(lead), _LEAD_REACH))) if len(sentence) > 20]
    for paragraph in draft.paragraphs[draft.opening + 1 :]:
        if len(found) >= _FIRST_SENTENCES:
            break
        if paragraph.zone == "body" and not paragraph.tabular and not lead.holds(paragraph.whole):
            found += [sentence for sentence in sentences(paragraph.passage)[:2] if len(sentence) > 20]
    return found[:_FIRST_SENTENCES]


def _without_names(draft: Draft, words: Passage) -> Passage:
    """The words in lower case, the issuers' names blanked: `Acme Clinical Solutions` brings no clinical news."""
    # Patterns are written in lower case: matching that way is several times faster than ignoring case.
    lower = words.text.lower()
    if len(lower) != len(words):
        return words
    for issuer in draft.issuers:
        for form in sorted((issuer.printed, *issuer.short_forms), key=len, reverse=True):
            if len(form) >= 3 and form.lower() != "company" and form.lower() in lower:
                lower = blank_whole(lower, form.lower())
    return words.reworded(lower.replace("’", "'"))


def _at(draft: Draft, words: Passage, match: "re.Match[str]") -> Spans:
    return spans_between(draft.text, words, match.start(), match.end())


def _in_headline(draft: Draft, entry: EventKindEntry, headline: Passage) -> Kind | None:
    patterns = patterns_of(entry.id)
    match = find_in_headline(entry, headline)
    settled = patterns.decides.search(headline.text) if patterns.decides else None
    if match is None and settled is None:
        return None
    found = match or settled
    assert found is not None  # noqa: S101 - one of the two is there
    unless = find_unless(entry, headline)
    if unless and unless.start() < found.end() and not _acts_anew(headline.text, unless.end(), found.end()):
        return None
    score = _HEADLINE_FACTOR * entry.weight + _EARLIER * (1 - found.start() / max(1, len(headline)))
    further = _FURTHER.search(headline.text, 0, settled.end()) if settled else None
    if settled and (entry.id in _ALWAYS_FIRST or further is None or further.start() > settled.start()):
        score += _DECIDED
    if entry.id not in _ALWAYS_FIRST and _acts_anew(headline.text, 0, found.end()):
        score -= _BEHIND
    before = headline.text[: found.start()]
    joined = before.endswith(("and ", "& ", "; "))
    return Kind(entry, score, _at(draft, headline, found), "headline", joined, bool(_BACKGROUND.search(before)))


def _acts_anew(text: str, start: int, end: int) -> bool:
    """Whether a headline tells a second act between two places: `Redeems Notes and Prices Offering`."""
    return any(is_act(match["verb"]) for match in _SECOND.finditer(text, start, end))


def _in_heads(draft: Draft, entry: EventKindEntry, heads: list[Passage]) -> Kind | None:
    """The kind by the heaviest of the headline and the page's title, which may say the news in other words."""
    found = [kind for words in heads if (kind := _in_headline(draft, entry, words))]
    return max(found, key=lambda kind: kind.score, default=None)


def _named_by(draft: Draft, heads: list[Passage]) -> list[Kind]:
    """The kinds that headlines name, in the order of the vocabulary."""
    kinds = kinds_that_may((words.text for words in heads), "headline", "decides")
    found = [kind for entry in kinds if (kind := _in_heads(draft, entry, heads))]
    if all(kind.behind for kind in found):
        return found
    return [kind for kind in found if not kind.behind]


def _in_lead(draft: Draft, entry: EventKindEntry, lead: Passage, told: int) -> Kind | None:
    """The kind where the lead names it, if possible behind `told`, where the news is announced."""
    pattern = patterns_of(entry.id).lead
    if pattern is None or not pattern.may_match(lead.text):
        return None
    match = pattern.search(lead.text, told) or pattern.search(lead.text)
    if match is None:
        return None
    unless = find_unless(entry, lead)
    if unless and unless.start() < match.end():
        return None
    score = entry.weight + (_EARLIER * (1 - (match.start() - told) / len(lead)) if match.start() >= told else 0)
    return Kind(entry, score, _at(draft, lead, match), "lead")


def _in_leads(draft: Draft, lead: Passage | None) -> dict[str, Kind]:
    """All kinds that the lead names, by id."""
    if lead is None:
        return {}
    says = _SAYS.search(lead.text, 0, _PORTRAIT)
    told = says.start() if says else 0
    kinds = kinds_that_may([lead.text], "lead")
    return {entry.id: kind for entry in kinds if (kind := _in_lead(draft, entry, lead, told))}


def _headline_of(draft: Draft) -> Passage | None:
    return Passage.over(draft.text, draft.headline.at) if draft.headline else None


def _title_of(draft: Draft) -> Passage | None:
    """The stated title where the headline is another line of the page."""
    for start, end in draft.document.states("title"):
        title = Passage.over(draft.text, [(start, end)])
        if draft.headline is None or title.text[:30].lower() not in draft.headline.printed.lower():
            return title
    return None


def _what_is_said(lead: Passage) -> Passage:
    """The lead's words, as many as a headline has: `announced the completion of its merger with`, behind the verb.

    A lead that announces nothing tells the act itself: `Acme has bought Bolt`, `Acme will close` as headlines say
    `Acme to close`.
    """
    says = _SAYS.search(lead.text, 0, _PORTRAIT)
    start = says.end() if says else 0
    said = lead.cut(start, min(len(lead), start + _SAID_REACH))
    return said.reworded(_WILL.sub("--to ", said.text))


def _in_what_is_said(draft: Draft, lead: Passage | None) -> list[Kind]:
    """Kinds by the words of headlines in what the lead says first."""
    found = _named_by(draft, [_what_is_said(lead)] if lead else [])
    return [Kind(kind.entry, kind.score, kind.at, "lead") for kind in found]


def _told_at_first(draft: Draft, first: list[Passage]) -> list[Kind]:
    """The kind of the first act that the first sentence tells: the grammar of a headline says less than that."""
    lead = Told(first[:1], whole=True)
    told = (told_in_text(draft, entry, lead, "lead") for entry in event_kinds().values())
    return sorted((kind for kind in told if kind is not None), key=lambda kind: kind.at)[:1]


def _find_kinds(draft: Draft) -> list[Kind]:
    """All kinds, the main one first."""
    heads = spoken = [_without_names(draft, words) for words in (_headline_of(draft), _title_of(draft)) if words]
    first = _lead(draft)
    lead = _without_names(draft, first[0]) if first else None
    named = _named_by(draft, heads)
    leading = _in_leads(draft, lead)
    if not named and not leading and draft.subheadline:
        heads = [_without_names(draft, Passage.over(draft.text, draft.subheadline.at))]
        named = _named_by(draft, heads)
        spoken = [*spoken, *heads]
    named = without_mere_updates(draft.text, named)
    scored = [
        replace(kind, score=kind.score + (leading[kind.entry.id].score if kind.entry.id in leading else 0))
        for kind in named
    ] or list(leading.values())
    scored = scored or _in_what_is_said(draft, lead) or _told_at_first(draft, first)
    if not spoken and lead is not None:
        spoken = [_what_is_said(lead)]
    scored = scored or [told for words in spoken if (told := find_told(draft.text, words))][:1]
    order = list(event_kinds())
    scored.sort(key=lambda kind: (-kind.score, order.index(kind.entry.id)))
    # A further kind must be said by the headline; the lead alone names much in passing.
    found = by_post(without_parts(scored if named else scored[:1]), heads[0] if heads else None)
    found = by_tender(draft, found, heads[0] if heads else None, [_without_names(draft, words) for words in first])
    opening = Told(first, whole=True)
    news = Told([paragraph.passage for paragraph in draft.zone("body", "heading")[:16]])
    suit = event_kinds()["litigation"]
    told = told_in_text(draft, suit, opening, "text") or told_in_text(draft, suit, news, "text")
    if told:
        # A law firm's notice to investors: whatever its headline says of the company, the news is the suit.
        found = [told, *(kind for kind in found if kind.entry.id not in ("litigation", "earnings"))]
    petition = told_in_text(draft, event_kinds()["bankruptcy"], Told(first[:1], whole=True), "lead")
    if petition and found and found[0].entry.id in ("financing", "restructuring"):
        # "Acme Initiates Debt Restructuring", by a petition under Chapter 11.
        found = [petition, *(kind for kind in found if kind.entry.id != "bankruptcy")]
    found = with_office(draft, without_parts_in_text(found + find_acts(draft, found, opening)))
    return without_bare_financing(draft, found)


_DECIDES = hinted(
    r"\b(?:declare|approve|authori[sz]e|raise|increase|boost|hike|initiate|reinstate|resume|suspend|cut)s\b[^;,]*\Z",
    re.IGNORECASE,
)


def _is_decided(draft: Draft, kind: Kind) -> bool:
    """Whether a headline says that a dividend or buyback is decided upon, and not that it will be spoken of."""
    start = kind.at[0][0]
    return kind.where == "headline" and _DECIDES.search(draft.text, max(0, start - 60), kind.at[-1][1]) is not None


def read_events(draft: Draft) -> None:
    """Fill `events` by weight: a match in the headline counts three times, in the lead once.

    Takes back `fiscal` where no event is about results.

    Without a headline the lead decides. The earlier words win between near weights (`completes acquisition and raises
    dividend`). Acts that the text tells are added: a dividend or an outlook inside a results release is news of its
    own, routine call details are none.
    """
    found = _find_kinds(draft)
    kinds = [kind.entry.id for kind in found]
    if kinds[:1] == ["other"]:
        found = found[:1]
    # Routine details of a call are no news: one that the head announces is, but for results.
    told = () if kinds[:1] in (["earnings"], ["guidance"]) else ("headline", "subheadline")
    besides = [kind for kind in found[1:] if kind.entry.id != "other"]
    found = found[:1] + [kind for kind in besides if kind.entry.id != "conference-call" or kind.where in told]
    if kinds[:1] == ["conference-call"]:
        # "Declares Dividend and Sets Date of Results": the date is the lesser news, and brings no results.
        acts = [kind for kind in found if kind.entry.id in ("dividend", "buyback") and _is_decided(draft, kind)]
        found = acts + [kind for kind in found if kind.entry.id not in ("earnings", *IN_RESULTS)]
    for kind in found[:_MOST]:
        draft.events.append(
            EventKind(
                kind=kind.entry.id,
                items_8k=kind.entry.items_8k,
                because=f"{kind.entry.label.lower()}: words of the {kind.where}",
                at=kind.at,
            )
        )
    words = _headline_of(draft) or next(iter(_lead(draft)), None)
    if not draft.events and words is not None:
        draft.events.append(
            EventKind(
                kind="other",
                items_8k=event_kinds()["other"].items_8k,
                because="no kind's words stand in headline or lead",
                at=spans_between(draft.text, words, 0, len(words)),
            )
        )
    if not any(event.kind in _ABOUT_RESULTS for event in draft.events):
        # A placement of which somebody says "through fiscal 2021", the date of a call, an appointment that recalls what
        # the last quarter's sales were: no period's results are the news.
        draft.fiscal = []
