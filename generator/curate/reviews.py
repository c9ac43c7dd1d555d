"""Which release records a person has checked: the newest review of each counts, as long as the record is the same."""

from collections.abc import Mapping, Sequence

from generator.errors import Notice
from generator.model.curated import Review


def judge_reviews(
    reviews: Sequence[Review], checksums: Mapping[str, str]
) -> tuple[dict[str, Review], dict[str, Review], list[Notice]]:
    """Sort reviews by whether they still hold.

    Args:
        reviews: in the order of the file.
        checksums: SHA-256 of each release record's file by release id.

    Returns:
        The review in force by release id; the last outdated one of releases that have none in force; and a notice
        for each release that is reviewed and not there.
    """
    holding: dict[str, Review] = {}
    outdated: dict[str, Review] = {}
    lost = []
    for review in reviews:
        if review.release not in checksums:
            lost.append(
                Notice("review-without-release", f"there is no release {review.release!r}", "curated/reviews.yml")
            )
        elif checksums[review.release] == review.sha256:
            holding[review.release] = review
        else:
            outdated[review.release] = review
    return holding, {key: review for key, review in outdated.items() if key not in holding}, lost
