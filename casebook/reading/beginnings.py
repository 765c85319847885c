"""Where an expression may begin in a text, and what reads it from there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from casebook.reading.chinese import NUMERAL_CLASS, read_chinese
from casebook.reading.english import STARTS
from casebook.reading.figure import Figure
from casebook.reading.identifiers import NO_FIGURES, REASONS
from casebook.reading.lexicon import MULTIPLES
from casebook.reading.numeral import ONE, Numeral
from casebook.reading.numerals import VULGAR_FRACTIONS, read_numeral
from casebook.reading.periods import Dated, read_dated
from casebook.reading.quantities import Expression, multiply, read_expression
from casebook.reading.script import NUMERAL_CHARACTERS
from casebook.reading.units import read_unit, read_unit_before

Found = Expression | Figure
Reader = Callable[[str, str, int, int], Found | None]

_MONTHS: Final = "january|february|march|april|may|june|july|august|september|october|november|december"
_DATE_START: Final = (
    rf"(?:(?:{_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[\s.,/-]{{0,3}}(?:the |of )?\d"
    rf"|(?:the )?\d{{1,2}}(?:st|nd|rd|th) (?:week of|five-year)|(?:{_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? ?(?:to|through|until|-|–|—) ?(?:{_MONTHS}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?,? \d{{4}}"
    rf"|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth) (?:week of|five-year)|(?:{_MONTHS}) (?:first|second|third|\w{{3,9}}th)|q[1-4] ?(?:of )?\d{{4}}|h[12] ?\d{{4}}|fy ?\d|(?:fiscal|financial|calendar) year"
    r"|cy \d|year \d{4}|(?:end|start|beginning) of [\da-z]|(?:early|mid|late)[- ]\d{4})"
)
_ONE_UNIT: Final = (
    "(?:month|hour|year|week|day|fortnight|decade|century|minute|kilomet(?:re|er)|mile|kg|kilogram|(?:milli)?lit(?:re|er)|ml|tonne|hectare)"
)
_OPEN, _CLOSE = "[“\"‘'「『]", "[”\"’'」』]"
_SLOGAN: Final = rf"(?:{_OPEN}[{NUMERAL_CLASS}][^“”\"，。,;；：:]{{0,7}}{_CLOSE}|(?=100%))"
# Where an expression may begin, by class of the first character and kind of beginning: the alternative that
# matches at the leftmost place is read, and of those at one place the first.
_BEGINNINGS: Final[dict[str, dict[str, str]]] = {
    "han": {
        "slogan": rf"[{NUMERAL_CLASS}]个{_SLOGAN}",
        "recent": r"近 ?(?=(?:\d{1,2}|[一二三四五六七八九十两]{1,3})个?[年月周天]来)|(?<![^\s，。；,;、])近 ?(?=(?:\d{1,2}|[一二三四五六七八九十两]{1,3})个?年)",
        "quoted": rf"(?<={_OPEN})[{NUMERAL_CLASS}](?=[^“”\"‘’'「」『』，。,;；：:]{{1,7}}{_CLOSE})",
        "ordinal": rf"第 ?(?=[\d{NUMERAL_CLASS}])",
        "first": "首(?=[个家批次例部份届座条位名项轮期])",
        "front": rf"(?<=[名居第于入列位])前(?=[\d{NUMERAL_CLASS}])|前(?=[\d{NUMERAL_CLASS}]{{1,4}}(?:名|位|强))",
        "doubling": "翻了?(?=[一两二三四五六]?番)",
        "half": r"一半|(?:过|近|超)?半数|过半|半百|(?<![一二三四五六七八九十两几数个年月天斤\d])半(?=个|年|小时|公里|斤|公斤|吨|米|亩|日)",
        "hundreds": "成百上千|成千上万|数以[百千万亿]计|数以[百千]万计|千百",
        "several": "[数几](?=[十百千万亿])",
        "dated": "上个?世纪",
        "numeral": f"[{NUMERAL_CLASS}]",
    },
    "digit": {"slogan": rf"\d个{_SLOGAN}", "numeral": r"\d"},
    "latin": {
        "multiple": rf"(?:{'|'.join(MULTIPLES)})(?![a-z])",
        "some_hundreds": "(?:several|a few|few) (?=hundred|thousand|million|billion|dozen)",
        "top": r"top (?=\d|three|five|ten|twenty)",
        "article": rf"an? (?={_ONE_UNIT}(?![a-z]))",
        "dated": _DATE_START,
        "numeral": STARTS,
    },
    "mark": {
        "dated": "[“\"‘](?=[一二三四五六七八九十]{1,3}五?[”\"’])",
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
        kinds = NO_FIGURES[character] | {}
        rows = [*kinds.items(), *_BEGINNINGS[character].items()]
        branches.append(gate + "(?:" + "|".join(f"(?P<{kind}__{character}>{pattern})" for kind, pattern in rows) + ")")
    return re.compile("|".join(branches))


ANCHOR: Final = _anchor()

# Han characters that stand beside a bare digit that is a number (一和五, 五这是); beside others it is
# part of a word.
_PLAIN_NEXT: Final = "和与及或却而那这不是的至到到比加减乘等于其中分"
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
# Financial forms that are ordinary words too, when no other numeral stands beside them.
_ORDINARY: Final = "拾陆伍肆俩"
_FINANCIAL: Final = "壹贰叁柒捌玖佰仟" + _ORDINARY
_RANK_BEFORE: Final = re.compile(r"(?:排名|排行|排|位列|位居|名列|列|居|位次|跃居|升至|跃升|占据|保持|获|获得|并列|前进到?|全[省市国区县])[^，。,;；]{0,6}$")
_MIXED_CODE: Final = re.compile(r"[\da-z_]*+")
_NTH_SUFFIX: Final = re.compile(r"(?:st|nd|rd|th)(?![a-z])")
_RATING: Final = re.compile(r"(?P<grade>[1-5])a{1,5}(?:级|景区)?(?![\da-z])|(?P<stars>[1-7一二三四五六七])星级?(?=级|酒店|村|社区|党|评|以上|及|的|[，。,]|$)")
_RATING_AFTER: Final = re.compile(r"(?:级)?(?:[及或]以[上下]|以[上下])")
_FIRST_CLASS: Final = re.compile(r"一级(?=[“\"甲资预响保警])|[一二三四]级(?=甲等|乙等|资质|医院|公路|响应|英雄|伤残|文物|警|法官|检察官)")
_PRONOUN: Final = re.compile(r"(?<![a-z])(?:the|this|that|which|each|every|no|any|some|another|first|last|next|good|only|what) $")
# Words before a number that makes an item of a numbered series.
_SERIES: Final = re.compile(
    r"(?<![a-z])(?:article|chapter|section|table|figure|fig\.|page|appendix|annex|clause|paragraph|step|version|iso|no\.|number|phase|stage|room)s? $"
    r"|(?:附件|附录|附表|编号|图|表) ?$"
)
_PER: Final = {("每小时", "km"): "kmh", ("每秒", "m"): "ms", ("每小时", "mile"): "mph"}


def read_beginning(text: str, folded: str, anchor: re.Match[str], floor: int) -> Found | None:
    """The expression whose beginning the anchor found; `floor` is where the expression before it ends."""
    kind = (anchor.lastgroup or "numeral").partition("__")[0]
    if kind not in _READERS:
        silent = kind in ("idiom", "name") and NUMERAL_CHARACTERS.search(anchor.group()) is None
        return None if silent else _no_figure(text, kind, anchor.start(), anchor.end())
    return _READERS[kind](text, folded, anchor.start(), floor)


def _no_figure(text: str, kind: str, start: int, end: int) -> Figure:
    reason = " / ".join(REASONS[kind])
    return Figure(start, end, text[start:end], kind, reason=reason, numeral_start=start, numeral_end=end)


def _dated(text: str, dated: Dated) -> Figure:
    start, end = (dated.period.start, dated.period.end) if dated.period else (None, None)
    return Figure(
        dated.start, dated.end, text[dated.start : dated.end], dated.kind, period_start=start, period_end=end,
        numeral_start=dated.start, numeral_end=dated.end,
    )  # fmt: skip


def _read_dated(text: str, folded: str, position: int, floor: int) -> Found | None:
    dated = read_dated(folded, position, floor)
    return None if dated is None else _dated(text, dated)


def _read_slogan(text: str, folded: str, position: int, floor: int) -> Found:
    """三个“零增长”, 五个“一”, 三个100%: the number of a slogan's parts belongs to its name."""
    end = position + 2
    while folded[end - 1] not in "”\"’'」』" and folded[end] not in "1":
        end += 1
    return _no_figure(text, "pattern", position, end)


