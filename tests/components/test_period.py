"""The period line inside pictures: no day, no end and no start that no source prints."""

from __future__ import annotations

import re
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from casebook.labels import Labels
from components.exports.period import period_line

YEAR = (date(2020, 1, 1), date(2020, 12, 31), "2020")
CENSUS = (date(2010, 11, 1), date(2010, 11, 1), "2010-11-01")
MONTH = (date(2013, 8, 1), date(2013, 9, 30), "2013-08/2013-09")
SINCE = (date(2024, 1, 1), None, "2024/..")
SINCE_EARLY = (date(2014, 1, 1), None, "2014年初以来")
UNSTARTED = (None, date(2015, 8, 31), "../2015-08")
UNDATED = (None, None, "近年来")
EVENT = (date(2015, 1, 1), None, None)


def line(language: str, *periods: tuple) -> str:
    """The line of figures with these periods."""
    rows = pd.DataFrame(periods, columns=["period_start", "period_end", "period_text"], dtype=object)
    return period_line(rows.assign(status="figure"), Labels(language, {}))


@pytest.mark.parametrize(
    ("periods", "zh", "en"),
    [
        ([SINCE], "时间：自2024年起。", "Period: since 2024."),
        ([SINCE_EARLY], "时间：2014年初以来。", "Period: since early 2014."),
        ([EVENT], "时间：自2015年起。", "Period: since 2015."),
        ([UNSTARTED], "时间：起算时间未注明，至2015年8月。", "Period: to Aug 2015, start not stated."),
        ([CENSUS, CENSUS], "时间：2010年11月1日。", "Period: 1 Nov 2010."),
        ([CENSUS, YEAR], "时间：2010年至2020年。", "Period: 2010 to 2020."),
        ([CENSUS, MONTH], "时间：2010年11月至2013年9月。", "Period: Nov 2010 to Sept 2013."),
        ([CENSUS, SINCE], "时间：2010年11月1日；自2024年起。", "Period: 1 Nov 2010; since 2024."),
        ([UNDATED], "时间：未注明。", "Period: not stated."),
        (
            [YEAR, UNDATED],
            "时间：2020年；另有1行未注明时间。",
            "Period: 2020; 1 row more without a printed one.",
        ),
    ],
)
def test_the_line_says_what_is_printed_and_leaves_open_what_is_open(periods, zh, en):
    assert (line("zh", *periods), line("en", *periods)) == (zh, en)


@given(st.lists(st.sampled_from([YEAR, MONTH, SINCE, SINCE_EARLY, UNSTARTED, UNDATED, EVENT]), min_size=1))
def test_no_day_is_made_from_a_month_or_a_year(periods):
    assert not re.search(r"\d{1,2}日", line("zh", *periods))
    assert not re.search(r"\b\d{1,2} [A-Z]", line("en", *periods))
