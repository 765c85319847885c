"""By keyboard alone: each mark of a chart, and the three main jobs of a reader."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import places
from tests.browser.sight import arrive

MOST_STOPS = 120
DRAWN = [(place, chart.slug) for place in places() for chart in place.page.charts if not chart.is_html]


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element has the focus, which must be visible and not be covered."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not among the first {MOST_STOPS} stops")


@pytest.mark.parametrize(("place", "slug"), DRAWN, ids=str)
def test_arrows_read_each_mark_and_enter_opens_its_evidence(place, slug, page):
    arrive(page, place.path)
    stop, told = page.locator(f"#{slug} .marks"), page.locator(f"#{slug} .told")
    stop.focus()
    page.keyboard.press("End")
    count = int(re.search(r"(\d+) of (\d+)", told.inner_text()).group(2))
    page.keyboard.press("Home")
    said = [told.inner_text()]
    for _ in range(count - 1):
        page.keyboard.press("ArrowDown")
        said.append(told.inner_text())
    assert len(set(said)) == count
    page.keyboard.press("Home")
    where = told.locator("a").get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/evidence" in url)
    # A mark of one record opens it, a mark of several or of none the list or the reason.
    shown = "#record .rec-print" if "id=" in where else "#records .rec, .why-empty"
    expect(page.locator(shown).first).to_be_visible()
    assert where.split("?")[1].split("&")[0] in page.url
    part = page.locator("#" + where.split("#")[1])
    expect(part).to_be_focused()
    expect(part).to_be_in_viewport()


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}], ids=str)
def test_the_mark_that_is_read_has_a_ring_around_it(look, open_page):
    page = open_page(**look)
    arrive(page, "/compare")
    page.focus("#comparison .marks")
    page.keyboard.press("ArrowDown")
    ring = page.locator("#comparison .ring")
    expect(ring).to_be_in_viewport()
    style = ring.evaluate(
        "ring => [getComputedStyle(ring).outlineStyle, getComputedStyle(ring).outlineWidth]"
    )
    assert style == ["solid", "3px"]


def test_escape_leaves_a_chart_for_what_stands_under_it(page):
    arrive(page, "/compare")
    page.focus("#comparison .marks")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.locator("#comparison .told")).to_be_hidden()
    expect(page.locator("#comparison .rows > summary")).to_be_focused()


def test_a_tap_on_a_mark_keeps_its_words_open(open_page):
    page = open_page(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    arrive(page, "/compare")
    point = page.locator("#comparison .points path").first
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    told = page.locator("#comparison .told")
    expect(told).to_be_visible()
    told.locator("a").tap()
    page.wait_for_url(re.compile("/evidence"))


def test_a_number_is_followed_to_its_source_by_keyboard(page):
    arrive(page, "/compare")
    tab_to(page, "#comparison .marks")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/evidence.*id="))
    expect(page.locator("#record cite").first).to_be_visible()


def test_a_table_is_saved_by_keyboard(page):
    arrive(page, "/compare")
    tab_to(page, "#comparison .exports summary")
    page.keyboard.press("Enter")
    tab_to(page, "#comparison .exports a[href*='.csv']")
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    assert waited.value.suggested_filename.startswith("comparison_")
    assert waited.value.suggested_filename.endswith(".csv")


def test_a_snippet_of_code_is_copied_by_keyboard(open_page):
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    arrive(page, "/data")
    tab_to(page, "button[data-copies]")
    copied = page.evaluate("document.activeElement.dataset.copies")
    page.keyboard.press("Enter")
    expect(page.locator("[role=status]", has_text="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(f"#{copied}").text_content()
