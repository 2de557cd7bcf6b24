"""What the local page answers, and what it refuses, with nothing done."""

from __future__ import annotations

import io
import os
import socket
import struct
import tempfile
import zipfile
from pathlib import Path

import docx
import pytest
from lxml import html
from support.pages import words_of
from support.word import word

from briefcheck.web import words

SAMPLES = Path(__file__).parents[2] / "samples"
BAD = (SAMPLES / "zh/contact-report-bad.docx").read_bytes()


def said(text, language="en", **data):
    return text.fill(data).in_(language) if data else text.in_(language)


# ---------------------------------------------------------------------- the page


@pytest.mark.parametrize(
    ("path", "accept", "lang", "title"),
    [
        ("/", "en-GB", "en", "Check a document"),
        ("/", "zh-CN,zh;q=0.9", "zh-Hans", "检查文档"),
        ("/?lang=zh", "en", "zh-Hans", "检查文档"),
        ("/?lang=xx", "", "en", "Check a document"),
    ],
)
def test_the_page_speaks_both_languages(serve, path, accept, lang, title):
    page = html.document_fromstring(serve.ask("GET", path, accept_language=accept).body.decode())
    assert page.get("lang") == lang
    assert words_of(page.cssselect("h1")[0]) == title
    assert [option.get("value") for option in page.cssselect("#client option")] == [
        "",
        "枕溪乳业",
        "Quillfeather Coffee",
    ]
    assert page.cssselect("#audience option[selected]")[0].get("value") == "client"


@pytest.mark.parametrize(
    ("path", "kind"), [("/page.css", "text/css"), ("/serve.css", "text/css"), ("/serve.js", "text/javascript")]
)
def test_style_and_script_come_from_here(serve, path, kind):
    answer = serve.ask("GET", path)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith(kind)
    assert b"http" not in answer.body.replace(b"XMLHttpRequest", b"")


def test_every_answer_forbids_what_the_page_does_not_need(serve):
    for answer in (serve.ask("GET", "/"), serve.ask("GET", "/nothing"), serve.ask("GET", "/", host="evil.example")):
        assert answer.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self';")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers


# ---------------------------------------------------------------------- documents


def test_a_document_is_checked_and_shown(serve):
    answer = serve.post("check", BAD, "会议报告.docx", lang="zh")
    assert answer.status == 200
    assert answer.data["status"] == "failed"
    assert answer.data["copies"] == [
        {"work": "annotate", "name": "会议报告.briefcheck.docx"},
        {"work": "clean", "name": "会议报告.cleaned.docx"},
    ]
    shown = html.fragment_fromstring(answer.data["html"])
    assert words_of(shown.cssselect("h1")[0]) == "会议报告.docx"
    assert "未通过" in words_of(shown.cssselect("header")[0])
    assert len(shown.cssselect("li.finding")) > 5
    assert not shown.xpath("//@style | //script | //@onclick")


def test_audience_and_client_are_as_chosen(serve):
    text = b"# Contact report\n\nQuillfeather asked for a new layout.\n"

    def shown(**choices):
        section = html.fragment_fromstring(serve.post("check", text, "a.md", **choices).data["html"])
        return words_of(section.cssselect("p.about")[0]), "sensitive/other-client" in words_of(section)

    about, found = shown(client="枕溪乳业", audience="client")
    assert about.endswith("for the client")
    assert found
    about, found = shown(client="Quillfeather Coffee", audience="public")
    assert about.endswith("for the public")
    assert not found


def test_the_annotated_copy_has_comments_at_the_findings(serve):
    answer = serve.post("annotate", BAD, "会议报告.docx", lang="zh")
    assert answer.status == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%E4%BC%9A")
    copy = docx.Document(io.BytesIO(answer.body))
    assert len(list(copy.comments)) > 5


def test_the_cleaned_copy_is_clean(serve):
    dirty = word("The price {-was 9-}{+is 8+}.", core={"author": "Ann"})
    answer = serve.post("clean", dirty, "a.docx")
    assert answer.status == 200
    with zipfile.ZipFile(io.BytesIO(answer.body)) as copy:
        assert b"was 9" not in copy.read("word/document.xml")


