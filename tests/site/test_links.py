"""Every link of the built site, in both layouts of addresses, under a base path."""

from pathlib import Path

import pytest

from tests.site.archive import build_archive
from tests.site.conftest import Site, SiteBuilder
from tests.site.linkcheck import check_site, main


def test_links_of_the_site_with_folders(site: Site) -> None:
    assert check_site(site.folder) == []


def test_links_of_the_site_with_files(build_site: SiteBuilder) -> None:
    built = build_site(build_archive(), directory_urls=False)
    assert (built.folder / "people/w-barry-gilbert.html").is_file()
    assert check_site(built.folder) == []


@pytest.mark.parametrize("directory_urls", [True, False])
def test_links_under_a_base_path(build_site: SiteBuilder, directory_urls: bool) -> None:
    built = build_site(build_archive(), directory_urls=directory_urls, site_url="https://owner.invalid/archive/")
    assert check_site(built.folder, "/archive/") == []


def test_mkdocs_has_nothing_to_warn_of(site: Site) -> None:
    assert site.warnings == []


def test_two_builds_have_the_same_bytes(site: Site, build_site: SiteBuilder) -> None:
    again = build_site(build_archive())
    files = {path.relative_to(site.folder) for path in site.folder.rglob("*") if path.is_file()}
    assert files == {path.relative_to(again.folder) for path in again.folder.rglob("*") if path.is_file()}
    differing = [str(file) for file in files if (site.folder / file).read_bytes() != (again.folder / file).read_bytes()]
    assert differing == []


def _write(folder: Path, **files: str) -> Path:
    for name, html in files.items():
        (folder / f"{name}.html").write_text(html, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ('<a href="missing.html">x</a>', "leads nowhere"),
        ('<a href="other.html#missing">x</a>', "leads to a page without this anchor"),
        ('<a href="../index.html">x</a>', "leads nowhere"),
        ('<a href="/other.html">x</a>', "leads nowhere"),
        ('<a href="javascript:alert(1)">x</a>', "the scheme 'javascript' is not one to link to"),
        ('<script src="https://cdn.invalid/x.js"></script>', "asks another host"),
        ('<link rel="preconnect" href="https://fonts.invalid">', "asks another host"),
        ('<link rel="stylesheet" href="//fonts.invalid/x.css">', "asks another host"),
        ('<img srcset="https://cdn.invalid/x.png 2x" src="data:,">', "asks another host"),
        ("<style>p{background:url('https://cdn.invalid/x.png')}</style>", "asks another host"),
        ('<p style="background:url(https://cdn.invalid/x.png)">x</p>', "asks another host"),
        ('<iframe src="https://cdn.invalid/"></iframe>', "asks another host"),
    ],
)
def test_a_faulty_link_is_found(tmp_path: Path, html: str, message: str) -> None:
    folder = _write(tmp_path, index=html, other='<p id="there">x</p>')
    assert [fault.message for fault in check_site(folder, "/base/")] == [message]


@pytest.mark.parametrize(
    "html",
    [
        '<a href="other.html#there">x</a>',
        '<a href="/base/other.html">x</a>',
        '<a href="./">x</a>',
        '<a href="#here" id="here">x</a>',
        '<a href="https://elsewhere.invalid/">x</a>',
        '<link rel="canonical" href="https://elsewhere.invalid/">',
        '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    ],
)
def test_a_sound_link_is_not_blamed(tmp_path: Path, html: str) -> None:
    folder = _write(tmp_path, index=html, other='<p id="there">x</p>')
    assert check_site(folder, "/base/") == []


def test_the_command_fails_with_a_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _write(tmp_path, index='<a href="missing.html">x</a>')
    assert main([str(folder)]) == 1
    assert capsys.readouterr().out == "index.html: missing.html: leads nowhere\n"


def test_the_command_fails_on_an_empty_folder(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 1
