"""A ledger of claims: for each case as many squares as claims, filled as far as the claims hold what a column asks for."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, Final

import pandas as pd

from casebook.claims import GROUNDS
from casebook.labels import Labels
from casebook.text import Text
from components.figures.figure import Figure, figure_of
from components.figures.hover import answering, evidence_query
from components.figures.marks import HATCH_PX, NOTHING, Mark
from components.figures.symbols import symbol_path
from components.figures.theme import Theme, template
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "ledger_count": Text("{n} 项表述", "{n} {n|claim|claims}"),
    "ledger_cell": Text("{n}", "{n}"),
    "ledger_hover": Text("<b>{name}</b> {ground}，{all} 项中 {n} 项", "<b>{name}</b> {ground}, {n} of {all}"),
    "ledger_none": Text("没有成效表述", "no claim of effect"),
    "ledger_total": Text("合计", "Total"),
    "ground_has_number": Text("带有数字", "prints a number"),
    "ground_has_baseline": Text("写明与何相比", "says what it compares with"),
    "ground_has_period": Text("有日期", "is dated"),
    "ground_has_credit": Text("归因于该做法", "credits the programme"),
    "ground_has_other_source": Text("另有来源", "is told elsewhere too"),
}
_SQUARE_PX, _STEP_PX, _NUMBER_PX = 9, 12, 25
_ROW_GAP_PX, _NAME_PX, _HEAD_PX = 18, 190, 44
_PER_LINE: Final = {False: 12, True: 4}
_HEAD_COLUMNS: Final = {False: 22, True: 9}
_NARROW_HEAD_PX, _NARROW_NAME_PX = 108, 26


def draw_ledger(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of the rows of ``casebook.claims``: a line a case, a column a ground, then the totals."""
    labels = labels.with_texts(TEXTS)
    lanes = [list(lane) for _, lane in groupby(rows.to_dict("records"), key=lambda row: row["case_id"])]
    head = _NARROW_HEAD_PX if theme.narrow else _HEAD_PX
    mark, y = _heads(labels, theme, head), float(head)
    for lane in lanes:
        mark += _rule(theme, y) + _name(labels, lane, theme, y)
        mark += _lane(labels, lane, theme, y + (_NARROW_NAME_PX if theme.narrow else 0))
        y += _height(len(_told(lane)), theme)
    mark += _rule(theme, y, strong=True) + _totals(
        labels, [row for lane in lanes for row in _told(lane)], theme, y
    )
    return _figure(mark, y + _NUMBER_PX + _ROW_GAP_PX, theme)


def _figure(mark: Mark, height: float, theme: Theme) -> Figure:
    layout: dict[str, Any] = {
        "template": template(theme),
        "height": height,
        "margin": {"l": 8 if theme.narrow else _NAME_PX, "r": 8, "t": 0, "b": 0, "pad": 0},
        "xaxis": {"range": [0, len(GROUNDS)], "visible": False, "fixedrange": True},
        "yaxis": {"range": [height, 0], "visible": False, "fixedrange": True},
        "shapes": list(mark.shapes),
        "annotations": list(mark.annotations),
    }
    return figure_of(list(mark.traces), layout)


def _told(lane: list[dict[Any, Any]]) -> list[dict[Any, Any]]:
    return [row for row in lane if row["status"] != "not_reported"]


