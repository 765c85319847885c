"""Numbers, intervals, dates and printed figures in words, in Chinese and English.

Babel formats; this module only decides which form a reader expects: 万 and 亿 in Chinese, grouped digits and
millions in English.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from math import ceil, floor, log10
from typing import Any, Final, Literal, NamedTuple

from babel.dates import format_skeleton
from babel.numbers import format_compact_decimal, format_decimal

Language = Literal["zh", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
LOCALES: Final[dict[str, str]] = {"zh": "zh_Hans_CN", "en": "en_GB"}
HTML_LANG: Final[dict[str, str]] = {"zh": "zh-CN", "en": "en"}
_COMPACT_FROM: Final[dict[str, float]] = {"zh": 1e4, "en": 1e6}
_DASH: Final = "–"


class Text(NamedTuple):
    """One string in both languages; ``note`` helps a translator."""

    zh: str
    en: str
    note: str = ""

    def pick(self, language: str) -> str:
        """Return the string in ``language``."""
        return self.zh if language == "zh" else self.en


def is_absent(value: Any) -> bool:
    """Say whether a table's cell is empty (None, NaN, NaT or the empty string)."""
    return value is None or value != value or value == ""


def format_number(value: float, language: str) -> str:
    """Return ``value`` in full: ``5081167`` in Chinese, ``5,081,167`` in English."""
    pattern = "0.######" if language == "zh" else "#,##0.######"
    return format_decimal(_tidy(value), format=pattern, locale=LOCALES[language]).replace("-", "−")


def format_compact(value: float, language: str) -> str:
    """Return ``value`` short enough for a tick or a title: ``508.1万``, ``5.08 million``.

    At most four significant digits are kept, so this is never used where a figure is quoted.
    """
    if abs(value) < _COMPACT_FROM[language]:
        return format_number(_significant(value), language)
    digits = 1 if language == "zh" else 2
    kind: Literal["short", "long"] = "short" if language == "zh" else "long"
    text = format_compact_decimal(value, format_type=kind, locale=LOCALES[language], fraction_digits=digits)
    return (
        re.sub(r"(\.\d*?)0+(?=\D|$)", r"\1", text).replace(".万", "万").replace(". ", " ").replace("-", "−")
    )


def format_share(value: float, language: str) -> str:
    """Return a percentage held as 12.3 as ``12.3%``."""
    return f"{format_number(value, language)}%"


def format_amount(value: float, unit: str, language: str) -> str:
    """Return ``value`` in full, with the sign of its unit where that is part of the number (``%``)."""
    return format_share(value, language) if unit == "percent" else format_number(value, language)


def format_bounds(
    lower: float | None, upper: float | None, closed: str, language: str, unit: str = ""
) -> str:
    """Return bounds in mathematical notation: ``(700, 800)``, ``≥ 90%``, ``< 1000万``; a dash if none is asserted."""
    low, high = (None if is_absent(v) else format_spoken(float(v), unit, language) for v in (lower, upper))  # type: ignore[arg-type]
    takes_low, takes_high = closed in ("both", "left"), closed in ("both", "right")
    if low is None and high is None:
        return _DASH
    if low is None:
        return f"{'≤' if takes_high else '<'} {high}"
    if high is None:
        return f"{'≥' if takes_low else '>'} {low}"
    if low == high:
        return low if takes_low or takes_high else f"≈ {low}"
    comma = "; " if "," in low + high else ", "
    return f"{'[' if takes_low else '('}{low}{comma}{high}{']' if takes_high else ')'}"


def format_day(day: date, language: str) -> str:
    """Return a date in full: ``2016年6月21日``, ``21 Jun 2016``."""
    return format_skeleton("yMMMd", day, locale=LOCALES[language])


def format_month(day: date, language: str) -> str:
    """Return the month of a date: ``2015年10月``, ``Oct 2015``."""
    return format_skeleton("yMMM", day, locale=LOCALES[language])


def format_year(day: date, language: str) -> str:
    """Return the year of a date: ``2015年``, ``2015``."""
    return f"{day.year}年" if language == "zh" else str(day.year)


def format_partial(printed: str, language: str) -> str:
    """Return an ISO date that may end with its year or month as precise as it is: ``2015-10`` → ``2015年10月``."""
    parts = [int(part) for part in printed.split("-")]
    return _AS[GRAINS[len(parts) - 1]](date(*[*parts, 1, 1][:3]), language)


