"""Series in time: one panel a series, each on its own scale; a line only where the rules of joining allow one."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from casebook.joining import BY_CODE
from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures.canvas import canvas_for
from components.figures.dots import TEXTS as HOVER
from components.figures.dots import hover
from components.figures.marks import NOTHING, Mark
from components.figures.naming import Named, place_names
from components.figures.theme import Theme, template
from components.figures.timescale import TimeScale, time_scale
from components.figures.upright import Panel, break_band, figure_mark, undated
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    **HOVER,
    "panel_head": Text("{series}，{unit}", "{series}, {unit}"),
    "panel_of": Text("{name}：{series}", "{name}: {series}"),
    "panel_next": Text("{first}，后改为{then}", "{first}, then {then}"),
    "start_unprinted": Text("累计，起点未印", "cumulative, start not printed"),
    "start_printed": Text("累计，自{day}起", "cumulative since {day}"),
    "not_joined": Text("不连线：{reasons}", "Not joined: {reasons}"),
    "gap_between": Text("{reason}（{spans}）", "{reason} ({spans})"),
    "left_out": Text("略去 {first}—{last}", "{first}–{last} left out"),
    "undated_point": Text("时间未印", "no date printed"),
}
_HEAD_LINE_PX: Final = 18
_TICKS_PX: Final = 26
_GAP_PX: Final = 16
_TWO_COLUMNS_FROM: Final = 5
_DASHED_FROM_YEARS: Final = 1.6
_WIDE_PX, _NARROW_PX = 1110, 326
_NEUTRAL: Final = {"marker": "circle"}


@dataclass(frozen=True)
class Layout:
    """Where the panels stand: columns, heights in pixels, gutters left and right of each plot."""

    theme: Theme
    count: int

    @property
    def columns(self) -> int:
        """Two columns where there are many panels and room for two."""
        return 2 if self.count >= _TWO_COLUMNS_FROM and not self.theme.narrow else 1

    @property
    def gutters(self) -> tuple[int, int]:
        """Pixels left and right of a plot."""
        return (66, 12) if self.theme.narrow else (76, 24)

    @property
    def plot_px(self) -> int:
        """The height of a plot."""
        return 170 if self.count <= 2 else 130 if self.count < _TWO_COLUMNS_FROM else 104

    @property
    def room_px(self) -> float:
        """The width of a plot, near enough to place words."""
        whole = _NARROW_PX if self.theme.narrow else _WIDE_PX
        return whole / self.columns - sum(self.gutters)


def draw_series(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> go.Figure:
    """Return the figure of the rows of ``casebook.series.bundle_rows``; an empty one where there are none."""
    labels = labels.with_texts(TEXTS)
    panels = [list(points) for _, points in groupby(_marked(rows, theme), key=lambda row: row["series"])]
    if not panels:
        return go.Figure({"layout": {"template": template(theme), "height": 40}})
    layout, scale = Layout(theme, len(panels)), _scale(panels)
    heads = [_head(points, labels, layout) for points in panels]
    tall = [len(lines) * _HEAD_LINE_PX + layout.plot_px + _TICKS_PX + _GAP_PX for lines in heads]
    bands = [max(tall[n : n + layout.columns]) for n in range(0, len(tall), layout.columns)]
    height = sum(bands)
    axes: dict[str, Any] = {}
    mark = NOTHING
    for n, points in enumerate(panels):
        bottom = sum(bands[: n // layout.columns + 1]) - _TICKS_PX - _GAP_PX
        panel = _panel(points, n + 1, theme)
        axes |= _axes(panel, points, labels, scale, layout, (bottom, height))
        mark += _heading(heads[n], n, layout, (bottom, height)) + _draw(panel, points, labels, scale, layout)
    left, right = layout.gutters
    shared = {
        "template": template(theme),
        "height": height,
        "margin": {"l": left, "r": right, "t": 0, "b": 0, "pad": 0},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return go.Figure({"data": list(mark.traces), "layout": shared | axes})


def _marked(rows: pd.DataFrame, theme: Theme) -> list[dict[Any, Any]]:
    """The rows, those without a case's mark with a neutral one."""
    neutral = {"colour": theme["ink2"], "edge_light": theme["ink2"], "edge_dark": theme["ink2"]} | _NEUTRAL
    return [row | neutral if is_absent(row["marker"]) else row for row in rows.to_dict("records")]


def _scale(panels: list[list[dict[Any, Any]]]) -> TimeScale:
    points = [row for panel in panels for row in panel]
    days = [row["at"] for row in points]
    spans = [(row["period_start"], row["period_end"]) for row in points if _spans(row)]
    joined = [(a["at"], b["at"]) for panel in panels for a, b in pairwise(panel) if b["joined"]]
    return time_scale([*days, *(day for span in spans for day in span)], [*joined, *spans])


