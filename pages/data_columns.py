"""What the columns mean, what an empty cell means, and the checksums: all made from the schema and the files."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.codebook import column_rows
from casebook.labels import Labels, Row
from casebook.published import file_rows, table_rows
from casebook.store import CHECKSUMS, Store
from casebook.text import is_absent
from components.chart import Column
from components.links import address
from components.page import View
from components.reference import fold
from components.sentence import code, paragraph, sentence
from components.table import scrolled, table
from pages.data_tables import file_link, file_size

_FULLY_TOLD: Final = "observations"


def columns(view: View) -> list[Any]:
    """Return every table's columns, folded under the name of the table."""
    labels = view.labels
    link = dcc.Link(labels("codebook_link"), href=address("/data/codebook", labels))
    rows = column_rows()
    tables = table_rows(view.store).to_dict("records")
    return [
        paragraph(labels, "columns_said", link=link),
        *(_columns_of(one, rows[rows["table"] == one["table"]], labels) for one in tables),
    ]


def _columns_of(one: Row, rows: pd.DataFrame, labels: Labels) -> html.Details:
    name = str(one["table"])
    count = html.Span(labels("columns_of", n=len(rows)), className="muted")
    summary = [code(name), " ", labels.of(one), " ", count]
    shown = scrolled(table(rows, _COLUMNS, labels), labels.of(one))
    return fold(summary, shown, opened=name == _FULLY_TOLD, name=f"columns-{name}")


def _column(row: Row, _labels: Labels) -> Any:
    return code(str(row["column"]))


def _type(row: Row, labels: Labels) -> str:
    said = labels(f"type_{row['type']}")
    more = labels("is_key") if row["is_key"] else "" if row["required"] else labels("may_be_empty")
    return ("，" if labels.language == "zh" else ", ").join(part for part in (said, more) if part)


def _values(row: Row, labels: Labels) -> Any:
    """Where the values of a column come from: a code list, another table, a unit."""
    if not is_absent(row["codes"]):
        where = address("/data/codebook", labels, f"list-{row['codes']}")
        return sentence(labels, "from_list", name=dcc.Link(code(row["codes"]), href=where))
    if not is_absent(row["refers_to"]):
        return sentence(labels, "from_table", name=code(row["refers_to"]))
    return sentence(labels, "in_unit", name=code(row["unit"])) if not is_absent(row["unit"]) else "–"


_MEANING: Final = Column("meaning", "meaning", lambda row, labels: labels.of(row, "meaning"))
_COLUMNS: Final = (
    Column("column", "column", _column),
    Column("type", "type", _type),
    _MEANING,
    Column("values", "values", _values),
)


def empty_cells(view: View) -> list[Any]:
    """Return what an empty cell means where the schema says so, with how many there are."""
    labels = view.labels
    link = dcc.Link(labels("empty_link"), href=address("/methods", labels, "absence"))
    shown = scrolled(table(_nullable(view.store), _EMPTY_COLUMNS, labels), labels("h_empty"))
    return [
        paragraph(labels, "empty_said", coverage=code("coverage")),
        shown,
        paragraph(labels, "empty_more", link=link),
    ]


def _nullable(store: Store) -> pd.DataFrame:
    """The columns of which the schema says what an empty cell means, with the number of such cells."""
    rows = column_rows()
    rows = rows[rows["meaning_en"].str.contains("empty", case=False) & ~rows["required"]]
    counted = [
        (int(store.rows(table)[column].isna().sum()), len(store.rows(table)))
        for table, column in zip(rows["table"], rows["column"], strict=True)
    ]
    return rows.assign(empty=[n for n, _ in counted], rows=[n for _, n in counted])


def _place(row: Row, _labels: Labels) -> Any:
    return code(f"{row['table']}.{row['column']}")


_EMPTY_COLUMNS: Final = (
    Column("column", "column", _place),
    _MEANING,
    Column(
        "empty",
        "empty_cells",
        lambda row, labels: labels("of_rows", n=labels.number(row["empty"]), all=labels.number(row["rows"])),
        "number",
    ),
)


def checksums(view: View) -> list[Any]:
    """Return the checksum of every published file."""
    labels = view.labels
    rows = file_rows(view.store)
    rows = rows[rows["sha256"].notna()]
    command = code(f"sha256sum --check {CHECKSUMS}")
    shown = scrolled(table(rows, _FILE_COLUMNS, labels), labels("h_checksums"))
    return [
        paragraph(labels, "checksums_said", file=file_link(CHECKSUMS), command=command),
        fold(labels("show_checksums", n=len(rows)), shown),
    ]


_FILE_COLUMNS: Final = (
    Column("file", "file", lambda row, _labels: file_link(str(row["file"]))),
    Column("bytes", "size", file_size, "number"),
    Column(
        "sha256", "sha256", lambda row, _labels: html.Code(str(row["sha256"]), className="digest", lang="en")
    ),
)
