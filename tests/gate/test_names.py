"""What names tell."""

from __future__ import annotations

import unicodedata

import pytest

from briefcheck.gate import words
from briefcheck.gate.names import is_temporary, left_out, of_sync_tool, owner_files, twin_key, unfit, why_twin
from briefcheck.text import Text


@pytest.mark.parametrize(
    "name",
    [
        "~$report.docx",
        ".~lock.brief.docx#",
        "~WRD0001.tmp",
        "~WRL3456.tmp",
        "~wrl0004",
        ".syncthing.report.docx.tmp",
        "~syncthing~report.docx.tmp",
        "report.docx.part",
        "report.docx.PARTIAL",
        "report.docx.1a2b3c4d.partial",
        "报价单.docx.crdownload",
        "report.docx.download",
        "report.docx.filepart",
        ".report.md.swp",
        "report.md~",
        "#report.md#",
        ".#report.md",
        "._report.docx",
        ".DS_Store",
        "Thumbs.db",
        "desktop.ini",
        ".goutputstream-AB12CD",
        ".nfs000000000001234500000001",
        ".fuse_hidden0000001200000001",
        "lu12345abc.tmp",
    ],
)
def test_temporary_and_lock_files_are_known_by_name(name: str) -> None:
    assert is_temporary(name)
    assert left_out(f"clients/{name}") == words.TEMPORARY


@pytest.mark.parametrize(
    "name", ["report.docx", "template.md", "partial results.docx", "a~b.md", "#1 brief.md", "$x.md"]
)
def test_documents_are_not_temporary(name: str) -> None:
    assert not is_temporary(name)
    assert left_out(name) is None


def test_hidden_files_and_system_folders_are_left_out() -> None:
    assert left_out(".hidden.md") == words.HIDDEN
    for path in (
        ".git/a.md",
        "a/.stversions/b.md",
        "$RECYCLE.BIN/a.docx",
        "@eaDir/a.docx",
        "#recycle/a.docx",
        "__MACOSX/a",
    ):
        assert left_out(path) == words.SYSTEM_FOLDER


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ('a"b.md', words.ILLEGAL_MARK.fill({"mark": '"'})),
        ("what?.docx", words.ILLEGAL_MARK.fill({"mark": "?"})),
        ("a:b/c.md", words.ILLEGAL_MARK.fill({"mark": ":"})),
        ("new\nline.md", words.ILLEGAL_MARK.fill({"mark": "U+000A"})),
        ("back\\slash.md", words.ILLEGAL_MARK.fill({"mark": "\\"})),
        ("folder./a.md", words.ENDS_BADLY),
        ("folder /a.md", words.ENDS_BADLY),
        (" a.md", words.ENDS_BADLY),
        ("CON.md", words.DEVICE.fill({"name": "CON"})),
        ("aux/a.md", words.DEVICE.fill({"name": "aux"})),
        ("com¹.md", words.DEVICE.fill({"name": "com¹"})),
        ("长" * 85 + ".md", words.LONG_NAME.fill({"length": 258, "limit": 255})),
        ("/".join(["folder" * 10] * 7) + "/a.md", words.LONG_PATH.fill({"length": 431, "limit": 400})),
        ("report (conflicted copy 2026-03-01).docx", words.CONFLICT_COPY),
        ("report (Ann Lee's conflicted copy 2026-03-01).docx", words.CONFLICT_COPY),
        ("report.sync-conflict-20260301-101500-ABCDEFG.docx", words.CONFLICT_COPY),
        ("报告（李安的冲突副本 2026-03-01）.docx", words.CONFLICT_COPY),
        ("report (SFConflict ann@example.com 2026-03-01).docx", words.CONFLICT_COPY),
        ("report.docx.conflict1", words.CONFLICT_COPY),
        *(
            (path, words.INVISIBLE_MARK.fill({"mark": f"U+{ord(mark):04X}"}))
            for mark in "\x85\x9b\xad\u061c\u180e\u200b\u200c\u200d\u200e\u2028\u2029\u202e\u2060\u2066\ufe0f\ufeff\U000e0041"
            for path in (f"report{mark}fdp.docx", f"{mark}报告.md", f"a{mark}/b.md")
        ),
        ("1\ufe0f.md", words.INVISIBLE_MARK.fill({"mark": "U+FE0F"})),  # no keycap
        *(
            (path, words.INVISIBLE_MARK.fill({"mark": f"U+{ord(mark):04X}"}))
            for mark in "\xa0\u2003\u202f\u3000\u2800\U0001d159"
            for path in (f"brief{mark}.docx", f"{mark}brief.docx", f"a{mark}/brief.docx")
        ),
        ("a\u2800b.md", words.INVISIBLE_MARK.fill({"mark": "U+2800"})),
        ("می\u200c.md", words.INVISIBLE_MARK.fill({"mark": "U+200C"})),  # at the end of a word it shows nowhere
        ("👍\u200d\u200d👍.md", words.INVISIBLE_MARK.fill({"mark": "U+200D"})),
    ],
)
def test_names_that_do_not_go_everywhere_are_unfit(path: str, why: object) -> None:
    assert unfit(path) == why


