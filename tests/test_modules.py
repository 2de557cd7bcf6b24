"""Modules found in half the time: the same modules, and never a stale one."""

from __future__ import annotations

import importlib
import importlib.util
import os
import py_compile
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES, PathFinder
from pathlib import Path

import pytest

from briefcheck import modules


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "plain.py").write_text("VALUE = 1\n")
    py_compile.compile(str(folder / "plain.py"), doraise=True)
    return folder


def found(folder: Path, name: str = "package.plain") -> modules.ModuleSpec | None:
    return modules.Finder().find_spec(name, [str(folder)])


def value_of(folder: Path) -> object:
    spec = found(folder)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    assert spec.loader is not None
    spec.loader.exec_module(module)
    return module.VALUE


def test_a_module_is_what_python_makes_of_it(package: Path):
    ours, python = found(package), PathFinder.find_spec("package.plain", [str(package)])

    assert ours is not None
    assert python is not None
    for name in ("name", "origin", "cached", "has_location", "parent", "submodule_search_locations"):
        assert getattr(ours, name) == getattr(python, name)
    assert value_of(package) == 1


@pytest.mark.parametrize("name", ["package.plain", "package.inner"])
def test_a_module_holds_what_python_puts_into_it(package: Path, name: str):
    (package / "inner").mkdir()
    (package / "inner" / "__init__.py").write_text("")
    ours, python = (
        importlib.util.module_from_spec(spec)
        for spec in (found(package, name), PathFinder.find_spec(name, [str(package)]))
        if spec is not None
    )

    assert vars(ours).keys() == vars(python).keys()
    for member in vars(python).keys() - {"__spec__", "__loader__"}:
        assert vars(ours)[member] == vars(python)[member]
    assert ours.__loader__ is ours.__spec__.loader
    assert repr(ours) == repr(python)


@pytest.mark.parametrize("change", ["size", "time", "magic", "flags", "cut", "gone"])
def test_a_stale_or_damaged_compiled_file_is_left_to_python(package: Path, change: str):
    source, compiled = package / "plain.py", Path(importlib.util.cache_from_source(str(package / "plain.py")))
    data = compiled.read_bytes()
    status = source.stat()
    source.write_text("VALUE = 22\n" if change == "size" else "VALUE = 2\n")
    later = 0 if change == "size" else 10**10
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns + later))
    if change in {"magic", "flags", "cut"}:  # it would fit by time and size
        stamp = int(source.stat().st_mtime).to_bytes(4, "little")
        whole = data[:8] + stamp + data[12:]
        bad = {"magic": b"\0\0" + whole[2:], "flags": whole[:4] + b"\3\0\0\0" + whole[8:], "cut": whole[:20]}
        compiled.write_bytes(bad[change])
    elif change == "gone":
        compiled.unlink()
    if change == "cut":  # nor does Python take it
        with pytest.raises(EOFError):
            value_of(package)
        return

    assert value_of(package) == (22 if change == "size" else 2)


def test_a_package_in_a_package_is_what_python_makes_of_it(package: Path):
    inner = package / "inner"
    inner.mkdir()
    (package / "inner.py").write_text("VALUE = 3\n")  # the package goes before it
    (inner / "__init__.py").write_text("VALUE = 2\n")
    py_compile.compile(str(inner / "__init__.py"), doraise=True)
    ours, python = found(package, "package.inner"), PathFinder.find_spec("package.inner", [str(package)])

    assert ours is not None
    assert python is not None
    for name in ("name", "origin", "cached", "has_location", "parent", "submodule_search_locations"):
        assert getattr(ours, name) == getattr(python, name)
    module = importlib.util.module_from_spec(ours)
    assert ours.loader is not None
    ours.loader.exec_module(module)
    assert (module.VALUE, module.__path__) == (2, [str(inner)])


def test_what_is_not_a_plain_module_is_left_to_python(package: Path):
    (package / "both.py").write_text("")
    (package / "both").mkdir()
    (package / "fast.py").write_text("")
    (package / f"fast{EXTENSION_SUFFIXES[0]}").write_bytes(b"")

    assert [found(package, f"package.{name}") for name in ("both", "fast", "missing")] == [None] * 3
    finder = modules.Finder()
    assert finder.find_spec("package.plain", None) is None
    assert finder.find_spec("package.plain", [str(package), str(package)]) is None
    assert finder.find_spec("package.plain", [str(package / "nowhere")]) is None


