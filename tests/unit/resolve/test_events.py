"""Events: their ids, people, and what belongs to which."""

from generator.resolve.events import name_event
from tests.unit.resolve.press import Press, fact, person, role

TEXT = "Acme Widgets Corp. said Max Moe, Clerk, spoke. Jane Roe joined as President. Sam Poe. Ann Coe. Up 5%. $5."


def _press() -> Press:
    press = Press()
    press.add(
        "2001-news",
        TEXT,
        "2001-01-02",
        events=[
            {"kind": kind, "because": "typed", "at": "Up 5%", "items_8k": [item]}
            for kind, item in (
                ("product", "8.01"),
                ("officer-change", "5.02"),
                ("earnings", "2.02"),
                ("product", "7.01"),
            )
        ],
        headline={"printed": "Acme Widgets Corp.", "at": "Acme Widgets Corp."},
        fiscal=["FY2000"],
        facts=[fact("revenue", "$5", "5000000", "FY2000", start="2000-01-01", end="2000-12-31")],
        claims=[{"printed": "Up 5%", "at": "Up 5%", "rule": "typed", "says": {"type": "growth", "metric": "revenue"}}],
        quotes=[{"speaker": "Max Moe", "cue": "said", "text": "spoke", "at": "spoke"}],
        people=[
            person("Sam Poe", "contact"),
            person("Ann Coe"),
            person("Max Moe", "quoted", "mentioned", titles=[role("Clerk", "the Company")]),
            person(
                "Jane Roe",
                "appointed",
                changes=[
                    {
                        "change": "appointed",
                        "post": "President",
                        "printed": "joined as President",
                        "at": "joined as President",
                    }
                ],
            ),
        ],
    )
    return press


def test_one_event_a_release_and_kind() -> None:
    archive, _ = _press().resolve()
    assert {event.id: (event.kind, event.main, event.items_8k) for event in archive.events.values()} == {
        "2001-news": ("product", True, ["8.01"]),
        "2001-news-officer-change": ("officer-change", False, ["5.02"]),
        "2001-news-earnings": ("earnings", False, ["2.02"]),
    }
    assert {event.title for event in archive.events.values()} == {"Acme Widgets Corp."}
    assert {event.date for event in archive.events.values()} == {"2001-01-02"}
    assert archive.organisations["acme-widgets"].events == [
        "2001-news",
        "2001-news-officer-change",
        "2001-news-earnings",
    ]


def test_who_takes_part() -> None:
    archive, _ = _press().resolve()
    shape = {
        key: [(p.person, p.part, p.role, p.organisation) for p in event.participants]
        for key, event in archive.events.items()
    }
    assert shape == {
        "2001-news": [
            ("jane-roe", "appointed", None, None),
            ("max-moe", "quoted", "Clerk", "Acme Widgets Corp."),
            ("ann-coe", "mentioned", None, None),
            ("sam-poe", "contact", None, None),
        ],
        "2001-news-officer-change": [("jane-roe", "appointed", None, None)],
        "2001-news-earnings": [],
    }
    assert archive.people["jane-roe"].events == ["2001-news", "2001-news-officer-change"]


def test_figures_and_claims_go_with_the_results_quotations_with_the_main_event() -> None:
    archive, _ = _press().resolve()
    main, results = archive.events["2001-news"], archive.events["2001-news-earnings"]
    assert (main.fiscal, main.figures, main.claims) == ([], [], [])
    assert [(quote.release, quote.number) for quote in main.quotes] == [("2001-news", 0)]
    assert (results.fiscal, results.figures, results.quotes) == (["FY2000"], ["acme-widgets/fy2000"], [])
    assert [(claim.printed, claim.verdict, claim.cite.at) for claim in results.claims] == [
        ("Up 5%", "not-testable", [(95, 100)])
    ]
    assert archive.periods["acme-widgets/fy2000"].events == ["2001-news-earnings"]


def test_a_release_without_kind_tells_other_news() -> None:
    press = Press()
    press.add("news", "X Acme Widgets Corp. spoke.", events=[])
    archive, _ = press.resolve()
    assert archive.events["news"].kind == "other"
    assert archive.events["news"].date is None


def test_long_ids_are_told_apart() -> None:
    press = Press()
    long = "2001-01-02-" + "word-" * 13 + "end"
    one = press.add(long, "X Acme Widgets Corp.")
    other = press.add(long[:-1] + "t", "X Acme Widgets Corp.")
    assert len(long) == 79
    assert name_event(one, "officer-change", main=True) == long
    names = [name_event(release, "officer-change", main=False) for release in (one, other)]
    assert names[0] != names[1]
    assert all(len(name) <= 80 and name.endswith("-officer-change") for name in names)
    assert name_event(press.add("2001-news", "X Acme Widgets Corp."), "award", main=False) == "2001-news-award"
