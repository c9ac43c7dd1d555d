"""The template environment, safe by default: what a template prints is filtered unless it is markup."""

from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.compiled import CompiledTemplates
from generator.render import notes, reckoning, tables, wording
from generator.render.words import verbatim, words
from generator.wording import enumerate_words, name_year_end, short_label


def _print_safely(value: object, conceal: Callable[[str], str] = str) -> object:
    """What `{{ value }}` prints: markup as it is, words through the filter, whole numbers as digits.

    Raises:
        TypeError: the value is nothing that a reader should see, such as None or a record.
    """
    if isinstance(value, Markup | StrictUndefined):
        return value
    if isinstance(value, str):
        return words(conceal(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise TypeError(f"a template prints {value!r}, which is neither words nor a number")


def open_templates(folders: Path | Sequence[Path], conceal: Callable[[str], str] = str) -> Environment:
    """The environment for the templates under `folders` (`pages/`, `parts/`).

    Every expression goes through `words` unless it is already markup, and an unknown name is an error, so
    that a template cannot let a document's words through by an oversight.

    Args:
        folders: one folder, or several of which the first that has a template wins.
        conceal: what all printed words go through first.
    """
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=lambda value: _print_safely(value, conceal),
        auto_reload=False,
        bytecode_cache=CompiledTemplates(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        write_day=wording.write_day,
        write_days=wording.write_days,
        name_year_end=name_year_end,
        write_span=wording.write_span,
        write_figure=wording.write_figure,
        list_names=wording.list_names,
        name_period=wording.name_period,
        name_period_briefly=wording.name_period_briefly,
        short_label=short_label,
        count=wording.count,
        enumerate_words=enumerate_words,
        part_names=wording.PART_NAMES,
        role_kinds=wording.ROLE_KINDS,
        figure_roles=wording.FIGURE_ROLES,
        name_verdict=reckoning.name_verdict,
        against=wording.AGAINST,
        verdict_tags=wording.VERDICT_TAGS,
        column_names=wording.COLUMN_NAMES,
        group_statements=tables.group_statements,
        is_loss=tables.is_loss,
        write_derived=tables.write_derived,
        show_derived=reckoning.show_derived,
        show_compared=reckoning.show_compared,
        show_margin=reckoning.show_margin,
        show_check=reckoning.show_check,
        show_need=reckoning.show_need,
        may_state=reckoning.may_state,
        tell_derived=reckoning.tell_derived,
        lead_figure=tables.lead_figure,
        write_number=wording.write_number,
        newest_ticker=wording.newest_ticker,
        trim_mark=wording.trim_mark,
        write_note=notes.write_note,
        sign_note=notes.sign_note,
        verbatim=verbatim,
    )
    return environment