def _spans(row: Row) -> bool:
    """Say whether a figure counts over a printed span (a total since a start stands at its end instead)."""
    ends = (row["period_start"], row["period_end"])
    return (
        row["indicator_kind"] != "cumulative" and not any(is_absent(e) for e in ends) and ends[0] != ends[1]
    )


def _panel(points: list[dict[Any, Any]], number: int, theme: Theme) -> Panel:
    values = [
        float(row[name]) for row in points for name in ("value", "lower", "upper") if not is_absent(row[name])
    ]
    least, most = min(0.0, *values), max(0.0, *values)
    room = (most - least or 1) * 0.34
    return Panel(number, theme, least - (room if least < 0 else 0), most + (room if most > 0 else room / 4))


def _axes(
    panel: Panel,
    points: list[dict[Any, Any]],
    labels: Labels,
    scale: TimeScale,
    layout: Layout,
    place: tuple[float, float],
) -> dict[str, Any]:
    """The two axes of a panel; ``place`` is the bottom of its plot and the height of the figure, in pixels."""
    bottom, height = place
    left, right = layout.gutters
    whole = layout.room_px * layout.columns + (layout.columns - 1) * (left + right)
    first = (panel.number - 1) % layout.columns * (layout.room_px + left + right) / whole
    ticks = [t for t in canvas_for([panel.low, panel.high], Theme("light", True)).ticks()]
    ticks = [t for t in ticks if panel.low <= t <= panel.high]
    unit = str(points[0]["unit"])
    value = {
        "domain": [1 - bottom / height, 1 - (bottom - layout.plot_px) / height],
        "range": [panel.low, panel.high],
        "tickvals": ticks,
        "ticktext": [labels.amount(t, unit) if unit == "percent" else labels.compact(t) for t in ticks],
        "anchor": panel.x,
        "zeroline": True,
        "zerolinecolor": panel.theme["rule-strong"],
        "ticks": "",
    }
    time = scale.axis(layout.room_px) | {
        "domain": [first, min(1.0, first + layout.room_px / whole)],
        "anchor": panel.y,
    }
    return {f"xaxis{panel.x[1:]}": time | {"showline": True, "side": "bottom"}, f"yaxis{panel.y[1:]}": value}


def _head(points: list[dict[Any, Any]], labels: Labels, layout: Layout) -> list[str]:
    """The lines above a panel: what it counts, from when, and where and why no line is drawn."""
    room = int((layout.room_px + layout.gutters[0]) / 6.6)
    lines = [f"<b>{line}</b>" for line in wrap(_title(points, labels), room)]
    small = "；" if labels.language == "zh" else "; "
    notes = [part for part in (_start(points, labels), _gaps(points, labels)) if part]
    return lines + [_small(line, layout.theme) for line in wrap(small.join(notes), room + 4) if line]


def _small(line: str, theme: Theme) -> str:
    return f'<span style="font-size:12px;color:{theme["ink2"]}">{line}</span>'


def _title(points: list[dict[Any, Any]], labels: Labels) -> str:
    first, last = points[0], points[-1]
    named = labels.of(first, "series")
    if first["indicator_id"] != last["indicator_id"]:
        named = labels("panel_next", first=labels.of(first, "indicator"), then=labels.of(last, "indicator"))
    if first["group"] != "case":
        named = labels("panel_of", name=labels.of(last), series=named)
    return labels("panel_head", series=named, unit=labels.code("unit", first["unit"]))


def _start(points: list[dict[Any, Any]], labels: Labels) -> str:
    if points[0]["indicator_kind"] != "cumulative":
        return ""
    start = next((row["period_start"] for row in points if not is_absent(row["period_start"])), None)
    if start is None:
        return labels("start_unprinted")
    day = labels.period({"period_start": start, "period_end": start, "period_kind": "instant"})
    return labels("start_printed", day=day)


def _gaps(points: list[dict[Any, Any]], labels: Labels) -> str:
    """Why successive points are not joined, with the years between which no line is drawn."""
    by_id = {row["observation_id"]: row for row in points}
    reasons: dict[str, list[str]] = {}
    for row in points:
        if row["gap"] and row["gap"] != "rival":
            years = dict.fromkeys((by_id[row["gap_from"]]["at"].year, row["at"].year))
            reasons.setdefault(labels.of(row, "reason"), []).append("–".join(map(str, years)))
    comma = "、" if labels.language == "zh" else ", "
    said = [labels("gap_between", reason=r, spans=comma.join(dict.fromkeys(s))) for r, s in reasons.items()]
    stop = "；" if labels.language == "zh" else "; "
    return labels("not_joined", reasons=stop.join(said)) if said else ""


