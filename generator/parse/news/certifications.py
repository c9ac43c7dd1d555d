"""Standards that the issuer says it is registered, certified or accredited to."""

import re
from functools import cache

from generator.model.frame import Certification
from generator.parse.draft import Draft
from generator.parse.text.hinted import hinted
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


def read_certifications(draft: Draft) -> None:
    """Fill `certifications`, each standard and edition once, where it stands first with its status.

    `ISO-9001:2000 registered`; `holds certifications including ISO 9001:2008, AS9100D and Nadcap`. A standard that is
    named without a word of holding in its sentence part (a study that cites ISO 10993) is none of the issuer's.
    """
    standards_here = _find_standards(draft.text)
    if not standards_here:
        return
    found: dict[tuple[str, str | None], Certification] = {}
    for paragraph in draft.zone("head", "body", "about"):
        text = paragraph.text
        # Which letters are taken: a paragraph may name thousands of standards.
        taken = bytearray(len(text))
        hits: list[tuple[int, Certification]] = []
        for standard, pattern in standards_here:
            for match in pattern.finditer(text):
                if 1 in taken[match.start() : match.end()]:
                    continue
                around = text[max(0, match.start() - 160) : match.end() + 60]
                if not match["status"] and not _HOLDS.search(around):
                    continue
                taken[match.start() : match.end()] = b"\x01" * len(match.group())
                edition = match.groupdict().get("edition")
                hits.append(
                    (
                        match.start(),
                        Certification(
                            standard=_name(standard, match),
                            edition=edition,
                            printed=match.group(),
                            at=paragraph.passage.at(match),
                        ),
                    )
                )
        for _, certification in sorted(hits, key=lambda hit: hit[0]):
            key = (certification.standard, certification.edition)
            found.setdefault(key, certification)
    # "ISO 17025" beside "ISO/IEC 17025:2005" is the same standard named shortly.
    full = {key[0].split()[-1] for key in found if key[1]}
    draft.certifications = [
        certification
        for (standard, edition), certification in found.items()
        if edition or standard.split()[-1] not in full
    ]
