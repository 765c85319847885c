"""Code that loads the observations with their bounds; the Python ones are run by the tests, on the published tables."""

from dataclasses import dataclass
from typing import Final

NEEDED: Final = ("value", "lower", "upper", "closed", "reading")


@dataclass(frozen=True)
class Snippet:
    """One piece of code: ``name`` is its anchor, ``tool`` what it is for, ``reads`` the file that it opens."""

    name: str
    tool: str
    reads: str
    code: str


_PANDAS: Final = """\
import pandas as pd

columns = ["place_id", "indicator_id", "figure", "value", "lower", "upper", "closed", "reading"]
rows = pd.read_parquet("observations.parquet")
printed_once = rows[rows["figure"].notna() & rows["same_as"].isna()]
print(printed_once[columns].to_string(index=False))
"""
_DUCKDB: Final = """\
import duckdb

duckdb.sql('''
    SELECT place_id, indicator_id, figure, value, lower, upper, closed, reading
    FROM 'observations.parquet'
    WHERE figure IS NOT NULL AND same_as IS NULL
    ORDER BY indicator_id, lower NULLS LAST
''').show(max_rows=20, max_width=160)
"""
_POLARS: Final = """\
import polars as pl

columns = ["place_id", "indicator_id", "figure", "value", "lower", "upper", "closed", "reading"]
rows = pl.scan_parquet("observations.parquet")
print(rows.filter(pl.col("figure").is_not_null() & pl.col("same_as").is_null()).select(columns).collect())
"""
_ARROW: Final = """\
library(arrow)

columns <- c("place_id", "indicator_id", "figure", "value", "lower", "upper", "closed", "reading")
rows <- as.data.frame(read_parquet("observations.parquet"))
rows[!is.na(rows$figure) & is.na(rows$same_as), columns]
"""
_CSV: Final = """\
columns <- c("place_id", "indicator_id", "figure", "value", "lower", "upper", "closed", "reading")
rows <- read.csv("observations.csv", fileEncoding = "UTF-8-BOM", na.strings = "")
rows[!is.na(rows$figure) & is.na(rows$same_as), columns]
"""

SNIPPETS: Final = (
    Snippet("pandas", "pandas", "observations.parquet", _PANDAS),
    Snippet("duckdb", "DuckDB", "observations.parquet", _DUCKDB),
    Snippet("polars", "polars", "observations.parquet", _POLARS),
    Snippet("r-arrow", "R, arrow", "observations.parquet", _ARROW),
    Snippet("r-csv", "R, CSV", "observations.csv", _CSV),
)
