"""What the numbers of a list or a change share, and what they do not: the scale and unit that only the last prints, the sign of the first.

Ellipsis leaves out what the last member prints for all (120、45和18万元, from 2 to 3 million): scale and unit go together,
so a number that takes the unit takes the scale too. A member with a scale or unit of its own keeps it (3亿、5000万元).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from casebook.reading.expression import Expression
from casebook.reading.lexicon import CHANGE_WORDS
from casebook.reading.numeral import ONE

# Rose from 3 to 5 is a change between two numbers, no range: neither end holds for the other's time.
_CHANGED: Final = re.compile(rf"(?<![a-z])(?:{CHANGE_WORDS})(?: [a-z]{{1,12}}){{0,5}} from {{1,2}}$")
_FROM_TO: Final = re.compile(" to ")
# Cut waiting times by 3 days: behind by stands how much.
_BY: Final = re.compile(rf"(?<![a-z])(?:{CHANGE_WORDS})(?: [a-z]{{1,12}}){{0,5}} by {{1,2}}$")
_TO: Final = re.compile(" to |[至到]")
# Between the members of a list. A comma may part clauses, so it joins only what goes on to an and (120, 45 and 18).
_JOINED: Final = re.compile("[、和及与]| (?:and|or) ")
_COMMA: Final = re.compile(", ?")
# How large a number before a shared scale can be. 万 counts thousands (1200、800万元), a million none; what reaches the
# scale is printed in full (25000和30万元).
_LARGEST: Final = {"chinese": Decimal(10**4), "english": Decimal(1000)}
_CLEAR: Final = Decimal(1000)
_ALIKE: Final = Decimal(100)
SHARED: Final = "可能与后一数共用数量级 / it may share the scale of the next number"
LEVEL: Final = (
    "“至”后可指变化后的水平，也可指区间的一端 / behind to may stand the level reached or the end of a range"
)


def is_change(folded: str, left: Expression, right: Expression) -> bool:
    """Whether two numbers are the first and the last of a change (rose from 3 to 5)."""
    if not gap(_FROM_TO, folded, left, right):
        return False
    return _CHANGED.search(folded, max(left.floor, left.start - 70), left.start) is not None


def gap(pattern: re.Pattern[str], folded: str, left: Expression, right: Expression) -> bool:
    """Whether exactly this stands between two expressions."""
    return pattern.fullmatch(folded, left.end, right.start) is not None


def share(folded: str, found: Sequence[object]) -> None:
    """Give the numbers of lists and changes what they share with their neighbours."""
    pairs = [(a, b) for a, b in pairwise(found) if isinstance(a, Expression) and isinstance(b, Expression)]
    closed = -1  # where a member begins that has its own share from an and behind it
    for left, right in reversed(pairs):
        joined = gap(_JOINED, folded, left, right)
        member = joined or (right.start == closed and gap(_COMMA, folded, left, right))
        if (member and _lacks(left, right)) or is_change(folded, left, right):
            _take(folded, left, right)
            closed = left.start
        elif member and left.unit and left.unit == right.unit:
            closed = left.start
    for left, right in pairs:
        if _is_same_change(folded, left, right):
            right.sign, right.changed = left.sign, True
        elif is_level(folded, left, right):
            _mark_level(folded, left, right)


def _lacks(left: Expression, right: Expression) -> bool:
    """Whether the first of two members prints no unit and the second one for both."""
    if right.unit is None or left.kind != "quantity" or left.after:
        return False
    if right.kind == "percent":  # 提高5个和8个百分点
        return left.unit in (None, "个") and is_plain(right)
    return left.unit is None and right.kind == "quantity" and (is_plain(right) or right.dimension != "money")


def _take(folded: str, left: Expression, right: Expression) -> None:
    """Take scale and unit of the next number."""
    if left.numeral.value is None or left.unit not in (None, "个"):
        return
    if left.unit is None:
        _take_scale(folded, left, right)
    left.unit, left.dimension, left.kind = right.unit, right.dimension, right.kind


def _take_scale(folded: str, left: Expression, right: Expression) -> None:
    """Take the scale of the next number where the first can count it; doubtful where it may as well be printed in full."""
    scale, value, following = right.numeral.scale, left.numeral.value, right.numeral.value
    if ONE in (scale, following) or value is None or following is None or left.numeral.scale != ONE:
        return
    words = "english" if folded[right.numeral.end - 1].isascii() else "chinese"
    if value >= _LARGEST[words] or right.numeral.script == "english":
        return
    if value >= _CLEAR:
        left.doubt = left.doubt or SHARED
        if following / scale < _ALIKE:
            return  # 5000和3万元: five thousand yuan, or of 万
    left.numeral.multiply(scale)
    left.numeral.scaled = True


def is_level(folded: str, left: Expression, right: Expression) -> bool:
    """Whether the second number is the level that a change reached (fell by 5% to 300) and not the end of a range.

    Behind how much something changed, to and 至 name what it came to. A range prints its unit once, at the end (by 5 to 10
    per cent, 减少3至5人), and of counts and money only round numbers: nobody gives the bounds of a change to the unit.
    """
    if right.before or right.changed or not gap(_TO, folded, left, right):
        return False
    if not (left.changed or _BY.search(folded, max(left.floor, left.start - 70), left.start)):
        return False
    if left.unit or left.kind == "fraction" or right.unit is None:
        return True
    return right.dimension != "relative" and not (_is_round(left) and _is_round(right))


def _is_round(found: Expression) -> bool:
    value, step = found.numeral.value, found.numeral.step
    return value is None or abs(value) < 100 * step


def _mark_level(folded: str, left: Expression, right: Expression) -> None:
    """Mark what could be a range after all: two percentages, or two round numbers, of which the second is larger."""
    first, second = left.numeral.value, right.numeral.value
    if first is None or second is None or left.kind == "fraction":
        return
    if left.unit is None and left.numeral.scale == ONE != right.numeral.scale:
        _take_scale(folded, left, right)
        left.doubt = left.doubt or SHARED
    either = left.kind == "percent" or (_is_round(left) and _is_round(right))
    if first < second and left.unit == right.unit and either:
        left.doubt, right.doubt = left.doubt or LEVEL, right.doubt or LEVEL


def _is_same_change(folded: str, left: Expression, right: Expression) -> bool:
    """分别下降12.4%和3.5%: one verb for both; not 提高12%和3%的…, whose second part describes something else."""
    same = left.changed and left.kind == right.kind == "percent" and left.unit == right.unit
    plain = is_plain(right) and folded[right.end : right.end + 1] != "的"
    return same and plain and gap(_JOINED, folded, left, right)


def is_plain(found: Expression) -> bool:
    """Whether nothing stands before the numeral: no qualifier, verb of change or currency."""
    return found.start == found.numeral.start
