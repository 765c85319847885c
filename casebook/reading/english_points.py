"""Points of the calendar in English prose and in figures: 15 June 2016, Q3 2016, 2015-10-26, 3/7/2017."""

from __future__ import annotations

import re
from typing import Final

from casebook.reading import days
from casebook.reading.days import Span
from casebook.reading.english_words import CARDINALS, ORDINALS
from casebook.reading.points import CLOCK, Point, Row

_MONTHS: Final = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_NAMES: Final = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])"
)
_UNITS: Final = {word: number for word, (letter, number) in ORDINALS.items() if letter in "DE" and number}
_DAY_WORDS: Final = {
    **_UNITS,
    **{
        f"{tens}{mark}{word}": base + number
        for tens, base, last in (("twenty", 20, 9), ("thirty", 30, 1))
        for mark in " -"
        for word, number in _UNITS.items()
        if number <= last
    },
    "twentieth": 20,
    "thirtieth": 30,
}
_WORDS: Final = "|".join(sorted(_DAY_WORDS, key=len, reverse=True))
_DAY: Final = rf"(\d{{1,2}}(?:st|nd|rd|th)?|{_WORDS})"
_YEAR: Final = r"((?:1\d|20)\d{2})(?!\d|,\d{3}|/\d{2}(?!\d))"
_NTH: Final = r"(first|second|third|fourth|last|1st|2nd|3rd|4th)"
_TO: Final = r" ?(?:to|through|until|and|-|–|—) ?"
_NTH_WEEK: Final = rf"(\d{{1,2}}(?:st|nd|rd|th)|{_WORDS})"
_COUNTS: Final = {
    name: number
    for word, (_, number) in CARDINALS.items()
    if 2 <= number <= 11
    for name in (word, str(number))
}
_COUNT: Final = f"({'|'.join(_COUNTS)})"
_SEASONS: Final = {"spring": "春", "summer": "夏", "autumn": "秋", "fall": "秋", "winter": "冬"}
_QUARTER: Final = r"q([1-4])"


def _by_name(day: str, month: str, year: str) -> Span | None:
    return days.day_span(int(year), _month(month), _day(day))


def _any_order(first: str, second: str, third: str) -> Span | None:
    """A day, a month by name and a year in any order, joined by one separator."""
    names = [part for part in (first, second, third) if part[0].isalpha()]
    years = [part for part in (first, second, third) if len(part) == 4 and part.isdigit()]
    others = [part for part in (first, second, third) if part.isdigit() and len(part) < 3]
    if not len(names) == len(years) == len(others) == 1 or names[0][:3] not in _MONTHS:
        return None
    return _by_name(others[0], names[0], years[0])


def _days(first: str, last: str, month: str, year: str) -> Span | None:
    """From one day of a month to another."""
    return days.joined(_by_name(first, month, year), _by_name(last, month, year))


def _half(nth: str, year: str) -> Span | None:
    half = _nth(nth)
    return days.months_span(int(year), 6 * half - 5, 6 * half) if half <= 2 else None


def _third_of_year(word: str, year: str) -> Span | None:
    """early, mid, late: four months each."""
    first = {"early": 1, "mid": 5, "late": 9}[word]
    return days.months_span(int(year), first, first + 3)


def _third_of_month(word: str, month: str, year: str) -> Span | None:
    """early, mid, late: ten days each, as 上旬, 中旬, 下旬."""
    return days.third_of_month(int(year), _month(month), ("early", "mid", "late").index(word))


