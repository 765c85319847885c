"""Which record a figure is suggested as, and the cells that follow from it: observation, event or mention."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from casebook.reading import READINGS
from etl.aims import is_aim
from etl.governing import DATED, governing_periods
from etl.suggestion import Suggester
from etl.surroundings import surround

if TYPE_CHECKING:
    from collections.abc import Iterator

    from casebook.reading import Figure
    from etl.codebook import Codebook
    from etl.draft_notes import Notes
    from etl.governing import Governing
    from etl.sheets import Row
    from etl.suggestion import Suggestion

Cells = dict[str, str]

_MEASURING: Final = frozenset({"quantity", "percent", "fraction", "ratio", "rank"})
_ORDERS: Final = frozenset({"ordinal", "rating"})
# Reasons that follow from the kind of a numeral that is no figure.
_REASONS: Final[dict[str, str]] = {
    "pattern": "programme_name",
    "idiom": "fixed_phrase",
    "enumerator": "enumerator",
    "name": "proper_name",
    "surname": "proper_name",
    "document_number": "document_name",
}
# 一个, 一套 stand mostly for the article “a”.
_ARTICLE: Final = re.compile(
    r"一(?:个|种|套|批|项|家|名|位|条|次|支|类|系列|些)$|(?:all|full|whole|entire)[- ]"
)
# A digit in quotation marks is explained by the unit or the verb behind it: “4”级, “6”即, “1”表示.
_EXPLAINED: Final = re.compile(
    r"[”\"’'」』] ?(?:(?P<unit>[级色支项个条类种])|即|(?:是)?指|代表|表示|means\b|stands for\b)"
)
# How far an explanation goes on: to the end of its sentence or part, and no further than this.
_EXPLANATION_END: Final = re.compile(r"[。；;\n]")
_ROOM: Final = 120
# How many figures may stand between two that belong together.
_NEAR: Final = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with its figures and the period that governs each; `governing` are the places of those periods."""

    text: str
    figures: list[Figure]
    periods: list[Governing | None]
    governing: frozenset[int]


def prepare(text: str, figures: list[Figure]) -> Reading:
    """Return the figures of a text with their periods."""
    periods = governing_periods(text, figures)
    used = {found.position for found in periods if found and found.reach in ("clause", "sentence")}
    return Reading(text, figures, periods, frozenset(used))


class Recorder:
    """Suggests the record of each figure of a reading."""

    def __init__(self, reading: Reading, codebook: Codebook, scopes: list[Row]) -> None:
        self._reading = reading
        self._explanations = dict(_explanations(reading))
        self._explaining = frozenset(filter(None, self._explanations.values()))
        self._suggester = Suggester(codebook, scopes)

    def record(self, position: int, notes: Notes) -> Cells:
        """Return the cells that say what the figure at `position` is, and note what they rest on."""
        figure = self._reading.figures[position]
        if figure.is_figure and figure.reason:
            zh, _, en = figure.reason.partition(" / ")
            notes.add("doubt", zh=zh, en=en)
        if figure.kind in DATED:
            return self._dated(position, notes)
        if figure.kind in _MEASURING:
            return self._aimed(figure, notes) or self._measured(position, notes)
        digit = _explained_digit(self._reading.text, figure)
        if digit is None:
            return _mention(figure, notes)
        if self._explanations[position] is not None:
            notes.add("repeats")
            return {"record": "mention", "mention_kind": figure.kind, "reason": "repeats_figure"}
        return self._observation(position, digit, notes, in_formula=True)

    def _dated(self, position: int, notes: Notes) -> Cells:
        """The date of a figure is no record of its own; any other may be when the programme started."""
        figure = self._reading.figures[position]
        if figure.baseline or position in self._reading.governing:
            notes.add("compared" if figure.baseline else "dates_figure")
            return {"record": "mention", "mention_kind": figure.kind, "reason": "period_of_figure"}
        notes.add("event")
        return {"record": "event"}

    def _aimed(self, figure: Figure, notes: Notes) -> Cells | None:
        """A target or plan has not been observed, whatever indicator would fit."""
        if not is_aim(self._reading.text, figure):
            return None
        notes.add("target")
        return {"record": "mention", "mention_kind": figure.kind, "reason": "target"}

    def _measured(self, position: int, notes: Notes) -> Cells:
        figure = self._reading.figures[position]
        if position in self._explaining:
            return self._observation(position, figure, notes, in_formula=True)
        if not _ARTICLE.match(figure.text):
            return self._observation(position, figure, notes)
        notes.add("article_a", figure=figure.text)
        return {"record": "mention", "mention_kind": figure.kind, "reason": "article_a"}

    def _observation(self, position: int, figure: Figure, notes: Notes, *, in_formula: bool = False) -> Cells:
        _note_reading(figure, notes)
        around = surround(self._reading.text, figure, *self._neighbours(position))
        suggested = self._suggester.suggest(figure, around, in_formula=in_formula)
        cells = {"record": "observation", **_suggested(suggested, notes, in_formula=in_formula)}
        if figure.kind not in _MEASURING:
            cells["mention_kind"] = figure.kind
        return cells | _period(self._reading.periods[position], notes)

    def _neighbours(self, position: int) -> tuple[int, int]:
        """Where the measuring figures before and behind end and begin; names and dates between are words."""
        figures = self._reading.figures
        before = (one.end for one in reversed(figures[max(0, position - _NEAR) : position]) if _measures(one))
        behind = (one.start for one in figures[position + 1 : position + 1 + _NEAR] if _measures(one))
        return next(before, 0), next(behind, len(self._reading.text))


