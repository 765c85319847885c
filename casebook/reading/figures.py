"""Reading every figure of a text, and reading a string that is one figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from casebook.reading.beginnings import ANCHOR, Found, read_beginning
from casebook.reading.counted import counted_before, counted_by
from casebook.reading.figure import MEASURING_KINDS, Figure, UnreadableFigure
from casebook.reading.pairs import joined
from casebook.reading.quantities import Expression, quantity_of
from casebook.reading.script import fold
from casebook.reading.units import TIMES, UNITS

_COMMAS: Final = ("，", ",", "、")
_CLAUSE_END: Final = re.compile(r"[，；;：:]|,(?!\d{3})")
_BRACKET: Final = re.compile(r"[(（][^)）]*$")
_SENTENCE_END: Final = re.compile(r"[。！？!?\n]|\.(?=\s)")

def read_figures(text: str) -> list[Figure]:
    """All figures of a text in order, without overlap; time grows with the length of the text.

    A figure that prints no period takes that of a date before it in its clause, or of a date that
    opens the sentence as a clause of its own; what stands in brackets takes none.
    """
    return list(_placed(text, [_figure(text, found) for found in _paired(text, fold(text))]))


def _placed(text: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures with what they count and when they hold."""
    dated: Figure | None = None
    for index, figure in enumerate(figures):
        floor = figures[index - 1].end if index else 0
        ceiling = figures[index + 1].start if index + 1 < len(figures) else len(text)
        if dated is not None and not _reaches(text, dated, floor, figure.start):
            dated = None
        if figure.kind in ("date", "period"):
            dated = figure if figure.period_start or figure.period_end else dated
        elif figure.kind in MEASURING_KINDS:
            figure = replace(figure, counted=_counted(text, figure, floor, ceiling))
            if dated is not None and not _BRACKET.search(text, dated.end, figure.start):
                figure = replace(figure, period_start=dated.period_start, period_end=dated.period_end)
        yield figure


def _counted(text: str, figure: Figure, floor: int, ceiling: int) -> str | None:
    unit = UNITS.get(figure.unit or "")
    if unit is None or unit.dimension == "count":
        return counted_by(text, figure.start, figure.end, floor, ceiling)
    return None if unit.dimension in TIMES else counted_before(text, figure.start, floor)


def _reaches(text: str, dated: Figure, floor: int, start: int) -> bool:
    """Whether a date still holds: in its own clause, and for the sentence if it opens it (2015年，…)."""
    if _SENTENCE_END.search(text, floor, start):
        return False
    return text[dated.end : dated.end + 1] in _COMMAS or not _CLAUSE_END.search(text, dated.end, start)


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
