"""The files of a new archive, and their writing."""

import json
from importlib.resources import files
from pathlib import Path

from generator import __version__
from generator.errors import ConfigError, UnreadableInput
from generator.starter.requirement import write_requirement

_HERE = Path(str(files(__name__.rpartition(".")[0])))
_OWN = {
    "mkdocs.yml": "mkdocs.yml",
    "README.md": "README.md",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".github/dependabot.yml": "dependabot.yml",
}
"""Path in the archive -> file beside this module, below files/."""

_SHARED = (
    "workflows/pages.yml",
    "workflows/review.yml",
    "scripts/commit-records",
    "scripts/install",
    "ISSUE_TEMPLATE/add-release.yml",
    "ISSUE_TEMPLATE/config.yml",
    "ISSUE_TEMPLATE/wrong-fact.yml",
)
"""Files below .github/ that an archive has in common with the generator's own repository."""

_EMPTY = ("seeds", "data/curated", "docs", "templates")


def _github() -> Path:
    """The shared files: inside the installed package, or those of the checkout itself."""
    inside = _HERE / "github"
    return inside if inside.is_dir() else _HERE.parents[1] / ".github"


def _quote(name: str) -> str:
    """`name` as a YAML text: JSON's double quotes are YAML's too."""
    return json.dumps(name, ensure_ascii=False)


def list_files(name: str, requirement: str | None = None) -> dict[str, bytes]:
    """The files of an archive: path below it -> content.

    Args:
        name: of the site, one line.
        requirement: the line of requirements.txt that asks for the generator; None takes what installed it here.

    Raises:
        ConfigError: the name is empty or not one line of printable characters.
    """
    if not name.strip() or not name.isprintable():
        raise ConfigError(f"{name!r} cannot be the name of a site: it must be one line of words")
    found: dict[str, bytes] = {}
    for path, own in _OWN.items():
        text = (_HERE / "files" / own).read_text(encoding="utf-8")
        found[path] = text.replace("{{ name }}", _quote(name) if own == "mkdocs.yml" else name).encode()
    found |= {f".github/{path}": (_github() / path).read_bytes() for path in _SHARED}
    found |= {f"{folder}/.gitkeep": b"" for folder in _EMPTY}
    found["requirements.txt"] = write_requirement(__version__, requirement).encode()
    return dict(sorted(found.items()))


def make_archive(folder: Path, name: str, requirement: str | None = None) -> list[str]:
    """Make an empty archive in `folder`; gives the paths of its files below it.

    Args:
        folder: a folder that is empty (but for `.git`) or not there yet.
        name: of the site, one line.
        requirement: as `list_files`.

    Raises:
        ConfigError: the folder holds something, or the name cannot be one.
        UnreadableInput: it cannot be written.
    """
    wanted = list_files(name, requirement)
    try:
        if folder.exists() and (not folder.is_dir() or any(entry.name != ".git" for entry in folder.iterdir())):
            raise ConfigError(f"{folder}: is not empty. A new archive needs a folder of its own.")
        for path, content in wanted.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            if content.startswith(b"#!"):
                target.chmod(0o755)
    except OSError as error:
        raise UnreadableInput(f"{error.filename or folder}: cannot be written: {error.strerror}") from error
    return list(wanted)
