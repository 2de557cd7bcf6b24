from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.git import CONFIG, GOOD, Git
from support.plugins import word_rule
from support.ran import Ran

import briefcheck.plugins
from briefcheck import Reader, Rule
from briefcheck.cli.main import main
from briefcheck.frozen import replace


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BRIEFCHECK_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    def runs(*arguments: object) -> Ran:
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return runs


@pytest.fixture
def install(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Add rules and readers of the plugin ``trial`` to what is installed."""
    load = briefcheck.plugins.load_extensions

    def installs(*rules: Rule, readers: tuple[Reader, ...] = ()) -> None:
        def extended() -> object:
            extensions = load()
            info = type(extensions.plugins[0])("trial", "briefcheck-trial", "1.2")
            return replace(
                extensions,
                rules=tuple(sorted((*extensions.rules, *rules), key=lambda rule: rule.full_name)),
                readers=(*extensions.readers, *readers),
                plugins=(*extensions.plugins, info),
            )

        monkeypatch.setattr(briefcheck.plugins, "load_extensions", extended)

    return installs


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, install: Callable[..., None]) -> Git:
    """A repository whose main branch is clean, with a rule that reports the word TBC-9; the current folder is its top."""
    install(word_rule("TBC-9"))
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git = Git(tmp_path / "repository")
    monkeypatch.chdir(git.folder)
    git.commit(briefcheck__yaml=CONFIG, a__md=GOOD, b__md=GOOD)
    return git
