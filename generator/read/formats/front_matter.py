"""Markdown under front matter: a block of YAML keys between two lines of three hyphens. Not read yet.

Markdown without front matter is read as plain text.
"""

import re

from generator.read.formats import Format, Refused

_FRONT_MATTER = re.compile(
    r"---[ \t]*\n(?:[ \t]*\n)*[A-Za-z_][\w -]*:[^\n]*\n"
    r"(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)


FORMAT = Format(
    name="front-matter",
    rank=40,
    recognise=lambda _raw, text: _FRONT_MATTER.match(text) is not None,
    read=lambda _raw, _text: Refused(
        "format-not-read", "the file is Markdown with front matter, and that is not read yet; store the text alone"
    ),
)
