"""The frame around every chart: finding, definition, verdict, limits, figure, table, sources, exports.

What changes with the selection is in four parts, which one callback replaces: head, figure (or face), table, foot.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final
from urllib.parse import urlencode

import pandas as pd
from dash import dcc, html

from casebook.labels import Labels
from casebook.selection import Selection
from casebook.store import Store
from casebook.text import is_absent, quoted_title
from components.attributes import aria, data
from components.chart import Chart, Words, rows_of
from components.cite import cite_fold
from components.figures.figure import Figure
from components.file_name import file_stem
from components.mark_path import way_to_marks
from components.page import View
from components.prerender import html_of
from components.printed import spoken
from components.still import DRAWN
from components.table import scrolled, table
from components.verdict import verdict_first, verdict_line

GRAPH_CONFIG: Final[dict[str, Any]] = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
}
# What most readers take, then the rest behind one more click: name shown, ending, what the address adds.
EXPORTS: Final = (("PNG", "png", ""), ("PDF", "pdf", ""), ("PPTX", "pptx", ""), ("XLSX", "xlsx", ""))
MORE_EXPORTS: Final = (
    ("PNG 4×", "png", "&scale=4"),
    ("SVG", "svg", ""),
    ("DOCX", "docx", ""),
    ("CSV", "csv", ""),
    ("Parquet", "parquet", ""),
    ("JSON", "json", ""),
)
PICTURES: Final = ("png", "svg")
MOST_SOURCES: Final = 12
_PLOTLY_LOCALES: Final = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True)
class Card:
    """A chart drawn for one view: its rows, words, figure, and the labels they were made with."""

    chart: Chart
    view: View
    rows: pd.DataFrame
    words: Words
    labels: Labels

    @property
    def figure(self) -> Figure:
        """The figure of the rows in the theme of the view."""
        return self.chart.draw(self.rows, self.labels, theme=self.view.theme)

    @property
    def query(self) -> str:
        """The address of this state of the chart, language included; ``?`` not."""
        return self.view.selection.changed(lang=self.view.language).to_query()

    @property
    def file_stem(self) -> str:
        """The name of a file of this state of the chart, without its ending."""
        return file_stem(self.chart.slug, self.query, self.view.store.version)


def card_of(chart: Chart, view: View) -> Card:
    """Return the card of ``chart`` for ``view``; its rows are read once."""
    labels, words = _told(chart, view.selection.changed(lang=view.language), view.store, view.labels)
    return Card(chart, view, rows_of(chart, view.selection, view.store), words, labels)


@lru_cache(maxsize=256)
def _told(chart: Chart, selection: Selection, store: Store, labels: Labels) -> tuple[Labels, Words]:
    """The words of a chart in one language, made once; a title that tells figures begins with their verdict."""
    own, rows = labels.with_texts(chart.texts), rows_of(chart, selection, store)
    words = chart.words(rows, own)
    before = verdict_first(chart.judge(rows), own) if chart.judge else ""
    limits = (*_only(chart, selection, rows, own), *words.limits)
    return own, replace(words, title=before + words.title, limits=limits)


def _only(chart: Chart, selection: Selection, rows: pd.DataFrame, labels: Labels) -> tuple[str, ...]:
    """Which cases a chart is narrowed to, in words that leave with it."""
    if not chart.narrows(selection, rows):
        return ()
    named = rows[rows["case_id"].isin(selection.cases)].drop_duplicates("case_id").to_dict("records")
    return (labels("only_cases", names=labels.join([labels.of(row) for row in named])),)


def part_id(part: str, chart: Chart) -> dict[str, Any]:
    """Return the id of a part of a card: ``head``, ``figure``, ``face``, ``summary``, ``table`` or ``foot``."""
    return {"part": part, "kind": "face" if chart.is_html else "graph", "slug": chart.slug}


def chart_card(chart: Chart, view: View) -> html.Article:
    """Return the whole card of ``chart``; its anchor is the slug."""
    card = card_of(chart, view)
    heading = f"{chart.slug}-title"
    picture = _picture(card)
    return html.Article(
        [
            _part(html.Header, "head", card),
            html.Figure(
                [*picture, _part(html.Figcaption, "summary", card, className="sr")],
                # Whoever comes to the figure first hears the verdict with it.
                **(aria(describedby=_verdict_id(chart)) if chart.judge else {}),
                # Dash leaves a graph without height until plotly has drawn it; the style sheet keeps its place.
                style={} if chart.is_html else {"--drawn": picture[0].style["height"]},
            ),
            _part(html.Div, "table", card),
            _part(html.Footer, "foot", card),
        ],
        id=chart.slug,
        className="card",
        **aria(labelledby=heading),
    )


def _part(element: Any, part: str, card: Card, **more: Any) -> Any:
    """A part of a card, with the digest by which the next change knows it."""
    content = _PARTS[part](card)
    drawn = digest(html_of(content))
    return element(content, id=part_id(part, card.chart), **more, **{DRAWN: drawn})


def parts_of(card: Card) -> dict[str, Any]:
    """Return what the parts of a card hold, by name, in the order of ``PARTS``; a figure is none of them."""
    kind = "face" if card.chart.is_html else "graph"
    return {part: _PARTS[part](card) for part in PARTS[kind]}


def card_head(card: Card) -> list[Any]:
    """Return what is read before the marks: title, subtitle, verdict, limits."""
    tag = {2: html.H2, 3: html.H3}[card.chart.heading_level]
    parts: list[Any] = [tag(card.words.title, id=f"{card.chart.slug}-title")]
    parts.append(html.P(card.words.subtitle, className="sub"))
    if card.chart.judge:
        parts.append(
            verdict_line(card.chart.judge(card.rows), card.labels, _verdict_id(card.chart), card.words.title)
        )
    if card.words.limits:
        parts.append(limits(card.words.limits, card.labels))
    if card.chart.narrows(card.view.selection, card.rows):
        every = card.view.link(card.view.path, card.view.selection, cases=())
        parts.append(html.P(dcc.Link(card.labels("every_case_again"), href=f"{every}#{card.chart.slug}")))
    return parts


def _verdict_id(chart: Chart) -> str:
    return f"{chart.slug}-verdict"


def limits(sentences: tuple[str, ...], labels: Labels) -> html.P:
    """Return the line of limits."""
    joined = ("" if labels.language == "zh" else " ").join(sentences)
    return html.P([html.B(labels("limits")), html.Span(joined)], className="limit")


def card_table(card: Card) -> html.Details | None:
    """Return the table of the rows drawn, open where it is short; none where the face is the table."""
    if not card.chart.columns:
        return None
    summary = html.Summary(card.labels("show_table", n=len(card.rows)))
    named = ("：" if card.labels.language == "zh" else ": ").join(
        [card.labels("data_table"), card.words.title]
    )
    content = scrolled(table(card.rows, card.chart.columns, card.labels), named)
    return html.Details(
        [summary, content], open=not card.chart.folded and len(card.rows) <= 16, className="rows"
    )


def card_face(card: Card) -> Any:
    """Return what the screen shows instead of the figure: the chart's face, or its panel for the view."""
    if card.chart.panel:
        return card.chart.panel(card.rows, replace(card.view, labels=card.labels))
    return card.chart.face(card.rows, card.labels) if card.chart.face else None


