"""The released tables in the hands of others: each reads the same values, and the descriptions are valid and complete."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import warnings

import duckdb
import pandas as pd
import polars as pl
import pytest
from pyarrow import parquet

from casebook.schema import TABLES
from pages.data_snippets import NEEDED, SNIPPETS
from release.__main__ import PROJECT

SCRIPT = PROJECT / "docs" / "tutorials" / "analyst.R"


@pytest.fixture(params=TABLES)
def table(request, released):
    """The name of each table, its Parquet file, and its rows as pyarrow reads them."""
    path = released / "tables" / f"{request.param}.parquet"
    return request.param, path, parquet.read_table(path).to_pylist()


def test_polars_duckdb_and_pandas_read_what_pyarrow_reads(table):
    _, path, rows = table
    assert rows
    assert pl.read_parquet(path, use_pyarrow=False).to_dicts() == rows
    found = duckdb.sql(f"FROM '{path}'")
    assert [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()] == rows
    frame = pd.read_parquet(path).astype(object)
    assert [{name: plain(cell) for name, cell in row.items()} for row in frame.to_dict("records")] == rows


def plain(cell):
    """A cell of pandas as Python's own: lists for arrays, None for what is missing."""
    if hasattr(cell, "tolist"):
        return cell.tolist()
    return None if cell != cell else cell


def test_the_csv_says_what_the_parquet_says(table, released):
    name, _, rows = table
    with (released / "csv" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        told = list(csv.DictReader(file))
    assert len(told) == len(rows)
    for column in TABLES[name].columns:
        if str(column.type) == "double":
            assert [float(row[column.name] or "nan") for row in told] == pytest.approx(
                [float("nan") if row[column.name] is None else row[column.name] for row in rows], nan_ok=True
            )
        if str(column.type) == "string":
            assert [row[column.name].removeprefix("'") for row in told] == [
                (row[column.name] or "").removeprefix("'") for row in rows
            ]


def test_frictionless_finds_the_package_and_every_row_valid(released):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that frictionless brings along
        from frictionless import Package

        report = Package(str(released / "tables" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert len(report.tasks) == len(TABLES)


def test_mlcroissant_finds_the_description_valid_and_loads_every_record(released):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that mlcroissant brings along
        import mlcroissant

        dataset = mlcroissant.Dataset(str(released / "tables" / "croissant.json"))
        assert not dataset.metadata.ctx.issues.errors
        loaded = {name: list(dataset.records(name)) for name in TABLES}
    for name, records in loaded.items():
        assert len(records) == parquet.read_metadata(released / "tables" / f"{name}.parquet").num_rows
    rows = parquet.read_table(released / "tables" / "observations.parquet").to_pylist()
    for name in ("value", "lower", "upper"):
        assert [row[f"observations/{name}"] for row in loaded["observations"]] == [row[name] for row in rows]


def run_in_r(folder, *arguments):
    """What R says, in a locale that knows Chinese on every system."""
    if not shutil.which("Rscript"):
        pytest.skip("R is not installed, so no script in R is run")
    command = ["Rscript", "--vanilla", *map(str, arguments)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode("utf-8")


def test_the_script_in_r_reads_what_pandas_reads(released):
    told = [line.split("\t") for line in run_in_r(released, SCRIPT, released).splitlines()]
    rows = pd.read_parquet(released / "tables" / "observations.parquet")
    stated = rows[rows["figure"].notna() & rows["same_as"].isna()]
    coverage = pd.read_parquet(released / "tables" / "coverage.parquet")
    kinds = coverage.loc[coverage["level"] == "indicator", "any_status"].value_counts()
    first = stated.drop_duplicates("reading").sort_values("reading")
    assert [line[:2] for line in told if len(line) == 3] == first[["reading", "figure"]].to_numpy().tolist()
    assert dict(line for line in told if len(line) == 2) == {
        "no_lower": str(stated["lower"].isna().sum()),
        "no_upper": str(stated["upper"].isna().sum()),
        "upper_soft": str(stated["upper_soft"].sum()),
        **{kind: str(count) for kind, count in kinds.items()},
    }
    exact = first.set_index("reading").loc["exact"]
    assert ["exact", f"[{exact['lower']:,.0f}; {exact['upper']:,.0f}]"] in [
        [line[0], line[2]] for line in told if len(line) == 3
    ]


def test_the_code_in_r_that_the_site_shows_runs_on_the_csv(released):
    (snippet,) = (snippet for snippet in SNIPPETS if snippet.name == "r-csv")
    said = run_in_r(released / "csv", "-e", snippet.code)
    assert set(NEEDED) <= set(said.split())
    assert len(said.splitlines()) > 8
