"""The site's settings, from mkdocs.yml and its `extra.press`."""

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load
from pydantic import BaseModel, ConfigDict, ValidationError

from generator.errors import ConfigError


class Press(BaseModel):
    """What `extra.press` in mkdocs.yml may say; everything is optional.

    Attributes:
        repository: address of the archive's repository, for links that suggest a correction; `repo_url` else.
        description: what the site is, for search engines; `site_description` else.
    """

    model_config = ConfigDict(extra="forbid", strict=True)

    repository: str | None = None
    description: str | None = None


@dataclass(frozen=True)
class Settings:
    """What pages need to know about the site that they are part of.

    Attributes:
        site_name: the site's title.
        site_url: where it is published, with its base path; None where that is not known.
        directory_urls: whether a page `a/b.md` is served at `a/b/` (else `a/b.html`).
        repository: `https://github.com/owner/repo`, or None.
        description: one sentence about the site, or None.
    """

    site_name: str
    site_url: str | None = None
    directory_urls: bool = True
    repository: str | None = None
    description: str | None = None


def load_settings(config: Path) -> Settings:
    """The settings that the mkdocs.yml at `config` makes, read by MkDocs' own loader (`!ENV`, `INHERIT`).

    Raises:
        ConfigError: the file is missing, is no YAML mapping, or says something that is not known.
    """
    try:
        with config.open(encoding="utf-8") as stream:
            raw = yaml_load(stream)
    except FileNotFoundError:
        raise ConfigError(f"{config}: no such file. Name the site's configuration with --config.") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError, ConfigurationError) as error:
        raise ConfigError(f"{config}: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise ConfigError(f"{config}: is not a mapping of settings")
    press = _read_press(config, raw)
    name = _read_text(config, raw, "site_name")
    if not name:
        raise ConfigError(f"{config}: site_name is missing")
    layout = raw.get("use_directory_urls", True)
    if not isinstance(layout, bool):
        raise ConfigError(f"{config}: use_directory_urls must be true or false")
    return Settings(
        site_name=name,
        site_url=_read_text(config, raw, "site_url"),
        directory_urls=layout,
        repository=press.repository or _read_text(config, raw, "repo_url"),
        description=press.description or _read_text(config, raw, "site_description"),
    )


def _read_text(config: Path, raw: dict[str, Any], key: str) -> str | None:
    value = raw.get(key)
    if value is not None and not isinstance(value, str):
        raise ConfigError(f"{config}: {key} must be text")
    return value or None


def _read_press(config: Path, raw: dict[str, Any]) -> Press:
    extra = raw.get("extra") or {}
    if not isinstance(extra, dict):
        raise ConfigError(f"{config}: extra must be a mapping")
    try:
        return Press.model_validate(extra.get("press") or {})
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        if first["type"] != "extra_forbidden":
            raise ConfigError(f"{config}: extra.press.{key}: {first['msg']}") from None
        near = difflib.get_close_matches(key, Press.model_fields, n=1)
        hint = f"Did you mean {near[0]!r}?" if near else f"Known are {', '.join(Press.model_fields)}."
        raise ConfigError(f"{config}: extra.press.{key} is not a setting. {hint}") from None
