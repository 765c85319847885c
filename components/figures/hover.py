"""What a mark says when it is pointed at or reached by keyboard."""

from collections.abc import Mapping
from typing import Any, Final

from casebook.labels import Labels
from casebook.text import Text, is_absent

Row = Mapping[Any, Any]
TEXTS: Final[dict[str, Text]] = {
    "hover_period": Text("时间：{period}", "Period: {period}"),
    "hover_bounds": Text("界：{bounds}", "Bounds: {bounds}"),
    "hover_source": Text("出处：{source}", "Source: {source}"),
    "hover_reading": Text("读法：{reading}", "Reading: {reading}"),
}


def hover(labels: Labels, row: Row) -> str:
    """Return what a mark says when pointed at: print, reading, bounds, period, source."""
    head = " ".join([f"<b>{labels.of(row)}</b>", _figure(row)])
    parts = [head, labels.gloss(row)]
    parts.append(labels("hover_reading", reading=labels.code("reading", row["reading"])))
    parts.append(labels("hover_bounds", bounds=labels.bounds(row)))
    parts.append(labels("hover_period", period=labels.period(row)))
    if not is_absent(row.get("source_title")):
        parts.append(labels("hover_source", source=row["source_title"]))
    return "<br>".join(parts)


def _figure(row: Row) -> str:
    return str(row.get("inputs") or "") if is_absent(row["figure"]) else str(row["figure"])