def format_period(start: Any, end: Any, kind: str, language: str, text: str = "") -> str:
    """Return a period as long and as precise as it is known: a year, a month, a day, a span, or what is not stated.

    ``text`` is the period as printed or typed: on Chinese pages the print itself is shown, on English ones its days no
    finer than it has them.
    """
    first, last = _day(start), _day(end)
    is_undated = first is None and last is None
    if has_han(text) and (is_undated or language == "zh"):
        return _PERIOD["vague"].pick(language).format(phrase(text, language)) if is_undated else text
    grains = grains_of(text)
    if kind == "since_unstated":
        return _since_unstated(last, language, grains[1])
    earliest, latest = first or last, last or first
    if earliest is None or latest is None:
        return _PERIOD["not_stated"].pick(language)
    if kind == "since":
        return _PERIOD["since"].pick(language).format(_from(earliest, latest, language, grains[0]))
    if grains[0] and grains[1]:
        return _ends([_AS[grains[0]](earliest, language), _AS[grains[1]](latest, language)], language)
    return _point(earliest, latest, language)


def has_han(text: str) -> bool:
    """Say whether a text has Chinese characters."""
    return bool(_HAN.search(text))


def quoted_title(title: str) -> str:
    """Return a title in the marks of its own language: ``《…》`` around a Chinese one, none around others."""
    return f"《{title}》" if has_han(title) else title


def phrase(words: str, language: str) -> str:
    """Return a fixed phrase of Chinese reports in the reader's language, in quotation marks; unknown ones as printed."""
    return f"“{words if language == 'zh' else PHRASES.get(words, words)}”"


def gloss(row: Mapping[Any, Any], language: str, unit_name: str = "") -> str:
    """Return a printed figure in the reader's language: 9800多件 → ``over 9,800``; 数十 → ``20 to 100``.

    ``row`` is an observation: ``value, lower, upper, reading, unit``. ``unit_name`` is put after the number.
    """
    reading, unit = str(row["reading"]), str(row["unit"])
    if reading == "derived":
        row = rounded_outward(row)
        spans = not is_absent(row["lower"]) and row["lower"] != row["upper"]
        reading = _derived_reading(row) if spans else "about" if _is_loose(row) else "exact"
    amounts = {
        name: "" if is_absent(row[name]) else format_spoken(float(row[name]), unit, language)
        for name in ("value", "lower", "upper")
    }
    template = GLOSSES.get(reading, GLOSSES["exact"]).pick(language)
    said = next((amounts[name] for name in ("value", "lower", "upper") if amounts[name]), "")
    if unit_name and said == "1" and reading == "less_than" and language == "en":
        return f"less than {'an' if unit_name[0] in 'aeio' else 'a'} {unit_name}"
    text = template.format(said=said, **amounts)
    return f"{text}{_space(language)}{unit_name}" if unit_name else text


def rounded_outward(row: Mapping[Any, Any], digits: int = 4) -> dict[str, Any]:
    """Return ``value``, ``lower`` and ``upper`` of a derived figure with ``digits`` significant digits.

    The bounds are rounded away from each other, so that what is said is never narrower than what is known.
    """
    exact = not is_absent(row["lower"]) and row["lower"] == row["upper"]
    down, up = (round, round) if exact else (floor, ceil)
    return {
        "value": row["value"] if is_absent(row["value"]) else float(f"{row['value']:.{digits}g}"),
        "lower": row["lower"] if is_absent(row["lower"]) else _rounded(float(row["lower"]), digits, down),
        "upper": row["upper"] if is_absent(row["upper"]) else _rounded(float(row["upper"]), digits, up),
    } | {name: row[name] for name in ("closed", "unit") if name in row}


GLOSSES: Final[dict[str, Text]] = {
    "exact": Text("{said}", "{said}"),
    "rounded": Text("{said}", "{said}"),
    "derived": Text("{said}", "{said}"),
    "more_than_digit": Text("{said}多", "over {said}"),
    "nearly": Text("近{said}", "nearly {said}"),
    "about": Text("约{said}", "about {said}"),
    "more_than": Text("超过{said}", "more than {said}"),
    "at_least": Text("{said}以上", "at least {said}"),
    "less_than": Text("不到{said}", "less than {said}"),
    "at_most": Text("{said}以内", "at most {said}"),
    "vague": Text("{lower}至{upper}", "{lower} to {upper}"),
}
# What Chinese reports say instead of a date or a baseline.
PHRASES: Final[dict[str, str]] = {
    "近年来": "in recent years",
    "截至目前": "to date",
    "目前": "at present",
    "前几年": "a few years before",
    "同比": "year on year",
}
GRAINS: Final = ("year", "month", "day")
_HAN: Final = re.compile(r"[\u4e00-\u9fff]")
_HAS: Final[dict[str, re.Pattern[str]]] = {
    "early": re.compile("年初"),
    "end": re.compile("年[底末]"),
    "day": re.compile(r"\d{4}-\d{1,2}-\d|[日号]"),
    "month": re.compile(r"\d{4}-\d|月"),
    "year": re.compile(r"\d{4}(?!年[上下第一二三四])"),
}
_PERIOD: Final[dict[str, Text]] = {
    "not_stated": Text("未注明时间", "no date given"),
    "vague": Text("{}，未注明日期", "{}, no date given"),
    "since_unstated": Text("起算时间未注明，至{}", "to {}, start not stated"),
    "start_unstated": Text("起算时间未注明", "start not stated"),
    "early": Text("{}年初", "early {}"),
    "end": Text("{}年底", "the end of {}"),
    "since": Text("自{}起", "since {}"),
    "range": Text("{}至{}", "{} to {}"),
}


