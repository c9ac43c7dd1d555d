"""How much is read of one document: beyond these sizes it is no release, and reading on would only cost time."""

LONGEST_PARAGRAPH = 100_000
"""Characters of a paragraph that is searched for people, organisations and speech."""

LONGEST_SENTENCE = 5_000
"""Characters of a sentence that is read for what it tells of somebody."""

MOST_MARKS = 1_000
"""Quotation marks in a paragraph; one with more is a listing, not prose."""

MOST_PEOPLE = 300
"""People of a document."""

MOST_PENDING = 2_000
"""Names without evidence that wait for some: each is looked for in all words of the document."""

MOST_ORGANISATIONS = 400
"""Organisations of a document."""

MOST_CONTACTS = 60
"""Contacts of a document."""

MOST_BLOCKS = 20
"""Contact regions of a document."""
