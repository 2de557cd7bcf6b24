"""``check --git`` and ``--git-push``: what git has is judged, by what git has; never what lies on the disk."""

from __future__ import annotations

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from support.git import BAD, CONFIG, GOOD, LENIENT, NOBODY, Git, concise, hook
from support.ran import Ran
from support.word import word

Run = Callable[..., Ran]

pytestmark = pytest.mark.usefixtures("git")


def test_a_revision_is_judged_not_the_disk(git: Git, run: Run) -> None:
    git("checkout", "-q", "-b", "other")
    git.commit(a__md=BAD)
    git("checkout", "-q", "main")

    assert concise(run("check", "--git", "other", "--format", "concise")) == ["a.md"]
    assert run("check", "--git", "other").code == 1
    assert run("check", "--git", "main").code == 0
    (git.folder / "a.md").write_text(BAD)
    assert run("check", "--git", "main").code == 0
    assert run("check", "a.md").code == 1


def test_a_range_looks_at_what_its_commits_brought(git: Git, run: Run) -> None:
    first = git.commit(a__md=BAD)
    git.commit(c__md=BAD, b__md=None)
    git("mv", "a.md", "renamed.md")
    git.commit()

    ran = run("check", "--git", "HEAD~1..HEAD", "--format", "concise")
    assert concise(ran) == ["renamed.md"]
    ran = run("check", "--git", "HEAD~3..", "--format", "concise")
    assert concise(ran) == ["c.md", "renamed.md", f"{first[:10]}:a.md"]
    assert concise(run("check", "--git", "HEAD~3...", "--format", "concise"))[2:] == [f"{first[:10]}:a.md"]
    assert concise(run("check", "--git", "HEAD~3..", "c.md", "--format", "concise")) == ["c.md"]
    assert run("check", "--git", "HEAD~3^{tree}..", "--format", "concise").out.count("a.md") == 0
    assert run("check", "--git", "HEAD~3..HEAD~2", "--format", "concise").code == 1
    assert run("check", "--git", "HEAD..HEAD") == Ran(0, "", "There are no documents to check.\n")


def test_three_dots_count_from_where_the_histories_part(git: Git, run: Run) -> None:
    git("checkout", "-q", "-b", "topic")
    git.commit(a__md="Well.\n")
    git("checkout", "-q", "main")
    git.commit(b__md=BAD)
    git("checkout", "-q", "-b", "orphan")
    git("checkout", "-q", "--orphan", "alone")
    git.commit()

    assert run("check", "--git", "topic...main").code == 1
    assert run("check", "--git", "main...topic").code == 0
    assert "have nothing in common" in run("check", "--git", "main...alone").err


