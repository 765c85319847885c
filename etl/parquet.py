"""Tables to Parquet with the same bytes each time: fixed options, no time stamps, rows in key order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyarrow import parquet

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow as pa

ROW_GROUP = 131_072


def write_table(table: pa.Table, path: Path) -> None:
    """Write a table; the bytes depend on its rows and on the version of pyarrow, on nothing else."""
    parquet.write_table(
        table,
        path,
        compression="zstd",
        compression_level=9,
        version="2.6",
        data_page_version="1.0",
        row_group_size=ROW_GROUP,
        use_dictionary=True,
        write_statistics=True,
        store_schema=True,
    )