def _read_recent(text: str, folded: str, position: int, floor: int) -> Found | None:
    """近三年来: the last three years, not nearly three of them."""
    numeral = read_numeral(folded, position + 1 + (folded[position + 1] == " "), position + 1)
    unit = read_unit(folded, numeral.end) if numeral else None
    if numeral is None or unit is None:
        return None
    end = unit[1] + (folded[unit[1] : unit[1] + 1] == "来")
    return Figure(position, end, text[position:end], "period", numeral_start=numeral.start, numeral_end=numeral.end)


def _read_hundreds(text: str, folded: str, position: int, floor: int) -> Found:
    """成百上千, 数以万计: at least the scale that is named first, with no upper bound."""
    end = position + (2 if folded.startswith("千百", position) else folded.find("计", position, position + 5) - position + 1 or 4)
    scale = next(character for character in folded[position:end] if character in "百千万亿")
    low = read_chinese(scale, 0)
    numeral = Numeral(position, end, None, low=low.value if low else None, script="chinese")
    return read_expression(text, folded, numeral, floor)


def _read_quoted(text: str, folded: str, position: int, floor: int) -> Found | None:
    """A short quotation that begins with a numeral is a name, unless all of it is a date or a figure."""
    end = position + 1
    while folded[end] not in "”\"’'」』":
        end += 1
    if end - position == 2:  # “五包”, “两新”: too short to count anything
        return _no_figure(text, "pattern", position, end)
    for read in (_read_dated, _read_numeral):
        found = read(text, folded, position, position)
        if found is not None and found.end == end and (isinstance(found, Figure) or found.unit):
            return found
    return _no_figure(text, "pattern", position, end)


