"""The expression around a numeral: its qualifier, its unit, its direction of change."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from casebook.quantity import Quantity
from casebook.reading import lexicon
from casebook.reading.bounds import bounded
from casebook.reading.numeral import ONE, Numeral
from casebook.reading.units import UNITS, Form, Unit, read_unit, read_unit_before

# Longest look to the left: 比上年同期下降了约 and "approximately" fit into it.
WINDOW: Final = 30


@dataclass(slots=True)
class Expression:
    """A figure in the making: span, numeral, kind, unit, qualifiers before and behind, sign of change."""

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


_BEFORE: Final = re.compile(f"(?:{_alternatives(lexicon.QUALIFIERS_BEFORE)}){lexicon.BETWEEN} {{0,3}}$")
_BEFORE_SCALE: Final = re.compile(f"(?:{_alternatives(lexicon.QUALIFIERS_OF_SCALES)})$")
_AFTER: Final = re.compile(_alternatives(lexicon.QUALIFIERS_AFTER))
_COMPARATIVE: Final = re.compile(_alternatives(lexicon.COMPARATIVES))
_CHANGE: Final = re.compile(
    f"(?P<compared>{lexicon.COMPARED})?(?P<qualifier>约|大约|至少|近|超)?"
    f"(?:(?P<down>{lexicon.CHANGE_VERBS['down']})|(?P<up>{lexicon.CHANGE_VERBS['up']}))了? ?$"
)
_DIRECTION: Final = re.compile(f"(?:(?P<down>{lexicon.DIRECTIONS['down']})|(?P<up>{lexicon.DIRECTIONS['up']})) $")
_CHANGE_QUALIFIERS: Final = {"约": "about", "大约": "about", "至少": "at_least", "近": "nearly", "超": "more_than"}

# Percentages and multiples behind a number: pattern, kind, unit, factor on the number. 成 is a tenth.
_RELATIVE: Final[list[tuple[re.Pattern[str], str, str, int]]] = [
    (re.compile(pattern), kind, unit, factor)
    for pattern, kind, unit, factor in (
        (r" {0,4}个? ?百 ?分 ?点| percentage points?(?![a-z])| pp(?![a-z])", "percent", "percentage_point", 1),
        (r" ?%| ?(?:percent|per cent|pct|percentage)(?![a-z])", "percent", "percent", 1),
        (r" ?‰|个? ?千分点| per mille(?![a-z])", "percent", "permille", 1),
        (r" ?成(?![立为都功果员本了华效长熟交就型分绩品活语千百]|群(?!众))", "percent", "percent", 10),
        (r" ?倍| times(?= (?:more|as|the|higher|larger|greater))|-?fold(?![a-z])", "ratio", "ratio", 1),
    )
]
# 七成六 and 三成半: the tenth goes on by a digit or a half.
_TENTH_TAIL: Final = re.compile(r" ?(?P<digit>[一二三四五六七八九半])(?!分)")
# 多 and 余 behind a number, unless they begin another word (多元化); 十来个 is about ten.
_MORE: Final = re.compile(r" ?(?P<word>多|余)(?!元化|样化|功能|层次|媒体|边形)|(?P<some>来)(?=[个名位岁人家户次年天件条项里])")
_DOZEN: Final = re.compile(r"打(?![击造好破开算架工通包拐黑响赢败扰压])")
_SCALED_UNIT: Final = re.compile(r"个(?P<scale>[亿万])")
_GAP: Final = re.compile(
    r" {0,4}(?:-(?=[a-z]))?(?:(?:more|less|extra|additional|further|full|whole|consecutive|straight|calendar) )?[{<(]?"
)
# half an hour, two thirds of a mile, one and a quarter of hours
_OF_UNIT: Final = re.compile(r" (?:of )?(?:an? )?")
_HALF_BETWEEN: Final = re.compile(r"(?P<unit>个?)半(?=个?(?:小时|钟头|钟|月|分钟|世纪|星期|年|天))")
_POSTPOSED: Final = re.compile(r"(?P<half>半)钟?|(?P<more>[多余])|(?: and (?:a |one )?(?:(?P<halves>half)|(?P<quarter>quarter))(?![a-z]))")
_MINUTES: Final = re.compile(r"分(?=半)")
# Marks of feet and inches, unless they close a quotation.
_PRIMES: Final = re.compile(r" ?(?P<inch>\"|''|″)|(?P<foot>'|′)(?!')")
_OPEN_QUOTE: Final = re.compile(r"[\"'“‘][^\"'“”‘’]{0,40}$")
_INCHES: Final = re.compile(r" in(?=$|[.,;)]| more or less)")
_AGE: Final = re.compile(r"(?<![a-z])aged? $")
# Letters that scale an Arabic number: 40k, 1.2M, 3bn, $5.6m, 30 MUSD. m is a million only of people or money.
_SUFFIX: Final = re.compile(r" ?(?P<suffix>k|m|b|g|bn|mn|mln|tn|trn)(?P<money>usd|gbp|eur|cny|rmb)?(?![a-z\d/²³%°.]|\.[a-z])")
_SUFFIXES: Final = {"k": 3, "m": 6, "g": 9, "b": 9, "bn": 9, "mn": 6, "mln": 6, "tn": 12, "trn": 12}
_PLURAL: Final = re.compile(r" (?:people|men|women|children|(?!tall|long|wide|high|deep)[a-z]{3,}s)(?![a-z])")
# Dimensions that are read off an instrument or a survey; people, cases, money and time are counted.
_MEASURED: Final = frozenset({"area", "length", "mass", "volume", "temperature", "angle", "speed", "power", "energy", "relative"})


def read_expression(text: str, folded: str, numeral: Numeral, floor: int) -> Expression:
    """The expression around a numeral; `floor` is where the expression before it ends."""
    found = Expression(numeral.start, numeral.end, numeral, numeral.kind)
    if numeral.kind == "ordinal":
        return found
    _read_more(folded, found)
    _read_currency_before(folded, found, floor)
    _read_suffix(text, folded, found)
    if numeral.unit is not None:
        found.unit, found.dimension = numeral.unit, "relative"
    elif not _read_relative(folded, found):
        _read_unit(folded, found)
    _read_after(folded, found)
    _read_before(folded, found, floor)
    _read_change(folded, found, floor)
    return found


def quantity_of(found: Expression) -> Quantity:
    """Value and bounds of an expression; a fall is negative, its bounds mirrored."""
    qualifier = _weaker(found.before, found.after)
    measured = found.dimension in _MEASURED and found.kind != "fraction"
    quantity = bounded(found.numeral, qualifier, measured=measured)
    return replace(-quantity, reading=quantity.reading) if found.sign < 0 else quantity


def _weaker(before: str | None, after: str | None) -> str | None:
    """Of two qualifiers the one that asserts less: 约 before all; 近 and 超 before 多 and 以上."""
    if "about" in (before, after):
        return "about"
    return before or after


def multiply(numeral: Numeral, factor: Decimal) -> None:
    """Scale a numeral in place: value, bounds, places."""
    numeral.value = None if numeral.value is None else numeral.value * factor
    numeral.low = None if numeral.low is None else numeral.low * factor
    numeral.high = None if numeral.high is None else numeral.high * factor
    numeral.place, numeral.step, numeral.scale = numeral.place * factor, numeral.step * factor, numeral.scale * factor


def _read_more(folded: str, found: Expression) -> None:
    if found.numeral.approximate is not None:
        found.after = "about" if found.numeral.approximate == "来" else "more_than_digit"
        return
    more = _MORE.match(folded, found.end) if found.numeral.value is not None else None
    if more is not None:
        found.after = "more_than_digit" if more["word"] else "about"
        found.end = more.end()


def _read_relative(folded: str, found: Expression) -> bool:
    for pattern, kind, unit, factor in _RELATIVE:
        match = pattern.match(folded, found.end)
        if match is None:
            continue
        found.kind, found.unit, found.dimension, found.end = kind, unit, "relative", match.end()
        if factor != 1:
            multiply(found.numeral, Decimal(factor))
            _read_tenth_tail(folded, found)
        if folded.startswith("多", found.end) and found.after is None:  # 六成多, 两倍多
            found.after, found.end = "more_than_digit", found.end + 1
        return True
    return False


def _read_tenth_tail(folded: str, found: Expression) -> None:
    tail = _TENTH_TAIL.match(folded, found.end)
    if tail is None or found.numeral.value is None:
        return
    digit = 5 if tail["digit"] == "半" else "一二三四五六七八九".index(tail["digit"]) + 1
    found.numeral.value, found.numeral.place, found.end = found.numeral.value + digit, ONE, tail.end()


def _read_currency_before(folded: str, found: Expression, floor: int) -> None:
    """$ 14 million, 人民币 50元, hk $ 10.05 billion."""
    position = found.start
    while position > floor and folded[position - 1] == " " and found.start - position < 3:
        position -= 1
    sign = read_unit_before(folded, position)
    if sign is not None and sign[1] >= floor:
        found.unit, found.dimension, found.start = sign[0].code, sign[0].dimension, sign[1]


def _read_suffix(text: str, folded: str, found: Expression) -> None:
    match = _SUFFIX.match(folded, found.end)
    if match is None or found.numeral.script != "arabic" or found.after:
        return
    letter = match["suffix"]
    capital = text[match.start("suffix")] == "M"
    people = _PLURAL.match(folded, match.end()) is not None
    if letter == "m" and not (capital or people or match["money"] or found.dimension == "money"):
        return
    if letter == "g" and text[match.start("suffix")] == "g":
        return  # grams
    multiply(found.numeral, ONE.scaleb(_SUFFIXES[letter]))
    found.numeral.scaled, found.end, found.numeral.end = True, match.end("suffix"), match.end("suffix")


def _read_unit(folded: str, found: Expression) -> None:
    scaled = _SCALED_UNIT.match(folded, found.end)
    if scaled is not None:  # 两个亿
        multiply(found.numeral, Decimal(10**8 if scaled["scale"] == "亿" else 10**4))
        found.numeral.scaled, found.end, found.numeral.end = True, scaled.end(), scaled.end()
    _read_half_between(folded, found)
    dozen = _DOZEN.match(folded, found.end)
    if dozen is not None:  # 十打
        multiply(found.numeral, Decimal(12))
        found.end = found.numeral.end = dozen.end()
    start, unit = _unit_at(folded, found)
    if unit is None or (unit[0].weak and not _may_count(folded, found, unit)):
        return
    form, end = unit
    if found.unit is not None and form.unit.code not in ("dollar", "CNY"):
        return  # a currency stands before the number; only 元 or dollars may repeat it
    found.unit = found.unit or form.unit.code
    found.dimension, found.kind = form.unit.dimension, "quantity"
    found.end = end + (start > found.end and folded[start - 1] in "{<(")
    _read_postposed(folded, found, form.unit)


def _unit_at(folded: str, found: Expression) -> tuple[int, tuple[Form, int] | None]:
    """Where a unit may stand behind the number, and the unit there: 3-inch, 20 <kg>, 六个加仑, half an hour."""
    minutes = _MINUTES.match(folded, found.end)
    if minutes is not None:  # 五分半
        return minutes.end(), (Form("分", UNITS["minute"]), minutes.end())
    gap = _GAP.match(folded, found.end)
    start = gap.end() if gap else found.end
    unit = read_unit(folded, start)
    if unit is not None and folded[start - 1] in "{<(" and start > found.end and folded[unit[1] : unit[1] + 1] not in ("}", ">", ")"):
        unit = None
    if unit is not None and unit[0].text == "个":
        inner = read_unit(folded, unit[1])
        unit = inner if inner is not None and inner[0].unit.dimension != "count" else unit
    of = _OF_UNIT.match(folded, found.end) if unit is None and found.numeral.script != "chinese" else None
    if of is not None and (found.kind == "fraction" or found.numeral.scaled) and read_unit(folded, of.end()):
        return of.end(), read_unit(folded, of.end())
    return start, unit or _special_unit(folded, found)


def _special_unit(folded: str, found: Expression) -> tuple[Form, int] | None:
    """5" and 8' (inches and feet), 5 in, age 87."""
    inches = _INCHES.match(folded, found.end) if found.numeral.script != "chinese" else None
    if inches is not None:
        return Form("in", UNITS["inch"]), inches.end()
    prime = _PRIMES.match(folded, found.end) if found.numeral.script == "arabic" else None
    if prime is not None and not _OPEN_QUOTE.search(folded, max(0, found.start - 41), found.start):
        return Form(prime.group(), UNITS[prime.lastgroup or "inch"]), prime.end()
    if _AGE.search(folded, max(0, found.start - 6), found.start):
        return Form("age", UNITS["age_year"]), found.end
    return None


