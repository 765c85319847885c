"""The marks: how each kind of figure, and each kind of absence, is drawn.

Every mark is a value made of plotly traces, shapes and annotations; marks add up, and ``compose`` makes the figure.
What has a place on the value axis is a trace, so that linear and log axes are alike; what has a fixed size is a shape
in pixels.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final, Literal

from components.figures.canvas import Canvas
from components.figures.strokes import NOTHING, Mark, glyph, hovered, line, pixel_shape, target
from components.figures.symbols import symbol_path
from components.figures.theme import Theme, fade

Row = Mapping[Any, Any]
End = Literal["closed", "open", "soft", "none"]
HATCH_PX: Final = (96, 12)
NARROW_HATCH_PX: Final = (61, 12)
_BAR_PX: Final = 6
_ARROW_PX: Final = 9
# The same signs in text.
SIGNS: Final = {"up": "↑", "down": "↓", "better": "→", "present": "→", "worse": "↘", "persists": "＝"}


def dot(canvas: Canvas, x: float, y: float, row: Row, *, hover: str = "") -> Mark:
    """A point in the case's symbol: filled where the article prints it, hollow where another source does."""
    theme = canvas.theme
    hollow = row.get("source_kind") != "case"
    marker = {
        "symbol": row["marker"],
        "size": 15,
        "color": theme["surface"] if hollow else theme.fill(row),
        "line": {"color": theme.edge(row), "width": 1.8},
    }
    trace = {"type": "scatter", "mode": "markers", "x": [x], "y": [y], "marker": marker, "cliponaxis": False}
    return Mark((trace | hovered(hover),))


def bar(canvas: Canvas, low: float, high: float, y: float, row: Row, *, solid: tuple[bool, bool]) -> Mark:
    """The bar of an interval; it fades towards an end that is not solid."""
    half, colour = canvas.units(_BAR_PX / 2), canvas.theme.edge(row)
    stops = [[at, fade(colour, 0.79 if firm else 0.04)] for at, firm in ((0, solid[0]), (1, solid[1]))]
    gradient = {"type": "horizontal", "colorscale": stops}
    trace = {
        "type": "scatter",
        "mode": "none",
        "x": [low, high, high, low],
        "y": [y - half, y - half, y + half, y + half],
        "fill": "toself",
        "fillgradient": gradient,
        "hoverinfo": "skip",
    }
    return Mark((trace,))


def end(canvas: Canvas, x: float, y: float, row: Row, kind: End, side: Literal[-1, 1]) -> Mark:
    """An end of a bar: closed a tick, open a round bracket, soft a dashed tick, none a chevron; side 1 is the upper."""
    return _ENDS[kind](canvas, x, y, canvas.theme.edge(row), side)


def interval(canvas: Canvas, low: float, high: float, y: float, row: Row, ends: tuple[End, End]) -> Mark:
    """A bar with both its ends."""
    solid = (ends[0] in ("closed", "open"), ends[1] in ("closed", "open"))
    body = bar(canvas, low, high, y, row, solid=solid)
    return body + end(canvas, low, y, row, ends[0], -1) + end(canvas, high, y, row, ends[1], 1)


def rounding(canvas: Canvas, low: float, high: float, y: float, row: Row) -> Mark:
    """The thin line of half a rounding unit either side, without ends."""
    return line([low, high], [y, y], canvas.theme.edge(row), {"width": 2})


def approximately(canvas: Canvas, x: float, y: float) -> Mark:
    """The sign ≈ left of a point, without implying a width."""
    return glyph(canvas, x, y, "≈ ", "middle left", canvas.theme["ink"], 20)


def direction(canvas: Canvas, y: float, code: str, *, at_px: float = 12) -> Mark:
    """An arrow of fixed length in ink: up, down, level (better, achieved), aslant (worse); two lines: persists."""
    a = _ARROW_PX
    paths = {
        "down": f"M0,{a}L0,{-a}M-5,{-a + 6}L0,{-a}L5,{-a + 6}",
        "up": f"M0,{-a}L0,{a}M-5,{a - 6}L0,{a}L5,{a - 6}",
        "worse": f"M{-a},{a}L{a},{-a}M{a - 8},{-a}L{a},{-a}L{a},{-a + 8}",
        "persists": f"M{-a},4L{a},4M{-a},-4L{a},-4",
    }
    path = paths.get(code, f"M{-a},0L{a},0M{a - 6},5L{a},0L{a - 6},-5")
    line = {"color": canvas.theme["ink"], "width": 2.2}
    return Mark(shapes=(pixel_shape(path, at_px, y, line=line),))


