"""Compare in a real browser: choose, go back, switch language and theme, take a picture away."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

DRAWN = ".js-plotly-plot .main-svg"
# Four charts are drawn anew, and a busy machine takes its time.
PATIENCE = 20_000
FAMILY, INDICATOR = "select >> nth=0", "select >> nth=1"


def heading(page: Page) -> str:
    """The finding of the page, once its chart is drawn."""
    page.wait_for_selector(DRAWN)
    return page.inner_text("h1")


def choose_another_family(page: Page) -> str:
    """Choose the first family that is not shown, wait for its finding, and return it."""
    before = page.inner_text("h1")
    shown = page.input_value(FAMILY)
    options = page.eval_on_selector(
        FAMILY, "select => [...select.options].filter(option => !option.disabled).map(option => option.value)"
    )
    page.select_option(FAMILY, next(option for option in options if option != shown))
    expect(page.locator("h1")).not_to_have_text(before, timeout=PATIENCE)
    expect(page).to_have_url(re.compile(r"\?i=[a-z_0-9]+$"), timeout=PATIENCE)
    return page.inner_text("h1")


def test_back_returns_to_the_view_before(page):
    page.goto("/compare?i=area")
    first = heading(page)
    second = choose_another_family(page)
    page.locator("label", has_text="Article only").click()
    expect(page).to_have_url(re.compile("s=article"))
    page.go_back()
    expect(page.locator("h1")).to_have_text(second, timeout=PATIENCE)
    expect(page.locator("input[type=radio]").first).to_be_checked()
    page.go_back()
    expect(page.locator("h1")).to_have_text(first, timeout=PATIENCE)


def test_a_link_opened_elsewhere_shows_the_same(page, open_page):
    page.goto("/compare?i=area")
    heading(page)
    finding = choose_another_family(page)
    other = open_page(viewport={"width": 1440, "height": 900})
    other.goto(page.url)
    assert heading(other) == finding
    assert other.inner_text("#comparison table") == page.inner_text("#comparison table")


def test_the_language_switch_keeps_the_view(page):
    page.goto("/compare?i=area&s=article")
    heading(page)
    page.click("#other-language")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    expect(page).to_have_url(re.compile(r"(?=.*i=area)(?=.*s=article)(?=.*lang=zh)"))
    expect(page).to_have_title(re.compile("治理案例集"))
    page.go_back()
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_figures_follow_the_theme(open_page):
    page = open_page(viewport={"width": 1440, "height": 900}, color_scheme="dark")
    page.goto("/compare?i=area")
    heading(page)
    ink = "() => document.querySelector('.annotation-text').style.fill"
    dark = page.evaluate(ink)
    page.click("[data-theme-switch]")
    page.wait_for_function(f"was => ({ink})() !== was", arg=dark)
    assert page.evaluate("document.documentElement.dataset.theme") == "light"
    page.reload()
    heading(page)
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_a_phone_needs_no_sideways_scrolling(open_page):
    width = 360
    page = open_page(viewport={"width": width, "height": 800})
    page.goto("/compare?i=area")
    heading(page)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_picture_carries_its_source(page, tmp_path):
    page.goto("/compare?i=area")
    heading(page)
    saved = {form: take(page, form, tmp_path / form) for form in ("png", "svg")}
    assert saved["png"].startswith(b"\x89PNG")
    assert int.from_bytes(saved["png"][16:20], "big") == 2 * 1120
    text = re.sub(r"<[^>]+>", "", saved["svg"].decode())
    assert "Sources:" in text
    assert "Comparable with caution" in text


def test_a_picture_of_the_browser_says_what_that_of_the_server_says(page, tmp_path):
    page.goto("/compare?i=area&lang=en")
    heading(page)
    made, served = (
        take(page, "png", tmp_path / "png"),
        page.request.get("/figures/comparison.png?i=area&lang=en").body(),
    )
    own, other = (Image.open(BytesIO(content)) for content in (made, served))
    assert dict(own.text) == dict(other.text)
    assert own.info["dpi"] == other.info["dpi"] == pytest.approx((192, 192), abs=0.1)
    assert own.size == other.size


def take(page: Page, form: str, path: Path) -> bytes:
    """Save the picture of the comparison in one format and return its content."""
    with page.expect_download() as waited:
        link = page.locator(f"#comparison a[data-form={form}]")
        if not link.is_visible():
            page.click("#comparison .more > summary")
        link.click()
    assert re.fullmatch(rf"comparison_\w+_en_[0-9a-f]{{8}}\.{form}", waited.value.suggested_filename)
    waited.value.save_as(path)
    return path.read_bytes()


def test_the_verdict_is_read_before_the_figure(page):
    page.goto("/compare?i=area")
    heading(page)
    order = page.eval_on_selector_all(
        "#comparison :is(h2, .verdict, .limit, figure, table)",
        "found => found.map(e => e.className || e.localName)",
    )
    assert (
        order.index("h2")
        < next(i for i, name in enumerate(order) if "verdict" in name)
        < order.index("figure")
    )
    assert order.index("figure") < order.index("tbl")


@pytest.mark.parametrize(("language", "scheme"), [("zh", "light"), ("en", "dark")])
def test_axe_finds_nothing(open_page, axe_violations, language, scheme):
    page = open_page(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
    page.goto(f"/compare?lang={language}")
    heading(page)
    assert axe_violations(page) == []


def test_the_first_page_is_small(page):
    transferred: dict[str, int] = {}
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.loadingFinished", lambda e: transferred.__setitem__(e["requestId"], e["encodedDataLength"])
    )
    page.goto("/compare")
    heading(page)
    page.wait_for_load_state("networkidle")
    # A style sheet's own data: addresses count as requests of no size.
    sizes = [size for size in transferred.values() if size]
    assert sum(sizes) <= 700_000
    assert len(sizes) <= 25


def test_a_normalised_comparison_is_three_actions_from_the_overview(page):
    page.goto("/")
    page.wait_for_selector(DRAWN)
    page.locator("#coverage a[href*='f=mediated_disputes']").first.click()
    per = page.locator("label:has(> span:text-is('Per')) select")
    expect(per).to_be_visible(timeout=PATIENCE)
    page.wait_for_selector(f"#comparison {DRAWN}")
    per.select_option("residents_permanent")
    expect(page.locator("h1")).to_contain_text("per 10,000 residents")
    expect(page.locator("#comparison .verdict")).to_contain_text("Comparable with caution")


def test_the_figure_refers_to_its_verdict(page):
    page.goto("/compare?i=area")
    heading(page)
    told = page.locator("#comparison figure").get_attribute("aria-describedby")
    assert page.locator(f"#{told}").get_attribute("aria-label").startswith("May these be compared?")


def test_the_deciding_rule_leads_to_its_place_on_the_methods_page(page):
    page.goto("/compare?i=area")
    heading(page)
    page.locator("#comparison .verdict a").click()
    expect(page.locator("#rule-break")).to_be_in_viewport(timeout=PATIENCE)


def test_a_subset_of_cases_is_chosen_by_checks(page):
    page.goto("/compare?i=residents_permanent&t=2020")
    heading(page)
    page.get_by_label("Dalian", exact=True).uncheck()
    expect(page).to_have_url(re.compile(r"c=[a-z.]+"))
    expect(page.locator("#comparison .verdict strong")).to_contain_text("of 7 cases")
    page.go_back()
    expect(page.get_by_label("Dalian", exact=True)).to_be_checked(timeout=PATIENCE)
