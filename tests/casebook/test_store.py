"""The store: one version of the tables, read-only, and clear words where they are missing or damaged."""

from __future__ import annotations

import hashlib
import re

import pandas as pd
import pyarrow.parquet as pq
import pytest

from casebook.schema import TABLES
from casebook.store import (
    DEFAULT_TABLES,
    Store,
    TablesDamaged,
    TablesMissing,
    TablesUnfit,
    damage,
    open_store,
)


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


@pytest.mark.parametrize(
    ("column", "cell"),
    [("colour", "#D55E0"), ("edge_dark", "red;}</style>"), ("marker", "diamnd"), ("case_id", "a:b")],
)
def test_a_cell_that_no_page_could_draw_keeps_the_tables_out(folder, column, cell):
    path = folder / "cases.parquet"
    rows = pq.read_table(path)
    cells = [cell, *rows[column].to_pylist()[1:]]
    changed = rows.set_column(rows.column_names.index(column), rows.schema.field(column), [cells])
    before = hashlib.sha256(path.read_bytes()).hexdigest()
    pq.write_table(changed, path)
    sums = (folder / "SHA256SUMS").read_text()
    after = hashlib.sha256(path.read_bytes()).hexdigest()
    (folder / "SHA256SUMS").write_text(sums.replace(before, after))
    with pytest.raises(TablesUnfit, match=f"cases.parquet has “{re.escape(cell)}” in the column {column}"):
        Store(folder).read_all()


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


@pytest.mark.parametrize("harm", ["other bytes", "no file", "no folder", "another list", "other columns"])
def test_the_last_good_version_is_served_whole_until_a_good_one_is_published(folder, monkeypatch, harm):
    monkeypatch.setenv("CASEBOOK_TABLES", str(folder))
    kept = {path: path.read_bytes() for path in folder.iterdir()}
    first, path, sums = open_store(), folder / "claims.parquet", folder / "SHA256SUMS"
    if harm == "no folder":
        folder.rename(folder.with_name("away"))
    elif harm == "no file":
        path.unlink()
    elif harm == "another list":
        sums.write_bytes(sums.read_bytes().replace(b"claims.parquet", b"claim.parquet"))
    else:
        content = (folder / "cases.parquet").read_bytes() if harm == "other columns" else b"junk"
        path.write_bytes(content)
        digests = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in kept if file != sums}
        if harm == "other columns":
            sums.write_text("".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items())))
    assert open_store() is first
    assert {len(open_store().rows(table)) > 0 for table in TABLES} == {True}
    found = damage()
    assert found
    assert (harm == "no folder") == isinstance(found, TablesMissing)
    folder.mkdir(exist_ok=True)
    for file, content in kept.items():
        file.write_bytes(content)
    assert damage() is None
    assert open_store().version == first.version


def test_a_file_is_handed_out_as_published_or_not_at_all(folder):
    store, path = Store(folder), folder / "claims.parquet"
    assert store.content("claims.parquet") == path.read_bytes()
    path.write_bytes(b"junk")
    with pytest.raises(TablesDamaged, match=r"claims\.parquet"):
        store.content("claims.parquet")
    with pytest.raises(KeyError):
        store.content("../secret")