def test_a_module_that_comes_later_is_found_after_the_caches_are_invalidated(package: Path):
    finder = modules.Finder()
    assert finder.find_spec("package.later", [str(package)]) is None
    (package / "later.py").write_text("")
    finder.invalidate_caches()
    assert finder.find_spec("package.later", [str(package)]) is not None


def test_a_command_loads_the_same_with_it_and_without(tmp_path: Path):
    """And with it the modules of packages do come through it."""
    page = tmp_path / "report.md"
    page.write_text("# Contact report\n\nDate: 4 June 2024\n\n## Next steps\n\n- Ann to send the plan by 12 June\n")
    script = (
        "import sys; from briefcheck import modules; from briefcheck.cli import main\n"
        "{change}\n"
        "main._leave = lambda code: None\n"
        "sys.argv = ['briefcheck', 'check', '--no-cache', {page!r}]\n"
        "try: main.command()\n"
        "except SystemExit: pass\n"
        "print(sorted(sys.modules))\n"
        "quick = [one for one in sys.modules.values() if type(getattr(one, '__loader__', None)) is modules._Loader]\n"
        "print(len(quick), file=sys.stderr)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script.format(change=change, page=str(page))],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path)},
        )
        for change in ("", "", "modules.find_quickly = lambda: None")
    ]

    assert runs[1].stdout == runs[2].stdout
    assert int(runs[1].stderr.splitlines()[-1]) > 100
    assert int(runs[2].stderr.splitlines()[-1]) == 0


def test_it_is_put_in_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "meta_path", [PathFinder])
    modules.find_quickly()
    modules.find_quickly()
    assert [type(finder) for finder in sys.meta_path] == [modules.Finder, type]


WAITING = """
import sys
from briefcheck import modules
modules.let_wait()
{then}
"""


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (
            "import inspect, copy, dataclasses; print('ast' in sys.modules, inspect.__file__.endswith('inspect.py'))",
            "False True",
        ),
        (
            "import inspect; print(inspect.isclass(int), 'ast' in sys.modules, type(inspect).__name__)",
            "True True module",
        ),
        ("from inspect import getfullargspec as f; print('ast' in sys.modules, f(lambda a: a).args)", "False ['a']"),
        ("from inspect import signature as f; print(f(lambda a: a))", "(a)"),
        ("from copy import deepcopy; print(deepcopy([1]))", "[1]"),
        ("import inspect; print(hasattr(inspect, 'nothing'), hasattr(inspect, 'nothing'))", "False False"),
        ("import inspect, importlib; print(importlib.reload(inspect) is inspect, inspect.isclass(int))", "True True"),
        ("import inspect; modules.let_wait(); print(sys.modules['inspect'] is inspect)", "True"),
        (
            (
                "import datetime, _datetime; from datetime import date, timedelta as t; waits = type(datetime).__name__;"
                "print(waits, date is _datetime.date, date(2026, 3, 1) - t(1), datetime.sys is sys, datetime.date is date)"
            ),
            "_Waiting True 2026-02-28 True True",
        ),
        ("import datetime, pickle; d = datetime.date(2026, 3, 1); print(pickle.loads(pickle.dumps(d)) == d)", "True"),
        (
            "from datetime import *; import time; print(date(2026, 3, 1), time.strptime('1', '%d').tm_mday)",
            "2026-03-01 1",
        ),
        ("import datetime; print(datetime.datetime.strptime('2026', '%Y').date(), datetime.UTC)", "2026-01-01 UTC"),
    ],
)
def test_a_module_that_waits_is_that_module_once_something_is_asked_of_it(then: str, said: str):
    done = subprocess.run(
        [sys.executable, "-S", "-c", WAITING.format(then=then)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(modules.__file__).parents[1])},
    )
    assert (done.stdout, done.stderr) == (said + "\n", "")


def test_a_module_that_is_loaded_does_not_wait(monkeypatch: pytest.MonkeyPatch):
    import copy
    import inspect

    modules.let_wait()
    assert sys.modules["inspect"] is inspect
    assert sys.modules["copy"] is copy
    monkeypatch.setattr(PathFinder, "find_spec", lambda _: None)
    monkeypatch.delitem(sys.modules, "copy")
    modules.let_wait()
    assert "copy" not in sys.modules
