"""Evidence: every record in one list, found by words and choices, each opened to its source."""

from collections.abc import Iterable
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.labels import Row
from casebook.records import KINDS, SORTS, all_records
from casebook.search import count_choices
from casebook.text import Text
from components.chart_card import chart_card
from components.page import Control, Heading, Option, Page, View
from pages.evidence_list import PART, RECORDS
from pages.evidence_question import ALL, KEYS, question_of, settle
from pages.evidence_reading import PART as READING_PART
from pages.evidence_reading import reading_part
from pages.evidence_reading_text import TEXTS as READING_TEXTS
from pages.evidence_record import RECORD
from pages.evidence_text import TEXTS


def _heading(view: View) -> Heading:
    rows = all_records(view.store)
    located = int(rows["char_start"].notna().sum())
    title = view.labels("head_title", n=len(rows), located=located)
    way_in = html.A(view.labels("reading_in"), href=f"#{READING_PART}")
    return Heading(title, view.labels("head_lede"), way_in)


def _controls(view: View) -> tuple[Control, ...]:
    labels, at = view.labels, view.selection.at
    sorts = tuple(Option(name, labels(f"sort_{name}")) for name in SORTS)
    cases = view.selection.cases
    return (
        Control("q", labels("q"), str(at("q")), kind="search"),
        Control("type", labels("type"), str(at("type")), _kinds(view)),
        Control("c", labels("case_control"), ".".join(cases), _cases(view)),
        Control("f", labels("family_control"), str(at("f")), _codes(view, "family", "family")),
        Control("i", labels("indicator_control"), view.selection.indicator, _indicators(view)),
        Control("m", labels("mechanism_control"), str(at("m")), _codes(view, "mechanism", "mechanism")),
        Control("src", labels("source_control"), str(at("src")), _sources(view)),
        Control("sort", labels("sort"), str(at("sort")), sorts),
    )


def _options(
    view: View, facet: str, named: Iterable[tuple[str, str]], *, every: str = "", keep: str = ""
) -> tuple[Option, ...]:
    """Return the choices of a facet with what each would leave; those that leave nothing go, but for ``keep``."""
    counts = count_choices(view.store, question_of(view.selection), facet)
    options = [
        Option(value, view.labels("counted", name=name, n=counts.get(value, 0)))
        for value, name in named
        if value and (value in counts or value == keep)
    ]
    return (Option(every, view.labels("any", n=counts[""])), *options)


def _kinds(view: View) -> tuple[Option, ...]:
    named = [(kind, view.labels(f"kind_{kind}")) for kind in KINDS]
    return _options(view, "kind", named, every=ALL, keep=str(view.selection.at("type")))


def _cases(view: View) -> tuple[Option, ...]:
    rows = view.store.rows("cases").sort_values("position").to_dict("records")
    names = {str(row["case_id"]): view.labels.of(row) for row in rows}
    chosen = view.selection.cases
    options = _options(view, "case", names.items(), keep=chosen[0] if chosen else "")
    several = Option(".".join(chosen), view.labels.join([names[case] for case in chosen]))
    return (*options, several) if len(chosen) > 1 else options


def _codes(view: View, codelist: str, facet: str) -> tuple[Option, ...]:
    codes = view.store.rows("codes")
    mine = codes[codes["codelist"] == codelist].sort_values("position")
    key = {"family": "f", "mechanism": "m"}[facet]
    return _options(view, facet, _named(view, mine, "code"), keep=str(view.selection.at(key)))


def _indicators(view: View) -> tuple[Option, ...]:
    rows = view.store.rows("indicators").sort_values("position")
    return _options(view, "indicator", _named(view, rows, "indicator_id"), keep=view.selection.indicator)


def _sources(view: View) -> tuple[Option, ...]:
    rows = view.store.rows("sources").sort_values(["kind", "source_id"], key=_article_first)
    return _options(
        view,
        "source",
        [_source(view, row) for row in rows.to_dict("records")],
        keep=str(view.selection.at("src")),
    )


def _article_first(column: pd.Series) -> pd.Series:
    return column.ne("case") if column.name == "kind" else column


def _source(view: View, row: Row) -> tuple[str, str]:
    """A source by its title on Chinese pages; by its id on English ones, where an option cannot say its own language."""
    title = str(row["title"])
    shown = title if len(title) <= 30 else f"{title[:29]}…"
    return str(row["source_id"]), shown if view.language == "zh" else str(row["source_id"])


def _named(view: View, rows: pd.DataFrame, column: str) -> list[tuple[str, str]]:
    return [(str(row[column]), view.labels.of(row)) for row in rows.to_dict("records")]


def _body(view: View) -> list[Any]:
    opened = html.Div(chart_card(RECORD, view), id=PART, tabIndex=-1)
    return [html.Div([opened, chart_card(RECORDS, view)], className="evidence"), reading_part(view)]


EVIDENCE: Final = Page(
    slug="evidence",
    path="/evidence",
    title=Text("证据", "Evidence"),
    heading=_heading,
    body=_body,
    charts=(RECORDS, RECORD),
    controls=_controls,
    settle=settle,
    keys=KEYS,
    texts={**TEXTS, **READING_TEXTS},
    nav=6,
)
