"""Statements read from whole documents with invented names: as HTML, set with blanks, one cell a line."""

from pathlib import Path

import pytest

from generator.model.release import Release
from tests.support import release_of

LEAD = """Acme Widgets Announces Second Quarter Results for Fiscal 2006

Springfield, IL - April 20, 2006 - Acme Widgets Corp. (ACMW.OB) announced today its results for the second quarter of
fiscal 2006, ending March 31, 2006. Net loss for the quarter was $0.2 million, or $0.02 per share.

"""

MONOSPACED = """                              ACME WIDGETS CORP.
                      CONSOLIDATED STATEMENTS OF OPERATIONS
                      (in thousands, except per share data)

                             Three Months Ended           Six Months Ended
                                  March 31,                   March 31,
                             2006          2005          2006          2005
                           --------      --------      --------      --------
Net sales                  $  5,613      $  4,718      $  9,207      $ 10,903
Cost of sales                 5,201         4,100         8,502         9,800
                           --------      --------      --------      --------
Gross profit                    412           618           705         1,103
Selling, general
  and administrative            560           530           900           920
                           --------      --------      --------      --------
Operating
  (loss) income                (148)           88          (195)          183
Interest expense                 20            15            21            27
                           --------      --------      --------      --------
Net (loss) income          $   (168)     $     73      $   (216)     $    156
                           ========      ========      ========      ========
Net (loss) income per share:
  Basic                    $  (0.02)     $   0.01      $  (0.03)     $   0.02
  Diluted                  $  (0.02)     $   0.01      $  (0.03)     $   0.02
Weighted average shares:
  Basic                         8,130         8,020         8,125         8,010
"""

TRUTH = {
    "revenue": ["5613000", "4718000", "9207000", "10903000"],
    "gross_profit": ["412000", "618000", "705000", "1103000"],
    "operating_income": ["-148000", "88000", "-195000", "183000"],
    "net_income": ["-168000", "73000", "-216000", "156000"],
    "eps_basic": ["-0.02", "0.01", "-0.03", "0.02"],
    "eps_diluted": ["-0.02", "0.01", "-0.03", "0.02"],
}
PERIODS = ["FY2006-Q2", "FY2005-Q2", "FY2006-H1", "FY2005-H1"]


def _told(release: Release) -> dict[str, list[str | list[str]]]:
    """Values of the tables by metric, in the order of `PERIODS`."""
    told: dict[str, list[str | list[str]]] = {}
    facts = {(fact.metric, fact.period.label): fact for fact in release.facts if fact.where == "table"}
    # Average shares have tests of their own.
    facts = {key: fact for key, fact in facts.items() if not key[0].startswith("shares_")}
    for metric in dict.fromkeys(metric for metric, _ in facts):
        told[metric] = [facts[metric, period].value for period in PERIODS if (metric, period) in facts]
    return told


def _html(rows: list[list[str]]) -> str:
    """A statement as exports of word processors make it: signs and parentheses in cells of their own."""
    spans = [f"<td colspan=7>{count} Months Ended March&nbsp;31,</td>" for count in ("Three", "Six")]
    lines = [
        "<tr><td></td>" + "<td></td>".join(spans) + "</tr>",
        "<tr><td></td>" + "<td></td>".join(f"<td colspan=3>{year}</td>" for year in (2006, 2005, 2006, 2005)) + "</tr>",
    ]
    for label, *values in rows:
        cells = []
        for value in values:
            sign = "$" if value.startswith("$") else ""
            digits = value.lstrip("$ ")
            close = ")" if digits.endswith(")") else ""
            cells.append(f"<td>{sign}</td><td>{digits.rstrip(')')}</td><td>{close}</td>")
        lines.append(f"<tr><td>{label}</td>" + "<td></td>".join(cells) + "</tr>")
    return "<table>" + "".join(lines) + "</table>"


ROWS = [
    ["Net sales", "$5,613", "$4,718", "$9,207", "$10,903"],
    ["Cost of sales", "5,201", "4,100", "8,502", "9,800"],
    ["Gross profit", "412", "618", "705", "1,103"],
    ["Selling, general and administrative", "560", "530", "900", "920"],
    ["Operating (loss) income", "(148)", "88", "(195)", "183"],
    ["Interest expense", "20", "15", "21", "27"],
    ["Net (loss) income", "$(168)", "$73", "$(216)", "$156"],
    ["Net (loss) income per share:", "", "", "", ""],
    ["Basic", "$(0.02)", "$0.01", "$(0.03)", "$0.02"],
    ["Diluted", "$(0.02)", "$0.01", "$(0.03)", "$0.02"],
]


def test_a_statement_set_with_blanks(tmp_path: Path) -> None:
    assert _told(release_of(tmp_path, "a.txt", LEAD + MONOSPACED)) == TRUTH


