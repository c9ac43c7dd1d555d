"""Rules that every template keeps, so that none can let a document's words through."""

from pathlib import Path

import pytest
from jinja2 import UndefinedError, nodes
from markupsafe import Markup

from generator.render.environment import open_templates
from generator.render.pages import page_kinds

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
SOURCES = sorted(path for room in ("pages", "parts") for path in (TEMPLATES / room).iterdir())
# Filters that print, join or mark text without going through `words`.
UNSAFE = {"safe", "forceescape", "escape", "e", "format", "replace", "striptags", "tojson", "urlize", "xmlattr", "join"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_template_uses_no_way_round_the_filter(path: Path) -> None:
    tree = open_templates(TEMPLATES).parse(path.read_text(encoding="utf-8"))
    assert not {node.name for node in tree.find_all(nodes.Filter)} & UNSAFE
    assert not list(tree.find_all(nodes.Concat))
    assert not list(tree.find_all((nodes.MarkSafe, nodes.ScopedEvalContextModifier)))


def show(source: str, **given: object) -> str:
    return open_templates(TEMPLATES).from_string(source).render(given)


def test_what_is_printed_goes_through_the_filter() -> None:
    assert show('<a title="{{ x }}">{{ x }}</a>', x='"*') == '<a title="&#34;&#42;">&#34;&#42;</a>'


def test_what_a_macro_is_given_goes_through_the_filter_once() -> None:
    assert show("{% macro m(x) %}<b>{{ x }}</b>{% endmacro %}{{ m(x) }}", x="*") == "<b>&#42;</b>"


def test_markup_stays() -> None:
    assert show("{{ x }}", x=Markup("<b>")) == "<b>"


def test_words_are_not_read_as_a_template() -> None:
    assert show("{{ x }}", x="{{ 7 * 7 }}") == "&#123;&#123; 7 &#42; 7 &#125;&#125;"


@pytest.mark.parametrize("value", [None, True, 1.5, ["x"], {"x": 1}])
def test_what_no_reader_should_see_is_an_error(value: object) -> None:
    with pytest.raises(TypeError, match="neither words nor a number"):
        show("{{ x }}", x=value)


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        show("{{ missing }}")


def test_each_module_of_the_folder_makes_a_kind_of_page() -> None:
    folder = Path(__file__).resolve().parents[3] / "generator" / "render" / "pages"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    assert {make.__module__.rpartition(".")[2] for make in page_kinds()} == modules
    assert len(modules) >= 8


def test_no_template_names_a_company() -> None:
    for path in [*SOURCES, *(TEMPLATES / "theme").rglob("*.html"), *(TEMPLATES / "style").iterdir()]:
        assert "IEC" not in path.read_text(encoding="utf-8"), path
