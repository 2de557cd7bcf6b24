"""The lock, the pages about what is held, the settings, and what tells a network share."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from support.gates import Trial

from briefcheck.errors import UsageError
from briefcheck.gate import words
from briefcheck.gate.errors import GateStopped
from briefcheck.gate.localdisk import network_kind
from briefcheck.gate.lock import Lock
from briefcheck.gate.pages import page_name
from briefcheck.gate.settings import Limit, duration, inside, limit
from briefcheck.gate.state import HeldRow
from briefcheck.text import Text

HOLD = """
import sys, time
from briefcheck.gate.lock import Lock
from briefcheck.text import Text
with Lock(sys.argv[1], Text("{name} {holder}", ""), "x"):
    print("held", flush=True)
    time.sleep(60)
"""


# ---------------------------------------------------------------------- one gate per stage


def test_a_second_gate_is_refused_and_told_who_has_the_stage(trial: Trial) -> None:
    trial.write("a.md")
    trial.work.mkdir()
    with subprocess.Popen([sys.executable, "-c", HOLD, trial.work / "lock"], stdout=subprocess.PIPE) as other:
        try:
            assert other.stdout is not None
            assert other.stdout.readline() == b"held\n"
            with pytest.raises(GateStopped) as caught:
                trial.go()
        finally:
            other.kill()
    said = caught.value.text.en
    assert f"process {other.pid} on {socket.gethostname()}" in said
    assert str(trial.stage) in said
    assert not trial.stage.exists()

    assert trial.go().code == 0  # the killed one left its file, and no lock


def test_a_lock_file_that_was_left_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.write_text(json.dumps({"pid": 1, "host": socket.gethostname(), "since": "2026-01-01"}))
    with Lock(str(path), Text("", ""), "x"):
        assert json.loads(path.read_text())["pid"] != 1
    assert path.read_text() == ""


def test_a_lock_that_cannot_be_made_stops_the_run(tmp_path: Path) -> None:
    with pytest.raises(GateStopped, match="cannot be written"), Lock(str(tmp_path / "no" / "lock"), Text("", ""), "x"):
        pass


def test_a_holder_that_left_no_name(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen([sys.executable, "-c", HOLD, path], stdout=subprocess.PIPE) as other:
        try:
            assert other.stdout is not None
            other.stdout.readline()
            path.write_text("")
            with pytest.raises(GateStopped, match=words.SOMEBODY.en), Lock(str(path), Text("{holder}", ""), "x"):
                pass
        finally:
            other.kill()


# ---------------------------------------------------------------------- pages


def test_a_page_says_why_and_how_to_mend_it_and_goes_when_the_file_passes(trial: Trial) -> None:
    trial.write("to client/报告.md", "# Note\n\nAn EVIL price. Call 13573214856.\n")
    trial.go()

    page = (trial.held / "to client" / "报告.md.html").read_text()
    assert "Not passed on:" in page
    assert "It is evil" in page
    assert "How to mend it" in page
    assert "13573214856" not in page
    assert 'id="d1f1" class="finding error"' in page
    assert 'class="paper"' not in page  # the text stays where it is
    index = (trial.held / "index.html").read_text()
    assert "to%20client/%E6%8A%A5%E5%91%8A.md.html" in index

    trial.write("to client/报告.md", "# Note\n")
    trial.go()
    assert not trial.held.exists()


def test_pages_are_in_the_language_asked_for(trial: Trial) -> None:
    trial.write("报告.md", "# Note\n\nEVIL\n")
    trial.go(language="zh")
    page = (trial.held / "报告.md.html").read_text()
    assert 'lang="zh-Hans"' in page
    assert "没有放行" in page
    assert "怎么改" in page


def test_a_page_of_what_could_not_be_judged_says_what_was_not_read(trial: Trial) -> None:
    trial.write("a.docx", b"no zip")
    trial.go()
    page = (trial.held / "a.docx.html").read_text()
    assert page.count("This is no Word file") == 1
    assert "Findings" not in page


def test_what_a_document_says_cannot_write_html(trial: Trial) -> None:
    trial.write("a<b.md")
    trial.write("<img src=x>.md")
    trial.go()
    pages = [path.read_text() for path in trial.held.rglob("*.html")]
    assert len(pages) == 3
    assert not any("<img" in page for page in pages)


def test_names_of_pages_fit_every_system() -> None:
    def name(path: str, shown: str = "", kind: str = "failed") -> str:
        return page_name(path, HeldRow("", kind, shown or path, Text("", ""), ""), b"secret")

    assert name("a/b.md") == "a/b.md.html"
    assert name("a/x?.md").startswith("a/x_.md-")
    assert name("CON.md").startswith("_CON.md-")
    assert len(name("长" * 84 + ".md").encode()) < 255
    assert name("a.md", kind="twin") != name("A.md", kind="twin").lower()
    assert name("index.html") != "index.html"
    assert "secret" not in name("secret.md", shown="s****t.md")
    assert name("../../etc.md").startswith("_/_/etc.md")


def test_a_page_that_cannot_be_written_is_noted(trial: Trial) -> None:
    trial.write("bad.md", "EVIL\n")
    trial.go()
    shutil.rmtree(trial.held)
    trial.held.write_text("a file where the folder should be")
    result = trial.go()
    assert result.counts["held"] == 1
    assert "could not be written" in result.notes[0].en


def test_a_page_moves_when_its_reason_changes(trial: Trial) -> None:
    trial.write("bad.md", "EVIL\n")
    trial.go()
    trial.write("BAD.md", "fine\n")
    trial.go()
    assert len(trial.pages()) == 2
    assert all("-" in page for page in trial.pages())


# ---------------------------------------------------------------------- settings


def test_lengths_of_time_and_limits_as_people_write_them() -> None:
    assert [duration(given) for given in ("30s", "5m", "1.5h", "2", "250ms", "1 D")] == [30, 300, 5400, 2, 0.25, 86400]
    assert limit("25") == Limit(25)
    assert limit("10%").of(25) == 3
    assert limit("100％").of(7) == 7
    assert Limit(0).of(7) == 0
    for wrong in ("", "soon", "5 minutes", "-1s", "1m30s"):
        with pytest.raises(UsageError, match="no length of time"):
            duration(wrong)
    for wrong in ("", "many", "1.5", "101%", "-1"):
        with pytest.raises(UsageError, match="no number of files"):
            limit(wrong)


def test_inside_follows_links(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert inside(str(tmp_path / "link" / "a"), str(tmp_path / "real"))
    assert not inside(str(tmp_path / "realm"), str(tmp_path / "real"))


# ---------------------------------------------------------------------- disks


def test_network_shares_are_told_from_disks(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/vda / ext4 rw 0 0\n//nas/team /mnt/team\\040share cifs rw 0 0\nnas:/x /mnt/nfs nfs4 rw 0 0\n"
        "remote: /mnt/cloud fuse.rclone rw 0 0\n/dev/sdb /mnt/nfs/disk xfs rw 0 0\n"
    )

    def kind(path: str) -> str:
        return network_kind(path, str(mounts))

    assert kind("/var/lib/state.sqlite") == ""
    assert kind("/mnt/team share/out-gate/state.sqlite") == "cifs"
    assert kind("/mnt/nfs/state") == "nfs4"
    assert kind("/mnt/nfs/disk/state") == ""
    assert kind("/mnt/cloud") == "fuse.rclone"
    assert network_kind("/x", str(tmp_path / "none")) == ""
