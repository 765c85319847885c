"""From marks to a figure: one place that knows the layout of a chart with one row a line."""

from typing import Any

from components.figures.canvas import Canvas
from components.figures.figure import Figure, figure_of
from components.figures.marks import Mark
from components.figures.theme import template


def compose(
    mark: Mark,
    canvas: Canvas,
    *,
    bottom: float,
    gutters_px: tuple[int, int],
    axis: dict[str, Any] | None,
    head_px: int = 34,
) -> Figure:
    """Return the figure of a mark whose rows run from y = 0 (top) to ``bottom``.

    ``gutters_px`` are the widths left and right of the axis; ``axis`` is the value axis, None for none.
    """
    height = round(bottom * canvas.row_px) + head_px + 8
    left, right = gutters_px
    value_axis = {**(axis or {"range": [0, 1]}), "visible": axis is not None}
    layout = {
        "template": template(canvas.theme),
        "height": height,
        "margin": {"l": left, "r": right, "t": head_px, "b": 8, "pad": 0},
        "xaxis": value_axis,
        "yaxis": {"range": [bottom, 0], "visible": False},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return figure_of(list(mark.traces) or [_ground()], layout)


def _ground() -> dict[str, Any]:
    return {
        "type": "scatter",
        "x": [0],
        "y": [0],
        "mode": "markers",
        "marker": {"opacity": 0},
        "hoverinfo": "skip",
    }
