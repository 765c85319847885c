"""The overview: each cell of the coverage matrix says its kind, and no case is lost."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from casebook.coverage import counts_of, coverage_rows
from casebook.headline import headline_rows
from casebook.statements import claims_of_cases
from casebook.store import open_store
from components.chart_card import card_of
from components.figures.theme import Theme
from pages.overview import COVERAGE, OVERVIEW
from tests.pages.test_pages import components_of, layout


def links_of(tree) -> list[str]:
    """Every address that a layout leads to."""
    return [c["props"]["href"] for c in components_of(tree) if c["type"] in ("A", "Link")]


@pytest.fixture
def published():
    """The published casebook."""
    return open_store()


def test_the_matrix_has_a_cell_for_each_case_and_family_of_the_table(published):
    stated = published.rows("coverage").query("level == 'family'")
    rows = coverage_rows(published)
    assert len(rows) == len(stated) == rows["case_id"].nunique() * rows["family"].nunique()
    assert sum(counts_of(rows).values()) == len(rows)
    assert counts_of(rows)["article"] == (stated["article_status"] == "figure").sum()


def test_a_cell_shows_a_figure_of_the_source_its_kind_names(published):
    rows = coverage_rows(published)
    kinds = dict(zip(published.rows("sources")["source_id"], published.rows("sources")["kind"], strict=True))
    article = rows[rows["kind"] == "article"]
    assert set(article["source_id"].map(kinds)) == {"case"}
    elsewhere = rows[(rows["kind"] == "elsewhere") & rows["source_id"].notna()]
    assert set(elsewhere["source_id"].map(kinds)) == {"context"}


def test_a_figure_of_the_place_fills_no_cell_of_the_programme(published):
    rows = coverage_rows(published)
    place = rows[rows["kind"] == "place"]
    assert len(place)
    assert (place[["figures", "figures_elsewhere", "claims"]] == 0).all(axis=None)
    observed = published.rows("observations").set_index("observation_id")
    assert observed.loc[place["observation_id"], "case_id"].isna().all()
    mixed = rows[rows["place_only"] & (rows["claims"] > 0)]
    assert len(mixed)
    assert set(mixed["kind"]) == {"direction_place"}


def test_the_overview_counts_statements_and_figures_as_the_methods_do(published):
    coverage = published.rows("coverage")
    any_source = coverage[coverage["level"] == "family"]["any_status"].value_counts()
    counts = counts_of(coverage_rows(published))
    assert counts["direction"] == any_source["direction"]
    figures = ("article", "elsewhere", "direction_place", "place")
    assert sum(counts[kind] for kind in figures) == any_source["figure"]


def test_an_arrow_of_a_cell_rises_or_falls_only_where_something_is_counted(published):
    claims = claims_of_cases(published)
    moved = claims[claims["shown_direction"].isin(("up", "down"))]
    assert len(moved)
    assert (moved["unit"] != "direction_only").all()


def test_an_absent_cell_shows_no_figure_and_a_direction_has_its_arrows(published):
    rows = coverage_rows(published)
    absent = rows[rows["kind"].isin(("not_reported", "not_applicable"))]
    assert absent["figure"].isna().all()
    assert (absent[["figures", "figures_elsewhere", "claims"]] == 0).all(axis=None)
    assert all(len(codes) for codes in rows.loc[rows["kind"] == "direction", "directions"])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_picture_of_the_matrix_holds_its_words_in_their_cells_and_calls_background_so(
    published, language
):
    view = OVERVIEW.view(OVERVIEW.select("", published), published, language, Theme(language=language))
    card = card_of(COVERAGE, view)
    layout_of = go.Figure(card.figure).layout
    cell_px = (layout_of.height - layout_of.margin.t - layout_of.margin.b) / abs(layout_of.yaxis.range[0])
    words = [
        note
        for note in layout_of.annotations
        if note.yref != "paper" and note.y % 1 == 0.5 and note.x % 1 == 0.5
    ]
    assert all((note.text.count("<br>") + 1) * note.font.size * 1.3 <= cell_px for note in words)
    said = card.labels("background")
    assert (
        sum(said in note.text for note in words)
        == card.rows.query("kind in ('direction', 'direction_place')")["background_only"].sum()
        > 0
    )


@pytest.mark.parametrize("rank", [1, 2, 3])
def test_a_headline_family_keeps_every_case_visible(published, rank):
    rows = headline_rows(published, rank)
    assert set(rows["case_id"]) == set(published.rows("cases")["case_id"])
    groups = rows.groupby("case_id")["group"].nunique()
    assert (groups == 1).all()


def test_a_family_the_article_never_counts_is_shown_by_directions(published):
    rows = headline_rows(published, 1)
    counted = rows[(rows["status"] == "figure") & (rows["source_kind"] == "case")]
    assert counted.empty
    assert set(rows["form"]) == {"directions"}


def test_a_rank_without_a_family_has_no_row_and_no_card(store, client):
    headline = store.rows("codes").query("codelist == 'family' and parent == 'headline'")
    assert headline_rows(store, len(headline) + 1).empty
    found = components_of(layout(client, "/", "lang=en")["_pages_content"]["children"])
    slugs = {str(c["props"].get("id")) for c in found if c["type"] == "Article"}
    assert sum(slug.startswith("headline-") for slug in slugs) == min(len(headline), 3)


def test_a_figure_in_the_matrix_leads_to_its_evidence_and_a_case_to_its_page(client):
    answer = layout(client, "/", "lang=en")
    links = links_of(answer["_pages_content"]["children"])
    assert "/cases/north?lang=en" in links
    assert "/evidence?id=n1&lang=en" in links


def test_the_title_counts_what_the_matrix_shows(client, store):
    said = json.dumps(layout(client, "/", "lang=en"), ensure_ascii=False)
    rows = coverage_rows(store)
    assert f"prints a figure in {counts_of(rows)['article']} of {len(rows)} cells" in said
