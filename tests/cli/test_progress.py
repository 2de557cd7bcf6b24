from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.ran import Ran

from briefcheck.cli import progress


class Bar:
    """Stands in for rich's, and remembers."""

    def __init__(self) -> None:
        self.task_ids = [0]
        self.seen: list[int] = []
        self.stopped = False

    def update(self, _: int, completed: int) -> None:
        self.seen.append(completed)

    def stop(self) -> None:
        self.stopped = True


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Bar]:
    made: list[Bar] = []

    def start(_title: str, _total: int) -> Bar:
        made.append(Bar())
        return made[-1]

    monkeypatch.setattr(progress, "_started", start)
    return made


def test_short_run_shows_no_bar(bars: list[Bar]) -> None:
    assert list(progress.with_progress("abc", 3, "x", clock=lambda: 0.0)) == ["a", "b", "c"]
    assert bars == []


def test_run_of_many_documents_shows_it_from_the_beginning(bars: list[Bar]) -> None:
    assert len(list(progress.with_progress(range(21), 21, "x", clock=lambda: 0.0))) == 21
    assert bars[0].seen == list(range(1, 22))
    assert bars[0].stopped


def test_long_run_shows_it_after_a_second(bars: list[Bar]) -> None:
    ticks = iter([0.0, 0.5, 1.5])
    list(progress.with_progress("abc", 3, "x", clock=lambda: next(ticks)))
    assert bars[0].seen == [2, 3]


def test_bar_is_taken_down_when_the_run_is_stopped(bars: list[Bar]) -> None:
    def stopped() -> object:
        yield "a"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(progress.with_progress(stopped(), 50, "x"))  # type: ignore[arg-type]
    assert bars[0].stopped


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_real_bar_on_a_terminal(here: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(25):
        (here / f"{number}.md").write_text("x\n", encoding="utf-8")
    terminal = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stderr", terminal)
        patch.setenv("TERM", "xterm")
        assert run("check", "-q").code == 0
        assert "Checking documents" in terminal.getvalue()
        shown = len(terminal.getvalue())
        assert run("check", "-q", "--no-progress").code == 0
        assert len(terminal.getvalue()) == shown


def test_report_is_coloured_on_a_terminal_only(
    here: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "a.md").write_text("x\n", encoding="utf-8")
    assert "\x1b[" not in run("check").out
    terminal = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", terminal)
        patch.setenv("TERM", "xterm")
        patch.delenv("NO_COLOR", raising=False)
        run("check")
    assert "\x1b[32m" in terminal.getvalue()
