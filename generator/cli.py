"""The command line: options, progress, what is printed, exit codes. What is done stands in `pipeline`."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from functools import wraps
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

import click

from generator import __version__, pipeline
from generator.errors import DatelineError, Notice

PROBLEMS = 1
"""Exit code where documents or data have problems and `--strict` asks for none."""

_EXITS = """\b
Exit codes:
  0  fine; problems of documents are told, and do not count without --strict
  1  problems, under --strict
  2  an option or a setting cannot be used
  3  a folder or record cannot be read, or does not hold together
  4  the site could not be built"""


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
    help="Folder of page templates.  [default: templates beside the configuration, else the built-in ones]",
)  # fmt: skip
STRICT = click.option("--strict", is_flag=True, help="Exit with 1 where there are problems or refused documents.")
JSON = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
QUIET = click.option("--quiet", is_flag=True, help="Print problems and errors only.")


def _fail(error: DatelineError) -> NoReturn:
    for number, line in enumerate(str(error).splitlines()):
        click.echo(f"{'' if number else 'dateline: '}{_printable(line)}", err=True)
    raise SystemExit(error.exit_code)


def _tells_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Errors of ours are one line and an exit code, never a traceback."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except DatelineError as error:
            _fail(error)
        except BrokenPipeError:
            # The reader of our output went away (`| head`); that is no error.
            sys.stderr.close()

    return wrapped


@contextmanager
def _progress(quiet: bool) -> Iterator[pipeline.Progress]:
    """A bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    with click.progressbar(length=1, label="Reading", file=sys.stderr) as bar:

        def tell(done: int, total: int, _name: str) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield tell


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _printable(line: str) -> str:
    """`line` without control characters: words and file names of strangers must not steer a terminal."""
    return "".join(mark if mark.isprintable() else "\ufffd" for mark in line)


def _tell(title: str, notices: list[Notice]) -> None:
    if notices:
        click.echo(f"{title}:")
        for notice in notices:
            click.echo(f"  {_printable(str(notice))}")


def _print_json(value: object) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _find_templates(given: Path | None, config: Path) -> Path:
    """The folder given, else `templates` beside the configuration, else the one inside the package."""
    candidates = [given] if given else [config.parent / "templates", Path(str(files("generator"))) / "templates"]
    for folder in candidates:
        if (folder / "pages").is_dir():
            return folder
    raise click.UsageError(
        f"{candidates[0]}: no folder of templates (one with pages/ in it). Name it with --templates."
    )


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=f"""\b
Examples:
  python -m generator parse                 # read seeds/ into data/
  python -m generator build                 # data/ to Markdown to site/
  python -m generator check --strict        # does data/ hold together?
  python -m generator explain data/releases/2006-04-20-results.yml net_income.FY2006-Q2

{_EXITS}""",
)
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Read press releases into data, and the data into a site that shows the words behind each statement."""


@main.command(epilog="\b\nExample:\n  python -m generator parse --seeds ~/releases --data data")
@SEEDS
@DATA
@click.option("--allow-removals", is_flag=True, help="Permit that more than a tenth of the records go away.")
@STRICT
@JSON
@QUIET
@_tells_errors
def parse(*, seeds: Path, data: Path, allow_removals: bool, strict: bool, as_json: bool, quiet: bool) -> None:
    """Read all documents below SEEDS into records below DATA.

    A document that cannot be read, or is no press release, is named with the reason; the others go through.
    """
    with _progress(quiet or as_json) as progress:
        account = pipeline.parse(seeds, data, allow_removals=allow_removals, progress=progress)
    if as_json:
        _print_json(asdict(account))
    else:
        if not quiet:
            click.echo(
                f"{_count(account.documents, 'document')} read: {_count(account.releases, 'release')}, "
                f"{_count(account.facts, 'figure')}, {_count(account.people, 'person', 'people')}"
                f"{f'; {len(account.refusals):,} refused' if account.refusals else ''}."
            )
            click.echo(
                f"Records: {len(account.added):,} added, {len(account.changed):,} changed, "
                f"{len(account.removed):,} removed, {len(account.unchanged):,} unchanged."
            )
        _tell("Refused", account.refusals)
        _tell("Could not be read for certain, and left out", account.problems)
    _exit_strictly(strict, account.problems, account.refusals)


def _exit_strictly(strict: bool, *notices: list[Notice]) -> None:
    if strict and any(notices):
        raise SystemExit(PROBLEMS)


@main.command(epilog="\b\nExample:\n  python -m generator render && mkdocs serve")
@DATA
@DOCS
@CONFIG
@TEMPLATES
@QUIET
@_tells_errors
def render(*, data: Path, docs: Path, config: Path, templates: Path | None, quiet: bool) -> None:
    """Draw the pages of DATA as Markdown into DOCS; only pages that change are written."""
    changes = pipeline.render(data, docs, config, _find_templates(templates, config))
    if not quiet:
        _tell_pages(len(changes.added) + len(changes.changed), len(changes.unchanged), len(changes.removed), docs)


def _tell_pages(written: int, unchanged: int, removed: int, docs: Path) -> None:
    click.echo(f"{_count(written, 'file')} written to {docs}, {unchanged:,} unchanged, {removed:,} removed.")


@main.command(epilog="\b\nExample:\n  python -m generator build --site public")
@DATA
@DOCS
@SITE
@CONFIG
@TEMPLATES
@QUIET
@_tells_errors
def build(*, data: Path, docs: Path, site: Path, config: Path, templates: Path | None, quiet: bool) -> None:
    """Draw the pages and build SITE of them. A warning of MkDocs is an error."""
    changes = pipeline.build(data, docs, site, config, _find_templates(templates, config))
    if not quiet:
        _tell_pages(len(changes.added) + len(changes.changed), len(changes.unchanged), len(changes.removed), docs)
        click.echo(f"The site is in {site}.")


@main.command(epilog="\b\nExample:\n  python -m generator check --strict")
@DATA
@STRICT
@JSON
@QUIET
@_tells_errors
def check(*, data: Path, strict: bool, as_json: bool, quiet: bool) -> None:
    """Load all records and see whether each value stands in its words and each pointer leads somewhere.

    Faults of the data exit with 3. Problems and refused documents are listed, and count under --strict.
    """
    report = pipeline.check(data)
    if as_json:
        _print_json(asdict(report))
    else:
        if not quiet:
            click.echo(
                f"{_count(report.records, 'record')}: {_count(len(report.faults), 'fault')}, "
                f"{_count(len(report.problems), 'problem')}, {len(report.refusals):,} refused."
            )
        _tell("Faults", report.faults)
        _tell("Refused", report.refusals)
        _tell("Could not be read for certain, and left out", report.problems)
    if report.faults:
        raise SystemExit(3)
    _exit_strictly(strict, report.problems, report.refusals)


@main.command(
    epilog="""\b
FILE is a record's file below data/, or its id. FIELD is a path in it; entries of lists go by number
or by name.

\b
Examples:
  python -m generator explain data/releases/2006-04-20-results.yml headline
  python -m generator explain 2006-04-20-results facts.net_income.FY2006-Q2
  python -m generator explain data/periods/acme/fy2006-q2.yml metrics.revenue
  python -m generator explain people/jane-example roles[0]"""
)
@click.argument("file")
@click.argument("field")
@DATA
@_tells_errors
def explain(*, file: str, field: str, data: Path) -> None:
    """Show the words that a value rests on, where they stand, and the rule that read them."""
    for line in pipeline.explain(data, file, field):
        click.echo(_printable(line))
