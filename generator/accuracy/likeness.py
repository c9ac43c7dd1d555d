"""Whether a label and a record say the same: words, names of companies and people, ticker symbols, fiscal labels.

Labels are typed by hand and records printed by documents, so that marks, capitals, legal forms and letters behind a
name do not count.
"""

import difflib
import re
import unicodedata

_WORDS = re.compile(r"[a-z0-9]+")
_LEGAL = re.compile(
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|lp|l p|n v|nv|s a|sa|ag"
    r"|the|group|holdings?)\b"
)
_BESIDE_NAMES = frozenset("jr sr ii iii iv mr mrs ms dr prof phd md cpa cfa esq mba".split())
_SAME = 0.9
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def fold(text: str | None) -> str:
    """Words with their marks made alike and white space folded."""
    return " ".join(unicodedata.normalize("NFKC", text or "").translate(_QUOTES).split())


def words(text: str | None) -> list[str]:
    """The words of a text in lower case, letters and digits alone."""
    return _WORDS.findall(fold(text).lower())


def are_alike(one: str | None, other: str | None, least: float = _SAME) -> bool:
    """Whether two texts are the same but for a few letters; two empty ones are not."""
    first, second = " ".join(words(one)), " ".join(words(other))
    if not first or not second:
        return False
    return first == second or difflib.SequenceMatcher(None, first, second, autojunk=False).ratio() >= least


def _company(name: str | None) -> str:
    plain = " ".join(words(name))
    return " ".join(_LEGAL.sub(" ", plain).split()) or plain


def is_same_company(one: str | None, other: str | None) -> bool:
    """Whether two names are one company's: equal without legal forms, or one the beginning of the other."""
    first, second = _company(one), _company(other)
    if not first or not second:
        return False
    return first == second or first.startswith(f"{second} ") or second.startswith(f"{first} ")


def is_same_person(one: str | None, other: str | None) -> bool:
    """Whether two names are one person's: equal last names, and first names of which one begins the other."""
    first = [word for word in words(one) if word not in _BESIDE_NAMES]
    second = [word for word in words(other) if word not in _BESIDE_NAMES]
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return len(first) == len(second)
    return any(a.startswith(b) or b.startswith(a) for a in first[:-1] for b in second[:-1])


def read_symbol(ticker: str) -> str:
    """The symbol of a ticker as printed: `NASDAQ: ACMW`, `(ACMW.OB)` -> `ACMW`."""
    bare = fold(ticker).strip("()[]").replace(" - News", "")
    return re.sub(r"[^A-Z0-9]", "", re.split(r"[:\s]", bare)[-1].upper()).removesuffix("OB")


def read_label(label: str | None) -> str:
    """A fiscal label in comparable form: `Q2 FY2006` and `FY2006-Q2` are one."""
    return "".join(sorted(words((label or "").replace("FY", " ").replace("-", " "))))
