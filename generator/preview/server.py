"""A web server for one reader at a desk: the newest site, and word to the browser when there is a newer one."""

import os
import threading
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from generator.errors import ConfigError

CHANGES = "/-/changes"
"""Where a page listens for a newer site."""

PING = 10.0
"""Seconds after which a listener gets a sign of life; one that went away is noticed then."""

# A hidden tab listens to nothing, as browsers hold few connections to one host.
_LISTENER = """
<script>
(function () {
  var shown = "%(edition)s", source = null;
  function listen() {
    source = new EventSource("%(changes)s");
    source.onmessage = function (event) { if (event.data !== shown) location.reload(); };
  }
  function attend() {
    if (document.hidden) { if (source) source.close(); source = null; }
    else if (!source) listen();
  }
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", function () { if (source) source.close(); source = null; });
  addEventListener("pageshow", attend);
  attend();
})();
</script>
"""


class PreviewServer(ThreadingHTTPServer):
    """Serves the folder `root`, which `show` replaces.

    Attributes:
        address: `http://127.0.0.1:8000/`.
        editions: how many sites were shown so far.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, port: int) -> None:
        """Take the port; 0 takes a free one.

        Raises:
            ConfigError: the port cannot be had.
        """
        self.root: Path | None = None
        self.editions = 0
        self._news = threading.Condition()
        self._closing = False
        try:
            super().__init__((host, port), _Handler)
        except (OSError, OverflowError) as error:
            raise ConfigError(f"{host}:{port} cannot be listened on: {error}. Name another with --port.") from error
        self.address = f"http://{host}:{self.server_address[1]}/"
        self._thread = threading.Thread(target=partial(self.serve_forever, poll_interval=0.1), daemon=True)

    @property
    def edition(self) -> str:
        """Name of the site shown now; another process gives other names."""
        return f"{os.getpid()}-{self.editions}"

    def start(self) -> None:
        """Answer requests, in another thread."""
        self._thread.start()

    def show(self, root: Path) -> None:
        """Serve `root` from now on, and tell the browsers."""
        with self._news:
            self.root = root
            self.editions += 1
            self._news.notify_all()

    def await_edition(self, other_than: str) -> str | None:
        """The name of the site shown once it is another one, or after a while; None when the server ends."""
        with self._news:
            self._news.wait_for(lambda: self._closing or self.edition != other_than, PING)
            return None if self._closing else self.edition

    def close(self) -> None:
        """Answer nobody any more."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
        self.server_close()

    def _pass_over(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is no error."""

    handle_error = _pass_over


class _Handler(SimpleHTTPRequestHandler):
    server: PreviewServer
    protocol_version = "HTTP/1.0"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        server = args[2]
        super().__init__(*args, directory=str(server.root), **kwargs)

    def _answer(self) -> None:
        """A file, or the stream of changes."""
        if self.path == CHANGES:
            self._stream_changes()
        else:
            super().do_GET()

    do_GET = _answer  # noqa: N815 - http.server asks for this name

    def _stream_changes(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        told = ""
        while (edition := self.server.await_edition(told)) is not None:
            self.wfile.write(b": here\n\n" if edition == told else f"data: {edition}\n\n".encode())
            self.wfile.flush()
            told = edition

    def send_head(self) -> BytesIO | BinaryIO | None:
        """The file asked for; a page with the listener in it."""
        path = Path(self.translate_path(self.path))
        if path.is_dir() and self.path.partition("?")[0].endswith("/"):
            path /= "index.html"
        if path.suffix != ".html" or not path.is_file():
            return super().send_head()
        return self._page(path, HTTPStatus.OK)

    def _page(self, path: Path, status: HTTPStatus) -> BytesIO:
        listener = _LISTENER % {"edition": self.server.edition, "changes": CHANGES}
        before, end, after = path.read_bytes().rpartition(b"</body>")
        content = before + listener.encode() + end + after
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for addresses that lead nowhere."""
        page = Path(self.directory, "404.html")
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            content = self._page(page, HTTPStatus.NOT_FOUND)
            if self.command != "HEAD":
                self.wfile.write(content.read())
        else:
            super().send_error(code, message, explain)

    def list_directory(self, path: Any) -> None:  # noqa: ARG002 - given by http.server
        """No lists of files: what is no page does not exist."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def end_headers(self) -> None:
        """Nothing is kept by the browser."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is given by http.server
        """Requests are not told."""
