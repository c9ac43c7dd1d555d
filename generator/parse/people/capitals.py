"""People of paragraphs set all in capitals: `..., SAID JANE M. ROE, CHAIRMAN AND PRESIDENT OF ACME`.

The paragraph is read as if it were set in small letters, names and titles with capitals; what is noted is what stands
in the document. Only names with a title or a verb of speech beside them are taken.
"""

import re
from dataclasses import replace
from functools import cache

from generator.parse.draft import Draft
from generator.parse.people.known_names import KnownNames
from generator.parse.people.roster import Form, Roster
from generator.parse.people.sightings import read_paragraph
from generator.parse.text.limits import LONGEST_PARAGRAPH
from generator.parse.text.passage import Passage
from generator.vocabulary.people import cue_words

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset(
    (
        "a an and as at but by for from had has have he her his if in into is it its more most no not of on or our s "
        "so than that the their then there these they this those to today too up was we were what when where which "
        "while who whose will with would you your also are be been being both could did do does during each"
    ).split()
)
_FEWEST = 40
"""Letters of a paragraph at least; shorter ones are headings."""


@cache
def _small() -> frozenset[str]:
    return _SMALL | {word for verb in cue_words().verbs for word in verb.split()} | set(cue_words().appointed)


def is_set_large(text: str) -> bool:
    """Whether a paragraph is set all in capitals, but for a letter or two (`McROE`)."""
    # Running text has more of one small letter than the whole may have, so the others are not counted.
    if text.count("e") * 20 > len(text):
        return False
    upper = sum(map(str.isupper, text))
    return upper >= _FEWEST and sum(map(str.islower, text)) * 20 <= upper


def lower_capitals(text: str) -> str:
    """The words with small letters, all but the first letter of those that are no common words; of equal length."""

    def lower(match: "re.Match[str]") -> str:
        word = match.group()
        small = word.lower()
        initial = len(word) == 1 and text[match.end() : match.end() + 1] == "."
        changed = small if small in _small() and not initial else word[0] + small[1:]
        return changed if len(changed) == len(word) else word

    return _WORD.sub(lower, text)


def read_capitals(draft: Draft, roster: Roster, known: KnownNames) -> None:
    """Add the people whom paragraphs in capitals name with evidence, and their titles."""
    large = [
        paragraph.passage
        for paragraph in draft.paragraphs
        if paragraph.zone == "body"
        and not paragraph.tabular
        and len(paragraph.text) <= LONGEST_PARAGRAPH
        and is_set_large(paragraph.text)
    ]
    if not large:
        return
    lowered = KnownNames({lower_capitals(form): owner for form, owner in known.owners.items()})
    for passage in large:
        found = Roster()
        read_paragraph(draft, replace(passage, text=lower_capitals(passage.text)), found, lowered, [])
        for profile in found.profiles:
            name = profile.name.upper()
            mine = roster.find(name)
            if mine is None:
                mine = type(profile)()
                roster.profiles.append(mine)
            mine.forms += [
                Form(_printed(draft, form), form.at, form.honorific, form.post_nominals) for form in profile.forms
            ]
            for held in profile.career.held:
                mine.career.held.append(replace(held, passage=passage))


def _printed(draft: Draft, form: Form) -> str:
    """A form's words as the document has them."""
    return Passage.over(draft.text, [form.at]).text
