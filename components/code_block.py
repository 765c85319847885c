"""A piece of code that can be copied, and scrolled by keyboard where it is wide."""

from typing import Any, Final

from dash import html

from casebook.labels import Labels
from casebook.text import Text
from components.attributes import aria, data

TEXTS: Final[dict[str, Text]] = {
    "copy_code": Text("复制", "Copy"),
    "copy_code_of": Text("复制：{title}", "Copy: {title}"),
}


def code_block(text: str, name: str, title: str, labels: Labels, *, note: Any = None) -> html.Div:
    """Return ``text`` with a button that copies it; ``name`` is the id of the code, ``note`` stands above it."""
    labels = labels.with_texts(TEXTS)
    button = html.Button(
        labels("copy_code"),
        type="button",
        className="copy",
        **data(copies=name),
        **aria(label=labels("copy_code_of", title=title)),
    )
    status = html.Span("", className="said-status", role="status")
    bar = html.Div([html.Span(note, className="note"), status, button], className="bar")
    shown = html.Pre(
        html.Code(text, id=name, lang="en"),
        tabIndex=0,
        role="region",
        **aria(label=title),
    )
    return html.Div([bar, shown], className="code")
