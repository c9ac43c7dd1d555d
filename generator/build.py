"""Markdown to the site: MkDocs, in this process, strict, and with the same bytes each time."""

import io
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.theme import Theme

from generator.compiled import CompiledTemplates
from generator.config import load_settings, read_configuration
from generator.errors import ConfigError, SiteBuildFailed
from generator.lighten import lighten_site, spell_out


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


class _Lean(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Gives MkDocs' template environment the compiled templates, and takes from the built site what no page needs."""

    def on_env(self, env: Environment, **_: object) -> Environment:
        env.bytecode_cache = CompiledTemplates()
        return env

    def on_post_page(self, output: str, **_: object) -> str:
        return spell_out(output)

    def on_post_build(self, config: MkDocsConfig, **_: object) -> None:
        lighten_site(Path(config.site_dir))


def _go_offline(said: dict[str, Any]) -> dict[str, Any]:
    """The settings for a site that is read from a folder: named pages, and a search that needs no server."""
    plugins = said.get("plugins") or ["search"]
    offline = "material/offline"
    plugins = {**plugins, offline: {}} if isinstance(plugins, dict) else [*plugins, offline]
    # Where the theme finds a file of this name, it does not ask another host for one.
    extra = {**(said.get("extra") or {}), "polyfills": ["assets/iframe-worker.js"]}
    return {**said, "plugins": plugins, "extra": extra, "use_directory_urls": False, "site_url": ""}


def _load(config: Path, docs: Path, site: Path, site_url: str | None, *, offline: bool) -> MkDocsConfig:
    """The configuration as MkDocs has it, made of what ours reads: `INHERIT: dateline` is not known to MkDocs."""
    said = read_configuration(config)
    if offline:
        said = _go_offline(said)
    said |= {"site_name": load_settings(config).site_name, "docs_dir": str(docs.resolve()), "strict": True}
    said |= {"site_dir": str(site.resolve())}
    if site_url is not None:
        said["site_url"] = site_url
    # The file itself has been read; MkDocs needs its name alone, as folders in it count from there.
    return load_config(io.BytesIO(b"{}"), config_file_path=str(config.absolute()), **said)


def _layer_theme(theme: Theme, layers: Sequence[Path]) -> None:
    """Put the archive's and the generator's parts of the theme before the theme; a `custom_dir` wins over both."""
    custom = [theme.custom_dir] if theme.custom_dir else []
    dirs = [*custom, *(str(layer) for layer in layers if layer.is_dir()), *theme.dirs]
    # Named twice, a folder keeps its first place.
    theme.dirs = list(dict.fromkeys(str(Path(folder).resolve()) for folder in dirs))


def check_emptied(site: Path, kept: Sequence[Path]) -> None:
    """Make sure that emptying `site` takes nothing away but a former site.

    Args:
        site: folder of the site; it may be missing.
        kept: files and folders that are no part of it.

    Raises:
        ConfigError: one of `kept` lies in it, or around it, or it holds something that is no site.
    """
    place = site.resolve()
    for path in kept:
        if path.resolve().is_relative_to(place) or (path.is_dir() and place.is_relative_to(path.resolve())):
            raise ConfigError(f"{site}: the site's folder is emptied at each build, and {path} lies in it or around it")
    if site.exists() and not site.is_dir():
        raise ConfigError(f"{site}: is no folder. Name that of the site with --site.")
    entries = [entry.name for entry in site.iterdir() if not entry.name.startswith(".")] if site.is_dir() else []
    if entries and "404.html" not in entries:
        raise ConfigError(
            f"{site}: the site's folder is emptied at each build, and this one holds {min(entries)} and no site. "
            "Name another with --site, or delete it."
        )


def build_site(
    config: Path,
    docs: Path,
    site: Path,
    epoch: int,
    *,
    themes: Sequence[Path] = (),
    site_url: str | None = None,
    offline: bool = False,
) -> None:
    """Build the pages of `docs` into `site`, which is emptied first.

    Args:
        config: the mkdocs.yml.
        docs: folder of Markdown and assets.
        site: folder of the site; made where it is missing.
        epoch: seconds since 1970 that stand for "now" in sitemap and archives, unless SOURCE_DATE_EPOCH is set.
        themes: folders whose templates win over the theme's, the first over the next.
        site_url: the address in place of the configuration's, for a preview.
        offline: whether the site is to be read from a folder, without a server.

    Raises:
        ConfigError: MkDocs cannot use the configuration.
        SiteBuildFailed: MkDocs stopped or warned; the message has all warnings.
    """
    docs.mkdir(parents=True, exist_ok=True)
    # The theme prints a notice about a MkDocs that this project does not use.
    with _environment(SOURCE_DATE_EPOCH=str(epoch), NO_MKDOCS_2_WARNING="1"), _collect_warnings() as warnings:
        try:
            loaded = _load(config, docs, site, site_url, offline=offline)
        except (MkDocsException, Abort) as error:
            raise ConfigError("\n  ".join([f"{config}: {error}", *warnings])) from error
        _layer_theme(loaded.theme, themes)
        loaded.plugins["dateline/lean"] = _Lean()
        try:
            loaded.plugins.on_startup(command="build", dirty=False)
            try:
                build(loaded)
            finally:
                loaded.plugins.on_shutdown()
        except OSError as error:
            raise SiteBuildFailed(f"{error.filename or site}: cannot be written: {error.strerror}") from error
        except (MkDocsException, Abort) as error:
            raise SiteBuildFailed("\n  ".join([f"MkDocs did not build the site: {error}", *warnings])) from error
        except TemplateError as error:
            where = f"{getattr(error, 'filename', None) or 'the theme'}:{getattr(error, 'lineno', '')}".rstrip(":")
            raise SiteBuildFailed(f"{where}: {error}") from error
