"""Claims, the codings of mechanisms and what their agreement means, and the checks."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.claims import own_reporters
from casebook.coders import coded, coders
from casebook.codings import PLACES, agreement
from casebook.labels import Labels, Row
from casebook.text import format_share, is_absent
from components.chart import Column
from components.coding import agreement_said, apart_said, coder_said, coding_note
from components.links import address, evidence
from components.page import View
from components.reference import fold
from components.table import scrolled, table

_VERDICTS: Final = ("conflicts", "ambiguous", "agrees")
_FOLDED: Final = "agrees"


def claims(view: View) -> list[Any]:
    """Return what a claim is, how attribution is coded, and the counts of both."""
    labels, rows = view.labels, view.store.rows("claims")
    counts = {
        "n": len(rows),
        "baseline": int(rows["baseline"].notna().sum()),
        "figures": int(rows["observation_id"].notna().sum()),
    }
    own = int(rows["reporter"].isin(own_reporters(view.store)).sum())
    return [
        html.P(labels("claims_said", **counts)),
        html.P(labels("claims_attribution")),
        scrolled(_crossed(view, rows), labels("claims_table")),
        html.P(labels("claims_reporter", n=len(rows), own=own), className="aside"),
        scrolled(_reporters(view, rows), labels("claims_reporters")),
    ]


def _crossed(view: View, rows: pd.DataFrame) -> html.Table:
    """The claims counted by level of the results chain and by attribution."""
    codes = view.store.rows("codes").sort_values("position")
    levels = codes[codes["codelist"] == "chain_level"]["code"]
    kinds = list(codes[codes["codelist"] == "attribution"]["code"])
    counted = pd.crosstab(rows["chain_level"], rows["attribution"]).reindex(
        index=levels, columns=kinds, fill_value=0
    )
    counted["total"] = counted.sum(axis=1)
    labels = view.labels
    head = [html.Th(labels("chain_level"), scope="col")]
    head += [html.Th(labels.code("attribution", kind), scope="col", className="number") for kind in kinds]
    head.append(html.Th(labels("total"), scope="col", className="number"))
    body = [_level(str(level), list(numbers), labels) for level, numbers in counted.iterrows()]
    return html.Table([html.Thead(html.Tr(head)), html.Tbody(body)], className="tbl short")


def _level(level: str, numbers: list[int], labels: Labels) -> html.Tr:
    cells = [html.Td(labels.number(number), className="number") for number in numbers]
    return html.Tr([html.Th(labels.code("chain_level", level), scope="row"), *cells])


def _reporters(view: View, rows: pd.DataFrame) -> html.Table:
    counts = rows["reporter"].value_counts().rename_axis("reporter").reset_index(name="claims")
    return table(counts, _REPORTER_COLUMNS, view.labels)


_REPORTER_COLUMNS: Final = (
    Column("reporter", "reporter", lambda row, labels: labels.code("reporter", row["reporter"])),
    Column("claims", "count", lambda row, labels: labels.number(row["claims"]), "number"),
)


def codings(view: View) -> list[Any]:
    """Return who coded, how far the codings agree, what that number means, and where they differ after all."""
    return [*_coders(view), *_agreeing(view)]


def _coders(view: View) -> list[Any]:
    """Who coded, from what, and whether people reviewed it."""
    labels, rows = view.labels, coders(view.store).to_dict("records")
    if not rows:
        return [html.P(labels("coders_none"))]
    listed = [html.Li(_joined((coder_said(row, labels), labels.of(row, "note")), labels)) for row in rows]
    return [html.P(coding_note(view.store, labels)), html.Ul(listed)]


def _joined(said: tuple[str, ...], labels: Labels) -> str:
    return ("" if labels.language == "zh" else " ").join(filter(None, said))


def _agreeing(view: View) -> list[Any]:
    """How far the codings of mechanisms agree and what that means; of a single coding, that there is nothing to agree."""
    labels, rows = view.labels, agreement(view.store)
    said = coded(view.store, ("mechanisms",))
    overall = rows[rows["mechanism_id"].isna()] if len(rows) else rows
    if said.coders < 2 or overall.empty:
        key = "codings_one" if said.coders else "codings_none"
        return [
            html.P(labels(key)),
            *([html.P(labels("codings_silence", **_silent(view)))] if said.coders else []),
        ]
    row = overall.iloc[0].to_dict()
    alpha = "–" if is_absent(row["value"]) else f"{row['value']:.3f}"
    key = "codings_all" if row["alike"] == row["cells"] else "codings_some"
    counts = {name: int(row[name]) for name in ("coders", "cells", "alike")}
    each = rows[rows["mechanism_id"].notna()]
    shown = scrolled(table(each, _MECHANISM_COLUMNS, labels), labels("codings_each"))
    return [
        html.P(_joined((labels(key, alpha=alpha, **counts), apart_said(said, labels)), labels)),
        *([html.P(labels("codings_once", n=int(row["once"])))] if row["once"] else []),
        html.P(agreement_said(said, labels)),
        html.P(labels("codings_passages", **_located(row))),
        html.P(labels("codings_silence", **_silent(view))),
        fold(labels("codings_each"), shown),
    ]


def _located(row: Row) -> dict[str, int]:
    """In how many cells coded alike both have a place, and in how many the words do not overlap."""
    same, paragraph, elsewhere = (int(row[place]) for place in PLACES)
    return {
        "located": same + paragraph + elsewhere,
        "differ": paragraph + elsewhere,
        "paragraph": paragraph,
        "elsewhere": elsewhere,
    }


def _silent(view: View) -> dict[str, Any]:
    values = view.store.rows("mechanisms")["value"]
    silent = int((values == "not_mentioned").sum())
    share = format_share(round(100 * silent / len(values)), view.language)
    return {"silent": silent, "share": share, "denied": int((values == "denied").sum())}


def _mechanism(row: Row, labels: Labels) -> Any:
    where = address("/mechanisms", labels, m=str(row["mechanism_id"]))
    return dcc.Link(labels.of(row, "mechanism"), href=where)


def _alike(row: Row, labels: Labels) -> Any:
    said = labels("of_cells", n=int(row["alike"]), all=int(row["cells"]))
    return dcc.Link(said, href=evidence(str(row["check_id"]), labels))


def _value(value: str) -> Column:
    return Column(value, f"value_{value}", lambda row, labels: labels.number(row[value]), "number")


_MECHANISM_COLUMNS: Final = (
    Column("mechanism_id", "mechanism", _mechanism),
    Column("alike", "alike", _alike, "number"),
    *(_value(value) for value in ("stated", "denied", "unclear", "not_mentioned")),
)


def checks(view: View) -> list[Any]:
    """Return every check but those of agreement, by verdict: what conflicts first."""
    labels, rows = view.labels, view.store.rows("checks")
    cases = view.store.rows("cases").set_index("case_id")
    rows = rows[rows["kind"] != "agreement"]
    rows = rows.assign(**{f"name_{end}": rows["case_id"].map(cases[f"name_{end}"]) for end in ("zh", "en")})
    counts = {verdict: int((rows["verdict"] == verdict).sum()) for verdict in _VERDICTS}
    parts = [_checked(verdict, rows[rows["verdict"] == verdict], labels) for verdict in _VERDICTS]
    return [
        html.P(
            labels(
                "checks_said",
                n=len(rows),
                listed=int((rows["kind"] == "list_items").sum()),
                counted=int((rows["kind"] == "list_length").sum()),
                **counts,
            )
        ),
        *(part for part in parts if part is not None),
    ]


def _checked(verdict: str, rows: pd.DataFrame, labels: Labels) -> html.Details | None:
    if rows.empty:
        return None
    title = labels(f"checks_{verdict}", n=len(rows))
    shown = scrolled(table(rows, _CHECK_COLUMNS, labels), title)
    return fold(title, shown, opened=verdict != _FOLDED, name=f"checks-{verdict}")


def _spans(row: Row, labels: Labels) -> Any:
    said = labels("check_spans", n=len(row["spans"])) if len(row["spans"]) else labels("check_spans_none")
    return dcc.Link(said, href=evidence(str(row["check_id"]), labels))


_CHECK_COLUMNS: Final = (
    Column("detail", "check", lambda row, labels: labels.of(row, "detail"), "wordy"),
    Column("case_id", "case", lambda row, labels: labels.of(row) or "–"),
    Column("kind", "check_kind", lambda row, labels: labels.code("check_kind", row["kind"])),
    Column("spans", "check_evidence", _spans),
)
