"""The site that is read from a folder: named pages, no other host, and an index of the search that a page can load."""

from pathlib import Path

import pytest

from generator import pipeline
from tests.site.linkcheck import check_site
from tests.support import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's own data as such a site, though its address is known."""
    made = tmp_path_factory.mktemp("offline")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", "https://press.invalid/")
        pipeline.build(ROOT / "data", made / "docs", made / "site", ROOT / "mkdocs.yml", offline=True)
    return made / "site"


def test_pages_are_files_with_names_and_all_links_lead_to_one(folder: Path) -> None:
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.html")}
    assert {"index.html", "events/index.html", "people/carl-sassano.html", "data/index.html"} <= pages
    assert check_site(folder) == []
    for page in pages:
        html = (folder / page).read_text(encoding="utf-8")
        assert 'href="../"' not in html
        assert "press.invalid" not in html, page
        assert "unpkg" not in html, page


def test_the_search_comes_as_a_script(folder: Path) -> None:
    assert (folder / "search" / "search_index.js").read_text(encoding="utf-8").startswith("var __index = {")
    assert "assets/iframe-worker.js" in (folder / "index.html").read_text(encoding="utf-8")
    assert not (folder / "sitemap.xml").exists()
