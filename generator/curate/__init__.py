"""What people say about the records, put into effect: corrections, redactions, reviews.

Pure, like a stage: release records and curated entries in, corrected copies and editor's notes out. Joins, aliases and
calendars belong to `resolve`, which is given them.
"""

from collections.abc import Mapping

from generator.curate.corrections import Edition, correct_releases
from generator.curate.notes import note_records
from generator.curate.redactions import MASK, Masks, find_left, find_unmasked, forget_ids, mask_ledger
from generator.curate.reviews import judge_reviews
from generator.model.archive import Archive
from generator.model.curated import Curated

__all__ = [
    "Edition",
    "Masks",
    "correct_releases",
    "edit_archive",
    "find_left",
    "find_unmasked",
    "forget_ids",
    "judge_reviews",
    "mask_ledger",
    "note_records",
]


def edit_archive(archive: Archive, curated: Curated, checksums: Mapping[str, str]) -> None:
    """Note in an archive what people say about it: corrections, notes, reviews, and what has no effect.

    Args:
        archive: as loaded; its `curation` is filled.
        curated: the files of data/curated/.
        checksums: SHA-256 of each release record's file by release id.
    """
    edition = correct_releases(archive.releases, archive.texts, curated.corrections)
    archive.curation.corrected = edition.corrected
    archive.curation.notes = edition.notes
    archive.curation.unapplied += edition.unapplied
    holding, outdated, lost = judge_reviews(curated.reviews, checksums)
    archive.curation.reviews, archive.curation.outdated = holding, outdated
    archive.curation.unapplied += lost
    if curated.redactions:
        archive.curation.redacted = {key for key, text in archive.texts.items() if MASK in text}
