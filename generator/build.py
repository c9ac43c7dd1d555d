"""Markdown to the site: MkDocs, in this process, strict, and with the same bytes each time."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from generator.errors import ConfigError, SiteBuildFailed


class _Collector(logging.Handler):
    """Keeps the warnings and errors of a build, so that the failure can say all of them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _environment(**wanted: str) -> Iterator[None]:
    """Environment variables set for a while; those that are set already stay as they are."""
    absent = {name: value for name, value in wanted.items() if name not in os.environ}
    os.environ.update(absent)
    try:
        yield
    finally:
        for name in absent:
            os.environ.pop(name, None)


@contextmanager
def _collect_warnings() -> Iterator[list[str]]:
    """The messages that MkDocs logs meanwhile; they go nowhere else."""
    logger = logging.getLogger("mkdocs")
    collector = _Collector()
    before = logger.propagate
    logger.addHandler(collector)
    logger.propagate = False
    try:
        yield collector.messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = before


def build_site(config: Path, docs: Path, site: Path, epoch: int) -> None:
    """Build the pages of `docs` into `site`, which is emptied first.

    Args:
        config: the mkdocs.yml.
        docs: folder of Markdown and assets.
        site: folder of the site; made where it is missing.
        epoch: seconds since 1970 that stand for "now" in sitemap and archives, unless SOURCE_DATE_EPOCH is set.

    Raises:
        ConfigError: MkDocs cannot use the configuration, or `site` holds something that must not be emptied.
        SiteBuildFailed: MkDocs stopped or warned; the message has all warnings.
    """
    for kept in (config, docs):
        if kept.resolve().is_relative_to(site.resolve()):
            raise ConfigError(f"{site}: the site's folder is emptied at each build, and {kept} lies in it")
    docs.mkdir(parents=True, exist_ok=True)
    # The theme prints a notice about a MkDocs that this project does not use.
    with _environment(SOURCE_DATE_EPOCH=str(epoch), NO_MKDOCS_2_WARNING="1"), _collect_warnings() as warnings:
        try:
            loaded = load_config(str(config), docs_dir=str(docs.resolve()), site_dir=str(site.resolve()), strict=True)
        except (MkDocsException, Abort) as error:
            raise ConfigError("\n  ".join([f"{config}: {error}", *warnings])) from error
        try:
            loaded.plugins.on_startup(command="build", dirty=False)
            try:
                build(loaded)
            finally:
                loaded.plugins.on_shutdown()
        except (MkDocsException, Abort) as error:
            raise SiteBuildFailed("\n  ".join([f"MkDocs did not build the site: {error}", *warnings])) from error
