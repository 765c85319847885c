"""The comparison: every case a row, each with its figure and bounds, its direction, or the kind of its absence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import pandas as pd

from casebook.comparability import Verdict, judge
from casebook.labels import Labels
from casebook.silence import STATUSES, WITHHELD
from casebook.text import Text, is_absent
from components.figures import marks, row_words
from components.figures.canvas import Canvas, canvas_for, value_axis
from components.figures.compose import compose
from components.figures.figure import Figure
from components.figures.hover import TEXTS as HOVER
from components.figures.hover import answering, hover
from components.figures.marks import NOTHING, Mark
from components.figures.theme import Theme
from components.figures.wrap import wrap

TEXTS: Final[dict[str, Text]] = HOVER | {
    "column_printed": Text("原文表述", "as printed"),
    "column_read": Text("数值范围", "read as"),
    "axis_unit": Text("单位：{unit}", "unit: {unit}"),
    "axis_log": Text("单位：{unit}，对数刻度", "unit: {unit}, log scale"),
    "group_refused": Text("不画在同一刻度上", "Not drawn on a common scale"),
    "group_absent": Text("没有可比数字的案例", "Cases without a comparable figure"),
    "group_unchosen": Text("未选的案例", "Cases not chosen"),
    "direction_only": Text("只有表述：{said}", "statement only: {said}"),
}
_ROW_PX: Final = 40
_HEAD_PX: Final = 34
_NARROW_HEAD_PX: Final = 52
_NARROW_AT: Final = 148
_MORE: Final = 0.4  # of a row, for a second line under the name of a case
_STEP: Final[dict[str, tuple[float, float]]] = {  # rows of a wide and a narrow figure, in units of _ROW_PX
    "scaled": (1.0, 2.05),
    "unscaled": (1.0, 1.3),
    "direction": (0.8, 1.3),
    **dict.fromkeys(STATUSES[2:], (0.7, 0.7)),
    "unchosen": (0.6, 0.6),
    "caveat": (1.0, 1.6),
    "heading": (1.1, 1.1),
}
Row = Mapping[Any, Any]


@dataclass(frozen=True)
class Line:
    """One line of the chart: its kind, its top and height in rows, and its row (a heading's names its string)."""

    kind: str
    top: float
    height: float
    row: Row

    @property
    def y(self) -> float:
        """The middle of the line."""
        return self.top + self.height / 2

    @property
    def bottom(self) -> float:
        """Where the line ends."""
        return self.top + self.height


def draw_comparison(rows: pd.DataFrame, labels: Labels, /, *, theme: Theme) -> Figure:
    """Return the figure of a comparison; ``rows`` are those of ``casebook.comparison``."""
    labels = labels.with_texts(TEXTS)
    verdict = judge(rows)
    lines = place(rows, verdict, labels, narrow=theme.narrow)
    bottom = lines[-1].bottom
    scaled = [line.row for line in lines if line.kind == "scaled"]
    values = [row[name] for row in scaled for name in ("value", "lower", "upper")]
    canvas = canvas_for(values, theme, row_px=_ROW_PX)
    mark = sum((_line(canvas, labels, line) for line in lines), NOTHING)
    axis = value_axis(canvas, labels, str(scaled[0]["unit"])) if scaled else None
    head_px = (_NARROW_HEAD_PX if theme.narrow else _HEAD_PX) if scaled else 4
    gutters = row_words.NARROW_GUTTERS_PX if theme.narrow else row_words.GUTTERS_PX
    if scaled:
        last = max(line.bottom for line in lines if line.kind == "scaled")
        first = min(line.top for line in lines if line.kind == "scaled")
        mark = marks.grid(canvas, first, last) + mark
    if scaled:
        mark = mark + _scale_head(canvas, labels, str(scaled[0]["unit"]))
    if scaled and not theme.narrow:
        mark = mark + _column_heads(theme, labels)
    return compose(mark, canvas, bottom=bottom, gutters_px=gutters, axis=axis, head_px=head_px)


def place(rows: pd.DataFrame, verdict: Verdict, labels: Labels, *, narrow: bool) -> list[Line]:
    """Return the lines of a comparison from top to bottom: rows by kind, with a heading before each new group."""
    every = rows.to_dict("records")
    chosen = [row for row in every if row.get("chosen", True) is not False]
    left = {row["case_id"]: row for row in every if row.get("chosen", True) is False}
    records = [(_kind(row, verdict), row) for row in chosen] + [
        ("unchosen", row | {"status": "not_reported"}) for row in left.values()
    ]
    lines: list[Line] = []
    if _is_forced(chosen):
        lines.append(_next("caveat", chosen[0], lines, labels, narrow=narrow))
    group = "scaled"
    for kind, row in sorted(records, key=lambda pair: _ORDER.index(pair[0])):
        if _GROUPS[kind] != group and (lines or _GROUPS[kind] not in ("absent", "unchosen")):
            lines.append(_next("heading", {"text": f"group_{_GROUPS[kind]}"}, lines, labels, narrow=narrow))
        group = _GROUPS[kind]
        lines.append(_next(kind, row, lines, labels, narrow=narrow))
    return lines


def _next(kind: str, row: Row, lines: list[Line], labels: Labels, *, narrow: bool) -> Line:
    top = lines[-1].bottom if lines else 0.0
    return Line(kind, top, _height(kind, row, labels, narrow=narrow), row)


def _is_forced(rows: Sequence[Row]) -> bool:
    """Say whether a refused comparison is drawn on one scale at a reader's request."""
    return bool(rows) and not is_absent(rows[0].get("caveat_zh"))


def has_common_scale(verdict: Verdict) -> bool:
    """Say whether the figures may stand on one scale; a single figure may stand on its own."""
    return verdict.grade != "refused" or verdict.is_lonely


_ORDER: Final = ("scaled", "unscaled", *STATUSES[1:], "unchosen")
_GROUPS: Final = {
    "unchosen": "unchosen",
    "scaled": "scaled",
    "unscaled": "refused",
    **dict.fromkeys(STATUSES[1:], "absent"),
}


def _kind(row: Row, verdict: Verdict) -> str:
    if row["status"] != "figure":
        return str(row["status"])
    together = has_common_scale(verdict) or _is_forced([row])
    unscaled = row["observation_id"] in verdict.set_aside or not together
    return "unscaled" if unscaled else "scaled"


def _height(kind: str, row: Row, labels: Labels, *, narrow: bool) -> float:
    step = _STEP[kind][1 if narrow else 0]
    if kind == "caveat":
        return step * max(1, len(wrap(labels.of(row, "caveat"), 46 if narrow else 130)) / 2)
    if kind == "heading":
        return step
    if narrow:
        return step + _more_lines(kind, row, labels) * row_words.NARROW_LINE_PX / _ROW_PX
    lines = row_words.label_lines(labels, row, on_scale=kind == "scaled")
    tall = max(len(lines), len(row_words.figure_lines(row)) - 1 if kind == "scaled" else 0)
    return step + _MORE * max(0, tall - 1)


def _more_lines(kind: str, row: Row, labels: Labels) -> int:
    """How many lines beyond the first say where and when a narrow row holds."""
    if kind not in ("scaled", "unscaled"):
        return 0
    return max(0, len(row_words.label_lines(labels, row, on_scale=kind == "scaled", narrow=True)) - 1)


def _line(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    theme = canvas.theme
    if line.kind == "heading":
        return marks.words(
            theme,
            f"<b>{labels(line.row['text'])}</b>",
            line.y,
            at_px=row_words.left_px(theme),
            colour="ink",
            size=13,
            above_px=-6,
        )
    if line.kind == "caveat":
        return _caveat(canvas, labels, line)
    return answering(_name(canvas, labels, line) + _KINDS[line.kind](canvas, labels, line), labels, line.row)


def _caveat(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    """The caveat of a comparison that is refused and shown anyway, above its marks and part of the picture."""
    theme = canvas.theme
    text = "<br>".join(
        f"<b>{part}</b>" for part in wrap(labels.of(line.row, "caveat"), 46 if theme.narrow else 130)
    )
    return marks.words(theme, text, line.y, at_px=row_words.left_px(theme), colour="caution", size=12.5)


def _name(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    if canvas.theme.narrow and line.kind in ("scaled", "unscaled"):
        more = _more_lines(line.kind, line.row, labels) * row_words.NARROW_LINE_PX / 2
        lifted = line.y - canvas.units((26 if line.kind == "scaled" else 10) + more)
        return row_words.above(canvas, labels, line.row, lifted, on_scale=line.kind == "scaled")
    lifted = line.y - canvas.units(10) if canvas.theme.narrow and line.kind == "direction" else line.y
    return row_words.name(canvas, labels, line.row, lifted, on_scale=line.kind == "scaled")


def _scaled(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    narrow = canvas.theme.narrow
    more = _more_lines(line.kind, line.row, labels) * row_words.NARROW_LINE_PX / 2 if narrow else 0
    y = line.y + (canvas.units(16 + more) if narrow else 0)
    mark = marks.figure_mark(canvas, line.row, y, hover=hover(labels, line.row))
    return mark if narrow else mark + row_words.columns(canvas, labels, line.row, y)


def _unscaled(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    """The figure in words, where the scale would begin: no place on a scale is claimed."""
    return NOTHING if canvas.theme.narrow else row_words.beside(canvas, labels, line.row, line.y)


def _direction(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    row, theme = line.row, canvas.theme
    narrow = theme.narrow
    y = line.y + (canvas.units(10) if narrow else 0)
    meaning = "" if labels.language == "zh" or narrow else f"{labels.of(row, 'paraphrase')} "
    said = f"{meaning}“{row['printed']}”" if labels.language == "zh" else f"{meaning}({row['printed']})"
    text = said if narrow else labels("direction_only", said=said)
    return marks.direction(canvas, y, str(row["direction"]), at_px=26 if narrow else 12) + marks.words(
        theme, text, y, at_px=44 if narrow else 30
    )


def _not_reported(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    at, after = (_NARROW_AT, 70) if canvas.theme.narrow else (0, 106)
    said = _absence(canvas, labels, line.row)
    strip = marks.hatch(canvas, line.y, at_px=at)
    return strip + marks.words(canvas.theme, said, line.y, at_px=at + after, colour="ink3", size=12)


def _withheld(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    """A case with figures, none of which is one that is asked for: no strip of silence, and no number."""
    at = _NARROW_AT if canvas.theme.narrow else 0
    text = _absence(canvas, labels, line.row)
    mark = marks.words(canvas.theme, "⋯", line.y, at_px=at + 4, colour="ink3", size=14)
    return mark + marks.words(canvas.theme, text, line.y, at_px=at + 30, colour="ink3", size=12)


def _not_applicable(canvas: Canvas, labels: Labels, line: Line) -> Mark:
    at = _NARROW_AT if canvas.theme.narrow else 0
    text = _absence(canvas, labels, line.row)
    mark = marks.dash(canvas, line.y, at_px=at + 12)
    return mark + marks.words(canvas.theme, text, line.y, at_px=at + 30, colour="ink3", size=12)


def _unchosen(_canvas: Canvas, _labels: Labels, _line: Line) -> Mark:
    """A case that the reader has left out keeps its name, and nothing is said of it."""
    return NOTHING


def _absence(canvas: Canvas, labels: Labels, row: Row) -> str:
    """The kind of an absence, with its reason where there is room."""
    reason = "" if canvas.theme.narrow else labels.of(row, "reason")
    colon = "：" if labels.language == "zh" else ": "
    return colon.join(part for part in (labels(str(row["status"])), reason) if part)


_KINDS: Final = {
    "scaled": _scaled,
    "unscaled": _unscaled,
    "direction": _direction,
    **dict.fromkeys(WITHHELD, _withheld),
    "not_reported": _not_reported,
    "not_applicable": _not_applicable,
    "unchosen": _unchosen,
}


def _scale_head(canvas: Canvas, labels: Labels, unit: str) -> Mark:
    """What the axis measures, and that it is logarithmic where it is: beside its numbers, on a narrow figure above."""
    said = labels("axis_log" if canvas.log else "axis_unit", unit=labels.code("unit", unit))
    above = 34 if canvas.theme.narrow else 16
    return marks.words(
        canvas.theme, said, 0, at_px=row_words.left_px(canvas.theme), colour="ink3", size=12, above_px=above
    )


def _column_heads(theme: Theme, labels: Labels) -> Mark:
    heads = NOTHING
    for key, at in (("column_printed", 22), ("column_read", row_words.READ_AT_PX)):
        heads += marks.words(
            theme, labels(key), 0, at_px=at, colour="ink3", size=12, from_right=True, above_px=16
        )
    return heads


__all__ = ["TEXTS", "draw_comparison", "has_common_scale", "hover", "place"]
