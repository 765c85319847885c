"""The conventions of reading as a table for readers: forms, bounds, an example, and the source of each.

The examples are read by the grammar when the table is made, so that the table cannot say what the
grammar does not do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from casebook.reading.figure import READINGS, Figure
from casebook.reading.figures import read_figure

Both = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Convention:
    """One reading: its printed forms, the bounds they assert, examples as read, and where the rule comes from.

    Every text is a pair (zh, en). `examples` are figures read from `casebook.reading.read_figure`; a
    derived quantity has none, since it is computed and not printed.
    """

    reading: str
    label: Both
    forms: Both
    bounds: Both
    source: Both
    examples: tuple[Figure, ...]


_CIVIL_CODE: Final = (
    "《民法典》第一千二百五十九条：“以上”“以下”“以内”“届满”包括本数；“不满”“超过”“以外”不包括本数",
    "Civil Code of the PRC, art. 1259: 以上, 以下, 以内 and 届满 include the number, 不满, 超过 and 以外 do not",
)
_LIMITS: Final = (
    f"{_CIVIL_CODE[0]}；其余各词按通常用法",
    f"{_CIVIL_CODE[1]}; the other words as they are used",
)
_MEANING: Final = (
    "词义如此；没有规定或标准定出界限，所以不作界限",
    "The meaning of the word; no law or standard sets a bound, so none is set here",
)

# reading -> forms, bounds, source, examples as printed
_TABLE: Final[dict[str, tuple[Both, Both, Both, tuple[str, ...]]]] = {
    "exact": (
        ("全数印出的计数", "counts printed in full"),
        ("[N, N]", "[N, N]"),
        ("所印即所数：惯例", "What is printed is what was counted: usage"),
        ("405个", "5081167人", "1,200"),
    ),
    "rounded": (
        ("带万、亿、million 的数，以“,000”结尾的数（英文没有“万”，2万印作 20,000），小数，量得的数，百分数", "numbers with 万, 亿 or million, numbers ending in “,000” (English prints 2万 as 20,000), decimals, measured numbers, percentages"),
        ("[N − h, N + h)，h 为最后一位所印数位的一半；以“,000”结尾的，为最后一个非零位的一半；占比不越过 0 和 100%", "[N − h, N + h), h half a unit of the last printed place; in numbers ending in “,000” of the last digit that is not zero; a share ends at 0 and 100 %"),
        (
            "原文没有说明怎样取整，按半个末位计是本案例集的约定；GB/T 8170—2008 的修约在一半处取偶，与此端点不同。中文数字的末位是最后一节的个位（三亿五千万的末位是万），3.5亿的末位是十分之一亿",
            "The source does not say how it rounded; half a unit of the last place is our convention. GB/T 8170-2008 rounds halves to even and gives other ends. The last place of a numeral in words is the unit of its last section (万 in 三亿五千万), that of 3.5亿 a tenth of 亿",
        ),
        ("28.5万", "14.3万平方米", "9万名", "108平方公里", "12.3%", "100%", "1.2 million", "811,000"),
    ),
    "more_than_digit": (
        ("N多、N余、十几", "N多, N余, 十几"),
        ("(N, N + 最后一个非零位的一个单位)，上界为软", "(N, N + one unit of the last digit that is not zero), upper end soft"),
        ("词义：“多”“余”在数词后是不满下一整位的零数，在量词后不足一个单位；上界是本案例集的约定", "The meaning of the words: behind a numeral a remainder below the next round place, behind a unit less than one more; the upper end is our convention"),
        ("9800多件", "440余万平方米", "十多个", "十几万", "三年多"),
    ),
    "nearly": (("近、将近、接近、nearly、almost", "近, 将近, 接近, nearly, almost"), ("(−∞, N)", "(−∞, N)"), _MEANING, ("近千万人口", "nearly 40 per cent")),
    "about": (("约、大约、左右、上下、about、around", "约, 大约, 左右, 上下, about, around"), ("不作规定", "none"), _MEANING, ("约3000人", "15天左右", "about two-thirds")),
    "more_than": (("超过、逾、突破、高于、过百、more than、over", "超过, 逾, 突破, 高于, 过百, more than, over"), ("(N, +∞)", "(N, +∞)"), _LIMITS, ("超过85万人", "逾20万人", "more than 300")),
    "at_least": (("以上、至少、不低于、上百、at least、or more", "以上, 至少, 不低于, 上百, at least, or more"), ("[N, +∞)", "[N, +∞)"), _LIMITS, ("95%以上", "上百家", "at least 20")),
    "less_than": (("不到、不足、未满、低于、less than、under", "不到, 不足, 未满, 低于, less than, under"), ("(−∞, N)", "(−∞, N)"), _LIMITS, ("不到一个月", "不足三成", "fewer than 10")),
    "at_most": (("以下、以内、不超过、up to、at most、within", "以下, 以内, 不超过, up to, at most, within"), ("(−∞, N]", "(−∞, N]"), _LIMITS, ("3%以下", "20天以内", "up to 700")),
    "vague": (
        ("数十、几百万、七八千、三五百，以及印出两端的区间", "数十, 几百万, 七八千, 三五百, dozens of, and intervals printed with both ends"),
        ("数十 [20, 100)；三五百 [300, 500]；没有值", "数十 [20, 100), 三五百 [300, 500]; no value"),
        ("GB/T 15835—2011《出版物上数字用法》第 4.2.2 条：数字连用、含“几”的是概数；区间按所印两端；“数十”到一百为止是词义", "GB/T 15835-2011, General rules for writing numerals in public texts, 4.2.2: digits in a row and 几 make vague numbers; an interval has its printed ends; that 数十 ends at a hundred is its meaning"),
        ("数十起", "数百万群众", "三五百人", "七八千名", "300—500件", "dozens"),
    ),
    "derived": (("由其他数字推算", "computed from other figures"), ("区间运算，端点随其来源", "interval arithmetic; each end inherits open, closed, soft or absent"), ("R. E. Moore, Interval Analysis, 1966", "R. E. Moore, Interval Analysis, 1966"), ()),
}  # fmt: skip


def conventions() -> list[Convention]:
    """The table of readings in the order of `READINGS`, examples read now by the grammar itself."""
    return [
        Convention(
            reading, label, *_TABLE[reading][:3], tuple(read_figure(text) for text in _TABLE[reading][3])
        )
        for reading, label in READINGS.items()
    ]
