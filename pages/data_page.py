"""Data: every table to take away, what its columns mean, how to load it, how to check and cite it."""

from typing import Any, Final

from dash import dcc, html

from casebook.published import table_rows
from casebook.schema import VERSION
from casebook.text import Text
from components.chart_card import limits
from components.code_block import code_block
from components.links import address
from components.page import Heading, Page, View
from components.reference import Section, language_only, reference
from components.sentence import code, paragraph, sentence
from pages.data_citing import cite, rights
from pages.data_columns import checksums, columns, empty_cells
from pages.data_snippets import SNIPPETS, Snippet
from pages.data_tables import file_link, tables
from pages.data_text import TEXTS

_PACKAGE: Final = {
    "casebook.zip": "package_zip",
    "casebook.xlsx": "package_xlsx",
    "datapackage.json": "package_datapackage",
    "croissant.json": "package_croissant",
    "SHA256SUMS": "package_sums",
}


def _heading(view: View) -> Heading:
    observed = view.store.rows("observations")
    open_ended = observed["lower"].isna() | observed["upper"].isna()
    counts = {"tables": len(table_rows(view.store)), "figures": len(observed), "n": int(open_ended.sum())}
    return Heading(view.labels("data_title", **counts), view.labels("data_lede"))


def _package(view: View) -> list[Any]:
    labels = view.labels
    said = {"version": code(view.store.version), "schema": code(VERSION)}
    entries = [html.Li([file_link(name), " ", html.Span(labels(key))]) for name, key in _PACKAGE.items()]
    index = html.A("/figures/index.json", href="/figures/index.json")
    return [
        paragraph(labels, "package_said", **said),
        html.Ul(entries, className="files"),
        paragraph(labels, "package_tools", link=index),
    ]


def _load(view: View) -> list[Any]:
    labels = view.labels
    named = {name: code(name) for name in ("lower", "upper", "closed", "upper_soft")}
    return [
        html.P(labels("load_said")),
        html.Div([_snippet(one, view) for one in SNIPPETS], className="snippets"),
        html.P(sentence(labels, "load_bounds", **named), className="aside"),
    ]


def _snippet(snippet: Snippet, view: View) -> html.Div:
    labels = view.labels
    needs = sentence(labels, "load_needs", file=file_link(snippet.reads))
    block = code_block(snippet.code, f"code-{snippet.name}", snippet.tool, labels, note=needs)
    return html.Div([html.H3(snippet.tool), block], className="snippet")


def _body(view: View) -> list[Any]:
    return [limits((view.labels("data_limit"),), view.labels), reference(SECTIONS, view)]


def _rights(view: View) -> list[Any]:
    where = address("/methods", view.labels, "sources")
    link = dcc.Link(view.labels("rights_methods"), href=where)
    return [*rights(view), paragraph(view.labels, "rights_link", link=link)]


SECTIONS: Final = (
    Section("package", _package),
    Section("tables", tables),
    Section("load", _load),
    Section("empty", empty_cells),
    Section("columns", columns),
    Section("checksums", checksums),
    Section("cite", cite),
    Section("rights", _rights),
)


DATA: Final = Page(
    slug="data",
    path="/data",
    title=Text("数据", "Data"),
    heading=_heading,
    body=_body,
    settle=language_only,
    texts=TEXTS,
    nav=7,
    description=TEXTS["data_lede"],
)
