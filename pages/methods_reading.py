"""How figures are read, at which depths, and the kinds of absence."""

from dataclasses import asdict
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.depths import depth_rows, reading_counts
from casebook.labels import Labels, Row
from casebook.reading import Convention, Figure, conventions, unit_name
from casebook.reading.units import UNITS
from casebook.text import format_bounds
from components.chart import Column
from components.links import evidence
from components.page import View
from components.printed import printed, printed_figure
from components.reference import fold
from components.sentence import code, paragraph
from components.table import BOUNDS, VALUE, scrolled, table
from pages.evidence_reading import PART as PASTED
from pages.methods_forms import forms

_STATUSES: Final = ("figure", "direction", "not_reported", "not_applicable")


def reading(view: View) -> list[Any]:
    """Return the table of readings: rule, forms, the bounds that the program reads now, and where the rule comes from."""
    labels = view.labels
    own = html.A(labels("reading_own"), href=f"{view.link('/evidence')}#{PASTED}")
    return [
        html.P(labels("reading_said")),
        scrolled(_readings(view), labels("h_reading")),
        html.P(labels("reading_bounds"), className="aside"),
        *forms(view),
        html.P(own),
    ]


def _readings(view: View) -> html.Table:
    labels, counts = view.labels, reading_counts(view.store)
    heads = ("reading", "rule", "specimen", "bounds", "rule_source", "in_data")
    head = html.Thead(html.Tr([html.Th(labels(key), scope="col") for key in heads]))
    lines = [line for row in conventions() for line in _reading(row, counts[row.reading], labels)]
    return html.Table([head, html.Tbody(lines)], className="tbl readings")


def _reading(row: Convention, count: int, labels: Labels) -> list[html.Tr]:
    """The lines of one reading: one for each example, its name, rule, source and count beside all of them."""
    pick = 0 if labels.language == "zh" else 1
    span = max(1, len(row.examples))
    title = [html.Span(row.label[pick], className="reading"), html.Small(code(row.reading))]
    before = [
        html.Th(title, scope="rowgroup", rowSpan=span),
        html.Td(
            [labels(f"rule_{row.reading}"), html.Small(row.forms[pick], className="forms")], rowSpan=span
        ),
    ]
    behind = [
        html.Td(html.Cite(row.source[pick]), rowSpan=span),
        html.Td(labels.number(count), rowSpan=span, className="number"),
    ]
    shown = [_example(figure, labels) for figure in row.examples] or [[html.Td("–"), html.Td("–")]]
    return [html.Tr([*before, *shown[0], *behind]), *(html.Tr(cells) for cells in shown[1:])]


def _example(figure: Figure, labels: Labels) -> list[html.Td]:
    """An example as printed, and its bounds; English examples speak for themselves."""
    row = {**asdict(figure.quantity), "unit": "percent" if figure.unit == "percent" else "number"}
    shown: list[Any] = [html.Span(figure.text, lang="en") if figure.text.isascii() else printed(figure.text)]
    if labels.language == "en" and not figure.text.isascii():
        shown += [" ", html.Span(f"{labels.gloss(row)}{_unit(figure)}", className="gloss")]
    return [html.Td(shown), html.Td(BOUNDS.cell(row, labels))]


def _unit(figure: Figure) -> str:
    """The English name of a measured unit in brackets; classifiers have none, and percentages are glossed with theirs."""
    unit = UNITS.get(figure.unit or "")
    return f" ({unit_name(unit.code, 'en')})" if unit is not None and unit.dimension != "count" else ""


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
