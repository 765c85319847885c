"""The results chain of a case as a figure: a line for each figure and statement, under the link it belongs to."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd

from casebook.chain import OF_PLACE
from casebook.labels import Labels
from casebook.statements import LEVELS
from casebook.text import Text, is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.compose import compose
from components.figures.figure import Figure
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "chain_elsewhere": Text("其他来源", "another source"),
    "chain_place": Text("同地其他数字（不属于该做法）", "Other figures of the place (not of this programme)"),
    "chain_nothing": Text("没有数字，也没有其他表述", "neither a figure nor a statement"),
}
_ROW_PX: Final = 26
_TOTAL: Final = "total"
_PRINT_PX, _NAME_PX, _MORE_PX = 24, 330, 700


def draw_chain(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of ``casebook.chain.chain_rows``; every link has its heading, an empty one is hatched."""
    labels = labels.with_texts(TEXTS)
    canvas = Canvas(theme, 0, 1, row_px=_ROW_PX)
    mark, y = NOTHING, 0.0
    for name, part in _parts(rows, labels):
        mark += marks.words(theme, f"<b>{name}</b>", y + 0.7, at_px=0, colour="ink", size=15)
        mark += _rule(theme, y + 1.25)
        y += 1.5
        own = part.to_dict("records")
        for row in own:
            mark += _line(canvas, labels, row, y + 0.5)
            y += 1
        if not own:
            mark += marks.hatch(canvas, y + 0.5, at_px=_PRINT_PX)
            mark += marks.words(theme, labels("chain_nothing"), y + 0.5, at_px=_PRINT_PX + 108, colour="ink3")
            y += 1
        y += 0.4
    return compose(mark, canvas, bottom=y, gutters_px=(8, 8), axis=None, head_px=4)


def _parts(rows: pd.DataFrame, labels: Labels) -> list[tuple[str, pd.DataFrame]]:
    """The links of the chain, each with its rows, and after them the other figures of the place, if there are any."""
    is_beside = rows["group"] == OF_PLACE
    of_level = [(level, rows[(rows["chain_level"] == level) & ~is_beside]) for level in LEVELS]
    parts = [(labels.code("chain_level", level), own) for level, own in of_level]
    return [*parts, (labels("chain_place"), rows[is_beside])] if is_beside.any() else parts


def _rule(theme: Theme, y: float) -> Mark:
    line = {"color": theme["ink"], "width": 1.5}
    rule = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": y, "y1": y, "line": line}
    return Mark(shapes=(rule,))


def _line(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    theme = canvas.theme
    head = (
        _claimed(canvas, labels, row, y) if row["status"] == "direction" else _counted(canvas, labels, row, y)
    )
    name = marks.words(theme, _name(labels, row), y, at_px=_NAME_PX, colour="ink", size=13)
    return head + name + marks.words(theme, _grounds(labels, row), y, at_px=_MORE_PX, colour="ink2", size=12)


def _name(labels: Labels, row: Row) -> str:
    """The indicator, cut with a sign of it where the column is too narrow."""
    lines = wrap(labels.of(row, "indicator"), 54)
    return lines[0] + ("…" if len(lines) > 1 else "")


def _claimed(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    arrow = marks.direction(canvas, y, str(row["direction"]), at_px=_PRINT_PX - 12)
    shown = str(row["printed"]) if labels.language == "zh" else labels.code("direction", row["direction"])
    printed = labels.language == "zh"
    colour = "printed" if printed else "ink2"
    return arrow + marks.words(
        canvas.theme, shown, y, at_px=_PRINT_PX + 4, colour=colour, size=14, printed=printed
    )


def _counted(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    theme, hollow = canvas.theme, row["group"] != "article"
    if is_absent(row["figure"]):
        return marks.words(theme, labels.gloss(row), y, at_px=_PRINT_PX + 4, colour="ink", size=14)
    mark = marks.symbol(canvas, y, row, at_px=_PRINT_PX - 12, hollow=hollow)
    sans = theme.font.replace('"', "'")
    gloss = labels.gloss(row, with_unit=False) if labels.language == "en" else ""
    text = f"<b>{row['figure']}</b>"
    text += f' <span style="font-family:{sans};font-size:12px">{gloss}</span>' if gloss else ""
    return mark + marks.words(theme, text, y, at_px=_PRINT_PX + 4, colour="printed", size=15, printed=True)


def _grounds(labels: Labels, row: Row) -> str:
    """What stands beside a line: the bounds and period of a figure, the attribution of a statement, another source."""
    if row["status"] == "direction":
        parts = [labels.code("attribution", row["attribution"])]
    else:
        part = [] if row["scope"] == _TOTAL else [labels.code("scope", row["scope"])]
        parts = [*part, labels.bounds(row), labels.period(row)]
    elsewhere = labels("chain_elsewhere")
    outside = {"elsewhere": elsewhere, "derived": labels("derived"), OF_PLACE: elsewhere}
    parts += [outside[row["group"]]] if row["group"] in outside else []
    return " · ".join(part for part in parts if part and part != "–")
