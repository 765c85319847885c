"""Points of the calendar as Chinese prose prints them: a year, a part of one, a month, a day.

A point is read at a position and gives its first and last day. What stands around it (以来, since, —)
is the matter of `casebook.reading.periods`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from casebook.reading import days
from casebook.reading.chinese import read_chinese
from casebook.reading.days import Span
from casebook.reading.digits import COUNT, DIGITS, HAN_DIGIT, HAN_TO_TEN, YEAR_DIGIT


@dataclass(slots=True)
class Point:
    """A printed point: where it ends, its days (None where no year is printed), and its grain.

    The grain is `point` for a year or month, `day` for a day or the end of something (2015年底), and
    `part` for what is a period by itself (a half year, a quarter, a decade), `range` for one with two ends.
    """

    end: int
    span: Span | None
    grain: str


Builder = Callable[..., Span | None]
Row = tuple[re.Pattern[str], Builder, str]

# A number of one or two figures, and the marks of a range.
N: Final = rf"(\d{{1,2}}|[{HAN_TO_TEN}廿卅]{{1,3}}|两)"
TO: Final = r" ?(?:—|–|-|―|~|～|至|到){1,2} ?"
CLOCK: Final = (
    r"(?: ?(?:上午|下午|晚上?)?(?:\d{1,2}(?::\d{2}){1,2}|(?:\d{1,2}|[零〇])[时点](?:整|半|\d{1,2}分)?))?"
)

_FIGURES = rf"\d{{4}}|[{YEAR_DIGIT}]{{4}}|\d{{2}}|[{YEAR_DIGIT}]{{2}}"
_HAN_YEAR = f"[{YEAR_DIGIT}十]{{1,4}}"
# 十年多 is a length of time; of a year by its name 多 belongs to what follows (比2014年多了3起, 2014年多部门联合).
_YEAR: Final = re.compile(
    rf"(?:公元)?({_FIGURES}) ?年(?![代级来历余半])(?:(?<=(?:19|20)\d\d年)|(?<=[一二][九〇零]..年)|(?!多))"
)

# Years of the Republic count from 1912 as the first (民國一〇八年 is 2019); Taiwan dates by them still,
# and leaves 民國 out before 年度 and months (一〇四年度, 104年5月), where no count of years stands.
_REPUBLIC: Final = re.compile(
    rf"民国(\d{{1,3}}|元|{_HAN_YEAR}) ?年"
    rf"|(1\d\d|一[〇零一二][{YEAR_DIGIT}])年(?=学?度|{COUNT}月)"
)


def _months(year: int, month: int, day: int, other: int, end: int) -> Span | None:
    return days.joined(days.day_span(year, month, day), days.day_span(year, other, end))


def _season(name: str) -> Builder:
    return lambda year: days.season_span(year, name)


# What may follow a printed year: pattern, its days from the year and the numbers, grain. The first row wins.
_IN_YEAR_FORMS: Final[list[tuple[str, Builder, str]]] = [
    (rf" ?{N}月{N}[日号]?{TO}{N}月{N}[日号]", _months, "range"),
    (rf" ?{N}月{N}[日号]?{TO}{N}[日号]", lambda y, m, d, e: _months(y, m, d, m, e), "range"),
    (rf" ?{N}月 ?{N}[日号]{CLOCK}", days.day_span, "day"),
    (rf" ?{N}月?份?{TO}{N}月份?", days.months_span, "range"),
    (rf" ?{N}月份?(?:上旬|初)", lambda y, m: days.third_of_month(y, m, 0), "part"),
    (rf" ?{N}月份?中旬", lambda y, m: days.third_of_month(y, m, 1), "part"),
    (rf" ?{N}月份?下旬", lambda y, m: days.third_of_month(y, m, 2), "part"),
    (rf" ?{N}月份?[底末]", lambda y, m: days.last_day(days.month_span(y, m)), "day"),
    (rf" ?的?第?{N}个?月份?", days.month_span, "point"),
    (r"度? ?的?上半年", lambda y: days.months_span(y, 1, 6), "part"),
    (r"度? ?的?下半年", lambda y: days.months_span(y, 7, 12), "part"),
    (rf"度? ?的?[前头]{N}个?季度", lambda y, n: days.quarter_span(y, 1, n), "part"),
    (rf"度? ?的?[前头]{N}个?月", lambda y, n: days.months_span(y, 1, n), "part"),
    (rf"度? ?的?[后末]{N}个?月", lambda y, n: days.months_span(y, 13 - n, 12), "part"),
    (rf"度? ?的?第?{N}季度?[底末]", lambda y, n: days.last_day(days.quarter_span(y, n)), "day"),
    (rf"度? ?的?第?{N}(?:季度)?{TO}第?{N}季度", days.quarter_span, "range"),
    (rf"度? ?的?第?{N}季度", days.quarter_span, "part"),
    (rf"的?第{N}周", days.week_span, "part"),
    *((f"的?{name}[季天]?(?![节运分至])", _season(name), "part") for name in "春夏秋冬"),
    (r"度?年?(?:初|伊始)", lambda y: days.month_span(y, 1), "part"),
    (r"度?年?(?:底|末|终)", lambda y: days.last_day(days.year_span(y)), "day"),
    (r"年中(?![央国学共心])", lambda y: days.months_span(y, 5, 8), "part"),
    (r"(?:度|份|内)?", days.year_span, "point"),
]
_IN_YEAR: Final[list[Row]] = [(re.compile(pattern), build, grain) for pattern, build, grain in _IN_YEAR_FORMS]

# Points whose year is printed elsewhere or nowhere.
_YEARLESS: Final = [
    (re.compile(pattern), grain)
    for pattern, grain in (
        (rf"{N}月{N}[日号]?{TO}(?:{N}月)?{N}[日号]", "part"),
        (rf"{N}月 ?{N}[日号]{CLOCK}", "point"),
        (rf"[廿卅][{HAN_DIGIT}]?[日号]", "part"),  # these figures are of dates only
        (rf"{N}月?{TO}{N}月份?", "part"),
        (rf"(?:(?<=[去今明前本当]年)){N}月份?", "point"),  # 去年10月
        (rf"{N}月份", "point"),
        (rf"{N}月(?:[上中下]旬|[初底末])", "part"),
        (rf"{N}月(?![期龄大余多内之以])", "point"),  # a month; a length of time is 10个月
        (r"[1-9]0年代|[五六七八九]十年代", "part"),
        (rf"近 ?(?:{COUNT}|几)(?:余|多)?个?[年月周天]来", "part"),
        (rf"[前头]{N}个?季度|(?:第{N}|[一二三四])季度|[上下前后]半年|[前头]{N}个月", "part"),
    )
]

# 20世纪90年代, 上世纪80年代 (of the twentieth century, as the word is used in this one), 1970年代, 21世纪.
_DECADE: Final = re.compile(rf"(?:{N} ?世纪|(上)个?世纪)([1-9{HAN_DIGIT}])[0十]年代(?:([初中末])期?)?")
_DECADE_OF: Final = re.compile(r"(\d{3})0年代(?:([初中末])期?)?")
_CENTURY: Final = re.compile(rf"{N} ?世纪")
# A budget year is a calendar year (Budget Law, art. 18).
_BUDGET_YEAR: Final = re.compile(r"(\d{4})(?:财年|财政年度|会计年度|预算年度|年度)")
_NTH_PLAN: Final = re.compile(rf"第{N}个五年(?:规划|计划)(?:期间|时期|期)?")
_PLANS: Final = "|".join(sorted(days.FIVE_YEAR_PLANS, key=len, reverse=True))
# A plan by its short name: quoted, or before a word that tells it from a number. 三五普法 is a campaign.
_PLAN: Final = re.compile(
    rf"(?:[“\"‘'「]({_PLANS})[”\"’'」](?!普法)|({_PLANS})(?=期间|时期|规划|计划|以来|末|初|收官|开局|之))"
    r"(?:(?P<end>期?末)|期间|时期|期|规划期?|计划期?)?"
)


def read_chinese_point(folded: str, position: int) -> Point | None:
    """The point that begins here, e.g. 2015年8月, 二〇一五年底, 20世纪90年代, “十二五”期间, 8月; else None."""
    plan = _PLAN.match(folded, position)
    if plan is not None:
        span = days.plan_span(plan[1] or plan[2])
        return (
            Point(plan.end(), days.last_day(span), "day") if plan["end"] else Point(plan.end(), span, "part")
        )
    nth = _NTH_PLAN.match(folded, position)
    if nth is not None:
        return Point(nth.end(), days.plan_by_number(number(nth[1])), "part")
    budget = _BUDGET_YEAR.match(folded, position)
    if budget is not None:
        return Point(budget.end(), days.year_span(int(budget[1])), "point")
    year = _YEAR.match(folded, position)
    if year is not None:
        return _in_year(folded, year)
    republic = _REPUBLIC.match(folded, position)
    if republic is not None:
        return _of_year(folded, republic, 1911 + _republican(republic[1] or republic[2]))
    return _decade(folded, position) or _yearless(folded, position)


def _in_year(folded: str, match: re.Match[str]) -> Point | None:
    return _of_year(folded, match, days.full_year(_figures(match[1])))


def _republican(figures: str) -> int:
    """元年 is the first; 三十六 by place value, 一〇四 figure by figure."""
    return 1 if figures == "元" else number(figures)


def _of_year(folded: str, match: re.Match[str], year: int) -> Point | None:
    for pattern, build, grain in _IN_YEAR:
        found = pattern.match(folded, match.end())
        if found is None:
            continue
        if len(match[1] or "") == 2 and found.end() == match.end() and not _short_year(match[1]):
            return None
        # 2月30日 is printed, whether the calendar has it or not: then the point has no days.
        return Point(found.end(), build(year, *(number(group) for group in found.groups())), grain)
    return None


def _short_year(figures: str) -> bool:
    """Whether two figures alone before 年 name a year: 08年, 98年, 三三年, but 15年 is a length of time."""
    return not figures.isascii() or figures[0] in "089"


def _decade(folded: str, position: int) -> Point | None:
    found = _DECADE.match(folded, position)
    if found is not None:
        century = 20 if found[2] else number(found[1])
        first = (century - 1) * 100 + number(found[3]) * 10
        return Point(found.end(), days.decade_span(first, found[4]), "part")
    found = _DECADE_OF.match(folded, position)
    if found is not None:
        return Point(found.end(), days.decade_span(int(found[1]) * 10, found[2]), "part")
    found = _CENTURY.match(folded, position)
    return Point(found.end(), days.century_span(number(found[1])), "part") if found else None


def _yearless(folded: str, position: int) -> Point | None:
    for pattern, grain in _YEARLESS:
        found = pattern.match(folded, position)
        if found is not None:
            return Point(found.end(), None, grain)
    return None


def _figures(text: str) -> int:
    """A year read figure by figure."""
    return int("".join(str(DIGITS.get(character, character)) for character in text))


def number(text: str) -> int:
    """A small number in Arabic or Chinese numerals."""
    if text.isascii():
        return int(text)
    numeral = read_chinese(text, 0)
    return int(numeral.value or 0) if numeral is not None else 0
