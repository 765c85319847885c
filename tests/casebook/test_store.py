"""The store: one version of the tables, read-only, and clear words where they are missing or damaged."""

from __future__ import annotations

import hashlib

import pandas as pd
import pytest

from casebook.schema import TABLES
from casebook.store import DEFAULT_TABLES, Store, TablesDamaged, TablesMissing, open_store


@pytest.fixture
def folder(tmp_path):
    """A copy of the published tables that a test may damage."""
    for path in DEFAULT_TABLES.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


def test_the_version_is_that_of_the_checksums(folder):
    expected = hashlib.sha256((folder / "SHA256SUMS").read_bytes()).hexdigest()[:12]
    assert Store(folder).version == expected


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_read_with_its_columns_in_key_order(table):
    rows = Store(DEFAULT_TABLES).rows(table)
    assert list(rows.columns) == [column.name for column in TABLES[table].columns]
    key = list(TABLES[table].key)
    assert rows[key].fillna("").equals(rows[key].fillna("").sort_values(key, ignore_index=True))


def test_a_caller_may_change_its_rows_without_changing_the_stores(folder):
    store = Store(folder)
    rows = store.rows("cases")
    rows["name_en"] = "changed"
    rows.loc[0, "name_zh"] = "改"
    assert not (store.rows("cases")["name_en"] == "changed").any()
    assert store.rows("cases").loc[0, "name_zh"] != "改"


def test_missing_whole_numbers_stay_missing(folder):
    assert Store(folder).rows("observations")["char_start"].dtype == pd.Int64Dtype()


def test_an_unknown_table_is_named_with_those_that_exist(folder):
    with pytest.raises(KeyError, match="no table 'petitions'; the tables are places"):
        Store(folder).rows("petitions")


@pytest.mark.parametrize("damage", ["other bytes", "no file"])
def test_a_damaged_table_is_never_handed_out(folder, damage):
    store, path = Store(folder), folder / "claims.parquet"
    path.unlink() if damage == "no file" else path.write_bytes(path.read_bytes() + b"\0")
    for use in (store.verify, lambda: store.rows("claims")):
        with pytest.raises(
            TablesDamaged, match=r"claims\.parquet is missing or is not the file.*make data"
        ) as caught:
            use()
    assert "make data" in caught.value.zh
    assert len(store.rows("cases")) > 0


def test_a_folder_without_tables_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setenv("CASEBOOK_TABLES", str(tmp_path))
    with pytest.raises(TablesMissing, match="make data") as caught:
        open_store()
    assert "CASEBOOK_TABLES" in caught.value.zh


def test_checksums_that_cannot_be_read_are_damage(folder):
    (folder / "SHA256SUMS").write_bytes(b"\xff\n")
    with pytest.raises(TablesDamaged, match="SHA256SUMS"):
        Store(folder)


def test_one_store_is_kept_until_other_tables_are_published(folder, monkeypatch):
    monkeypatch.setenv("CASEBOOK_TABLES", str(folder))
    first = open_store()
    assert open_store() is first
    sums = folder / "SHA256SUMS"
    sums.write_bytes(b"".join(sorted(sums.read_bytes().splitlines(keepends=True), reverse=True)))
    assert open_store().version != first.version
