"""What a line of a contact region holds: a firm, a person's name, a title, a department's label, an address."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from generator.parse.contacts.numbers import find_phones
from generator.parse.frame.company_names import is_legal_form
from generator.parse.frame.dateline import is_wire_name
from generator.parse.people.employers import institution_kinds
from generator.parse.people.known_names import KnownNames
from generator.parse.people.names import Candidate, find_candidates
from generator.parse.people.run_words import NAMES_TOO, given_names
from generator.parse.people.titles import read_titles
from generator.vocabulary import places
from generator.vocabulary.people import title_words

_FIRM = re.compile(
    r"(?:& (?:Associates|Co|Company|Partners)|Associates|Relations|Communications|Partners|Group|"
    r"Advisors|Advisers|Advisory|Consulting|Agency|Company|Bank|Strategies|Global|Airways|Airlines|Bancorp|Bancshares|"
    r"Pharmaceuticals|Therapeutics|Technologies|Industries|Holdings|Laboratories|Entertainment|Semiconductor|"
    r"(?<=\w )(?:PR|IR))\b[.,]?(?: (?:Inc|LLC|Ltd)\.?)?$"
)
# "Roe & Moe", "Roe, Moe & Poe": partners by their surnames, or "RMP&E" by their letters.
_PARTNERS = re.compile(r"[A-Z]{2,4}&[A-Z]{1,3}|[A-Z][a-z][\w’'\-]*(?:, [A-Z][a-z][\w’'\-]*)* & [A-Z][a-z][\w’'\-]*")
# What stands between the names of a letterhead and is nobody's: `FOR IMMEDIATE RELEASE`.
_NOTICE = re.compile(
    r"(?:for (?:immediate|general) release|(?:news|press|media) release|announcement)\b", re.IGNORECASE
)
_WORD_ALONE = re.compile(
    r"^\W*(?:(?:send|contact|by|via) )?(?:tel|telephone|phone|ph|fax|email|e-mail|mobile|cell|direct|office|t|m|e|p|f|"
    r"or|and|at|www|http|for|with|toll[- ]free|website|web|contacts?)\b(?: (?:contact|us|me|address|link))?[\s.:]*$",
    re.IGNORECASE,
)
_NEAR = 60
"""Characters beside a name that tell whether it stands alone."""
# What may stand before and behind a name in a contact line.
_BESIDE = re.compile(
    r"(?:[:,;|/)_*\-–—•]|\b(?:or|and|contact|to|call|at|attorneys|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sir|Dame|Prof\.?|Mag\.|Ing\.))$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:$|[,;:(|/_*\-–—~+@•]|(?:or|and|at|by|on|tel|phone|e-?mail|ext|senior|vice|director|"
    r"president|chief|manager|head|[A-Z]{2,4})\b|\d)|\s{2,}",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\d{2,}|\b(?:Street|St|Avenue|Ave|Road|Rd|Suite|Floor|Boulevard|Blvd|Drive|Lane|Box|Plaza|Parkway|USA|UK|"
    r"Canada|Israel|China|Germany|France|Twitter|LinkedIn|Facebook|Instagram)\b|[/@]|www|\.(?:com|org|net)\b"
)
# "88 Pine Court, 14th Floor", "400 Acme Bank Tower".
_STREET = re.compile(
    r"(?:\d[\d\-]*[A-Z]?|One|Two|Three|Four|Five) (?:[\w.&'’]+ ){0,4}(?:Avenue|Boulevard|Building|Center|Centre|"
    r"Court|Drive|Hall|House|Lane|Mall|Parkway|Place|Plaza|Quay|Road|Row|Square|Street|Terrace|Tower|Way|Wharf)\b"
)
# "(Joint Broker)": what firms are for an issuer.
FIRMS_PART = re.compile(
    r"\s?\((?:[\w &,\-]{0,30}\b)?(?:Brokers?|Nomad|PR|Advis[eo]rs?|Sponsor|Bank)\b[^()]{0,40}\)?", re.IGNORECASE
)
"""What a firm is for an issuer, behind its name or that of one of its people."""
# "Springfield, IL 62701", "Springfield, Ontario M5J 2N1", "Springfield, Illinois": the town of an address.
_STATE = re.compile(
    r",? (?:[A-Z]{2}|[A-Z]\.[A-Z]\.|[A-Z][a-z]+\.?(?: [A-Z][a-z]+)?),? {1,2}(?:\d{5}\b|[A-Z]\d[A-Z] ?\d[A-Z]\d\b)"
)
_REGION = re.compile(r", (?P<region>[A-Z][a-z]+(?: [A-Z][a-z]+)?)$")

_LONGEST_CALLED = 90
_MOST_WORDS = 5
_ASIDE = re.compile(r"\([^()\d]{2,40}\)")
_BRACKET = re.compile(r"\s?\([^()]*\)$")
_FIRM_BEHIND = re.compile(r"\.?,? (?:Inc|LLC|Ltd|Corp|plc|LLP|Co(?!-)|P\.C|PLLC)\b| ?&|\s?@|\.\w")
_WORD = re.compile(r"[\w&\-/]+")
_PARTS = re.compile(r"[/\-]")
_JOINING = frozenset(("and", "&", "of", "the", "global", "for", ""))
_WORD_IN_NAME = re.compile(r"\S+")
# Two, three or four words that look like a name, with no mark before what follows.
_HEADS = tuple(
    re.compile(rf"(?:(?:[A-Z][^\W\d_]+|[A-Z]\.|van|der|de|von)(?: (?!$)|$)){{{words}}}") for words in (2, 3, 4)
)
# "Investor/Analyst Information", "Media & Investor Inquiries".
_DESK = re.compile(
    r"(?:(?:investors?|analysts?|media|press|general|financial|public|shareholders?)(?: ?[/&] ?| and | ))+"
    r"(?:information|info\.?|inquiries|enquiries|contacts?|questions|calls)"
)
# "Public Relations Department".
_OFFICE = re.compile(r"(?:(?:[\w&/]+ ){1,3})(?:department|dept\.?|office|desk|team|section)")
FOR_CLIENT = re.compile(r"(?P<firm>[A-Z0-9].{2,50}?) (?:for|on behalf of) (?P<client>[A-Z0-9].{2,60})")
"""A firm and whom it works for."""
_LETTERS = re.compile(r"(?:[A-Z]\.?){2,4}, (?=[A-Z])")
_BEFORE_TITLE = re.compile(r"\s?[,–\-~|(/]\s?|\s")


@cache
def _labels() -> frozenset[str]:
    return frozenset(title_words().labels)


@cache
def _departments() -> frozenset[str]:
    return _JOINING.union(title_words().departments)


@cache
def _regions() -> frozenset[str]:
    return frozenset(name.lower() for name in (*places().states, *places().countries))


def is_firm(text: str, known: KnownNames) -> bool:
    """Whether a line names a firm: a legal form, a known name, or a word that only firms bear."""
    bare = without_bracket(text.strip(" ,;:.*_"))
    client = FOR_CLIENT.match(bare)
    if client and known.holds_folded(client["client"]) and not is_title(bare, known):
        # "Roe Communications for Acme".
        return is_firm(client["firm"], known)
    words = bare.replace(",", " ").split()
    if " " in bare and (known.holds(bare) or known.holds(f"{bare}.")):
        return True
    if not words or len(words) > 9 or "@" in bare or (not bare[0].isupper() and not bare[0].isdigit()):
        return False
    if known.holds(bare) or FIRMS_PART.match(text, len(bare)) or (len(words) > 1 and is_legal_form(words[-1])):
        return True
    if is_label(bare) or is_field(bare) or _STREET.match(bare):
        return False
    partners = _PARTNERS.fullmatch(bare) is not None
    return partners or bool(_FIRM.search(bare)) or not institution_kinds().isdisjoint(words)


def without_bracket(text: str) -> str:
    """A firm's line without the bracket at its end: `Acme Securities (Broker)`."""
    return _BRACKET.sub("", text) if text.endswith(")") else text


