"""The command line: options, progress, what is printed, exit codes. What is done stands in `pipeline`."""

import json
import signal
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from generator import __version__, pipeline
from generator.accuracy import list_misses, write_table
from generator.compare import write_summary
from generator.errors import ConfigError, Notice
from generator.options import CONFIG, DATA, DOCS, JSON, QUIET, SEEDS, SITE, STRICT, TEMPLATES
from generator.preview import Places, Session
from generator.starter import make_archive
from generator.terminal import (
    print_json,
    printable,
    show_progress,
    tell_account,
    tell_pages,
    tell_report,
    tells_errors,
)

PROBLEMS = 1
"""Exit code where documents or data have problems and `--strict` asks for none."""

_EXITS = """\b
Exit codes:
  0  fine; problems of documents are told, and do not count without --strict
  1  problems, under --strict
  2  an option or a setting cannot be used
  3  a folder or record cannot be read, or does not hold together
  4  the site could not be built"""


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
@tells_errors
def parse(*, seeds: Path, data: Path, allow_removals: bool, strict: bool, as_json: bool, quiet: bool) -> None:
    """Read all documents below SEEDS into records below DATA.

    A document that cannot be read, or is no press release, is named with the reason; the others go through.
    """
    with show_progress(quiet or as_json) as progress:
        account = pipeline.parse(seeds, data, allow_removals=allow_removals, progress=progress)
    if as_json:
        print_json(asdict(account))
    else:
        tell_account(account, quiet)
    _exit_strictly(strict, account.problems, account.refusals, account.unapplied, account.conflicts)


def _exit_strictly(strict: bool, *notices: list[Notice]) -> None:
    if strict and any(notices):
        raise SystemExit(PROBLEMS)


@main.command(epilog="\b\nExample:\n  python -m generator render && mkdocs serve")
@DATA
@DOCS
@CONFIG
@TEMPLATES
@QUIET
@tells_errors
def render(*, data: Path, docs: Path, config: Path, templates: Path | None, quiet: bool) -> None:
    """Draw the pages of DATA as Markdown into DOCS; only pages that change are written."""
    changes = pipeline.render(data, docs, config, templates)
    if not quiet:
        tell_pages(len(changes.added) + len(changes.changed), len(changes.unchanged), len(changes.removed), docs)


@main.command(epilog="\b\nExample:\n  python -m generator build --site public")
@SEEDS
@DATA
@DOCS
@SITE
@CONFIG
@TEMPLATES
@click.option("--offline", is_flag=True, help="Make a site to read from a folder; name other --docs and --site for it.")
@QUIET
@tells_errors
def build(
    *, seeds: Path, data: Path, docs: Path, site: Path, config: Path, templates: Path | None, offline: bool, quiet: bool
) -> None:
    """Draw the pages of DATA and build SITE of them. A warning of MkDocs is an error.

    Where DATA holds no record yet, the documents of SEEDS are read first. Otherwise it is taken as it stands, and
    documents that it does not know are told.
    """
    account = pipeline.parse_first(seeds, data)
    if account:
        tell_account(account, quiet)
    changes = pipeline.build(data, docs, site, config, templates, offline=offline, kept=[seeds])
    unread = [] if account else pipeline.list_unread(seeds, data)
    if unread:
        names = ", ".join(printable(name) for name in unread[:3]) + (" and others" if len(unread) > 3 else "")
        click.echo(f"Not in {data}, and so not on the site: {names}. Run `parse` to read them.", err=True)
    if not quiet:
        tell_pages(len(changes.added) + len(changes.changed), len(changes.unchanged), len(changes.removed), docs)
        click.echo(f"The site is in {site}.")


@main.command(
    epilog="""\b
Example:
  python -m generator serve --port 8080"""
)
@SEEDS
@DATA
@DOCS
@CONFIG
@TEMPLATES
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port; 0: a free one.")
@tells_errors
def serve(*, seeds: Path, data: Path, docs: Path, config: Path, templates: Path | None, host: str, port: int) -> None:
    """Show the site to this computer, and make it again as documents, templates, settings or vocabulary change.

    DATA and DOCS are written as `parse` and `render` do. A document that cannot be read is told, and the site stays.
    """
    # Asked to end by another program, it ends as it does for a person.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        Session(
            Places(seeds, data, docs, config, templates), host, port, lambda line: click.echo(printable(line))
        ).run()
    except KeyboardInterrupt:
        click.echo("\nThe preview has ended.")


@main.command(epilog='\b\nExample:\n  python -m generator new press-archive --name "Releases of Widget Works"')
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--name", default="Press releases", show_default=True, help="Name of the site.")
@click.option("--requirement", help="Line of requirements.txt for this program.  [default: as it was installed here]")
@tells_errors
def new(*, folder: Path, name: str, requirement: str | None) -> None:
    """Make FOLDER an empty archive: settings, a folder for documents, workflows that read and publish them."""
    for path in make_archive(folder, name, requirement):
        click.echo(f"  {path}")
    click.echo(f"Put documents into {folder / 'seeds'}, then run `build` in {folder}.")


@main.command(epilog="\b\nExample:\n  python -m generator check --strict")
@DATA
@STRICT
@JSON
@QUIET
@tells_errors
def check(*, data: Path, strict: bool, as_json: bool, quiet: bool) -> None:
    """Load all records and see whether each value stands in its words and each pointer leads somewhere.

    Told of each document: what was read, and how much of its body no rule used, standing texts apart. Faults of the
    data exit with 3. Problems and refused documents are listed with their reasons, and count under --strict.
    """
    report = pipeline.check(data)
    if as_json:
        print_json(asdict(report))
    else:
        tell_report(report, quiet)
    if report.faults:
        raise SystemExit(3)
    _exit_strictly(strict, report.problems, report.refusals, report.unapplied, report.conflicts)