# Pattern, days from its groups, grain; the first row whose days exist is read.
_ENGLISH: Final[list[Row]] = [
    (re.compile(pattern), build, grain)
    for pattern, build, grain in (
        (rf"{_DAY}{_TO}{_DAY} ?(?:of )?{_NAMES}\.?,? ?{_YEAR}", _days, "range"),
        (rf"{_NAMES}\.? ?{_DAY}{_TO}{_DAY},? ?{_YEAR}", lambda m, d, e, y: _days(d, e, m, y), "range"),
        (rf"{_DAY} ?(?:of )?{_NAMES}\.?{_TO}{_DAY} ?(?:of )?{_NAMES}\.?,? ?{_YEAR}", lambda d, m, e, n, y: days.joined(_by_name(d, m, y), _by_name(e, n, y)), "range"),
        (rf"{_NAMES}\.? ?{_DAY}{_TO}{_NAMES}\.? ?{_DAY},? ?{_YEAR}", lambda m, d, n, e, y: days.joined(_by_name(d, m, y), _by_name(e, n, y)), "range"),
        (rf"((?:1\d|20)\d{{2}}),? {_NAMES}\.?,? {_DAY}(?!\d)", lambda y, m, d: _by_name(d, m, y), "day"),
        (rf"((?:1\d|20)\d{{2}}),? {_NAMES}", lambda y, m: days.month_span(int(y), _month(m)), "point"),
        (rf"{_DAY} ?(?:of )?{_NAMES}\.?,? ?(?:of )?{_YEAR}{CLOCK}", _by_name, "day"),
        (rf"{_NAMES}\.? ?(?:the )?{_DAY} ?,? ?(?:of )?{_YEAR}{CLOCK}", lambda m, d, y: _by_name(d, m, y), "day"),
        (r"([a-z]{3,9}|\d{1,4})[-/]([a-z]{3,9}|\d{1,4})[-/]([a-z]{3,9}|\d{1,4})(?![\da-z])", _any_order, "day"),
        (rf"{_NAMES}\.? ?(?:to|through|until|-|–|—) ?{_NAMES}\.?,? {_YEAR}", lambda a, b, y: days.months_span(int(y), _month(a), _month(b)), "range"),
        (rf"(?<=between ){_NAMES} and {_NAMES},? {_YEAR}", lambda a, b, y: days.months_span(int(y), _month(a), _month(b)), "range"),
        (rf"(early|mid|late)[- ]{_NAMES},? {_YEAR}", _third_of_month, "part"),
        (rf"(spring|summer|autumn|fall|winter) (?:of )?{_YEAR}", lambda s, y: days.season_span(int(y), _SEASONS[s]), "part"),
        (rf"(?:the )?{_NTH_WEEK}[- ]century", lambda n: days.century_span(_day(n)), "part"),
        (r"(early|mid|late)[- ](?:the )?((?:1\d|20)\d)0 ?[’']?s(?![a-z])", lambda part, y: days.decade_span(int(y) * 10, part), "part"),
        (r"(\d{1,4}) ?(?:a\.d\.|c\.e\.|ad(?![a-z])|ce(?![a-z]))", lambda y: days.year_span(int(y)), "point"),
        (rf"([1-4])q ?{_YEAR}", lambda q, y: days.quarter_span(int(y), int(q)), "part"),
        (rf"(?:the )?{_NTH_WEEK} five-year plan(?: period)?", lambda n: days.plan_by_number(_day(n)), "part"),
        (rf"end of {_NAMES},? {_YEAR}", lambda m, y: days.last_day(days.month_span(int(y), _month(m))), "day"),
        (rf"{_NAMES}\.? ?(?:,|of|-|/)? ?{_YEAR}", lambda m, y: days.month_span(int(y), _month(m)), "point"),
        (rf"(?:the )?{_NTH} quarter (?:of )?(?:the year )?{_YEAR}", lambda n, y: days.quarter_span(int(y), _nth(n)), "part"),
        (rf"{_QUARTER} ?(?:of )?{_YEAR}", lambda q, y: days.quarter_span(int(y), int(q)), "part"),
        (rf"((?:1\d|20)\d{{2}}) ?{_QUARTER}(?![\da-z])", lambda y, q: days.quarter_span(int(y), int(q)), "part"),
        (rf"(?:the )?{_NTH} half (?:of )?{_YEAR}", _half, "part"),
        (rf"h([12]) ?{_YEAR}", _half, "part"),
        (r"((?:1\d|20)\d{2}) ?h([12])(?![\da-z])", lambda y, h: _half(h, y), "part"),
        (rf"(?:the )?{_NTH_WEEK} week (?:of )?(?:the year )?{_YEAR}", lambda n, y: days.week_span(int(y), _day(n)), "part"),
        (rf"(?:the )?{_NTH_WEEK} week (?:of )?{_NAMES},? {_YEAR}", lambda n, m, y: days.week_of_month(int(y), _month(m), _day(n)), "part"),
        (rf"week (\d{{1,2}}) (?:of |in )?{_YEAR}", lambda n, y: days.week_span(int(y), int(n)), "part"),
        (r"(?:the )?((?:1\d|20)\d)0 ?[’']?s(?![a-z])", lambda y: days.decade_span(int(y) * 10), "part"),
        (rf"first {_COUNT} months of (?:the year )?{_YEAR}", lambda n, y: days.months_span(int(y), 1, _COUNTS[n]), "part"),
        (rf"first {_COUNT} quarters of (?:the year )?{_YEAR}", lambda n, y: days.quarter_span(int(y), 1, _COUNTS[n]), "part"),
        (rf"end of (?:the year )?{_YEAR}", lambda y: days.last_day(days.year_span(int(y))), "day"),
        (rf"(?:start|beginning) of (?:the year )?{_YEAR}", lambda y: days.month_span(int(y), 1), "part"),
        (rf"(early|mid|late)[- ]{_YEAR}", _third_of_year, "part"),
        (rf"(?:calendar year|cy|year) {_YEAR}", lambda y: days.year_span(int(y)), "point"),
    )
]  # fmt: skip

