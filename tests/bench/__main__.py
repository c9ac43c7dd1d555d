"""How long the work takes, as ratios within one run: `make bench`.

python -m tests.bench [RELEASES]    # 160 by default: the larger archive; the smaller one has a quarter of them

A machine's own speed drops out of a ratio. A cost that grows with the size alone shows as 1.0 in the lines that
compare four times as much with once as much; more than about 1.3 there means that something looks at everything for
each thing.
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from generator import pipeline
from generator.model.document import Document
from generator.parse import parse_document
from generator.parse.text.hinted import HintedPattern
from generator.read import find_documents, read_file
from tests.bench.archive import write_release, write_seeds

ROOT = Path(__file__).resolve().parents[2]
_ROW = "<tr><td>Revenue of line {n}</td><td>$</td><td>{n},{n:03d}</td><td></td><td>$</td><td>{n},001</td></tr>"
# What a document may hold thousands of; each tells something else than the one before.
_REPEATED: dict[str, Callable[[int], str]] = {
    "figures of one period": lambda n: f"\n\nNet sales for the second quarter were ${n}.{n % 10} million.",
    "list items with a figure": lambda n: f"\n* Revenue of ${n} million",
    "rows of a table": lambda n: f"\nNet sales {n}              $ {n + 1000:,}    $ {n + 900:,}",
    "speakers": lambda n: (
        f'\n\n"We are glad of this," said Jane A{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}y, director.'
    ),
}


def _seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """Processor seconds of the fastest of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def _tell(what: str, ratio: float, unit: str = "") -> None:
    sys.stdout.write(f"{ratio:10.2f}  {what}{f' ({unit})' if unit else ''}\n")


def _measure_text(document: Document) -> float:
    return _seconds(lambda: parse_document(document), rounds=7)


def bench_text() -> None:
    """Plain text: the seeds, what looking for needed words saves, and a long document against a short one."""
    seeds = ROOT / "seeds"
    documents = [document for path in find_documents(seeds) for document in read_file(seeds, path)]
    for document in documents:
        parse_document(document)
    times = [_measure_text(document) for document in documents]
    yardstick = [_seconds(partial(re.findall, r"\w+", document.text), rounds=7) for document in documents]
    ratios = [seconds / scale for seconds, scale in zip(times, yardstick, strict=True)]
    _tell(
        "parsing a seed, against finding its words once",
        statistics.median(ratios),
        f"median {statistics.median(times) * 1000:.1f} ms here",
    )
    with patch.multiple(
        HintedPattern,
        may_match=lambda _pattern, _text: True,
        places=lambda _pattern, _text, _start=0, _end=0: None,
        _may_begin=lambda _pattern, _text, _start: True,
    ):
        unaided = [_measure_text(document) for document in documents]
    _tell(
        "parsing a seed with needed words looked for first, against every pattern searched for",
        statistics.median(aided / plain for aided, plain in zip(times, unaided, strict=True)),
    )
    head, _, body = write_release(0).partition("\n\nSpringfield")
    paragraphs = body.rpartition("Contact:")[0]
    one, four = (
        Document("x.txt", 1, "text", "utf-8", "0" * 64, f"{head}\n\nSpringfield{body}" + paragraphs * times)
        for times in (8, 32)
    )
    _tell(
        "parsing a document of four times the length, per character",
        _measure_text(four) / _measure_text(one) * len(one.text) / len(four.text),
    )
    for what, repeat in _REPEATED.items():
        texts = [f"{head}\n\nSpringfield{body}" + "".join(map(repeat, range(1, count))) for count in (400, 1600)]
        one, four = (Document("x.txt", 1, "text", "utf-8", "0" * 64, text) for text in texts)
        _tell(
            f"parsing a document with four times as many {what}, per character",
            _measure_text(four) / _measure_text(one) * len(one.text) / len(four.text),
        )


def _read(folder: Path, path: Path) -> None:
    for document in read_file(folder, path):
        parse_document(document)


def bench_html(folder: Path) -> None:
    """HTML: a table of four times the rows."""

    def put(rows: int) -> Path:
        path = folder / f"{rows}.html"
        body = "".join(_ROW.format(n=number) for number in range(1, rows))
        prose = "".join(f"<p>{line}</p>" for line in write_release(0).split("\n\n"))
        path.write_text(f"<html><body>{prose}<table>{body}</table></body></html>", encoding="utf-8")
        return path

    few, many = put(500), put(2000)
    seconds = [_seconds(partial(_read, folder, path)) for path in (few, many)]
    _tell(
        "reading a table of four times the rows, per byte",
        seconds[1] / seconds[0] * few.stat().st_size / many.stat().st_size,
    )


def bench_archive(folder: Path, count: int) -> None:
    """All of it: records and site of an archive, and of one with four times the releases."""
    parsed, built, pages = [], [], []
    for size in (count // 4, count):
        place = folder / str(size)
        write_seeds(place / "seeds", size)
        data, docs, site = place / "data", place / "docs", place / "site"
        parsed.append(_seconds(partial(pipeline.parse, place / "seeds", data), rounds=1))
        built.append(_seconds(partial(pipeline.build, data, docs, site, ROOT / "mkdocs.yml"), rounds=1))
        pages.append(sum(1 for _ in site.rglob("*.html")))
    _tell(
        "records of four times the releases, per release",
        parsed[1] / parsed[0] / 4,
        f"{count} in {parsed[1]:.1f} s here",
    )
    _tell(
        "site of four times the releases, per page",
        built[1] / built[0] * pages[0] / pages[1],
        f"{pages[1]} pages in {built[1]:.1f} s here",
    )


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 160
    bench_text()
    with tempfile.TemporaryDirectory() as folder:
        bench_html(Path(folder))
        bench_archive(Path(folder), count)


main()
