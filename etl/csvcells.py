"""Changes single cells of a CSV text and nothing else: quoting, line ends and all other cells stay byte for byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

# What a spreadsheet takes for the beginning of a formula (OWASP, “CSV Injection”); a minus before a figure is one.
# Excel takes the full-width signs for the same.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
# A cell with the mark behind it: a comma, the end of the line or the end of the text.
_CELL: Final = re.compile(r'("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|\Z)')


def as_text(cell: str) -> str:
    """Return the cell with an apostrophe before what a spreadsheet would take for a formula (-0.6‰)."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def from_text(cell: str) -> str:
    """Return the cell without the apostrophe of `as_text`."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


def change_cells(text: str, changes: Mapping[tuple[int, int], str]) -> str:
    """Return `text` with other contents in some cells.

    `changes` maps row (1 is the header) and column (from 0) to the plain content, which holds neither comma nor
    quotation mark. A quoted cell stays quoted; a row that ends before the column is filled up with commas.
    """
    rows = {row for row, _ in changes}
    pieces: list[str] = []
    row, column, position = 1, 0, 0
    while position < len(text):
        match = _CELL.match(text, position)
        assert match is not None  # the pattern matches the empty cell too
        cell, mark = match.groups()
        pieces.append(_changed(cell, changes.get((row, column))))
        if mark == ",":
            column += 1
        else:
            pieces += _missing(row, column, changes) if row in rows else []
            row, column = row + 1, 0
        pieces.append(mark)
        position = match.end()
    return "".join(pieces)


def _changed(cell: str, content: str | None) -> str:
    if content is None:
        return cell
    return f'"{content}"' if cell.startswith('"') else content


def _missing(row: int, last: int, changes: Mapping[tuple[int, int], str]) -> list[str]:
    """The cells behind the last one of a row that a change needs."""
    end = max(column for one, column in changes if one == row)
    return [f",{changes.get((row, column), '')}" for column in range(last + 1, end + 1)]
