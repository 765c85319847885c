"""Agreement of the codings: Krippendorff's alpha with its meaning, and the counts behind it, mechanism by mechanism."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.codings import PLACES, VALUES, agreement
from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from components.chart import Chart, Column, Words
from components.coding import agreement_said, apart_said, coded_in, coding_said
from components.figures.agreement import draw_agreement
from components.links import evidence
from components.page import View
from components.table import scrolled, table
from pages.mechanisms_text import TEXTS


def _rows(_selection: Selection, store: Store) -> pd.DataFrame:
    return agreement(store)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    overall = _overall(rows)
    if overall is None:
        return Words(title=labels("agree_none"), subtitle="", summary=labels("agree_none"))
    counts = {name: overall[name] for name in ("cells", "alike", "coders")}
    known = not is_absent(overall["value"])
    title = (
        labels("agree_title", alpha=f"{overall['value']:.3f}", **counts)
        if known
        else labels("agree_title_undefined", **counts)
    )
    said = coded_in(rows)
    limits = [coding_said(said, labels), agreement_said(said, labels)]
    limits += [] if said.apart else [apart_said(said, labels)]
    limits += [labels("agree_full")] if overall["alike"] == overall["cells"] else []
    return Words(title, labels("agree_subtitle", **counts), tuple(limits), _places(overall, labels))


def _overall(rows: pd.DataFrame) -> Row | None:
    found = rows[rows["mechanism_id"].isna()] if "mechanism_id" in rows else rows.head(0)
    return None if found.empty else found.iloc[0].to_dict()


def _places(overall: Row, labels: Labels) -> str:
    same, near, apart = (int(overall[place]) for place in PLACES)
    return labels("agree_places", n=same + near + apart, same=same, near=near, apart=apart)


def _panel(rows: pd.DataFrame, view: View) -> list[Any]:
    labels, overall = view.labels, _overall(rows)
    if overall is None:
        return [html.P(labels("limit_one_coder"), className="muted")]
    listed = rows[rows["mechanism_id"].notna()]
    return [
        html.P(labels("agree_scale"), className="small"),
        html.P(_places(overall, labels), className="small"),
        scrolled(table(listed, _COLUMNS, labels, caption=labels("agree_table")), labels("agree_table")),
    ]


def _mechanism(row: Row, labels: Labels) -> Any:
    return dcc.Link(labels.of(row, "mechanism"), href=evidence(str(row["check_id"]), labels))


def _named(row: Row, labels: Labels) -> str:
    return labels("every_mechanism") if is_absent(row["mechanism_id"]) else labels.of(row, "mechanism")


def _alike(row: Row, _labels: Labels) -> str:
    return f"{row['alike']}/{row['cells']}"


def _apart(row: Row, _labels: Labels) -> str:
    return str(int(row["same_paragraph"]) + int(row["elsewhere"]))


def _value(row: Row, labels: Labels) -> str:
    sep = "，" if labels.language == "zh" else ", "
    said = [f"{labels.code('mechanism_value', value)} {row[value]}" for value in VALUES if row[value]]
    return sep.join(said)


_COLUMNS: Final = (
    Column("mechanism_id", "mechanism", _mechanism),
    Column("alike", "alike", _alike, "number"),
    Column("elsewhere", "apart", _apart, "number"),
    Column("stated", "codings_by_value", _value),
)
AGREEMENT: Final = Chart(
    slug="agreement",
    rows=_rows,
    words=_words,
    draw=draw_agreement,
    columns=(),
    told=(Column("mechanism_id", "mechanism", _named), *_COLUMNS[1:]),
    panel=_panel,
    texts=TEXTS,
)
