"""Loading, empty, broken: nothing jumps, and what does not come is said in words."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.addresses import places
from tests.browser.sight import arrive, choose, seen, wait_for_change

MOST_SHIFT = 0.05
SHIFTS = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput)
        window.shifts.push([entry.value, entry.sources.map((source) => source.node?.outerHTML?.slice(0, 80) || "")]);
  }).observe({ type: "layout-shift", buffered: true });
}"""


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("place", places(), ids=str)
def test_nothing_jumps_while_a_page_loads(place, width, open_page):
    page = open_page(viewport={"width": width, "height": 900})
    page.add_init_script(f"({SHIFTS})()")
    arrive(page, place.path)
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate("window.shifts")
    assert sum(shift[0] for shift in shifts) <= MOST_SHIFT, shifts


@pytest.mark.parametrize(("lang", "said"), [("zh", "不会丢失"), ("en", "nothing is lost")])
def test_a_server_that_does_not_answer_loses_no_choice(lang, said, browser, site):
    place = next(place for place in places() if place.path == "/compare")
    page = browser.new_context(base_url=site).new_page()
    arrive(page, f"/compare?lang={lang}")
    page.route("**/_dash-update-component*", lambda route: route.abort())
    before, view = page.url, seen(page)
    choose(page, place.choices[0])
    expect(page.locator("#trouble")).to_contain_text(said)
    page.wait_for_url(lambda url: url != before)
    page.unroute("**/_dash-update-component*")
    page.click("#trouble button")
    wait_for_change(page, view)
    expect(page.locator("#trouble")).to_have_count(0)
    page.context.close()


def test_an_answer_that_fails_says_so(browser, site):
    page = browser.new_context(base_url=site, locale="en-GB").new_page()
    arrive(page, "/compare")
    page.route("**/_dash-update-component*", lambda route: route.fulfill(status=500, body="<b>no</b>"))
    page.locator("label", has_text="Article only").click()
    expect(page.locator("#trouble")).to_contain_text("could not draw")
    page.context.close()


def test_what_is_not_there_is_said_with_a_way_home(browser, site):
    page = browser.new_context(base_url=site, locale="en-GB").new_page()
    answer = page.goto("/no/such/page")
    assert answer.status == 404
    page.wait_for_selector("#react-entry-point h1")
    page.click("main a")
    page.wait_for_url(re.compile(r"/(\?.*)?$"))
    page.context.close()


@pytest.mark.parametrize("settled", [False, True], ids=["before the answer", "before the charts"])
def test_a_language_chosen_before_a_choice_is_drawn_takes_the_choice_along(settled, open_page):
    page = arrive(open_page(), "/compare?lang=en")
    held, holding = [], True

    def hold(route):
        asked = route.request.post_data or ""
        free = "_pages_content" in asked or (settled and '"answer"' in asked) or not holding
        route.continue_() if free else held.append(route)

    family = page.locator("select").first
    other = family.locator("option:not(:checked):not([disabled])").last.get_attribute("value")
    page.route("**/_dash-update-component*", hold)
    family.select_option(other)
    page.wait_for_url(f"**f={other}*" if not settled else lambda url: "i=" in url and "f=" not in url)
    page.click("#other-language")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    holding = False
    for route in held:
        route.continue_()
    assert [route.request.response() for route in held]
    page.wait_for_load_state("networkidle")
    expect(page.locator("select").first).to_have_value(other)
    assert "lang=zh" in page.url
    assert seen(page) == seen(arrive(open_page(), page.url))
