"""Programs that the checks are made with."""

import shutil
import subprocess
from collections.abc import Mapping


def run_tool(
    name: str, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a program that the machine has, and give what it said; SystemExit where it is missing."""
    found = shutil.which(name)
    if found is None:
        raise SystemExit(f"{name} is not on the PATH")
    return subprocess.run(  # noqa: S603 - a program of our lock file, on pages of ours
        [found, *arguments], capture_output=True, text=True, check=False, env=dict(environment) if environment else None
    )
