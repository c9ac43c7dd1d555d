"""Words of a release with their file, line and column, the line beneath and a mark under them."""

import json
from collections.abc import Iterator

from generator.model.archive import Archive
from generator.model.base import Spans, words_at
from generator.places import find_place


def show_words(archive: Archive, release: str, at: Spans, what: str) -> Iterator[str]:
    """Two or three lines for each span: what it is, where it stands, the words, and the line that they stand in."""
    source = archive.releases[release].source.file
    text = archive.texts[release]
    for start, end in at:
        place = find_place(text, start, end)
        words = json.dumps(words_at(text, [(start, end)]), ensure_ascii=False)
        yield f"  {what:<8} {source}:{place.line}:{place.column}  {words}"
        first, last = place.covered
        # Long lines (one a paragraph) are shown around the words only.
        cut = max(0, first - 60) if len(place.words) > 120 else 0
        line = place.words[cut : cut + 160].replace("\t", " ")
        yield f"           | {line}"
        yield f"           | {' ' * (first - cut)}{'^' * max(1, min(last, cut + len(line)) - first)}"
