"""Word lists for people and organisations: titles, names, speech verbs, kinds of institution."""

from functools import cache
from importlib.resources import files

import yaml

from generator.model.base import Record

SAID = "said|says|stated|added|continued|noted|commented|concluded|explained|remarked"
"""Alternatives of a pattern: the commonest verbs of speech. `cues.yml` has all that hand over a quotation."""
MAYBE_HONORIFIC = (
    r"(?:(?:Mr|Ms|Mrs|Miss|Dr|Prof(?:essor)?|(?:[Tt]he )?(?:Hon|Rev)|Sir|Dame|Baron(?:ess)?|Judge|Capt(?:ain)?|"
    r"Lieutenant|Commander|Col(?:onel)?|Admiral|General|Gen|Lt|Ambassador|Sister|Pastor)\.? ){0,2}"
)
"""A pattern of the commonest honorifics before a name, or of none. `names.yml` has all."""


class TitleWords(Record):
    """What job titles are made of, lower case; `titles.yml` says what each list is for."""

    house: list[str]
    ranked: list[str]
    modifiers: list[str]
    after: list[str]
    departments: list[str]
    labels: list[str]


class NameWords(Record):
    """What stands within and around personal names; see `names.yml`."""

    honorifics: list[str]
    post_nominals: list[str]
    particles: list[str]
    suffixes: list[str]
    openers: list[str]
    ahead: list[str]
    never: list[str]
    given: list[str]
    women: list[str]
    men: list[str]
    either: list[str]


class CueWords(Record):
    """How speech is handed to its speaker, and how people are taken up; see `cues.yml`."""

    verbs: list[str]
    rarer: list[str]
    phrases: list[str]
    appointed: list[str]


class OrganisationWords(Record):
    """What makes capitalised words an organisation; see `organisations.yml`."""

    suffixes: list[str]
    kinds: list[str]
    schools: list[str]
    generic: list[str]
    bodies: list[str]
    namesakes: list[str]


def _load(name: str) -> object:
    text = (files("generator.vocabulary") / f"{name}.yml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders


@cache
def title_words() -> TitleWords:
    """The words of job titles."""
    return TitleWords.model_validate(_load("titles"))


@cache
def name_words() -> NameWords:
    """The words around personal names."""
    return NameWords.model_validate(_load("names"))


@cache
def cue_words() -> CueWords:
    """The words that attribute speech."""
    return CueWords.model_validate(_load("cues"))


@cache
def organisation_words() -> OrganisationWords:
    """The words of organisations' names."""
    return OrganisationWords.model_validate(_load("organisations"))
