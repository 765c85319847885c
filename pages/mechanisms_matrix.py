"""The matrix of the mechanisms: every case by every mechanism, both codings in one square."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.codings import VALUES, cells, coders_of, codings, count_value, ordered
from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from components.attributes import aria, data
from components.chart import Chart, Words
from components.coding import coded_in, coding_said
from components.figures.matrix import draw_matrix
from components.links import address
from components.page import View
from components.printed import case_mark
from components.table import scrolled
from pages.mechanisms_text import TEXTS

PART: Final = "coding-part"
_APART: Final = ("same_paragraph", "elsewhere")


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    """Return the codings, cases and mechanisms in the order asked for."""
    rows = codings(store)
    cases, mechanisms = ordered(rows, str(selection.at("o")))
    ranks = {
        "case": rows["case_id"].map(cases.index),
        "mechanism": rows["mechanism_id"].map(mechanisms.index),
    }
    order = rows.assign(**ranks).sort_values(["case", "mechanism", "coder"], kind="stable").index
    return rows.loc[order].assign(order=str(selection.at("o"))).reset_index(drop=True)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    if rows.empty:
        return Words(title=labels("matrix_none"), subtitle="", summary=labels("matrix_none"))
    units, coders = cells(rows), len(coders_of(rows))
    counts = {value: int((units["value"] == value).sum()) for value in VALUES}
    title = labels(
        "matrix_title" if coders > 1 else "matrix_title_one",
        cells=len(units),
        n=counts["stated"],
        silent=counts["not_mentioned"],
    )
    once = int((units["agreement"] == "single").sum()) if coders > 1 else 0
    limits: tuple[str, ...] = (labels("limit_silence"), coding_said(coded_in(rows), labels))
    limits += (labels("limit_once", n=once),) if once else ()
    note = labels(
        "matrix_note",
        cases=rows["case_id"].nunique(),
        mechanisms=rows["mechanism_id"].nunique(),
        coders=coders,
    )
    return Words(
        title=title,
        subtitle=labels(f"matrix_subtitle_{rows.iloc[0]['order']}"),
        limits=limits if coders > 1 else (*limits, labels("limit_one_coder")),
        summary=_summary(units, labels),
        note=note,
    )


def _summary(units: pd.DataFrame, labels: Labels) -> str:
    said = []
    for _, mine in units.groupby("case_id", sort=False):
        stated = [labels.of(row, "mechanism") for row in mine[mine["value"] == "stated"].to_dict("records")]
        key = "summary_case" if stated else "summary_case_none"
        said.append(labels(key, case=labels.of(mine.iloc[0].to_dict()), names=labels.join(stated)))
    return ("；" if labels.language == "zh" else "; ").join(said)


def marked(values: list[str], *, apart: bool = False) -> str:
    """Return the classes that draw a cell: one square for equal values, two triangles for different ones.

    The marks are drawn by CSS on one element, since Dash's renderer takes long over many components.
    """
    if len(set(values)) == 1:
        return f"mx mx-{values[0]}{' apart' if apart else ''}"
    return f"mx split a-{values[0]} b-{values[1]}"


def square(values: list[str], *, apart: bool = False) -> html.I:
    """Return the mark of a cell, as decoration beside words."""
    return html.I(className=marked(values, apart=apart), **aria(hidden="true"))


def by_cell(rows: pd.DataFrame) -> dict[tuple[str, str], list[Row]]:
    """Return the codings of each cell, by case and mechanism, coders in order."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows.to_dict("records"):
        found.setdefault((str(row["case_id"]), str(row["mechanism_id"])), []).append(row)
    return {cell: sorted(records, key=lambda row: str(row["coder"])) for cell, records in found.items()}


def said_codes(records: list[Row], labels: Labels) -> str:
    """Return the codes of a cell in words: ``A stated, B stated``."""
    said = [
        labels(
            "coder_says", coder=str(row["coder"]).upper(), value=labels.code("mechanism_value", row["value"])
        )
        for row in records
    ]
    return ("，" if labels.language == "zh" else ", ").join(said)