@main.command(
    epilog="""\b
Labels are what a person notes of a document, one YAML file each; REFERENCE.md says how.

\b
Examples:
  python -m generator accuracy --labels tests/labels
  python -m generator accuracy --labels labels --save "Our releases of 2024" --date 2025-01-31"""
)
@click.option("--labels", type=click.Path(path_type=Path), required=True, help="Folder of labels.")
@DATA
@click.option("--only", default="", help="Compare documents alone whose name holds this.")
@click.option("--details", is_flag=True, help="List each thing that was missed or wrong.")
@click.option("--save", "of", help="Keep the table in DATA/accuracy.yml, as that of these documents (in words).")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="With --save: the day of the run.")
@click.option("--into", type=click.Path(path_type=Path), help="With --save: keep it in this folder.  [default: DATA]")
@JSON
@tells_errors
def accuracy(
    *,
    labels: Path,
    data: Path,
    only: str,
    details: bool,
    of: str | None,
    day: datetime | None,
    into: Path | None,
    as_json: bool,
) -> None:
    """Measure how often the records of DATA say what a person noted of the same documents.

    Precision: of what was said, the share that is right. Recall: of what there is, the share that was said rightly.
    """
    if of is not None and (day is None or not of.strip()):
        raise click.UsageError("--save needs a name for the documents, and --date.")
    scores = pipeline.accuracy(data, labels, only)
    if as_json:
        print_json(asdict(scores))
    else:
        for line in [*write_table(scores), *(list_misses(scores) if details else ())]:
            click.echo(printable(line))
    if of is not None and day is not None:
        kept = pipeline.keep_accuracy(into or data, scores, of.strip(), day.date().isoformat())
        click.echo(f"Kept in {kept}.", err=True)


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
@tells_errors
def explain(*, file: str, field: str, data: Path) -> None:
    """Show the words that a value rests on, where they stand, and the rule that read them."""
    for line in pipeline.explain(data, file, field):
        click.echo(printable(line))


@main.command(
    epilog="""\b
BASE is a git revision (main, HEAD^1, a checksum), whose records are read from the same path, or a
folder of records; what can be read as both is the revision, ./name is always the folder.

\b
Examples:
  python -m generator diff main
  python -m generator diff HEAD^1 --output summary.md"""
)
@click.argument("base")
@DATA
@JSON
@click.option("--output", type=click.Path(path_type=Path), help="Append to this file instead of printing.")
@tells_errors
def diff(*, base: str, data: Path, as_json: bool, output: Path | None) -> None:
    """Show what DATA says that it did not say at BASE, as Markdown that can be shown to anybody."""
    comparison = pipeline.diff(base, data)
    told = json.dumps(asdict(comparison), ensure_ascii=False, indent=2) + "\n"
    text = told if as_json else write_summary(comparison)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        with output.open("a", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        raise ConfigError(f"{output}: cannot be written: {error.strerror}") from error


@main.command(epilog="\b\nExample:\n  python -m generator stale --strict")
@SEEDS
@DATA
@click.option("--strict", is_flag=True, help="Exit with 1 where records are stale.")
@click.option("--annotate", is_flag=True, help="Tell it as a notice of GitHub Actions.")
@tells_errors
def stale(*, seeds: Path, data: Path, strict: bool, annotate: bool) -> None:
    """Say whether the records of DATA still follow from the documents of SEEDS; nothing is written."""
    files = pipeline.list_stale(seeds, data)
    if not files:
        click.echo(f"{data} follows from {seeds}.")
        return
    first = ", ".join(printable(file) for file in files[:3])
    more = f" and {len(files) - 3:,} more" if len(files) > 3 else ""
    mark = "::notice title=Records not regenerated::" if annotate else ""
    click.echo(f"{mark}{data} is stale: `parse` would write or remove {first}{more}.")
    _exit_strictly(strict, [Notice("stale", "does not follow from the documents", file) for file in files])


@main.command(
    epilog="""\b
Without --by the record is shown, and nothing is written.

\b
Examples:
  python -m generator review 2006-04-20-results
  python -m generator review data/releases/2006-04-20-results.yml --by "Jane Example\""""
)
@click.argument("release")
@DATA
@click.option("--by", help="Your name: asks whether every value is right, and notes your yes.")
@click.option("--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of the check.  [default: today]")
@click.option("--yes", is_flag=True, help="Do not ask: you have checked every value.")
@tells_errors
def review(*, release: str, data: Path, by: str | None, day: datetime | None, yes: bool) -> None:
    """Show each value of RELEASE beside the words it was read from, and note that a person has checked them.

    The note goes to the end of DATA/curated/reviews.yml. It holds until the record changes.
    """
    for line in pipeline.show_review(data, release):
        click.echo(printable(line))
    if by is None:
        return
    if not by.strip():
        raise click.UsageError("--by needs a name.")
    if not yes:
        click.confirm("Is every value what its words say?", abort=True)
    # The one place of this program that asks what day it is: a person's word is of a day.
    said = (day or datetime.now(UTC).astimezone()).date().isoformat()
    click.echo(f"Noted in {pipeline.record_review(data, release, by.strip(), said)}.")
