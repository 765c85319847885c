"""A headline family on a small card: every case with its figures, its arrows, or the kind of its absence."""

from collections.abc import Callable, Mapping
from typing import Any, Final
from unicodedata import east_asian_width

import pandas as pd
import plotly.graph_objects as go

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas, canvas_for, value_axis
from components.figures.compose import compose
from components.figures.dots import TEXTS as HOVER
from components.figures.dots import hover
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap
from components.figures.years import draw_years

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "claims_alike": Text("“{printed}”，{n} 项说法", "{n} {n|statement|statements} of direction"),
    "claims_mixed": Text("“{printed}”等 {n} 项说法", "{n} {n|statement|statements} of direction"),
    "other_measure": Text("另一指标：{indicator}", "another measure: {indicator}"),
}
_ROW_PX: Final = 24
_STEPS: Final = {"lead": 2.0, "claim": 1.9, "apart": 1.9, "absent": 0.95}
_LEAST_GUTTER_PX: Final = 84
_RIGHT_PX: Final = 84


def draw_headline(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> go.Figure:
    """Return the figure of the rows of ``casebook.headline``; a yearly count has its years above the other cases."""
    labels = labels.with_texts({**HOVER, **TEXTS})
    leads = rows[rows["group"] == "lead"]
    years = len(leads) > 0 and leads.iloc[0]["form"] == "years"
    values = [] if years or leads.empty else leads[["value", "lower", "upper"]].to_numpy().ravel()
    canvas = canvas_for(values, theme, row_px=_ROW_PX)
    left = gutter_px(rows, labels)
    mark, bottom, scaled = NOTHING, 0.0, 0.0
    for lines in _cases(rows[rows["group"] != "lead"] if years else rows):
        step = _STEPS[lines[0]["group"]]
        for row in lines if lines[0]["group"] == "lead" else lines[:1]:
            mark += _LINES[row["group"]](canvas, labels, row, bottom + step / 2, left, lines)
            bottom += step
            scaled = bottom if row["group"] == "lead" else scaled
    has_axis = len(leads) > 0 and not years
    axis = value_axis(canvas, labels, str(leads.iloc[0]["unit"])) if has_axis else None
    mark = marks.grid(canvas, 0, scaled) + mark if has_axis else mark
    gutters = (left, _RIGHT_PX if has_axis else 8)
    figure = compose(
        mark, canvas, bottom=bottom + 0.2, gutters_px=gutters, axis=axis, head_px=34 if has_axis else 8
    )
    return draw_years(figure, leads, labels, theme=theme) if years else figure


def gutter_px(rows: pd.DataFrame, labels: Labels) -> int:
    """Return the width that the names of the cases need."""
    names = [labels.of(row) for row in rows.to_dict("records")] if len(rows) else []
    widest = max((sum(2 if east_asian_width(c) in "WF" else 1 for c in name) for name in names), default=0)
    return max(_LEAST_GUTTER_PX, round(widest * 6.9) + 30)


def _cases(rows: pd.DataFrame) -> list[list[Row]]:
    """Group consecutive rows of one case and kind."""
    groups: list[list[Row]] = []
    for row in rows.to_dict("records"):
        same = groups and all(groups[-1][0][key] == row[key] for key in ("case_id", "group"))
        if same:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _name(canvas: Canvas, labels: Labels, row: Row, y: float, left: int, *, told: bool) -> Mark:
    hollow = row["group"] == "absent" or row.get("source_kind") not in ("case", "derived")
    name = f"<b>{labels.of(row)}</b>" if told else labels.of(row)
    mark = marks.symbol(canvas, y, row, at_px=8 - left, hollow=hollow)
    return mark + marks.words(
        canvas.theme, name, y, at_px=22 - left, colour="ink" if told else "ink2", size=13
    )


def _below(canvas: Canvas, text: str, y: float, left: int) -> Mark:
    lines = "<br>".join(wrap(text, 46))
    return marks.words(canvas.theme, lines, y, at_px=22 - left, colour="ink3", size=12)


def _dated(labels: Labels, row: Row, *more: str) -> str:
    gloss = [labels.gloss(row)] if labels.language == "en" else []
    return " · ".join([*gloss, *more, labels.period(row)])


def _lead(canvas: Canvas, labels: Labels, row: Row, y: float, left: int, _lines: list[Row]) -> Mark:
    theme, line, below = canvas.theme, y - canvas.units(9), y + canvas.units(11)
    figure = marks.words(
        theme,
        f"<b>{row['figure']}</b>",
        line,
        at_px=14,
        colour="printed",
        size=14,
        from_right=True,
        printed=True,
    )
    name = _name(canvas, labels, row, line, left, told=True)
    drawn = marks.figure_mark(canvas, row, line, hover=hover(labels, row))
    return name + drawn + figure + _below(canvas, _dated(labels, row), below, left)


def _claim(canvas: Canvas, labels: Labels, row: Row, y: float, left: int, lines: list[Row]) -> Mark:
    line, below = y - canvas.units(9), y + canvas.units(11)
    mark = _name(canvas, labels, row, line, left, told=True)
    for n, claim in enumerate(lines):
        mark += marks.direction(canvas, line, str(claim["direction"]), at_px=8 + 19 * n)
    key = "claims_alike" if len({claim["printed"] for claim in lines}) == 1 else "claims_mixed"
    return mark + _below(canvas, labels(key, printed=row["printed"], n=len(lines)), below, left)


def _apart(canvas: Canvas, labels: Labels, row: Row, y: float, left: int, _lines: list[Row]) -> Mark:
    line, below = y - canvas.units(9), y + canvas.units(11)
    figure = marks.words(
        canvas.theme, f"<b>{row['figure']}</b>", line, at_px=0, colour="printed", size=14, printed=True
    )
    measure = labels("other_measure", indicator=labels.of(row, "indicator"))
    text = _dated(labels, row, measure) if row["form"] != "directions" else _dated(labels, row)
    return _name(canvas, labels, row, line, left, told=True) + figure + _below(canvas, text, below, left)


def _absent(canvas: Canvas, labels: Labels, row: Row, y: float, left: int, _lines: list[Row]) -> Mark:
    name, theme = _name(canvas, labels, row, y, left, told=False), canvas.theme
    said = labels(str(row["status"]))
    if row["status"] == "not_applicable":
        reason = "" if is_absent(row["reason_zh"]) else labels.of(row, "reason")
        said = f"{said}{'：' if labels.language == 'zh' else ': '}{reason}" if reason else said
        return name + marks.dash(canvas, y) + marks.words(theme, said, y, at_px=28, colour="ink3", size=12)
    strip = marks.hatch(canvas, y)
    return name + strip + marks.words(theme, said, y, at_px=106, colour="ink3", size=12)


_LINES: Final[dict[str, Callable[..., Mark]]] = {
    "lead": _lead,
    "claim": _claim,
    "apart": _apart,
    "absent": _absent,
}
