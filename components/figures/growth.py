"""Series as an index in one panel: 100 at the base year, a line only where the rules of joining allow one."""

from collections.abc import Mapping
from itertools import groupby, pairwise
from typing import Any, Final
from unicodedata import east_asian_width

import pandas as pd

from casebook.labels import Labels
from casebook.others import OTHER
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import canvas_for
from components.figures.figure import Figure, figure_of
from components.figures.hover import TEXTS as HOVER
from components.figures.hover import answering, hover
from components.figures.lines import line_dash, mark_rules, with_neutral_marks
from components.figures.marks import NOTHING, Mark
from components.figures.panels import TICKS_PX
from components.figures.theme import Theme, fade, template
from components.figures.timescale import TimeScale, time_scale
from components.figures.upright import Panel
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
Points = list[dict[Any, Any]]
Names = list[tuple[Row, list[str]]]
TEXTS: Final[dict[str, Text]] = {
    **HOVER,
    "base_is_100": Text("{year}年 = 100", "{year} = 100"),
    "unindexed_head": Text("没有指数", "Without an index"),
    "unindexed_rest": Text("{name}的其余数字：{reason}", "{name}, other figures: {reason}"),
    "unindexed_line": Text("{name}：{reason}", "{name}: {reason}"),
    "index_hover": Text("指数：{index}", "Index: {index}"),
}
_PLOT_PX, _HEAD_PX, _LINE_PX, _NAME_PX = 300, 34, 18, 17
_LEFT_PX, _NAME_GAP_PX, _LETTER_PX = 48, 14, 7.2
_WHOLE_PX: Final = {False: 1110, True: 326}
_COLUMNS: Final = {False: 40, True: 16}
_ROOM: Final = 0.12


