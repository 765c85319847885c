"""Chinese and mixed numerals: 五百三十八万, 2万, 两千三, 二〇一五, 十多万, 三五百, 440余万.

A run of numeral characters is a string of digits (二〇一五), a number by place value (五百三十八万) or
a vague pair of neighbouring digits (七八千). Its shape, one letter a token, tells which:
D digit, S small scale (十 百 千), B big scale (万 亿 兆), Z zero, A Arabic digits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casebook.reading.digits import BIG, DIGITS, SMALL, TENS
from casebook.reading.numeral import ONE, Numeral, arabic_number, last_step, printed_place

_D, _S, _B = "".join(DIGITS), "".join(SMALL) + "".join(TENS), "".join(BIG)

# Prints are sometimes set with blanks inside a numeral. A blank belongs to it only beside a scale,
# since 一 二 三 with blanks is a list.
_BLANK = rf"(?: {{1,4}}(?=[{_S}{_B}])|(?<=[{_S}{_B}]) {{1,4}}(?=[{_D}](?: {{0,4}}[{_S}{_B}]| {{0,2}}又)))"
_RUN = re.compile(rf"[{_D}{_S}{_B}](?:[{_D}{_S}{_B}]|{_BLANK}){{0,48}}+")
# 兆 before a unit is the mega of it (兆瓦), never 10^12.
_MEGA = re.compile("兆(?=[瓦赫帕欧])")
# Arabic digits go on as a numeral only through a scale: 5亿1万4千6百, 1亿2300, 1千零20, but not 3亿2015年.
_MIXED = re.compile(
    rf"(?: {{0,4}}(?:[百万亿]|千(?![克米卡瓦伏帕])|兆(?![瓦赫帕]))(?:[零〇]? ?(?:\d{{1,3}}(?:,\d{{3}}){{1,2}}(?![\d,.])|\d{{1,8}}(?![\d.,]|年)|[{_D}{_S}](?!\d))|[{_D}{_S}])?){{1,24}}+"
)
# Decimals are read digit by digit (一点二五), two of them always 二; 点 before anything else is the hour or "a little".
_DECIMAL = _D.replace("两", "").replace("俩", "")
_POINT = re.compile(rf" ?点 ?(?P<digits>[{_DECIMAL}](?: ?[{_DECIMAL}]){{0,24}}+)(?! ?[{_S}])")
_POINT_ARABIC = re.compile(r"点(?P<digits>\d{1,24})(?!\d)")
_SCALES = re.compile(rf" {{0,4}}([{_B}]{{1,2}})")
# 多, 余, 几, 来 between number and scale, or behind it: 440余万, 十几亿, 一千多万; 9800多, 十几.
_APPROXIMATE = re.compile(r" ?(?P<word>[多余几来]) ?(?P<scale>[千万亿百]{1,2})?")
_TOKEN = re.compile(rf"\d[\d,]*(?: \d{{3}}(?!\d))*(?:\.\d+)?|\.\d+|[{_D}{_S}{_B}]")

# Which token may follow which inside one number by place value; anything else begins another number.
_FOLLOWS: Final = {
    "D": "SB",
    "S": "DABZS",
    "B": "DASBZ",
    "Z": "DAS",
    "A": "SB",
}
# Digits that are named in pairs for a vague number: neighbours, and the fixed pair 三五.
_PAIRS: Final = {(Decimal(low), Decimal(low + 1)) for low in range(1, 9)} | {(Decimal(3), Decimal(5))}

# 百八十, 千八百: a bare scale with an eight of the next lower one is a manner of speaking, from about the scale to the eight.
_ROUGHLY = re.compile("百八十|千八百|万八千|百十")

# 一两个 is one or two, 一两 alone a tael.
_ONE_OR_TWO = tuple("个次年天名位件家人条项月百千万")
_SCALE_NEXT = re.compile(rf" ?[{_S}{_B}]")

Token = tuple[str, Decimal]


def read_chinese(folded: str, position: int) -> Numeral | None:
    """The Chinese numeral that begins here, with decimals, scales and 多 or 几 inside; else None."""
    run = _RUN.match(folded, position)
    if run is None:
        return None
    tokens, ends = _tokens(folded, position, run.end())
    numeral, count = _digit_string(tokens) or _vague_pair(tokens) or _place_value(tokens)
    numeral.start, numeral.end = position, ends[count - 1]
    rough = _ROUGHLY.match(folded, position)
    if rough is not None and rough.end() == numeral.end:
        numeral.approximate = "来"
    return _with_approximation(folded, _with_decimals(folded, numeral))


def continue_arabic(folded: str, numeral: Numeral) -> Numeral:
    """The Arabic numeral as Chinese scales and 多 or 余 carry it on: 28.5万, 1亿2300, 440余万."""
    mixed = _MIXED.match(folded, numeral.end)
    if mixed is not None:
        tokens, ends = _tokens(folded, numeral.start, mixed.end())
        carried, count = _place_value(tokens)
        if count > 1:
            carried.start, carried.end = numeral.start, ends[count - 1]
            numeral = carried
    return _with_approximation(folded, numeral)


def _tokens(folded: str, start: int, end: int) -> tuple[list[Token], list[int]]:
    tokens: list[Token] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(folded, start, end):
        pair = folded[match.start() - 1] == "一" and folded[match.end() : match.end() + 1] in _ONE_OR_TWO
        if _MEGA.match(folded, match.start()):
            break
        if match.group() in "两俩" and tokens and not pair and not _SCALE_NEXT.match(folded, match.end()):
            break  # 两 counts before a scale or a classifier and never ends a number: 三十两 are taels
        read = _token(match.group())
        tokens += read
        ends += [match.end()] * len(read)
    return tokens, ends


def _token(text: str) -> list[Token]:
    if text in DIGITS:
        return [("D" if DIGITS[text] else "Z", Decimal(DIGITS[text]))]
    if text in TENS:
        return [("D", Decimal(TENS[text])), ("S", Decimal(10))]
    for letter, table in (("S", SMALL), ("B", BIG)):
        if text in table:
            return [(letter, Decimal(table[text]))]
    return [("A", arabic_number(text))]


def _digit_string(tokens: list[Token]) -> tuple[Numeral, int] | None:
    """Digits read one by one (二〇一五), unless they are a vague pair (七八)."""
    if len(tokens) < 2 or any(letter not in "DZ" for letter, _ in tokens):
        return None
    if len(tokens) == 2 and (tokens[0][1], tokens[1][1]) in _PAIRS:
        return None
    number = Decimal("".join(str(digit) for _, digit in tokens))
    return _plain(number), len(tokens)


def _vague_pair(tokens: list[Token]) -> tuple[Numeral, int] | None:
    """Two neighbouring digits in one place: 七八千 is 7000 to 8000, 十七八 is 17 to 18."""
    shape = "".join(letter for letter, _ in tokens)
    at = shape.find("DD")
    if at < 0 or shape[at + 2 : at + 3] in ("D", "Z") or (tokens[at][1], tokens[at + 1][1]) not in _PAIRS:
        return None
    low, count = _place_value(tokens[: at + 1] + tokens[at + 2 :])
    high, _ = _place_value(tokens[:at] + tokens[at + 1 :])
    low.low, low.high, low.value = low.value, high.value, None
    return (low, count + 1) if count > at else None


@dataclass(slots=True)
class _Term:
    """A digit in its place: the number, its weight, and the part of the weight that big scales give."""

    number: Decimal
    weight: Decimal = ONE
    big: Decimal = ONE

    def weigh(self, weight: Decimal) -> None:
        """Multiply by a scale."""
        self.weight *= weight
        self.big *= weight if weight >= 10**4 else ONE


def _place_value(tokens: list[Token]) -> tuple[Numeral, int]:
    """The number by place value that the first tokens form, and how many they are.

    Each digit is a term of a coefficient and a weight; a big scale multiplies the terms of its
    section, and all terms if it is bigger than the scale before it (一千万亿).
    """
    terms: list[_Term] = []
    section, scale, previous = 0, Decimal(0), ""
    count = 0
    for letter, number in tokens:
        if count and not _may_follow(tokens[:count], letter, number):
            break
        if letter in "DA":
            terms.append(_Term(number))
        elif letter == "S":
            _weigh(terms, section, number, bare=previous not in ("D", "A"))
        elif letter == "B":
            section = 0 if number > scale or previous == "B" else section
            _weigh(terms, section, number, bare=not terms)
            section, scale = len(terms), number
        previous, count = letter, count + 1
    _settle_tail(terms, tokens[:count])
    numeral = _summed(terms, scaled=scale > 0)
    numeral.scale = _last_scale(tokens[:count])
    return numeral, count


def _last_scale(tokens: list[Token]) -> Decimal:
    """The scale that a number before it may share: 万 of 三十万, 千 of 三千; 十 is part of the number."""
    scale = ONE
    for letter, number in reversed(tokens[1:]):
        if letter not in "SB" or number == 10:
            break
        scale *= number
    return scale


def _may_follow(tokens: list[Token], letter: str, number: Decimal) -> bool:
    """Whether one number may go on so; 四万万 and 一万亿 scale a scale, once."""
    previous, before = tokens[-1]
    if previous == letter == "S":
        return number == 10 and before == 100  # 一百十一, short for 一百一十一; 百十来户
    if previous == letter == "B":  # 万亿 alone is a scale of its own (突破万亿元)
        return tokens[-2][0] != "B" if len(tokens) > 1 else number > before
    if previous == "B" and letter == "S":
        return number == 10  # 千 straight behind 万 is the kilo of a unit: 50万千瓦, 1.2万千克
    return letter in _FOLLOWS[previous]


def _weigh(terms: list[_Term], section: int, weight: Decimal, *, bare: bool) -> None:
    """Apply a scale: to the last term (三百), to a section (三百万), or to an unspoken one (百)."""
    if bare:
        terms.append(_Term(ONE))
        terms[-1].weigh(weight)
        return
    for term in terms[-1:] if weight < 10**4 and len(terms) > section else terms[section:]:
        term.weigh(weight)


def _settle_tail(terms: list[_Term], tokens: list[Token]) -> None:
    """两千三 is 2300: a last digit straight behind a scale above ten counts the next lower place."""
    if len(tokens) > 1 and tokens[-1][0] == "D" and tokens[-2][0] in "SB" and tokens[-2][1] > 10:
        terms[-1].weight = terms[-1].big = tokens[-2][1] / 10


def _summed(terms: list[_Term], *, scaled: bool) -> Numeral:
    """The number. Its last printed place is the unit of its last section (二十万 is 20万), or 千 where it ends in it."""
    value = sum((term.number * term.weight for term in terms), Decimal(0))
    if not terms:
        return Numeral(0, 0, value, script="chinese")
    last = terms[-1]
    place, step = last.big * printed_place(last.number), last.weight * last_step(last.number)
    if (
        last.weight == 1000
    ):  # 三千, 5千, 一万二千 are 3,000, 5,000 and 12,000 in English, and no finer (docs/decisions/readings.md)
        place, scaled = last.weight * printed_place(last.number), True
    return Numeral(0, 0, value, place, step, scaled=scaled, script="chinese")


def _plain(number: Decimal) -> Numeral:
    return Numeral(0, 0, number, printed_place(number), last_step(number), script="chinese")


def _with_decimals(folded: str, numeral: Numeral) -> Numeral:
    """两千万点五, 六点四二万: the decimals, then the scales that hold for the whole."""
    point = _POINT.match(folded, numeral.end) or _POINT_ARABIC.match(folded, numeral.end)
    if point is None or numeral.value is None:
        return numeral
    digits = [str(DIGITS.get(digit, digit)) for digit in point["digits"] if digit != " "]
    number = numeral.value + Decimal("." + "".join(digits))
    found = Numeral(numeral.start, point.end(), number, printed_place(number), last_step(number), scaled=True)
    scales = _SCALES.match(folded, point.end())
    return _scaled(found, scales.group(1), scales.end()) if scales else found


def _scaled(numeral: Numeral, scales: str, end: int) -> Numeral:
    factor = ONE
    for character in scales:
        factor *= BIG.get(character) or SMALL[character]
    numeral.value = None if numeral.value is None else numeral.value * factor
    numeral.place, numeral.step = numeral.place * factor, numeral.step * factor
    numeral.scaled, numeral.end = numeral.scaled or factor >= 10**4, end
    numeral.scale *= factor
    return numeral


def _with_approximation(folded: str, numeral: Numeral) -> Numeral:
    """多, 余 or 几 between the number and a scale (440余万), or right behind the number (十几)."""
    found = _APPROXIMATE.match(folded, numeral.end)
    if found is None or numeral.value is None:
        return numeral
    word, scales = found["word"], found["scale"]
    if word == "几" and folded[numeral.end - 1] in "零〇":
        numeral.step = Decimal(10)  # 几 stands for the units then
    if scales:
        numeral.approximate = word
        return _scaled(numeral, scales, found.end("scale"))
    if word == "几":
        numeral.approximate = word
        numeral.end = found.end("word")
    return numeral
