"""Outlooks for `the current fiscal year`: the calendar and the release's day tell which one is meant, or do not."""

from typing import Any

import pytest

from generator.model.release import Release
from generator.model.resolved import ClaimMade
from generator.parse import parse_document
from tests.support import document_of
from tests.unit.resolve.press import Press, fact

LATER = {"value": "09-30", "because": "typed", "at": "Z"}


def _claim(words: str, day: str | None, *, fiscal: tuple[str, ...] = (), known: bool = True, **says: Any) -> ClaimMade:
    """An outlook of a company whose year ends in September, as another release shows; fiscal 2006 had 21 million."""
    press = Press()
    text = f"A Acme Widgets Corp. opened a hall. {words}. It is the best hall."
    given = {"type": "outlook", "metric": "revenue", "op": ">", **says}
    claims = [{"printed": words, "at": words, "rule": "typed", "says": given}]
    press.add("a", text, day, claims=claims, fiscal=list(fiscal))
    if known:
        year = {"start": "2005-10-01", "end": "2006-09-30"}
        now = fact("revenue", "$21", "21000000", "FY2006", **year)
        ago = fact("revenue", "$20", "20000000", "FY2005", role="comparative", start="2004-10-01", end="2005-09-30")
        press.add("z", "Z Acme Widgets Corp. $21 $20", "2006-11-01", calendar=LATER, facts=[now, ago])
    (claim,) = press.resolve()[0].events["a"].claims
    return claim


@pytest.mark.parametrize(
    ("words", "day", "period"),
    [
        ("It expects more in the current fiscal year", "2006-03-10", "FY2006"),
        ("It expects more for the full year", "2006-03-10", "FY2006"),
        ("It expects more for the remainder of the year", "2006-09-30", "FY2006"),
        ("It expects more this year", "2006-02-01", "FY2006"),
        ("It expects more than in the year before this year", "2006-02-01", "FY2006"),
        ("It expects more in the next fiscal year", "2006-03-10", "FY2007"),
        ("It expects more in the coming year", "2006-03-10", "FY2007"),
        ("It expects more in the current quarter", "2006-03-10", "FY2006-Q2"),
    ],
)
def test_the_period_that_the_day_lies_in(words: str, day: str, period: str) -> None:
    claim = _claim(words, day)
    assert claim.says.period == period
    assert claim.period_known is not None


def test_how_it_is_known_and_settled() -> None:
    claim = _claim("It expects higher sales for the full year", "2006-03-10")
    assert claim.period_known is not None
    assert claim.period_known.because == (
        "10 March 2006 lies in fiscal 2006, as the fiscal year ends on 30 September; “the full year” is fiscal 2006"
    )
    ((start, end),) = claim.period_known.at
    assert "A Acme Widgets Corp. opened a hall. It expects higher sales for the full year"[start:end] == "the full year"
    # 21 million in fiscal 2006 after 20 million.
    assert (claim.says.versus, claim.verdict) == ("FY2005", "entailed")
    amount = _claim("It expects sales above $22 million for the full year", "2006-03-10", value="22000000",
                    precision="1000000", unit="USD")  # fmt: skip
    assert (amount.says.versus, amount.verdict) == (None, "contradicted")
    later = _claim("It expects higher sales in the next fiscal year", "2006-03-10")
    assert (later.verdict, later.due, later.needs[0].value) == ("open", "2007-09-30", "21000000")


@pytest.mark.parametrize(
    ("words", "day", "known", "because"),
    [
        ("It expects higher sales", "2006-03-10", True, "It does not say for which period."),
        ("It expects higher sales than in the current year", "2006-03-10", True, "It does not say for which period."),
        ("It expects higher sales than the year 2001 had", "2006-03-10", True, "It does not say for which period."),
        ("It expects more in the year", None, True,
         "The release has no date, so that it cannot be told which year or quarter it speaks of."),
        ("It expects more this year", "2006-03-10", False,
         "Which days are meant is not certain: the fiscal year is not known."),
        # On 20 November fiscal 2006 had just ended, and nothing shows which one is meant.
        ("It expects more for the full year", "2006-11-20", True,
         "Which one is meant is not certain: one had just ended when it was said."),
        ("It expects more in the current quarter", "2006-04-10", True,
         "Which one is meant is not certain: one had just ended when it was said."),
        ("It expects more next quarter", "2006-03-10", True,
         "Which one is meant is not certain: the next quarter may be the one that had begun."),
    ],
)  # fmt: skip
def test_what_is_not_certain_stays_open(words: str, day: str | None, known: bool, because: str) -> None:
    claim = _claim(words, day, known=known)
    assert (claim.says.period, claim.verdict, claim.due, claim.because) == (None, "open", None, because)


@pytest.mark.parametrize(
    ("fiscal", "period"),
    [(("FY2006",), "FY2007"), (("FY2006-Q4", "FY2006"), "FY2007"), (("FY2007-Q1",), "FY2007"), (("FY2006-Q3",), None)],
)
def test_results_show_which_year_is_the_present_one(fiscal: tuple[str, ...], period: str | None) -> None:
    assert _claim("It expects more for the full year", "2006-11-20", fiscal=fiscal).says.period == period


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Company expects revenue of $20 million to $22 million for the current fiscal year.",
         ("revenue", "=", "20000000", "22000000", "USD")),
        ("For the full year, the Company expects revenue of approximately $20 million.",
         ("revenue", "~", "20000000", None, "USD")),
        ("The Company expects diluted earnings per share of $0.40 to $0.45 for the year.",
         ("eps_diluted", "=", "0.40", "0.45", "USD/share")),
    ],
)  # fmt: skip
def test_amounts_for_the_year_are_claims_where_the_document_does_not_tell_its_year(
    words: str, expected: tuple[str | None, ...]
) -> None:
    text = (
        "Acme Widgets Corp. Opens New Hall\n\n\n"
        "Springfield, IL - March 10, 2006 - Acme Widgets Corp. (ACMW.OB) announced today that it has opened a new hall "
        "in Leeds. The hall has cost more than had been planned, and forty people will work there once all machines "
        f"have been set up and tried.\n\n{words}\n\nContact: Nora Field\n         Acme Widgets Corp.\n"
    )
    release = parse_document(document_of(text))
    assert isinstance(release, Release)
    assert release.facts == []
    (claim,) = [claim for claim in release.claims if claim.says.type == "outlook"]
    says = claim.says
    assert (says.metric, says.op, says.value, says.high, says.unit) == expected
    assert (says.period, claim.rule) == (None, "claim.guidance")