def _read_numeral(text: str, folded: str, position: int, floor: int) -> Found | None:
    rating = _read_rating(text, folded, position)
    found = rating or _read_dated(text, folded, position, floor)
    if found is not None:
        return found
    code = _mixed_code(text, folded, position, position)
    if code is not None:
        return code
    numeral = read_numeral(folded, position, floor)
    if numeral is None:
        return _no_figure(text, "other", position, position + 1)
    found = read_expression(text, folded, numeral, floor)
    return _judged(text, folded, found, position)


def _judged(text: str, folded: str, found: Expression, position: int) -> Found | None:
    """What a bare numeral turns out to be once its neighbours are known."""
    numeral = found.numeral
    if numeral.script == "english":
        one = folded[numeral.start : numeral.end] == "one" and found.unit is None and found.before is None
        if one and (_PRONOUN.search(folded, max(0, position - 12), position) or folded.startswith((" of ", "'s", "’s"), found.end)):
            return _no_figure(text, "idiom", position, numeral.end)
    if numeral.script == "arabic" and found.unit is None:
        suffix = _NTH_SUFFIX.match(folded, found.end)
        if suffix is not None:
            numeral.end = suffix.end()
            return replace(found, end=suffix.end(), kind="ordinal")
        code = _mixed_code(text, folded, position, found.end)
        if code is not None:
            return code
    if found.unit is None and found.kind == "quantity" and _SERIES.search(folded, max(0, position - 12), position):
        return replace(found, kind="ordinal")
    if _is_bare_word(folded, found, position):
        ordinary = folded[position] in _FINANCIAL
        return None if ordinary else _no_figure(text, "idiom", numeral.start, numeral.end)
    per = next((code for (word, unit), code in _PER.items() if unit == found.unit and folded.endswith(word, 0, found.start)), None)
    return replace(found, unit=per, start=found.start - (3 if per != "ms" else 2)) if per else found