def _rounded(value: float, digits: int, toward: Callable[[float], int]) -> float:
    if value == 0 or float(f"{value:.{digits}g}") == value:
        return value
    step = 10.0 ** (floor(log10(abs(value))) + 1 - digits)
    return float(f"{toward(round(value / step, 6)) * step:.{digits + 1}g}")


def _is_loose(row: Mapping[str, Any]) -> bool:
    """Say whether a derived number is a point by convention only: no bound is asserted, or one census stands for all years."""
    return row.get("closed") == "neither"


def _derived_reading(row: Mapping[Any, Any]) -> str:
    """The gloss of a derived interval: both ends, or the one that is known."""
    return "vague" if not is_absent(row["upper"]) else "at_least"


def _tidy(value: float) -> float | int:
    return int(value) if float(value).is_integer() else round(float(value), 6)


def _significant(value: float) -> float:
    return float(f"{value:.4g}")


def _space(language: str) -> str:
    return "" if language == "zh" else " "


def format_spoken(value: float, unit: str, language: str) -> str:
    """Return a number as one says it, nothing lost: ``28.5万``, ``7.103 million``, otherwise in full."""
    if unit == "percent":
        return format_share(value, language)
    base, name = (1e4, "万") if language == "zh" else (1e6, " million")
    if base == 1e4 and abs(value) >= 1e8 and _keeps(value / 1e8):
        base, name = 1e8, "亿"
    if abs(value) >= base and _keeps(value / base):
        return format_number(value / base, language) + name
    return format_number(value, language)


def _keeps(value: float) -> bool:
    """Say whether a scaled number is short enough to be said: five digits at most, three after the point."""
    return round(value, 3) == round(value, 9) and float(f"{value:.5g}") == round(value, 9)


def _day(value: Any) -> date | None:
    if is_absent(value):
        return None
    return value.date() if hasattr(value, "date") else value  # type: ignore[no-any-return]


def grains_of(text: str) -> tuple[str | None, str | None]:
    """Return how precise a period as printed or typed has its two ends (``year``, ``month``, ``day``, ``early``, ``end``).

    None where its words do not tell.
    """
    parts = text.split("/")
    found = [next((name for name, form in _HAS.items() if form.search(part)), None) for part in parts]
    return found[0], found[-1]


def _from(first: date, last: date, language: str, grain: str | None) -> str:
    return _AS[grain](first, language) if grain else _point(first, last, language)


def _ends(ends: list[str], language: str) -> str:
    """One point, or two with the word for “to” between them."""
    return ends[0] if ends[0] == ends[-1] else _PERIOD["range"].pick(language).format(ends[0], ends[-1])


def _since_unstated(last: date | None, language: str, grain: str | None) -> str:
    if last is None:
        return _PERIOD["start_unstated"].pick(language)
    said = _AS[grain](last, language) if grain else _point(last, last, language, month=True)
    return _PERIOD["since_unstated"].pick(language).format(said)


def _point(first: date, last: date, language: str, *, month: bool = False) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        years = sorted({first.year, last.year})
        ends = [format_year(date(year, 1, 1), language) for year in years]
        return ends[0] if len(ends) == 1 else _PERIOD["range"].pick(language).format(*ends)
    if first == last:
        is_month_end = (last + timedelta(days=1)).day == 1
        return (format_month if month and is_month_end else format_day)(last, language)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        ends = [format_month(first, language), format_month(last, language)]
        return ends[0] if ends[0] == ends[1] else _PERIOD["range"].pick(language).format(*ends)
    return _PERIOD["range"].pick(language).format(format_day(first, language), format_day(last, language))


def _around(part: str) -> Callable[[date, str], str]:
    """Say a part of a year without days: ``2014年初``, ``early 2014``."""
    return lambda day, language: _PERIOD[part].pick(language).format(day.year)


_AS: Final[dict[str, Callable[[date, str], str]]] = {
    "early": _around("early"),
    "end": _around("end"),
    "year": format_year,
    "month": format_month,
    "day": format_day,
}
