"""The matrix of codings as a figure: cases by mechanisms, a square a cell, split where two coders differ."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from casebook.codings import VALUES
from casebook.labels import Labels
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure, with_layout
from components.figures.strokes import NOTHING, Mark, pixel_shape
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
_ROW_PX: Final = 40
_HALF_PX: Final = 9
_KEY_PX: Final = 860
_GUTTER_PX: Final = 168
_HEAD_PX: Final = 170
# A upper left, B lower right; pixels grow upwards.
_PART: Final[dict[str, tuple[tuple[int, int], ...]]] = {
    "whole": ((-1, -1), (1, -1), (1, 1), (-1, 1)),
    "first": ((-1, 1), (1, 1), (-1, -1)),
    "second": ((1, 1), (1, -1), (-1, -1)),
}
_CENTRE: Final = {"whole": (0.0, 0.0), "first": (-0.4, 0.4), "second": (0.4, -0.4)}


def draw_matrix(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the matrix of ``rows`` (those of ``casebook.codings``), cases down and mechanisms across as they come.

    A narrow theme has mechanisms down and cases across.
    """
    down, across = ("mechanism_id", "case_id") if theme.narrow else ("case_id", "mechanism_id")
    lines, columns = (list(dict.fromkeys(rows[name])) for name in (down, across))
    canvas = Canvas(theme, 0, max(len(columns), 1), row_px=30 if theme.narrow else _ROW_PX)
    mark = NOTHING
    for row in rows.drop_duplicates(across).to_dict("records"):
        mark += _head(theme, _name_of(row, across, labels), columns.index(row[across]))
    for row in rows.drop_duplicates(down).to_dict("records"):
        mark += _side(canvas, row, _name_of(row, down, labels), lines.index(row[down]) + 0.5, down)
    for (one, other), group in rows.groupby([down, across], sort=False):
        mark += _cell(theme, group, columns.index(other) + 0.5, lines.index(one) + 0.5)
    bottom = max(len(lines), 1)
    key, under = _key(theme, labels, rows, bottom + 0.7)
    figure = compose(
        mark + key, canvas, bottom=under + 0.5, gutters_px=(_GUTTER_PX, 12), axis=None, head_px=_HEAD_PX
    )
    return with_layout(figure, xaxis={"range": [0, canvas.high], "visible": False})


def _key(theme: Theme, labels: Labels, rows: pd.DataFrame, y: float) -> tuple[Mark, float]:
    """What the marks mean, those that occur, and on which line they end; the places are in pixels from the left."""
    if theme.narrow or rows.empty:
        return NOTHING, y
    differ, places = set(rows["agreement"]), set(rows["places"].dropna())
    values = [
        (value, labels.code("mechanism_value", value)) for value in VALUES if value in set(rows["value"])
    ]
    more = [("apart", labels("key_apart"))] if places & {"elsewhere", "same_paragraph"} else []
    more += [("differ", labels("key_differ", a="A", b="B"))] if "differ" in differ else []
    mark, at = NOTHING, 0
    for value, said in (*values, *more):
        wide = 60 + sum(13 if ord(char) > 0x2E7F else 7 for char in said)
        if at and at + wide > _KEY_PX:
            at, y = 0, y + 0.7
        mark += _sample(theme, value, at + 10, y) + marks.words(theme, said, y, at_px=at + 26)
        at += wide
    return mark, y


def _sample(theme: Theme, value: str, at_px: int, y: float) -> Mark:
    drawn = {
        "apart": lambda: _part(theme, "stated", "whole", 0, y) + _underline(theme, 0, y),
        "differ": lambda: _split(theme, ["stated", "not_mentioned"], 0, y),
    }.get(value, lambda: _part(theme, value, "whole", 0, y))()
    looks = ({name: shape[name] for name in ("line", "fillcolor") if name in shape} for shape in drawn.shapes)
    paths = (str(shape["path"]) for shape in drawn.shapes)
    return Mark(
        shapes=tuple(pixel_shape(path, at_px, y, **look) for path, look in zip(paths, looks, strict=True))
    )


def _name_of(row: Row, column: str, labels: Labels) -> str:
    return labels.of(row, "mechanism" if column == "mechanism_id" else "name")


