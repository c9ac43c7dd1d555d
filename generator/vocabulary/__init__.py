"""The words releases use and what they mean: one YAML file a subject, beside this module.

A new metric or event kind is one entry there; code that needs the list asks here. What several rooms share and nobody
adds to are modules: `dates`, `numbers`, `currencies`, `abbreviations`.
"""

from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from generator.model.base import Record


class Metric(Record):
    """A figure that releases state.

    Attributes:
        id: its name in records.
        label: its name for readers, `Net income`.
        negative_label: its name for readers where the value is below zero, `Net loss`.
        concept: the us-gaap concept it corresponds to, or None.
        kind: `flow` over a period, `instant` at a day, `per-share`, `average` of shares over a period, `outlook`.
        words: how releases print it, lower case; `loss: true` forms stand under `loss_words`.
        loss_words: forms that make a printed amount a loss.
        rows: patterns of the row labels of statements, the surer first.
        usual: whether results releases usually state it (its absence is worth saying).
    """

    id: str
    label: str
    negative_label: str | None = None
    concept: str | None = None
    kind: Literal["flow", "instant", "per-share", "average", "outlook"]
    words: list[str] = []
    loss_words: list[str] = []
    rows: list[str] = []
    usual: bool = False


class EventKindEntry(Record):
    """A kind of news. Wordings are written as `wordings.py` says, over lower-case words.

    Attributes:
        id: its name in records.
        label: its name for readers.
        covers: what falls under it, for the method page.
        items_8k: Form 8-K items it usually goes under.
        headline: wordings that decide in a headline.
        lead: wordings that decide in the first sentence.
        decides: wordings of a headline that settle the main event whatever else it names.
        unless: wordings that take a headline's match away where they begin before the match ends.
        body: wordings of acts told in a sentence of the text, which add the kind.
        act: wordings of acts told so plainly that they count in any sentence of the news.
        weight: which kind comes first when several match; higher first.
    """

    id: str
    label: str
    covers: str
    items_8k: list[str]
    headline: list[str] = []
    lead: list[str] = []
    act: list[str] = []
    decides: list[str] = []
    unless: list[str] = []
    body: list[str] = []
    weight: int = 0


class WireService(Record):
    """A wire service: the name readers know, and the forms that datelines print."""

    name: str
    forms: list[str]


class Exchange(Record):
    """A stock exchange or market: its usual name, and the forms that tickers print."""

    name: str
    forms: list[str]


class Dollar(Record):
    """A currency that prints itself as `$`.

    Attributes:
        code: of ISO 4217.
        names: words before `dollars` that mean it, lower case.
        marks: signs and codes that mean it alone, `C$`.
        exchanges: usual names of the exchanges where it is the currency.
        suffixes: behind the point of a symbol that is printed without its exchange.
        places: states, countries and cities whose dollar it is.
    """

    code: str
    names: list[str]
    marks: list[str]
    exchanges: list[str]
    suffixes: list[str] = []
    places: list[str] = []


class CompanyForms(Record):
    """Words that mark a company's name, lower case and without a final full stop.

    Attributes:
        legal: legal forms and the like, which end a name.
        generic: first words that do not stand for a company by themselves.
    """

    legal: list[str]
    generic: list[str]


class Places(Record):
    """Names that end the place of a dateline, as printed but for capitals and full stops.

    Attributes:
        states: states and provinces in full.
        short_states: their shortened forms, `Ill`, `IL`, and those of countries.
        countries: countries in full.
        cities: cities that datelines print without state or country.
    """

    states: list[str]
    short_states: list[str]
    countries: list[str]
    cities: list[str]


class Language(Record):
    """A language, to tell texts in it from English ones.

    Attributes:
        name: its English name.
        words: small words that its running text is full of, lower case.
        script: the first word of its letters' Unicode names, where they are telling by themselves.
    """

    name: str
    words: list[str]
    script: str | None = None


class Standard(Record):
    """A standard that companies are certified to.

    Attributes:
        name: `ISO`, completed by the pattern's group `number`.
        pattern: regular expression with optional groups `number` and `edition`.
        hint: regular expression for what stands wherever the pattern matches, however lines are wrapped; it begins
            with a letter. Documents without are not searched.
        joined: whether the number follows without a blank: `AS9100`.
    """

    name: str
    pattern: str
    hint: str
    joined: bool = False


