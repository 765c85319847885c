"""The cases: each figure once on its chain, what is unsaid found in the tables, no case but those there are."""

from __future__ import annotations

import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from casebook.chain import GROUPS, chain_counts, chain_rows
from casebook.gaps import gaps_of
from casebook.store import open_store
from tests.pages.test_overview import links_of
from tests.pages.test_pages import components_of, layout

LINKED = ("observations", "claims", "events", "checks")
IDS = {"observations": "observation_id", "claims": "claim_id", "events": "event_id", "checks": "check_id"}


@pytest.fixture(scope="module")
def published():
    """The published casebook."""
    return open_store()


def test_each_printed_figure_of_the_article_stands_once_on_a_chain(published):
    for case_id in published.rows("cases")["case_id"]:
        rows = chain_rows(published, case_id)
        own = rows[(rows["group"] == "article") & (rows["status"] == "figure")]
        observed = published.rows("observations").query("case_id == @case_id and figure.notna()")
        stated = observed[observed["source_id"].isin(own["source_id"])]
        assert sorted(own["observation_id"]) == sorted(stated["observation_id"])


def test_a_figure_repeated_elsewhere_is_told_but_not_counted_again(published):
    rows = published.rows("observations").dropna(subset=["same_as"])
    assert len(rows)
    for case_id in set(rows["case_id"].dropna()):
        chain = chain_rows(published, case_id)
        roots = chain.loc[(chain["status"] == "figure") & chain["figure"].notna(), "root"]
        assert roots.is_unique
        assert any(len(titles) for titles in chain["also"])


def test_the_index_counts_what_the_chains_hold(published):
    counts = chain_counts(published).groupby("case_id")[["figures", "claims"]].sum()
    for case_id, row in counts.iterrows():
        chain = chain_rows(published, str(case_id))
        own = chain[chain["group"] == "article"]["status"].value_counts()
        assert (row["figures"], row["claims"]) == (own.get("figure", 0), own.get("direction", 0))


def test_what_is_unsaid_is_said_only_where_the_tables_lack_it(published):
    cases = published.rows("cases").set_index("case_id")
    for case_id in cases.index:
        gaps = {gap.kind: gap for gap in gaps_of(published, case_id)}
        assert ("start" in gaps) == (cases["programme_start"].isna()[case_id])
        own = chain_rows(published, case_id).query("group == 'article' and status == 'figure'")
        undated = own[(own["period_kind"] == "not_stated") & (own["indicator_kind"] != "parameter")]
        assert gaps["undated"].n == len(undated) if len(undated) else "undated" not in gaps
        assert all(gap.n <= gap.of for gap in gaps.values())


def test_every_evidence_link_of_a_case_names_a_published_record(published, monkeypatch):
    monkeypatch.delenv("CASEBOOK_TABLES", raising=False)
    import app

    known = {name for table in LINKED for name in published.rows(table)[IDS[table]]}
    for case_id in published.rows("cases")["case_id"]:
        answer = layout(app.server.test_client(), f"/cases/{case_id}", "lang=en")
        links = links_of(answer["_pages_content"]["children"])
        asked = {
            parse_qs(urlsplit(link).query)["id"][0] for link in links if link.startswith("/evidence?id=")
        }
        assert asked
        assert asked <= known


def test_a_case_that_does_not_exist_is_answered_like_any_missing_page(client):
    for path in ("/cases/nowhere", "/cases/%F0%9F%8C%8D", "/cases/north.."):
        found = components_of(layout(client, path, "lang=en")["_pages_content"]["children"])
        assert "No such page" in [c["props"].get("children") for c in found if c["type"] == "H1"]


def test_each_link_of_the_chain_is_there_even_when_nothing_is_said(client):
    answer = layout(client, "/cases/east", "lang=en")
    found = list(components_of(answer["_pages_content"]["children"]))
    ids = {c["props"].get("id") for c in found if c["type"] == "H3"}
    levels = ("context", "input", "activity", "output", "outcome", "impact")
    assert {f"level-{level}" for level in levels} <= ids
    assert "neither a figure nor a statement" in json.dumps(answer)


def test_no_id_stands_twice_on_a_case_page(client):
    for case_id in ("north", "south", "east"):
        answer = layout(client, f"/cases/{case_id}", "lang=zh")
        ids = re.findall(r'"id": ?"([^"]+)"', json.dumps(answer["_pages_content"]))
        assert len(ids) == len(set(ids))


def test_the_chain_downloads_as_it_is_drawn(client):
    answer = client.get("/figures/results-chain.json?case_id=south&lang=en")
    assert answer.status_code == 200
    assert {row["group"] for row in answer.json["rows"]} <= set(GROUPS)
    assert all(row["status"] in ("figure", "direction") for row in answer.json["rows"])