def test_an_amount_one_blank_behind_its_label(tmp_path: Path) -> None:
    text = MONOSPACED.replace("Net (loss) income          $   (168)", "Net (loss) income for period $ (168)")
    assert _told(release_of(tmp_path, "a.txt", LEAD + text)) == TRUTH


def test_a_statement_of_html(tmp_path: Path) -> None:
    head = "".join(f"<p>{' '.join(part.split())}</p>" for part in LEAD.split("\n\n"))
    title = "<p>Consolidated Statements of Operations</p><p>(in thousands, except per share data)</p>"
    page = f"<html><body>{head}{title}{_html(ROWS)}</body></html>"
    assert _told(release_of(tmp_path, "a.html", page)) == TRUTH


@pytest.mark.parametrize("changes", [False, True])
def test_a_statement_of_one_cell_a_line(tmp_path: Path, changes: bool) -> None:
    lines = ["Consolidated Statements of Operations", "(in thousands, except per share data)"]
    lines += ["Three Months EndedMarch 31,", "Six Months EndedMarch 31,"]
    if changes:
        lines += ["Pro Forma Six Months EndedMarch 31,", "2006", "2005", "2006", "2005", "2006", "2005"]
    else:
        lines += ["2006", "2005", "2006", "2005"]
    for label, *values in ROWS:
        lines.append(label)
        for value in [*values, *(["11", "12"] if changes and any(values) else [])]:
            lines += ["$"] * value.startswith("$")
            digits = value.lstrip("$")
            lines += [digits.rstrip(")"), ")"] if digits.endswith(")") else [digits] if digits else []
    assert _told(release_of(tmp_path, "a.txt", LEAD + "\n\n".join(lines) + "\n")) == TRUTH


PIPED = """ACME WIDGETS CORP.
CONSOLIDATED STATEMENTS OF OPERATIONS
(in thousands, except per share data)
Three Months Ended | Six Months Ended
March 31, | March 31,
2006 | 2005 | 2006 | 2005
Net sales | $ | 5,613 | $ | 4,718 | $ | 9,207 | $ | 10,903
Gross profit | 412 | 618 | 705 | 1,103
Operating expenses
Selling | 560 | 530 | 900 | 920
Operating (loss) income | (148 | ) | 88 | (195 | ) | 183
Net (loss) income | $ | (168 | ) | $ | 73 | $ | (216 | ) | $ | 156
Net (loss) income per share:
Basic | $ | (0.02 | ) | $ | 0.01 | $ | (0.03 | ) | $ | 0.02
Diluted | (0.02) | 0.01 | (0.03) | 0.02
"""


@pytest.mark.parametrize(
    ("first", "last", "wrapped"),
    [("", "", False), ("| ", " |", False), ("", " |", False), ("| ", "", False), ("", "", True)],
    ids=["bare", "framed", "closed", "opened", "wrapped"],
)
def test_cells_parted_by_strokes(tmp_path: Path, first: str, last: str, wrapped: bool) -> None:
    lines = [f"{first}{line}{last}" if "|" in line else line for line in PIPED.splitlines()]
    text = "\n".join(lines)
    if wrapped:
        text = text.replace("| 2006", "|\n2006").replace("| 705", "|\n705").replace(" | $ | 0.01", "\n| $ | 0.01")
    assert _told(release_of(tmp_path, "a.txt", f"{LEAD}{text}\n")) == TRUTH


def test_a_dash_between_words_parts_a_label(tmp_path: Path) -> None:
    text = RUN_ON.replace("Net\n(loss) income ", "Joint venture - net income ").replace("\n", " ")
    heads = "Three Months Ended March 31,Six Months Ended March 31, 2006 200520062005 "
    told = _told(release_of(tmp_path, "a.txt", LEAD + text.replace("  {heads}", f"\n\n{heads}")))
    assert "net_income" not in told
    assert told["revenue"] == TRUTH["revenue"]


RUN_ON = """ACME WIDGETS CORP.CONSOLIDATED STATEMENTS OF OPERATIONS(in thousands, except per share data)

{heads}Net sales (1)$ 5,613 $ 4,718 $ 9,207 $ 10,903Cost of sales 5,2014,1008,5029,800Research 252208906873Gross profit
4126187051,103Operating expenses: Selling 560 530 900 920Operating (loss) income(148)88(195)183Interest 20 152127Net
(loss) income $ (168) $ 73(216)156Net (loss) income per share: Basic $ (0.02) $ 0.01 $ (0.03)$ 0.02Diluted (0.02)
0.01(0.03)0.02Weighted average shares: Basic 8,1308,0208,1258,010
"""


