"""The files of data/curated/: read strictly, never written, but for a review appended on a person's word."""

import difflib
import hashlib
from pathlib import Path

from generator.errors import BrokenRecord, ConfigError, UnreadableInput
from generator.model.corrections import Correction, Judgement
from generator.model.curated import FILES, Curated, Review
from generator.model.release import Refusal, Release
from generator.store.emitter import write_text
from generator.store.folder import write_folder
from generator.store.nodes import Place, parse_yaml, read_yaml
from generator.store.schema import from_plain

FOLDER = "curated"
_NEW_REVIEWS = "# Appended by `review`, on a person's word: which record was checked, by whom and when.\n"


def load_curated(data: Path) -> Curated:
    """Everything that people have written below `data`/curated; missing files say nothing.

    Raises:
        ConfigError: a file does not follow its schema, or is none of those known; the message begins with
            `file:line` and has the nearest known key.
        UnreadableInput: a file cannot be read.
    """
    folder = data / FOLDER
    for path in sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")]):
        if path.name not in {f"{name}.yml" for name in FILES}:
            near = difflib.get_close_matches(path.name, [f"{name}.yml" for name in FILES], n=1)
            hint = f"Did you mean {near[0]}?" if near else f"Known are {', '.join(f'{name}.yml' for name in FILES)}."
            raise ConfigError(f"{path}: is no file of data/curated/. {hint}")
    found = Curated()
    for name in FILES:
        setattr(found, name, _load_list(folder / f"{name}.yml", name))
    return found


def _load_list(path: Path, name: str) -> list[Judgement | Review]:
    if not path.exists():
        return []
    try:
        plain, lines = read_yaml(path)
        entries: list[Judgement | Review] = getattr(from_plain(FILES[name], plain, str(path), lines), name)
    except UnreadableInput as error:
        # A file that holds nothing but comments says nothing.
        if isinstance(error, BrokenRecord) and _is_empty(path):
            return []
        raise ConfigError(str(error)) if isinstance(error, BrokenRecord) else error from None
    for number, entry in enumerate(entries):
        if isinstance(entry, Judgement):
            entry.stand_at(f"{path}:{lines[name, number]}")
        if isinstance(entry, Correction):
            _check_keys(path, (name, number), entry, lines)
    return entries


def _is_empty(path: Path) -> bool:
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    return all(not line.strip() or line.lstrip().startswith("#") for line in lines)


def _check_keys(path: Path, place: Place, correction: Correction, lines: dict[Place, int]) -> None:
    """The keys under `set`, `add` and `where` belong to the entry that is corrected, as far as its top goes."""
    for part, key, hint in correction.strangers():
        line = lines.get((*place, part, key), lines[place])
        dotted = ".".join(str(step) for step in (*place, part, key))
        raise ConfigError(f"{path}:{line}: {dotted}: unknown key of {correction.of}; {hint}")


def read_checksums(data: Path, releases: dict[str, Release] | dict[str, Refusal]) -> dict[str, str]:
    """SHA-256 of the file of each of these release records, as `sha256sum` prints it."""
    return {key: hashlib.sha256((data / "releases" / f"{key}.yml").read_bytes()).hexdigest() for key in releases}


def append_review(data: Path, review: Review) -> Path:
    """Append a review to data/curated/reviews.yml; all that stands there stays as it is, comments too.

    Returns:
        The file.

    Raises:
        ConfigError: the file does not follow its schema, or does not end with its list, one entry a line.
        UnreadableInput: it cannot be written.
    """
    path = data / FOLDER / "reviews.yml"
    before = list(load_curated(data).reviews)
    try:
        old = path.read_bytes().decode("utf-8") if path.exists() else ""
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: is not UTF-8: {error.reason}") from None
    line = ", ".join(f"{key}: {write_text(str(value))}" for key, value in review.model_dump().items())
    new = _compose(old, f"{{{line}}}").encode("utf-8")
    # Only what reads as the old list and the new entry behind it takes the file's place.
    try:
        plain, lines = parse_yaml(new, str(path))
        after = getattr(from_plain(FILES["reviews"], plain, str(path), lines), "reviews")  # noqa: B009
    except BrokenRecord:
        after = None
    if after != [*before, review]:
        raise ConfigError(f"{path}: must end with its list of reviews, one entry a line, so that one can be appended")
    write_folder(path.parent, {path.name: new}, set())
    return path


def _compose(old: str, entry: str) -> str:
    """`old` with one more entry at its end, indented as its other entries are."""
    if not old.strip():
        return f"{_NEW_REVIEWS}schema: 1\nreviews:\n- {entry}\n"
    text = old if old.endswith("\n") else f"{old}\n"
    lines = text.splitlines()
    said = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if said and said[-1].strip() == "reviews: []":
        place = len(lines) - 1 - lines[::-1].index(said[-1])
        lines[place] = "reviews:"
        text = "\n".join(lines) + "\n"
    if not said:
        return f"{text}schema: 1\nreviews:\n- {entry}\n"
    entries = [line for line in said if line.lstrip().startswith("- ")]
    indent = entries[-1][: len(entries[-1]) - len(entries[-1].lstrip())] if entries else ""
    return f"{text}{indent}- {entry}\n"
