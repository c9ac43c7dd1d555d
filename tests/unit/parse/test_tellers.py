"""Results of a company that is bought: neither figures of the issuer, nor its news, nor its fiscal year."""

import pytest

from generator.model.release import Release
from generator.parse import parse_document
from tests.support import document_of

TEXT = """\
                 Acme Widgets to Acquire Burns Manufacturing


Springfield, IL - September 12, 2006 - Acme Widgets Corp. (NYSE: ACM) announced today that it has agreed to acquire
Burns Manufacturing Corp. (NYSE: BRN) for $80 million in cash. {words}

"Burns is a fine company," said Jane Roe, Chief Executive Officer of Acme Widgets. The closing will be in the
fourth quarter, once those who must look at it have looked at it.

Contact: Nora Field
         Acme Widgets Corp.
         (555) 010-0199
"""
YEAR = "for the year ended June 30, 2006"


def _read(words: str) -> Release:
    release = parse_document(document_of(TEXT.format(words=words)))
    assert isinstance(release, Release)
    return release


@pytest.mark.parametrize(
    ("words", "theirs"),
    [
        (
            f"Burns Manufacturing Corp. reported sales of $9 million and net income of $6 million {YEAR}.",
            ["9000000", "6000000"],
        ),
        ("Burns Manufacturing reported revenue of $95 million for the year ended June 30, 2006.", ["95000000"]),
        ("For the year ended June 30, 2006, Burns Manufacturing Corp. had revenue of $95 million.", ["95000000"]),
        # Whose these are is told by words that no rule binds to one name: they are left out.
        ("Burns reported revenue of $95 million for the year ended June 30, 2006.", []),
        ("Burns's revenue was $95 million in its fiscal year ended June 30, 2006.", []),
        ("It had revenue of $95 million for the year ended June 30, 2006.", []),
        ("In the year ended June 30, 2006, it had revenue of $95 million.", []),
        ("With revenue of $95 million for the year ended June 30, 2006, Burns is the largest maker of bolts.", []),
        ("Burns Manufacturing Corp., with revenue of $9 million for the year ended June 30, 2006, grows.", ["9000000"]),
        ("Sales of Burns Manufacturing for the year ended June 30, 2006 were $95 million.", []),
        ("The acquired business had net sales of $95 million in the year ended June 30, 2006.", []),
    ],
)
def test_what_is_told_of_another_company(words: str, theirs: list[str]) -> None:
    release = _read(words)
    assert [fact.value for fact in release.facts if fact.organisation] == theirs
    assert [fact.value for fact in release.facts if fact.organisation is None] == []
    assert (release.fiscal, release.fiscal_year_end, release.calendar) == ([], None, None)


@pytest.mark.parametrize(
    "words",
    [
        "Acme Widgets Corp. reported revenue of $95 million for the year ended June 30, 2006.",
        "With revenue of $95 million for the year ended June 30, 2006, Acme Widgets is the largest maker of widgets.",
        "With revenue of $95 million for the year ended June 30, 2006, the Company is the largest maker of widgets.",
        "Acme Widgets Corp., with revenue of $95 million for the year ended June 30, 2006, makes widgets.",
        "The Corporation reported revenue of $95 million for the year ended June 30, 2006.",
        "For the year ended June 30, 2006, the Company had revenue of $95 million.",
        "We had revenue of $95 million for the year ended June 30, 2006, and Burns Manufacturing had less.",
    ],
)
def test_what_is_told_of_the_issuer(words: str) -> None:
    release = _read(words)
    assert [(fact.value, fact.organisation) for fact in release.facts] == [("95000000", None)]
    assert release.calendar is not None
    assert release.calendar.value == "06-30"


def test_a_name_of_one_word_and_its_legal_form() -> None:
    text = TEXT.replace("Burns Manufacturing Corp.", "Burnsco, Inc.")
    words = "Burnsco’s annual report for the fiscal year ended June 30, 2006 shows sales of $95 million."
    release = parse_document(document_of(text.format(words=words)))
    assert isinstance(release, Release)
    assert (release.facts, release.calendar) == ([], None)


def test_one_word_for_a_company_is_the_issuer_where_no_name_stands_before_it() -> None:
    """`Burns Company's`, `Burns Group had`: the word ends a name, whatever it is short for elsewhere."""
    for subject in ("Burns Company's", "Burns Group's", "Old Burns Corporation's"):
        words = f"For the year ended June 30, 2006, {subject} revenue was $95 million."
        assert [fact for fact in _read(words).facts if fact.organisation is None] == [], subject
