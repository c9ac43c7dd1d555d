"""Heads and units of statements as filers set them: in blanks, in cells, in lines; names are invented."""

from pathlib import Path

import pytest

from generator.model.figures import Fact
from tests.support import release_of

LEAD = """Acme Widgets Announces Results

Springfield, IL - {issued} - Acme Widgets Corp. (NYSE: ACM) announced today its results for {news}.

"""


def _facts(folder: Path, issued: str, news: str, body: str, name: str = "a.txt") -> list[Fact]:
    return [
        fact
        for fact in release_of(folder, name, LEAD.format(issued=issued, news=news) + body).facts
        if fact.where == "table"
    ]


def _told(facts: list[Fact], metric: str) -> list[tuple[str | None, str | None, str]]:
    return [(fact.period.start, fact.period.end, str(fact.value)) for fact in facts if fact.metric == metric]


def test_uneven_groups_without_underlines(tmp_path: Path) -> None:
    body = """                     Acme Widgets Corp.
        Condensed Consolidated Statements of Income (unaudited)
                 (in thousands, except per share data)

                              Quarter Ended                                         Year Ended
                   12/31/09   9/30/09   6/30/09   3/31/09  12/31/08   12/31/09   12/31/08
Interest income     $21,010   $21,220   $21,900   $22,100   $23,010    $86,230    $95,100
Interest expense      6,900     7,500     8,100     8,800     9,900     31,300     42,000
Net interest income  14,110    13,720    13,800    13,300    13,110     54,930     53,100
Income before taxes  (5,790)   (1,980)      900     1,600    (1,190)    (5,270)     9,700
Net income (loss)   $(3,490)  $(1,080)  $   700   $ 1,150   $  (590)   $(2,720)   $ 7,000
"""
    told = _told(_facts(tmp_path, "January 28, 2010", "the quarter ended December 31, 2009", body), "net_income")
    assert told == [
        ("2009-10-01", "2009-12-31", "-3490000"),
        ("2009-07-01", "2009-09-30", "-1080000"),
        ("2009-04-01", "2009-06-30", "700000"),
        ("2009-01-01", "2009-03-31", "1150000"),
        ("2008-10-01", "2008-12-31", "-590000"),
        ("2009-01-01", "2009-12-31", "-2720000"),
        ("2008-01-01", "2008-12-31", "7000000"),
    ]


def test_a_heading_over_several_lines_with_cents_over_its_figures(tmp_path: Path) -> None:
    body = """Consolidated income statement for the half-year ended 31 December 2010

                                                  2010        2009
                                                 $'000       $'000
Revenue                                         45,210      40,118
Employee benefits expense                      (20,100)    (18,200)
Profit before income tax                         8,900       7,100
Income tax expense                              (2,670)     (2,130)
Profit for the half-year                         6,230       4,970
Earnings per share for profit
  attributable to the ordinary
  holders of the company:                        Cents       Cents
Basic earnings per share                           6.1         4.9
Diluted earnings per share                         6.0         4.8
"""
    facts = _facts(tmp_path, "24 February 2011", "the half-year ended 31 December 2010", body)
    assert [value for _, _, value in _told(facts, "eps_basic")] == ["0.061", "0.049"]
    assert [value for _, _, value in _told(facts, "eps_diluted")] == ["0.060", "0.048"]


def test_a_translation_in_another_scale_is_left_out(tmp_path: Path) -> None:
    body = """(Yen in millions, U.S. dollars in thousands)

| | Three months ended June 30 | | |
| --- | --- | --- | --- |
| | 2008 | 2009 | 2009 |
| | Yen | Yen | U.S. dollars |
| Net sales | 310,221 | 241,907 | 2,519,865 |
| Cost of sales | 215,400 | 178,100 | 1,855,208 |
| Operating income | 24,721 | 2,607 | 27,156 |
| Income before income taxes | 26,110 | 3,004 | 31,292 |
| Net income | 15,910 | 1,604 | 16,708 |
"""
    facts = _facts(tmp_path, "July 30, 2009", "the first quarter ended June 30, 2009", body, "a.md")
    assert [(fact.value, fact.unit) for fact in facts if fact.metric == "revenue"] == [
        ("310221000000", "JPY"), ("241907000000", "JPY")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        (
            "Six months to 30 June 1999 Six months to 30 June 1998 Year to 31 December 1998\n£000 £000 £000",
            ["1999-06-30", "1998-06-30", "1998-12-31"],
        ),
        (
            "Six months to 30 June 1999 From 11 May 1998 to 30 June 1998 Year to 31 December 1998\n£000 £000 £000",
            ["1999-06-30", "1998-12-31"],
        ),
        ("Six months 30 June 1999 Twelve months 30 June 1999 Year 31 December 1998\n£000 £000 £000", []),
    ],
)
def test_heads_in_lines_of_a_copied_page(tmp_path: Path, heads: str, told: list[str]) -> None:
    body = f"""Consolidated profit and loss account
{heads}
Turnover 84,210 79,905 165,332
Cost of sales (60,115) (57,880) (118,900)
Operating profit 6,965 5,670 13,300
Profit before taxation 6,050 4,650 11,310
Profit for the period 4,235 3,210 7,860
"""
    facts = _facts(tmp_path, "9 September 1999", "the six months ended 30 June 1999", body)
    assert [end for _, end, _ in _told(facts, "revenue")] == told


