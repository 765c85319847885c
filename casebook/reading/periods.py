"""Periods: points of the calendar with what stands around them, and the periods that coders type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from casebook.reading import days
from casebook.reading.days import Span
from casebook.reading.digits import HAN_DIGIT, SCALE, YEAR_DIGIT
from casebook.reading.english_points import read_english_point, read_numeric_point
from casebook.reading.lexicon import CHANGE_WORDS
from casebook.reading.place import Place
from casebook.reading.points import Point, read_chinese_point
from casebook.reading.script import fold

PeriodKind = Literal["instant", "span", "since_unstated", "since", "not_stated"]


@dataclass(frozen=True, slots=True)
class Period:
    """When a figure holds: first and last day, None where the source does not print it.

    `kind` is `instant` (as at one day: start and end are it), `span`, `since` (the start is printed,
    the end is open), `since_unstated` (up to a printed end, the start is not printed), `not_stated`.
    """

    start: date | None
    end: date | None
    kind: PeriodKind


class UnreadablePeriod(ValueError):
    """A string that is not one period; `zh` and `en` say so to a reader."""

    def __init__(self, text: str, zh: str, en: str) -> None:
        super().__init__(f"{zh} / {en}")
        self.text, self.zh, self.en = text, zh, en


@dataclass(slots=True)
class Dated:
    """A period found in a text: its span there, the period (None: the year is not printed), its kind."""

    start: int
    end: int
    period: Period | None
    kind: Literal["date", "period"]


# Days of a point, where it ends, and its grain.
Found = tuple[Span | None, int, str]

NOT_STATED: Final = Period(None, None, "not_stated")

# Words before a point and what they do to it; the longest reading to the left is taken.
_BEFORE: Final[list[tuple[str, str]]] = [
    (r"截至|截止到|截止至|截至到|截止|as of|as at|(?<![a-z])by(?: the)?|up to(?: the)?", "as_at"),
    (
        # since its launch in 2013, as 自2013年启动以来
        r"自从|自|从|由|since (?:[a-z]{1,14} ){1,3}in(?: the)?|since(?: the)?|from(?: the)?|starting (?:on|from|in)|beginning (?:on|in)|between",
        "since",
    ),
    (r"on or before|no later than|until(?: the)?|till(?: the)?|through(?: the)?", "until"),
    (r"before(?: the year| the)?|prior to", "before"),
    (r"after(?: the year| the)?", "after"),
]
# Words behind a point. 以上 and its kin include the day, 之前 and 之后 do not (Civil Code, art. 1259).
_AFTER: Final[list[tuple[str, str]]] = [
    (r"(?:及|或)(?:以|之)后| (?:and|or) (?:after|greater|later)(?! ?\d| my| the| our)", "since"),
    (r"(?:及|或)(?:以|之)前| (?:and|or) (?:before|earlier)(?! ?\d)", "until"),
    (r"以来| ?起(?![草诉义点伏步码])| ?开始(?!的)| ?开始(?=的)|至今| onwards?| to date", "since"),
    (r"[之以]后", "after"),
    (r" ?为?止", "until"),
    (r"[之以]前|前(?![后期列沿者几两三半一二四五六七八九十\d])", "before"),
    (r"期间|之?间", "during"),
]
_BEFORE_AT: Final = re.compile(
    "(?:" + "|".join(f"(?P<{name}>{words})" for words, name in _BEFORE) + ") {0,2}$"
)
_AFTER_AT: Final = re.compile("|".join(f"(?P<r{row}>{words})" for row, (words, _) in enumerate(_AFTER)))
# 自2013年启动以来: what began stands between the point and 以来.
_SINCE_CLAUSE: Final = re.compile(f"(?:(?![{HAN_DIGIT}{SCALE}])[\u3400-\u9fff]){{1,14}}?(?:以来|至今)")
# A change with its amount before "from".
CHANGED: Final = re.compile(rf"(?<![a-z])(?:{CHANGE_WORDS})(?![a-z])[^,.;\n]{{0,30}}\d[^,.;\n]{{0,14}}$")
# Between two points: 2011—2020年, 从2014年到2015年, from 2011 to 2015, between May and June 2014.
_TO: Final = re.compile(
    r"(?: ?起)? ?(?:—|–|-|―|~|～|至|到|与(?=.{2,12}间)|和(?=.{2,12}间)| to | until | through ){1,2} ?"
)
_AND: Final = re.compile(r" and ")
_BETWEEN: Final = re.compile(r"between (?:the year )?$")
_LEFT_YEAR: Final = re.compile(r"((?:1[89]|20)\d{2})年? ?(?=(?:—|–|-|―|~|～|至|到| to | and ))")
_RIGHT_YEAR: Final = re.compile(r"((?:1[89]|20)\d{2}|\d{2}(?=年))(?!\d|[.,]\d|%)年?(?!\d)")
_LEFT_MONTH: Final = re.compile(r"((?:1[89]|20)\d{2})[./](\d{1,2})(?=[—–―~～至到-])")
_YEAR_ALONE: Final = re.compile(
    r"((?:1[5-9]|20)\d{2})(?![\d%]|[.,]\d| ?[-/] ?\d| (?:(?!onwards)[a-z]{3,}s|people)(?![a-z]))"
)
# 2014: 1,100: a year at the head of a clause tells when what follows the colon holds.
_HEADING_YEAR: Final = re.compile(r"((?:19|20)\d{2})(?=[:：] )")
_HEAD: Final = re.compile(r"(?:^|[\n;,.、；。，(（] ?)$")
_TIME_WORD: Final = re.compile(
    r"(?:(?<![a-z])(?:in|during|since|from|until|till|before|after|by|of|year|prior to|as of|through|between|not|starting|on|(?:decades?|years?|months?|period|up) to)"
    r"|截至|截止|自|从) ?(?:the year |the )?$|(?:19|20)\d\d(?:,|,? and|,? or) $|(?<![a-z])(?!(?:is|are|was|were|to|about|than|over|nearly|some|equals|total"
    r"|number|least|most|around|under|above|below|exceed|exceeded|only|just|all|reached|the) )[a-z]{3,12} $"
)
# 1914–18, 2013-14: the last year of a range by two figures; with a hyphen only what can be no month (2015-10).
_YEARS: Final = re.compile(r"((?:1[5-9]|20)\d{2})(?:[–—]|-(?=1[3-9]|[2-9]))(\d{2})(?!\d|[.,]\d|[%年月-])")
# The 2010 census: a year that tells one thing from its like; the 2010 people are counted.
_THE: Final = re.compile(r"(?<![a-z])the $")
_YEAR_OF: Final = re.compile(r"((?:1[5-9]|20)\d{2})(?= (?!mark )[a-z]{2,}(?:(?<!s)|(?<=[iu]s))(?![a-z]))")
_WINDOW: Final = 22


def read_dated(place: Place) -> Dated | None:
    """The date or period whose first numeral (or month name) stands here, with its relation words."""
    folded, position = place.folded, place.position
    point = _point(folded, position)
    found = _range(folded, position, point) or point
    if found is None:
        return None
    span, end, grain = found
    before = place.before(_BEFORE_AT)
    after = _AFTER_AT.match(folded, end)
    relation = _AFTER[int((after.lastgroup or "r0")[1:])][1] if after else ""
    if before and (_is_attribute(folded, before, end) or _is_compared(folded, before, grain)):
        before = None
    if before and before.lastgroup == "since" and after is None and grain != "range":
        after, relation = _SINCE_CLAUSE.match(folded, end), ""
    start = before.start() if before and _goes_with(before.lastgroup, relation, grain) else position
    relation = _relation(before.lastgroup if before and start < position else None, relation, grain)
    kind: Literal["date", "period"] = "period" if relation or grain in ("part", "range") else "date"
    period = None if span is None else _related(span, relation, grain)
    return Dated(start, after.end() if after else end, period, kind)


# What a point must look like from its first character on; most numbers do not, and are let go quickly.
_LIKE_CHINESE: Final = re.compile(
    rf"[“\"‘'「公民上下前后头第近]|[\d{YEAR_DIGIT}十廿卅两]{{1,4}} ?[年月季世个五—–―~～至到日号期规计时以末初财会预-]|\d{{1,2}}0年|十五"
)
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_LIKE_NUMERIC: Final = re.compile(
    rf"\d{{4}} ?[-/.] ?[\da-z]|\d{{1,2}} ?[-/.] ?(?:\d{{4}}|\d{{1,2}}[-/.]\d{{2}}|{_MONTH})|\d{{8}}(?!\d)|\d{{4}} \d\d \d\d"
    rf"|(?:{_NTH} ?(?:to|through|until|and|-|–|—) ?)?{_NTH},? ?[’']?(?:of )?{_MONTH}|\d{{4}},? {_MONTH}"
    r"|\d{1,4} ?(?:[’']?s(?![a-z])|[qh]\d|q ?\d|a\.?d|c\.?e)"
    r"|\d{1,2}(?:st|nd|rd|th)[ -](?:half|quarter|week|century|five-year)"
)


def _point(folded: str, position: int) -> Found | None:
    if folded[position].isascii() and folded[position].isalpha():
        point = read_english_point(folded, position)
    else:
        point = read_chinese_point(folded, position) if _LIKE_CHINESE.match(folded, position) else None
        if point is None and _LIKE_NUMERIC.match(folded, position):
            point = read_numeric_point(folded, position)
    if point is None:
        return _bare_year(folded, position)
    return point.span, point.end, point.grain


def _bare_year(folded: str, position: int) -> Found | None:
    """A year in figures alone is a year behind a word of time only (in 2014, since 2014)."""
    years = _YEARS.match(folded, position)
    if years is not None and int(years[2]) > int(years[1][2:]):
        span = days.joined(days.year_span(int(years[1])), days.year_span(int(years[1][:2] + years[2])))
        return span, years.end(), "range"
    year = _HEADING_YEAR.match(folded, position)
    if year is not None and _HEAD.search(folded, max(0, position - 2), position):
        return days.year_span(int(year[1])), year.end(), "point"
    year = _YEAR_OF.match(folded, position)
    if year is not None and _THE.search(folded, max(0, position - 5), position):
        return days.year_span(int(year[1])), year.end(), "point"
    year = _YEAR_ALONE.match(folded, position)
    if year is None or not _TIME_WORD.search(folded, max(0, position - _WINDOW), position):
        return None
    return days.year_span(int(year[1])), year.end(), "point"


def _range(folded: str, position: int, point: Found | None) -> Found | None:
    """Two points with a mark of range between them; the first may leave out its 年."""
    for first in _lefts(folded, position, point):
        to = _TO.match(folded, first.end)
        if to is None and _BETWEEN.search(folded, max(0, position - 12), position):
            to = _AND.match(folded, first.end)
        last = _right(folded, to.end()) if to else None
        span = days.joined(first.span, last.span) if last else None
        if last is not None and span is not None:
            return span, last.end, "range"
    return None


def _lefts(folded: str, position: int, found: Found | None) -> Iterator[Point]:
    if found is not None:
        yield Point(found[1], found[0], found[2])
    month = _LEFT_MONTH.match(folded, position)
    if month:
        yield Point(month.end(), days.month_span(int(month[1]), int(month[2])), "point")
    year = _LEFT_YEAR.match(folded, position)
    if year:
        yield Point(year.end(), days.year_span(int(year[1])), "point")


def _right(folded: str, position: int) -> Point | None:
    if position >= len(folded):
        return None
    found = _point(folded, position)
    if found is not None:
        return Point(found[1], found[0], found[2])
    year = _RIGHT_YEAR.match(folded, position)
    return Point(year.end(), days.year_span(days.full_year(int(year[1]))), "point") if year else None


def _is_attribute(folded: str, before: re.Match[str], end: int) -> bool:
    """由2016年的85%升至…: 由 and 从 begin the change of the number, and the year only says which number."""
    return (
        before.lastgroup == "since"
        and before.group().strip() in ("由", "从")
        and folded[end : end + 1] == "的"
    )


def _is_compared(folded: str, before: re.Match[str], grain: str) -> bool:
    """Fell 12% from 2014: the year that a change is told from, not one since when something lasts."""
    changed = CHANGED.search(folded, max(0, before.start() - 60), before.start())
    return grain != "range" and before.group().startswith("from") and changed is not None


def _goes_with(before: str | None, after: str, grain: str) -> bool:
    """Whether a word before and a word behind can belong to one point (自2018年起, but not 截至…起)."""
    if before == "since":
        return after in ("", "since", "until", "during") or grain == "range"
    return before is not None and (not after or before == "as_at")


def _relation(before: str | None, after: str, grain: str) -> str:
    if grain == "range":
        return ""
    return (before if before not in (None, "since") or not after else after) or after if before else after


def _related(span: Span, relation: str, grain: str) -> Period:
    """The period that a relation makes of a span of days."""
    first, last = span
    day = timedelta(days=1)
    if relation == "as_at":
        return Period(last, last, "instant")
    if relation == "since":
        return Period(first, None, "since")
    if relation == "after":
        return Period(last + day, None, "since")
    if relation == "until":
        return Period(None, last, "since_unstated")
    if relation == "before":
        return Period(None, first - day if first > date.min else None, "since_unstated")
    return Period(first, last, "instant" if grain == "day" else "span")


# Dates as coders type them for other sources: ISO 8601-1, and the interval forms of ISO 8601-2 (EDTF).
_ISO: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
# Printed periods without a date: they say something, but no day can be read from them.
_UNDATED: Final = re.compile(
    r"(?:截至|截止|到)?(?:目前|现在|当前|今)(?:为止)?|近年来?|近几年来?|多年来|长期以来|同期|to date|in recent years|so far"
)


def read_period(text: str) -> Period:
    """The period that a whole string states; an empty string, or one without a date, is `not_stated`.

    Reads printed Chinese and English periods (2015年8月, 2014年初以来, 截至2015年底, “十二五”期间, since
    2014) and ISO 8601 with its interval forms (2015-10, 2013-01/2013-10, ../2015-10, 2015-10/..).

    Raises UnreadablePeriod if the string is no period or runs backwards.
    """
    folded = fold(text.strip())
    if not folded or _UNDATED.fullmatch(folded):
        return NOT_STATED
    period = _read_iso(folded) or _read_printed(text.strip(), folded)
    if period is None:
        raise UnreadablePeriod(
            text,
            f"时间“{text[:60]}”无法识别：请照原文填写（如 截至2015年底），或按 ISO 8601 填写（如 2015-10、2013-01/2013-10）",
            f"The period {text[:60]!r} cannot be read: type it as printed (截至2015年底) "
            "or in ISO 8601 (2015-10, 2013-01/2013-10)",
        )
    return period


def _read_printed(text: str, folded: str) -> Period | None:
    for position, character in enumerate(folded[:_WINDOW]):
        if character.isalnum() or character in '“"‘':
            found = read_dated(Place(text, folded, position, 0))
            if found is not None and found.start == 0 and found.end == len(folded):
                return found.period
    return None


def _read_iso(folded: str) -> Period | None:
    first, slash, last = folded.partition("/")
    if not slash:
        span = _iso_span(first)
        return None if span is None else Period(*span, "instant" if span[0] == span[1] else "span")
    start = None if first in ("", "..") else _iso_span(first)
    end = None if last in ("", "..") else _iso_span(last)
    if (start is None and first not in ("", "..")) or (end is None and last not in ("", "..")):
        return None
    if start is None or end is None:
        return (
            Period(start[0], None, "since")
            if start
            else Period(None, end[1], "since_unstated")
            if end
            else None
        )
    return Period(start[0], end[1], "span") if start[0] <= end[1] else None


def _iso_span(text: str) -> Span | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(group) if group else 0 for group in found.groups())
    if day:
        return days.day_span(year, month, day)
    return days.month_span(year, month) if found[2] else days.year_span(year)
