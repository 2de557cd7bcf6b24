"""The pre-push hook: what is pushed is judged, by git's own hook and by pre-commit, with real pushes."""

from __future__ import annotations

import io
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
import yaml
from support.git import BAD, CONFIG, GOOD, LENIENT, NOBODY, Git, concise, hook
from support.ran import Ran

Run = Callable[..., Ran]

pytestmark = pytest.mark.usefixtures("git")


def test_push_of_a_branch_that_is_not_checked_out(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    old = git("rev-parse", "HEAD")
    git("checkout", "-q", "-b", "other")
    new = git.commit(a__md=BAD)
    git("checkout", "-q", "main")

    hook(monkeypatch, f"refs/heads/other {new} refs/heads/other {old}")
    assert run("check", "--hook", "--git-push").code == 1
    hook(monkeypatch, f"refs/heads/other {new} refs/heads/other {NOBODY}")
    assert run("check", "--hook", "--git-push").code == 1
    hook(monkeypatch, f"(delete) {NOBODY} refs/heads/other {new}")
    assert run("check", "--hook", "--git-push") == Ran(0, "", "")


def test_a_new_branch_brings_what_the_remote_does_not_have(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    known = git.commit(a__md=BAD)
    git("update-ref", "refs/remotes/origin/main", known)
    git("update-ref", "refs/remotes/backup/main", git("rev-parse", "HEAD~1"))
    new = git.commit(b__md="Fine.\n")
    unknown = "1" * 40

    for there in (NOBODY, unknown):
        for remote, code in ((), 0), (("--remote", "origin"), 0), (("--remote", "backup"), 1):
            hook(monkeypatch, f"refs/heads/topic {new} refs/heads/topic {there}")
            assert run("check", "--git-push", *remote).code == code, (there, remote)
    hook(monkeypatch, f"refs/tags/v1 {known} refs/tags/v1 {NOBODY}")
    assert run("check", "--git-push").code == 0
    hook(monkeypatch, f"refs/tags/v1 {git('rev-parse', known + '^{tree}')} refs/tags/v1 {NOBODY}")
    assert run("check", "--git-push").code == 1


def test_several_refs_of_one_push_are_told_apart(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    old = git("rev-parse", "HEAD")
    one = git.commit(a__md=BAD)
    two = git.commit(a__md=BAD + "\nTBC-9 again.\n", briefcheck__yaml=LENIENT)
    three = git.commit(briefcheck__yaml=CONFIG)

    hook(monkeypatch, *(f"refs/heads/{name} {id_} refs/heads/{name} {old}" for name, id_ in
                        {"one": one, "two": two, "three": three}.items()), "")  # fmt: skip
    ran = run("check", "--git-push", "--format", "concise")

    assert [line.partition(":1:")[0] for line in ran.out.splitlines()] == [
        "one:a.md",
        "three:a.md",
        "three:a.md:3",
        f"three:{one[:10]}:a.md",
    ]


EARLIER = "What is named COMMIT:FILE stands in an earlier commit, which stays in the history:"


@pytest.mark.parametrize("there", ["old", NOBODY, "1" * 40])
def test_what_was_taken_away_again_is_still_pushed(
    there: str, git: Git, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = git("rev-parse", "HEAD")
    git("update-ref", "refs/remotes/origin/main", old)
    one = git.commit(bad__md=BAD, fine__md=GOOD, picture__png=b"x")
    git.commit(unrelated__md=GOOD)
    git.commit(bad__md=None)
    git.commit(bad__md=BAD)  # the same once more: told once
    two = git.commit(bad__md=BAD + "\nTBC-9 again.\n")
    new = git.commit(bad__md=GOOD)
    hook(monkeypatch, f"refs/heads/main {new} refs/heads/main {old if there == 'old' else there}")

    ran = run("check", "--hook", "--git-push", "--remote", "origin", "--format", "concise")

    assert (ran.code, concise(ran)) == (1, [f"{one[:10]}:bad.md", f"{two[:10]}:bad.md", f"{two[:10]}:bad.md:3"])
    assert EARLIER in ran.err


def test_what_the_remote_has_is_not_told_again(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    git.commit(a__md=BAD)
    git("checkout", "-q", "-b", "theirs")
    known = git.commit(theirs__md=BAD)
    git("checkout", "-q", "main")
    git("update-ref", "refs/remotes/origin/theirs", known)
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    old = git("rev-parse", "HEAD")
    git.commit(mine__md=GOOD)
    git("merge", "-q", "--no-edit", "theirs")
    git("mv", "theirs.md", "moved.md")
    git.commit()
    new = git.commit(moved__md=None)
    hook(monkeypatch, f"refs/heads/main {new} refs/heads/main {old}")

    ran = run("check", "--git-push", "--remote", "origin", "--format", "json")

    assert [document["path"] for document in json.loads(ran.out)["documents"]] == ["mine.md"]


def test_what_only_a_merge_brings_is_looked_at(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    old = git("rev-parse", "HEAD")
    git("checkout", "-q", "-b", "topic")
    git.commit(t__md=GOOD)
    git("checkout", "-q", "main")
    git.commit(m__md=GOOD)
    git("merge", "-q", "--no-commit", "topic")
    merge = git.commit(evil__md=BAD)
    new = git.commit(evil__md=None)
    hook(monkeypatch, f"refs/heads/main {new} refs/heads/main {old}")

    ran = run("check", "--git-push", "--format", "concise")

    assert (ran.code, concise(ran)) == (1, [f"{merge[:10]}:evil.md"])


def test_earlier_commits_are_judged_by_the_configuration_of_the_last(
    git: Git, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = git("rev-parse", "HEAD")
    git.commit(briefcheck__yaml=LENIENT, a__md=BAD)
    waiver = "waivers:\n- rule: trial/word\n  document: b.md\n  reason: agreed with the client\n"
    git.commit(b__md=BAD, old__doc="x", **{"briefcheck-waivers__yaml": waiver})
    git.commit(briefcheck__yaml=CONFIG, a__md=None, old__doc=None)
    new = git.commit(b__md=GOOD)

    def told() -> tuple[int, list[str]]:
        hook(monkeypatch, f"refs/heads/main {git('rev-parse', 'HEAD')} refs/heads/main {old}")
        ran = run("check", "--git-push", "--format", "concise")
        return ran.code, [name.partition(":")[2] for name in concise(ran)]

    assert told() == (3, ["a.md", "old.doc"])
    git.commit(briefcheck__yaml=LENIENT)
    assert told() == (3, ["old.doc"])
    assert git("rev-parse", "HEAD~1") == new


def test_a_hook_that_is_told_nothing_does_not_pass(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    said = "briefcheck: git told of no refs: it writes on standard input what is pushed, and nothing came\n"

    def told(stdin: IO[str]) -> Ran:
        monkeypatch.setattr(sys, "stdin", stdin)
        return run("check", "--hook", "--git-push", "--remote", "origin")

    def pipe() -> IO[str]:
        reader, writer = os.pipe()
        os.close(writer)
        return os.fdopen(reader)

    with open(os.devnull) as nothing, pipe() as swallowed:
        for empty in (nothing, swallowed, io.StringIO("\n")):
            ran = told(empty)
            assert (ran.code, ran.err.startswith(said)) == (2, True)
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    with open(os.devnull) as nothing, pipe() as all_is_there:  # git starts the hook of a push with nothing to do, too
        assert told(nothing).code == 2
        assert told(all_is_there) == Ran(0, "", "")


def test_what_pre_commit_tells(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    old = git("rev-parse", "HEAD")
    git("checkout", "-q", "-b", "other")
    new = git.commit(c__md=BAD)
    git("checkout", "-q", "main")
    git.commit(a__md=BAD)

    def told(**environment: str) -> tuple[int, list[str]]:
        with monkeypatch.context() as patch:
            for name, value in {"": "1", **environment}.items():
                patch.setenv(f"PRE_COMMIT_{name}".rstrip("_"), value)
            ran = run("check", "--hook", "--git-push", "--format", "concise")
            return ran.code, concise(ran)

    assert told(FROM_REF=old, TO_REF=new) == (1, ["c.md"])
    assert told(LOCAL_BRANCH="refs/heads/other") == (1, ["c.md"])  # the first push of all
    git("checkout", "-q", "other")
    last = git.commit(c__md=None)
    git("checkout", "-q", "main")
    assert told(FROM_REF=old, TO_REF=last) == (1, [f"{new[:10]}:c.md"])
    assert told(LOCAL_BRANCH="refs/heads/other") == (1, [f"{new[:10]}:c.md"])
    git("update-ref", "refs/remotes/origin/x", new)
    assert told(FROM_REF=old, TO_REF=last, REMOTE_NAME="origin") == (0, [])
    assert told(FROM_REF=new, TO_REF=new) == (0, [])
    assert told() == (1, ["a.md"])  # by hand: HEAD
    assert told(FROM_REF="1" * 40, TO_REF=new)[0] == 2


def test_styles_and_types_of_the_revision(git: Git, run: Run) -> None:
    git.write(
        {
            "briefcheck.yaml": CONFIG + "styles: [house/Words]\ntypes: [~/none]\n",
            "house/Words/Never.yml": "extends: existence\nmessage: Not %s\nlevel: error\ntokens: [synergy]\n",
            "s.md": "All the synergy there is.\n",
        }
    )
    git.commit()
    assert "there is no file or folder '~/none'" in run("check", "--git", "HEAD").err
    git.write({"briefcheck.yaml": CONFIG + "styles: [house/Words]\n"})
    git.commit()

    assert concise(run("check", "--git", "HEAD", "--format", "concise")) == ["s.md"]


def manifest_entry() -> list[str]:
    """Return what the manifest says the hook runs, as this Python runs it."""
    manifest = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (entry,) = (hook["entry"] for hook in manifest if hook["id"] == "briefcheck-push")
    program, *options = shlex.split(entry)
    assert program == "briefcheck"
    return [sys.executable, "-m", "briefcheck", *options]


@pytest.mark.slow
@pytest.mark.parametrize("by", ["git", "pre-commit"])
def test_a_real_push_of_a_bad_document_is_refused(by: str, tmp_path: Path) -> None:
    git = Git(tmp_path / "pushed from")
    remote = tmp_path / "remote.git"
    git("init", "-q", "--bare", str(remote))
    git("remote", "add", "origin", str(remote))
    command = shlex.join(manifest_entry())
    if by == "git":
        file = git.folder / ".git" / "hooks" / "pre-push"
        file.write_text(f'#!/bin/sh\nexec {command} --remote "$1"\n')
        file.chmod(0o755)
    else:
        config = {"repos": [{"repo": "local", "hooks": [
            {"id": "briefcheck-push", "name": "push", "entry": command, "language": "system",
             "pass_filenames": False, "always_run": True, "stages": ["pre-push"]}]}]}  # fmt: skip
        git.write({".pre-commit-config.yaml": yaml.safe_dump(config)})
        env = git.environment({"PRE_COMMIT_HOME": str(tmp_path / "cache")})
        install = [sys.executable, "-m", "pre_commit", "install", "--hook-type", "pre-push"]
        subprocess.run(install, cwd=git.folder, env=env, check=True, capture_output=True)
    report = "# 会议报告\n\n日期：2026-03-02\n\n## 下一步行动\n\n| 行动 | 负责人 | 截止日期 |\n|---|---|---|\n| 提交第二版画面 | {} | 2026-03-09 |\n"
    environment = {"PRE_COMMIT_HOME": str(tmp_path / "cache"), "BRIEFCHECK_LANG": "zh"}

    def push(branch: str) -> tuple[int, bool]:
        done = git.run("push", "-q", "origin", branch, env=environment)
        return done.returncode, "没有负责人" in done.stdout + done.stderr

    git.commit(a__md=report.format("李娜"))
    git("checkout", "-q", "-b", "first-bad")
    git.commit(a__md=report.format(""))
    assert push("first-bad") == (1, True)
    git("checkout", "-q", "main")
    assert push("main") == (0, False)
    assert push("first-bad") == (1, True)
    git("checkout", "-q", "first-bad")
    git.commit(a__md=None)
    assert push("first-bad") == (1, True)  # it is taken away, and stays in the history
    git("checkout", "-q", "main")
    (git.folder / "a.md").write_text(report.format(""), encoding="utf-8")  # what lies on the disk is not pushed
    git("branch", "fine", "main")
    assert push("fine") == (0, False)
    assert push(":fine") == (0, False)
    git("branch", "-q", "-D", "first-bad")
    assert push("main") == (0, False)  # nothing to do
    assert git("ls-remote", "--heads", "origin").split()[1::2] == ["refs/heads/main"]
