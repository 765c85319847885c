"""The codebook: every indicator and every code, with what it means, what counts and what does not."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.codebook import code_rows, indicator_rows
from casebook.labels import Labels, Row
from casebook.text import Text, is_absent
from components.chart import Column
from components.links import address, comparison
from components.page import Heading, Page, View
from components.reference import Section, fold, language_only, reference
from components.sentence import code, paragraph
from components.table import scrolled, table
from pages.data_tables import codes_joined
from pages.data_text import TEXTS

_OPTIONAL: Final = ("definition", "includes", "excludes")


def _heading(view: View) -> Heading:
    labels, rows = view.labels, view.store.rows("codes")
    counts = {"indicators": len(view.store.rows("indicators")), "lists": int(rows["codelist"].nunique())}
    above = dcc.Link(labels("to_data"), href=address("/data", labels))
    return Heading(labels("codebook_title", **counts), labels("codebook_lede"), above)


def _indicators(view: View) -> list[Any]:
    labels = view.labels
    parts: list[Any] = [html.P(labels("indicators_said"))]
    for family, rows in indicator_rows(view.store).groupby("family", sort=False):
        name = labels.code("family", family)
        parts.append(html.H3(labels("family_count", family=name, n=len(rows)), id=f"family-{family}"))
        parts.append(scrolled(table(rows, _INDICATOR_COLUMNS, labels), name))
    return parts


def _indicator(row: Row, labels: Labels) -> Any:
    name = str(row["indicator_id"])
    link = dcc.Link(labels.of(row), href=comparison(labels, indicator=name))
    return html.Span([link, html.Small(code(name))], id=name)


def _definition(row: Row, labels: Labels) -> Any:
    said = labels.of(row, "definition")
    return said if is_absent(row["formula"]) else [said, html.Small(code(str(row["formula"])))]


def _denominators(row: Row, labels: Labels) -> Any:
    links = [html.A(labels.of(name), href=f"#{name['indicator_id']}") for name in row["denominators"]]
    return html.Ul([html.Li(link) for link in links]) if links else "–"


def _coded(name: str, codelist: str) -> Column:
    return Column(name, name, lambda row, labels: labels.code(codelist, row[name]) or "–")


_INDICATOR_COLUMNS: Final = (
    Column("indicator_id", "indicator", _indicator),
    Column("definition", "definition", _definition, "wordy"),
    _coded("unit", "unit"),
    _coded("kind", "indicator_kind"),
    _coded("chain_level", "chain_level"),
    _coded("desirable", "desirable"),
    Column("denominators", "denominators", _denominators),
    Column("figures", "figures", lambda row, labels: labels.number(row["figures"]), "number"),
)


def _codes(view: View) -> list[Any]:
    rows = code_rows(view.store)
    lists = [
        _code_list(str(name), group, view.labels) for name, group in rows.groupby("codelist", sort=False)
    ]
    return [html.P(view.labels("codes_said")), *lists]


def _code_list(name: str, rows: pd.DataFrame, labels: Labels) -> html.Details:
    count = html.Span(labels("codes_of", n=len(rows)), className="muted")
    used = rows.iloc[0]["used_in"]
    told = [paragraph(labels, "used_in", places=html.Span(codes_joined(used)))] if used else []
    shown = scrolled(table(rows, _code_columns(rows), labels), name)
    return fold([code(name), " ", count], html.Div([*told, shown]), name=f"list-{name}")


def _code_columns(rows: pd.DataFrame) -> tuple[Column, ...]:
    """The columns of a code list: code and name, and of the rest those that hold something."""
    held = [stem for stem in _OPTIONAL if rows[f"{stem}_zh"].notna().any()]
    more = [Column(stem, stem, _told(stem), "wordy") for stem in held]
    group = (
        [Column("parent", "parent", lambda row, _labels: _group(row))] if rows["parent"].notna().any() else []
    )
    return (
        Column("code", "code", lambda row, _labels: code(str(row["code"]))),
        Column("name", "name", lambda row, labels: labels.of(row)),
        *more,
        *group,
    )


def _told(stem: str) -> Any:
    return lambda row, labels: labels.of(row, stem) or "–"


def _group(row: Row) -> Any:
    return "–" if is_absent(row["parent"]) else code(str(row["parent"]))


SECTIONS: Final = (Section("indicators", _indicators), Section("codes", _codes))


CODEBOOK: Final = Page(
    slug="codebook",
    path="/data/codebook",
    title=Text("编码手册", "Codebook"),
    heading=_heading,
    body=lambda view: [reference(SECTIONS, view)],
    settle=language_only,
    texts=TEXTS,
    description=TEXTS["codebook_lede"],
)
