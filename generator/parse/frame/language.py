"""In which language a text is written, as far as it must be known to tell that it is not English."""

import re
import unicodedata
from collections import Counter
from functools import cache

from generator.vocabulary import languages

_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 12_000
_FEWEST = 60
"""Words from which on small words are counted at all."""

_ENGLISH_ENOUGH = 0.12
"""Share of English small words from which on a text is English whatever else it holds; prose has a third."""

_FOREIGN_ENOUGH = 0.1
_SCRIPT_ENOUGH = 0.25
_OTHER_LETTER = re.compile(r"[^\W\d_\x00-\u036f]")

_PLAINLY = 0.15
"""Share of English small words in the beginning that settles the matter without counting the rest."""

_BEGINNINGS = (700, 2000)


@cache
def _owners() -> dict[str, list[str]]:
    owners: dict[str, list[str]] = {}
    for language in languages():
        for word in language.words:
            owners.setdefault(word, []).append(language.name)
    return owners


def _by_script(text: str) -> str | None:
    if text.isascii():
        return None
    foreign = _OTHER_LETTER.findall(text)
    if len(foreign) < _SCRIPT_ENOUGH * max(1, sum(map(str.isalpha, text))):
        return None
    scripts = Counter(unicodedata.name(c, "").split(" ")[0].split("-")[0] for c in foreign[:2000])
    names = {language.script: language.name for language in languages() if language.script}
    # Japanese mixes its own letters with Chinese ones.
    if scripts["HIRAGANA"] + scripts["KATAKANA"] > 0.1 * sum(scripts.values()):
        return names["HIRAGANA"]
    return next((names[script] for script, _ in scripts.most_common() if script in names), None)


@cache
def _english() -> frozenset[str]:
    return frozenset(word for word, names in _owners().items() if names == ["English"])


def _is_plainly_english(text: str) -> bool:
    words = text.lower().split()
    return len(words) >= _FEWEST and sum(map(_english().__contains__, words)) >= _PLAINLY * len(words)


def find_foreign_language(text: str) -> str | None:
    """The language of a text that is not English; None for English ones, short ones, and where it is not plain.

    Decided by small words (`und`, `les`, `och`), which every sentence has, and by scripts other than the Latin.
    """
    if any(_is_plainly_english(text[:letters]) for letters in _BEGINNINGS):
        return None
    head = text[:_LOOKED_AT]
    script = _by_script(head)
    if script is not None:
        return script
    words = _WORD.findall(head.lower())
    if len(words) < _FEWEST:
        return None
    owners = _owners()
    counted = Counter(name for word in words for name in owners.get(word, ()))
    english = counted.pop("English", 0)
    if english >= _ENGLISH_ENOUGH * len(words) or not counted:
        return None
    name, most = counted.most_common(1)[0]
    return name if most >= _FOREIGN_ENOUGH * len(words) and most > 2 * english else None
