"""URLs of stores: their parts, and what of them may be shown."""

from __future__ import annotations

from collections.abc import Iterable

from briefcheck.errors import UsageError
from briefcheck.frozen import frozen
from briefcheck.lazy import pattern
from briefcheck.sources import words

# Two letters at least: C:\ is a drive.
_URL = pattern(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_LOGIN = pattern(r"://[^/\s@]*@")
_QUERY = pattern(r"\?[^\s'\"]*")
_LONGEST = 200
"""Characters of what a library says of an error; some quote a whole page of HTML."""


@frozen
class Address:
    """The parts of a URL, as they are written; ``path`` begins after the slash behind the host."""

    scheme: str
    user: str
    password: str
    host: str
    port: int | None
    path: str

    @property
    def name(self) -> str:
        """The URL as people may see it: without user and password."""
        login = "***@" if self.user or self.password else ""
        port = f":{self.port}" if self.port is not None else ""
        return f"{self.scheme}://{login}{self.host}{port}/{self.path}".rstrip("/")


def is_url(where: str) -> bool:
    """Tell whether ``where`` names a store by URL rather than a folder."""
    return "://" in where and bool(_URL.match(where))


def parse(url: str) -> Address:
    """Return the parts of a URL. Raises UsageError, in which no password is repeated."""
    from urllib.parse import unquote

    refuse_files((url,))
    scheme, _, rest = url.partition("://")
    place, _, path = rest.partition("/")
    login, _, place = place.rpartition("@")
    user, _, password = login.partition(":")
    host, port = place, ""
    if not place.endswith("]") and ":" in place:  # [::1] is an address without a port
        host, _, port = place.rpartition(":")
    if (port and not port.isdecimal()) or not (host or scheme.lower() == "memory"):
        raise UsageError(words.BAD_URL.fill({"url": hide(url)}))
    number = int(port) if port else None
    return Address(scheme.lower(), unquote(user), unquote(password), host, number, path.rstrip("/"))


def refuse_files(urls: Iterable[str]) -> None:
    """Say how a file is named that somebody gave by its URL: file:///C:/a.docx, file://localhost/a.docx. Raises UsageError."""
    from shlex import quote
    from urllib.parse import unquote

    for url in urls:
        scheme, mark, rest = url.partition("://")
        if mark and scheme.lower() == "file":
            path = "/" + unquote(rest.partition("/")[2])
            typed = f'"{path[1:]}"' if path[2:3] == ":" else quote(path)
            raise UsageError(words.FILE_URL.fill({"url": hide(url), "typed": typed}))


def hide(text: str, *secrets: str) -> str:
    """Return a text of a library without what it may give away: logins and queries in URLs, the secrets named."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, "***")
    return _QUERY.sub("?…", _LOGIN.sub("://***@", text))


def said_of(error: BaseException, *secrets: str) -> str:
    """Return what an error of a library says, on one line and without secrets."""
    said = hide(" ".join(str(error).split()), *secrets)
    said = said[:_LONGEST] + "…" if len(said) > _LONGEST else said
    return f"{type(error).__name__}: {said}" if said else type(error).__name__
