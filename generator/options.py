"""Options that several commands have."""

from collections.abc import Callable
from pathlib import Path

import click


def _folder(name: str, what: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    return click.option(f"--{name}", type=click.Path(path_type=Path), default=Path(name), show_default=True, help=what)


SEEDS = _folder("seeds", "Folder of press releases.")
DATA = _folder("data", "Folder of records.")
DOCS = _folder("docs", "Folder of generated Markdown.")
SITE = _folder("site", "Folder of the site; emptied at each build.")
CONFIG = click.option(
    "--config", type=click.Path(path_type=Path), default=Path("mkdocs.yml"), show_default=True,
    help="Configuration of the site.",
)  # fmt: skip
TEMPLATES = click.option(
    "--templates", type=click.Path(path_type=Path), default=None,
    help="Folder of templates; a file in it wins over the built-in one.  [default: templates beside the configuration]",
)  # fmt: skip
STRICT = click.option("--strict", is_flag=True, help="Exit with 1 where there are problems or refused documents.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
QUIET = click.option("--quiet", is_flag=True, help="Print problems and errors only.")
