"""The coverage matrix as a figure: what pictures of it are made from."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, Final

import pandas as pd

from casebook.coverage import counts_of
from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure, with_layout
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "kind_article": Text("文章载有数字", "Figure in the article"),
    "kind_elsewhere": Text("仅其他来源有数字", "Figure only in another source"),
    "kind_direction": Text("只有表述", "Statement only"),
    "kind_direction_place": Text("有表述，另有同地数字", "Statement, and a figure of the place"),
    "kind_place": Text("只有同地数字，不属于该做法", "Only a figure of the place, not of the programme"),
    "kind_not_reported": Text("未报告", "Not reported"),
    "kind_not_applicable": Text("不适用", "Not applicable"),
    "background": Text("仅背景", "background"),
    "arrows_key": Text(
        "↑ ↓ 可计数的指标升降；→ 表述为改善、已有或已实现；↘ 表述为变差；＝ 仍在持续",
        "↑ ↓ rise or fall of what can be counted; → said to have improved, to be in place or achieved; ↘ worsened; = persists",
    ),
}
_WITH_FIGURE: Final = ("article", "elsewhere", "place")
_SIGNS: Final = {
    "article": "■",
    "elsewhere": "□",
    "direction": "↓",
    "direction_place": "┊↓",
    "place": "┄",
    "not_reported": "▨",
    "not_applicable": "–",
}
_ROW_PX: Final = 60
# Of a line in a cell, and of the edges around it.
_LINE_PX: Final = 15.5
_EDGE_PX: Final = 12
_GUTTER_PX: Final = 140
_GAP: Final = 0.025
# How many kinds of cells the first line of the key holds.
_KEY_ITEMS: Final = 4


def draw_coverage(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the matrix of ``rows`` (those of ``casebook.coverage``): cases down, families across, the key below."""
    labels = labels.with_texts(TEXTS)
    families = list(dict.fromkeys(rows["family"]))
    cases = list(dict.fromkeys(rows["case_id"]))
    records = rows.to_dict("records")
    tallest = max((len(_lines(labels, row)) for row in records), default=1)
    row_px = max(_ROW_PX, tallest * _LINE_PX + _EDGE_PX)
    canvas = Canvas(theme, 0, max(len(families), 1), row_px=row_px)
    mark = _key(canvas, labels, rows, len(cases))
    for row in rows.drop_duplicates("family").to_dict("records"):
        mark += _head(theme, labels, row, families.index(row["family"]))
    for row in rows.drop_duplicates("case_id").to_dict("records"):
        mark += _name(canvas, labels, row, cases.index(row["case_id"]) + 0.5)
    for row in records:
        x, y = families.index(row["family"]), cases.index(row["case_id"])
        mark += _CELLS[str(row["kind"])](theme, labels, row, x, y)
    figure = compose(
        mark, canvas, bottom=len(cases) + 80 / row_px, gutters_px=(_GUTTER_PX, 8), axis=None, head_px=62
    )
    return with_layout(figure, xaxis={"range": [0, canvas.high], "visible": False})


def _key(canvas: Canvas, labels: Labels, rows: pd.DataFrame, bottom: int) -> Mark:
    """The key with the number of cells of each kind, and what the arrows say, in three lines under the matrix."""
    said = [f"{_SIGNS[kind]} {labels(f'kind_{kind}')} {n}" for kind, n in counts_of(rows).items()]
    lines = ("　".join(said[:_KEY_ITEMS]), "　".join(said[_KEY_ITEMS:]), labels("arrows_key"))
    return sum(
        (
            marks.words(
                canvas.theme, text, bottom + canvas.units(px), at_px=-_GUTTER_PX + 4, colour="ink2", size=12.5
            )
            for text, px in zip(lines, (20, 42, 64), strict=True)
        ),
        NOTHING,
    )


def _head(theme: Theme, labels: Labels, row: Row, x: int) -> Mark:
    name = "<br>".join(wrap(labels.of(row, "family"), 12 if labels.language == "zh" else 10))
    text = f"<b>{name}</b>" if row["headline"] else name
    above = {"yref": "paper", "y0": 1, "y1": 1, "yanchor": 1, "ysizemode": "pixel"}
    rule = {
        "type": "line",
        "x0": x + _GAP,
        "x1": x + 1 - _GAP,
        "line": {"color": theme["ink" if row["headline"] else "rule"], "width": 3 if row["headline"] else 1},
    }
    note = _note(theme, text, x + 0.5, 1, size=11, colour="ink" if row["headline"] else "ink2")
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
    note = _words(theme, labels, row, x, y) | {"font": _print(theme, row, "paper" if inside else "printed")}
    return Mark(shapes=(box,), annotations=(note,))


def _lines(labels: Labels, row: Row) -> list[str]:
    """The lines of a cell with a figure: the print, and on English pages its gloss where that says more."""
    return [*_shown(labels, row), *_gloss(labels, row)] if row["kind"] in _WITH_FIGURE else [""]


def _shown(labels: Labels, row: Row) -> list[str]:
    return wrap(labels.gloss(row) if is_absent(row["figure"]) else str(row["figure"]), 10)


def _gloss(labels: Labels, row: Row) -> list[str]:
    if labels.language != "en" or is_absent(row["figure"]):
        return []
    said = labels.gloss(row, with_unit=False)
    return [] if said == row["figure"] else wrap(said, 11)


def _words(theme: Theme, labels: Labels, row: Row, x: int, y: int) -> dict[str, Any]:
    text, gloss = "<br>".join(_shown(labels, row)), "<br>".join(_gloss(labels, row))
    return _note(
        theme,
        text + (f"<br>{_small(theme, gloss)}" if gloss else ""),
        x + 0.5,
        y + 0.5,
        size=12,
        colour="ink",
    )


def _print(theme: Theme, row: Row, colour: str) -> dict[str, Any]:
    return {
        "size": 12,
        "color": theme[colour],
        "family": theme.font if is_absent(row["figure"]) else theme.printed,
    }


def _small(theme: Theme, text: str) -> str:
    family = theme.font.replace('"', "'")
    return f'<span style="font-size:11px;font-family:{family}">{text}</span>'


def _place(theme: Theme, labels: Labels, row: Row, x: int, y: int) -> Mark:
    """A dotted cell: there is a figure, but not of the programme."""
    note = _words(theme, labels, row, x, y) | {"font": _print(theme, row, "ink3")}
    return Mark(shapes=(_dotted(theme, x, y, "rgba(0,0,0,0)"),), annotations=(note,))


def _dotted(theme: Theme, x: int, y: int, fill: str) -> dict[str, Any]:
    box = _box(x, y, fill, theme["rule-strong"])
    return box | {"line": box["line"] | {"dash": "dot", "width": 1}}


def _direction_place(theme: Theme, labels: Labels, row: Row, x: int, y: int) -> Mark:
    """The arrows of a statement in the dotted cell of a figure that is not of the programme."""
    arrows = _direction(theme, labels, row, x, y)
    return Mark(shapes=(_dotted(theme, x, y, theme["sunken"]),), annotations=arrows.annotations)


def _direction(theme: Theme, labels: Labels, row: Row, x: int, y: int) -> Mark:
    counted = Counter(marks.SIGNS.get(code, "→") for code in row["directions"])
    text = " ".join(f"{sign}{n if n > 1 else ''}" for sign, n in counted.items())
    if row["background_only"]:
        text += f"<br>{_small(theme, labels('background'))}"
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
    "direction_place": _direction_place,
    "place": _place,
    "not_reported": _not_reported,
    "not_applicable": _not_applicable,
}
