"""What a run tells about itself: how many records there are, what could not be read, what was refused."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.errors import Notice
from generator.model.archive import Archive
from generator.model.frame import Problem
from generator.model.release import Refusal, Release
from generator.places import find_place
from generator.usage import DocumentUse
from generator.vocabulary import problem_codes


@dataclass(frozen=True)
class Account:
    """What a run of `parse` did.

    Attributes:
        documents: how many were read, refused ones included.
        releases: how many release records there are now.
        facts: how many figures they state.
        people: how many people there are now.
        added: ids of release records that are new; likewise `changed`, `removed`, `unchanged`.
        problems: what could not be read in documents that were read.
        refusals: documents that were not read, each with its reason.
        unapplied: entries of data/curated/ that have no effect.
        conflicts: where releases contradict one another.
    """

    documents: int
    releases: int
    facts: int
    people: int
    added: list[str]
    changed: list[str]
    removed: list[str]
    unchanged: list[str]
    problems: list[Notice]
    refusals: list[Notice]
    unapplied: list[Notice] = field(default_factory=list)
    conflicts: list[Notice] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """What `check` found: `faults` of the data itself, what was read from each document and what it left open."""

    records: int
    documents: list[DocumentUse] = field(default_factory=list)
    faults: list[Notice] = field(default_factory=list)
    problems: list[Notice] = field(default_factory=list)
    refusals: list[Notice] = field(default_factory=list)
    unapplied: list[Notice] = field(default_factory=list)
    conflicts: list[Notice] = field(default_factory=list)


def releases_among(paths: list[str]) -> list[str]:
    """Ids of the release records among `paths` below data/; refused documents and texts are left out."""
    names = (path.removeprefix("releases/") for path in paths if path.startswith("releases/"))
    return [name.removesuffix(".yml") for name in names if name.endswith(".yml") and not name.startswith("refused-")]


def list_problems(archive: Archive) -> list[Notice]:
    """What could not be read for certain in documents that were read, by release."""
    return [
        _tell_problem(release, problem, archive.texts[key])
        for key, release in archive.releases.items()
        for problem in release.problems
    ]


def _tell_problem(release: Release, problem: Problem, text: str) -> Notice:
    line = f":{find_place(text, *problem.at[0]).line}" if problem.at else ""
    return Notice(problem.code, problem.message, f"{release.source.file}{line}")


def list_conflicts(archive: Archive) -> list[Notice]:
    """Where releases of one organisation show different ends of its fiscal year, each at the words that show it.

    Where a person has said which end holds, there is nothing left to tell.
    """
    found = []
    for company in archive.organisations.values():
        calendar = company.fiscal_calendar
        settled = calendar is None or (calendar.because and calendar.because[0].release is None)
        for known in calendar.conflicts if calendar and not settled else []:
            release = archive.releases[known.release or ""]
            line = find_place(archive.texts[release.id], *known.at[0]).line
            message = f"a fiscal year of {company.name} that ends otherwise than others show: {known.because}"
            found.append(Notice("calendar-conflict", message, f"{release.source.file}:{line}"))
    return found


def list_refusals(refusals: Iterable[Refusal]) -> list[Notice]:
    """Documents that were not read, by their files, each with its reason."""
    return [
        Notice(code, message or code, refusal.source.file)
        for refusal in sorted(refusals, key=lambda refusal: refusal.source.file)
        for code, _, message in [refusal.refused.partition(": ")]
    ]


def list_remedies(notices: Iterable[Notice]) -> list[tuple[str, int, str]]:
    """What a person can do about notices: code, how many have it, and the advice; in the order of the first of each."""
    known = problem_codes()
    numbers = Counter(notice.code for notice in notices)
    return [
        (code, number, known[code].remedy) for code, number in numbers.items() if code in known and known[code].remedy
    ]
