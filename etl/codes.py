"""The table `codes`: what every code means, of the method's lists and of the codebook's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from casebook.codelists import CODELISTS
from casebook.schema import CODES
from etl.layout import CODELIST_SHEETS
from etl.records import copy_row

if TYPE_CHECKING:
    from etl.records import Record
    from etl.sheets import Row, Sheets


def build_codes(sheets: Sheets) -> list[Record]:
    """Return every code; `position` counts within its list from 1."""
    fixed = [
        _fixed(name, position, code, labels)
        for name, labels_by_code in CODELISTS.items()
        for position, (code, labels) in enumerate(labels_by_code.items(), start=1)
    ]
    return fixed + [
        record for name, sheet in CODELIST_SHEETS.items() for record in _listed(name, sheet, sheets)
    ]


def _fixed(codelist: str, position: int, code: str, labels: tuple[str, str]) -> Record:
    empty: Record = dict.fromkeys(column.name for column in CODES.columns)
    names = {"name_zh": labels[0], "name_en": labels[1]}
    return empty | {"codelist": codelist, "code": code, "position": position} | names


def _listed(codelist: str, sheet: str, sheets: Sheets) -> list[Record]:
    return [
        copy_row(row, CODES) | {"codelist": codelist, "position": position, "parent": _parent(row)}
        for position, row in enumerate(sheets.rows(sheet), start=1)
    ]


def _parent(row: Row) -> str | None:
    """The group of a code; a section belongs to its source."""
    return row.text("parent") or row.text("source_id")
