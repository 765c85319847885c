"""Directions in lanes: arrows of one length beside the words that were printed, case by case."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "none_stated": Text("没有说升降", "no rise or fall is told"),
    "no_baseline": Text("无基准", "no baseline"),
    "no_period": Text("未注明时间", "no date given"),
    "baseline": Text("基准：{printed}", "baseline as printed: {printed}"),
}
_ROW_PX: Final = 26
_GAP: Final = 0.5
_NAME_PX: Final = 172


def draw_directions(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.directions``; one line for the directions of the same words."""
    labels = labels.with_texts(TEXTS)
    canvas, y, mark = Canvas(theme, 0, 1, row_px=_ROW_PX), 0.0, NOTHING
    left = 26 if theme.narrow else _NAME_PX
    for _, lane in groupby(rows.to_dict("records"), key=lambda row: row["case_id"]):
        own = list(lane)
        mark += _rule(theme, y) + _name(canvas, own[0], y + 0.5, labels)
        y += 1.0 if theme.narrow else 0.0
        for same in grouped(own):
            lines, words = _line(canvas, same, y, labels, left)
            mark, y = mark + words, y + lines
        y += _GAP
    return compose(mark, canvas, bottom=y, gutters_px=(12, 12), axis=None, head_px=8)


def grouped(lane: list[dict[Any, Any]]) -> list[list[dict[Any, Any]]]:
    """Return the rows of a case by the place, the words and the direction they share, in the text's order."""
    found: dict[tuple[Any, Any, str], list[dict[Any, Any]]] = {}
    for row in lane:
        found.setdefault((row["printed"], row["direction"], str(row["char_start"])), []).append(row)
    return list(found.values())


def baseline_of(row: Row, labels: Labels) -> str:
    """Return the baseline as printed, or that there is none."""
    return (
        labels("no_baseline") if is_absent(row["baseline"]) else labels("baseline", printed=row["baseline"])
    )


def _period(row: Row, labels: Labels) -> str:
    return labels("no_period") if is_absent(row["period_text"]) else str(row["period_text"])


def _rule(theme: Theme, y: float) -> Mark:
    line = {
        "type": "line",
        "xref": "paper",
        "yref": "y",
        "x0": 0,
        "x1": 1,
        "y0": y - _GAP / 2,
        "y1": y - _GAP / 2,
    }
    return Mark(shapes=(line | {"line": {"color": theme["rule"], "width": 1}},)) if y else NOTHING


def _name(canvas: Canvas, row: Row, y: float, labels: Labels) -> Mark:
    mark = marks.symbol(canvas, y, row, at_px=8, hollow=False)
    return mark + marks.words(canvas.theme, f"<b>{labels.of(row)}</b>", y, at_px=22, colour="ink", size=13)


def _line(
    canvas: Canvas, same: list[dict[Any, Any]], y: float, labels: Labels, left: int
) -> tuple[int, Mark]:
    """One line of a lane, as many rows high as its words need."""
    theme, first = canvas.theme, same[0]
    if first["status"] != "direction":
        strip = marks.hatch(canvas, y + 0.5, at_px=left)
        return 1, strip + marks.words(theme, labels("none_stated"), y + 0.5, at_px=left + 108, colour="ink3")
    printed = theme.printed.replace('"', "'")
    said = ("：" if labels.language == "zh" else ": ").join(
        (
            labels.join(list(dict.fromkeys(labels.of(row, "indicator") for row in same))),
            f"{baseline_of(first, labels)} · {_period(first, labels)}",
        )
    )
    lines = wrap(f"{first['printed']} {said}", 40 if theme.narrow else 118)
    head = f'<b style="font-family:{printed};color:{theme["printed"]}">{first["printed"]}</b>'
    text = "<br>".join([lines[0].replace(str(first["printed"]), head, 1), *lines[1:]])
    arrow = marks.direction(canvas, y + 0.5, str(first["direction"]), at_px=left + 10)
    middle = y + len(lines) * 0.35 + 0.15
    return max(1, round(len(lines) * 0.72 + 0.2)), arrow + marks.words(
        theme, text, middle, at_px=left + 34, size=13
    )
