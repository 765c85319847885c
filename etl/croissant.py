"""`croissant.json`: the tables described for machine learning by Croissant 1.0 (mlcommons.org/croissant/1.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pyarrow as pa

from casebook.schema import TABLES, VERSION, Column, Table
from etl.datapackage import AUTHOR, DESCRIPTION, NAME, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Node = dict[str, object]

_TYPES: Final = {
    pa.string(): "sc:Text",
    pa.int64(): "sc:Integer",
    pa.float64(): "sc:Float",
    pa.bool_(): "sc:Boolean",
    pa.date32(): "sc:Date",
}

_TERMS: Final = (
    "citeAs column equivalentProperty extract field fileProperty fileObject fileSet format includes isLiveDataset "
    "jsonPath key md5 parentField path recordSet references regex repeated replace samplingRate separator source "
    "subField transform"
).split()

# The context that Croissant 1.0 prescribes; readers compare it with theirs.
_CONTEXT: Final[Node] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "sc": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{name: f"cr:{name}" for name in _TERMS},
}


def describe_dataset(tables: Iterable[str], digests: Mapping[str, str]) -> Node:
    """Return the description; `digests` gives the SHA-256 of each table's file."""
    named = [TABLES[name] for name in tables]
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": NAME,
        "alternateName": TITLE,
        "description": DESCRIPTION,
        "version": VERSION,
        "creator": {"@type": "sc:Organization", "name": AUTHOR},
        "citeAs": f"{AUTHOR}. {TITLE}, version {VERSION}.",
        "inLanguage": ["zh", "en"],
        "isLiveDataset": False,
        "distribution": [_file(table, digests[table.name]) for table in named],
        "recordSet": [_record_set(table) for table in named],
    }


def _file(table: Table, digest: str) -> Node:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.name}.parquet",
        "name": f"{table.name}.parquet",
        "description": table.en,
        "contentUrl": f"{table.name}.parquet",
        "encodingFormat": "application/x-parquet",
        "sha256": digest,
    }


def _record_set(table: Table) -> Node:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"{table.en} / {table.zh}",
        "key": [{"@id": f"{table.name}/{name}"} for name in table.key],
        "field": [_field(table, column) for column in table.columns if _is_flat(column)],
    }


def _is_flat(column: Column) -> bool:
    """Whether the column is a value or a list of values: Croissant 1.0 reads no list of records from Parquet."""
    return not (pa.types.is_list(column.type) and pa.types.is_struct(column.type.value_type))


def _field(table: Table, column: Column) -> Node:
    repeated = pa.types.is_list(column.type)
    field: Node = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": f"{column.en} / {column.zh}",
        "dataType": _TYPES[column.type.value_type if repeated else column.type],
        "source": {"fileObject": {"@id": f"{table.name}.parquet"}, "extract": {"column": column.name}},
    }
    if repeated:
        field["repeated"] = True
    # No references between tables are told: docs/decisions/tables.md says what readers make of them.
    return field
