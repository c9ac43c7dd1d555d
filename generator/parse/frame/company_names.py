"""Names of companies in running words: where one begins and ends, and its short forms."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.model.base import fold
from generator.vocabulary import company_forms, places
from generator.vocabulary.people import organisation_words

_TOKEN = re.compile(r"\S+")
_JOINING = frozenset(("of", "and", "&", "the", "de", "for", "du", "et", "la", "des", "y", "und", "von"))
# "WIRE)--Acme", "...Acme": what stands before a name without a blank.
_SEPARATOR = re.compile(r"--|—|–|\.{2,}|\)-?")
_POSSESSIVE = re.compile(r"['’´]s?$")
# Behind "Acme's" these show that the company itself is called so: "Acme's announces", "Acme's today reported".
_ACTS = frozenset(
    "announces announced announce reports reported declares declared today has have is will said says completes "
    "completed launches launched introduces appoints appointed names named opens opened to posts unveils".split()
)
# What a company may own: "Acme's Group has".
_OWNED = frozenset("group trust bank fund funds holdings company companies partners".split())
# "Acme Acquisition Corp. II", "Acme Technologies (Israel) Ltd.".
_NUMERAL = re.compile(r" (?:[IVX]{2,4}|V|X)(?![\w.'’])")
_WITHIN = re.compile(r"\((?:[A-Z][a-z]{2,14}|[A-Z]{2,3})\),?")
_PUBLIC = re.compile(r" ?\(publ\.?\)", re.IGNORECASE)


@cache
def _legal() -> frozenset[str]:
    return frozenset(company_forms().legal)


@lru_cache(maxsize=4096)
def is_legal_form(token: str) -> bool:
    """Whether `token` is `Inc.`, `Corporation`, `plc` …, with or without comma and full stop."""
    bare = token.strip("(),;:").rstrip(".")
    # "AB", "SA", "AS" are legal forms in capitals only: "As the year ended" names no company.
    return bare.lower() in _legal() and (len(bare) > 2 or bare.isupper() or bare.lower() in ("co", "lp", "hf"))


def is_act(word: str) -> bool:
    """Whether a word is what a company does in a headline: `announces`, `declares`."""
    return word.lower() in _ACTS


# `The Bankshares, Inc.`: a word for a kind of house that is somebody's own name where another form follows its comma.
_OWN_NAMES = ("bancorp,", "bancorporation,", "bancshares,", "bankshares,", "trust,")


def is_nobody(name: str) -> bool:
    """Whether a name says nothing but that it is a company: `The Company`, `The Aurora-based company`."""
    if name.lower().endswith((" the company", " the corporation", " the bank", "our board")):
        # "For the Company's first quarter", "Your Board"
        return True
    words = [token for token in name.rpartition("-based ")[2].split() if token.lower() != "the"]
    if len(words) == 2 and words[0].lower() in _OWN_NAMES:
        return not is_legal_form(words[1])
    return all(is_legal_form(token) for token in words)


def _is_capitalised(token: str) -> bool:
    if token[:1].isupper():
        return True
    bare = token.lstrip("“\"'‘(.")
    if bare[:1] in "abdfimnosuwxyz" and bare[1:2].isdigit():
        # "i3 Acme, Inc.", but not "q3", "h1".
        return True
    return bool(bare) and (bare[0].isupper() or bare[0].isdigit() or bare == "&" or any(c.isupper() for c in bare[1:3]))


_FULL_FORMS = {"inc": "incorporated", "corp": "corporation", "co": "company", "ltd": "limited"}


@lru_cache(maxsize=4096)
def strip_legal_form(name: str) -> str:
    """`Acme Widgets Corp.` -> `Acme Widgets`; unchanged where nothing would be left but `The`."""
    tokens = name.split()
    fewest = 2 if tokens and tokens[0].lower() == "the" else 1
    while len(tokens) > fewest and is_legal_form(tokens[-1]):
        tokens.pop()
        tokens[-1] = tokens[-1].rstrip(",")
    return " ".join(tokens).removesuffix(" &").removesuffix(" and")


def are_like_forms(name: str, other: str) -> bool:
    """Whether two names can have the same legal form, as far as it is printed: `Acme Co.`, `Acme Company Limited`."""
    short, long = sorted((_form_words(name), _form_words(other)), key=len)
    return long[: len(short)] == short


def _form_words(name: str) -> list[str]:
    form = name[len(strip_legal_form(name)) :].lower()
    return [_FULL_FORMS.get(word, word) for word in re.findall(r"\w+", form)]


def name_at(text: str, start: int) -> int | None:
    """Where the company name that begins at `start` ends; None where none begins there.

    The name runs over capitalised words and joining words between them; it ends behind a legal form, at a comma
    that no legal form follows, at a bracket, or before a possessive: `Acme Widgets, Inc. (NYSE: ACM)`,
    `Home Corporation of America, Inc.`, `Acme's board`.
    """
    end: int | None = None
    position = start
    tokens = list(_TOKEN.finditer(text, start, min(len(text), start + 160)))
    for number, match in enumerate(tokens):
        if match.start() != position:
            break
        token = match.group()
        following = tokens[number + 1].group() if number + 1 < len(tokens) else ""
        after = tokens[number + 2].group() if number + 2 < len(tokens) else ""
        position = match.end() + 1
        within = end is not None and _WITHIN.fullmatch(token)
        if within and (is_legal_form(following) or (_is_capitalised(following) and is_legal_form(after))):
            # "Acme Widgets (Israel) Ltd.", "Acme Investors (Guernsey) B Limited"
            continue
        if token.startswith(("(", "[", "-", "–", "—", "“", '"')):
            break
        if not _is_capitalised(token) and not is_legal_form(token):
            if end is not None and token in _JOINING and _is_capitalised(following):
                if token == "and" and (
                    is_legal_form(text[start:end].rsplit(maxsplit=1)[-1]) or not _names_on(tokens, number + 1)
                ):
                    break
                continue
            break
        bare = token.rstrip(",;:")
        if _POSSESSIVE.search(bare) and not (bare[-1] in "sS" and _closes(following)):
            own = following.lower() in _ACTS and bare[-1] in "sS"
            return match.start() + len(bare if own else _POSSESSIVE.sub("", bare))
        if "(" in token or "[" in token:
            return match.start() + min(i for i in (token.find("("), token.find("[")) if i > 0)
        end = match.start() + len(bare)
        if is_legal_form(bare) and number:
            if (following in ("of", "de") and _is_capitalised(after)) or is_legal_form(following):
                continue
            public = _PUBLIC.match(text, end) or _NUMERAL.match(text, end)
            end = public.end() if public else end
            break
        if token != bare and not (token.endswith(",") and (is_legal_form(following) or _are_partners(tokens, number))):
            break
        if (
            bare.endswith(".")
            and len(bare) > 3
            and not is_legal_form(following)
            and not re.fullmatch(r"(?:\w\.)+", bare)
            and not _is_shortened(bare, following)
        ):
            return match.start() + len(bare.rstrip("."))
    return len(text[start:end].rstrip("®™*-–—")) + start if end is not None else None


def _closes(token: str) -> bool:
    """Whether a legal form is what a possessive belongs to: `Moe's Corporation`, `Moe's, Inc.`, not `Moe's Group`."""
    return token[:1].isupper() and is_legal_form(token) and token.strip(",.").lower() not in _OWNED


def _are_partners(tokens: list["re.Match[str]"], number: int) -> bool:
    """Whether a name of partners begins with the word before its comma: `Roe, Doe & Acme, Inc.`."""
    words = [match.group() for match in tokens[number + 1 : number + 6]]
    joined = len(words) > 2 and words[1] == "&" and words[0].isalpha() and _is_capitalised(words[0])
    return number == 0 and joined and any(is_legal_form(word) for word in words[2:])


def _names_on(tokens: list["re.Match[str]"], number: int) -> bool:
    """Whether the capitalised words from `number` on reach a legal form: the `and` belongs to the name."""
    for offset, match in enumerate(tokens[number : number + 5]):
        token = match.group()
        if is_legal_form(token):
            return True
        following = tokens[number + offset + 1].group() if number + offset + 1 < len(tokens) else ""
        if not _is_capitalised(token) or (token.endswith(",") and not is_legal_form(following)):
            return False
    return False


# `R.H. Acme Corporation`, `St. Acme Company`: what a full stop ends no sentence behind.
_INITIALS = re.compile(r"(?:\w\.)+|(?:St|Ste|Mt|Ft|Wm|Geo|Chas)\.")


def _is_shortened(token: str, following: str) -> bool:
    """Whether a first name that is cut short stands before an initial: `Jos. A. Acme Clothiers, Inc.`."""
    return len(token) <= _SHORTENED and not is_legal_form(token) and _INITIAL.fullmatch(following) is not None


_INITIAL = re.compile(r"[A-Z]\.")
_SHORTENED = 5

_FAR, _NEAR = 140, 56
"""Characters before its end within which a name begins, and within which most do."""


# "Chairman of the Board of Acme Corp. (": what a company has.
_HEADED = frozenset("Board Directors Trustees Managers".split())


def name_before(text: str, end: int) -> int | None:
    """Where the company name that ends at `end` begins; None where no name stands there.

    Brackets between name and `end` are skipped by the caller. `... merger with Acme Widgets, Inc. (` -> `Acme`.
    """
    cut = max(0, end - _NEAR)
    begin, number = _first_of_name(text, cut, end)
    if number < 2 and cut:
        # The words reach back to where they were cut off.
        begin, _ = _first_of_name(text, max(0, end - _FAR), end)
    return begin


def _first_of_name(text: str, cut: int, end: int) -> tuple[int | None, int]:
    """Where the name begins that ends `text[cut:end]`, or None, and the number of the word there that told so."""
    tokens = text[cut:end].split()
    begin: int | None = None
    start, number = end, 0
    for number in range(len(tokens) - 1, -1, -1):
        token = tokens[number]
        start = text.rfind(token, cut, start)
        last = begin is None
        if not last and token.endswith((",", ";", ":", ".", ")", "--", "–", "—", "”", '"')):
            head = token.rstrip(",;:.")
            right = tokens[number + 1] if number + 1 < len(tokens) else ""
            if (
                not (token.endswith(",") and is_legal_form(right))
                and not (is_legal_form(head) and (right == "of" or _NUMERAL.fullmatch(f" {right}")))
                and not (is_legal_form(right) and _WITHIN.fullmatch(token))
                and not (token.endswith(",") and _opens_partners(tokens, number))
                and _INITIALS.fullmatch(token) is None
                and not _is_shortened(token, right)
            ):
                break
        if len(token) == 10 and token.count("-") == 2 and token.replace("-", "").isdigit():
            # "date 2011-05-06 Acme (NYSE: ACM)"
            break
        if _is_capitalised(token) or (is_legal_form(token) and last):
            begin, before = start, begin
            if token.isalnum() or (token[-1] in ".," and token[:-1].isalnum()):
                # Neither possessive nor separator in it.
                continue
            if not last and _POSSESSIVE.search(token):
                return before, number
            marks = [mark.end() for mark in _SEPARATOR.finditer(token)]
            inner = marks[-1] if marks else 0
            if 0 < inner < len(token):
                return start + inner, number
            if inner and not last and token.endswith("-"):
                # "(April 20, 2006)- Acme Widgets"
                return before, number
            continue
        if not last and token in _JOINING and number > 0 and _is_capitalised(tokens[number - 1]):
            if token in ("and", "the", "for") or tokens[number - 1] in _HEADED:
                break
            continue
        break
    return begin, number


def _opens_partners(tokens: list[str], number: int) -> bool:
    """Whether a word with a comma opens a name of partners, no person's name before it: `Roe, Doe & Acme, Inc.`."""
    joined = tokens[number + 2 : number + 3] == ["&"]
    return joined and (number == 0 or not _is_capitalised(tokens[number - 1]))


