"""The one place that opens the published tables: read-only, bounded, one version per store.

A store belongs to the version that stood in the folder when it was opened. A table whose bytes are not those
that `SHA256SUMS` names is never handed out, so a reader cannot mix two builds without noticing. `open_store` reads a
version whole before anybody sees it: where the folder is damaged later, the last good version goes on being served.
"""

import hashlib
import logging
import os
import re
from pathlib import Path
from threading import Lock
from typing import Final, cast

import duckdb
import pandas as pd
import pyarrow as pa

from casebook.codelists import CODELISTS
from casebook.schema import TABLES, Column

CHECKSUMS: Final = "SHA256SUMS"
DEFAULT_TABLES: Final = Path(__file__).resolve().parent.parent / "data" / "tables"
MEMORY_LIMIT: Final = "256MB"
THREADS: Final = 2
LOGGER: Final = logging.getLogger(__name__)


class TablesError(Exception):
    """The tables cannot be read; `zh` and `en` say what is wrong and what to do."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{en} {zh}")
        self.zh = zh
        self.en = en


class TablesMissing(TablesError):
    """There is no folder of tables where one is expected."""


class TablesDamaged(TablesError):
    """A table is missing from its folder, or its bytes are not those that were published."""


class TablesUnfit(TablesError):
    """A table holds what the site cannot draw: a colour that is none, or a code that the method does not know."""


class Store:
    """The published tables of one folder, at one version.

    `digest` is the SHA-256 of `SHA256SUMS`, and so stands for every published byte; `version` its first twelve digits.

    Raises:
        TablesMissing: the folder holds no published tables.
        TablesDamaged: the list of checksums cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._listing = _read_listing(folder)
        self.digest: str = hashlib.sha256(self._listing).hexdigest()
        self.version: str = self.digest[:12]
        self._sums = _parse_listing(folder, self._listing)
        self._connection = duckdb.connect(
            ":memory:", config={"memory_limit": MEMORY_LIMIT, "threads": str(THREADS)}
        )
        self._rows: dict[str, pd.DataFrame] = {}
        self._lock = Lock()

    def rows(self, table: str) -> pd.DataFrame:
        """Return a whole table in key order; the caller may change its frame, the store keeps its own.

        Text is `str`, integers are nullable `Int64`, numbers `float64` (missing: NaN), flags `bool`, dates
        `datetime.date` (missing: None), lists are arrays of text or of dicts.

        Raises:
            KeyError: no published table has this name.
            TablesDamaged: the table's file is missing or is not the one published with this version.
            TablesUnfit: a cell does not match its pattern, or is no code of a list that belongs to the method.
        """
        if table not in TABLES:
            raise KeyError(f"no table {table!r}; the tables are {', '.join(TABLES)}")
        with self._lock:
            if table not in self._rows:
                self._rows[table] = self._read(table)
        # Copy-on-write (pandas 3) makes a shallow copy safe to change.
        return self._rows[table].copy(deep=False)

    @property
    def checksums(self) -> dict[str, str]:
        """The SHA-256 of every published file but the list of them, by file name."""
        return dict(self._sums)

    def verify(self) -> None:
        """Check every published file against its checksum.

        Raises:
            TablesDamaged: a file is missing, cannot be read, has other bytes, or another version was published.
        """
        for name in {**{f"{table}.parquet": "" for table in TABLES}, **self._sums, CHECKSUMS: ""}:
            self._check(name)

    def read_all(self) -> None:
        """Check every file and hold every table, so that whatever happens to the folder leaves this version whole.

        Raises:
            TablesDamaged: a file is missing, cannot be read or has other bytes.
            TablesUnfit: a cell is of no use to the site.
        """
        self.verify()
        for table in TABLES:
            self.rows(table)

    def content(self, name: str) -> bytes:
        """Return the bytes of a published file.

        Raises:
            KeyError: no published file has this name.
            TablesDamaged: the file is missing or is not the one published with this version.
        """
        if name == CHECKSUMS:
            return self._listing
        digest, path = self._sums[name], self.folder / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise _damaged(path) from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise _damaged(path)
        return content

    def _read(self, table: str) -> pd.DataFrame:
        path = self._check(f"{table}.parquet")
        cursor = self._connection.cursor()
        try:
            relation = cursor.sql("SELECT * FROM read_parquet(?)", params=[str(path)])
            arrow: pa.Table = relation.to_arrow_table()
        except duckdb.Error as error:
            raise _damaged(path) from error
        if arrow.column_names != [column.name for column in TABLES[table].columns]:
            raise _damaged(path)
        for column in TABLES[table].columns:
            _check_cells(path, column, arrow[column.name])
        return cast("pd.DataFrame", arrow.to_pandas(types_mapper={pa.int64(): pd.Int64Dtype()}.get))

    def _check(self, name: str) -> Path:
        path = self.folder / name
        try:
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise _damaged(path) from error
        if digest != (self.digest if name == CHECKSUMS else self._sums.get(name)):
            raise _damaged(path)
        return path


