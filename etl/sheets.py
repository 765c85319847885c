"""Reads the sheets of a casebook folder, as typed; every cell is checked, none is interpreted."""

from __future__ import annotations

import codecs
import csv
import io
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from etl.csvcells import from_text
from etl.layout import CODEBOOK, CODING, COMMON, MECHANISMS, Layout
from etl.problems import Place, Problems, suggest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

# What Excel writes as "Unicode text". Any other file that is not UTF-8 is tried as GB18030, the default of
# spreadsheets in China.
_LONGEST_CELL: Final = 131_072
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
    """All sheets of a casebook; what could not be read is absent.

    What refers to an absent sheet cannot be judged: `defined` says whether the whole codebook is there, `coded` whether
    every coding sheet of figures is.
    """

    codebook: dict[str, Sheet]
    coding: dict[str, Sheet]
    mechanisms: dict[str, Sheet]
    coded: bool = True

    @property
    def defined(self) -> bool:
        """Whether every sheet of the codebook could be read."""
        return self.codebook.keys() == CODEBOOK.keys()

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
    coding, found = _read_all(folder, "coding", CODING, problems)
    known = {row["case_id"] for row in read["cases"].rows} if "cases" in read else found - {COMMON}
    _check_names(known, found, problems)
    _check_strays(folder, problems)
    mechanisms, _ = _read_all(folder, "coding/mechanisms", MECHANISMS, problems)
    return Sheets(read, coding, mechanisms, coded=found | known <= coding.keys())


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


def _read_all(
    folder: Path, below: str, layout: Layout, problems: Problems
) -> tuple[dict[str, Sheet], set[str]]:
    """Return the sheets of a folder that can be read, by name, and the names of all that are there."""
    files = sorted((folder / below).glob("*.csv"))
    read = (_read(folder, f"{below}/{file.name}", layout, problems) for file in files)
    return {sheet.name: sheet for sheet in read if sheet}, {file.stem for file in files}


def _read(folder: Path, file: str, layout: Layout, problems: Problems) -> Sheet | None:
    try:
        content = (folder / file).read_bytes()
    except FileNotFoundError:
        problems.add("missing_file", Place(file))
        return None
    except OSError as error:
        problems.add("unreadable_file", Place(file), detail=error.strerror or str(error))
        return None
    text = decode(content, file, problems)
    return None if text is None else _parse(file, text, layout, problems)


def _parse(file: str, text: str, layout: Layout, problems: Problems) -> Sheet | None:
    records = _records(file, text, problems)
    if not records:
        return None
    header, *rest = records
    columns = tuple(name.strip() for name in header)
    if not _check_header(file, columns, layout, problems):
        return None
    rows = [_row(file, number, columns, cells, problems) for number, cells in enumerate(rest, start=2)]
    return Sheet(file, columns, tuple(row for row in rows if row))


def _records(file: str, text: str, problems: Problems) -> list[list[str]]:
    """Return the records of a sheet, none with a problem that names the row where reading stopped."""
    records: list[list[str]] = []
    # The limit belongs to the whole process, and libraries raise it.
    csv.field_size_limit(_LONGEST_CELL)
    try:
        for record in csv.reader(io.StringIO(text, newline=""), strict=True):
            records.append(record)  # noqa: PERF402 - what was read tells the row that cannot be
    except csv.Error as error:
        message = "long_cell" if str(error).startswith("field larger") else "broken_csv"
        problems.add(message, Place(file, len(records) + 1), most=_LONGEST_CELL)
        return []
    return records


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
    unknown = sorted(set(named) - set(layout.names))
    missing = [name for name in layout.required if name not in columns]
    renamed = _renamed(unknown, missing)
    for name in unknown:
        hint = suggest(renamed.get(name, name), layout.names)
        problems.add("unknown_column", Place(file, 1, name), **hint)
    for name in sorted({name for name in named if named.count(name) > 1}):
        problems.add("doubled_column", Place(file, 1, name))
    for name in missing:
        if name not in renamed.values():
            problems.add("missing_column", Place(file, 1, name))
    return not missing


def _renamed(unknown: list[str], missing: list[str]) -> dict[str, str]:
    """Which unknown columns are missing ones under another name: one problem each, not two."""
    if len(unknown) == len(missing) == 1:
        return {unknown[0]: missing[0]}
    near = {name: get_close_matches(name, missing, n=1, cutoff=0.6) for name in unknown}
    return {name: found[0] for name, found in near.items() if found}


def _check_strays(folder: Path, problems: Problems) -> None:
    """Tell of a sheet that nothing reads: a misspelt name, ending or folder would leave out what was coded in it."""
    names = [f"codebook/{name}.csv" for name in CODEBOOK]
    for below in ("codebook", "coding", "coding/mechanisms"):
        for path in sorted((folder / below).glob("*")):
            file = f"{below}/{path.name}"
            read = file in names if below == "codebook" else path.suffix == ".csv"
            is_folder = path.is_dir() and file != "coding/mechanisms" and any(path.glob("*.csv"))
            if is_folder or (path.suffix.lower() == ".csv" and not read and not path.name.startswith(".")):
                problems.add("stray_sheet", Place(file), **suggest(file, [*names, "coding/mechanisms"]))


def _check_names(cases: set[str], found: set[str], problems: Problems) -> None:
    """Each coding sheet is a case's or the common one, and each case has its sheet."""
    for name in sorted(found - cases - {COMMON}):
        problems.add("unknown_sheet", Place(f"coding/{name}.csv"), name=name, **suggest(name, cases))
    for name in sorted(cases - found):
        problems.add("missing_file", Place(f"coding/{name}.csv"))
