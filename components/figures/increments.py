"""What was added between two totals: a box as wide as the time between them, as high as the bounds allow."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures.figure import Figure, figure_of
from components.figures.hover import answering
from components.figures.lines import mark_rules, with_neutral_marks
from components.figures.marks import NOTHING, Mark, ends_of
from components.figures.panels import Layout, axes, heading
from components.figures.theme import Theme, fade, template
from components.figures.timescale import TimeScale, time_scale
from components.figures.upright import Panel
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
Points = list[dict[Any, Any]]
TEXTS: Final[dict[str, Text]] = {
    "left_out": Text("略去 {first}—{last}", "{first}–{last} left out"),
    "increment_head": Text("{name}：{series}，{unit}", "{name}: {series}, {unit}"),
    "no_bound": Text("没有界", "no bound"),
    "since_start": Text("自起点累计 {bounds}", "{bounds} since the start"),
    "not_subtracted_mark": Text("不相减：{reason}", "not subtracted: {reason}"),
    "from_start": Text("起点 → {to}", "start → {to}"),
    "from_to": Text("{start} → {to}", "{start} → {to}"),
}
_DASHES: Final = {"closed": "solid", "open": "solid", "soft": "2.5px,2.5px"}
_SLICES: Final = 6
_NARROW_COLUMNS: Final = 14
_LATE: Final = 1.4  # twice the share of the axis beyond which a box has more room to its left
_UNBOUNDED: Final = 0.14


def draw_increments(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.increments``; an empty one where there are none."""
    labels = labels.with_texts(TEXTS)
    marked = with_neutral_marks(rows, theme)
    panels = [list(part) for _, part in groupby(marked, key=lambda row: row["series"])]
    if not panels:
        return figure_of((), {"template": template(theme), "height": 40})
    spans = [(row["period_start"], row["period_end"]) for row in marked]
    layout, scale = Layout(theme, len(panels)), time_scale([day for span in spans for day in span], spans)
    heads = [[f"<b>{_head(part[0], labels)}</b>"] for part in panels]
    bands, mark = layout.bands(heads), NOTHING
    every: dict[str, Any] = {}
    for n, part in enumerate(panels):
        bottom, panel = layout.bottom(n, bands), _panel(part, n + 1, theme)
        ends = (1 - bottom / sum(bands), 1 - (bottom - layout.plot_px) / sum(bands))
        every |= axes(panel, str(part[0]["unit"]), labels, scale, layout, ends)
        if _unmeasured(part):
            every[f"yaxis{panel.y[1:]}"] |= {"tickvals": [], "ticktext": []}
        mark += heading(heads[n], n, ends[1], layout) + mark_rules(panel, scale, labels, layout.room_px)
        mark = sum((_box(panel, row, labels, scale) for row in part), mark)
    left, right = layout.gutters
    margin = {"l": left, "r": right, "t": 0, "b": 0, "pad": 0}
    shared: dict[str, Any] = {"template": template(theme), "height": sum(bands), "margin": margin}
    shared |= {"shapes": list(mark.shapes), "annotations": list(mark.annotations)}
    return figure_of(list(mark.traces), shared | every)


def _head(row: Row, labels: Labels) -> str:
    unit = labels.code("unit", row["unit"])
    return labels("increment_head", name=labels.of(row), series=labels.of(row, "series"), unit=unit)


def _unmeasured(rows: Points) -> bool:
    """Say whether a panel holds no number, so that its axis has nothing to measure."""
    return all(is_absent(row[end]) for row in rows for end in ("lower", "upper"))


def _panel(rows: Points, number: int, theme: Theme) -> Panel:
    known = [float(row[name]) for row in rows for name in ("lower", "upper") if not is_absent(row[name])]
    return Panel(number, theme, min(0.0, *known, 0.0), max([*known, 1.0]) * 1.5)