def test_paths_narrow_it_down(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    git.write({"in/x.md": BAD, "in/y.md": GOOD, "z.md": BAD})
    git.commit()

    assert concise(run("check", "--git", "HEAD", "in", "--format", "concise")) == ["in/x.md"]
    monkeypatch.chdir(git.folder / "in")
    assert concise(run("check", "--git", "HEAD", "x.md", "--format", "concise")) == ["in/x.md"]
    assert concise(run("check", "--git", "HEAD~1..HEAD", "..", "--format", "concise")) == ["in/x.md", "z.md"]


def test_strange_names_and_word_files(git: Git, run: Run) -> None:
    names = ["客户 纪要.md", "new\nline.md", '"quoted".md', "[x].md", "tab\there.md"]
    git.write({**dict.fromkeys(names, BAD), "报价.docx": word("TBC-9")})
    git.commit()

    ran = run("check", "--git", "HEAD", "--format", "json")

    import json

    failed = {document["path"] for document in json.loads(ran.out)["documents"] if document["status"] == "failed"}
    assert failed == {*names, "报价.docx"}


def test_what_is_not_committed_cannot_let_a_document_through(git: Git, run: Run) -> None:
    git.commit(a__md=BAD)
    (git.folder / "briefcheck.yaml").write_text(LENIENT)
    (git.folder / "mine.yaml").write_text(LENIENT)
    (git.folder.parent / "outside.yaml").write_text(LENIENT)
    (git.folder.parent / "briefcheck.yaml").write_text("audience: nobody\n")

    assert run("check", "a.md").code == 0
    assert run("check", "--git", "HEAD").code == 1
    asked = run("check", "--git", "HEAD", "--config", "mine.yaml")
    assert (asked.code, asked.err.partition("\n")[0]) == (
        2,
        "briefcheck: 'mine.yaml' is not in HEAD: only what is committed holds for what is committed",
    )
    assert run("check", "--git", "HEAD", "--config", "briefcheck.yaml").code == 1
    assert run("check", "--git", "HEAD", "--ruleset", "./mine.yaml").code == 2
    assert run("check", "--git", "HEAD", "--config", "../outside.yaml").code == 0


def test_the_configuration_of_each_revision_is_its_own_with_all_that_it_names(git: Git, run: Run) -> None:
    git.write(
        {
            "briefcheck.yaml": "extends: [agency, rules/house.yaml]\npeople: rules/people.csv\n",
            "rules/house.yaml": CONFIG,
            "rules/people.csv": "name\nJane Roe\n",
            "in/briefcheck.yaml": LENIENT,
            "in/x.md": BAD,
            "a.md": BAD,
        }
    )
    git.commit()
    git("rm", "-q", "-r", "briefcheck.yaml", "rules")
    git("commit", "-q", "-m", "the default rules again")

    assert concise(run("check", "--git", "HEAD~1", "--format", "concise")) == ["a.md"]
    assert run("check", "--git", "HEAD").code == 0


def test_waivers_of_the_revision_hold_and_no_others(git: Git, run: Run) -> None:
    waiver = "waivers:\n- rule: trial/word\n  document: in/a.md\n  reason: agreed with the client\n"
    git.write({"in/a.md": BAD, "in/b.md": BAD, "briefcheck-waivers.yaml": waiver})
    git.commit()
    git("rm", "-q", "--cached", "briefcheck-waivers.yaml")
    git("commit", "-q", "-m", "no waivers any more")

    assert concise(run("check", "--git", "HEAD~1", "--format", "concise")) == ["in/b.md"]
    assert concise(run("check", "--git", "HEAD", "--format", "concise")) == ["in/a.md", "in/b.md"]


def test_waivers_of_a_document_that_the_revision_does_not_hold_are_findings(git: Git, run: Run) -> None:
    entry = "  - {rule: trial/word, document: sub/gone.md, reason: asked for}\n"
    git.write({"briefcheck-waivers.yaml": f"waivers:\n{entry}"})
    git.commit()
    (git.folder / "sub").mkdir()
    (git.folder / "sub" / "gone.md").write_text(GOOD)  # not committed: the disk does not count

    said = "briefcheck-waivers.yaml:2"
    assert concise(run("check", "--git", "HEAD", "--format", "concise")) == [said]
    assert concise(run("check", "--git", "HEAD", ".", "--format", "concise")) == [said]
    assert concise(run("check", "--git", "HEAD", "a.md", "--format", "concise")) == []
    assert concise(run("check", "--git", "HEAD~1..HEAD", "--format", "concise")) == []


def test_a_mistake_in_the_configuration_is_named_by_revision(git: Git, run: Run) -> None:
    git.commit(briefcheck__yaml="extends: [agency, rules/none.yaml]\n")

    ran = run("check", "--git", "HEAD")

    assert ran == Ran(
        2,
        "",
        "briefcheck: HEAD:briefcheck.yaml:1:19: there is no file 'rules/none.yaml'\n  The path counts from HEAD:.\n",
    )


def test_a_register_that_is_kept_out_of_git_is_taken_from_where_it_lies(git: Git, run: Run) -> None:
    git.write(
        {"briefcheck.yaml": CONFIG + "people: private.csv\nclients: ../clients.csv\n", ".gitignore": "private.csv\n"}
    )
    git.commit(a__md=BAD)

    assert "there is no file '../clients.csv'" in run("check", "--git", "HEAD").err
    (git.folder.parent / "clients.csv").write_text("name\nBlue Whale\n")
    assert "there is no file 'private.csv'" in run("check", "--git", "HEAD").err
    (git.folder / "private.csv").write_text("name\nJane Roe\n")
    assert run("check", "--git", "HEAD").code == 1


def test_nothing_is_left_of_the_configuration(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))

    assert run("check", "--git", "HEAD").code == 0
    assert list(folder.iterdir()) == []


