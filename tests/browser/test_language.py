"""Each page in one language: no word of the other, but what a source printed, names, units and kinds of files."""

from __future__ import annotations

import re

import pytest

from casebook.schema import TABLES
from casebook.store import open_store
from casebook.text import is_absent
from tests.browser.addresses import places
from tests.browser.sight import arrive, choose

# Marked for its language, or not for readers: code, what a source printed, the link to the other language. The forms that a rule reads are of both languages.
APART = ".printed, code, pre, cite, .forms, script, style, noscript, #other-language"
# The texts that are seen or read out, of what stands in the page's own language.
SAID = """([apart, own]) => {
  const inside = (node) => {
    for (let at = node; at && at !== document.body; at = at.parentElement)
      if (at.matches(apart) || !(at.getAttribute("lang") || own).startsWith(own)) return true;
    return false;
  };
  const said = [];
  const walker = document.createTreeWalker(document.querySelector("#react-entry-point"), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!inside(parent) && !parent.closest("option, .main-svg")) said.push(walker.currentNode.data);
  }
  for (const option of document.querySelectorAll("option")) said.push(option.label);
  for (const text of document.querySelectorAll(".main-svg text")) {
    const copy = text.cloneNode(true);
    copy.querySelectorAll("tspan[style*=font-family]").forEach((printed) => printed.remove());
    const serif = /Songti|Serif CJK/.test(getComputedStyle(text).fontFamily.split(",")[0]);
    if (!serif) said.push(copy.textContent);
  }
  // An attribute cannot mark a title in it for its language.
  const untitled = (text) => text.replace(/《[^》]*》/g, "");
  for (const name of ["title", "aria-label", "placeholder", "alt", "aria-roledescription"])
    for (const element of document.querySelectorAll(`#react-entry-point [${name}]`))
      if (!inside(element)) said.push(untitled(element.getAttribute(name)));
  said.push(document.title, ...[...document.querySelectorAll("meta[name=description], meta[property='og:title']")].map((m) => m.content));
  return [...new Set(said.map((text) => text.trim()).filter(Boolean))];
}"""
HAN = re.compile(r"[㐀-鿿]+")
# A single Chinese word that an English sentence speaks of.
QUOTED = re.compile(r"(?<![㐀-鿿、])[“‘(]?[㐀-鿿]{1,6}[”’)]?(?![㐀-鿿、])")
LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ][A-Za-zÀ-ÖØ-öø-ÿ’'.-]*")
# Names, units and formats that are the same in every language.
ALLOWED = set(
    """English PNG SVG PDF PPTX DOCX CSV XLSX JSON PARQUET Parquet BibTeX RIS APA CSL GB T MLA Chicago Excel PowerPoint Word Markdown
    HTML SHA DOI URL ID Esc UTF BOM DuckDB polars pandas Python R SDMX Data Package Croissant Frictionless WPS LibreOffice
    Jaccard Krippendorff Cohen alpha kappa Unicode ISO CODE v A B K D E M N O km2 km kB plotly arrow figures BCP UNECE OECD observation claim event family indicator""".split()
)
NAMED = re.compile(r"https?:[!-~]+|\w+…|\w*\d\w*|[a-z0-9]+(?:[._-][a-z0-9]+)+", re.IGNORECASE)


def every_name() -> set[str]:
    """The words of names that the casebook itself holds: ids, titles of sources, formulas."""
    store = open_store()
    held = [
        *store.rows("sources")[["source_id", "title", "author", "publisher", "citation"]].to_numpy().ravel()
    ]
    held += [
        *store.rows("indicators")["indicator_id"],
        *store.rows("codes")[["code", "codelist"]].to_numpy().ravel(),
        *store.rows("cases")["case_id"],
    ]
    held += [*store.rows("observations")[["observation_id", "figure", "formula"]].to_numpy().ravel()]
    held += TABLES
    return {word.strip(".-’'") for name in held if not is_absent(name) for word in LATIN.findall(str(name))}


def latin(text: str, names: set[str]) -> list[str]:
    """The words of a Chinese text that are neither names nor formats."""
    plain = NAMED.sub("", text)
    return [word for word in LATIN.findall(plain) if word.strip(".-’'") not in ALLOWED | names]


def strange(page, language: str, names: set[str]) -> list[str]:
    """The texts of a page that hold words of the other language."""
    said = page.evaluate(SAID, [APART, language])
    if language == "zh":
        return [f"{text[:90]} → {words}" for text in said if (words := latin(text, names))]
    alone = [text for text in said if HAN.search(text) and not LATIN.search(text)]
    return [text[:120] for text in said if HAN.search(QUOTED.sub("", text)) or text in alone]


@pytest.fixture(scope="module")
def names():
    """The words of names in the casebook."""
    return every_name()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", places(), ids=str)
def test_a_page_speaks_one_language(place, language, page, names):
    arrive(page, f"{place.path}?lang={language}")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    assert strange(page, language, names) == []


@pytest.mark.matrix
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("place", places(every=True), ids=str)
def test_a_page_speaks_one_language_whatever_is_chosen(place, language, page, names):
    arrive(page, f"{place.path}?lang={language}")
    found = strange(page, language, names)
    for choice in place.every_choice() if place.choices else ():
        choose(page, choice)
        page.wait_for_load_state("networkidle")
        found += strange(page, language, names)
    assert sorted(set(found)) == []
