import pytest

from generator.render.address import href, served_at


@pytest.mark.parametrize(
    ("path", "folders", "files"),
    [
        ("index.md", "", "index.html"),
        ("about.md", "about/", "about.html"),
        ("events/index.md", "events/", "events/index.html"),
        ("events/x.md", "events/x/", "events/x.html"),
        ("periods/org/fy2006.md", "periods/org/fy2006/", "periods/org/fy2006.html"),
        ("releases/x.txt", "releases/x.txt", "releases/x.txt"),
    ],
)
def test_where_a_file_is_served(path: str, folders: str, files: str) -> None:
    assert served_at(path, directory_urls=True) == folders
    assert served_at(path, directory_urls=False) == files


@pytest.mark.parametrize(
    ("source", "target", "folders", "files"),
    [
        ("index.md", "about.md", "about/", "about.html"),
        ("index.md", "index.md", "./", "index.html"),
        ("about.md", "index.md", "../", "index.html"),
        ("events/index.md", "events/x.md", "x/", "x.html"),
        ("events/x.md", "events/index.md", "../", "index.html"),
        ("events/x.md", "events/y.md", "../y/", "y.html"),
        ("events/x.md", "releases/y.md", "../../releases/y/", "../releases/y.html"),
        ("periods/org/a.md", "index.md", "../../../", "../../index.html"),
        ("releases/x.md", "releases/x.txt", "../x.txt", "x.txt"),
    ],
)
def test_a_link_in_both_layouts(source: str, target: str, folders: str, files: str) -> None:
    assert href(source, target, directory_urls=True) == folders
    assert href(source, target, directory_urls=False) == files


def test_a_link_with_an_anchor() -> None:
    assert href("a.md", "releases/x.md", "w1-2_4-9", directory_urls=True) == "../releases/x/#w1-2_4-9"
    assert href("a.md", "a.md", "w1-2", directory_urls=True) == "#w1-2"


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "../x.md", "/x.md", "//x.md", "a//b.md", "a/../b.md", 'x" onclick="y.md', "A.md", ""],
)
def test_what_is_no_address_of_ours_is_refused(target: str) -> None:
    with pytest.raises(ValueError, match="not an address of this site"):
        href("index.md", target, directory_urls=True)


def test_a_strange_anchor_is_refused() -> None:
    with pytest.raises(ValueError, match="not an address of this site"):
        href("index.md", "about.md", 'x"y', directory_urls=True)
