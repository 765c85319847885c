"""The table of forms: what each kind of expression is read as, with examples read when the page is opened."""

from typing import Any

from dash import html

from casebook.labels import Labels
from casebook.reading import Figure
from casebook.reading.forms import Rule, rules
from components.page import View
from components.printed import printed
from components.table import scrolled
from pages.evidence_reading import read_as


def forms(view: View) -> list[Any]:
    """Return the table of forms under its heading."""
    labels = view.labels
    heads = ("form", "rule", "specimen", "as_read", "rule_source")
    head = html.Thead(html.Tr([html.Th(labels(key), scope="col") for key in heads]))
    lines = [line for rule in rules() for line in _rule(rule, labels)]
    shown = html.Table([head, html.Tbody(lines)], className="tbl readings")
    return [html.H3(labels("h_forms")), html.P(labels("forms_said")), scrolled(shown, labels("h_forms"))]


def _rule(rule: Rule, labels: Labels) -> list[html.Tr]:
    """The lines of one rule: one for each example, name, rule and source beside all of them."""
    pick = 0 if labels.language == "zh" else 1
    span = len(rule.examples)
    before = [
        html.Th(rule.label[pick], scope="rowgroup", rowSpan=span),
        html.Td(rule.told[pick], rowSpan=span, className="forms"),
    ]
    behind = [html.Td(html.Cite(rule.source[pick]), rowSpan=span)]
    shown = [_example(text, figures, labels) for text, figures in rule.examples]
    return [html.Tr([*before, *shown[0], *behind]), *(html.Tr(cells) for cells in shown[1:])]


def _example(text: str, figures: tuple[Figure, ...], labels: Labels) -> list[html.Td]:
    """An example as printed, and a line for each of its figures; what is one figure needs no name before its reading."""
    lines = [
        html.Div([*([_said(one.text), " → "] if len(figures) > 1 else ()), _gloss(read_as(one, labels))])
        for one in figures
    ]
    return [html.Td(_said(text)), html.Td(lines)]


def _gloss(words: str) -> html.Span:
    return html.Span(words, className="gloss")


def _said(text: str) -> Any:
    return html.Span(text, lang="en") if text.isascii() else printed(text)
