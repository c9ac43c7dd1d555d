"""Datelines that print neither day nor wire: a town with its region and a dash before the first sentence."""

import re
from typing import NamedTuple

from generator.parse.frame.place_names import ends_in_region, is_place


class Undated(NamedTuple):
    """Where the place stands in a text, and where its first sentence begins."""

    place: tuple[int, int]
    end: int


_SPEECH = re.compile(
    r"(?:The )?[A-Z][\w.&'’/\-]*(?:,? (?:(?:of|for|and) (?:the )?)?[A-Z&][\w.&'’/\-]*){0,6}(?: plc)?,? "
    r"(?:\(|today\b|announced?\b|announces\b|reported\b|reports\b|(?:is|are) pleased to\b|"
    r"(?:(?<=Inc\. )|(?<=Corp\. )|(?<=Corporation )|(?<=Company )|(?<=Ltd\. )|(?<=Board )|(?<=Directors )"
    r"|(?<=Governors )|(?<=Trustees ))(?:has|is|will)\b)"
)


def speaks(text: str, position: int) -> bool:
    """Whether a release's first sentence could follow without a dash: `SEPTEMBER 8, 2000, Acme Group, Inc. (`."""
    return _SPEECH.match(text, position) is not None


_BARE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’ ]{2,30}(?:, ?[A-Z][A-Za-z.]{1,15}(?: [A-Z][A-Za-z.]+)?)?) ?"
    r"(?P<dash>-{2,3}|[–—-]|\x97|\x96|¾) ?(?=[A-Z])"
)
# What stands behind the place in each of these forms, a bracket apart; most lines have none near their beginning.
_DASH, _DASH_REACH = re.compile(r"[-–—\x96\x97¾…:]|\. ?\."), 200
# `(Springfield, Ill.) – Acme`, `[Springfield, Ill.] — Acme`
_BRACKETED = re.compile(
    r"(?:\((?=[^()]{3,52}\))|\[(?=[^\[\]]{3,52}\]))(?P<place>[A-Z][\w.,'’ -]{2,50})[)\]] ?(?:[-–—]{0,2}|[. ]{3,6}|…) ?"
    r"(?=[A-Z])"
)
_MIXED = re.compile(
    r"(?P<place>[A-Z][\w.'’ -]{2,40}?(?:,? ?[A-Z][\w. ]{1,20}?)?"
    r"(?:,? and [A-Z][\w.'’ ]{2,30}(?:, ?[A-Z][\w. ]{1,20})?)?) ?"
    r"(?:-{1,3}|[–—]|\x97|\x96|…|\.{5,}|\.(?: ?\.){2}|(?<=[a-zA-Z.]):) ?"
    r"(?P<listed>\([^():]{3,30}: ?[A-Z.]{1,8}\) ?)?(?=[A-Z])"
)


# `SPRINGFIELD - Acme Corp. today announced`, but not `CORRECTION - Acme Corp. today announced`.
_TITLED = re.compile(
    r"(?:CORRECT|UPDATE|HIGHLIGHT|REMINDER|ALERT|ADVISORY|MEDIA|INVESTOR|SHAREHOLDER|STOCKHOLDER|IMPORTANT|BREAKING|"
    r"PHOTO|VIDEO|WEBCAST|SUMMARY|BACKGROUND|OVERVIEW|NOTICE|STATEMENT|EARNINGS|FINANCIAL|BUSINESS|COMPANY|CORPORATE)"
)
_LISTED = re.compile(r"[A-Z][\w.,&'’ -]{2,80} \((?:NYSE|NASDAQ|Nasdaq|AMEX|NYSE American|TSX|OTC)[^()]{2,40}\)")
_TODAY_SAYS = re.compile(r"[A-Z](?:[^.;]|(?<=[a-z])\.(?= ?[(a-z,])){1,110}? (?:today announced|announced today)\b")


def find_undated(text: str, begin: int) -> Undated | None:
    """`SPRINGFIELD, Ill. -- Acme announced`: a city and a dash, neither day nor wire.

    In capitals, with a comma or a long dash; in brackets; else with a state or country at its end, and a company's
    name behind.
    """
    bracketed = _BRACKETED.match(text)
    if bracketed and is_place(bracketed["place"]) and ends_in_region(bracketed["place"]):
        return Undated(bracketed.span("place"), bracketed.end())
    if _DASH.search(text, begin, begin + _DASH_REACH) is None:
        return None
    match = _BARE.match(text, begin)
    if (
        match
        and is_place(match["place"].strip())
        and (
            "," in match["place"]
            or match["dash"] in ("--", "---", "—", "\x97", "¾")
            or ends_in_region(match["place"].strip())
            or (
                _TITLED.match(match["place"]) is None
                and any(says.match(text, match.end()) is not None for says in (_TODAY_SAYS, _LISTED))
            )
        )
    ):
        start = match.start("place")
        return Undated((start, start + len(match["place"].strip())), match.end())
    match = _MIXED.match(text, begin)
    told = match and (
        match["listed"]
        or speaks(text, match.end())
        or _ON_DAY.match(text, match.end())
        or ("," in match["place"] and _TELLS.search(text, match.end(), match.end() + _TELLS_REACH))
    )
    if match and told and is_place(match["place"].strip()) and ends_in_region(match["place"]):
        start = match.start("place")
        end = match.start("listed") if match["listed"] else match.end()
        return Undated((start, start + len(match["place"].strip())), end)
    match = _TOWN.match(text, begin)
    if match and is_place(match["place"]) and _is_named_again(text, match):
        return Undated(match.span("place"), match.end())
    return None


# `Springfield, Ohio - Jane Roe, Chairman of Acme Corporation, and John Doe, Chairman of Bolt, announced today`.
_TELLS, _TELLS_REACH = re.compile(r"\b(?:announced|announces|today|pleased to announce)\b"), 300
# `Espoo, Finland – On 7 July 2023 Acme has acquired`.
_ON_DAY = re.compile(r"(?:On|In|As of) (?:\d{1,2} )?[A-Z][a-z]{2,8}\.? \d")
# `Springfield - Governor Jane Roe today announced that Acme will expand its plant in the town of Springfield`.
_TOWN = re.compile(
    r"(?P<place>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}) (?:--?|[–—]) (?=[A-Z][^.;:]{5,120}? (?:today announced|"
    r"announced today)\b)"
)


def _is_named_again(text: str, town: "re.Match[str]") -> bool:
    """Whether the sentence tells that something is in the town, or near it."""
    return bool(re.search(rf"\b(?:in|of|near|at) {re.escape(town['place'])}\b", text[town.end() : town.end() + 900]))
