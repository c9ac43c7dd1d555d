"""Labels read from a person's folder, and `data/accuracy.yml`, which keeps what was measured by them."""

from pathlib import Path

from generator.errors import ConfigError, UnreadableInput
from generator.model.accuracy import Measurement, Measurements
from generator.model.labels import Label
from generator.store.emitter import write_yaml
from generator.store.folder import write_folder
from generator.store.schema import read_record, to_plain

FILE = "accuracy.yml"
_KEPT = "Written by `accuracy --save`: how often the records agree with what people noted of the same documents."


def load_labels(folder: Path) -> list[Label]:
    """The labels below `folder`, one a `.yml` file, in the order of the files.

    Raises:
        ConfigError: there are none, two are of one document, or one does not follow its schema; the message begins
            with `file:line`.
        UnreadableInput: a file cannot be read.
    """
    if not folder.is_dir():
        raise ConfigError(f"{folder}: no such folder. Labels are one file a document; REFERENCE.md says how.")
    found: dict[str, Path] = {}
    labels = []
    for path in sorted(folder.glob("*.yml")):
        try:
            label = read_record(path, Label)
        except UnreadableInput as error:
            raise ConfigError(str(error)) from None
        if label.doc in found:
            raise ConfigError(f"{path}:1: labels of {label.doc!r} stand in {found[label.doc]} already")
        found[label.doc] = path
        labels.append(label)
    if not labels:
        raise ConfigError(f"{folder}: holds no labels (*.yml)")
    return labels


def load_measurements(data: Path) -> list[Measurement]:
    """What `data`/accuracy.yml keeps; none where there is no such file.

    Raises:
        BrokenRecord: it does not follow its schema.
    """
    path = data / FILE
    return read_record(path, Measurements).accuracy if path.exists() else []


def keep_measurement(data: Path, measurement: Measurement) -> Path:
    """Write a measurement to `data`/accuracy.yml, in the place of the former one of the same documents.

    Returns:
        The file.

    Raises:
        UnreadableInput: it cannot be read or written.
    """
    kept = load_measurements(data)
    places = [number for number, known in enumerate(kept) if known.of == measurement.of]
    if places:
        kept[places[0]] = measurement
    else:
        kept.append(measurement)
    write_folder(data, {FILE: write_yaml(to_plain(Measurements(accuracy=kept)), _KEPT)}, set())
    return data / FILE
