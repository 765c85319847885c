"""What a number is divided by: 每小时十公里, 每平方公里1243人, 每万人拥有律师3.2名, 12.3 per 100,000 residents.

The denominator is part of the unit (人/km2, 名/10000人), since 3.2 lawyers per ten thousand people are no 3.2 lawyers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from casebook.reading.expression import Expression
from casebook.reading.figure import Figure
from casebook.reading.numerals import read_numeral
from casebook.reading.place import Place
from casebook.reading.units import TIMES, read_unit

# A word before the number that says more of its unit: 每小时十公里, 摄氏20度.
_SPEEDS: Final[list[tuple[re.Pattern[str], dict[str | None, str]]]] = [
    (re.compile("每小时$"), {"km": "kmh", "mile": "mph"}),
    (re.compile("每秒$"), {"m": "ms"}),
    (re.compile("摄氏 ?$"), {"degree": "celsius"}),
    (re.compile("华氏 ?$"), {"degree": "fahrenheit"}),
]
_EACH: Final = re.compile("每(?P<unit>平方公里|平方千米|平方米|公顷|亩|立方米)$")
# Between a Chinese denominator and its number stands the rest of the clause; in English a noun and "per".
_CLAUSE: Final = re.compile(r"[^，,。；;！？!?:：\n]{0,40}")
_PER: Final = re.compile(r"(?: (?!and|or|but)[a-z-]+){0,4} (?:per|for every) ")
_PER_AREA: Final = re.compile(r"(?: (?!and|or|but)[a-z-]+){0,3} (?:per|to the) (?=sq|hectare|ha |acre)")
_PEOPLE: Final = re.compile(r" ?(?:[名位个]|人|people|persons?|residents|inhabitants|population)")
_HOUSEHOLDS: Final = re.compile(" ?(?:户|households)")


def with_rate(place: Place, found: Expression) -> Expression:
    """The expression with the denominator that stands right before it."""
    for pattern, units in _SPEEDS:
        match = place.before(pattern, found.start) if found.unit in units else None
        if match is not None:
            return replace(found, unit=units[found.unit], start=match.start())
    each = place.before(_EACH, found.start)
    unit = read_unit(place.folded, each.start("unit")) if each else None
    if each is None or unit is None or unit[1] != each.end():
        per = _PER_AREA.match(place.folded, found.end)
        unit = read_unit(place.folded, per.end()) if per else None
        return replace(found, unit=f"{found.unit or 1}/{unit[0].unit.code}") if unit else found
    return replace(found, unit=f"{found.unit}/{unit[0].unit.code}", start=each.start())


def share_denominators(text: str, folded: str, found: Sequence[Expression | Figure]) -> None:
    """Give the numbers of a clause the denominator that stands in it as a phrase of its own (每万人, per 100,000)."""
    denominator, end = None, 0
    for at, one in enumerate(found):
        if isinstance(one, Figure):
            counted = _counted(text, folded, one)
            if counted is not None and folded[one.start - 1] == " " and at:
                _divide_before(folded, found[at - 1], one, counted[0])
            elif counted is not None:
                denominator, end = counted
        elif denominator is not None and _CLAUSE.fullmatch(folded, end, one.start):
            _divide(one, denominator)


def _counted(text: str, folded: str, figure: Figure) -> tuple[str, int] | None:
    """How many of what a phrase of a denominator names (10000人), and where it ends."""
    if figure.kind != "idiom":
        return None
    start = figure.start + (folded[figure.start] == "每")
    if folded[start - 1 : start] != "每" and not folded.endswith(("per ", "for every "), 0, start):
        return None
    numeral = read_numeral(Place(text, folded, start, start))
    if numeral is None or numeral.value is None:
        return None
    people, households = _PEOPLE.match(folded, numeral.end), _HOUSEHOLDS.match(folded, numeral.end)
    noun = "人" if people else "户" if households else ""
    return f"{int(numeral.value)}{noun}", max(figure.end, numeral.end)


def _divide_before(folded: str, found: Expression | Figure, phrase: Figure, denominator: str) -> None:
    if isinstance(found, Expression) and _PER.fullmatch(folded, found.end, phrase.start):
        _divide(found, denominator)


def _divide(found: Expression, denominator: str) -> None:
    if found.kind == "quantity" and found.dimension not in TIMES:
        found.unit, found.dimension = f"{found.unit or 1}/{denominator}", found.dimension or "count"