def digest(content: str) -> str:
    """Return a short digest of HTML, by which a part that has not changed is known."""
    return hashlib.blake2s(content.encode(), digest_size=8).hexdigest()


def card_foot(card: Card) -> list[Any]:
    """Return sources, number of figures, version, the exports, and how it is cited."""
    return [
        html.P(spoken(source_line(card), card.labels), className="foot"),
        export_row(card),
        cite_card(card),
    ]


def cite_card(card: Card) -> html.Details:
    """Return the fold with the chart's citation in every style and the code that embeds it."""
    chart, chosen = card.chart, card.view.selection
    own = chart.cited_at(chosen) if chart.cited_at else ""
    cited = own or f"/cite/figures/{chart.slug}"
    return cite_fold(cited, card.query, chart.slug, card.labels, embed=f"/embed/{chart.slug}.txt")


def source_line(card: Card) -> str:
    """Return the line of sources, counts and version that stands under a chart and inside its pictures."""
    cited = sources_of(card)
    parts = [card.labels("sources", sources=_listed(cited, card.labels))] if cited else []
    if card.words.note:
        parts.append(card.words.note)
    parts.append(card.labels("footer_version", version=card.view.store.version))
    return ("" if card.labels.language == "zh" else " ").join(parts)


def sources_of(card: Card) -> list[str]:
    """Return the short names of the sources of the rows, those of medium confidence marked."""
    wanted = list(dict.fromkeys(source_ids(card.rows)))
    sources = card.view.store.rows("sources").set_index("source_id")
    return [_short(sources.loc[name].to_dict(), card.labels) for name in wanted if name in sources.index]


