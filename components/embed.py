"""A chart inside somebody else's page: the card without the site around it, with source, caveat, version and a way back.

The HTML comes whole from the server: finding, verdict, limits, table, sources. One small script fetches the figure in the
reader's theme and width, draws it with the bundle that the site uses too, and tells the page around the frame its height.
Nothing is stored in the reader's browser.
"""

from html import escape
from json import dumps
from pathlib import Path
from typing import Any, Final

from dash import html
from flask import Flask, Response, request

from casebook.text import HTML_LANG, Text
from components.attributes import data
from components.chart_card import (
    Card,
    card_face,
    card_head,
    card_table,
    graph_config,
    graph_style,
    source_line,
)
from components.cite_routes import requested_card
from components.document import asset_address, tokens
from components.figures.figure import spelt
from components.permalink import KEY, changed_note, permalink, version_in
from components.prerender import html_of
from components.reader import site_root
from components.site import Site
from components.style import style_address
from components.table import scrolled
from components.text import SITE

ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
TEXTS: Final[dict[str, Text]] = {
    "open_full": Text("在治理案例集中打开、核对与引用", "Open, check and cite in Governance Casebook"),
}
PAGE: Final = """<!DOCTYPE html>
<html lang="{lang}"{theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_blank">
<title>{title}</title>
<link rel="icon" type="image/svg+xml" href="{icon}">
<style>{tokens}</style>
<link rel="stylesheet" href="{style}">
{scripts}
</head>
<body class="embed">
<noscript><style>.graph {{ display: none }}</style><p class="notice">{no_script}</p></noscript>
{body}
</body>
</html>"""
_SCRIPTS: Final = ("vendor/plotly-basic.min.js", "embed.js")
_LOCALE: Final = "vendor/plotly-locale-zh-cn.js"
_FIT: Final = (
    '<script>addEventListener("message", (e) => { for (const f of document.getElementsByTagName("iframe")) '
    "if (f.contentWindow === e.source && e.data.casebookHeight) f.height = e.data.casebookHeight; });</script>"
)
# Heights of lines and frames at the width of a column of text, to guess how tall a frame must be.
_COLUMN_PX: Final = 720
_MEDIUM: Final = "light.narrow"
_AROUND_PX: Final = 250
_LINE_PX: Final = 26


def add_embed_routes(server: Flask, site: Site) -> None:
    """Add the pages that may be framed, their figures, and the code that frames them."""
    server.add_url_rule("/embed/<slug>", "embed", lambda slug: _page(requested_card(site, slug)))
    server.add_url_rule(
        "/embed/<slug>.txt", "embed_code", lambda slug: _code(requested_card(site, slug, _MEDIUM))
    )
    server.add_url_rule("/embed/<slug>.json", "embed_figure", lambda slug: _figure(site, slug))


def _page(card: Card) -> Response:
    language = card.labels.language
    theme = request.args.get("theme")
    return Response(
        PAGE.format(
            lang=HTML_LANG[language],
            theme=f' data-theme="{theme}"' if theme in ("light", "dark") else "",
            title=escape(card.words.title),
            icon=asset_address(ASSETS, "favicon.svg"),
            tokens=tokens(),
            style=style_address(ASSETS),
            scripts=_scripts(language, is_drawn=not _is_face(card)),
            no_script=escape(SITE["no_script"].pick(language)),
            body=html_of(embedded(card, version_in(request.args))),
        ),
        mimetype="text/html",
    )


def _scripts(language: str, *, is_drawn: bool) -> str:
    plotly, own = _SCRIPTS
    drawing = (plotly, _LOCALE) if language == "zh" else (plotly,)
    names = (*drawing, own) if is_drawn else (own,)
    return "\n".join(f'<script defer src="{asset_address(ASSETS, name)}"></script>' for name in names)


def _is_face(card: Card) -> bool:
    """Whether the chart is HTML that may leave the site; a panel, which may not, is shown as its figure."""
    return card.chart.face is not None and card.chart.panel is None


def embedded(card: Card, linked: str = "") -> html.Main:
    """Return the card as it stands in a frame; ``linked`` is the version of the data that the frame's address names."""
    labels = card.labels.with_texts(TEXTS)
    back = html.A(labels("open_full"), href=permalink(card.view, card.chart.slug))
    table: Any = card_table(card)
    if table is not None:
        table.open = False
    article = html.Article(
        [
            *changed_note(linked, card.view),
            html.Header([html.H1(card.words.title), *card_head(card)[1:]]),
            html.Figure([_shown(card), html.Figcaption(card.words.summary, className="sr")]),
            table,
            html.Footer([html.P(source_line(card), className="foot"), html.P(back, className="back")]),
        ],
        className="card",
    )
    return html.Main(article, lang=labels.html_lang, className="page")


def _shown(card: Card) -> Any:
    if _is_face(card):
        return card_face(card)
    figure = f"/embed/{card.chart.slug}.json?{card.query}"
    more = data(figure=figure, config=dumps(frame_config(card.labels.language)))
    graph = html.Div(className="graph", style=graph_style(card.figure), **more)
    # What the site shows as HTML has a picture that is drawn for one width only.
    return scrolled(graph, card.words.title) if card.chart.is_html else graph


def frame_config(language: str) -> dict[str, Any]:
    """Return plotly's configuration of an embedded figure, which follows the width of its frame."""
    return {**graph_config(language), "responsive": True}


def _figure(site: Site, slug: str) -> Response:
    """The figure alone, for a theme and width; a frame without an origin of its own may read it too."""
    card = requested_card(site, slug, request.args.get("medium", ""))
    answer = Response(spelt(card.figure), mimetype="application/json")
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def _code(card: Card) -> Response:
    """The code that frames the chart at its version of the data, and a script that gives the frame the height it tells."""
    version = card.view.store.version
    where = f"{site_root()}embed/{card.chart.slug}?{card.query}&{KEY}={version}"
    title = escape(" ".join(card.words.title.split()))
    code = (
        f'<iframe src="{escape(where)}" title="{title}" width="100%" height="{frame_height(card)}" '
        f'loading="lazy" style="border:0"></iframe>\n{_FIT}\n'
    )
    return Response(code, mimetype="text/plain", headers={"Cache-Control": "no-store"})


def frame_height(card: Card) -> int:
    """Return about how tall a frame must be, pixels, to show a card without scrolling in a column of text."""
    reasons = card.chart.judge(card.rows).findings if card.chart.judge else ()
    said = [card.words.title * 2, card.words.subtitle, *card.words.limits, source_line(card)]
    said += [finding.reason.pick(card.labels.language) for finding in reasons]
    wide = 15 if card.labels.language == "zh" else 8
    lines = sum(-(-len(text) * wide // _COLUMN_PX) for text in said)
    return _AROUND_PX + lines * _LINE_PX + int(card.figure["layout"].get("height", 400))
