"""Downloads: the records as tables for spreadsheets, statistics and databases, and each page as data."""

from generator.render.exports.downloads import Download, Downloads, make_downloads
from generator.render.exports.twins import twin_of, write_twin

__all__ = ["Download", "Downloads", "make_downloads", "twin_of", "write_twin"]
