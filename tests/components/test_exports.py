"""Files that leave the site, opened by readers that had no part in writing them."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as ET
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import parse_qsl

import docx
import openpyxl
import pandas as pd
import plotly.graph_objects as go
import polars as pl
import pptx
import pyarrow.parquet as pq
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

import app
from app import SITE_PAGES
from casebook.store import Store
from components.chart_card import Card, card_of
from components.exports.about import citations
from components.exports.caption import caption_of
from components.exports.formats import FORMATS
from components.exports.grid import grid_of
from components.exports.table import CONTRACT, as_csv, as_parquet, exported
from components.figures.theme import Theme

QUERY = "i=settled&lang=zh"
TABLES_FOLDER = Path(__file__).parents[2] / "data" / "tables"
TITLE_WORDS, CAVEAT, CASE = "南市", "有保留地可比", "北县"


def taken(client, form: str, query: str = QUERY, chart: str = "comparison") -> bytes:
    """The file of a chart as the site hands it out."""
    answer = client.get(f"/figures/{chart}.{form}?{query}")
    assert answer.status_code == 200, answer.get_data(as_text=True)
    assert answer.headers["Content-Type"].split(";")[0] == FORMATS[form].mime.split(";")[0]
    return answer.data


@pytest.fixture
def published_client(monkeypatch):
    """The site on the published tables."""
    monkeypatch.setenv("CASEBOOK_TABLES", str(TABLES_FOLDER))
    return app.server.test_client()


@pytest.fixture
def told(client) -> dict:
    """What the chart says of itself, from its JSON."""
    return json.loads(taken(client, "json"))


def assert_says(found: dict[str, str], told: dict) -> None:
    """The metadata of a file have title, creator, citations, licence, version with hash, selection and address."""
    for name in ("title", "creator", "licence", "data_version", "data_sha256", "selection", "address"):
        assert found[name] == told[name], name
    assert found["sources"] == "\n".join(told["sources"])
    assert CAVEAT in found["caveats"]


@pytest.mark.browser
@pytest.mark.parametrize("scale", [2, 4])
def test_png_is_sharp_and_says_what_it_is(client, told, scale):
    with Image.open(io.BytesIO(taken(client, "png", f"{QUERY}&scale={scale}"))) as picture:
        picture.load()
        found = dict(picture.text)
        assert picture.width == 1120 * scale
        assert picture.info["dpi"] == pytest.approx((96 * scale, 96 * scale), abs=0.1)
    assert found["Title"] == told["title"]
    assert CAVEAT in found["Warning"]
    assert_says({name.removeprefix("casebook:"): text for name, text in found.items()}, told)


@pytest.mark.browser
def test_chinese_words_of_a_picture_are_not_empty_boxes(client):
    """Different characters have different pixels; boxes for missing glyphs are all alike."""
    with Image.open(io.BytesIO(taken(client, "png"))) as picture:
        line = picture.convert("L").crop((48, 44, 48 + 2 * 42, 44 + 2 * 32))
    first, second = line.crop((0, 0, 42, 64)), line.crop((42, 0, 84, 64))
    assert first.tobytes() != second.tobytes()
    assert all(20 < sum(part.histogram()[:128]) < 42 * 64 * 0.7 for part in (first, second))


@pytest.mark.browser
def test_svg_has_text_fonts_and_dublin_core(client, told):
    root = ET.fromstring(taken(client, "svg"))
    words = "".join(root.itertext())
    assert CASE in words
    assert CAVEAT in words
    fonts = " ".join(text.get("style", "") for text in root.iter("{http://www.w3.org/2000/svg}text"))
    assert "Noto Sans CJK SC" in fonts
    dublin = {node.tag.split("}")[1]: node.text for node in root.iter() if "/dc/" in node.tag}
    assert dublin["title"] == told["title"]
    assert dublin["rights"] == told["licence"]
    assert dublin["relation"] == told["selection"]
    assert told["data_sha256"] in dublin["hasVersion"]


@pytest.mark.browser
def test_pdf_is_text_and_vectors_with_its_fonts_inside(client, told):
    document = pypdf.PdfReader(io.BytesIO(taken(client, "pdf")))
    page = document.pages[0]
    words = unicodedata.normalize("NFKC", page.extract_text()).replace("\n", "").replace(" ", "")
    for part in (told["title"], CASE, CAVEAT, told["sources"][0], told["data_sha256"]):
        assert unicodedata.normalize("NFKC", part).replace(" ", "") in words
    assert len(document.pages) == 1
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx((841.9, 595), abs=1)
    assert "/XObject" not in page["/Resources"] or not list(page.images)
    assert fonts_of(page)
    assert all(is_embedded(font) for font in fonts_of(page))
    assert document.xmp_metadata is not None
    assert document.xmp_metadata.dc_title["x-default"] == told["title"]
    assert document.xmp_metadata.dc_creator == [told["creator"]]
    assert told["data_sha256"] in document.xmp_metadata.pdf_keywords


def fonts_of(page: pypdf.PageObject) -> list:
    """The fonts of a page and of the forms drawn on it."""
    resources = [page["/Resources"]]
    resources += [
        form.get_object().get("/Resources", {}) for form in page["/Resources"].get("/XObject", {}).values()
    ]
    return [font.get_object() for held in resources for font in held.get("/Font", {}).values()]


def is_embedded(font) -> bool:
    """Whether the drawings of a font's letters are in the file."""
    if font["/Subtype"] == "/Type3":
        return bool(font["/CharProcs"])
    below = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return any(name.startswith("/FontFile") for name in below["/FontDescriptor"].get_object())


