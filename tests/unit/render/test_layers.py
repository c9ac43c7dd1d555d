"""Several folders of templates, and templates that cannot be used."""

from pathlib import Path

import pytest

from generator.config import Settings, built_in_templates
from generator.errors import ConfigError
from generator.model.archive import Archive
from generator.render import render
from generator.render.assets import pack_style


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "style").mkdir()
    return tmp_path


def test_the_style_is_packed_without_a_change_of_meaning() -> None:
    style = """/* Of links; and {others}. */
.a :is(b, c):hover,
.d > .e {
  color: red;  /* why */
  content: " ▾: " / "";
  grid-template-columns: repeat(2, minmax(0, 1fr));
}

@media screen and (max-width: 20em) {
  a:hover { top: calc(1px + 2px) }
}
"""
    assert pack_style(style) == (
        '.a :is(b,c):hover,.d > .e{color:red;content:" ▾: " / "";grid-template-columns:repeat(2,minmax(0,1fr));}'
        "@media screen and (max-width: 20em){a:hover{top:calc(1px + 2px)}}"
    )


def test_the_first_folder_that_has_a_file_wins(own: Path, archive: Archive) -> None:
    (own / "pages" / "about.md").write_text("Own words.\n")
    (own / "style" / "10-palette.css").write_text("own colours")
    (own / "assets" / "new.css").write_text("new")
    built_in = built_in_templates()
    plain = render(archive, Settings("A"), built_in)
    drawn = render(archive, Settings("A"), (own, built_in))
    assert drawn["about.md"].endswith(b"---\n\nOwn words.\n")
    assert drawn["assets/site.css"].startswith(b"own colours\n@font-face{")
    assert b"--paper:#fcfbf8" in plain["assets/site.css"]
    assert b"--paper:#fcfbf8" not in drawn["assets/site.css"]
    assert drawn["assets/new.css"] == b"new"
    same = {path for path in drawn if drawn[path] == plain.get(path)}
    assert set(drawn) - same == {"about.md", "assets/site.css", "assets/new.css"}


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("one\n{% endfor %}\n", "about.md:2: Encountered unknown tag 'endfor'."),
        ("one\ntwo\n{{ nobody }}\n", "about.md:3: 'nobody' is undefined"),
        ("{{ edition }}\n", "about.md:1: a template prints <generator.render.edition.Edition"),
        ('{% extends "pages/gone.md" %}\n', "there is no template pages/gone.md"),
    ],
)
def test_a_template_that_cannot_be_used_is_told_with_its_line(
    own: Path, archive: Archive, template: str, message: str
) -> None:
    (own / "pages" / "about.md").write_text(template)
    with pytest.raises(ConfigError) as caught:
        render(archive, Settings("A"), (own, built_in_templates()))
    assert message in str(caught.value)


def test_the_editor_is_named(archive: Archive) -> None:
    drawn = render(archive, Settings("A", editor="Ann & Co."), built_in_templates())
    assert b"The archive is kept by Ann &#38; Co&#46;." in drawn["about.md"]
    assert b"kept by" not in render(archive, Settings("A"), built_in_templates())["about.md"]
