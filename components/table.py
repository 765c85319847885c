"""The table of a chart's rows, as plain HTML; ready-made columns for observations."""

from collections.abc import Iterable
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.labels import Labels, Row
from casebook.silence import STATUSES
from casebook.text import is_absent
from components.attributes import aria
from components.chart import Column
from components.links import record, why_empty
from components.printed import case_mark, cited, printed_figure, printed_words, spoken


def table(rows: pd.DataFrame, columns: Iterable[Column], labels: Labels, *, caption: str = "") -> html.Table:
    """Return the table of ``rows``: one header cell a column, the first cell of a row its header."""
    columns = tuple(columns)
    head = html.Thead(html.Tr([html.Th(labels(c.heading), scope="col", className=c.kind) for c in columns]))
    body = html.Tbody([_tr(row, columns, labels) for row in rows.to_dict("records")])
    named = [html.Caption(caption)] if caption else []
    return html.Table([*named, head, body], className="tbl")


def scrolled(content: Any, label: str) -> html.Div:
    """Return content that scrolls sideways on a narrow screen, reachable by keyboard."""
    return html.Div(content, className="scroll", tabIndex=0, role="region", **aria(label=label))


def _tr(row: Row, columns: tuple[Column, ...], labels: Labels) -> html.Tr:
    first, *others = columns
    cells = [html.Td(c.cell(row, labels), className=c.kind) for c in others]
    return html.Tr([html.Th(first.cell(row, labels), scope="row", className=first.kind), *cells])


def _case(row: Row, labels: Labels) -> Any:
    hollow = row.get("source_kind") not in ("case", None) and not is_absent(row.get("source_kind"))
    return html.Span([case_mark(row, hollow=hollow), labels.of(row)], className="named")


def _printed(row: Row, labels: Labels) -> Any:
    if row.get("status") in STATUSES[2:]:
        said = labels(str(row["status"]))
        return html.A(said, href=why_empty(row, labels), title=labels("why_empty"), className="absent")
    if row.get("status") == "direction":
        return record(
            row,
            labels,
            printed_words(str(row["printed"]), labels.of(row, "paraphrase"), row.get("source_language")),
        )
    return record(row, labels, printed_figure(row, labels))


def _amount(row: Row, labels: Labels) -> str:
    return labels.value(row)


def _bounds(row: Row, labels: Labels) -> Any:
    if is_absent(row["closed"]):
        return "–"
    said = labels.bounds(row)
    if not (row["upper_soft"] or row.get("lower_soft")):
        return said
    return [said, " ", html.Span(labels("soft"), className="gloss")]


def _reading(row: Row, labels: Labels) -> str:
    return labels.code("reading", row["reading"]) or "–"


def _period(row: Row, labels: Labels) -> Any:
    return (
        spoken(labels.period(row), labels) if row.get("status", "figure") in ("figure", "direction") else "–"
    )


def _reporter(row: Row, labels: Labels) -> str:
    return labels.code("reporter", row["reporter"]) or "–"


def _source(row: Row, labels: Labels) -> Any:
    """The source with the place in it; a derived figure has those of its inputs."""
    if is_absent(row["source_id"]):
        return "–" if is_absent(row.get("source_title")) else [f"{labels('derived')} ", _title(row)]
    section = labels.code("section", row["section"])
    place = f" · {section}" if section else ""
    return [_title(row), place]


def _title(row: Row) -> html.Cite:
    """The title in the language of the source."""
    return cited(str(row.get("source_title", row["source_id"])), row.get("source_language"))


def _status(row: Row, labels: Labels) -> Any:
    said = labels(str(row["status"]))
    reason = "" if is_absent(row.get("reason_zh")) else labels.of(row, "reason")
    if row["status"] == "figure" and row.get("is_own_place") is False:
        reason = labels("about_place", place=labels.of(row, "place_name"))
    return [said, html.Small(reason)] if reason else said


CASE: Final = Column("case_id", "case", _case)
PRINTED: Final = Column("figure", "printed", _printed, "printed-cell")
VALUE: Final = Column("value", "value", _amount, "number")
BOUNDS: Final = Column("bounds", "bounds", _bounds, "dated")
READING: Final = Column("reading", "reading", _reading)
PERIOD: Final = Column("period", "period", _period, "dated")
REPORTER: Final = Column("reporter", "reporter", _reporter)
SOURCE: Final = Column("source_id", "source", _source, "wide")
STATUS: Final = Column("status", "status", _status)
OBSERVATION_COLUMNS: Final = (CASE, PRINTED, VALUE, BOUNDS, READING, PERIOD, REPORTER, SOURCE, STATUS)
