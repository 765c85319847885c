"""What a build changed against the tables published before, row by row of each key."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyarrow as pa
from pyarrow import parquet

from casebook.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Change:
    """How many rows a table has, and how many were added, removed and changed."""

    table: str
    rows: int
    added: int
    removed: int
    changed: int

    def line(self) -> str:
        """Return the change as a line of the build's account."""
        changes = f"+{self.added} −{self.removed} ~{self.changed}" if self.any else "="
        return f"{self.table:<14}{self.rows:>8}  {changes}"

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.removed or self.changed)


def compare(tables: Mapping[str, pa.Table], folder: Path) -> list[Change]:
    """Compare new tables with those in `folder`; a table that is missing or unreadable there counts as empty."""
    return [_compare(name, table, folder) for name, table in tables.items()]


def published(name: str, folder: Path) -> pa.Table:
    """Return a table as it stands in `folder`; one that is missing or unreadable there is empty and has no columns."""
    try:
        return parquet.read_table(folder / f"{name}.parquet")
    except (OSError, pa.ArrowException):
        return pa.table({})


def _compare(name: str, table: pa.Table, folder: Path) -> Change:
    new, old = _by_key(name, table), _by_key(name, published(name, folder))
    changed = sum(new[key] != old[key] for key in new.keys() & old.keys())
    return Change(name, len(new), len(new.keys() - old.keys()), len(old.keys() - new.keys()), changed)


def _by_key(name: str, table: pa.Table) -> dict[tuple[object, ...], dict[str, object]]:
    return {tuple(row.get(column) for column in TABLES[name].key): row for row in table.to_pylist()}
