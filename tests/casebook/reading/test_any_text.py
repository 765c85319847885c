"""What holds of every text, however odd."""

from __future__ import annotations

import sys
from contextlib import suppress

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from casebook.reading import (
    KINDS,
    READINGS,
    UnreadableFigure,
    UnreadablePeriod,
    read_figure,
    read_figures,
    read_period,
)
from casebook.reading.script import fold

# Pieces of which odd figures are made: numerals of every script, qualifiers, units, dates, quotation marks.
PIECES = (
    "0 1 12 2015 1,234 1.5 . , ： ( ) “ ” ' + - — ~ / % ‰ ^ ½ ① $ € 〇 零 一 二 两 三 五 七 八 十 百 千 万 亿 拾 陆 叁 廿 半 几 数 "
    "多 余 来 第 首 前 翻 番 上 过 近 约 超 比 大 至 到 以上 以下 左右 不到 年 月 日 点 分 元 角 块 个 件 起 人 名 成 倍 百分之 分之 又 个百分点 "
    "同比 下降 增长 至少 截至 底 以来 期间 “十二五” 世纪 年代 季度 A 星 km m2 k M bn one two twenty hundred million dozen half third second "
    "a an of to between from more than at least about over in since by the end January 2016 Q1 fy years hours dollars percent and or less "
    "http:// a@b.c .jpg 热线 〔2015〕12号 ０ ％ 萬 億 兩 個 參"
).split()
ODD_TEXTS = st.lists(st.sampled_from(PIECES) | st.sampled_from([" ", "\n", "　"]), max_size=30).map("".join)
REPEATED = [
    "1",
    "一",
    "十",
    "万",
    "零",
    "两",
    "半",
    "第",
    "½",
    "1,",
    "1.",
    "1 ",
    "一 ",
    "“一",
    "1-",
    "1:",
    "1年",
    "one ",
    "1e",
    "百分之",
]


def assert_sound(text: str) -> None:
    end = 0
    for figure in read_figures(text):
        assert end <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end] == figure.text
        assert figure.kind in KINDS
        assert figure.reading in READINGS
        assert figure.lower is None or figure.value is None or figure.lower <= figure.value
        assert figure.upper is None or figure.value is None or figure.value <= figure.upper
        assert figure.quantity.reading == figure.reading
        end = figure.end


@given(ODD_TEXTS)
@example("9A first")
@example("０between拾 到twenty")
def test_any_mixture_of_pieces_is_read_soundly(text):
    assert_sound(text)


@given(st.text(max_size=60))
def test_any_text_is_read_soundly(text):
    assert_sound(text)
    assert len(fold(text)) == len(text)


@given(ODD_TEXTS | st.text(max_size=30))
def test_reading_one_figure_or_period_raises_only_its_own_error(text):
    with suppress(UnreadableFigure):
        assert read_figure(text).text == text.strip()
    with suppress(UnreadablePeriod):
        read_period(text)


@pytest.mark.parametrize("piece", REPEATED)
def test_repetition_is_read_in_pieces_of_bounded_work(piece):
    assert_sound(piece * 3000)


def calls_of(text: str) -> int:
    """How many calls reading a text takes, of Python and of C; the same in every run."""
    calls = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read_figures(text)
    finally:
        sys.setprofile(before)
    return calls


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join))
@example("1-")
@example("“一")
@example("from 1 to ")
def test_twice_the_text_takes_twice_the_calls(piece):
    part, whole = calls_of(piece * 60), calls_of(piece * 120)
    assert whole <= 2 * part + 400


@given(st.integers(0, 10**13))
def test_formatted_count_reads_back(number):
    # Longer strings of digits without separators may be a day or a telephone number.
    plain = (str(number), f"{number}件") if number < 10**7 else ()
    for text in (*plain, f"{number:,}", f"{number:,} yuan"):
        figure = read_figure(text)
        assert figure.value == number
        # 811,000 is as fine as its last digit that is not zero (docs/decisions/readings.md)
        assert (
            figure.lower <= number <= figure.upper
            if ",000" in text
            else figure.lower == figure.upper == number
        )


@given(st.integers(1, 10**6), st.sampled_from(["万", "亿", "萬", " million", " billion"]))
def test_scaled_number_reads_back_between_its_bounds(hundredths, scale):
    factor = {"万": 10**4, "萬": 10**4, "亿": 10**8, " million": 10**6, " billion": 10**9}[scale]
    figure = read_figure(f"{hundredths / 100:.2f}{scale}")
    assert figure.value == pytest.approx(hundredths * factor / 100)
    assert figure.lower < figure.value < figure.upper
    assert figure.upper - figure.lower == pytest.approx(factor / 100)


CHINESE_DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A number below ten thousand in Chinese numerals, by the school rule."""
    if number < 10:
        return CHINESE_DIGITS[number]
    for unit, name in ((1000, "千"), (100, "百"), (10, "十")):
        if number >= unit:
            rest = number % unit
            zero = "零" if rest and rest < unit // 10 else ""
            return CHINESE_DIGITS[number // unit] + name + zero + (in_chinese(rest) if rest else "")
    raise AssertionError


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_chinese_numeral_reads_back(high, low):
    zero = "零" if 0 < low < 1000 else ""
    text = (
        (in_chinese(high) + "万" if high else "")
        + (zero if high else "")
        + (in_chinese(low) if low or not high else "")
    )
    assert read_figures(text + "个")[0].value == high * 10**4 + low
