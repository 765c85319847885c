"""One case along its results chain: what is printed, what is only said, and what is not said."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.chain import chain_rows
from casebook.labels import Labels, Row
from casebook.selection import Key, Selection
from casebook.store import Store
from casebook.text import Text, is_absent
from components.chart import Chart, Column
from components.chart_card import chart_card
from components.figures.chain import draw_chain
from components.links import record
from components.page import Heading, NotFound, Page, View
from components.printed import case_mark, printed_phrase
from components.table import BOUNDS, PERIOD, PRINTED, READING, REPORTER, SOURCE
from pages.case_chain import chain
from pages.case_parts import checks, events, known_cases, mechanisms, neighbours, patterns, unsaid
from pages.case_text import TEXTS
from pages.case_ways import ways
from pages.case_words import case_title, chain_words
from pages.cases_place import place_line
from pages.cases_when import start_line

KEY: Final = "case_id"


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    return chain_rows(store, str(selection.at(KEY)))


def _printed(row: Row, labels: Labels) -> Any:
    derived = row["group"] == "derived"
    return record(row, labels, labels.gloss(row)) if derived else PRINTED.cell(row, labels)


def _attribution(row: Row, labels: Labels) -> str:
    return labels.code("attribution", row["attribution"]) or "–"


def _baseline(row: Row, labels: Labels) -> Any:
    if is_absent(row["claim_id"]):
        return "–"
    return (
        labels("no_baseline") if is_absent(row["baseline"]) else printed_phrase(str(row["baseline"]), labels)
    )


CHAIN: Final = Chart(
    slug="results-chain",
    rows=_rows,
    words=chain_words,
    draw=draw_chain,
    columns=(
        Column("chain_level", "level", lambda row, labels: labels.code("chain_level", row["chain_level"])),
        Column("figure", "printed_or_said", _printed, "printed-cell"),
        Column("indicator", "indicator_shown", lambda row, labels: labels.of(row, "indicator")),
        BOUNDS,
        READING,
        PERIOD,
        REPORTER,
        Column("attribution", "attribution", _attribution),
        Column("baseline", "baseline", _baseline),
        Column("group", "group", lambda row, labels: labels(f"group_{row['group']}")),
        SOURCE,
    ),
    face=chain,
    texts=TEXTS,
    folded=True,
    example=lambda store: f"{KEY}={known_cases(store.rows('cases'))[0]}",
)


def _settle(selection: Selection, store: Store) -> Selection:
    """Return the selection with a case that exists; without any, the first.

    Raises:
        NotFound: the address names a case that the casebook does not hold.
    """
    known, asked = known_cases(store.rows("cases")), str(selection.at(KEY))
    if asked and asked not in known:
        raise NotFound(asked)
    return selection.changed(**{KEY: asked or known[0]})


def _as_asked(text: str) -> str:
    """Read the case of an address as it stands, so that what is no id is not found either."""
    return text


def _case(view: View) -> Row:
    cases = view.store.rows("cases")
    return dict(cases[cases["case_id"] == view.selection.at(KEY)].to_dict("records")[0])


def _heading(view: View) -> Heading:
    labels, case = view.labels, _case(view)
    rows = chain_rows(view.store, str(case["case_id"]))
    lede = labels("case_lede", programme=labels.of(case, "programme"), summary=labels.of(case, "summary"))
    above = [
        dcc.Link(labels("all_cases"), href=view.link("/cases")),
        " / ",
        case_mark(case),
        f" {place_line(case, view)} · ",
        html.Span(start_line(case, labels)),
    ]
    return Heading(case_title(labels.of(case), rows, labels), lede, above)


def _body(view: View) -> list[Any]:
    case_id = str(view.selection.at(KEY))
    named = patterns(view, case_id)
    return [
        *([html.P(named, className="lede patterns")] if named else []),
        chart_card(CHAIN, view),
        *ways(view, case_id),
        unsaid(view, case_id),
        checks(view, case_id),
        html.Div([events(view, case_id), mechanisms(view, case_id)], className="beside"),
        neighbours(view, case_id),
    ]


CASE: Final = Page(
    slug="case",
    path=f"/cases/<{KEY}>",
    title=Text("案例", "Case"),
    heading=_heading,
    body=_body,
    charts=(CHAIN,),
    settle=_settle,
    keys=(Key(KEY, "", _as_asked),),
    texts=TEXTS,
)
