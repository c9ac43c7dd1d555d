"""Whatever a user meets is documented, and what the documentation names is there."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import errors
from generator.cli import main as commands
from generator.config import Press
from generator.model.curated import FILES
from generator.render.exports.tables import tables
from generator.render.pages import page_kinds as page_makers
from generator.vocabulary import event_kinds, metrics, problem_codes, rules
from tests.docs import reference
from tests.support import ROOT

DOCUMENTS = ["README.md", "REFERENCE.md", "CONTRIBUTING.md", "SECURITY.md", "ARCHITECTURE.md", "CHANGELOG.md"]
REFERENCE = (ROOT / "REFERENCE.md").read_text(encoding="utf-8")

# A refusal is one string, `code: sentence`; these modules make refusals.
_REFUSING = [
    "curate/redactions.py",
    "read/files.py",
    "read/decoding.py",
    "parse/frame/judge.py",
    "parse/frame/other_papers.py",
    "intake.py",
]
_REASON = re.compile(r"^([a-z]+(?:-[a-z]+)*): \S")
_CODED = {"problem": "code", "Problem": "code", "Flaw": "code", "Refused": "code", "Notice": "code", "Slip": "kind"}


def _text(node: ast.expr) -> str | None:
    """The string that an expression is, or begins with."""
    if isinstance(node, ast.JoinedStr) and node.values:
        node = node.values[0]
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _codes_in(path: Path) -> Iterator[str]:
    """Codes that a module gives out, written there as literals."""
    module = path.relative_to(ROOT / "generator").as_posix()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in _CODED:
                named = [word.value for word in node.keywords if word.arg == _CODED[name]]
                first = [*named, *node.args][:1]
                yield from (code for value in first if (code := _text(value)))
        elif module == "audit.py" and isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
            yield from (code for value in node.value.elts[:1] if (code := _text(value)))
        elif module in _REFUSING and isinstance(node, ast.Constant | ast.JoinedStr) and node not in said:
            yield from _REASON.findall((_text(node) or "")[:60])


def test_tables_are_up_to_date() -> None:
    assert reference.write_tables(REFERENCE) == REFERENCE, "run: make reference"


def test_each_code_that_is_given_out_is_listed_and_each_listed_one_is_given_out() -> None:
    used = {code for path in (ROOT / "generator").rglob("*.py") for code in _codes_in(path)}
    assert used == set(problem_codes())


def test_codes_are_found_where_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.docs.test_documented.ROOT", tmp_path)
    module = tmp_path / "generator" / "intake.py"
    module.parent.mkdir()
    module.write_text(
        '"""worked-example: no code, but a docstring."""\n'
        'draft.problem("one", "Said.", [])\n'
        'Problem(message="Said.", code="two")\n'
        'Slip(kind="three", note="")\n'
        'refuse(f"four-five: the file has {size}")\n'
        'Notice(code, "code that a variable holds", "")\n'
        'print("No code: a sentence.")\n',
        encoding="utf-8",
    )
    assert set(_codes_in(module)) == {"one", "two", "three", "four-five"}


def test_whoever_can_do_something_is_told_what() -> None:
    codes = problem_codes().values()
    assert [code.id for code in codes if code.kind in {"refusal", "curated", "fault"} and not code.remedy] == []
    for code in codes:
        assert not code.means.endswith("."), code.id
        assert code.remedy.endswith(".") or not code.remedy, code.id


@pytest.mark.parametrize(
    ("place", "names"),
    [
        ("commands", set(commands.commands)),
        ("make", set(reference.make_targets())),
        ("settings", set(Press.model_fields)),
        ("metrics", set(metrics())),
        ("event kinds", set(event_kinds())),
        ("rules", set(rules())),
        ("tables", {table.name for table in tables()}),
        ("curated files", {f"{name}.yml" for name in FILES}),
    ],
)
def test_each_has_a_line_in_the_reference(place: str, names: set[str]) -> None:
    lines = reference.read_table(REFERENCE, place).splitlines()[2:]
    assert {re.findall(r"[\w.-]+", line)[0] for line in lines} == names
    # A dash is what an empty cell becomes: each line must say something of its name.
    assert [line for line in lines if line.count("–") >= line.count(" | ")] == []


def test_each_page_kind_has_a_line_in_the_reference() -> None:
    lines = reference.read_table(REFERENCE, "page kinds").splitlines()[2:]
    makers = {maker.__module__.rpartition(".")[2] for maker in page_makers()}
    assert {line.split("`")[1] for line in lines} == makers


def test_each_setting_is_described() -> None:
    assert set(reference.attributes(Press.__doc__ or "")) == set(Press.model_fields)


def test_every_option_says_what_it_is() -> None:
    silent = [
        f"{name} {param.name}"
        for name, command in commands.commands.items()
        for param in command.params
        if param.param_type_name == "option" and not getattr(param, "help", "")
    ]
    assert silent == []


def test_exit_codes_are_documented() -> None:
    raised = {
        kind.exit_code
        for kind in vars(errors).values()
        if isinstance(kind, type) and issubclass(kind, errors.DatelineError)
    }
    documented = re.findall(r"^\| `(\d)` \|", REFERENCE, re.MULTILINE)
    assert documented == [str(code) for code in sorted({0, 1} | raised)]


def test_environment_variables_are_documented() -> None:
    sources = [*(ROOT / "generator").rglob("*.py"), *(ROOT / "tests").rglob("*.py"), ROOT / "mkdocs.yml"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    named = set(re.findall(r"\bDATELINE_[A-Z]+\b|!ENV \[([A-Z_]+)", text)) | set(re.findall(r"\bDATELINE_[A-Z]+", text))
    assert {name for name in named if name} <= set(re.findall(r"^\| `([A-Z_]+)`", REFERENCE, re.MULTILINE))


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_a_document_tells_to_type_is_there(name: str) -> None:
    typed = "\n".join(_typed(_read(name)))
    targets = {word for line in re.findall(r"\bmake ((?:[a-z-]+ ?)+)", typed) for word in line.split()}
    assert targets <= set(reference.make_targets())
    called = set(re.findall(r"(?:python -m generator|\bdateline) ([a-z]+)", typed))
    assert called <= set(commands.commands)
    options = {option for command in commands.commands.values() for param in command.params for option in param.opts}
    foreign = {"--help", "--version"}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", typed)) - foreign <= options


def _typed(text: str) -> list[str]:
    """Shell blocks, and what stands in backticks within a line."""
    blocks = re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    inline = re.findall(r"(?<!`)`([^`\n]+)`(?!`)", re.sub(r"```.*?```", "", text, flags=re.DOTALL))
    return [*blocks, *inline]


def _anchor(heading: str) -> str:
    """The fragment that GitHub gives a heading."""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_of_a_document_lead_somewhere(name: str) -> None:
    text = re.sub(r"```.*?```", "", _read(name), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)|<img[^>]* src=\"([^\"]+)\"", text):
        path, _, fragment = (target[0] or target[1]).partition("#")
        if path.startswith("https://"):
            continue
        there = ROOT / (path or name)
        assert there.exists(), target
        if fragment:
            headings = re.findall(r"^#+ (.*)$", there.read_text(encoding="utf-8"), re.MULTILINE)
            assert fragment in {_anchor(heading) for heading in headings}, target


@pytest.mark.parametrize("name", DOCUMENTS)
def test_files_that_a_document_names_are_there(name: str) -> None:
    rooms = ("generator/", "templates/", "tests/", "data/", ".ci/", ".github/")
    named = {word for word in _typed(_read(name)) if word.startswith(rooms) and not re.search(r"[\s…*<]", word)}
    # `data/redirects.yml` and the like are made where there is something to say in them.
    missing = {word for word in named if not (ROOT / word).exists() and not word.startswith("data/")}
    assert missing == set()


def test_pictures_are_small() -> None:
    pictures = sorted((ROOT / ".github" / "pictures").glob("*.png"))
    assert [path.name for path in pictures] == ["event.png", "words.png"]
    assert [path.name for path in pictures if path.stat().st_size > 200_000] == []
