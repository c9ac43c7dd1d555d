"""The pictures of the README: an event, and the words behind one of its figures, as a reader sees them.

python -m tests.browser.screenshots [SITE]    # writes .github/pictures/*.png; `make screenshots` builds first
"""

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import MISSING, find_chromium
from tests.browser.places import ROOT
from tests.browser.server import serve

PICTURES = ROOT / ".github" / "pictures"
EVENT = "events/2006-04-20-iec-announces-second-quarter-results-for-fiscal-2006/"
WIDTH, HEIGHT = 1120, 760
# Without the page's own frame of tabs and search, which would stick to the top of each picture.
_BARE = ".md-header, .md-tabs, .md-top { display: none }"


def take(page: Page, home: str) -> None:
    """Write both pictures."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.goto(home + EVENT)
    page.screenshot(path=PICTURES / "event.png")
    page.locator("table.figures").get_by_role("link", name="$(168,000)", exact=True).first.click()
    page.locator(".stored .w633-643", has_text="$(168,000)").wait_for()
    page.add_style_tag(content=_BARE)
    page.evaluate("document.querySelector('.stored .w633-643').scrollIntoView({block: 'start'})")
    # From the first of the lit words on, with a little of what stands above them.
    page.mouse.wheel(0, -140)
    page.wait_for_timeout(300)
    page.screenshot(path=PICTURES / "words.png")


def main(site: Path) -> int:
    """Serve the built `site` and take the pictures of it; 1 where there is no browser."""
    found = find_chromium()
    if found is None:
        print(MISSING, file=sys.stderr)
        return 1
    with serve(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=["--no-sandbox"])
        take(browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light"), home)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"))
