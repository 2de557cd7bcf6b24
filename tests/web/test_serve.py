"""``briefcheck serve``: the command, the work it gives away, and its end."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from briefcheck.cli.main import main
from briefcheck.engine.tasks import Spec, Task
from briefcheck.errors import BriefcheckError
from briefcheck.rules.report import DocumentReport
from briefcheck.text import Text
from briefcheck.web import jobs
from briefcheck.web.jobs import Copy, Job, Request, copies_of, copy_name, plain_name

SAMPLES = Path(__file__).parents[2] / "samples"
BAD = (SAMPLES / "zh/contact-report-bad.docx").read_bytes()


# ---------------------------------------------------------------------- the command


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGINT for another process on Windows")
def test_it_says_its_address_and_ends_at_ctrl_c(tmp_path):
    command = [sys.executable, "-m", "briefcheck", "serve", "--no-browser", "--lang", "en"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        line = running.stdout.readline()
        found = re.fullmatch(r"briefcheck is at (http://127\.0\.0\.1:\d+/) \(Ctrl-C ends it\)\n", line)
        with urllib.request.urlopen(found[1], timeout=30) as answer:  # noqa: S310  # the address of our own page
            assert b"Check a document" in answer.read()
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=30)
    assert running.returncode == 0
    assert told == "Ended. Nothing was kept.\n"
    assert os.listdir(tmp_path) == []


def test_the_browser_is_opened_where_wanted(monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    opened, begun = [], []
    monkeypatch.setattr("webbrowser.open", opened.append)

    def serving(_app, listening, then):
        then()
        begun.append(listening.getsockname())
        listening.close()

    monkeypatch.setattr("briefcheck.web.server.serve", serving)
    monkeypatch.setattr("threading.Thread.start", lambda thread: thread.run())
    assert main(["serve", "--lang", "zh"]) == 0
    address, port = begun[0]
    assert address == "127.0.0.1"
    assert opened == [f"http://127.0.0.1:{port}/"]
    assert capsys.readouterr().out == f"briefcheck 的网址：http://127.0.0.1:{port}/ （按 Ctrl-C 结束）\n"
    assert main(["serve", "--no-browser"]) == 0
    assert len(opened) == 1


@pytest.mark.parametrize("port", ["-1", "65536", "x"])
def test_a_port_that_is_none(capsys, port):
    assert main(["serve", f"--port={port}", "--lang", "en"]) == 2
    assert f"--port must be a number from 0 to 65535 (got '{port}')" in capsys.readouterr().err


def test_a_port_that_is_taken(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["serve", "--port", str(port), "--no-browser", "--lang", "en"]) == 2
    assert f"port {port} cannot be used" in capsys.readouterr().err


def test_a_wrong_configuration_is_said_before_the_page_opens(capsys, tmp_path):
    (tmp_path / "briefcheck.yaml").write_text("extends: [nothing-of-the-kind]\n", encoding="utf-8")
    assert main(["serve", "--config", str(tmp_path / "briefcheck.yaml"), "--lang", "en"]) == 2
    assert "nothing-of-the-kind" in capsys.readouterr().err


def test_without_the_extra_it_says_how_to_get_it():
    without = "import sys; sys.modules['starlette'] = None; from briefcheck.cli.main import main"
    command = [sys.executable, "-c", f"{without}; sys.exit(main(['serve', '--lang', 'en']))"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "needs the module starlette" in done.stderr
    assert "pip install 'briefcheck[web]'" in done.stderr


# ---------------------------------------------------------------------- the work


def test_a_job_is_done_in_a_process_of_its_own():
    report = Job(Request("check", "a.docx", BAD, "en", "client"), Spec()).run()
    assert isinstance(report, DocumentReport)
    assert report.status == "failed"
    assert report.text is not None


def test_a_job_that_takes_too_long_says_so():
    body = ("# Contact report\n\n" + "Ann calls Bob by Friday. " * 40_000).encode()
    report = Job(Request("check", "a.md", body, "en"), Spec(), seconds=0.2).run()
    assert report.status == "unchecked"
    assert "0.2" in report.not_checked[0].why.en


def test_a_job_that_was_stopped_before_it_began():
    job = Job(Request("check", "a.md", b"# Notes", "en"), Spec())
    job.stop()
    with pytest.raises(BriefcheckError, match="stopped"):
        job.run()


def test_a_job_that_is_stopped_ends_at_once():
    import threading

    body = ("# Contact report\n\n" + "Ann calls Bob by Friday. " * 40_000).encode()
    job = Job(Request("annotate", "a.md", body, "en"), Spec())
    timer = threading.Timer(0.5, job.stop)
    timer.start()
    with pytest.raises(BriefcheckError, match="stopped"):
        job.run()
    timer.join()


@pytest.mark.parametrize("work", ["annotate_en", "annotate_zh", "clean_en", "clean_zh"])
def test_copies_are_made_or_the_reason_told(work):
    extensions, policies = Spec(audience="client").load()
    judge = getattr(jobs, work)(policies, extensions)
    copy = judge(Task("a.docx", BAD))
    assert isinstance(copy, Copy)
    assert copy.data.startswith(b"PK")
    assert isinstance(judge(Task("a.docx", b"<html>")), Text)


def test_a_signed_file_is_not_changed():
    from support.word import word

    signed = word(
        "a", parts={"_xmlsignatures/origin.sigs": b""}, rels={"": [("rId9", "origin", "_xmlsignatures/origin.sigs")]}
    )
    extensions, policies = Spec().load()
    why = jobs.clean_en(policies, extensions)(Task("a.docx", signed))
    assert isinstance(why, Text | Copy)


@pytest.mark.parametrize(
    ("name", "works"),
    [("a.docx", ("annotate", "clean")), ("A.DOCM", ("annotate", "clean")), ("a.md", ("annotate",)), ("a.exe", ())],
)
def test_which_copies_there_are(name, works):
    assert copies_of(name) == works


def test_names():
    assert copy_name("会议.v2.docx", "annotate") == "会议.v2.briefcheck.docx"
    assert copy_name("a.docx", "clean") == "a.cleaned.docx"
    assert plain_name("..\\..\\x/ .b\u202e\x00.md") == "b.md"
    assert plain_name("x/..") == ""
    assert len(plain_name("a" * 999 + ".docx")) == 200
