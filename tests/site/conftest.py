"""One way to build a real site from an archive, for the tests of this folder."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.config import Settings
from generator.model.archive import Archive
from generator.render import render
from tests.site.archive import build_archive

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Site:
    """A built site: its Markdown, its pages, and what MkDocs warned of."""

    docs: dict[str, bytes]
    folder: Path
    warnings: list[str]

    def pages(self) -> dict[str, str]:
        found = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8") for path in found}


SiteBuilder = Callable[..., Site]


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def write_and_build(archive: Archive, folder: Path, *, directory_urls: bool, site_url: str | None) -> Site:
    """Render `archive` below `folder` and build it with the project's own mkdocs.yml."""
    settings = Settings(
        site_name="Test archive",
        site_url=site_url,
        directory_urls=directory_urls,
        repository="https://code.invalid/owner/archive",
    )
    docs = render(archive, settings, ROOT / "templates")
    for path, content in docs.items():
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(folder / "docs"),
        site_dir=str(folder / "site"),
        site_name=settings.site_name,
        site_url=site_url or "",
        use_directory_urls=directory_urls,
    )
    handler = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        build(config)
    finally:
        logger.removeHandler(handler)
    return Site(docs, folder / "site", handler.lines)


@pytest.fixture(scope="session")
def build_site(tmp_path_factory: pytest.TempPathFactory) -> SiteBuilder:
    """Build a site from an archive; the time of the build is fixed."""

    def make(archive: Archive, *, directory_urls: bool = True, site_url: str | None = None) -> Site:
        folder = tmp_path_factory.mktemp("site")
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SOURCE_DATE_EPOCH", "1510531200")
            patch.setenv("NO_MKDOCS_2_WARNING", "1")
            return write_and_build(archive, folder, directory_urls=directory_urls, site_url=site_url)

    return make


@pytest.fixture(scope="session")
def site(build_site: SiteBuilder) -> Site:
    """The hand-made archive as a site, in the layout with folders."""
    return build_site(build_archive())
