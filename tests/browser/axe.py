"""axe-core, the checker of access: where it is, and what it finds on a page."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.chromium import is_required
from tests.browser.places import ROOT

SCRIPT = ROOT / ".ci" / "node_modules" / "axe-core" / "axe.min.js"
MISSING = f"no axe-core at {SCRIPT.relative_to(ROOT)}: run npm ci --prefix .ci --ignore-scripts"

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
"""Rules of WCAG 2.2, levels A and AA."""

_RUN = """
    async levels => {
        const found = await axe.run(document, {runOnly: levels, resultTypes: ["violations"]});
        return found.violations.map(one => [one.id, one.nodes.map(node => node.target.join(" ") + ": " + node.html)]);
    }
"""


def read_axe() -> str:
    """The script; where it is missing the test is skipped, or fails where the browser's tests are required."""
    if SCRIPT.is_file():
        return SCRIPT.read_text(encoding="utf-8")
    if is_required():
        pytest.fail(MISSING)
    pytest.skip(MISSING)


# Links fade from one colour scheme to the other when a page takes its scheme up: half way they are hard to read.
_SETTLE = """async () => {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  const running = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime !== Infinity);
  await Promise.all(running.map(one => one.finished.catch(() => null)));
}"""


def find_violations(page: Page, script: str) -> list[Any]:
    """Rule and elements of each violation on the page as it stands, once its colours have settled."""
    page.evaluate(script)
    page.evaluate(_SETTLE)
    found: list[Any] = page.evaluate(_RUN, LEVELS)
    return found
