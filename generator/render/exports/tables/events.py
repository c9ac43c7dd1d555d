"""Events: one row each."""

from collections.abc import Iterator

from generator.model.resolved import Event
from generator.render.address import event_page
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import page_address
from generator.render.exports.table import Row, Table


def _rows(edition: Edition) -> Iterator[Row]:
    for event in edition.events:
        yield {
            "id": event.id,
            "date": event.date,
            "kind": event.kind,
            "kind_name": edition.name_kind(event.kind),
            "main": event.main,
            "title": event.title,
            "sentence": "".join(piece.text for piece in event.sentence) or None,
            "organisation": event.organisations[0] if event.organisations else None,
            "organisations": event.organisations,
            "fiscal": event.fiscal,
            "periods": event.figures,
            "items_8k": event.items_8k,
            "items_basis": event.items_basis if event.items_8k else None,
            "release": event.releases[0],
            "releases": event.releases,
            "page": page_address(edition, event_page(event.id)),
        }


TABLE = Table(
    name="events",
    title="Events",
    says="A row is one piece of news.",
    columns=(
        column("id", Event, kind="id"),
        Column("date", "date", "Day of the release that tells it"),
        Column("kind", "id", "Kind of news", required=True),
        Column("kind_name", "text", "Kind of news in words", required=True),
        Column("main", "boolean", "Whether it is the main news of its release", required=True),
        column("title", Event),
        Column("sentence", "text", "What happened, in a sentence made of what was read"),
        Column("organisation", "id", "The first organisation it is about", refers="organisations.id"),
        Column("organisations", "list", "All organisations it is about", required=True, ids=True),
        Column(
            "fiscal", "list", "Labels of the periods whose results it is, the main one first", required=True, ids=True
        ),
        Column("periods", "list", "Periods that it states figures for, as records", required=True, ids=True),
        Column("items_8k", "list", "Items of Form 8-K that it goes under", required=True, ids=True),
        Column(
            "items_basis",
            "id",
            "Whether a filing states these items, or they follow from the kind of news",
            choices=("stated", "inferred"),
        ),
        Column("release", "id", "The release that tells it", required=True, refers="releases.id"),
        Column("releases", "list", "That and further documents that hold the same release", required=True, ids=True),
        Column("page", "address", "Its page", required=True),
    ),
    key=("id",),
    rows=_rows,
)
