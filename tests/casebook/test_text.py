"""Numbers, intervals, periods and glosses in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from casebook.labels import fill
from casebook.text import format_bounds, format_compact, format_number, format_period, gloss


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (5_081_167, "5081167", "5,081,167"),
        (28.5, "28.5", "28.5"),
        (-2.1, "−2.1", "−2.1"),
        (0.1 + 0.2, "0.3", "0.3"),
    ],
)
def test_a_number_is_printed_in_full(value, zh, en):
    assert (format_number(value, "zh"), format_number(value, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (285_000, "28.5万", "285,000"),
        (7_103_000, "710.3万", "7.1 million"),
        (10_000_000, "1000万", "10 million"),
        (150_000_000, "1.5亿", "150 million"),
        (9_999, "9999", "9,999"),
    ],
)
def test_a_short_number_uses_the_reader_s_scale(value, zh, en):
    assert (format_compact(value, "zh"), format_compact(value, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("lower", "upper", "closed", "shown"),
    [
        (700.0, 800.0, "neither", "(700, 800)"),
        (284_500.0, 285_500.0, "left", "[284,500; 285,500)"),
        (405.0, 405.0, "both", "405"),
        (None, 1e7, "neither", "< 10 million"),
        (90.0, None, "left", "≥ 90"),
        (None, None, "neither", "–"),
        (float("nan"), 3.0, "right", "≤ 3"),
    ],
)
def test_bounds_say_which_ends_belong(lower, upper, closed, shown):
    assert format_bounds(lower, upper, closed, "en") == shown


def test_bounds_of_shares_carry_their_sign():
    assert format_bounds(90.0, None, "left", "zh", "percent") == "≥ 90%"


@pytest.mark.parametrize(
    ("start", "end", "kind", "zh", "en"),
    [
        (date(2015, 1, 1), date(2015, 12, 31), "span", "2015年", "2015"),
        (date(2011, 1, 1), date(2020, 12, 31), "span", "2011年至2020年", "2011 to 2020"),
        (date(2015, 8, 1), date(2015, 8, 31), "span", "2015年8月", "Aug 2015"),
        (date(2010, 11, 1), date(2010, 11, 1), "instant", "2010年11月1日", "1 Nov 2010"),
        (
            None,
            date(2015, 10, 31),
            "since_unstated",
            "起算时间未注明，至2015年10月",
            "to Oct 2015, start not stated",
        ),
        (None, None, "since_unstated", "起算时间未注明", "start not stated"),
        (None, None, "not_stated", "未注明时间", "no date given"),
        (date(2014, 1, 1), None, "since", "自2014年1月1日起", "since 1 Jan 2014"),
    ],
)
def test_a_period_is_as_long_as_it_is_known(start, end, kind, zh, en):
    assert (format_period(start, end, kind, "zh"), format_period(start, end, kind, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("start", "end", "kind", "text", "zh", "en"),
    [
        (date(2014, 1, 1), None, "since", "2014年初以来", "2014年初以来", "since early 2014"),
        (date(2014, 1, 1), None, "since", "2014年以来", "2014年以来", "since 2014"),
        (date(2024, 1, 1), None, "since", "2024/..", "自2024年起", "since 2024"),
        (
            date(2015, 12, 31),
            date(2015, 12, 31),
            "instant",
            "截至2015年底",
            "截至2015年底",
            "the end of 2015",
        ),
        (date(2014, 1, 1), date(2014, 6, 30), "span", "2014年上半年", "2014年上半年", "Jan 2014 to Jun 2014"),
        (
            date(2015, 1, 1),
            date(2016, 4, 30),
            "span",
            "2015/2016-04",
            "2015年至2016年4月",
            "2015 to Apr 2016",
        ),
        (None, None, "not_stated", "近年来", "“近年来”，未注明日期", "“in recent years”, no date given"),
    ],
)
def test_a_period_is_no_more_precise_than_its_print(start, end, kind, text, zh, en):
    said = [format_period(start, end, kind, language, text) for language in ("zh", "en")]
    assert said == [zh, en]


@pytest.mark.parametrize(
    ("reading", "value", "lower", "upper", "unit", "said"),
    [
        ("more_than_digit", 9800.0, 9800.0, 9900.0, "item", "over 9,800"),
        ("nearly", 1e7, None, 1e7, "person", "nearly 10 million"),
        ("about", 854_000.0, None, None, "item", "about 854,000"),
        ("at_least", 90.0, 90.0, None, "percent", "at least 90%"),
        ("less_than", 1.0, None, 1.0, "month", "less than 1"),
        ("vague", None, 20.0, 100.0, "item", "20 to 100"),
        ("exact", 405.0, 405.0, 405.0, "item", "405"),
        ("more_than", None, 40_000.0, None, "item", "more than 40,000"),
    ],
)
def test_a_printed_figure_has_a_gloss(reading, value, lower, upper, unit, said):
    row = {"reading": reading, "value": value, "lower": lower, "upper": upper, "unit": unit}
    assert gloss(row, "en") == said


def test_a_template_knows_one_from_many():
    template = "{n:word} {n|case|cases} of {all:number}"
    assert fill(template, "en", {"n": 1, "all": 1200}) == "One case of 1,200"
    assert fill(template, "en", {"n": 2, "all": 8}) == "Two cases of 8"
    assert fill("{n:word}例", "zh", {"n": 2}) == "两例"


def test_a_template_without_its_value_is_an_error():
    with pytest.raises(KeyError, match="missing"):
        fill("{missing}", "en", {})
