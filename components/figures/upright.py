"""The marks on a vertical value axis: the same readings and ends as ``marks``, turned upright, over a time axis."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.marks import NOTHING, Mark, ends_of
from components.figures.theme import Theme, fade

Row = Mapping[Any, Any]
_BAR_PX: Final = 6
_SLICES: Final = 8
FADE_SHARE: Final = 0.2
_DOTTED: Final = ("exact", "rounded", "about", "more_than_digit", "derived")


@dataclass(frozen=True)
class Panel:
    """One pair of axes: its number (1 is ``x``, ``y``), the theme, and the values from ``low`` to ``high``."""

    number: int
    theme: Theme
    low: float
    high: float

    @property
    def x(self) -> str:
        """The name of the time axis."""
        return "x" if self.number == 1 else f"x{self.number}"

    @property
    def y(self) -> str:
        """The name of the value axis."""
        return "y" if self.number == 1 else f"y{self.number}"

    def canvas(self) -> Canvas:
        """Return the ground that the shared marks ask for."""
        return Canvas(self.theme, self.low, self.high)

    def traced(self, mark: Mark) -> Mark:
        """Return a shared mark with its traces on these axes."""
        axes = {"xaxis": self.x, "yaxis": self.y}
        return Mark(tuple(trace | axes for trace in mark.traces), mark.shapes, mark.annotations)

    def shape(self, x: float, y: float, path: str, **more: Any) -> Mark:
        """Return a path in pixels around a point of the axes (pixels grow upwards)."""
        place = {"xref": self.x, "yref": self.y, "xanchor": x, "yanchor": y}
        sized = {"type": "path", "path": path, "xsizemode": "pixel", "ysizemode": "pixel", "layer": "above"}
        return Mark(shapes=(place | sized | more,))

    def line(self, x: list[float], y: list[float], colour: str, width: float, dash: str = "solid") -> Mark:
        """Return a line between points of the axes."""
        line = {"color": colour, "width": width, "dash": dash}
        trace = {"type": "scatter", "mode": "lines", "x": x, "y": y, "line": line, "hoverinfo": "skip"}
        return self.traced(Mark((trace | {"cliponaxis": False},)))

    def target(self, x: float, y: float, hover: str) -> Mark:
        """Return an invisible point that answers the pointer where a mark has no dot."""
        marker = {"size": 18, "color": "rgba(0,0,0,0)"}
        trace = {"type": "scatter", "mode": "markers", "x": [x], "y": [y], "marker": marker}
        return self.traced(Mark((trace | {"hovertext": [hover], "hoverinfo": "text"},)))


def figure_mark(panel: Panel, x: float, row: Row, *, hover: str = "") -> Mark:
    """Return the mark of a figure at a place in time, by its reading and bounds."""
    low, high, value = (_number(row[name]) for name in ("lower", "upper", "value"))
    mark = NOTHING
    if (low, high) != (None, None) and low != high:
        mark += _interval(panel, x, row, low, high)
    if row["reading"] == "about" and value is not None:
        mark += _about(panel, x, value)
    at = low if row["reading"] == "more_than_digit" and low is not None else value
    alone = low is not None and low == high
    if at is None or not (alone or row["reading"] in _DOTTED):
        return mark + _target(panel, x, row, hover)
    return mark + _dot(panel, x, at, row, hover)


def undated(panel: Panel, x: float, y: float, colour: str) -> Mark:
    """Return the mark left of a point whose date is not printed: it lay then, or at any time before."""
    line = {"color": colour, "width": 1.8, "dash": "3px,3px"}
    body = panel.shape(x, y, "M-44,0L-10,0", line=line)
    return body + panel.shape(x, y, "M-38,5L-44,0L-38,-5", line={"color": colour, "width": 1.8})


def break_band(panel: Panel, x: float, text: str, side: str) -> Mark:
    """Return two dashed rules with a wash over the height of the panel: what is counted changes here.

    ``side`` is where the words stand: bottom, top, or nowhere.
    """
    place = {
        "xref": panel.x,
        "xanchor": x,
        "xsizemode": "pixel",
        "yref": f"{panel.y} domain",
        "layer": "below",
    }
    wash = place | {"type": "rect", "x0": -5, "x1": 5, "y0": 0, "y1": 1}
    wash |= {"fillcolor": panel.theme["caution-wash"], "line": {"width": 0}}
    rule = {"color": panel.theme["caution"], "width": 1.5, "dash": "4px,3px"}
    sides = tuple(place | {"type": "line", "x0": s, "x1": s, "y0": 0, "y1": 1, "line": rule} for s in (-5, 5))
    note = {"text": text, "x": x, "xref": panel.x, "y": int(side == "top"), "yref": f"{panel.y} domain"}
    note |= {"yanchor": side, "yshift": 3 if side == "bottom" else 0, "showarrow": False}
    note |= {"bgcolor": panel.theme["surface"], "borderpad": 1}
    note["font"] = {"color": panel.theme["caution"], "size": 12}
    return Mark(shapes=(wash, *sides), annotations=(note,) if side else ())


def _interval(panel: Panel, x: float, row: Row, low: float | None, high: float | None) -> Mark:
    ends, colour = ends_of(row), panel.theme.edge(row)
    reach = FADE_SHARE * (panel.high - panel.low)
    bottom = max(panel.low, (high or 0) - reach) if low is None else low
    top = min(panel.high, (low or 0) + reach) if high is None else high
    firm = tuple(end in ("closed", "open") for end in ends)
    if row["reading"] == "rounded":
        return _slice(panel, x, bottom, top, colour, 2)
    mark = _faded(panel, x, bottom, top, colour, firm)
    for y, end, side in ((bottom, ends[0], -1), (top, ends[1], 1)):
        mark += _ENDS[end](panel, x, y, colour, side)
    return mark


def _faded(panel: Panel, x: float, low: float, high: float, colour: str, firm: tuple[bool, ...]) -> Mark:
    """A bar in slices whose colour thins out towards an end that is not firm."""
    weights = {(True, True): (0.79, 0.79), (True, False): (0.79, 0.06), (False, True): (0.06, 0.79)}
    first, last = weights.get((firm[0], firm[1]), (0.3, 0.3))
    step, mark = (high - low) / _SLICES, NOTHING
    for n in range(_SLICES):
        opacity = first + (last - first) * n / (_SLICES - 1)
        mark += _slice(panel, x, low + n * step, low + (n + 1) * step, fade(colour, opacity), _BAR_PX)
    return mark


def _slice(panel: Panel, x: float, low: float, high: float, colour: str, width_px: float) -> Mark:
    shape = {"type": "rect", "xref": panel.x, "yref": panel.y, "xanchor": x, "xsizemode": "pixel"}
    shape |= {"x0": -width_px / 2, "x1": width_px / 2, "y0": low, "y1": high, "layer": "above"}
    return Mark(shapes=(shape | {"fillcolor": colour, "line": {"width": 0}},))


def _closed(panel: Panel, x: float, y: float, colour: str, _side: int) -> Mark:
    return panel.shape(x, y, "M-8,0L8,0", line={"color": colour, "width": 2})


def _soft(panel: Panel, x: float, y: float, colour: str, _side: int) -> Mark:
    return panel.shape(x, y, "M-8,0L8,0", line={"color": colour, "width": 2, "dash": "2.5px,2.5px"})


def _open(panel: Panel, x: float, y: float, colour: str, side: int) -> Mark:
    return panel.shape(
        x, y, f"M-8,{-5 * side}Q0,{5 * side} 8,{-5 * side}", line={"color": colour, "width": 2}
    )


def _none(panel: Panel, x: float, y: float, colour: str, side: int) -> Mark:
    return panel.shape(x, y, f"M-6,{-5 * side}L0,{side}L6,{-5 * side}", line={"color": colour, "width": 2})


_ENDS: Final = {"closed": _closed, "soft": _soft, "open": _open, "none": _none}


def _about(panel: Panel, x: float, y: float) -> Mark:
    note = {"text": "≈", "xref": panel.x, "yref": panel.y, "x": x, "y": y, "xshift": -17, "showarrow": False}
    return Mark(annotations=(note | {"font": {"size": 19, "color": panel.theme["ink"]}},))


def _dot(panel: Panel, x: float, y: float, row: Row, hover: str) -> Mark:
    return panel.traced(marks.dot(panel.canvas(), x, y, row, hover=hover))


def lane_dot(panel: Panel, x: float, y: float, row: Row, *, hover: str = "") -> Mark:
    """Return the symbol of a figure that has a place in time but none on a scale."""
    return _dot(panel, x, y, row, hover)


def _target(panel: Panel, x: float, row: Row, hover: str) -> Mark:
    known = [
        n for n in (_number(row["lower"]), _number(row["upper"]), _number(row["value"])) if n is not None
    ]
    return panel.target(x, known[0], hover) if known else NOTHING


def _number(value: Any) -> float | None:
    return None if value is None or value != value else float(value)
