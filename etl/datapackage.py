"""`datapackage.json`: the tables described by the Data Package standard, version 2.

No licence is named: the owner has named none. Each source says whose rights its document is under.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

from casebook.schema import TABLES, VERSION, Column, Table

if TYPE_CHECKING:
    from collections.abc import Mapping

Descriptor = dict[str, object]

NAME: Final = "governance-casebook"
TITLE: Final = "Governance Casebook"
DESCRIPTION: Final = (
    "Figures, claims and mechanisms of local governance programmes, coded from published accounts. Each figure "
    "keeps its words, its bounds, its period, who reports it and where it stands; what is missing is kept as "
    "missing, with the kind of missing."
)
AUTHOR: Final = "Governance Casebook contributors"

_TYPES: Final = {
    pa.string(): "string",
    pa.int64(): "integer",
    pa.float64(): "number",
    pa.bool_(): "boolean",
    pa.date32(): "date",
}
# What a column is called where a reader of Parquet that goes through pandas gets something else: whole numbers
# with gaps arrive as floats, lists as arrays of numpy. The wider names are true as well, and validators agree.
_GAPPED_INTEGER: Final = "number"
_LIST: Final = "any"


def describe_package(tables: Mapping[str, pa.Table], digests: Mapping[str, str]) -> Descriptor:
    """Return the descriptor; `digests` gives the SHA-256 of each table's file."""
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": DESCRIPTION,
        "version": VERSION,
        "contributors": [{"title": AUTHOR, "roles": ["creator"]}],
        "sources": _sources(tables["sources"]),
        "resources": [_resource(TABLES[name], digests[name]) for name in tables],
    }


def _sources(sources: pa.Table) -> list[Descriptor]:
    described = []
    for row in sources.to_pylist():
        address = row["url"] if str(row["url"]).startswith("http") else None
        named = {"title": row["title"], "path": address, "version": row["date"], "citation": row["citation"]}
        described.append({key: value for key, value in named.items() if value})
    return described


def _resource(table: Table, digest: str) -> Descriptor:
    return {
        "name": table.name.replace("_", "-"),
        "path": f"{table.name}.parquet",
        "type": "table",
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "title": table.en,
        "description": f"{table.en} / {table.zh}",
        "hash": f"sha256:{digest}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> Descriptor:
    schema: Descriptor = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "foreignKeys": [_foreign_key(table, column) for column in table.columns if column.refers_to],
    }
    if all(table.column(name).required for name in table.key):
        return schema | {"primaryKey": list(table.key)}
    # A key of which a part may be empty is unique, but no primary key.
    return schema | {"uniqueKeys": [list(table.key)]}


def _field(column: Column) -> Descriptor:
    field: Descriptor = {
        "name": column.name,
        "type": _type(column),
        "title": column.en,
        "description": f"{column.en} / {column.zh}",
    }
    if column.unit:
        field["unit"] = column.unit
    if column.codes:
        field["codelist"] = column.codes
    constraints: Descriptor = {"required": True} if column.required else {}
    constraints |= {"pattern": column.pattern} if column.pattern else {}
    return field | ({"constraints": constraints} if constraints else {})


def _type(column: Column) -> str:
    if column.type == pa.int64() and not column.required:
        return _GAPPED_INTEGER
    return _TYPES.get(column.type, _LIST)


def _foreign_key(table: Table, column: Column) -> Descriptor:
    referred, key = str(column.refers_to).split(".")
    # The standard names a table's own rows by an empty string.
    resource = "" if referred == table.name else referred.replace("_", "-")
    return {"fields": [column.name], "reference": {"resource": resource, "fields": [key]}}
