"""The words of one row of a comparison: name and period, the figure as printed and as read, what a mark says."""

from collections.abc import Mapping
from typing import Any, Final

from casebook.labels import Labels
from casebook.text import is_absent
from components.figures import marks
from components.figures.canvas import Canvas
from components.figures.marks import Mark
from components.figures.theme import Theme
from components.figures.wrap import columns_of, wrap

Row = Mapping[Any, Any]
GUTTERS_PX: Final = (226, 336)
NARROW_GUTTERS_PX: Final = (12, 16)
READ_AT_PX: Final = 166
_PRINTED_COLUMNS: Final = 17
_LABEL_COLUMNS: Final = 32
# Of a narrow line the reading at the right takes what it needs, and the rest is for where and when.
_NARROW_COLUMNS: Final = 48
_NARROWEST: Final = 16
NARROW_LINE_PX: Final = 16
_TOLD: Final = ("figure", "direction")


def label_lines(labels: Labels, row: Row, *, on_scale: bool, narrow: bool = False) -> list[str]:
    """Return the small lines about a row: another place, the scope of a part, the period.

    On a scale, or on a narrow figure, which has no column for it, the scope stands here.
    """
    if row["status"] not in _TOLD:
        return []
    parts = [other_place(labels, row), scope(labels, row) if on_scale or narrow else "", labels.period(row)]
    said = ("，" if labels.language == "zh" else ", ").join(part for part in parts if part)
    left = _NARROW_COLUMNS - columns_of(read_as(labels, row)) if narrow and row["status"] == "figure" else 0
    return wrap(said, max(left, _NARROWEST) if narrow else _LABEL_COLUMNS)


def other_place(labels: Labels, row: Row) -> str:
    """Return the territory that a figure is about where that is not the case's own; otherwise the empty string."""
    return labels.of(row, "place_name") if row.get("is_own_place") is False else ""


def scope(labels: Labels, row: Row) -> str:
    """Return the scope of a figure where it is a part; the empty string of a total."""
    return "" if row["scope"] == "total" else labels.code("scope", row["scope"])


def figure_lines(row: Row) -> list[str]:
    """Return the figure as printed, in lines; of a derived one, the figures it is made of."""
    if not is_absent(row["figure"]):
        return wrap(str(row["figure"]), _PRINTED_COLUMNS)
    inputs = "" if is_absent(row.get("inputs")) else str(row["inputs"])
    return [line for line in inputs.replace(" ÷ ", "\n÷ ").replace("／", "\n／").split("\n") if line]


def read_as(labels: Labels, row: Row) -> str:
    """Return how a figure is read: its bounds; in words where none are asserted, or where it is derived."""
    bounded = not (is_absent(row["lower"]) and is_absent(row["upper"]))
    return (
        labels.bounds(row) if bounded and not is_absent(row["figure"]) else labels.gloss(row, with_unit=False)
    )


def name(canvas: Canvas, labels: Labels, row: Row, y: float, *, on_scale: bool) -> Mark:
    """Return the case's symbol and name; wide figures hold the small lines under it, narrow ones leave them out."""
    theme = canvas.theme
    told = row["status"] in _TOLD
    left = left_px(theme)
    symbol = marks.symbol(canvas, y, row, at_px=left + 8, hollow=row.get("source_kind") != "case")
    text = f"<b>{labels.of(row)}</b>" if told else labels.of(row)
    small = [] if theme.narrow else label_lines(labels, row, on_scale=on_scale)
    text += "".join(f'<br><span style="font-size:12px;color:{theme["ink3"]}">{line}</span>' for line in small)
    return symbol + marks.words(theme, text, y, at_px=left + 22, colour="ink" if told else "ink2", size=13)


def left_px(theme: Theme) -> int:
    """Return where the words of a row begin, from the left edge of the axis."""
    return -4 if theme.narrow else 4 - GUTTERS_PX[0]


def columns(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    """Return the two columns right of a wide axis: as printed, as read."""
    return _printed(canvas.theme, row, y, at_px=22, from_right=True) + marks.words(
        canvas.theme, read_as(labels, row), y, at_px=READ_AT_PX, colour="ink", size=13, from_right=True
    )


def beside(canvas: Canvas, labels: Labels, row: Row, y: float) -> Mark:
    """Return a wide row without a scale: as printed, as read, and the scope, where the scale would begin."""
    read = marks.words(canvas.theme, read_as(labels, row), y, at_px=150, colour="ink", size=13)
    part = marks.words(canvas.theme, scope(labels, row), y, at_px=290)
    return _printed(canvas.theme, row, y, at_px=0, from_right=False) + read + part


def above(canvas: Canvas, labels: Labels, row: Row, y: float, *, on_scale: bool) -> Mark:
    """Return the lines above a narrow row's mark: name and print, then reading and period, which may take two."""
    theme, second = canvas.theme, y + canvas.units(18)
    lines = label_lines(labels, row, on_scale=on_scale, narrow=True)
    small, middle = "<br>".join(lines), second + canvas.units(NARROW_LINE_PX / 2) * max(0, len(lines) - 1)
    figure = "".join(figure_lines(row))
    marked = name(canvas, labels, row, y, on_scale=on_scale)
    marked += _right(theme, figure, y, 15 if not is_absent(row["figure"]) else 12, printed=True)
    marked += marks.words(theme, small, middle, at_px=left_px(theme) + 22, colour="ink3", size=12)
    return marked + _right(theme, read_as(labels, row), second, 12.5)


def _right(theme: Theme, text: str, y: float, size: float, *, printed: bool = False) -> Mark:
    colour = "printed" if printed else "ink"
    text = f"<b>{text}</b>" if printed and text else text
    return marks.words(
        theme, text, y, at_px=6, colour=colour, size=size, align="right", from_right=True, printed=printed
    )


def _printed(theme: Theme, row: Row, y: float, *, at_px: float, from_right: bool) -> Mark:
    lines = figure_lines(row)
    size = 15.0 if not is_absent(row["figure"]) and len(lines) == 1 else 12.0
    text = f"<b>{'<br>'.join(lines)}</b>" if lines else ""
    return marks.words(
        theme, text, y, at_px=at_px, colour="printed", size=size, from_right=from_right, printed=True
    )
