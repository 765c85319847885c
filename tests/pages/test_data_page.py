"""The data page: what it says is what is published, and the code it shows runs."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import pandas as pd
import pytest

from casebook.published import FORMATS
from casebook.schema import TABLES
from casebook.store import DEFAULT_TABLES
from pages.data_snippets import NEEDED, SNIPPETS
from tests.pages.test_pages import components_of, layout

PYTHON = [snippet for snippet in SNIPPETS if not snippet.tool.startswith("R,")]


def page(client, path, lang="en"):
    """Every component of a page."""
    return list(components_of(layout(client, path, f"lang={lang}")["_pages_content"]["children"]))


def ids(components):
    """The ids of a page that are anchors."""
    return {c["props"]["id"] for c in components if isinstance(c["props"].get("id"), str)}


def test_every_download_that_the_page_offers_exists(client):
    links = {c["props"]["href"] for c in page(client, "/data") if c["props"].get("download")}
    assert {f"/data/{name}.{form}" for name in TABLES for form in FORMATS} <= links
    absent_in_small_casebook = {"/data/datapackage.json", "/data/croissant.json"}
    answers = {link: client.get(link).status_code for link in sorted(links - absent_in_small_casebook)}
    assert set(answers.values()) == {200}, answers


def test_the_package_holds_every_published_file(client, tables):
    archive = zipfile.ZipFile(BytesIO(client.get("/data/casebook.zip").data))
    assert {name.split("/")[-1] for name in archive.namelist()} == {path.name for path in tables.iterdir()}


def test_a_table_says_the_same_in_every_format(client):
    csv = pd.read_csv(BytesIO(client.get("/data/observations.csv").data), encoding="utf-8-sig")
    parquet = pd.read_parquet(BytesIO(client.get("/data/observations.parquet").data))
    json = pd.DataFrame(client.get("/data/observations.json").json)
    xlsx = pd.read_excel(BytesIO(client.get("/data/observations.xlsx").data))
    for rows in (csv, json, xlsx):
        assert list(rows.columns) == list(parquet.columns)
        for name in ("value", "lower", "upper"):
            pd.testing.assert_series_equal(rows[name].astype(float), parquet[name])


@pytest.mark.parametrize("snippet", PYTHON, ids=lambda snippet: snippet.name)
def test_code_for_python_runs_on_the_published_tables(snippet, monkeypatch, capsys):
    monkeypatch.chdir(DEFAULT_TABLES)
    exec(compile(snippet.code, snippet.name, "exec"), {})
    said = capsys.readouterr().out
    assert set(NEEDED) <= set(re.findall(r"\w+", said))
    assert len(said.splitlines()) > 8


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: snippet.name)
def test_code_takes_the_bounds_with_the_value(snippet):
    assert set(NEEDED) <= set(re.findall(r"\w+", snippet.code))
    assert {"figure", "same_as"} <= set(re.findall(r"\w+", snippet.code))
    assert snippet.reads in snippet.code


@pytest.mark.parametrize("path", ["/data", "/data/codebook", "/methods"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_entry_of_the_contents_leads_to_a_part_of_the_page(client, path, lang):
    components = page(client, path, lang)
    wanted = {c["props"]["href"][1:] for c in components if str(c["props"].get("href", "")).startswith("#")}
    assert wanted
    assert wanted <= ids(components)


def test_every_link_into_the_codebook_finds_its_place(client):
    codebook = ids(page(client, "/data/codebook"))
    links = [str(c["props"].get("href", "")) for c in page(client, "/data")]
    anchors = {link.split("#")[1] for link in links if link.startswith("/data/codebook") and "#" in link}
    # The lists of the small casebook are those of the method and a few of its own.
    missing = anchors - codebook
    assert missing <= {"list-event_kind", "list-mechanism"}
    assert {"list-reading", "list-closed", "list-unit"} <= anchors & codebook


def test_no_id_stands_twice(client):
    for path in ("/data", "/data/codebook", "/methods"):
        found = [c["props"]["id"] for c in page(client, path) if isinstance(c["props"].get("id"), str)]
        assert len(found) == len(set(found))
