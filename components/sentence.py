"""A sentence with components in it: a link, a printed word, a piece of code in the place that the string leaves."""

from typing import Any, Final

from dash import html

from casebook.labels import Labels

_MARK: Final = "\x00"


def sentence(labels: Labels, key: str, /, **parts: Any) -> list[Any]:
    """Return the string ``key`` as children: numbers and words fill its places as ever, components stand in theirs.

    Raises:
        KeyError: no such string, or a place without a value.
    """
    placed = {name: part for name, part in parts.items() if not isinstance(part, str | int | float)}
    said = labels(key, **{**parts, **{name: f"{_MARK}{name}{_MARK}" for name in placed}})
    pieces = said.split(_MARK)
    children = [placed[piece] if place % 2 else piece for place, piece in enumerate(pieces)]
    return [child for child in children if child != ""]


def paragraph(labels: Labels, key: str, /, **parts: Any) -> html.P:
    """Return the string ``key`` as a paragraph."""
    return html.P(sentence(labels, key, **parts))


def code(text: str) -> html.Code:
    """Return a word of a program or a table (a column, a code, a command), which is the same in every language."""
    return html.Code(text, lang="en")
