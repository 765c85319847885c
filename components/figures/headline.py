"""A headline family on a small card: every case with its figures, its arrows, or the kind of its absence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from unicodedata import east_asian_width

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas, canvas_for, value_axis
from components.figures.compose import compose
from components.figures.dots import TEXTS as HOVER
from components.figures.figure import Figure
from components.figures.hover import answering, hover
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap
from components.figures.years import draw_years

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "claims_alike": Text("“{printed}”，{n} 项表述", "{n} {n|statement|statements} without a number"),
    "claims_mixed": Text("“{printed}”等 {n} 项表述", "{n} {n|statement|statements} without a number"),
    "of_place": Text("同地数字，不属于该做法", "of the place, not the programme"),
    "other_measure": Text("另一指标：{indicator}", "another measure: {indicator}"),
}
_ROW_PX: Final = 24
_STEPS: Final = {"lead": 2.0, "claim": 1.9, "apart": 1.9, "absent": 0.95}
_LEAST_GUTTER_PX: Final = 84
_RIGHT_PX: Final = 84
_YEARS_LEFT_PX: Final = 40
_LEAST_WIDTH_PX: Final = 324
_TICK_PX: Final = 38
# Widths of a character of a name in bold 13 px, and what stands around it: its mark, and a gap before the first arrow.
_NAME_PX: Final = {True: 13.9, False: 7.6}
_AROUND_NAME_PX: Final = 36
_TOLD_CHARS: Final = 46
_TOLD_PX: Final = 15


@dataclass(frozen=True)
class Ground:
    """Where a line is drawn: the canvas, the margin left of it, and how far right of the margin its marks begin."""

    canvas: Canvas
    left: int
    shift: int = 0


def draw_headline(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.headline``; a yearly count has its years above the other cases."""
    labels = labels.with_texts({**HOVER, **TEXTS})
    leads = rows[rows["group"] == "lead"]
    if len(leads) and leads.iloc[0]["form"] == "years":
        others = _draw_lines(rows[rows["group"] != "lead"], labels, theme, margin=_YEARS_LEFT_PX)
        return draw_years(others, leads, labels, theme=theme)
    return _draw_lines(rows, labels, theme)


def _draw_lines(rows: pd.DataFrame, labels: Labels, theme: Theme, margin: int | None = None) -> Figure:
    leads = rows[rows["group"] == "lead"]
    values: list[Any] = leads[["value", "lower", "upper"]].to_numpy().ravel().tolist() if len(leads) else []
    canvas = canvas_for(values, Theme(theme.name, True, theme.language), row_px=_ROW_PX)
    gutter = gutter_px(rows, labels)
    left = margin or gutter
    mark, bottom, scaled = _stack(Ground(canvas, left, gutter - left), labels, rows)
    if leads.empty:
        return compose(mark, canvas, bottom=bottom, gutters_px=(left, 8), axis=None, head_px=8)
    axis = _sparse(value_axis(canvas, labels, str(leads.iloc[0]["unit"])), left)
    mark = marks.grid(canvas, 0, scaled) + mark
    return compose(mark, canvas, bottom=bottom, gutters_px=(left, _RIGHT_PX), axis=axis)


def _stack(ground: Ground, labels: Labels, rows: pd.DataFrame) -> tuple[Mark, float, float]:
    """Return the lines one under the other, where the last ends, and where the last figure on the scale ends."""
    mark, bottom, scaled = NOTHING, 0.0, 0.0
    for lines in _cases(rows):
        group = str(lines[0]["group"])
        for row in lines if group == "lead" else lines[:1]:
            line = _LINES[group](ground, labels, row, bottom + _STEPS[group] / 2, lines)
            mark += answering(line, labels, row)
            more = len(_wrapped(_told(labels, row, lines))) - 1
            bottom += _STEPS[group] + max(more, 0) * ground.canvas.units(_TOLD_PX)
            scaled = bottom if group == "lead" else scaled
    return mark, bottom + 0.2, scaled


