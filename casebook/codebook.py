"""The codebook as rows: what each column, each indicator and each code means."""

from typing import Any, Final

import pandas as pd
import pyarrow as pa

from casebook.schema import DATE, FLAG, INTEGER, NUMBER, SPANS, TABLES, TEXT, TEXTS
from casebook.store import Store
from casebook.text import is_absent

TYPES: Final[dict[pa.DataType, str]] = {
    TEXT: "text",
    INTEGER: "integer",
    NUMBER: "number",
    DATE: "date",
    FLAG: "flag",
    TEXTS: "texts",
    SPANS: "spans",
}


def column_rows() -> pd.DataFrame:
    """Return one row for each column of each published table, in the order of the schema.

    Columns: ``table``, ``column``, ``type`` (a name of ``TYPES``), ``required``, ``is_key``, ``unit``, ``meaning_zh``,
    ``meaning_en``, ``codes`` (the code list that holds its values), ``refers_to`` (``table.column``).
    """
    return pd.DataFrame(
        [
            {
                "table": table.name,
                "column": column.name,
                "type": TYPES[column.type],
                "required": column.required,
                "is_key": column.name in table.key,
                "unit": column.unit,
                "meaning_zh": column.zh,
                "meaning_en": column.en,
                "codes": column.codes,
                "refers_to": column.refers_to,
            }
            for table in TABLES.values()
            for column in table.columns
        ]
    )


def indicator_rows(store: Store) -> pd.DataFrame:
    """Return the indicators by family and position, ``denominators`` as tuples of names.

    A name is a dict of ``indicator_id, name_zh, name_en``; ``figures`` counts the observations of the indicator, stated and derived.
    """
    rows = store.rows("indicators")
    codes = store.rows("codes")
    families = codes[codes["codelist"] == "family"].set_index("code")["position"]
    counted = store.rows("observations")["indicator_id"].value_counts()
    names = rows[["indicator_id", "name_zh", "name_en"]].to_dict("records")
    named = {name["indicator_id"]: name for name in names}
    allowed = [tuple(named[one] for one in split_ids(cell) if one in named) for cell in rows["denominators"]]
    rows = rows.assign(
        denominators=pd.Series(allowed, index=rows.index, dtype=object),
        figures=rows["indicator_id"].map(counted).fillna(0).astype(int),
        family_position=rows["family"].map(families),
    )
    return rows.sort_values(["family_position", "position"], kind="stable").reset_index(drop=True)


def code_rows(store: Store) -> pd.DataFrame:
    """Return every code in the order of its list, with ``used_in``: the columns (``table.column``) that hold it."""
    columns = column_rows().dropna(subset=["codes"])
    named = columns.assign(place=columns["table"] + "." + columns["column"])
    used = named.groupby("codes")["place"].agg(tuple)
    rows = store.rows("codes").sort_values(["codelist", "position"], kind="stable")
    places = [used.get(name, ()) for name in rows["codelist"]]
    return rows.assign(used_in=pd.Series(places, index=rows.index, dtype=object)).reset_index(drop=True)


def split_ids(cell: Any) -> tuple[str, ...]:
    """Return the ids of a cell that holds several, spaces between; none for an empty one."""
    return () if is_absent(cell) else tuple(str(cell).split())
