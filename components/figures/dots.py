"""The comparison: every case a row, each with its figure and bounds, its direction, or the kind of its absence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from casebook.comparability import Verdict, judge
from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas, canvas_for, value_axis
from components.figures.compose import compose
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

TEXTS: Final[dict[str, Text]] = {
    "column_printed": Text("印作", "as printed"),
    "column_read": Text("读作", "read as"),
    "group_refused": Text("不画在同一刻度上", "Not drawn on a common scale"),
    "group_absent": Text("没有可比数字的案例", "Cases without a comparable figure"),
    "direction_only": Text("只有方向：“{printed}”", "direction only: {printed}"),
    "hover_period": Text("时间：{period}", "Period: {period}"),
    "hover_bounds": Text("界：{bounds}", "Bounds: {bounds}"),
    "hover_source": Text("出处：{source}", "Source: {source}"),
    "hover_reading": Text("读法：{reading}", "Reading: {reading}"),
}
_ROW_PX: Final = 40
_NARROW_AT: Final = 148
_GUTTER_PX: Final = 226
_LABEL_COLUMNS: Final = 32
_MORE: Final = 0.4  # of a row, for a second line under the name of a case
_STEP: Final[dict[str, tuple[float, float]]] = {  # rows of a wide and a narrow figure, in units of _ROW_PX
    "scaled": (1.0, 1.65),
    "unscaled": (1.0, 1.25),
    "direction": (0.8, 1.25),
    "not_reported": (0.7, 0.7),
    "not_applicable": (0.7, 0.7),
    "heading": (1.1, 1.1),
}
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Line:
    """One line of the chart: its kind, its top and height in rows, and its row (a heading's names its string)."""

    kind: str
    top: float
    height: float
    row: Row

    @property
    def y(self) -> float:
        """The middle of the line."""
        return self.top + self.height / 2

    @property
    def bottom(self) -> float:
        """Where the line ends."""
        return self.top + self.height


def draw_comparison(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> go.Figure:
    """Return the figure of a comparison; ``rows`` are those of ``casebook.comparison``."""
    labels = labels.with_texts(TEXTS)
    verdict = judge(rows)
    lines = place(rows, verdict, labels, narrow=theme.narrow)
    bottom = lines[-1].bottom
    scaled = [line.row for line in lines if line.kind == "scaled"]
    values = [row[name] for row in scaled for name in ("value", "lower", "upper")]
    canvas = canvas_for(values, theme, row_px=_ROW_PX)
    mark = sum((_line(canvas, labels, line) for line in lines), NOTHING)
    axis = value_axis(canvas, labels, str(scaled[0]["unit"])) if scaled else None
    gutters = (12, 16) if theme.narrow else (_GUTTER_PX, 270)
    if scaled:
        last = max(line.bottom for line in lines if line.kind == "scaled")
        mark = marks.grid(canvas, 0, last) + mark
    if scaled and not theme.narrow:
        mark = mark + _column_heads(theme, labels)
    return compose(mark, canvas, bottom=bottom, gutters_px=gutters, axis=axis, head_px=34 if scaled else 4)


def place(rows: pd.DataFrame, verdict: Verdict, labels: Labels, *, narrow: bool) -> list[Line]:
    """Return the lines of a comparison from top to bottom: rows by kind, with a heading before each new group."""
    records = [(_kind(row, verdict), row) for row in rows.to_dict("records")]
    lines: list[Line] = []
    group = "scaled"
    for kind, row in sorted(records, key=lambda pair: _ORDER.index(pair[0])):
        if _GROUPS[kind] != group and (lines or _GROUPS[kind] != "absent"):
            lines.append(_next("heading", {"text": f"group_{_GROUPS[kind]}"}, lines, labels, narrow=narrow))
        group = _GROUPS[kind]
        lines.append(_next(kind, row, lines, labels, narrow=narrow))
    return lines


def _next(kind: str, row: Row, lines: list[Line], labels: Labels, *, narrow: bool) -> Line:
    top = lines[-1].bottom if lines else 0.0
    return Line(kind, top, _height(kind, row, labels, narrow=narrow), row)


def has_common_scale(verdict: Verdict) -> bool:
    """Say whether the figures may stand on one scale; a single figure may stand on its own."""
    return verdict.grade != "refused" or verdict.rule == "too_few"


_ORDER: Final = ("scaled", "unscaled", "direction", "not_reported", "not_applicable")
_GROUPS: Final = {
    "scaled": "scaled",
    "unscaled": "refused",
    "direction": "absent",
    "not_reported": "absent",
    "not_applicable": "absent",
}


def _kind(row: Row, verdict: Verdict) -> str:
    if row["status"] != "figure":
        return str(row["status"])
    unscaled = row["observation_id"] in verdict.set_aside or not has_common_scale(verdict)
    return "unscaled" if unscaled else "scaled"


def _height(kind: str, row: Row, labels: Labels, *, narrow: bool) -> float:
    step = _STEP[kind][1 if narrow else 0]
    tall = not narrow and kind != "heading" and len(wrap(when(labels, kind, row), _LABEL_COLUMNS)) > 1
    return step + (_MORE if tall else 0)


def _line(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    theme = canvas.theme
    if line.kind == "heading":
        return marks.words(
            theme,
            f"<b>{labels(line.row['text'])}</b>",
            line.y,
            at_px=_left(theme),
            colour="ink",
            size=13,
            above_px=-6,
        )
    return _name(canvas, labels, line) + _KINDS[line.kind](canvas, labels, line)


def _left(theme: Theme) -> int:
    return -4 if theme.narrow else 4 - _GUTTER_PX


def _name(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    theme, row, lifted = (
        canvas.theme,
        line.row,
        canvas.theme.narrow and line.kind in ("scaled", "unscaled", "direction"),
    )
    hollow = row.get("source_kind") != "case"
    y = line.y - canvas.units(20) if lifted else line.y
    mark = marks.symbol(canvas, y, row, at_px=_left(theme) + 8, hollow=hollow)
    period = when(labels, line.kind, row)
    name = f"<b>{labels.of(row)}</b>" if row["status"] in ("figure", "direction") else labels.of(row)
    small = "<br>".join(wrap(period, _LABEL_COLUMNS)) if not theme.narrow else period
    small = f'<span style="font-size:12px;color:{theme["ink3"]}">{small}</span>'
    text = f"{name} {small}" if theme.narrow else f"{name}<br>{small}" if period else name
    colour = "ink" if row["status"] in ("figure", "direction") else "ink2"
    return mark + marks.words(theme, text, y, at_px=_left(theme) + 22, colour=colour, size=13)


def _scope(labels: Labels, row: Row) -> str:
    return "" if row["scope"] == "total" else labels.code("scope", row["scope"])


def when(labels: Labels, kind: str, row: Row) -> str:
    """Return the period of a figure or claim, and the scope of a part on the scale; it stands under the case's name."""
    if row["status"] not in ("figure", "direction"):
        return ""
    scope = _scope(labels, row) if kind == "scaled" else ""
    return ("，" if labels.language == "zh" else ", ").join(
        part for part in (scope, labels.period(row)) if part
    )


def _scaled(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    lower = canvas.units(10) if canvas.theme.narrow else 0
    mark = marks.figure_mark(canvas, line.row, line.y + lower, hover=hover(labels, line.row))
    return mark + _printed(canvas, labels, line)


def _unscaled(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    """The figure in words, where the scale would begin: no place on a scale is claimed."""
    if canvas.theme.narrow:
        said = [part for part in (_scope(labels, line.row), _read(labels, line.row)) if part]
        below = marks.words(canvas.theme, " · ".join(said), line.y + canvas.units(4), at_px=18)
        return _printed(canvas, labels, line) + below
    theme, figure = canvas.theme, _figure(line.row)
    y, read = line.y, _read(labels, line.row)
    mark = marks.words(theme, f"<b>{figure}</b>", y, at_px=0, colour="printed", size=15, printed=True)
    mark += marks.words(theme, read, y, at_px=130 if figure else 0, colour="ink", size=13)
    return mark + marks.words(theme, _scope(labels, line.row), y, at_px=290)


def _printed(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    """The figure as printed and as read: two columns right of a wide axis, one line above a narrow one."""
    theme, row = canvas.theme, line.row
    figure, read = _figure(row), _read(labels, row)
    if theme.narrow:
        y = line.y - canvas.units(20)
        figure = "" if is_absent(row["figure"]) else figure
        text = f'<b style="font-family:{_plain(theme.printed)}">{figure}</b>' if figure else read
        return marks.words(theme, text, y, at_px=0, colour="printed", size=15, align="right", from_right=True)
    size = 15 if figure and not is_absent(row["figure"]) else 12
    shown = marks.words(
        theme,
        f"<b>{figure}</b>",
        line.y,
        at_px=22,
        colour="printed",
        size=size,
        from_right=True,
        printed=True,
    )
    return shown + marks.words(theme, read, line.y, at_px=132, colour="ink", size=13, from_right=True)


def _figure(row: Row) -> str:
    """The figure as printed; of a derived one, the figures it is made of, one a line."""
    if not is_absent(row["figure"]):
        return str(row["figure"])
    return "" if is_absent(row.get("inputs")) else str(row["inputs"]).replace(" ÷ ", "<br>÷ ")


def _read(labels: Labels, row: Row) -> str:
    """How a figure is read: in words in English, which needs a gloss; as bounds in Chinese, which reads the print."""
    return (
        labels.gloss(row, with_unit=False)
        if labels.language == "en" or not _figure(row)
        else labels.bounds(row)
    )


def _plain(stack: str) -> str:
    return stack.replace('"', "'")


def _direction(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    row, theme = line.row, canvas.theme
    said = labels("direction_only", printed=_said(labels, row))
    y = line.y + (canvas.units(6) if theme.narrow else 0)
    return marks.direction(canvas, y, str(row["direction"])) + marks.words(theme, said, y, at_px=30)


def _said(labels: Labels, row: Row) -> str:
    return (
        str(row["printed"])
        if labels.language == "zh"
        else f"{labels.of(row, 'paraphrase')} ({row['printed']})"
    )


def _not_reported(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    at, after = (_NARROW_AT, 70) if canvas.theme.narrow else (0, 106)
    strip = marks.hatch(canvas, line.y, at_px=at)
    said = _absence(canvas, labels, line.row)
    return strip + marks.words(canvas.theme, said, line.y, at_px=at + after, colour="ink3", size=12)


def _absence(canvas: Canvas, labels: Labels, row: Row) -> str:
    """The kind of an absence, with its reason where there is room."""
    reason = "" if canvas.theme.narrow else labels.of(row, "reason")
    colon = "：" if labels.language == "zh" else ": "
    return colon.join(part for part in (labels(str(row["status"])), reason) if part)


def _not_applicable(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    at = _NARROW_AT if canvas.theme.narrow else 0
    text = _absence(canvas, labels, line.row)
    mark = marks.dash(canvas, line.y, at_px=at + 12)
    return mark + marks.words(canvas.theme, text, line.y, at_px=at + 30, colour="ink3", size=12)


_KINDS: Final = {
    "scaled": _scaled,
    "unscaled": _unscaled,
    "direction": _direction,
    "not_reported": _not_reported,
    "not_applicable": _not_applicable,
}


def _column_heads(theme: Theme, labels: Labels) -> Mark:
    heads = NOTHING
    for key, at in (("column_printed", 22), ("column_read", 132)):
        heads += marks.words(
            theme, labels(key), 0, at_px=at, colour="ink3", size=12, from_right=True, above_px=16
        )
    return heads


def hover(labels: Labels, row: Row) -> str:
    """Return what a mark says when pointed at: print, reading, bounds, period, source."""
    head = f"<b>{labels.of(row)}</b> {_figure(row)}".rstrip()
    parts = [head, labels.gloss(row)]
    parts.append(labels("hover_reading", reading=labels.code("reading", row["reading"])))
    parts.append(labels("hover_bounds", bounds=labels.bounds(row)))
    parts.append(labels("hover_period", period=labels.period(row)))
    if not is_absent(row.get("source_title")):
        parts.append(labels("hover_source", source=row["source_title"]))
    return "<br>".join(parts)
