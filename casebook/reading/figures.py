"""Reading every figure of a text, and reading a string that is one figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from casebook.reading.beginnings import ANCHOR, Found, read_beginning
from casebook.reading.counted import Span, counted_by, measured_by
from casebook.reading.expression import Expression
from casebook.reading.figure import MEASURING_KINDS, Figure, UnreadableFigure
from casebook.reading.pairs import completed, joined
from casebook.reading.script import fold
from casebook.reading.units import PLACES, TIMES, UNITS

# How far a date reaches into its sentence, in characters; the sentences of reports are shorter.
_REACH: Final = 400
_COMMAS: Final = (",", "、")
_CLAUSE_END: Final = re.compile(r"[;:]|,(?!\d{3})")
_BRACKET: Final = re.compile(r"\([^)]*$")
_SENTENCE_END: Final = re.compile(r"[。!?\n]|\.(?=\s)")


def read_figures(text: str) -> list[Figure]:
    """All figures of a text in order, without overlap; time grows with the length of the text.

    A figure that prints no period takes that of a date before it in its clause, or of a date that
    opens the sentence as a clause of its own; what stands in brackets takes none.
    """
    folded = fold(text)
    figures = [
        found.figure(text) if isinstance(found, Expression) else found for found in _paired(text, folded)
    ]
    return list(_placed(text, folded, figures))


def _placed(text: str, folded: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures with what they count and when they hold."""
    dated: Figure | None = None
    floor = 0
    for figure, following in zip_longest(figures, figures[1:]):
        if dated is not None and not _reaches(folded, dated, floor, figure.start):
            dated = None
        if figure.kind in ("date", "period"):
            dated = figure if figure.period_start or figure.period_end else dated
        if figure.kind in MEASURING_KINDS:
            span = _counted(folded, figure, floor, following.start if following else len(folded))
            counted = text[slice(*span)] if span else None
            yield _when(folded, replace(figure, counted=counted) if counted else figure, dated)
        else:
            yield figure
        floor = figure.end


def _when(folded: str, figure: Figure, dated: Figure | None) -> Figure:
    if dated is None or _BRACKET.search(folded, dated.end, figure.start):
        return figure
    return replace(figure, period_start=dated.period_start, period_end=dated.period_end)


def _counted(folded: str, figure: Figure, floor: int, ceiling: int) -> Span | None:
    unit = UNITS.get(figure.unit or "")
    if unit is not None and (unit.code in PLACES or unit.dimension in TIMES):
        return None  # 五县 and 三年: the unit is what is counted
    if unit is None or unit.dimension == "count":
        return counted_by(folded, figure.start, figure.end, floor, ceiling)
    return measured_by(folded, figure.start, floor)


def _reaches(folded: str, dated: Figure, floor: int, start: int) -> bool:
    """Whether a date still holds: in its own clause, and for the sentence if it opens it (2015年，…)."""
    if start - dated.end > _REACH or _SENTENCE_END.search(folded, floor, start):
        return False
    return folded[dated.end : dated.end + 1] in _COMMAS or not _CLAUSE_END.search(folded, dated.end, start)


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
            waiting = completed(folded, waiting, found)
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
