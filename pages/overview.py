"""Overview: what this is, what the casebook can tell and what it cannot, and three ways in."""

from functools import partial
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.coverage import counts_of, coverage_rows
from casebook.headline import headline_rows
from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Text
from components.attributes import aria
from components.chart import Chart, Column
from components.chart_card import chart_card
from components.figures.coverage import draw_coverage
from components.figures.headline import draw_headline
from components.links import record
from components.page import Heading, Page, View
from components.printed import printed_figure
from components.table import CASE, PERIOD, PRINTED, SOURCE, STATUS
from pages.overview_doors import doors
from pages.overview_matrix import kind_cell, matrix
from pages.overview_text import TEXTS
from pages.overview_words import coverage_words, headline_words

RANKS: Final = (1, 2, 3)


def _shown(row: Row, labels: Labels) -> Any:
    return record(row, labels, printed_figure(row, labels)) if row["status"] == "figure" else "–"


def _printed(row: Row, labels: Labels) -> Any:
    return PRINTED.cell(row, labels)


def _count(name: str) -> Any:
    return lambda row, labels: str(row[name] or "–")


def _indicator(row: Row, labels: Labels) -> str:
    named = row["status"] in ("figure", "direction") and isinstance(row["indicator_zh"], str)
    return labels.of(row, "indicator") if named else "–"


COVERAGE: Final = Chart(
    slug="coverage",
    by_case=True,
    rows=lambda _selection, store: coverage_rows(store),
    words=coverage_words,
    draw=draw_coverage,
    columns=(
        CASE,
        Column("family", "family", lambda row, labels: labels.of(row, "family")),
        Column("kind", "status", kind_cell),
        Column("figure", "shown_figure", _shown, "printed-cell"),
        Column("indicator", "indicator_shown", _indicator),
        Column("figures", "figures_counted", _count("figures"), "number"),
        Column("figures_elsewhere", "figures_elsewhere_counted", _count("figures_elsewhere"), "number"),
        Column("figures_place", "figures_place_counted", _count("figures_place"), "number"),
        Column("claims", "claims_counted", _count("claims"), "number"),
    ),
    face=matrix,
    texts=TEXTS,
)


def _headline_rows(rank: int, _selection: Selection, store: Store) -> pd.DataFrame:
    return headline_rows(store, rank)


HEADLINES: Final = tuple(
    Chart(
        slug=f"headline-{rank}",
        rows=partial(_headline_rows, rank),
        words=headline_words,
        draw=draw_headline,
        columns=(
            CASE,
            Column("figure", "printed", _printed, "printed-cell"),
            Column("indicator", "indicator_shown", _indicator),
            PERIOD,
            SOURCE,
            STATUS,
        ),
        texts=TEXTS,
        heading_level=3,
        folded=True,
    )
    for rank in RANKS
)


def _heading(view: View) -> Heading:
    rows = coverage_rows(view.store)
    counted = {"cases": int(rows["case_id"].nunique()), "families": int(rows["family"].nunique())}
    title = view.labels("overview_title", m=len(rows), n=counts_of(rows)["article"], **counted)
    return Heading(title, view.labels("overview_lede"))


def _body(view: View) -> list[Any]:
    found = [(chart, headline_rows(view.store, rank)) for rank, chart in zip(RANKS, HEADLINES, strict=True)]
    shown = [(chart, rows) for chart, rows in found if len(rows)]
    band = [_headlines(shown, view)] if shown else []
    return [chart_card(COVERAGE, view), *band, doors(view)]


def _headlines(shown: list[tuple[Chart, pd.DataFrame]], view: View) -> html.Section:
    labels = view.labels
    everywhere = any((rows["group"] == "lead").groupby(rows["case_id"]).any().all() for _, rows in shown)
    lede = labels("headline_lede" if everywhere else "headline_lede_some")
    cards = [_card(chart, rows, view) for chart, rows in shown]
    heading = html.H2(labels("headline_heading", n=len(shown)), id="headline")
    return html.Section(
        [heading, html.P(lede, className="lede"), html.Div(cards, className="grid3")],
        className="band",
        **aria(labelledby="headline"),
    )


def _card(chart: Chart, rows: pd.DataFrame, view: View) -> html.Div:
    where = view.link("/compare")
    family = str(rows.iloc[0]["family"])
    link = dcc.Link(view.labels("to_family"), href=f"{where}{'&' if '?' in where else '?'}f={family}")
    return html.Div([chart_card(chart, view), html.P(link, className="more")], className="headline")


OVERVIEW: Final = Page(
    slug="overview",
    path="/",
    title=Text("总览", "Overview"),
    heading=_heading,
    body=_body,
    charts=(COVERAGE, *HEADLINES),
    texts=TEXTS,
    nav=1,
    description=TEXTS["overview_lede"],
)
