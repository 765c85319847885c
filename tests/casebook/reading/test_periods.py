"""Periods as printed and as coders type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.reading import NOT_STATED, UnreadablePeriod, read_figures, read_period

PERIODS = [
    ("2015年8月", "2015-08-01", "2015-08-31", "span"),
    ("2014年初以来", "2014-01-01", None, "since"),
    ("2014年以来", "2014-01-01", None, "since"),
    ("截至2015年底", "2015-12-31", "2015-12-31", "instant"),
    ("截至2015年10月", "2015-10-31", "2015-10-31", "instant"),
    ("2015年底", "2015-12-31", "2015-12-31", "instant"),
    ("2011—2020年", "2011-01-01", "2020-12-31", "span"),
    ("“十二五”期间", "2011-01-01", "2015-12-31", "span"),
    ("十三五时期", "2016-01-01", "2020-12-31", "span"),
    ("2014年", "2014-01-01", "2014-12-31", "span"),
    ("二〇一五年", "2015-01-01", "2015-12-31", "span"),
    ("2015年上半年", "2015-01-01", "2015-06-30", "span"),
    ("2015年前三季度", "2015-01-01", "2015-09-30", "span"),
    ("2015年1至10月", "2015-01-01", "2015-10-31", "span"),
    ("2017年8月11日至22日", "2017-08-11", "2017-08-22", "span"),
    ("从2014年到2015年", "2014-01-01", "2015-12-31", "span"),
    ("自2012年起", "2012-01-01", None, "since"),
    ("2000年之前", None, "1999-12-31", "since_unstated"),
    ("20世纪90年代", "1990-01-01", "1999-12-31", "span"),
    ("一〇四年度", "2015-01-01", "2015-12-31", "span"),
    ("104年5月", "2015-05-01", "2015-05-31", "span"),
    ("自2013年启动以来", "2013-01-01", None, "since"),
    ("民國一〇八年", "2019-01-01", "2019-12-31", "span"),
    ("2013-14", "2013-01-01", "2014-12-31", "span"),
    ("1949–50", "1949-01-01", "1950-12-31", "span"),
    ("first nine months of 2015", "2015-01-01", "2015-09-30", "span"),
    ("自2019年1月1日零时起", "2019-01-01", None, "since"),
    ("summer of 2015", "2015-06-01", "2015-08-31", "span"),
    ("mid-July 2018", "2018-07-11", "2018-07-20", "span"),
    ("the 18th century", "1701-01-01", "1800-12-31", "span"),
    ("mid-1980s", "1984-01-01", "1986-12-31", "span"),
    ("上世纪90年代末", "1997-01-01", "1999-12-31", "span"),
    ("early 2010s", "2010-01-01", "2013-12-31", "span"),
    ("from 3 May to 9 June 2017", "2017-05-03", "2017-06-09", "span"),
    ("between March and July 2014", "2014-03-01", "2014-07-31", "span"),
    ("until the end of 2018", None, "2018-12-31", "since_unstated"),
    ("since 2014", "2014-01-01", None, "since"),
    ("by the end of 2015", "2015-12-31", "2015-12-31", "instant"),
    ("from 2011 to 2015", "2011-01-01", "2015-12-31", "span"),
    ("October 26, 2015", "2015-10-26", "2015-10-26", "instant"),
    ("Q3 2015", "2015-07-01", "2015-09-30", "span"),
    ("the 12th Five-Year Plan", "2011-01-01", "2015-12-31", "span"),
    ("2015", "2015-01-01", "2015-12-31", "span"),
    ("2015-10", "2015-10-01", "2015-10-31", "span"),
    ("2015-10-26", "2015-10-26", "2015-10-26", "instant"),
    ("2013-01/2013-10", "2013-01-01", "2013-10-31", "span"),
    ("../2015-10", None, "2015-10-31", "since_unstated"),
    ("2015-10/..", "2015-10-01", None, "since"),
    ("", None, None, "not_stated"),
    ("截至目前", None, None, "not_stated"),
    ("近年来", None, None, "not_stated"),
]


@pytest.mark.parametrize(("text", "start", "end", "kind"), PERIODS)
def test_period_is_read_as_printed_or_typed(text, start, end, kind):
    period = read_period(text)
    days = tuple(str(day) if day else None for day in (period.start, period.end))
    assert (*days, period.kind) == (start, end, kind)


@pytest.mark.parametrize(
    "text",
    [
        "2015-00",
        "2015年2月30日",
        "2015-10/2013-01",
        "从2015年到2014年",
        "FY2015",
        "financial year 2014–15",
        "去年的事",
        "205个",
    ],
)
def test_string_that_is_no_period_is_refused_in_both_languages(text):
    with pytest.raises(UnreadablePeriod) as caught:
        read_period(text)
    assert "无法识别" in caught.value.zh
    assert "cannot be read" in caught.value.en


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_day_reads_back_from_every_form(day):
    for text in (
        day.isoformat(),
        f"{day.year}年{day.month}月{day.day}日",
        f"截至{day.year}年{day.month}月{day.day}日",
    ):
        period = read_period(text)
        assert (period.start, period.end, period.kind) == (day, day, "instant")


@given(st.dates(date(1900, 1, 1), date(2090, 1, 1)), st.integers(0, 3000))
def test_interval_reads_back(start, length):
    end = start + timedelta(days=length)
    period = read_period(f"{start.isoformat()}/{end.isoformat()}")
    assert (period.start, period.end) == (start, end)


def test_date_of_a_text_carries_its_days():
    figures = read_figures("于2015年8月建立，运行不到一个月")
    assert [(figure.kind, str(figure.period_end)) for figure in figures] == [
        ("date", "2015-08-31"),
        ("quantity", "None"),
    ]


def test_nothing_printed_is_not_stated():
    assert read_period("  ") == NOT_STATED
