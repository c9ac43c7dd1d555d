"""Organisations under a former name: joined where a release says so, and nowhere else."""

import pytest

from generator.model.resolved import Organisation
from tests.unit.resolve.press import Press, fact, person


def _companies(*texts: tuple[str, str, str], **fields: object) -> dict[str, Organisation]:
    press = Press()
    for number, (issuer, day, text) in enumerate(texts):
        press.add(f"r{number}", f"{issuer} {text}", day, issuer=issuer)
    return press.resolve()[0].organisations


OLD, NEW = ("Acme Widgets Inc.", "2001-03-01", "has news."), ("Bolt Works Corp.", "2002-03-01")


@pytest.mark.parametrize(
    "words",
    [
        "has announced that it has changed its name from Acme Widgets Inc. to Bolt Works Corp., effective now.",
        "is changing the Company’s corporate name from Acme Widgets Inc.",
        "(formerly known as Acme Widgets Inc.) has news.",
        ", f/k/a Acme Widgets Inc., has news.",
        ", formerly Acme\nWidgets Inc., has news.",
    ],
)
def test_a_release_that_says_so_joins_them(words: str) -> None:
    companies = _companies(OLD, (*NEW, words))
    assert list(companies) == ["acme-widgets"]
    company = companies["acme-widgets"]
    assert (company.name, company.absorbed, company.releases) == ("Bolt Works Corp.", ["bolt-works"], ["r0", "r1"])
    (join,) = [join for join in company.joins if "says" in join.because]
    assert join.because.startswith("the release of 1 March 2002 says “")


@pytest.mark.parametrize(
    "words",
    [
        "said that a partner changed its name from Sample Tools Inc. to Acme Widgets Inc.",
        "said that a partner changed its name to Acme Widgets Inc.",
        "and Other Makers (formerly Acme Widgets Inc.) have news.",
        "was formerly a part of Acme Widgets Inc.",
        "changed its name from Acme Widgets International Inc. some time ago.",
    ],
)
def test_what_is_said_of_others_joins_nothing(words: str) -> None:
    assert sorted(_companies(OLD, (*NEW, words))) == ["acme-widgets", "bolt-works"]


def test_three_names_in_a_row_are_one_company_in_any_order() -> None:
    texts = (
        OLD,
        (*NEW, "has changed its name from Acme Widgets Inc. to Bolt Works Corp."),
        ("Cog Makers PLC", "2003-03-01", "(formerly Bolt Works Corp.) has news."),
    )
    for order in (texts, texts[::-1]):
        (company,) = _companies(*order).values()
        assert (company.name, len(company.releases)) == ("Cog Makers PLC", 3)


def test_people_and_figures_of_both_are_one_companys() -> None:
    press = Press()
    for key, text, name, day, figure in (
        ("a", "Acme Widgets Inc. Jane Example $4", "Jane Example", "2001-03-01", ("$4", "4000000", "FY2000")),
        ("b", "Bolt Works Corp. (formerly Acme Widgets Inc.) J. Example $5", "J. Example", "2002-03-01",
         ("$5", "5000000", "FY2001")),
    ):  # fmt: skip
        issuer = " ".join(text.split()[:3])
        press.add(key, text, day, issuer=issuer, people=[person(name)], facts=[fact("revenue", *figure)])
    archive, _ = press.resolve()
    assert list(archive.people) == ["jane-example"]
    assert list(archive.periods) == ["acme-widgets/fy2000", "acme-widgets/fy2001"]
    assert archive.periods["acme-widgets/fy2001"].comparisons[0].value == "25"
