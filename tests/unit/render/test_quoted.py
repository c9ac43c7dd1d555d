"""The words behind a link, a company's descriptions, and the specimen of the front page."""

from typing import Any

from generator.config import Settings
from generator.model.resolved import Reference
from generator.render.descriptions import list_descriptions
from generator.render.edition import Edition
from generator.render.sheet import Sheet
from generator.render.specimen import choose_specimen
from tests.unit.resolve.press import Press, fact

TEXT = (
    "A Acme Widgets Corp. reports its second quarter. For the quarter ended March 31, 2006, net income was\n"
    "$1.2 million. Call (555) 010-0199.\n\nAcme makes widgets.\n"
)


def edition_of(**fields: Any) -> Edition:
    press = Press()
    press.add("r", TEXT, "2006-04-20", **fields)
    return Edition(press.resolve()[0], Settings(site_name="x"))


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_words_stand_in_the_order_of_the_text() -> None:
    edition = edition_of()
    reference = Reference(release="r", at=[at("$1.2 million")], also_at=[at("net income"), at("March 31, 2006")])
    assert Sheet(edition, "index.md").quoted(reference) == "“March 31, 2006 … net income … $1.2 million”, 20 April 2006"
    assert edition.quoted("r", (at("Call"), at("(555) 010-0199"))) == "“Call …”, 20 April 2006"


def test_a_description_is_told_once_with_its_days() -> None:
    press = Press()
    texts = {"2005-01-03": "Acme makes widgets.", "2006-01-03": "ACME makes widgets", "2007-01-03": "Acme rests."}
    for day, words in texts.items():
        press.add(day, f"A Acme Widgets Corp. {words}\n", day)
    edition = Edition(press.resolve()[0], Settings(site_name="x"))
    references = [
        Reference(release=day, at=[(text.index(words), text.index(words) + len(words))])
        for day, words in texts.items()
        for text in [press.texts[day]]
    ]
    assert [(shown.words, shown.when) for shown in list_descriptions(edition, references)] == [
        ("Acme rests.", "On 3 January 2007"),
        ("Acme makes widgets.", "From 3 January 2005 to 3 January 2006"),
    ]


def test_the_specimen_is_a_figure_with_its_lit_words() -> None:
    income = fact(
        "net_income", "$1.2 million", "1200000", "FY2006-Q2",
        start="2006-01-01", end="2006-03-31", metric_at="net income", period_at="the quarter ended March 31, 2006",
    )  # fmt: skip
    edition = edition_of(
        facts=[income],
        fiscal=["FY2006-Q2"],
        events=[{"kind": "earnings", "because": "typed", "at": [(0, 1)]}],
    )
    specimen = choose_specimen(edition)
    assert specimen is not None
    assert specimen.told == "net income $1.2 million"
    assert specimen.pieces == (
        ("For ", False),
        ("the quarter ended March 31, 2006", True),
        (", ", False),
        ("net income", True),
        (" was ", False),
        ("$1.2 million", True),
        (".", False),
    )


def test_the_specimen_is_a_sentence_without_the_mark_of_its_list_and_no_row() -> None:
    text = "A Acme Widgets Corp.\n\n* Net income was $1.2 million in the quarter ended March 31, 2006.\n"
    for where, begins in (("prose", "Net income"), ("table", None)):
        income = fact(
            "net_income", "$1.2 million", "1200000", "FY2006-Q2", where=where,
            start="2006-01-01", end="2006-03-31", metric_at="Net income", period_at="the quarter ended March 31, 2006",
        )  # fmt: skip
        press = Press()
        told = [{"kind": "earnings", "because": "typed", "at": [(0, 1)]}]
        press.add("r", text, "2006-04-20", facts=[income], fiscal=["FY2006-Q2"], events=told)
        specimen = choose_specimen(Edition(press.resolve()[0], Settings(site_name="x")))
        assert (specimen.pieces[0][0] if specimen else None) == begins


def test_without_figures_there_is_no_specimen() -> None:
    assert choose_specimen(edition_of()) is None
