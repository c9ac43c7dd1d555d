"""Structured data of every page, checked by TypeScript against the newest vocabulary of schema.org (schema-dts)."""

import json
import tempfile
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tests.audit.tools import run_tool
from tests.browser.places import ROOT

PACKAGES = ROOT / ".ci" / "audit"
OPTIONS = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--moduleResolution", "bundler"]


def _read(page: Path) -> dict[str, Any]:
    """The structured data of a page.

    Raises:
        ValueError: the page has none, or more than one.
    """
    scripts = LexborHTMLParser(page.read_text(encoding="utf-8")).css("head script[type='application/ld+json']")
    if len(scripts) != 1:
        raise ValueError(f"{page}: {len(scripts)} graphs")
    written: dict[str, Any] = json.loads(scripts[0].text())
    return written


def _is_stub(page: Path) -> bool:
    """Whether it only leads to another page."""
    return b'http-equiv="refresh"' in page.read_bytes()


def check_structured(site: Path) -> list[str]:
    """What the compiler says of the graphs, a line each with the page."""
    pages = [page for page in sorted(site.rglob("*.html")) if page.name != "404.html" and not _is_stub(page)]
    lines = ['import type { Graph } from "schema-dts";']
    # A constant a page on a line of its own, so that the number of a line says which page is meant.
    lines += [f"export const page{place}: Graph = {json.dumps(_read(page))};" for place, page in enumerate(pages)]
    with tempfile.TemporaryDirectory(dir=PACKAGES) as folder:
        source = Path(folder) / "pages.ts"
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        compiler = PACKAGES / "node_modules" / "typescript" / "bin" / "tsc"
        done = run_tool("node", str(compiler), *OPTIONS, "--module", "esnext", "--pretty", "false", str(source))
    told = [line for line in done.stdout.splitlines() if line.strip()]
    print(f"structured data: {len(pages)} pages, {len(told)} messages")
    if done.returncode == 0:
        return []
    return [_name_page(line, pages) for line in told] or [f"the compiler failed: {done.stderr}"]


def _name_page(line: str, pages: list[Path]) -> str:
    """A message of the compiler, `…pages.ts(3,25): error …`, with the page that it is about."""
    number = line.partition("pages.ts(")[2].partition(",")[0]
    return f"{pages[int(number) - 2]}: {line.partition('): ')[2]}" if number.isdigit() else line.strip()
