"""Scores for readers: a table of text, a record to keep, and each thing that was missed or wrong."""

from collections.abc import Iterator

from generator.accuracy.tallies import Scores
from generator.model.accuracy import FieldAccuracy, Measurement


def _share(share: float | None) -> str | None:
    return None if share is None else f"{share:.3f}"


def write_table(scores: Scores) -> list[str]:
    """Lines: documents, then field, precision, recall, f1 and the counts behind them."""
    lines = [
        f"{scores.documents} documents, {len(scores.without_record)} without a record",
        f"{'field':<16}{'precision':>10}{'recall':>8}{'f1':>7}   right / said / labelled",
    ]
    for name, tally in scores.tallies.items():
        precision, recall, f1 = (_share(share) or "-" for share in (tally.precision, tally.recall, tally.f1))
        counts = f"{tally.right} / {tally.said} / {tally.labelled}"
        lines.append(f"{name:<16}{precision:>10}{recall:>8}{f1:>7}   {counts}")
    return lines


def list_misses(scores: Scores) -> Iterator[str]:
    """Each thing that was missed or wrong, a line each: `document: field: missed: what`."""
    for miss in scores.misses:
        yield f"{miss.document}: {miss.field}: {miss.kind}: {miss.what}"
    for document in scores.without_record:
        yield f"{document}: no record"


def measure(scores: Scores, of: str, day: str) -> Measurement:
    """The scores as a record.

    Args:
        scores: what was found.
        of: the documents, in words for readers.
        day: when (ISO).
    """
    return Measurement(
        of=of,
        date=day,
        documents=scores.documents,
        without_record=len(scores.without_record),
        fields=[
            FieldAccuracy(
                field=name,
                right=tally.right,
                said=tally.said,
                labelled=tally.labelled,
                precision=_share(tally.precision),
                recall=_share(tally.recall),
            )
            for name, tally in scores.tallies.items()
        ],
    )
