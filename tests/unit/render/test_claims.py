"""The page of claims: what is counted and under which heading, outlooks apart from other claims."""

from typing import Any

import pytest

from generator.model.figures import Says
from generator.model.resolved import ClaimMade, Event, Reference
from generator.render.pages.claims import group_claims, sum_up
from generator.render.reckoning import name_verdict

EVENT = Event(id="a", kind="other", main=True, date=None, title="A", sentence=[], organisations=[], releases=["a"])


def _claim(verdict: Any, kind: Any = "growth") -> ClaimMade:
    return ClaimMade(
        printed="x", says=Says(type=kind), cite=Reference(release="a", at=[(0, 1)]), verdict=verdict, due=None
    )


@pytest.mark.parametrize(
    ("claim", "heading", "verdict"),
    [
        (_claim("open", "outlook"), "Open", "open: not settled yet"),
        (_claim("contradicted", "outlook"), "Outlooks that did not come about", "did not come about"),
        (_claim("consistent", "outlook"), "Outlooks that came about", "came about within rounding"),
        (_claim("contradicted"), "Contradicted by the figures", "contradicted by the figures"),
        (_claim("entailed"), "Agree with the figures", "follows from the figures"),
        (_claim("not-testable", "outlook"), "Cannot be tested", "cannot be tested with the figures held"),
        (_claim(None), "Cannot be tested", ""),
    ],
)
def test_each_claim_stands_under_one_heading(claim: ClaimMade, heading: str, verdict: str) -> None:
    assert group_claims([(EVENT, claim)]) == [(heading, [(EVENT, claim)])]
    assert name_verdict(claim) == verdict


def test_they_are_counted_in_words() -> None:
    claims = [
        *(_claim(verdict, "outlook") for verdict in ("entailed", "consistent", "contradicted", "open")),
        *(_claim(verdict) for verdict in ("entailed", "entailed", "contradicted", "not-testable")),
    ]
    assert sum_up([(EVENT, claim) for claim in claims]) == (
        "8 claims in the releases held: 2 follow from the figures, 1 is contradicted, 2 are outlooks that came about, "
        "1 is an outlook that did not come about, 1 is open and 1 cannot be tested."
    )
