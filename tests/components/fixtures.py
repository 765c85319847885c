"""Fixtures that the tests of components, pages and comparisons share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from casebook.store import Store
from components.chart_card import Card, card_of
from components.figures.theme import Theme
from pages import PAGES
from tests.components.tables import publish, small_casebook


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small casebook's tables."""
    return publish(tmp_path_factory.mktemp("casebook") / "tables", small_casebook())


@pytest.fixture(scope="session")
def store(tables: Path) -> Store:
    """The small casebook, open."""
    return Store(tables)


@pytest.fixture
def client(tables: Path, monkeypatch: pytest.MonkeyPatch) -> FlaskClient:
    """The site on the small casebook, without a network."""
    monkeypatch.setenv("CASEBOOK_TABLES", str(tables))
    import app

    return app.server.test_client()


@pytest.fixture
def selected(store: Store) -> Callable[..., Card]:
    """A function that draws a chart of a page for an address: ``selected("compare", "comparison", "i=people")``."""

    def card(page_slug: str, chart_slug: str, query: str, theme: Theme | None = None) -> Card:
        page = next(page for page in PAGES if page.slug == page_slug)
        chart = next(chart for chart in page.charts if chart.slug == chart_slug)
        selection = page.select(query, store)
        language = selection.lang or "zh"
        return card_of(chart, page.view(selection, store, language, theme or Theme(language=language)))

    return card