@pytest.mark.browser
def test_a_slide_has_title_figure_table_caveat_and_notes(client, told):
    show = pptx.Presentation(io.BytesIO(taken(client, "pptx")))
    slide = show.slides[0]
    assert len(show.slides) == 1
    assert slide.shapes.title.text == told["title"]
    said = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
    assert CAVEAT in said
    table = next(shape.table for shape in slide.shapes if shape.has_table)
    assert len(table.rows) == len(told["rows"]) + 1
    assert [table.cell(row, 0).text for row in range(1, len(table.rows))] == [
        row["name_zh"] for row in told["rows"]
    ]
    picture = next(shape for shape in slide.shapes if shape.shape_type == 13)
    with Image.open(io.BytesIO(picture.image.blob)) as drawn:
        assert drawn.text["Title"] == told["title"]
    assert picture._element.nvPicPr.cNvPr.get("descr")
    notes = slide.notes_slide.notes_text_frame.text
    for part in (CAVEAT, told["sources"][0], told["data_sha256"], told["title"]):
        assert part in notes
    assert show.core_properties.title == told["title"]
    assert_says(custom(show.part.package), told)


@pytest.mark.browser
def test_a_word_file_has_figure_caption_table_and_sources(client, told):
    page = docx.Document(io.BytesIO(taken(client, "docx")))
    assert page.paragraphs[0].text == told["title"]
    assert page.paragraphs[0].style.name == "Heading 1"
    assert len(page.inline_shapes) == 1
    captions = [p for p in page.paragraphs if p.style.name == "Caption"]
    assert [field_of(caption) for caption in captions] == [" SEQ 图 \\* ARABIC ", " SEQ 表 \\* ARABIC "]
    assert "来源" in captions[0].text
    words = "\n".join(paragraph.text for paragraph in page.paragraphs)
    for part in (CAVEAT, *told["sources"], told["address"]):
        assert part in words
    assert [row.cells[0].text for row in page.tables[0].rows][1:] == [row["name_zh"] for row in told["rows"]]
    assert page.core_properties.title == told["title"]
    assert_says(custom(page.part.package), told)


def field_of(paragraph) -> str:
    """The instruction of the field in a paragraph."""
    return paragraph._p.xpath("./w:fldSimple/@w:instr")[0]


