"""Where an expression may begin in a text, and what reads it from there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from casebook.reading import amounts, english_points, english_words, names, orders
from casebook.reading.digits import COUNT, HAN_TO_TEN, NUMERAL_CLASS, SCALE, YEAR_DIGIT
from casebook.reading.expression import Expression
from casebook.reading.figure import Figure
from casebook.reading.identifiers import NO_FIGURES
from casebook.reading.lexicon import CHANGE_QUALIFIERS, MULTIPLES
from casebook.reading.numerals import VULGAR_FRACTIONS, read_numeral
from casebook.reading.periods import read_dated
from casebook.reading.place import Place
from casebook.reading.qualified import read_expression
from casebook.reading.rates import with_rate
from casebook.reading.script import NUMERAL_CHARACTERS
from casebook.reading.units import read_unit

Found = Expression | Figure
Reader = Callable[[Place], Found | None]

# Units that an article may count (for a month, more than an hour).
_ONE_UNIT: Final = (
    "(?:month|hour|year|week|day|fortnight|decade|century|minute|kilomet(?:re|er)|mile|kg|kilogram|(?:milli)?lit(?:re|er)|ml|tonne"
    "|hectare|gallon|inch|foot|yard|gram|metre|meter|cup|pint|teaspoon|tablespoon|dollar|euro|pound|yuan|yen)(?![a-z])"
)
_SCALE_WORD: Final = "(?:hundred|thousand|million|billion|dozen)"
_OPEN, _CLOSE = "[“\"‘'「『]", "[”\"’'」』]"
_SLOGAN: Final = rf"(?:{_OPEN}[{NUMERAL_CLASS}][^“”\"，。,;；：:]{{0,7}}{_CLOSE}|(?=100%))"
# Times of day: 14:42, 3pm, 上午9点, 9点30分. A colon between other numbers is a ratio (9:1, 1:20).
_CLOCK: Final = (
    r"(?<![\d:.])(?:[01]\d|2[0-4]|[2-9]):[0-5]\d(?::[0-5]\d)?(?![\d:])|(?<![\d.])\d{1,2}(?::[0-5]\d)? ?[ap]\.?m\.?(?![a-z])"
    r"|(?:(?<=上午)|(?<=下午)|(?<=晚上)|(?<=凌晨)|(?<=中午)|(?<=早上)|(?<=日))\d{1,2}(?:[点时:](?:\d{1,2}分?|半|整|许)?)"
    r"|(?<![\d.])\d{1,2}[点时](?:\d{1,2}分(?!钟|之|点)|半(?!年|个)|整|许)"
)
# 数 before a scale is "several", unless it ends a noun of number: behind a classifier or the words that form such
# nouns (人数百余人, 总数十万), but not behind one that is itself counted (每人数百元, 一次数千).
_SOME: Final = (
    rf"(?:(?<![人户件次总个家台天倍分点指系基参票页字起宗例位度岁])|(?<=[{NUMERAL_CLASS}每各\d][人户件次个家台天位])"
    r"|(?<=人均)|(?<=户均))数"
)
# 8.2:41.3:50.5: the shares of three and more, which no single number tells.
_SHARES: Final = r"(?<![\d:.])\d{1,3}(?:\.\d{1,2})?(?:[:∶]\d{1,3}(?:\.\d{1,2})?){2,5}(?![\d:])"
# 前三 behind a noun of place or of a list, where no unit of time or sequence follows, and 前三名 anywhere.
_FRONT: Final = (
    rf"(?<=[名居第于入列位省市国区县球界])前(?=[\d{NUMERAL_CLASS}]{{1,4}}(?!个?[\d{NUMERAL_CLASS}年月天周季批次%]))"
    rf"|前(?=[\d{NUMERAL_CLASS}]{{1,4}}(?:名|位|强))"
)
# 近三年来, and at the head of a clause 近三年: the last three; elsewhere 近 is nearly.
_RECENT: Final = rf"近 ?(?={COUNT}个?[年月周天]来)|(?<![^\s，。；,;、])近 ?(?={COUNT}个?年(?!时间|左右))"
# A period that begins with no numeral: 上世纪90年代, 第十二个五年规划, 前三个月, 上半年, 民国三十六年.
_PERIOD: Final = (
    rf"上个?世纪|第{COUNT}个五年(?=规划|计划)|前(?={COUNT}个?(?:季度|月))|第(?=[1-4一二三四]季度)|[上下前后]半年"
    rf"|民国(?=[\d元十{YEAR_DIGIT}]{{1,4}}年)"
)
_HALF: Final = rf"一半|(?:过|近|超)?半数|过半|半百|(?<![{HAN_TO_TEN}两几数个年月天斤\d])半(?=个|年|小时|公里|斤|公斤|吨|米|亩|日)"
# What a character of each class looks like; of letters only the first of a word can begin anything.
_CLASSES: Final = {
    "han": "(?=[\u3007\u3400-\u9fff])",
    "digit": r"(?=\d)",
    "latin": "(?<![a-z])(?=[a-z])",
    "mark": rf"(?=[.“\"‘{VULGAR_FRACTIONS}①-⑳⑴-⒇⒈-⒛㈠-㈩])",
}


# Words before a number that makes an item of a numbered series; those that are verbs too only with a capital.
_SERIES: Final = re.compile(
    r"(?<![a-z])(?:article|chapter|section|table|figure|fig\.|page|appendix|annex|clause|paragraph|para\.|footnote|step|version|iso|nos?\.|number|phase"
    r"|stage|room|terminal|gate|route|channel|runway|platform|studio|level|tier|bus stop|highway|interstate|ss?\.|reg\.|regulation|resolution)s? $"
    r"|(?:附件|附录|附表|编号|图|表) ?$"
)
_TITLED: Final = re.compile(
    r"\b(?:Form|Box|Block|Unit|Item|Question|Lot|Note|Rule|Schedule|Volume|Issue|Grade|Line|Band|Office)s? $"
)
_NTH_SUFFIX: Final = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_ALL_SHARES: Final = re.compile(_SHARES)
_TIME_OF_DAY: Final = re.compile(_CLOCK)


def read_beginning(text: str, folded: str, anchor: re.Match[str], floor: int) -> Found | None:
    """The expression whose beginning the anchor found; `floor` is where the expression before it ends."""
    kind, _, character = (anchor.lastgroup or "").partition("__")
    row = _BEGINNINGS[character].get(kind)
    if row is not None:
        return row[1](Place(text, folded, anchor.start(), floor))
    # A word without a numeral character is passed over so that nothing is read out of it (半导体).
    silent = kind in ("idiom", "name") and NUMERAL_CHARACTERS.search(anchor.group()) is None
    silent &= not folded.startswith("per ", anchor.start() - 4)
    return None if silent else names.no_figure(text, kind, anchor.start(), anchor.end())


def _read_dated(place: Place) -> Figure | None:
    dated = read_dated(place)
    if dated is None:
        return None
    start, end = (dated.period.start, dated.period.end) if dated.period else (None, None)
    doubt = english_points.order_in_doubt(place.folded, dated.start, dated.end)
    return Figure(
        dated.start, dated.end, place.text[dated.start : dated.end], dated.kind, period_start=start, period_end=end,
        numeral_start=dated.start, numeral_end=dated.end, reason=english_points.DAY_OR_MONTH if doubt else None,
    )  # fmt: skip


def _read_clock(place: Place) -> Figure | None:
    """A time of day, which belongs to the dates."""
    match = _TIME_OF_DAY.match(place.folded, place.position)
    if match is None:
        return None
    start, end = match.span()
    return Figure(start, end, place.text[start:end], "date", numeral_start=start, numeral_end=end)


def _read_parts(place: Place) -> Figure | None:
    """A ratio of three and more: it has a place and a kind, and no single value."""
    match = _ALL_SHARES.match(place.folded, place.position)
    if match is None:
        return None
    start, end = match.span()
    return Figure(
        start, end, place.text[start:end], "ratio", unit="ratio", numeral_start=start, numeral_end=end
    )


def _read_recent(place: Place) -> Figure | None:
    """近三年来: the last three years, not nearly three of them."""
    start = place.position + 1 + (place.folded[place.position + 1] == " ")
    numeral = read_numeral(place.moved(start, floor=start))
    unit = read_unit(place.folded, numeral.end) if numeral else None
    if numeral is None or unit is None:
        return None
    end = unit[1] + place.folded.startswith("来", unit[1])
    text = place.text[place.position : end]
    return Figure(place.position, end, text, "period", numeral_start=numeral.start, numeral_end=numeral.end)


def _read_quoted(place: Place) -> Found | None:
    """A short quotation that begins with a numeral is a name, unless all of it is a date or a figure."""
    end = names.end_of_quotation(place.folded, place.position)
    inside = place.moved(place.position, floor=place.position)
    # “五包”, “两新”: two characters are too short to count anything.
    for read in (_read_dated, _read_numeral) if end - place.position > 2 else ():
        found = read(inside)
        if found is not None and found.end == end and (isinstance(found, Figure) or found.unit):
            return found
    return names.no_figure(place.text, "pattern", place.position, end)


def _read_numeral(place: Place) -> Found | None:
    """A numeral that begins here, unless it is a grade, a date or part of a code."""
    other = (
        names.read_generation(place)
        or orders.read_rating(place)
        or _read_dated(place)
        or names.read_code(place, place.position)
    )
    if other is not None:
        return other
    numeral = read_numeral(place)
    if numeral is None:
        return names.no_figure(place.text, "other", place.position, place.position + 1)
    return _judged(place, read_expression(place, numeral))


def _judged(place: Place, found: Expression) -> Found | None:
    """What an expression turns out to be once its neighbours are known."""
    suffix = _NTH_SUFFIX.match(place.folded, found.end) if found.numeral.script == "arabic" else None
    if suffix is not None:
        found.kind, found.end, found.numeral.end = "ordinal", suffix.end(), suffix.end()
    if found.kind == "ordinal":
        return replace(found, kind=orders.order_of(place, found))
    kind = "name" if names.is_model(place, found) else "idiom" if names.is_pronoun(place, found) else None
    if kind is not None:
        return names.no_figure(place.text, kind, place.position, found.numeral.end)
    if names.is_part_of_word(place, found):
        return names.word(place)
    if found.unit is not None:
        return with_rate(place, found)
    if found.numeral.script == "arabic" and found.kind == "quantity":
        found = with_rate(place, found)
    if found.numeral.script == "arabic":
        code = names.read_code(place, found.end)
        if code is not None:
            return code
    titled = _TITLED.search(place.text, max(place.floor, found.start - 12), found.start)
    in_series = found.kind == "quantity" and (titled or place.before(_SERIES)) is not None
    return replace(found, kind="ordinal") if in_series else found


# Where an expression may begin, and what reads it from there: name -> pattern and reader, by the class of the first
# character. Of the rows that match at one place the first is read.
_BEGINNINGS: Final[dict[str, dict[str, tuple[str, Reader]]]] = {
    "han": {
        "run": (f"[{NUMERAL_CLASS}]{{40,}}+", names.read_run),
        "slogan": (rf"[{NUMERAL_CLASS}]个{_SLOGAN}", names.read_slogan),
        "recent": (_RECENT, _read_recent),
        "quoted": (rf"(?<={_OPEN})[{NUMERAL_CLASS}](?=[^“”\"‘’'「」『』，。,;；：:]{{1,7}}{_CLOSE})", _read_quoted),
        "dated": (_PERIOD, _read_dated),
        "below_zero": (rf"零下 ?(?=[\d{NUMERAL_CLASS}])", amounts.read_below_zero),
        "ordinal": (rf"第 ?(?=[\d{NUMERAL_CLASS}])", orders.read_ordinal),
        "first": ("首(?=[个家批次例部份届座条位名项轮期])", orders.read_first),
        "front": (_FRONT, orders.read_front),
        "doubling": (f"翻了?(?=(?:{'|'.join(CHANGE_QUALIFIERS)})?[一两二三四五六]?番)|(?:{'|'.join(CHANGE_QUALIFIERS)})?[一两二三四五六]番(?![茄薯禺邦])", amounts.read_doubling),
        "half": (_HALF, amounts.read_half),
        "hundreds": (f"成百上千|成千上万|数以[{SCALE}]万?计|千百", amounts.read_hundreds),
        "several": (rf"(?:几|{_SOME})(?=[{SCALE}](?!分之))", amounts.read_several),
        # 零 between the parts of a measure (2年零3个月) joins them
        "numeral": (rf"(?!(?<=[年月时天])零\d)[{NUMERAL_CLASS}]", _read_numeral),
    },
    "digit": {
        "slogan": (rf"\d个{_SLOGAN}", names.read_slogan),
        "clock": (_CLOCK, _read_clock),
        "parts": (_SHARES, _read_parts),
        "numeral": (r"\d", _read_numeral),
    },
    "latin": {
        "multiple": (rf"(?:{'|'.join(MULTIPLES)})(?![a-z])", amounts.read_multiple),
        "some_hundreds": (f"(?:several|a few|few) (?={_SCALE_WORD})", amounts.read_some_hundreds),
        "top": (r"top (?=\d|three|five|ten|twenty)", orders.read_top),
        "couple": (r"(?:a )?(?:couple|pair)(?: of)?(?![a-z])", amounts.read_couple),
        "article": (rf"an? (?={_ONE_UNIT})", amounts.read_article),
        # the first word only: what is no date after all is read from the next on
        "dated": (f"(?={english_points.STARTS})[a-z]+", _read_dated),
        "model": (r"[a-z]{1,5}(?=-\d)", names.read_model),
        "letters": (r"[abc]{1,3}[+-]?级?(?=[及或]?以[上下])|[abc]{2,3}[+-]?级", orders.read_letters),
        "whole": (rf"(?:all|full|whole|entire)[- ](?={_ONE_UNIT}(?! round))", amounts.read_whole),
        "numeral": (english_words.STARTS, _read_numeral),
    },
    "mark": {
        "dated": (rf"[“\"‘](?=[{HAN_TO_TEN}]{{1,3}}五?[”\"’])", _read_dated),
        "run": (f"[{VULGAR_FRACTIONS}]{{8,}}+", names.read_run),
        "numeral": (rf"(?<!\d)\.(?=\d)|[{VULGAR_FRACTIONS}]", _read_numeral),
    },
}  # fmt: skip


def _anchor() -> re.Pattern[str]:
    """One pattern for all beginnings, compiled once; its groups are named kind, two strokes, class."""
    branches = []
    for character, gate in _CLASSES.items():
        rows = {
            **NO_FIGURES[character],
            **{name: pattern for name, (pattern, _) in _BEGINNINGS[character].items()},
        }
        branches.append(
            gate + "(?:" + "|".join(f"(?P<{kind}__{character}>{rows[kind]})" for kind in rows) + ")"
        )
    return re.compile("|".join(branches))


ANCHOR: Final = _anchor()
