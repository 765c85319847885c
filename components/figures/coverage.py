"""The coverage matrix as a figure: what pictures of it are made from."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

import pandas as pd
import plotly.graph_objects as go

from casebook.coverage import counts_of
from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.marks import Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "kind_article": Text("文章载有数字", "Figure in the article"),
    "kind_elsewhere": Text("仅其他来源有数字", "Figure only in another source"),
    "kind_direction": Text("只有表述", "Statement only"),
    "kind_place": Text("只有同地数字，不属于该做法", "Only a figure of the place, not of the programme"),
    "kind_not_reported": Text("未报告", "Not reported"),
    "kind_not_applicable": Text("不适用", "Not applicable"),
}
_SIGNS: Final = {
    "article": "■",
    "elsewhere": "□",
    "direction": "↓",
    "place": "┄",
    "not_reported": "▨",
    "not_applicable": "–",
}
_ROW_PX: Final = 60
_GUTTER_PX: Final = 140
_GAP: Final = 0.025


def draw_coverage(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> go.Figure:
    """Return the matrix of ``rows`` (those of ``casebook.coverage``): cases down, families across, the key below."""
    labels = labels.with_texts(TEXTS)
    families = list(dict.fromkeys(rows["family"]))
    cases = list(dict.fromkeys(rows["case_id"]))
    canvas = Canvas(theme, 0, max(len(families), 1), row_px=_ROW_PX)
    mark = _key(theme, labels, rows, len(cases) + 0.3)
    for row in rows.drop_duplicates("family").to_dict("records"):
        mark += _head(theme, labels, row, families.index(row["family"]))
    for row in rows.drop_duplicates("case_id").to_dict("records"):
        mark += _name(canvas, labels, row, cases.index(row["case_id"]) + 0.5)
    for row in rows.to_dict("records"):
        x, y = families.index(row["family"]), cases.index(row["case_id"])
        mark += _CELLS[str(row["kind"])](theme, labels, row, x, y)
    figure = compose(mark, canvas, bottom=len(cases) + 0.6, gutters_px=(_GUTTER_PX, 8), axis=None, head_px=62)
    return figure.update_layout(xaxis={"range": [0, canvas.high], "visible": False})


def _key(theme: Theme, labels: Labels, rows: pd.DataFrame, y: float) -> Mark:
    """The key with the number of cells of each kind, in a line under the matrix."""
    said = [f"{_SIGNS[kind]} {labels(f'kind_{kind}')} {n}" for kind, n in counts_of(rows).items()]
    return marks.words(theme, "　".join(said), y, at_px=-_GUTTER_PX + 4, colour="ink2", size=12.5)


def _head(theme: Theme, labels: Labels, row: Row, x: int) -> Mark:
    name = "<br>".join(wrap(labels.of(row, "family"), 11))
    text = f"<b>{name}</b>" if row["headline"] else name
    above = {"yref": "paper", "y0": 1, "y1": 1, "yanchor": 1, "ysizemode": "pixel"}
    rule = {
        "type": "line",
        "x0": x + _GAP,
        "x1": x + 1 - _GAP,
        "line": {"color": theme["ink" if row["headline"] else "rule"], "width": 3 if row["headline"] else 1},
    }
    note = _note(theme, text, x + 0.5, 1, size=11.5, colour="ink" if row["headline"] else "ink2")
    place = {"yref": "paper", "yanchor": "bottom", "yshift": 5}
    return Mark(shapes=(rule | above | {"y0": 3, "y1": 3},), annotations=(note | place,))


def _name(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    mark = marks.symbol(canvas, y, row, at_px=12 - _GUTTER_PX, hollow=False)
    text = "<br>".join(wrap(labels.of(row), 16))
    return mark + marks.words(canvas.theme, f"<b>{text}</b>", y, at_px=26 - _GUTTER_PX, colour="ink", size=13)


def _box(x: int, y: int, fill: str, line: str | None = None) -> dict[str, Any]:
    edge = {"color": line, "width": 1.5} if line else {"width": 0}
    box = {"type": "rect", "x0": x + _GAP, "x1": x + 1 - _GAP, "y0": y + 0.03, "y1": y + 0.97}
    return box | {"fillcolor": fill, "line": edge, "layer": "below"}


def _note(theme: Theme, text: str, x: float, y: float, *, size: float, colour: str) -> dict[str, Any]:
    font = {"size": size, "color": theme[colour], "family": theme.font}
    return {"text": text, "x": x, "y": y, "showarrow": False, "font": font}


def _figure(theme: Theme, labels: Labels, row: Row, x: int, y: int) -> Mark:
    inside = row["kind"] == "article"
    box = _box(x, y, theme["ink"], None) if inside else _box(x, y, "rgba(0,0,0,0)", theme["rule-strong"])
    own = is_absent(row["figure"])
    shown = labels.gloss(row) if own else str(row["figure"])
    text = "<br>".join(wrap(shown, 10))
    if labels.language == "en" and not own and labels.gloss(row, with_unit=False) != shown:
        small = "<br>".join(wrap(labels.gloss(row, with_unit=False), 11))
        text = f'{text}<br><span style="font-size:11px;font-family:{theme.font.replace(chr(34), chr(39))}">{small}</span>'
    note = _note(theme, text, x + 0.5, y + 0.5, size=12.5, colour="paper" if inside else "printed")
    if not own:
        note["font"] = note["font"] | {"family": theme.printed}
    return Mark(shapes=(box,), annotations=(note,))


def _place(theme: Theme, _labels: Labels, row: Row, x: int, y: int) -> Mark:
    """A dashed cell: there is a figure, but not of the programme."""
    box = _box(x, y, "rgba(0,0,0,0)", theme["rule-strong"])
    box["line"] = box["line"] | {"dash": "dot", "width": 1}
    shown = "<br>".join(wrap(str(row["figure"] or ""), 10))
    note = _note(theme, shown, x + 0.5, y + 0.5, size=11.5, colour="ink3")
    note["font"] = note["font"] | {"family": theme.printed}
    return Mark(shapes=(box,), annotations=(note,))


def _direction(theme: Theme, _labels: Labels, row: Row, x: int, y: int) -> Mark:
    counted = Counter(marks.SIGNS.get(code, "→") for code in row["directions"])
    text = " ".join(f"{sign}{n if n > 1 else ''}" for sign, n in counted.items())
    note = _note(theme, text, x + 0.5, y + 0.5, size=15, colour="ink")
    return Mark(shapes=(_box(x, y, theme["sunken"]),), annotations=(note,))


def _not_reported(theme: Theme, _labels: Labels, _row: Row, x: int, y: int) -> Mark:
    width, height = 60, 36
    strokes = "".join(
        f"M{k - width / 2},{-height / 2}L{k - width / 2 + height},{height / 2}"
        for k in range(0, width - height + 1, 7)
    )
    line = {"color": theme["hatch"], "width": 1}
    shape = {"type": "path", "path": strokes, "xsizemode": "pixel", "ysizemode": "pixel"}
    return Mark(shapes=(shape | {"xanchor": x + 0.5, "yanchor": y + 0.5, "line": line},))


def _not_applicable(theme: Theme, _labels: Labels, _row: Row, x: int, y: int) -> Mark:
    return Mark(annotations=(_note(theme, "–", x + 0.5, y + 0.5, size=15, colour="ink3"),))


_CELLS: Final[dict[str, Callable[[Theme, Labels, Row, int, int], Mark]]] = {
    "article": _figure,
    "elsewhere": _figure,
    "direction": _direction,
    "place": _place,
    "not_reported": _not_reported,
    "not_applicable": _not_applicable,
}