def begins_with_name(text: str, known: KnownNames) -> bool:
    """Whether a person's name stands at the head of a line, parted from what follows: `Jane Roe, CFO`."""
    first = find_first_name(text, known)
    if first is None or first.start > 4:
        return False
    rest = text[first.after :].lstrip()
    if known.match(rest, 0) is not None:
        return True
    if not rest.startswith((",", "–", "-", "|", "/", "(")):
        return False
    rest = rest.lstrip(" ,–-|/(")
    return is_title(rest, known) or is_firm(rest, known) or is_label(rest)


def is_name_and_number(text: str, known: KnownNames) -> bool:
    """Whether a line is a name and a telephone number: `Jane Roe (business media) 555-123-4567`."""
    phones = find_phones(text) if text[-1:].isdigit() else ()
    if not phones or phones[0][0] > _LONGEST_CALLED:
        return False
    first = find_first_name(text[: phones[0][0]], known)
    if first is None or first.start > 0:
        return False
    between = _ASIDE.sub(" ", text[first.after : phones[0][0]]).strip(" ,:;|–-")
    return not between or is_word_alone(between) or is_title(between, known) or is_label(between) or is_field(between)


def may_be_firm(text: str) -> bool:
    """Whether a line below a name may name a firm: a few words with capitals, no address, label or field of work."""
    bare = text.strip(" ,;:.*_")
    words = bare.split()
    return (
        0 < len(words) <= 6
        and len(bare) > 2
        and words[0][0].isalnum()
        and not words[0].islower()
        and all(word[0].isupper() or word.lower() in ("&", "and", "of", "for", "the", "|", "+") for word in words)
        and not _ADDRESS.search(bare)
        and not _WORD_ALONE.match(bare)
        and not is_label(bare)
        and not is_field(bare)
        and not _NOTICE.match(bare)
        and not ("&" not in bare and _is_in_region(bare, bare.find(",")))
    )


