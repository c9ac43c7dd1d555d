"""The theme's style sheet without rules for what no page has."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.lighten import collect_names, lighten_site, spell_out, trim_sheet


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".on{color:red}.off{color:blue}", ".on{color:red}"),
        (".off,.on .inner:hover,body{margin:0}", ".on .inner:hover,body{margin:0}"),
        (".on.off{margin:0}", ""),
        ("@media screen and (min-width:60em){.off{margin:0}}", ""),
        ("@media print{.off{margin:0}.on{margin:0}}", "@media print{.on{margin:0}}"),
        # What a selector leaves open is kept.
        (".on:not(.off){margin:0}", ".on:not(.off){margin:0}"),
        (":is(.off,.away:not(.off)) a{margin:0}", ":is(.off,.away:not(.off)) a{margin:0}"),
        ("[dir=rtl] .on{margin:0}[dir=ltr] .on{margin:0}", "[dir=ltr] .on{margin:0}"),
        ('@charset "UTF-8";.off{margin:0}', '@charset "UTF-8";'),
        ("@keyframes turn{0%{top:0}to{top:1px}}", "@keyframes turn{0%{top:0}to{top:1px}}"),
        # Braces, commas and semicolons within strings and addresses are none of the sheet's.
        ('.on{content:"}.off{"}.off{content:";"}', '.on{content:"}.off{"}'),
        (
            ".on{background:url(\"data:image/svg+xml;charset=utf-8,<svg xmlns='x'/>\")}.off{top:0}",
            ".on{background:url(\"data:image/svg+xml;charset=utf-8,<svg xmlns='x'/>\")}",
        ),
    ],
)
def test_a_rule_stays_where_a_page_can_have_what_it_names(sheet: str, kept: str) -> None:
    assert trim_sheet(sheet, {"on", "inner"}) == kept


def test_properties_stay_where_something_refers_to_them() -> None:
    sheet = ':root{--a:var(--b);--b:url("x;y");--c:1px;top:0}:root{--d:2px}.on{margin:var(--a)}.off{margin:var(--c)}'
    assert trim_sheet(sheet, {"on"}) == ':root{--a:var(--b);--b:url("x;y");top:0}.on{margin:var(--a)}'
    assert ":root{--d:2px}" in trim_sheet(sheet, {"on"}, others=".own{margin:var( --d, 0)}")


def test_a_site_is_lightened_by_its_own_pages_and_scripts(tmp_path: Path) -> None:
    sheets = tmp_path / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "main.1.min.css").write_text(".page{top:0}.made{top:0}.bare{top:0}.off{top:0}")
    (sheets / "main.1.min.css.map").write_text("{}")
    (tmp_path / "a.html").write_text('<p class="page other"><i class=bare></i>')
    (tmp_path / "own.js").write_text("element.classList.add('made')")
    assert collect_names(tmp_path) >= {"page", "other", "bare", "made"}
    lighten_site(tmp_path)
    assert (sheets / "main.1.min.css").read_text() == ".page{top:0}.made{top:0}.bare{top:0}"
    assert not (sheets / "main.1.min.css.map").exists()


@pytest.mark.parametrize(
    ("page", "lighter"),
    [
        ("<p>Sales&#44; up 3&#46;5&#37; &#40;best&#41;</p>", "<p>Sales, up 3.5% (best)</p>"),
        ("<p>a&#10;&#9;b</p>", "<p>a\n\tb</p>"),
        # What HTML could take for its own stays, and so does a number that a document itself writes.
        ("&#60;b&#62; &#38; &#34;x&#34; &#39;y&#39;", "&#60;b&#62; &#38; &#34;x&#34; &#39;y&#39;"),
        ("&#38;&#35;60&#59; &#38;lt&#59;", "&#38;#60; &#38;lt;"),
        ("&#8217;&#65533;", "&#8217;&#65533;"),
        ("<pre>&#10;a&#46;</pre>", "<pre>&#10;a&#46;</pre>"),
    ],
)
def test_marks_are_spelt_out_where_they_mean_nothing_to_html(page: str, lighter: str) -> None:
    assert spell_out(page) == lighter
    assert LexborHTMLParser(lighter).text() == LexborHTMLParser(page).text()