def hatch(canvas: Canvas, y: float, *, at_px: float = 0) -> Mark:
    """A strip of diagonal lines of fixed size: not reported."""
    width, height = NARROW_HATCH_PX if canvas.theme.narrow else HATCH_PX
    strokes = "".join(
        f"M{k},{-height / 2}L{k + height},{height / 2}" for k in range(0, width - height + 1, 7)
    )
    line = {"color": canvas.theme["hatch"], "width": 1.2}
    return Mark(shapes=(pixel_shape(strokes, at_px, y, line=line),))


def dash(canvas: Canvas, y: float, *, at_px: float = 12) -> Mark:
    """An en dash: not applicable."""
    line = {"color": canvas.theme["ink3"], "width": 1.6}
    return Mark(shapes=(pixel_shape("M-6,0L6,0", at_px, y, line=line),))


def symbol(canvas: Canvas, y: float, row: Row, *, at_px: float, hollow: bool, radius: float = 6) -> Mark:
    """The case's symbol at a fixed place beside its name."""
    theme = canvas.theme
    shape = pixel_shape(symbol_path(str(row["marker"]), radius, up=True), at_px, y)
    shape["line"] = {"color": theme.edge(row), "width": 1.6}
    shape["fillcolor"] = theme["surface"] if hollow else theme.fill(row)
    return Mark(shapes=(shape,))


def words(
    theme: Theme,
    text: str,
    y: float,
    *,
    at_px: float,
    colour: str = "ink2",
    size: float = 12.5,
    align: Literal["left", "right"] = "left",
    from_right: bool = False,
    above_px: float = 0,
    printed: bool = False,
) -> Mark:
    """Words at a fixed distance from the left (or right) edge of the axis, level with a row."""
    font: dict[str, Any] = {"color": theme[colour], "size": size}
    font |= {"family": theme.printed} if printed else {}
    note = {
        "text": text,
        "xref": "paper",
        "x": 1 if from_right else 0,
        "xshift": at_px,
        "xanchor": align,
        "align": align,
        "yref": "y",
        "y": y,
        "yshift": above_px,
        "yanchor": "middle",
        "showarrow": False,
        "font": font,
    }
    return Mark(annotations=(note,))


def grid(canvas: Canvas, top: float, bottom: float) -> Mark:
    """The rules of the value axis behind the rows ``top`` to ``bottom`` only; zero is drawn stronger."""
    rules = [
        {
            "type": "line",
            "xref": "x",
            "x0": tick,
            "x1": tick,
            "yref": "y",
            "y0": top,
            "y1": bottom,
            "layer": "below",
            "line": {"color": canvas.theme["rule" if tick else "rule-strong"], "width": 1},
        }
        for tick in canvas.ticks()
    ]
    return Mark(shapes=tuple(rules))


def break_band(theme: Theme, x0: Any, x1: Any, text: str = "") -> Mark:
    """Two dashed rules with an amber wash over the height of the axis: a break of definition; lines stop here."""
    rule = {"color": theme["caution"], "width": 1.6, "dash": "4px,3px"}
    band = {
        "type": "rect",
        "xref": "x",
        "yref": "y domain",
        "x0": x0,
        "x1": x1,
        "y0": 0,
        "y1": 1,
        "layer": "below",
    }
    wash = band | {"fillcolor": theme["caution-wash"], "line": {"width": 0}}
    rules = tuple(band | {"type": "line", "x0": x, "x1": x, "line": rule} for x in (x0, x1))
    note = {
        "text": text,
        "x": x0,
        "xref": "x",
        "y": 1,
        "yref": "y domain",
        "yanchor": "bottom",
        "showarrow": False,
    }
    note["font"] = {"color": theme["caution"], "size": 12.5}
    return Mark(shapes=(wash, *rules), annotations=(note,) if text else ())


def order_bracket(canvas: Canvas, first: float, last: float, *, at_px: float) -> Mark:
    """An amber bracket right of the rows ``first`` to ``last``: their order is undetermined."""
    line = {"color": canvas.theme["caution"], "width": 1.6}
    reach = (last - first) * canvas.row_px
    shape = pixel_shape(f"M0,0L8,0L8,{-reach:.1f}L0,{-reach:.1f}", at_px, first, line=line)
    return Mark(shapes=(shape | {"xanchor": 1},))


def figure_mark(canvas: Canvas, row: Row, y: float, *, hover: str = "") -> Mark:
    """The mark of an observation, by its reading and its bounds."""
    return _READINGS.get(str(row["reading"]), _bounded)(canvas, row, y, hover)


