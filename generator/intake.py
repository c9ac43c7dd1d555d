"""Documents into release records, each by itself: masked, read, parsed, or refused with the reason."""

from collections.abc import Callable, Iterator
from pathlib import Path

from generator import curate, read
from generator import parse as parsing
from generator.model.document import Document
from generator.model.evidence import faults
from generator.model.release import Refusal, Release, Source

Progress = Callable[[int, int, str], None]
"""Told after each document: how many are done, how many there are, and the document's name."""


def read_and_parse(seeds: Path, masks: curate.Masks, progress: Progress) -> Iterator[Release | Refusal | Document]:
    """Each document in the order of its file: the document where it can be a release, then its record."""
    paths = read.find_documents(seeds)
    first_with: dict[str, str] = {}
    for number, path in enumerate(paths, 1):
        # What must not be shown must not be read either; masks are as long as the words, so places stay.
        documents = [masks.mask(whole) for whole in read.read_file(seeds, path)]
        records = [_parse_safely(document, first_with) for document in documents]
        released = any(isinstance(record, Release) for record in records)
        for document, record in zip(documents, records, strict=True):
            # Beside a release, the other exhibits of a filing are what they are: slides, transcripts, statements.
            if isinstance(record, Release) or not released:
                yield from (document, record)
        progress(number, len(paths), documents[0].file)


def _parse_safely(document: Document, first_with: dict[str, str]) -> Release | Refusal:
    """The document's record. The same bytes are read once; a rule that fails costs this one document, not the run."""
    twin = first_with.setdefault(f"{document.sha256}/{document.part}", document.file)
    if twin != document.file and document.refused is None:
        return _refuse(document, f"duplicate: holds the same bytes as {twin}")
    try:
        record = parsing.parse_document(document)
    except Exception as error:
        words = " ".join(str(error).split())[:200]
        return _refuse(document, f"rule-failed: a rule of the generator broke on it ({type(error).__name__}: {words})")
    wrong = faults(record, document.text) if isinstance(record, Release) else []
    if wrong:
        told = f"a rule of the generator gave what does not stand there ({wrong[0][:200]})"
        return _refuse(document, f"rule-failed: {told}")
    return record


def _refuse(document: Document, reason: str) -> Refusal:
    return Refusal(id=f"refused-{document.sha256[:12]}", source=Source.of(document), refused=reason)