@pytest.mark.parametrize(
    ("years", "end"), [("2009 | 2008 | 2009 | 2008", "2010-01-31"), ("2011 | 2009 | 2011 | 2009", None)]
)
def test_heads_show_how_years_are_called(tmp_path: Path, years: str, end: str | None) -> None:
    body = f"""Consolidated Statements of Operations ($ in thousands)

| | Fourth Quarter | | Fiscal Year | |
| --- | --- | --- | --- | --- |
| | {years} |
| Net sales | 520,110 | 498,800 | 1,801,300 | 1,770,200 |
| Gross profit | 200,110 | 167,800 | 681,200 | 629,200 |
| Income before income taxes | 60,000 | 29,000 | 160,100 | 96,300 |
| Net income | 37,000 | 17,700 | 98,600 | 59,200 |
"""
    facts = _facts(tmp_path, "March 3, 2010", "the fourth quarter and fiscal year ended January 30, 2010", body, "a.md")
    assert _told(facts, "net_income")[0][1] == end


def test_a_row_of_scales_is_no_row_of_figures(tmp_path: Path) -> None:
    body = """Consolidated profit and loss account for the six months ended 30 June 1999

| | 1999 | 1998 |
| --- | --- | --- |
| | £000 | £000 |
| | Unaudited | Unaudited |
| Turnover | 84,210 | 79,905 |
| Operating profit | 6,965 | 5,670 |
| Profit before taxation | 6,050 | 4,650 |
| Profit for the period | 4,235 | 3,210 |
"""
    facts = _facts(tmp_path, "9 September 1999", "the six months ended 30 June 1999", body, "a.md")
    assert _told(facts, "revenue")[0] == ("1999-01-01", "1999-06-30", "84210000")


def test_year_to_date_beside_a_quarter(tmp_path: Path) -> None:
    body = """Consolidated Statements of Operations ($ in millions)

| | Third Quarter | | Year-to-Date | |
| --- | --- | --- | --- | --- |
| | 2012 | 2011 | 2012 | 2011 |
| Net sales | 1,510.3 | 1,420.3 | 4,520.3 | 4,250.9 |
| Gross profit | 550.2 | 510.1 | 1,650.1 | 1,540.6 |
| Income before income taxes | 111.0 | 105.6 | 329.6 | 300.5 |
| Net income | 86.0 | 81.5 | 254.4 | 230.2 |
"""
    facts = _facts(tmp_path, "October 24, 2012", "the third quarter ended September 30, 2012", body, "a.md")
    assert _told(facts, "net_income") == [
        ("2012-07-01", "2012-09-30", "86000000"),
        ("2011-07-01", "2011-09-30", "81500000"),
        ("2012-01-01", "2012-09-30", "254400000"),
        ("2011-01-01", "2011-09-30", "230200000"),
    ]


def test_words_of_a_comparison_over_two_lines(tmp_path: Path) -> None:
    body = """Consolidated Statements of Income (in thousands)

                                                   Q1 2024 vs.   Q1 2024 vs.
                     Q1 2024   Q4 2023   Q1 2023       Q4 2023       Q1 2023
Interest income      $60,100   $59,200   $50,300          1.5%         19.5%
Interest expense      25,300    23,900    12,100          5.9%        109.1%
Income before taxes   14,100    13,600    17,800          3.7%       (20.8)%
Net income           $10,700   $10,300   $13,500          3.9%       (20.7)%
"""
    facts = _facts(tmp_path, "April 18, 2024", "the first quarter ended March 31, 2024", body)
    assert [value for _, _, value in _told(facts, "net_income")] == ["10700000", "10300000", "13500000"]


@pytest.mark.parametrize(
    ("heads", "told"),
    [
        ("| | Quarter Ended | Year Ended |\n| | 12/31/09 | 9/30/09 | 12/31/08 | 12/31/09 | 12/31/08 |", 5),
        ("| | Quarter Ended | Year Ended |\n| | 12/31/09 | 9/30/09 | % | 12/31/08 | 6/30/09 | 3/31/09 | % |", 0),
    ],
)
def test_uneven_groups_between_strokes(tmp_path: Path, heads: str, told: int) -> None:
    body = f"""Condensed Consolidated Statements of Income ($ in thousands)
{heads}
| Interest income | 21,010 | 21,220 | 23,010 | 86,230 | 95,100 |
| Net interest income | 14,110 | 13,720 | 13,110 | 54,930 | 53,100 |
| Income before income taxes | (5,790) | (1,980) | (1,190) | (5,270) | 9,700 |
| Net income (loss) | (3,490) | (1,080) | (590) | (2,720) | 7,000 |
"""
    facts = _told(_facts(tmp_path, "January 28, 2010", "the quarter ended December 31, 2009", body), "net_income")
    assert len(facts) == told
    assert not told or facts[-1] == ("2008-01-01", "2008-12-31", "7000000")
