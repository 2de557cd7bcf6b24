"""The stores that fsspec reaches, each by the few calls that are sound in it.

Only plain calls are made: ``glob`` and ``cat`` take ``[x].md`` for a pattern, and ``walk`` and ``find`` leave out what
they cannot list. What a listing says of a file's version has another name in each store.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from typing import Any, Protocol

from briefcheck.errors import UsageError
from briefcheck.frozen import frozen
from briefcheck.sources import words
from briefcheck.sources.urls import Address

TIMEOUT = 30
"""Seconds that a server may take to answer."""

_TAGS = ("ETag", "etag")
_TIMES = ("LastModified", "modified", "mtime", "created")


@frozen
class Info:
    """What a store says of a file or folder; ``path`` as the store calls it. ``kind`` is file, directory, or other."""

    path: str
    kind: str
    size: int
    token: str


class Store(Protocol):
    """A connection to a store."""

    is_flat: bool
    """Whether ``list`` gives everything below a folder at once."""

    is_shared: bool
    """Whether many threads may use it, as what works in one event loop; else each thread needs its own."""

    def list(self, path: str) -> Iterator[Info]:
        """Yield what is in a folder."""
        ...

    def info(self, path: str) -> Info:
        """Return what the store says of one file now."""
        ...

    def get(self, path: str, most: int) -> tuple[bytes, str]:
        """Return what a file holds, ``most`` bytes and one more at most, and the token of it, "" if it is not told."""
        ...

    def close(self) -> None:
        """Close the connection."""
        ...


def token_of(info: Mapping[str, Any]) -> str:
    """Return what tells one version from the next: an ETag, else the time of the last change; "" if there is neither."""
    size = info.get("size")
    tag = next((info[key] for key in _TAGS if info.get(key)), None)
    if tag is not None:
        return f"{size}-{bare(str(tag))}"
    time = next((info[key] for key in _TIMES if info.get(key) is not None), None)
    if time is None:
        return ""
    return f"{size}-{time.timestamp() if hasattr(time, 'timestamp') else time}"


def bare(tag: str) -> str:
    """Return an ETag without its quotes and without the mark of a weak one."""
    return tag.removeprefix("W/").strip('"')


def _info(found: Mapping[str, Any], path: str | None = None) -> Info:
    name = str(found["name"]).rstrip("/") if path is None else path
    return Info(name, str(found["type"]), int(found.get("size") or 0), token_of(found))


class _Plain:
    """A store as every file system of fsspec is: memory, SFTP, SMB."""

    is_flat = False
    is_shared = False

    def __init__(self, fs: Any) -> None:
        self._fs = fs

    def list(self, path: str) -> Iterator[Info]:
        return map(_info, self._fs.ls(path, detail=True))

    def info(self, path: str) -> Info:
        return _info(self._fs.info(path), path)

    def get(self, path: str, most: int) -> tuple[bytes, str]:
        with self._fs.open(path, "rb", cache_type="none") as file:
            return file.read(most + 1), ""

    def close(self) -> None:
        del self._fs  # fsspec closes what nobody holds


class _Sftp(_Plain):
    """SFTP by asyncssh, which reads a file in parallel pieces where ``open`` would go one by one.

    One connection carries all: servers count those who knock.
    """

    is_shared = True

    def get(self, path: str, most: int) -> tuple[bytes, str]:  # noqa: ARG002  # the listing's size was looked at
        return self._fs.cat_file(path), ""

    def close(self) -> None:
        from fsspec.asyn import sync

        sync(self._fs.loop, self._fs._pool.close, timeout=TIMEOUT)  # noqa: SLF001  # it has no close of its own
        sync(self._fs.loop, self._fs._stack.aclose, timeout=TIMEOUT)  # noqa: SLF001  # as above


class _S3(_Plain):
    """S3 and what speaks like it. One request gets a file together with the ETag of the very version."""

    is_flat = True
    is_shared = True

    def list(self, path: str) -> Iterator[Info]:
        return map(_info, self._fs.find(path, detail=True).values())

    def get(self, path: str, most: int) -> tuple[bytes, str]:
        from fsspec.asyn import sync

        bucket, _, key = path.partition("/")
        answer = self._fs.call_s3("get_object", Bucket=bucket, Key=key)
        data = sync(self._fs.loop, answer["Body"].read, most + 1)
        answer["Body"].close()
        return data, f"{len(data)}-{bare(answer['ETag'])}" if answer.get("ETag") else ""


class _WebDav(_Plain):
    """WebDAV. webdav4 puts names into URLs as they are: ``#`` and ``%`` have to be quoted before.

    Its client keeps a pool of connections, and is made for many threads.
    """

    is_shared = True

    def list(self, path: str) -> Iterator[Info]:
        return map(_info, self._fs.ls(_quoted(path), detail=True))

    def info(self, path: str) -> Info:
        return _info(self._fs.info(_quoted(path)), path)

    def get(self, path: str, most: int) -> tuple[bytes, str]:
        client = self._fs.client
        held = BytesIO()
        with client.http.stream("GET", client.join_url(_quoted(path)), follow_redirects=True) as answer:
            if answer.status_code == 404:
                raise FileNotFoundError(path)
            answer.raise_for_status()
            for part in answer.iter_bytes():
                held.write(part)
                if held.tell() > most:
                    break
            tag = answer.headers.get("ETag")
        data = held.getvalue()
        return data, f"{len(data)}-{bare(tag)}" if tag else ""

    def close(self) -> None:
        self._fs.client.http.close()


def _quoted(path: str) -> str:
    from urllib.parse import quote

    return quote(path, safe="/")


def _s3(address: Address) -> Store:
    from s3fs import S3FileSystem

    keys = {"key": address.user, "secret": address.password} if address.user else {}
    config = {"connect_timeout": TIMEOUT, "read_timeout": TIMEOUT}
    return _S3(S3FileSystem(skip_instance_cache=True, use_listings_cache=False, config_kwargs=config, **keys))


def _webdav(address: Address) -> Store:
    from webdav4.fsspec import WebdavFileSystem

    secure = address.scheme in {"webdavs", "davs"}
    port = f":{address.port}" if address.port is not None else ""
    login = (address.user, address.password) if address.user else None
    base = f"{'https' if secure else 'http'}://{address.host}{port}/"
    return _WebDav(WebdavFileSystem(base, auth=login, timeout=TIMEOUT, skip_instance_cache=True))


def _sftp(address: Address) -> Store:
    from sshfs import SSHFileSystem

    given = {"username": address.user, "password": address.password, "port": address.port}
    return _Sftp(
        SSHFileSystem(
            address.host.strip("[]"),
            skip_instance_cache=True,
            known_hosts=(),  # those of ~/.ssh/known_hosts; sshfs itself would trust any server
            login_timeout=TIMEOUT,
            keepalive_interval=TIMEOUT,
            **{key: value for key, value in given.items() if value},
        )
    )


def _smb(address: Address) -> Store:
    from fsspec.implementations.smb import SMBFileSystem

    return _Plain(
        SMBFileSystem(
            address.host.strip("[]"),
            port=address.port,
            username=address.user or None,
            password=address.password or None,
            timeout=TIMEOUT,
            share_access="rwd",  # by default nobody else could open, save or rename the file while it is read
            skip_instance_cache=True,
        )
    )


def _memory(_: Address) -> Store:
    from fsspec.implementations.memory import MemoryFileSystem

    return _Plain(MemoryFileSystem())


_STORES: Mapping[str, Callable[[Address], Store]] = {
    "s3": _s3,
    "webdav": _webdav,
    "webdavs": _webdav,
    "dav": _webdav,
    "davs": _webdav,
    "sftp": _sftp,
    "ssh": _sftp,
    "smb": _smb,
    "memory": _memory,
}
KINDS = ("s3://", "webdav://", "webdavs://", "sftp://", "smb://")
"""The kinds of URL, as people are told."""


def connect(address: Address) -> Store:
    """Return a connection of its own.

    Raises:
        UsageError: there is no such kind of store, or what reads it is not installed.
        Exception: whatever the library raises where the server does not answer.
    """
    store = _STORES.get(address.scheme)
    if store is None:
        raise UsageError(words.UNKNOWN_URL.fill({"scheme": address.scheme, "known": ", ".join(KINDS)}))
    try:
        return store(address)
    except ImportError as error:
        raise UsageError(words.NEEDS_EXTRA.fill({"scheme": address.scheme, "module": error.name or "?"})) from error


def root_of(address: Address) -> str:
    """Return what the store itself calls the place that a URL names."""
    from urllib.parse import unquote

    if address.scheme == "s3":
        return f"{address.host}/{address.path}".rstrip("/")
    if address.scheme == "memory":
        return "/" + "/".join(part for part in (address.host, address.path) if part)
    if address.scheme in {"sftp", "ssh", "smb"}:
        return "/" + address.path
    return unquote(address.path).strip("/")
