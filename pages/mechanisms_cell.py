"""The selected cell, row or column of the matrix: each coder's code, reason and place, side by side."""

from collections.abc import Mapping
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.codings import cells, codings
from casebook.labels import Labels, Row
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from components.attributes import data
from components.chart import Chart, Words
from components.figures.matrix import draw_matrix
from components.links import case_page, evidence
from components.page import View
from components.passage import locator, passages
from components.printed import case_mark
from pages.mechanisms_matrix import PART, by_cell, said_codes, square
from pages.mechanisms_text import TEXTS

_ASKED: Final = {
    (True, True): "cell",
    (True, False): "case",
    (False, True): "mechanism",
    (False, False): "look",
}
_LOOK: Final = ("same_paragraph", "elsewhere")


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    """Return the codings of what is selected; with nothing selected, those of the cells worth a look."""
    rows = codings(store)
    chosen = {"case_id": selection.at("case"), "mechanism_id": selection.at("m")}
    for column, name in chosen.items():
        rows = rows[rows[column] == name] if name else rows
    if not any(chosen.values()):
        rows = rows[(rows["agreement"] == "differ") | rows["places"].isin(_LOOK)]
    asked = _ASKED[bool(chosen["case_id"]), bool(chosen["mechanism_id"])]
    codes = store.rows("codes")
    names = codes[codes["codelist"] == "mechanism"].rename(columns={"code": "mechanism_id"})
    defined = names[["mechanism_id", "definition_zh", "definition_en"]]
    titles = store.rows("sources").set_index("source_id")["title"]
    return rows.merge(defined, on="mechanism_id", how="left").assign(
        asked=asked, source_title=lambda found: found["source_id"].map(titles)
    )


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    if rows.empty:
        return Words(title=labels("cell_title_nothing"), subtitle="", summary=labels("cell_title_nothing"))
    first, units = rows.iloc[0].to_dict(), cells(rows)
    said = {"case": labels.of(first), "mechanism": labels.of(first, "mechanism")}
    title = _TITLES[first["asked"]](units, first, said, labels)
    about = first["asked"] in ("cell", "mechanism") and not is_absent(first["definition_zh"])
    definition = labels("cell_subtitle", definition=labels.of(first, "definition")) if about else ""
    summary = labels("cell_summary", n=len(rows))
    return Words(title, definition or labels("cell_subtitle_list"), (labels("limit_silence"),), summary)


def _title_cell(units: pd.DataFrame, row: Row, said: Mapping[str, str], labels: Labels) -> str:
    value = labels.code("mechanism_value", row["value"])
    verdict = labels(f"cell_verdict_{units.iloc[0]['agreement']}", value=value)
    return labels("cell_title", verdict=verdict, **said)


def _title_mechanism(units: pd.DataFrame, _row: Row, said: Mapping[str, str], labels: Labels) -> str:
    stated = int((units["value"] == "stated").sum())
    return labels("cell_title_mechanism", n=stated, cases=len(units), **said)


def _title_case(units: pd.DataFrame, _row: Row, said: Mapping[str, str], labels: Labels) -> str:
    return labels("cell_title_case", n=int((units["value"] == "stated").sum()), all=len(units), **said)


def _title_look(units: pd.DataFrame, _row: Row, _said: Mapping[str, str], labels: Labels) -> str:
    differ = int((units["agreement"] == "differ").sum())
    return labels("cell_title_look", n=len(units), differ=differ, apart=len(units) - differ)


_TITLES: Final = {
    "cell": _title_cell,
    "mechanism": _title_mechanism,
    "case": _title_case,
    "look": _title_look,
}


def _panel(rows: pd.DataFrame, view: View) -> Any:
    if rows.empty:
        return html.P(view.labels("cell_title_nothing"), className="muted")
    return _one(rows, view) if rows.iloc[0]["asked"] == "cell" else _several(rows, view)


def _one(rows: pd.DataFrame, view: View) -> list[Any]:
    labels, first = view.labels, rows.iloc[0].to_dict()
    near = first["places"]
    together = near == "same_words"
    (records,) = by_cell(rows).values()
    codes = [_coding(row, view, quoted=not together) for row in records]
    shared = passages(view.store, {**records[0], "spans": _spans(records)}, labels) if together else []
    links = [
        _choose(view, labels("whole_mechanism"), case="", m=first["mechanism_id"]),
        _choose(view, labels("whole_case"), case=first["case_id"], m=""),
        dcc.Link(labels("to_case"), href=case_page(str(first["case_id"]), labels)),
        _choose(view, labels("clear"), case="", m=""),
    ]
    return [
        html.Div(codes, className="grid2 mx-codings"),
        *([] if is_absent(near) else [html.P(labels(f"places_{near}"), className="small")]),
        *shared,
        _rules(first, view),
        html.P(_spaced(links), className="mx-links"),
    ]