def test_a_markdown_file_gets_its_comments_too(serve):
    answer = serve.post("annotate", (SAMPLES / "zh/contact-report-bad.md").read_bytes(), "a.md", lang="zh")
    assert answer.status == 200
    assert "<!--" in answer.body.decode()


# ---------------------------------------------------------------------- hostile uploads


def bomb() -> bytes:
    """Return a Word file whose text unpacks to two gigabytes."""
    good = word("a")
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(good)) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.namelist():
            if entry != "word/document.xml":
                target.writestr(entry, source.read(entry))
        with target.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(
                b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>'
            )
            for _ in range(300):
                part.write(b"a" * 1_000_000)
            part.write(b"</w:t></w:r></w:p></w:body></w:document>")
    return made.getvalue()


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (bomb(), "The file is too big to be checked"),
        (b"<html><body>hello</body></html>", ""),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ""),
    ],
    ids=["zip bomb", "html named docx", "old word"],
)
def test_what_is_no_word_file_says_so(serve, body, sentence):
    answer = serve.post("check", body, "a.docx")
    assert answer.status == 200
    assert answer.data["status"] == "unchecked"
    assert answer.data["copies"] == []
    shown = html.fragment_fromstring(answer.data["html"])
    told = words_of(shown.cssselect("div.missing")[0])
    assert told.startswith("Not checked ")
    assert len(told) > 30
    assert sentence in told
    assert not shown.cssselect("section.text")


def test_no_copy_is_made_of_what_is_no_word_file(serve):
    copy = serve.post("annotate", b"<html><body>hello</body></html>", "a.docx", lang="zh")
    assert copy.status == 422
    assert copy.data["error"].startswith("文件不完整")


def test_a_file_that_says_it_is_500_mb_is_refused_before_it_is_read(serve):
    answer = serve.ask("POST", "/check?name=a.docx", None, content_length=str(500 * 1024 * 1024))
    assert (answer.status, answer.data["error"]) == (413, said(words.TOO_LARGE, limit=2))


def test_a_file_that_does_not_say_its_size_is_cut_off(serve):
    with socket.create_connection(("127.0.0.1", serve.port), timeout=30) as line:
        head = f"POST /check?name=a.docx HTTP/1.1\r\nhost: {serve.host}\r\norigin: http://{serve.host}\r\n"
        line.sendall((head + f"x-briefcheck-token: {serve.token}\r\ntransfer-encoding: chunked\r\n\r\n").encode())
        sent = 0
        piece = b"40000\r\n" + b"x" * 0x40000 + b"\r\n"
        line.setblocking(False)
        answer = b""
        while sent < 500 and b"\r\n\r\n" not in answer:
            try:
                line.setblocking(True)
                line.settimeout(0.05)
                line.sendall(piece)
                sent += 1
            except OSError:
                pass
            try:
                answer += line.recv(4096)
            except TimeoutError:
                continue
            except OSError:
                break
    assert answer.startswith(b"HTTP/1.1 413 ")
    assert sent < 100


def test_a_path_in_the_name_is_only_a_name(serve, tmp_path):
    before = set(tmp_path.parent.iterdir())
    for name in ("../../../../etc/passwd.md", "C:\\x\\..\\evil\r\nx: y.md"):
        answer = serve.post("check", b"# Notes\n", name)
        assert answer.status == 200
        shown = words_of(html.fragment_fromstring(answer.data["html"]).cssselect("h1")[0])
        assert "/" not in shown
        assert "\\" not in shown
        assert shown.endswith(".md")
    assert set(tmp_path.parent.iterdir()) == before


