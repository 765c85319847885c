"""The columns of the tables on the Trends page."""

from datetime import date
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.labels import Labels, Row
from casebook.others import OTHER
from casebook.text import is_absent
from components import links
from components.chart import Column
from components.figures.growth import index_said
from components.figures.others import other_said
from components.figures.panels import happened_said
from components.printed import case_mark, printed_figure
from components.table import BOUNDS, REPORTER, SOURCE


def depth_said(rows: pd.DataFrame, labels: Labels) -> str:
    """Return the sentence that says how deep the figures of ``rows`` are read; nothing at the usual depth."""
    depth = str(rows.iloc[0]["depth"])
    space = "" if labels.language == "zh" else " "
    return "" if depth == "bounds" else space + labels(f"depth_{depth}_said")


def named(row: Row, labels: Labels) -> Any:
    """Return the case with its mark, or the place that is no case's."""
    name = labels.of(row)
    if is_absent(row.get("marker")) or is_absent(row.get("case_id")):
        return name
    hollow = row.get("source_kind") != "case"
    return html.Span([case_mark(row, hollow=hollow), name], className="named")


def printed(row: Row, labels: Labels) -> Any:
    """Return the figure as printed, as the way to its evidence; of another case without one, the kind of absence."""
    if row["status"] != "figure":
        said = other_said(row, labels)
        if row["status"] == "direction":
            return links.record(row, labels, said)
        return html.A(said, href=links.why_empty(row, labels), title=labels("why_empty"), className="absent")
    return links.record(row, labels, printed_figure(row, labels))


def when(row: Row, labels: Labels) -> str:
    """Return the period of a point; of one without, the date by which its source had it."""
    if row["dated"] or row["group"] == OTHER:
        return labels.period(row) if row["status"] == "figure" else "–"
    return by_source(row["at"], labels)


def by_source(day: date, labels: Labels) -> str:
    """Return that no date is given, and the day by which the source had the figure."""
    instant = {"period_start": day, "period_end": day, "period_kind": "instant"}
    return labels("by_source", period=labels.period(instant))


def key_said(keys: list[str], labels: Labels) -> str:
    """Return the key of marks as one sentence."""
    mark, stop = ("；", "。") if labels.language == "zh" else ("; ", ".")
    said = mark.join(labels(key) for key in keys)
    return said[:1].upper() + said[1:] + stop if said else ""


def yearly_mean(row: Row, labels: Labels) -> str:
    """Return the mean a year at which a total of several years is drawn; empty for any other figure."""
    mean = row.get("yearly_mean")
    return "" if is_absent(mean) else labels("yearly_mean", mean=labels.amount(mean, str(row["unit"])))


def change(row: Row, labels: Labels) -> str:
    """Return the derived change on the year with its bounds, or a dash."""
    if row["group"] == OTHER or (is_absent(row["change_value"]) and is_absent(row["change_lower"])):
        return "–"
    derived = {end: row[f"change_{end}"] for end in ("value", "lower", "upper", "closed")}
    bounds = labels.bounds({**row, **derived, "unit": "percent", "reading": "derived"})
    said = labels.amount(round(row["change_value"], 1), "percent")
    return f"{said} {bounds}" if bounds != "–" else said


def _derived(row: Row, labels: Labels) -> Any:
    """The index of a point, or why it has none; on its own scale its change on the year."""
    if "base_year" not in row or row["group"] == OTHER:
        return yearly_mean(row, labels) or change(row, labels)
    reason = labels.of(row, "unindexed")
    return html.Small(reason) if reason else index_said(row, labels)


def _series(row: Row, labels: Labels) -> Any:
    if row["group"] == OTHER:
        return labels.of(row, "indicator") or "–"
    return (
        [labels.of(row, "series"), html.Small(labels.of(row, "indicator"))]
        if _renamed(row, labels)
        else labels.of(row, "series")
    )


def _renamed(row: Row, labels: Labels) -> bool:
    return labels.of(row, "series") != labels.of(row, "indicator")


def _joined(row: Row, labels: Labels) -> Any:
    if row["group"] == OTHER:
        return labels("other_case")
    if row["joined"]:
        return labels("joined")
    if row["gap"]:
        said = labels("not_joined_cell", reason=labels.of(row, "reason"))
        return said if is_absent(row["happened_zh"]) else [said, html.Small(happened_said(row, labels))]
    if row["lone"]:
        return labels("single_point")
    return labels("first_point") if is_absent(row["gap_from"]) else labels("beside_point")


SERIES_COLUMNS: Final = (
    Column("name", "column_place", named),
    Column("series", "column_series", _series),
    Column("period", "period", when),
    Column("figure", "printed", printed, "printed-cell"),
    BOUNDS,
    Column("joined", "column_joined", _joined),
    Column("change_value", "column_derived", _derived),
    REPORTER,
    SOURCE,
)
