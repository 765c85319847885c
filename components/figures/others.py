"""The other cases under the panels of one: a line each, with its latest figure of the family or the kind of absence."""

from collections.abc import Mapping
from typing import Any, Final

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures.hover import answering
from components.figures.marks import NOTHING, Mark
from components.figures.panels import Layout
from components.figures.symbols import symbol_path
from components.figures.theme import Theme
from components.figures.wrap import wrap

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "others_head": Text("同类指标，其余案例", "Same family, other cases"),
    "others_none": Text("未报告", "not reported"),
    "others_direction": Text("只有表述，没有数字：{printed}", "a statement only, no number: {printed}"),
    "others_cannot": Text("不适用：{reason}", "not applicable: {reason}"),
}
_HEAD_PX, _LINE_PX, _GAP_PX = 30, 17, 7
_COLUMNS: Final = {False: 150, True: 44}


def others_px(rows: list[dict[Any, Any]], labels: Labels, theme: Theme) -> float:
    """Return the height of the lines with their head; nothing without rows."""
    if not rows:
        return 0
    return _HEAD_PX + sum(_LINE_PX * len(_said(row, labels, theme)) + _GAP_PX for row in rows)


def draw_others(rows: list[dict[Any, Any]], labels: Labels, layout: Layout, height: float) -> Mark:
    """Return the lines at the foot of a figure of this height."""
    theme, mark = layout.theme, NOTHING
    y = others_px(rows, labels, theme)
    if rows:
        mark += _note(f"<b>{labels('others_head')}</b>", y / height, layout, "ink", 2)
        y -= _HEAD_PX
    for row in rows:
        lines = _said(row, labels, theme)
        words = _note("<br>".join(lines), y / height, layout, "ink2", 24)
        mark += _symbol(row, layout, y / height) + answering(words, labels, row)
        y -= _LINE_PX * len(lines) + _GAP_PX
    return mark


def other_said(row: Row, labels: Labels) -> str:
    """Return what is said of another case: its figure with indicator and period, or the kind of absence."""
    if row["status"] == "figure":
        gloss = "" if labels.language == "zh" else f" {labels.gloss(row, with_unit=False)}"
        parts = [f"{row['figure']}{gloss}", labels.of(row, "indicator"), labels.period(row)]
        return ("，" if labels.language == "zh" else ", ").join(parts)
    if row["status"] == "not_applicable":
        reason = labels.of(row, "reason")
        return labels("others_cannot", reason=reason) if reason else labels("not_applicable")
    if row["status"] == "direction":
        said = (
            row["printed"] if labels.language == "zh" else f"{row['printed']} {labels.of(row, 'paraphrase')}"
        )
        return labels("others_direction", printed=said)
    return labels("others_none")


def _said(row: Row, labels: Labels, theme: Theme) -> list[str]:
    name = labels.of(row)
    lines = wrap(f"{name}　{other_said(row, labels)}", _COLUMNS[theme.narrow])
    return [lines[0].replace(name, f'<b style="color:{theme["ink"]}">{name}</b>', 1), *lines[1:]]


def _note(text: str, y: float, layout: Layout, colour: str, left: int) -> Mark:
    note = {
        "text": text,
        "xref": "paper",
        "x": 0,
        "xanchor": "left",
        "xshift": left - layout.gutters[0],
        "align": "left",
    }
    note |= {"yref": "paper", "y": y, "yanchor": "top", "showarrow": False}
    return Mark(annotations=(note | {"font": {"size": 13, "color": layout.theme[colour]}},))


def _symbol(row: Row, layout: Layout, y: float) -> Mark:
    """The case's symbol: filled where it has a figure of the article, hollow where another's."""
    theme, left = layout.theme, 12 - layout.gutters[0]
    points = [
        step.split(",") for step in symbol_path(str(row["marker"]), 5.5, up=True).strip("MZ").split("L")
    ]
    path = "M" + "L".join(f"{float(x) + left:.2f},{float(up) - 11:.2f}" for x, up in points) + "Z"
    place = {"type": "path", "path": path, "xref": "paper", "xanchor": 0, "yref": "paper", "yanchor": y}
    place |= {"xsizemode": "pixel", "ysizemode": "pixel", "line": {"color": theme.edge(row), "width": 1.4}}
    full = row["status"] == "figure" and row["source_kind"] == "case" and not is_absent(row["figure"])
    return Mark(shapes=(place | {"fillcolor": theme.fill(row) if full else theme["surface"]},))
