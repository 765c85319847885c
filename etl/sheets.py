"""Reads the sheets of a casebook folder, as typed; every cell is checked, none is interpreted."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from etl.csvcells import from_text
from etl.layout import CODEBOOK, CODING, COMMON, MECHANISMS, Layout
from etl.problems import Place, Problems, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# What Excel writes as "Unicode text". Any other file that is not UTF-8 is tried as GB18030, the default of
# spreadsheets in China.
_UTF_16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a sheet: its number as a spreadsheet shows it, and its cells; empty cells are ''."""

    file: str
    number: int
    cells: Mapping[str, str] = field(repr=False)

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def at(self, column: str) -> Place:
        """Return the place of the cell in `column`."""
        return Place(self.file, self.number, column)

    def text(self, column: str) -> str | None:
        """Return the text of the cell, None if it is empty."""
        return self[column] or None

    def integer(self, column: str) -> int | None:
        """Return the whole number of the cell, None if it holds none."""
        text = self[column]
        return int(text) if text.isascii() and text.isdecimal() else None

    def number_in(self, column: str) -> float | None:
        """Return the number of a checked cell, None if it is empty."""
        return float(self[column]) if self[column] else None

    def day(self, column: str) -> date | None:
        """Return the date of a checked cell, None if it is empty."""
        return date.fromisoformat(self[column]) if self[column] else None

    def words(self, column: str) -> list[str]:
        """Return what stands in the cell with spaces between."""
        return self[column].split()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its path within the casebook, its columns and its rows that are not blank."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def name(self) -> str:
        """The file's name without its ending: the codebook's sheet, the case or the coder."""
        return self.file.rsplit("/", 1)[-1].removesuffix(".csv")


@dataclass(frozen=True, slots=True)
class Sheets:
    """All sheets of a casebook; what could not be read is absent."""

    codebook: dict[str, Sheet]
    coding: dict[str, Sheet]
    mechanisms: dict[str, Sheet]

    def rows(self, name: str) -> tuple[Row, ...]:
        """Return the rows of a sheet of the codebook."""
        sheet = self.codebook.get(name)
        return sheet.rows if sheet else ()

    def all(self) -> list[tuple[Sheet, Layout]]:
        """Return each sheet with the layout that it follows."""
        return [
            *((sheet, CODEBOOK[name]) for name, sheet in self.codebook.items()),
            *((sheet, CODING) for sheet in self.coding.values()),
            *((sheet, MECHANISMS) for sheet in self.mechanisms.values()),
        ]


def read_sheets(folder: Path, problems: Problems) -> Sheets:
    """Read every sheet below `folder`; what is wrong with files and headers goes to `problems`."""
    if not (folder / "codebook").is_dir():
        problems.add("missing_folder", Place(str(folder / "codebook")))
        return Sheets({}, {}, {})
    codebook = {
        name: _read(folder, f"codebook/{name}.csv", layout, problems) for name, layout in CODEBOOK.items()
    }
    read = {name: sheet for name, sheet in codebook.items() if sheet}
    coding = _read_all(folder, "coding", CODING, problems)
    _check_names(read.get("cases"), coding, problems)
    return Sheets(read, coding, _read_all(folder, "coding/mechanisms", MECHANISMS, problems))


def decode(content: bytes, file: str, problems: Problems) -> str | None:
    """Return the text of a sheet, or None with a problem that says how to save it."""
    if not content.removeprefix(codecs.BOM_UTF8).strip():
        problems.add("empty_file", Place(file))
        return None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        guess = _guess(content)
        words = {
            "guess_zh": f"（像是 {guess}）" if guess else "",
            "guess_en": f" (it seems to be {guess})" if guess else "",
        }
        problems.add("wrong_encoding", Place(file), **words)
        return None


def _guess(content: bytes) -> str | None:
    encoding = "utf-16" if content.startswith(_UTF_16_MARKS) else "gb18030"
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return None
    return encoding.upper()


def _read_all(folder: Path, below: str, layout: Layout, problems: Problems) -> dict[str, Sheet]:
    files = sorted((folder / below).glob("*.csv"))
    read = (_read(folder, f"{below}/{file.name}", layout, problems) for file in files)
    return {sheet.name: sheet for sheet in read if sheet}


def _read(folder: Path, file: str, layout: Layout, problems: Problems) -> Sheet | None:
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        problems.add("missing_file", Place(file))
        return None
    text = decode(content, file, problems)
    return None if text is None else _parse(file, text, layout, problems)


def _parse(file: str, text: str, layout: Layout, problems: Problems) -> Sheet | None:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header, *records = list(reader)
    except csv.Error:
        problems.add("broken_csv", Place(file, reader.line_num))
        return None
    columns = tuple(name.strip() for name in header)
    if not _check_header(file, columns, layout, problems):
        return None
    rows = [_row(file, number, columns, cells, problems) for number, cells in enumerate(records, start=2)]
    return Sheet(file, columns, tuple(row for row in rows if row))


def _row(
    file: str, number: int, columns: tuple[str, ...], cells: list[str], problems: Problems
) -> Row | None:
    stripped = [from_text(cell.strip()) for cell in cells]
    if not any(stripped):
        return None
    if any(stripped[len(columns) :]):
        problems.add("extra_cells", Place(file, number), stripped[len(columns)])
    return Row(file, number, dict(zip(columns, stripped, strict=False)))


def _check_header(file: str, columns: tuple[str, ...], layout: Layout, problems: Problems) -> bool:
    """Whether the sheet can be read on: false if a required column is missing."""
    if len(columns) == 1 and len(layout.names) > 1 and any(mark in columns[0] for mark in ";\t"):
        problems.add("wrong_separator", Place(file, 1), columns[0])
        return False
    named = [name for name in columns if name]
    for name in sorted(set(named) - set(layout.names)):
        problems.add("unknown_column", Place(file, 1, name), **suggest(name, layout.names))
    for name in sorted({name for name in named if named.count(name) > 1}):
        problems.add("doubled_column", Place(file, 1, name))
    missing = [name for name in layout.required if name not in columns]
    for name in missing:
        problems.add("missing_column", Place(file, 1, name))
    return not missing


def _check_names(cases: Sheet | None, coding: dict[str, Sheet], problems: Problems) -> None:
    """Each coding sheet is a case's or the common one, and each case has its sheet."""
    if cases is None:
        return
    known = {row["case_id"] for row in cases.rows}
    for name, sheet in coding.items():
        if name not in known | {COMMON}:
            problems.add("unknown_sheet", Place(sheet.file), name=name, **suggest(name, known))
    for name in sorted(known - set(coding)):
        problems.add("missing_file", Place(f"coding/{name}.csv"))
