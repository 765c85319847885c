"""The coverage matrix as HTML: a table of cases by families, and its transpose for narrow screens."""

from collections import Counter
from collections.abc import Callable
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.coverage import counts_of
from casebook.labels import Labels, Row
from casebook.text import is_absent, quoted_title
from components.attributes import aria
from components.figures.marks import SIGNS
from components.links import case_page, comparison, evidence, why_empty
from components.printed import case_mark, printed

_TITLES: Final = {"article": "cell_more", "elsewhere": "cell_elsewhere", "place": "cell_elsewhere"}
_SAMPLES: Final[dict[str, Any]] = {
    "article": printed("123"),
    "elsewhere": printed("123"),
    "direction": "↓",
    "direction_place": "↓",
    "place": printed("123"),
    "not_applicable": "–",
}


def matrix(rows: pd.DataFrame, labels: Labels) -> list[Any]:
    """Return the key and the matrix, once with cases down and once with cases across; CSS shows one of them."""
    records: list[Row] = list(rows.to_dict("records"))
    return [_key(rows, labels), _table(records, labels), _transposed(records, labels)]


def _by(records: list[Row], name: str) -> list[list[Row]]:
    """Group records by a column, in order of appearance."""
    groups: dict[str, list[Row]] = {}
    for row in records:
        groups.setdefault(str(row[name]), []).append(row)
    return list(groups.values())


def kind_cell(row: Row, labels: Labels) -> str:
    """Return the kind of a cell in words."""
    return labels(f"kind_{row['kind']}")


def _key(rows: pd.DataFrame, labels: Labels) -> html.Ul:
    items = [
        html.Li(
            [
                html.I(_SAMPLES.get(kind, ""), className=f"cell {kind}", **aria(hidden="true")),
                *_counted(kind, n, labels),
            ]
        )
        for kind, n in counts_of(rows).items()
    ]
    arrows = html.Li(labels("arrows_key"), className="muted")
    dashed = html.Li(labels("background_key"), className="muted small-only")
    more = [arrows, dashed] if rows["background_only"].any() else [arrows]
    return html.Ul([*items, *more], className="cov-key", **aria(label=labels("key")))


def _counted(kind: str, n: int, labels: Labels) -> list[Any]:
    return [html.Span(labels(f"kind_{kind}")), html.B(str(n))]


def _table(records: list[Row], labels: Labels) -> html.Table:
    head = [html.Td(), *[_family_head(cells[0], labels) for cells in _by(records, "family")]]
    body = [_case_row(cells, labels) for cells in _by(records, "case_id")]
    caption = html.Caption(labels("coverage_caption"), className="sr")
    return html.Table([caption, html.Thead(html.Tr(head)), html.Tbody(body)], className="cov wide")


def _transposed(records: list[Row], labels: Labels) -> html.Table:
    head = [html.Td(), *[_case_head(cells[0], labels, scope="col") for cells in _by(records, "case_id")]]
    body = [
        html.Tr([_family_head(cells[0], labels, scope="row"), *[_cell(row, labels) for row in cells]])
        for cells in _by(records, "family")
    ]
    caption = html.Caption(labels("coverage_caption"), className="sr")
    return html.Table([caption, html.Thead(html.Tr(head)), html.Tbody(body)], className="cov tall")


def _case_row(cells: list[Row], labels: Labels) -> html.Tr:
    return html.Tr([_case_head(cells[0], labels, scope="row"), *[_cell(row, labels) for row in cells]])


def _family_head(row: Row, labels: Labels, scope: str = "col") -> html.Th:
    link = dcc.Link(labels.of(row, "family"), href=comparison(labels, family=row["family"]))
    return html.Th(link, scope=scope, className="lead" if row["headline"] else None)


def _case_head(row: Row, labels: Labels, *, scope: str) -> html.Th:
    name = html.Span(labels.of(row), className="vv")
    return html.Th(dcc.Link([case_mark(row), name], href=case_page(row["case_id"], labels)), scope=scope)


def _cell(row: Row, labels: Labels) -> html.Td:
    return html.Td(_CELLS[row["kind"]](row, labels), className=f"cell {row['kind']}")


def _figure(row: Row, labels: Labels) -> Any:
    said = html.Span(kind_cell(row, labels), className="sr")
    if is_absent(row["figure"]):
        shown: list[Any] = [html.Span(labels.gloss(row), className="ours"), html.Small(labels("derived"))]
    else:
        gloss = _gloss(row, labels)
        shown = [printed(str(row["figure"]), row["source_language"]), *gloss]
    arrows = [_arrows(row)] if row["kind"] == "elsewhere" and row["claims"] else []
    more = labels(_TITLES[row["kind"]], **_titled(row, labels))
    return dcc.Link(
        [said, " ", html.Span(shown, className="shown"), *arrows],
        href=evidence(row["observation_id"], labels),
        title=more,
    )


def _titled(row: Row, labels: Labels) -> dict[str, Any]:
    """What a cell says when pointed at: which indicator, how many figures, from where."""
    source = labels("derived") if is_absent(row["source_title"]) else quoted_title(str(row["source_title"]))
    return {"indicator": labels.of(row, "indicator"), "n": row["figures"], "source": source}


def _gloss(row: Row, labels: Labels) -> list[Any]:
    """The gloss of a printed figure on English pages, where it says more than the print."""
    said = labels.gloss(row, with_unit=False)
    return [html.Small(said)] if labels.language == "en" and said != row["figure"] else []


def _direction(row: Row, labels: Labels) -> Any:
    n = len(row["directions"])
    said = html.Span(
        f"{kind_cell(row, labels)}{_colon(labels)}{_directions_said(row, labels)}", className="sr"
    )
    where = (
        evidence(row["claim_id"], labels)
        if n == 1
        else case_page(row["case_id"], labels, f"family-{row['family']}")
    )
    background = [html.Small(labels("background"), className="background")] if row["background_only"] else []
    return dcc.Link([said, _arrows(row), *background], href=where, title=labels("claims_said", n=n))


def _arrows(row: Row) -> html.Span:
    counted = Counter(SIGNS.get(code, "→") for code in row["directions"])
    groups = [html.Span([sign, html.Small(str(n)) if n > 1 else ""]) for sign, n in counted.items()]
    return html.Span(groups, className="arrows", **aria(hidden="true"))


def _directions_said(row: Row, labels: Labels) -> str:
    counted: Counter[str] = Counter(row["directions"])
    return ("、" if labels.language == "zh" else ", ").join(
        f"{labels.code('direction', code)} {n}" for code, n in counted.items()
    )


def _not_reported(row: Row, labels: Labels) -> Any:
    said = html.Span(kind_cell(row, labels), className="sr")
    return dcc.Link(said, href=_why(row, labels), title=labels("why_empty"))


def _why(row: Row, labels: Labels) -> str:
    return why_empty({"case_id": row["case_id"], "family": row["family"]}, labels)


def _not_applicable(row: Row, labels: Labels) -> Any:
    reason = labels.of(row, "reason")
    said = kind_cell(row, labels) + (f"{_colon(labels)}{reason}" if reason else "")
    shown = [html.Span("–", **aria(hidden="true")), html.Span(said, className="sr")]
    return dcc.Link(shown, href=_why(row, labels), title=said)


def _colon(labels: Labels) -> str:
    return "：" if labels.language == "zh" else ": "


_CELLS: Final[dict[str, Callable[[Row, Labels], Any]]] = {
    "article": _figure,
    "elsewhere": _figure,
    "direction": _direction,
    "direction_place": _direction,
    "place": _figure,
    "not_reported": _not_reported,
    "not_applicable": _not_applicable,
}
