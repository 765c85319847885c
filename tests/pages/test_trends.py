"""The Trends page on the published tables: every bundle, both languages, drawings that hold their rules."""

from __future__ import annotations

import pytest

from casebook.series import bundles
from casebook.store import DEFAULT_TABLES, Store
from components.chart_card import card_of
from components.figures.theme import Theme
from pages.trends import CHARTS, TRENDS

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
    slanted = [t for t in found.figure.data if t.mode == "lines" and t.line.width == 1.8]
    assert len(slanted) == len(joined)
    assert found.words.title
    assert found.words.summary
    assert "nan" not in found.words.title + found.words.summary


@pytest.mark.parametrize("bundle", BUNDLES)
def test_years_are_whole_on_every_axis(bundle):
    layout = card(f"k={bundle}").figure.to_dict()["layout"]
    ticks = [tick for name, axis in layout.items() if name.startswith("xaxis") for tick in axis["ticktext"]]
    assert ticks
    assert all(tick.isdigit() and len(tick) == 4 for tick in ticks)


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.slug)
@pytest.mark.parametrize("theme", [Theme("dark", True, "en"), Theme("light", False, "zh")])
def test_each_chart_draws_in_each_theme(chart, theme):
    found = card("", theme.language, theme, chart)
    assert found.figure.layout.height > 100
    assert len(found.rows)


def test_a_group_leads_to_a_bundle_of_it_and_junk_to_the_default():
    default = TRENDS.select("", STORE).at("k")
    assert TRENDS.select("k=no.such&g=nowhere", STORE).at("k") == default
    assert str(TRENDS.select(f"g=nation&k={default}", STORE).at("k")).startswith("nation.")


def test_the_page_says_how_many_cases_have_a_second_point(client):
    assert client.get("/trends?lang=en").status_code == 200
    view = TRENDS.view(TRENDS.select("", STORE), STORE, "en", Theme(language="en"))
    assert TRENDS.heading(view).title.startswith("Two of eight cases")


def test_a_casebook_without_series_still_has_its_page(store, client):
    assert bundles(store).empty
    assert card_of(SERIES, TRENDS.view(TRENDS.select("", store), store, "zh", Theme())).rows.empty
    assert client.get("/trends?k=a&g=case&level=junk").status_code == 200
