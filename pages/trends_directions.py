"""The chart of directions: lanes of arrows beside the words that were printed."""

from itertools import groupby
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.directions import LEVELS, direction_rows
from casebook.labels import Labels
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from components import links
from components.attributes import aria
from components.chart import Chart, Words
from components.figures.directions import draw_directions, grouped
from components.figures.marks import SIGNS
from components.page import View
from components.printed import case_mark, printed, printed_words
from components.table import scrolled
from pages.trends_text import TEXTS


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    return direction_rows(store, str(selection.at("level")))


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    told = rows[rows["status"] == "direction"]
    based = int(told["baseline"].notna().sum())
    counts = {"cases": rows["case_id"].nunique(), "n": told["case_id"].nunique(), "all": len(told)}
    said = labels("based_some", n=based) if based else labels("based_none")
    based_said = said[:1].lower() + said[1:]
    title = labels("directions_title", **counts, based=based_said)
    if counts["cases"] == 1:
        key = "directions_title_one" if len(told) else "directions_none_one"
        title = labels(key, name=labels.of(rows.iloc[0].to_dict()), all=len(told), based=based_said)
    return Words(
        title=title,
        subtitle=labels("directions_subtitle"),
        limits=(*_one_phrase(told, labels), labels("limit_states"), *_self_told(told, labels)),
        summary=_summary(rows, labels),
    )


def _one_phrase(told: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    """Say how many phrases stand for several directions at once."""
    spans = ["case_id", "printed", "char_start"]
    shared = len(told[told.duplicated(spans)].drop_duplicates(spans))
    return (labels("limit_one_phrase", n=shared),) if shared else ()


def _self_told(told: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    return (labels("limit_self"),) if len(told) and (told["source_kind"] == "case").all() else ()


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    stop, comma = ("。", "；") if labels.language == "zh" else (". ", "; ")
    said = []
    for _, lane in groupby(rows.to_dict("records"), key=lambda row: row["case_id"]):
        own = list(lane)
        told = (
            [_told(row, labels) for row in own]
            if own[0]["status"] == "direction"
            else [labels("none_stated")]
        )
        said.append(labels("direction_told", name=labels.of(own[0]), told=comma.join(told)))
    return stop.join([*said, ""]).strip()


def _told(row: dict[Any, Any], labels: Labels) -> str:
    return f"{labels.of(row, 'indicator')} {labels.code('direction', row['direction'])}"


def lanes(rows: pd.DataFrame, view: View) -> Any:
    """Return the lanes as a table, a row a case, in it the directions with their words; above it, what else there is."""
    labels, body = view.labels, []
    for _, lane in groupby(rows.to_dict("records"), key=lambda row: row["case_id"]):
        own = list(lane)
        name = html.Th(html.Span([case_mark(own[0]), labels.of(own[0])], className="named"), scope="row")
        body.append(html.Tr([name, html.Td(_lane(own, labels))]))
    heads = [html.Th(labels(key), scope="col") for key in ("case", "lane_words")]
    table = html.Table([html.Thead(html.Tr(heads)), html.Tbody(body)], className="lanes")
    return [_levels(view), scrolled(table, labels("lane_words"))]


def _levels(view: View) -> html.Nav:
    """The ways to the directions of outputs and outcomes, of the background, and to all."""
    chosen = str(view.selection.at("level"))
    items = []
    for level in LEVELS:
        said = view.labels(f"levels_{level}")
        where = f"{view.link('/trends', view.selection, level=level)}#directions"
        items.append(html.Li(html.B(said) if level == chosen else dcc.Link(said, href=where)))
    every = dcc.Link(view.labels("to_claims"), href=view.link("/claims"))
    return html.Nav(
        html.Ul([*items, html.Li(every, className="onward")]),
        className="levels",
        **aria(label=view.labels("levels")),
    )


def _lane(own: list[dict[Any, Any]], labels: Labels) -> Any:
    if own[0]["status"] != "direction":
        return html.Span(labels("none_stated"), className="lane-none")
    return html.Ul([html.Li(_phrase(same, labels)) for same in grouped(own)])


def _phrase(same: list[dict[Any, Any]], labels: Labels) -> list[Any]:
    """An arrow, what it is about, the words as the way to their evidence, baseline and period."""
    first = same[0]
    meaning = labels.code("direction", first["direction"])
    arrow = html.Span(
        SIGNS[str(first["direction"])], className=f"arrow {first['direction']}", **aria(hidden="true")
    )
    about: list[Any] = []
    for row in same:
        about += ["、" if labels.language == "zh" else ", "] if about else []
        named = html.Span(labels.of(row, "indicator"), title=labels.of(row, "paraphrase"))
        about.append(links.record(row, labels, named))
    parts: list[Any] = [arrow, html.Span(meaning, className="sr"), html.Span(about, className="about")]
    # One phrase for several directions is in no paraphrase of a single one: each name leads to its own.
    said = labels.of(first, "paraphrase") if len(same) == 1 else labels("one_phrase", n=len(same))
    parts += printed_words(str(first["printed"]), said, first.get("source_language"))
    return [*parts, html.Small([*_frame(first, labels), *_elsewhere(same, labels)])]


def _elsewhere(same: list[dict[Any, Any]], labels: Labels) -> list[Any]:
    """What other sources say the same of, each a link to their own words."""
    others = [(name, row) for row in same for name in str(row["elsewhere_ids"]).split()]
    if not others:
        return []
    parts: list[Any] = [" · ", labels("also_elsewhere", n=max(int(row["elsewhere"]) for row in same))]
    for n, (name, row) in enumerate(others):
        comma = "、" if labels.language == "zh" else ", "
        parts += [
            comma if n else labels("colon"),
            links.record({"claim_id": name}, labels, labels.of(row, "indicator")),
        ]
    return parts


def _frame(row: dict[Any, Any], labels: Labels) -> list[Any]:
    """Baseline, period and attribution of a direction, in small type."""
    dot = " · "
    based = (
        [labels("no_baseline")]
        if is_absent(row["baseline"])
        else _quoted("baseline", row["baseline"], labels)
    )
    when: list[Any] = (
        [labels("no_period")] if is_absent(row["period_text"]) else [printed(str(row["period_text"]))]
    )
    return [*based, dot, *when, dot, labels.code("attribution", row["attribution"])]


def _quoted(key: str, words: Any, labels: Labels) -> list[Any]:
    before, _, after = labels(key, printed="|").partition("|")
    return [before, printed(str(words)), after]


DIRECTIONS: Final = Chart(
    slug="directions",
    by_case=True,
    rows=_rows,
    words=_words,
    draw=draw_directions,
    columns=(),
    panel=lanes,
    texts=TEXTS,
)
