"""The expression around a numeral: qualifier, unit, percentage, multiple, fraction, rank, change."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final

from casebook.quantity import Quantity
from casebook.reading.bounds import bounded
from casebook.reading.lexicon import BETWEEN, CHANGE_VERBS, COMPARED, QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from casebook.reading.numeral import ONE, Numeral
from casebook.reading.units import Unit, read_unit, read_unit_before

# Longest look to the left: 比上年同期下降了约 and "approximately" fit into it.
WINDOW: Final = 28


@dataclass(slots=True)
class Expression:
    """A figure in the making: its span, numeral, kind, unit and qualifiers, before bounds are set."""

    start: int
    end: int
    numeral: Numeral
    kind: str = "quantity"
    unit: str | None = None
    dimension: str | None = None
    before: str | None = None
    after: str | None = None
    sign: int = 1


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in table.items())


_BEFORE: Final = re.compile(f"(?:{_alternatives(QUALIFIERS_BEFORE)}){BETWEEN}$")
_AFTER: Final = re.compile(_alternatives(QUALIFIERS_AFTER))
_VERBS: Final = "|".join(f"(?P<{name}>{CHANGE_VERBS[sign]})" for name, sign in (("down", -1), ("up", 1)))
_CHANGE: Final = re.compile(f"(?P<compared>{COMPARED})?(?P<about>约|大约|至少|近)?(?:{_VERBS})(?:了|约)? ?$")

# Percentages and their kin behind the number: pattern, kind, unit, factor on the number.
_RELATIVE: Final[list[tuple[re.Pattern[str], str, str, Decimal]]] = [
    (re.compile(pattern), kind, unit, Decimal(factor))
    for pattern, kind, unit, factor in (
        (r" {0,4}个? ?百 ?分 ?点| percentage points?(?![a-z])| pp(?![a-z])", "percent", "percentage_point", "1"),
        (r" ?%| ?(?:percent|per cent|pct|percentage)(?![a-z])", "percent", "percent", "1"),
        (r" ?‰|个千分点", "percent", "permille", "1"),
        (r" ?成(?![立为都功果员本了华效长熟交就型分绩品活语千百群])", "percent", "percent", "10"),
        (r" ?倍| times(?= (?:more|as|the|higher|larger|greater))|-?fold(?![a-z])", "ratio", "ratio", "1"),
    )
]
# 七成六 and 三成半: the tenth goes on by a digit or a half.
_TENTH_TAIL: Final = re.compile(r" ?(?P<digit>[一二三四五六七八九半])(?!分)")
_MORE: Final = re.compile(r" ?(?P<word>多|余|好几|几)(?![元样少云维边角面孔边媒党数民端数边者])")
_SCALED_UNIT: Final = re.compile(r"个(?P<scale>[亿万])")
_POSTPOSED: Final = re.compile(r"(?P<half>半)|(?P<more>多)")
_HYPHEN: Final = re.compile(r" {0,4}(?:-(?=[a-z]))?[{<(]?")
_SUFFIX: Final = re.compile(r" ?(?P<suffix>k|m|b|g|bn|mn|mln|tn|trn|w)(?P<unit>usd|gbp|eur)?(?![a-z\d/²³%°])")
_SUFFIXES: Final = {"k": 3, "m": 6, "g": 9, "b": 9, "bn": 9, "mn": 6, "mln": 6, "tn": 12, "trn": 12, "w": 4}
_TIME: Final = frozenset({"time", "time_calendar", "age"})
# Dimensions that are read off an instrument or a survey; time and money are counted in units.
_MEASURED: Final = frozenset(
    {"area", "length", "mass", "volume", "temperature", "angle", "speed", "power", "energy", "relative"}
)


def read_expression(folded: str, numeral: Numeral, floor: int) -> Expression:
    """The expression around a numeral; `floor` is where the expression before it ends."""
    found = Expression(numeral.start, numeral.end, numeral)
    _read_more(folded, found)
    if not _read_relative(folded, found):
        _read_currency_before(folded, found, floor)
        _read_unit(folded, found)
    _read_after(folded, found)
    _read_before(folded, found, floor)
    _read_change(folded, found, floor)
    return found


def quantity_of(found: Expression) -> Quantity:
    """Value and bounds of an expression; a fall is negative, its bounds mirrored."""
    qualifier = found.before or found.after
    if found.before and found.after and found.before != found.after:
        qualifier = _weaker(found.before, found.after)
    quantity = bounded(found.numeral, qualifier, measured=found.dimension in _MEASURED)
    return replace(-quantity, reading=quantity.reading) if found.sign < 0 else quantity


def _weaker(before: str, after: str) -> str:
    """Of two qualifiers the one that asserts less: 约 before all, then 近 and 超 before 多."""
    return next(word for word in ("about", before, after) if word in (before, after) and word != "more_than_digit")


def _read_more(folded: str, found: Expression) -> None:
    if found.numeral.approximate is not None:
        found.after = "about" if found.numeral.approximate == "来" else "more_than_digit"
        return
    more = _MORE.match(folded, found.end) if found.numeral.value is not None else None
    if more is not None:
        found.after, found.end = "more_than_digit", more.end("word")


def _read_relative(folded: str, found: Expression) -> bool:
    for pattern, kind, unit, factor in _RELATIVE:
        match = pattern.match(folded, found.end)
        if match is None:
            continue
        found.kind, found.unit, found.dimension, found.end = kind, unit, "relative", match.end()
        _multiply(found.numeral, factor)
        if factor == 10:
            _read_tenth_tail(folded, found)
        return True
    return False


def _read_tenth_tail(folded: str, found: Expression) -> None:
    tail = _TENTH_TAIL.match(folded, found.end)
    if tail is None or found.numeral.value is None:
        return
    digit = 5 if tail["digit"] == "半" else "一二三四五六七八九".index(tail["digit"]) + 1
    found.numeral.value, found.numeral.place, found.end = found.numeral.value + digit, ONE, tail.end()


def _multiply(numeral: Numeral, factor: Decimal) -> None:
    if factor == 1:
        return
    numeral.value = None if numeral.value is None else numeral.value * factor
    numeral.low = None if numeral.low is None else numeral.low * factor
    numeral.high = None if numeral.high is None else numeral.high * factor
    numeral.place, numeral.step = numeral.place * factor, numeral.step * factor


def _read_currency_before(folded: str, found: Expression, floor: int) -> None:
    position = found.start
    while position > floor and folded[position - 1] == " " and found.start - position < 3:
        position -= 1
    sign = read_unit_before(folded, position)
    if sign is not None and sign[1] >= floor:
        found.unit, found.dimension, found.start = sign[0].code, sign[0].dimension, sign[1]


def _read_unit(folded: str, found: Expression) -> None:
    scaled = _SCALED_UNIT.match(folded, found.end)
    if scaled is not None:  # 两个亿
        _multiply(found.numeral, Decimal(10**8 if scaled["scale"] == "亿" else 10**4))
        found.numeral.scaled, found.end = True, scaled.end()
        found.numeral.end = scaled.end()
    gap = _HYPHEN.match(folded, found.end)
    unit = read_unit(folded, gap.end() if gap else found.end)
    if unit is None or not _fits(found, unit[0].weak, folded, unit[1]):
        return
    form, end = unit
    if found.unit is None or form.unit.dimension == "money":
        found.unit = found.unit if found.unit and form.unit.code == "dollar" else form.unit.code
        found.dimension, found.end = form.unit.dimension, end
        _read_postposed(folded, found, form.unit)


def _fits(found: Expression, weak: bool, folded: str, end: int) -> bool:
    """Whether a classifier that makes words (一线, 三方) is one here: after more than a bare digit."""
    bare = found.numeral.script == "chinese" and found.numeral.end - found.numeral.start == 1
    return not (weak and bare)


def _read_postposed(folded: str, found: Expression, unit: Unit) -> None:
    """三年半, 十五斤半, 三年多: what is left of the unit stands behind it."""
    match = _POSTPOSED.match(folded, found.end)
    if match is None or unit.dimension == "count" or found.numeral.value is None:
        return
    if match["half"]:
        found.numeral.value += Decimal("0.5")
        found.numeral.place, found.numeral.scaled, found.end = Decimal("0.5"), True, match.end()
    elif found.after is None:
        # Behind the unit 多 is less than one more unit (十年多), before it one more ten (十多年).
        found.after, found.end, found.numeral.step = "more_than_digit", match.end(), ONE


def _read_after(folded: str, found: Expression) -> None:
    match = _AFTER.match(folded, found.end)
    if match is not None:
        found.after, found.end = match.lastgroup, match.end()


def _read_before(folded: str, found: Expression, floor: int) -> None:
    match = _BEFORE.search(folded, max(floor, found.start - WINDOW), found.start)
    if match is not None:
        found.before, found.start = match.lastgroup, match.start()


def _read_change(folded: str, found: Expression, floor: int) -> None:
    """同比下降12.3%: the verb of change gives the sign and belongs to the figure."""
    match = _CHANGE.search(folded, max(floor, found.start - WINDOW), found.start)
    if match is None:
        return
    found.sign = -1 if match["down"] else 1
    found.start = match.start()
    if match["about"] and found.before is None:
        found.before = {"至少": "at_least", "近": "nearly"}.get(match["about"], "about")
