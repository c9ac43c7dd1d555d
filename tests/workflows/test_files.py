"""What every workflow file must hold to: least rights, pinned actions, no logic, nothing for a stranger."""

import re
from typing import Any

import pytest

from tests.workflows.runner import ROOT, WORKFLOWS, load

NAMES = sorted(path.stem for path in WORKFLOWS.iterdir())
# Every right to write that any job has, and why it has it.
WRITES = {
    ("review", "records"): {"contents"},  # pushes data/ to the branch of a labelled pull request of this repository
    ("pages", "records"): {"contents"},  # pushes data/ to main
    ("pages", "deploy"): {"pages", "id-token"},  # publishes
}
RUNS = {
    ".ci/run",
    ".github/scripts/install",
    ".github/scripts/commit-records",
    "python -m generator build",
    "python -m generator check",
    'python -m generator diff HEAD --output "$GITHUB_STEP_SUMMARY"',
    'python -m generator diff HEAD^1 --output "$GITHUB_STEP_SUMMARY"',
    "python -m generator parse",
    "python -m generator stale --annotate",
}


def jobs() -> list[tuple[str, str, dict[str, Any]]]:
    return [(name, key, job) for name in NAMES for key, job in load(name)["jobs"].items()]


def steps() -> list[dict[str, Any]]:
    return [step for _, _, job in jobs() for step in job["steps"]]


def test_these_are_the_workflows() -> None:
    assert NAMES == ["check", "pages", "review"]


@pytest.mark.parametrize("name", NAMES)
def test_a_workflow_grants_nothing_by_itself_and_runs_once_at_a_time(name: str) -> None:
    workflow = load(name)
    assert workflow["permissions"] == {}
    assert workflow["concurrency"]["group"].startswith(name)
    # YAML 1.1 reads the key `on` as a truth value. No trigger that lends a stranger's pull request rights or secrets.
    assert set(workflow[True]) <= {"push", "pull_request", "workflow_dispatch"}


def test_only_these_jobs_may_write() -> None:
    found = {
        (name, key): {right for right, level in job["permissions"].items() if level != "read"}
        for name, key, job in jobs()
    }
    assert {job: rights for job, rights in found.items() if rights} == WRITES


def test_a_job_that_writes_runs_for_no_fork() -> None:
    assert load("review")["jobs"]["records"]["if"].split(" && ") == [
        "github.event.pull_request.head.repo.full_name == github.repository",
        "contains(github.event.pull_request.labels.*.name, 'commit records')",
    ]
    assert set(load("pages")[True]) == {"push", "workflow_dispatch"}
    assert load("pages")[True]["push"] == {"branches": ["main"]}
    assert load("pages")["jobs"]["records"]["if"] == "github.ref == 'refs/heads/main'"


def test_no_secret_and_the_token_in_the_pushing_step_only() -> None:
    for path in WORKFLOWS.iterdir():
        assert "secrets." not in path.read_text(encoding="utf-8")
    assert {step["run"] for step in steps() if "github.token" in str(step)} == {".github/scripts/commit-records"}


def test_actions_are_githubs_own_pinned_by_commit_and_the_same_everywhere() -> None:
    lines = [line for path in WORKFLOWS.iterdir() for line in path.read_text(encoding="utf-8").splitlines()]
    uses = {line.split("uses:")[1].strip() for line in lines if "uses:" in line}
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use) for use in uses), uses
    assert len({use.partition("@")[0] for use in uses}) == len(uses) == 6


def test_a_step_holds_no_logic() -> None:
    assert {step["run"].strip() for step in steps() if "run" in step} == RUNS
    for step in steps():
        assert "${{" not in step.get("run", "")
        assert "if" not in step


def test_every_checkout_leaves_no_token_behind_and_every_job_ends() -> None:
    for _, _, job in jobs():
        assert job["timeout-minutes"] <= 30
        for step in job["steps"]:
            if "actions/checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_the_site_is_built_from_the_commit_that_holds_the_records_and_then_published() -> None:
    built = load("pages")["jobs"]
    assert (built["build"]["needs"], built["deploy"]["needs"]) == ("records", "build")
    (checkout,) = [step for step in built["build"]["steps"] if "checkout" in step.get("uses", "")]
    assert checkout["with"]["ref"] == "${{ needs.records.outputs.commit }}"
    assert [step["uses"].partition("@")[0] for step in built["deploy"]["steps"]] == ["actions/deploy-pages"]


def test_there_are_forms_for_a_release_and_a_wrong_fact() -> None:
    forms = {path.name for path in (ROOT / ".github" / "ISSUE_TEMPLATE").iterdir()}
    assert forms == {"add-release.yml", "wrong-fact.yml", "config.yml"}
