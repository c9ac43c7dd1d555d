"""REFERENCE.md: its tables are written from what the program itself knows, so that they cannot fall behind.

Between `<!-- NAME -->` and `<!-- /NAME -->` stands a table that a function here draws; the rest is written by hand.

    python -m tests.docs.reference    # write the tables anew, as `make reference` does
"""

import ast
import inspect
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import get_args

import click

from generator import vocabulary
from generator.cli import main as commands
from generator.config import Press
from generator.model.curated import FILES
from generator.model.labels import ContactLabel, FactLabel, Label, PersonLabel, QuoteLabel
from generator.read.formats import formats
from generator.render.exports.tables import tables

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "REFERENCE.md"
_BETWEEN = r"(?<=<!-- {0} -->\n).*?(?=<!-- /{0} -->)"


def _table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads), *(list(row) for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "".join("| " + " | ".join(cell.replace("|", "\\|") or "–" for cell in line) + " |\n" for line in lines)


def _code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _docstring_line(path: Path) -> str:
    """The first paragraph of a module's docstring, without its full stop."""
    said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(said.partition("\n\n")[0].split()).removesuffix(".")


def attributes(docstring: str) -> dict[str, str]:
    """What the `Attributes:` of a docstring in Google's style say of each name, white space folded."""
    _, _, listed = inspect.cleandoc(docstring).partition("Attributes:\n")
    entries = re.findall(r"^    (\w+): (.*?)(?=^    \w|\Z)", listed, re.MULTILINE | re.DOTALL)
    return {name: " ".join(said.split()) for name, said in entries}


def make_targets() -> dict[str, str]:
    """Targets of the Makefile that say what they are for, and what that is."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return dict(sorted(re.findall(r"^([a-z-]+):.*?## (.*)$", text, re.MULTILINE)))


def page_kinds() -> list[tuple[str, Path]]:
    """Kinds of page: the name of the module that makes it, and the module."""
    folder = ROOT / "generator" / "render" / "pages"
    return [(path.stem, path) for path in sorted(folder.glob("*.py")) if path.stem != "__init__"]


def _draw_commands() -> str:
    rows = []
    for name, command in sorted(commands.commands.items()):
        context = click.Context(command, info_name=name)
        arguments = [param.make_metavar(context) for param in command.params if isinstance(param, click.Argument)]
        rows.append([f"`{' '.join([name, *arguments])}`", command.get_short_help_str(200)])
    return _table(["`python -m generator …`", "Does"], rows)


def _draw_options() -> str:
    users: dict[tuple[str, str], list[str]] = {}
    for name, command in sorted(commands.commands.items()):
        for option in command.params:
            if isinstance(option, click.Option):
                users.setdefault((option.opts[0], option.help or ""), []).append(name)
    return _table(
        ["Option", "Means", "Of"],
        [[f"`{option}`", said, _code(names)] for (option, said), names in sorted(users.items())],
    )


def _draw_settings() -> str:
    said = attributes(Press.__doc__ or "")
    rows = []
    for name, field in Press.model_fields.items():
        default = "" if field.default is None else f"`{field.default}`"
        rows.append([f"`{name}`", default, said.get(name, "")])
    return _table(["Under `extra.press`", "Unless set", "Is"], rows)


def _draw_metrics() -> str:
    return _table(
        ["Metric", "For readers", "Kind", "us-gaap concept", "Printed as"],
        [
            [
                f"`{metric.id}`",
                " / ".join(filter(None, [metric.label, metric.negative_label])),
                metric.kind,
                metric.concept or "",
                ", ".join([*metric.words, *metric.loss_words]),
            ]
            for metric in vocabulary.metrics().values()
        ],
    )


def _draw_event_kinds() -> str:
    return _table(
        ["Event kind", "For readers", "Covers", "Form 8-K items"],
        [[f"`{kind.id}`", kind.label, kind.covers, ", ".join(kind.items_8k)] for kind in _kinds()],
    )


def _kinds() -> Iterable[vocabulary.EventKindEntry]:
    return vocabulary.event_kinds().values()


def _draw_pages() -> str:
    return _table(["Page kind", "Is"], [[f"`{name}`", _docstring_line(path)] for name, path in page_kinds()])


def _draw_tables() -> str:
    return _table(
        ["Table", "Holds", "Key"],
        [[f"`{table.name}`", table.says.removesuffix("."), _code(table.key)] for table in tables()],
    )


def _draw_formats() -> str:
    folder = ROOT / "generator" / "read" / "formats"
    found = {path.stem: _docstring_line(path) for path in folder.glob("*.py")}
    return _table(["Format", "Is"], [[f"`{form.name}`", found[form.name.replace("-", "_")]] for form in formats()])


def _draw_rules() -> str:
    return _table(["Rule", "Reads"], [[f"`{rule.id}`", rule.reads] for rule in vocabulary.rules().values()])


def _draw_problems(kind: str) -> str:
    codes = [code for code in vocabulary.problem_codes().values() if code.kind == kind]
    if not any(code.remedy for code in codes):
        return _table(["Code", "Means"], [[f"`{code.id}`", code.means] for code in codes])
    return _table(["Code", "Means", "What to do"], [[f"`{code.id}`", code.means, code.remedy] for code in codes])


def _draw_labels() -> str:
    rows = []
    for kind, place in (
        (Label, ""), (PersonLabel, "people"), (QuoteLabel, "quotes"), (FactLabel, "facts"), (ContactLabel, "contacts")
    ):  # fmt: skip
        said = attributes(kind.__doc__ or "")
        for field in kind.model_fields:
            name = f"{place}.{field}" if place else field
            rows.append([f"`{name}`", said.get(field, "as printed").removesuffix(".")])
    return _table(["Key", "Is"], rows)


def _draw_curated() -> str:
    rows = []
    for name, kind in FILES.items():
        (entry,) = get_args(kind.model_fields[name].annotation)
        said = attributes(entry.__doc__ or "")
        fields = [f"`{field}`: {said[field].removesuffix('.')}" for field in entry.model_fields if field in said]
        rows.append([f"`{name}.yml`", (entry.__doc__ or "").partition("\n")[0], "; ".join(fields)])
    return _table(["File", "An entry is", "With"], rows)


TABLES: dict[str, Callable[[], str]] = {
    "commands": _draw_commands,
    "options": _draw_options,
    "make": lambda: _table(
        ["`make …`", "Does"], [[f"`{name}`", what.replace(" [", " (")] for name, what in make_targets().items()]
    ),
    "settings": _draw_settings,
    "refusals": lambda: _draw_problems("refusal"),
    "problems": lambda: _draw_problems("problem"),
    "slips": lambda: _draw_problems("slip"),
    "curated": lambda: _draw_problems("curated"),
    "faults": lambda: _draw_problems("fault"),
    "curated files": _draw_curated,
    "labels": _draw_labels,
    "metrics": _draw_metrics,
    "event kinds": _draw_event_kinds,
    "rules": _draw_rules,
    "page kinds": _draw_pages,
    "tables": _draw_tables,
    "formats": _draw_formats,
}
"""Name of a place in REFERENCE.md -> what draws its table."""


def read_table(text: str, name: str) -> str:
    """What stands at the place `name` of a text.

    Raises:
        ValueError: the text has no such place, or has it twice.
    """
    found = re.findall(_BETWEEN.format(re.escape(name)), text, re.DOTALL)
    if len(found) != 1:
        raise ValueError(f"{name}: stands in REFERENCE.md {len(found)} times")
    return str(found[0])


def write_tables(text: str) -> str:
    """The text with every table drawn anew."""
    for name, draw in TABLES.items():
        table = read_table(text, name)
        start = text.index(f"<!-- {name} -->\n") + len(f"<!-- {name} -->\n")
        text = text[:start] + draw() + text[start + len(table) :]
    return text


if __name__ == "__main__":
    FILE.write_text(write_tables(FILE.read_text(encoding="utf-8")), encoding="utf-8")
