"""Cases: the index of the programmes, and where on the results chain their figures stand."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.chain import chain_counts
from casebook.labels import Labels, Row
from casebook.text import Text
from components.attributes import aria
from components.chart import Chart, Column, Words
from components.chart_card import chart_card
from components.figures.chain_counts import draw_chain_counts
from components.links import case_page
from components.page import Heading, Page, View
from components.printed import case_mark, spoken
from components.table import CASE, scrolled
from pages.cases_place import place_line
from pages.cases_text import TEXTS
from pages.cases_when import start_line

_EARLY, _LATE = ("context", "input"), ("outcome", "impact")


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    by_level = rows.groupby("chain_level")["figures"].sum()
    counts = {
        "n": int(rows["figures"].sum()),
        "a": int(by_level.reindex(_EARLY, fill_value=0).sum()),
        "b": int(by_level.reindex(_LATE, fill_value=0).sum()),
    }
    return Words(
        title=labels("counts_title", **counts),
        subtitle=labels("counts_subtitle"),
        limits=(labels("counts_limit"),),
        summary=_summary(rows, labels),
        note=labels("counts_note", n=counts["n"], c=int(rows["claims"].sum())),
    )


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    comma, said = ("；" if labels.language == "zh" else "; "), []
    for _, levels in rows.groupby("case_id", sort=False):
        told = [row for row in levels.to_dict("records") if row["figures"] or row["claims"]]
        parts = comma.join(_level_said(row, labels) for row in told)
        name = labels.of(levels.iloc[0].to_dict())
        said.append(labels("summary_counts", name=name, levels=parts or labels("not_reported")))
    return ("" if labels.language == "zh" else " ").join(said)


def _level_said(row: Row, labels: Labels) -> str:
    level = labels.code("chain_level", row["chain_level"])
    return labels("summary_level", level=level, n=row["figures"], c=row["claims"])


def _face(rows: pd.DataFrame, labels: Labels) -> Any:
    levels = list(dict.fromkeys(rows["chain_level"]))
    heads = [html.Th(labels.code("chain_level", level), scope="col") for level in levels]
    body = [
        _counts_row(list(own.to_dict("records")), labels) for _, own in rows.groupby("case_id", sort=False)
    ]
    caption = html.Caption(labels("counts_caption"), className="sr")
    table = html.Table(
        [caption, html.Thead(html.Tr([html.Td(), *heads])), html.Tbody(body)], className="units"
    )
    return scrolled(table, labels("counts_caption"))


def _counts_row(records: list[Row], labels: Labels) -> html.Tr:
    first = records[0]
    name = dcc.Link([case_mark(first), html.Span(labels.of(first))], href=case_page(first["case_id"], labels))
    return html.Tr([html.Th(name, scope="row"), *[_counts_cell(row, labels) for row in records]])


def _counts_cell(row: Row, labels: Labels) -> html.Td:
    figures, claims = int(row["figures"]), int(row["claims"])
    said = _level_said(row, labels) if figures or claims else labels("not_reported")
    squares = [html.I(className="full" if n < figures else None) for n in range(figures + claims)]
    shown = html.Span(squares, className="squares", **aria(hidden="true"))
    return html.Td(
        [html.Span(said, className="sr"), shown], className=None if squares else "none", title=said
    )


def _count(name: str) -> Any:
    return lambda row, labels: str(row[name] or "–")


COUNTS: Final = Chart(
    slug="chain-counts",
    by_case=True,
    rows=lambda _selection, store: chain_counts(store),
    words=_words,
    draw=draw_chain_counts,
    columns=(
        CASE,
        Column("chain_level", "level", lambda row, labels: labels.code("chain_level", row["chain_level"])),
        Column("figures", "figures_counted", _count("figures"), "number"),
        Column("claims", "claims_counted", _count("claims"), "number"),
        Column("elsewhere", "elsewhere_counted", _count("elsewhere"), "number"),
    ),
    face=_face,
    texts=TEXTS,
)


def _card(case: Row, counts: pd.DataFrame, view: View) -> html.Article:
    labels, name = view.labels, f"case-{case['case_id']}"
    link = dcc.Link([case_mark(case), labels.of(case)], href=view.link(f"/cases/{case['case_id']}"))
    parts = [
        labels("figures_said", n=int(counts["figures"].sum())),
        labels("claims_said", n=int(counts["claims"].sum())),
        labels("elsewhere_said", n=int(counts["elsewhere"].sum())),
    ]
    return html.Article(
        [
            html.H3(link, id=name),
            html.P(place_line(case, view), className="where"),
            html.P(spoken(labels.of(case, "programme"), labels), className="programme"),
            html.P(spoken(labels.of(case, "summary"), labels)),
            html.P([html.Span(start_line(case, labels)), html.Span(" · ".join(parts))], className="counts"),
        ],
        className="case-card",
        **aria(labelledby=name),
    )


def _heading(view: View) -> Heading:
    cases = view.store.rows("cases")
    started = int(cases["programme_start"].notna().sum())
    key = "cases_title" if started else "cases_title_undated"
    title = view.labels(key, cases=len(cases), n=started)
    return Heading(title, view.labels("cases_lede"))


def _body(view: View) -> list[Any]:
    counts = chain_counts(view.store)
    cases = view.store.rows("cases").sort_values("position").to_dict("records")
    cards = [_card(case, counts[counts["case_id"] == case["case_id"]], view) for case in cases]
    directory = html.Section(
        [html.H2(view.labels("directory"), id="directory"), html.Div(cards, className="case-list")],
        className="band",
        **aria(labelledby="directory"),
    )
    return [chart_card(COUNTS, view), directory]


CASES: Final = Page(
    slug="cases",
    path="/cases",
    title=Text("案例", "Cases"),
    heading=_heading,
    body=_body,
    charts=(COUNTS,),
    texts=TEXTS,
    nav=4,
    description=TEXTS["cases_lede"],
)
