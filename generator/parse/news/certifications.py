"""Standards that the issuer says it is registered, certified or accredited to."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.model.frame import Certification
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
from generator.parse.text.passage import Passage
from generator.vocabulary import Standard, standards

_STATUS = (
    r"(?: (?:quality )?(?:registered|registrations?|certified|certifications?|accredited|accreditations?|"
    r"compliant|attestation))"
)
_HOLDS = hinted(
    r"\b(?:certifi|accredit|register|compli|attest|holds?|holding|received|achieved|earned|maintains|awarded|"
    r"including)\w*",
    re.IGNORECASE,
)

_STATUS_ENDS = re.compile(rf"{_STATUS}$")
# "expects to receive", "is working toward", "lost its", "software for": what makes a standard none that is held.
_NOT_HELD = hinted(
    r"\b(?:not(?! only)|no longer|never|without|unless|if|expect(?:s|ed)?|plan(?:s|ned)? (?:to|for)|intends?|aims?|"
    r"hopes?|will|would|should|seek(?:s|ing)?|sought|pursu\w+|towards?|(?:in the )?process of|obtaining|on track|"
    r"prepar\w+|appl(?:y|ies|ied|ying) for|applications? for|recommended for|candidates? for|eligible for|"
    r"lost|loses|suspended|help\w*|assist\w*|"
    r"(?:software|tools?|solutions?|consult\w*|training|support)\b[^.;]{0,30} (?:for|with|on))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r" (?:suppliers|vendors|contractors|subcontractors|customers|competitors)\b")
_OURS = hinted(r"\b(?:the company|company['’]s|we|our|its?)\b", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|from|through|with) (?:the )?$")
# Between the standards of one list.
_LISTED = re.compile(r"[\s,/&;:]*(?:and|as well as|or)?[\s,]*(?:the )?(?:new )?[\s(]*")
_REACH = 160
"""Characters before a standard that tell whether it is held."""
_NEAR = 60
"""And behind it."""


@cache
def _marks() -> "re.Pattern[str]":
    """Every standard's hint in one: a search is fast, since all of them begin with letters."""
    return re.compile("|".join(standard.hint for standard in standards()))


@cache
def _patterns() -> list[tuple[Standard, "re.Pattern[str]", "re.Pattern[str]"]]:
    return [
        (
            standard,
            re.compile(standard.hint),
            re.compile(rf"(?<![\w/]){standard.pattern}(?P<status>{_STATUS})?(?!\w)"),
        )
        for standard in standards()
    ]


def _find_standards(text: str) -> list[tuple[Standard, "re.Pattern[str]"]]:
    """The standards that may be named in a text, with their patterns: none in most documents."""
    if _marks().search(text) is None:
        return []
    return [(standard, pattern) for standard, hint, pattern in _patterns() if hint.search(text)]


def _name(standard: Standard, match: "re.Match[str]") -> str:
    number = match.groupdict().get("number")
    return standard.name if number is None else f"{standard.name}{'' if standard.joined else ' '}{number}"


def _held(draft: Draft, passage: Passage, hits: Sequence[tuple[int, int, Certification]]) -> Iterator[Certification]:
    """Those of a paragraph's standards, in order, that the issuer holds; of a list each is held as the first is."""
    held = False
    behind = 0
    for start, end, certification in hits:
        sentence = passage.sentence_at(start)
        begin = sentence.base - passage.base
        before = passage.text[max(begin, behind, start - _REACH) : start]
        if behind <= begin or not _LISTED.fullmatch(before):
            after = passage.text[end : min(end + _NEAR, begin + len(sentence))]
            told = passage.text[begin:start]
            held = (
                (_STATUS_ENDS.search(certification.printed) or _HOLDS.search(f"{told} {after}")) is not None
                and _NOT_HELD.search(before) is None
                and _OTHERS.match(after) is None
                and not _is_anothers(draft, told)
            )
        behind = end
        if held:
            yield certification


def _is_anothers(draft: Draft, told: str) -> bool:
    """Whether the words of a sentence before a standard name another organisation last, but for who certifies."""
    forms = (form for issuer in draft.issuers for form in (issuer.printed, *issuer.short_forms))
    own = max((told.rfind(form) for form in forms), default=-1)
    own = max([own, *(match.start() for match in _OURS.finditer(told))])
    others = (told.rfind(each.printed) for each in draft.organisations if each.relation != "issuer")
    return any(place > own and not _BY.search(told, 0, place) for place in others)


def read_certifications(draft: Draft) -> None:
    """Fill `certifications`, each standard and edition once, where it stands first with its status.

    `ISO-9001:2000 registered`; `holds certifications including ISO 9001:2008, AS9100D and Nadcap`. A standard that is
    named without a word of holding in its sentence (a study that cites ISO 10993) is none of the issuer's, nor is one
    that it is to get, has lost, or that others hold.
    """
    standards_here = _find_standards(draft.text)
    if not standards_here:
        return
    found: dict[tuple[str, str | None], Certification] = {}
    for paragraph in draft.zone("head", "body", "about"):
        text = paragraph.text
        # Which letters are taken: a paragraph may name thousands of standards.
        taken = bytearray(len(text))
        hits: list[tuple[int, int, Certification]] = []
        for standard, pattern in standards_here:
            for match in pattern.finditer(text):
                if 1 in taken[match.start() : match.end()]:
                    continue
                taken[match.start() : match.end()] = b"\x01" * len(match.group())
                edition = match.groupdict().get("edition")
                hits.append(
                    (
                        *match.span(),
                        Certification(
                            standard=_name(standard, match),
                            edition=edition,
                            printed=match.group(),
                            at=paragraph.passage.at(match),
                        ),
                    )
                )
        for certification in _held(draft, paragraph.passage, sorted(hits, key=lambda hit: hit[0])):
            key = (certification.standard, certification.edition)
            found.setdefault(key, certification)
    # "ISO 17025" beside "ISO/IEC 17025:2005" is the same standard named shortly.
    full = {key[0].split()[-1] for key in found if key[1]}
    draft.certifications = [
        certification
        for (standard, edition), certification in found.items()
        if edition or standard.split()[-1] not in full
    ]
