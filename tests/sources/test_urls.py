"""URLs of stores: what they name, and what of them is never shown."""

from __future__ import annotations

import pytest

from briefcheck.errors import UsageError
from briefcheck.sources.opened import open_source
from briefcheck.sources.stores import bare, root_of, token_of
from briefcheck.sources.urls import hide, is_url, parse, said_of


@pytest.mark.parametrize(
    ("url", "name", "root"),
    [
        ("s3://bucket/briefs/", "s3://bucket/briefs", "bucket/briefs"),
        ("s3://bucket", "s3://bucket", "bucket"),
        ("s3://key:se%2Fcret@bucket/a b#c?", "s3://***@bucket/a b#c?", "bucket/a b#c?"),
        ("sftp://ann:p@ss@host:22/srv/briefs", "sftp://***@host:22/srv/briefs", "/srv/briefs"),
        ("sftp://[::1]/srv", "sftp://[::1]/srv", "/srv"),
        ("webdavs://ann@host/remote.php/%E5%AE%A2", "webdavs://***@host/remote.php/%E5%AE%A2", "remote.php/客"),
        ("SMB://host/share", "smb://host/share", "/share"),
        ("memory://briefs/in", "memory://briefs/in", "/briefs/in"),
        ("memory:///briefs", "memory:///briefs", "/briefs"),
    ],
)
def test_parts(url: str, name: str, root: str) -> None:
    address = parse(url)
    assert (address.name, root_of(address)) == (name, root)


def test_login_and_port() -> None:
    address = parse("sftp://ann:p%40s:s@host:2022/x")
    assert (address.user, address.password, address.port) == ("ann", "p@s:s", 2022)


@pytest.mark.parametrize("url", ["sftp://ann:secret@host:x/y", "s3:///key", "webdav://"])
def test_what_is_no_url_is_told_without_its_password(url: str) -> None:
    with pytest.raises(UsageError, match="is no URL of a store") as caught:
        parse(url)
    assert "secret" not in str(caught.value)


def test_a_drive_is_no_url() -> None:
    assert not is_url(r"C:\briefs")
    assert not is_url("C://briefs")
    assert not is_url("briefs/a:b")
    assert is_url("s3://briefs")


def test_unknown_kinds_say_what_is_known() -> None:
    with open_source("gopher://host/x", 10) as source, pytest.raises(UsageError) as caught:
        list(source.walk())
    assert str(caught.value).splitlines()[0] == "nothing here reads 'gopher://'"
    assert "s3://, webdav://" in str(caught.value)


def test_a_missing_library_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "s3fs", None)
    with open_source("s3://bucket/x", 10) as source, pytest.raises(UsageError) as caught:
        list(source.walk())
    assert "pip install 'briefcheck[remote]'" in str(caught.value)


def test_secrets_are_hidden_wherever_they_stand() -> None:
    said = "cannot open https://ann:pw@host/x?X-Amz-Signature=abc for pa$$ or sftp://u:p@h"
    assert hide(said, "pa$$", "") == "cannot open https://***@host/x?… for *** or sftp://***@h"
    assert said_of(ValueError("a\n  b" + "c" * 500)) == "ValueError: a b" + "c" * 197 + "…"
    assert said_of(TimeoutError()) == "TimeoutError"


def test_tokens() -> None:
    assert token_of({"size": 3, "ETag": '"abc"', "LastModified": 1}) == "3-abc"
    assert token_of({"size": 3, "etag": None, "mtime": 5.5}) == "3-5.5"
    assert token_of({"size": 3}) == ""
    assert bare('W/"abc"') == "abc"
