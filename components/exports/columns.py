"""What the columns of an export are: the type and meaning each has in the published tables."""

from functools import cache
from typing import Final

import pyarrow as pa

from casebook.schema import TABLES, Column

_FIRST: Final = ("observations", "claims", "mechanisms", "cases", "indicators", "sources")


@cache
def known_columns() -> dict[str, Column]:
    """Return every published column by name; the tables of figures win where several have one of the same name."""
    order = [*(set(TABLES) - set(_FIRST)), *reversed(_FIRST)]
    return {column.name: column for table in order for column in TABLES[table].columns}


def fixed_type(name: str) -> pa.DataType | None:
    """Return the Arrow type that a column has in every file, whatever rows are in it; None for one made for a chart."""
    column = known_columns().get(name)
    return column.type if column else None
