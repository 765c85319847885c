"""The part of Evidence that reads a pasted text.

A text may hold a thousand figures, and Dash's renderer takes time that grows with the square of the components it is
given. So the server answers with data, and `assets/reading.js` draws it, text as text. Nothing of a text is kept.
"""

from itertools import pairwise
from typing import Any, Final

import pandas as pd
from dash import ClientsideFunction, Dash, Input, Output, State, dcc, html
from flask import abort

from casebook.labels import Labels
from casebook.reading import KINDS, READINGS, Figure, read_figures, unit_name
from casebook.reading.figure import FIELDS, MEASURING_KINDS
from casebook.text import format_bounds, format_period, format_spoken
from components.attributes import aria, data
from components.exports.table import as_csv
from components.page import View
from components.reader import view_of_state
from components.sentence import paragraph
from components.shell import SELECTION_ID
from components.site import Site

# Characters (code points) that are read at once.
LIMIT: Final = 20_000
PART: Final = "read-text"
# What was read stands first: on a phone the columns behind are reached by scrolling.
_COLUMNS: Final = ("n", "figure", "value", "bounds", "unit", "kind", "rule", "counted", "period")
_TIMES: Final = frozenset({"date", "period"})
_PLACES: Final = frozenset({"ordinal", "rank", "rating"})


def reading_part(view: View) -> html.Section:
    """Return the box for a text, and the place in which the browser draws its readings."""
    labels = view.labels
    methods = html.A(labels("reading_methods"), href=f"{view.link('/methods')}#reading")
    box = html.Textarea(
        id="reading-text",
        rows=8,
        spellCheck="false",
        **aria(describedby="reading-kept"),
        **data(limit=str(LIMIT)),
    )
    return html.Section(
        [
            html.H2(labels("reading_title")),
            paragraph(labels, "reading_lede", methods=methods),
            html.Label(labels("reading_box", limit=LIMIT), htmlFor="reading-text"),
            box,
            html.P(labels("reading_kept"), id="reading-kept", className="muted"),
            html.Button(labels("reading_ask"), id="reading-ask", type="button", className="tool"),
            html.P(id="reading-said", role="status"),
            html.Div(id="reading-result"),
            dcc.Store(id="reading-asked"),
            dcc.Store(id="reading-told"),
        ],
        id=PART,
        className="band pasted",
    )


def connect_reading(app: Dash, site: Site) -> None:
    """Connect the box: the browser sends the text, the server reads it, the browser draws the answer."""
    app.clientside_callback(
        ClientsideFunction("casebook_reading", "ask"),
        Output("reading-asked", "data"),
        Input("reading-ask", "n_clicks"),
        prevent_initial_call=True,
    )
    app.clientside_callback(ClientsideFunction("casebook_reading", "draw"), Input("reading-told", "data"))

    @app.callback(
        Output("reading-said", "children"),
        Output("reading-told", "data"),
        Input("reading-asked", "data"),
        State(SELECTION_ID, "data"),
        prevent_initial_call=True,
    )
    def read(asked: dict[str, Any], state: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        view = view_of_state(site, state)
        try:
            text, length = str(asked["text"]), int(asked["length"])
        except (KeyError, TypeError, ValueError, OverflowError):
            abort(400)
        return answer(text, length, view.labels)


def answer(text: str, length: int, labels: Labels) -> tuple[str, dict[str, Any]]:
    """Return what is said of a text, and what the browser draws of it: nothing where there is nothing to read.

    `length` is that of the text at the reader's, of which only the beginning is sent where it is too long.
    """
    length = max(length, len(text))
    if length > LIMIT:
        return labels("reading_long", n=length, limit=LIMIT), {}
    if not text.strip():
        return labels("reading_empty"), {}
    figures = read_figures(text)
    if not figures:
        return labels("reading_none"), {}
    count = sum(_sort(figure) != "none" for figure in figures)
    said = labels("reading_found", n=len(figures), figures=count, others=len(figures) - count)
    return said, _drawn(text, figures, labels)


def _drawn(text: str, figures: list[Figure], labels: Labels) -> dict[str, Any]:
    """The text in pieces, every second one a figure; what sort each is; the table; the words; the file."""
    ends = [0, *(place for figure in figures for place in (figure.start, figure.end)), len(text)]
    rows = pd.DataFrame([figure.fields() for figure in figures], columns=list(FIELDS))
    return {
        "pieces": [text[start:end] for start, end in pairwise(ends)],
        "sorts": [_sort(figure) for figure in figures],
        "heads": [labels(f"reading_{name}") for name in _COLUMNS],
        "rows": [_row(figure, labels) for figure in figures],
        "words": {name: labels(f"reading_{name}") for name in ("text", "legend", "table", "csv")},
        "csv": as_csv(rows).decode("utf-8"),
    }


def _sort(figure: Figure) -> str:
    if figure.kind in _TIMES:
        return "time"
    return "figure" if figure.is_figure and figure.kind != "pattern" else "none"


def _row(figure: Figure, labels: Labels) -> list[str]:
    """The cells of a figure behind its number, in the page's language."""
    pick = 0 if labels.language == "zh" else 1
    counts = figure.kind in MEASURING_KINDS or figure.kind in _PLACES
    if figure.reason:
        rule = figure.reason.split(" / ")[pick]
    else:
        rule = READINGS[figure.reading][pick] if counts else ""
    value = "" if figure.value is None else format_spoken(figure.value, figure.unit or "", labels.language)
    return [
        figure.text,
        value,
        _bounds(figure, labels) if counts else "",
        unit_name(figure.unit, labels.language) if figure.unit else "",
        labels("reading_permille") if figure.unit == "permille" else KINDS[figure.kind][pick],
        rule,
        figure.counted or "",
        _period(figure, labels),
    ]


def read_as(figure: Figure, labels: Labels) -> str:
    """A figure on one line: its value or bounds with its unit, or its days, or why it is none."""
    _, value, bounds, unit, kind, rule, _, period = _row(figure, labels)
    if figure.kind in _TIMES:
        return period or kind
    if _sort(figure) == "none":
        return rule or kind
    one_sided = (figure.lower is None) != (figure.upper is None)
    about = rule if figure.reading == "about" else ""
    between = bounds if figure.lower != figure.upper else ""
    amount = bounds if one_sided else " ".join(filter(None, (about, value, between)))
    # Classifiers have no English name; they stand in the text that is read.
    unit = "" if unit in amount or (labels.language == "en" and not unit.isascii()) else unit
    return " · ".join(filter(None, (f"{amount} {unit}".strip(), period)))


def _bounds(figure: Figure, labels: Labels) -> str:
    said = format_bounds(figure.lower, figure.upper, figure.closed, labels.language, figure.unit or "")
    soft = figure.upper_soft or figure.lower_soft
    return f"{said} {labels('soft')}" if soft else said


def _period(figure: Figure, labels: Labels) -> str:
    start, end = figure.period_start, figure.period_end
    if start is None and end is None:
        return ""
    kind = "since" if end is None else "since_unstated" if start is None else "span"
    return format_period(start, end, kind, labels.language)