def _panel(rows: pd.DataFrame, view: View) -> Any:
    if rows.empty:
        return html.P(view.labels("matrix_none"), className="muted")
    down, across = ("mechanism_id", "case_id") if view.theme.narrow else ("case_id", "mechanism_id")
    counts = _counts(rows, down, view)
    found = by_cell(rows)
    columns = rows.drop_duplicates(across).to_dict("records")
    lines = rows.drop_duplicates(down).to_dict("records")
    head = [html.Th(_name(row, across, view), scope="col", className="mx-head") for row in columns]
    body = [
        html.Tr(
            [
                html.Th([_name(row, down, view), counts[row[down]]], scope="row"),
                *(_cell(found[_unit(row, column, down)], view) for column in columns),
            ]
        )
        for row in lines
    ]
    foot = [html.Td(count) for count in _counts(rows, across, view).values()]
    table = html.Table(
        [
            html.Thead(html.Tr([html.Td(view.labels("count_stated"), className="mx-corner"), *head])),
            html.Tbody(body),
            html.Tfoot(html.Tr([html.Td(view.labels("count_stated"), className="mx-corner"), *foot])),
        ],
        className=f"mx-table {'tall' if view.theme.narrow else 'wide'}",
    )
    every = dcc.Link(view.labels("all_codings"), href=address("/evidence", view.labels, type="mechanism"))
    return [
        _key(rows, view.labels),
        scrolled(table, view.labels("matrix_label")),
        html.P(
            [view.labels("choose_cell"), " ", every, "。" if view.language == "zh" else "."],
            className="small mx-how",
        ),
    ]


def _name(row: Row, column: str, view: View) -> html.A:
    labels = view.labels
    if column == "case_id":
        inside: list[Any] = [case_mark(row), html.Span(labels.of(row))]
        chosen = {"case": row["case_id"], "m": ""}
    else:
        inside = [html.Span(labels.of(row, "mechanism"))]
        chosen = {"case": "", "m": row["mechanism_id"]}
    return html.A(inside, href=_link(view, **chosen), **data(shows=PART))


def _counts(rows: pd.DataFrame, column: str, view: View) -> dict[str, html.Small]:
    """Return, for each case or mechanism, the number of cells stated by all, with the unclear ones in its title."""
    stated, unclear = (count_value(rows, column, value) for value in ("stated", "unclear"))
    return {
        name: html.Small(
            str(stated.get(name, 0)),
            title=view.labels("count_of", n=stated.get(name, 0), unclear=unclear.get(name, 0)),
        )
        for name in dict.fromkeys(rows[column])
    }


def _unit(line: Row, column: Row, down: str) -> tuple[str, str]:
    case, mechanism = (line, column) if down == "case_id" else (column, line)
    return str(case["case_id"]), str(mechanism["mechanism_id"])


def _cell(records: list[Row], view: View) -> html.Td:
    first = records[0]
    said = view.labels(
        "cell_said",
        case=view.labels.of(first),
        mechanism=view.labels.of(first, "mechanism"),
        codes=said_codes(records, view.labels),
    )
    chosen = {"case": str(first["case_id"]), "m": str(first["mechanism_id"])}
    values = [str(row["value"]) for row in records]
    apart = first["agreement"] == "agree" and first["places"] in _APART
    link = html.A(
        href=_link(view, **chosen),
        className=marked(values, apart=apart),
        title=said,
        **aria(label=said),
        **data(shows=PART),
    )
    return html.Td(link)


def _link(view: View, **chosen: str) -> str:
    return view.link("/mechanisms", view.selection, **chosen)


def _key(rows: pd.DataFrame, labels: Labels) -> html.Ul:
    """Return what each mark means and how many cells have it; kinds that do not occur are listed with none."""
    units = cells(rows)
    items = [
        ([value], labels.code("mechanism_value", value), int((units["value"] == value).sum()), False)
        for value in VALUES
    ]
    coders = [coder.upper() for coder in coders_of(rows)]
    if len(coders) > 1:
        differ = int((units["agreement"] == "differ").sum())
        apart = int(((units["agreement"] == "agree") & units["places"].isin(_APART)).sum())
        said = labels("key_differ", a=coders[0], b=coders[1])
        items += [(["stated", "not_mentioned"], said, differ, False)]
        items += [(["stated"], labels("key_apart"), apart, True)]
    return html.Ul(
        [
            html.Li([square(values, apart=apart), html.Span(said), html.B(labels("key_n", n=n))])
            for values, said, n, apart in items
        ],
        className="mx-key",
    )


MATRIX: Final = Chart(
    slug="mechanisms",
    by_case=True,
    rows=_rows,
    words=_words,
    draw=draw_matrix,
    columns=(),
    panel=_panel,
    texts=TEXTS,
)
