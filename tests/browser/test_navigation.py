"""The ways between pages, and the keyboard's way into one."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.sight import arrive


def test_the_navigation_reaches_each_page_and_back(page):
    arrive(page, "/?lang=en")
    findings = [page.inner_text("h1")]
    links = page.locator("nav.nav a")
    for number in range(1, links.count()):
        links.nth(number).click()
        expect(page.locator("h1")).not_to_have_text(findings[-1])
        expect(page.locator("nav.nav [aria-current=page] a")).to_have_attribute(
            "href", links.nth(number).get_attribute("href")
        )
        expect(page.locator("main")).to_be_focused()
        findings.append(page.inner_text("h1"))
    assert len(set(findings)) == len(findings) > 5
    assert page.get_attribute("html", "lang") == "en"
    page.go_back()
    expect(page.locator("h1")).to_have_text(findings[-2])


def test_the_first_key_leads_past_the_navigation(page):
    arrive(page, "/compare")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".controls select").first).to_be_focused()


def test_a_choice_can_be_made_by_keyboard(page):
    arrive(page, "/compare?i=area")
    page.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.wait_for_url("**s=article*")