# What begins an English date or period with a letter: the first look, before the rows are tried.
_STARTS: Final = "|".join(
    (
        rf"{_NAMES}[\s.,/-]{{0,3}}(?:the |of )?(?:\d|{_WORDS})",
        rf"{_NAMES}\.?{_TO}{_NAMES}\.?,? \d{{4}}",
        rf"(?:the )?{_NTH_WEEK}(?: week of| five-year|[- ]century)",
        rf"(?:early|mid|late)[- ](?:(?:the )?\d{{4}}|{_NAMES})",
        r"(?:spring|summer|autumn|fall|winter) (?:of )?\d{4}",
        rf"{_DAY} (?:of )?{_NAMES}|(?:the )?{_NTH} (?:half|quarter)",
        r"q[1-4] ?(?:of )?\d{4}|h[12] ?\d{4}|fy ?\d|cy \d|year \d{4}|week \d{1,2} (?:of |in )?\d{4}",
        r"first \w{1,6} (?:months of|quarters)",
        r"(?:fiscal|financial|calendar) year|(?:end|start|beginning) of [\da-z]",
    )
)
STARTS: Final = re.sub(r"(?<!\\)\((?!\?)", "(?:", _STARTS)

# A fiscal year begins on another day in every country, so its days are not known from its name.
_FISCAL: Final = re.compile(
    r"(?:fiscal|financial) year (?:\d{4}|\d{2})(?:[/–—-]\d{2,4})?(?!\d)|fy ?(?:\d{4}|\d{2})(?:[/–—-]\d{2})?(?!\d)"
)
# Two neighbouring years with a stroke are one year of accounts or teaching that begins in the first.
_SPLIT_YEAR: Final = re.compile(r"((?:19|20)\d{2})/((?:19|20)?\d{2})(?![\d/])(?:学?年度?)?")


def _months_of_years(year: str, month: str, last_year: str, last_month: str) -> Span | None:
    """2023.01-2023.06: with a point between year and month on both sides of the mark."""
    return days.joined(
        days.month_span(int(year), int(month)), days.month_span(int(last_year), int(last_month))
    )


# Dates in figures, the year first, or a month and a year. `\2` asks for the same separator twice.
_NUMERIC: Final[list[Row]] = [
    (re.compile(pattern), build, grain)
    for pattern, build, grain in (
        (rf"(\d{{4}})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?![\d]){CLOCK}", lambda y, _, m, d: days.day_span(int(y), int(m), int(d)), "day"),
        (r"((?:19|20)\d{2})\.(\d{1,2}) ?[-–—~至] ?((?:19|20)\d{2})\.(\d{1,2})(?![\d.])", _months_of_years, "range"),
        (r"((?:19|20)\d{2}) (\d{2}) (\d{2})(?![\d,.])", lambda y, m, d: days.day_span(int(y), int(m), int(d)), "day"),
        (r"((?:19|20)\d{2})(\d{2})(\d{2})(?!\d|[.,]\d)", lambda y, m, d: days.day_span(int(y), int(m), int(d)), "day"),
        (r"((?:1[5-9]|20)\d{2}) ?[-/] ?(\d{1,2})(?!\d|[.,]\d)", lambda y, m: days.month_span(int(y), int(m)), "point"),
        (r"(\d{1,2}) ?[-/] ?((?:1[5-9]|20)\d{2})(?!\d|[.,]\d)", lambda m, y: days.month_span(int(y), int(m)), "point"),
    )
]  # fmt: skip
_YEAR_LAST: Final = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2(\d{{4}})(?!\d){CLOCK}")
_YEAR_SHORT: Final = re.compile(r"(\d{1,2})(/)(\d{1,2})/(\d{2})(?![\d/])")
# Points whose year is printed elsewhere. May and march are verbs before a number.
_YEARLESS: Final = re.compile(
    rf"{_DAY} ?(?:of )?{_NAMES}(?!\.?,? ?\d{{4}})|(?!may|march){_NAMES}\.? ?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?![\d.,:/%]|,? \d)"
    rf"|(?P<part>first {_COUNT} quarters(?: of the year)?(?! of \d)|(?:the )?{_NTH} quarter(?! of (?:an?|all|the) (?!year))(?![a-z]))"
)
# '90s and the 90s are of the twentieth century; so is every decade from the thirties on (the 20s may be these).
_DECADE: Final = re.compile(r"([3-9]0)s(?![a-z])")
_DECADE_BEFORE: Final = re.compile(r"(?:['’‘]|(?<![a-z])the )$")
_LATIN: Final = re.compile(r"[a-z]")


