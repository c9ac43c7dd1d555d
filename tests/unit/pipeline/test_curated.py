"""Files written by hand, from the command line to the records: with the real stages, on an invented release."""

import hashlib
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

TEXT = (
    "Widget Works Inc. Reports First Quarter Results\n\n"
    "Springfield, IL - May 2, 2011 - Widget Works Inc. (OTC: WDGT) announced today its results for the first\n"
    "quarter of fiscal 2011, ended March 31, 2011.\n\n"
    "Revenue for the quarter was $5.6 million. “We make widgets of many kinds for customers in all parts of the\n"
    "country,” said Jane Example, President of Widget Works. The company ships them on the day on which they are\n"
    "ordered, as it has done for years.\n"
)
ID = "2011-05-02-widget-works-inc-reports-first-quarter-results"


def run(*words: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, words, input=answer)


def curate(name: str, *entries: str) -> None:
    lines = "".join(f"- {entry}\n" for entry in entries)
    Path("data/curated").mkdir(exist_ok=True)
    Path(f"data/curated/{name}.yml").write_text(f"schema: 1\n{name}:\n{lines}", encoding="utf-8")


def record(name: str) -> str:
    return Path(f"data/{name}.yml").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    Path("seeds/first.txt").write_text(TEXT, encoding="utf-8")
    assert run("parse", "--quiet").exit_code == 0
    return tmp_path


def test_a_correction_changes_what_follows_and_not_what_was_read() -> None:
    before = record(f"releases/{ID}")
    because = "the annual report says so"
    curate(
        "corrections",
        f"{{release: {ID}, of: facts, words: $5.6 million, set: {{value: 6500000}}, because: {because}, by: Jane}}",
        f"{{release: {ID}, of: facts, words: $7.7 million, remove: true, because: never there}}",
    )
    told = run("parse", "--strict")
    assert told.exit_code == 1
    assert "data/curated/corrections.yml:4: the correction of facts in " in told.output
    assert record(f"releases/{ID}") == before
    period = record("periods/widget-works/fy2011-q1")
    assert '- value: "6500000"' in period
    assert 'edited: [{field: value, read: "5600000", now: "6500000"}]' in period
    assert f"because: {because}" in period
    assert run("check").exit_code == 0
    explained = run("explain", "periods/widget-works/fy2011-q1", "revenue").output
    assert "  by hand  value read as 5600000, now 6500000: the annual report says so\n" in explained
    # The release keeps what was read, and says beside it what a person made of it.
    read = run("explain", f"releases/{ID}", "facts.revenue.FY2011-Q1").output
    assert '= "5600000" USD' in read
    assert "  by hand  value read as 5600000, now 6500000: the annual report says so\n" in read
    assert "Written by hand, and without effect" in run("check").output
    Path("data/curated/corrections.yml").unlink()
    run("parse")
    assert '- value: "5600000"' in record("periods/widget-works/fy2011-q1")
    assert "notes" not in record("periods/widget-works/fy2011-q1")


def test_what_a_person_adds_is_reckoned_with_and_holds_together() -> None:
    period = "period: {label: FY2011-Q1, start: 2011-01-01, end: 2011-03-31}"
    half = "period: {label: FY2011-H1, start: 2011-01-01, end: 2011-06-30}"
    given = "value: {}, unit: USD, precision: '100000', role: reported, metric_at: Revenue, period_at: quarter"
    curate(
        "corrections",
        f"{{release: {ID}, of: facts, words: the first, add: {{metric: net_income, {period}, "
        f"{given.format(1000000)}}}, because: the table says so}}",
        f"{{release: {ID}, of: facts, words: widgets of many, add: {{metric: net_income, {half}, "
        f"{given.format(2500000)}}}, because: the table says so}}",
        f"{{release: {ID}, of: quotes, words: ships them on the day, "
        "add: {speaker: Jane Example, cue: said}, because: it is in italics}",
    )
    told = run("parse", "--strict")
    assert told.exit_code == 0, told.output
    # The half year less its first quarter.
    assert 'value: "1500000"' in record("periods/widget-works/fy2011-q2")
    assert "number: 1" in record("people/jane-example")
    checked = run("check", "--strict")
    assert checked.exit_code == 0, checked.output
    notes = record("people/jane-example").partition("notes:")[2]
    assert "it is in italics" in notes


