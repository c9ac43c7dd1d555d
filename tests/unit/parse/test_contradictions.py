"""Figures of the prose that cannot both be true."""

from pathlib import Path

import pytest

from generator.model.release import Release
from tests.support import release_of

LEAD = "SPRINGFIELD, Ill., October 25, 2017 - Acme Widgets Corp. (NYSE: ACM) today reported results for the third "
QUARTER = f"{LEAD}quarter ended September 30, 2017."


def _figures(release: Release) -> list[tuple[str, str | None, object]]:
    return [(fact.metric, fact.period.label, fact.value) for fact in release.facts]


def _told(release: Release) -> list[str]:
    return [problem.message for problem in release.problems]


def test_a_figure_whose_sentence_names_its_period_stands_against_one_that_names_none(tmp_path: Path) -> None:
    text = (
        "Acme Widgets Reports Third Quarter 2017 Results\n\nNet Income Up 93% to $3.5 Million\n\n"
        f"{QUARTER}\n\nFor the third quarter of 2017, net income rose 42% to $1.4 million, compared with $985,000 for "
        "the third quarter of 2016.\n"
    )
    release = release_of(tmp_path, "a.txt", text)
    assert _figures(release) == [("net_income", "FY2017-Q3", "1400000"), ("net_income", "FY2016-Q3", "985000")]
    assert _told(release) == ["Net income of FY2017-Q3: $3.5 Million is left out, since elsewhere it is $1.4 million."]
    assert [(claim.says.period, claim.says.value) for claim in release.claims] == [("FY2017-Q3", "42")]


def test_of_two_figures_that_both_name_their_period_none_is_taken(tmp_path: Path) -> None:
    text = (
        f"Acme Widgets Reports Third Quarter 2017 Results\n\n{QUARTER}\n\nRevenue for the third quarter of 2017 was "
        "$40 million, compared with $38 million for the third quarter of 2016.\n\nNet income for the third quarter of "
        "2017 was $2.1 million.\n\nIn the third quarter of 2017, revenue was $17 million, an increase of 4%.\n"
    )
    release = release_of(tmp_path, "a.txt", text)
    assert _figures(release) == [("net_income", "FY2017-Q3", "2100000")]
    assert _told(release) == [
        "Revenue of FY2017-Q3: $40 million is left out, since elsewhere it is $17 million.",
        "Revenue of FY2017-Q3: $17 million is left out, since elsewhere it is $40 million.",
    ]


def test_a_figure_told_twice_in_other_roundings_is_no_contradiction(tmp_path: Path) -> None:
    text = (
        f"Acme Widgets Reports Third Quarter 2017 Results\n\n{QUARTER}\n\nRevenue for the third quarter of 2017 was "
        "$40 million.\n\nIn the third quarter of 2017, revenue was $40.6 million, an increase of 4%.\n"
    )
    release = release_of(tmp_path, "a.txt", text)
    assert _figures(release) == [("revenue", "FY2017-Q3", "40000000"), ("revenue", "FY2017-Q3", "40600000")]
    assert _told(release) == []


@pytest.mark.parametrize(
    ("period", "told"),
    [
        ("For the two fiscal years 1996 and 1997", []),
        ("For the fifteen months then ended", []),
        ("For the first seven months of the fiscal year", []),
        ("For the last nine weeks", []),
        ("Over the past five years", []),
        ("For the five months from August to December", []),
        # The first nine months of a year whose third quarter is the news end with it.
        ("For the first nine months of the fiscal year", ["1998-04-01", "1998-04-01", "1997-04-01"]),
    ],
)
def test_figures_of_and_behind_a_period_that_stays_unknown_are_not_those_of_the_news(
    tmp_path: Path, period: str, told: list[str]
) -> None:
    text = (
        "Acme Widgets Reports Third Quarter Results\n\nSPRINGFIELD, Ill., Feb. 12 /PRNewswire/ -- Acme Widgets Corp. "
        f"(NYSE: ACM) today reported results for the third fiscal quarter ended December 31, 1998.\n\n{period}, the "
        "company reported net earnings of $1.2 million. Revenue was $44.5 million, compared with $43.1 million in the "
        "same period of the prior year.\n"
    )
    assert [fact.period.start for fact in release_of(tmp_path, "a.txt", text).facts] == told
