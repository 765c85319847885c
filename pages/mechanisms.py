"""Mechanisms: which practices each text mentions, coded twice; the codings, their passages, rules and agreement."""

from typing import Any, Final

from dash import html

from casebook.coders import coded
from casebook.codings import ORDERS, cells, codings
from casebook.labels import Row
from casebook.selection import Selection, choice, token
from casebook.store import Store
from casebook.text import Text, is_absent
from components.chart_card import chart_card
from components.coding import agreement_said, apart_said, coding_said
from components.page import Control, Heading, Option, Page, View
from pages.mechanisms_agreement import AGREEMENT
from pages.mechanisms_cell import CODING, rules
from pages.mechanisms_matrix import MATRIX, PART
from pages.mechanisms_text import TEXTS

_CODED: Final = ("mechanisms",)


def _settle(selection: Selection, store: Store) -> Selection:
    """Return the selection without a case or a mechanism that was never coded."""
    rows = codings(store)
    known = {"m": set(rows["mechanism_id"]), "case": set(rows["case_id"])}
    kept = {key: value if (value := selection.at(key)) in names else "" for key, names in known.items()}
    return selection.changed(**kept)


def _heading(view: View) -> Heading:
    units = cells(codings(view.store))
    alike = int((units["agreement"] == "agree").sum())
    single = int((units["agreement"] == "single").sum())
    coders = coded(view.store, _CODED).coders
    key = "head_none" if units.empty else "head_one" if single == len(units) else "head_title"
    counted = len(units) if single == len(units) else len(units) - single
    return Heading(view.labels(key, cells=counted, alike=alike, coders=coders), _lede(view))


def _lede(view: View) -> str:
    """What is coded, and what two codings that agree show of it."""
    labels, said = view.labels, coded(view.store, _CODED)
    told = agreement_said(said, labels) or (labels("limit_one_coder") if said.coders else "")
    return ("" if labels.language == "zh" else " ").join(filter(None, (labels("head_lede"), told)))


def _controls(view: View) -> tuple[Control, ...]:
    options = tuple(Option(order, view.labels(f"order_{order}")) for order in ORDERS)
    return (Control("o", view.labels("order"), str(view.selection.at("o")), options, kind="segments"),)


def _body(view: View) -> list[Any]:
    return [
        chart_card(MATRIX, view),
        html.Div(chart_card(CODING, view), id=PART),
        chart_card(AGREEMENT, view),
        _definitions(view),
    ]


def _definitions(view: View) -> html.Section:
    codes = view.store.rows("codes")
    mechanisms = codes[codes["codelist"] == "mechanism"].sort_values("position").to_dict("records")
    said = coded(view.store, _CODED)
    told = (coding_said(said, view.labels), apart_said(said, view.labels))
    lede = ("" if view.labels.language == "zh" else " ").join(filter(None, told))
    heads = [
        html.H2(view.labels("defined_title", n=len(mechanisms))),
        *([html.P(lede, className="lede")] if lede else []),
    ]
    return html.Section(
        [*heads, *(_definition(row, view) for row in mechanisms)], className="band", id="rules"
    )


def _definition(row: Row, view: View) -> html.Details:
    labels = view.labels
    defined = "" if is_absent(row["definition_zh"]) else labels.of(row, "definition")
    summary = html.Summary([html.B(labels.of(row)), f" {defined}"])
    return html.Details([summary, rules(row, labels)], className="mx-rule", id=f"rule-{row['code']}")


MECHANISMS: Final = Page(
    slug="mechanisms",
    path="/mechanisms",
    title=Text("机制", "Mechanisms"),
    heading=_heading,
    body=_body,
    charts=(MATRIX, CODING, AGREEMENT),
    controls=_controls,
    settle=_settle,
    keys=(token("m"), token("case"), choice("o", *ORDERS)),
    texts=TEXTS,
    nav=5,
)
