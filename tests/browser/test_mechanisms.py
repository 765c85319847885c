"""Mechanisms: a cell of the matrix opens both codings with their passages."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.sight import arrive, query


def test_a_cell_opens_both_codings_in_place(page):
    arrive(page, "/mechanisms")
    overview = page.inner_text("#coding h2")
    cell = page.locator("#mechanisms tbody td a").nth(3)
    said = cell.get_attribute("aria-label")
    cell.click()
    expect(page.locator("#coding .mx-codings section")).to_have_count(2)
    assert page.locator("#mechanisms td a[aria-current]").get_attribute("aria-label") == said
    assert query(page).keys() >= {"m", "case"}
    expect(page.locator("#coding")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("#coding h2")).to_have_text(overview)
