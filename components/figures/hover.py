"""What a mark says when it is pointed at or reached by keyboard."""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode

from casebook.labels import Labels
from casebook.text import Text, is_absent
from components.figures.strokes import Mark

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


def answering(mark: Mark, labels: Labels, row: Row) -> Mark:
    """Return a mark that answers pointer and keyboard, and knows the evidence it stands for.

    A mark with a point on the axes has its own words already; any other (a direction, an absence) answers where its
    last words stand. ``assets/marks.js`` reads both.
    """
    if any("hovertext" in trace for trace in mark.traces):
        told = {"customdata": [evidence_query(row)]}
        traces = tuple(trace | told if "hovertext" in trace else trace for trace in mark.traces)
        return Mark(traces, mark.shapes, mark.annotations)
    if not mark.annotations:
        return mark
    *others, last = mark.annotations
    said = hover(labels, row) if row["status"] == "figure" else absence(labels, row)
    answer = {"hovertext": said, "name": evidence_query(row)}
    return Mark(mark.traces, mark.shapes, (*others, last | answer))


def evidence_query(row: Row) -> str:
    """Return what the Evidence page is asked for a mark: its record, or the case and indicator it says nothing of.

    A mark of several figures asks for the figures of its case in its source.
    """
    if not is_absent(row.get("observation_ids")) and " " in str(row["observation_ids"]):
        return urlencode({"type": "observation", "c": row["case_id"], "src": row["source_id"]})
    for key in ("observation_id", "claim_id", "event_id", "to_observation_id"):
        if not is_absent(row.get(key)):
            return urlencode({"id": row[key]})
    about = {"c": "case_id", "i": "indicator_id"}
    if is_absent(row.get("indicator_id")):
        about["f"] = "family"
    return urlencode({key: row[name] for key, name in about.items() if not is_absent(row.get(name))})


def absence(labels: Labels, row: Row) -> str:
    """Return what a mark without a number says: a direction with its words, or the kind of absence and its reason."""
    status = str(row["status"])
    parts = [f"<b>{labels.of(row)}</b>", labels(status)]
    if status == "direction":
        parts += [f"“{row['printed']}”", labels.of(row, "paraphrase")]
    elif not is_absent(row.get("reason_zh")):
        parts.append(labels.of(row, "reason"))
    return "<br>".join(part for part in parts if part)


def _figure(row: Row) -> str:
    return str(row.get("inputs") or "") if is_absent(row["figure"]) else str(row["figure"])
