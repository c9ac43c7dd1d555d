"""People listed a line each with their title: whose title is whose, however the list is set."""

from pathlib import Path

import pytest

from tests.support import release_of

_LEAD = """\
Widget Works Announces Management Changes

SPRINGFIELD, Ill. - March 3, 2008 - Widget Works Inc. (Nasdaq: WDGW) today announced changes in its management team:
"""
_BEHIND = """
"These changes will make us faster," said Mr. Roe.

The company makes widgets of brass and steel for workshops, and sells them through dealers who keep them in store. It
has worked from the same two halls since it was founded, and most of its dealers have been with it for many years.
"""
_TITLES = {
    "John A. Roe": ["President and Chief Executive Officer"],
    "Mary Q. Smith": ["Executive Vice President, Operations"],
    "Peter Jones": ["Chief Financial Officer"],
}


def _titles(folder: Path, listed: str, name: str = "release.txt") -> dict[str, list[str]]:
    release = release_of(folder, name, f"{_LEAD}{listed}{_BEHIND}")
    return {person.name: [title.printed for title in person.titles] for person in release.people}


@pytest.mark.parametrize("blank", ["", "\n"])
@pytest.mark.parametrize(
    "form", ["{name} - {title}", "{name}: {title}", "{name}, {title}", "{title} - {name}", "{title}: {name}",
             "{name} ..... {title}", "{name:25} {title}", "* {name}, {title}", "- {name} - {title}"]
)  # fmt: skip
def test_a_line_each(tmp_path: Path, form: str, blank: str) -> None:
    lines = [form.format(name=name, title=title) + "\n" + blank for name, (title,) in _TITLES.items()]
    assert _titles(tmp_path, blank + "".join(lines)) == _TITLES


def test_a_title_that_goes_on_below(tmp_path: Path) -> None:
    listed = """
John A. Roe - President and Chief Executive
              Officer
Mary Q. Smith - Executive Vice President,
              Operations
Peter Jones - Chief Financial Officer
"""
    assert _titles(tmp_path, listed) == _TITLES


def test_titles_held_elsewhere_are_not_the_issuers(tmp_path: Path) -> None:
    listed = """
John A. Roe, President and Chief Executive Officer
Dr. Ann Lee - President of Lee Capital Partners
Peter Jones, Chief Financial Officer
"""
    release = release_of(tmp_path, "release.txt", f"{_LEAD}{listed}{_BEHIND}")
    (ann,) = (person for person in release.people if person.name == "Ann Lee")
    assert [(title.printed, title.organisation) for title in ann.titles] == [("President", "Lee Capital Partners")]


def test_a_name_at_the_head_of_a_line_of_running_text_lists_nobody(tmp_path: Path) -> None:
    listed = """
Gary Low, President of the league, spoke at the dinner, which was held in the Great Hall by
Sue Field, Treasurer of the city of Springfield, who has been a friend of the company for years.
"""
    assert _titles(tmp_path, listed)["Gary Low"] != ["Treasurer"]


def test_a_table_of_words_in_html_is_read_by_its_rows(tmp_path: Path) -> None:
    rows = "".join(f"<tr><td>{name}</td><td>{title}</td></tr>" for name, (title,) in _TITLES.items())
    head, lead = _LEAD.strip().split("\n\n")
    page = f"<html><body><p>{head}</p><p>{lead}</p><table>{rows}</table><p>{_BEHIND}</p></body></html>"
    release = release_of(tmp_path, "release.html", page)
    assert {person.name: [title.printed for title in person.titles] for person in release.people} == _TITLES


def test_two_titles_beside_a_name_are_not_one(tmp_path: Path) -> None:
    listed = """
Name                New Position              Former Position
John A. Roe         Chief Financial Officer   Controller
Mary Q. Smith       Vice President            Plant Manager
"""
    assert _titles(tmp_path, listed) == {"John A. Roe": [], "Mary Q. Smith": []}
