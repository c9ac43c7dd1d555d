"""The items of Form 8-K that a filing's header states."""

import re

from generator.model.base import fold
from generator.parse.draft import Draft
from generator.vocabulary import form_items

_NUMBER = re.compile(r"(?:item )?(\d{1,2}(?:\.\d\d)?)\.?", re.IGNORECASE)
_COMPACT = re.compile(r"(?:19|20)\d{6}")


def _filed(draft: Draft) -> str:
    """The day of filing, else that of the release, as `20040822`; "" where neither is known."""
    for start, end in draft.document.states("filed"):
        match = _COMPACT.search(draft.text[start:end].replace("-", ""))
        if match:
            return match.group()
    return draft.date.value.replace("-", "") if draft.date else ""


def read_stated_items(draft: Draft) -> list[str]:
    """Numbers of the stated items in their order, those of exhibits left out: `["2.02"]`; [] where none is stated."""
    filed = _filed(draft)
    found: list[str] = []
    for start, end in draft.document.states("items"):
        words = fold(draft.text[start:end]).lower().replace("’", "'")
        number = _NUMBER.fullmatch(words)
        for item in form_items():
            of_the_time = bool(filed) and (item.until is not None) == (filed <= "20040822")
            named = item.number == number[1] if number else of_the_time and words.startswith(tuple(item.words))
            if named:
                if not item.exhibits and item.number not in found:
                    found.append(item.number)
                break
    return found