@pytest.mark.parametrize(
    ("path", "body", "status", "sentence"),
    [
        ("/check?name=a.docx", b"", 400, words.EMPTY.en),
        ("/check?name=", b"x", 400, words.NO_NAME.en),
        ("/check?name=../..", b"x", 400, words.NO_NAME.en),
        ("/check?name=a.exe", b"x", 415, words.OTHER_FILE.fill({"suffix": ".exe"}).en),
        ("/check?name=passwd", b"x", 415, words.OTHER_FILE.fill({"suffix": "passwd"}).en),
        ("/clean?name=a.md", b"x", 415, words.NO_COPY.en),
        ("/format?name=a.md", b"x", 404, words.NOT_THERE.en),
        ("/check?name=a.md&audience=everybody", b"x", 400, words.NO_SUCH_AUDIENCE.en),
        ("/check?name=a.md&client=Nobody", b"x", 400, words.NO_SUCH_CLIENT.en),
        ("/check?name=a.md&client=Nobody&lang=zh", b"x", 400, words.NO_SUCH_CLIENT.zh),
    ],
)
def test_what_makes_no_sense_is_said(serve, path, body, status, sentence):
    answer = serve.ask("POST", path, body)
    assert (answer.status, answer.data["error"]) == (status, sentence)


@pytest.mark.parametrize(
    ("headers", "status", "sentence"),
    [
        ({"host": "evil.example"}, 421, words.WRONG_HOST),
        ({"host": "127.0.0.1"}, 421, words.WRONG_HOST),
        ({"host": None}, 400, None),
        ({"origin": "http://evil.example"}, 403, words.WRONG_ORIGIN),
        ({"origin": "null"}, 403, words.WRONG_ORIGIN),
        ({"origin": None}, 403, words.WRONG_ORIGIN),
        ({"x_briefcheck_token": "other"}, 403, words.WRONG_ORIGIN),
        ({"x_briefcheck_token": None, "x-briefcheck-token": None}, 403, words.WRONG_ORIGIN),
        ({"x-briefcheck-token": "ü"}, 403, words.WRONG_ORIGIN),
        ({"sec_fetch_site": "cross-site"}, 403, words.WRONG_ORIGIN),
    ],
)
def test_who_is_not_our_page_is_refused_and_nothing_is_done(serve, monkeypatch, headers, status, sentence):
    done = []
    monkeypatch.setattr("briefcheck.web.app.Job", lambda *given, **_: done.append(given))
    answer = serve.ask(
        "POST",
        "/check?name=a.md",
        b"# Notes",
        **({"x_briefcheck_token": serve.token} | headers if "x_briefcheck_token" in headers else headers),
    )
    assert answer.status == status
    assert done == []
    if sentence is not None:
        assert answer.body.decode() == f"{sentence.en}\n{sentence.zh}\n"


@pytest.mark.parametrize("headers", [{"host": "evil.example:80"}, {"origin": "http://evil.example"}])
def test_nor_can_others_read_the_page_with_its_token(serve, headers):
    answer = serve.ask("GET", "/", **headers)
    assert answer.status in {403, 421}
    assert serve.token.encode() not in answer.body


def test_localhost_is_this_computer_too(serve):
    host = f"localhost:{serve.port}"
    assert serve.ask("GET", "/", host=host, origin=None).status == 200


def test_it_answers_on_this_computer_only(serve):
    others = [found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    outside = next((address for address in others if not address.startswith("127.")), "127.0.0.2")
    with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
        socket.create_connection((outside, serve.port), timeout=2).close()


# ---------------------------------------------------------------------- nothing stays


def test_nothing_is_written_anywhere(serve):
    before = set(os.listdir(tempfile.gettempdir()))
    serve.post("annotate", BAD, "left-over-name.docx")
    new = set(os.listdir(tempfile.gettempdir())) - before
    assert not [name for name in new if "left-over" in name]


def test_who_goes_away_stops_the_work(serve, monkeypatch):
    stopped = []
    from briefcheck.web.jobs import Job

    stop = Job.stop
    monkeypatch.setattr(Job, "stop", lambda job: (stopped.append(job), stop(job)))
    body = ("# Contact report\n\n" + "word " * 200_000).encode()
    line = socket.create_connection(("127.0.0.1", serve.port), timeout=30)
    head = f"POST /check?name=a.md HTTP/1.1\r\nhost: {serve.host}\r\norigin: http://{serve.host}\r\n"
    line.sendall((head + f"x-briefcheck-token: {serve.token}\r\ncontent-length: {len(body)}\r\n\r\n").encode() + body)
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()
    assert serve.post("check", b"# Notes\n", "b.md").status == 200
    assert stopped
