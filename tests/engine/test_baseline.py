from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from support.allowed import OWNER, checked, of, open_
from support.ran import Ran

from briefcheck.cli.main import main
from briefcheck.cli.schema import schema_text
from briefcheck.testing.word import word

REPORT = """\
# Contact report

Client: Northwind Tea
Meeting date: 4 June 2024
Attendees: Ann Lee, Tom Fox

## Decisions

The budget is agreed and the pack is to be green.

## Next steps

- Book the studio by 7 June
- Book the studio by 7 June
- Print the posters by 10 June
"""
FILE = "briefcheck-baseline.json"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BRIEFCHECK_LANG", "en")

    def runs(*arguments: str) -> Ran:
        code = main(list(arguments))
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return runs


@pytest.fixture
def folder(tmp_path: Path, run: Callable[..., Ran]) -> Path:
    """A folder with a report and the baseline of it."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    assert run("baseline").out.startswith(f"{FILE}: 3 findings in 1 document (3 new, 0 gone)")
    return tmp_path


def test_what_stood_before_does_not_fail(folder: Path, run: Callable[..., Ran]) -> None:
    done = run("check", "--no-cache", ".")
    assert done.code == 0
    assert done.out.splitlines()[-1] == "1 document passed. Found: 3 old."
    text = (folder / FILE).read_text("utf-8")
    assert "Book the studio" not in text
    assert [*Draft202012Validator(json.loads(schema_text("baseline"))).iter_errors(json.loads(text))] == []


def test_it_is_the_same_bytes_again(folder: Path, run: Callable[..., Ran]) -> None:
    before = (folder / FILE).read_bytes()
    assert "(0 new, 0 gone)" in run("baseline").out
    assert (folder / FILE).read_bytes() == before


def test_only_what_is_new_fails_and_what_went_is_counted(folder: Path, run: Callable[..., Ran]) -> None:
    report = folder / "reports" / "one.md"
    text = REPORT.replace("- Book the studio by 7 June\n", "", 1).replace(
        "- Print", "- Order the paper by 12 June\n- Print"
    )
    report.write_text(text.replace("# Contact report", "# Contact report\n\nA sentence more."), encoding="utf-8")
    done = run("check", "--no-cache", ".")
    assert done.code == 1
    assert open_(checked(report)) == ["Order the paper by 12 June"]
    *_, total, gone = done.out.splitlines()
    assert total == "1 document failed. Found: 1 error, 2 old."
    assert gone == "1 old finding of the baseline is gone (briefcheck baseline --prune takes it out)."
    assert "2 findings in 1 document (0 new, 1 gone)" in run("baseline", "--prune").out
    assert run("check", "--no-cache", ".").out.splitlines()[-1] == total


def test_a_renamed_document_is_known_again(folder: Path, run: Callable[..., Ran]) -> None:
    report = folder / "reports" / "one.md"
    text = report.read_text("utf-8").replace("## Decisions\n", "## Decisions\n\nThe media plan comes in July.\n")
    (folder / "two.md").write_text(text, encoding="utf-8")
    assert len(open_(checked(folder / "two.md"))) == 3  # a copy is no rename
    report.unlink()
    assert open_(checked(folder / "two.md")) == []
    assert run("check", "--no-cache", ".").out.splitlines()[-1] == "1 document passed. Found: 3 old."
    assert "(0 new, 0 gone)" in run("baseline", "--prune").out
    assert '"path": "two.md"' in (folder / FILE).read_text("utf-8")


def test_another_document_of_the_template_is_not_taken_for_it(folder: Path) -> None:
    other = (
        REPORT.replace("Northwind Tea", "Harbour Bank").replace("4 June", "3 May").replace("Ann Lee, Tom Fox", "Li An")
    )
    other = other.replace("The budget is agreed and the pack is to be green.", "The film is put off until autumn.")
    (folder / "two.md").write_text(other.replace("7 June", "7 May"), encoding="utf-8")
    (folder / "reports" / "one.md").unlink()
    assert len(open_(checked(folder / "two.md"))) == 3


def test_findings_that_went_with_their_document_are_counted(folder: Path, run: Callable[..., Ran]) -> None:
    (folder / "two.md").write_text("All is well.\n", encoding="utf-8")
    (folder / "reports" / "one.md").unlink()
    assert "3 old findings of the baseline are gone" in run("check", "--no-cache", ".").out
    assert "gone" not in run("check", "--no-cache", "two.md").out
    assert "0 findings in 0 documents (0 new, 3 gone)" in run("baseline").out


def test_a_part_is_written_and_the_rest_stays(folder: Path, run: Callable[..., Ran]) -> None:
    (folder / "two.md").write_text(REPORT.replace("Northwind", "Southwind"), encoding="utf-8")
    assert "6 findings in 2 documents (3 new, 0 gone)" in run("baseline", "two.md").out
    assert "3 findings" not in run("baseline", "reports").out
    assert run("check", "--no-cache", ".").code == 0


def test_what_is_waived_or_closed_is_not_in_it(tmp_path: Path, run: Callable[..., Ran]) -> None:
    steps = REPORT.replace("10 June", f"10 June <!-- briefcheck: allow {OWNER} -- asked for -->")
    (tmp_path / "one.md").write_text(steps + "\nThe password: Xk9#mQ2$vL7p\n", encoding="utf-8")
    done = run("baseline")
    assert "2 findings in 1 document" in done.out
    assert "Not in it, because nobody may waive them: 1 (sensitive/secret)" in done.out
    again = run("check", "--no-cache", ".")
    assert again.out.splitlines()[-1] == "1 document failed. Found: 1 error, 1 waived, 2 old."


def test_what_could_not_be_checked_keeps_what_was_known(folder: Path, run: Callable[..., Ran]) -> None:
    before = (folder / FILE).read_bytes()
    (folder / "reports" / "one.md").write_bytes(b"\xff\xfe\x00")
    done = run("baseline")
    assert done.code == 3
    assert "not checked, what was known of it stays" in done.err
    assert (folder / FILE).read_bytes() == before


def test_nothing_to_prune_is_said(tmp_path: Path, run: Callable[..., Ran]) -> None:
    (tmp_path / "one.md").write_text(REPORT, encoding="utf-8")
    done = run("baseline", "--prune")
    assert (done.code, done.out) == (2, "")
    assert "there is no baseline to prune (briefcheck-baseline.json)" in done.err


def test_it_lies_beside_the_configuration(
    tmp_path: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "share"
    (home / "reports").mkdir(parents=True)
    (home / "briefcheck.yaml").write_text("fingerprint-key: {env: TEAM_KEY}\n", encoding="utf-8")
    (home / "reports" / "one.md").write_text(REPORT, encoding="utf-8")
    monkeypatch.setenv("TEAM_KEY", "a long key of the team")
    run("baseline", "share/reports")
    assert (home / FILE).is_file()
    assert run("check", "--no-cache", "share").code == 0
    monkeypatch.setenv("TEAM_KEY", "another key of the team")
    wrong = run("check", "--no-cache", "share")
    assert wrong.code == 2
    assert "was made with another key of fingerprints" in wrong.err


@pytest.mark.slow
def test_it_survives_a_re_save_by_libreoffice(tmp_path: Path, run: Callable[..., Ran]) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice (soffice) is not installed here")
    body = """\