def is_label(text: str) -> bool:
    """Whether a line is a department's label: `Investor Relations`, `Media`."""
    lower = text.lower().strip(" :*_#-–()")
    if lower in _labels() or _DESK.fullmatch(lower) is not None:
        return True
    office = _OFFICE.fullmatch(lower)
    return office is not None and (lower.rpartition(" ")[0] in _labels() or is_field(lower.rpartition(" ")[0]))


def is_field(text: str) -> bool:
    """Whether all words of a line are fields of work: `Marketing and Corporate Communications`."""
    words = _WORD.findall(text.lower())
    departments = _departments()
    for word in words:
        parts = _PARTS.split(word) if "-" in word or "/" in word else (word,)
        if not departments.issuperset(parts):
            return False
    return bool(words)


def is_word_alone(text: str) -> bool:
    """Whether nothing but the word for a number or a joining word stands in a line: `Office`, `or`."""
    return _WORD_ALONE.match(text) is not None


def is_title(text: str, known: KnownNames) -> bool:
    """Whether a line begins with a job title."""
    titles = read_titles(text, 0, known)
    return bool(titles) and titles[0].start == 0


# Kept, since a line is asked whether it begins with a name before its names are read.
@lru_cache(maxsize=64)
def find_names(text: str, known: KnownNames) -> tuple[Candidate, ...]:
    """Names in a contact line, with at least a given name and a surname, that are no firm's."""
    return tuple(_names(text, known))


def find_first_name(text: str, known: KnownNames) -> Candidate | None:
    """The first of these names; None where there is none."""
    return next(iter(find_names(text, known)), None)


def _names(text: str, known: KnownNames) -> Iterator[Candidate]:
    for candidate in _candidates(text, known):
        if candidate.single or known.holds(candidate.name) or _is_long(candidate.words):
            continue
        if known.holds_folded(candidate.name) or is_wire_name(candidate.name) or candidate.name.lower() == known.town:
            continue
        if FIRMS_PART.match(text, candidate.end):
            continue
        if _is_in_region(text, candidate.end) and candidate.words[0] not in given_names():
            continue
        if _STATE.match(text, candidate.end) or _FIRM_BEHIND.match(text, candidate.end):
            continue
        if _FIRM.search(candidate.name):
            continue
        # "Dean J. Roe" and "J. Dean Roe" are names, "Partner Relations" is none.
        titles = read_titles(text, candidate.start, known) if not _bears_title(candidate.words) else []
        if titles and titles[0].start < candidate.end and not _is_before_title(text, candidate, known):
            continue
        yield candidate


def _is_in_region(text: str, end: int) -> bool:
    """Whether nothing but a comma and a state or country stands behind `end`: `Springfield Falls, Illinois`."""
    region = _REGION.match(text, end)
    return region is not None and region["region"].lower() in _regions()