def _heading(lines: list[str], n: int, layout: Layout, place: tuple[float, float]) -> Mark:
    bottom, height = place
    left, right = layout.gutters
    whole = layout.room_px * layout.columns + (layout.columns - 1) * (left + right)
    note = {
        "text": "<br>".join(lines),
        "xref": "paper",
        "x": n % layout.columns * (layout.room_px + left + right) / whole,
        "xanchor": "left",
        "xshift": -left + 2,
        "yref": "paper",
        "y": 1 - (bottom - layout.plot_px) / height,
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "font": {"size": 13, "color": layout.theme["ink"]},
    }
    return Mark(annotations=(note,))


def _draw(
    panel: Panel, points: list[dict[Any, Any]], labels: Labels, scale: TimeScale, layout: Layout
) -> Mark:
    by_id = {row["observation_id"]: row for row in points}
    mark = _grid(panel, scale, labels)
    for row in points:
        before = by_id.get(row["gap_from"])
        mark += _between(panel, before, row, labels, scale) if before else NOTHING
    for row in points:
        mark += _point(panel, row, labels, scale)
    return mark + _names(panel, points, labels, scale, layout)


def _grid(panel: Panel, scale: TimeScale, labels: Labels) -> Mark:
    """Rules at the turns of years, and the cuts of the axis."""
    line = {"color": panel.theme["rule"], "width": 1}
    place = {"type": "line", "xref": panel.x, "yref": f"{panel.y} domain", "y0": 0, "y1": 1, "layer": "below"}
    rules = tuple(place | {"x0": at, "x1": at, "line": line} for _, at in scale.years() if at > 0)
    mark = Mark(shapes=rules)
    for middle, first, last in scale.cuts():
        slashes = {"color": panel.theme["rule-strong"], "width": 1.6}
        mark += panel.shape(middle, panel.low, "M-7,-6L-1,6M1,-6L7,6", line=slashes)
        note = {
            "text": labels("left_out", first=first, last=last),
            "x": middle,
            "xref": panel.x,
            "showarrow": False,
        }
        note |= {"yref": f"{panel.y} domain", "y": 0.5, "textangle": -90}
        mark += Mark(annotations=(note | {"font": {"size": 12, "color": panel.theme["ink3"]}},))
    return mark


def _between(panel: Panel, before: Row, row: Row, labels: Labels, scale: TimeScale) -> Mark:
    x = [scale.at(before["at"]), scale.at(row["at"])]
    if row["joined"]:
        dash = "4px,3px" if x[1] - x[0] > _DASHED_FROM_YEARS else "solid"
        return panel.line(x, [_height(before), _height(row)], panel.theme.edge(row), 1.8, dash)
    rule = BY_CODE.get(row["gap"])
    return break_band(panel, sum(x) / 2, labels.of(row, "reason")) if rule and rule.breaks else NOTHING


def _height(row: Row) -> float:
    return next(float(row[name]) for name in ("value", "lower", "upper") if not is_absent(row[name]))


def _point(panel: Panel, row: Row, labels: Labels, scale: TimeScale) -> Mark:
    x, y, colour = scale.at(row["at"]), _height(row), panel.theme.edge(row)
    mark = NOTHING
    if _spans(row):
        ends = [scale.at(row["period_start"]), scale.at(row["period_end"], after=1)]
        mark += panel.line(ends, [y, y], colour, 3)
    if not row["dated"]:
        mark += undated(panel, x, y, colour)
    return mark + figure_mark(panel, x, row, hover=hover(labels, row))


def _names(
    panel: Panel, points: list[dict[Any, Any]], labels: Labels, scale: TimeScale, layout: Layout
) -> Mark:
    """The printed figures at their points, as many as there is room for; the others answer the pointer."""
    per_year, per_unit = layout.room_px / scale.width, layout.plot_px / (panel.high - panel.low)
    named = [
        Named(
            scale.at(row["at"]) * per_year,
            (_height(row) - panel.low) * per_unit,
            str(row["figure"]),
            labels.gloss(row, with_unit=False)
            if labels.language == "en" and not str(row["figure"]).isascii()
            else "",
            below=_height(row) < 0,
        )
        for row in points
    ]
    notes = place_names(named, layout.room_px, layout.plot_px, panel.theme)
    return Mark(
        annotations=tuple(
            note | {"xref": panel.x, "yref": panel.y} | _back(panel, note, per_year, per_unit)
            for note in notes
        )
    )


def _back(panel: Panel, note: dict[str, Any], per_year: float, per_unit: float) -> dict[str, float]:
    return {"x": note["x"] / per_year, "y": note["y"] / per_unit + panel.low}
