"""How many figures and statements each case has at each link of the results chain: one square each."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure, with_layout
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
_ROW_PX: Final = 46
_STEP_PX: Final = 13
_ACROSS: Final = 7


def draw_chain_counts(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of ``casebook.chain.chain_counts``: cases down, links of the chain across."""
    levels = list(dict.fromkeys(rows["chain_level"]))
    cases = list(dict.fromkeys(rows["case_id"]))
    canvas = Canvas(theme, 0, max(len(levels), 1), row_px=_ROW_PX)
    left = 110 if theme.narrow else 170
    mark = NOTHING
    for x, level in enumerate(levels):
        mark += _head(theme, labels.code("chain_level", level), x)
    for row in rows.drop_duplicates("case_id").to_dict("records"):
        y = cases.index(row["case_id"]) + 0.36
        name = "<br>".join(wrap(labels.of(row), 12 if theme.narrow else 20))
        mark += marks.symbol(canvas, y, row, at_px=10 - left, hollow=False)
        mark += marks.words(theme, f"<b>{name}</b>", y, at_px=26 - left, colour="ink", size=13)
    for row in rows.to_dict("records"):
        mark += _squares(theme, row, levels.index(row["chain_level"]), cases.index(row["case_id"]))
    figure = compose(mark, canvas, bottom=max(len(cases), 1), gutters_px=(left, 8), axis=None, head_px=40)
    return with_layout(figure, xaxis={"range": [0, canvas.high], "visible": False})


def _head(theme: Theme, text: str, x: int) -> Mark:
    font = {"size": 13, "color": theme["ink2"]}
    note = {"text": f"<b>{text}</b>", "x": x + 0.02, "y": 0, "yshift": 14, "xanchor": "left", "font": font}
    return Mark(annotations=(note | {"showarrow": False},))


def _squares(theme: Theme, row: Row, x: int, y: int) -> Mark:
    figures, claims = int(row["figures"]), int(row["claims"])
    shapes = [_square(theme, x, y, n, filled=n < figures) for n in range(figures + claims)]
    rule = {
        "type": "line",
        "x0": x,
        "x1": x + 0.96,
        "y0": y,
        "y1": y,
        "line": {"color": theme["rule"], "width": 1},
    }
    return Mark(shapes=(rule, *(shapes or [_nothing(theme, x, y)])))


def _nothing(theme: Theme, x: int, y: int) -> dict[str, Any]:
    """A strip of diagonal lines: neither figure nor statement."""
    path = "".join(f"M{k},-12L{k + 12},0" for k in range(3, 75, 7))
    size = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y + 0.22}
    return {"type": "path", "path": path, **size, "line": {"color": theme["hatch"], "width": 1.2}}


def _square(theme: Theme, x: int, y: int, n: int, *, filled: bool) -> dict[str, Any]:
    across, down = (n % _ACROSS) * _STEP_PX + 3, (n // _ACROSS) * _STEP_PX
    corner = {"x0": across, "x1": across + 9, "y0": -down - 9, "y1": -down}
    size = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": x, "yanchor": y + 0.22}
    fill = theme["ink"] if filled else "rgba(0,0,0,0)"
    return {
        "type": "rect",
        **corner,
        **size,
        "fillcolor": fill,
        "line": {"color": theme["ink"], "width": 1.2},
    }
