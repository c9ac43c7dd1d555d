"""The rules of the house, read off the source: who may import whom, how long a module may be, what is explained."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "generator").rglob("*.py"))
STAGES = {"read", "parse", "resolve", "store", "render"}
BOTTOM = {"errors", "model", "vocabulary"}
# Rooms that anybody above the bottom may use.
SHARED = BOTTOM | {"compiled", "config", "places", "silence", "wording"}
# Who may import what besides the room itself; `generator` alone is the package's version.
MAY_IMPORT = {
    "errors": set[str](),
    "model": BOTTOM,
    "vocabulary": BOTTOM,
    "places": set[str](),
    "silence": BOTTOM,
    "wording": BOTTOM,
    "config": {"errors"},
    "build": {"compiled", "config", "errors", "lighten"},
    "lighten": set[str](),
    "compiled": set[str](),
    "accuracy": BOTTOM,
    "audit": BOTTOM,
    "explain": BOTTOM | {"places"},
    "compare": BOTTOM | {"places", "wording"},
    "review": BOTTOM | {"places"},
    "revision": {"errors"},
    "staleness": BOTTOM,
    "account": BOTTOM | {"places", "usage"},
    "usage": BOTTOM,
    "starter": {"errors", ""},
    "preview": {"account", "config", "errors", "pipeline"},
    "terminal": {"account", "errors", "usage", "wording"},
    **dict.fromkeys(STAGES, SHARED),
    "curate": BOTTOM,
    "intake": BOTTOM | {"curate", "parse", "read"},
    "pipeline": SHARED
    | STAGES
    | {"account", "audit", "build", "compare", "curate", "explain", "intake", "review", "revision", "staleness"}
    | {"accuracy", "usage"},
    "options": set(),
    "cli": {"accuracy", "compare", "errors", "options", "pipeline", "preview", "starter", "terminal", "wording", ""},
    "__main__": {"cli"},
}
LONGEST = 350


def room(module: str) -> str:
    """`generator.parse.figures.facts` -> `parse`; `generator` -> ``."""
    return [*module.split("."), ""][1]


def rooms_imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {room(name.name) for name in node.names if name.name.split(".")[0] == "generator"}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are written in full"
            if node.module == "generator":
                found |= {"" if name.name.startswith("__") else name.name for name in node.names}
            elif (node.module or "").startswith("generator."):
                found.add(room(node.module or ""))
    return found


def name_of(path: Path) -> str:
    return path.relative_to(ROOT / "generator").as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    own = path.relative_to(ROOT / "generator").parts[0].removesuffix(".py")
    if own != "__init__":
        assert rooms_imported(path) - MAY_IMPORT[own] - {own} == set()


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_public_thing_is_explained(path: Path) -> None:
    module = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(module), "the module"
    for node in module.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name


MAPPED = [*sorted((ROOT / "generator/parse").glob("*/__init__.py"))]
MAPPED += [ROOT / "generator" / room / "__init__.py" for room in ("read", "render", "resolve")]


@pytest.mark.parametrize("path", MAPPED, ids=name_of)
def test_a_room_says_what_each_of_its_modules_is_for(path: Path) -> None:
    told = re.findall(r"`(\w+)`", ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "")
    modules = {module.stem for module in path.parent.glob("*.py")} - {"__init__"}
    modules |= {room.parent.name for room in path.parent.glob("*/__init__.py")}
    # The map for newcomers at the head of the room: a module that is new there gets a word, one that went goes.
    assert set(told) == modules


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_clock_no_chance_no_network(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    if name_of(path) == "cli.py":
        # `review` notes the day on which a person says something; nothing else asks.
        source = source.replace("datetime.now(UTC).astimezone()", "", 1)
    found = re.findall(
        r"\b(?:datetime\.now|date\.today|utcnow|time\.time|import (?:random|socket|secrets|uuid)|urlopen)\b", source
    )
    assert found == []


def test_only_store_and_the_vocabulary_import_yaml() -> None:
    users = {
        name_of(path).split("/")[0].removesuffix(".py")
        for path in MODULES
        if re.search(r"^(?:import|from) yaml\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    # config reads mkdocs.yml and render writes front matter; the records are store's alone.
    assert users <= {"store", "vocabulary", "config", "render"}


def test_names_avoid_words_that_say_nothing() -> None:
    said = re.compile(r"\b(?:class|def) \w*(?:Manager|Helper|Utils?|Processor)\b|\bdef (?:do|handle|process)_")
    assert [name_of(path) for path in MODULES if said.search(path.read_text(encoding="utf-8"))] == []


def test_nothing_special_to_the_seeds_stands_in_code_or_templates() -> None:
    standards_body = re.compile(r"ISO ?\??/ ?\??IEC")
    special = re.compile(r"\bIECE?\b|Gilbert|Sassano|Schlarbaum")
    paths = [*MODULES, *(ROOT / "generator").rglob("*.yml"), *(ROOT / "templates").rglob("*")]
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in paths
        if path.is_file() and path.suffix not in {".png", ".woff2"}
    }
    found = {
        path.relative_to(ROOT).as_posix(): special.findall(standards_body.sub("", text)) for path, text in texts.items()
    }
    assert {path: words for path, words in found.items() if words} == {}
