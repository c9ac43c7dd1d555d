"""The names of organisations that one document uses, and whether one stands at a place of running words."""

import re
from dataclasses import dataclass
from functools import cache, cached_property

from generator.parse.draft import Draft
from generator.parse.frame.company_names import strip_legal_form
from generator.vocabulary.people import organisation_words

# What shows that a name's last word goes on: `Acme` is not named in `Acmetown`, `Acme & Moe` or `Acme-like`.
_GOES_ON = re.compile(r"[\w&]|-\w")


@cache
def _namesakes() -> frozenset[str]:
    return frozenset(organisation_words().namesakes)


# Where a name may be cut: the words before "& Associates" are rather a person's.
_GAP = re.compile(r" (?!& associates)")


# Each is the same as itself only, so that what was read with it can be kept.
@dataclass(frozen=True, eq=False)
class KnownNames:
    """The organisations' names of one document, for look-ups at a place in running words.

    Attributes:
        owners: each form, and the full name that it is one of.
        town: where the release comes from, in small letters: `San Marino` is nobody's name then; "" where that is open.
    """

    owners: dict[str, str]
    town: str = ""

    @cached_property
    def _starts(self) -> dict[str, list[str]]:
        """The forms by their first two letters, longest first."""
        starts: dict[str, list[str]] = {}
        for form in sorted(self.owners, key=lambda form: (-len(form), form)):
            if len(form) > 1:
                starts.setdefault(form[:2], []).append(form)
        return starts

    @cached_property
    def _folded(self) -> frozenset[str]:
        """The forms in small letters, and the whole words that they begin with."""
        lowered = [form.lower() for form in self.owners]
        return frozenset(lowered) | {form[: gap.start()] for form in lowered for gap in _GAP.finditer(form)}

    @cached_property
    def _tails(self) -> dict[str, list[str]]:
        """The forms of several words by their last word."""
        tails: dict[str, list[str]] = {}
        for form in self.owners:
            if " " in form:
                tails.setdefault(form.rpartition(" ")[2], []).append(form)
        return tails

    def ends(self, text: str, start: int, end: int) -> bool:
        """Whether the words `text[start:end]` are the last ones of an organisation's name of more words."""
        forms = self._tails.get(text[text.rfind(" ", start, end) + 1 : end], ())
        return any(len(form) > end - start and text.endswith(form, 0, end) for form in forms)

    def match(self, text: str, position: int) -> int | None:
        """Where the organisation's name that begins at `position` ends; None where none does."""
        article = text.startswith(("the ", "The "), position)
        for start in (position + 4, position) if article else (position,):
            for form in self._starts.get(text[start : start + 2], ()):
                if text.startswith(form, start) and not _GOES_ON.match(text, start + len(form)):
                    return start + len(form)
        return None

    def holds(self, name: str) -> bool:
        """Whether `name` is an organisation's name, one of its short forms, or a firm's that looks like a person's."""
        return name in self.owners or name in _namesakes()

    def holds_folded(self, name: str) -> bool:
        """The same for a name in capitals: `ACME WIDGETS`, or one that such a name begins with."""
        return name.lower() in self._folded


def known_names(draft: Draft) -> KnownNames:
    """All forms of the draft's issuers and organisations: full, without legal form, acronym, defined short forms."""
    owners: dict[str, str] = {}
    for issuer in draft.issuers:
        for form in (issuer.printed, strip_legal_form(issuer.printed), *issuer.short_forms):
            owners.setdefault(form, issuer.printed)
    for organisation in draft.organisations:
        for known in (organisation.printed, strip_legal_form(organisation.printed), organisation.acronym):
            if known:
                owners.setdefault(known, organisation.printed)
    owners.setdefault("Company", draft.issuers[0].printed if draft.issuers else "Company")
    town = draft.dateline.place.partition(",")[0].strip().lower() if draft.dateline else ""
    return KnownNames(owners, town)
