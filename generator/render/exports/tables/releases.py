"""Releases: one row each."""

from collections.abc import Iterator

from generator.model.release import Source
from generator.render.address import release_page, release_text
from generator.render.edition import Edition
from generator.render.exports.column import Column, column
from generator.render.exports.lookup import page_address
from generator.render.exports.table import Row, Table

STATES = ("checked", "changed-since", "not-checked")


def _rows(edition: Edition) -> Iterator[Row]:
    curation = edition.archive.curation
    for release in edition.releases:
        review = curation.reviews.get(release.id)
        outdated = curation.outdated.get(release.id)
        event = edition.main_event(release.id)
        issuer = edition.issuer_of(release)
        yield {
            "id": release.id,
            "date": release.day,
            "headline": release.headline.printed if release.headline else None,
            "subheadline": release.subheadline.printed if release.subheadline else None,
            "issuers": [issuer.printed for issuer in release.issuers],
            "organisation": issuer.id if issuer else None,
            "tickers": [ticker.printed for ticker in release.tickers],
            "place": release.dateline.place if release.dateline else None,
            "wire": release.wire.name if release.wire else None,
            "exhibit": release.exhibit.number if release.exhibit else None,
            "event": event.id if event else None,
            "kinds": [kind.kind for kind in release.events],
            "fiscal": release.fiscal,
            "facts": len(release.facts),
            "claims": len(release.claims),
            "quotes": sum(not quote.withdrawn for quote in release.quotes),
            "people": len(release.people),
            "slips": len(release.slips),
            "problems": len(release.problems),
            "review": "checked" if review else "changed-since" if outdated else "not-checked",
            "checked": review.date if review else outdated.date if outdated else None,
            "file": release.source.file,
            "part": release.source.part,
            "format": release.source.format,
            "encoding": release.source.encoding,
            "sha256": release.source.sha256,
            "characters": release.source.characters,
            "page": page_address(edition, release_page(release.id)),
            "text": page_address(edition, release_text(release.id)),
        }


TABLE = Table(
    name="releases",
    title="Releases",
    says="A row is one press release as one document holds it.",
    columns=(
        Column("id", "id", "Name of the release's record; it is given once and stays", required=True),
        Column("date", "date", "Day of its dateline"),
        Column("headline", "text", "Headline as printed"),
        Column("subheadline", "text", "Line under the headline as printed"),
        Column("issuers", "list", "Companies whose news it is, as printed", required=True),
        Column("organisation", "id", "The first of them as a record", refers="organisations.id"),
        Column("tickers", "list", "Their tickers, as printed", required=True),
        Column("place", "text", "Place of its dateline"),
        Column("wire", "text", "Wire service named in its dateline"),
        Column("exhibit", "text", "Number of the exhibit of a filing that it is, `99.1`"),
        Column("event", "id", "Its main news as a record", refers="events.id"),
        Column("kinds", "list", "Kinds of its news, the main one first", required=True, ids=True),
        Column("fiscal", "list", "Periods whose results are its news, the main one first", required=True, ids=True),
        Column("facts", "integer", "How many figures were read", required=True),
        Column("claims", "integer", "How many claims were read", required=True),
        Column("quotes", "integer", "How many quotations were read", required=True),
        Column("people", "integer", "How many people it names", required=True),
        Column("slips", "integer", "How many errors of the document itself were noticed", required=True),
        Column("problems", "integer", "How many places could not be read", required=True),
        Column(
            "review",
            "id",
            "Whether a person has checked its record: `checked` as it stands, `changed-since` it was, `not-checked`",
            required=True,
            choices=STATES,
        ),
        Column("checked", "date", "Day of that check"),
        column("file", Source),
        column("part", Source),
        column("format", Source),
        column("encoding", Source),
        column("sha256", Source, kind="id"),
        column("characters", Source),
        Column("page", "address", "Its page", required=True),
        Column("text", "address", "Its stored text", required=True),
    ),
    key=("id",),
    rows=_rows,
)