@pytest.mark.parametrize(
    "heads",
    [
        "Three Months EndedMarch 31,Six Months Ended March 31, 2006 200520062005",
        "Three Months Ended Six Months Ended March 31, 2006 March 31, 2005March 31, 2006 March 31, 2005",
        "Three Months Ended March 31, 2006 March 31, 2005Six Months Ended March 31, 2006March 31, 2005",
        "Three Months Ended\n\nMarch 31,\n\nSix Months Ended\n\nMarch 31,\n\n2006 2005 2006 2005",
        "Three Months Ended March 31, For the six months ended March 31, 2006 2005 2006 2005",
        "Three Months Ended Six Months Ended March 31, March 31, 2006 2005 2006 2005",
        "Three Months Ended Six Months Ended\n\nMarch 31, March 31, March 31, March 31,\n\n2006 2005 2006 2005",
    ],
    ids=["years", "days", "groups", "lines", "lengths", "levels", "day by day"],
)
def test_a_statement_in_one_line(tmp_path: Path, heads: str) -> None:
    text = RUN_ON.replace("\n", " ").replace("  {heads}", "\n\n{heads}").format(heads=heads)
    truth = {metric: figures for metric, figures in TRUTH.items() if metric != "gross_profit"}
    assert _told(release_of(tmp_path, "a.txt", LEAD + text)) == truth


def test_prose_that_rounds_is_a_second_statement(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", LEAD.replace("$0.2 million", "$0.17 million") + MONOSPACED)
    income = [(f.id, f.where, f.value) for f in release.facts if f.id.startswith("net_income.FY2006-Q2")]
    assert income == [
        ("net_income.FY2006-Q2.2", "prose", "-170000"),
        ("net_income.FY2006-Q2", "table", "-168000"),
    ]
    # The statement shows that loss per share is basic and diluted alike.
    assert [f.id for f in release.facts if f.where == "prose" and "share" in f.unit] == ["eps_diluted.FY2006-Q2.2"]


def test_prose_with_one_digit_adds_nothing_to_the_statement(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", LEAD + MONOSPACED)
    income = [(f.id, f.where, f.value) for f in release.facts if f.id.startswith("net_income.FY2006-Q2")]
    assert income == [("net_income.FY2006-Q2", "table", "-168000")]


def test_prose_at_odds_with_the_statement_is_told(tmp_path: Path) -> None:
    release = release_of(tmp_path, "a.txt", LEAD.replace("$0.2 million", "$3.2 million") + MONOSPACED)
    assert [f.value for f in release.facts if f.metric == "net_income" and f.where == "prose"] == []
    assert [(problem.code, problem.message) for problem in release.problems] == [
        ("figures-disagree", "Net income of FY2006-Q2: prose says $3.2 million, the statement (168).")
    ]


def test_roles_and_what_a_comparative_answers(tmp_path: Path) -> None:
    facts = {fact.id: fact for fact in release_of(tmp_path, "a.txt", LEAD + MONOSPACED).facts}
    assert (facts["revenue.FY2006-Q2"].role, facts["revenue.FY2006-H1"].role) == ("reported", "reported")
    assert (facts["revenue.FY2005-Q2"].role, facts["revenue.FY2005-Q2"].of) == ("comparative", "revenue.FY2006-Q2")
    assert (facts["revenue.FY2005-H1"].role, facts["revenue.FY2005-H1"].of) == ("comparative", "revenue.FY2006-H1")
    assert facts["revenue.FY2006-Q2"].precision == "1000"


@pytest.mark.parametrize(
    ("title", "heads"),
    [
        ("PRO FORMA STATEMENTS OF OPERATIONS", "2006          2005          2006          2005"),
        ("CONSOLIDATED STATEMENTS OF OPERATIONS", "Change        Lamps         Change        Lamps"),
    ],
)
def test_what_is_no_reported_statement_gives_no_facts(tmp_path: Path, title: str, heads: str) -> None:
    text = MONOSPACED.replace("CONSOLIDATED STATEMENTS OF OPERATIONS", title)
    text = text.replace("2006          2005          2006          2005", heads).replace("  March 31,", "           ")
    assert [f for f in release_of(tmp_path, "a.txt", LEAD + text).facts if f.where == "table"] == []


@pytest.mark.parametrize(
    ("told", "income"),
    [
        ('"Operating income" as used in this release is a non-GAAP financial measure.', []),
        ("Adjusted operating income is a non-GAAP financial measure.", ["-148000", "88000"]),
    ],
)
def test_operating_income_that_the_text_calls_a_measure_of_its_own(
    tmp_path: Path, told: str, income: list[str]
) -> None:
    table = (
        "                        Three Months Ended\n"
        "                             March 31,\n"
        "                        2006          2005\n"
        "                      --------      --------\n"
        "Net sales             $  5,613      $  4,718\n"
        "Operating income          (148)           88\n"
        "Net income            $   (168)     $     73\n"
    )
    release = release_of(tmp_path, "a.txt", f"{LEAD}{told}\n\nACME WIDGETS CORP.\n(in thousands)\n\n{table}")
    found = [fact.value for fact in release.facts if fact.metric == "operating_income"]
    assert [str(value) for value in found] == income
