"""Records against labels, field by field."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from generator.accuracy.figures import choose_said, is_same_figure
from generator.accuracy.likeness import are_alike, is_same_company, is_same_person, read_label, read_symbol, words
from generator.accuracy.tallies import Scores
from generator.model.labels import ContactLabel, Label, QuoteLabel
from generator.model.people import Contact, Quote
from generator.model.release import Refusal, Release

# Lines that are often joined or cut otherwise than a reader would.
_LINES, _TITLES = 0.85, 0.8


def score_archive(labels: Sequence[Label], releases: Mapping[str, Release], refusals: Mapping[str, Refusal]) -> Scores:
    """Compare the records of labelled documents with their labels.

    Args:
        labels: one a document.
        releases: what was read, by id; a record belongs to a label by the name of its file.
        refusals: documents that were not read.

    Returns:
        The scores over all labelled documents. Of one without a record, everything counts as missed; of a file that
        holds several releases the first is compared, the others count in `kind` alone.
    """
    by_file: dict[str, list[Release | Refusal]] = {}
    every: list[Release | Refusal] = [*releases.values(), *refusals.values()]
    for record in every:
        by_file.setdefault(PurePosixPath(record.source.file).name, []).append(record)
    scores = Scores()
    for label in sorted(labels, key=lambda label: label.doc):
        records = sorted(by_file.get(label.doc, []), key=lambda record: record.source.part)
        scores.documents += 1
        if not records:
            scores.without_record.append(label.doc)
        _score(scores, label, records)
    return scores


def _score(scores: Scores, label: Label, records: Sequence[Release | Refusal]) -> None:
    name = label.doc
    kinds = [record.kind for record in records]
    scores.add(("kind", name), [label.kind] * label.parts, kinds, lambda one, other: one == other)
    if label.kind == "not-release":
        return
    first = records[0] if records else None
    release = first if isinstance(first, Release) else None
    _score_frame(scores, label, release)
    _score_people(scores, label, release)
    said = choose_said(label.facts, release.facts if release else [])
    scores.add(("figures", name), label.facts, said, is_same_figure)


def _some(value: str | None) -> list[str]:
    return [value] if value else []


def _once(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(value for value in values if value))


def _score_frame(scores: Scores, label: Label, release: Release | None) -> None:
    """Date, headline, place, issuer, tickers, kinds of news, main period."""
    equal: Callable[[str, str], bool] = str.__eq__
    read: dict[str, str | None] = {}
    if release:
        read = {
            "date": release.day,
            "headline": release.headline.printed if release.headline else None,
            "subheadline": release.subheadline.printed if release.subheadline else None,
            "dateline": release.dateline.place if release.dateline else None,
        }
    for name, same in (
        ("date", equal),
        ("headline", are_alike),
        ("subheadline", _is_same_line),
        ("dateline", _is_same_line),
    ):
        scores.add((name, label.doc), _some(getattr(label, name)), _some(read.get(name)), same)
    issuers = [issuer.printed for issuer in release.issuers] if release else []
    scores.add(("issuer", label.doc), label.issuer, issuers, is_same_company)
    symbols = _once(read_symbol(ticker.symbol) for ticker in release.tickers) if release else []
    scores.add(("tickers", label.doc), _once(map(read_symbol, label.tickers)), symbols, equal)
    kinds = _once(event.kind for event in release.events) if release else []
    scores.add(("main event", label.doc), label.events[:1], kinds[:1], equal)
    scores.add(("events", label.doc), label.events, kinds, equal)
    fiscal = release.fiscal if release else []
    scores.add(("main period", label.doc), label.fiscal[:1], fiscal[:1], lambda a, b: read_label(a) == read_label(b))


def _is_same_line(one: str, other: str) -> bool:
    return are_alike(one, other, _LINES)


_Pair = tuple[str, str]


def _score_people(scores: Scores, label: Label, release: Release | None) -> None:
    """People with titles and parts, quotations with speakers, contacts."""
    people = release.people if release else []
    scores.add(("people", label.doc), label.people, people, lambda one, other: is_same_person(one.name, other.name))
    titles = [(person.name, title) for person in label.people for title in person.titles]
    said_titles = [(person.name, role.printed) for person in people for role in person.titles]
    scores.add(("titles", label.doc), titles, said_titles, _is_same_title)
    parts: list[_Pair] = [(person.name, part) for person in label.people for part in person.parts]
    said_parts: list[_Pair] = [(person.name, part) for person in people for part in person.parts]
    scores.add(("parts", label.doc), parts, said_parts, lambda a, b: is_same_person(a[0], b[0]) and a[1] == b[1])
    quotes = release.quotes if release else []
    scores.add(("quotes", label.doc), label.quotes, quotes, _is_same_quote)
    scores.add(("quote speakers", label.doc), label.quotes, quotes, _has_same_speaker)
    contacts = release.contacts if release else []
    scores.add(("contacts", label.doc), label.contacts, contacts, _is_same_contact)


def _is_same_title(one: _Pair, other: _Pair) -> bool:
    return is_same_person(one[0], other[0]) and are_alike(one[1], other[1], _TITLES)


def _is_same_quote(label: QuoteLabel, quote: Quote) -> bool:
    """Whether a quotation begins and ends as the label says."""
    text, first, last = words(quote.text), words(label.first), words(label.last)
    return text[: len(first)] == first and text[len(text) - len(last) :] == last


def _has_same_speaker(label: QuoteLabel, quote: Quote) -> bool:
    """Whether a quotation that holds the label's first or last words has the label's speaker."""
    text = " ".join(words(quote.text))
    if " ".join(words(label.first)) not in text and " ".join(words(label.last)) not in text:
        return False
    return is_same_person(label.speaker, quote.speaker) or are_alike(label.speaker, quote.speaker)


def _is_same_contact(label: ContactLabel, contact: Contact) -> bool:
    """The same name, address or telephone number."""
    if label.name and contact.name and is_same_person(label.name, contact.name):
        return True
    pairs = ((label.email, contact.email), (label.phone, contact.phone))
    return any(bool(one) and words(one) == words(other) for one, other in pairs)
