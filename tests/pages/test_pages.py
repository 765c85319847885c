"""Every page in both languages, through the WSGI client."""

from __future__ import annotations

import itertools
import json
import re
import shutil
from html import escape
from urllib.parse import urlencode

import plotly.graph_objects as go
import pytest

from pages import PAGES
from tests.pages.written import components_in

QUERIES = ["", "i=settled", "i=visits&s=article", "i=junk&lang=xx&c=,,,&q=%00%FF&page=-1", "f=territory"]
PATHS = {page.path: re.sub(r"<\w+>", "north", page.path) for page in PAGES}
HAN = re.compile(r"[\u4e00-\u9fff]")


def layout(client, path, query=""):
    """The layout of a page as the browser gets it from the router."""
    app_id = {"id": "_pages_location", "property": "pathname", "value": path}
    search = {"id": "_pages_location", "property": "search", "value": f"?{query}" if query else ""}
    body = {
        "output": ".._pages_content.children..._pages_store.data..",
        "outputs": [
            {"id": "_pages_content", "property": "children"},
            {"id": "_pages_store", "property": "data"},
        ],
        "inputs": [app_id, search],
        "changedPropIds": ["_pages_location.pathname"],
    }
    answer = client.post("/_dash-update-component", json=body)
    assert answer.status_code == 200, answer.text[:300]
    return json.loads(answer.data)["response"]


def components_of(tree):
    """Every component of a layout, those that it holds as HTML included."""
    waiting = [unfolded(tree)]
    while waiting:
        part = waiting.pop(0)
        if isinstance(part, list):
            waiting = part + waiting
        elif isinstance(part, dict) and "type" in part:
            yield part
            waiting.insert(0, part["props"].get("children"))


def unfolded(tree):
    """A layout with what it holds as HTML read as components."""
    if isinstance(tree, list):
        return [unfolded(part) for part in tree]
    if not isinstance(tree, dict) or "type" not in tree:
        return tree
    given = tree["props"]
    if tree["type"] != "Still":
        return {**tree, "props": {**given, "children": unfolded(given.get("children"))}}
    props = {**given["attributes"], "children": components_in(given["html"])}
    props |= {name: given[name] for name in ("id",) if name in given}
    return {"type": given["tag"].capitalize(), "props": props}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", PATHS.values())
def test_each_page_opens_in_each_language(client, path, lang):
    document = client.get(f"{path}?lang={lang}")
    assert document.status_code == 200
    assert f'<html lang="{"zh-CN" if lang == "zh" else "en"}">' in document.text
    answer = layout(client, path, f"lang={lang}")
    found = list(components_of(answer["_pages_content"]["children"]))
    assert [c["type"] for c in found].count("H1") == 1
    assert {"Main", "Nav", "Footer"} <= {c["type"] for c in found}
    assert answer["_pages_store"]["data"]["title"].endswith(
        {"zh": "治理案例集", "en": "Governance Casebook"}[lang]
    )


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("path", PATHS.values())
def test_no_address_breaks_a_page(client, path, query):
    assert client.get(f"{path}?{query}").status_code == 200
    layout(client, path, query)


@pytest.mark.parametrize("path", PATHS.values())
def test_headings_of_a_page_are_in_order(client, path):
    found = components_of(layout(client, path)["_pages_content"]["children"])
    levels = [int(c["type"][1]) for c in found if re.fullmatch(r"H[1-6]", c["type"])]
    assert levels[0] == 1
    assert all(later <= earlier + 1 for earlier, later in itertools.pairwise(levels))


@pytest.mark.parametrize(
    ("accepted", "lang"),
    [("en-GB,en;q=0.9", "en"), ("zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"), ("fr", "zh-CN"), ("", "zh-CN")],
)
def test_the_browser_s_preference_decides_the_first_language(client, accepted, lang):
    document = client.get("/compare", headers={"Accept-Language": accepted} if accepted else {})
    assert f'<html lang="{lang}">' in document.text


def test_a_page_that_does_not_exist_says_so(client):
    assert client.get("/nothing?lang=en").status_code == 404
    found = components_of(layout(client, "/nothing", "lang=en")["_pages_content"]["children"])
    assert "No such page" in [c["props"].get("children") for c in found if c["type"] == "H1"]


@pytest.mark.parametrize(
    "address",
    [
        "/figures/results-chain.csv?case_id=nope",
        "/figures/results-chain.plotly.json?case_id=nope",
        "/embed/results-chain?case_id=nope",
        "/embed/results-chain.txt?case_id=nope",
        "/cite/figures/results-chain.bib?case_id=nope",
        "/exports/new?page=/cases/nope",
        "/figures/nope.csv",
        "/data/nope.csv",
    ],
)
def test_an_address_that_names_nothing_says_so_in_both_languages(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "没有这一页" in answer.text
    assert "No such page" in answer.text


def test_the_path_names_the_case_whatever_the_query_says(client):
    one, other = "/cases/north", "/cases/south"
    expected = layout(client, one, "lang=en")["_pages_content"]
    assert layout(client, one, "lang=en&case_id=south")["_pages_content"] == expected
    assert layout(client, one, "lang=en&case_id=nope")["_pages_content"] == expected
    assert layout(client, other, "lang=en")["_pages_content"] != expected


@pytest.mark.parametrize(
    "path", ["/", "/cases", "/data/observations.csv", "/figures/comparison.csv", "/search.json"]
)
def test_a_damaged_table_is_named_and_the_site_recovers(client, tables, tmp_path, monkeypatch, path):
    folder = tmp_path / "tables"
    shutil.copytree(tables, folder)
    monkeypatch.setenv("CASEBOOK_TABLES", str(folder))
    whole = (folder / "observations.parquet").read_bytes()
    (folder / "observations.parquet").write_bytes(whole[:-1] + b"?")
    answer, ready = client.get(path), client.get("/readyz")
    assert client.get("/healthz").status_code == 200
    assert (answer.status_code, ready.status_code) == (503, 503)
    for text in (answer.text, ready.json["zh"], ready.json["en"]):
        assert "observations.parquet" in text
        assert "make data" in text
    (folder / "observations.parquet").write_bytes(whole)
    assert (client.get(path).status_code, client.get("/readyz").status_code) == (200, 200)
    version = client.get("/readyz").json["version"]
    (folder / "observations.parquet").unlink()
    assert client.get(path).status_code == 200
    assert client.get("/data/observations.parquet").status_code == 503
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json["serving"]) == (503, version)


