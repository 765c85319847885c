"""The chart of the programmes in time."""

from datetime import date
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from casebook.timeline import as_printed, timeline_rows
from components import links
from components.chart import Chart, Column, Words
from components.figures.timeline import draw_timeline
from components.printed import case_mark, printed
from components.table import SOURCE
from pages.trends_columns import by_source, key_said
from pages.trends_text import TEXTS

_DAYS: Final = 365.25


def _rows(_selection: Selection, store: Store) -> pd.DataFrame:
    return timeline_rows(store)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    own = rows[rows["case_id"].notna()]
    starts = own[own["kind"] == "programme_start"]
    missing = own[own["kind"] == "start_not_printed"]
    counts = {"n": starts["case_id"].nunique(), "missing": missing["case_id"].nunique()}
    within, cases = _within(rows, starts, labels), own["case_id"].nunique()
    title = labels("timeline_title", cases=cases, within=within, **counts)
    if cases == 1:
        key = "timeline_title_one" if counts["n"] else "timeline_none_one"
        title = labels(key, name=labels.of(own.iloc[0].to_dict()))
    return Words(
        title=title,
        subtitle=_key(rows, labels),
        limits=(labels("limit_start"),) if counts["missing"] else (),
        summary=_summary(starts, missing, labels),
    )


def _key(rows: pd.DataFrame, labels: Labels) -> str:
    """The key of the marks that are drawn, and of no other."""
    of_case = rows[rows["case_id"].notna()]
    kinds, spans = set(of_case["kind"]), set(of_case["period_kind"])
    drawn = {
        "key_start": "programme_start" in kinds,
        "key_figures": bool(kinds & {"figures", "in_print"}),
        "key_arrow": "in_print" in kinds or "since_unstated" in spans,
        "key_boundary": "boundary" in kinds,
        "key_hollow": "context" in set(of_case["source_kind"]),
        "key_hatched": "start_not_printed" in kinds,
    }
    return key_said([name for name, holds in drawn.items() if holds], labels)


def _within(rows: pd.DataFrame, starts: pd.DataFrame, labels: Labels) -> str:
    """How long before the publication the earliest printed start lies, in whole years."""
    published = rows[rows["kind"] == "publication"]["period_end"].dropna()
    earliest: list[date] = list(starts["period_start"].dropna())
    if published.empty or not earliest or min(earliest) > published.iloc[0]:
        return ""
    years = -int(-((published.iloc[0] - min(earliest)).days / _DAYS) // 1)
    return labels("within_years", years=years)


def _summary(starts: pd.DataFrame, missing: pd.DataFrame, labels: Labels) -> str:
    stop = "。" if labels.language == "zh" else ". "
    told = [
        labels("started_told", name=labels.of(row), period=f"{_when(row, labels)} {labels.of(row, 'label')}")
        for row in starts.to_dict("records")
    ]
    names = [labels.of(row) for row in missing.to_dict("records")]
    told += [labels("start_missing_told", names=labels.join(names))] if names else []
    return stop.join([*told, ""]).strip()


def _when(row: Row, labels: Labels) -> str:
    if not is_absent(row["in_print_by"]):
        return by_source(row["in_print_by"], labels)
    if is_absent(row["period_start"]) and is_absent(row["period_end"]):
        return "–"
    return labels.period(as_printed(row))


def _case(row: Row, labels: Labels) -> Any:
    if is_absent(row["case_id"]):
        return labels("every_case")
    return html.Span([case_mark(row), labels.of(row)], className="named")


def _kind(row: Row, labels: Labels) -> Any:
    said = labels(f"kind_{row['kind']}")
    return [said, html.Small(labels.of(row, "label"))] if not is_absent(row["label_zh"]) else said


def _printed(row: Row, labels: Labels) -> Any:
    if is_absent(row["printed"]):
        return html.Span(labels("not_reported"), className="absent")
    if is_absent(row["observation_ids"]):
        return links.record(row, labels, printed(str(row["printed"]), row["source_language"]))
    each = zip(str(row["observation_ids"]).split(), str(row["printed"]).split("、"), strict=True)
    shown = [
        links.record({"observation_id": name}, labels, printed(figure, row["source_language"]))
        for name, figure in each
    ]
    return [part for link in shown for part in (link, "、")][:-1]


TIMELINE: Final = Chart(
    slug="timeline",
    by_case=True,
    rows=_rows,
    words=_words,
    draw=draw_timeline,
    columns=(
        Column("case_id", "case", _case),
        Column("kind", "column_kind", _kind),
        Column("period", "period", _when),
        Column("printed", "printed", _printed, "printed-cell"),
        SOURCE,
    ),
    texts=TEXTS,
    folded=True,
)
