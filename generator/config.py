"""The site's settings, from mkdocs.yml and its `extra.press`."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import mergedeep  # type: ignore[import-untyped]
import yaml
from mkdocs.utils.yaml import get_yaml_loader
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from generator.errors import ConfigError

SHARED = "dateline"
"""`INHERIT: dateline` in mkdocs.yml takes over `site.yml` of the generator's own templates."""

Contacts = Literal["release", "hidden"]


def _web_address(value: str) -> str:
    """`value` where it may stand behind a link: `javascript:` and the like are refused."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise ValueError("must be an address that begins with https:// or http://")
    return value


WebAddress = Annotated[str, AfterValidator(_web_address)]


class Press(BaseModel):
    """What `extra.press` in mkdocs.yml may say; everything is optional.

    Attributes:
        site_name: the archive's name on its pages; MkDocs' `site_name` else.
        repository: address of the archive's repository, for links that suggest a correction; `repo_url` else.
        description: what the site is, for search engines; `site_description` else.
        contacts: whether telephone numbers and e-mail addresses are shown: `release`, in the stored releases only, or
            `hidden`, nowhere.
        feed_length: how many entries a feed has, newest first.
        editor: who keeps the archive, named on the page about it.
    """

    model_config = ConfigDict(extra="forbid", strict=True)

    site_name: str | None = None
    repository: WebAddress | None = None
    description: str | None = None
    contacts: Contacts = "release"
    feed_length: int = Field(default=20, ge=1, le=1000)
    editor: str | None = None


@dataclass(frozen=True)
class Settings:
    """What pages need to know about the site that they are part of.

    Attributes:
        site_name: the site's title.
        site_url: where it is published, with its base path; None where that is not known.
        directory_urls: whether a page `a/b.md` is served at `a/b/` (else `a/b.html`).
        repository: `https://github.com/owner/repo`, or None.
        description: one sentence about the site, or None.
        contacts, feed_length, editor: as in `Press`.
    """

    site_name: str
    site_url: str | None = None
    directory_urls: bool = True
    repository: str | None = None
    description: str | None = None
    contacts: Contacts = "release"
    feed_length: int = 20
    editor: str | None = None


def built_in_templates() -> Path:
    """The generator's own templates: inside the installed package, or beside it in a checkout."""
    package = Path(str(files("generator")))
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def find_templates(given: Path | None, config: Path) -> tuple[Path, ...]:
    """Folders of templates, the first that holds a file wins: the archive's own, then the generator's.

    Args:
        given: a folder named by the user; `templates` beside `config` where it is None and there is one.
        config: the mkdocs.yml.

    Raises:
        ConfigError: the folder given is none.
    """
    if given and not given.is_dir():
        raise ConfigError(f"{given}: no folder of templates. Name it with --templates.")
    own = given or config.parent / "templates"
    layers = [folder for folder in (own, built_in_templates()) if folder.is_dir()]
    return tuple({folder.resolve(): folder for folder in layers}.values())


def read_configuration(config: Path) -> dict[str, Any]:
    """All that the mkdocs.yml at `config` says, with what it inherits (`INHERIT`) and `!ENV`.

    Raises:
        ConfigError: a file is missing or is no YAML mapping.
    """
    said: dict[str, Any] = {}
    for _, layer in _read_layers(config):
        said = mergedeep.merge({}, layer, said)
    return said


def _read_layers(config: Path) -> list[tuple[Path, dict[str, Any]]]:
    """The file and those that it inherits from, each with what it says itself."""
    layers: list[tuple[Path, dict[str, Any]]] = []
    path = config
    while True:
        said = _read_file(path, inherited=bool(layers))
        parent = said.pop("INHERIT", None)
        layers.append((path, said))
        if parent is None:
            return layers
        if not isinstance(parent, str):
            raise ConfigError(f"{path}: INHERIT must name one file, or be {SHARED!r}")
        path = built_in_templates() / "site.yml" if parent == SHARED else path.parent / parent
        if path.resolve() in {known.resolve() for known, _ in layers}:
            raise ConfigError(f"{path}: inherits from itself")