def _box(panel: Panel, row: Row, labels: Labels, scale: TimeScale) -> Mark:
    x = (scale.at(row["period_start"]), scale.at(row["period_end"]))
    colour = panel.theme.edge(row)
    low, high = (None if is_absent(row[end]) else float(row[end]) for end in ("lower", "upper"))
    mark = _edges(panel, x, (low, high), row, colour)
    if low is not None and high is not None:
        mark += _fill(panel, x, (low, high), fade(colour, 0.22))
    elif low is not None or high is not None:
        mark += _fading(panel, x, low, high, colour)
    else:
        mark += _fill(
            panel, x, (0, panel.high * _UNBOUNDED), panel.theme["sunken"], panel.theme["rule-strong"]
        )
    top = high if high is not None else low if low is not None else panel.high * _UNBOUNDED
    target = answering(panel.target(sum(x) / 2, top, _said(row, labels)), labels, row)
    return mark + _words(panel, x, scale.width, top, row, labels) + target


def _edges(panel: Panel, x: tuple[float, float], ends: tuple[Any, Any], row: Row, colour: str) -> Mark:
    """The bounds as lines over the time between the totals, dashed where soft."""
    kinds, mark = ends_of(row), NOTHING
    for at, kind in zip(ends, kinds, strict=True):
        if at is not None:
            mark += panel.line(list(x), [at, at], colour, 2.4, _DASHES[kind])
    return mark


def _fading(panel: Panel, x: tuple[float, float], low: float | None, high: float | None, colour: str) -> Mark:
    """Slices that thin out from the end that is bounded."""
    start, side = (low, 1) if low is not None else (high or 0.0, -1)
    step, mark = panel.high * 0.3 / _SLICES * side, NOTHING
    for n in range(_SLICES):
        ends = sorted((start + n * step, start + (n + 1) * step))
        mark += _fill(panel, x, (ends[0], ends[1]), fade(colour, 0.24 * (1 - n / _SLICES)))
    return mark


def _fill(panel: Panel, x: tuple[float, float], y: tuple[float, float], colour: str, edge: str = "") -> Mark:
    shape = {"type": "rect", "xref": panel.x, "yref": panel.y, "x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
    line = {"color": edge, "width": 1, "dash": "3px,3px"} if edge else {"width": 0}
    return Mark(shapes=(shape | {"fillcolor": colour, "line": line, "layer": "below"},))


def _words(panel: Panel, x: tuple[float, float], width: float, y: float, row: Row, labels: Labels) -> Mark:
    """What a box says, over its middle; on a narrow figure in short lines from the side of the box that has room beyond."""
    said, at, side = _result(row, labels), sum(x) / 2, "center"
    if panel.theme.narrow:
        said = "<br>".join(wrap(said, _NARROW_COLUMNS))
        at, side = (x[1], "right") if sum(x) > width * _LATE else (x[0], "left")
    note = {"text": f"<b>{said}</b>", "x": at, "xref": panel.x, "y": y, "yref": panel.y, "showarrow": False}
    note |= {"xanchor": side, "align": side}
    note |= {"yanchor": "bottom", "yshift": 3, "font": {"size": 13, "color": panel.theme["ink"]}}
    return Mark(annotations=(note,))


def _result(row: Row, labels: Labels) -> str:
    """What was added; the total since a start as what it is; why nothing is subtracted."""
    if row["step"] == "refused":
        return labels("not_subtracted_mark", reason=labels.of(row, "reason"))
    bounded = not (is_absent(row["lower"]) and is_absent(row["upper"]))
    said = labels.bounds({**row, "reading": ""}) if bounded else labels("no_bound")
    return labels("since_start", bounds=said) if row["step"] == "since_start" else said


def _said(row: Row, labels: Labels) -> str:
    """What a box says when pointed at: the two totals as printed, the bounds, the time between them."""
    to, start = row["to_figure"], row["from_figure"]
    ends = labels("from_start", to=to) if is_absent(start) else labels("from_to", start=start, to=to)
    return "<br>".join([f"<b>{labels.of(row)}</b> {ends}", _result(row, labels), labels.period(row)])
