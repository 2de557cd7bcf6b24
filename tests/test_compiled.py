"""Compiled patterns kept between runs: the same as compiled anew, never trusted further, never in the way."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

import pytest

from briefcheck import compiled

SOURCES = [
    (r"(?P<year>\d{4})-(?P<month>\d\d)|(x)", 0),
    (r"客户|\bclient\b", re.IGNORECASE),
    ("[一-鿿〇]{2,4}(?=负责)", 0),
    (r"a  # words", re.VERBOSE | re.MULTILINE),
    (r"(?i:ab)(?<!xab)c+?", re.ASCII),
    (rb"(?P<date>\d+)|x\xe5", re.DOTALL),
]
TEXT = "a 2024-03 x 客户 CLIENT 王强负责 abc ABc aBcc"


def of_index(index: bytes) -> bytes:
    """Return a file that is whole by its checksum, with that index and no pieces."""
    return len(index).to_bytes(4, "little") + crc32(index).to_bytes(4, "little") + index


def write(folder: Path, patterns: Mapping[tuple[str, int], object]) -> None:
    """Write a file of patterns as a run does, whatever is said to be kept of each."""
    folder.mkdir()
    pieces = {compiled._number(*key): compiled._piece(key, kept) for key, kept in patterns.items()}  # type: ignore[arg-type]  # odd ones
    Path(compiled._file()).write_bytes(compiled._file_of(pieces))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "cache_folder", lambda: str(tmp_path / "cache"))
    _forget(monkeypatch)
    return tmp_path / "cache"


def _forget(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be as a process that has just started."""
    monkeypatch.setattr(compiled, "_known", {})
    monkeypatch.setattr(compiled, "_pieces", None)
    monkeypatch.setattr(compiled, "_found_new", False)


def read(folder: Path) -> dict[tuple[str | bytes, int], tuple[object, ...]]:
    (path,) = folder.iterdir()
    return kept_in(path)


def kept_in(path: Path) -> dict[tuple[str | bytes, int], tuple[object, ...]]:
    """Return the patterns of a file with what is kept of each; its form is checked on the way."""
    pieces = compiled._File(str(path)).pieces()
    assert pieces, "nothing is kept, or the file is not whole"
    return dict(marshal.loads(piece[4:]) for piece in pieces.values())  # noqa: S302  # written by the test


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_is_what_re_makes(source: str | bytes, flags: int, monkeypatch: pytest.MonkeyPatch):
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
        text, around = (TEXT, r"<\g<0>>") if isinstance(source, str) else (TEXT.encode(), rb"<\g<0>>")
        found = [(match.span(), match.groupdict(), match.lastgroup) for match in one.finditer(text)]
        assert found == [(match.span(), match.groupdict(), match.lastgroup) for match in python.finditer(text)]
        assert one.sub(around, text) == python.sub(around, text)


def test_what_is_no_pattern_is_refused_as_re_refuses_it(folder: Path):
    with pytest.raises(re.error, match="unterminated"):
        compiled.compile_pattern("(a", 0)
    compiled.keep_compiled()
    assert not folder.exists()


@pytest.mark.parametrize(
    "data", [b"", b"nonsense", bytes(8), marshal.dumps([1]), b"\xff" * 99, of_index(marshal.dumps([1]))]
)
def test_a_file_that_is_something_else_is_written_anew(data: bytes, folder: Path):
    folder.mkdir()
    Path(compiled._file()).write_bytes(data)

    assert compiled.compile_pattern("b+", 0).findall("abba") == ["bb"]
    compiled.keep_compiled()
    assert list(read(folder)) == [("b+", 0)]


def test_code_that_the_engine_refuses_is_compiled_anew(folder: Path):
    refused = (32, b"\x07\x00\x00\x00" * 4, 0, {}, (None,), ())
    write(folder, {("b+", 0): refused, ("c", 0): "no parts"})

    assert compiled.compile_pattern("b+", 0).findall("abba") == ["bb"]
    assert compiled.compile_pattern("c", 0).findall("abc") == ["c"]


