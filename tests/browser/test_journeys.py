"""Journeys of readers over each page: choose, go back, hand on a link, change language, theme and device."""

from __future__ import annotations

import pytest

from components.page import no_controls
from tests.browser.addresses import places
from tests.browser.sight import arrive, choose, query, seen, wait_for_change, wait_to_see

WITH_CONTROLS = [place for place in places() if place.page.controls is not no_controls]

at_each_place = pytest.mark.parametrize("place", places(), ids=str)


@pytest.mark.parametrize("place", WITH_CONTROLS, ids=str)
def test_choices_live_in_the_address(place, page, open_page):
    elsewhere = open_page()
    views = [seen(arrive(page, place.path))]
    assert place.choices
    for choice in place.choices:
        before = page.url
        choose(page, choice)
        page.wait_for_url(lambda url, before=before: url != before)
        wait_for_change(page, views[-1])
        views.append(seen(arrive(elsewhere, page.url)))
        wait_to_see(page, views[-1])
    page.go_back()
    wait_to_see(page, views[1])
    page.go_back()
    wait_to_see(page, views[0])
    page.go_forward()
    wait_to_see(page, views[1])


@at_each_place
def test_the_language_link_keeps_the_view(place, page):
    chosen = place.selection(**{choice.key: choice.value for choice in place.choices[:1]})
    asked = chosen.to_query(leave=place.page.variables)
    first = seen(arrive(page, f"{place.path}?{asked}"))
    figures, keys = page.locator(".printed").all_text_contents(), query(page)
    page.click("#other-language")
    page.wait_for_selector("html[lang=zh-CN] .page:lang(zh-CN)")
    other = seen(page)
    assert other["finding"] != first["finding"]
    assert other["controls"] == first["controls"]
    assert query(page) == {**keys, "lang": "zh"}
    assert set(figures) <= set(page.locator(".printed").all_text_contents())
    page.click("#other-language")
    page.wait_for_selector("html[lang=en] .page:lang(en)")
    wait_to_see(page, first)


@at_each_place
def test_the_theme_switch_reaches_page_and_figures_and_stays(place, page):
    arrive(page, place.path)
    look = """() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector("h1")).color,
      ...[...document.querySelectorAll(".main-svg text")].slice(0, 1).map(text => getComputedStyle(text).fill)]"""
    before = page.evaluate(look)
    page.click("[data-theme-switch]")
    page.wait_for_function(f"before => ({look})().every((value, at) => value !== before[at])", arg=before)
    assert page.get_attribute("html", "data-theme") == "dark"
    after = page.evaluate(look)
    arrive(page, place.path)
    assert page.evaluate(look) == after


@at_each_place
def test_a_phone_needs_no_sideways_scrolling(place, open_page):
    page = open_page(viewport={"width": 390, "height": 844}, locale="zh-CN", has_touch=True, is_mobile=True)
    arrive(page, place.path)
    assert page.get_attribute("html", "lang") == "zh-CN"
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.set_viewport_size({"width": 360, "height": 780})
    page.wait_for_function("innerWidth === 360")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
