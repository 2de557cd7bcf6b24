"""Asking the local page, as a browser does or as nobody should."""

from __future__ import annotations

import http.client
import json
from typing import Any, NamedTuple
from urllib.parse import urlencode

CONFIGURATION = """\
extends: [agency]
clients:
  - name: 枕溪乳业
  - name: Quillfeather Coffee
    also-called: [Quillfeather]
"""


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Served(NamedTuple):
    """A page that is served."""

    port: int
    token: str

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        return f"http://{self.host}/"

    def ask(self, method: str, path: str, body: Any = None, **headers: str | None) -> Answer:
        """Send a request with the headers of our own page; those given replace them, None leaves one out."""
        own = {"host": self.host, "origin": f"http://{self.host}", "x-briefcheck-token": self.token}
        told = own | {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in told.items():
                if value is not None:
                    connection.putheader(name, value)
            if body is not None and "content-length" not in told:
                connection.putheader("content-length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def post(self, work: str, body: Any, name: str, *, lang: str = "en", **choices: str) -> Answer:
        """Send a document."""
        return self.ask("POST", f"/{work}?{urlencode({'name': name, 'lang': lang, **choices})}", body)
