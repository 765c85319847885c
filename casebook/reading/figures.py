"""Reading every figure of a text, and reading a string that is one figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from casebook.reading.chinese import NUMERAL_CLASS, continue_arabic, read_chinese
from casebook.reading.figure import Figure, UnreadableFigure
from casebook.reading.numeral import ARABIC, Numeral, arabic_number, last_step, printed_place
from casebook.reading.periods import read_dated
from casebook.reading.quantities import quantity_of, read_expression
from casebook.reading.script import fold

_ANCHOR: Final = re.compile(rf"(?P<digit>\d|\.\d)|(?P<han>[{NUMERAL_CLASS}])")


def read_figures(text: str) -> list[Figure]:
    """All figures of a text in order, without overlap; time grows with the length of the text."""
    return list(_scan(text, fold(text)))


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


def _scan(text: str, folded: str) -> Iterator[Figure]:
    floor = 0
    while (anchor := _ANCHOR.search(folded, floor)) is not None:
        figure = _read_at(text, folded, anchor.start(), floor)
        yield figure
        floor = figure.end


def _read_at(text: str, folded: str, position: int, floor: int) -> Figure:
    dated = read_dated(folded, position, floor)
    if dated is not None:
        period = dated.period
        return Figure(
            dated.start, dated.end, text[dated.start : dated.end], dated.kind,
            period_start=period.start if period else None, period_end=period.end if period else None,
        )  # fmt: skip
    numeral = _numeral(folded, position)
    if numeral is None:
        return Figure(position, position + 1, text[position], "other")
    found = read_expression(folded, numeral, floor)
    quantity = quantity_of(found)
    return Figure(
        found.start, found.end, text[found.start : found.end], found.kind,
        quantity.value, quantity.lower, quantity.upper, quantity.closed, quantity.upper_soft, quantity.reading,
        found.unit, numeral_start=numeral.start, numeral_end=numeral.end,
    )  # fmt: skip


def _numeral(folded: str, position: int) -> Numeral | None:
    arabic = ARABIC.match(folded, position)
    if arabic is None or arabic.end() == position:
        return read_chinese(folded, position)
    number = arabic_number(arabic["whole"] or "", arabic["decimals"] or "")
    numeral = Numeral(position, arabic.end(), number, printed_place(number), last_step(number), bool(arabic["decimals"]))
    return continue_arabic(folded, numeral)
