"""Validates built tables against `casebook.schema`: types, missing cells, keys, codes and references."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import pandera.pandas as pandera

from casebook.schema import TABLES, Column, Table
from etl.problems import Place

if TYPE_CHECKING:
    import pyarrow as pa

    from etl.problems import Problems

Tables = dict[str, "pa.Table"]


def validate_tables(tables: Tables, problems: Problems) -> None:
    """Check every table; each cell that does not satisfy its definition becomes a problem."""
    for name, table in tables.items():
        schema = table_schema(TABLES[name], tables)
        try:
            schema.validate(table.to_pandas(types_mapper=pd.ArrowDtype), lazy=True)
        except pandera.errors.SchemaErrors as errors:
            _report(name, errors, problems)


def table_schema(table: Table, tables: Tables) -> pandera.DataFrameSchema:
    """Return the pandera schema of a table; codes and references are looked up in `tables`."""
    columns = {column.name: _column(column, tables) for column in table.columns}
    checks = [_ORDERED] if "period_start" in columns else []
    return pandera.DataFrameSchema(columns, checks=checks, unique=list(table.key), strict=True, ordered=True)


def _column(column: Column, tables: Tables) -> pandera.Column:
    checks = []
    if column.codes:
        checks.append(_among(codes_of(column.codes, tables), f"code of {column.codes}"))
    if column.refers_to:
        table, key = column.refers_to.split(".")
        checks.append(_among(set(tables[table][key].to_pylist()), f"in {column.refers_to}"))
    return pandera.Column(pd.ArrowDtype(column.type), checks=checks, nullable=not column.required)


def codes_of(codelist: str, tables: Tables) -> set[str]:
    """Return the codes of a list as the table `codes` has them."""
    codes = tables["codes"].to_pydict()
    return {code for name, code in zip(codes["codelist"], codes["code"], strict=True) if name == codelist}


def _among(allowed: set[str], name: str) -> pandera.Check:
    return pandera.Check(lambda cells: cells.isin(allowed), name=name, error=name)


_ORDERED = pandera.Check(
    lambda rows: (
        rows["period_start"].isna() | rows["period_end"].isna() | (rows["period_start"] <= rows["period_end"])
    ),
    name="period ends after it starts",
    error="period ends after it starts",
)


def _report(table: str, errors: pandera.errors.SchemaErrors, problems: Problems) -> None:
    for case in errors.failure_cases.to_dict("records"):
        row = case["index"] + 1 if pd.notna(case["index"]) else None
        place = Place(f"{table}.parquet", row, str(case["column"]))
        problems.add("table_invalid", place, str(case["failure_case"]), detail=str(case["check"]))
