"""The Trends page on the published tables: every bundle, both languages, drawings that hold their rules."""

from __future__ import annotations

import json
import re

import plotly.graph_objects as go
import pytest
from plotly.utils import PlotlyJSONEncoder

from casebook.depth import DEPTHS
from casebook.directions import MOVES
from casebook.series import bundles
from casebook.statements import claims_of_cases
from casebook.store import DEFAULT_TABLES, Store
from components.chart_card import card_of
from components.figures.theme import Theme
from pages.trends import AS, CHARTS, TRENDS

STORE = Store(DEFAULT_TABLES)
BUNDLES = bundles(STORE)["bundle"].to_list()
SERIES = CHARTS[0]


def card(query, language="zh", theme=None, chart=SERIES):
    """A chart of the page at an address."""
    theme = theme or Theme(language=language)
    return card_of(chart, TRENDS.view(TRENDS.select(query, STORE), STORE, language, theme))


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("bundle", BUNDLES)
def test_each_bundle_draws_a_line_for_each_joined_pair_and_no_other(bundle, language, narrow):
    found = card(f"k={bundle}", language, Theme(narrow=narrow, language=language))
    joined = found.rows[found.rows["joined"].astype(bool)]
    slanted = [t for t in go.Figure(found.figure).data if t.mode == "lines" and t.line.width == 1.8]
    assert len(slanted) == len(joined)
    assert found.words.title
    assert found.words.summary
    assert "nan" not in found.words.title + found.words.summary


@pytest.mark.parametrize("scale", AS)
@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_words_of_every_state_name_every_series_and_hold_no_gap(language, depth, scale):
    for bundle in BUNDLES:
        found = card(f"k={bundle}&r={depth}&as={scale}", language)
        words = found.words
        said = " ".join([words.title, words.subtitle, *words.limits, words.summary, words.note])
        assert not re.search(r"nan|None|NaT|\{|<NA>", said)
        assert all(name in words.summary for name in found.rows[f"series_{language}"].dropna())
        assert found.rows["status"].notna().all()
        assert found.figure["layout"]["height"] > 100


@pytest.mark.parametrize("bundle", [name for name in BUNDLES if not name.startswith(("territory", "nation"))])
def test_every_other_case_keeps_a_row_with_its_kind_of_absence(bundle):
    found = card(f"k={bundle}", "en")
    others = found.rows[found.rows["group"] == "other"]
    cases = STORE.rows("cases")
    assert {*others["case_id"], bundle.partition(".")[0]} == set(cases["case_id"])
    assert set(others["status"]) <= {"figure", "direction", "not_reported", "not_applicable"}
    assert (others["figure"].notna() == (others["status"] == "figure")).all()
    assert all(name in found.words.summary for name in others["name_en"])
    assert all(
        any(name in (note.text or "") for note in go.Figure(found.figure).layout.annotations)
        for name in others["name_en"]
    )


def test_an_index_is_offered_only_where_series_share_a_base_and_else_says_why():
    for bundle in BUNDLES:
        view = TRENDS.view(TRENDS.select(f"k={bundle}&as=index", STORE), STORE, "en", Theme(language="en"))
        (control,) = [control for control in TRENDS.controls(view) if control.key == "as"]
        index = control.options[1]
        assert index.disabled is (control.value == "own")
        assert bool(index.hint) is index.disabled
        assert ("base_year" in card(f"k={bundle}&as=index").rows) is not index.disabled


def test_a_deeper_reading_widens_marks_and_words():
    (bundle,) = [b for b in BUNDLES if "4000多起" in card(f"k={b}").rows["figure"].to_list()]
    printed, bounds, widest = (card(f"k={bundle}&r={depth}", "en") for depth in DEPTHS)
    assert [c.rows.set_index("figure").loc["4000多起", "upper"] for c in (printed, bounds, widest)] == [
        4000,
        5000,
        6000,
    ]
    assert len({c.words.summary for c in (printed, bounds, widest)}) == 3
    assert len(go.Figure(printed.figure).layout.shapes) < len(go.Figure(bounds.figure).layout.shapes)


@pytest.mark.parametrize("bundle", BUNDLES)
def test_years_are_whole_on_every_axis(bundle):
    layout = go.Figure(card(f"k={bundle}").figure).to_dict()["layout"]
    ticks = [tick for name, axis in layout.items() if name.startswith("xaxis") for tick in axis["ticktext"]]
    assert ticks
    assert all(tick.isdigit() and len(tick) == 4 for tick in ticks)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.slug)
@pytest.mark.parametrize("theme", [Theme("dark", True, "en"), Theme("light", False, "zh")])
def test_each_chart_draws_in_each_theme(chart, theme):
    found = card("", theme.language, theme, chart)
    assert found.figure["layout"]["height"] > 100
    assert len(found.rows)


def test_a_line_between_two_reporters_says_so_and_a_boundary_says_how_many_dates():
    told = card("k=territory.public_opinion", "en").words.limits
    assert any("different reporters" in said for said in told)
    assert any("own account" in said for said in told)
    assert "five of them with two dates only" in card("k=territory.territory_population", "en").words.title


def test_an_index_says_the_year_of_each_end():
    title = card("k=nation.organisations&as=index", "en").words.title
    assert "in 2021" in title
    assert "in 2012" in title


def test_a_key_names_only_marks_that_are_drawn():
    dashed = {b: "dashed" in card(f"k={b}", "en").words.subtitle for b in BUNDLES}
    for bundle, named in dashed.items():
        lines = [
            t
            for t in go.Figure(card(f"k={bundle}", "en").figure).data
            if t.mode == "lines" and t.line.width == 1.8
        ]
        assert named is any(line.line.dash not in (None, "solid") for line in lines)
    assert set(dashed.values()) == {True, False}


def test_a_group_leads_to_a_bundle_of_it_and_junk_to_the_default():
    default = TRENDS.select("", STORE).at("k")
    assert TRENDS.select("k=no.such&g=nowhere", STORE).at("k") == default
    assert str(TRENDS.select(f"g=nation&k={default}", STORE).at("k")).startswith("nation.")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_printed_direction_leads_to_its_own_words(language):
    view = TRENDS.view(TRENDS.select("level=all", STORE), STORE, language, Theme(language=language))
    directions = next(chart for chart in CHARTS if chart.slug == "directions")
    face = json.dumps(directions.panel(card_of(directions, view).rows, view), cls=PlotlyJSONEncoder)
    claims = claims_of_cases(STORE)
    claims = claims[claims["direction"].isin(MOVES)]
    reached = set(re.findall(r"id=([\w-]+)", face))
    assert set(claims["claim_id"].where(claims["observation_id"].isna()).dropna()) <= reached


def test_the_page_says_how_many_cases_have_a_second_point(client):
    assert client.get("/trends?lang=en").status_code == 200
    view = TRENDS.view(TRENDS.select("", STORE), STORE, "en", Theme(language="en"))
    assert TRENDS.heading(view).title.startswith("Two of eight cases")


def test_a_casebook_without_series_still_has_its_page(store, client):
    assert bundles(store).empty
    assert card_of(SERIES, TRENDS.view(TRENDS.select("", store), store, "zh", Theme())).rows.empty
    assert client.get("/trends?k=a&g=case&level=junk").status_code == 200
