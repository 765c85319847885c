"""The rows of a chart or a table as files: CSV, XLSX, JSON, Parquet; exactly the rows drawn, nothing left out.

Text that a spreadsheet would take for a formula is given a leading apostrophe (OWASP, “CSV Injection”).
"""

import io
import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from casebook.text import LANGUAGES, is_absent
from components.exports.columns import fixed_type

CONTRACT: Final = (
    "status",
    "value",
    "lower",
    "upper",
    "closed",
    "lower_soft",
    "upper_soft",
    "reading",
    "unit",
    "period_start",
    "period_end",
    "period_text",
    "obs_status",
    "figure",
    "reporter",
    "source_id",
    "source_title",
    "section",
    "paragraph",
    "char_start",
    "char_end",
    "locator",
)
# Rows that hold two figures, by what stands before the names of their columns, and the column that tells them apart.
PAIRS: Final = {("x", "y"): "axis", ("from", "to"): "end", ("one", "other"): "end"}
NOT_CHOSEN: Final = "not_chosen"
_DRAWING_ONLY: Final = ("colour", "edge_light", "edge_dark", "marker", "position", "rank")
_LONGEST: Final = 255
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
MIME: Final[dict[str, str]] = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def exported(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of a chart as they leave: contract columns always there, colours and marks left out.

    A row with two figures (``PAIRS``) leaves as a row each, told apart by ``axis`` or ``end``; a pair that has a value of
    its own keeps its row, with ``difference`` as its end. A code in ``value`` leaves as ``code``. ``locator`` names the place in the source's text as RFC 5147 does, ``char=10,14``.
    """
    figures = _flat(_worded(_coded(_unchosen(_long(rows)))))
    places = pd.Series(
        [_locator(row) for row in figures.to_dict("records")], index=figures.index, dtype=object
    )
    located = figures.assign(locator=places)
    kept = [name for name in located.columns if name not in _DRAWING_ONLY]
    missing = [name for name in CONTRACT if name not in kept]
    return located.reindex(columns=[*kept, *missing])


def _long(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a figure where each of ``rows`` may hold two (``PAIRS``)."""
    for sides, told in PAIRS.items():
        if {f"{side}_value" for side in sides} <= set(rows.columns):
            return _apart(rows, sides, told)
    return rows


def _apart(rows: pd.DataFrame, sides: tuple[str, str], told: str) -> pd.DataFrame:
    one, other = sides
    named = [name.removeprefix(f"{one}_") for name in rows.columns if name.startswith(f"{one}_")]
    stems = [stem for stem in named if f"{other}_{stem}" in rows.columns and stem not in LANGUAGES]
    own = rows.drop(
        columns=[*(f"{side}_{stem}" for side in sides for stem in stems), "findings"], errors="ignore"
    )
    shared = own.drop(columns=stems, errors="ignore")
    parts = [
        shared.assign(**{told: side}, **{stem: rows[f"{side}_{stem}"] for stem in stems}) for side in sides
    ]
    parts = [part[part["status"].notna()] for part in parts]
    has_own = "value" in own
    whole = own if has_own else own.drop(index=[at for part in parts for at in part.index])
    kept = [part for part in (*parts, whole.assign(**{told: "difference" if has_own else None})) if len(part)]
    return pd.concat(kept or [shared]).sort_index(kind="stable").reset_index(drop=True)


def _coded(rows: pd.DataFrame) -> pd.DataFrame:
    if "value" not in rows or not any(isinstance(cell, str) for cell in rows["value"]):
        return rows
    return rows.rename(columns={"value": "code"})


def _unchosen(rows: pd.DataFrame) -> pd.DataFrame:
    """Of a case that was not chosen only the name is drawn, and so only that leaves."""
    if "chosen" not in rows or rows["chosen"].all():
        return rows
    left = rows["chosen"].eq(False)
    told = [name for name in (*CONTRACT, "sources", "inputs", "derived_from", "printed") if name in rows]
    return rows.assign(
        **{name: rows[name].astype(object).mask(left, None) for name in told if name != "status"},
        status=rows["status"].mask(left, NOT_CHOSEN),
    )


def _flat(rows: pd.DataFrame) -> pd.DataFrame:
    """Lists of several things each (the sources of ``also``: title, date, language) as text: no format holds them alike."""
    nested = [str(name) for name in rows if rows[name].map(_is_nested).any()]
    return rows.assign(**{name: rows[name].map(_listed) for name in nested})


def _is_nested(cell: Any) -> bool:
    return isinstance(cell, list | tuple) and any(isinstance(part, list | tuple) for part in cell)


def _listed(cell: Any) -> str | None:
    """``甲, 2018-10, zh; 乙, zh``"""
    parts = [", ".join(str(word) for word in part if not _is_null(word)) for part in cell]
    return "; ".join(parts) or None


def _worded(rows: pd.DataFrame) -> pd.DataFrame:
    """What stands in print is the figure of a row that is drawn, under whatever name the chart has it."""
    if "printed" not in rows or "figure" in rows:
        return rows
    return rows.assign(figure=rows["printed"].where(rows["status"] == "figure", None))


def _locator(row: Mapping[Any, Any]) -> str | None:
    start, end = row.get("char_start"), row.get("char_end")
    return None if _is_null(start) or _is_null(end) else f"char={int(start)},{int(end)}"  # type: ignore[arg-type]


def as_csv(rows: pd.DataFrame) -> bytes:
    """Return UTF-8 with a BOM, so that Excel shows Chinese; formulas neutralised."""
    cells = {name: [safe(_plain(cell)) for cell in rows[name]] for name in rows.columns}
    plain = pd.DataFrame(cells, columns=rows.columns, dtype=object)
    return plain.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def as_json(rows: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows as plain values; absent ones are null."""
    return [{str(k): _plain(v) for k, v in row.items()} for row in rows.to_dict("records")]


def as_parquet(rows: pd.DataFrame, told: Mapping[str, str] | None = None) -> bytes:
    """Return Parquet, zstd; types kept; ``told`` stands among the key-values of the file."""
    sink = io.BytesIO()
    kept = rows.map(lambda cell: None if _is_null(cell) else cell).convert_dtypes()
    table = _typed(pa.Table.from_pandas(kept, preserve_index=False))
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), **(told or {})})
    pq.write_table(table, sink, compression="zstd")
    return sink.getvalue()


def _typed(table: pa.Table) -> pa.Table:
    """Give each published column the type it has in its table, so that files of different selections go together.

    A column made for a chart in which nothing stands is text.
    """
    types = [
        (fixed_type(name) if name != "status" else pa.string())
        or _of_chart(name, table.schema.field(name).type)
        for name in table.column_names
    ]
    columns = [_cast(column, type_) for column, type_ in zip(table.columns, types, strict=True)]
    return pa.table(columns, names=table.column_names, metadata=table.schema.metadata)


def _of_chart(name: str, found: pa.DataType) -> pa.DataType:
    """The type of a column that no table has: a number is whole or not by chance."""
    if name in CONTRACT or pa.types.is_null(found):
        return pa.string()
    return pa.float64() if pa.types.is_integer(found) else found


def _cast(column: pa.ChunkedArray, wanted: pa.DataType) -> pa.ChunkedArray:
    """A column whose cells are of another kind than its namesake's in the tables stays as it is."""
    try:
        return column.cast(wanted)
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return column


def as_xlsx(sheets: Mapping[str, pd.DataFrame], told: Mapping[str, str] | None = None) -> bytes:
    """Return a workbook with one sheet a frame, header frozen, types kept, widths set, no formula.

    ``told`` (by the names of ``About.pairs``) stands in its properties and custom properties; what is longer than Excel
    reads in one (255 characters) goes on in ``<name>_2`` and so on.
    """
    sink = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(sink, options) as book:
        bold = book.add_format({"bold": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            _write_sheet(book.add_worksheet(name[:31]), rows, bold, day)
        if told:
            _set_properties(book, told)
    return sink.getvalue()


def _set_properties(book: Any, told: Mapping[str, str]) -> None:
    core = {"title": "title", "subject": "description", "author": "creator", "comments": "caveats"}
    book.set_properties({name: told[source][:_LONGEST] for name, source in core.items()})
    for name, text in told.items():
        for number, start in enumerate(range(0, max(1, len(text)), _LONGEST), 1):
            part = text[start : start + _LONGEST]
            book.set_custom_property(name if number == 1 else f"{name}_{number}", part, "text")


def encode(rows: pd.DataFrame, form: str, *, name: str) -> bytes:
    """Return ``rows`` in a format of ``MIME``; ``name`` names the sheet of a workbook.

    Raises:
        KeyError: no such format.
    """
    return _ENCODERS[form](rows, name)


def safe(cell: Any) -> Any:
    """Return ``cell`` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


_ENCODERS: Final[dict[str, Callable[[pd.DataFrame, str], bytes]]] = {
    "csv": lambda rows, _name: as_csv(rows),
    "json": lambda rows, _name: json.dumps(as_json(rows), ensure_ascii=False, indent=1).encode(),
    "parquet": lambda rows, _name: as_parquet(rows),
    "xlsx": lambda rows, name: as_xlsx({name: rows}),
}


def _is_null(cell: Any) -> bool:
    return not hasattr(cell, "__len__") and (cell is pd.NA or is_absent(cell))


def _plain(cell: Any) -> Any:
    if hasattr(cell, "tolist"):
        cell = cell.tolist()
    if isinstance(cell, list | tuple):
        is_plain = not any(isinstance(part, dict) for part in cell)
        return " ".join(map(str, cell)) if is_plain else json.dumps(cell, ensure_ascii=False)
    if _is_null(cell):
        return None
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def _write_sheet(sheet: Any, rows: pd.DataFrame, bold: Any, day: Any) -> None:
    for column, name in enumerate(rows.columns):
        dates = [isinstance(cell, date) and not _is_null(cell) for cell in rows[name]]
        cells = [cell if is_day else _plain(cell) for cell, is_day in zip(rows[name], dates, strict=True)]
        sheet.write_string(0, column, str(name), bold)
        sheet.set_column(column, column, min(48, max(len(str(c)) for c in [name, *cells[:200]]) + 2))
        for line, (cell, is_day) in enumerate(zip(cells, dates, strict=True), 1):
            if cell is not None:
                sheet.write(line, column, safe(cell), day if is_day else None)
    sheet.freeze_panes(1, 1)
