"""Under which names a company may stand as owner or subject of a figure."""

import re
from dataclasses import dataclass, replace

from generator.parse.figures.clauses import Clause
from generator.vocabulary import figure_owners

_INITIALS = re.compile(r"^(?:[a-z]\. ?){1,3}(?=[a-z]{3})")
_SUFFIX = re.compile(
    r"(?:[ ,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|plc|llc|l\.?p|n\.?v|s\.?a|ag"
    r"|holdings?|group)\.?| (?:&|and))$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:for |in |of |during )?(?P<name>.+?)(?:['’]s|(?<=s)['’])")
# Words about a figure that may be part of a name: `Target`, `Core`, `Advance`.
_OF_NAMES = frozenset("XBNGgC")


@dataclass(frozen=True)
class Names:
    """Under what somebody may stand as owner or subject.

    Attributes:
        forms: names in lower case.
        speaks: whether `we`, `it` and `the Company` are they: so for the issuer of a release.
    """

    forms: tuple[str, ...]
    speaks: bool = True

    def hold(self, words: str) -> bool:
        """Whether these words are one of the names."""
        bare = words.lower().replace("’", "'").strip(' .,"“”')
        return bare in self.forms or any(bare == form.rstrip(".") for form in self.forms)

    def stand_at(self, lower: str, start: int, end: int) -> bool:
        """Whether one of the names, with further words, covers these bounds of lower-case words."""
        word = lower[start:end]
        return any(
            lower.startswith(form, max(0, start - at))
            for form in self.forms
            if len(form) > len(word) and (at := form.find(word)) >= 0
        )


def with_plain_names(clause: Clause, names: Names) -> Clause:
    """`Target Widgets reported`: a word of a name is no word about a figure."""
    lower = ""
    tokens = list(clause.tokens)
    for index, token in enumerate(tokens):
        if token.code in _OF_NAMES and clause.text[token.start].isupper():
            lower = lower or clause.text.lower()
            if names.stand_at(lower, token.start, token.end):
                tokens[index] = replace(token, code="W")
    return _without_possessive(clause.with_tokens(tokens) if lower else clause, names)


def _without_possessive(clause: Clause, names: Names) -> Clause:
    """`Revenues for Acme's 1992 fiscal year were`: whose period it is, is the issuer's."""
    gaps: list[range] = []
    for match in re.finditer(r"(?<=M)W{1,5}(?=P)", clause.codes):
        tokens = clause.tokens[match.start() : match.end()]
        whose = _POSSESSIVE.fullmatch(clause.text[tokens[0].start : tokens[-1].end])
        if whose is not None and names.hold(whose["name"]):
            gaps.append(range(*match.span()))
    kept = [token for place, token in enumerate(clause.tokens) if not any(place in gap for gap in gaps)]
    return clause.with_tokens(kept) if gaps else clause


def issuer_names(printed: list[str]) -> list[str]:
    """Lower-case forms under which a company may stand in a release: whole, without suffix, first word."""
    names: list[str] = []
    for name in printed:
        whole = name.lower().replace("’", "'").strip()
        names.append(whole)
        bare = whole
        while (shorter := _SUFFIX.sub("", bare)) != bare:
            bare = shorter
            names.append(bare)
        behind = _INITIALS.sub("", bare)
        if behind != bare and len(behind) > 4:
            # `Donn's revenue`, of R.H. Donn Corporation
            names.append(behind)
        words = bare.split()
        # `Bright Water`, of Bright Water Works Company
        names += [" ".join(words[:size]) for size in range(2, len(words)) if words[size - 1].isalpha()]
        first = words[0] if words else ""
        if len(first) > 2 and first not in figure_owners().adjectives:
            names.append(first)
    return [name for name in dict.fromkeys(names) if name not in figure_owners().adjectives]


_LISTED = re.compile(r" \([a-z][\w .]{1,24}: ?(?P<symbol>[a-z.]{1,6})\)")


def without_namesakes(names: list[str], text: str, symbols: list[str]) -> list[str]:
    """The names but those with another's symbol in the text: `Acme Energy (NYSE: ACE)`, of Acme Energy Partners."""
    lower = text.lower()
    known = {symbol.lower() for symbol in symbols}
    return [
        name
        for name in names
        if not known
        or all(
            match is None or match["symbol"] in known
            for match in (
                _LISTED.match(lower, place.end()) for place in re.finditer(rf"(?<!\w){re.escape(name)}", lower)
            )
        )
    ]
