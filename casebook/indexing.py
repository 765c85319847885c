"""Series as an index: 100 at a year that several of them share, only along points that a line may join.

An index says how much something grew and hides how large it is, so it stands only where every step from the base counts
the same thing (rules of joining: ``casebook.joining``). The base is the year from which most series can be followed, of
those the earliest. Sources: SDMX Glossary, “Base period”; OECD Data and Metadata Reporting and Presentation Handbook
(2007), section 7.4.
"""

from typing import Any, Final

import pandas as pd

from casebook.quantity import Quantity
from casebook.quotient import quantity_of
from casebook.text import Text

BASE: Final = 100
COLUMNS: Final = ("index_value", "index_lower", "index_upper", "index_closed")
_INDEXED: Final = ("stock", "flow", "cumulative")
_LEAST_SERIES: Final = 2
_REASONS: Final[dict[str, Text]] = {
    "": Text("", ""),
    "year": Text("基年没有数字", "no figure for the base year"),
    "broken": Text("与基年之间不能连线", "no line leads to the base year"),
    "lone": Text("只有一个时点", "a single date"),
    "kind": Text("变化率和比率不作指数", "a change or a ratio has no index"),
}


def base_year(points: pd.DataFrame) -> int | None:
    """Return the year that most series of a bundle can be followed from; None where fewer than two share one."""
    years: dict[int, int] = {}
    for run in _runs(points.to_dict("records")):
        for year in {row["at"].year for row in run}:
            years[year] = years.get(year, 0) + 1
    shared = {year: count for year, count in years.items() if count >= _LEAST_SERIES}
    return min(shared, key=lambda year: (-shared[year], year)) if shared else None


def indexed(points: pd.DataFrame) -> pd.DataFrame:
    """Return the points of a bundle with an index where there is one.

    Added are ``base_year``, ``base_id`` (the point that is 100), ``index_value, index_lower, index_upper, index_closed``
    and ``unindexed_zh, unindexed_en`` (why a point has none; empty where it has). Bounds are those of the quotient of
    both points, as deep as they are read.
    """
    year = base_year(points)
    rows = points.to_dict("records")
    bases = {row["observation_id"]: base for run in _runs(rows) for row, base in _based(run, year)}
    reaching = {row["series"] for row in rows if row["at"].year == year}
    found = [_index(row, bases.get(row["observation_id"]), year, reaching) for row in rows]
    names = ("base_year", "base_id", *COLUMNS, "unindexed_zh", "unindexed_en")
    return points.assign(
        **{name: pd.Series([f[name] for f in found], points.index, object) for name in names}
    )


def _runs(rows: list[dict[Any, Any]]) -> list[list[dict[Any, Any]]]:
    """The stretches of two and more points that lines join, one series after the other."""
    runs: dict[Any, list[dict[Any, Any]]] = {}
    for row in rows:
        if row["indicator_kind"] in _INDEXED and row["value"] == row["value"] and (row["value"] or 0) > 0:
            run = runs.get(row["gap_from"], []) if row["joined"] else []
            run.append(row)
            runs[row["observation_id"]] = run
    once = {id(run): run for run in runs.values()}
    return [run for run in once.values() if len(run) > 1]


def _based(run: list[dict[Any, Any]], year: int | None) -> list[tuple[dict[Any, Any], dict[Any, Any]]]:
    base = next((row for row in run if row["at"].year == year), None)
    return [(row, base) for row in run] if base else []


def _index(
    row: dict[Any, Any], base: dict[Any, Any] | None, year: int | None, reaching: set[str]
) -> dict[str, Any]:
    why = _REASONS["" if base is not None else _reason(row, reaching)]
    index: list[Any] = [None] * len(COLUMNS)
    if base is not None:
        same = base["observation_id"] == row["observation_id"]
        ratio = Quantity.exact(1) if same else quantity_of(row) / quantity_of(base)
        of = ratio.scaled(BASE)
        index = [of.value, of.lower, of.upper, of.closed]
    told = {"unindexed_zh": why.zh, "unindexed_en": why.en}
    about = {"base_year": year, "base_id": base["observation_id"] if base else None}
    return about | dict(zip(COLUMNS, index, strict=True)) | told


def _reason(row: dict[Any, Any], reaching: set[str]) -> str:
    if row["indicator_kind"] not in _INDEXED:
        return "kind"
    return "lone" if row["lone"] else "broken" if row["series"] in reaching else "year"
