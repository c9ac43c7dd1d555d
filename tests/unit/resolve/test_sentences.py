"""What happened, in a sentence of cited pieces."""

from typing import Any

import pytest

from generator.model.archive import Archive
from generator.resolve.sentences import BUILDERS
from generator.resolve.sentences.printed import LONGEST, find_sentence
from generator.resolve.wording import cut_words, write_day
from generator.vocabulary import event_kinds
from generator.wording import write_amount, write_stated
from tests.unit.resolve.press import Press, fact, person


@pytest.mark.parametrize(
    ("value", "unit", "precision", "words"),
    [
        ("5600000", "USD", "100000", "$5.6 million"),
        ("20000000", "USD", "1000000", "$20 million"),
        ("-168000", "USD", "1000", "$168,000"),
        ("2170000000", "USD", "1000000", "$2.170 billion"),
        ("41234000", "USD", "1000", "$41,234,000"),
        ("4123456", "USD", "1", "$4,123,456"),
        ("900000", "USD", "100000", "$900,000"),
        ("-0.02", "USD/share", "0.01", "$0.02"),
        ("0.125", "USD/share", "0.001", "$0.125"),
        ("0.125", "USD/share", "0.01", "$0.125"),
        ("0", "USD", "1000", "$0"),
        ("19", "percent", "1", "19%"),
        ("3", "pure", "1", "3"),
        ("5600000", "CHF", "100000", "CHF 5.6 million"),
        ("5600000", "EUR", "100000", "€5.6 million"),
    ],
)
def test_sizes(value: str, unit: str, precision: str, words: str) -> None:
    assert write_amount(value, unit, precision, signed=False) == words


def test_amounts_with_bounds_and_ranges() -> None:
    assert write_stated("1000000", "USD", "1000000", "below") == "below $1 million"
    assert write_stated(["20000000", "22000000"], "USD", "1000000", "exact") == "$20 million to $22 million"
    assert write_day("2006-03-01") == "1 March 2006"
    assert cut_words("one two three", 9) == "one two…"
    assert cut_words("one two", 9) == "one two"


def _sentence(press: Press, key: str = "news") -> str:
    archive, _ = press.resolve()
    _check_cites(archive, press)
    return "".join(piece.text for piece in archive.events[key].sentence)


def _check_cites(archive: Archive, press: Press) -> None:
    """No piece with a figure or a name lacks a citation, and each citation lies in its text."""
    for event in archive.events.values():
        assert event.sentence
        for piece in event.sentence:
            if piece.cite is None:
                assert not any(letter.isdigit() or letter.isupper() for letter in piece.text), piece.text
            else:
                text = press.texts[piece.cite.release]
                assert all(0 <= start < end <= len(text) for start, end in piece.cite.at)


def _press(text: str, kind: str, **fields: Any) -> Press:
    press = Press()
    press.add(
        "news",
        f"{text} Acme Widgets Corp.",
        events=[{"kind": kind, "because": "typed", "at": text}],
        **fields,
    )
    return press


QUARTER = {"start": "2001-01-01", "end": "2001-03-31"}
RESULTS = "Sales $5.6 million, loss $168,000 or $0.02, basic $0.03, gross $1.0 million; year ago $9."


def _results(*facts: dict[str, Any], fiscal: tuple[str, ...] = ("FY2001-Q1",)) -> str:
    return _sentence(_press(RESULTS, "earnings", fiscal=list(fiscal), facts=list(facts)))


REVENUE = fact("revenue", "$5.6 million", "5600000", "FY2001-Q1", **QUARTER)
LOSS = fact("net_income", "$168,000", "-168000", "FY2001-Q1", precision="1000", **QUARTER)
SHARE = fact("eps", "$0.02", "-0.02", "FY2001-Q1", precision="0.01", unit="USD/share", **QUARTER)
BASIC = fact("eps_basic", "$0.03", "-0.03", "FY2001-Q1", precision="0.01", unit="USD/share", **QUARTER)


def test_results() -> None:
    whole = "Revenue $5.6 million, net loss $168,000 ($0.02 a share) for the quarter ended 31 March 2001."
    assert _results(LOSS, SHARE, BASIC, REVENUE) == whole
    assert _results(LOSS, REVENUE) == "Revenue $5.6 million, net loss $168,000 for the quarter ended 31 March 2001."
    assert _results(SHARE) == "Loss per share $0.02 for the quarter ended 31 March 2001."
    assert (
        _results(BASIC, REVENUE)
        == "Revenue $5.6 million, basic loss per share $0.03 for the quarter ended 31 March 2001."
    )


