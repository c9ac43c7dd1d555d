"""The paragraphs in which people are looked for: running text, not headings, tables or lines in capitals."""

from generator.parse.draft import Draft
from generator.parse.text.layout import Paragraph
from generator.parse.text.limits import LONGEST_PARAGRAPH


def find_readable(draft: Draft) -> list[Paragraph]:
    """Running text; a line that ends in a colon (`Jane Roe commented:`) or begins with a point is some as well."""
    return [
        p
        for p in draft.paragraphs
        if (
            p.zone in ("body", "about")
            or (p.zone == "heading" and (p.text.endswith(":") or p.text.startswith("•")))
            or (
                p.zone == "head"
                and ((p.text.endswith(".") and _runs(p.text)) or (p.text.startswith("•") and _runs(p.text, 3)))
            )
        )
        and not p.tabular
        and not p.text.isupper()
        and len(p.text) <= LONGEST_PARAGRAPH
    ]


def _runs(text: str, share: int = 2) -> bool:
    """Whether words below a headline are a sentence, set as such: most of them in small letters, or a third."""
    words = text.split()
    return len(words) > 7 and sum(word[0].islower() for word in words) * share > len(words)