def open_store() -> Store:
    """Return this process's store on `CASEBOOK_TABLES` (default: `data/tables` of this repository).

    The same store is returned until other tables are published in the folder, and where these cannot be read, until
    some can; `damage` tells of it.

    Raises:
        TablesMissing: the folder holds no published tables, and this process has none of it.
        TablesDamaged: a published file is missing or has other bytes, and this process has no version before it.
    """
    folder = _folder()
    try:
        return _OPEN.current(folder)
    except TablesError as error:
        last = _OPEN.last(folder)
        if last is None:
            raise
        LOGGER.warning("version %s is still served: %s", last.version, error)
        return last


def damage() -> TablesError | None:
    """Return what is wrong with the folder of tables as it stands now, None where every file is as published."""
    try:
        _OPEN.current(_folder()).verify()
    except TablesError as error:
        return error
    return None


def _folder() -> Path:
    return Path(os.environ.get("CASEBOOK_TABLES") or DEFAULT_TABLES)


class _Open:
    """The stores of this process by folder, each with the state of the list of checksums it was opened at."""

    def __init__(self) -> None:
        self._stores: dict[Path, tuple[tuple[int, int, int], Store]] = {}
        self._lock = Lock()

    def current(self, folder: Path) -> Store:
        """Return the store of what is published now."""
        try:
            listed = (folder / CHECKSUMS).stat()
        except OSError as error:
            raise _missing(folder) from error
        stamp = (listed.st_ino, listed.st_mtime_ns, listed.st_size)
        with self._lock:
            known, store = self._stores.get(folder, (None, None))
            if store is None or known != stamp:
                store = Store(folder)
                store.read_all()
                self._stores[folder] = (stamp, store)
            return store

    def last(self, folder: Path) -> Store | None:
        """Return the last store that was whole."""
        return self._stores.get(folder, (None, None))[1]


_OPEN: Final = _Open()


def _read_listing(folder: Path) -> bytes:
    try:
        return (folder / CHECKSUMS).read_bytes()
    except OSError as error:
        raise _missing(folder) from error


def _parse_listing(folder: Path, listing: bytes) -> dict[str, str]:
    try:
        lines = listing.decode("ascii").splitlines()
        return {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    except ValueError as error:
        raise _damaged(folder / CHECKSUMS) from error


def _check_cells(path: Path, column: Column, cells: pa.ChunkedArray) -> None:
    """Refuse what would end in a style sheet, or in a drawing, that a browser or plotly cannot make anything of."""
    codes = CODELISTS.get(column.codes or "")
    if codes is None and column.pattern is None:
        return
    for cell in cells.unique().drop_null().to_pylist():
        if (codes is not None and cell not in codes) or (
            column.pattern and not re.fullmatch(column.pattern, cell)
        ):
            raise _unfit(path, column.name, cell)


def _unfit(path: Path, column: str, cell: str) -> TablesUnfit:
    return TablesUnfit(
        f"{path.name} 的 {column} 列有“{cell}”，本站无法使用（{path}）。请改正编码表，再运行 make data。",
        f"{path.name} has “{cell}” in the column {column}, which the site cannot use ({path}). Correct the sheets, then run `make data`.",
    )


def _missing(folder: Path) -> TablesMissing:
    return TablesMissing(
        f"{folder} 中没有已发布的数据表。请运行 make data，或用 CASEBOOK_TABLES 指明数据表所在文件夹。",
        f"There are no published tables in {folder}. Run `make data` or set CASEBOOK_TABLES to their folder.",
    )


def _damaged(path: Path) -> TablesDamaged:
    return TablesDamaged(
        f"{path.name} 缺失，或与发布时不一致（{path}）。请运行 make data 重新生成数据表。",
        f"{path.name} is missing or is not the file that was published ({path}). Run `make data` to rebuild.",
    )
