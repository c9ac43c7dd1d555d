"""What a page must not do while a test uses it: fail in its scripts, miss a file, ask another host."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response


class Watch:
    """Takes down each fault of the pages of one browser context.

    Attributes:
        origin: `http://127.0.0.1:8000`; requests to any other are faults.
        faults: one sentence each, in the order in which they happened.
    """

    def __init__(self, context: BrowserContext, home: str) -> None:
        parts = urlsplit(home)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.faults: list[str] = []
        context.on("request", self._see_request)
        context.on("response", self._see_response)
        context.on("console", self._see_message)
        context.on("weberror", lambda error: self.faults.append(f"script error: {error.error}"))
        context.on("page", self._see_page)

    def _see_page(self, page: Page) -> None:
        page.on("crash", lambda _: self.faults.append("the page crashed"))

    def _see_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        # Data and blobs are made by the page itself; nothing leaves the machine for them.
        if parts.scheme not in {"data", "blob"} and f"{parts.scheme}://{parts.netloc}" != self.origin:
            self.faults.append(f"asks another host: {request.url}")

    def _see_response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")

    def _see_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console {message.type}: {message.text}")
