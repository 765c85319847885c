"""Citations at their addresses, links that name a version, and the page that may be framed."""

from __future__ import annotations

import json
import re
from html import unescape

import pytest
import rispy

from casebook.citing.styles import STYLES
from casebook.records import all_records
from components.address import is_private
from components.permalink import version_in
from pages import PAGES
from tests.pages.test_pages import components_of, layout

CHARTS = [chart for page in PAGES for chart in page.charts]
OLD = "0123456789ab"


def version(client):
    """The version of the tables."""
    return client.get("/readyz").json["version"]


def notes(client, query, path="/compare"):
    """What a page that is linked to says of its version."""
    found = components_of(layout(client, path, query)["_pages_content"]["children"])
    return [c["props"]["children"] for c in found if c["props"].get("role") == "note"]


@pytest.mark.parametrize("ending", STYLES)
def test_the_whole_is_cited_at_the_reader_s_address_and_the_data_s_version(client, ending):
    answer = client.get(f"/cite/casebook.{ending}?lang=en", base_url="https://casebook.test")
    assert answer.content_type == f"{STYLES[ending].mimetype}; charset=utf-8"
    assert "https://casebook.test/" in answer.text
    assert version(client) in answer.text
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.slug)
def test_each_chart_is_cited_with_its_sources(client, store, chart, lang):
    answer = client.get(
        f"/cite/figures/{chart.slug}.json?{chart.example_in(store)}&case_id=north&lang={lang}"
    )
    first, *sources = json.loads(answer.text)
    assert first["title"]
    assert first["type"] == "figure"
    assert first["version"] == store.version
    assert f"v={store.version}#{chart.slug}" in first["URL"]
    assert {item["id"] for item in sources} <= set(store.rows("sources")["source_id"])


def test_a_comparison_keeps_its_verdict_in_its_citation(client):
    cited = client.get("/cite/figures/comparison.apa.txt?i=settled&lang=en").text.splitlines()
    assert "[Comparable with caution]. Retrieved " in cited[0]
    assert len(cited) == 3


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_figure_stands_beside_its_source(client, lang):
    source, record = client.get(f"/cite/observations/n1.gbt.txt?lang={lang}").text.splitlines()
    place = {"zh": "成效启示，第2段：“700多起”", "en": "Results, paragraph 2: “700多起”"}
    assert source == f"来源article[N]. 社, 2016-06-21. [{place[lang]}]."
    assert f"id=n1&v={version(client)}#record" in record


def test_every_record_can_be_cited(client, store):
    for name in all_records(store)["record_id"]:
        answer = client.get(f"/cite/records/{name}.ris")
        assert answer.status_code == 200
        assert rispy.loads(answer.text)[-1]["type_of_reference"] == "DATA"


@pytest.mark.parametrize(
    "path",
    [
        "/cite/nothing.bib",
        "/cite/casebook.exe",
        "/cite/casebook",
        "/cite/figures/nothing.bib",
        "/cite/observations/nothing.bib",
        "/cite/figures/comparison",
        "/embed/nothing",
        "/embed/nothing.txt",
        "/embed/nothing.json",
    ],
)
def test_what_does_not_exist_is_not_found(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "junk", ["", "x", "0123", "0123456789abc", "ABCDEFABCDEF", "<script>", "0123456789ab\n"]
)
def test_junk_names_no_version(junk):
    assert version_in({"v": junk}) == ""


@pytest.mark.parametrize(("lang", "word"), [("zh", "数据版本"), ("en", "data version")])
def test_an_old_link_says_which_versions(client, lang, word):
    said = json.dumps(notes(client, f"i=settled&lang={lang}&v={OLD}"), ensure_ascii=False)
    assert all(part in said for part in (word, OLD, version(client)))
    document = client.get(f"/compare?i=settled&lang={lang}&v={OLD}").text
    assert document.count(OLD) == 1


def test_a_link_of_this_version_says_nothing(client):
    assert not notes(client, f"i=settled&v={version(client)}")
    assert not notes(client, "i=settled&v=junk")
    assert not notes(client, "i=settled")