def custom(package) -> dict[str, str]:
    """The custom properties of an Office file."""
    part = next(part for part in package.iter_parts() if str(part.partname) == "/docProps/custom.xml")
    return {node.get("name"): node[0].text for node in ET.fromstring(part.blob)}


def test_a_workbook_has_rows_codebook_and_notes(client, told):
    book = openpyxl.load_workbook(io.BytesIO(taken(client, "xlsx")))
    assert book.sheetnames == ["数据", "编码手册", "说明"]
    rows = list(book["数据"].values)
    value, period = rows[0].index("value"), rows[0].index("period_end")
    assert [row[value] for row in rows[1:]] == [row["value"] for row in told["rows"]]
    assert {type(row[value]) for row in rows[1:]} <= {int, float, type(None)}
    assert any(isinstance(row[period], date) for row in rows[1:])
    described = {row[0]: row[1:3] for row in list(book["编码手册"].values)[1:]}
    assert [name for name in rows[0] if name not in described] == []
    assert [name for name in CONTRACT if described[name][0] == "为作图所加"] == []
    notes = " ".join(str(cell) for row in book["说明"].iter_rows(values_only=True) for cell in row)
    for part in (CAVEAT, *told["sources"], told["data_sha256"], told["licence"]):
        assert part in notes
    assert all(sheet.column_dimensions["A"].width > 5 for sheet in book)
    assert_says({entry.name: entry.value for entry in book.custom_doc_props.props}, told)
    assert book.properties.title == told["title"]


def test_parquet_says_what_it_is(client, told):
    content = taken(client, "parquet")
    found = {
        key.decode(): text.decode() for key, text in pq.read_schema(io.BytesIO(content)).metadata.items()
    }
    assert_says(found, told)
    assert pl.read_parquet(content)["status"].to_list() == [row["status"] for row in told["rows"]]


def test_a_refused_comparison_shown_all_the_same_says_so_in_every_table(client):
    query = "i=visits&show=1&lang=en"
    told = json.loads(taken(client, "json", query))
    assert told["verdict"] == "refused"
    assert told["caveats"][0].startswith("Not comparable.")
    said = {key.decode(): text.decode() for key, text in parquet_of(client, query).items()}
    assert said["caveats"].startswith("Not comparable.")
    book = openpyxl.load_workbook(io.BytesIO(taken(client, "xlsx", query)))
    assert any(
        str(cell).startswith("Not comparable.")
        for row in book["Notes"].iter_rows(values_only=True)
        for cell in row
    )


def parquet_of(client, query: str) -> dict:
    """The key-values of a chart's Parquet file."""
    return pq.read_schema(io.BytesIO(taken(client, "parquet", query))).metadata


@pytest.mark.parametrize("chart", sorted(SITE_PAGES.charts()))
def test_no_picture_and_no_table_of_the_published_casebook_says_nan_or_a_code(chart):
    store = Store(TABLES_FOLDER)
    codes = {code for code in store.rows("codes")["code"] if "_" in code} - {"results_chain"}
    for query in ({"lang": "en"}, {"lang": "zh"}, {"lang": "en", "type": "all", "case": "qufu"}):
        card = drawn(store, chart, {"case_id": "qufu", **query})
        words = [str(text) for text in texts_of(go.Figure(card.figure).to_plotly_json())]
        words += [cell for row in grid_of(card).rows for cell in row]
        assert [said for said in words if NOTHING_SAID.search(said)] == []
        assert [said for said in words if said in codes] == []


NOTHING_SAID = re.compile(r"\b(nan|NaN|NaT|None|null|<NA>)\b")


