"""The sentence for a certification.

`Acme Widgets Corp. reports ISO 9001:2015 certification from the Example Accreditation Board.`
"""

import re

from generator.model.base import Span, Spans, fold
from generator.model.frame import Certification
from generator.model.people import OrganisationRead
from generator.model.resolved import Piece
from generator.resolve.sentences.printed import find_sentence
from generator.resolve.sentences.telling import Telling, overlaps, plain

KINDS = ("certification",)
_GIVER = re.compile(r"\b(?P<word>(?:from|by)(?:\s+the)?)\s+$", re.IGNORECASE)

_STATUS = re.compile(r"\b(?:certif|accredit|regist|complian|attest)", re.IGNORECASE)


def _news(telling: Telling) -> tuple[Certification, Span] | None:
    """The certification that the news is about, with its sentence; never one from a standing text."""
    release = telling.release
    standing: Spans = [span for text in release.boilerplate for span in text.at]
    held = [found for found in release.certifications if not overlaps(found.at[0], standing)]
    sentence = find_sentence(telling.text, telling.event.at[0][0], [])
    places: Spans = [*telling.event.at, *([sentence] if sentence else [])]
    for found in held:
        if any(start <= found.at[0][0] < end for start, end in places):
            around = find_sentence(telling.text, found.at[0][0], []) or found.at[0]
            return found, around
    return None


def _giver(telling: Telling, sentence: Span) -> tuple[str, OrganisationRead] | None:
    """The body that gives it: an organisation behind `from` or `by` in the same sentence."""
    issuers = {issuer.printed for issuer in telling.release.issuers}
    for organisation in telling.release.organisations:
        start = organisation.at[0][0]
        if sentence[0] <= start < sentence[1] and organisation.printed not in issuers:
            match = _GIVER.search(telling.text[sentence[0] : start])
            if match:
                return fold(match["word"]).lower(), organisation
    return None


def tell(telling: Telling) -> list[Piece]:
    """What, of whom and by whom, as printed; [] where the news names no standard."""
    found = _news(telling)
    if found is None or not telling.release.issuers:
        return []
    held, sentence = found
    issuer = telling.release.issuers[0]
    giver = _giver(telling, sentence)
    if giver is None and not _STATUS.search(held.printed):
        return []  # `Acme reports ISO 9001` says too little
    pieces = [telling.cite(issuer.printed, issuer.at), plain(" reports "), telling.cite(held.printed, held.at)]
    if giver:
        word, organisation = giver
        pieces += [plain(f" {word} "), telling.cite(organisation.printed, organisation.at)]
    return [*pieces, plain(".")]
