from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from support.ran import Ran

from briefcheck.cli import init
from briefcheck.cli.init_look import look
from briefcheck.plugins import load_extensions
from briefcheck.policy.policies import Policies

REPORT = """\
# 会议报告

客户：北风茶
日期：2024-06-04
出席：李安

## 决议

预算已定。

## 下一步行动

"""


@pytest.fixture
def folder(here: Path) -> Path:
    """A folder with reports for the house and for the client, and with registers."""
    for name in ("会议报告/一月 [旧]/1.md", "会议报告/一月 [旧]/2.md", "会议报告/3.md", "发客户/4.md", "发客户/5.md"):
        path = here / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(REPORT + "- 订摄影棚\n- 寄版面\n- 印海报\n", encoding="utf-8")
    (here / "说明.md").write_text("# 说明\n\n都好。\n", encoding="utf-8")
    (here / "人员名单.csv").write_text("姓名\n李安\n方涛\n", encoding="utf-8")
    (here / "clients.yaml").write_text("clients: {broken: yes}\n", encoding="utf-8")
    subprocess.run(["git", "init", "-q", "."], cwd=here, check=True)
    return here


def test_it_writes_what_it_sees(folder: Path, run: Callable[..., Ran]) -> None:
    done = run("init", "--yes", "--lang", "zh")
    assert done.code == 0
    assert "6 份文档，认出类型的 5 份" in done.out
    written = yaml.safe_load((folder / "briefcheck.yaml").read_text("utf-8"))
    assert written == {
        "extends": ["agency"],
        "audience": {"/发客户/": "client"},
        "type": {"/会议报告/": "contact-report", "/发客户/": "contact-report"},
        "people": "人员名单.csv",
        "lang": "zh",
    }
    policies = Policies(load_extensions())
    assert policies.for_file("会议报告/一月 [旧]/1.md").type == "contact-report"
    assert policies.for_file("说明.md").type is None
    assert policies.for_file("发客户/4.md").audience == "client"
    hook = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text("utf-8"))
    (entry,) = hook["repos"][0]["hooks"]
    assert entry["entry"] == "briefcheck check --hook"
    manifest = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {name: manifest[0][name] for name in ("files", "exclude", "types")} == {
        name: entry[name] for name in ("files", "exclude", "types")
    }
    assert (folder / "briefcheck-baseline.json").is_file()
    assert run("check", "--no-cache", ".").code == 0


def test_it_never_overwrites(folder: Path, run: Callable[..., Ran]) -> None:
    (folder / "briefcheck.yaml").write_text("lang: en\n", encoding="utf-8")
    (folder / ".pre-commit-config.yaml").write_text("repos: []\n", encoding="utf-8")
    done = run("init", "--yes", "--lang", "en")
    assert "briefcheck.yaml stands there already and is left alone." in done.out
    assert "add under 'repos':\n  - repo: local" in done.out
    assert (folder / "briefcheck.yaml").read_text("utf-8") == "lang: en\n"
    assert (folder / ".pre-commit-config.yaml").read_text("utf-8") == "repos: []\n"
    assert "There is nothing to write." in run("init", "--yes", "--lang", "en").out


@pytest.mark.parametrize("language", ["en", "zh"])
def test_without_a_yes_nothing_is_written(folder: Path, run: Callable[..., Ran], language: str) -> None:
    before = sorted(folder.rglob("*"))
    done = run("init", "--lang", language)
    assert done.code == 0
    assert "briefcheck init . --yes" in done.out
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(("answer", "there"), [("y\n", True), ("是\n", True), ("\n", False), ("n\n", False)])
def test_on_a_terminal_it_asks(here: Path, run: Callable[..., Ran], monkeypatch, answer: str, there: bool) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

        def readline(self) -> str:
            return answer

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    done = run("init", "--lang", "en")
    assert "Write these files? [y/N]" in done.out
    assert (here / "briefcheck.yaml").exists() == there


@pytest.mark.parametrize("language", ["en", "zh"])
def test_in_an_empty_folder_the_file_holds_and_tells(here: Path, run: Callable[..., Ran], language: str) -> None:
    assert run("init", "--yes", "--lang", language).code == 0
    text = (here / "briefcheck.yaml").read_text("utf-8")
    assert yaml.safe_load(text) == {"extends": ["agency"], "lang": language}
    assert Policies(load_extensions()).for_file("a.md").lang == language
    uncommented = "\n".join(
        line.removeprefix("# ") if ": " in line and "：" not in line else line for line in text.split("\n")
    )
    assert "# unwaivable: [sensitive/secret]" in text
    assert "unwaivable: [sensitive/secret]" in uncommented
    assert not (here / ".pre-commit-config.yaml").exists()


@pytest.mark.usefixtures("here")
def test_what_is_no_folder_is_said(run: Callable[..., Ran]) -> None:
    done = run("init", "nowhere", "--lang", "en")
    assert (done.code, done.err) == (2, "briefcheck: 'nowhere' is no folder\n")


@pytest.mark.usefixtures("here")
def test_what_cannot_be_written_is_said(run: Callable[..., Ran], monkeypatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("briefcheck.cleaning.files.write_copy", refuse)
    done = run("init", "--yes", "--lang", "en")
    assert done.code == 2
    assert "cannot write 'briefcheck.yaml'" in done.err


def test_folders_of_mixed_types_have_none(here: Path) -> None:
    seen = look(str(here), ())
    assert (seen.documents, dict(seen.types), seen.repository) == (0, {}, "")
    assert "# type:" in init.configuration(seen, "en")


@pytest.mark.parametrize("options", [(), ("--yes",)])
def test_what_could_not_be_checked_is_named(folder: Path, run: Callable[..., Ran], options: tuple[str, ...]) -> None:
    (folder / "发客户" / "坏.docx").write_bytes(b"no Word file")
    done = run("init", "--lang", "en", *options)
    assert "7 documents, 5 of a type that briefcheck knows" in done.out
    assert "1 of them could not be checked in full ('briefcheck check' says why):\n    发客户/坏.docx\n" in done.out
    for number in range(12):
        (folder / f"{number:02}.docx").write_bytes(b"no Word file")
    done = run("init", "--lang", "zh", *options)
    assert "其中 13 份没能完整检查" in done.out
    assert "    另有 3 份\n" in done.out


def test_what_to_do_next_is_said(folder: Path, run: Callable[..., Ran]) -> None:
    assert run("init", "--yes", "--lang", "en").out.endswith(
        "\nNext: look through briefcheck.yaml, then check with: briefcheck check .\n"
        "Only what is new fails. To see what is old, too: briefcheck check . --waivers\n"
    )
    (folder / "a folder").mkdir()
    assert run("init", "a folder", "--yes", "--lang", "zh").out.endswith('然后检查：briefcheck check "a folder"\n')
