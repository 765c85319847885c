"""The search by keyboard alone, in both languages, on a phone, and without scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.sight import DRAWN, arrive

FIELD = ".mast .find input[type=search]"
OPTIONS = ".mast .found [role=option]"


@pytest.mark.parametrize(("lang", "asked"), [("en", "纠纷"), ("zh", "disputes"), ("en", "qufu")])
def test_a_slash_words_an_arrow_and_enter_lead_there(lang, asked, page, axe_violations):
    arrive(page, f"/methods?lang={lang}")
    page.keyboard.press("/")
    expect(page.locator(FIELD)).to_be_focused()
    page.keyboard.type(asked, delay=20)
    expect(page.locator(f".mast .found[data-asked='{asked}'] [role=option]").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    chosen = page.locator(f"{OPTIONS}[aria-selected=true]")
    assert page.locator(FIELD).get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert axe_violations(page) == []
    path = chosen.get_attribute("data-href").split("?")[0]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(path))
    page.wait_for_function(DRAWN)
    assert page.get_attribute("html", "lang").startswith(lang)


def test_a_slash_is_written_where_a_reader_writes(page):
    arrive(page, "/evidence")
    page.focus(".controls input[type=search]")
    page.keyboard.press("/")
    expect(page.locator(".controls input[type=search]")).to_have_value("/")


def test_escape_shuts_the_list_then_the_field_and_gives_the_focus_back(page):
    arrive(page, "/methods")
    page.keyboard.press("/")
    page.keyboard.type("qufu", delay=20)
    expect(page.locator(OPTIONS).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(OPTIONS).first).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".find-open")).to_be_focused()


def test_nothing_found_is_said_and_enter_shows_the_page_of_results(page):
    arrive(page, "/methods")
    page.keyboard.press("/")
    page.keyboard.type("wenzou", delay=20)
    expect(page.locator(".mast .find-status")).to_have_text("Nothing found for “wenzou”.")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/search.*q=wenzou"))
    expect(page.locator("main .results a").first).to_have_text("Wenzhou")


def test_without_scripts_the_icon_leads_to_a_form_that_answers(open_page):
    page = open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto("/compare?lang=en")
    page.click(".find-open")
    page.fill("main input[name=q]", "纠纷")
    page.press("main input[name=q]", "Enter")
    page.wait_for_url(re.compile("/search.*q="))
    expect(page.locator("main .results a", has_text="Disputes mediated").first).to_be_visible()