def _mixed_code(text: str, folded: str, start: int, end: int) -> Figure | None:
    """Letters straight before or behind the digits make a code of them (W0201801, 5G, A1B2)."""
    before = start > 0 and folded[start - 1].isascii() and (folded[start - 1].isalpha() or folded[start - 1] == "_")
    before = before and read_unit_before(folded, start) is None  # USD115
    behind = end > start and folded[end : end + 1].isascii() and folded[end : end + 1].isalpha()
    if not folded[start].isdigit() or not (before or behind):
        return None
    match = _MIXED_CODE.match(folded, start)
    return _no_figure(text, "code", start, match.end()) if match else None


def _is_bare_word(folded: str, found: Expression, position: int) -> bool:
    """Whether a single Chinese digit or scale without unit or qualifier is part of a word (四川, 百货)."""
    numeral = found.numeral
    if numeral.script != "chinese" or numeral.end - numeral.start != 1:
        return False
    character, before, after = folded[position], folded[position - 1 : position], folded[numeral.end : numeral.end + 1]
    if character in _ORDINARY and position and _HAN.match(before):
        return True  # 登陆部队, 收拾
    if found.unit or found.before or found.after:
        return False
    if character in "百千万亿兆":
        return True
    return bool(_HAN.match(after)) and after not in _PLAIN_NEXT


def _read_rating(text: str, folded: str, position: int) -> Figure | None:
    """3A及以上, 五星级: a grade of a scale; the number ranks and does not count."""
    match = _RATING.match(folded, position)
    if match is None:
        first = _FIRST_CLASS.match(folded, position)
        return _graded(text, "rating", position, first.end(), 1 + "一二三四".index(folded[position]), "级") if first else None
    after = _RATING_AFTER.match(folded, match.end())
    grade = match["grade"] or match["stars"]
    numeral = read_chinese(grade, 0)
    number = int(grade) if grade.isdigit() else int(numeral.value or 0) if numeral else 0
    end = after.end() if after else match.end()
    figure = _graded(text, "rating", position, end, number, "A" if match["grade"] else "星")
    if after is None:
        return figure
    if "上" in after.group():
        return replace(figure, upper=None, closed="left", reading="at_least")
    return replace(figure, lower=None, closed="right", reading="at_most")


def _graded(text: str, kind: str, start: int, end: int, number: float, unit: str | None) -> Figure:
    return Figure(
        start, end, text[start:end], kind, float(number), float(number), float(number), "both", unit=unit,
        numeral_start=start, numeral_end=end,
    )  # fmt: skip


def _read_ordinal(text: str, folded: str, position: int, floor: int) -> Found | None:
    """第一名, 第3次: an ordinal; a rank where it is a place in a contest or list."""
    start = position + 1 + (folded[position + 1 : position + 2] == " ")
    numeral = read_numeral(folded, start, start)
    if numeral is None or numeral.value is None:
        return None
    unit = read_unit(folded, numeral.end)
    placed = unit is not None and unit[0].text in ("名", "位") or bool(_RANK_BEFORE.search(folded, max(0, position - 12), position))
    weak = unit is not None and unit[0].weak
    end = unit[1] if unit and not weak else numeral.end
    figure = _graded(text, "rank" if placed else "ordinal", position, end, float(numeral.value), unit[0].unit.code if unit and not weak else None)
    return replace(figure, numeral_start=start, numeral_end=numeral.end)


def _read_first(text: str, folded: str, position: int, floor: int) -> Found:
    """首个, 首家: the first, in one character."""
    kind = "rank" if folded[position + 1] in "位名" else "ordinal"
    return _graded(text, kind, position, position + 2, 1, folded[position + 1])


def _read_front(text: str, folded: str, position: int, floor: int) -> Found | None:
    """前三名, 排名前10: a rank of at most the number."""
    numeral = read_numeral(folded, position + 1, position + 1)
    if numeral is None or numeral.value is None:
        return None
    unit = read_unit(folded, numeral.end)
    end = unit[1] if unit and unit[0].text in ("名", "位") else numeral.end
    figure = _graded(text, "rank", position, end, float(numeral.value), "名")
    return replace(figure, lower=None, closed="right", reading="at_most", numeral_start=numeral.start, numeral_end=numeral.end)


