"""The shared callbacks, connected once: controls → selection → charts, and the address kept in step.

The browser's half is in ``assets/site.js``: a control writes the selection's store and the address; this half answers
with the redrawn charts, and with the controls, heading and canonical address of the settled selection.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, cast

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State, ctx, no_update

from components.chart_card import (
    PARTS,
    Card,
    card_of,
    digest,
    graph_style,
    parts_of,
)
from components.controls import options_of, value_of
from components.medium import STORE_ID
from components.page import Page, View
from components.prerender import html_of
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
        Output(_part("figure", "graph"), "figure"),
        Output(_part("figure", "graph"), "style"),
        *_outputs("graph"),
        Input(SELECTION_ID, "data"),
        Input(STORE_ID, "data"),
        *_states("graph"),
        prevent_initial_call=True,
    )
    def redraw_graph(state: dict[str, Any], _medium: str | None, *drawn: str | None) -> tuple[Any, ...]:
        card = card_of(site.chart(_slug())[1], view_of_state(site, state))
        figure = card.figure
        return figure, graph_style(figure), *_changed(card, drawn)


def _connect_faces(app: Dash, site: Site) -> None:
    @app.callback(
        *_outputs("face"),
        Input(SELECTION_ID, "data"),
        Input(STORE_ID, "data"),
        *_states("face"),
        prevent_initial_call=True,
    )
    def redraw_face(state: dict[str, Any], _medium: str | None, *drawn: str | None) -> tuple[Any, ...]:
        return _changed(card_of(site.chart(_slug())[1], view_of_state(site, state)), drawn)


def _outputs(kind: str) -> list[Output]:
    return [Output(_part(part, kind), name) for part in PARTS[kind] for name in ("html", "drawn")]


def _states(kind: str) -> list[State]:
    return [State(_part(part, kind), "drawn") for part in PARTS[kind]]


def _changed(card: Card, drawn: tuple[str | None, ...]) -> tuple[Any, ...]:
    """The parts of a card as HTML with their digests; those that are the same after the change are left alone."""
    told = [html_of(part) for part in parts_of(card).values()]
    pairs = [(part, digest(part)) for part in told]
    return tuple(
        value
        for (part, now), before in zip(pairs, drawn, strict=True)
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
        page = site.page(state["page"])
        other = "en" if view.language == "zh" else "zh"
        link = view.selection.changed(lang=other).to_query(leave=page.variables)
        return _answer(page, view, state), page_head(page.heading(view), view.labels), f"{view.path}?{link}"


def _answer(page: Page, view: View, state: Mapping[str, Any]) -> dict[str, Any]:
    """What the browser needs to settle: the canonical address and every control's options and value."""
    controls = [{"key": c.key, "options": options_of(c), "value": value_of(c)} for c in page.controls(view)]
    return {
        "asked": {name: state[name] for name in ("query", "path", "lang")},
        "query": view.selection.to_query(leave=page.variables),
        "controls": controls,
    }


def _slug() -> str:
    outputs = cast("list[Any]", ctx.outputs_list)
    return str(outputs[0]["id"]["slug"])
