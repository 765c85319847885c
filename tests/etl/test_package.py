"""The descriptions beside the tables, read by the tools of their standards."""

from __future__ import annotations

import json
import subprocess
import warnings

import pytest

from etl.build import build_tables
from etl.publish import publish


@pytest.fixture
def folder(casebook, tmp_path):
    publish(build_tables(casebook), tmp_path / "tables")
    return tmp_path / "tables"


def test_the_data_package_and_its_rows_are_valid(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that frictionless brings along
        from frictionless import Package

        report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert {task.name for task in report.tasks} >= {"observations", "mention-links"}


def test_the_data_package_names_keys_units_and_no_licence(folder):
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in package["resources"]}
    places = resources["places"]["schema"]
    assert places["primaryKey"] == ["place_id"]
    assert {"fields": ["parent_id"], "reference": {"resource": "", "fields": ["place_id"]}} in places[
        "foreignKeys"
    ]
    assert next(field for field in places["fields"] if field["name"] == "latitude")["unit"] == "degree"
    assert resources["coverage"]["schema"]["uniqueKeys"] == [["level", "case_id", "family", "indicator_id"]]
    assert "licenses" not in package
    assert not any("bytes" in resource for resource in package["resources"])


def test_the_croissant_file_is_valid_and_reads_its_records(folder):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries that mlcroissant brings along
        import mlcroissant

        dataset = mlcroissant.Dataset(str(folder / "croissant.json"))
        assert not dataset.metadata.ctx.issues.errors
        rows = list(dataset.records("places"))
    assert [row["places/place_id"] for row in rows] == [b"first-county", b"land", b"second-county"]


def test_sha256sum_accepts_the_checksums(folder):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout
