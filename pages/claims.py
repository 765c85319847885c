"""Claims of effect side by side, with what each of them rests on; and why cases so told cannot show what works."""

from itertools import groupby
from typing import Any, Final

import pandas as pd
from dash import html

from casebook.claims import GROUNDS, LEVELS, claim_rows, telling
from casebook.labels import Labels, Row, number_word
from casebook.selection import Selection, choice
from casebook.store import Store
from casebook.text import Text, is_absent
from components import links
from components.attributes import aria
from components.chart import Chart, Column, Words
from components.chart_card import chart_card
from components.figures.ledger import draw_ledger
from components.page import Control, Heading, Option, Page, View
from components.printed import printed, printed_figure, printed_words, spoken
from components.shell import selection_said
from components.table import CASE, REPORTER, SOURCE
from components.telling import told_at_length
from pages.claims_text import REFERENCES, TEXTS


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    return claim_rows(store, str(selection.at("level")))


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    told = rows[rows["status"] != "not_reported"]
    based = told[told["has_baseline"].eq(True)]
    counts = {"baseline": len(based), "baseline_said": _count(len(based), labels)}
    counts |= {"cases": rows["case_id"].nunique(), "n": len(told)}
    own = int(told["is_own"].eq(True).sum())
    key = "ledger_title_one" if counts["cases"] == 1 else "ledger_title"
    named = labels.of(rows.iloc[0].to_dict()) if len(rows) else ""
    return Words(
        title=labels(key, name=named, **counts) if len(told) else labels("ledger_title_none"),
        subtitle=labels("ledger_subtitle"),
        limits=(
            *((labels("limit_own", n=len(told), own=own),) if own else ()),
            *_without_value(based, labels),
            *_of_one_phrase(told, labels),
        ),
        summary=_summary(rows, labels),
    )


def _count(n: int, labels: Labels) -> str:
    """A count inside a sentence; none is a word of its own."""
    return number_word(n, labels.language) if n else labels("count_none")


def _without_value(based: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    """Say that baselines are phrases, where none of them holds a digit."""
    phrases = list(dict.fromkeys(based["baseline"]))
    if not phrases or any(char.isdigit() for phrase in phrases for char in phrase):
        return ()
    return (labels("limit_no_value", printed=phrases[0]),)


def _of_one_phrase(told: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    """Say how many phrases are several claims at once."""
    spans = told.dropna(subset=["char_start"]).groupby(["source_id", "char_start", "char_end"]).size()
    shared = int((spans > 1).sum())
    return (labels("limit_shared", n=shared),) if shared else ()


def _summary(rows: pd.DataFrame, labels: Labels) -> str:
    stop = "。" if labels.language == "zh" else ". "
    lanes = groupby(rows.to_dict("records"), key=lambda row: row["case_id"])
    return stop.join([*(_case_said(list(lane), labels) for _, lane in lanes), ""]).strip()


def _case_said(lane: list[dict[Any, Any]], labels: Labels) -> str:
    name = labels.of(lane[0])
    if lane[0]["status"] == "not_reported":
        return labels("summary_silent", name=name)
    counts = {ground: sum(bool(row[ground]) for row in lane) for ground in GROUNDS}
    said = [labels("summary_ground", ground=labels(f"ground_{g}"), n=n) for g, n in counts.items()]
    comma = "，" if labels.language == "zh" else ", "
    return labels("summary_case", name=name, n=len(lane), grounds=comma.join(said))


def _claim(row: Row, labels: Labels) -> Any:
    """The words, as the way to their evidence, and what they are about."""
    if row["status"] == "not_reported":
        return html.A(labels("ledger_none"), href=links.why_empty(row, labels), className="absent")
    words = printed_words(str(row["printed"]), labels.of(row, "paraphrase"), row["source_language"])
    linked = links.record({"claim_id": row["claim_id"]}, labels, words)
    return [linked, html.Small(labels.of(row, "indicator"))]


def _told(code: str, column: str) -> Any:
    """A cell with the label of a code; a dash where the case tells nothing."""
    return lambda row, labels: labels.code(code, row[column]) or "–"


def _printed_or(column: str, missing: str) -> Any:
    """A cell with printed words, or with the statement that none are printed."""

    def cell(row: Row, labels: Labels) -> Any:
        if row["status"] == "not_reported":
            return "–"
        absent = is_absent(row[column])
        return (
            html.Span(labels(missing), className="absent")
            if absent
            else printed(str(row[column]), row["source_language"])
        )

    return cell


def _magnitude(row: Row, labels: Labels) -> Any:
    if row["status"] == "figure" and not is_absent(row["figure"]):
        return printed_figure(row, labels)
    return _printed_or("figure", "no_magnitude")(row, labels)


LEDGER: Final = Chart(
    slug="claims",
    by_case=True,
    rows=_rows,
    words=_words,
    draw=draw_ledger,
    columns=(
        CASE,
        Column("printed", "column_claim", _claim, "printed-cell"),
        Column("direction", "column_direction", _told("direction", "direction")),
        Column("baseline", "column_baseline", _printed_or("baseline", "no_baseline")),
        Column("figure", "column_magnitude", _magnitude, "printed-cell"),
        Column("period_text", "period", _printed_or("period_text", "no_period")),
        REPORTER,
        Column("attribution", "column_attribution", _told("attribution", "attribution")),
        Column("chain_level", "column_level", _told("chain_level", "chain_level")),
        SOURCE,
    ),
    texts=TEXTS,
)


def _controls(view: View) -> tuple[Control, ...]:
    labels = view.labels
    options = tuple(Option(level, labels(f"levels_{level}")) for level in LEVELS)
    return (Control("level", labels("levels"), str(view.selection.at("level")), options, kind="segments"),)


def _heading(view: View) -> Heading:
    rows = claim_rows(view.store)
    told = rows[rows["status"] != "not_reported"]
    based, numbered = told["has_baseline"].eq(True), told["has_number"].eq(True)
    if told.empty:
        return Heading(view.labels("claims_heading_none"), view.labels("claims_lede"))
    counts = {
        "baseline": int(based.sum()),
        "number": int(numbered.sum()),
        "both": int((based & numbered).sum()),
    }
    said = {f"{name}_said": _count(n, view.labels) for name, n in counts.items()}
    title = view.labels("claims_heading", n=len(told), **counts, **said)
    return Heading(title, view.labels("claims_lede"))


def _body(view: View) -> list[Any]:
    return [chart_card(LEDGER, view), why(view)]


def why(view: View) -> html.Section:
    """Return why these cases cannot show what works, made from how they are told, with its sources in method."""
    labels, how = view.labels, telling(view.store)
    counts = {"n": how.claims, "own": how.self_reported, "baseline": how.with_baseline}
    said = [selection_said(view), told_at_length(view.store, labels), labels("why_counterpart")]
    said += [labels("why_own", **counts)] if how.claims else []
    cited = html.Ul([html.Li(html.Cite(text, lang="en")) for text in REFERENCES], className="points")
    title = html.H2(labels("why_heading"), id="why")
    parts = [
        title,
        *(html.P(spoken(text, labels)) for text in said if text),
        html.H3(labels("why_sources")),
        cited,
    ]
    return html.Section(parts, className="band reasons", **aria(labelledby="why"))


CLAIMS: Final = Page(
    slug="claims",
    path="/claims",
    title=Text("成效表述", "Claims of effect"),
    heading=_heading,
    body=_body,
    charts=(LEDGER,),
    controls=_controls,
    keys=(choice("level", *LEVELS),),
    texts=TEXTS,
    description=TEXTS["claims_lede"],
)