def ends_of(row: Row) -> tuple[End, End]:
    """Return how the two ends of an observation are drawn."""
    closed = str(row["closed"])
    low: End = "none" if _absent(row["lower"]) else "closed" if closed in ("both", "left") else "open"
    high: End = "none" if _absent(row["upper"]) else "closed" if closed in ("both", "right") else "open"
    return _softened(low, row.get("lower_soft")), _softened(high, row.get("upper_soft"))


def _softened(end_kind: End, soft: Any) -> End:
    return "soft" if end_kind != "none" and soft is not None and soft == soft and bool(soft) else end_kind


def _exact(canvas: Canvas, row: Row, y: float, hover: str) -> Mark:
    return dot(canvas, float(row["value"]), y, row, hover=hover)


def _rounded(canvas: Canvas, row: Row, y: float, hover: str) -> Mark:
    whisker = NOTHING
    if not _absent(row["lower"]) and not _absent(row["upper"]):
        whisker = rounding(canvas, float(row["lower"]), float(row["upper"]), y, row)
    return whisker + _exact(canvas, row, y, hover)


def _about(canvas: Canvas, row: Row, y: float, hover: str) -> Mark:
    if not _absent(row["lower"]) or not _absent(row["upper"]):  # read at its widest
        ends = bar(canvas, float(row["lower"]), float(row["upper"]), y, row, solid=(False, False))
        return ends + approximately(canvas, float(row["value"]), y) + _exact(canvas, row, y, hover)
    return approximately(canvas, float(row["value"]), y) + _exact(canvas, row, y, hover)


def _over(canvas: Canvas, row: Row, y: float, hover: str) -> Mark:
    if _absent(row["lower"]) or _absent(row["upper"]):
        return _bounded(canvas, row, y, hover)
    low, high = float(row["lower"]), float(row["upper"])
    body = bar(canvas, low, high, y, row, solid=(True, not row["upper_soft"]))
    return body + end(canvas, high, y, row, ends_of(row)[1], 1) + dot(canvas, low, y, row, hover=hover)


def _bounded(canvas: Canvas, row: Row, y: float, hover: str) -> Mark:
    low, high = row["lower"], row["upper"]
    if _absent(low) and _absent(high):
        if _absent(row["value"]):
            return NOTHING
        loose = approximately(canvas, float(row["value"]), y) if row["reading"] == "derived" else NOTHING
        return loose + _exact(canvas, row, y, hover)
    if low == high:
        point = dot(canvas, float(low), y, row, hover=hover)
        return approximately(canvas, float(low), y) + point if row["closed"] == "neither" else point
    left = canvas.faded(float(high), -1) if _absent(low) else float(low)
    right = canvas.faded(float(low), 1) if _absent(high) else float(high)
    mark = interval(canvas, left, right, y, row, ends_of(row))
    if row["reading"] == "derived" and not _absent(row["value"]):
        return mark + dot(canvas, float(row["value"]), y, row, hover=hover)
    return mark + target((left + right) / 2, y, hover)


_READINGS: Final[dict[str, Callable[[Canvas, Row, float, str], Mark]]] = {
    "exact": _exact,
    "rounded": _rounded,
    "about": _about,
    "more_than_digit": _over,
}


def _closed(canvas: Canvas, x: float, y: float, colour: str, _side: int) -> Mark:
    half = canvas.units(8)
    return line([x, x], [y - half, y + half], colour, {"width": 2})


def _soft(canvas: Canvas, x: float, y: float, colour: str, _side: int) -> Mark:
    half = canvas.units(8)
    return line([x, x], [y - half, y + half], colour, {"width": 2} | {"dash": "2.5px,2.5px"})


def _open(canvas: Canvas, x: float, y: float, colour: str, side: int) -> Mark:
    return glyph(canvas, x, y, "(" if side < 0 else ")", "middle center", colour, 22)


def _none(canvas: Canvas, x: float, y: float, colour: str, side: int) -> Mark:
    return glyph(canvas, x, y, "‹" if side < 0 else "›", "middle center", colour, 24)


_ENDS: Final[dict[End, Callable[[Canvas, float, float, str, int], Mark]]] = {
    "closed": _closed,
    "open": _open,
    "soft": _soft,
    "none": _none,
}


def _absent(value: Any) -> bool:
    return value is None or value != value


__all__ = [
    "HATCH_PX",
    "NARROW_HATCH_PX",
    "NOTHING",
    "End",
    "Mark",
    "Row",
    "approximately",
    "bar",
    "break_band",
    "dash",
    "direction",
    "dot",
    "end",
    "ends_of",
    "figure_mark",
    "grid",
    "hatch",
    "interval",
    "order_bracket",
    "rounding",
    "symbol",
    "words",
]
