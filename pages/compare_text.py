"""The strings of the Compare page."""

from typing import Final

from casebook.text import Text

TEXTS: Final[dict[str, Text]] = {
    "family": Text("指标族", "Family"),
    "from": Text("数字来自", "Figures from"),
    "page_title": Text("比较：{indicator}", "Compare: {indicator}"),
    "page_lede": Text(
        "先看能不能比，再看数字。没有数字的案例也占一行。",
        "First whether the figures may be compared, then the figures. A case without a figure keeps its row.",
    ),
    "title_figures": Text(
        "{indicator}：{cases:word}个案例中{n:word}个有数字",
        "{indicator}: {n:word} of {cases:word} cases {n|gives|give} a figure",
    ),
    "title_directions": Text(
        "{indicator}：没有一例给出数字，{d:word}例只说了方向",
        "{indicator}: no case gives a figure, {d:word} {d|states|state} a direction",
    ),
    "title_nothing": Text("{indicator}：没有一例报告", "{indicator}: no case reports it"),
    "subtitle": Text(
        "{definition}。单位：{unit}。实心：本文；空心：其他来源。",
        "{definition}. Unit: {unit}. Filled: the article; hollow: another source.",
    ),
    "limit_silence": Text("“未报告”不等于没有。", "“Not reported” does not mean none."),
}
