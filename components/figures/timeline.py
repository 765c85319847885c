"""The programmes in time: starts as far as they are printed, dated figures, changes of boundary, the publication."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures.lines import mark_rules
from components.figures.marks import HATCH_PX, NOTHING, Mark
from components.figures.symbols import symbol_path
from components.figures.theme import Theme, fade, template
from components.figures.timescale import TimeScale, time_scale
from components.figures.upright import Panel
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "left_out": Text("略去 {first}—{last}", "{first}–{last} left out"),
    "start_missing": Text("开始时间未印出", "start not printed"),
    "started": Text("{period}：{label}", "{period}: {label}"),
    "n_figures": Text("{n:word}个数字：{printed}", "{n:word} {n|figure|figures}: {printed}"),
}
_LANE_PX, _NARROW_LANE_PX = 58, 84
_HEAD_PX, _FOOT_PX = 26, 28
_GUTTERS: Final = {False: (330, 24), True: (14, 14)}
_ROOM_PX: Final = {False: 760, True: 312}


def draw_timeline(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> go.Figure:
    """Return the figure of the rows of ``casebook.timeline``: a lane a case, a rule for what belongs to none."""
    labels = labels.with_texts(TEXTS)
    records = rows.to_dict("records")
    lanes = [
        list(own) for _, own in groupby([r for r in records if not is_absent(r["case_id"])], key=_case_of)
    ]
    shared = [row for row in records if is_absent(row["case_id"])]
    scale = time_scale([day for row in records for day in _days(row)])
    lane_px = _NARROW_LANE_PX if theme.narrow else _LANE_PX
    height = _HEAD_PX + _FOOT_PX + lane_px * len(lanes)
    panel = Panel(1, theme, 0, len(lanes))
    mark = mark_rules(panel, scale, labels, _ROOM_PX[theme.narrow])
    for row in shared:
        mark += _rule(panel, row, labels, scale)
    for n, own in enumerate(lanes):
        mark += _lane(panel, own, len(lanes) - n - 0.5, labels, scale)
    left, right = _GUTTERS[theme.narrow]
    axis = scale.axis(_ROOM_PX[theme.narrow]) | {"showline": True, "side": "bottom"}
    layout = {
        "template": template(theme),
        "height": height,
        "margin": {"l": left, "r": right, "t": _HEAD_PX, "b": _FOOT_PX, "pad": 0},
        "xaxis": axis,
        "yaxis": {"range": [0, len(lanes)], "visible": False},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return go.Figure({"data": list(mark.traces), "layout": layout})


def _case_of(row: Row) -> Any:
    return row["case_id"]


def _days(row: Row) -> list[Any]:
    """The days a row needs on the axis; the start of a long count is not among them."""
    names = ("period_end",) if row["kind"] == "figures" else ("period_start", "period_end")
    return [row[name] for name in names if not is_absent(row[name])]


def _rule(panel: Panel, row: Row, labels: Labels, scale: TimeScale) -> Mark:
    """The rule through all lanes of what concerns every case."""
    x, colour = scale.at(row["period_end"]), panel.theme["accent"]
    line = {
        "type": "line",
        "xref": "x",
        "yref": "y domain",
        "x0": x,
        "x1": x,
        "y0": 0,
        "y1": 1,
        "layer": "below",
    }
    note = {
        "text": f"{labels.of(row, 'label')} {labels.period(row)}",
        "x": x,
        "xref": "x",
        "y": 1,
        "yref": "y domain",
    }
    note |= {
        "yanchor": "bottom",
        "xanchor": "center",
        "showarrow": False,
        "font": {"size": 12.5, "color": colour},
    }
    return Mark(shapes=(line | {"line": {"color": colour, "width": 2}},), annotations=(note,))


def _lane(panel: Panel, own: list[dict[Any, Any]], y: float, labels: Labels, scale: TimeScale) -> Mark:
    ground = {"type": "line", "xref": "x", "yref": "y", "x0": 0, "x1": scale.width, "layer": "below"}
    at = y - (0.28 if panel.theme.narrow else 0)
    line = {"color": panel.theme["rule"], "width": 1}
    mark = Mark(shapes=(ground | {"y0": at, "y1": at, "line": line},)) + _heading(panel, own, y, labels)
    for row in own:
        mark += _KINDS.get(row["kind"], _dated)(panel, row, at, labels, scale)
    return mark


def _heading(panel: Panel, own: list[dict[Any, Any]], y: float, labels: Labels) -> Mark:
    """The case and what is printed of its start, left of the lane or, on a narrow figure, above it."""
    narrow, theme = panel.theme.narrow, panel.theme
    starts = [row for row in own if row["kind"] == "programme_start"]
    said = [labels("started", period=_period(row, labels), label=labels.of(row, "label")) for row in starts]
    small = "<br>".join(wrap("；".join(said) or labels("start_missing"), 48 if narrow else 44))
    left = _GUTTERS[narrow][0]
    note = {
        "xref": "x domain",
        "x": 0,
        "xshift": -left + 28,
        "xanchor": "left",
        "yref": "y",
        "y": y,
        "align": "left",
    }
    note |= {"yanchor": "middle", "yshift": 14 if narrow else 0, "showarrow": False}
    note["text"] = (
        f'<b>{labels.of(own[0])}</b><br><span style="font-size:12px;color:{theme["ink2"]}">{small}</span>'
    )
    note["font"] = {"size": 13, "color": theme["ink"]}
    lift = 22 if narrow else 8
    symbol = {
        "type": "path",
        "path": symbol_path(str(own[0]["marker"]), 6, up=True),
        "xref": "x domain",
        "xanchor": 0,
    }
    moved = _shifted(str(symbol["path"]), -left + 14, lift)
    symbol |= {"path": moved, "yref": "y", "yanchor": y, "xsizemode": "pixel", "ysizemode": "pixel"}
    symbol |= {"fillcolor": theme.fill(own[0]), "line": {"color": theme.edge(own[0]), "width": 1.6}}
    return Mark(shapes=(symbol,), annotations=(note,))


def _shifted(path: str, right: float, up: float) -> str:
    points = [step.split(",") for step in path.strip("MZ").split("L")]
    return "M" + "L".join(f"{float(x) + right:.2f},{float(y) + up:.2f}" for x, y in points) + "Z"


def _period(row: Row, labels: Labels) -> str:
    """The period of an event; of one with an open end, the words of the source."""
    return (
        str(row["printed"])
        if is_absent(row["period_end"]) and labels.language == "zh"
        else labels.period({**row} | {"period_kind": "since" if is_absent(row["period_end"]) else "span"})
    )


def _start(panel: Panel, row: Row, y: float, labels: Labels, scale: TimeScale) -> Mark:
    """A start: the bar from its earliest to its latest day; dashed to the right where no latest day is printed."""
    theme, first = panel.theme, scale.at(row["period_start"])
    colour = theme.edge(row)
    said = f"<b>{labels.of(row)}</b><br>{labels('started', period=_period(row, labels), label=labels.of(row, 'label'))}"
    if is_absent(row["period_end"]):
        bar = panel.line([first, first + 1], [y, y], colour, 3, "3px,3px")
        return bar + _symbol(panel, first, y, row, 8) + panel.target(first, y, said)
    last = scale.at(row["period_end"], after=1)
    bar = panel.line([first, last], [y, y], fade(colour, 0.55), 8)
    return bar + _symbol(panel, (first + last) / 2, y, row, 8) + panel.target((first + last) / 2, y, said)


def _missing(panel: Panel, _row: Row, y: float, _labels: Labels, _scale: TimeScale) -> Mark:
    """The hatch of what is not reported, at the left end of the lane."""
    width, high = HATCH_PX
    strokes = "".join(f"M{k},{-high / 2}L{k + high},{high / 2}" for k in range(0, width - high + 1, 7))
    return panel.shape(0, y, strokes, line={"color": panel.theme["hatch"], "width": 1.2})


def _figures(panel: Panel, row: Row, y: float, labels: Labels, scale: TimeScale) -> Mark:
    """Dated figures: a small symbol at their last day, their number beside it, an arrow left where no start is printed."""
    x, colour, theme = scale.at(row["period_end"]), panel.theme.edge(row), panel.theme
    mark = NOTHING
    if row["period_kind"] == "since_unstated":
        mark += panel.shape(x, y, "M-34,0L-8,0", line={"color": colour, "width": 1.8, "dash": "3px,3px"})
        mark += panel.shape(x, y, "M-29,4L-34,0L-29,-4", line={"color": colour, "width": 1.8})
    note = {"text": str(int(row["figures"])), "x": x, "xref": "x", "y": y, "yref": "y", "yshift": -15}
    note |= {"showarrow": False, "font": {"size": 12, "color": theme["ink2"]}}
    said = labels("n_figures", n=int(row["figures"]), printed=row["printed"])
    target = panel.target(x, y, f"<b>{labels.of(row)}</b> {labels.period(row)}<br>{said}")
    return mark + _symbol(panel, x, y, row, 4.5) + Mark(annotations=(note,)) + target


def _boundary(panel: Panel, row: Row, y: float, labels: Labels, scale: TimeScale) -> Mark:
    x, colour = scale.at(row["period_end"]), panel.theme["caution"]
    rule = panel.shape(x, y, "M0,-13L0,13", line={"color": colour, "width": 2, "dash": "4px,3px"})
    early = x < scale.width / 3
    note = {"text": labels.of(row, "label"), "x": x, "xref": "x", "y": y, "yref": "y", "yshift": 12}
    note |= {"xanchor": "left" if early else "right", "xshift": 6 if early else -6, "showarrow": False}
    note["font"] = {"size": 12, "color": colour}
    said = f"<b>{labels.of(row)}</b> {labels.period(row)}<br>{labels.of(row, 'label')}"
    return rule + Mark(annotations=(note,)) + panel.target(x, y, said)


def _dated(panel: Panel, row: Row, y: float, labels: Labels, scale: TimeScale) -> Mark:
    x = scale.at(row["period_end"] if not is_absent(row["period_end"]) else row["period_start"])
    said = f"<b>{labels.of(row)}</b> {labels.period(row)}<br>{labels.of(row, 'label')}"
    return _symbol(panel, x, y, row, 6) + panel.target(x, y, said)


def _symbol(panel: Panel, x: float, y: float, row: Row, radius: float) -> Mark:
    theme = panel.theme
    hollow = row["source_kind"] != "case"
    fill = theme["surface"] if hollow else theme.fill(row)
    path = symbol_path(str(row["marker"]), radius, up=True)
    return panel.shape(x, y, path, fillcolor=fill, line={"color": theme.edge(row), "width": 1.6})


_KINDS: Final = {
    "programme_start": _start,
    "start_not_printed": _missing,
    "figures": _figures,
    "boundary": _boundary,
}
