"""What leaves the site as a file."""

from __future__ import annotations

import io
import json
import re
from urllib.parse import urlencode

import openpyxl
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import SITE_PAGES
from casebook.store import open_store
from components.chart_card import Card
from components.exports.formats import make
from components.exports.pack import of_case, of_page
from components.exports.table import CONTRACT, as_csv, as_json, as_parquet, as_xlsx, exported, safe
from components.file_name import file_stem
from pages import PAGES

ROWS = pd.DataFrame(
    {"figure": ["700多起", "=1+1", None], "value": [700.0, 0.5, None], "marker": ["star"] * 3}
)


def test_every_export_has_the_columns_of_the_contract_and_no_colours():
    columns = exported(ROWS).columns
    assert set(CONTRACT) <= set(columns)
    assert "marker" not in columns


def test_csv_opens_in_excel():
    text = as_csv(ROWS[["figure", "value"]])
    assert text.decode("utf-8") == "\ufefffigure,value\r\n700多起,700\r\n'=1+1,0.5\r\n,\r\n"


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1"])
def test_no_text_is_a_formula(cell):
    assert safe(cell) == f"'{cell}"
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx({"rows": pd.DataFrame({"figure": [cell]})})))
    assert book["rows"]["A2"].data_type == "s"


def test_a_number_stays_a_number():
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx({"rows": ROWS})))
    assert book["rows"]["B2"].value == 700
    assert book["rows"]["B4"].value is None
    assert safe(-2.1) == -2.1


def test_what_a_workbook_says_of_itself_is_whole_however_long():
    said = {"title": "题", "description": "", "creator": "x", "caveats": "限度。" * 200, "sources": "a" * 255}
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx({"rows": ROWS}, said)))
    found = {entry.name: entry.value for entry in book.custom_doc_props.props}
    assert max(len(value or "") for value in found.values()) <= 255
    assert "".join(found[name] for name in ("caveats", "caveats_2", "caveats_3")) == said["caveats"]
    assert (found["sources"], "sources_2" in found) == (said["sources"], False)


def test_json_says_null_where_nothing_is():
    assert as_json(ROWS)[2] == {"figure": None, "value": None, "marker": "star"}


def test_parquet_comes_back_the_same():
    read = pd.read_parquet(io.BytesIO(as_parquet(ROWS)))
    assert read["figure"].to_list()[:2] == ["700多起", "=1+1"]
    assert read["value"].to_list()[:2] == [700.0, 0.5]


@pytest.mark.parametrize("query", ["i=settled", "i=visits&lang=en", "i=people&s=article", "i=junk&lang=xx"])
def test_rows_drawn_are_rows_exported(client, selected, query):
    card = selected("compare", "comparison", query)
    answer = json.loads(client.get(f"/figures/comparison.json?{query}").data)
    assert answer["rows"] == as_json(exported(card.rows))
    assert {"verdict", "reasons", "version", "source", "title"} <= set(answer)
    table = pd.read_csv(io.BytesIO(client.get(f"/figures/comparison.csv?{query}").data), encoding="utf-8-sig")
    assert table["status"].to_list() == card.rows["status"].to_list()


def test_each_chart_is_listed_with_its_titles(client):
    listed = json.loads(client.get("/figures/index.json").data)["figures"]
    named = {chart["slug"]: chart for chart in listed}
    assert named["comparison"]["formats"] == "png svg pdf pptx docx csv xlsx json parquet".split()
    assert all(chart["titles"]["zh"] and chart["titles"]["en"] for chart in listed)


@pytest.mark.parametrize("form", ["parquet", "csv", "json", "xlsx"])
def test_each_table_can_be_taken_away(client, form):
    answer = client.get(f"/data/cases.{form}")
    assert answer.status_code == 200
    assert "cases" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize(
    "path", ["/data/nothing.csv", "/data/cases.exe", "/figures/nothing.csv", "/figures/comparison.exe"]
)
def test_what_does_not_exist_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_the_whole_casebook_is_one_file(client):
    book = openpyxl.load_workbook(io.BytesIO(client.get("/data/casebook.xlsx").data))
    assert "observations" in book.sheetnames
    assert client.get("/data/casebook.zip").data[:2] == b"PK"


@pytest.mark.parametrize(
    ("query", "stem"),
    [
        ("lang=en&i=area", "comparison_area_en_0123abcd"),
        ("lang=zh&i=area&c=north.south&show=1", "comparison_area-north.south-show_zh_0123abcd"),
        ("lang=en", "comparison_en_0123abcd"),
    ],
)
def test_the_name_of_a_file_tells_chart_selection_language_and_version(query, stem):
    assert file_stem("comparison", query, "0123abcd4567") == stem


@given(st.lists(st.text(), min_size=2, max_size=2, unique=True))
def test_no_two_selections_share_a_name_and_every_system_takes_it(asked):
    stems = [
        file_stem("records", urlencode({"lang": "zh", "q": words.strip()}), "0123abcd") for words in asked
    ]
    assert all(re.fullmatch(r"[A-Za-z0-9._-]{1,140}", stem) for stem in stems)
    assert len({words.strip() for words in asked}) == len(set(stems)) or asked[0].strip() in ("1", "q")


def test_a_file_of_the_site_is_named_so(client):
    answer = client.get("/figures/comparison.csv?i=settled&lang=en")
    assert re.search(
        r"filename=comparison_settled_en_[0-9a-f]{8}\.csv$", answer.headers["Content-Disposition"]
    )


@pytest.mark.parametrize(
    ("page", "charts"), [(page.slug, page.charts) for page in PAGES if page.charts and not page.variables]
)
def test_every_chart_of_every_page_of_the_published_casebook_leaves_as_every_table(page, charts):
    parts = of_page(next(found for found in PAGES if found.slug == page), {}, ("zh",))
    assert {card.chart.slug for part in parts for card in part.cards} <= {chart.slug for chart in charts}
    for card in (card for part in parts for card in part.cards):
        assert_tables_agree(card)


@pytest.mark.parametrize("case", open_store().rows("cases")["case_id"])
def test_every_chart_of_every_case_of_the_published_casebook_leaves_as_every_table(case):
    cards = [card for part in of_case(SITE_PAGES, case, ("zh",)) for card in part.cards]
    assert "results-chain" in {card.chart.slug for card in cards}
    for card in cards:
        assert_tables_agree(card)


def assert_tables_agree(card: Card) -> None:
    """The four tables of a card can be made, have the same rows, and no cell holds a list of lists."""
    rows = json.loads(make(card, "json"))["rows"]
    parquet = pl.read_parquet(make(card, "parquet"))
    sheet = pd.read_csv(io.BytesIO(make(card, "csv")), dtype=str, keep_default_na=False)
    book = openpyxl.load_workbook(io.BytesIO(make(card, "xlsx")), read_only=True)
    assert len(rows) == len(parquet) == len(sheet) == book.worksheets[0].max_row - 1, card.chart.slug
    assert sheet["status"].to_list() == [row["status"] for row in rows], card.chart.slug
    nested = [name for name, kind in parquet.schema.items() if isinstance(kind, pl.List)]
    assert not [name for name in nested if isinstance(parquet.schema[name].inner, pl.List)], card.chart.slug
    assert not [cell for row in rows for cell in row.values() if isinstance(cell, list | dict)]
