"""What was read from each document, and how much of its words was not used."""

from generator.usage import DocumentUse, count_unused, survey_documents, tell_use
from tests.unit.resolve.press import Press, fact, person

TEXT = "Letterhead Widgets Up Jane Example sold $5 for ten. About us: we sell widgets."


def _press() -> Press:
    press = Press()
    press.add(
        "a",
        TEXT,
        "2011-05-02",
        issuer=None,
        headline={"printed": "Widgets Up", "at": "Widgets Up"},
        date={"value": "2011-05-02", "printed": "Up", "at": "Up"},
        events=[{"kind": "earnings", "because": "typed", "at": "sold"}],
        people=[person("Jane Example")],
        facts=[fact("revenue", "$5", "5", "FY2011", metric_at="sold", period_at="ten")],
        boilerplate=[{"role": "about", "at": "About us: we sell widgets."}],
    )
    return press


def test_characters_under_no_span_are_counted_from_the_headline_on_without_standing_texts() -> None:
    press = _press()
    # "WidgetsUpJaneExamplesold$5forten." are 33 characters; "for" and "." are under nothing.
    assert count_unused(press.releases["a"], TEXT) == (33, 4)


def test_what_was_read_is_told_by_document() -> None:
    archive, _ = _press().resolve()
    (use,) = survey_documents(archive)
    assert use == DocumentUse(
        file="a.txt",
        release="a",
        kind="earnings",
        date="2011-05-02",
        read={"events": 1, "facts": 1, "people": 1},
        problems=0,
        characters=33,
        unused=4,
    )
    names = {"facts": ("figure", "figures"), "people": ("person", "people")}
    assert tell_use(use, names) == "a.txt: earnings, 2011-05-02: 1 figure, 1 person; 12% of the body unused"


def test_of_a_file_with_two_releases_the_part_is_told() -> None:
    press = _press()
    press.add("b", "Widgets Down", None, issuer=None, events=[])
    press.releases["b"].source.file = "a.txt"
    press.releases["b"].source.part = 2
    archive, _ = press.resolve()
    assert [use.file for use in survey_documents(archive)] == ["a.txt, part 1", "a.txt, part 2"]
    second = survey_documents(archive)[1]
    assert tell_use(second, {}) == "a.txt, part 2: undated: nothing; 100% of the body unused"
