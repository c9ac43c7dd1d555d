"""People, titles, words and contacts of invented releases: whatever the style, the same must be read."""

from hypothesis import given, settings

from tests.synthetic.speakers import Story, stories
from tests.unit.parse.test_quotes import read


def _plain(text: str) -> str:
    return text.replace("’", "'")


@settings(max_examples=150, deadline=None, derandomize=True)
@given(stories())
def test_releases_of_many_styles(story: Story) -> None:
    draft = read(story.text)
    titles = {_plain(person.name): [role.printed for role in person.titles] for person in draft.people}
    assert set(titles) == {each.name for each in story.speakers} | {each.name for each in story.desks}
    for speaker in story.speakers:
        assert titles[speaker.name] == [speaker.title]
    assert [(quote.speaker and _plain(quote.speaker), _plain(quote.text)) for quote in draft.quotes] == [
        (speaker.name, speaker.words) for speaker in story.speakers
    ]
    found = {(_plain(contact.name or ""), contact.phone, contact.email) for contact in draft.contacts}
    assert found == {(desk.name, desk.phone, desk.email) for desk in story.desks}