def _read_doubling(text: str, folded: str, position: int, floor: int) -> Found:
    """翻番 and 翻一番 are twice, 翻两番 four times: every 番 doubles."""
    start = position + 1 + (folded[position + 1] == "了")
    numeral = read_chinese(folded, start) if folded[start] != "番" else None
    times = int(numeral.value or 1) if numeral else 1
    end = (numeral.end if numeral else start) + 1
    figure = _graded(text, "ratio", position, end, 2**times, "ratio")
    return replace(figure, reading="exact", numeral_start=start, numeral_end=end - 1)


# Words behind which an article counts: for a month, more than an hour; $5 an hour is a rate.
_COUNTING_ARTICLE: Final = re.compile(
    r"(?:^|\n|(?<![a-z])(?:for|in|within|than|about|over|under|after|nearly|almost|least|most|just|took|takes|lasted|lasts)) ?$"
)


def _read_article(text: str, folded: str, position: int, floor: int) -> Found | None:
    """more than an hour, for a month: the article is the one of a measure."""
    if not _COUNTING_ARTICLE.search(folded, max(0, position - 12), position):
        return None
    end = folded.index(" ", position)
    return read_expression(text, folded, Numeral(position, end, ONE, script="english"), floor)


def _read_half(text: str, folded: str, position: int, floor: int) -> Found | None:
    """半年, 半数以上, 过半, 一半, 半百: half of one, of all, of a hundred."""
    word = next((word for word in _HALVES if folded.startswith(word, position)), "半")
    end = position + len(word)
    numeral = Numeral(position, end, Decimal("0.5"), Decimal("0.5"), ONE, script="chinese")
    if word == "半百":
        multiply(numeral, Decimal(100))
    numeral.kind = "fraction" if word in _HALVES and word != "半百" else "quantity"
    numeral.scaled = False
    found = read_expression(text, folded, numeral, floor)
    if word[0] in "过超近":
        found.before = "nearly" if word[0] == "近" else "more_than"
    return found


_HALVES: Final = ("过半数", "近半数", "超半数", "一半", "半数", "过半", "半百")


def _read_multiple(text: str, folded: str, position: int, floor: int) -> Found:
    """doubled, halved, threefold: a multiple in one word."""
    word = next(word for word in MULTIPLES if folded.startswith(word, position))
    return _graded(text, "ratio", position, position + len(word), MULTIPLES[word], "ratio")


def _read_some_hundreds(text: str, folded: str, position: int, floor: int) -> Found | None:
    """several hundred, a few dozen: from two to ten of it, as in 数百."""
    start = folded.index(" ", position + 3 if folded[position] == "a" else position) + 1
    numeral = read_numeral(folded, start, start)
    if numeral is None or numeral.value is None:
        return None
    numeral.low, numeral.high, numeral.high_open = 2 * numeral.value, 10 * numeral.value, True
    numeral.value, numeral.start = None, position
    return read_expression(text, folded, numeral, floor)


def _read_top(text: str, folded: str, position: int, floor: int) -> Found | None:
    """top 10: a rank of at most the number."""
    numeral = read_numeral(folded, position + 4, position + 4)
    if numeral is None or numeral.value is None:
        return None
    figure = _graded(text, "rank", position, numeral.end, float(numeral.value), None)
    return replace(figure, lower=None, closed="right", reading="at_most", numeral_start=numeral.start)


def _read_several(text: str, folded: str, position: int, floor: int) -> Found | None:
    """数十, 几百万: from two to ten of the scale, ten excluded."""
    numeral = read_chinese(folded, position + 1)
    if numeral is None or numeral.value is None:
        return None
    numeral.low, numeral.high, numeral.high_open = 2 * numeral.value, 10 * numeral.value, True
    numeral.value, numeral.start, numeral.approximate = None, position, None
    return read_expression(text, folded, numeral, floor)


_READERS: Final[dict[str, Reader]] = {
    "slogan": _read_slogan,
    "recent": _read_recent,
    "hundreds": _read_hundreds,
    "multiple": _read_multiple,
    "some_hundreds": _read_some_hundreds,
    "top": _read_top,
    "quoted": _read_quoted,
    "ordinal": _read_ordinal,
    "first": _read_first,
    "front": _read_front,
    "doubling": _read_doubling,
    "article": _read_article,
    "half": _read_half,
    "several": _read_several,
    "dated": _read_dated,
    "numeral": _read_numeral,
}