def read_english_point(folded: str, position: int) -> Point | None:
    """The point that begins here with a letter: June 2016, fourth of July 1995, Q1 2016, the 1970s."""
    fiscal = _FISCAL.match(folded, position)
    if fiscal:
        return Point(fiscal.end(), None, "part")
    return _first_row(_ENGLISH, folded, position) or _yearless(folded, position)


def read_numeric_point(folded: str, position: int) -> Point | None:
    """The point in figures that begins here: 2015-10-26, 20161016, 2014/10, 11/2016, 05-Aug-2016."""
    split = _SPLIT_YEAR.match(folded, position)
    if split and int(split[1]) + 1 == days.full_year(int(split[2])):
        first = int(split[1])
        return Point(split.end(), days.joined(days.year_span(first), days.year_span(first + 1)), "part")
    decade = _DECADE.match(folded, position)
    if decade and _DECADE_BEFORE.search(folded, max(0, position - 5), position):
        return Point(decade.end(), days.decade_span(1900 + int(decade[1])), "part")
    year_last = _YEAR_LAST.match(folded, position) or _YEAR_SHORT.match(folded, position)
    if year_last:
        return Point(year_last.end(), _year_last(folded, year_last), "day")
    return (
        _first_row(_NUMERIC, folded, position)
        or _first_row(_ENGLISH, folded, position)
        or _yearless(folded, position)
    )


def _yearless(folded: str, position: int) -> Point | None:
    match = _YEARLESS.match(folded, position)
    return None if match is None else Point(match.end(), None, "part" if match["part"] else "point")


def _first_row(rows: list[Row], folded: str, position: int) -> Point | None:
    for pattern, build, grain in rows:
        found = pattern.match(folded, position)
        span = build(*found.groups()) if found else None
        if found and span:
            return Point(found.end(), span, grain)
    return None


DAY_OR_MONTH: Final = (
    "日与月的次序不明，英文按月在前读 / day or month first is not said; in English the month is read first"
)


def order_in_doubt(folded: str, start: int, end: int) -> bool:
    """Whether a date in figures (5/6/2015) could be read with day and month exchanged."""
    match = _YEAR_LAST.search(folded, start, end) or _YEAR_SHORT.search(folded, start, end)
    return match is not None and int(match[1]) != int(match[3]) and max(int(match[1]), int(match[3])) <= 12


def _year_last(folded: str, match: re.Match[str]) -> Span | None:
    """3/7/2017: the month first in English text, as in the United States, else the day first."""
    first, second, year = int(match[1]), int(match[3]), days.full_year(int(match[4]))
    english = _LATIN.search(folded, max(0, match.start() - 40), match.start())
    day_first, month_first = days.day_span(year, second, first), days.day_span(year, first, second)
    return (month_first or day_first) if english else (day_first or month_first)


def _month(name: str) -> int:
    return _MONTHS.index(name[:3]) + 1


def _day(text: str) -> int:
    return _DAY_WORDS.get(text) or int(re.sub(r"\D", "", text))


def _nth(word: str) -> int:
    return 4 if word == "last" else _DAY_WORDS.get(word) or int(word[0])
