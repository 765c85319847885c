"""The codings of the mechanisms: every case by every mechanism by every coder, and how far the coders go together."""

from functools import lru_cache
from typing import Any, Final

import pandas as pd

from casebook.coders import coded
from casebook.store import Store
from casebook.text import is_absent

VALUES: Final = ("stated", "denied", "unclear", "not_mentioned")
ORDERS: Final = ("count", "book")
PLACES: Final = ("same_words", "same_paragraph", "elsewhere")
OVERALL: Final = "agreement-mechanisms"
_CASES: Final = ["case_id", "position", "name_zh", "name_en", "marker", "colour", "edge_light", "edge_dark"]


@lru_cache(maxsize=2)
def codings(store: Store) -> pd.DataFrame:
    """Return one row for each case, mechanism and coder, in the order of the article and of the codebook.

    Columns are those of ``mechanisms`` and the case's names and mark, ``mechanism_zh``, ``mechanism_en``,
    ``mechanism_position``, ``status`` (the value), ``agreement`` (agree, differ, single: only one coder) and ``places``: where
    both coders name a passage, whether these share words (same_words), only a paragraph (same_paragraph) or neither.
    ``coded_…`` say in each row what may be said of the coders together (``casebook.coders.Coded``).
    """
    together = coded(store, ("mechanisms",))
    codes = store.rows("codes")
    names = codes[codes["codelist"] == "mechanism"].rename(
        columns={"code": "mechanism_id", "position": "mechanism_position", "name_zh": "mechanism_zh"}
        | {"name_en": "mechanism_en"}
    )[["mechanism_id", "mechanism_position", "mechanism_zh", "mechanism_en"]]
    rows = store.rows("mechanisms").merge(names, on="mechanism_id").merge(store.rows("cases")[_CASES])
    rows = rows.assign(status=rows["value"], **together.columns())
    units = list(zip(rows["case_id"], rows["mechanism_id"], strict=True))
    by_cell: dict[Any, list[dict[Any, Any]]] = {}
    for unit, coding in zip(units, rows.to_dict("records"), strict=True):
        by_cell.setdefault(unit, []).append(coding)
    ties = {unit: (_agreement(group), _places(group)) for unit, group in by_cell.items()}
    found = [ties[unit] for unit in units]
    rows["agreement"] = [alike for alike, _ in found]
    rows["places"] = pd.Series([near or None for _, near in found], index=rows.index, dtype=object)
    return rows.sort_values(["position", "mechanism_position", "coder"], kind="stable").reset_index(drop=True)


def coders_of(rows: pd.DataFrame) -> list[str]:
    """Return the coders of codings, in order."""
    return sorted(set(rows["coder"]))


def ordered(rows: pd.DataFrame, by: str) -> tuple[list[str], list[str]]:
    """Return the cases and the mechanisms of codings in an order of ``ORDERS``.

    ``count``: most often stated by all coders first, ties in the order of ``book``: the article's and the codebook's.
    """
    cases = list(dict.fromkeys(rows.sort_values("position")["case_id"]))
    mechanisms = list(dict.fromkeys(rows.sort_values("mechanism_position")["mechanism_id"]))
    if by == "count":
        stated = {column: count_value(rows, column, "stated") for column in ("case_id", "mechanism_id")}
        cases.sort(key=lambda name: -stated["case_id"].get(name, 0))
        mechanisms.sort(key=lambda name: -stated["mechanism_id"].get(name, 0))
    return cases, mechanisms


def count_value(rows: pd.DataFrame, column: str, value: str) -> dict[str, int]:
    """Return, for each case or mechanism, in how many cells all coders code ``value``; those with none are left out."""
    units = cells(rows)
    return {str(k): int(n) for k, n in units.loc[units["value"] == value, column].value_counts().items()}


def cells(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each case and mechanism: ``agreement``, ``places`` and ``value``.

    ``value`` is empty where coders differ, and where only one of several coded: it is not what all of them say.
    """
    once = rows.drop_duplicates(["case_id", "mechanism_id"])
    said = ("single",) if len(coders_of(rows)) == 1 else ("agree",)
    return once.assign(value=once["value"].where(once["agreement"].isin(said), ""))


def agreement(store: Store) -> pd.DataFrame:
    """Return the published checks of agreement with the counts that stand behind them: overall first, then mechanisms.

    ``value`` is alpha in the overall row and elsewhere the number of cells with one value; ``cells`` (coded twice), ``once`` (coded by one only), ``alike``, the counts
    of codings by value, and of cells alike in value by ``places``; ``sources`` what was coded. Without checks of agreement there are no rows.
    """
    checks = store.rows("checks")
    checks = checks[(checks["kind"] == "agreement") & checks["check_id"].str.startswith(OVERALL)]
    rows = codings(store)
    named = rows.drop_duplicates("mechanism_id").set_index("mechanism_id").to_dict("index")
    said = coded(store, ("mechanisms",)).columns()
    counted = [_counted(rows, row, named) | said for row in checks.to_dict("records")]
    if not counted:
        return checks.assign(status=None)
    found = pd.DataFrame(counted).sort_values("mechanism_position", kind="stable")
    return found.reset_index(drop=True)


def _counted(rows: pd.DataFrame, check: dict[Any, Any], named: dict[Any, Any]) -> dict[Any, Any]:
    name = str(check["check_id"]).removeprefix(OVERALL).removeprefix("-")
    mine = rows[rows["mechanism_id"] == name] if name else rows
    units = cells(mine)
    alike = units[units["agreement"] == "agree"]
    counts = {value: int((mine["value"] == value).sum()) for value in VALUES}
    places = {place: int((alike["places"] == place).sum()) for place in PLACES}
    mechanism = named.get(name, {})
    names = {column: mechanism.get(column) for column in ("mechanism_zh", "mechanism_en")}
    names |= {"mechanism_id": name or None, "mechanism_position": int(mechanism.get("mechanism_position", 0))}
    totals = {
        "cells": int((units["agreement"] != "single").sum()),
        "once": int((units["agreement"] == "single").sum()),
        "alike": len(alike),
        "coders": len(coders_of(mine)),
    }
    sources = list(dict.fromkeys(name for name in mine["source_id"] if not is_absent(name)))
    return check | names | totals | counts | places | {"status": check["verdict"], "sources": sources}


def _agreement(group: list[dict[Any, Any]]) -> str:
    if len(group) < 2:
        return "single"
    return "agree" if len({coding["value"] for coding in group}) == 1 else "differ"


def _places(group: list[dict[Any, Any]]) -> str:
    """How near to each other the passages of a cell are; empty unless at least two coders name one."""
    spans = ("source_id", "char_start", "char_end")
    located = [coding for coding in group if not any(is_absent(coding[name]) for name in spans)]
    if len(located) < 2:
        return ""
    pairs = [(a, b) for n, a in enumerate(located) for b in located[n + 1 :]]
    return PLACES[max(_distance(a, b) for a, b in pairs)]


def _distance(a: dict[Any, Any], b: dict[Any, Any]) -> int:
    if a["source_id"] == b["source_id"]:
        if a["char_start"] < b["char_end"] and b["char_start"] < a["char_end"]:
            return 0
        known = not any(is_absent(row["section"]) or row["paragraph"] is pd.NA for row in (a, b))
        if known and (a["section"], a["paragraph"]) == (b["section"], b["paragraph"]):
            return 1
    return 2