def texts_of(node) -> list:
    """Every text that a figure shows."""
    if isinstance(node, dict):
        own = [node[key] for key in ("text", "ticktext", "title") if key in node]
        return [part for value in (*own, *node.values()) for part in texts_of(value)]
    if isinstance(node, list | tuple):
        return [part if isinstance(part, str) else "" for part in node] + [
            deep for part in node if isinstance(part, dict | list | tuple) for deep in texts_of(part)
        ]
    return [node] if isinstance(node, str) else []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("chart", "query"),
    [
        ("comparison", "lang=en"),
        ("scatter", "i=area&lang=en"),
        ("mechanisms", "lang=zh"),
        ("series", "lang=en"),
    ],
)
def test_slides_hold_what_stands_on_them(published_client, chart, query):
    """No box reaches another or the edge, no number is broken, and the numbers of the drawn rows are there."""
    show = pptx.Presentation(io.BytesIO(taken(published_client, "pptx", query, chart)))
    rows = json.loads(taken(published_client, "json", query, chart))["rows"]
    cells = []
    for slide in show.slides:
        boxes = sorted(
            (shape.top, bottom_of(shape)) for shape in slide.shapes if shape.width > show.slide_width / 2
        )
        assert all(lower[0] >= upper[1] - 12_700 for upper, lower in pairwise(boxes))
        tables = [shape for shape in slide.shapes if shape.has_table]
        assert all(bottom_of(shape) <= show.slide_height for shape in tables)
        for table in (shape.table for shape in tables):
            cells += [cell.text for row in table.rows for cell in row.cells]
            for row in table.rows:
                assert [
                    c for c, column in zip(row.cells, table.columns, strict=True) if breaks(c, column.width)
                ] == []
    printed = [row["figure"] for row in rows if row["figure"]]
    assert [figure for figure in printed if not any(figure in cell for cell in cells)] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("chart", "query"),
    [
        ("comparison", "lang=en"),
        ("series", "lang=zh"),
        ("results-chain", "case_id=wenzhou&lang=en"),
        ("coverage", ""),
    ],
)
def test_words_of_slides_and_pages_can_be_read(published_client, chart, query):
    """Ten points on a slide, eight on a page; what stands together stays on one page."""
    show = pptx.Presentation(io.BytesIO(taken(published_client, "pptx", query, chart)))
    shapes = [shape for slide in show.slides for shape in slide.shapes]
    frames = [shape.text_frame for shape in shapes if shape.has_text_frame]
    frames += [
        cell.text_frame
        for shape in shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    sizes = {run.font.size.pt for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs}
    assert min(sizes) >= 10
    for shape in shapes:
        if shape.shape_type == 13:
            with Image.open(io.BytesIO(shape.image.blob)) as drawn:
                points_a_px = shape.width.pt / (drawn.width / 2)
            assert 12 * points_a_px >= 9.2
    document = pypdf.PdfReader(io.BytesIO(taken(published_client, "pdf", query, chart)))
    assert len(document.pages) == 1
    found: list[float] = []

    def see(text, cm, tm, _font, size):
        if text.strip():
            found.append(size * abs(tm[3] or tm[1]) * abs(cm[3] or cm[1]))

    document.pages[0].extract_text(visitor_text=see)
    assert found
    assert min(found) >= 8


def bottom_of(shape) -> float:
    """Where a shape ends: a table where its rows do, at ten points a line of letters half as wide as tall."""
    if not shape.has_table:
        return shape.top + shape.height
    lines = 0
    for row in shape.table.rows:
        lines += max(
            -(
                -sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in cell.text)
                * 63_500
                // column.width
            )
            or 1
            for cell, column in zip(row.cells, shape.table.columns, strict=True)
        )
    return shape.top + lines * 152_400


def breaks(cell, width: int) -> bool:
    """Whether a number in a cell is wider than the cell, with digits as wide as in Arial (0.556 of the size)."""
    size = cell.text_frame.paragraphs[0].runs[0].font.size
    numbers = re.findall(r"[\d,.]+", cell.text)
    return any(
        len(number) * 0.556 * size > width - cell.margin_left - cell.margin_right for number in numbers
    )


