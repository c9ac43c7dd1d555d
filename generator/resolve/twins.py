"""Documents that hold one release: by the wire and as an exhibit, as text and as HTML, and its corrected version.

Only one of them speaks when records are resolved, so that no figure and no quotation counts twice. The others keep
their records and pages; the event names them all and says why they were taken for one.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.release import Release
from generator.resolve.organisation_names import read_key
from generator.resolve.wording import write_day

# "CORRECTING and REPLACING Acme Widgets Reports Results", "Correction: Acme Widgets …", "/C O R R E C T I O N -- Acme/"
_CORRECTING = re.compile(
    r"^\W*(?:correcting and replacing|correction|corrected|c o r r e c t i o n)\b\W*(?:and replacing\b\W*)?",
    re.IGNORECASE,
)
# The same mark before the headline, where it is no part of it; and the remark of a wire below.
_MARKED = re.compile(
    r"(?:^|[\n\W])(?:correcting and replacing|correction|corrected|c o r r e c t i o n)\b[^\n]{0,60}\s{0,20}\Z",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\bplease replace the (?:news |press )?release\b"
    r"|\bcorrected (?:news |press )?(?:release|version) (?:reads|follows)\b"
    r"|\b(?:corrects and replaces|replaces and corrects) the (?:news |press )?release\b",
    re.IGNORECASE,
)
_BEFORE, _BELOW = 160, 1_500
"""Characters before the headline and behind its beginning within which such a remark is looked for."""
_PARTS = re.compile(r"[^\W_]+")
_LEAST_WORDS = 4
"""A headline of fewer words says too little to tell releases by."""
_RUN = 5
"""Texts are compared by runs of so many words."""
_ALL, _SAME, _CORRECTED = 0.9, 0.8, 0.5
"""Shares of the shorter text's runs that the longer one must have: without and with the same headline, and of one
that corrects the other."""
_DAYS = 31
"""So many days after a release its correction may come."""


@dataclass(frozen=True)
class Twin:
    """A document that holds the same release as another one, which speaks for both.

    Attributes:
        release: id of the document that does not speak.
        speaker: id of the one that does.
        because: why they are taken for one release.
    """

    release: str
    speaker: str
    because: str


def _words(text: str) -> list[str]:
    return _PARTS.findall(text.casefold())


def _title(release: Release) -> str:
    """The headline in comparable form; "" where it says too little."""
    if release.headline is None:
        return ""
    words = _words(_CORRECTING.sub("", release.headline.printed))
    return " ".join(words) if len(words) >= _LEAST_WORDS else ""


def _titles_fit(one: Release, other: Release) -> bool:
    """Whether one headline is part of the other, as where lines below it were read as more of it, or says nothing."""
    short, long = sorted((_title(one), _title(other)), key=len)
    return short in long


def _corrects(release: Release, text: str) -> bool:
    """Whether a release says that it corrects another one: in its headline, right before it or in a remark below."""
    if release.headline is None:
        return False
    start = release.headline.at[0][0]
    return bool(
        _CORRECTING.match(release.headline.printed)
        or _MARKED.search(text[max(0, start - _BEFORE) : start])
        or _REMARK.search(text[start : start + _BELOW])
    )


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _words(text)
    return {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}


def _likeness(one: str, other: str) -> float:
    """The share of the runs of words of the shorter text that the longer one has."""
    first, second = sorted((_runs(one), _runs(other)), key=len)
    return len(first & second) / len(first) if first else 0.0


def _agree(one: Release, other: Release) -> bool:
    """Whether no figure of the one is stated otherwise by the other."""
    mine, theirs = (
        {(f.metric, f.period.label, f.period.start, f.period.end): (f.value, f.unit) for f in release.facts}
        for release in (one, other)
    )
    return all(theirs[key] == value for key, value in mine.items() if key in theirs)


def _same_numbers(one: str, other: str) -> bool:
    """Whether the shorter text has no number that the longer one lacks.

    Then figures that differ were read differently, from a table of plain text and from one of HTML.
    """
    first, second = sorted((Counter(w for w in _words(text) if w[0].isdigit()) for text in (one, other)), key=len)
    return not first - second


def _weight(release: Release) -> tuple[int, int]:
    """How much was read: the document of which more was read speaks."""
    return len(release.facts), len(release.people) + len(release.quotes)


def _compare(one: Release, other: Release, texts: Mapping[str, str]) -> Twin | None:
    """Whether two releases of one issuer are one; `one` is the earlier."""
    first, second = one.day, other.day
    if first is None or second is None:
        return None
    apart = (date.fromisoformat(second) - date.fromisoformat(first)).days
    mine, theirs = texts.get(one.id, ""), texts.get(other.id, "")
    same_title = _title(one) == _title(other) != ""
    if _corrects(other, theirs) and not _corrects(one, mine):
        if apart <= _DAYS and _likeness(mine, theirs) >= (_CORRECTED if same_title else _SAME):
            return Twin(one.id, other.id, f"the release of {write_day(second)} says that it corrects and replaces it")
        return None
    if apart:
        return None
    like = _likeness(mine, theirs)
    # A headline may be read from the one and not from the other, or longer; then no number may differ.
    if same_title and like >= _SAME and (_agree(one, other) or _same_numbers(mine, theirs)):
        because = "both have the same issuer, day and headline, and the same text but for a little"
    elif like >= _ALL and _titles_fit(one, other) and _same_numbers(mine, theirs):
        because = "both have the same issuer and day, and the same text but for a little"
    else:
        return None
    quiet, speaker = (one, other) if _weight(other) > _weight(one) else (other, one)
    return Twin(quiet.id, speaker.id, because)


def _pairs(releases: Sequence[Release], texts: Mapping[str, str]) -> Iterator[tuple[Release, Release]]:
    """Releases of one issuer that may be one: of one day, and each correction with what came shortly before it."""
    by_issuer: dict[str, list[Release]] = defaultdict(list)
    for release in releases:
        if release.issuers and release.day:
            by_issuer[read_key(release.issuers[0].printed).core].append(release)
    for group in by_issuer.values():
        marked = {release.id: _corrects(release, texts.get(release.id, "")) for release in group}
        # A correction of the same day stands behind what it corrects.
        ordered = sorted(group, key=lambda one: (one.day or "", marked[one.id], one.id))
        for number, other in enumerate(ordered):
            for one in reversed(ordered[:number]):
                if one.day != other.day and not marked[other.id]:
                    break
                yield one, other


def find_twins(releases: Sequence[Release], texts: Mapping[str, str]) -> list[Twin]:
    """Releases that are held more than once.

    Args:
        releases: in reading order.
        texts: canonical texts by release id.

    Returns:
        One entry for each document that does not speak; the speaker of each is not among them.
    """
    found: dict[str, Twin] = {}
    for one, other in _pairs(releases, texts):
        if one.id not in found and other.id not in found and (twin := _compare(one, other, texts)):
            found[twin.release] = twin
    # Who was found to be quiet after it spoke for another hands that one on.
    return [
        Twin(twin.release, _speaker(twin.speaker, found), twin.because)
        for twin in sorted(found.values(), key=lambda twin: twin.release)
    ]


def _speaker(release: str, found: Mapping[str, Twin]) -> str:
    while release in found:
        release = found[release].speaker
    return release