def test_a_gain_per_share_beside_a_loss_is_named() -> None:
    gain = SHARE | {"value": "0.02"}
    assert _results(LOSS, gain) == "Net loss $168,000, earnings per share $0.02 for the quarter ended 31 March 2001."


def test_comparatives_and_others_figures_are_no_results() -> None:
    ago = REVENUE | {"role": "comparative"}
    others = REVENUE | {"organisation": {"printed": "year ago", "at": "year ago"}}
    assert (
        _results(ago, others)
        == "Sales $5.6 million, loss $168,000 or $0.02, basic $0.03, gross $1.0 million; year ago $9."
    )


def test_results_of_the_main_period_come_first() -> None:
    half = fact("revenue", "$9", "9000000", "FY2001-H1", start="2000-10-01", end="2001-03-31")
    assert _results(half, REVENUE, fiscal=("FY2001-Q1",)) == "Revenue $5.6 million for the quarter ended 31 March 2001."
    assert (
        _results(half, REVENUE, fiscal=("FY2001-H1",)) == "Revenue $9.0 million for the six months ended 31 March 2001."
    )
    assert _results(half, fiscal=()) == "Revenue $9.0 million for the six months ended 31 March 2001."


def test_periods_without_label_or_days() -> None:
    dated = fact("revenue", "$9", "9000000", **QUARTER)
    assert _results(dated, fiscal=()) == "Revenue $9.0 million for the period from 1 January 2001 to 31 March 2001."
    labelled = fact("revenue", "$9", "9000000", "FY2001-Q2")
    assert _results(labelled, fiscal=()) == "Revenue $9.0 million for the second quarter of fiscal 2001."


def test_outlook() -> None:
    text = "We expect $20 to $22 and $0.10 for fiscal 2002."
    period = {"start": "2001-10-01", "end": "2002-09-30", "role": "outlook", "period_at": "fiscal 2002"}
    revenue = fact("guidance_revenue", "$20 to $22", "0", "FY2002", **period) | {
        "value": ["20000000", "22000000"],
        "precision": "1000000",
    }
    share = fact("guidance_eps", "$0.10", "0.10", "FY2002", unit="USD/share", precision="0.01", **period)
    press = _press(text, "guidance", facts=[revenue, share])
    assert (
        _sentence(press)
        == "Revenue outlook $20 million to $22 million, earnings per share outlook $0.10 a share for fiscal 2002."
    )
    loss = share | {"value": "-0.10"}
    assert _sentence(_press(text, "guidance", facts=[loss])) == text, "a loss would read as a gain"


def _change(post: str | None, how: str = "appointed", **fields: Any) -> list[dict[str, Any]]:
    return [{"change": how, "post": post, "printed": "joined the board", "at": "joined the board", **fields}]


CHANGE = "Max Moe joined the board, Jane Roe is its President."


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            _change("Board of Directors", organisation="the Company"),
            "Max Moe joins the Board of Directors of Acme Widgets Corp.",
        ),
        (_change("the board"), "Max Moe joins the board."),
        (_change("President", organisation="Acme"), "Max Moe becomes President of Acme."),
        (_change("President", effective="2001-05-01"), "Max Moe becomes President, effective 1 May 2001."),
        (_change("Vice President of Sales", organisation="Acme"), "Max Moe becomes Vice President of Sales, Acme."),
        (_change(None), "Max Moe is appointed."),
        (_change(None, "departing"), "Max Moe departs."),
        (_change("Board of Directors", "departing"), "Max Moe leaves the Board of Directors."),
        (_change("Treasurer", "departing"), "Max Moe departs as Treasurer."),
    ],
)
def test_changes(change: list[dict[str, Any]], sentence: str) -> None:
    press = _press(CHANGE, "officer-change", people=[person("Max Moe", "appointed", changes=change)])
    assert _sentence(press) == sentence


def test_board_and_officers_of_one_release_are_told_apart() -> None:
    press = Press()
    people = [
        person("Max Moe", "appointed", changes=_change("Board of Directors")),
        person("Jane Roe", "appointed", changes=_change("President")),
    ]
    kinds = [{"kind": kind, "because": "typed", "at": CHANGE} for kind in ("director-change", "officer-change")]
    press.add("news", f"{CHANGE} Acme Widgets Corp.", events=kinds, people=people)
    assert _sentence(press) == "Max Moe joins the Board of Directors."
    assert _sentence(press, "news-officer-change") == "Jane Roe becomes President."