KEYS = {
    "i": ["settled", "visits", "handed", "people", "junk"],
    "c": ["north", "south.east", "north.south.east"],
    "s": ["all", "article"],
    "r": ["bounds", "printed", "widest"],
    "per": ["people"],
    "show": ["1"],
    "k": ["north.disputes", "south.disputes", "nation.petitions"],
    "type": ["observation", "claim", "all"],
    "level": ["effect", "context", "all"],
    "m": ["joint"],
    "case": ["north"],
    "case_id": ["north", "south"],
    "q": ["多", "=1+1"],
    "lang": ["zh", "en"],
    "id": ["n1", "junk"],
    "page": ["1", "2"],
    "as": ["example"],
}
selections = st.fixed_dictionaries(
    {}, optional={key: st.sampled_from(values) for key, values in KEYS.items()}
)


@pytest.mark.parametrize("chart", sorted(SITE_PAGES.charts()))
@settings(max_examples=5)
@given(chosen=selections)
def test_rows_drawn_are_rows_exported(store, chart, chosen):
    example = dict(parse_qsl(SITE_PAGES.chart(chart)[1].example_in(store)))
    card = drawn(store, chart, {**(example if chosen.pop("as", "") else {}), **chosen})
    rows = exported(card.rows)
    assert set(CONTRACT) <= set(rows.columns)
    assert not rows["status"].isna().any()
    table = pl.read_parquet(as_parquet(rows))
    sheet = pd.read_csv(io.BytesIO(as_csv(rows)), encoding="utf-8-sig", dtype=str, keep_default_na=False)
    assert len(table) == len(sheet) == sum(figures_in(row) for row in card.rows.to_dict("records"))
    assert table["status"].to_list() == sheet["status"].to_list() == rows["status"].to_list()
    assert not any(str(cell).startswith(("=", "+", "@")) for name in sheet for cell in sheet[name])


def figures_in(row: dict) -> int:
    """How many rows a drawn row leaves as: a pair as its figures, beside the difference of a pair that has one."""
    sides = [side for side in ("x", "y", "from", "to", "one", "other") if f"{side}_value" in row]
    held = sum(isinstance(row[f"{side}_status"], str) for side in sides)
    return held + ("value" in row) if held else 1


@pytest.mark.parametrize("chart", sorted(SITE_PAGES.charts()))
def test_an_example_shows_its_chart(chart):
    page, found = SITE_PAGES.chart(chart)
    store = Store(TABLES_FOLDER)
    selection = page.select(f"{found.example_in(store)}&lang=en", store)
    card = card_of(found, page.view(selection, store, "en", Theme(language="en")))
    assert len(card.rows)
    assert set(card.rows["status"]) - {"not_reported", "not_applicable"}


def test_a_list_of_records_draws_the_page_it_shows_and_exports_it():
    store = Store(TABLES_FOLDER)
    cards = [drawn(store, "records", {"type": "observation", "page": page, "lang": "en"}) for page in "12"]
    kinds = [
        [note.text for note in go.Figure(card.figure).layout.annotations].count("Observation")
        for card in cards
    ]
    assert kinds == [len(exported(card.rows)) for card in cards] == [50, 50]
    assert [card.rows["nth"].iloc[0] for card in cards] == [1, 51]
    found = int(cards[0].rows["found"].iloc[0])
    assert "1 to 50" in cards[0].words.subtitle
    assert str(found) in cards[0].words.title


