"""The list of records: every record that answers the question, fifty to a page, each a way to its source."""

from typing import Any, Final

import pandas as pd
from dash import dcc, html

from casebook.labels import Labels, Row
from casebook.records import KINDS
from casebook.search import find_records
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent
from components.attributes import aria, data
from components.chart import Chart, Words
from components.figures.records import draw_records
from components.page import View
from components.printed import cited, printed
from pages.evidence_absence import why_empty
from pages.evidence_question import PAGE_SIZE, codelist_of, question_of
from pages.evidence_text import TEXTS

PART: Final = "record-part"
ELSEWHERE: Final = "context"


def _rows(selection: Selection, store: Store) -> pd.DataFrame:
    """Return the records of one page of the list, each with its place (``nth``, from 1) among all that are ``found``."""
    every = find_records(store, question_of(selection), by=str(selection.at("sort")))
    first = (int(str(selection.at("page"))) - 1) * PAGE_SIZE
    rows = every.iloc[first : first + PAGE_SIZE]
    return rows.assign(nth=rows.index + 1, found=len(every)).reset_index(drop=True)


def _words(rows: pd.DataFrame, labels: Labels) -> Words:
    if rows.empty:
        return Words(labels("list_title_none"), labels("list_none"), summary=labels("list_title_none"))
    kinds, found = counted_kinds(rows, labels), int(rows["found"].iloc[0])
    part = {"first": rows["nth"].iloc[0], "last": rows["nth"].iloc[-1]}
    key = "list_subtitle" if len(rows) == found else "list_subtitle_part"
    return Words(
        title=labels("list_title", n=found),
        subtitle=labels(key, kinds=kinds, **part),
        limits=(labels("list_limit"),),
        summary=kinds,
    )


def counted_kinds(rows: pd.DataFrame, labels: Labels) -> str:
    """Return how many records of each kind there are: ``3 observations and 1 claim``."""
    counts = rows["kind"].value_counts()
    return labels.join([labels(f"many_{kind}", n=int(counts[kind])) for kind in KINDS if kind in counts])


def _panel(rows: pd.DataFrame, view: View) -> list[Any]:
    labels = view.labels
    if rows.empty:
        clear = dcc.Link(labels("list_clear"), href=view.link("/evidence"))
        return [*why_empty(view), html.P(clear, className="rec-none")]
    first, last, found = rows["nth"].iloc[0], rows["nth"].iloc[-1], int(rows["found"].iloc[0])
    said = labels("list_summary", first=first, last=last, n=found)
    items = html.Ol([_item(row, view) for row in rows.to_dict("records")], className="recs", start=str(first))
    shown_as = html.P(said, className="small muted", role="status")
    return [*why_empty(view), shown_as, items, *_pages(found, int(str(view.selection.at("page"))), view)]


def _item(row: Row, view: View) -> html.Li:
    """One record in few elements, lines kept by CSS: Dash's renderer takes long over many components."""
    labels = view.labels
    link = html.A(
        what(row, labels),
        className="rec-what",
        href=view.link("/evidence", view.selection, id=row["record_id"]),
        **data(shows=PART),
    )
    said = words_of(row, labels)
    return html.Li(
        [link, *([html.P(said)] if said else []), *_about(row, labels), *_from(row, labels)], className="rec"
    )


def what(row: Row, labels: Labels) -> list[Any]:
    """Return what a record is, in a line: as printed, with a gloss on English pages, then its topic."""
    topic = _topic(row, labels)
    if is_absent(row["printed"]):
        return [html.B(labels.gloss(row)), " ", topic] if row["kind"] == "observation" else [topic]
    glossed = labels.language == "en" and row["kind"] == "observation"
    return [
        printed(str(row["printed"]), row["source_language"]),
        f" {labels.gloss(row)}: {topic}" if glossed else f" {topic}",
    ]


def _topic(row: Row, labels: Labels) -> str:
    codelist = codelist_of(row["kind"])
    status = labels.code(codelist, row["status"]) if codelist and row["kind"] != "mention" else ""
    topic = labels.of(row, "topic")
    return f"{topic}{'：' if labels.language == 'zh' else ': '}{status}" if status else topic


def words_of(row: Row, labels: Labels) -> str:
    """Return our own words on a record: paraphrase, reason, detail, or how its figure is read."""
    if row["kind"] == "observation":
        bounds = labels.bounds(row)
        exact = row["reading"] == "exact" or bounds == "–"
        parts = [
            labels.code("reading", row["reading"]),
            *([] if exact else [labels("read_bounds", bounds=bounds)]),
        ]
        return ("，" if labels.language == "zh" else ", ").join(parts)
    return labels.of(row, "words")


def _about(row: Row, labels: Labels) -> list[Any]:
    known = not is_absent(row["name_zh"])
    lines = [labels.of(row)] if known else [""]
    lines += [] if is_absent(row["period_kind"]) else [labels.period(row)]
    mark = {"backgroundImage": f"var(--mark-{row['about_case_id']})"} if known else {}
    return [html.Span("\n".join(lines), className="rec-about", style=mark)] if any(lines) else []


def kind_of(row: Row, labels: Labels) -> str:
    """Return the kind of a record; a coding of a mechanism says whose it is."""
    kind = labels(f"kind_{row['kind']}")
    return f"{kind} {str(row['coder']).upper()}" if row["kind"] == "mechanism" else kind


def _from(row: Row, labels: Labels) -> list[Any]:
    """The kind of a record, and where it is from: a section of the article, another source, or nowhere."""
    kind, title = kind_of(row, labels), []
    if is_absent(row["source_id"]):
        place = labels("derived_figure" if row["kind"] == "observation" else "unlocated")
    elif row["source_kind"] == ELSEWHERE:
        place, title = labels("elsewhere"), [cited(str(row["source_title"]), row["source_language"])]
    else:
        section = "" if is_absent(row["section"]) else labels.code("section", row["section"])
        place = labels("from_section", section=section) if section else labels("from_article")
    return [html.Small([f"{kind}\n{place}", *([" "] if title else []), *title], className="rec-source")]


def _pages(found: int, page: int, view: View) -> list[Any]:
    labels, last = view.labels, max(1, -(-found // PAGE_SIZE))
    if last == 1:
        return []
    steps = (("previous", page - 1), ("next", page + 1))
    links = [
        dcc.Link(labels(key), href=view.link("/evidence", view.selection, page=to, id=""))
        if 1 <= to <= last
        else html.Span(labels(key), className="absent")
        for key, to in steps
    ]
    said = html.Span(labels("list_page", page=page, pages=last))
    return [html.Nav([links[0], said, links[1]], className="rec-pages", **aria(label=labels("list_pages")))]


RECORDS: Final = Chart(
    slug="records",
    rows=_rows,
    words=_words,
    draw=draw_records,
    columns=(),
    panel=_panel,
    texts=TEXTS,
    example="type=observation",
)