@cache
def _generic() -> frozenset[str]:
    names = places()
    regions = (*names.states, *names.countries, *names.cities)
    return frozenset((*company_forms().generic, *(region.lower() for region in regions)))


def is_generic(word: str) -> bool:
    """Whether a first word is too common, or a place, to stand for a company by itself."""
    return word.lower().rstrip(".") in _generic()


# Behind a company's first word: `Acme Corporation (`, and `Acme said`, `Acme's`, `Acme.`
_INTRODUCED = re.compile(r",?\s(\w[\w.]*),?\s\(")
_DEFINES = re.compile(r"\s?[(\[][^()\[\]“\"”]{0,40}[“\"]$")
_GOES_ON = re.compile(r"(?:['’]s?)?(?= [a-z(]|[,.;:] |['’]s )")
_WITHIN_NAME = re.compile(r"[\w.]")
_WITHIN_ADDRESS = re.compile(r"[\w/.@-]")


def _is_another(first: str, name: str, text: str) -> bool:
    """Whether `text` introduces another than `name` by its first word: `Acme Corporation (NYSE: ACM)`.

    Or as another's short form: `Acme Oil of Springfield ("Acme")`.
    """
    for place in _places_of(first, text):
        behind = _INTRODUCED.match(text, place + len(first))
        if behind and not _WITHIN_NAME.match(text, place - 1 if place else len(text)) and is_legal_form(behind[1]):
            return True
        if text[place + len(first) : place + len(first) + 1] in ("”", '"'):
            bracket = _DEFINES.search(text, max(0, place - 60), place)
            before = fold(text[max(0, bracket.start() - _FAR) : bracket.start()]) if bracket else ""
            start = name_before(before, len(before))
            other = strip_legal_form(before[start:]) if start is not None else name
            if first in other and not other.startswith(name) and not name.startswith(other):
                return True
    return False


