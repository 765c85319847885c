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
    stop = "。" if labels.language == "zh" else ". "
    told = [
        labels(
            f"told_{r['step']}",
            name=f"{labels.of(r)} {labels.of(r, 'series')}",
            period=labels.period(r),
            added=_result(r, labels),
        )
        for r in rows.to_dict("records")
    ]
    return Words(
        title=_title(rows, labels),
        subtitle=labels("increments_subtitle") + depth_said(rows, labels),
        limits=_limits(rows, labels),
        summary=stop.join([*told, ""]).strip(),
    )


def _title(rows: pd.DataFrame, labels: Labels) -> str:
    """How many totals can be subtracted, and how many of the differences are bounded."""
    added, refused = rows[rows["step"] == "added"], int((rows["step"] == "refused").sum())
    if added.empty:
        return labels("increments_refused", n=refused) if refused else labels("increments_none")
    bounded = int((added["lower"].notna() & added["upper"].notna()).sum())
    said = labels("bounded_some", n=bounded).lower() if bounded else labels("bounded_none")
    return labels("increments_title", n=len(added), all=len(added) + refused, bounded=said)


def _limits(rows: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    told = rows[rows["step"] != "refused"]
    said = [labels("limit_not_rate")] if len(told) else []
    if ((told["step"] == "added") & ~told["started"].astype(bool)).any():
        said.append(labels("limit_same_start"))
    held = {
        labels.of(row, "series"): labels.of(row, "caution")
        for row in told.to_dict("records")
        if row["cautious"]
    }
    said += [labels("limit_held", series=series, caution=caution) for series, caution in held.items()]
    return tuple(said)


def _added(row: Row, labels: Labels) -> str:
    said = labels.bounds({**row, "reading": ""})
    return labels("no_bound") if said == "–" else said


def _result(row: Row, labels: Labels) -> str:
    """What was added; of two totals that cannot be subtracted, why."""
    refused = row["step"] == "refused"
    return labels("not_subtracted_cell", reason=labels.of(row, "reason")) if refused else _added(row, labels)


def _total(end: str) -> Any:
    """A cell that shows the total at one end as printed, as the way to its evidence."""

    def cell(row: Row, labels: Labels) -> Any:
        if is_absent(row[f"{end}_observation_id"]):
            return labels("printed_start")
        names = ("figure", "value", "lower", "upper", "reading")
        total = {name: row[f"{end}_{name}"] for name in names} | {"unit": row["unit"]}
        return links.record(
            {"observation_id": row[f"{end}_observation_id"]}, labels, printed_figure(total, labels)
        )

    return cell


def _caution(row: Row, labels: Labels) -> str:
    return labels.of(row, "caution") or "–"


INCREMENTS: Final = Chart(
    slug="increments",
    by_case=True,
    rows=_rows,
    words=_words,
    draw=draw_increments,
    columns=(
        Column("name", "case", named),
        Column("series", "column_series", lambda row, labels: labels.of(row, "series")),
        Column("period", "column_span", lambda row, labels: labels.period(row)),
        Column("from_figure", "column_from", _total("from"), "printed-cell"),
        Column("to_figure", "column_to", _total("to"), "printed-cell"),
        Column("step", "column_step", lambda row, labels: labels(f"step_{row['step']}")),
        Column("bounds", "column_added", _result),
        Column("cautious", "column_caution", _caution),
    ),
    texts=TEXTS,
)
