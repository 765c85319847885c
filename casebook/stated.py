"""Observations with what is needed to show them: their sources, the print of their inputs, repeats joined."""

import re
from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.day import last_day
from casebook.store import Store
from casebook.text import is_absent

# What a publisher's name says of reprints.
_ASIDE: Final = re.compile("（[^）]*）")
# A source may be sound and one of its figures less so; the status of a row says which.
_MEDIUM: Final = {"U": "medium"}
SOURCE_COLUMNS: Final = ["source_kind", "source_title", "source_language", "confidence", "citation"]


def stated(store: Store) -> pd.DataFrame:
    """Return all observations with these columns more; the caller may change the frame.

    ``source_kind`` (case: the article; context: another source; of a derived figure: case where all inputs are the
    article's), ``source_title`` (of a derived figure: those of its inputs), ``source_language``, ``confidence`` (the lowest among the inputs), ``citation``, ``sources`` (every source
    id that the figure rests on), ``inputs`` (the printed figures a derived one is made of), ``seen_in`` and ``seen_on``
    (see ``with_first_print``), ``in_print_by`` (the date of the first known print, as precise as it is known).
    """
    return _stated(store).copy(deep=False)


def with_sources(rows: pd.DataFrame, store: Store) -> pd.DataFrame:
    """Return rows with a ``source_id`` joined with the ``SOURCE_COLUMNS``."""
    names = {"kind": "source_kind", "title": "source_title", "language": "source_language"}
    sources = store.rows("sources")[["source_id", *names, "confidence", "citation"]]
    return rows.merge(sources.rename(columns=names), on="source_id", how="left")


def once(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of ``stated`` with one record of each repeated figure: the article's where there is one."""
    root = rows["same_as"].fillna(rows["observation_id"])
    ranked = rows.assign(root=root, later=rows["source_kind"] != "case")
    kept = ranked.sort_values("later", kind="stable").drop_duplicates("root").index
    return rows.loc[sorted(kept)]


@lru_cache(maxsize=2)
def _stated(store: Store) -> pd.DataFrame:
    rows = with_sources(store.rows("observations"), store)
    by_id = rows.set_index("observation_id").to_dict("index")
    derived = [_from_inputs(row, by_id) for row in rows.to_dict("records")]
    rows = rows.assign(**{name: [d[name] for d in derived] for name in derived[0]} if derived else {})
    rows = with_first_print(rows, store)
    dates = store.rows("sources").set_index("source_id")["date"]
    printed = rows["seen_on"].fillna(rows["source_id"].map(dates)).astype(object)
    return rows.assign(in_print_by=printed.where(printed.notna(), None))


def _from_inputs(row: dict[Any, Any], by_id: dict[Any, dict[Any, Any]]) -> dict[str, Any]:
    """What a derived figure takes from its inputs; a stated figure is its own input."""
    inputs = _inputs(row, by_id)
    kinds = {item["source_kind"] for item in inputs}
    doubtful = any("medium" in (item["confidence"], _MEDIUM.get(item["obs_status"])) for item in inputs)
    printed = [str(item["figure"]) for item in inputs if not is_absent(item["figure"])]
    return {
        "source_kind": "case" if kinds == {"case"} else "context",
        "confidence": "medium" if doubtful else "high",
        "source_title": "；".join(
            dict.fromkeys(str(i["source_title"]) for i in inputs if not is_absent(i["source_id"]))
        )
        or None,
        "sources": list(dict.fromkeys(str(i["source_id"]) for i in inputs if not is_absent(i["source_id"]))),
        "inputs": quotient_print(printed) if is_absent(row["figure"]) else "",
    }


def quotient_print(printed: list[str]) -> str:
    """Return the print of a quotient: the numerator, and the denominators that may stand under it, a slash between."""
    numerator, denominators = printed[:1], printed[1:]
    return " ÷ ".join([*numerator, "／".join(denominators)]) if denominators else "".join(numerator)


def _inputs(row: dict[Any, Any], by_id: dict[Any, dict[Any, Any]]) -> list[dict[Any, Any]]:
    if len(row["derived_from"]) == 0:
        return [row]
    return [leaf for name in row["derived_from"] if name in by_id for leaf in _inputs(by_id[name], by_id)]


def with_first_print(rows: pd.DataFrame, store: Store) -> pd.DataFrame:
    """Return observations with ``seen_in`` and ``seen_on``: who printed a figure before a source that does not date it.

    A figure without a period of its own cannot be later than the first print of the same figure, nor can one whose printed
    period ends later. That is no period: it is the date, as precise as known, of the source in which the figure is seen first.
    """
    sources = store.rows("sources").set_index("source_id")
    first = store.rows("observations").set_index("observation_id")["source_id"]
    undated = rows["period_kind"] == "not_stated"
    printed = rows["same_as"].map(first)
    days = printed.map(sources["date"]).map(last_day)
    before = [
        not is_absent(day) and not is_absent(end) and day < end
        for day, end in zip(days, rows["period_end"], strict=True)
    ]
    earlier = printed.where(undated | pd.Series(before, rows.index, dtype=bool))
    publishers = sources["publisher"].str.replace(_ASIDE, "", regex=True)
    return rows.assign(
        seen_in=earlier.map(publishers).astype(object), seen_on=earlier.map(sources["date"]).astype(object)
    )
