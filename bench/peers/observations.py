"""Made-up observations for the apps: eight cases, five years, five indicators, with bounds; the same on every machine."""

from __future__ import annotations

import sqlite3
from math import cos, sin
from pathlib import Path
from typing import Final

import pandas as pd

CASES: Final = tuple(f"case_{number:04d}" for number in range(8))
INDICATORS: Final = tuple(f"ind_{number:03d}" for number in range(5))
YEARS: Final = tuple(range(2019, 2024))
COLUMNS: Final = ("indicator_id", "case_id", "year", "value", "lower", "upper", "unit", "status")


def make(folder: Path) -> None:
    """Write the 200 observations as `observations.csv` and, with indexes, as `observations.db`."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [_row(i, c, year) for i in range(len(INDICATORS)) for year in YEARS for c in range(len(CASES))]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    frame.to_csv(folder / "observations.csv", index=False)
    base = folder / "observations.db"
    base.unlink(missing_ok=True)
    with sqlite3.connect(base) as connection:
        frame.to_sql("observations", connection, index=False)
        connection.execute("create index by_indicator on observations (indicator_id, year, value)")
        connection.execute("create index by_case on observations (case_id, indicator_id, year)")
    connection.close()


def _row(indicator: int, case: int, year: int) -> tuple[object, ...]:
    value = (
        50 + 20 * sin(1.7 * case + indicator) + (year - YEARS[0]) + 3 * cos(3 * case + 7 * indicator + year)
    )
    status = "estimated" if (case + indicator + year) % 9 == 0 else "measured"
    codes = (INDICATORS[indicator], CASES[case], year)
    return (*codes, *(round(number, 3) for number in (value, value - 3, value + 4)), "%", status)
