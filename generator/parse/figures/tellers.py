"""Sentences that tell results of another organisation: their periods are neither the news nor the issuer's year.

R.J. Example had pre-tax earnings of $7.8 million for the nine months ended June 30, 2000.
"""

import re

from generator.parse.draft import Draft
from generator.parse.figures.others import others_of
from generator.parse.figures.owner_names import issuer_names
from generator.parse.text.hinted import hinted
from generator.vocabulary import figure_owners

_OWN = hinted(r"\b(?:we|our|us|the (?:company|corporation|group|bank|firm|trust|fund))\b", re.IGNORECASE)
_BOUGHT = hinted(
    r"\b(?:the|these|those) (?:acquired|purchased|target(?:ed)?) "
    r"(?:business(?:es)?|compan(?:y|ies)|operations?|assets)\b",
    re.IGNORECASE,
)
# "It", "In 2018 it", "For the year ended June 30, 2000, its".
_IT = re.compile(
    r"[\"“]?(?:(?:in|for|during|over|last|at|as of|by|through|since) [^.;]{2,50}? )?(?:it|its|they|their)\b",
    re.IGNORECASE,
)
# Where papers are filed and shares are listed: they have no results of their own here.
_OFFICE = hinted(r"\b(?:exchange|commission|nasdaq|nyse|sec|wire|newswire)\b")
_SHORTEST = 3
_LETTER = re.compile(r"\w")


class Tellers:
    """The organisations of a document that are not its issuer, as subjects of sentences."""

    def __init__(self, draft: Draft) -> None:
        """Take the names that stand in the document."""
        issuers = issuer_names([name for issuer in draft.issuers for name in (issuer.printed, *issuer.short_forms)])
        owners = figure_owners()
        forms = {form for other in others_of(draft, issuers) for form in other.names.forms if len(form) >= _SHORTEST}
        # `Example reported` of Example Widgets Corp.: enough to leave it out, not to read it.
        firsts = {form.split()[0].rstrip(",.") for form in forms if " " in form}
        forms |= {
            first
            for first in firsts
            if len(first) > _SHORTEST and first not in {*issuers, *owners.subjects, *owners.adjectives}
        }
        self._named = tuple(sorted({form.rstrip(".") for form in forms if not _OFFICE.search(form)}))
        self._own = tuple(dict.fromkeys(name.rstrip(".") for name in issuers))

    def tell(self, sentence: str, before: str = "") -> bool:
        """Whether a sentence names another organisation, or a business that is bought, and not the issuer.

        So may `it` do, where the sentence `before` names another. A sentence that says `we` or `the Company` is not
        taken for another's.
        """
        told = _names(sentence, self._named) or _BOUGHT.search(sentence) or self.leave_open(sentence, before)
        return bool(told) and not (_OWN.search(sentence) or _names(sentence, self._own))

    def leave_open(self, sentence: str, before: str) -> bool:
        """Whether a sentence begins with `it`, and the one before names another organisation: it may be either."""
        return _IT.match(sentence) is not None and _names(before, self._named)


def tellers_of(draft: Draft) -> Tellers:
    """The other organisations of a document; found once and kept on the draft."""
    if draft.tellers is None:
        draft.tellers = Tellers(draft)
    return draft.tellers


def _names(sentence: str, forms: tuple[str, ...]) -> bool:
    """Whether one of the forms, which are in lower case, stands in a sentence as whole words.

    By plain search: to compile an expression of the forms takes longer than all that is asked of it in one document.
    """
    lower = sentence.lower()
    for form in forms:
        start = lower.find(form) if form else -1
        while start >= 0:
            end = start + len(form)
            if not (_LETTER.match(lower, start - 1) if start else None) and not _LETTER.match(lower, end):
                return True
            start = lower.find(form, start + 1)
    return False