def _places_of(word: str, text: str) -> Iterator[int]:
    """Where `word` stands in `text`, within other words too: faster found than by a pattern made for it."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))


def _stands_alone(word: str, text: str) -> bool:
    """Whether a text speaks of a company by one word: `Acme said`, `Acme's`, `by Acme,`."""
    return any(
        _GOES_ON.match(text, place + len(word)) and not _WITHIN_ADDRESS.match(text, place - 1 if place else len(text))
        for place in _places_of(word, text)
    )


def short_forms(name: str, text: str) -> list[str]:
    """Forms under which `text` speaks of the company `name` besides the name itself, longest first.

    The name without its legal form, and its first word where that is distinctive and stands in the text without
    the rest (`Acme's`, `Acme said`).
    """
    found = []
    bare = strip_legal_form(name)
    if bare != name:
        found.append(bare)
    words = bare.split()
    first = words[0].rstrip(",") if words else ""
    if (
        len(words) > 1
        and len(first) >= 2
        and first[0].isalnum()
        and not is_generic(first)
        and not _is_another(first, bare, text)
        and _stands_alone(first, text)
    ):
        found.append(first)
    return found


_FEWEST = 2


def is_institution(name: str) -> bool:
    """`Oregon Department of Fisheries`, `Holy Ghost Hospital`: its kind, and two words more, vouch for it."""
    words = [word for word in name.split() if word.lower() not in ("the", "of", "for", "and")]
    kinds = {word for word in words if word in organisation_words().kinds}
    return len(words) > _FEWEST and bool(kinds) and not kinds & {"Board", "Committee"}
