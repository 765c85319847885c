"""Figures with a single date: a lane each under the panels, placed in time, without any value axis."""

from typing import Any, Final

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures.hover import answering, hover
from components.figures.marks import NOTHING, Mark
from components.figures.panels import TICKS_PX, Layout, heading
from components.figures.timescale import TimeScale
from components.figures.upright import Panel, lane_dot
from components.figures.wrap import wrap

Points = list[dict[Any, Any]]
TEXTS: Final[dict[str, Text]] = {
    "lanes_head": Text("只有一个时点的数字，不成序列", "Figures with a single date, no series"),
}
_LANE_PX: Final = 30
_NARROW_LANE_PX: Final = 60
_NARROW_COLUMNS: Final = 46
_HEAD_PX: Final = 30


def lanes_px(rows: Points, layout: Layout) -> float:
    """Return the height of the lanes with their head and their years."""
    return _HEAD_PX + len(rows) * _step(layout) + TICKS_PX


def draw_lanes(
    rows: Points, labels: Labels, scale: TimeScale, layout: Layout, place: tuple[int, float, float, float]
) -> tuple[Mark, dict[str, Any]]:
    """Return the lanes and their axes.

    ``place`` is the number of the axes, the lanes' height, what stands below them, and the figure's height.
    """
    number, own, below, height = place
    panel = Panel(number, layout.theme, 0, len(rows))
    bottom, top = (below + TICKS_PX) / height, (below + own - _HEAD_PX) / height
    mark = heading([f"<b>{labels('lanes_head')}</b>"], 0, top, layout)
    for n, row in enumerate(rows):
        mark += _lane(panel, row, len(rows) - n - 0.5, labels, scale, layout)
    value = {"domain": [bottom, top], "range": [0, len(rows)], "visible": False, "anchor": panel.x}
    time = scale.axis(layout.room_px) | {"domain": [0, 1], "anchor": panel.y, "showline": True}
    return mark, {f"xaxis{panel.x[1:]}": time, f"yaxis{panel.y[1:]}": value}


def _step(layout: Layout) -> int:
    return _NARROW_LANE_PX if layout.theme.narrow else _LANE_PX


def _lane(
    panel: Panel, row: dict[Any, Any], y: float, labels: Labels, scale: TimeScale, layout: Layout
) -> Mark:
    narrow = layout.theme.narrow
    at, colour = scale.at(row["at"]), panel.theme.edge(row)
    y -= 16 / _step(layout) if narrow else 0
    ends, mark = (at, at), NOTHING
    if not any(is_absent(row[end]) for end in ("period_start", "period_end")):
        ends = (scale.at(row["period_start"]), scale.at(row["period_end"], after=1))
        mark += panel.line(list(ends), [y, y], colour, 3)
    rule = {"type": "line", "xref": panel.x, "yref": panel.y, "x0": 0, "x1": scale.width, "y0": y, "y1": y}
    ground = Mark(shapes=(rule | {"layer": "below", "line": {"color": panel.theme["rule"], "width": 1}},))
    dot = answering(lane_dot(panel, at, y, row, hover=hover(labels, row)), labels, row)
    return (
        ground
        + mark
        + dot
        + (_above(panel, row, y, labels) if narrow else _beside(panel, row, y, ends, labels, scale))
    )


def _said(row: dict[Any, Any], labels: Labels, panel: Panel) -> str:
    printed = panel.theme.printed.replace('"', "'")
    foreign = labels.language == "en" and not str(row["figure"]).isascii()
    gloss = f" {labels.gloss(row, with_unit=False)}" if foreign else ""
    figure = f'<b style="font-family:{printed};color:{panel.theme["printed"]}">{row["figure"]}</b>'
    said = f"{labels.of(row, 'indicator')} {row['figure']}{gloss}"
    lines = wrap(said, _NARROW_COLUMNS) if panel.theme.narrow else [said]
    return "<br>".join(lines).replace(str(row["figure"]), figure, 1)


def _beside(
    panel: Panel, row: dict[Any, Any], y: float, ends: tuple[float, float], labels: Labels, scale: TimeScale
) -> Mark:
    right = ends[1] < scale.width * 0.6
    note = {"x": ends[1] if right else ends[0], "xref": panel.x, "xanchor": "left" if right else "right"}
    return _note(panel, note | {"xshift": 14 if right else -14, "y": y, "yref": panel.y}, row, labels)


def _above(panel: Panel, row: dict[Any, Any], y: float, labels: Labels) -> Mark:
    note = {
        "x": 0,
        "xref": f"{panel.x} domain",
        "xanchor": "left",
        "xshift": -60,
        "yshift": 10,
        "yanchor": "bottom",
        "align": "left",
    }
    return _note(panel, note | {"y": y, "yref": panel.y}, row, labels)


def _note(panel: Panel, note: dict[str, Any], row: dict[Any, Any], labels: Labels) -> Mark:
    font = {"size": 13, "color": panel.theme["ink2"]}
    note |= {
        "text": _said(row, labels, panel),
        "showarrow": False,
        "font": font,
        "bgcolor": panel.theme["surface"],
    }
    return Mark(annotations=(note,))
