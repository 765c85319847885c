"""Records: the rows of a published table before they become Arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

from casebook.schema import DATE, INTEGER, NUMBER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from casebook.schema import Table
    from etl.sheets import Row

Record = dict[str, object]

_READ: Final[dict[pa.DataType, Callable[[Row, str], object]]] = {
    INTEGER: lambda row, name: row.integer(name),
    NUMBER: lambda row, name: row.number_in(name),
    DATE: lambda row, name: row.day(name),
}


def copy_row(row: Row, table: Table) -> Record:
    """Return the columns of `table` that the row's sheet has, in the table's types."""
    return {
        column.name: _READ[column.type](row, column.name) if column.type in _READ else row.text(column.name)
        for column in table.columns
    }


def to_arrow(records: Iterable[Record], table: Table) -> pa.Table:
    """Return the records as the published table, in the order of its key."""
    rows = sorted(records, key=lambda record: tuple(str(record[name] or "") for name in table.key))
    return pa.Table.from_pylist(rows, schema=table.arrow_schema())
