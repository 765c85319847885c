"""Agreement of two codings as a figure: a bar of cells for each mechanism, alike or not, on the same passage or not."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from casebook.labels import Labels
from casebook.text import is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure, with_layout
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
_ROW_PX: Final = 26


def draw_agreement(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the bars of ``rows`` (those of ``casebook.codings.agreement``), one for each mechanism.

    Filled for cells coded alike, amber for those of them that rest on different passages, an outline for the rest.
    """
    shown = [row for row in rows.to_dict("records") if not is_absent(row.get("mechanism_id"))]
    most = max([float(row["cells"]) for row in shown], default=1)
    canvas = Canvas(theme, 0, most, row_px=34 if theme.narrow else _ROW_PX)
    mark = NOTHING if theme.narrow else _key(canvas, labels)
    for y, row in enumerate(shown):
        mark += _line(canvas, labels, row, y + 0.5)
    gutters = (130, 60) if theme.narrow else (310, 262)
    figure = compose(
        mark,
        canvas,
        bottom=max(len(shown), 1),
        gutters_px=gutters,
        axis=None,
        head_px=8 if theme.narrow else 34,
    )
    return with_layout(figure, xaxis={"range": [0, most], "visible": False})


def _key(canvas: Canvas, labels: Labels) -> Mark:
    """What the three fills say, over the bars."""
    theme = canvas.theme
    fills = (("alike", "■", "ink2"), ("apart", "■", "caution"), ("differ", "□", "rule-strong"))
    said = "　".join(
        f'<span style="color:{theme[c]}">{s}</span> {labels(f"figure_key_{k}")}' for k, s, c in fills
    )
    return marks.words(theme, said, 0, at_px=-306, above_px=18)


def _line(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    theme, apart = canvas.theme, int(row["elsewhere"]) + int(row["same_paragraph"])
    left = -126 if theme.narrow else -306
    name = "<br>".join(wrap(labels.of(row, "mechanism"), 18 if theme.narrow else 46))
    said = labels("figure_alike", n=row["alike"], cells=row["cells"])
    said += labels("figure_apart", n=apart) if apart else ""
    short = f"{row['alike']}/{row['cells']}" if theme.narrow else said
    alike = int(row["alike"])
    return (
        marks.words(theme, name, y, at_px=left, colour="ink", size=12.5)
        + marks.words(theme, short, y, at_px=10, from_right=True)
        + _box(y, 0, alike - apart, theme["ink2"])
        + _box(y, alike - apart, alike, theme["caution"])
        + _box(y, alike, int(row["cells"]), "rgba(0,0,0,0)", theme["rule-strong"])
    )


def _box(y: float, start: int, end: int, fill: str, line: str | None = None) -> Mark:
    if end <= start:
        return NOTHING
    edge = {"color": line, "width": 1.2} if line else {"width": 0}
    box = {
        "type": "rect",
        "x0": start,
        "x1": end,
        "y0": y - 0.28,
        "y1": y + 0.28,
        "fillcolor": fill,
        "line": edge,
    }
    return Mark(shapes=(box,))
