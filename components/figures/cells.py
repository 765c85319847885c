"""Small panels: a table of indicators down and cases across, each cell a figure with its mark or a typed absence."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, NamedTuple

import pandas as pd

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas, canvas_for
from components.figures.compose import compose
from components.figures.figure import Figure, with_layout
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]


class Span(NamedTuple):
    """Where a figure lies on its indicator's scale, as parts of a cell, and which of its ends is ``open``: low, high, both."""

    first: float
    last: float
    open: str = ""


TEXTS: Final[dict[str, Text]] = {
    "cell_more": Text("另 {n} 个", "{n} more"),
    "cell_set_aside": Text("非案例所在地", "other territory"),
    "cell_derived": Text("推算", "derived"),
}
ARROWS: Final = {"up": "↑", "down": "↓"}
SHARED: Final = ("comparable", "caution")
_ROW_PX: Final = 58
_GUTTERS_PX: Final = (250, 8)
_BAR: Final = 0.86  # of a cell's width
_WORDS: Final = 14
_LEAST: Final = 0.02
_TICK: Final = 0.008


def spans(rows: Sequence[Row]) -> dict[str, Span | None]:
    """Return where each figure of one indicator lies on that indicator's own scale, as parts of a cell, by its id.

    None where a figure has no place: it has no number, or the figures of the indicator are not comparable.
    """
    figures = [row for row in rows if row["status"] == "figure"]
    placed = [row for row in figures if row["verdict"] in SHARED and row["counts"]]
    canvas = canvas_for([end for row in placed for end in _ends(row)], Theme("light", narrow=False))
    found: dict[str, Span | None] = {str(row["observation_id"]): None for row in figures}
    return found | {str(row["observation_id"]): _span(row, canvas) for row in placed}


def _ends(row: Row) -> list[float]:
    return [float(row[name]) for name in ("lower", "value", "upper") if not is_absent(row[name])]


def _span(row: Row, canvas: Canvas) -> Span | None:
    """The bounds of a figure; where one is not asserted, a stretch that is open at that end."""
    ends = _ends(row)
    if not ends:
        return None
    lacks = [name for name, end in (("low", "lower"), ("high", "upper")) if is_absent(row[end])]
    if row["depth"] == "printed":
        lacks = []
    low = canvas.faded(min(ends), -1) if "low" in lacks else min(ends)
    high = canvas.faded(max(ends), 1) if "high" in lacks else max(ends)
    at, to = canvas.share(low), canvas.share(high)
    said = "both" if len(lacks) == 2 else "".join(lacks)
    return Span(max(0.0, min(at, 1 - _LEAST)), min(1.0, max(to, at + _LEAST)), said)


def cell_of(rows: Sequence[Row], labels: Labels) -> tuple[str, str]:
    """Return what a cell says, in one and in a second line, from the rows of a case and an indicator."""
    first = rows[0]
    if first["status"] == "figure":
        printed = labels.gloss(first, with_unit=False) if is_absent(first["figure"]) else str(first["figure"])
        notes = [labels("cell_derived")] if is_absent(first["figure"]) else []
        notes += [labels("cell_more", n=len(rows) - 1)] if len(rows) > 1 else []
        notes += [] if first["counts"] else [labels("cell_set_aside")]
        return printed, ("，" if labels.language == "zh" else ", ").join(notes)
    if first["status"] == "direction":
        return "".join(ARROWS.get(str(row["direction"]), "→") for row in rows), ""
    return "", labels(str(first["status"]))