@pytest.mark.parametrize(
    ("chart", "query"),
    [
        ("scatter", {"i": "area"}),
        ("comparison", {}),
        ("series", {}),
        ("panels", {}),
        ("order", {"i": "residents_permanent", "t": "2020"}),
        ("increments", {}),
        ("records", {"type": "observation"}),
        ("results-chain", {"case_id": "qufu"}),
        ("headline-2", {}),
    ],
)
def test_every_printed_figure_leaves_with_its_bounds_source_and_place(chart, query):
    rows = exported(drawn(Store(TABLES_FOLDER), chart, query).rows)
    content = pl.read_parquet(as_parquet(rows))
    figures = content.filter((pl.col("status") == "figure") & (pl.col("reading") != "derived"))
    assert len(figures)
    for name in ("figure", "reporter", "source_id", "source_title", "obs_status", "unit"):
        assert figures[name].null_count() == 0, name
    assert figures["locator"].is_null().to_list() == figures["char_start"].is_null().to_list()
    located = figures["locator"].drop_nulls()
    assert located.str.starts_with("char=").all()
    assert len(located) or "end" in figures.columns, "the totals of a pair are from other sources"
    bound = figures.select(pl.any_horizontal(pl.col("value", "lower", "upper").is_not_null()))
    assert bound.to_series().all()
    key = ["record_id" if chart == "records" else "observation_id", *({"pair"} & set(figures.columns))]
    assert len(figures) == len(figures.unique(key)) or "end" in figures.columns


@pytest.mark.parametrize("chart", [slug for slug, (_, c) in SITE_PAGES.charts().items() if c.by_case])
@pytest.mark.parametrize("case", ["qufu", "pudong"])
def test_a_chart_is_narrowed_to_the_cases_asked_for_and_says_so(chart, case):
    store = Store(TABLES_FOLDER)
    whole, card = (drawn(store, chart, {"lang": "en", **asked}) for asked in ({}, {"c": case}))
    if case not in set(whole.rows["case_id"]):
        assert len(card.rows) == len(whole.rows)
        return
    assert set(card.rows["case_id"].dropna()) == {case}
    assert card.words.limits[0].startswith("Only ")
    assert not any(limit.startswith("Only ") for limit in whole.words.limits)
    assert " of one case" not in card.words.title
    assert card.figure["layout"]["height"]


def test_parquet_files_of_different_selections_go_together():
    store = Store(TABLES_FOLDER)
    charts = [
        ("comparison", {}),
        ("comparison", {"i": "area"}),
        ("scatter", {"i": "area"}),
        ("mechanisms", {}),
    ]
    files = [pl.read_parquet(as_parquet(exported(drawn(store, *one).rows))) for one in charts]
    both = pl.concat([file.select(CONTRACT) for file in files], how="vertical")
    assert len(both) == sum(map(len, files))
    assert both.schema["value"] == pl.Float64
    assert both.schema["period_start"] == pl.Date
    assert pl.concat(files[:2], how="vertical").width == files[0].width


def drawn(store: Store, chart: str, chosen: dict) -> Card:
    """A chart of the small casebook for a selection."""
    page, found = SITE_PAGES.chart(chart)
    selection = page.select({"case_id": "north", **chosen}, store)
    language = selection.lang or "zh"
    return card_of(found, page.view(selection, store, language, Theme(language=language)))


@pytest.mark.matrix
def test_a_spreadsheet_program_opens_csv_with_its_chinese_and_without_formulas(client, tmp_path):
    office = shutil.which("soffice") or pytest.skip("LibreOffice is not installed; `make test-all` says how")
    rows = pd.DataFrame({"figure": ["700多起", "=1+1", "@SUM(A1)"], "value": [700.0, 1.0, None]})
    (tmp_path / "small.csv").write_bytes(as_csv(rows))
    (tmp_path / "chart.csv").write_bytes(taken(client, "csv"))
    # Without a window nobody is asked for the encoding: 44 and 34 are comma and quote, 76 is UTF-8.
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = [office, "--headless", profile, "--infilter=CSV:44,34,76", "--convert-to", "xlsx"]
    for name in ("small", "chart"):
        subprocess.run([*convert, "--outdir", tmp_path, tmp_path / f"{name}.csv"], check=True, timeout=180)
    small = list(openpyxl.load_workbook(tmp_path / "small.xlsx").active.iter_rows(values_only=True))
    assert small == [("figure", "value"), ("700多起", 700), ("'=1+1", 1), ("'@SUM(A1)", None)]
    chart = list(openpyxl.load_workbook(tmp_path / "chart.xlsx").active.iter_rows(values_only=True))
    assert next(row[chart[0].index("name_zh")] for row in chart[1:]) == CASE


