"""The preview's web server, asked over a real socket."""

import http.client
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import ConfigError
from generator.preview.server import CHANGES, PreviewServer


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "people").mkdir(parents=True)
    (folder / "bare").mkdir()
    (folder / "index.html").write_text("<html><body><h1>Home</h1></body></html>")
    (folder / "people" / "index.html").write_text("<html><body>People</body></html>")
    (folder / "404.html").write_text("<html><body>Not here</body></html>")
    (folder / "bare" / "data.txt").write_text("words </body>")
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.fixture
def server(root: Path) -> Iterator[PreviewServer]:
    found = PreviewServer("127.0.0.1", 0)
    found.show(root)
    found.start()
    yield found
    found.close()


def ask(server: PreviewServer, path: str, method: str = "GET") -> tuple[int, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    connection.request(method, path)
    answer = connection.getresponse()
    found = answer.status, answer.headers.get("Location", ""), answer.read().decode()
    connection.close()
    return found


def test_pages_listen_and_other_files_are_as_they_are(server: PreviewServer) -> None:
    status, _, page = ask(server, "/")
    assert status == 200
    assert "<h1>Home</h1>\n<script>" in page
    assert page.endswith("</script>\n</body></html>")
    assert f'shown = "{server.edition}"' in page
    assert ask(server, "/bare/data.txt") == (200, "", "words </body>")
    assert "People" in ask(server, "/people/?x=1")[2]
    assert ask(server, "/people")[:2] == (301, "/people/")
    assert ask(server, "/", "HEAD") == (200, "", "")


@pytest.mark.parametrize("path", ["/", "/bare/data.txt", "/nothing"])
def test_a_browser_keeps_nothing(server: PreviewServer, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    connection.request("GET", path)
    assert connection.getresponse().headers["Cache-Control"] == "no-store"
    connection.close()


@pytest.mark.parametrize("path", ["/nothing", "/bare/", "/../secret.txt", "/%2e%2e/secret.txt", "//secret.txt"])
def test_what_is_no_page_gets_the_sites_own_answer(server: PreviewServer, path: str) -> None:
    status, _, page = ask(server, path)
    assert status == 404
    assert "Not here" in page
    assert "secret" not in page


def test_a_new_site_is_told_once_and_served(server: PreviewServer, root: Path, tmp_path: Path) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    connection.request("GET", CHANGES)
    stream = connection.getresponse()
    assert stream.headers["Content-Type"] == "text/event-stream"
    first = stream.readline().decode()
    assert first == f"data: {server.edition}\n"
    assert stream.readline() == b"\n"
    (tmp_path / "next").mkdir()
    (tmp_path / "next" / "index.html").write_text("<body>Newer</body>")
    server.show(tmp_path / "next")
    second = stream.readline().decode()
    assert second == f"data: {server.edition}\n"
    assert second != first
    assert "Newer" in ask(server, "/")[2]
    connection.close()


def test_a_port_that_is_taken_is_told(server: PreviewServer) -> None:
    with pytest.raises(ConfigError, match=r"cannot be listened on: .* Name another with --port\."):
        PreviewServer("127.0.0.1", server.server_address[1])


def test_it_ends_while_somebody_listens(root: Path) -> None:
    server = PreviewServer("127.0.0.1", 0)
    server.show(root)
    server.start()
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
    connection.request("GET", CHANGES)
    stream = connection.getresponse()
    stream.readline()
    server.close()
    assert stream.read() == b"\n"
    connection.close()
