"""The shared callbacks, connected once: controls → selection → charts, and the address kept in step.

The browser's half is in ``assets/site.js``: a control writes the selection's store and the address; this half answers
with the redrawn charts, and with the controls, heading and canonical address of the settled selection.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State, ctx, no_update

from components.chart_card import (
    DRAWN,
    Card,
    card_face,
    card_foot,
    card_head,
    card_of,
    card_table,
    digest,
    graph_style,
)
from components.controls import options_of, value_of
from components.medium import STORE_ID
from components.page import Page, View
from components.reader import view_of_state
from components.shell import ANSWER_ID, ARRIVED_ID, HEAD_ID, LANGUAGE_LINK_ID, SELECTION_ID, page_head
from components.site import Site

SCRIPTS: Final = "casebook"


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
        Output(_part("head", "graph"), "children"),
        Output(_part("figure", "graph"), "figure"),
        Output(_part("figure", "graph"), "style"),
        Output(_part("summary", "graph"), "children"),
        Output(_part("table", "graph"), "children"),
        Output(_part("foot", "graph"), "children"),
        Input(SELECTION_ID, "data"),
        Input(STORE_ID, "data"),
        prevent_initial_call=True,
    )
    def redraw_graph(state: dict[str, Any], _medium: str | None) -> tuple[Any, ...]:
        card = card_of(site.chart(_slug())[1], view_of_state(site, state))
        figure = card.figure
        return card_head(card), figure, graph_style(figure), *_rest(card)


def _connect_faces(app: Dash, site: Site) -> None:
    @app.callback(
        Output(_part("head", "face"), "children"),
        Output(_part("face", "face"), "children"),
        Output(_part("face", "face"), DRAWN),
        Output(_part("summary", "face"), "children"),
        Output(_part("table", "face"), "children"),
        Output(_part("foot", "face"), "children"),
        Input(SELECTION_ID, "data"),
        Input(STORE_ID, "data"),
        State(_part("face", "face"), DRAWN),
        prevent_initial_call=True,
    )
    def redraw_face(state: dict[str, Any], _medium: str | None, drawn: str | None) -> tuple[Any, ...]:
        card = card_of(site.chart(_slug())[1], view_of_state(site, state))
        face = card_face(card)
        now = digest(face)
        # Dash's renderer takes time that grows with the square of the components it is given: a face that is
        # the same after the change (a matrix of which another cell is chosen) is left alone.
        return card_head(card), no_update if now == drawn else face, now, *_rest(card)


def _rest(card: Card) -> tuple[Any, Any, Any]:
    """What stands under a figure: its summary in words, its table, its foot."""
    return card.words.summary, card_table(card), card_foot(card)


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
        page = site.page(state["page"])
        other = "en" if view.language == "zh" else "zh"
        link = view.selection.changed(lang=other).to_query(leave=page.variables)
        return _answer(page, view, state), page_head(page.heading(view)), f"{view.path}?{link}"


def _answer(page: Page, view: View, state: Mapping[str, Any]) -> dict[str, Any]:
    """What the browser needs to settle: the canonical address and every control's options and value."""
    controls = [{"key": c.key, "options": options_of(c), "value": value_of(c)} for c in page.controls(view)]
    return {
        "asked": state["query"],
        "query": view.selection.to_query(leave=page.variables),
        "controls": controls,
    }


def _slug() -> str:
    outputs = cast("list[Any]", ctx.outputs_list)
    return str(outputs[0]["id"]["slug"])
