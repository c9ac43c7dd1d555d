"""The template environment, safe by default: what a template prints is filtered unless it is markup."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.render import tables, wording
from generator.render.words import verbatim, words


def _print_safely(value: object) -> object:
    """What `{{ value }}` prints: markup as it is, words through the filter, whole numbers as digits.

    Raises:
        TypeError: the value is nothing that a reader should see, such as None or a record.
    """
    if isinstance(value, Markup | StrictUndefined):
        return value
    if isinstance(value, str):
        return words(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(f"a template prints {value!r}, which is neither words nor a number")


def open_templates(folder: Path) -> Environment:
    """The environment for the templates under `folder` (`pages/`, `parts/`).

    Every expression goes through `words` unless it is already markup, and an unknown name is an error, so
    that a template cannot let a document's words through by an oversight.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_print_safely,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        write_day=wording.write_day,
        write_days=wording.write_days,
        write_year_end=wording.write_year_end,
        write_span=wording.write_span,
        write_figure=wording.write_figure,
        name_period=wording.name_period,
        name_period_briefly=wording.name_period_briefly,
        short_label=wording.short_label,
        count=wording.count,
        enumerate_words=wording.enumerate_words,
        part_names=wording.PART_NAMES,
        role_kinds=wording.ROLE_KINDS,
        figure_roles=wording.FIGURE_ROLES,
        verdicts=wording.VERDICTS,
        column_names=wording.COLUMN_NAMES,
        is_loss=tables.is_loss,
        write_derived=tables.write_derived,
        lead_figure=tables.lead_figure,
        verbatim=verbatim,
    )
    return environment
