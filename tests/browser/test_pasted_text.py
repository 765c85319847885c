"""Evidence: a pasted text is read, marked and tabled; nothing of it becomes markup or stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.sight import DRAWN, arrive

TEXT = "截至2015年底，调处纠纷700多起，满意率95%以上。\n一方面，<script>alert(1)</script><img src=x onerror=alert(2)>共3个。"


def paste(page: Page, text: str) -> None:
    """Put a text into the box and ask for its figures."""
    page.locator("#reading-text").fill(text)
    page.locator("#reading-ask").click()


def test_a_pasted_text_shows_its_figures_marked_and_tabled(page):
    arrive(page, "/evidence?lang=en")
    page.locator(".crumb a").click()
    expect(page.locator("#reading-text")).to_be_in_viewport()
    paste(page, TEXT)
    expect(page.locator("#reading-said")).to_contain_text("numerals found")
    marks = page.locator("#reading-result mark")
    assert page.locator(".reading-marked").evaluate("box => box.childNodes.length") > 1
    assert marks.locator("a").evaluate_all("all => all.map(a => a.firstChild.textContent)")[:4] == [
        "截至2015年底", "700多起", "95%以上", "一方面",
    ]  # fmt: skip
    assert page.locator("#reading-result :is(script, img)").count() == 0
    assert "<script>alert(1" in page.locator(".reading-marked").text_content()
    expect(page.locator("#reading-2")).to_contain_text("(700, 800)")
    marks.nth(1).locator("a").press("Enter")
    expect(page.locator("#reading-2:target")).to_have_count(1)
    assert "700" not in page.url
    with page.expect_download() as kept:
        page.get_by_role("button", name="Download the readings").click()
    assert kept.value.path().read_bytes().startswith("\ufeffstart,end,text".encode())
    page.reload()
    arrive(page, "/evidence?lang=en")
    assert page.locator("#reading-text").input_value() == ""


def test_a_text_beyond_the_limit_is_refused_and_clears_the_last_answer(page):
    arrive(page, "/evidence?lang=zh")
    paste(page, TEXT)
    expect(page.locator("#reading-result table")).to_have_count(1)
    paste(page, "5件" * 10_000 + "𠮷")
    expect(page.locator("#reading-said")).to_contain_text("20001")
    expect(page.locator("#reading-result table")).to_have_count(0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_answer_fits_a_phone_and_has_no_barriers(open_page, axe_violations, theme):
    page = arrive(open_page(viewport={"width": 360, "height": 800}, color_scheme=theme), "/evidence?lang=en")
    paste(page, TEXT)
    expect(page.locator("#reading-result table")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert axe_violations(page) == []


def test_what_is_typed_before_the_live_page_stands_is_kept(page, site):
    page.goto(f"{site}/evidence?lang=en", wait_until="commit")
    page.locator("#reading-text").first.fill("In 2015, 300 disputes.")
    page.wait_for_function(DRAWN)
    assert page.locator("#reading-text").input_value() == "In 2015, 300 disputes."
