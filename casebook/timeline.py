"""The timeline of the programmes: starts, dated figures, changes of boundary, and the article's publication."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import pandas as pd

from casebook.day import last_day
from casebook.stated import once, stated
from casebook.statements import CASE_COLUMNS
from casebook.store import Store
from casebook.text import is_absent

KINDS: Final = (
    "programme_start",
    "start_not_printed",
    "milestone",
    "boundary",
    "figures",
    "in_print",
    "publication",
)
COLUMNS: Final = (
    *CASE_COLUMNS,
    *(
        "kind",
        "label_zh",
        "label_en",
        "printed",
        "period_start",
        "period_end",
        "period_kind",
        "in_print_by",
        "figures",
    ),
    *(
        "source_id",
        "source_kind",
        "source_title",
        "source_language",
        "section",
        "event_id",
        "observation_id",
        "status",
    ),
    *("period_text", "paragraph", "char_start", "char_end", "observation_ids"),
)
# Figures stand in one row only where all of this is the same, so that a row names no place or time that is not theirs.
_TOGETHER: Final = ("case_id", "source_id", "section", "period_start", "period_end", "period_kind")


def timeline_rows(store: Store) -> pd.DataFrame:
    """Return one row for each event, for the figures of each case, source, section and period, and for undated totals.

    ``label_zh`` and ``label_en`` say what an event is, or what the figures of a date count; ``figures`` how many there
    are, ``observation_ids`` their records with spaces between; of several no character is given. A case whose start is not printed has a row of kind ``start_not_printed``. Events of no case (the article's
    publication) come last, without a case. ``period_start`` and ``period_end`` are the earliest and the latest day that
    the print allows. Totals without an end are of kind ``in_print``: ``in_print_by`` is the day by which their first
    known source had them.
    """
    cases = store.rows("cases").sort_values("position")
    events = _events(store)
    begun = set(events[events["kind"] == "programme_start"]["case_id"])
    silent = cases[~cases["case_id"].isin(begun)][["case_id"]].assign(
        kind="start_not_printed", status="not_reported"
    )
    parts = [part for part in (events, silent, _figures(store), _in_print(store)) if len(part)]
    rows = pd.concat(parts, ignore_index=True).merge(cases[CASE_COLUMNS], on="case_id", how="left")
    rows = rows.reindex(columns=[*rows.columns, *({"in_print_by"} - set(rows.columns))])
    rank = rows["kind"].map({kind: n for n, kind in enumerate(KINDS)})
    when = pd.to_datetime(rows["period_end"].fillna(rows["in_print_by"]).fillna(rows["period_start"]))
    rows = rows.assign(rank=rank, when=when).sort_values(
        ["position", "when", "rank"], kind="stable", na_position="last"
    )
    return rows.reindex(columns=list(COLUMNS)).reset_index(drop=True)


def as_printed(row: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return an event with a period no finer than it prints: a start on the first of January without an end is a year."""
    start, open_end = row["period_start"], is_absent(row["period_end"])
    if is_absent(start) or not open_end:
        return dict(row)
    whole = (start.month, start.day) == (1, 1)
    return {**row, "period_end": date(start.year, 12, 31) if whole else None, "period_kind": "since"}


def _sources(store: Store) -> pd.DataFrame:
    names = {"kind": "source_kind", "title": "source_title", "language": "source_language"}
    return store.rows("sources")[["source_id", *names]].rename(columns=names)


def _events(store: Store) -> pd.DataFrame:
    events = store.rows("events").merge(_sources(store), on="source_id", how="left")
    known = events["kind"].isin(KINDS)
    return events.assign(kind=events["kind"].where(known, "milestone"), period_kind="span", status="figure")


def _observed(store: Store) -> pd.DataFrame:
    """The printed figures of the cases, repeated ones once, with the names and the kind of their indicators."""
    names = {"name_zh": "indicator_zh", "name_en": "indicator_en", "kind": "indicator_kind"}
    indicators = store.rows("indicators")[["indicator_id", *names]].rename(columns=names)
    observed = once(stated(store)).merge(indicators, on="indicator_id", how="left")
    return observed[observed["case_id"].notna() & observed["figure"].notna()]


def _figures(store: Store) -> pd.DataFrame:
    """One row for the dated figures of each case, source, section and period."""
    observed = _observed(store)
    dated = observed[observed["period_end"].notna()].sort_values("period_end", kind="stable")
    grouped = dated.groupby(list(_TOGETHER), sort=False, dropna=False)
    return pd.DataFrame([_at(part.to_dict("records")) for _, part in grouped])


def _in_print(store: Store) -> pd.DataFrame:
    """One row for the totals without an end of each case, source and section, with the day by which they were in print."""
    observed = _observed(store)
    days = [last_day(day) for day in observed["in_print_by"]]
    observed = observed.assign(in_print_by=pd.Series(days, observed.index, object))
    undated = observed["period_end"].isna() & (observed["indicator_kind"] == "cumulative")
    known = observed[undated & observed["in_print_by"].notna()]
    grouped = known.groupby(["in_print_by", *_TOGETHER], sort=False, dropna=False)
    rows = [
        _at(part.to_dict("records")) | {"kind": "in_print", "in_print_by": day} for (day, *_), part in grouped
    ]
    return pd.DataFrame(rows)


def _at(figures: list[dict[Any, Any]]) -> dict[str, Any]:
    """The row of figures that stand together; a place finer than the section only where all share it."""
    first = figures[0]
    same = (*_TOGETHER, "source_kind", "source_title", "source_language")
    place = {
        name: first[name] if len({row[name] for row in figures}) == 1 else None
        for name in ("paragraph", "char_start", "char_end")
    }
    return (
        {name: first[name] for name in same}
        | place
        | {
            "kind": "figures",
            "label_zh": "、".join(dict.fromkeys(str(row["indicator_zh"]) for row in figures)),
            "label_en": "; ".join(dict.fromkeys(str(row["indicator_en"]) for row in figures)),
            "printed": "、".join(str(row["figure"]) for row in figures),
            "figures": len(figures),
            "observation_id": first["observation_id"] if len(figures) == 1 else None,
            "observation_ids": " ".join(str(row["observation_id"]) for row in figures),
            "status": "figure",
        }
    )