def test_the_version_is_no_part_of_the_selection(client):
    old, new = (layout(client, "/compare", f"i=settled&lang=en{v}") for v in (f"&v={OLD}", ""))
    stores = [
        next(
            c["props"]["data"]
            for c in components_of(tree["_pages_content"]["children"])
            if c["props"].get("id") == "selection"
        )
        for tree in (old, new)
    ]
    assert stores[0] == stores[1]
    assert stores[0]["query"] == "lang=en&i=settled"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.slug)
def test_an_embedded_chart_carries_source_version_and_a_way_back(client, store, chart, lang):
    answer = client.get(f"/embed/{chart.slug}?{chart.example_in(store)}&case_id=north&lang={lang}")
    assert answer.status_code == 200
    assert store.version in answer.text
    assert re.search(rf'href="/[^"]*lang={lang}[^"]*v={store.version}#{chart.slug}"', unescape(answer.text))
    assert "_dash" not in answer.text
    assert "Set-Cookie" not in answer.headers


def test_only_an_embedded_chart_may_be_framed(client):
    embedded = client.get("/embed/comparison?i=settled").headers
    assert "frame-ancestors *" in embedded["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded
    for path in ("/", "/compare", "/figures/comparison.csv", "/cite/casebook.bib", "/embed", "/embedded/x"):
        refused = client.get(path).headers
        assert "frame-ancestors 'none'" in refused["Content-Security-Policy"]
        assert refused["X-Frame-Options"] == "DENY"


def test_an_embedded_comparison_says_whether_it_may_be_compared(client):
    said = client.get("/embed/comparison?i=settled&lang=en").text
    assert "Comparable with caution" in said
    assert '<li class="caution">' in said


def test_the_figure_of_a_frame_is_drawn_for_its_theme_and_width(client):
    told = client.get("/embed/comparison.json?i=settled&medium=dark.narrow")
    assert told.headers["Access-Control-Allow-Origin"] == "*"
    assert told.json != client.get("/embed/comparison.json?i=settled").json


def test_the_code_to_embed_names_chart_version_and_height(client):
    code = client.get("/embed/comparison.txt?i=settled&lang=en", base_url="https://casebook.test").text
    source, title, height = re.search(r'src="(.*?)" title="(.*?)" width="100%" height="(\d+)"', code).groups()
    assert unescape(source) == (
        f"https://casebook.test/embed/comparison?lang=en&i=settled&v={version(client)}"
    )
    assert title
    assert int(height) > 400


def test_a_frame_says_when_the_data_have_changed(client):
    assert OLD in client.get(f"/embed/comparison?i=settled&v={OLD}").text
    assert 'role="note"' not in client.get(f"/embed/comparison?i=settled&v={version(client)}").text


@pytest.mark.parametrize("host", ["https://evil.example", "https://casebook.test.evil.example"])
def test_a_forged_host_reaches_no_citation_and_no_file(client, monkeypatch, host):
    addresses = ("/cite/figures/comparison.apa.txt", "/cite/casebook.bib", "/embed/comparison.txt")
    asked = [f"{address}?i=settled&lang=en" for address in (*addresses, "/figures/comparison.json")]
    assert not any("evil" in client.get(one, base_url=host).text for one in asked)
    monkeypatch.setenv("CASEBOOK_ADDRESS", "https://casebook.example/")
    for one in asked:
        said = client.get(one, base_url=host).text
        assert "https://casebook.example/" in said
        assert "evil" not in said


@pytest.mark.parametrize(
    ("host", "believed"),
    [
        *[(host, True) for host in ("127.0.0.1:8050", "[::1]:80", "10.0.0.7", "a.test", "localhost")],
        *[(host, False) for host in ("8.8.8.8", "test.example", "xlocalhost", "", "[")],
    ],
)
def test_only_a_host_of_this_machine_or_network_is_believed(host, believed):
    assert is_private(host) is believed