[Title] 客户会议报告
客户：北风茶
日期：2024年6月4日
# 决议
预算“已定”，下周 {br}再谈{tab}投放。 {+补一句+}{-删一句-}
# 下一步行动
| 行动 | 负责人 | 截止 |
| 订摄影棚 |  | 6月7日 |
| 订摄影棚 |  | 6月7日 |
| {c:0}寄版面{/c:0} | 待定 | 6月11日 |
* 寄样品，6月12日
"""
    report = tmp_path / "report.docx"
    comments = {0: f"briefcheck: allow {OWNER} — 客户定人"}
    report.write_bytes(word(body, comments=comments, header="机密", footnotes=None))  # type: ignore[arg-type]
    assert run("baseline", "--audience", "client").code == 0
    before = checked(report, "client")
    assert before.known is not None
    assert before.known.old > 3
    assert [finding.waiver.kind for finding in of(before) if finding.waiver] == ["baseline"] * 2 + [
        "document",
        "baseline",
    ]
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(report)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    shutil.move(tmp_path / "out" / "report.docx", report)
    after = checked(report, "client")
    assert after.known is not None
    assert (after.known.old, after.known.gone) == (before.known.old, 0)
    assert [finding.rule for finding in after.findings if not finding.waived] == []


def _two_of_one(folder: Path) -> tuple[Path, Path]:
    """Put two documents in the place of the one that the baseline knows; the second is more like it."""
    report = folder / "reports" / "one.md"
    first, second = folder / "a.md", folder / "b.md"
    text = report.read_text("utf-8")
    second.write_text(text, encoding="utf-8")
    first.write_text(
        text.replace("## Decisions\n", "## Decisions\n\nThe media plan comes in July.\n"), encoding="utf-8"
    )
    report.unlink()
    return first, second


@pytest.mark.parametrize("options", [("--no-cache",), (), ("--no-cache", "--jobs", "2")])
def test_only_the_document_most_like_it_is_the_renamed_one(
    folder: Path, run: Callable[..., Ran], options: tuple[str, ...]
) -> None:
    first, _ = _two_of_one(folder)
    for _ in range(2):
        done = run("check", "--waivers", *options, ".")
        assert done.code == 1
        assert done.out.splitlines()[-1] == "1 document passed, 1 failed. Found: 3 errors, 3 old."
        assert "✓ b.md" in done.out
    first.unlink()
    assert run("check", *options, ".").out.splitlines()[-1] == "1 document passed. Found: 3 old."


def test_of_two_that_are_just_as_like_the_first_by_path_is_the_renamed_one(
    folder: Path, run: Callable[..., Ran]
) -> None:
    first, second = _two_of_one(folder)
    first.write_bytes(second.read_bytes())
    done = run("check", "--no-cache", "b.md", "a.md")
    assert "✓ a.md" in done.out
    assert "✗ b.md" in done.out
    assert "gone" not in done.out
    assert "3 findings in 1 document (0 new, 0 gone)" in run("baseline", "--prune").out


def test_what_was_judged_before_the_original_went_is_no_answer_for_now(folder: Path, run: Callable[..., Ran]) -> None:
    report = folder / "reports" / "one.md"
    (folder / "copy.md").write_bytes(report.read_bytes())
    assert run("check", ".").out.splitlines()[-1] == "1 document passed, 1 failed. Found: 3 errors, 3 old."
    report.unlink()
    assert run("check", ".").out.splitlines()[-1] == "1 document passed. Found: 3 old."


def test_shards_know_no_two_documents_for_one(folder: Path, run: Callable[..., Ran]) -> None:
    _two_of_one(folder)
    assert run("plan", ".", "-o", ".plan", "--shard-docs", "1").code == 0
    assert run("run-shard", ".plan", "-o", ".out", "--jobs", "0").code == 0
    done = run("merge", ".out")
    assert done.out.splitlines()[-1] == "1 document passed, 1 failed. Found: 3 errors, 3 old."


def test_what_is_sensitive_in_a_name_is_not_in_it(tmp_path: Path, run: Callable[..., Ran]) -> None:
    for number in ("4539578763621486", "4916338506082832"):
        (tmp_path / f"card {number}.md").write_text(REPORT.replace("Tea", number[-2:]), encoding="utf-8")
    run("baseline")
    text = (tmp_path / FILE).read_text("utf-8")
    assert "4539578763621486" not in text
    assert len(json.loads(text)["documents"]) == 2
    before = run("check", "--no-cache", ".")
    assert "6 old" in before.out.splitlines()[-1]
    assert "gone" not in before.out
    assert "(0 new, 0 gone)" in run("baseline", "--prune").out
    (tmp_path / "copy.md").write_text(REPORT.replace("Tea", "86"), encoding="utf-8")
    assert len(open_(checked(tmp_path / "copy.md"))) == 3


def test_a_name_in_clear_in_an_older_baseline_still_counts(tmp_path: Path, run: Callable[..., Ran]) -> None:
    (tmp_path / "card 4539578763621486.md").write_text(REPORT, encoding="utf-8")
    run("baseline")
    content = json.loads((tmp_path / FILE).read_text("utf-8"))
    content["documents"][0]["path"] = "card 4539578763621486.md"
    (tmp_path / FILE).write_text(json.dumps(content), encoding="utf-8")
    assert "3 old" in run("check", "--no-cache", ".").out
    assert "(0 new, 0 gone)" in run("baseline").out
    assert "4539578763621486" not in (tmp_path / FILE).read_text("utf-8")