def _may_count(folded: str, found: Expression, unit: tuple[Form, int]) -> bool:
    """Whether a weak classifier counts here: not behind a bare digit (一线, 三方), 大 excepted (八大案例)."""
    if found.kind == "fraction":
        return False
    numeral = found.numeral
    bare = numeral.script == "chinese" and numeral.end - numeral.start == 1
    if unit[0].text == "大":
        return folded[numeral.start] != "一" and folded[unit[1] : unit[1] + 1].isalpha()
    return not bare


def _read_half_between(folded: str, found: Expression) -> None:
    """一个半小时: the half stands before the unit."""
    match = _HALF_BETWEEN.match(folded, found.end)
    if match is not None and match["unit"] and found.numeral.value is not None:
        found.numeral.value += Decimal("0.5")
        found.numeral.place, found.numeral.scaled, found.end = Decimal("0.5"), True, match.end()


def _read_postposed(folded: str, found: Expression, unit: Unit) -> None:
    """三年半, 十五斤半, 三年多: what is left of the unit stands behind it."""
    match = _POSTPOSED.match(folded, found.end)
    if match is None or unit.dimension == "count" or found.numeral.value is None:
        return
    part = "0.5" if match["half"] or match["halves"] else "0.25" if match["quarter"] else ""
    if part:
        found.numeral.value += Decimal(part)
        found.numeral.place, found.numeral.scaled, found.end = Decimal(part), True, match.end()
    elif found.after is None:
        # Behind the unit 多 is less than one more unit (十年多), before it up to ten more (十多年).
        found.after, found.end, found.numeral.step = "more_than_digit", match.end(), found.numeral.scale


