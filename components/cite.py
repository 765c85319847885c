"""The fold in which a reader finds how a thing is cited, in every style, and the code that embeds it.

Each style is a link to a plain text; the browser's half (``assets/site.js``) shows it in the fold instead, to be copied.
"""

from typing import Any, Final

from dash import html

from casebook.citing.styles import STYLES
from casebook.labels import Labels
from casebook.text import Text
from components.attributes import aria, data

TEXTS: Final[dict[str, Text]] = {
    "cite_fold": Text("引用", "Cite"),
    "cite_embed_fold": Text("引用与嵌入", "Cite or embed"),
    "embed_code": Text("嵌入代码", "Embed code"),
    "cite_copy": Text("复制", "Copy"),
    "cite_download": Text("下载", "Download"),
    "cite_shown": Text("引文", "Citation"),
}
_FIRST: Final = {"zh": "gbt.txt", "en": "apa.txt"}


def cite_fold(
    address: str, query: str, name: str, labels: Labels, *, embed: str = "", is_open: bool = False
) -> html.Details:
    """Return the fold of what is cited at ``address`` (without the ending of a style) for a ``query``.

    ``name`` names its files and is unique on a page; ``embed`` is the address of the code that embeds it, if any.
    """
    labels = labels.with_texts(TEXTS)
    first = _FIRST[labels.language]
    endings = sorted(STYLES, key=lambda ending: ending != first)
    links = [_link(f"{address}.{e}?{query}", STYLES[e].name, f"{name}.{e}") for e in endings]
    if embed:
        links.append(_link(f"{embed}?{query}", labels("embed_code"), f"{name}.html"))
    shown = html.Pre(None, id=f"cite-{name}", tabIndex=0, role="region", **aria(label=labels("cite_shown")))
    summary = html.Summary(labels("cite_embed_fold" if embed else "cite_fold"))
    return html.Details(
        [
            summary,
            html.Div(links, className="styles"),
            shown,
            _takes(f"{address}.{first}?{query}", name, labels),
        ],
        className="cite",
        open=is_open,
    )


def _link(href: str, label: str, file: str) -> html.A:
    return html.A(label, href=href, **data(quotes=file))


def _takes(href: str, name: str, labels: Labels) -> html.Div:
    """The button that copies what is shown, and the link that saves it; both need a script."""
    copy = html.Button(labels("cite_copy"), type="button", className="take", **data(copies=f"cite-{name}"))
    save: Any = html.A(labels("cite_download"), href=href, download=f"{name}.txt", className="take")
    return html.Div([copy, save, html.Span("", className="said-status", role="status")], className="takes")
