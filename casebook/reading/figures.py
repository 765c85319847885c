"""Reading every figure of a text, and reading a string that is one figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from casebook.reading.beginnings import ANCHOR, Found, read_beginning
from casebook.reading.counted import Span, counted_by, measured_by
from casebook.reading.dating import dated
from casebook.reading.expression import Expression
from casebook.reading.figure import MEASURING_KINDS, Figure, UnreadableFigure
from casebook.reading.pairs import joined
from casebook.reading.rates import share_denominators
from casebook.reading.script import UNSEEN, fold, without_unseen
from casebook.reading.sharing import share
from casebook.reading.units import PLACES, TIMES, UNITS


def read_figures(text: str) -> list[Figure]:
    """All figures of a text in order, without overlap; time grows with the length of the text.

    A figure takes its period from the dates around it (`casebook.reading.dating`).
    """
    if UNSEEN.search(text):
        seen, places = without_unseen(text)
        return [_moved(text, figure, places) for figure in read_figures(seen)]
    folded = fold(text)
    found = list(_paired(text, folded))
    share(folded, found)
    share_denominators(text, folded, found)
    figures = [one.figure(text) if isinstance(one, Expression) else one for one in found]
    return list(_placed(text, folded, figures))


def _moved(text: str, figure: Figure, places: list[int]) -> Figure:
    """A figure of the text as it is seen, at its place in the text as it stands."""
    start, end = places[figure.start], places[figure.end - 1] + 1
    numeral = places[figure.numeral_start], places[max(figure.numeral_end - 1, 0)] + 1
    return replace(
        figure, start=start, end=end, text=text[start:end], numeral_start=numeral[0], numeral_end=numeral[1],
        period_at=None if figure.period_at is None else places[figure.period_at],
    )  # fmt: skip


def _placed(text: str, folded: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures with what they count and when they hold."""
    floor = 0
    for figure, following in zip_longest(dated(folded, figures), figures[1:]):
        if figure.kind in MEASURING_KINDS:
            span = _counted(folded, figure, floor, following.start if following else len(folded))
            yield replace(figure, counted=text[slice(*span)]) if span else figure
        else:
            yield figure
        floor = figure.end


def _counted(folded: str, figure: Figure, floor: int, ceiling: int) -> Span | None:
    unit = UNITS.get(figure.unit or "")
    if unit is not None and (unit.code in PLACES or unit.dimension in TIMES):
        return None  # 五县 and 三年: the unit is what is counted
    if unit is None or unit.dimension == "count":
        return counted_by(folded, figure.start, figure.end, floor, ceiling)
    return measured_by(folded, figure.start, floor)


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
