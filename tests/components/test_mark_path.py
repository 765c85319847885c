"""The way to each mark: every row that a chart draws answers, and what it leads to exists."""

from __future__ import annotations

from urllib.parse import parse_qs

import plotly.graph_objects as go
import pytest

from casebook.records import find_record
from casebook.store import open_store
from components.chart_card import card_of
from components.reader import view_of
from pages import PAGES

CHARTS = [
    pytest.param(page, chart, id=chart.slug) for page in PAGES for chart in page.charts if not chart.is_html
]


def answers(figure):
    """What each mark says and what it asks of the Evidence page."""
    for trace in figure["data"]:
        if "hovertext" in trace:
            yield from zip(trace["hovertext"], trace.get("customdata", [""]), strict=True)
    for note in figure["layout"].get("annotations", ()):
        if "hovertext" in note:
            yield note["hovertext"], note["name"]


@pytest.mark.parametrize("medium", ["light.wide", "light.narrow"])
@pytest.mark.parametrize(("page", "chart"), CHARTS)
def test_every_mark_says_its_case_and_leads_to_a_record_or_to_why_there_is_none(page, chart, medium):
    store = open_store()
    card = card_of(chart, view_of(page, {"lang": "en"}, medium))
    found = list(answers(go.Figure(card.figure).to_dict()))
    assert len(found) >= card.rows["case_id"].nunique()
    cases, indicators = set(store.rows("cases")["case_id"]), set(store.rows("indicators")["indicator_id"])
    families = set(store.rows("indicators")["family"])
    for said, asked in found:
        keys = {key: values[0] for key, values in parse_qs(asked).items()}
        assert said.startswith("<b>")
        assert keys.keys() & {"id", "c"}, said
        if "id" in keys:
            assert find_record(store, keys["id"])
        else:
            assert keys["c"] in cases
            assert keys.get("i", "") in {"", *indicators}
            assert keys.get("f", "") in {"", *families}
