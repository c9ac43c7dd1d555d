"""Where the browser of these tests is: a Chromium that the machine has, none is downloaded.

python -m tests.browser.chromium    # prints its path, or fails
"""

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
"""Commands that are looked for, in this order: Debian's, Ubuntu's, Google's."""

REQUIRED = "DATELINE_BROWSER"
"""Environment variable: `required` makes a missing browser a failure."""

MISSING = f"no browser: none of {', '.join(NAMES)} is on the PATH (Debian: apt-get install chromium)"


def find_chromium() -> str | None:
    """The path of the first of `NAMES` that is on the PATH; None where there is none."""
    return next((found for name in NAMES if (found := shutil.which(name))), None)


def is_required() -> bool:
    """Whether a missing browser is a failure.

    Raises:
        ValueError: the variable says something else than `required` or nothing.
    """
    said = os.environ.get(REQUIRED, "")
    if said not in {"", "required"}:
        raise ValueError(f"{REQUIRED}={said!r}: it can only be 'required', or unset")
    return said == "required"


def main() -> int:
    """Print where the browser is; 1 where there is none."""
    found = find_chromium()
    print(Path(found) if found else MISSING, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
