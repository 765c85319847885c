"""Reading every figure of a text, and reading a string that is one figure."""

from __future__ import annotations

from collections.abc import Iterator

from casebook.reading.beginnings import ANCHOR, Found, read_beginning
from casebook.reading.figure import Figure, UnreadableFigure
from casebook.reading.pairs import joined
from casebook.reading.quantities import Expression, quantity_of
from casebook.reading.script import fold


def read_figures(text: str) -> list[Figure]:
    """All figures of a text in order, without overlap; time grows with the length of the text."""
    return [_figure(text, found) for found in _paired(text, fold(text))]


def read_figure(text: str) -> Figure:
    """The one figure that a whole string is, blanks around it aside.

    Raises UnreadableFigure if the string holds no figure, more than one, or anything beside it.
    """
    stripped = text.strip()
    found = read_figures(stripped)
    if len(found) == 1 and found[0].is_figure and found[0].text == stripped:
        return found[0]
    raise UnreadableFigure(
        text,
        f"“{stripped[:60]}”不能整体读作一个数字：请照原文只填数字本身及其限定词和单位（如 9800多件）",
        f"{stripped[:60]!r} cannot be read as one figure: type the number as printed, with its qualifier and unit only",
    )


def _paired(text: str, folded: str) -> Iterator[Found]:
    """The expressions of a text, neighbours that are one figure joined."""
    waiting: Found | None = None
    for found in _scan(text, folded):
        if isinstance(waiting, Expression) and isinstance(found, Expression):
            both = joined(folded, waiting, found)
            if both is not None:
                waiting = both
                continue
        if waiting is not None:
            yield waiting
        waiting = found
    if waiting is not None:
        yield waiting


def _scan(text: str, folded: str) -> Iterator[Found]:
    floor = 0
    while (anchor := ANCHOR.search(folded, floor)) is not None:
        found = read_beginning(text, folded, anchor, floor)
        if found is not None:
            yield found
            floor = max(found.end, anchor.start() + 1)
        else:
            floor = anchor.end()


def _figure(text: str, found: Found) -> Figure:
    if isinstance(found, Figure):
        return found
    quantity = quantity_of(found)
    return Figure(
        found.start, found.end, text[found.start : found.end], found.kind,
        quantity.value, quantity.lower, quantity.upper, quantity.closed, quantity.upper_soft, quantity.reading,
        found.unit, numeral_start=found.numeral.start if found.numeral.core is None else found.numeral.core, numeral_end=found.numeral.end, lower_soft=quantity.lower_soft,
    )  # fmt: skip