def source_ids(rows: pd.DataFrame) -> list[str]:
    """Return the sources that rows rest on: those of the inputs where ``sources`` names them, otherwise ``source_id``.

    Of cases that were not chosen nothing is told.
    """
    if "chosen" in rows:
        rows = rows[rows["chosen"].ne(False)]
    if "sources" in rows:
        return [name for names in rows["sources"] if hasattr(names, "__len__") for name in names]
    return [name for name in rows.get("source_id", []) if not is_absent(name)]


_NAMED: Final = ("author", "author_en", "title", "title_en")


def _short(source: dict[Any, Any], labels: Labels) -> str:
    comma = "，" if labels.language == "zh" else ", "
    known = {name: "" if is_absent(source[name]) else str(source[name]) for name in _NAMED}
    author, title = known["author"], quoted_title(known["title"])
    if labels.language == "en":
        author = known["author_en"] or author
        title += f" ({known['title_en']})" if known["title_en"] else ""
    named = comma.join(part for part in (author, title) if part)
    year = f"{comma}{source['date']}" if not is_absent(source["date"]) else ""
    doubt = labels("medium_confidence") if source["confidence"] == "medium" else ""
    mark = (f"（{doubt}）" if labels.language == "zh" else f" ({doubt})") if doubt else ""
    return f"{named}{year}{mark}"


def _listed(cited: list[str], labels: Labels) -> str:
    """The sources that fit a line; the rest are counted, and named in the rows that are exported."""
    more = labels("more_sources", n=len(cited)) if len(cited) > MOST_SOURCES else ""
    return _joined(cited[:MOST_SOURCES], labels) + more


def _joined(parts: list[str], labels: Labels) -> str:
    return ("；" if labels.language == "zh" else "; ").join(parts)


def export_row(card: Card) -> html.Div:
    """Return the links that take the chart away with its source; the browser makes pictures itself where it can."""
    label = html.Span(card.labels("export"))
    main = [_file_link(card, *export) for export in EXPORTS]
    more = html.Details(
        [
            html.Summary(card.labels("more_formats")),
            html.Div([*(_file_link(card, *export) for export in MORE_EXPORTS), _pack_link(card)]),
        ],
        className="more",
    )
    link = html.Button(
        card.labels("copy_link"),
        type="button",
        className="copy",
        **data(copy=card.chart.slug, version=card.view.store.version),
    )
    status = html.Span("", className="said-status", role="status")
    return html.Div([label, *main, link, more, status], className="exports")


def _pack_link(card: Card) -> html.A:
    """The way to a pack of the whole page."""
    where = f"/exports/new?{urlencode({'page': card.view.path})}&{card.query}"
    return html.A(card.labels("whole_page"), href=where)


def _file_link(card: Card, name: str, form: str, adds: str) -> html.A:
    """A plain link. Without ``download``, so that a refusal is a page to read; the server names the file."""
    slug = card.chart.slug
    said = card.labels("export_as", format=name, title=card.words.title)
    marks = data(form=form + adds.replace("&scale=", "@"))
    if form in PICTURES:
        marks |= data(picture=form, name=card.file_stem, scale=adds[-1:] or "2") | {
            "data-from": f"/figures/{slug}.plotly.json?{card.query}"
        }
    return html.A(name, href=f"/figures/{slug}.{form}?{card.query}{adds}", **marks, **aria(label=said))


def _picture(card: Card) -> list[Any]:
    chart = card.chart
    if chart.is_html:
        return [_part(html.Div, "face", card)]
    figure = card.figure
    graph = dcc.Graph(
        id=part_id("figure", chart),
        figure=figure,
        config=graph_config(card.labels.language),
        responsive=True,
        style=graph_style(figure),
        className="graph",
    )
    return [graph, *way_to_marks(chart.slug, card.labels)]


def graph_config(language: str) -> Any:
    """Return plotly's configuration: no mode bar, nothing sent anywhere, the reader's locale."""
    return GRAPH_CONFIG | {"locale": _PLOTLY_LOCALES[language]}


def graph_style(figure: Figure | None) -> dict[str, str]:
    """Return the style that gives a graph the height its figure asks for, before any script runs."""
    height = figure["layout"]["height"] if figure else None
    return {"height": f"{int(height or 400)}px", "width": "100%"}


_PARTS: Final[dict[str, Callable[[Card], Any]]] = {
    "head": card_head,
    "face": card_face,
    "summary": lambda card: spoken(card.words.summary, card.labels),
    "table": card_table,
    "foot": card_foot,
}
PARTS: Final = {"graph": ("head", "summary", "table", "foot"), "face": tuple(_PARTS)}
