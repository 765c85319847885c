"""The list of tables with their downloads."""

from typing import Any, Final

from dash import html

from casebook.labels import Labels, Row
from casebook.published import FORMATS, table_rows
from casebook.schema import TABLES
from components.chart import Column
from components.page import View
from components.sentence import code
from components.table import scrolled, table


def file_link(name: str) -> html.A:
    """Return a link that downloads a file of the package under its own name."""
    return html.A(html.Code(name, lang="en"), href=f"/data/{name}", download=name)


def tables(view: View) -> list[Any]:
    """Return the tables: what a row is, key, rows, size, and four formats each."""
    listed = table(table_rows(view.store), _COLUMNS, view.labels)
    return [html.P(view.labels("tables_said")), scrolled(listed, view.labels("h_tables"))]


def codes_joined(names: Any) -> list[Any]:
    """Return words of a program one after another, a space between."""
    return [part for name in names for part in (" ", code(str(name)))][1:]


def _table(row: Row, _labels: Labels) -> html.A:
    return html.A(code(str(row["table"])), href=f"#columns-{row['table']}")


def file_size(row: Row, labels: Labels) -> str:
    """Return the size of a file in thousands of bytes."""
    return f"{labels.number(max(1, round(row['bytes'] / 1000)))} kB"


def _downloads(row: Row, _labels: Labels) -> html.Span:
    name = str(row["table"])
    links = [
        html.A(
            ["Parquet" if form == "parquet" else form.upper(), html.Span(f" {name}", className="sr")],
            href=f"/data/{name}.{form}",
            download=f"{name}.{form}",
        )
        for form in FORMATS
    ]
    return html.Span(links, className="formats")


_COLUMNS: Final = (
    Column("table", "table", _table),
    Column("holds", "holds", lambda row, labels: labels.of(row)),
    Column("rows", "rows", lambda row, labels: labels.number(row["rows"]), "number"),
    Column("key", "key", lambda row, _labels: codes_joined(TABLES[str(row["table"])].key)),
    Column("size", "size", file_size, "number"),
    Column("download", "download", _downloads),
)
