"""Checks each cell against its column: form, code lists, references, and keys that are unique."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from casebook.codelists import CODELISTS
from casebook.schema import COLOUR, ID
from etl.layout import CODEBOOK, CODELIST_SHEETS, CODING, COMMON, DIRECTED_OBSERVATION, MATCHES, RECORDS
from etl.problems import suggest

if TYPE_CHECKING:
    from collections.abc import Callable

    from etl.layout import Cell, Layout
    from etl.problems import Problems
    from etl.sheets import Row, Sheet, Sheets

Known = dict[str, frozenset[str]]

_ID: Final = re.compile(ID)
_COLOUR: Final = re.compile(COLOUR)
_ADDRESS: Final = re.compile(r"https?://[^\s/]\S*")
_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]*")
_INTEGER: Final = re.compile(r"[0-9]{1,12}")
_NUMBER: Final = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,12})?")


def check_sheets(sheets: Sheets, problems: Problems) -> None:
    """Check every cell of every sheet, and that keys and references hold across sheets."""
    known = _known(sheets)
    for sheet, layout in sheets.all():
        for cell in layout.cells:
            if cell.name in sheet.columns:
                _check_column(sheet, cell, known, problems)
        _check_key(sheet, layout, problems)
    for sheet in sheets.coding.values():
        _check_records(sheet, problems)
        _check_links(sheet, known, problems)


def published_id(sheet: str, row_id: str) -> str:
    """Return the id under which a row of a coding sheet is published."""
    return f"{sheet}-{row_id}"


def _known(sheets: Sheets) -> Known:
    """What codes and references may be. A list whose sheet could not be read is absent and not checked."""
    known: Known = {name: frozenset(codes) for name, codes in CODELISTS.items()}
    known |= {"record": frozenset(RECORDS), "match": frozenset(MATCHES)}
    for codelist, name in CODELIST_SHEETS.items():
        if name in sheets.codebook:
            known[codelist] = _column(sheets.codebook[name], "code")
    for name in ("places", "cases", "indicators", "sources", "coders"):
        if name in sheets.codebook:
            key = CODEBOOK[name].key[0]
            known[f"{name}.{key}"] = _column(sheets.codebook[name], key)
    if sheets.coded:
        known["records"] = frozenset(
            published_id(name, row["id"]) for name, sheet in sheets.coding.items() for row in sheet.rows
        )
    return known


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_degree(text: str) -> bool:
    return bool(_NUMBER.fullmatch(text)) and abs(float(text)) <= 180


_FORMS: Final[dict[str, tuple[Callable[[str], object], str]]] = {
    "id": (_ID.fullmatch, "not_an_id"),
    "code": (_CODE.fullmatch, "not_an_id"),
    "integer": (_INTEGER.fullmatch, "not_an_integer"),
    "number": (_NUMBER.fullmatch, "not_a_number"),
    "colour": (_COLOUR.fullmatch, "not_a_colour"),
    "address": (_ADDRESS.fullmatch, "not_an_address"),
    "degree": (_is_degree, "not_a_degree"),
    "date": (_is_date, "not_a_date"),
    "partial_date": (lambda text: _is_date((text + "-01-01")[: max(10, len(text))]), "not_a_partial_date"),
}


def _column(sheet: Sheet, name: str) -> frozenset[str]:
    return frozenset(row[name] for row in sheet.rows)


def _check_column(sheet: Sheet, cell: Cell, known: Known, problems: Problems) -> None:
    for row in sheet.rows:
        if not row[cell.name]:
            if cell.required:
                problems.add("empty_cell", row.at(cell.name))
            continue
        _check_form(row, cell, problems)
        for word in row.words(cell.name) if cell.many else [row[cell.name]]:
            _check_word(row, cell, word, known, problems)


def _check_form(row: Row, cell: Cell, problems: Problems) -> None:
    is_formed, message = _FORMS.get(cell.kind, (bool, ""))
    if not is_formed(row[cell.name]):
        problems.add(message, row.at(cell.name), row[cell.name])


def _check_word(row: Row, cell: Cell, word: str, known: Known, problems: Problems) -> None:
    if cell.choice and word not in cell.choice:
        hint = suggest(word, cell.choice)
        problems.add("not_a_choice", row.at(cell.name), word, choice=", ".join(cell.choice), **hint)
    if cell.codes and word not in known.get(cell.codes, {word}):
        hint = suggest(word, known[cell.codes])
        message = "unknown_own_code" if cell.codes in CODELIST_SHEETS else "unknown_code"
        problems.add(message, row.at(cell.name), word, codelist=cell.codes, **hint)
    if cell.refers_to and word not in known.get(cell.refers_to, {word}):
        hint = suggest(word, known[cell.refers_to])
        sheet = f"{cell.refers_to.split('.')[0]}.csv"
        problems.add("unknown_reference", row.at(cell.name), word, target=sheet, **hint)


def _check_key(sheet: Sheet, layout: Layout, problems: Problems) -> None:
    first: dict[tuple[str, ...], int] = {}
    for row in sheet.rows:
        key = tuple(row[name] for name in layout.key)
        if key in first:
            problems.add(
                "duplicate_id", row.at(layout.key[-1]), " ".join(filter(None, key)), first=first[key]
            )
        elif any(key):
            first[key] = row.number


def _check_records(sheet: Sheet, problems: Problems) -> None:
    """What each record needs; a claim needs a case besides."""
    for row in sheet.rows:
        needed = RECORDS.get(row["record"], ())
        if row["record"] == "observation" and row["direction"]:
            needed += DIRECTED_OBSERVATION
        for column in needed:
            if not row[column]:
                problems.add("record_needs", row.at(column), record=row["record"])
        if sheet.name == COMMON and (row["record"] == "claim" or row["direction"]):
            problems.add("claim_without_case", row.at("direction"), row.text("direction"))


def _check_links(sheet: Sheet, known: Known, problems: Problems) -> None:
    """`same_as` names a published record, `also` rows of the same sheet."""
    ids = _column(sheet, CODING.key[0])
    for row in sheet.rows:
        first = row["same_as"]
        if first and first not in known.get("records", {first}):
            problems.add("unknown_record", row.at("same_as"), first, **suggest(first, known["records"]))
        if first == published_id(sheet.name, row["id"]):
            problems.add("same_as_itself", row.at("same_as"), first)
        for word in row.words("also"):
            if word not in ids:
                problems.add("unknown_row", row.at("also"), word, **suggest(word, ids))
