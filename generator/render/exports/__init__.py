"""Downloads: the records as tables for spreadsheets, statistics and databases, and each page as data."""
