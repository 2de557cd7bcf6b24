"""The command ``gate``."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.gates import RULES
from support.ran import Ran

from briefcheck.cli import gate as command
from briefcheck.gate.clock import Clock

Run = Callable[..., Ran]


@pytest.fixture(autouse=True)
def team(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a good and a bad document; nobody waits for them to come to rest."""
    folder = here / "team"
    folder.mkdir()
    (folder / "a.md").write_text("# Note\n\nFine.\n")
    (folder / "bad.md").write_text("# Note\n\nEVIL\n")
    (here / "rules.yaml").write_text(RULES)
    monkeypatch.setattr("briefcheck.gate.judging.cores", lambda: 1)
    return folder


UNTYPED = "Published without a type that was recognised: 1 (-v names them)."
GATE = ("gate", "team", "--config", "rules.yaml", "--audience", "internal", "--settle", "0")


def test_it_says_what_was_held_and_why(run: Run, here: Path) -> None:
    ran = run(*GATE, "--stage", "out")
    assert ran.out == (
        f"✗ held: bad.md\n    1 error\n\n1 published, 1 held.\n{UNTYPED}\nAbout what is held: {here / 'out-held' / 'index.html'}\n"
    )
    assert (ran.code, ran.err) == (1, "")
    assert [path.name for path in (here / "out").iterdir()] == ["a.md"]


def test_it_speaks_chinese(run: Run, here: Path) -> None:
    ran = run(*GATE, "--stage", "out", "--lang", "zh", "-v")
    assert ran.out == (
        "✓ 已发布：a.md\n"
        "    没认出文档类型：需要类型的规则没有检查，也没有在正文里找行动\n"
        "✗ 拦下：bad.md\n"
        "    1 个错误\n"
        "\n"
        "新发布或更新 1 份，拦下 1 份。\n"
        "没认出类型就发布的：1 份（加上 -v 会列出来）。\n"
        f"被拦下的文件见：{here / 'out-held' / 'index.html'}\n"
    )


def test_a_dry_run_names_everything_and_writes_nothing(run: Run, here: Path) -> None:
    ran = run(*GATE, "--stage", "out", "--dry-run")
    assert ran.out == (
        "✓ would be published: a.md\n"
        "    type not recognised: checked without the rules that need a type, and running text not read for actions\n"
        "✗ would be held: bad.md\n"
        "    1 error\n"
        "\n"
        "1 published, 1 held.\n"
        f"{UNTYPED}\n"
        "Dry run: nothing was written.\n"
    )
    assert sorted(path.name for path in here.iterdir()) == ["rules.yaml", "team"]


def test_the_second_run_says_what_stays(run: Run, team: Path) -> None:
    run(*GATE, "--stage", "out")
    (team / "a.md").write_text("EVIL\n")
    (team / "~$lock.docx").write_text("")
    (team / "c.md").write_text("# C\n")
    ran = run(*GATE, "--stage", "out")
    assert ran.out.splitlines()[-3:-1] == [
        "1 published, 2 held.",
        f"{UNTYPED} Last approved version kept in the stage: 1 of those held or in use. Left out: 1 (temporary, hidden, configuration).",
    ]
    assert run(*GATE, "--stage", "out").code == 1


def test_what_was_published_with_a_warning_is_counted(run: Run, here: Path, team: Path) -> None:
    (team / "bad.md").unlink()
    (here / "rules.yaml").write_text(RULES.replace("error", "warning"))
    (team / "a.md").write_text("# Note\n\nEVIL\n")

    ran = run(*GATE, "--stage", "out")
    assert (ran.code, ran.out) == (0, f"1 published.\n{UNTYPED} Published with warnings: 1.\n")


