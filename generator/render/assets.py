"""What lies beside the pages: style, script, fonts and pictures of the templates."""

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


def collect_assets(folders: Sequence[Path]) -> dict[str, bytes]:
    """Path below docs/ -> content: everything under `assets/` as it is, and `style/*.css` joined to one file.

    One file is one request; its parts follow each other in the order of their names.

    Args:
        folders: the folders of templates, the first that has a file wins.
    """
    drawn = {f"assets/{path}": file.read_bytes() for path, file in _layer(folders, "assets").items()}
    parts = [file.read_bytes() for path, file in _layer(folders, "style").items() if path.endswith(".css")]
    return {**drawn, STYLE: b"\n".join(parts)}
