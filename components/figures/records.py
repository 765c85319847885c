"""A list of records as a figure: one line each, for the pictures of a list; a single observation gets its mark."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import is_absent
from components.figures import marks
from components.figures.canvas import Canvas, canvas_for, value_axis
from components.figures.compose import compose
from components.figures.figure import Figure
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
_ROW_PX: Final = 54
_MOST_LINES: Final = 3
_AT: Final = {"kind": 0, "case": 130, "printed": 260, "topic": 430, "period": 790}


def draw_records(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return ``rows`` (those of ``casebook.records``) as lines: kind, case, print, topic, period."""
    canvas = Canvas(theme, 0, 1, row_px=_ROW_PX)
    mark = sum((_line(theme, labels, row, y + 0.5) for y, row in enumerate(rows.to_dict("records"))), NOTHING)
    return compose(mark, canvas, bottom=max(1, len(rows)), gutters_px=(8, 8), axis=None, head_px=8)


def _line(theme: Theme, labels: Labels, row: Row, y: float) -> Mark:
    case = "" if is_absent(row["name_zh"]) else labels.of(row)
    period = "" if is_absent(row["period_kind"]) else labels.period(row)
    own = is_absent(row["printed"])
    said = ("" if is_absent(row["value"]) else labels.gloss(row)) if own else str(row["printed"])
    texts = {
        "kind": (labels(f"kind_{row['kind']}"), "ink3"),
        "case": (case, "ink"),
        "topic": (_short(labels.of(row, "topic"), 52), "ink"),
        "period": (_short(period, 30), "ink2"),
    }
    line = sum(
        (marks.words(theme, text, y, at_px=_AT[key], colour=colour) for key, (text, colour) in texts.items()),
        NOTHING,
    )
    figure = f"<b>{_short(said, 20)}</b>"
    return line + marks.words(
        theme, figure, y, at_px=_AT["printed"], colour="printed", size=14, printed=not own
    )


def _short(text: str, columns: int) -> str:
    lines = wrap(text, columns)
    kept = "<br>".join(lines[:_MOST_LINES])
    return f"{kept}…" if len(lines) > _MOST_LINES else kept


def draw_record(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the first of ``rows`` with its mark on an axis where it is a figure, and the records tied to it as lines."""
    first = rows.head(1).to_dict("records")
    if not first or first[0]["kind"] != "observation" or is_absent(first[0]["colour"]):
        return draw_records(rows, labels, theme=theme)
    row = first[0] | {"marker": first[0]["marker"]}
    canvas = canvas_for([row["value"], row["lower"], row["upper"]], theme, row_px=60)
    printed = labels.gloss(row) if is_absent(row["figure"]) else str(row["figure"])
    mark = marks.grid(canvas, 0, 1) + marks.figure_mark(canvas, row, 0.5)
    name = marks.words(theme, f"<b>{labels.of(row)}</b>", 0.3, at_px=-200, colour="ink", size=13)
    topic = marks.words(theme, _short(labels.of(row, "topic"), 34), 0.7, at_px=-200, colour="ink2", size=12)
    figure = marks.words(
        theme, f"<b>{printed}</b>", 0.36, at_px=20, colour="printed", size=16, from_right=True, printed=True
    )
    read = marks.words(
        theme, labels("figure_read", bounds=labels.bounds(row)), 0.68, at_px=20, from_right=True, size=12
    )
    axis = value_axis(canvas, labels, str(row["unit"]))
    return compose(mark + name + topic + figure + read, canvas, bottom=1, gutters_px=(210, 210), axis=axis)
