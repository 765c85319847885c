"""The voice of the source: what it printed, unaltered, with a gloss beside it for readers of English."""

from typing import Any

from dash import html

from casebook.labels import Labels, Row
from casebook.text import is_absent
from components.attributes import aria


def printed(text: str) -> html.Span:
    """Return words of a source in the source's voice."""
    return html.Span(text, lang="zh-CN", className="printed")


def printed_figure(row: Row, labels: Labels) -> Any:
    """Return the figure as printed, with a gloss on English pages; of a derived one, the figures it is made of."""
    if is_absent(row["figure"]):
        return printed(str(row["inputs"])) if not is_absent(row.get("inputs")) else "–"
    if labels.language == "zh":
        return printed(str(row["figure"]))
    return [printed(str(row["figure"])), " ", html.Span(labels.gloss(row), className="gloss")]


def printed_words(words: str, meaning: str, labels: Labels) -> Any:
    """Return words as printed, with our paraphrase beside them on English pages."""
    if labels.language == "zh":
        return printed(words)
    return [printed(words), " ", html.Span(meaning, className="gloss")]


def case_mark(row: Row, *, hollow: bool = False) -> html.I:
    """Return the symbol of a case; it is decoration, the name stands beside it."""
    kind = "-hollow" if hollow else ""
    style = {"backgroundImage": f"var(--mark-{row['case_id']}{kind})"}
    return html.I(className="mark", style=style, **aria(hidden="true"))