def _read_after(folded: str, found: Expression) -> None:
    match = _AFTER.match(folded, found.end)
    if match is not None:
        found.after, found.end = match.lastgroup, match.end()
        if found.unit is None:
            _read_unit_behind(folded, found)


def _read_unit_behind(folded: str, found: Expression) -> None:
    """一以上个苹果, 50 or more people: the unit may stand behind the qualifier."""
    unit = read_unit(folded, found.end)
    if unit is not None and not unit[0].weak:
        found.unit, found.dimension, found.end = unit[0].unit.code, unit[0].unit.dimension, unit[1]


def _read_before(folded: str, found: Expression, floor: int) -> None:
    lowest = max(floor, found.start - WINDOW)
    match = _BEFORE.search(folded, lowest, found.start)
    if match is None and folded[found.numeral.start] in "十百千万亿":
        match = _BEFORE_SCALE.search(folded, lowest, found.start)
    if match is not None:
        found.before, found.start = match.lastgroup, match.start()
    elif folded[lowest : found.start].rstrip(" ").endswith("比"):
        _read_comparative(folded, found, lowest)


def _read_comparative(folded: str, found: Expression, lowest: int) -> None:
    """比三十大, 比 170 低: the comparison stands around the number."""
    end = found.end + (folded[found.end : found.end + 1] == " ")
    match = _COMPARATIVE.match(folded, end)
    if match is not None:
        found.after, found.end, found.start = match.lastgroup, match.end(), folded.rindex("比", lowest, found.start)


def _read_change(folded: str, found: Expression, floor: int) -> None:
    """同比下降12.3%: the verb of change gives the sign and belongs to the figure."""
    lowest = max(floor, found.start - WINDOW)
    match = _CHANGE.search(folded, lowest, found.start)
    if match is None and found.dimension == "relative":
        match = _DIRECTION.search(folded, lowest, found.start)
    if match is None:
        return
    found.sign, found.start = (-1 if match["down"] else 1), match.start()
    qualifier = match.groupdict().get("qualifier")
    if qualifier and found.before is None:
        found.before = _CHANGE_QUALIFIERS[qualifier]
