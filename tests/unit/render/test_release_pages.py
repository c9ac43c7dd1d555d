"""Pages of releases, of a small archive."""

from generator.config import Settings
from generator.model.archive import Archive
from generator.render.edition import Edition
from generator.render.pages.releases import make_pages


def test_an_issuer_that_no_rule_could_tell_is_not_known(archive: Archive) -> None:
    (release,) = archive.releases.values()
    release.issuers = []
    pages = [page for page in make_pages(Edition(archive, Settings("Test archive"))) if page.record is release]
    assert [page.description for page in pages] == [
        "Press release of an issuer not known, date not known: the stored text with the words that were read."
    ]
