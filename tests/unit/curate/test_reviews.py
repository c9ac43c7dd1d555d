"""Reviews hold as long as the record is the same, byte for byte."""

from generator.curate import judge_reviews
from generator.model.curated import Review

OLD, NEW = "0a" * 32, "0b" * 32


def review(release: str, sha256: str, date: str) -> Review:
    return Review(release=release, sha256=sha256, by="Jane", date=date)


def test_a_review_of_the_record_as_it_is_holds() -> None:
    given = [review("r", OLD, "2011-05-01"), review("r", NEW, "2011-05-02")]
    holding, outdated, lost = judge_reviews(given, {"r": NEW})
    assert (holding, outdated, lost) == ({"r": given[1]}, {}, [])


def test_a_record_that_changes_is_unchecked_again() -> None:
    given = [review("r", OLD, "2011-05-01")]
    assert judge_reviews(given, {"r": NEW}) == ({}, {"r": given[0]}, [])


def test_a_review_of_nothing_is_told() -> None:
    _, _, lost = judge_reviews([review("gone", OLD, "2011-05-01")], {})
    assert [notice.message for notice in lost] == ["there is no release 'gone'"]
