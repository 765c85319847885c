"""Two expressions that are one figure: ranges, bounds from both sides, compound measures, a number said twice."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from casebook.reading.attached import PLURAL
from casebook.reading.expression import Expression
from casebook.reading.numeral import ONE, Numeral
from casebook.reading.sharing import gap, is_change, is_level
from casebook.reading.units import UNITS

# Marks of a range between its ends. And, 和 and 与 need a word of between before or behind.
_TO: Final = re.compile(r" {0,2}(?:—|–|-|―|~|至|到|to){1,2} {0,2}")
_AND: Final = re.compile(r" {0,2}(?:and|和|与|到|至|-) {0,2}(?:the )?")
_BETWEEN_BEFORE: Final = re.compile(r"(?:between|from|从|由|在|位于|介于) {0,2}(?:the (?:ages of )?)?$")
_BETWEEN_AFTER: Final = re.compile(r"之?间")
# Between a lower and an upper bound of one thing: 大于10小于20, at most 100 and at least 20.
_BOTH: Final = re.compile(
    r" {0,2}(?:并且|而且|的同时|同时|并|且|又|但|,|，|、)? {0,3}(?:and|but|but not)? {0,2}(?:is |are )?"
)
# Between the parts of a compound measure: 一小时零十五秒, 5 feet and 2 inches, 2 years, 3 months. A Chinese comma,
# which no space follows, begins the next item of a list.
_PARTS: Final = re.compile(r" {0,2}(?:又|零|, )? {0,2}(?:and)? {0,2}")
# A blank behind the colon alone makes a heading of what is before it (2014: 1,100).
_TO_ONE: Final = re.compile(r"[:∶比]| [:∶比] ")
_AROUND: Final = re.compile(" ?± ?")
_LOWER: Final = frozenset({"more_than", "at_least"})
_UPPER: Final = frozenset({"less_than", "at_most"})
# The longest text that may stand between two halves of one figure.
LONGEST_GAP: Final = 12


def joined(folded: str, left: Expression, right: Expression) -> Expression | None:
    """The one figure that two neighbouring expressions are, or None if they are two."""
    if right.start - left.end > LONGEST_GAP or right.start < left.end:
        return None
    for join in (_same_twice, _ratio, _tolerance, _range, _bounds, _compound, _tail):
        found = join(folded, left, right)
        if found is not None:
            return found
    return None


def _same_twice(folded: str, left: Expression, right: Expression) -> Expression | None:
    """forty-five (45): a number in words and again in figures."""
    gap = folded[left.end : right.start].strip(" ")
    if gap != "(" or folded[right.end : right.end + 1] != ")" or left.numeral.script == right.numeral.script:
        return None
    if left.numeral.value is None or left.numeral.value != right.numeral.value:
        return None
    numeral = replace(left.numeral, end=right.end + 1)
    return replace(left, end=right.end + 1, numeral=numeral, unit=left.unit or right.unit)


def _ratio(folded: str, left: Expression, right: Expression) -> Expression | None:
    """3比1, 1.5:1: how many of the one go with one of the other."""
    first, second = left.numeral.value, right.numeral.value
    if not gap(_TO_ONE, folded, left, right) or left.unit or right.unit or first is None or not second:
        return None
    numeral = Numeral(left.numeral.start, right.numeral.end, first / second, script=left.numeral.script)
    return replace(left, end=right.end, numeral=numeral, kind="ratio", unit="ratio", after=right.after)


def _tolerance(folded: str, left: Expression, right: Expression) -> Expression | None:
    """5 ± 0.2 mm: between 4.8 and 5.2."""
    middle, half = left.numeral.value, right.numeral.value
    if not gap(_AROUND, folded, left, right) or left.after or right.before or middle is None or half is None:
        return None
    numeral = replace(
        right.numeral, start=left.numeral.start, value=None, low=middle - half, high=middle + half
    )
    return replace(right, start=left.start, numeral=numeral, before=left.before, sign=left.sign)


def _range(folded: str, left: Expression, right: Expression) -> Expression | None:
    """300—500件, 20%至30%, between 3 and 5 kilometres; the first number may share scale and unit."""
    right = _in_millions(left, right)
    if _is_of_things(folded, left, right):
        return None
    low, high = _shared(left, right), right.numeral.value
    if (
        left.after
        or right.before
        or low is None
        or high is None
        or low >= high
        or is_change(folded, left, right)
        or is_level(folded, left, right)
    ):
        return None
    before = _BETWEEN_BEFORE.search(folded, max(left.floor, left.start - 24), left.start)
    after = _BETWEEN_AFTER.match(folded, right.end)
    rooms = right.unit == "间" and not _joined_by(_TO, folded, left, right)  # 10000与20000间
    between = (before or after or rooms) and gap(_AND, folded, left, right)
    if not between and not _joined_by(_TO, folded, left, right):
        return None
    whole = left if right.unit is None else right  # 百分之十五到二十
    numeral = Numeral(
        left.numeral.start, right.numeral.end, None, low=low, high=high, script=right.numeral.script
    )
    return replace(
        whole, start=before.start() if before else left.start, end=after.end() if after else right.end,
        numeral=numeral, unit=None if rooms else whole.unit, before=left.before, after=right.after, sign=left.sign,
    )  # fmt: skip


def _joined_by(marks: re.Pattern[str], folded: str, left: Expression, right: Expression) -> bool:
    """Whether a mark of range stands between; a hyphen between number words is none (three-nought-four)."""
    in_words = "english" in (left.numeral.script, right.numeral.script)
    return gap(marks, folded, left, right) and not (in_words and folded[left.end : right.start] == "-")


def _shared(left: Expression, right: Expression) -> Decimal | None:
    """The first number of a range in the unit and scale of the second; None if they do not go together."""
    low, high, scale = left.numeral.value, right.numeral.value, right.numeral.scale
    if low is None or high is None or (left.unit and right.unit and left.unit != right.unit):
        return None
    if (left.unit is None or _has_sign(left)) and left.numeral.scale == ONE:
        for shared in (scale, ONE.scaleb(scale.adjusted() // 4 * 4)):  # 两到三千万, but 五百到三千万
            if low < high / shared:
                return low * shared
    return low


def _has_sign(found: Expression) -> bool:
    """A currency before its number ($4-5 billion) leaves room for a scale that is named once, at the end."""
    return found.dimension == "money" and found.start < found.numeral.start


def _in_millions(left: Expression, right: Expression) -> Expression:
    """£2-3m: behind money a small m is a million, although alone it would be a metre."""
    if left.dimension != "money" or right.unit != "m" or right.numeral.script != "arabic":
        return right
    numeral = replace(right.numeral)
    numeral.multiply(Decimal(10**6))
    numeral.scaled, numeral.end = True, right.end
    return replace(right, numeral=numeral, unit=None, dimension=None)


def _is_of_things(folded: str, left: Expression, right: Expression) -> bool:
    """£1,250 to 3.1m households: the second number counts things, the first money."""
    return left.dimension == "money" and right.unit is None and PLURAL.match(folded, right.end) is not None


def _bounds(folded: str, left: Expression, right: Expression) -> Expression | None:
    """大于10小于20: one thing between a lower and an upper bound, if there is room between them."""
    first, second = left.before or left.after, right.before or right.after
    if not ((first in _LOWER and second in _UPPER) or (first in _UPPER and second in _LOWER)):
        return None
    if left.unit and right.unit and left.unit != right.unit:
        return None  # 不少于3人、不超过5次: two things, each with its bound
    lower, upper = (left, right) if first in _LOWER else (right, left)
    low, high = lower.numeral.value, upper.numeral.value
    if low is None or high is None or low >= high or not gap(_BOTH, folded, left, right):
        return None
    closed = (lower.before or lower.after) == "at_least", (upper.before or upper.after) == "at_most"
    numeral = Numeral(
        left.numeral.start, right.numeral.end, None, low=low, high=high, script=right.numeral.script
    )
    numeral.low_open, numeral.high_open = not closed[0], not closed[1]
    unit, dimension = right.unit or left.unit, right.dimension or left.dimension
    return replace(
        right, start=left.start, numeral=numeral, before=None, after=None, unit=unit, dimension=dimension
    )


def _compound(folded: str, left: Expression, right: Expression) -> Expression | None:
    """5 ft 2 in, 一小时三十分钟, 50元6角三分: parts of one measure, each unit smaller than the last."""
    big, small = UNITS.get(left.unit or ""), UNITS.get(right.unit or "")
    if big is None or small is None or not big.factor or not small.factor or left.after or right.before:
        return None
    if big.dimension != small.dimension or big.factor <= small.factor or not gap(_PARTS, folded, left, right):
        return None
    if left.numeral.value is None or right.numeral.value is None:
        return None
    share = Decimal(small.factor.numerator * big.factor.denominator) / (
        small.factor.denominator * big.factor.numerator
    )
    value, place = left.numeral.value + right.numeral.value * share, right.numeral.place * share
    numeral = replace(left.numeral, value=value, place=place, step=place, scaled=True, end=right.numeral.end)
    return replace(left, end=right.end, numeral=numeral, after=right.after)


# Units whose next lower part is left unsaid: 三块二, 三米九 by tenths; dollars by hundredths, hours by sixtieths.
_TENTHS: Final = frozenset({"CNY", "jiao", "m", "jin", "chi", "zhang"})
_PARTS_UNSAID: Final = {"money": Decimal("0.01"), "time": 1 / Decimal(60)}
_AND_PLAIN: Final = re.compile(r" (?:and )?")
_NEXT_WORD: Final = re.compile(r" ?[\w%$]")


def _tail(folded: str, left: Expression, right: Expression) -> Expression | None:
    """三块零四, 50元6角三分, 15 dollars and 50, 2 hours ten: the last part without its unit."""
    value, part = left.numeral.value, right.numeral.value
    if (
        value is None
        or part is None
        or right.unit
        or right.before
        or right.after
        or left.after
        or left.unit is None
    ):
        return None
    share, end = _share(folded, left, right)
    if share is None or right.numeral.kind != "quantity" or right.numeral.scaled:
        return None
    place = left.numeral.place * share
    numeral = replace(
        left.numeral, value=value + part * share, place=share, step=place, scaled=True, end=right.numeral.end
    )
    return replace(left, end=end, numeral=numeral)


def _share(folded: str, left: Expression, right: Expression) -> tuple[Decimal | None, int]:
    """What one of the unsaid parts is of the unit before it, and where the expression ends."""
    digits = right.numeral.end - right.numeral.start
    if right.numeral.script == "chinese":
        if left.unit not in _TENTHS or left.end != right.start or digits > 2:
            return None, right.end
        zero = folded[right.start] in "零〇"
        end = right.end + (folded[right.end : right.end + 1] in ("分", "钱"))
        after = folded[end : end + 1]
        place = min(left.numeral.place, ONE) if left.numeral.scale == ONE else None
        if (
            place is None
            or (digits == 2) != zero
            or (after and after.isalpha() and not after.isascii() and end == right.end)
        ):
            return None, right.end
        return place / (100 if zero else 10), end
    size = _PARTS_UNSAID.get(left.dimension or "")
    plain = gap(_AND_PLAIN, folded, left, right) and not _NEXT_WORD.match(folded, right.end)
    whole = right.numeral.value is not None and 0 < right.numeral.value < 100
    sized = left.unit == "hour" or left.dimension == "money"
    return (size if size and plain and whole and sized and left.numeral.scale == ONE else None), right.end