def draw_index(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.indexing.indexed``."""
    labels = labels.with_texts(TEXTS)
    marked = [row for row in with_neutral_marks(rows, theme) if row["group"] != OTHER]
    drawn = [row for row in marked if not is_absent(row["base_id"])]
    lines = _unindexed([row for row in marked if is_absent(row["base_id"])], drawn, labels, theme)
    foot = TICKS_PX + 14 + _LINE_PX * len(lines)
    scale = time_scale(
        [row["at"] for row in drawn], [(min(r["at"] for r in drawn), max(r["at"] for r in drawn))]
    )
    panel, names = _panel(drawn, theme), _named(drawn, labels, theme)
    room = _WHOLE_PX[theme.narrow] - _LEFT_PX - _right(names)
    mark = mark_rules(panel, scale, labels, room) + _base(panel, drawn[0], scale, labels)
    for _, points in groupby(drawn, key=lambda row: row["series"]):
        mark += _series(panel, list(points), scale, labels)
    mark += _names(panel, names, scale) + _listed(lines, theme)
    return _figure(panel, mark, labels, scale.axis(room), (_right(names), foot))


def _right(names: Names) -> float:
    """The room for the names right of the panel."""
    widest = max((_width(line) for _, lines in names for line in lines), default=0)
    return _NAME_GAP_PX + widest * _LETTER_PX


def _figure(
    panel: Panel, mark: Mark, labels: Labels, time: dict[str, Any], sides: tuple[float, float]
) -> Figure:
    """Put the panel between its names and what stands under it (``sides``: pixels right and below)."""
    theme, (right, foot) = panel.theme, sides
    ticks = [t for t in canvas_for([panel.low, panel.high], theme).ticks() if panel.low <= t <= panel.high]
    value = {
        "range": [panel.low, panel.high],
        "tickvals": ticks,
        "ticktext": [labels.compact(t) for t in ticks],
    }
    layout: dict[str, Any] = {
        "template": template(theme),
        "height": _PLOT_PX + _HEAD_PX + foot,
        "margin": {"l": _LEFT_PX, "r": right, "t": _HEAD_PX, "b": foot, "pad": 0},
        "xaxis": time | {"showline": True, "side": "bottom"},
        "yaxis": value | {"zeroline": False, "ticks": ""},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return figure_of(list(mark.traces), layout)


def _panel(drawn: Points, theme: Theme) -> Panel:
    ends = ("index_value", "index_lower", "index_upper")
    values = [float(row[name]) for row in drawn for name in ends if not is_absent(row[name])]
    low, high = min(values), max(values)
    room = (high - low or 1) * _ROOM
    return Panel(1, theme, max(0.0, low - room), high + room)


def _base(panel: Panel, row: Row, scale: TimeScale, labels: Labels) -> Mark:
    """The level of 100, and over the panel what it stands for."""
    rule = {"type": "line", "xref": "x", "yref": "y", "x0": 0, "x1": scale.width, "y0": 100, "y1": 100}
    rule |= {"layer": "below", "line": {"color": panel.theme["rule-strong"], "width": 1.4}}
    note = {"text": labels("base_is_100", year=row["base_year"]), "x": 0, "xref": "x domain", "y": 1}
    note |= {"yref": "y domain", "xanchor": "left", "yanchor": "bottom", "yshift": 6, "showarrow": False}
    return Mark(shapes=(rule,), annotations=(note | {"font": {"size": 13, "color": panel.theme["ink2"]}},))


def _series(panel: Panel, points: Points, scale: TimeScale, labels: Labels) -> Mark:
    theme, mark = panel.theme, NOTHING
    x = [scale.at(row["at"]) for row in points]
    for n, (a, b) in enumerate(pairwise(points)):
        ends = [float(a["index_value"]), float(b["index_value"])]
        mark += panel.line(x[n : n + 2], ends, theme.edge(b), 1.8, line_dash(x[n + 1] - x[n]))
    for at, row in zip(x, points, strict=True):
        low, high = row["index_lower"], row["index_upper"]
        if not is_absent(low) and not is_absent(high) and low != high:
            mark += panel.line([at, at], [float(low), float(high)], fade(theme.edge(row), 0.6), 5)
        said = f"{hover(labels, row)}<br>{labels('index_hover', index=index_said(row, labels))}"
        dot = marks.dot(panel.canvas(), at, float(row["index_value"]), row, hover=said)
        mark += answering(panel.traced(dot), labels, row)
    return mark


def index_said(row: Row, labels: Labels) -> str:
    """Return an index with its bounds, rounded outward; a dash where there is none."""
    if is_absent(row["index_value"]):
        return "–"
    ends = {name: row[f"index_{name}"] for name in ("value", "lower", "upper", "closed")}
    derived = ends | {"unit": "number", "reading": "derived"}
    return _whole(derived, labels)


def _whole(row: Row, labels: Labels) -> str:
    value = labels.value(row)
    spans = row["lower"] != row["upper"]
    return f"{value} {labels.bounds(row)}" if spans and not is_absent(row["lower"]) else value


def _named(drawn: Points, labels: Labels, theme: Theme) -> Names:
    """The last point of each series, with the lines of its name and index."""
    last = [list(points)[-1] for _, points in groupby(drawn, key=lambda row: row["series"])]
    said = [f"{name_of(row, labels)} {float(row['index_value']):.1f}" for row in last]
    return [(row, wrap(words, _COLUMNS[theme.narrow])) for row, words in zip(last, said, strict=True)]


def _names(panel: Panel, names: Names, scale: TimeScale) -> Mark:
    """The names beside the ends of their series: right of the panel moved apart where they would meet."""
    per_unit, mark = _PLOT_PX / (panel.high - panel.low), NOTHING
    latest = max(row["at"] for row, _ in names)
    ending = [(row, lines) for row, lines in names if row["at"] == latest]
    wanted = [(float(row["index_value"]) - panel.low) * per_unit for row, _ in ending]
    for (row, lines), y in zip(
        ending, apart(wanted, [_NAME_PX * len(lines) for _, lines in ending]), strict=True
    ):
        place = {"xref": "x domain", "x": 1, "xshift": _NAME_GAP_PX, "y": y / per_unit + panel.low}
        mark += _note(panel, row, lines, place | {"yanchor": "middle"})
    for row, lines in names:
        if row["at"] != latest:
            place = {"xref": "x", "x": scale.at(row["at"]), "y": float(row["index_value"])}
            mark += _note(
                panel,
                row,
                lines,
                place | {"yanchor": "bottom", "yshift": 8, "xanchor": "right", "align": "right"},
            )
    return mark


def _note(panel: Panel, row: Row, lines: list[str], place: dict[str, Any]) -> Mark:
    note = {"text": "<br>".join(lines), "xanchor": "left", "align": "left", "yref": "y", "showarrow": False}
    note |= {"font": {"size": 13, "color": panel.theme.edge(row)}, "bgcolor": panel.theme["surface"]}
    return Mark(annotations=(note | place,))


def _width(text: str) -> float:
    return sum(1.85 if east_asian_width(char) in "WF" else 1 for char in text)


def apart(wanted: list[float], heights: list[float]) -> list[float]:
    """Return places near the ``wanted`` ones (pixels, upwards) at which boxes of these heights do not meet."""
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    places = dict(enumerate(wanted))
    for below, above in pairwise(order):
        least = places[below] + (heights[below] + heights[above]) / 2
        places[above] = max(places[above], least)
    over = max((places[n] + heights[n] / 2 for n in order), default=0) - _PLOT_PX
    moved = {n: at - max(0.0, over) / 2 for n, at in places.items()}
    return [moved[n] for n in range(len(wanted))]


def name_of(row: Row, labels: Labels) -> str:
    """Return what tells a series from the others of its bundle: its place among territories, else what it counts."""
    return labels.of(row, "short") if row["group"] == "territory" else labels.of(row, "series")


def _unindexed(rows: Points, drawn: Points, labels: Labels, theme: Theme) -> list[str]:
    """A line for each series and reason, under the panel."""
    shown = {row["series"] for row in drawn}
    said = dict.fromkeys(
        (row["series"] in shown, name_of(row, labels), labels.of(row, "unindexed")) for row in rows
    )
    room = 46 if theme.narrow else 130
    lines = [
        labels("unindexed_rest" if rest else "unindexed_line", name=name, reason=reason)
        for rest, name, reason in said
    ]
    head = [f"<b>{labels('unindexed_head')}</b>"] if lines else []
    return head + [part for line in lines for part in wrap(line, room)]


def _listed(lines: list[str], theme: Theme) -> Mark:
    if not lines:
        return NOTHING
    note = {"text": "<br>".join(lines), "xref": "x domain", "x": 0, "xanchor": "left", "align": "left"}
    note |= {"xshift": -_LEFT_PX + 4, "yref": "y domain", "y": 0, "yanchor": "top"}
    note |= {"yshift": -TICKS_PX - 8, "showarrow": False, "font": {"size": 13, "color": theme["ink2"]}}
    return Mark(annotations=(note,))
