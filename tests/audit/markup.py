"""The Nu HTML checker over every page and the style sheet."""

import json
from collections import Counter
from pathlib import Path

from tests.audit.tools import run_tool
from tests.browser.places import ROOT

JAR = ROOT / ".ci" / "audit" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

KNOWN = {
    "Attribute “autocomplete” is only allowed when the input type is": "two switches of the theme's own frame, which "
    "its script needs as they are",
    "CSS: “anchor-name”: Property “anchor-name” doesn't exist.": "CSS Anchor Positioning, which the checker does not "
    "know yet; it stands within @supports",
    "CSS: “position-anchor”: Property “position-anchor” doesn't exist.": "the same",
    "CSS: “position-area”: Property “position-area” doesn't exist.": "the same",
    "CSS: “position-try-fallbacks”: Property “position-try-fallbacks” doesn't exist.": "the same",
}
"""Beginnings of messages that are passed over, each with the reason."""


def _run(*arguments: str) -> list[dict[str, str]]:
    done = run_tool("java", "-jar", str(JAR), "--format", "json", *arguments)
    found: list[dict[str, str]] = json.loads(done.stderr)["messages"]
    return found


def check_markup(site: Path) -> list[str]:
    """Each message that is not known, with the first file and how many times it comes."""
    pages = sorted(str(path) for path in site.rglob("*.html"))
    messages = [*_run("--skip-non-html", *pages), *_run("--css", str(site / "assets" / "site.css"))]
    told: Counter[str] = Counter()
    first: dict[str, str] = {}
    for message in messages:
        text = message["message"]
        if any(text.startswith(known) for known in KNOWN):
            continue
        told[text] += 1
        first.setdefault(text, f"{message.get('url', '')}: {message.get('extract', '')!r}")
    print(f"Nu HTML checker: {len(pages)} pages, {len(messages) - sum(told.values())} known messages")
    return [f"{number} times: {text} First: {first[text]}" for text, number in told.items()]