@pytest.mark.parametrize(
    "path",
    [
        "a.md",
        "报价单 2026（终稿）.docx",
        "console.md",
        "com10.md",
        "a/.b/c.md",
        "conflict of interest.docx",
        "长" * 84 + ".md",
        "e\u0301.md",
        "می\u200cخواهم.md",
        "ക്\u200d.md",  # an old chillu of Malayalam
        "launch \u2764\ufe0f.md",
        "1\ufe0f\u20e3 brief.md",
        "👩\u200d👧 \u2764\ufe0f\u200d🔥.md",
        "👩\U0001f3fd\u200d💻.md",
        "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f.md",
        "葛\U000e0100城.md",
        "报价\u3000单.md",
        "Screenshot at 9.41.00\u202fAM.md",
        "Brief\xa0v1.2 final.md",
    ],
)
def test_ordinary_names_are_fit(path: str) -> None:
    assert unfit(path) is None


def test_the_longest_path_can_be_set() -> None:
    assert unfit("abcdef.md", 9) is None
    assert unfit("abcdef.md", 8) == words.LONG_PATH.fill({"length": 9, "limit": 8})


def test_twins_share_a_key() -> None:
    assert twin_key("Clients/Plan.md") == twin_key("clients/plan.MD")
    assert twin_key(unicodedata.normalize("NFC", "Café.md")) == twin_key(unicodedata.normalize("NFD", "café.md"))
    assert twin_key("straße.md") == twin_key("STRASSE.md")
    assert twin_key("plan\u200b.md") == twin_key("plan.md") == twin_key("\ufeffp\u202elan.md")
    assert twin_key("می\u200cخواهم.md") == twin_key("میخواهم.md")
    assert twin_key("Brief v1.md") == twin_key("Brief\xa0v1.md") == twin_key("brief\u3000V1.md")
    assert twin_key("Brief v1.md") != twin_key("Briefv1.md")
    assert twin_key("a.md") != twin_key("b.md")


@pytest.mark.parametrize(
    ("path", "other", "said"),
    [
        ("\u212a.md", "K.md", words.TWIN),  # the sign of kelvins
        ("K.md", "\u212a.md", words.TWIN),
        ("cafe\u0301.md", "caf\xe9.md", words.DECOMPOSED_TWIN),
        ("caf\xe9.md", "cafe\u0301.md", words.COMPOSED_TWIN),
        (unicodedata.normalize("NFD", "보고서.md"), "보고서.md", words.DECOMPOSED_TWIN),
        ("Brief v1.md", "Brief\xa0v1.md", words.TWIN),
    ],
)
def test_why_two_names_are_one(path: str, other: str, said: Text) -> None:
    assert why_twin(path, other, "shown") == said.fill({"other": "shown"})


def test_lock_files_of_word_and_libreoffice() -> None:
    assert owner_files("contact report.docx") == (".~lock.contact report.docx#", "~$ntact report.docx")
    assert owner_files("reports.docx") == (".~lock.reports.docx#", "~$eports.docx")
    assert owner_files("plan.docx") == (".~lock.plan.docx#", "~$plan.docx")
    assert owner_files("prices 2026.xlsx") == (".~lock.prices 2026.xlsx#", "~$prices 2026.xlsx")
    assert owner_files("a.md") == (".~lock.a.md#",)


def test_what_sync_tools_keep_in_the_stage_is_theirs() -> None:
    assert of_sync_tool(".stfolder")
    assert of_sync_tool(".sync_a1b2c3.db")
    assert of_sync_tool(".stversions/a.md")
    assert not of_sync_tool("a.md")
    assert not of_sync_tool(".hidden.md")
