"""The shared callbacks, connected once: controls → selection → charts, and the address kept in step.

The browser's half is in ``assets/site.js``: a control writes the selection's store and the address; this half answers
with the redrawn charts, and with the controls, heading and canonical address of the settled selection.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final, cast

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State, ctx, no_update
from flask import abort

from casebook.selection import Selection
from casebook.store import Store
from casebook.text import Language
from components.chart import Chart
from components.chart_card import PARTS, card_of, digest, graph_style, part_id, parts_of
from components.controls import options_of, value_of
from components.figures.figure import Figure
from components.figures.theme import Theme
from components.medium import STORE_ID
from components.page import Page
from components.prerender import html_of
from components.reader import view_of_state
from components.shell import ANSWER_ID, ARRIVED_ID, HEAD_ID, LANGUAGE_LINK_ID, SELECTION_ID, page_head
from components.site import Site

SCRIPTS: Final = "casebook"
Parts = tuple[tuple[str, str], ...]
Drawn = tuple[Figure | None, Parts]


def connect(app: Dash, site: Site) -> None:
    """Connect every chart, control and address of the site to its selection."""
    _connect_graphs(app, site)
    _connect_faces(app, site)
    _connect_answer(app, site)
    clientside: Callable[..., Any] = app.clientside_callback
    choose = ClientsideFunction(SCRIPTS, "choose")
    clientside(
        choose, Input({"control": ALL}, "value"), State(SELECTION_ID, "data"), prevent_initial_call=True
    )
    # With an output inside the page, Dash calls it whenever a page arrives.
    clientside(ClientsideFunction(SCRIPTS, "arrive"), Output(ARRIVED_ID, "data"), Input(SELECTION_ID, "data"))
    clientside(
        ClientsideFunction(SCRIPTS, "settle"),
        Input(ANSWER_ID, "data"),
        State(SELECTION_ID, "data"),
        prevent_initial_call=True,
    )


def _part(part: str, kind: str) -> dict[str, Any]:
    return {"part": part, "kind": kind, "slug": MATCH}


def _connect_graphs(app: Dash, site: Site) -> None:
    @app.callback(
        Output(_part("figure", "graph"), "figure"),
        Output(_part("figure", "graph"), "style"),
        *_outputs("graph"),
        Input(SELECTION_ID, "data"),
        Input(STORE_ID, "data"),
        *_states("graph"),
        prevent_initial_call=True,
    )
    def redraw_graph(state: dict[str, Any], _medium: str | None, *drawn: str | None) -> tuple[Any, ...]:
        figure, parts = _redrawn(site, state)
        return figure, graph_style(figure), *_changed(parts, drawn)


def _connect_faces(app: Dash, site: Site) -> None:
    @app.callback(
        *_outputs("face"),
        Input(SELECTION_ID, "data"),
        Input(STORE_ID, "data"),
        *_states("face"),
        prevent_initial_call=True,
    )
    def redraw_face(state: dict[str, Any], _medium: str | None, *drawn: str | None) -> tuple[Any, ...]:
        return _changed(_redrawn(site, state)[1], drawn)


def _redrawn(site: Site, state: dict[str, Any]) -> Drawn:
    view = view_of_state(site, state)
    page = site.page(str(state["page"]))
    chart = next((chart for chart in page.charts if part_id("head", chart) == _head_id()), None)
    if chart is None:
        abort(400)
    return _drawn(page, chart, view.selection, view.store, view.language, view.theme)


@lru_cache(maxsize=128)
def _drawn(
    page: Page, chart: Chart, selection: Selection, store: Store, language: Language, theme: Theme
) -> Drawn:
    """The figure of a chart, None where it has a face, and its parts as HTML with their digests; drawn once."""
    card = card_of(chart, page.view(selection, store, language, theme))
    parts = tuple((told, digest(told)) for told in map(html_of, parts_of(card).values()))
    return None if chart.is_html else card.figure, parts


def _outputs(kind: str) -> list[Output]:
    return [Output(_part(part, kind), name) for part in PARTS[kind] for name in ("html", "drawn")]


def _states(kind: str) -> list[State]:
    return [State(_part(part, kind), "drawn") for part in PARTS[kind]]


def _changed(parts: Parts, drawn: tuple[str | None, ...]) -> tuple[Any, ...]:
    """The parts of a card with their digests; those that are the same after the change are left alone."""
    return tuple(
        value
        for (part, now), before in zip(parts, drawn, strict=True)
        for value in ((no_update, no_update) if now == before else (part, now))
    )


def _connect_answer(app: Dash, site: Site) -> None:
    @app.callback(
        Output(ANSWER_ID, "data"),
        Output(HEAD_ID, "children"),
        Output(LANGUAGE_LINK_ID, "href"),
        Input(SELECTION_ID, "data"),
        prevent_initial_call=True,
    )
    def answer(state: dict[str, Any]) -> tuple[Any, ...]:
        view = view_of_state(site, state)
        page = site.page(str(state["page"]))
        told, head, link = _answer(page, view.selection, view.store, view.language, view.theme)
        return {"asked": {name: state[name] for name in ("query", "path", "lang")}, **told}, head, link


@lru_cache(maxsize=128)
def _answer(
    page: Page, selection: Selection, store: Store, language: Language, theme: Theme
) -> tuple[dict[str, Any], list[Any], str]:
    """What the browser needs to settle (the canonical address, every control), the heading, the other language's link."""
    view = page.view(selection, store, language, theme)
    controls = [{"key": c.key, "options": options_of(c), "value": value_of(c)} for c in page.controls(view)]
    other = selection.changed(lang="en" if language == "zh" else "zh").to_query(leave=page.variables)
    told = {"query": selection.to_query(leave=page.variables), "controls": controls}
    return told, page_head(page.heading(view), view.labels), f"{view.path}?{other}"


def _head_id() -> dict[str, Any]:
    """The id of the head of the card that is asked for."""
    outputs = cast("list[Any]", ctx.outputs_list)
    return {**outputs[0]["id"], "part": "head"}
