"""The site under the tools of its field: Lighthouse, the Nu HTML checker, schema.org, readers of feeds and downloads.

python -m tests.audit [SITE]    # `make audit` builds first; needs Node, Java and a Chromium
"""

import sqlite3
import sys
from pathlib import Path

from frictionless import Package

from tests.audit import lighthouse, markup, structured
from tests.audit.tools import run_tool
from tests.browser.places import ROOT
from tests.browser.server import serve

PACKAGES = ROOT / ".ci" / "audit"


def check_lighthouse(site: Path) -> list[str]:
    """What falls below its bar; the figures of each page are printed."""
    faults = []
    with serve(site, compressed=True) as home:
        for name, path in lighthouse.PAGES.items():
            scores = lighthouse.measure_best(home + path, PACKAGES)
            print(f"{name}: " + ", ".join(f"{key} {score:.2f}" for key, score in scores.items()))
            faults += [f"{name}: {key} {scores[key]}" for key, bar in lighthouse.BARS.items() if scores[key] < bar]
    return faults


def check_feeds(site: Path) -> list[str]:
    """What a feed reader's parser lacks."""
    feeds = sorted(str(path) for path in (site / "feeds").rglob("*.*"))
    done = run_tool("node", str(PACKAGES / "feeds.mjs"), *feeds)
    print(done.stdout.strip().rpartition("\n")[2])
    return [] if done.returncode == 0 else [done.stdout + done.stderr]


def check_downloads(site: Path) -> list[str]:
    """What frictionless finds wrong with the data package, and SQLite with the database."""
    report = Package(str(site / "data" / "datapackage.json")).validate()
    print(f"datapackage.json: {len(report.tasks)} tables, valid: {report.valid}")
    database = sqlite3.connect(f"file:{site / 'data' / 'archive.db'}?mode=ro", uri=True)
    try:
        (whole,) = database.execute("PRAGMA integrity_check").fetchone()
        loose = database.execute("PRAGMA foreign_key_check").fetchall()
    finally:
        database.close()
    print(f"archive.db: {whole}, {len(loose)} loose keys")
    faults = [] if report.valid else [str(report.flatten(["rowNumber", "fieldName", "message"])[:20])]
    return faults + ([] if whole == "ok" and not loose else [f"archive.db: {whole}, {loose[:5]}"])


def main(site: Path) -> int:
    """Run all; 1 where anything is at fault."""
    faults = []
    for check in (check_lighthouse, markup.check_markup, structured.check_structured, check_feeds, check_downloads):
        faults += check(site)
    print("\n".join(faults) if faults else "Nothing is at fault.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"))