def test_no_page_loads_from_elsewhere_and_no_script_is_inline(client):
    document = client.get("/compare")
    # The page's own address and those in its languages are said whole, and loaded by nobody.
    loading = re.sub(r'<link rel="(?:canonical|alternate)"[^>]*>', "", document.text)
    addresses = re.findall(r'<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]+)"', loading)
    assert addresses
    assert all(address.startswith("/") for address in addresses)
    policy = document.headers["Content-Security-Policy"]
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert "frame-ancestors 'none'" in policy
    assert document.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", PATHS.values())
def test_the_first_view_reads_without_scripts(client, path):
    document = client.get(f"{path}?lang=en").text
    first = document.split('<div id="first-view">')[1].split('<div id="react-entry-point">')[0]
    said = [
        c["props"].get("children")
        for c in components_of(layout(client, path, "lang=en")["_pages_content"]["children"])
    ]
    titles = [children for children in said if isinstance(children, str) and len(children) > 20]
    assert titles
    assert all(escape(text) in first for text in titles)
    assert "<script" not in first


def test_every_inline_script_is_allowed_by_its_hash(client):
    import base64
    import hashlib

    document = client.get("/compare")
    for script in re.findall(
        r"<script(?![^>]*(?:src=|application/json))[^>]*>(.*?)</script>", document.text, re.DOTALL
    ):
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in document.headers["Content-Security-Policy"]


def test_answers_are_compressed_when_the_browser_can(client):
    plain = client.get("/compare")
    packed = client.get("/compare", headers={"Accept-Encoding": "br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert len(packed.data) < len(plain.data) / 2
    assert "Content-Encoding" not in plain.headers


def test_the_site_says_whether_it_is_ready(client, tmp_path, monkeypatch):
    assert client.get("/healthz").json == {"status": "alive"}
    ready = client.get("/readyz")
    assert (ready.status_code, ready.json["status"]) == (200, "ready")
    monkeypatch.setenv("CASEBOOK_TABLES", str(tmp_path))
    missing = client.get("/readyz")
    assert missing.status_code == 503
    assert missing.json["zh"]
    assert missing.json["en"]


def test_without_tables_a_page_says_what_to_do(client, tmp_path, monkeypatch):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tmp_path))
    assert client.get("/compare").status_code == 503
    said = json.dumps(layout(client, "/compare"), ensure_ascii=False)
    assert "make data" in said


WORDS = ("head", "summary", "table", "foot")


def redraw(client, chart, state, drawn=None):
    """What the browser gets for a chart after a change of the selection; `drawn` is what it says it has drawn."""
    parts = [("figure", "figure"), ("figure", "style")]
    parts += [(part, prop) for part in WORDS for prop in ("html", "drawn")]
    spelt = [({"kind": "graph", "part": part, "slug": chart}, prop) for part, prop in parts]
    pattern = [f'{{"kind":"graph","part":"{part}","slug":["MATCH"]}}.{prop}' for part, prop in parts]
    states = [
        {"id": identity, "property": prop, "value": (drawn or {}).get(identity["part"])}
        for identity, prop in spelt
        if prop == "drawn"
    ]
    body = {
        "output": f"..{'...'.join(pattern)}..",
        "outputs": [{"id": identity, "property": prop} for identity, prop in spelt],
        "inputs": [
            {"id": "selection", "property": "data", "value": state},
            {"id": "medium", "property": "data"},
        ],
        "state": states,
        "changedPropIds": ["selection.data"],
    }
    answer = client.post("/_dash-update-component", json=body)
    assert answer.status_code == 200
    return {json.loads(key)["part"]: props for key, props in json.loads(answer.data)["response"].items()}


@pytest.mark.parametrize("indicator", ["settled", "visits", "people"])
@pytest.mark.parametrize("medium", ["light.wide", "dark.narrow"])
def test_one_callback_redraws_a_chart(client, selected, indicator, medium):
    client.set_cookie("medium", medium)
    query = urlencode({"i": indicator, "lang": "en"})
    state = {"query": query, "page": "compare", "path": "/compare", "lang": "en"}
    figure = redraw(client, "comparison", state)["figure"]["figure"]
    from components.medium import theme_of

    card = selected("compare", "comparison", query, theme_of(medium, "en"))
    assert figure["layout"]["height"] == card.figure["layout"]["height"]
    assert len(figure["data"]) == len(go.Figure(card.figure).data)


def test_a_part_that_the_change_leaves_as_it_is_is_not_sent_again(client):
    state = {"query": "i=settled&lang=en", "page": "compare", "path": "/compare", "lang": "en"}
    first = redraw(client, "comparison", state)
    drawn = {part: props["drawn"] for part, props in first.items() if part in WORDS}
    assert set(drawn) == set(WORDS)
    assert set(redraw(client, "comparison", state, drawn)) == {"figure"}
    assert set(redraw(client, "comparison", {**state, "query": "i=visits&lang=en"}, drawn)) >= {
        "head",
        "table",
    }