def test_nothing_held_answers_0(run: Run, team: Path) -> None:
    (team / "bad.md").unlink()
    ran = run(*GATE, "--stage", "out")
    assert (ran.code, ran.out) == (0, f"1 published.\n{UNTYPED}\n")
    assert run(*GATE, "--stage", "out").out == "1 unchanged.\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["gate"], "name the folder to go over"),
        (["gate", "team"], "name the folder for what passes: --stage"),
        ([*GATE, "--stage", "team/out"], "the stage {here}/team/out lies in the source {here}/team"),
        ([*GATE, "--stage", "."], "lies in the stage {here}"),
        ([*GATE, "--stage", "out", "--held", "out/held"], "the folder of pages {here}/out/held lies in the stage"),
        ([*GATE, "--stage", "out", "--audit", "team/a.jsonl"], "the audit log {here}/team/a.jsonl lies in the source"),
        ([*GATE, "--stage", "out", "--manifest", "out/m"], "the manifest {here}/out/m lies in the stage"),
        ([*GATE, "--stage", "out", "--once", "--every", "5m"], "--once and --every exclude each other"),
        ([*GATE, "--stage", "out", "--every", "0.5s"], "at least 1s"),
        ([*GATE, "--stage", "out", "--settle", "-3s"], "'-3s' is no length of time"),
        ([*GATE, "--stage", "out", "--every", "often"], "'often' is no length of time"),
        ([*GATE, "--stage", "out", "--max-delete", "some"], "'some' is no number of files"),
        ([*GATE, "--stage", "out", "--max-path", "0"], "--max-path takes a number"),
        ([*GATE, "--stage", "out", "--sign", "key"], "--sign signs the manifest"),
        ([*GATE, "--stage", "out", "--files-from-out", "list"], "--files-from-out is for a run without --stage"),
        ([*GATE, "--sha256sums-out", "sums", "--audit", "log"], "--audit needs --stage"),
        (
            [*GATE, "--sha256sums-out", "l", "--files-from-out", "l"],
            "--files-from-out and --sha256sums-out would both write l",
        ),
        (
            [*GATE, "--stage", "out", "--audit", "l", "--manifest", "l"],
            "--audit and --manifest would both write {here}/l",
        ),
        ([*GATE, "--stage", "out", "--audience", "everybody"], "invalid choice"),
        (["gate", "team", "--config", "none.yaml", "--stage", "out"], "none.yaml"),
    ],
)
def test_wrong_calls_do_nothing_and_say_why(run: Run, here: Path, arguments: list[str], says: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert says.format(here=here) in ran.err
    assert sorted(path.name for path in here.iterdir()) == ["rules.yaml", "team"]


def test_a_missing_plugin_publishes_nothing(run: Run, here: Path) -> None:
    (here / "rules.yaml").write_text("extends: []\nrequire-plugins: [acme]\n")
    ran = run(*GATE, "--stage", "out")
    assert ran.code == 2
    assert "a required plugin is not installed" in ran.err
    assert not (here / "out").exists()


def test_a_stage_is_one_by_whatever_name_it_is_called(run: Run, here: Path, team: Path) -> None:
    (team / "bad.md").unlink()
    run(*GATE, "--stage", "out")
    (here / "link").symlink_to(here / "out")
    assert run(*GATE, "--stage", "link").out == "1 unchanged.\n"
    assert not (here / "link-gate").exists()


def test_a_source_that_is_not_there_answers_3(run: Run) -> None:
    ran = run("gate", "unmounted", "--config", "rules.yaml", "--stage", "out")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("briefcheck: the folder 'unmounted' cannot be listed")


def test_what_passes_may_only_be_listed(run: Run, here: Path, team: Path) -> None:
    (team / "c d.md").write_text("# C\n")
    ran = run(*GATE, "--files-from-out", "list", "--sha256sums-out", "sums")
    assert (here / "list").read_text() == "a.md\nc d.md\n"
    assert "compare with sums" in ran.err
    done = subprocess.run(["sha256sum", "-c", here / "sums"], cwd=team, capture_output=True, check=False)
    assert done.returncode == 0
    assert ran.code == 1
    assert sorted(path.name for path in here.iterdir()) == ["list", "rules.yaml", "sums", "team"]


UP_TO = "The chain is unbroken up to line {}. "


@pytest.mark.parametrize("where", [("--stage", "out"), ("--state", "out-gate/state.sqlite")])
def test_the_state_tells_whether_a_log_was_cut_at_its_end(run: Run, here: Path, where: tuple[str, str]) -> None:
    run(*GATE, "--stage", "out", "--audit", "log.jsonl")
    log = here / "log.jsonl"
    ran = run("gate", "--verify-audit", "log.jsonl", *where)
    assert (ran.code, ran.out) == (
        0,
        "The chain is unbroken up to line 4, and nothing that the gate's state remembers is missing.\n",
    )
    log.write_text("".join(log.read_text().splitlines(keepends=True)[:2]))
    assert "none" not in run("gate", "--verify-audit", "log.jsonl").out
    ran = run("gate", "--verify-audit", "log.jsonl", *where)
    assert ran.code == 1
    assert "the state remembers a line 4 that is not in it" in ran.out


def test_an_empty_log_vouches_for_nothing(run: Run, here: Path) -> None:
    (here / "log.jsonl").write_text("")
    ran = run("gate", "--verify-audit", "log.jsonl")
    assert ran.code == 1
    assert "the log is empty" in ran.out


def test_a_state_that_knows_no_log_is_no_proof(run: Run, here: Path) -> None:
    (here / "log.jsonl").write_text("")
    ran = run("gate", "--verify-audit", "log.jsonl", "--stage", "out")
    assert ran.code == 2
    assert "remembers no audit log" in ran.err


def test_an_audit_log_is_verified(run: Run, here: Path) -> None:
    run(*GATE, "--stage", "out", "--audit", "log.jsonl")
    ran = run("gate", "--verify-audit", "log.jsonl")
    assert (ran.code, ran.out) == (
        0,
        UP_TO.format(4) + "Whether lines are missing after it only the gate's state can tell: add --stage STAGE.\n",
    )

    (here / "log.jsonl").write_text((here / "log.jsonl").read_text().replace("a.md", "b.md"))
    ran = run("gate", "--verify-audit", "log.jsonl")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "The log does not hold. Lines read: 4."
    assert "line 3 does not follow" in ran.out


def test_rules_in_the_source_are_pointed_out(run: Run, team: Path) -> None:
    (team / "briefcheck.yaml").write_text("lang: zh\nextends: []\n")
    ran = run("gate", "team", "--stage", "out", "--settle", "0")
    assert "规则来自源文件夹里的" in ran.out
    assert "所有文档都按内部文件检查" in ran.out


def test_a_store_elsewhere_is_a_source_too(run: Run, here: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    store = fsspec.filesystem("memory")
    store.pipe_file("/gate-test/clients/a.md", b"# A\n")
    store.pipe_file("/gate-test/bad.md", b"EVIL\n")
    store.pipe_file("/gate-test/briefcheck.yaml", b"rules: {}\n")
    try:
        ran = run("gate", "memory://gate-test", "--stage", "out", "--config", "rules.yaml", "--settle", "0")
        assert ran.out.splitlines()[0] == "✗ held: bad.md"
        assert "a configuration in a store elsewhere is not read" in ran.out
        assert (here / "out" / "clients" / "a.md").read_bytes() == b"# A\n"
        assert run("gate", "memory://gate-test", "--stage", "out", "--config", "rules.yaml", "--settle", "0").code == 1
    finally:
        store.rm("/gate-test", recursive=True)


# ---------------------------------------------------------------------- again and again


class Hours(Clock):
    """A clock on which time flies; after so many sleeps somebody sends SIGTERM."""

    sleeps = 0
    most = 3
    while_asleep: Callable[[int], object] = staticmethod(lambda _: None)

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.time += max(seconds, 1000)
        type(self).sleeps += 1
        type(self).while_asleep(type(self).sleeps)
        if type(self).sleeps >= type(self).most:
            os.kill(os.getpid(), signal.SIGTERM)


@pytest.fixture
def hours(monkeypatch: pytest.MonkeyPatch) -> type[Hours]:
    class Fresh(Hours):
        pass

    monkeypatch.setattr("briefcheck.gate.clock.Clock", Fresh)
    return Fresh


def test_every_round_is_told_when_something_is_new(run: Run, hours: type[Hours], team: Path) -> None:
    def change(sleeps: int) -> None:
        if sleeps == 2:
            (team / "bad.md").write_text("good\n")

    hours.while_asleep = staticmethod(change)
    hours.most = 4
    ran = run(*GATE, "--stage", "out", "--every", "5m")
    told = [line for line in ran.out.splitlines() if line.endswith("d.") and "held:" not in line]
    assert told == ["1 published, 1 held.", "1 unchanged, 1 held.", "1 published, 1 unchanged.", "2 unchanged."]
    assert ran.code == 0


def test_a_source_that_goes_away_for_a_while_does_not_end_the_service(run: Run, hours: type[Hours], team: Path) -> None:
    def change(sleeps: int) -> None:
        if sleeps == 1:
            team.rename(team.with_name("elsewhere"))
        if sleeps == 2:
            team.with_name("elsewhere").rename(team)

    hours.while_asleep = staticmethod(change)
    ran = run(*GATE, "--stage", "out", "--every", "5m")
    assert "cannot be listed" in ran.err
    assert "The next run is in 300 s." in ran.err
    assert ran.code == 1


def test_a_configuration_that_breaks_later_does_not_end_the_service(run: Run, hours: type[Hours], here: Path) -> None:
    def change(sleeps: int) -> None:
        if sleeps == 1:
            (here / "rules.yaml").write_text("no-such-key: 1\n")

    hours.while_asleep = staticmethod(change)
    hours.most = 2
    ran = run(*GATE, "--stage", "out", "--every", "5m")
    assert "no-such-key" in ran.err
    assert ran.code == 2
    assert (here / "out" / "a.md").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM")
def test_sigterm_ends_a_service_cleanly(here: Path) -> None:
    arguments = [sys.executable, "-m", "briefcheck", *GATE, "--stage", "out", "--every", "1h", "--audit", "log.jsonl"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, cwd=here) as service:
        assert service.stdout is not None
        until = time.monotonic() + 30
        while b"published" not in service.stdout.readline() and time.monotonic() < until:
            continue
        service.terminate()
        assert service.wait(30) == 1
    events = [json.loads(line)["event"] for line in (here / "log.jsonl").read_text().splitlines()]
    assert events[-1] == "end"


def test_a_second_ctrl_c_does_not_wait() -> None:
    with command._stop_on_signals() as stopped:
        assert not stopped()
        signal.raise_signal(signal.SIGINT)
        assert stopped()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