def test_certification() -> None:
    text = "Acme has received an ISO 9001 accreditation from the Board of Examples. Acme holds ISO 13485."
    held = {"printed": "ISO 9001 accreditation", "standard": "ISO 9001", "at": "ISO 9001 accreditation"}
    other = {"printed": "ISO 13485", "standard": "ISO 13485", "at": "ISO 13485"}
    board = {"printed": "Board of Examples", "at": "Board of Examples"}
    press = _press(text, "certification", certifications=[held, other], organisations=[board])
    assert _sentence(press) == "Acme Widgets Corp. reports ISO 9001 accreditation from the Board of Examples."
    press = _press(text, "certification", certifications=[held, other])
    assert _sentence(press) == "Acme Widgets Corp. reports ISO 9001 accreditation."


def test_a_kind_without_builder_needs_nothing() -> None:
    assert set(BUILDERS) <= set(event_kinds())
    assert "product" not in BUILDERS
    headline = {"printed": "Acme Opens Shop", "at": "Acme Opens Shop"}
    assert _sentence(_press("Acme Opens Shop", "product", headline=headline)) == "Acme Opens Shop"
    assert _sentence(_press("Acme Opens Shop", "never-heard-of", headline=headline)) == "Acme Opens Shop"


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (" - Acme said today that it has a hall. It is wide.", "Acme said today that it has a hall."),
        (" ?Acme said today that it has a hall.It is wide.", "Acme said today that it has a hall."),
        (" - (NYSE: ACM) – Acme said that it has a hall.", "Acme said that it has a hall."),
        (" - Bolts said today that it has a hall. It is wide.", "Acme Opens Hall"),
    ],
    ids=["plain", "dash lost, run together", "symbol first", "another's"],
)
def test_main_news_is_told_by_its_lead_where_that_names_the_issuer(lead: str, sentence: str) -> None:
    press = Press()
    press.add(
        "news",
        f"Acme Opens Hall\n\nSPRINGFIELD, May 2, 2011{lead}\n\nAcme Widgets Corp.",
        headline={"printed": "Acme Opens Hall", "at": "Acme Opens Hall"},
        dateline={"place": "SPRINGFIELD", "at": "SPRINGFIELD"},
        date={"value": "2011-05-02", "printed": "May 2, 2011", "at": "May 2, 2011"},
        events=[{"kind": "product", "because": "typed", "at": "Opens Hall"}],
    )
    assert _sentence(press) == sentence


def test_further_news_is_told_by_its_own_words() -> None:
    text = "Acme Opens Shop\n- Dividend Raised -\n\nAcme Widgets Corp. today opened a shop. It has a loan of $5."
    press = Press()
    kinds = [("product", "Opens"), ("dividend", "Dividend"), ("financing", "loan")]
    press.add(
        "news",
        text,
        events=[{"kind": kind, "because": "typed", "at": at} for kind, at in kinds],
        headline={"printed": "Acme Opens Shop", "at": "Acme Opens Shop"},
        subheadline={"printed": "- Dividend Raised -", "at": "- Dividend Raised -"},
    )
    assert _sentence(press) == "Acme Opens Shop"
    assert _sentence(press, "news-dividend") == "Dividend Raised"
    assert _sentence(press, "news-financing") == "It has a loan of $5."


@pytest.mark.parametrize(
    ("text", "place", "heads", "found"),
    [
        ("One is here. Two is there. Three.", "Two", (), "Two is there."),
        ("Acme Corp. and Mr. J. Roe met. They left.", "Roe", (), "Acme Corp. and Mr. J. Roe met."),
        ("Albany, May 1 - Acme met. They left.", "Acme", ("Albany", "May 1"), "Acme met."),
        ("Albany, May 1 - Acme met. They left.", "Albany", ("Albany", "May 1"), "Acme met."),
        ("Heading\n\nAcme met\nin May. They left.", "met", (), "Acme met\nin May."),
        ("- Heading -\n\nAcme met.", "Heading", (), "Heading"),
        ("---", "-", (), None),
    ],
)
def test_sentences_of_the_text(text: str, place: str, heads: tuple[str, ...], found: str | None) -> None:
    at = [(text.index(head), text.index(head) + len(head)) for head in heads]
    span = find_sentence(text, text.index(place), at)
    assert (text[slice(*span)] if span else None) == found


def test_long_sentences_are_cut_at_a_word() -> None:
    text = "word " * 200
    span = find_sentence(text, 10, [])
    assert span is not None
    assert span[1] - span[0] <= LONGEST
    assert text[slice(*span)].endswith(" word")
    press = Press()
    press.add("news", text + "Acme Widgets Corp.", events=[{"kind": "other", "because": "typed", "at": [(0, 4)]}])
    archive, _ = press.resolve()
    assert archive.events["news"].sentence[-1].text == "…"
    assert len(archive.events["news"].title) <= 120
    assert archive.events["news"].title_cite is None
