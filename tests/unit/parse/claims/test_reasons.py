"""Reasons that releases give for their results, on sentences with invented names."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from generator.parse.claims.reasons import find_reason
from tests.support import document_of


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("The loss was attributable to the move of the plant.", "loss"),
        ("Revenue rose 12% to $5.6 million, driven by new stores.", "Revenue"),
        ("Net income declined primarily due to higher freight.", "Net income"),
        ("Operating profit growth resulted from lower expenses.", "Operating profit"),
        ("Net sales fell 3%, mainly reflecting mild weather.", "Net sales"),
        ("Our results improved as a result of the new contract.", "results"),
        # Of a part of it, not of the whole.
        ("Freight revenue was down 8% due to fewer trains.", "Freight revenue"),
        (
            "In May, Freedonia Gear's net widget income fell, mainly due to the flood.",
            "Freedonia Gear's net widget income",
        ),
        ("The company's Food & Gear segment sales rose because of the fair.", "Food & Gear segment sales"),
        ("Sales volumes fell 9% due to a mild winter.", "Sales volumes"),
        ("Reduced revenue reflects the sale of the mill.", "revenue"),
        # What moved first is not ours; cash is the reason.
        ("The increase in overall size was due to increases in cash, which were partly offset by fewer loans.", None),
        # Nothing moved, and nothing is explained.
        ("Revenue was $5.6 million for the quarter.", None),
        ("Net income attributable to common shareholders rose 5%.", None),
        # The first figure named is not one of ours.
        ("Cost of revenues rose 5%, due to higher freight.", None),
        ("Adjusted EBITDA improved 5% due to lower freight.", None),
        # An opinion, and no result that is named.
        ("The dividend reflects our confidence.", None),
        ("The decrease in overdue invoices was due to new staff.", None),
    ],
)
def test_what_a_sentence_gives_a_reason_for(sentence: str, subject: str | None) -> None:
    given = find_reason(sentence)
    assert (given.subject if given else None) == subject


TEXT = """Widget Works Reports Second Quarter Results

SPRINGFIELD, IL - April 20, 2006 - Widget Works Inc. (WDGW.OB) announced today its results for the
second quarter of fiscal 2006, ending March 31, 2006. Revenue was $5.6 million for the quarter, and net
loss was $168,000. Revenue rose because of the new hall. Revenue will rise further because of it.

"The loss was due to the move of the plant," said Jane Example, President of Widget Works. "It was
made within a week by everybody who works for the company and lives in the town."
"""


def test_reasons_stand_in_their_words_with_who_says_it() -> None:
    release = parse_document(document_of(TEXT))
    assert isinstance(release, Release)
    assert [(reason.printed, reason.subject, reason.speaker) for reason in release.reasons] == [
        ("Revenue rose because of the new hall.", "Revenue", None),
        ("The loss was due to the move of the plant,", "loss", "Jane Example"),
    ]


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("Non-GAAP net income reflects our business without gains and losses that do not recur.", []),
        ("Net income (non-GAAP) rose 9% because of the new hall.", []),
        ("GAAP and non-GAAP net income rose because of the new hall.", ["GAAP net income"]),
    ],
)
def test_measures_of_its_own_are_no_figures(sentence: str, subjects: list[str]) -> None:
    release = parse_document(document_of(TEXT.replace("Revenue rose because of the new hall.", sentence)))
    assert isinstance(release, Release)
    assert [reason.subject for reason in release.reasons] == [*subjects, "loss"]


def test_a_release_without_figures_gives_none() -> None:
    release = parse_document(document_of(TEXT.replace("$5.6 million", "good").replace("$168,000", "small")))
    assert isinstance(release, Release)
    assert release.reasons == []
