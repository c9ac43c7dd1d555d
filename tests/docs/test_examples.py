"""The worked examples of CONTRIBUTING.md, applied to a copy of the project and run there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.examples import Block, apply_block, find_examples
from tests.support import ROOT

EXAMPLES = find_examples((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
TAKEN = ["generator", "templates", "tests", "seeds", "mkdocs.yml", "pyproject.toml"]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project without what is made of it."""
    for name in TAKEN:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, tmp_path / name)
    return tmp_path


def run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """A Python module run in the copy, which comes before the installed package."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1", "NO_COLOR": "1"}
    command = (sys.executable, "-m", *command)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own words


def run_tests(folder: Path, *paths: str) -> tuple[int, int]:
    """How many passed, and how many did not."""
    done = run(folder, "pytest", "-q", "-p", "no:cacheprovider", *paths)
    numbers = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|error)", done.stdout)}
    assert numbers, done.stdout + done.stderr
    return numbers.get("passed", 0), numbers.get("failed", 0) + numbers.get("error", 0)


def list_tests(blocks: list[Block]) -> list[str]:
    return [block.path for block in blocks if block.is_test]


def test_there_is_an_example_of_each_thing_that_can_be_added() -> None:
    things = ["A metric", "An event kind", "A rule", "A page kind", "A table", "A chart", "A feed"]
    assert list(EXAMPLES) == [*things, "An input format"]
    assert [name for name, blocks in EXAMPLES.items() if len(list_tests(blocks)) != 1] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_works(copy: Path, name: str) -> None:
    for block in EXAMPLES[name]:
        apply_block(block, copy)
    passed, failed = run_tests(copy, *list_tests(EXAMPLES[name]))
    assert passed >= 1
    assert failed == 0


def test_no_example_s_test_passes_without_the_example(copy: Path) -> None:
    tests = [block for blocks in EXAMPLES.values() for block in blocks if block.is_test]
    for block in tests:
        apply_block(block, copy)
    passed, failed = run_tests(copy, *(block.path for block in tests))
    assert passed == 0
    assert failed >= len(EXAMPLES)


def test_the_examples_together_follow_the_rules_of_the_house(copy: Path) -> None:
    written = []
    for blocks in EXAMPLES.values():
        for block in blocks:
            apply_block(block, copy)
            written += [block.path] if block.path.endswith(".py") else []
    style = run(copy, "ruff", "check", *written)
    assert style.returncode == 0, style.stdout
    layout = run(copy, "ruff", "format", "--diff", *written)
    assert layout.returncode == 0, layout.stdout
    passed, failed = run_tests(copy, "tests/unit/test_house.py")
    assert passed > 100
    assert failed == 0


@pytest.mark.parametrize(
    ("block", "message"),
    [
        (Block("in", "a.txt", " one\n+two\n"), "stand there 2 times"),
        (Block("in", "a.txt", "-three\n"), "stand there 0 times"),
        (Block("file", "a.txt", "new\n"), "is there already"),
        (Block("move", "a.txt", ""), "is no deed"),
    ],
)
def test_a_block_that_does_not_fit_is_an_error(tmp_path: Path, block: Block, message: str) -> None:
    (tmp_path / "a.txt").write_text("one\none\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        apply_block(block, tmp_path)
