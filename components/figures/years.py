"""A few dated figures over years: bars as long as the printed period, no line between them, breaks of definition."""

from calendar import isleap
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import canvas_for, value_axis
from components.figures.dots import TEXTS as HOVER
from components.figures.figure import Figure, figure_of
from components.figures.hover import answering, hover
from components.figures.theme import Theme

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {"changed": Text("定义变化", "definition changes")}
_PANEL_PX: Final = 176
_FOOT_PX: Final = 34
_BREAK_PX: Final = 4


def draw_years(figure: Figure, rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return ``figure`` with a panel of ``rows`` over their years above it."""
    labels = labels.with_texts({**HOVER, **TEXTS})
    dated = [row for row in rows.to_dict("records") if not is_absent(row["period_end"])]
    layout = dict(figure["layout"])
    height = layout["height"] + _PANEL_PX + _FOOT_PX
    top, bottom = layout["margin"]["t"], layout["margin"]["b"]
    plot = height - top - bottom
    below = (plot - _PANEL_PX - _FOOT_PX) / plot
    ends = [point for row in dated for point in _span(row)]
    years = range(int(min(ends)), int(max(ends) - 1e-9) + 1)
    traces = list(figure["data"])
    notes, shapes = list(layout.get("annotations", [])), list(layout.get("shapes", []))
    for row in dated:
        traces += _traces(row, labels, theme)
        notes.append(_note(row, labels, theme))
    changed = rows.iloc[0]["changed_on"]
    if not is_absent(changed):
        shapes += _break(_decimal(changed), theme)
        notes.append(_break_words(_decimal(changed), labels, theme))
    layout |= {"height": height, "annotations": notes, "shapes": shapes}
    layout["yaxis"] = {**layout["yaxis"], "domain": [0, below]}
    layout["yaxis2"] = _value_axis(rows, labels, theme, [1 - _PANEL_PX / plot, 1])
    layout["xaxis2"] = _year_axis(years, theme)
    return figure_of(traces, layout)


def _value_axis(rows: pd.DataFrame, labels: Labels, theme: Theme, domain: list[float]) -> dict[str, Any]:
    canvas = canvas_for(rows[["value", "lower", "upper"]].to_numpy().ravel(), Theme(theme.name, True))
    axis = value_axis(canvas, labels, str(rows.iloc[0]["unit"]))
    high = canvas.high if canvas.log else canvas.high * 1.3
    span = axis["range"] if canvas.log else [0, high]
    more = {"domain": domain, "side": "left", "showgrid": True, "range": span, "anchor": "x2"}
    return axis | more | {"gridcolor": theme["rule"], "visible": True}


def _year_axis(years: range, theme: Theme) -> dict[str, Any]:
    ticks = {"tickvals": [year + 0.5 for year in years], "ticktext": [str(year) for year in years]}
    line = {"showline": True, "linecolor": theme["rule-strong"], "showgrid": False, "ticks": ""}
    return {"anchor": "y2", "range": [years[0] - 0.05, years[-1] + 1.05], "visible": True, **ticks, **line}


def _traces(row: Row, labels: Labels, theme: Theme) -> list[dict[str, Any]]:
    """The printed period as a bar, and the mark in its middle."""
    start, stop = _span(row)
    value, middle = float(row["value"]), (start + stop) / 2
    canvas = canvas_for([value], theme)
    axes = {"xaxis": "x2", "yaxis": "y2"}
    line: dict[str, Any] = {
        "type": "scatter",
        "mode": "lines",
        "x": [start, stop],
        "y": [value, value],
        "hoverinfo": "skip",
    }
    line |= {"line": {"color": theme.edge(row), "width": 3}}
    dot = marks.dot(canvas, middle, value, row, hover=hover(labels, row))
    point = answering(dot, labels, row).traces[0]
    return [line | axes, point | axes]


def _note(row: Row, labels: Labels, theme: Theme) -> dict[str, Any]:
    """The printed figure over its mark, on English pages with its gloss."""
    start, stop = _span(row)
    sans, text = theme.font.replace('"', "'"), f"<b>{row['figure']}</b>"
    if labels.language == "en":
        gloss = labels.gloss(row, with_unit=False)
        text += f' <span style="font-family:{sans};font-size:12px">{gloss}</span>'
    at = {"x": (start + stop) / 2, "y": float(row["value"]), "xref": "x2", "yref": "y2"}
    font = {"size": 14, "color": theme["printed"], "family": theme.printed}
    return at | {"text": text, "yshift": 19, "showarrow": False, "font": font}


def _break(x: float, theme: Theme) -> list[dict[str, Any]]:
    """Where the definition changes: two dashed rules with a wash between them."""
    band = {"xref": "x2", "xsizemode": "pixel", "xanchor": x, "yref": "y2 domain", "y0": 0, "y1": 1}
    band |= {"layer": "below"}
    wash = {"type": "rect", "x0": -_BREAK_PX, "x1": _BREAK_PX, "fillcolor": theme["caution-wash"]}
    rule = {"color": theme["caution"], "width": 1.6, "dash": "4px,3px"}
    rules = [band | {"type": "line", "x0": x0, "x1": x0, "line": rule} for x0 in (-_BREAK_PX, _BREAK_PX)]
    return [band | wash | {"line": {"width": 0}}, *rules]


def _break_words(x: float, labels: Labels, theme: Theme) -> dict[str, Any]:
    at = {"x": x, "y": 0, "xref": "x2", "yref": "y2 domain", "yanchor": "bottom", "yshift": 26}
    look = {"bgcolor": theme["surface"], "font": {"color": theme["caution"], "size": 12}}
    return at | look | {"text": labels("changed"), "showarrow": False}


def _span(row: Row) -> tuple[float, float]:
    stop = row["period_end"]
    start = stop if is_absent(row["period_start"]) else row["period_start"]
    return _decimal(start), _decimal(stop, after=1)


def _decimal(day: date, after: int = 0) -> float:
    """Return a day as a year with a fraction; ``after`` days later."""
    length = 366 if isleap(day.year) else 365
    return day.year + (day.timetuple().tm_yday - 1 + after) / length
