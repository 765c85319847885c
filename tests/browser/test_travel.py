"""What leaves the site by link, frame, citation and paper, in the browser."""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from casebook.store import open_store
from tests.browser.addresses import places
from tests.browser.sight import arrive, choose, seen, wait_for_change, wait_to_see

OLD = "0123456789ab"
A4_PT = (594.96, 841.92)
COMPARE = next(place for place in places() if place.path == "/compare")
FIGURE_INK = """() => getComputedStyle(document.querySelector(".main-svg text")).fill"""
PRINTED_WIDTHS = """() => [...document.querySelectorAll(".graph .svg-container")].map(
  drawing => drawing.offsetWidth * Number(drawing.style.zoom || 1))"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, *_args):
        pass


@pytest.fixture
def elsewhere(tmp_path):
    """Another site: a function that publishes a page there and gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def publish(body):
        (tmp_path / "page.html").write_text(f"<!DOCTYPE html><meta charset=utf-8>{body}", encoding="utf-8")
        return f"http://127.0.0.1:{server.server_port}/page.html"

    yield publish
    server.shutdown()
    server.server_close()


@pytest.fixture
def reading(open_page):
    """A page that may read the clipboard."""
    page = open_page()
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    return page


def squeezed(text):
    """A text without white space, its compatibility forms (of which a PDF has many) resolved."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def clipboard(page):
    """What was copied last."""
    return page.evaluate("navigator.clipboard.readText()")


def test_a_copied_link_names_the_data_and_opens_the_same_view(reading, open_page):
    arrive(reading, "/compare?lang=en")
    before = seen(reading)
    choose(reading, COMPARE.choices[0])
    wait_for_change(reading, before)
    shown = seen(arrive(open_page(), reading.url))
    wait_to_see(reading, shown)
    reading.locator("#comparison .copy").click()
    expect(reading.locator("#comparison .exports .said-status")).to_have_text("Copied")
    link = clipboard(reading)
    assert parse_qs(urlsplit(link).query)["v"] == [open_store().version]
    arrive(reading, link)
    wait_to_see(reading, shown)
    expect(reading.locator(".changed")).to_have_count(0)


@pytest.mark.parametrize(("lang", "word"), [("zh", "现在的版本"), ("en", "now version")])
def test_an_old_link_opens_with_a_note_and_goes_on_without_it(page, lang, word):
    arrive(page, f"/compare?lang={lang}")
    plain = seen(page)
    arrive(page, f"/compare?lang={lang}&v={OLD}")
    assert seen(page) == plain
    note = page.locator(".changed")
    expect(note).to_contain_text(word)
    expect(note).to_contain_text(OLD)
    expect(note).to_contain_text(open_store().version)
    choose(page, COMPARE.choices[0])
    wait_for_change(page, plain)
    page.wait_for_url(lambda url: "v=" not in urlsplit(url).query)
    page.go_back()
    wait_to_see(page, plain)


def test_a_citation_can_be_chosen_copied_and_follows_the_selection(reading):
    arrive(reading, "/compare?lang=en")
    fold = reading.locator("#comparison .cite")
    fold.locator("summary").click()
    expect(fold.locator("pre")).to_contain_text("Governance Casebook contributors. (n.d.).")
    fold.get_by_text("BibTeX").click()
    expect(fold.locator("pre")).to_contain_text("@misc{governance-casebook-comparison")
    first = fold.locator("pre").inner_text()
    choose(reading, COMPARE.choices[0])
    expect(fold.locator("pre")).not_to_have_text(first)
    expect(fold.locator("pre")).to_contain_text("@misc{governance-casebook-comparison")
    fold.get_by_text("Copy", exact=True).click()
    expect(fold.locator(".said-status")).to_have_text("Copied")
    assert clipboard(reading).startswith("@misc{governance-casebook-comparison,")
    with reading.expect_download() as waited:
        fold.get_by_text("Download").click()
    assert waited.value.suggested_filename == "comparison.bib"


def test_citations_work_without_scripts(browser, site):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{site}/compare?lang=en")
    fold = page.locator("#comparison .cite")
    fold.locator("summary").click()
    fold.get_by_text("APA").click()
    expect(page.locator("body")).to_contain_text("Governance Casebook contributors. (n.d.).")
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 900])
def test_a_chart_stands_in_another_site(browser, site, elsewhere, scheme, width):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    code = context.request.get(f"{site}/embed/comparison.txt?lang=en").text()
    page = context.new_page()
    page.goto(elsewhere(code))
    frame = page.frame_locator("iframe")
    expect(frame.locator(".main-svg").first).to_be_visible()
    expect(frame.locator(".verdict")).to_be_visible()
    expect(frame.locator(".foot")).to_contain_text(open_store().version)
    fits = "() => document.documentElement.scrollWidth <= innerWidth"
    assert page.frames[1].evaluate(fits)
    page.frames[1].wait_for_function(
        "() => Math.abs(document.querySelector('main').getBoundingClientRect().bottom + scrollY - innerHeight) < 2"
    )
    dark = page.frames[1].evaluate(FIGURE_INK) != "rgb(26, 26, 26)"
    assert page.frames[1].evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches") == (
        scheme == "dark"
    )
    assert dark or scheme == "light"
    assert context.cookies() == []
    with context.expect_page() as opened:
        frame.locator(".back a").click()
    opened.value.wait_for_url(re.compile(r"/compare\?.*v=.*#comparison"))
    context.close()


def test_a_sandboxed_frame_shows_the_chart_too(browser, site, elsewhere):
    page = browser.new_page()
    page.goto(
        elsewhere(
            f'<iframe sandbox="allow-scripts" src="{site}/embed/comparison?lang=en" width=700 height=900>'
        )
    )
    expect(page.frame_locator("iframe").locator(".main-svg").first).to_be_visible()
    page.close()


def test_no_other_page_can_be_framed(browser, site, elsewhere):
    page = browser.new_page()
    refused = []
    page.on("console", lambda said: refused.append(said.text))
    for path in ("/", "/compare?lang=en"):
        refused.clear()
        page.goto(elsewhere(f'<iframe src="{site}{path}"></iframe>'))
        page.wait_for_timeout(300)
        assert page.frames[1].url.startswith("chrome-error:")
        assert any("frame-ancestors" in text for text in refused)
    page.close()


def test_an_embedded_chart_is_light_in_bytes(browser, site):
    page = browser.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(int(answer.headers.get("content-length", 0))))
    page.goto(f"{site}/embed/comparison?lang=zh")
    expect(page.locator(".main-svg").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert len(answers) <= 7
    assert sum(answers) <= 400_000
    page.close()


def test_an_embedded_chart_is_accessible(page, axe_violations):
    page.goto("/embed/comparison?lang=en")
    expect(page.locator(".main-svg").first).to_be_visible()
    assert not axe_violations(page)


def test_the_fold_and_the_note_are_accessible(page, axe_violations):
    arrive(page, f"/compare?lang=en&v={OLD}")
    page.locator("#comparison .cite summary").click()
    expect(page.locator("#comparison .cite pre")).not_to_be_empty()
    assert not axe_violations(page)


# The pages whose figures are fitted to the sheet; the others come with the full matrices.
FITTED = ("/", "/compare", "/trends")


@pytest.mark.parametrize(
    "place",
    [pytest.param(p, marks=() if p.path in FITTED else pytest.mark.matrix, id=str(p)) for p in places()],
)
def test_each_page_prints_on_a4_from_its_finding_on(open_page, place):
    page = arrive(open_page(color_scheme="dark"), f"{place.path}?lang=en")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    sizes = {(float(sheet.mediabox.width), float(sheet.mediabox.height)) for sheet in sheets}
    assert all(size == pytest.approx(A4_PT, abs=2) for size in sizes)
    texts = [squeezed(sheet.extract_text()) for sheet in sheets]
    assert squeezed(page.inner_text("h1")) in texts[0]
    cards = page.locator("article.card > header :is(h2, h3)").all_inner_texts()
    assert not cards or any(squeezed(title) in texts[0] for title in cards)
    assert not [text for text in texts if "Exportwithsource" in text or "Skiptocontent" in text]


def test_figures_print_light_and_narrow_and_come_back(open_page):
    page = arrive(open_page(color_scheme="dark"), "/compare?lang=en")
    dark, wide = page.evaluate(FIGURE_INK), page.evaluate(PRINTED_WIDTHS)
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    light = page.evaluate(FIGURE_INK)
    assert (
        sum(map(int, re.findall(r"\d+", light)[:3])) < 3 * 110 < sum(map(int, re.findall(r"\d+", dark)[:3]))
    )
    assert all(0 < width <= 651 for width in page.evaluate(PRINTED_WIDTHS))
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.wait_for_function(f"ink => ({FIGURE_INK})() === ink", arg=dark)
    assert page.evaluate(PRINTED_WIDTHS) == pytest.approx(wide)


def test_a_figure_that_is_not_drawn_when_the_page_prints_says_so(browser, site):
    page = browser.new_page(base_url=site, java_script_enabled=False)
    page.goto("/compare?lang=en")
    said = "".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf())).pages)
    assert squeezed("not drawn yet when the page was printed") in squeezed(said)
    page.close()
