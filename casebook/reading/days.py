"""Spans of days: years and their parts, months, five-year plans, each as its first and last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

Span = tuple[date, date]

# The five-year plans of the PRC by their short names; 1963 to 1965 stand between the second and the third.
FIVE_YEAR_PLANS: Final = {
    "一五": 1953, "二五": 1958, "三五": 1966, "四五": 1971, "五五": 1976, "六五": 1981, "七五": 1986, "八五": 1991,
    "九五": 1996, "十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026,
}  # fmt: skip


def year_span(year: int) -> Span | None:
    """First and last day of a year, also of a budget year, which is the calendar year (Budget Law, art. 18)."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 2999 else None


def month_span(year: int, month: int) -> Span | None:
    """First and last day of a month; None if there is no such month."""
    if year_span(year) is None or not 1 <= month <= 12:
        return None
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def day_span(year: int, month: int, day: int) -> Span | None:
    """A single day, twice; None if the calendar has no such day."""
    span = month_span(year, month)
    return None if span is None or not 1 <= day <= span[1].day else (date(year, month, day),) * 2


def months_span(year: int, first: int, last: int) -> Span | None:
    """From the first day of one month to the last day of another in the same year."""
    return joined(month_span(year, first), month_span(year, last))


def quarter_span(year: int, first: int, last: int | None = None) -> Span | None:
    """A quarter, or from the first day of one quarter to the last day of another."""
    return months_span(year, 3 * first - 2, 3 * (last or first)) if 1 <= first <= 4 else None


def week_span(year: int, week: int) -> Span | None:
    """A week of a year, Monday to Sunday; the first week holds the first Thursday (ISO 8601)."""
    try:
        return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    except ValueError:
        return None


def week_of_month(year: int, month: int, week: int) -> Span | None:
    """A week of a month, Monday to Sunday, counted like those of a year: the first holds a Thursday of the month."""
    span = month_span(year, month)
    if span is None:
        return None
    thursday = span[0] + timedelta(days=(3 - span[0].weekday()) % 7 + 7 * (week - 1))
    return thursday - timedelta(days=3), thursday + timedelta(days=3)


def season_span(year: int, season: str) -> Span | None:
    """Three months of the meteorological calendar: spring begins in March, winter in December."""
    first = 3 + 3 * "春夏秋冬".index(season)
    return joined(month_span(year, first), month_span(year + first // 12, (first + 1) % 12 + 1))


# The years of a decade that are its beginning, middle and end in common use: 1990-93, 1994-96, 1997-99.
_OF_DECADE: Final = {"初": (0, 3), "early": (0, 3), "中": (4, 6), "mid": (4, 6), "末": (7, 9), "late": (7, 9)}


def decade_span(year: int, part: str | None = None) -> Span | None:
    """Ten years from this one on, or a part of them (初, 中, 末, early, mid, late)."""
    first, last = _OF_DECADE.get(part or "", (0, 9))
    return joined(year_span(year + first), year_span(year + last))


def century_span(number: int) -> Span | None:
    """The hundred years of a century, the first of which ends in 01."""
    first = (number - 1) * 100 + 1
    return joined(year_span(first), year_span(first + 99))


def plan_span(name: str) -> Span | None:
    """The five years of a plan by its short name, e.g. 十二五."""
    return joined(year_span(FIVE_YEAR_PLANS[name]), year_span(FIVE_YEAR_PLANS[name] + 4))


def plan_by_number(number: int) -> Span | None:
    """The five years of the nth plan (the 12th Five-Year Plan is 十二五)."""
    names = list(FIVE_YEAR_PLANS)
    return plan_span(names[number - 1]) if 1 <= number <= len(names) else None


def third_of_month(year: int, month: int, third: int) -> Span | None:
    """上旬, 中旬, 下旬 (0, 1, 2): days 1 to 10, 11 to 20, 21 to the end."""
    span = month_span(year, month)
    if span is None:
        return None
    start = span[0] + timedelta(days=10 * third)
    return start, (start + timedelta(days=9) if third < 2 else span[1])


def joined(first: Span | None, last: Span | None) -> Span | None:
    """From the first day of one span to the last day of another; None if that runs backwards."""
    return None if first is None or last is None or first[0] > last[1] else (first[0], last[1])


def last_day(span: Span | None) -> Span | None:
    """The last day of a span, for what is counted at its end (2015年底)."""
    return None if span is None else (span[1], span[1])


def full_year(digits: int) -> int:
    """A year from two figures: 00 to 29 of this century, 30 to 99 of the last."""
    return digits if digits > 99 else digits + (2000 if digits < 30 else 1900)
