"""From a stretch of running words back to canonical spans, page furniture between its lines left out."""

from generator.model.base import Spans, fold
from generator.parse.text.passage import Passage


def spans_between(canonical: str, passage: Passage, start: int, end: int) -> Spans:
    """Spans of `passage.text[start:end]` whose words, joined by blanks, are that stretch.

    One span, unless a page break, a running head or a rule tears the lines apart: then one a part.
    """
    whole = passage.span(start, end)
    printed, words = canonical[whole[0] : whole[1]], passage.text[start:end]
    if printed == words or fold(printed) == fold(words):
        return [whole]
    found: Spans = []
    begin = start
    for index in range(start, end):
        if passage.text[index] != " " or index + 1 >= end:
            continue
        if canonical[passage.place(index - 1) + 1 : passage.place(index + 1)].strip():
            found.append(passage.span(begin, index))
            begin = index + 1
    found.append(passage.span(begin, end))
    return found
