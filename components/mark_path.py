"""The way to each mark of a drawn chart by keyboard and touch: one stop for Tab over the chart; ``assets/marks.js`` walks."""

from typing import Any, Final

from dash import html

from casebook.labels import Labels
from casebook.text import Text
from components.attributes import aria, data

TEXTS: Final[dict[str, Text]] = {
    "chart_role": Text("图", "chart"),
    "mark_keys": Text(
        "方向键逐个读标记，回车打开证据，Esc 离开。",
        "Arrow keys read the marks one by one, Enter opens the evidence, Escape leaves.",
    ),
    "mark_at": Text("第 {n} 个，共 {of} 个", "{n} of {of}"),
    "mark_evidence": Text("打开证据", "Open the evidence"),
    "mark_why": Text("为什么没有数字", "Why there is no figure"),
}


def way_to_marks(slug: str, labels: Labels) -> list[Any]:
    """Return the stop over a chart, named as the chart, and the sentence that says how to walk; Dash fills neither."""
    labels = labels.with_texts(TEXTS)
    said = data(
        evidence=labels("mark_evidence"),
        why=labels("mark_why"),
        at=labels("mark_at", n="#", of="##"),
    )
    # A screen reader passes arrow keys on only where something says that it handles them itself.
    named = aria(labelledby=f"{slug}-title", describedby=f"{slug}-keys", roledescription=labels("chart_role"))
    stop = html.Div(className="marks", tabIndex=0, role="application", **named, **said)
    return [stop, html.P(labels("mark_keys"), id=f"{slug}-keys", className="keys")]