def _measures(figure: Figure) -> bool:
    return figure.kind in _MEASURING


def _explanations(reading: Reading) -> Iterator[tuple[int, int | None]]:
    """For each explained digit the figure that prints its number again (“6”指…六个平台), None if none does."""
    for position, figure in enumerate(reading.figures):
        digit = _explained_digit(reading.text, figure)
        if digit is None:
            continue
        end = _EXPLANATION_END.search(reading.text, digit.end, digit.end + _ROOM)
        room = end.start() if end else digit.end + _ROOM
        following = range(position + 1, min(position + _NEAR, len(reading.figures)))
        again = (
            at
            for at in following
            if (other := reading.figures[at]).start < room and _measures(other) and other.value == digit.value
        )
        yield position, next(again, None)


def _explained_digit(text: str, figure: Figure) -> Figure | None:
    """A digit of a programme's name as the figure that it is where the text explains it, with its unit."""
    if figure.kind != "pattern" or not (figure.text.isdecimal() and len(figure.text) <= 2):
        return None
    behind = _EXPLAINED.match(text, figure.end)
    return replace(figure, value=float(figure.text), unit=behind["unit"]) if behind else None


def _note_reading(figure: Figure, notes: Notes) -> None:
    """What the build will read from the figure, so that a wrong reading is seen while coding."""
    lower, upper = (f"{bound:,.15g}" if bound is not None else "…" for bound in (figure.lower, figure.upper))
    bounded = figure.lower is not None or figure.upper is not None
    zh, en = READINGS[figure.reading]
    notes.add(
        "read_as",
        value="…" if figure.value is None else f"{figure.value:,.15g}",
        reading_zh=zh,
        reading_en=en.lower(),
        bounds_zh=f"，{lower} 至 {upper}" if bounded and lower != upper else "",
        bounds_en=f", {lower} to {upper}" if bounded and lower != upper else "",
    )


def _suggested(suggested: Suggestion | None, notes: Notes, *, in_formula: bool) -> Cells:
    if suggested is None:
        notes.add("no_indicator")
        return {}
    if in_formula:
        notes.add("indicator_formula")
    else:
        notes.add("indicator" if suggested.words else "indicator_unit", words="、".join(suggested.words))
    if suggested.rival:
        notes.add("rival", rival=suggested.rival)
    if suggested.scope:
        notes.add("scope")
    return {"indicator_id": suggested.indicator_id, "scope": suggested.scope}


def _period(governing: Governing | None, notes: Notes) -> Cells:
    """A period of another sentence is named but not filled in: the rules of coding carry none over."""
    if governing is None:
        return {}
    if governing.reach == "paragraph":
        notes.add("period_paragraph", text=governing.text)
        return {}
    if governing.reach == "sentence":
        notes.add("period_sentence")
    return {"period": governing.text}


def _mention(figure: Figure, notes: Notes) -> Cells:
    if figure.kind in _ORDERS:
        notes.add("order")
    elif figure.reason:
        zh, _, en = figure.reason.partition(" / ")
        notes.add("no_figure", zh=zh, en=en or zh)
    return {"record": "mention", "mention_kind": figure.kind, "reason": _REASONS.get(figure.kind, "")}