def _head(theme: Theme, name: str, x: int) -> Mark:
    note = {
        "text": "<br>".join(wrap(name, 24)),
        "x": x + 0.5,
        "y": 0,
        "xanchor": "center",
        "yanchor": "bottom",
        "textangle": -90,
        "align": "left",
        "showarrow": False,
        "font": {"size": 12, "color": theme["ink2"], "family": theme.font},
    }
    rule = {
        "type": "line",
        "x0": x,
        "x1": x + 1,
        "y0": 0,
        "y1": 0,
        "line": {"color": theme["rule"], "width": 1},
    }
    return Mark(shapes=(rule,), annotations=(note,))


def _side(canvas: Canvas, row: Row, name: str, y: float, column: str) -> Mark:
    theme, text = canvas.theme, "<br>".join(wrap(name, 20))
    rule = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y + 0.5, "y1": y + 0.5, "layer": "below"}
    line = Mark(shapes=(rule | {"line": {"color": theme["rule"], "width": 1}},))
    if column == "mechanism_id":
        return line + marks.words(theme, text, y, at_px=4 - _GUTTER_PX, colour="ink", size=12)
    symbol = marks.symbol(canvas, y, row, at_px=12 - _GUTTER_PX, hollow=False)
    return (
        line + symbol + marks.words(theme, f"<b>{text}</b>", y, at_px=26 - _GUTTER_PX, colour="ink", size=13)
    )


def _cell(theme: Theme, group: pd.DataFrame, x: float, y: float) -> Mark:
    """One square of a shared value, or two triangles; a bar under it where equal values rest on other passages."""
    values = list(group.sort_values("coder")["value"])[:2]
    if len(set(values)) == 1:
        mark = _part(theme, values[0], "whole", x, y)
        apart = group.iloc[0]["places"] in ("elsewhere", "same_paragraph")
        return mark + (_underline(theme, x, y) if apart else NOTHING)
    return _split(theme, values, x, y)


def _split(theme: Theme, values: list[str], x: float, y: float) -> Mark:
    frame = _shape(_path(_PART["whole"]), x, y, line={"color": theme["caution"], "width": 1.6})
    cut = _shape(
        f"M{-_HALF_PX},{-_HALF_PX}L{_HALF_PX},{_HALF_PX}",
        x,
        y,
        line={"color": theme["caution"], "width": 1.6},
    )
    first, second = (
        _part(theme, value, part, x, y) for value, part in zip(values, ("first", "second"), strict=True)
    )
    return first + second + Mark(shapes=(frame, cut))


def _part(theme: Theme, value: str, part: str, x: float, y: float) -> Mark:
    outline, (dx, dy) = _path(_PART[part]), _CENTRE[part]
    ink = theme["ink" if part == "whole" else "caution"]
    a = 3.0
    cx, cy = dx * _HALF_PX, dy * _HALF_PX
    shapes = {
        "stated": {"path": outline, "fillcolor": ink, "line": {"width": 0}},
        "unclear": {"path": outline, "line": {"color": ink, "width": 1.3, "dash": "2.5px,2.5px"}},
        "denied": {
            "path": f"M{cx - a},{cy - a}L{cx + a},{cy + a}M{cx - a},{cy + a}L{cx + a},{cy - a}",
            "line": {"color": ink, "width": 2},
        },
        "not_mentioned": {
            "path": f"M{cx - 1},{cy}L{cx + 1},{cy}",
            "line": {"color": theme["ink3"], "width": 2},
        },
    }
    shape = shapes[value]
    return Mark(shapes=(_shape(str(shape.pop("path")), x, y, **shape),))


def _underline(theme: Theme, x: float, y: float) -> Mark:
    path = f"M{-_HALF_PX},{-_HALF_PX - 4}L{_HALF_PX},{-_HALF_PX - 4}"
    return Mark(shapes=(_shape(path, x, y, line={"color": theme["caution"], "width": 2.4}),))


def _path(corners: tuple[tuple[int, int], ...]) -> str:
    return "M" + "L".join(f"{_HALF_PX * x},{_HALF_PX * y}" for x, y in corners) + "Z"


def _shape(path: str, x: float, y: float, **more: Any) -> dict[str, Any]:
    pixels = {
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": x,
        "yanchor": y,
        "xref": "x",
        "yref": "y",
    }
    return {"type": "path", "path": path} | pixels | more
