"""Who may ask: this page itself, on this computer, and nobody else.

A page on the web can make a browser send requests to 127.0.0.1, and with a name that first means another machine and then
this one (DNS rebinding) it can read the answers. So each request must name our own address as its host; one that does
something must also come from our page by its Origin, and bring a token that only our page knows.
"""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from briefcheck.web import words

if TYPE_CHECKING:
    from briefcheck.text import Text

Scope: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send: TypeAlias = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

TOKEN: Final = "x-briefcheck-token"  # noqa: S105  # the name of a header
_POLICY: Final = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    b"base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS: Final = (
    (b"content-security-policy", _POLICY),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """Lets through what may ask; the others get a sentence, and nothing of theirs is read."""

    def __init__(self, app: App, port: int, token: str) -> None:
        """Take what answers, the port it answers on, and the token of its page."""
        self._app = app
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._origins = {f"http://{host}" for host in self._hosts}
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or let it through."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        why = self._refusal(scope)
        if why is None and scope["type"] == "http":
            await self._app(scope, receive, _with_headers(send))
        elif scope["type"] == "http":
            await _refuse(_with_headers(send), why or words.NOT_THERE, 421 if why is words.WRONG_HOST else 403)
        else:
            await send({"type": "websocket.close"})

    def _refusal(self, scope: Scope) -> Text | None:
        """Return why a request is refused; None where it is not."""
        given: dict[bytes, list[bytes]] = {}
        for name, value in scope["headers"]:
            given.setdefault(name.lower(), []).append(value)
        one = {name: values[0].decode("latin-1") for name, values in given.items() if len(values) == 1}
        if one.get(b"host", "").lower() not in self._hosts:
            return words.WRONG_HOST
        origin = one.get(b"origin")
        if scope.get("method") in {"GET", "HEAD"}:
            return None if origin is None or origin in self._origins else words.WRONG_ORIGIN
        if origin not in self._origins or one.get(b"sec-fetch-site", "same-origin") != "same-origin":
            return words.WRONG_ORIGIN
        if not hmac.compare_digest(one.get(TOKEN.encode(), "").encode(), self._token.encode()):
            return words.WRONG_ORIGIN
        return None


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message["headers"] = [*message.get("headers", ()), *_HEADERS]
        await send(message)

    return sending


async def _refuse(send: Send, why: Text, status: int) -> None:
    body = f"{why.en}\n{why.zh}\n".encode()
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, (b"connection", b"close")]})
    await send({"type": "http.response.body", "body": body})
