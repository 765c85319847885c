"""The strokes that marks are made of: lines, glyphs and answers to a pointer on the axes, shapes in pixels."""

from dataclasses import dataclass
from typing import Any, Final

from components.figures.canvas import Canvas


@dataclass(frozen=True)
class Mark:
    """Traces, shapes and annotations of one mark; ``a + b`` draws both."""

    traces: tuple[dict[str, Any], ...] = ()
    shapes: tuple[dict[str, Any], ...] = ()
    annotations: tuple[dict[str, Any], ...] = ()

    def __add__(self, other: "Mark") -> "Mark":
        return Mark(
            self.traces + other.traces, self.shapes + other.shapes, self.annotations + other.annotations
        )


NOTHING: Final = Mark()


def line(x: list[float], y: list[float], colour: str, style: dict[str, Any]) -> Mark:
    """A line through points of the axes; no pointer answers it. ``style`` is plotly's: width in pixels, dash."""
    trace = {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": style | {"color": colour}}
    return Mark((trace | {"hoverinfo": "skip", "cliponaxis": False},))


def glyph(canvas: Canvas, x: float, y: float, text: str, position: str, colour: str, size: float) -> Mark:
    """A character at a point of the axes, ``size`` in pixels; no pointer answers it."""
    font = {"size": size, "color": colour, "family": canvas.theme.font}
    trace = {"type": "scatter", "mode": "text", "x": [x], "y": [y], "text": [text], "textposition": position}
    return Mark((trace | {"textfont": font, "hoverinfo": "skip", "cliponaxis": False},))


def target(x: float, y: float, hover: str) -> Mark:
    """An invisible point that answers the pointer where a mark has no dot."""
    marker = {"size": 16, "color": "rgba(0,0,0,0)"}
    trace = {"type": "scatter", "mode": "markers", "x": [x], "y": [y], "marker": marker}
    return Mark((trace | hovered(hover),))


def hovered(text: str) -> dict[str, Any]:
    """Return what makes a trace answer a pointer with ``text``; with none it does not answer."""
    return {"hovertext": [text], "hoverinfo": "text"} if text else {"hoverinfo": "skip"}


def pixel_shape(path: str, at_px: float, y: float, **more: Any) -> dict[str, Any]:
    """Return a path in pixels, ``at_px`` right of the axis' left edge, level with row ``y`` (pixels grow upwards)."""
    moved = _moved(path, at_px)
    shape = {"type": "path", "path": moved, "xref": "paper", "xanchor": 0, "xsizemode": "pixel"}
    return shape | {"yref": "y", "yanchor": y, "ysizemode": "pixel", "layer": "above"} | more


def _moved(path: str, right: float) -> str:
    steps = path.replace("Z", "").replace("M", " M").replace("L", " L").split()
    moved = []
    for step in steps:
        x, y = map(float, step[1:].split(","))
        moved.append(f"{step[0]}{x + right:.2f},{y:.2f}")
    return "".join(moved) + ("Z" if path.endswith("Z") else "")
