"""The voice of the source: what it printed, unaltered, with a gloss beside it for readers of English."""

import re
from typing import Any, Final

from dash import html

from casebook.labels import Labels, Row
from casebook.text import PHRASES, is_absent
from components.attributes import aria

_WORD: Final = re.compile(r"[^\W\d_]{2}")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_CHINESE: Final = re.compile(
    r"(《[^》]*》(?:，《[^》]*》)*|[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef]*(?:《[^》]*》)?)"
)


def printed(text: str, language: Any = None) -> html.Span:
    """Return words of a source in the source's voice; ``language`` is that of the source, where it is known."""
    return html.Span(text, lang=tongue(text, language), className="printed")


def tongue(text: str, language: Any = None) -> str | None:
    """Return the language of words of a source: Chinese by its letters, else the source's own; of digits and signs none."""
    if _HAN.search(text):
        return "zh-CN"
    return str(language) if _WORD.search(text) and not is_absent(language) else None


def cited(text: str, language: Any) -> html.Cite:
    """Return a title or a citation, which is in the ``language`` of its source."""
    return html.Cite(text, lang=tongue(text) if is_absent(language) else str(language))


def spoken(text: str, labels: Labels) -> list[Any]:
    """Return our words with names and titles in Chinese among them; on English pages these say their language."""
    if labels.language == "zh":
        return [text]
    pieces = _CHINESE.split(text)
    return [html.Span(piece, lang="zh-CN") if n % 2 else piece for n, piece in enumerate(pieces) if piece]


def printed_figure(row: Row, labels: Labels) -> Any:
    """Return the figure as printed, with a gloss on English pages; of a derived one, the figures it is made of."""
    if is_absent(row["figure"]):
        return printed(str(row["inputs"])) if not is_absent(row.get("inputs")) else "–"
    if labels.language == "zh":
        return printed(str(row["figure"]), row.get("source_language"))
    return [
        printed(str(row["figure"]), row.get("source_language")),
        " ",
        html.Span(labels.gloss(row), className="gloss"),
    ]


def printed_link(link: Any, row: Row) -> html.Span:
    """Return a link whose words are the figure as printed, in the source's voice."""
    return html.Span(link, lang=tongue(str(row["figure"]), row.get("source_language")), className="printed")


def printed_words(words: str, meaning: str, language: Any = None) -> list[Any]:
    """Return words as printed, with our paraphrase beside them; ``language`` is that of the source."""
    return [printed(words, language), " ", html.Span(meaning, className="gloss")]


def printed_phrase(words: str, labels: Labels) -> list[Any]:
    """Return a fixed phrase as printed (同比, 近年来), on English pages with what it means."""
    meaning = PHRASES.get(words)
    if labels.language == "zh" or meaning is None:
        return [printed(words)]
    return [printed(words), " ", html.Span(meaning, className="gloss")]


def case_mark(row: Row, *, hollow: bool = False) -> html.I:
    """Return the symbol of a case; it is decoration, the name stands beside it."""
    kind = "-hollow" if hollow else ""
    style = {"backgroundImage": f"var(--mark-{row['case_id']}{kind})"}
    return html.I(className="mark", style=style, **aria(hidden="true"))
