"""Pictures of the site: one page of each kind for whoever works on it, and two for the README.

python -m tests.browser.screenshots [SITE]    # `make screenshots` builds first

Those of the kinds go into build/screenshots/ (wide and narrow, light and dark); those of the README, an event and the
words behind one of its figures, into .github/pictures/.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import MISSING, find_chromium
from tests.browser.places import FURTHER, ONE_OF_EACH, QUARTER, ROOT
from tests.browser.server import serve

PICTURES = ROOT / ".github" / "pictures"
SHOTS = ROOT / "build" / "screenshots"
WIDTH, HEIGHT = 1120, 860
WIDTHS = {"wide": 1280, "phone": 390}
TALLEST = 6000
"""A picture of a page ends after so many pixels."""

# Without the page's own frame of tabs and search, which would stick to the top of each picture.
_BARE = ".md-header, .tabs, .md-top { display: none }"


def take_for_readme(page: Page, home: str) -> None:
    """Write both pictures of the README."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    page.goto(f"{home}events/{QUARTER}/")
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / "event.png")
    page.locator("table.figures").get_by_role("link", name="$(168,000)", exact=True).first.click()
    page.locator(".stored .w633-643", has_text="$(168,000)").wait_for()
    page.add_style_tag(content=_BARE)
    page.evaluate("document.querySelector('.stored .w633-643').scrollIntoView({block: 'start'})")
    # From the first of the lit words on, with a little of what stands above them.
    page.mouse.wheel(0, -140)
    page.wait_for_timeout(300)
    page.screenshot(path=PICTURES / "words.png")


def take_each_kind(browser: Browser, home: str) -> int:
    """Write a picture of each kind of page, wide and narrow, in light and dark; how many."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    number = 0
    for size, width in WIDTHS.items():
        for colours in ("light", "dark"):
            page = browser.new_page(
                viewport={"width": width, "height": 900}, color_scheme="dark" if colours == "dark" else "light"
            )
            for name, path in (ONE_OF_EACH | FURTHER).items():
                page.goto(home + path)
                page.wait_for_load_state("networkidle")
                height = min(TALLEST, page.evaluate("document.documentElement.scrollHeight"))
                page.screenshot(
                    path=SHOTS / f"{name.replace(' ', '-')}-{size}-{colours}.png",
                    full_page=True,
                    clip={"x": 0, "y": 0, "width": width, "height": height},
                )
                number += 1
            page.close()
    return number


def main(site: Path) -> int:
    """Serve the built `site` and take the pictures of it; 1 where there is no browser."""
    found = find_chromium()
    if found is None:
        print(MISSING, file=sys.stderr)
        return 1
    with serve(site) as home, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, headless=True, args=["--no-sandbox"])
        take_for_readme(browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light"), home)
        number = take_each_kind(browser, home)
        browser.close()
    print(f"{number} pictures in {SHOTS.relative_to(ROOT)}, two in {PICTURES.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"))
