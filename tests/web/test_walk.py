"""The walk of a person through the page, in a real browser: drop, findings, click one, take the copy along."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import docx
import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
DROP = """([data, name]) => {
  const bytes = Uint8Array.from(atob(data), character => character.charCodeAt(0));
  const carried = new DataTransfer();
  carried.items.add(new File([bytes], name));
  for (const kind of ["dragenter", "dragover", "drop"])
    document.getElementById("drop").dispatchEvent(new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true}));
}"""
SAID = {
    "en": {
        "verdict": "Not passed",
        "error": "The file is too large",
        "no": "reads Word (.docx) and Markdown",
        "copies": "stay as they are",
    },
    "zh": {"verdict": "未通过", "error": "文件太大", "no": "能读 Word", "copies": "文字不改"},
}


@pytest.fixture
def page(browser, serve):
    context = browser.new_context(
        viewport={"width": 1280, "height": 900}, accept_downloads=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.problems = []
    page.on("console", lambda told: page.problems.append(told.text) if told.type == "error" else None)
    page.on("pageerror", lambda error: page.problems.append(str(error)))
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    assert [url for url in page.asked if not url.startswith((serve.address, "data:", "blob:"))] == []
    context.close()


def drop(page, data: bytes, name: str) -> None:
    page.evaluate(DROP, [base64.b64encode(data).decode(), name])


@pytest.mark.parametrize("language", ["en", "zh"])
def test_drop_findings_click_download(page, serve, language):
    page.goto(f"{serve.address}?lang={language}")
    name = "contact-report-bad.docx"
    drop(page, (SAMPLES / language / name).read_bytes(), name)
    page.wait_for_selector("#report li.finding")
    assert SAID[language]["verdict"] in page.locator("#report header.top").inner_text()
    assert page.locator("h1:visible").last.inner_text().endswith(name)

    link = page.locator("#report li.finding p.at a").nth(4)
    number = link.locator("xpath=../span[@class='no']").inner_text()
    link.click()
    target = page.locator("#report :target")
    assert target.is_visible()
    assert number in target.inner_text()
    target.click()
    assert page.locator("#report li.finding:target .no").inner_text() == number

    with page.expect_download() as taken:
        page.locator("#annotate").click()
    assert taken.value.suggested_filename == "contact-report-bad.briefcheck.docx"
    copy = docx.Document(io.BytesIO(Path(taken.value.path()).read_bytes()))
    assert len(list(copy.comments)) > 5
    page.locator("#copied", has_text="contact-report-bad.briefcheck.docx").wait_for()
    assert SAID[language]["copies"] in page.locator("#about").inner_text()
    assert page.problems == []


def test_another_language_and_another_audience_keep_the_file(page, serve):
    page.goto(f"{serve.address}?lang=en")
    drop(page, (SAMPLES / "en/contact-report-looks-fine.docx").read_bytes(), "looks-fine.docx")
    page.wait_for_selector("#report li.finding")
    page.select_option("#audience", "internal")
    page.locator("#report .about", has_text="for internal use").wait_for()
    page.locator("#other").click()
    page.locator("#report .about", has_text="内部使用").wait_for()
    assert page.evaluate("document.documentElement.lang") == "zh-Hans"
    assert page.locator("#audience").input_value() == "internal"
    with page.expect_download() as taken:
        page.locator("#clean").click()
    assert taken.value.suggested_filename == "looks-fine.cleaned.docx"
    assert page.problems == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_what_is_refused_says_why_and_shows_nothing(page, serve, language):
    page.goto(f"{serve.address}?lang={language}")
    drop(page, b"x" * (2 * 1024 * 1024 + 1), "large.docx")
    assert SAID[language]["error"] in page.locator("#error").inner_text()
    assert not [url for url in page.asked if "/check" in url]
    drop(page, b"MZ", "virus.exe")
    page.locator("#error", has_text=SAID[language]["no"]).wait_for()
    assert not page.locator("#result").is_visible()
    assert not page.locator("#busy").is_visible()


def test_of_several_files_the_first_is_checked_and_the_page_says_so(page, serve):
    page.goto(f"{serve.address}?lang=en")
    page.evaluate("""() => {
      const carried = new DataTransfer();
      for (const name of ["one.md", "two.md"]) carried.items.add(new File(["# Notes"], name));
      document.getElementById("drop").dispatchEvent(new DragEvent("drop", {dataTransfer: carried, bubbles: true}));
    }""")
    page.locator("#report h1", has_text="one.md").wait_for()
    assert page.locator("#error").inner_text() == "One file at a time: this is “one.md”. Drop the next one afterwards."
    assert not page.locator("#about").inner_text()  # of Markdown there is one copy


def test_a_folder_is_told_from_a_file(page, serve):
    page.goto(f"{serve.address}?lang=zh")
    page.evaluate("DataTransferItem.prototype.webkitGetAsEntry = () => ({isDirectory: true})")
    drop(page, b"", "plans")
    assert page.locator("#error").inner_text().startswith("这是文件夹。")
    assert not [url for url in page.asked if "/check" in url]


def test_the_keyboard_and_a_chosen_file_do_as_well(page, serve):
    page.goto(serve.address)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "file"
    page.locator("#file").set_input_files({"name": "notes.md", "mimeType": "", "buffer": b"# Notes\n\nNothing.\n"})
    page.wait_for_selector("#report .top")
    assert page.evaluate("document.activeElement.id") == "report"


def test_axe_finds_nothing(browser, serve):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme="dark", bypass_csp=True)
    page = context.new_page()
    page.goto(serve.address)
    found = axe.Axe().run(page).response["violations"]
    drop(page, (SAMPLES / "en/contact-report-good.md").read_bytes(), "good.md")
    page.wait_for_selector("#report .top")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 1280, "height": 900})
    page.evaluate("Promise.all(document.getAnimations().map(one => one.finished))")  # no colour halfway to another
    found += axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()
