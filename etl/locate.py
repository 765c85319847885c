"""Finds each figure in its document and writes where it stands into the sheets, so that nobody counts characters."""

from __future__ import annotations

import codecs
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from etl.codebook import index_codebook
from etl.csvcells import change_cells
from etl.documents import find_documents
from etl.lists import find_lists
from etl.problems import Place, Problems
from etl.sheets import read_sheets

if TYPE_CHECKING:
    from etl.codebook import Codebook
    from etl.documents import Document
    from etl.sheets import Row, Sheet

SPAN: Final = ("char_start", "char_end")
COLUMNS: Final = (*SPAN, "paragraph")
CONTEXT: Final = 8
Passage = tuple[int, int, int]


def locate(folder: Path, casebook: Path) -> dict[str, int]:
    """Fill the places of all rows whose source is among the documents of `folder`.

    Returns how many cells changed in each sheet. No sheet is touched if one row cannot be located.

    Raises:
        InputError: with every figure that is not found, or found more than once without its occurrence.
    """
    problems = Problems()
    sheets = read_sheets(casebook, problems)
    codebook = index_codebook(sheets)
    documents = find_documents(folder, codebook, problems)
    coded = [*sheets.coding.values(), *sheets.mechanisms.values()]
    changes = {sheet.file: _changes(sheet, documents, codebook, problems) for sheet in coded}
    if "checks" in sheets.codebook:
        checks = sheets.codebook["checks"]
        changes[checks.file] = _list_changes(checks, documents, codebook, problems)
    problems.stop()
    for file, cells in changes.items():
        if cells:
            _rewrite(casebook / file, cells)
    return {file: len(cells) for file, cells in changes.items()}


def _changes(
    sheet: Sheet, documents: dict[str, Document], codebook: Codebook, problems: Problems
) -> dict[tuple[int, int], str]:
    rows = [row for row in sheet.rows if row["source_id"] in documents and row["figure"]]
    if rows and not set(COLUMNS) <= set(sheet.columns):
        problems.add("locate_needs_columns", Place(sheet.file, 1))
        return {}
    changes: dict[tuple[int, int], str] = {}
    for row in rows:
        passage = _find(row, documents[row["source_id"]], codebook, problems)
        for column, number in zip(COLUMNS, passage or (), strict=False):
            if row[column] != str(number):
                changes[row.number, sheet.columns.index(column)] = str(number)
    return changes


def _list_changes(
    sheet: Sheet, documents: dict[str, Document], codebook: Codebook, problems: Problems
) -> dict[tuple[int, int], str]:
    """Where the lists stand that checks name by their first and last item."""
    changes: dict[tuple[int, int], str] = {}
    for row in sheet.rows:
        document = documents.get(row["source_id"])
        if not row["items"] or document is None:
            continue
        if not set(SPAN) <= set(sheet.columns):
            problems.add("locate_needs_columns", Place(sheet.file, 1))
            break
        found = find_lists(document.text, row["items"], *_range(row, document, codebook))
        section = row["section"] or document.source_id
        if not found:
            problems.add("not_found", row.at("items"), row["items"], section=section)
        elif len(found) > 1:
            problems.add("list_ambiguous", row.at("items"), row["items"], section=section, count=len(found))
        else:
            cells = zip(SPAN, found[0], strict=True)
            changes |= {(row.number, sheet.columns.index(n)): str(v) for n, v in cells if row[n] != str(v)}
    return changes


def _find(row: Row, document: Document, codebook: Codebook, problems: Problems) -> Passage | None:
    first, last = _range(row, document, codebook)
    figure, section = row["figure"], row["section"] or document.source_id
    starts = _occurrences(document.text, figure, first, last)
    occurrence = row.integer("occurrence")
    if not starts:
        problems.add("not_found", row.at("figure"), figure, section=section)
    elif occurrence is None and len(starts) > 1:
        contexts = " / ".join(
            f"{n}) {_around(document, start, figure)}" for n, start in enumerate(starts, start=1)
        )
        problems.add(
            "ambiguous", row.at("figure"), figure, section=section, count=len(starts), contexts=contexts
        )
    elif occurrence is not None and not 1 <= occurrence <= len(starts):
        words = {"section": section, "count": len(starts), "occurrence": occurrence}
        problems.add("occurrence_beyond", row.at("occurrence"), figure, **words)
    else:
        start = starts[(occurrence or 1) - 1]
        return start, start + len(figure), document.paragraph(first, start)
    return None


def _range(row: Row, document: Document, codebook: Codebook) -> tuple[int, int]:
    """Where to look: in the row's section, or else in the whole body."""
    section = codebook.sections.get(row["section"])
    if section and section["source_id"] == document.source_id:
        first, last = section.integer("char_start"), section.integer("char_end")
        if first is not None and last is not None:
            return first, last
    return codebook.body(document.source_id) or (0, len(document.text))


def _occurrences(text: str, figure: str, first: int, last: int) -> list[int]:
    starts: list[int] = []
    found = text.find(figure, first, last)
    while found >= 0:
        starts.append(found)
        found = text.find(figure, found + 1, last)
    return starts


def _around(document: Document, start: int, figure: str) -> str:
    end = start + len(figure)
    return document.text[max(0, start - CONTEXT) : end + CONTEXT].replace("\n", " ").strip()


def _rewrite(path: Path, changes: dict[tuple[int, int], str]) -> None:
    """Write the sheet beside itself and give it its name in one step; a BOM stays."""
    content = path.read_bytes()
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text = change_cells(content.removeprefix(mark).decode("utf-8"), changes)
    handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(mark + text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(path.stat().st_mode)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