@pytest.mark.parametrize(
    ("chart", "query", "zh", "en"),
    [
        (
            "order",
            {"i": "residents_permanent", "t": "2020"},
            {"大连", "温州", "● 成立"},
            {"Dalian", "Wenzhou", "● holds"},
        ),
        ("directions", {}, {"→ 表述为改善", "未写明"}, {"→ Said to have improved", "Not stated"}),
        (
            "panels",
            {},
            {"700多起", "(700, 800) 上端按读法约定"},
            {"over 700 disputes", "More than, within one step"},
        ),
        ("records", {}, {"(10, 20) 上端按读法约定"}, {"over 10 business districts"}),
        ("agreement", {}, {"7/8", "干部联系群众"}, {"7/8", "All mechanisms"}),
    ],
)
def test_a_table_whose_chart_has_none_says_what_is_drawn_in_its_language(chart, query, zh, en):
    """Cases, directions, bounds and qualifiers; no bare number for a hedged one, no code."""
    store = Store(TABLES_FOLDER)
    for language, wanted in (("zh", zh), ("en", en)):
        grid = grid_of(drawn(store, chart, {**query, "lang": language}))
        cells = {cell for row in grid.rows for cell in row}
        assert wanted <= cells
        assert not cells & {"above", "700", "4000", "a", "b", "c", "computed", "quantity"}


def test_coverage_leaves_as_it_is_drawn():
    """A figure of the place that is not drawn, since a statement is, does not leave as the figure of its cell."""
    rows = exported(drawn(Store(TABLES_FOLDER), "coverage", {}).rows)
    figures = dict.fromkeys(("article", "elsewhere", "place"), "figure")
    drawn_as = rows["kind"].replace(figures | {"direction_place": "direction"})
    assert rows["status"].to_list() == drawn_as.to_list()
    assert rows.loc[rows["status"] != "figure", ["figure", "value", "source_id"]].isna().all(axis=None)


@pytest.mark.parametrize(
    ("chart", "query", "named"),
    [
        ("chain-counts", {}, "社会治理创新的地方经验及启示"),
        ("agreement", {}, "社会治理创新的地方经验及启示"),
        (
            "comparison",
            {"i": "residents_permanent", "per": "area", "t": "2020"},
            "温州市2020年第七次全国人口普查",
        ),
    ],
)
def test_what_is_printed_or_counted_in_a_picture_has_its_source_in_every_file(chart, query, named):
    card = drawn(Store(TABLES_FOLDER), chart, {**query, "lang": "zh"})
    assert any(named in one for one in citations(card))
    told = exported(card.rows)
    printed = told[told["status"] == "undivided"]
    assert not printed[["figure", "source_id"]].isna().any(axis=None)


def test_of_a_case_that_is_not_chosen_only_the_name_leaves():
    card = drawn(Store(TABLES_FOLDER), "comparison", {"c": "qufu", "lang": "zh"})
    rows = exported(card.rows)
    others = rows[rows["case_id"] != "qufu"]
    assert set(others["status"]) == {"not_chosen"}
    assert others[["figure", "value", "lower", "upper", "source_id"]].isna().all(axis=None)
    assert not [one for one in citations(card) if "王礼鹏" in one]
    assert {row[0] for row in grid_of(card).rows} == {"曲阜"}


def test_the_picture_of_an_order_has_its_unit_and_its_time():
    asked = {"i": "residents_permanent", "t": "2020", "lang": "en"}
    assert (
        caption_of(drawn(Store(TABLES_FOLDER), "order", asked)).measure
        == "Unit: persons. Period: 1 Nov 2020."
    )


def test_two_figures_of_different_parts_are_told_apart_by_their_part():
    card = drawn(Store(TABLES_FOLDER), "comparison", {"i": "design_elements", "lang": "zh"})
    rows = grid_of(card).rows
    assert len(set(rows)) == len(rows)
    assert "哪一部分" in grid_of(card).headings
