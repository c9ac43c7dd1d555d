"""Data: every table with its columns explained, the files of all of them, and how to load them."""

from collections.abc import Iterator

from generator.model.curated import FILES
from generator.render.address import DATA
from generator.render.edition import Edition
from generator.render.exports import make_downloads
from generator.render.exports.downloads import BUNDLE, DATABASE_FILE, DATASETTE, FOLDER, PACKAGE
from generator.render.feeds import list_feeds
from generator.render.page import Page
from generator.render.schemas import write_schemas
from generator.render.words import with_code

_FORMATS = (
    (DATABASE_FILE, "SQLite database", "All tables, joined by keys. Opens in Datasette, DB Browser and most tools."),
    (BUNDLE, "ZIP file of all tables as CSV", "With the data package that describes them."),
    (PACKAGE, "Frictionless data package", "Every table and column described for programs."),
    (DATASETTE, "Descriptions for Datasette", "Titles and columns explained beside the database."),
)


def _loading(base: str) -> list[tuple[str, str]]:
    """A line for each of the usual tools; `base` is the folder of the files, "" beside the reader."""
    return [
        ("pandas", f'pandas.read_csv("{base}facts.csv")'),
        ("R", f'read.csv("{base}facts.csv")'),
        ("DuckDB", f"FROM '{base}figures.csv' WHERE metric = 'net_income';"),
        ("SQLite", "sqlite3 archive.db \"SELECT label, value FROM figures WHERE metric = 'net_income'\""),
        ("Datasette", "datasette archive.db -m datasette.json"),
        ("Frictionless", f"frictionless validate {base}datapackage.json"),
    ]


def _list_schemas() -> list[tuple[str, str]]:
    return [(path, path.removeprefix("schemas/").removesuffix(".json")) for path in write_schemas()]


def make_pages(edition: Edition) -> Iterator[Page]:
    """The one page."""
    downloads = make_downloads(edition)
    url = edition.settings.site_url
    base = f"{url.rstrip('/')}/{FOLDER}/" if url else ""
    yield Page(
        path=DATA,
        template="pages/data.md",
        title="Data",
        description="Everything that was read as tables: CSV, JSON and SQLite, with every column explained.",
        given={
            "downloads": downloads,
            "files": [(path, name, says, downloads.size(path)) for path, name, says in _FORMATS],
            "records": [(path, name) for path, name in _list_schemas() if name not in FILES],
            "curated": [(path, name) for path, name in _list_schemas() if name in FILES],
            "loading": _loading(base),
            "explain": with_code,
            "undated": sum(not event.date for event in edition.events),
            "listed_feeds": [feed for feed in list_feeds(edition) if feed.name.startswith(("all", "kinds/"))],
        },
        boost=0.8,
    )
