"""What lies beside the pages: style, script, fonts and pictures of the templates."""

import re
from collections.abc import Sequence
from pathlib import Path

STYLE = "assets/site.css"
"""The one style sheet of the site, joined of all parts under `style/`."""


def _layer(folders: Sequence[Path], name: str) -> dict[str, Path]:
    """The files below `name` by their path there; of several folders, the first that has a file wins."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        root = folder / name
        found |= {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return dict(sorted(found.items()))


_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BREAK = re.compile(r"(?<=[{};,])\s+|\s+(?=})")
_LINES = re.compile(r"\n\s+")
_COLON = re.compile(r"(?<=[{;])([\w-]+):\s+")


def pack_style(style: str) -> str:
    """A style sheet without comments, indents and line ends; it must have no comment marks within strings."""
    packed = _LINES.sub("\n", _BREAK.sub("", _COMMENT.sub("", style)))
    return _COLON.sub(r"\1:", packed).replace(" {", "{").strip()


def collect_assets(folders: Sequence[Path]) -> dict[str, bytes]:
    """Path below docs/ -> content: everything under `assets/` as it is, and `style/*.css` joined to one file, packed.

    One file is one request; its parts follow each other in the order of their names.

    Args:
        folders: the folders of templates, the first that has a file wins.
    """
    drawn = {f"assets/{path}": file.read_bytes() for path, file in _layer(folders, "assets").items()}
    parts = [file for path, file in _layer(folders, "style").items() if path.endswith(".css")]
    style = pack_style("\n".join(file.read_text(encoding="utf-8") for file in parts))
    return {**drawn, STYLE: f"{style}\n".encode()}
