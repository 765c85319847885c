"""From any number to its evidence, from a record to the charts that draw it, from a case to what is compared."""

from __future__ import annotations

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from plotly.utils import PlotlyJSONEncoder

from casebook.records import all_records
from casebook.series import series_points
from casebook.store import open_store
from casebook.text import is_absent
from components.chart_card import card_of, chart_card
from components.reader import view_of
from pages import PAGES
from tests.pages.test_pages import components_of

TABLED = [
    pytest.param(page, chart, id=chart.slug) for page in PAGES for chart in page.charts if chart.columns
]


def links(tree):
    """Path and keys of each link in a tree of components."""
    found = components_of(tree.to_plotly_json() if hasattr(tree, "to_plotly_json") else tree)
    for component in found:
        parts = urlsplit(component["props"].get("href", ""))
        yield parts.path, {key: values[0] for key, values in parse_qs(parts.query).items()}


def plain(tree):
    """A tree as plain values."""
    return json.loads(json.dumps(tree, cls=PlotlyJSONEncoder))


@pytest.mark.parametrize(("page", "chart"), TABLED)
def test_each_row_of_a_table_leads_to_its_record_or_to_why_there_is_none(page, chart):
    view = view_of(page, {"lang": "en"}, "light.wide")
    card = card_of(chart, view)
    found = list(links(plain(chart_card(chart, view))))
    opened = {keys.get("id") for path, keys in found if path == "/evidence"}
    asked = {keys.get("c") for path, keys in found if path == "/evidence"}
    for row in card.rows.to_dict("records"):
        names = [
            row.get(key)
            for key in ("observation_id", "claim_id", "event_id", "to_observation_id", "check_id")
        ]
        known = {str(name) for name in names if not is_absent(name)}
        if known and row["status"] == "figure":
            assert known & opened, row
        elif row["status"] in ("not_reported", "not_applicable") and "indicator_id" in row:
            assert row["case_id"] in asked, row


def test_a_record_leads_to_each_chart_that_draws_it():
    store, page = open_store(), next(page for page in PAGES if page.slug == "evidence")
    drawn = series_points(store).iloc[0]
    record = next(chart for chart in page.charts if chart.slug == "record")
    view = view_of(page, {"lang": "en", "id": drawn["observation_id"]}, "light.wide")
    ways = list(links(plain(chart_card(record, view))))
    assert ("/trends", {"k": drawn["bundle"], "lang": "en"}) in ways
    assert ("/compare", {"i": drawn["indicator_id"], "lang": "en"}) in ways
    event = all_records(store).query("kind == 'event'").iloc[0]["record_id"]
    view = view_of(page, {"lang": "en", "id": event}, "light.wide")
    assert "/trends" in {path for path, _ in links(plain(chart_card(record, view)))}


def test_a_case_leads_to_the_comparison_and_the_line_of_what_it_reports():
    store, page = open_store(), next(page for page in PAGES if page.slug == "case")
    points = series_points(store)
    case = points.loc[points["group"] == "case", "subject"].iloc[0]
    body = plain(page.body(view_of(page, {"lang": "en", "case_id": case}, "light.wide")))
    found = list(links({"children": body, "props": {"children": body}, "type": "Div"}))
    compared = {keys.get("i") for path, keys in found if path == "/compare"}
    own = store.rows("observations")
    assert set(own.loc[(own["case_id"] == case) & own["figure"].notna(), "indicator_id"]) <= compared
    lines = {keys.get("k") for path, keys in found if path == "/trends"}
    assert set(points.loc[points["subject"] == case, "bundle"]) <= lines
