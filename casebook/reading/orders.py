"""Places in an order: ordinals (第三次), ranks (第一名, 前三), ratings (3A及以上, 五星级)."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from casebook.reading.chinese import read_chinese
from casebook.reading.expression import Expression
from casebook.reading.figure import Figure
from casebook.reading.numerals import read_numeral
from casebook.reading.place import Place
from casebook.reading.units import read_unit

# Words of contest or list, before which a place is a rank.
_RANK_BEFORE: Final = re.compile(
    r"(?:倒数|排名|排行|排|位列|位居|名列|列|居|位次|跃居|升至|跃升|占据|保持|获得?|并列|前进到?|全[省市国区县])[^，。,;；]{0,6}$"
)
_RATING: Final = re.compile(
    r"(?P<grade>[1-5一二三四五])a{1,5}(?:级|景区)?(?![\da-z])"
    r"|(?P<level>[一二三四五])级(?=[及或]?以[上下])"
    r"|(?P<stars>[1-7一二三四五六七])星级?(?=级|酒店|村|社区|党|评|以上|及|的|[，。,]|$)"
)
# 第35—40页: from one place to another.
_TO_NTH: Final = re.compile("(?:—|–|-|~|至|到){1,2}第?(?P<last>\\d{1,4})(?P<unit>[页条章节款期届卷行号])")
_RANKED: Final = re.compile(
    r"(?<![a-z])(?:rank(?:ed|s|ing)?|placed|came|comes|finished)(?: joint| at| in| equal)? (?:the )?$"
)
_IN_PLACE: Final = re.compile(" (?:place|position|rank)(?![a-z])")
# 一、二、三级: a list of classes, of which the last alone prints the word.
_LISTED: Final = re.compile("[一二三四五](?:[、和及][一二三四五]){1,4}(?P<unit>[级类等档])")
_LISTED_LAST: Final = re.compile("[一二三四五](?P<unit>[级类等档])")
_LISTED_BEFORE: Final = re.compile("[一二三四五][、和及]$")
# AA+及以上, AAA级, BBB-: grades of credit, in capitals.
_LETTERS: Final = re.compile(r"[ABC]{1,3}[+-]?级?(?:[及或]?以(?P<way>[上下]))?")
_AND_ABOVE: Final = re.compile(
    r"级?[及或]?以(?P<way>[上下])| (?:and|or) (?P<word>above|higher|below|lower)(?![a-z])"
)
# 一级 before these words is a class; 三级 of a network counts levels.
_CLASS: Final = re.compile(
    r"[一二三四五](?:级(?=医院|医疗))|一级(?=[“\"甲资预响保警])|[一二三四]级(?=甲等|乙等|资质|医院|公路|响应|英雄|伤残|文物|警|法官|检察官)"
)


def graded(text: str, kind: str, start: int, end: int, number: float, unit: str | None) -> Figure:
    """A figure whose number is exact because it names a place or a grade."""
    return Figure(
        start, end, text[start:end], kind, float(number), float(number), float(number), "both", unit=unit,
        numeral_start=start, numeral_end=end,
    )  # fmt: skip


def at_most(figure: Figure) -> Figure:
    """The same place, or any before it."""
    return replace(figure, lower=None, closed="right", reading="at_most")


def read_ordinal(place: Place) -> Figure | None:
    """第一名, 第3次: an ordinal; a rank where it is a place in a contest or list."""
    start = place.position + 1 + (place.folded[place.position + 1] == " ")
    numeral = read_numeral(place.moved(start, floor=start))
    if numeral is None or numeral.value is None:
        return None
    to = _TO_NTH.match(place.folded, numeral.end)
    if to is not None and float(to["last"]) > numeral.value:
        figure = graded(place.text, "ordinal", place.position, to.end(), float(numeral.value), to["unit"])
        return replace(figure, value=None, upper=float(to["last"]), reading="vague")
    unit = read_unit(place.folded, numeral.end)
    form, end = unit if unit is not None and not unit[0].weak else (None, numeral.end)
    # 全国第一 is a rank, 全国第七批 and 全省第一个 are not.
    ranked = form.text in ("名", "位") if form is not None else place.before(_RANK_BEFORE) is not None
    code = form.unit.code if form is not None else None
    figure = graded(
        place.text, "rank" if ranked else "ordinal", place.position, end, float(numeral.value), code
    )
    return replace(figure, numeral_start=start, numeral_end=numeral.end)


def order_of(place: Place, found: Expression) -> str:
    """The kind of an English ordinal: a rank in a contest or list (ranked 8th, in 8th place), else an ordinal."""
    ranked = place.before(_RANKED, found.numeral.start) or _IN_PLACE.match(place.folded, found.end)
    return "rank" if ranked else "ordinal"


def read_first(place: Place) -> Figure:
    """首个, 首家: the first, in one character; 首位 and 首名 are ranks."""
    unit = place.folded[place.position + 1]
    return graded(
        place.text, "rank" if unit in "位名" else "ordinal", place.position, place.position + 2, 1, unit
    )


def read_front(place: Place) -> Figure | None:
    """前三名, 排名前10: a rank of at most the number."""
    numeral = read_numeral(place.moved(place.position + 1, floor=place.position + 1))
    if numeral is None or numeral.value is None:
        return None
    unit = read_unit(place.folded, numeral.end)
    end = unit[1] if unit and unit[0].text in ("名", "位") else numeral.end
    figure = graded(place.text, "rank", place.position, end, float(numeral.value), "名")
    return replace(at_most(figure), numeral_start=numeral.start, numeral_end=numeral.end)


def read_top(place: Place) -> Figure | None:
    """Top 10: a rank of at most the number."""
    numeral = read_numeral(place.moved(place.position + 4, floor=place.position + 4))
    if numeral is None or numeral.value is None:
        return None
    figure = graded(place.text, "rank", place.position, numeral.end, float(numeral.value), None)
    return replace(at_most(figure), numeral_start=numeral.start)


def read_rating(place: Place) -> Figure | None:
    """3A及以上, 五星级, 一级响应: a grade of a scale; the number ranks and does not count."""
    start, folded = place.position, place.folded
    listed = _LISTED.match(folded, start)
    if listed is None and _LISTED_BEFORE.search(folded, max(0, start - 2), start):
        listed = _LISTED_LAST.match(folded, start)
    if listed is not None:
        end = start + 1 if len(listed.group()) > 2 else listed.end()
        return graded(place.text, "rating", start, end, _grade(folded[start]), listed["unit"])
    match = _RATING.match(folded, start)
    if match is None:
        first = _CLASS.match(folded, start)
        return (
            graded(place.text, "rating", start, first.end(), _grade(folded[start]), "级") if first else None
        )
    above = _AND_ABOVE.match(folded, match.end())
    unit = "A" if match["grade"] else "级" if match["level"] else "星"
    end = above.end() if above else match.end()
    figure = graded(
        place.text, "rating", start, end, _grade(match["grade"] or match["level"] or match["stars"]), unit
    )
    if above is None:
        return figure
    return (
        replace(figure, upper=None, closed="left", reading="at_least")
        if above["way"] == "上" or above["word"] in ("above", "higher")
        else at_most(figure)
    )


def read_letters(place: Place) -> Figure | None:
    """AA+及以上: a grade of credit in capitals, which has no number."""
    match = _LETTERS.match(place.text, place.position)
    if match is None:
        return None
    start, end = match.span()
    reading = {"上": "at_least", "下": "at_most"}.get(match["way"] or "", "exact")
    return Figure(start, end, match.group(), "rating", reading=reading, numeral_start=start, numeral_end=end)


def _grade(digit: str) -> float:
    numeral = None if digit.isascii() else read_chinese(digit, 0)
    return float(digit) if numeral is None else float(numeral.value or 0)
