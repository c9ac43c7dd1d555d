"""Which words of a release a page may link to."""

from generator.model.archive import Archive
from generator.model.people import Contact
from generator.render.citations import anchor, collect_citations
from tests.conftest import spans


def test_a_figure_lights_its_metric_and_period_and_nothing_leads_to_a_contact(archive: Archive) -> None:
    (key,) = archive.releases
    at = spans("was pleased")
    archive.releases[key].problems = []
    archive.releases[key].contacts = [Contact(name="Jane Example", at=at)]
    found = collect_citations(archive)[key]
    figure = spans("$5.6 million")
    assert found[anchor(figure)] == sorted([*figure, *spans("sales"), *spans("first quarter")])
    assert anchor(at) not in found