def test_a_piece_that_is_not_whole_is_compiled_anew_and_the_others_are_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    for source in ("b+", "c+"):
        compiled.compile_pattern(source, 0)
    compiled.keep_compiled()
    (path,) = folder.iterdir()
    path.write_bytes(path.read_bytes()[:-1])  # the last piece is that of c+
    _forget(monkeypatch)
    compiled_anew = []
    compile_ = compiled._compile
    monkeypatch.setattr(compiled, "_compile", lambda *key: (compiled_anew.append(key), compile_(*key))[1])

    assert [compiled.compile_pattern(source, 0).findall("abbcc") for source in ("b+", "c+")] == [["bb"], ["cc"]]
    assert compiled_anew == [("c+", 0)]


def test_patterns_of_one_number_are_told_apart(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(compiled, "_number", lambda *_: 1)
    compiled.compile_pattern("b+", 0)
    compiled.keep_compiled()
    monkeypatch.setattr(compiled, "_known", {})

    assert compiled.compile_pattern("c+", 0).findall("abbcc") == ["cc"]
    assert len(read(folder)) == 1


def test_what_another_run_wrote_meanwhile_stays(folder: Path, monkeypatch: pytest.MonkeyPatch):
    compiled.compile_pattern("a+", 0)  # this run has looked at the file, which is not there yet
    ours = dict(compiled._known)
    _forget(monkeypatch)
    compiled.compile_pattern("b+", 0)
    compiled.keep_compiled()

    monkeypatch.setattr(compiled, "_known", ours)
    monkeypatch.setattr(compiled, "_found_new", True)
    compiled.keep_compiled()
    assert set(read(folder)) == {("a+", 0), ("b+", 0)}


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


def test_a_file_that_grows_too_large_is_begun_anew_with_what_was_used(folder: Path, monkeypatch: pytest.MonkeyPatch):
    compiled.compile_pattern("a+", 0)
    compiled.keep_compiled()
    one = sum(map(len, compiled._File(compiled._file()).pieces().values()))
    _forget(monkeypatch)
    monkeypatch.setattr(compiled, "_MOST_BYTES", one + 8)
    compiled.compile_pattern("b+", 0)
    compiled.keep_compiled()
    assert set(read(folder)) == {("b+", 0)}

    compiled.compile_pattern("c+", 0)
    compiled.keep_compiled()
    assert len(read(folder)) == 1, "no more than the file may hold"


def test_a_folder_that_cannot_be_written_is_no_error(folder: Path):
    folder.write_text("a file where the folder should be")
    assert compiled.compile_pattern("b+", 0).findall("abba") == ["bb"]
    compiled.keep_compiled()
    assert folder.is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open could not be written anew there")
def test_of_a_large_file_only_what_is_asked_for_is_read(folder: Path, monkeypatch: pytest.MonkeyPatch):
    for source in ("b+", "c+" * 10_000, "d+"):
        compiled.compile_pattern(source, 0)
    compiled.keep_compiled()
    (path,) = folder.iterdir()
    _forget(monkeypatch)
    read_, count = os.pread, []
    monkeypatch.setattr(os, "pread", lambda *given: (count.append(len(data := read_(*given))), data)[1])

    assert compiled.compile_pattern("d+", 0).findall("add") == ["dd"]
    assert sum(count) < 1000 < path.stat().st_size


def test_what_a_library_compiles_as_it_is_imported_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch):
    (folder.parent / "compiles_as_imported.py").write_text("import re\nFOUND = re.compile('e+').findall('bee')\n")
    monkeypatch.syspath_prepend(str(folder.parent))
    compile_ = re.compile
    compiled.import_with_patterns("compiles_as_imported")
    compiled.import_with_patterns("compiles_as_imported")
    imported = sys.modules.pop("compiles_as_imported")
    compiled.keep_compiled()

    assert imported.FOUND == ["ee"]
    assert list(read(folder)) == [("e+", 0)]
    assert re.compile is compile_


def test_what_another_thread_compiles_meanwhile_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch):
    code = "import re, threading\nother = threading.Thread(target=re.compile, args=['name+'])\nother.start()\nother.join()\n"
    (folder.parent / "goes_beside.py").write_text(code)
    monkeypatch.syspath_prepend(str(folder.parent))
    compiled.import_with_patterns("goes_beside")
    sys.modules.pop("goes_beside")
    compiled.keep_compiled()
    assert not folder.exists()


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
    assert len(kept_in(kept)) > 20


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
        kept.append(set(kept_in(path)))
    assert kept[1] - kept[0] == set()


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(home), "HOME": str(home), "LOCALAPPDATA": str(home)}
