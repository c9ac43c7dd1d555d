"""What was reckoned, on the pages of the hand-made archive: formulas that lead to words, ranges, verdicts."""

from selectolax.lexbor import LexborHTMLParser

from tests.site.archive import QUARTER
from tests.site.conftest import Site
from tests.site.test_pages import one, page, text

HALF, SECOND = f"../../../releases/{QUARTER}/#w935-947", f"../../../releases/{QUARTER}/#w679-691"


def _formulas(tree: LexborHTMLParser) -> list[str]:
    return [text(node) for node in tree.css(".formula")]


def test_a_derived_period_says_that_it_is(site: Site) -> None:
    tree = page(site, "periods/iec-electronics/fy2006-q1")
    assert text(one(tree, ".lead")) == (
        "None of its figures was read as stated. Reckoned from those that are stated: revenue ≈ $3.6 million."
    )
    assert "Revenue: ≈ $3.6 million, between $3.5 million and $3.7 million" in text(one(tree, "ul.roles li"))
    assert _formulas(tree)[0] == "H1 FY2006 $9.2 million − Q2 FY2006 $5.6 million = $3.6 million"
    assert "it holds if the earlier figures were not restated in between" in text(one(tree, "ul.roles li"))
    assert "Not reckoned: Earnings per share. Figures per share are not added up." in text(one(tree, "article"))


def test_each_term_leads_to_its_words_and_is_a_source(site: Site) -> None:
    tree = page(site, "periods/iec-electronics/fy2006-q1")
    assert [link.attributes["href"] for link in tree.css("ul.roles a.term")] == [HALF, SECOND]
    release = page(site, f"releases/{QUARTER}")
    for name in ("w935-947", "w679-691"):
        one(release, f"#{name}")
    assert len(tree.css("ol.sources li")) == 1


def test_comparisons_and_margins(site: Site) -> None:
    tree = page(site, "periods/iec-electronics/fy2006-q2")
    rows = [[text(cell) for cell in row.css("th, td")] for row in tree.css("table.figures tbody tr")]
    assert [
        "Revenue",
        "Q1 FY2006 the period before",
        "≈ +55.6%",
        "between +50.0% and +61.4%",
        "Q2 FY2006 $5.6 million ÷ (H1 FY2006 $9.2 million − Q2 FY2006 $5.6 million) − 1",
    ] in rows
    assert [
        "Net income",
        "Q2 FY2005 a year before",
        "≈ $(241,000)",
        "between $(242,000) and $(240,000)",
        "Q2 FY2006 $(168,000) − Q2 FY2005 $73,000",
    ] in rows
    assert [
        "Net income",
        "Revenue of the same period",
        "≈ −3.0%",
        "",
        "Q2 FY2006 $(168,000) ÷ Q2 FY2006 $5.6 million",
    ] in rows, "a range that is written alike at both ends is none"


def test_a_claim_with_what_came_of_it(site: Site) -> None:
    claim, opened = (text(node) for node in page(site, f"events/{QUARTER}").css("ul.claims li"))
    assert claim.startswith("Said “Second quarter sales increased by more than 50% from the previous quarter”")
    assert "− 1: ≈ +55.6%, between +50.0% and +61.4% Verdict" in claim
    assert claim.endswith("Verdict follows from the figures, at the limit of their rounding")
    assert "open: not settled yet due 30 September 2006" in opened
    assert "Revenue of FY2006 after H1 FY2006 must be more than $9.9 million" in opened


def test_the_claims_page_has_the_open_ones_first(site: Site) -> None:
    tree = page(site, "claims")
    assert text(one(tree, ".lead")) == (
        "2 claims in the releases held: 1 follows at the limit of their rounding and 1 is open."
    )
    assert [text(node).rstrip("¶") for node in tree.css("article h2")][:2] == ["Open", "Agree with the figures"]
    assert [link.attributes["href"] for link in tree.css("ul.claims .claim__said > .under:last-child a")] == [
        f"../events/{QUARTER}/"
    ] * 2


def test_the_index_of_periods_marks_what_is_derived(site: Site) -> None:
    cells = [text(cell) for cell in page(site, "periods").css("table.by-year td")]
    assert "Q1 FY2006 Revenue ≈ $3.6 million" in cells
    assert "Q2 FY2006 Revenue $5.6 million" in cells


def test_the_home_page_counts_the_claims(site: Site) -> None:
    counts = {text(one_count): text(value) for one_count, value in zip(
        page(site, "").css("dl.counts dt"), page(site, "").css("dl.counts dd"), strict=True
    )}  # fmt: skip
    assert counts["Claims"] == "2"
