"""Average shares and debt beside the figures of a statement; names and figures are invented."""

from pathlib import Path

import pytest

from generator.model.evidence import faults
from generator.model.release import Release
from generator.parse import parse_document
from generator.read import read_file

TEXT = """# Acme Widgets Announces Second Quarter Results for Fiscal 2006

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the second quarter of
fiscal 2006, ending March 31, 2006. It was a good quarter for widgets.

## Statements of Operations
(in thousands, except per share data)

| | Three Months Ended March 31, 2006 | Three Months Ended March 31, 2005 |
| --- | --- | --- |
| Net sales | $ 5,613 | $ 4,718 |
| Income before income taxes | 1,900 | 1,300 |
| Net income | 1,626 | 1,203 |
| Basic earnings per share | $0.20 | $0.15 |
| Diluted earnings per share | $0.19 | $0.14 |
{shares}

## Balance Sheets
(in thousands)

| | March 31, 2006 | September 30, 2005 |
| --- | --- | --- |
| Total current assets | 2,000 | 1,900 |
| Total assets | $ 4,512 | $ 4,500 |
{debt}
| Total Acme Widgets shareholders’ equity | 3,312 | 3,200 |
| Total liabilities and equity | $ 4,512 | $ 4,500 |
"""
SHARES = "| Weighted average shares outstanding: | | |\n| Basic | {} | {} |\n| Diluted | {} | {} |"


def _told(folder: Path, shares: str, debt: str = "") -> dict[tuple[str, str | None], str | list[str]]:
    path = folder / "a.md"
    path.write_text(TEXT.format(shares=shares, debt=debt), encoding="utf-8")
    (document,) = read_file(folder, path)
    release = parse_document(document)
    assert isinstance(release, Release)
    assert faults(release, document.text) == []
    return {(f.metric, f.period.end): f.value for f in release.facts}


@pytest.mark.parametrize(
    ("printed", "basic"),
    [
        (("8,130", "8,020", "8,500", "8,400"), "8130000"),
        (("8,130,402", "8,020,111", "8,500,000", "8,400,000"), "8130402"),
        (("8.1", "8.0", "8.5", "8.4"), "8100000"),
        (("813", "802", "850", "840"), None),
    ],
    ids=["thousands", "in full", "millions", "no unit makes the amount per share"],
)
def test_shares_are_in_the_unit_that_makes_the_amount_per_share(
    tmp_path: Path, printed: tuple[str, ...], basic: str | None
) -> None:
    assert _told(tmp_path, SHARES.format(*printed)).get(("shares_basic", "2006-03-31")) == basic


PER_SHARE = "{} | | |\n| Net income per common share | $0.20 | $0.15 |\n| Average shares | 8,130 | 8,020 |"


@pytest.mark.parametrize(
    ("first", "second", "metrics"),
    [
        ("Basic:", "Diluted:", ["eps_basic", "eps_diluted"]),
        ("Primary", "Fully diluted", ["eps_basic", "eps_diluted"]),
        ("Widgets:", "Diluted:", ["eps", "eps_diluted"]),
    ],
)
def test_a_heading_says_which_shares_are_meant(tmp_path: Path, first: str, second: str, metrics: list[str]) -> None:
    path = tmp_path / "a.md"
    rows = "| Basic earnings per share | $0.20 | $0.15 |\n| Diluted earnings per share | $0.19 | $0.14 |\n{shares}"
    words = f"| {PER_SHARE.format(first)}\n| {PER_SHARE.format(second).replace('0.20', '0.19')}"
    path.write_text(TEXT.replace(rows, words).format(debt=""), encoding="utf-8")
    (document,) = read_file(tmp_path, path)
    release = parse_document(document)
    assert isinstance(release, Release)
    told = [f.metric for f in release.facts if f.metric.startswith("eps") and f.period.end == "2006-03-31"]
    assert told == metrics


def test_shares_that_are_neither_are_left_out(tmp_path: Path) -> None:
    told = _told(tmp_path, "| Weighted average shares outstanding | 8,130 | 8,020 |")
    assert not [metric for metric, _ in told if metric.startswith("shares")]


@pytest.mark.parametrize(
    ("debt", "found"),
    [
        ("| Total current liabilities | 200 | 300 |\n| Long-term debt | 900 | 1,000 |", "900000"),
        ("| Long-term debt, net of current portion | 900 | 1,000 |", "900000"),
        ("| Long-term debt | 900 | 1,000 |", None),
        ("| Current portion of long-term debt | 900 | 1,000 |", None),
    ],
)
def test_debt_less_its_current_portion(tmp_path: Path, debt: str, found: str | None) -> None:
    told = _told(tmp_path, "", debt)
    assert told.get(("long_term_debt_noncurrent", "2006-03-31")) == found
    assert told["equity", "2006-03-31"] == "3312000"
