"""How the command line speaks: counts, notices, progress and errors, without anything that could steer a terminal."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, NoReturn

import click

from generator.account import Account, Report, list_remedies
from generator.errors import DatelineError, Notice
from generator.usage import DocumentUse, tell_use
from generator.wording import count

Progress = Callable[[int, int, str], None]
"""Told after each document: how many are done, how many there are, and the document's name."""


def _fail(error: DatelineError) -> NoReturn:
    for number, line in enumerate(str(error).splitlines()):
        click.echo(f"{'' if number else 'dateline: '}{printable(line)}", err=True)
    raise SystemExit(error.exit_code)


def tells_errors(command: Callable[..., None]) -> Callable[..., None]:
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
def show_progress(quiet: bool) -> Iterator[Progress]:
    """A bar on a terminal, nothing elsewhere."""
    if quiet or not sys.stderr.isatty():
        yield lambda *_: None
        return
    with click.progressbar(length=1, label="Reading", file=sys.stderr) as bar:

        def tell(done: int, total: int, _name: str) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        yield tell


def printable(line: str) -> str:
    """`line` without control characters: words and file names of strangers must not steer a terminal."""
    return "".join(mark if mark.isprintable() else "\ufffd" for mark in line)


def tell_notices(title: str, notices: list[Notice]) -> None:
    """Print notices below a title; nothing where there are none."""
    if notices:
        click.echo(f"{title}:")
        for notice in notices:
            click.echo(f"  {printable(str(notice))}")


def tell_remedies(notices: list[Notice]) -> None:
    """Print what a person can do about notices, once for each code; nothing where nothing is to be done."""
    remedies = list_remedies(notices)
    if remedies:
        click.echo("What to do:")
        for code, number, remedy in remedies:
            click.echo(f"  {code}{f' ({number:,})' if number > 1 else ''}: {remedy}")


_ENTRIES = {
    "facts": ("figure", "figures"),
    "claims": ("claim", "claims"),
    "people": ("person", "people"),
    "quotes": ("quotation", "quotations"),
    "contacts": ("contact", "contacts"),
    "certifications": ("certification", "certifications"),
}


def tell_documents(documents: list[DocumentUse]) -> None:
    """Print what was read from each document, and how much of it was not used, a line each."""
    if not documents:
        return
    click.echo("Read:")
    for use in documents:
        click.echo(f"  {printable(tell_use(use, _ENTRIES))}")
    whole, unused = sum(use.characters for use in documents), sum(use.unused for use in documents)
    if whole:
        click.echo(f"Of all bodies, {unused / whole:.0%} stands under nothing that was read.")


def tell_pages(written: int, unchanged: int, removed: int, docs: Path) -> None:
    """Print how many files of the site's folder were written, left and removed."""
    click.echo(f"{count(written, 'file')} written to {docs}, {unchanged:,} unchanged, {removed:,} removed.")


def print_json(value: object) -> None:
    """Print a value for programs."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def tell_account(account: Account, quiet: bool) -> None:
    """Print what `parse` did; quietly, only what could not be read."""
    if not quiet:
        click.echo(
            f"{count(account.documents, 'document')} read: {count(account.releases, 'release')}, "
            f"{count(account.facts, 'figure')}, {count(account.people, 'person', 'people')}"
            f"{f'; {len(account.refusals):,} refused' if account.refusals else ''}."
        )
        click.echo(
            f"Records: {len(account.added):,} added, {len(account.changed):,} changed, "
            f"{len(account.removed):,} removed, {len(account.unchanged):,} unchanged."
        )
    _tell_left_out(account, quiet)


def tell_report(report: Report, quiet: bool) -> None:
    """Print what `check` found; quietly, only what is at fault, could not be read or was refused."""
    if not quiet:
        click.echo(
            f"{count(report.records, 'record')}: {count(len(report.faults), 'fault')}, "
            f"{count(len(report.problems), 'problem')}, {len(report.refusals):,} refused."
        )
        tell_documents(report.documents)
    tell_notices("Faults", report.faults)
    _tell_left_out(report, quiet)


def _tell_left_out(done: Account | Report, quiet: bool) -> None:
    """Print what was refused, left out, without effect or said differently, and what can be done."""
    tell_notices("Refused", done.refusals)
    tell_notices("Could not be read for certain, and left out", done.problems)
    tell_notices("Written by hand, and without effect", done.unapplied)
    tell_notices("Said differently by different releases", done.conflicts)
    if not quiet:
        tell_remedies([*done.refusals, *done.problems])