def _coding(row: Row, view: View, *, quoted: bool) -> html.Section:
    labels = view.labels
    silent = row["char_start"] is pd.NA or is_absent(row["char_start"])
    name = f"mechanism.{row['case_id']}.{row['mechanism_id']}.{row['coder']}"
    coder = labels("coder_name", coder=str(row["coder"]).upper())
    value = html.Span(labels.code("mechanism_value", row["value"]), className="mx-value")
    head = html.H3([square([str(row["value"])]), coder, " ", value])
    reason = labels("no_reason") if is_absent(row["reason_zh"]) else labels.of(row, "reason")
    where = (
        [html.P(labels("no_place"), className="small muted")] if silent else _where(row, view, quoted=quoted)
    )
    link = dcc.Link(labels("to_evidence"), href=evidence(name, labels))
    return html.Section([head, html.P(reason), *where, html.P(link, className="small")])


def _where(row: Row, view: View, *, quoted: bool) -> list[Any]:
    place = html.P(locator(row, view.labels), className="small muted")
    return [place, *(passages(view.store, row, view.labels) if quoted else [])]


def _spans(records: list[Row]) -> list[dict[str, Any]]:
    return [{name: row[name] for name in ("source_id", "char_start", "char_end")} for row in records]


def _rules(row: Row, view: View) -> Any:
    """Return the rules of the mechanism: what is included, what is unclear or does not count."""
    codes = view.store.rows("codes")
    mine = codes[(codes["codelist"] == "mechanism") & (codes["code"] == row["mechanism_id"])]
    return html.Details(
        [html.Summary(view.labels("rules")), rules(mine.iloc[0].to_dict(), view.labels)], className="rows"
    )


def rules(row: Row, labels: Labels) -> html.Dl:
    """Return the rules of a mechanism (a row of ``codes``) as a list of terms."""
    parts = [
        part
        for stem in ("includes", "excludes")
        if not is_absent(row[f"{stem}_zh"])
        for part in (html.Dt(labels(stem)), html.Dd(labels.of(row, stem)))
    ]
    return html.Dl(parts, className="mx-terms")


def _several(rows: pd.DataFrame, view: View) -> list[Any]:
    labels, asked = view.labels, rows.iloc[0]["asked"]
    items = [_line(records, view, asked) for records in by_cell(rows).values()]
    listed = html.Ul(items, className="mx-list")
    first = rows.iloc[0].to_dict()
    more = [_rules(first, view)] if asked == "mechanism" else []
    clear = (
        []
        if asked == "look"
        else [html.P(_choose(view, labels("clear"), case="", m=""), className="mx-links")]
    )
    return [*more, listed, *clear]


def _line(records: list[Row], view: View, asked: str) -> html.Li:
    labels, row = view.labels, records[0]
    names: list[Any] = [] if asked == "case" else [case_mark(row), labels.of(row)]
    names += [] if asked == "mechanism" else [" × " if names else "", labels.of(row, "mechanism")]
    apart = row["agreement"] == "agree" and row["places"] in _LOOK
    mark = square([str(coding["value"]) for coding in records], apart=apart)
    said = [said_codes(records, labels), *([labels("key_apart")] if apart else [])]
    sep = "；" if labels.language == "zh" else "; "
    link = _choose(view, names, case=row["case_id"], m=row["mechanism_id"])
    return html.Li([mark, html.Span([link, html.Small(sep.join(said))])])


def _choose(view: View, children: Any, **chosen: Any) -> html.A:
    return html.A(children, href=view.link("/mechanisms", view.selection, **chosen), **data(shows=PART))


def _spaced(links: list[Any]) -> list[Any]:
    return [piece for n, link in enumerate(links) for piece in ([" · ", link] if n else [link])]


CODING: Final = Chart(
    slug="coding",
    rows=_rows,
    words=_words,
    draw=draw_matrix,
    columns=(),
    panel=_panel,
    texts=TEXTS,
)
