"""What is attached to a number: percentages and multiples, scales by letter, currencies, units."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from casebook.reading.digits import COUNT, DIGITS, HAN_DIGIT
from casebook.reading.expression import Expression
from casebook.reading.numeral import ONE
from casebook.reading.place import Place
from casebook.reading.units import PLACES, UNITS, Form, Unit, read_currency_before, read_unit

# Percentages and multiples behind a number: pattern, kind, unit, factor on the number. 成 is a tenth.
_RELATIVE: Final[list[tuple[re.Pattern[str], str, str, str]]] = [
    (re.compile(r" {0,4}个? ?百 ?分 ?点| percentage points?(?![a-z])| pp(?![a-z])"), "percent", "percentage_point", "1"),
    (re.compile(r" ?个? ?基点| basis points?(?![a-z])| ?bps?(?![a-z])"), "percent", "percentage_point", "0.01"),
    (re.compile(r" ?%|(?<=\d)pc(?![a-z])| ?(?:percent|per cent|pct|percentage)(?![a-z])"), "percent", "percent", "1"),
    (re.compile(r" ?‰|个? ?千分点| per (?:mille|thousand)(?![a-z])"), "percent", "permille", "1"),
    (re.compile(r" ?成(?![立为都功果员本了华效长熟交就型分绩品活语千百]|群(?!众))"), "percent", "percent", "10"),
    (re.compile(r" ?倍| times(?= (?:more|as|the|higher|larger|greater|its|their|annual|average|normal)(?![a-z]))|(?<=\d\.\d) times(?![a-z])|-?fold(?![a-z])"), "ratio", "ratio", "1"),
]  # fmt: skip
# 七成六 and 三成半: the tenth goes on by a digit or a half.
_TENTH_TAIL: Final = re.compile(rf" ?(?P<digit>[{HAN_DIGIT}半])(?!分)")
# 打 is a dozen, 个亿 and 个万 scale the number (两个亿).
_DOZEN: Final = re.compile(r"打(?![击造好破开算架工通包拐黑响赢败扰压])")
_SCALED_UNIT: Final = re.compile(r"个(?P<scale>[亿万])")
_GAP: Final = re.compile(
    r" {0,4}(?:-(?=[a-z]))?"
    r"(?:(?:more|less|extra|additional|further|full|whole|consecutive|straight|calendar) )?(?P<bracket>[{<(])?"
)
# A fifth year-on-year is compared with another year and no part of one.
_ON: Final = re.compile("(?:year|quarter|month|week)[- ]on[- ]")
# half an hour, two thirds of a mile, one and a quarter of hours
_OF_UNIT: Final = re.compile(r" (?:of )?(?:an? )?")
_HALF_BETWEEN: Final = re.compile(r"个半(?=个?(?:小时|钟头|钟|月|分钟|世纪|星期))")
# 1个多月, 三个多小时: more by less than one unit.
_MORE_BETWEEN: Final = re.compile(r"个[多余](?=月|小时|钟头|星期|礼拜|世纪|季度|学期|工作日)")
_POSTPOSED: Final = re.compile(
    r"(?P<half>半)钟?|(?P<more>[多余])| and (?:a |one )?(?:(?P<halves>half)|(?P<quarter>quarter))(?![a-z])"
)
# 分 alone is a mark in a test; before seconds or a half it is a minute.
_MINUTE: Final = re.compile("分(?!钟)")
_HOURS_BEFORE: Final = re.compile("(?:小时|钟头) ?$")
_MINUTES: Final = re.compile(rf"分(?=半|(?:零?{COUNT})秒)")
# Marks of feet and inches, unless they close a quotation.
_PRIMES: Final = re.compile(r" ?(?P<inch>\"|''|″)|(?P<foot>'|′)(?!')")
# Behind degrees a prime is a minute of arc (121°30′).
_ARC: Final = re.compile("[′']")
_DEGREES: Final = re.compile("[°度]$")
_OPEN_QUOTE: Final = re.compile(r"[\"'“‘][^\"'“”‘’]{0,28}$")
_INCHES: Final = re.compile(r" in(?=$|[.,;)]| more or less)")
_AGE: Final = re.compile(r"(?<![a-z])(?:aged?|ages?(?: of| between)?) $")
# Letters that scale an Arabic number: 40k, 1.2M, 3bn, $5.6m, 30 MUSD.
_SUFFIX: Final = re.compile(
    r" ?(?P<suffix>k|m|b|g|bn|mn|mln|tn|trn)(?P<money>usd|gbp|eur|cny|rmb)?(?![a-z\d/²³㎡%°]|\.[a-z\d])"
)
_SUFFIXES: Final = {"k": 3, "m": 6, "g": 9, "b": 9, "bn": 9, "mn": 6, "mln": 6, "tn": 12, "trn": 12}
_STREET: Final = re.compile(" [A-Z][a-z]")
METRES_OR_MILLIONS: Final = "m 可指米或百万 / m may be metres or millions"
# What tells metres from millions: a word of extent, another measure, a limit of space.
_OF_LENGTH: Final = re.compile(
    r" ?(?:tall|long|wide|high|deep|thick|above|below|from|away|apart|of (?:road|pipe|fence|wall|cable)|and \d|[x×*]|\d|[-–] )"
)
_LATIN_BEFORE: Final = re.compile("[a-z] [^a-z]{0,6}$")
_LATIN_BEHIND: Final = re.compile(",? [a-z]{2}")
# A plural noun behind a number: it counts things.
PLURAL: Final = re.compile(r" (?:people|men|women|children|(?!tall|long|wide|high|deep)[a-z]{3,}s)(?![a-z])")

UnitAt = tuple[Form, int]


def read_relative(folded: str, found: Expression) -> bool:
    """Whether a percentage, tenth or multiple follows; it is read then."""
    for pattern, kind, unit, factor in _RELATIVE:
        match = pattern.match(folded, found.end)
        if match is not None:
            found.kind, found.unit, found.dimension, found.end = kind, unit, "relative", match.end()
            if factor != "1":
                found.numeral.multiply(Decimal(factor))
            if unit == "percent" and factor == "10":
                _read_tenth_tail(folded, found)
            if folded.startswith("多", found.end) and found.after is None:  # 六成多, 两倍多
                found.after, found.end = "more_than_digit", found.end + 1
            return True
    return False


def _read_tenth_tail(folded: str, found: Expression) -> None:
    tail = _TENTH_TAIL.match(folded, found.end)
    if tail is not None and found.numeral.value is not None:
        digit = DIGITS.get(tail["digit"], 5)
        found.numeral.value, found.numeral.place, found.end = found.numeral.value + digit, ONE, tail.end()


def read_currency(place: Place, found: Expression) -> None:
    """$ 14 million, 人民币 50元, HK $ 10.05 billion: the currency before the number."""
    position = found.start
    while position > place.floor and place.folded[position - 1] == " " and found.start - position < 3:
        position -= 1
    currency = read_currency_before(place.folded, position)
    if currency is not None and currency[1] >= place.floor:
        found.unit, found.dimension, found.start = currency[0].code, currency[0].dimension, currency[1]


def read_suffix(place: Place, found: Expression) -> None:
    """40k, 1.2M, 3bn. A small m is a million of people or money; g is a gram, G a thousand million."""
    match = _SUFFIX.match(place.folded, found.end)
    if match is None or found.after or not (found.numeral.script == "arabic" or match["money"]):
        return
    letter, printed = match["suffix"], place.text[match.start("suffix")]
    if printed == "B" and found.dimension != "money" and _STREET.match(place.text, match.end()):
        return  # 221B Baker Street: a house before the name of its street
    millions = (
        printed == "M" or match["money"] or found.dimension == "money" or _is_money(place.folded, match.end())
    )
    if letter == "m" and not millions and not PLURAL.match(place.folded, match.end()):
        return
    if letter != "g" or printed == "G":
        found.scale(ONE.scaleb(_SUFFIXES[letter]), match.end("suffix"))


def _is_money(folded: str, position: int) -> bool:
    unit = read_unit(folded, position + 1) if folded.startswith(" ", position) else None
    return unit is not None and unit[0].unit.dimension == "money"


def _is_ambiguous(place: Place, found: Expression, end: int) -> bool:
    """Whether a small m straight behind a number of English prose may be metres or millions, with no word that tells."""
    if place.text[found.numeral.end : end] != "m":
        return False
    before = _LATIN_BEFORE.search(place.folded, max(0, found.start - 12), found.start)
    prose = before or _LATIN_BEHIND.match(place.folded, end)
    return prose is not None and not _OF_LENGTH.match(place.folded, end)


def read_measure(place: Place, found: Expression) -> None:
    """The unit or classifier behind the number, with the half or 多 that may stand beside it."""
    _read_scales(place.folded, found)
    start, unit = _unit_at(place, found)
    if unit is None or (unit[0].weak and not _may_count(place.folded, found, unit)):
        return
    form, end = unit
    if form.unit.code == "m" and _is_ambiguous(place, found, end):
        found.doubt, found.end = METRES_OR_MILLIONS, end
        return
    if found.kind == "fraction" and form.unit.code in PLACES:
        return  # 半数社区: of the communities, which are counted and no measure
    if found.unit is not None and form.unit.code not in ("dollar", "CNY"):
        return  # a currency stands before the number; only 元 or dollars may repeat it
    if form.text == "c" and place.text[start : start + 1] == "C":  # 40.3C; a small c is a cent
        form = Form("c", UNITS["celsius"])
    found.unit, end = _with_per(place.folded, found.unit or form.unit.code, end)
    found.dimension, found.kind = form.unit.dimension, "quantity"
    found.end = end + (start > found.end and place.folded[start - 1] in "{<(")
    _read_postposed(place.folded, found, form.unit)


def _with_per(folded: str, code: str, end: int) -> tuple[str, int]:
    """The unit with the one it is divided by: 微克/立方米 is ug/m3, 元/人 CNY/人."""
    per = read_unit(folded, end + 1) if folded[end : end + 1] == "/" else None
    return (code, end) if per is None else (f"{code}/{per[0].unit.code}", per[1])


def _read_scales(folded: str, found: Expression) -> None:
    """两个亿, 十打, and the half of 一个半小时."""
    scaled = _SCALED_UNIT.match(folded, found.end)
    if scaled is not None:
        found.scale(Decimal(10**8 if scaled["scale"] == "亿" else 10**4), scaled.end())
    half = _HALF_BETWEEN.match(folded, found.end)
    if half is not None:
        found.add_part("0.5", half.end())
    more = _MORE_BETWEEN.match(folded, found.end) if found.numeral.value is not None else None
    if more is not None and found.after is None:
        found.after, found.end = "more_than_digit", more.end()
        found.numeral.step = min(found.numeral.scale, found.numeral.value or ONE)
    dozen = _DOZEN.match(folded, found.end)
    if dozen is not None:
        found.scale(Decimal(12), dozen.end())
        found.numeral.scaled = False


def _unit_at(place: Place, found: Expression) -> tuple[int, UnitAt | None]:
    """Where a unit may stand behind the number, and the unit there: 3-inch, 20 <kg>, 六个加仑, half an hour."""
    folded = place.folded
    minutes = _MINUTES.match(folded, found.end)
    if minutes is None and _HOURS_BEFORE.search(folded, max(0, found.start - 4), found.start):  # 3小时20分
        minutes = _MINUTE.match(folded, found.end)
    if minutes is not None:
        return minutes.end(), (Form("分", UNITS["minute"]), minutes.end())
    gap = _GAP.match(folded, found.end)
    start = gap.end() if gap else found.end
    if _ON.match(folded, start):
        return start, None
    unit = read_unit(folded, start)
    if unit is not None and gap and gap["bracket"] and folded[unit[1] : unit[1] + 1] not in ("}", ">", ")"):
        unit = None
    if unit is not None and unit[0].text == "个":
        inner = read_unit(folded, unit[1])
        unit = inner if inner is not None and inner[0].unit.dimension != "count" else unit
    return (
        (start, unit)
        if unit is not None
        else _part_of_unit(folded, found) or (start, _special_unit(place, found))
    )


def _part_of_unit(folded: str, found: Expression) -> tuple[int, UnitAt] | None:
    """Half an hour, one and a quarter of hours: the unit of a fraction behind of and an article."""
    if found.numeral.script == "chinese" or not (found.kind == "fraction" or found.numeral.scaled):
        return None
    of = _OF_UNIT.match(folded, found.end)
    unit = read_unit(folded, of.end()) if of else None
    return None if of is None or unit is None else (of.end(), unit)


def _special_unit(place: Place, found: Expression) -> UnitAt | None:
    """5" and 8' (inches and feet), 5 in, age 87."""
    inches = _INCHES.match(place.folded, found.end) if found.numeral.script != "chinese" else None
    if inches is not None:
        return Form("in", UNITS["inch"]), inches.end()
    arc = (
        _ARC.match(place.folded, found.end)
        if _DEGREES.search(place.folded, max(0, found.start - 1), found.start)
        else None
    )
    if arc is not None:
        return Form("′", UNITS["minute_of_arc"]), arc.end()
    prime = _PRIMES.match(place.folded, found.end) if found.numeral.script == "arabic" else None
    if prime is not None and not place.before(_OPEN_QUOTE, found.start):
        return Form(prime.group(), UNITS[prime.lastgroup or "inch"]), prime.end()
    return (Form("age", UNITS["age_year"]), found.end) if place.before(_AGE, found.start) else None


def _may_count(folded: str, found: Expression, unit: UnitAt) -> bool:
    """Whether a weak classifier counts here: not behind a bare digit (一线, 三方), 大 excepted (八大案例)."""
    if found.kind == "fraction":
        return False
    if unit[0].text == "大":
        compared = folded[max(0, found.start - 1) : found.start] == "比"  # 比三十大
        return (
            folded[found.numeral.start] != "一" and folded[unit[1] : unit[1] + 1].isalpha() and not compared
        )
    return not found.numeral.is_one_character


def _read_postposed(folded: str, found: Expression, unit: Unit) -> None:
    """三年半, 十五斤半, 三年多: what is left of the unit stands behind it."""
    match = _POSTPOSED.match(folded, found.end)
    if match is None or unit.dimension == "count" or found.numeral.value is None:
        return
    if match["more"] is None:
        found.add_part("0.25" if match["quarter"] else "0.5", match.end())
    elif found.after is None:
        # Behind the unit 多 is less than one more unit (十年多), before it up to ten more (十多年).
        found.after, found.end, found.numeral.step = "more_than_digit", match.end(), found.numeral.scale
