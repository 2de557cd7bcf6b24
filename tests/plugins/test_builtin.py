"""What the host brings itself works through the hooks."""

from __future__ import annotations

import pytest

from briefcheck import Report, builtin, installed


def reader(name):
    return next(reader for reader in builtin.briefcheck_readers() if reader.name == name)


def test_markdown_is_read():
    document = reader("markdown").read("# 标题\n".encode(), "x.md")
    assert document.path == "x.md"


def test_word_is_refused_with_a_reason():
    from briefcheck import UnreadableDocument

    with pytest.raises(UnreadableDocument):
        reader("word").read(b"not a Word file", "x.docx")


def test_reports_are_written():
    report = Report("1", "error", ())
    written = {reporter.name: reporter.write(report, "en") for reporter in builtin.briefcheck_reporters()}
    assert {"text", "json", "sarif", "junit"} < set(written)
    assert '"documents": []' in written["json"]


@pytest.mark.parametrize("inside", [True, False])
def test_shipped_rulesets_are_inside_the_package_or_beside_it(inside, tmp_path, monkeypatch):
    package = tmp_path / "briefcheck"
    folder = (package if inside else tmp_path) / "rulesets"
    folder.mkdir(parents=True)
    package.mkdir(exist_ok=True)
    monkeypatch.setattr(installed, "__file__", str(package / "installed.py"))
    assert [entry.path for entry in builtin.briefcheck_rulesets()] == [str(folder)]
