"""All downloads of an edition: each table as CSV and JSON, and all together as package, ZIP file and database."""

from dataclasses import dataclass
from functools import lru_cache

from generator.render.edition import Edition
from generator.render.exports.bundle import write_bundle
from generator.render.exports.database import write_database
from generator.render.exports.package import DATABASE, write_datasette, write_package
from generator.render.exports.table import Table, fill
from generator.render.exports.tables import tables

FOLDER = "data"
PACKAGE = f"{FOLDER}/datapackage.json"
BUNDLE = f"{FOLDER}/tables.zip"
DATABASE_FILE = f"{FOLDER}/{DATABASE}.db"
DATASETTE = f"{FOLDER}/datasette.json"


@dataclass(frozen=True)
class Download:
    """A table as it can be downloaded.

    Attributes:
        rows: how many it has.
        csv, json: paths of its files below docs/.
    """

    table: Table
    rows: int
    csv: str
    json: str


@dataclass(frozen=True)
class Downloads:
    """Everything that can be downloaded.

    Attributes:
        tables: in their order.
        files: path below docs/ -> content.
    """

    tables: tuple[Download, ...]
    files: dict[str, bytes]

    def size(self, path: str) -> str:
        """The size of a file for readers: `12 KB`."""
        size = len(self.files[path])
        return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, round(size / 1000)):,} KB"


# The page about the downloads and the writing of them both ask.
@lru_cache(maxsize=1)
def make_downloads(edition: Edition) -> Downloads:
    """Fill all tables and write all their forms."""
    filled = [fill(table, edition, edition.conceal) for table in tables()]
    sheets = {f"{one.table.name}.csv": one.to_csv() for one in filled}
    days = [release.day for release in edition.releases if release.day]
    package = write_package(filled, sheets, edition.settings, max(days, default=None))
    files = {f"{FOLDER}/{name}": content for name, content in sheets.items()}
    files |= {f"{FOLDER}/{one.table.name}.json": one.to_json() for one in filled}
    files[PACKAGE] = package
    files[BUNDLE] = write_bundle(sheets | {"datapackage.json": package})
    files[DATABASE_FILE] = write_database(filled)
    files[DATASETTE] = write_datasette(filled, edition.settings)
    listed = tuple(
        Download(one.table, len(one.rows), f"{FOLDER}/{one.table.name}.csv", f"{FOLDER}/{one.table.name}.json")
        for one in filled
    )
    return Downloads(listed, files)
