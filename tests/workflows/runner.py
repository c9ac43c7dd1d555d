"""A very small GitHub: it runs the jobs of the workflow files, step by step, against a repository on this disk.

The `run:` lines are executed as they stand in the files, by bash, as GitHub does; the few actions that are used are
played by functions. An expression, an action or a key that it does not know is an error, so that nothing is passed
over in silence.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = ROOT / ".github" / "workflows"
BASE_URL = "https://example.org/archive/"
_EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_KNOWN_KEYS = {"name", "id", "uses", "with", "run", "env"}


def load(name: str) -> dict[Any, Any]:
    """The workflow file of this name, as plain data. YAML 1.1 reads its key `on` as True."""
    loaded = yaml.safe_load((WORKFLOWS / f"{name}.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def git(folder: Path, *words: str) -> str:
    """What git says in `folder`, with an identity of its own and no settings of this machine."""
    identity = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "init.defaultBranch=main"]
    command = ["git", "-C", str(folder), *identity, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=bare_environment())  # noqa: S603 - our own words
    assert done.returncode == 0, f"{words}: {done.stderr}"
    return done.stdout.strip()


def bare_environment() -> dict[str, str]:
    """What a fresh machine has set: nothing of the shell that runs the tests."""
    return {
        "PATH": os.environ["PATH"],
        "LC_ALL": "C.UTF-8",
        "HOME": "/nonexistent",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
        "GIT_TERMINAL_PROMPT": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def make_environment(folder: Path) -> Path:
    """A virtual environment in `folder` that is the one that runs the tests, and that make takes for fresh."""
    folder.mkdir()
    running = Path(sys.executable).parent
    (folder / "bin").symlink_to(running)
    settings = running.parent / "pyvenv.cfg"
    if settings.is_file():
        shutil.copy(settings, folder)
        (folder / "lib").symlink_to(running.parent / "lib")
    ready = folder / ".ready"
    ready.touch()
    year_2100 = 4_102_444_800
    os.utime(ready, (year_2100, year_2100))
    return folder


@dataclass
class Job:
    """What came of a job.

    Attributes:
        failed: name of the step that failed, after which none ran; None where all went well.
        printed: what each `run:` step printed, by its name.
        summary: the Markdown of the job's summary.
        outputs: the job's outputs, for jobs that need it.
        site: the site that was handed over as an artifact, path -> content.
    """

    folder: Path
    failed: str | None = None
    printed: dict[str, str] = field(default_factory=dict)
    summary: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    site: dict[str, bytes] = field(default_factory=dict)


class Runner:
    """Runs jobs against the bare repository `origin`, each in a fresh clone below `folder`."""

    def __init__(self, origin: Path, folder: Path) -> None:
        self.origin = origin
        self.folder = folder
        self.venv = make_environment(folder / "venv")
        self.jobs = 0

    def run(self, workflow: str, job: str, commit: str, **context: str) -> Job:
        """Run a job for the event at `commit`; `context` holds what expressions may ask for, dots as `__`."""
        self.jobs += 1
        place = self.folder / f"job-{self.jobs}"
        place.mkdir()
        described = load(workflow)["jobs"][job]
        state = _State(
            self, Job(place / "checkout"), commit, {name.replace("__", "."): context[name] for name in context}
        )
        for name in ("summary", "path", "env", "output"):
            (place / name).touch()
        for step in described["steps"]:
            if not state.take(step):
                state.job.failed = step["name"]
                break
        state.job.summary = (place / "summary").read_text(encoding="utf-8")
        if state.job.failed is None:
            state.job.outputs = {name: state.fill(value) for name, value in described.get("outputs", {}).items()}
        return state.job


@dataclass
class _State:
    runner: Runner
    job: Job
    commit: str
    context: dict[str, str]

    def fill(self, text: str) -> str:
        """`text` with its expressions replaced by what they stand for."""
        return _EXPRESSION.sub(lambda found: self.context[found[1]], text)

    def take(self, step: Mapping[str, Any]) -> bool:
        """Run one step; whether it went well."""
        assert not set(step) - _KNOWN_KEYS, f"{step['name']}: a key that this runner does not know"
        if "uses" in step:
            action = step["uses"].partition("@")[0].removeprefix("actions/")
            wanted = {name: self.fill(str(value)) for name, value in step.get("with", {}).items()}
            getattr(self, f"_play_{action.replace('-', '_')}")(step, wanted)
            return True
        return self._execute(step)

    def _execute(self, step: Mapping[str, Any]) -> bool:
        place = self.job.folder.parent
        output = place / "output"
        output.write_text("")
        added = (place / "path").read_text().splitlines()
        environment = {
            **bare_environment(),
            **{f"GITHUB_{name}": str(place / name.removeprefix("STEP_").lower()) for name in
               ("STEP_SUMMARY", "PATH", "ENV", "OUTPUT")},
            "PATH": os.pathsep.join([*reversed(added), os.environ["PATH"]]),
            "VENV": str(self.runner.venv),
            "GITHUB_ACTIONS": "true",
            **{name: self.fill(value) for name, value in step.get("env", {}).items()},
        }  # fmt: skip
        script = place / "step.sh"
        script.write_text(self.fill(step["run"]), encoding="utf-8")
        done = subprocess.run(  # noqa: S603 - the project's own workflow
            ["/bin/bash", "-e", str(script)], cwd=self.job.folder, env=environment, text=True, check=False,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        self.job.printed[step["name"]] = done.stdout
        for line in output.read_text().splitlines():
            name, _, value = line.partition("=")
            self.context[f"steps.{step.get('id')}.outputs.{name}"] = value
        return done.returncode == 0

    def _play_checkout(self, _step: Mapping[str, Any], wanted: Mapping[str, str]) -> None:
        assert wanted["persist-credentials"] == "False"
        folder = self.job.folder
        folder.mkdir()
        git(folder, "init", "--quiet")
        git(folder, "remote", "add", "origin", f"file://{self.runner.origin}")
        commit = wanted.get("ref") or self.commit
        git(folder, "fetch", "--quiet", "--no-tags", "--depth", wanted.get("fetch-depth", "1"), "origin", commit)
        git(folder, "checkout", "--quiet", "--detach", commit)

    def _play_setup_python(self, _step: Mapping[str, Any], wanted: Mapping[str, str]) -> None:
        assert wanted == {"python-version": "3.12"}

    def _play_configure_pages(self, step: Mapping[str, Any], _wanted: Mapping[str, str]) -> None:
        self.context[f"steps.{step['id']}.outputs.base_url"] = BASE_URL

    def _play_upload_artifact(self, _step: Mapping[str, Any], wanted: Mapping[str, str]) -> None:
        site = self.job.folder / wanted["path"]
        assert (site / "index.html").is_file()
        self.job.site = {
            path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
        }

    _play_upload_pages_artifact = _play_upload_artifact