def _height(count: int, theme: Theme) -> float:
    lines = max(1, -(-count // _PER_LINE[theme.narrow]))
    name = _NARROW_NAME_PX if theme.narrow else 0
    return name + _NUMBER_PX + lines * _STEP_PX + _ROW_GAP_PX


def _heads(labels: Labels, theme: Theme, head: int) -> Mark:
    mark = NOTHING
    for n, ground in enumerate(GROUNDS):
        said = labels(f"ground_{ground}")
        lines = wrap(said[:1].upper() + said[1:], _HEAD_COLUMNS[theme.narrow])
        size = 10 if theme.narrow else 12.5
        note = _words("<br>".join(f"<b>{line}</b>" for line in lines), n, head - 8, theme, "ink", size)
        mark += Mark(annotations=(note | {"yanchor": "bottom"},))
    return mark


def _words(text: str, x: float, y: float, theme: Theme, colour: str, size: float) -> dict[str, Any]:
    note = {"text": text, "x": x, "xref": "x", "y": y, "yref": "y", "xanchor": "left", "align": "left"}
    return note | {"yanchor": "top", "showarrow": False, "font": {"size": size, "color": theme[colour]}}


def _rule(theme: Theme, y: float, *, strong: bool = False) -> Mark:
    line = {"color": theme["rule-strong" if strong else "rule"], "width": 1.4 if strong else 1}
    left = 0 if theme.narrow else -_NAME_PX
    rule = {"type": "line", "xref": "x domain", "x0": 0, "x1": 1, "yref": "y", "y0": y, "y1": y}
    behind = {
        "type": "path",
        "path": f"M{left},0L0,0",
        "xref": "x domain",
        "xanchor": 0,
        "yref": "y",
        "yanchor": y,
    }
    behind |= {"xsizemode": "pixel", "ysizemode": "pixel", "layer": "below"}
    return Mark(shapes=(rule | {"layer": "below", "line": line}, behind | {"line": line}))


def _name(labels: Labels, lane: list[dict[Any, Any]], theme: Theme, y: float) -> Mark:
    row, left = lane[0], 0 if theme.narrow else -_NAME_PX
    path = _moved(symbol_path(str(row["marker"]), 6, up=True), left + 12, -16)
    symbol = {"type": "path", "path": path, "xref": "x domain", "xanchor": 0, "yref": "y", "yanchor": y}
    symbol |= {"xsizemode": "pixel", "ysizemode": "pixel", "fillcolor": theme.fill(row)}
    said = labels("ledger_count", n=len(_told(lane)))
    apart = " " if theme.narrow else "<br>"
    text = f'<b>{labels.of(row)}</b>{apart}<span style="font-size:12px;color:{theme["ink2"]}">{said}</span>'
    note = _words(text, 0, y + 6, theme, "ink", 13) | {"xref": "x domain", "xshift": left + 26}
    return Mark(shapes=(symbol | {"line": {"color": theme.edge(row), "width": 1.6}},), annotations=(note,))


def _lane(labels: Labels, lane: list[dict[Any, Any]], theme: Theme, y: float) -> Mark:
    told = _told(lane)
    if not told:
        words = Mark(annotations=(_words(labels("ledger_none"), 0.5, y + 6, theme, "ink2", 12.5),))
        return _hatch(theme, y) + answering(words, labels, lane[0])
    mark = NOTHING
    for n, ground in enumerate(GROUNDS):
        count = sum(bool(row[ground]) for row in told)
        said = labels(
            "ledger_hover", name=labels.of(lane[0]), ground=labels(f"ground_{ground}"), n=count, all=len(told)
        )
        mark += _cell(labels, n, y, (count, len(told)), theme) + _target(
            n, y, said, evidence_query(_case(lane[0]))
        )
    return mark


def _cell(labels: Labels, n: int, y: float, counts: tuple[int, int], theme: Theme) -> Mark:
    """The number, strong where it is not none, and under it the squares, the filled ones first."""
    held, every = counts
    number = labels("ledger_cell", n=held)
    note = _words(f"<b>{number}</b>" if held else number, n, y + 1, theme, "ink" if held else "ink3", 13)
    hollow = _squares(n, y + _NUMBER_PX, range(held, every), theme) | {"fillcolor": "rgba(0,0,0,0)"}
    filled = _squares(n, y + _NUMBER_PX, range(held), theme) | {"fillcolor": theme["ink"]}
    hollow["line"], filled["line"] = ({"color": theme[name], "width": 1} for name in ("ink3", "ink"))
    shapes = ([filled] if held else []) + ([hollow] if held < every else [])
    return Mark(shapes=tuple(shapes), annotations=(note,))


def _squares(n: int, y: float, places: range, theme: Theme) -> dict[str, Any]:
    per_line, paths = _PER_LINE[theme.narrow], []
    for place in places:
        x, down = place % per_line * _STEP_PX + 1, place // per_line * _STEP_PX + 1
        right, low = x + _SQUARE_PX, down + _SQUARE_PX
        paths.append(f"M{x},{-down}L{right},{-down}L{right},{-low}L{x},{-low}Z")
    shape = {"type": "path", "path": "".join(paths), "xref": "x", "xanchor": n, "yref": "y", "yanchor": y}
    return shape | {"xsizemode": "pixel", "ysizemode": "pixel"}


def _case(row: Row) -> Row:
    """What the evidence of all claims of a case is asked by."""
    return {"case_id": row["case_id"]}


def _target(n: int, y: float, said: str, asked: str) -> Mark:
    marker = {"size": 26, "color": "rgba(0,0,0,0)"}
    trace = {"type": "scatter", "mode": "markers", "x": [n + 0.12], "y": [y + _NUMBER_PX], "marker": marker}
    return Mark((trace | {"hovertext": [said], "hoverinfo": "text", "customdata": [f"{asked}&type=claim"]},))


def _hatch(theme: Theme, y: float) -> Mark:
    width, height = HATCH_PX
    strokes = "".join(f"M{k},{-height - 6}L{k + height},-6" for k in range(0, width - height + 1, 7))
    shape = {"type": "path", "path": strokes, "xref": "x", "xanchor": 0, "yref": "y", "yanchor": y}
    shape |= {"xsizemode": "pixel", "ysizemode": "pixel", "line": {"color": theme["hatch"], "width": 1.2}}
    return Mark(shapes=(shape,))


def _totals(labels: Labels, told: list[dict[Any, Any]], theme: Theme, y: float) -> Mark:
    left = 0 if theme.narrow else -_NAME_PX + 26
    said = f"<b>{labels('ledger_total')}</b> {len(told)}" if not theme.narrow else ""
    name = _words(said, 0, y + 8, theme, "ink", 13) | {"xref": "x domain", "xshift": left}
    notes = [
        _words(f"<b>{sum(bool(row[g]) for row in told)}</b> / {len(told)}", n, y + 8, theme, "ink", 13)
        for n, g in enumerate(GROUNDS)
    ]
    return Mark(annotations=(name, *notes))


def _moved(path: str, right: float, up: float) -> str:
    points = [step.split(",") for step in path.strip("MZ").split("L")]
    return "M" + "L".join(f"{float(x) + right:.2f},{float(y) + up:.2f}" for x, y in points) + "Z"
