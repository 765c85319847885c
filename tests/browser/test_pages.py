"""Each page as it opens: its finding, its rows, its glosses, its links, what axe says, what can be taken away."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from tests.browser.addresses import places
from tests.browser.sight import arrive, seen

HAN = re.compile(r"[㐀-鿿]")
# What a source printed, where neither its block nor its row says anything in the language of the page.
BARE = """() => [...document.querySelectorAll(".printed")]
  .filter(words => /[㐀-鿿]/.test(words.textContent) && !words.closest(".passage"))
  .filter(words => {
    const block = words.closest("td, th, li, dd, p, figure, section");
    const ours = block.cloneNode(true);
    ours.querySelectorAll(".printed").forEach(printed => printed.remove());
    const row = block.closest("tr");
    return !/[A-Za-z0-9]/.test(ours.textContent) && !(row && row.querySelector("small, .gloss"));
  })
  .map(words => words.closest("td, th, li, dd, p, figure, section").textContent)"""
OUTSIDE = """svg => {
  const edge = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter(text => {
    const box = text.getBoundingClientRect();
    return box.width && (box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom);
  }).map(text => text.textContent);
}"""
JUNK = "i=%F0%9F%98%80&lang=xx&c=,,,&t=never&s=none&page=-1&id=%3Cscript%3E&m=..&k=0&q=%00&nothing=%FF&per=="

at_each_place = pytest.mark.parametrize("opened", places(), ids=str, indirect=True)


def squeezed(text: str) -> str:
    """A text without its white space, which line breaks in a picture move."""
    return re.sub(r"\s+", "", text)


def first_card(opened) -> Locator:
    """The card of the first chart, its table unfolded; skips a page without charts."""
    if not opened.place.charts:
        pytest.skip("this page has no chart")
    return opened.page.locator(f"#{opened.place.charts[0]}")


def take(opened, card: Locator, form: str, folder: Path) -> Path:
    """Save the chart of a card as a reader does and return the file."""
    with opened.page.expect_download() as waited:
        link = card.locator(f".exports a[data-form={form}]")
        if not link.is_visible():
            card.locator(".exports .more > summary").click()
        link.click()
    named = waited.value.suggested_filename
    assert re.fullmatch(rf"{opened.place.charts[0]}_[\w.-]*(zh|en)_[0-9a-f]{{8}}\.{form}", named), named
    waited.value.save_as(folder / form)
    return folder / form


@at_each_place
def test_a_page_opens_with_one_finding_in_the_language_of_the_browser(opened):
    expect(opened.page.locator("h1")).to_have_count(1)
    expect(opened.page.locator("h1")).to_be_visible()
    assert len(opened.page.inner_text("h1")) > 10
    assert opened.page.get_attribute("html", "lang") == "en"
    assert opened.page.title().endswith(" – Governance Casebook")


@at_each_place
def test_the_first_chart_shows_every_row_that_it_draws(opened):
    card = first_card(opened)
    chart = opened.place.page.charts[0]
    if not chart.columns:
        expect(card.locator("li, td").first).to_be_visible()
        return
    if not card.locator("details.rows[open]").count():
        card.locator("details.rows > summary").click()
    rows = card.locator("details.rows tbody tr")
    expect(rows.first).to_be_visible()
    expect(rows).to_have_count(opened.place.count_rows(chart.slug))


@at_each_place
def test_what_a_source_printed_has_a_gloss_on_an_english_page(opened):
    assert opened.page.evaluate(BARE) == []


@at_each_place
def test_junk_in_the_address_shows_the_default(opened, page):
    assert seen(arrive(page, f"{opened.place.path}?{JUNK}")) == seen(opened.page)


@at_each_place
def test_axe_finds_nothing(opened, axe_violations):
    assert axe_violations(opened.page) == []


@pytest.fixture(scope="module")
def answers():
    """The status of each path of the site that a link has been followed to."""
    return {}


def by_path(href):
    """Links to one path are alike, whatever they ask of it."""
    return urlsplit(href).path


def by_format(href):
    """Links to pictures and documents of charts are alike if they are of one format, which takes a second to make."""
    drawn = re.fullmatch(r"/figures/[\w-]+\.(png|svg|pdf|pptx|docx)", by_path(href))
    return drawn[1] if drawn else by_path(href)


@pytest.mark.matrix
@pytest.mark.parametrize("alike", [by_format, by_path])
@at_each_place
def test_every_link_inside_the_site_leads_somewhere(opened, answers, alike):
    hrefs = opened.page.eval_on_selector_all(
        "a[href^='/']", "links => links.map(link => link.getAttribute('href'))"
    )
    links = {alike(href): href for href in hrefs}
    assert links
    for one in links.keys() - answers.keys():
        answers[one] = opened.page.request.get(links[one], max_redirects=0).status
    assert {links[one]: answers[one] for one in links if answers[one] != 200} == {}


@at_each_place
def test_a_png_has_its_title_and_its_drawing(opened, tmp_path):
    with Image.open(take(opened, first_card(opened), "png", tmp_path)) as picture:
        grey = picture.convert("L")
    assert grey.width == 2 * 1120
    title = grey.crop((40, 40, grey.width - 40, 110))
    drawing = grey.crop((40, grey.height // 3, grey.width - 40, 2 * grey.height // 3))
    for part in (title, drawing):
        ground = max(part.histogram())
        assert 0.2 < ground / (part.width * part.height) < 0.995


@at_each_place
def test_an_svg_says_title_definition_limits_and_sources_inside_its_edges(opened, tmp_path):
    card = first_card(opened)
    file = take(opened, card, "svg", tmp_path)
    root = ET.parse(file).getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    written = squeezed("".join(root.itertext()))
    wanted = card.locator("h2, h3, .sub, .limit span, .foot").all_inner_texts()
    assert len(wanted) >= 3
    assert [text for text in wanted if squeezed(text) not in written] == []
    beside = opened.page.context.new_page()
    beside.set_content(file.read_text(encoding="utf-8"))
    assert beside.eval_on_selector("svg", OUTSIDE) == []
    beside.close()


@at_each_place
def test_a_csv_holds_the_rows_that_are_drawn(opened, tmp_path):
    card = first_card(opened)
    content = take(opened, card, "csv", tmp_path).read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert len(rows) == opened.place.count_rows(opened.place.charts[0])
    shown = card.locator("details.rows tbody tr").all_text_contents()
    pairs = zip(rows, shown, strict=True) if shown else ()
    assert [(row["figure"], text) for row, text in pairs if row["figure"] not in text] == []
