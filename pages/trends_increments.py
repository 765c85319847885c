"""The chart of increments: what was added between two totals."""

from typing import Any, Final

import pandas as pd

from casebook.increments import increment_rows
from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from components import links
from components.chart import Chart, Column, Words
from components.figures.increments import draw_increments
from components.printed import printed_figure
from pages.trends_columns import depth_said, named
from pages.trends_text import TEXTS


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    return increment_rows(store, selection.depth)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    if rows.empty:
        return Words(title=labels("increments_none"), subtitle=labels("increments_subtitle"))
    bounded = int((rows["lower"].notna() & rows["upper"].notna()).sum())
    unprinted = rows["from_id"].notna() & rows["cautious"].astype(bool)
    same = (labels("limit_same_start"),) if unprinted.any() else ()
    stop = "。" if labels.language == "zh" else ". "
    told = [
        labels(
            "increment_told",
            name=f"{labels.of(r)} {labels.of(r, 'series')}",
            period=labels.period(r),
            added=_added(r, labels),
        )
        for r in rows.to_dict("records")
    ]
    return Words(
        title=labels("increments_title", n=len(rows), bounded=bounded),
        subtitle=labels("increments_subtitle") + depth_said(rows, labels),
        limits=(labels("limit_not_rate"), *same),
        summary=stop.join([*told, ""]).strip(),
    )


def _added(row: Row, labels: Labels) -> str:
    said = labels.bounds({**row, "reading": ""})
    return labels("no_bound") if said == "–" else said


def _total(end: str) -> Any:
    """A cell that shows the total at one end as printed, as the way to its evidence."""

    def cell(row: Row, labels: Labels) -> Any:
        if is_absent(row[f"{end}_id"]):
            return labels("printed_start")
        names = ("figure", "value", "lower", "upper", "reading")
        total = {name: row[f"{end}_{name}"] for name in names} | {"unit": row["unit"]}
        return links.record({"observation_id": row[f"{end}_id"]}, labels, printed_figure(total, labels))

    return cell


def _caution(row: Row, labels: Labels) -> str:
    return labels("caution_yes") if row["cautious"] else "–"


INCREMENTS: Final = Chart(
    slug="increments",
    rows=_rows,
    words=_words,
    draw=draw_increments,
    columns=(
        Column("name", "case", named),
        Column("series", "column_series", lambda row, labels: labels.of(row, "series")),
        Column("period", "column_span", lambda row, labels: labels.period(row)),
        Column("from_figure", "column_from", _total("from"), "printed-cell"),
        Column("to_figure", "column_to", _total("to"), "printed-cell"),
        Column("bounds", "column_added", _added, "number"),
        Column("cautious", "column_caution", _caution),
    ),
    texts=TEXTS,
)