class FigureWords(Record):
    """What words do in a sentence about figures.

    Attributes:
        code: the letter for them in grammar patterns.
        does: what that is.
        words: plain words and phrases, lower case.
        patterns: regular expressions.
    """

    code: str
    does: str
    words: list[str] = []
    patterns: list[str] = []


class FigureOwners(Record):
    """Words before a figure's name, lower case.

    Attributes:
        adjectives: change nothing about whose it is: `record total revenue`.
        verbs: have whose it is as their subject: `reported revenue`.
        subjects: stand for the issuer of the release: `the Company`, `we`.
        light: stand between subject and verb: `today also reported`.
    """

    adjectives: frozenset[str]
    verbs: frozenset[str]
    subjects: frozenset[str]
    light: frozenset[str]


class Rule(Record):
    """A rule that reads figures or claims: its id in records, and what it reads, with the wording it was made for."""

    id: str
    reads: str


class ProblemCode(Record):
    """A code under which documents and data are found wanting.

    Attributes:
        id: the code, such as `not-text`.
        kind: `refusal` of a document, `problem` in one, `slip` of its author, `curated` entry without effect,
            `fault` of data/.
        means: what is so, in half a sentence.
        remedy: what a person can do about it, a sentence, or "".
        of_figures: whether figures that the document states are left out for it.
    """

    id: str
    kind: Literal["refusal", "problem", "slip", "curated", "fault"]
    means: str
    remedy: str = ""
    of_figures: bool = False


def _entries(name: str) -> list[dict[str, Any]]:
    """The entries of a file of this folder, its `words` put where their wordings name them: `<places>`."""
    text = (files(__name__) / f"{name}.yml").read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
    entries: list[dict[str, Any]] = loaded["entries"]
    for word, meant in loaded.get("words", {}).items():
        for entry in entries:
            for field, held in entry.items():
                if isinstance(held, list):
                    entry[field] = [wording.replace(f"<{word}>", meant) for wording in held]
    return entries


@cache
def metrics() -> dict[str, Metric]:
    """All metrics by id, in the order in which readers expect them."""
    found = [Metric.model_validate(entry) for entry in _entries("metrics")]
    return {metric.id: metric for metric in found}


@cache
def event_kinds() -> dict[str, EventKindEntry]:
    """All kinds of news by id."""
    found = [EventKindEntry.model_validate(entry) for entry in _entries("event_kinds")]
    return {kind.id: kind for kind in found}


@cache
def wires() -> list[WireService]:
    """All wire services."""
    return [WireService.model_validate(entry) for entry in _entries("wires")]


@cache
def exchanges() -> list[Exchange]:
    """All exchanges and markets."""
    return [Exchange.model_validate(entry) for entry in _entries("exchanges")]


@cache
def dollars() -> list[Dollar]:
    """The currencies that `$` alone may mean, the US dollar first."""
    return [Dollar.model_validate(entry) for entry in _entries("dollars")]


@cache
def company_forms() -> CompanyForms:
    """Legal forms and generic first words."""
    return CompanyForms.model_validate(_entries("company_forms")[0])


@cache
def places() -> Places:
    """Names that end the place of a dateline."""
    return Places.model_validate(_entries("places")[0])


@cache
def languages() -> list[Language]:
    """English and the languages that are told from it."""
    return [Language.model_validate(entry) for entry in _entries("languages")]


@cache
def standards() -> list[Standard]:
    """All standards, the more specific first."""
    return [Standard.model_validate(entry) for entry in _entries("standards")]


@cache
def figure_words() -> list[FigureWords]:
    """What words do in a sentence about figures, in the order in which they are tried."""
    return [FigureWords.model_validate(entry) for entry in _entries("figure_words")]


@cache
def figure_owners() -> FigureOwners:
    """Words before a figure's name that tell whose it is."""
    return FigureOwners.model_validate(_entries("figure_owners")[0])


@cache
def rules() -> dict[str, Rule]:
    """All rules by id."""
    found = [Rule.model_validate(entry) for entry in _entries("rules")]
    return {rule.id: rule for rule in found}


@cache
def problem_codes() -> dict[str, ProblemCode]:
    """All codes of refusals, problems, slips and faults by id."""
    found = [ProblemCode.model_validate(entry) for entry in _entries("problems")]
    return {code.id: code for code in found}
