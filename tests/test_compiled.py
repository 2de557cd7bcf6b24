"""Compiled patterns kept between runs: the same as compiled anew, never trusted further, never in the way."""

from __future__ import annotations

import marshal
import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefcheck import compiled

SOURCES = [
    (r"(?P<year>\d{4})-(?P<month>\d\d)|(x)", 0),
    (r"客户|\bclient\b", re.IGNORECASE),
    ("[一-鿿〇]{2,4}(?=负责)", 0),
    (r"a  # words", re.VERBOSE | re.MULTILINE),
    (r"(?i:ab)(?<!xab)c+?", re.ASCII),
]
TEXT = "a 2024-03 x 客户 CLIENT 王强负责 abc ABc aBcc"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "cache_folder", lambda: str(tmp_path / "cache"))
    _forget(monkeypatch)
    return tmp_path / "cache"


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be as a process that has just started."""
    monkeypatch.setattr(compiled, "_kept", None)
    monkeypatch.setattr(compiled, "_found_new", False)


def read(folder: Path) -> dict[tuple[str, int], tuple[object, ...]]:
    (path,) = folder.iterdir()
    kept = marshal.loads(path.read_bytes())  # noqa: S302  # written by the test
    assert isinstance(kept, dict)
    return kept


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_is_what_re_makes(source: str, flags: int, monkeypatch: pytest.MonkeyPatch):
    made = compiled.compile_pattern(source, flags)
    compiled.keep_compiled()
    _forget(monkeypatch)
    monkeypatch.setattr(compiled, "_compile", None)  # nothing is compiled any more
    kept, python = compiled.compile_pattern(source, flags), re.compile(source, flags)

    for one in (made, kept):
        assert one == python
        assert (one.flags, one.groups, one.groupindex, one.pattern) == (
            python.flags,
            python.groups,
            python.groupindex,
            python.pattern,
        )
        found = [(match.span(), match.groupdict(), match.lastgroup) for match in one.finditer(TEXT)]
        assert found == [(match.span(), match.groupdict(), match.lastgroup) for match in python.finditer(TEXT)]
        assert one.sub(r"<\g<0>>", TEXT) == python.sub(r"<\g<0>>", TEXT)


def test_what_is_no_pattern_is_refused_as_re_refuses_it(folder: Path):
    with pytest.raises(re.error, match="unterminated"):
        compiled.compile_pattern("(a", 0)
    compiled.keep_compiled()
    assert not folder.exists()


@pytest.mark.parametrize("data", [b"", b"nonsense", marshal.dumps([1]), marshal.dumps({})])
def test_a_file_that_is_something_else_is_written_anew(data: bytes, folder: Path):
    folder.mkdir()
    Path(compiled._file()).write_bytes(data)

    assert compiled.compile_pattern("b+", 0).findall("abba") == ["bb"]
    compiled.keep_compiled()
    assert list(read(folder)) == [("b+", 0)]


def test_code_that_the_engine_refuses_is_compiled_anew(folder: Path):
    folder.mkdir()
    parts = (32, b"\x07\x00\x00\x00" * 4, 0, {}, (None,))
    Path(compiled._file()).write_bytes(marshal.dumps({("b+", 0): parts, ("c", 0): "no parts"}))

    assert compiled.compile_pattern("b+", 0).findall("abba") == ["bb"]
    assert compiled.compile_pattern("c", 0).findall("abc") == ["c"]


@pytest.mark.usefixtures("folder")
def test_an_interpreter_with_other_insides(monkeypatch: pytest.MonkeyPatch):
    def other(*_: object) -> None:
        raise AttributeError("_code")

    monkeypatch.setattr(compiled, "_compile", other)
    assert compiled.compile_pattern("b+", 0).findall("abba") == ["bb"]


def test_nothing_is_written_where_nothing_is_new_or_nowhere_to_write(folder: Path, monkeypatch: pytest.MonkeyPatch):
    compiled.compile_pattern("b+", 0)
    compiled.keep_compiled()
    (path,) = folder.iterdir()
    before = path.stat().st_mtime_ns
    compiled.compile_pattern("b+", 0)
    compiled.keep_compiled()
    assert path.stat().st_mtime_ns == before
    assert path.stat().st_mode & 0o077 == 0

    monkeypatch.setattr(compiled, "cache_folder", lambda: "")
    compiled.compile_pattern("c+", 0)
    compiled.keep_compiled()
    assert list(read(folder)) == [("b+", 0)]


def test_too_many_patterns_are_begun_anew(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compiled, "_MOST", 1)
    for source in ("a", "b"):
        compiled.compile_pattern(source, 0)
    compiled.keep_compiled()
    assert read(folder) == {}


def test_the_command_keeps_what_it_compiled(tmp_path: Path):
    page = tmp_path / "report.md"
    page.write_text("# Contact report\n\nDate: 4 June 2024\n\n## Next steps\n\n- Ann to send the plan by 12 June\n")
    command = [sys.executable, "-c", "from briefcheck.cli.main import command; raise SystemExit(command())", "check"]
    runs = [
        subprocess.run([*command, str(page)], capture_output=True, text=True, check=False, env=_environment(tmp_path))
        for _ in range(2)
    ]

    assert runs[0].stdout == runs[1].stdout != ""
    (kept,) = tmp_path.rglob("patterns-*.marshal")
    assert len(marshal.loads(kept.read_bytes())) > 20  # noqa: S302  # written by the run above


def test_a_later_run_compiles_nothing_anew(tmp_path: Path):
    """Strings hash otherwise in every process: a pattern made of a set without an order would be another each time."""
    page = tmp_path / "report.md"
    page.write_text("# Contact report\n\nDate: 4 June 2024\n\n## Next steps\n\n- Ann to send the plan by 12 June\n")
    command = [sys.executable, "-c", "from briefcheck.cli.main import command; raise SystemExit(command())", "check"]
    kept: list[set[object]] = []
    for seed in ("1", "2"):
        env = {**_environment(tmp_path), "PYTHONHASHSEED": seed}
        subprocess.run([*command, str(page)], capture_output=True, check=False, env=env)
        (path,) = tmp_path.rglob("patterns-*.marshal")
        kept.append(set(marshal.loads(path.read_bytes())))  # noqa: S302  # written by the run above
    assert kept[1] - kept[0] == set()


def _environment(home: Path) -> dict[str, str]:
    import os

    return {**os.environ, "XDG_CACHE_HOME": str(home), "HOME": str(home), "LOCALAPPDATA": str(home)}