def _is_long(words: tuple[str, ...]) -> bool:
    """Whether a name has more than five words, small ones left out: `João Batista de Almeida Prado Neto` has five."""
    return sum(not word.islower() for word in words) > _MOST_WORDS


def _is_before_title(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether a given name opens a name that a title follows without a mark: `Tracy Roe Public Relations Manager`."""
    return candidate.words[0] in given_names() and is_title(text[candidate.end :].lstrip(), known)


def _bears_title(words: tuple[str, ...]) -> bool:
    """Whether a word that makes a title is a given name or the surname here: `Dean J. Roe`, `Olivia Dean`."""
    return "Dean" in words[:-1] or words[-1] in NAMES_TOO


def _candidates(text: str, known: KnownNames) -> Iterator[Candidate]:
    """Names of a line, also where a title or a firm follows without a mark: `Jane Roe Public Relations Manager`."""
    usable = False
    for candidate in find_candidates(text):
        usable = usable or not (candidate.single or known.holds(candidate.name))
        pieces = list(_WORD_IN_NAME.finditer(candidate.name))
        # "Jane R. Acme" of Acme & Lisle LLP: the surname is no firm.
        whole = 3 if len(pieces) > 1 and len(pieces[1].group().rstrip(".")) == 1 else 2
        cut = next((w for w in pieces[whole:] if known.match(text, candidate.start + w.start()) is not None), None)
        if cut is None:
            yield candidate
            continue
        end = candidate.start + len(candidate.name[: cut.start()].rstrip())
        yield candidate._replace(end=end, after=end, name=text[candidate.start : end])
    if usable:
        return
    for pattern in _HEADS:
        head = pattern.match(text[:60])
        rest = text[head.end() :] if head else ""
        follows = is_title(rest, known) or (is_field(rest) and len(rest) > 4) or known.match(rest, 0) is not None
        if head and follows:
            yield from find_candidates(head.group().rstrip())
            return


def title_behind(text: str, candidate: Candidate, known: KnownNames) -> tuple[int, int] | None:
    """Where the title behind a name stands: `Jane Roe, CFO`; None where none does."""
    gap = _BEFORE_TITLE.match(text, candidate.after)
    if gap is None:
        return None
    titles = read_titles(text, gap.end(), known)
    letters = _LETTERS.match(text, gap.end()) if not titles else None
    if letters:
        # "Jane Roe, DM, CFO": letters of a degree that no list has.
        titles = read_titles(text, letters.end(), known)
    return (titles[0].start, titles[0].end) if titles else None


def title_before(text: str, candidate: Candidate, known: KnownNames) -> tuple[int, int] | None:
    """Where the title before a name stands, from a line's or label's end on: `CEO Jane Roe, tel. 555-0100`."""
    begin = max(text.rfind(mark, 0, candidate.start) for mark in ":;") + 1
    words = text[begin : candidate.start]
    begin += len(words) - len(words.lstrip())
    if not words.strip() or len(words) > _NEAR:
        return None
    # By itself, since of `President and CEO Jane Roe` the title ends before `and`.
    titles = read_titles(words.strip(), 0, known)
    whole = titles and titles[0].start == 0 and titles[-1].end == len(words.strip())
    return (begin, begin + len(words.strip())) if whole else None


def stands_alone(text: str, candidate: Candidate, known: KnownNames) -> bool:
    """Whether nothing but marks, labels and a title stands beside a name in its line: a sentence names no contact."""
    # A line may be long, and hold many names: only what is beside each is looked at.
    window = text[max(0, candidate.start - _NEAR) : candidate.start]
    before, after = window.rstrip(), text[candidate.after : candidate.after + _NEAR]
    apart = len(window) - len(before) >= 3
    # "Acme plc Jane Roe, CEO", where an export ran lines together.
    beside = bool(before) and (_BESIDE.search(before) is not None or is_legal_form(before.rpartition(" ")[2]))
    if before and not apart and not beside and title_before(text, candidate, known) is None:
        return False
    if _BEHIND.match(after):
        return True
    behind = candidate.after + 1
    return after.startswith(" ") and (
        known.match(text, behind) is not None or bool(title_behind(text, candidate, known))
    )
