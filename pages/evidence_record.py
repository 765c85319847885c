"""One record, opened: what is printed, how it is read, where it stands, what it is tied to, how to cite it."""

from collections.abc import Callable
from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.labels import Labels, Row
from casebook.records import all_records
from casebook.relations import RELATIONS, related_records
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from components.attributes import data
from components.chart import Chart, Words
from components.figures.records import draw_record
from components.interval import interval
from components.links import address, case_page, comparison, evidence
from components.page import View
from components.passage import locator, passages
from components.printed import cited
from pages.evidence_drawn import drawn_in
from pages.evidence_list import PART, kind_of, what
from pages.evidence_question import codelist_of
from pages.evidence_terms import terms_of
from pages.evidence_text import TEXTS


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    """Return the opened record and what it is tied to; none where no record is open."""
    rows = related_records(store, str(selection.at("id")))
    confidence = store.rows("sources").set_index("source_id")["confidence"]
    return rows.assign(confidence=rows["source_id"].map(confidence))


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    if rows.empty:
        return Words(labels("record_none"), labels("record_choose"), summary=labels("record_none"))
    row = rows.iloc[0].to_dict()
    topic, said = _said(row, labels)
    known = not is_absent(row["name_zh"])
    title = labels(
        "record_title_case" if known else "record_title", case=labels.of(row), what=topic, said=said
    )
    return Words(
        title=title if said else topic,
        subtitle=labels("record_subtitle", kind=kind_of(row, labels), id=row["record_id"]),
        limits=tuple(labels(key) for key, holds in _LIMITS.items() if holds(row)),
        summary=labels("record_summary", n=len(rows) - 1),
    )


def _said(row: Row, labels: Labels) -> tuple[str, str]:
    """What a record is about and what it says of it, in the page's language; a print is quoted on Chinese pages only."""
    topic, kind = labels.of(row, "topic"), str(row["kind"])
    if kind == "observation":
        quoted = labels.language == "zh" and not is_absent(row["figure"])
        return topic, str(row["figure"]) if quoted else labels.gloss(row)
    if kind == "claim":
        return topic, labels.code("direction", row["direction"])
    if kind == "event":
        return topic, labels.of(row, "words")
    if kind == "mention":
        return labels("kind_mention"), topic
    return topic, labels.code(codelist_of(kind), row["status"])


_LIMITS: Final[dict[str, Callable[[Row], bool]]] = {
    "self_reported_limit": lambda row: row["kind"] == "observation" and bool(row["self_reported"]),
    "no_period_limit": lambda row: row["period_kind"] == "not_stated",
    "soft_upper": lambda row: row["kind"] == "observation" and bool(row["upper_soft"]),
    "soft_lower": lambda row: row["kind"] == "observation" and bool(row["lower_soft"]),
    "medium_limit": lambda row: row["confidence"] == "medium",
    "not_mentioned_limit": lambda row: row["status"] == "not_mentioned",
    "coded_limit": lambda row: row["kind"] == "mechanism",
}


def _panel(rows: pd.DataFrame, view: View) -> Any:
    labels = view.labels
    if rows.empty:
        return html.P(labels("record_choose"), className="no-record muted")
    row = rows.iloc[0].to_dict()
    close = html.A(
        labels("close"),
        href=view.link("/evidence", view.selection, id=""),
        **data(shows=PART),
        className="close",
    )
    drawn = interval(row, labels) if row["kind"] == "observation" else None
    return [
        close,
        html.P(what(row, labels), className="rec-print"),
        *([drawn] if drawn else []),
        terms_of(row, labels, view.store),
        *_where(row, view),
        *_related(rows, view),
        *_ways(row, view),
        *_cited(row, view),
    ]