def test_a_mistake_in_a_file_stops_the_run_with_its_line() -> None:
    curate("corrections", f"{{release: {ID}, off: facts, words: x, remove: true, because: y}}")
    told = run("parse")
    assert told.exit_code == 2
    assert told.output == (
        "dateline: data/curated/corrections.yml:3: corrections.0.off: unknown key; did you mean 'of'?\n"
    )


def test_redacted_words_stand_in_no_record_and_no_page() -> None:
    assert Path("data/people/jane-example.yml").exists()
    curate("redactions", "{words: Jane Example, because: she asked}")
    refused = run("render", "--config", "missing.yml")
    assert refused.exit_code == 2
    assert "data/curated/redactions.yml:3: not in force yet" in refused.output
    assert run("parse").exit_code == 0
    files = [path for path in Path("data").rglob("*.*") if "curated" not in path.parts]
    assert len(files) > 4
    for path in files:
        assert "Jane" not in path.read_text(encoding="utf-8"), path
    text = Path(f"data/releases/{ID}.txt").read_text(encoding="utf-8")
    assert "said ████ ███████, President" in text
    assert len(text) == len(TEXT)
    assert run("check").exit_code == 0


def test_a_redaction_may_be_of_one_release() -> None:
    curate("redactions", f"{{words: many kinds, release: {ID}, because: asked}}")
    run("parse")
    assert "widgets of ████ █████ for" in Path(f"data/releases/{ID}.txt").read_text(encoding="utf-8")


def test_a_review_is_shown_asked_for_and_noted() -> None:
    shown = run("review", ID)
    assert shown.exit_code == 0
    assert 'facts[0]  first.txt:6:29\n  words   "$5.6 million"\n  metric  "Revenue"\n' in shown.output
    assert "value 5600000; unit USD; precision 100000" in shown.output
    assert shown.output.endswith("Not yet checked.\n")
    assert not Path("data/curated").exists()

    words = ("review", f"data/releases/{ID}.yml", "--by", "Jane Example", "--date", "2011-05-09")
    assert run(*words, answer="n\n").exit_code == 1
    assert not Path("data/curated").exists()
    assert run(*words, answer="y\n").exit_code == 0
    checksum = hashlib.sha256(Path(f"data/releases/{ID}.yml").read_bytes()).hexdigest()
    entry = f'- {{release: {ID}, sha256: {checksum}, by: Jane Example, date: "2011-05-09"}}\n'
    assert Path("data/curated/reviews.yml").read_text(encoding="utf-8").endswith(f"reviews:\n{entry}")
    assert run("review", ID).output.endswith("Checked by Jane Example on 2011-05-09.\n")

    record_file = Path(f"data/releases/{ID}.yml")
    record_file.write_text(record(f"releases/{ID}").replace("rule: prose.", "rule: prose.other-"), encoding="utf-8")
    assert run("review", ID).output.endswith("Checked by Jane Example on 2011-05-09, and read differently since.\n")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("review", "nothing"), "nothing: no such release. Give a file below data/releases/, or an id."),
        (("review", ID, "--by", " "), "--by needs a name."),
    ],
)
def test_a_review_of_nothing_or_by_nobody(words: tuple[str, ...], told: str) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert told in result.output


def test_a_review_of_a_release_that_is_not_there_is_told_by_parse() -> None:
    curate("reviews", f"{{release: 2001-01-01-nothing, sha256: {'0' * 64}, by: Jane, date: 2011-06-01}}")
    told = run("parse")
    assert "there is no release '2001-01-01-nothing'" in told.output


def test_words_with_a_comma_want_quotation_marks() -> None:
    curate("corrections", f"{{release: {ID}, of: facts, words: $168,000, remove: true, because: x}}")
    told = run("parse")
    assert told.exit_code == 2
    assert "corrections.yml:3: corrections.0.000: unknown key; " in told.output
    assert "put words that have one into quotation marks" in told.output