def _read_file(path: Path, *, inherited: bool) -> dict[str, Any]:
    try:
        # MkDocs' own loader: mkdocs.yml is the archive's, and may name functions of extensions.
        raw = yaml.load(path.read_text(encoding="utf-8"), Loader=get_yaml_loader())  # noqa: S506
    except FileNotFoundError:
        hint = "It is named by INHERIT." if inherited else "Name the site's configuration with --config."
        raise ConfigError(f"{path}: no such file. {hint}") from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigError(f"{path}: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise ConfigError(f"{path}: is not a mapping of settings")
    return raw


def load_settings(config: Path) -> Settings:
    """The settings that the mkdocs.yml at `config` makes, read by MkDocs' own loader (`!ENV`, `INHERIT`).

    Raises:
        ConfigError: the file is missing, is no YAML mapping, or says something that is not known; the message has
            file and line.
    """
    raw = read_configuration(config)
    press = _read_press(config, raw)
    name = press.site_name or _read_text(config, raw, "site_name")
    if not name:
        raise ConfigError(f"{config}: site_name is missing")
    layout = raw.get("use_directory_urls", True)
    if not isinstance(layout, bool):
        raise ConfigError(f"{_place(config, 'use_directory_urls')}: use_directory_urls must be true or false")
    repository = press.repository or _read_text(config, raw, "repo_url")
    if repository:
        try:
            _web_address(repository)
        except ValueError as error:
            raise ConfigError(f"{_place(config, 'repo_url')}: repo_url {error}") from None
    return Settings(
        site_name=name,
        site_url=_read_text(config, raw, "site_url"),
        directory_urls=layout,
        repository=repository,
        description=press.description or _read_text(config, raw, "site_description"),
        contacts=press.contacts,
        feed_length=press.feed_length,
        editor=press.editor or None,
    )


def _read_text(config: Path, raw: dict[str, Any], key: str) -> str | None:
    value = raw.get(key)
    if value is not None and not isinstance(value, str):
        raise ConfigError(f"{_place(config, key)}: {key} must be text")
    return value or None


def _read_press(config: Path, raw: dict[str, Any]) -> Press:
    extra = raw.get("extra") or {}
    if not isinstance(extra, dict):
        raise ConfigError(f"{_place(config, 'extra')}: extra must be a mapping")
    if "press" not in extra:
        for key in difflib.get_close_matches("press", [str(key) for key in extra], n=1, cutoff=0.7):
            raise ConfigError(f"{_place(config, 'extra', key)}: extra.{key} is not a setting. Did you mean 'press'?")
    try:
        return Press.model_validate(extra.get("press") or {})
    except ValidationError as error:
        first = error.errors()[0]
        steps = [str(step) for step in first["loc"]]
        where = f"{_place(config, 'extra', 'press', *steps)}: {'.'.join(['extra.press', *steps])}"
        if first["type"] == "extra_forbidden":
            raise ConfigError(f"{where} is not a setting. {_suggest(steps[-1], list(Press.model_fields))}") from None
        if first["type"] == "literal_error":
            words = ["release", "hidden"]
            raise ConfigError(f"{where}: {first['input']!r} is not known. {_suggest(first['input'], words)}") from None
        raise ConfigError(f"{where}: {first['msg']}") from None


def _suggest(said: object, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(str(said), known, n=1)
    return f"Did you mean {near[0]!r}?" if near else f"Known are {', '.join(known)}."


def _place(config: Path, *keys: str) -> str:
    """`mkdocs.yml:12`: the file and line where this setting is made; the file alone where no line is found."""
    for path, _ in _read_layers(config):
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=get_yaml_loader())
        line = None
        for key in keys:
            pairs = node.value if isinstance(node, yaml.MappingNode) else []
            line, node = next(
                ((name.start_mark.line + 1, value) for name, value in pairs if name.value == key), (None, None)
            )
        if line is not None:
            return f"{path}:{line}"
    return str(config)