def test_links_and_submodules_are_not_followed(git: Git, run: Run) -> None:
    (git.folder / "link.md").symlink_to("a.md")
    git("add", "-A")
    git("update-index", "--add", "--cacheinfo", f"160000,{git('rev-parse', 'HEAD')},module.md")
    git("commit", "-q", "-m", "a link and a submodule")

    ran = run("check", "--git", "HEAD")

    assert ran.code == 0
    assert "link.md" not in ran.out
    assert ran.err == "2 symbolic links or submodules were not followed.\n"
    git("rm", "-q", "--cached", "module.md")
    git("commit", "-q", "-m", "the link alone")
    assert run("check", "--git", "HEAD").err == "1 symbolic link or submodule was not followed.\n"


def pointer(data: bytes) -> str:
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{sha256(data).hexdigest()}\nsize {len(data)}\n"


def test_a_pointer_of_git_lfs_is_the_file_or_is_not_checked(git: Git, run: Run) -> None:
    data = word("TBC-9")
    id_ = sha256(data).hexdigest()
    git.write({"large.docx": pointer(data), "text.md": pointer(BAD.encode())})
    git.commit()
    said = "Not checked: this is only a pointer of Git LFS, the file itself is not here; fetch it with 'git lfs pull'"

    missing = run("check", "--git", "HEAD")
    on_disk = run("check", "text.md", "large.docx")
    kept = git.folder / ".git" / "lfs" / "objects" / id_[:2] / id_[2:4] / id_
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"broken off")
    broken = run("check", "--git", "HEAD", "large.docx")
    kept.write_bytes(data)
    found = run("check", "--git", "HEAD", "large.docx")
    git("config", "lfs.storage", "elsewhere")
    moved = run("check", "--git", "HEAD", "large.docx")

    assert (missing.code, missing.out.count(said)) == (3, 2)
    assert (on_disk.code, on_disk.out.count(said)) == (3, 2)
    assert (broken.code, found.code, moved.code) == (3, 1, 3)


def test_an_object_that_is_not_here_is_not_checked(git: Git, run: Run) -> None:
    blob = git("rev-parse", "HEAD:a.md")
    (git.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()

    ran = run("check", "--git", "HEAD")

    assert ran.code == 3
    assert "the repository does not have its content here" in ran.out


def test_what_no_reader_takes_and_what_is_too_large_is_refused(
    git: Git, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    git.commit(old__doc=b"x", picture__png=b"x", c__md="x" * 5000)
    monkeypatch.setattr("briefcheck.engine.check.MAX_BYTES", 4096)

    ran = run("check", "--git", "HEAD")

    assert ran.code == 3
    assert "open it and save it as .docx" in ran.out
    assert "it is too large" in ran.out
    assert "picture" not in ran.out


def test_many_documents_go_to_workers(git: Git, run: Run) -> None:
    git.write({f"d{number:02}.md": BAD if number % 7 == 0 else GOOD for number in range(50)} | {"d61.doc": "x"})
    git.commit()

    ran = run("check", "--git", "HEAD", "--format", "concise")

    assert concise(ran) == [f"d{number:02}.md" for number in range(0, 50, 7)] + ["d61.doc"]
    assert ran.code == 3


def test_wrong_calls(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert run("check", "--git", "nope").err == "briefcheck: 'nope' is no revision of this repository\n"
    assert run("check", "--git", "-x").code == 2
    assert run("check", "--git", "HEAD..nope").err == "briefcheck: 'nope' is no revision of this repository\n"
    assert run("check", "--git", "HEAD...nope").err == "briefcheck: 'nope' is no revision of this repository\n"
    assert run("check", "--git", "HEAD", "--git-push").err == "briefcheck: give either --git or --git-push\n"
    hook(monkeypatch, "what is this")
    assert "'what is this' is not what git tells a pre-push hook" in run("check", "--git-push").err
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    assert "nothing is being pushed" in run("check", "--git-push").err
    monkeypatch.chdir(tmp_path)
    assert "is not in a git repository" in run("check", "--git", "HEAD").err
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "git cannot be run: No such file or directory" in run("check", "--git", "HEAD").err


def test_git_that_fails_is_no_pass(git: Git, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    tree = git("rev-parse", "HEAD^{tree}")
    first = git("rev-parse", "HEAD")
    second = git.commit(a__md=BAD)
    (git.folder / ".git" / "objects" / tree[:2] / tree[2:]).unlink()

    assert run("check", "--git", f"{first}..{second}").code == 2
    hook(monkeypatch, f"refs/heads/main {second} refs/heads/main {NOBODY}")
    (git.folder / ".git" / "objects" / first[:2] / first[2:]).unlink()
    assert run("check", "--git-push").err == "briefcheck: 'git rev-list' failed; see above\n"
