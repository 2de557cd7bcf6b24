"""``briefcheck lsp`` as an editor meets it: a process of its own, over stdio."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from support.editor import Editor

TEXT = """\
# 😀 客户会议报告

客户：北风茶
日期：2024年6月4日
出席：李安、方涛

## 决议

😀😀 预算已定，电话 13867529034 😀

## 下一步行动

- 😀 订摄影棚，6月7日
"""


def of(found: list[dict[str, Any]], rule: str) -> list[dict[str, Any]]:
    return [entry for entry in found if entry["code"] == rule]


def words_at(text: str, where: dict[str, Any], encoding: str = "utf-16-le", size: int = 2) -> str:
    """Return the words of a range of one line, cut as an editor does."""
    assert where["start"]["line"] == where["end"]["line"]
    line = text.split("\n")[where["start"]["line"]].encode(encoding)
    return line[where["start"]["character"] * size : where["end"]["character"] * size].decode(encoding)


def applied(text: str, action: dict[str, Any]) -> str:
    """Return the text after a code action."""
    (change,) = action["edit"]["documentChanges"]
    (edit,) = change["edits"]
    lines = text.split("\n")

    def offset(position: dict[str, int]) -> int:
        before = lines[position["line"]].encode("utf-16-le")[: position["character"] * 2].decode("utf-16-le")
        return sum(len(line) + 1 for line in lines[: position["line"]]) + len(before)

    start, end = offset(edit["range"]["start"]), offset(edit["range"]["end"])
    return text[:start] + edit["newText"] + text[end:]


def test_an_editor_gets_marks_reasons_and_a_waiver_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "briefcheck.yaml").write_text("audience: client\nlang: zh\n", encoding="utf-8")
    with Editor(tmp_path) as editor:
        assert editor.server["capabilities"]["positionEncoding"] == "utf-16"
        uri = editor.open("报告.md", TEXT)
        found = editor.diagnostics(uri)

        (number,) = of(found, "sensitive/mobile-number")
        assert words_at(TEXT, number["range"]) == "13867529034"
        assert number["range"]["start"] == {"line": 8, "character": 13}
        assert "13867529034" not in number["message"]
        (owner,) = of(found, "actions/missing-owner")
        assert owner["range"]["start"]["line"] == 12
        assert (owner["severity"], owner["source"]) == (1, "briefcheck")

        hover = editor.ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": owner["range"]["start"]})
        told = hover["contents"]["value"]
        assert "为什么要紧" in told
        assert "怎么改" in told
        nothing = {"textDocument": {"uri": uri}, "position": {"line": 1, "character": 0}}
        assert editor.ask("textDocument/hover", nothing) is None

        asked = {"textDocument": {"uri": uri}, "range": owner["range"], "context": {"diagnostics": [owner]}}
        (action,) = [it for it in editor.ask("textDocument/codeAction", asked) if "missing-owner" in it["title"]]
        changed = applied(TEXT, action)
        line = "- 😀 订摄影棚，6月7日 <!-- briefcheck: allow actions/missing-owner -- 原因：… -->"
        assert changed.split("\n")[12] == line

        editor.change(uri, changed, 2)
        found = editor.diagnostics(uri)
        assert of(found, "actions/missing-owner")
        (reason,) = of(found, "waivers/missing-reason")
        assert reason["range"]["start"] == {"line": 12, "character": 15}

        editor.change(uri, changed.replace("原因：…", "原因：客户定人"), 3)
        found = editor.diagnostics(uri)
        assert of(found, "actions/missing-owner") == of(found, "waivers/missing-reason") == []
    assert editor.code == 0


def test_a_waiver_of_no_use_is_deleted_by_one_click(tmp_path: Path) -> None:
    unused = "<!-- briefcheck: allow actions/missing-owner -- the client names one -->"
    text = f"# Plan\n\nA 😀 line. {unused}\n\n{unused}\n\nThe last line.\n"
    with Editor(tmp_path, "--lang", "en") as editor:
        uri = editor.open("plan.md", text)
        first, second = of(editor.diagnostics(uri), "waivers/unused")
        for mark, wanted in ((first, text.replace(f" {unused}", "", 1)), (second, text.replace(f"\n{unused}\n", "\n"))):
            asked = {"textDocument": {"uri": uri}, "range": mark["range"], "context": {"diagnostics": []}}
            (action,) = editor.ask("textDocument/codeAction", asked)
            assert (action["title"], action["isPreferred"]) == ("Delete this waiver", True)
            assert applied(text, action) == wanted


def test_utf_8_and_utf_32_are_spoken_where_the_editor_prefers_them(tmp_path: Path) -> None:
    for name, encoding, size in (("utf-8", "utf-8", 1), ("utf-32", "utf-32-le", 4)):
        with Editor(tmp_path, "--audience", "public", encodings=(name, "utf-16")) as editor:
            assert editor.server["capabilities"]["positionEncoding"] == name
            uri = editor.open("a.md", TEXT.replace("\n", "\r\n"))
            (number,) = of(editor.diagnostics(uri), "sensitive/mobile-number")
            assert words_at(TEXT, number["range"], encoding, size) == "13867529034"


def test_a_wrong_configuration_is_said_and_mended_without_a_restart(tmp_path: Path) -> None:
    config = tmp_path / "briefcheck.yaml"
    config.write_text("audiance: client\n", encoding="utf-8")
    with Editor(tmp_path, "--lang", "en") as editor:
        uri = editor.open("plan.md", "# Plan\n\nAll is well.\n")
        (found,) = editor.diagnostics(uri)
        assert "Nothing is checked" in found["message"]
        assert "unknown key 'audiance'" in found["message"]
        config.write_text("audience: client\n", encoding="utf-8")
        editor.tell("textDocument/didSave", {"textDocument": {"uri": config.as_uri()}})
        assert editor.diagnostics(uri) == []
        editor.tell("textDocument/didClose", {"textDocument": {"uri": uri}})
        assert editor.diagnostics(uri) == []


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        uri = editor.open("notes.txt", TEXT)
        editor.change(uri, TEXT, 2)
        asked = {
            "textDocument": {"uri": uri},
            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}},
        }
        assert editor.ask("textDocument/codeAction", {**asked, "context": {"diagnostics": []}}) == []
        assert editor.quiet(0.5)
