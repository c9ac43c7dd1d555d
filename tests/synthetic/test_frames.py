"""Frames of invented releases: every part of every one is read as it was made."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of
from tests.synthetic.frames import Made, make_release

HUNDREDS = 4


def _read(made: Made) -> Made | str:
    release = parse_document(document_of(made.text))
    if not isinstance(release, Release):
        return release.refused
    return Made(
        text=made.text,
        kind=release.events[0].kind,
        headline=release.headline.printed if release.headline else "",
        subheadline=release.subheadline.printed if release.subheadline else None,
        place=release.dateline.place if release.dateline else "",
        date=release.date.value if release.date else "",
        wire=release.wire.name if release.wire else None,
        issuers=tuple(issuer.printed for issuer in release.issuers),
        symbols=tuple(ticker.symbol for ticker in release.tickers),
    )


@pytest.mark.parametrize("hundred", range(HUNDREDS))
def test_frames_are_read_as_they_were_made(hundred: int) -> None:
    for seed in range(100 * hundred, 100 * hundred + 100):
        made = make_release(seed)
        assert _read(made) == made, f"seed {seed}"
