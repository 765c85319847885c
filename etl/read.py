"""Writes every figure of a text as JSON lines, CSV or an aligned table."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from typing import TYPE_CHECKING, Final

from casebook.reading import read_figures
from casebook.reading.figure import FIELDS
from etl.csvcells import as_text

if TYPE_CHECKING:
    from collections.abc import Callable


def list_figures(text: str, form: str) -> str:
    """Return all figures of `text` in a form of `FORMS`, one a line; offsets are Unicode code points."""
    return FORMS[form]([figure.fields() for figure in read_figures(text)])


def _jsonl(figures: list[dict[str, object]]) -> str:
    return "".join(f"{json.dumps(figure, ensure_ascii=False)}\n" for figure in figures)


def _csv(figures: list[dict[str, object]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, FIELDS, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _plain(cell) for name, cell in figure.items()} for figure in figures)
    return "\ufeff" + text.getvalue()  # Excel takes a CSV without the mark for GB18030


def _plain(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula."""
    return as_text(cell) if isinstance(cell, str) else cell


def _table(figures: list[dict[str, object]]) -> str:
    rows = [FIELDS, *([_shown(figure[name]) for name in FIELDS] for figure in figures)]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(FIELDS))]
    lines = ("  ".join(_padded(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _shown(cell: object) -> str:
    if cell is None:
        return ""
    return f"{cell:,.15g}" if isinstance(cell, float) else str(cell)


def _width(text: str) -> int:
    """Columns that a text takes on a screen: characters of Chinese take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


FORMS: Final[dict[str, Callable[[list[dict[str, object]]], str]]] = {
    "jsonl": _jsonl,
    "csv": _csv,
    "table": _table,
}