def _sparse(axis: dict[str, Any], left: int) -> dict[str, Any]:
    """Return the axis with as many ticks as a card of the least width has room for."""
    room = max((_LEAST_WIDTH_PX - left - _RIGHT_PX) // _TICK_PX, 2)
    every = -(-len(axis["tickvals"]) // room)
    kept = {key: axis[key][::every] for key in ("tickvals", "ticktext")}
    return axis | kept | {"tickangle": 0}


def gutter_px(rows: pd.DataFrame, labels: Labels) -> int:
    """Return the width that the names of the cases need."""
    names = [labels.of(row) for row in rows.to_dict("records")] if len(rows) else []
    widest = max((sum(_NAME_PX[east_asian_width(c) in "WF"] for c in name) for name in names), default=0)
    return max(_LEAST_GUTTER_PX, round(widest) + _AROUND_NAME_PX)


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


def _name(ground: Ground, labels: Labels, row: Row, y: float, *, told: bool) -> Mark:
    hollow = row["group"] == "absent" or row.get("source_kind") not in ("case", "derived")
    name = f"<b>{labels.of(row)}</b>" if told else labels.of(row)
    mark = marks.symbol(ground.canvas, y, row, at_px=8 - ground.left, hollow=hollow)
    colour = "ink" if told else "ink2"
    return mark + marks.words(ground.canvas.theme, name, y, at_px=22 - ground.left, colour=colour, size=13)


def _told(labels: Labels, row: Row, lines: list[Row]) -> str:
    """What stands under the name of a case: its statements, or what its figure is of and when."""
    if row["group"] == "lead":
        return _dated(labels, row)
    if row["group"] == "claim":
        key = "claims_alike" if len({claim["printed"] for claim in lines}) == 1 else "claims_mixed"
        return labels(key, printed=row["printed"], n=len(lines))
    if row["group"] == "absent":
        return ""
    measure = labels("other_measure", indicator=labels.of(row, "indicator"))
    more = [labels("of_place")] if row["of_place"] else []
    return _dated(labels, row, *([] if row["form"] == "directions" else [measure]), *more)


def _wrapped(text: str) -> list[str]:
    return list(wrap(text, _TOLD_CHARS)) if text else []


def _below(ground: Ground, text: str, y: float) -> Mark:
    lines = _wrapped(text)
    at = y + ground.canvas.units(20 + (len(lines) - 1) * _TOLD_PX / 2)
    return marks.words(
        ground.canvas.theme, "<br>".join(lines), at, at_px=22 - ground.left, colour="ink3", size=12
    )


def _figure(ground: Ground, row: Row, y: float, at_px: int, *, from_right: bool) -> Mark:
    theme, text = ground.canvas.theme, f"<b>{row['figure']}</b>"
    return marks.words(
        theme, text, y, at_px=at_px, colour="printed", size=14, from_right=from_right, printed=True
    )


def _dated(labels: Labels, row: Row, *more: str) -> str:
    gloss = [labels.gloss(row, with_unit=False)] if labels.language == "en" else []
    return " · ".join([*gloss, *more, labels.period(row)])


def _lead(ground: Ground, labels: Labels, row: Row, y: float, lines: list[Row]) -> Mark:
    line = y - ground.canvas.units(9)
    drawn = marks.figure_mark(ground.canvas, row, line, hover=hover(labels, row))
    figure = _figure(ground, row, line, 14, from_right=True)
    name = _name(ground, labels, row, line, told=True)
    return name + drawn + figure + _below(ground, _told(labels, row, lines), line)


def _claim(ground: Ground, labels: Labels, row: Row, y: float, lines: list[Row]) -> Mark:
    line = y - ground.canvas.units(9)
    mark = _name(ground, labels, row, line, told=True)
    for n, claim in enumerate(lines):
        at = ground.shift + 10 + 19 * n
        mark += marks.direction(ground.canvas, line, str(claim["shown_direction"]), at_px=at)
    return mark + _below(ground, _told(labels, row, lines), line)


def _apart(ground: Ground, labels: Labels, row: Row, y: float, lines: list[Row]) -> Mark:
    line = y - ground.canvas.units(9)
    figure = _figure(ground, row, line, ground.shift, from_right=False)
    return (
        _name(ground, labels, row, line, told=True) + figure + _below(ground, _told(labels, row, lines), line)
    )


def _absent(ground: Ground, labels: Labels, row: Row, y: float, _lines: list[Row]) -> Mark:
    canvas, shift = ground.canvas, ground.shift
    name, said = _name(ground, labels, row, y, told=False), labels(str(row["status"]))
    if row["status"] == "not_applicable":
        reason = "" if is_absent(row["reason_zh"]) else labels.of(row, "reason")
        said = f"{said}{'：' if labels.language == 'zh' else ': '}{reason}" if reason else said
        drawn, at = marks.dash(canvas, y, at_px=shift + 12), shift + 28
    else:
        drawn, at = marks.hatch(canvas, y, at_px=shift), shift + 74
    return name + drawn + marks.words(canvas.theme, said, y, at_px=at, colour="ink3", size=12)


_LINES: Final[dict[str, Callable[..., Mark]]] = {
    "lead": _lead,
    "claim": _claim,
    "apart": _apart,
    "absent": _absent,
}
