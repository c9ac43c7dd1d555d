"""Labels and measurements as files."""

from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.model.accuracy import FieldAccuracy, Measurement
from generator.store import keep_measurement, load_labels, load_measurements


def _write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return folder


def test_labels_are_read_in_the_order_of_their_files(tmp_path: Path) -> None:
    labels = load_labels(_write(tmp_path, b="doc: b.txt\nfacts:\n- {metric: revenue, value: 5}\n", a="doc: a.txt\n"))
    assert [label.doc for label in labels] == ["a.txt", "b.txt"]
    assert labels[1].facts[0].value == "5"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("doc: a.txt\nheadlines: X\n", r"a\.yml:2: headlines: unknown key; did you mean 'headline'"),
        ("doc: a.txt\nfacts:\n- {metric: sales, value: 5}\n", r"a\.yml:3: facts\.0\.metric: .*'sales' is no metric"),
        ("doc: a.txt\nevents: [party]\n", r"a\.yml:2: events: .*'party' is no kind of event"),
        ("doc: a.txt\ndate: May 2\n", r"a\.yml:2: date: "),
        ("headline: X\n", r"a\.yml:1: doc: "),
        ("doc: [\n", r"a\.yml:"),
    ],
)
def test_mistakes_are_told_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        load_labels(_write(tmp_path, a=text))


def test_folders_that_hold_no_labels_or_two_of_one_document(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such folder"):
        load_labels(tmp_path / "none")
    with pytest.raises(ConfigError, match="holds no labels"):
        load_labels(tmp_path)
    with pytest.raises(ConfigError, match=r"labels of 'a\.txt' stand in .*a\.yml already"):
        load_labels(_write(tmp_path, a="doc: a.txt\n", b="doc: a.txt\n"))


def _measured(of: str, right: int) -> Measurement:
    field = FieldAccuracy(field="figures", right=right, said=10, labelled=10, precision="0.900", recall="0.900")
    return Measurement(of=of, date="2024-05-05", documents=3, fields=[field])


def test_measurements_are_kept_one_for_the_same_documents(tmp_path: Path) -> None:
    assert load_measurements(tmp_path) == []
    for of, right in (("ours", 8), ("theirs", 7), ("ours", 9)):
        path = keep_measurement(tmp_path, _measured(of, right))
    assert path.read_text(encoding="utf-8").startswith("# Written by `accuracy --save`")
    assert load_measurements(tmp_path) == [_measured("ours", 9), _measured("theirs", 7)]
