"""Any numeral at a position: Arabic, Chinese, English, mixed, with sign, power, and as a fraction."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from decimal import Decimal
from typing import Final

from casebook.reading.chinese import continue_arabic, read_chinese
from casebook.reading.digits import NUMERAL_CLASS
from casebook.reading.english import continue_in_words, read_english
from casebook.reading.numeral import (
    ARABIC,
    ONE,
    Numeral,
    arabic_number,
    in_thousands,
    last_step,
    printed_place,
)
from casebook.reading.place import Place
from casebook.reading.units import read_unit

VULGAR_FRACTIONS: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

# A minus belongs to the number unless it joins it to something (3-5, SCP-173, 10个-20个).
_MINUS: Final = re.compile(
    r"(?<!\d )(?:(?<![\da-z\u4e00-\u9fff)\]}”%-])|(?<=[过于到至为是达降减跌少低长增升涨加高]))-$|负 {0,2}$|(?<![a-z])(?:(?<!plus or )minus|negative) $"
)
_POWER: Final = re.compile(r" ?\^ ?(?P<power>--?\d{1,3}|\d{1,3})(?![\d.])")
_TIMES_TEN: Final = re.compile(r" ?[x×*] ?10\^ ?(?P<power>-?\d{1,2})(?!\d)")
_OVER: Final = re.compile(r" ?/ ?(?P<below>\d{1,7})(?![\d/]|\.\d)")
_MIXED: Final = re.compile(r" {1,2}(?P<above>\d{1,4})/(?P<below>\d{1,4})(?![\d/])")
_VULGAR: Final = re.compile(rf" ?(?P<sign>[{VULGAR_FRACTIONS}])")
_PARTS: Final = re.compile(rf" {{0,2}}分 {{0,2}}之? {{0,2}}(?=[\d{NUMERAL_CLASS}负])")
_AND_PARTS: Final = re.compile(r" {0,2}又 {0,2}")
_ARTICLE: Final = re.compile(r"(?<![a-z])an? $")
# a third party is an ordinal, a third and a third of them a part.
_NOUN: Final = re.compile(
    r" (?!(?:of|and|or|in|to|are|is|was|were|more|less|fewer|higher|lower|larger|smaller|as|from|since|between|by)(?:[ .,;]|$)"
    r")[a-z]"
)
# By a fifth, more than a fifth: a part, whatever follows.
_BY: Final = re.compile(r"(?<![a-z])(?:by|than|nearly|almost|about|around|over|under|to) $")
_AND_PART: Final = re.compile(r" and (?=(?:an? |one |two |three )?(?:half|quarter|third|fourth|fifth))")
# N in M and N out of M are fractions where they can be (one in five, 3 out of 10).
_OUT_OF: Final = re.compile(r" (?:in|(?P<out>out of)(?: every)?|(?P<over>over)) (?=[a-z\d])")
# Denominators that make a percentage of the number above: unit and factor.
_HUNDREDTHS: Final = {
    "百": ("percent", "1"),
    "佰": ("percent", "1"),
    "千": ("permille", "1"),
    "仟": ("permille", "1"),
    "万": ("percent", "0.01"),
    "百万": ("percent", "0.0001"),
}
_SIGNS: Final = ("$", "£", "€", "¥")
_LARGEST: Final = Decimal(10) ** 300


def read_numeral(place: Place) -> Numeral | None:
    """The numeral that begins here, with a minus before it; None if the characters form none.

    `kind` is `fraction` for fractions and `percent` for 百分之 and its kin, whose `unit` is set then.
    """
    folded = place.folded
    numeral = _plain(folded, place.position, place.floor)
    if numeral is None:
        return None
    for extended in (_parts, _arabic_fraction, _vulgar, _and_part, _power, _out_of):
        found = extended(folded, numeral)
        if found is not None:
            numeral = found
            break
    minus = place.before(_MINUS)
    if minus is not None and numeral.value is not None:
        numeral.value, numeral.start = -numeral.value, minus.start()
    return None if numeral.value is not None and abs(numeral.value) > _LARGEST else numeral


def _plain(folded: str, position: int, floor: int) -> Numeral | None:
    """An Arabic number with its scales, a Chinese numeral, or English number words."""
    arabic = ARABIC.match(folded, position)
    if arabic is not None and arabic.end() > position:
        comma = arabic["comma"]
        whole, decimals = (arabic["before"], f".{comma}") if comma else (arabic["whole"], arabic["decimals"])
        number = arabic_number(whole or "", decimals or "")
        number = number * Decimal("1" + (arabic["exponent"] or "e0"))
        numeral = Numeral(position, arabic.end(), number, printed_place(number), last_step(number))
        numeral.scaled = bool(decimals or arabic["exponent"])
        if in_thousands(arabic.group()):
            numeral.place, numeral.scaled = numeral.step, True
        carried = continue_arabic(folded, numeral)
        return continue_in_words(folded, carried) if carried is numeral else carried
    if folded[position] in VULGAR_FRACTIONS:
        value = Decimal(str(unicodedata.numeric(folded[position])))
        return Numeral(position, position + 1, value, kind="fraction")
    return read_chinese(folded, position) or _in_words(folded, position, floor)


def _in_words(folded: str, position: int, floor: int) -> Numeral | None:
    """English number words, with the article that is their one (a dozen, a hundredth)."""
    article = _ARTICLE.search(folded, max(floor, position - 4), position)
    if article is not None:
        numeral = read_english(folded, article.start())
        if (
            numeral is not None
            and numeral.end > position
            and not (
                numeral.kind == "fraction"
                and _NOUN.match(folded, numeral.end)
                and not _BY.search(folded, max(0, article.start() - 8), article.start())
            )
        ):
            return numeral
    return read_english(folded, position)


def _parts(folded: str, numeral: Numeral) -> Numeral | None:
    """三分之二, 百分之十二, 一又二分之一: the parts named before the number of them."""
    found = _with_whole(folded, numeral)
    of = _PARTS.match(folded, found[1].end) if found else None
    if found is None or of is None or not found[1].value or found[1].script == "english":
        return None
    whole, below = found
    negative = folded[of.end()] == "负"
    above = _plain(folded, of.end() + negative, of.end())
    # Without 之 only words make a fraction (三分二); 6分30秒 is a time.
    timed = "之" not in of.group() and above is not None and _is_time(folded, below, above)
    if above is None or above.value is None or timed:
        return None
    above.start = numeral.start
    unit = _HUNDREDTHS.get(folded[below.start : below.end].replace(" ", ""))
    if unit is not None and not whole:
        return replace(_factored(above, Decimal(unit[1])), kind="percent", unit=unit[0], core=of.end())
    value = whole + (-above.value if negative else above.value) / (below.value or ONE)
    return Numeral(numeral.start, above.end, value, kind="fraction", script="chinese")


def _is_time(folded: str, below: Numeral, above: Numeral) -> bool:
    return below.script == "arabic" or folded[above.end : above.end + 1] == "秒"


def _with_whole(folded: str, numeral: Numeral) -> tuple[Decimal, Numeral] | None:
    """The whole number before 又 (一又二分之一), 0 without one, and the numeral of the parts."""
    also = _AND_PARTS.match(folded, numeral.end)
    if also is None or also.end() == len(folded) or numeral.value is None:
        return Decimal(0), numeral
    parts = _plain(folded, also.end(), also.end())
    return None if parts is None else (numeral.value, parts)


def _factored(numeral: Numeral, factor: Decimal) -> Numeral:
    value = None if numeral.value is None else numeral.value * factor
    return replace(numeral, value=value, place=numeral.place * factor, step=numeral.step * factor)


def _arabic_fraction(folded: str, numeral: Numeral) -> Numeral | None:
    """1/2, -3/2, 1 4/3."""
    if numeral.script != "arabic" or numeral.value is None or numeral.scaled:
        return None
    over = _OVER.match(folded, numeral.end)
    if over is not None and int(over["below"]):
        return Numeral(numeral.start, over.end(), numeral.value / int(over["below"]), kind="fraction")
    mixed = _MIXED.match(folded, numeral.end)
    if mixed is not None and int(mixed["below"]):
        value = numeral.value + Decimal(mixed["above"]) / Decimal(mixed["below"])
        return Numeral(numeral.start, mixed.end(), value, kind="fraction")
    return None


def _vulgar(folded: str, numeral: Numeral) -> Numeral | None:
    """1½."""
    sign = (
        _VULGAR.match(folded, numeral.end)
        if numeral.script == "arabic" and numeral.kind != "fraction"
        else None
    )
    if sign is None or numeral.value is None:
        return None
    value = numeral.value + Decimal(str(unicodedata.numeric(sign["sign"])))
    return Numeral(numeral.start, sign.end(), value, kind="fraction")


def _and_part(folded: str, numeral: Numeral) -> Numeral | None:
    """5 and a half, 2 and a half million."""
    link = _AND_PART.match(folded, numeral.end) if numeral.script == "arabic" else None
    part = read_english(folded, link.end()) if link else None
    if part is None or part.value is None or numeral.value is None or part.value >= max(part.scale, ONE):
        return None
    return replace(
        part, start=numeral.start, value=numeral.value * part.scale + part.value, kind="quantity", scaled=True
    )


def _power(folded: str, numeral: Numeral) -> Numeral | None:
    """6.23x10^-4, 2^-1: a number printed with its exponent."""
    if numeral.script != "arabic" or numeral.value is None:
        return None
    ten = _TIMES_TEN.match(folded, numeral.end)
    if ten is not None:
        factor = ONE.scaleb(int(ten["power"]))
        return replace(_factored(numeral, factor), end=ten.end(), scaled=True)
    power = _POWER.match(folded, numeral.end)
    if power is None or not 0 < numeral.value < 10**6:
        return None
    exponent = int(power["power"].replace("--", ""))
    try:
        value = Decimal(repr(float(numeral.value) ** exponent))
    except OverflowError:
        return None
    return replace(numeral, value=value, place=printed_place(value), end=power.end())


def _out_of(folded: str, numeral: Numeral) -> Numeral | None:
    """One in five, 3 out of 10: a fraction where the first number is the smaller and no unit follows."""
    link = _OUT_OF.match(folded, numeral.end)
    if (
        link is None
        or not numeral.value
        or numeral.kind != "quantity"
        or folded[max(numeral.start - 2, 0) : numeral.start].strip() in _SIGNS
    ):
        return None
    below = _plain(folded, link.end(), link.end())
    if below is None or not below.value or below.kind != "quantity":
        return None
    if link["out"] and numeral.scaled and below.value <= 100 and numeral.value <= below.value:
        return replace(numeral, end=below.end)  # 4.2 out of 5 is a mark on a scale, no part of five things
    if not link["over"] and (numeral.scaled or not 0 < numeral.value < below.value <= 1000):
        return None
    if read_unit(folded, below.end + 1) is not None:
        return None
    return Numeral(
        numeral.start, below.end, numeral.value / below.value, kind="fraction", script=numeral.script
    )
