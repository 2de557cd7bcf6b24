"""A call that says what it said last time: not where something came that was looked for, or what it said was lost."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.plugins import make_extensions

from briefcheck.cli import again, app
from briefcheck.cli.again import Call, find_call
from briefcheck.cli.main import _has_foreign_plugins, _say_again, main
from briefcheck.engine import ground


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document, a cache of the test's own, and no file too young to be trusted."""
    monkeypatch.setattr(ground, "GRANULARITY", -3600)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    place = tmp_path / "documents"
    place.mkdir()
    (place / "report.md").write_text("# Contact report\n", encoding="utf-8")
    monkeypatch.chdir(place)
    return place


def call(*arguments: str) -> Call:
    found = find_call(["check", *arguments])
    assert found is not None
    return found


def record(*arguments: str, alone: bool = False, then: Callable[[], object] = int) -> None:
    def run() -> int:
        sys.stdout.write("✓ report.md\n")
        then()
        again.settle(alone=alone)
        return 1

    assert call(*arguments).record(run) == 1


SAID = (1, "✓ report.md\n", "")
RULE = "extends: existence\nmessage: \"No '%s'.\"\nlevel: error\ntokens:\n  - zzz\n"
WORDS = "styles/config/vocabularies/Base"


def look_at_styles(top: Path) -> None:
    from briefcheck_wording._styles import load_styles

    from briefcheck import StyleFolder

    load_styles([StyleFolder(str(top / "styles" / "House"), "House")], None)


def look_for_a_rule(top: Path) -> None:
    from briefcheck_wording._inherit import is_file

    found = next(path for place in "AB" if is_file(str(path := top / place / "House" / "Base.yml")))
    assert found.parts[-3] == "B"


def look_for_common_fields(top: Path) -> None:
    from briefcheck.doctypes.common import common_beside

    assert common_beside(str(top / "types"), "types") == ()


def look_for_a_waived_document(top: Path) -> None:
    from briefcheck.engine.strays import _gone
    from briefcheck.policy.allowances import Allowances, FileWaiver

    entry = FileWaiver("structure/missing-field", ".drafts/x.md", "because")
    assert not _gone(Allowances(str(top / "documents"), b"", frozenset(), (entry,)), (str(top),))


def look_for_a_document_of_the_baseline(top: Path) -> None:
    from briefcheck.engine.baseline import is_there

    is_there(str(top / "documents"), ".drafts/x.md")
    assert is_there(str(top / "documents"), ".masked/x…y.md") is False


def look_for_waivers_beside_another_configuration(top: Path) -> None:
    from briefcheck.policy.policies import Policies

    (top / "other").mkdir(exist_ok=True)
    (top / "other" / "briefcheck.yaml").write_text("extends: []\n", encoding="utf-8")
    policies = Policies(make_extensions(), config=str(top / "other" / "briefcheck.yaml"))
    policies.prepare([str(top / "documents" / "report.md")])


def look_by_a_plugin(top: Path) -> None:
    from briefcheck import is_there

    assert not is_there(top / "words.db")


def look_for_a_module(top: Path) -> None:
    assert not (top / "lib" / "acme_words.py").exists()


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(
    "case",
    [
        ({}, f"{WORDS}/reject.txt", look_at_styles),
        ({f"{WORDS}/reject.txt": "tbd\n"}, f"{WORDS}/accept.txt", look_at_styles),
        ({"B/House/Base.yml": RULE}, "A/House/Base.yml", look_for_a_rule),
        ({"types/brief.yaml": "id: brief\n"}, "types/_common.yaml", look_for_common_fields),
        ({"documents/.drafts/x.md": "# x\n"}, "documents/.drafts/x.md", look_for_a_waived_document),
        ({"documents/.masked/z.md": ""}, "documents/.drafts/x.md", look_for_a_document_of_the_baseline),
        ({"documents/.masked/z.md": ""}, "documents/.masked/xzy.md", look_for_a_document_of_the_baseline),
        ({}, "other/briefcheck-waivers.yaml", look_for_waivers_beside_another_configuration),
        ({}, "words.db", look_by_a_plugin),
        ({"lib/acme.py": ""}, "lib/acme_words.py", look_for_a_module),
    ],
)
def test_what_was_looked_for_is_seen_when_it_comes_or_goes(
    case: tuple[dict[str, str], str, Callable[[Path], None]],
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    alone: bool,
) -> None:
    there, changed, look = case
    # The code that the test runs on may be worked on meanwhile.
    monkeypatch.setattr(again, "ground", lambda secret, _: ground.Digest(secret).add("the same code"))
    monkeypatch.setattr(again, "own_folders", lambda: (str(tmp_path / "host"),))
    monkeypatch.syspath_prepend(str(tmp_path / "lib"))
    for name, text in {"styles/House/Base.yml": RULE, **there}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    record(".", alone=alone, then=lambda: look(tmp_path))
    assert folder.is_dir()
    assert call(".").said() == SAID
    if changed in there:
        (tmp_path / changed).unlink()
    else:
        (tmp_path / changed).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / changed).write_text("yyy\n", encoding="utf-8")
    assert call(".").said() is None


def test_run_that_failed_after_it_had_judged_is_not_kept(folder: Path) -> None:
    def run() -> int:
        again.settle()
        return app.run(["nosuch"])

    assert folder.is_dir()
    assert call("report.md").record(run) == 2
    assert call("report.md").said() is None


class Full(io.StringIO):
    def flush(self) -> None:
        raise OSError(28, "No space left on device")


def test_what_could_not_be_written_is_not_kept_nor_said_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", Full())
        record("report.md")
        assert _say_again(0, "x", "") is None
    assert folder.is_dir()
    assert call("report.md").said() is None


def test_closed_streams_go_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["--version"]) == 0
    assert (sys.stdout.name, sys.stderr.name) == (os.devnull, os.devnull)
    sys.stdout.close()
    sys.stderr.close()


def test_plugin_of_others_may_have_something_left_to_write(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcheck.plugins._foreign", set())
    assert not _has_foreign_plugins()
    monkeypatch.setattr("briefcheck.plugins._foreign", {"acme"})
    assert _has_foreign_plugins()
