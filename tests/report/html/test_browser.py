"""The page in a real browser: accessible in light and dark, on a phone and a desk; its links open what is closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.pages import checked_bytes, chromium, source_of
from support.reports import document, finding

SAMPLES = Path(__file__).parents[3] / "samples"
WIDTHS = {"phone": (360, 780), "desk": (1280, 900)}


@pytest.fixture(scope="module")  # no longer: while it runs, no other test of this process can use asyncio
def browser():
    with chromium() as running:
        yield running


def opened(browser, source: str, width: str = "desk", scheme: str = "light"):
    size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
    context = browser.new_context(viewport=size, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.set_content(source)
    return page


def sample(name: str) -> str:
    path = SAMPLES / name
    return source_of(checked_bytes(path.read_bytes(), path.name), language="zh" if name.startswith("zh") else "en")


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("zh/contact-report-bad.docx", "phone", "dark"),
        ("en/contact-report-looks-fine.docx", "desk", "light"),
    ],
)
def test_axe_finds_nothing_and_nothing_sticks_out(browser, name, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    page = opened(browser, sample(name), width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    violations = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"]) for one in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS[width][0]
    page.context.close()


def test_axe_finds_nothing_on_a_page_about_several(browser):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-core is not installed")
    reports = [
        checked_bytes((SAMPLES / f"en/{name}").read_bytes(), name)
        for name in ("contact-report-bad.md", "creative-brief-bad.docx")
    ]
    page = opened(
        browser, source_of(*reports, document("客户/c.md", "unchecked", finding("note")), not_reached=("d.md",))
    )
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    violations = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"]) for one in violations] == []
    page.context.close()


def test_a_finding_leads_to_its_words_and_they_lead_back(browser):
    page = opened(browser, sample("zh/contact-report-bad.docx"))
    entry = page.locator("li.finding", has_text="尽快").first
    entry.locator("p.at a").click()
    target = page.locator(":target")
    assert "尽快" in target.inner_text()
    assert target.is_visible()
    assert target.evaluate(
        "one => { const at = one.getBoundingClientRect(); return at.top >= 0 && at.bottom <= innerHeight }"
    )
    target.click()
    assert page.locator("li.finding:target").count() == 1
    assert page.locator("li.finding:target").evaluate("one => one.getBoundingClientRect().top < innerHeight")
    page.context.close()


def test_a_closed_document_opens_for_a_link_and_all_for_the_printer(browser):
    page = opened(browser, source_of(*(document(f"{number}.md", "failed", finding()) for number in range(7))))
    assert page.locator("article > details[open]").count() == 0
    page.locator("table.index a", has_text="4.md").click()
    page.wait_for_function("document.querySelectorAll('article > details[open]').length === 1")
    assert page.locator("article > details[open] h2").inner_text() == "4.md"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.context.close()


def test_it_prints_in_one_column_with_everything_on_paper(browser):
    page = opened(browser, sample("en/contact-report-bad.docx"), scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    findings, text = (page.locator(part).bounding_box() for part in ("section.findings", "section.text"))
    assert text["y"] >= findings["y"] + findings["height"]
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.context.close()


def test_on_a_phone_a_table_of_three_columns_is_broken_into_lines_and_a_wider_one_scrolls_by_itself(browser):
    words = " Nine words that no phone can show in one line"
    rows = "".join(f"{'|'.join([words] * columns)}|\n{'|-' * columns}|\n\n" for columns in (3, 4))
    page = opened(browser, source_of(checked_bytes(f"# Notes\n\n{rows}".encode(), "a.md")), "phone")
    over = page.locator("div.wide").evaluate_all("all => all.map(one => one.scrollWidth - one.clientWidth)")
    assert [it > 0 for it in over] == [False, True]
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"][0]
    page.context.close()


def test_the_keyboard_reaches_the_findings_first(browser):
    page = opened(browser, sample("en/contact-report-bad.docx"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('section.findings') !== null")
    page.context.close()
