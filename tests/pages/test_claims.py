"""The page of claims: words and figures of every state, absence kept in files."""

from __future__ import annotations

import re

import plotly.graph_objects as go
import pytest

from casebook.claims import LEVELS
from casebook.store import DEFAULT_TABLES, Store
from components.chart_card import card_of
from components.exports.table import exported
from components.figures.theme import Theme
from pages.claims import CLAIMS, LEDGER

PUBLISHED = Store(DEFAULT_TABLES)


def card(store, query="", language="zh", narrow=False):
    """The ledger at an address."""
    view = CLAIMS.view(CLAIMS.select(query, store), store, language, Theme(narrow=narrow, language=language))
    return card_of(LEDGER, view)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_state_names_every_case_and_holds_no_gap(language, level):
    found = card(PUBLISHED, f"level={level}", language)
    said = " ".join([found.words.title, *found.words.limits, found.words.summary])
    assert not re.search(r"nan|None|\{", said)
    assert all(name in found.words.summary for name in PUBLISHED.rows("cases")[f"name_{language}"])


@pytest.mark.parametrize("narrow", [False, True])
def test_the_figure_has_a_square_for_each_claim_in_each_column(narrow):
    found = card(PUBLISHED, narrow=narrow)
    squares = sum(
        shape.path.count("Z")
        for shape in go.Figure(found.figure).layout.shapes
        if shape.xref == "x" and shape.path
    )
    assert squares == 5 * len(found.rows)


def test_cases_without_a_claim_leave_with_their_status(store):
    found = card(store)
    files = exported(found.rows)
    assert len(files) == len(store.rows("cases"))
    assert files.set_index("case_id")["status"].to_dict() == {
        "north": "not_reported",
        "south": "direction",
        "east": "not_reported",
    }
    assert found.figure["layout"]["height"] > 100


def test_the_page_is_reached_from_every_page(client):
    for path in ("/", "/trends", "/methods"):
        assert "/claims" in client.get(f"{path}?lang=en").get_data(as_text=True)
