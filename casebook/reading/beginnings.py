"""Where an expression may begin in a text, and what reads it from there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from casebook.reading import amounts, names, orders
from casebook.reading.chinese import NUMERAL_CLASS
from casebook.reading.english_words import STARTS
from casebook.reading.expression import Expression
from casebook.reading.figure import Figure
from casebook.reading.identifiers import NO_FIGURES
from casebook.reading.lexicon import CHANGE_QUALIFIERS, MULTIPLES
from casebook.reading.numerals import VULGAR_FRACTIONS, read_numeral
from casebook.reading.periods import read_dated
from casebook.reading.place import Place
from casebook.reading.qualified import read_expression
from casebook.reading.script import NUMERAL_CHARACTERS
from casebook.reading.units import read_unit

Found = Expression | Figure
Reader = Callable[[Place], Found | None]

_MONTHS: Final = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_NTH: Final = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)"
)
# What begins an English date or period with a letter; `casebook.reading.english_points` reads it.
_DATE_START: Final = (
    "(?:"
    + "|".join(
        (
            rf"{_MONTHS}[\s.,/-]{{0,3}}(?:the |of )?\d",
            rf"{_MONTHS} {_NTH}",
            rf"{_MONTHS}\.? ?(?:to|through|until|and|-|–|—) ?{_MONTHS}\.?,? \d{{4}}",
            rf"(?:the )?{_NTH}(?: week of| five-year|[- ]century)",
            rf"(?:early|mid|late)[- ](?:\d{{4}}|{_MONTHS})",
            r"(?:spring|summer|autumn|fall|winter) (?:of )?\d{4}",
            r"q[1-4] ?(?:of )?\d{4}|h[12] ?\d{4}|fy ?\d|cy \d|year \d{4}|week \d{1,2} (?:of |in )?\d{4}",
            r"first \w{1,6} (?:months of|quarters)",
            r"(?:fiscal|financial|calendar) year|(?:end|start|beginning) of [\da-z]|(?:the )?last (?:quarter|half) of",
        )
    )
    + ")"
)
_ONE_UNIT: Final = "(?:month|hour|year|week|day|fortnight|decade|century|minute|kilomet(?:re|er)|mile|kg|kilogram|(?:milli)?lit(?:re|er)|ml|tonne|hectare|gallon|inch|foot|yard|gram|metre|meter|cup|pint|teaspoon|tablespoon|dollar|euro|pound|yuan|yen)"
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
# Where an expression may begin, by class of the first character and kind of beginning: the alternative that
# matches at the leftmost place is read, and of those at one place the first.
_BEGINNINGS: Final[dict[str, dict[str, str]]] = {
    "han": {
        "run": f"[{NUMERAL_CLASS}]{{40,}}+",
        "slogan": rf"[{NUMERAL_CLASS}]个{_SLOGAN}",
        "recent": r"近 ?(?=(?:\d{1,2}|[一二三四五六七八九十两]{1,3})个?[年月周天]来)|(?<![^\s，。；,;、])近 ?(?=(?:\d{1,2}|[一二三四五六七八九十两]{1,3})个?年(?!时间|左右))",
        "quoted": rf"(?<={_OPEN})[{NUMERAL_CLASS}](?=[^“”\"‘’'「」『』，。,;；：:]{{1,7}}{_CLOSE})",
        "dated": r"上个?世纪|第[一二三四五六七八九十]{1,3}个五年(?=规划|计划)|前(?=(?:\d{1,2}|[一二三四五六七八九十两]{1,3})个?(?:季度|月))"
        r"|第(?=[1-4一二三四]季度)|[上下前后]半年|民国(?=[\d元〇零一二三四五六七八九十]{1,4}年)",
        "below_zero": rf"零下 ?(?=[\d{NUMERAL_CLASS}])",
        "ordinal": rf"第 ?(?=[\d{NUMERAL_CLASS}])",
        "first": "首(?=[个家批次例部份届座条位名项轮期])",
        "front": rf"(?<=[名居第于入列位省市国区县球界])前(?=[\d{NUMERAL_CLASS}]{{1,4}}(?!个?[\d{NUMERAL_CLASS}年月天周季批次%]))|前(?=[\d{NUMERAL_CLASS}]{{1,4}}(?:名|位|强))",
        "doubling": f"翻了?(?=(?:{'|'.join(CHANGE_QUALIFIERS)})?[一两二三四五六]?番)",
        "half": r"一半|(?:过|近|超)?半数|过半|半百|(?<![一二三四五六七八九十两几数个年月天斤\d])半(?=个|年|小时|公里|斤|公斤|吨|米|亩|日)",
        "hundreds": "成百上千|成千上万|数以[百千万亿]计|数以[百千]万计|千百",
        "several": rf"(?:几|{_SOME})(?=[十百千万亿](?!分之))",
        "numeral": f"[{NUMERAL_CLASS}]",
    },
    "digit": {"slogan": rf"\d个{_SLOGAN}", "clock": _CLOCK, "parts": _SHARES, "numeral": r"\d"},
    "latin": {
        "multiple": rf"(?:{'|'.join(MULTIPLES)})(?![a-z])",
        "some_hundreds": "(?:several|a few|few) (?=hundred|thousand|million|billion|dozen)",
        "top": r"top (?=\d|three|five|ten|twenty)",
        "couple": r"(?:a )?(?:couple|pair)(?: of)?(?![a-z])",
        "article": rf"an? (?={_ONE_UNIT}(?![a-z]))",
        "dated": f"(?={_DATE_START})[a-z]+",  # the first word only: what is no date after all is read from the next on
        "model": r"[a-z]{1,5}(?=-\d)",
        "numeral": STARTS,
    },
    "mark": {
        "dated": '[“"‘](?=[一二三四五六七八九十]{1,3}五?[”"’])',
        "run": f"[{VULGAR_FRACTIONS}]{{8,}}+",
        "numeral": rf"(?<!\d)\.(?=\d)|[{VULGAR_FRACTIONS}]",
    },
}
# What a character of each class looks like; of letters only the first of a word can begin anything.
_CLASSES: Final = {
    "han": "(?=[\u3007\u3400-\u9fff])",
    "digit": r"(?=\d)",
    "latin": "(?<![a-z])(?=[a-z])",
    "mark": rf"(?=[.“\"‘{VULGAR_FRACTIONS}①-⑳⑴-⒇⒈-⒛㈠-㈩])",
}


def _anchor() -> re.Pattern[str]:
    """One pattern for all beginnings; its groups are named kind, two strokes, class."""
    branches = []
    for character, gate in _CLASSES.items():
        rows = [*NO_FIGURES[character].items(), *_BEGINNINGS[character].items()]
        branches.append(
            gate + "(?:" + "|".join(f"(?P<{kind}__{character}>{pattern})" for kind, pattern in rows) + ")"
        )
    return re.compile("|".join(branches))


ANCHOR: Final = _anchor()

# Words before a number that makes an item of a numbered series.
_SERIES: Final = re.compile(
    r"(?<![a-z])(?:article|chapter|section|table|figure|fig\.|page|appendix|annex|clause|paragraph|step|version|iso|nos?\."
    r"|number|phase|stage|room)s? $|(?:附件|附录|附表|编号|图|表) ?$"
)
_NTH_SUFFIX: Final = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_ALL_SHARES: Final = re.compile(_SHARES)
_TIME_OF_DAY: Final = re.compile(_CLOCK)
# A word before the number that says more of its unit: 每小时十公里, 摄氏20度.
_EACH: Final = re.compile("每(?P<unit>平方公里|平方千米|平方米|公顷|亩|立方米)$")
_PER: Final[list[tuple[re.Pattern[str], dict[str | None, str]]]] = [
    (re.compile("每小时$"), {"km": "kmh", "mile": "mph"}),
    (re.compile("每秒$"), {"m": "ms"}),
    (re.compile("摄氏 ?$"), {"degree": "celsius"}),
    (re.compile("华氏 ?$"), {"degree": "fahrenheit"}),
]


def read_beginning(text: str, folded: str, anchor: re.Match[str], floor: int) -> Found | None:
    """The expression whose beginning the anchor found; `floor` is where the expression before it ends."""
    kind = (anchor.lastgroup or "numeral").partition("__")[0]
    reader = _READERS.get(kind)
    if reader is not None:
        return reader(Place(text, folded, anchor.start(), floor))
    # A word without a numeral character is passed over so that nothing is read out of it (半导体).
    silent = kind in ("idiom", "name") and NUMERAL_CHARACTERS.search(anchor.group()) is None
    return None if silent else names.no_figure(text, kind, anchor.start(), anchor.end())


def _read_dated(place: Place) -> Figure | None:
    dated = read_dated(place)
    if dated is None:
        return None
    start, end = (dated.period.start, dated.period.end) if dated.period else (None, None)
    return Figure(
        dated.start, dated.end, place.text[dated.start : dated.end], dated.kind, period_start=start, period_end=end,
        numeral_start=dated.start, numeral_end=dated.end,
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
        return _with_rate(place, found)
    if found.numeral.script == "arabic":
        code = names.read_code(place, found.end)
        if code is not None:
            return code
    in_series = found.kind == "quantity" and place.before(_SERIES) is not None
    return replace(found, kind="ordinal") if in_series else found


def _with_rate(place: Place, found: Expression) -> Expression:
    for pattern, units in _PER:
        match = place.before(pattern, found.start) if found.unit in units else None
        if match is not None:
            return replace(found, unit=units[found.unit], start=match.start())
    each = place.before(_EACH, found.start)
    unit = read_unit(place.folded, each.start("unit")) if each else None
    if each is None or unit is None or unit[1] != each.end():
        return found
    return replace(found, unit=f"{found.unit}/{unit[0].unit.code}", start=each.start())


_READERS: Final[dict[str, Reader]] = {
    "run": names.read_run,
    "slogan": names.read_slogan,
    "quoted": _read_quoted,
    "recent": _read_recent,
    "dated": _read_dated,
    "clock": _read_clock,
    "ordinal": orders.read_ordinal,
    "first": orders.read_first,
    "front": orders.read_front,
    "top": orders.read_top,
    "half": amounts.read_half,
    "hundreds": amounts.read_hundreds,
    "several": amounts.read_several,
    "some_hundreds": amounts.read_some_hundreds,
    "couple": amounts.read_couple,
    "below_zero": amounts.read_below_zero,
    "article": amounts.read_article,
    "doubling": amounts.read_doubling,
    "multiple": amounts.read_multiple,
    "model": names.read_model,
    "parts": _read_parts,
    "numeral": _read_numeral,
}