def draw_cells(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the table as a figure, for pictures; ``rows`` are those of the chart of panels."""
    labels = labels.with_texts(TEXTS)
    records = rows.to_dict("records")
    cases = list({row["case_id"]: row for row in records}.values())
    indicators = list(dict.fromkeys(row["indicator_id"] for row in records))
    canvas = Canvas(theme, 0, max(len(cases), 1), row_px=_ROW_PX)
    mark = sum((_head(theme, labels, row, x) for x, row in enumerate(cases)), NOTHING)
    for y, name in enumerate(indicators):
        mine = [row for row in records if row["indicator_id"] == name]
        mark += _indicator(theme, labels, mine[0], y)
        where = spans(mine)
        for x, case in enumerate(cases):
            own = [row for row in mine if row["case_id"] == case["case_id"]]
            mark += _cell(canvas, labels, own, where, x, y)
    figure = compose(mark, canvas, bottom=len(indicators), gutters_px=_GUTTERS_PX, axis=None, head_px=56)
    return with_layout(figure, xaxis={"range": [0, canvas.high], "visible": False})


def _head(theme: Theme, labels: Labels, row: Row, x: int) -> Mark:
    text = "<br>".join(f"<b>{line}</b>" for line in wrap(labels.of(row), _WORDS))
    return _note(theme, text, x + 0.02, 0, "ink", 12, shift=26)


def _indicator(theme: Theme, labels: Labels, row: Row, y: int) -> Mark:
    verdict = labels(str(row["verdict"])) if row["compared"] > 1 else ""
    small = f'<br><span style="font-size:12px;color:{theme["ink3"]}">{verdict}</span>' if verdict else ""
    text = "<br>".join(f"<b>{line}</b>" for line in wrap(labels.of(row, "indicator"), 32)) + small
    return marks.words(theme, text, y + 0.5, at_px=4 - _GUTTERS_PX[0], colour="ink", size=12.5)


def _cell(
    canvas: Canvas, labels: Labels, own: Sequence[Row], where: Mapping[str, Span | None], x: int, y: int
) -> Mark:
    theme = canvas.theme
    first, second = cell_of(own, labels)
    is_figure = own[0]["status"] == "figure"
    lines = [f"<b>{line}</b>" for line in wrap(first, _WORDS)] if first else []
    lines += [f'<span style="font-size:12px;color:{theme["ink3"]}">{second}</span>'] if second else []
    mark = _note(theme, "<br>".join(lines), x + 0.02, y + 0.4, "printed" if is_figure else "ink2", 13)
    for row in own:
        span = where.get(str(row["observation_id"])) if row["status"] == "figure" else None
        mark += _bar(canvas, row, x, y, span) if span else NOTHING
    return mark


def _bar(canvas: Canvas, row: Row, x: int, y: int, span: Span) -> Mark:
    """The place of a figure on its indicator's scale; the ground is the whole scale."""
    theme, left = canvas.theme, x + 0.02
    ground = _stroke(left, left + _BAR, y + 0.88, theme["rule"], 2)
    first, last = (left + part * _BAR for part in span[:2])
    if not span.open:
        return ground + _stroke(first, last, y + 0.88, theme.edge(row), 6)
    faint = ground + _stroke(first, last, y + 0.88, theme.edge(row), 2, dash="2px,3px")
    for end, at in (("high", first), ("low", last)):
        if span.open == end:  # the end that is asserted
            faint += _stroke(at - _TICK, at + _TICK, y + 0.88, theme.edge(row), 8)
    return faint


def _stroke(x0: float, x1: float, y: float, colour: str, width: float, *, dash: str = "solid") -> Mark:
    line = {"type": "line", "xref": "x", "yref": "y", "x0": x0, "x1": x1, "y0": y, "y1": y}
    return Mark(shapes=(line | {"line": {"color": colour, "width": width, "dash": dash}},))


def _note(theme: Theme, text: str, x: float, y: float, colour: str, size: float, *, shift: int = 0) -> Mark:
    note = {"text": text, "xref": "x", "x": x, "xanchor": "left", "align": "left", "yref": "y", "y": y}
    font: dict[str, Any] = {"color": theme[colour], "size": size}
    font |= {"family": theme.printed} if colour == "printed" else {}
    return Mark(
        annotations=(note | {"yanchor": "middle", "yshift": shift, "showarrow": False, "font": font},)
    )
