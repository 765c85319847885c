"""What is published: every table with its size, every file with its checksum."""

from typing import Final

import pandas as pd

from casebook.schema import TABLES
from casebook.store import CHECKSUMS, Store

FORMATS: Final = ("parquet", "csv", "xlsx", "json")


def table_rows(store: Store) -> pd.DataFrame:
    """Return one row a table in the order of the schema.

    Columns: ``table``, ``name_zh``, ``name_en`` (one line each), ``key`` (column names), ``rows`` and ``columns`` (counts),
    ``bytes`` and ``sha256`` of the Parquet file.
    """
    files = file_rows(store).set_index("file").to_dict("index")
    return pd.DataFrame(
        [
            {
                "table": name,
                "name_zh": table.zh,
                "name_en": table.en,
                "key": list(table.key),
                "rows": len(store.rows(name)),
                "columns": len(table.columns),
                **files[f"{name}.parquet"],
            }
            for name, table in TABLES.items()
        ]
    )


def file_rows(store: Store) -> pd.DataFrame:
    """Return one row a published file: ``file``, ``bytes``, ``sha256`` (absent for the list of checksums itself)."""
    named = {**store.checksums, CHECKSUMS: None}
    return pd.DataFrame(
        [
            {"file": name, "bytes": (store.folder / name).stat().st_size, "sha256": digest}
            for name, digest in named.items()
        ]
    )