def _where(row: Row, view: View) -> list[Any]:
    labels = view.labels
    head = html.H3(labels("where"))
    if is_absent(row["source_id"]):
        derived = row["kind"] == "observation"
        return [head, html.P(labels("no_source" if derived else "no_span"), className="small muted")]
    source = _source(row, view.store)
    reference = cited(str(source["citation"]), source["language"])
    url = str(source["url"])
    out = html.A(labels("open_source"), href=url, rel="noreferrer noopener external", target="_blank")
    linked: list[Any] = [" ", out] if url.startswith(("https://", "http://")) else []
    return [
        head,
        html.P([reference, *linked], className="small"),
        html.P(locator({**row, "source_title": None}, labels), className="small muted"),
        *passages(view.store, row, labels),
    ]


def _source(row: Row, store: Store) -> dict[Any, Any]:
    sources = store.rows("sources").set_index("source_id")
    return dict(sources.loc[row["source_id"]].to_dict())


def _related(rows: pd.DataFrame, view: View) -> list[Any]:
    labels = view.labels
    parts: list[Any] = []
    for relation in RELATIONS[1:]:
        mine = rows[rows["relation"] == relation].to_dict("records")
        if mine:
            items = html.Ul([html.Li(_tied(row, view)) for row in mine], className="rec-tied")
            parts += [html.H4(labels(f"rel_{relation}")), items]
    return [html.H3(labels("related")), *parts] if parts else []


def _tied(row: Row, view: View) -> list[Any]:
    href = view.link("/evidence", view.selection, id=row["record_id"])
    link = html.A(what(row, view.labels), href=href, **data(shows=PART))
    where = "" if is_absent(row["source_title"]) else str(row["source_title"])
    source: list[Any] = (
        [cited(where, row["source_language"])] if row["relation"] == "same_figure" and where else []
    )
    return [html.Small(kind_of(row, view.labels)), " ", link, " ", *source]


def _ways(row: Row, view: View) -> list[Any]:
    labels, links = view.labels, []
    if not is_absent(row["indicator_id"]):
        name = str(row["indicator_id"])
        links.append((labels("to_compare"), comparison(labels, indicator=name)))
        links.append((labels("to_same_indicator"), address("/evidence", labels, i=name)))
    if not is_absent(row["mechanism_id"]):
        keys = {"m": str(row["mechanism_id"]), "case": str(row["case_id"])}
        links.append((labels("to_mechanism"), address("/mechanisms", labels, **keys)))
    links += drawn_in(row, view)
    if not is_absent(row["about_case_id"]):
        links.append((labels("to_case"), case_page(str(row["about_case_id"]), labels)))
    if not is_absent(row["source_id"]):
        links.append((labels("to_same_source"), address("/evidence", labels, src=str(row["source_id"]))))
    items = [html.Li(dcc.Link(text, href=href)) for text, href in links]
    return [html.H3(labels("ways")), html.Ul(items, className="rec-ways")] if items else []


def _cited(row: Row, view: View) -> list[Any]:
    """How to cite the record: its source with the place in it, then the record and the version of the data."""
    labels = view.labels
    own = labels("cited", source="", place="", id=row["record_id"], version=view.store.version)
    parts: list[Any] = [own]
    if not is_absent(row["source_id"]):
        found = _source(row, view.store)
        source = cited(str(found["citation"]), found["language"])
        place = locator({**row, "source_title": None}, labels)
        parts = [source, " ", *place, *(["。" if labels.language == "zh" else ". "] if place else []), own]
    link = dcc.Link(labels("permalink"), href=evidence(str(row["record_id"]), labels))
    return [
        html.H3(labels("cite")),
        html.P(parts, className="small rec-cited"),
        html.P(link, className="small"),
    ]


def _example(store: Store) -> str:
    """The first figure of the text that is printed with a qualifier, so that it has bounds to show."""
    rows = all_records(store)
    printed = rows[(rows["kind"] == "observation") & rows["figure"].notna()]
    hedged = printed[printed["reading"] != "exact"]
    return f"id={[*hedged['record_id'], *printed['record_id'], ''][0]}"


RECORD: Final = Chart(
    slug="record",
    rows=_rows,
    words=_words,
    draw=draw_record,
    columns=(),
    panel=_panel,
    texts=TEXTS,
    example=_example,
    cited_at=lambda chosen: f"/cite/records/{chosen.at('id')}" if chosen.at("id") else "",
)
