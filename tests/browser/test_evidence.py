"""Evidence: words narrow the list without filling the history; a record opens beside it."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.sight import arrive, query

RECORDS, RECORD = "#records .rec", "#record"


def test_a_search_narrows_the_list_and_leaves_no_history(page):
    arrive(page, "/evidence?type=observation")
    entries = page.evaluate("history.length")
    finding = page.inner_text("#records h2")
    word = page.locator(f"{RECORDS} .printed").first.text_content()
    page.locator(".controls input[type=search]").fill(word)
    expect(page.locator("#records h2")).not_to_have_text(finding)
    expect(page).to_have_url(re.compile("q="))
    assert query(page) == {"type": "observation", "q": word}
    assert all(word in text for text in page.locator(f"{RECORDS} .printed").all_text_contents())
    assert page.evaluate("history.length") == entries


def test_a_record_opens_with_its_reading_and_closes_on_back(page):
    arrive(page, "/evidence?type=observation")
    closed = page.inner_text(f"{RECORD} h2")
    figure = page.locator(f"{RECORDS} .printed").nth(1).text_content()
    page.locator(f"{RECORDS} a").nth(1).click()
    expect(page.locator(f"{RECORD} .printed").first).to_have_text(figure)
    expect(page.locator(f"{RECORDS} [aria-current]")).to_have_count(1)
    assert query(page)["id"]
    page.go_back()
    expect(page.locator(f"{RECORD} h2")).to_have_text(closed)
    assert "id" not in query(page)


def test_the_passage_of_a_figure_shows_it_marked(sources, page):
    arrive(page, "/evidence?type=observation&src=wang2016")
    figure = page.locator(f"{RECORDS} .printed").first.text_content()
    page.locator(f"{RECORDS} a").first.click()
    expect(page.locator(f"{RECORD} mark").first).to_have_text(figure)
