"""How figures are read, at which depths, and the kinds of absence."""

from typing import Any, Final

import pandas as pd
from dash import html

from casebook.labels import Labels, Row
from casebook.specimens import depth_rows, reading_counts, specimen_rows
from casebook.text import format_bounds
from components.chart import Column
from components.links import evidence
from components.page import View
from components.printed import printed, printed_figure
from components.reference import fold
from components.sentence import code, paragraph
from components.table import BOUNDS, VALUE, scrolled, table

_STATUSES: Final = ("figure", "direction", "not_reported", "not_applicable")


def reading(view: View) -> list[Any]:
    """Return the table of readings: rule, forms, and the bounds that the program reads from them now."""
    labels = view.labels
    return [
        html.P(labels("reading_said")),
        scrolled(_readings(view), labels("h_reading")),
        html.P(labels("reading_bounds"), className="aside"),
    ]


def _readings(view: View) -> html.Table:
    labels, rows = view.labels, specimen_rows()
    heads = ("reading", "rule", "specimen", "bounds", "in_data")
    head = html.Thead(html.Tr([html.Th(labels(key), scope="col") for key in heads]))
    lines: list[Any] = []
    for name, count in reading_counts(view.store).items():
        lines += _reading(name, rows[rows["expected"] == name], count, labels)
    return html.Table([head, html.Tbody(lines)], className="tbl readings")


def _reading(name: str, specimens: pd.DataFrame, count: int, labels: Labels) -> list[html.Tr]:
    """The lines of one reading: one for each specimen, its name, rule and count beside all of them."""
    forms = specimens.to_dict("records")
    span = max(1, len(forms))
    title = [html.Span(labels.code("reading", name), className="reading"), html.Small(code(name))]
    before = [
        html.Th(title, scope="rowgroup", rowSpan=span),
        html.Td(labels(f"rule_{name}"), rowSpan=span),
    ]
    counted = html.Td(labels.number(count), rowSpan=span, className="number")
    shown = [_form(row, labels) for row in forms] or [[html.Td("–"), html.Td("–")]]
    return [
        html.Tr([*(before if first else []), *cells, *([counted] if first else [])])
        for cells, first in zip(shown, [True] + [False] * (len(shown) - 1), strict=True)
    ]


def _form(row: Row, labels: Labels) -> list[html.Td]:
    shown: list[Any] = [printed(str(row["figure"]))]
    if labels.language == "en":
        shown += [" ", html.Span(labels.gloss(row), className="gloss")]
    return [html.Td(shown), html.Td(BOUNDS.cell(row, labels))]


def depths(view: View) -> list[Any]:
    """Return the three depths, on the first figure of each reading that the deepest one widens."""
    labels = view.labels
    named = {name: html.B(labels(f"depth_{name}")) for name in ("printed", "bounds", "widest")}
    shown = table(depth_rows(view.store), _DEPTH_COLUMNS, labels)
    return [
        paragraph(labels, "depths_said", **named),
        scrolled(shown, labels("h_depths")),
        html.P(labels("depths_conventions"), className="aside"),
    ]


def _figure(row: Row, labels: Labels) -> html.A:
    return html.A(printed_figure(row, labels), href=evidence(str(row["observation_id"]), labels))


def _widest(row: Row, labels: Labels) -> str:
    ends = (row["widest_lower"], row["widest_upper"], str(row["widest_closed"]))
    return format_bounds(*ends, labels.language, str(row["unit"]))


_DEPTH_COLUMNS: Final = (
    Column("figure", "depth_figure", _figure, "printed-cell"),
    Column("reading", "reading", lambda row, labels: labels.code("reading", row["reading"])),
    Column("value", "depth_printed", VALUE.cell, "number"),
    Column("bounds", "depth_bounds", lambda row, labels: labels.bounds(row)),
    Column("widest", "depth_widest", _widest),
)


def absence(view: View) -> list[Any]:
    """Return the kinds of absence with their counts, the decisions “not applicable”, and what figures lack."""
    labels, observed = view.labels, view.store.rows("observations")
    lacking = {name: int(observed[name].isna().sum()) for name in ("lower", "upper", "value")}
    return [
        html.P(labels("absence_said")),
        scrolled(_kinds(view), labels("h_absence")),
        *_not_applicable(view),
        html.P(labels("absence_bounds", n=len(observed), **lacking), className="aside"),
        html.P(labels("absence_status")),
        scrolled(_status(view, observed), labels("obs_status")),
    ]


def _kinds(view: View) -> html.Table:
    coverage = view.store.rows("coverage")
    rows = pd.DataFrame({"status": _STATUSES})
    for level, key in (("family", "families"), ("indicator", "indicators")):
        cells = coverage[coverage["level"] == level]
        rows[key] = rows["status"].map(cells["article_status"].value_counts()).fillna(0).astype(int)
        rows[f"{key}_any"] = rows["status"].map(cells["any_status"].value_counts()).fillna(0).astype(int)
    return table(rows, _KIND_COLUMNS, view.labels)


def _counted(name: str) -> Column:
    return Column(name, f"absence_{name}", lambda row, labels: labels.number(row[name]), "number")


_KIND_COLUMNS: Final = (
    Column("status", "absence_kind", lambda row, labels: labels(str(row["status"]))),
    _counted("families"),
    _counted("families_any"),
    _counted("indicators"),
    _counted("indicators_any"),
)


def _not_applicable(view: View) -> list[Any]:
    labels, coverage = view.labels, view.store.rows("coverage")
    rows = coverage[(coverage["article_status"] == "not_applicable") & coverage["reason_zh"].notna()]
    if rows.empty:
        return []
    names = view.store.rows("indicators")[["indicator_id", "name_zh", "name_en"]]
    cases = view.store.rows("cases").set_index("case_id")
    rows = rows.merge(names, on="indicator_id", how="left")
    rows = rows.assign(**{f"case_{end}": rows["case_id"].map(cases[f"name_{end}"]) for end in ("zh", "en")})
    shown = scrolled(table(rows, _REASON_COLUMNS, labels), labels("not_applicable"))
    return [fold(labels("absence_reasons", n=len(rows)), shown)]


def _indicator_or_family(row: Row, labels: Labels) -> str:
    return labels.of(row) or labels.code("family", row["family"])


_REASON_COLUMNS: Final = (
    Column("case_id", "case", lambda row, labels: labels.of(row, "case")),
    Column("indicator_id", "indicator", _indicator_or_family),
    Column("reason", "reason", lambda row, labels: labels.of(row, "reason")),
)


def _status(view: View, observed: pd.DataFrame) -> html.Table:
    codes = view.store.rows("codes")
    rows = codes[codes["codelist"] == "obs_status"].sort_values("position")
    counts = observed["obs_status"].value_counts()
    rows = rows.assign(figures=rows["code"].map(counts).fillna(0).astype(int))
    return table(rows, _STATUS_COLUMNS, view.labels)


_STATUS_COLUMNS: Final = (
    Column("code", "code", lambda row, _labels: code(str(row["code"]))),
    Column("name", "obs_status", lambda row, labels: labels.of(row)),
    Column("figures", "figures", lambda row, labels: labels.number(row["figures"]), "number"),
)
