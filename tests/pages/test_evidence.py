"""Evidence and Mechanisms: what a reader finds, opens, takes away; nothing from a cell or an address becomes markup."""

from __future__ import annotations

import json
from urllib.parse import urlencode

import pytest

from tests.components.coded import FIGURE, TEXT, coded_casebook
from tests.components.tables import publish
from tests.pages.test_pages import components_of, layout, unfolded


@pytest.fixture
def site(tmp_path, monkeypatch):
    """The site on the coded casebook."""
    monkeypatch.setenv("CASEBOOK_TABLES", str(publish(tmp_path / "tables", coded_casebook())))
    monkeypatch.delenv("CASEBOOK_SOURCES", raising=False)
    import app

    return app.server.test_client()


def said(site, path, **keys):
    """All that a page says, as JSON text."""
    content = layout(site, path, urlencode(keys))["_pages_content"]
    return json.dumps(unfolded(content["children"]), ensure_ascii=False)


def items(site, **keys):
    """The records that the list shows."""
    found = components_of(layout(site, "/evidence", urlencode(keys))["_pages_content"]["children"])
    return [c for c in found if c["type"] == "Li" and c["props"].get("className") == "rec"]


def test_what_the_list_shows_is_what_is_exported(site):
    for query in ({}, {"type": "mechanism"}, {"q": "700"}, {"c": "north", "i": "settled"}, {"q": "nowhere"}):
        rows = site.get(f"/figures/records.json?{urlencode(query)}").json["rows"]
        assert len(items(site, **query)) == len(rows) <= 50
    csv = site.get("/figures/records.csv?q=700&lang=en").data.decode("utf-8-sig")
    assert csv.splitlines()[0].startswith("record_id,kind,published_id,status")
    for form in ("xlsx", "parquet"):
        assert site.get(f"/figures/records.{form}").status_code == 200


@pytest.mark.parametrize(
    "q",
    [
        "(((*[",
        "\x00\x01",
        "a" * 5000,
        "'; DROP TABLE",
        "<script>",
        "𝒳\ud800".encode("utf-8", "replace"),
        "🦆 ",
    ],
)
def test_any_search_is_answered(site, q):
    assert "<script>alert" not in said(site, "/evidence", q=q, lang="en")


@pytest.mark.parametrize(
    "id_", ["n1", "n3", "mention.n1", "south-visits", "n1-undated", "mechanism.north.grid.a"]
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_kind_of_record_opens(site, id_, lang):
    found = said(site, "/evidence", id=id_, lang=lang)
    assert id_ in found
    assert '"rec-facts"' in found


def test_printed_words_and_citations_say_the_language_of_their_source(tmp_path, monkeypatch):
    tables = coded_casebook()
    tables["sources"] = [row | {"language": "de"} for row in tables["sources"]]
    tables["sources"] = [row | {"citation": "Bericht, 2015"} for row in tables["sources"]]
    tables["observations"][0] |= {"figure": "700 Fälle"}
    monkeypatch.setenv("CASEBOOK_TABLES", str(publish(tmp_path / "german", tables)))
    import app

    name = tables["observations"][0]["observation_id"]
    found = components_of(
        layout(app.server.test_client(), "/evidence", f"id={name}")["_pages_content"]["children"]
    )
    spoken = {(c["type"], str(c["props"].get("children"))): c["props"].get("lang") for c in found}
    assert spoken["Cite", "Bericht, 2015"] == "de"
    assert {lang for (_, words), lang in spoken.items() if words == "700 Fälle"} == {"de"}


def test_a_record_leads_to_charts_cases_and_back(site):
    found = said(site, "/evidence", id="n1", lang="en")
    assert "/compare?i=settled" in found
    assert "/cases/north" in found
    assert "/mechanisms?m=grid&case=north" in said(site, "/evidence", id="mechanism.north.grid.a", lang="en")


def test_an_address_that_is_not_of_the_web_is_no_link(site):
    assert "javascript:" not in said(site, "/evidence", id="n1")


def test_the_passage_is_shown_only_from_the_reader_s_own_document(site, tmp_path, monkeypatch):
    without = said(site, "/evidence", id="n1", lang="zh")
    assert "调解员有三名" not in without
    assert "CASEBOOK_SOURCES" in without
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "text").write_bytes(TEXT.encode())
    monkeypatch.setenv("CASEBOOK_SOURCES", str(folder))
    # In the other language: a page is drawn once for an address, and documents are there before the site starts.
    tree = layout(site, "/evidence", "id=n1&lang=en")["_pages_content"]["children"]
    marks = [c["props"]["children"] for c in components_of(tree) if c["type"] == "Mark"]
    assert marks == [FIGURE]
    assert "第二段<b>说</b>调处矛盾" in json.dumps(unfolded(tree), ensure_ascii=False)
    for form in ("json", "csv"):
        assert "调解员有三名" not in site.get(f"/figures/record.{form}?id=n1").data.decode()


def test_junk_in_the_address_shows_the_whole_list(site):
    assert len(items(site, type="x", src="x", f="x", i="x", m="x", page="99", id="x", sort="x")) == len(
        items(site)
    )


def test_a_disagreement_is_a_split_square_and_both_codings_open(site):
    found = said(site, "/mechanisms", lang="en")
    assert "mx split a-stated b-unclear" in found
    assert "mx mx-stated apart" in found
    opened = said(site, "/mechanisms", lang="en", m="mediation", case="south")
    assert "Reason a" in opened
    assert "Reason b" in opened
    assert "the codings differ" in opened
    assert "absent" not in opened.replace('"absent"', "")


@pytest.mark.parametrize("query", ["m=x&case=y", "m=grid", "case=east", "o=book", "m=grid&case=east&lang=en"])
def test_every_choice_of_a_cell_is_answered(site, query):
    layout(site, "/mechanisms", query)
    for slug in ("mechanisms", "coding", "agreement"):
        assert site.get(f"/figures/{slug}.plotly.json?{query}").status_code == 200
        assert site.get(f"/figures/{slug}.csv?{query}").status_code == 200


def test_agreement_is_said_with_its_meaning(site):
    found = said(site, "/mechanisms", lang="en")
    assert "α = 0.500" in found
    assert "automated readers" in found
    assert "not human reliability" in found
