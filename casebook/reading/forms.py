"""The rules of forms as a table for readers: what each kind of expression is read as, with examples read now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from casebook.reading.figure import Figure
from casebook.reading.figures import read_figures

Both = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of expression: its name, what it is read as, where that comes from (zh, en), and examples with their figures."""

    name: str
    label: Both
    told: Both
    source: Both
    examples: tuple[tuple[str, tuple[Figure, ...]], ...]


_MEANING: Final = ("词义", "The meaning of the words")
_OURS: Final = ("本案例集的约定", "Our convention")

# name | label | what it is read as | source | examples as printed
_RULES: Final[tuple[tuple[str, Both, Both, Both, tuple[str, ...]], ...]] = (
    (
        "sign", ("增减", "Change"),
        ("表示减少的词使数为负，界限随之对调；“降至”“提高到”之后是达到的水平，不是变化；“减少 X 至 Y”是两个数。两端都可能是区间时标出", "A word of decrease makes the number negative and mirrors its bounds; behind fell to or 提高到 stands the level reached; “by X to Y” is two figures. What may be a range is marked"),
        ("词义；“至”的读法是本案例集的约定", "The meaning of the words; how “to” is read is our convention"),
        ("同比下降12.3%", "降幅达8%", "减少120人至880人", "fell by 4.7 per cent to 61,200", "fell by 5 to 10 per cent"),
    ),
    (
        "parts", ("成、倍、番、分之、百分点", "Tenths, multiples, parts"),
        ("一成是百分之十；倍按所印的倍数；每翻一番加一倍，“翻一番多”在二倍与四倍之间；百分点与百分数分开", "成 is a tenth; 倍 and times as printed; each 番 doubles, and “翻一番多” lies between twice and four times; percentage points are kept apart from percentages"),
        ("《现代汉语词典》“成”“番”条；“多”的上界是本案例集的约定", "Xiandai Hanyu Cidian (Dictionary of Contemporary Chinese), entries 成 and 番; the upper end of 多 is our convention"),
        ("三成五", "近两倍", "翻两番", "翻一番多", "三分之二", "0.4个百分点", "two-thirds"),
    ),
    (
        "orders", ("等级与位次", "Ratings and ranks"),
        ("等级和位次的数只表示次序，不作加减；“及以上”给出一侧；“前十”为不低于第十位", "The number of a grade or rank orders and is not added; “or above” gives one side; “top 10” is the tenth place or any before it"),
        _MEANING, ("3A及以上", "五星级", "第三名", "排名前10", "top 20", "ranked 8th"),
    ),
    (
        "ratios", ("比与“M 中有 N”", "Ratios and N in M"),
        ("3比1 是 3；one in five（五个中有一个）是分数；满分制的得分只取得分", "3比1 is 3; one in five is a fraction; a mark out of ten is the mark"),
        _MEANING, ("3比1", "one in five", "8 out of 10", "8.4 out of 10"),
    ),
    (
        "rates", ("比率", "Rates"),
        ("“每万人”“per 100,000”是单位的分母，不是另一个数", "每万人 and per 100,000 are the denominator of the unit and no figure of their own"),
        _MEANING, ("每千名老年人拥有床位35.7张", "12.5 per 100,000 people"),
    ),
    (
        "ellipsis", ("并列", "Lists"),
        ("只有末项写明数量级和单位时，各项共用；自带数量级的不变；两可时标出", "Scale and unit that only the last member prints hold for all; a member with its own scale keeps it; what may be either is marked"),
        ("省略的通例；界限是本案例集的约定", "Ellipsis as it is used; its limits are our convention"),
        ("投入120、45和18万元", "分别为3、5、8千户", "2亿、6000万元", "120, 45 and 18 million yuan"),
    ),
    (
        "fuzzy", ("来、出头、开外、强、弱", "-odd, +, and other words"),
        ("“来”“把”“上下”和 ≈ 不作界限；“出头”与 -odd 在最后一个非零位的一个单位之内；“开外”“有余”“不止”“强”只给下界，“弱”只给上界；“数以万计”自一万起", "来, 把 and ≈ give no bound; 出头 and -odd stay within one unit of the last digit that is not zero; 开外, 有余, 不止 and 强 give only a lower bound, 弱 an upper one; 数以万计 begins at ten thousand"),
        ("词义；没有标准定出界限", "The meaning of the words; no standard sets a bound"),
        ("十来个", "百把人", "40出头", "300-odd", "80开外", "三成强", "五成弱", "不止30人", "20+", "≈30", "数以万计"),
    ),
    (
        "none", ("没有一个", "Not one"),
        ("“没有发生一例”“无一人”是零", "没有发生一例 and 无一人 are zero"),
        _MEANING, ("没有发生一例", "无一人", "一件也没有"),
    ),
    (
        "parts_of_year", ("年初、上旬、年底、截至", "Parts of a year, as at a day"),
        ("年初为一月，上旬为一至十日，年底、月末为最后一日；“截至”某月为该月末日；“以来”无终点；“前”“后”不含本日，“以前”含", "年初 is January, 上旬 the days 1 to 10, 底 and 末 the last day; 截至 a month is its last day; 以来 has no end; before and after leave out the day itself"),
        ("年初、年中与季节的起止是本案例集的约定；“以前”“以后”参照《民法典》第一千二百五十九条", "Where parts of a year begin is our convention; before and after follow the Civil Code, art. 1259, for limits"),
        ("2014年初以来", "2015年8月上旬", "截至2015年10月", "2015年底", "2016年上半年", "by the end of 2015", "mid-July 2018"),
    ),
    (
        "plans", ("五年规划、财政年度、学年", "Plans, fiscal and school years"),
        ("“十二五”为 2011 至 2015 年；中国的预算年度即公历年；英文的 fiscal year 各国起日不同，只认作时段，不给日期；相邻两年以斜线相连为跨两年的一个时段", "The 12th plan is 2011 to 2015; a Chinese budget year is the calendar year; a fiscal year named in English begins on another day in each country and gets no days; two years with a stroke are one span over both"),
        ("历次五年规划（计划）纲要；《预算法》第十八条；GB/T 7408（ISO 8601）的年月日写法", "The outlines of the five-year plans; Budget Law of the PRC, art. 18; ISO 8601 (GB/T 7408) for dates in figures"),
        ("“十二五”期间", "2015财政年度", "FY2015", "2021/2022", "2011—2020年", "2015-10-26"),
    ),
    (
        "dates", ("数字的时间", "When a number holds"),
        ("取同一分句之前、或自成一句之首的日期；变化前的旧值只取它自己的年份，新值不取旧值的年份；“比某年”的年份只是基期", "The date before it in its clause, or one that opens the sentence; the old value of a change takes its own year only, and the new one never the old one’s; a year compared with is a baseline"),
        ("句法；跨句不推定是本案例集的约定", "Syntax; that nothing is carried over a sentence is our convention"),
        ("2022年，办结率由2019年的76%提高到91%", "9800件（截至2015年底）", "rose from 82% in 2021 to 95%"),
    ),
    (
        "no_figure", ("不是数量", "No figure"),
        ("固定词语、专名、姓氏、热线与电话、文号、编码、列举序号和做法名称里的数字，各带理由列出，不作数量", "Numerals of set phrases, names, family names, telephone numbers, documents, codes, list markers and names of programmes are listed with their reason and count nothing"),
        _OURS,
        ("百日攻坚行动", "三门峡市", "万书记说", "拨打12345", "国发〔2015〕12号", "邮编130021", "一是加强领导", "“4318”工作法", "三大攻坚战", "320国道"),
    ),
)  # fmt: skip


def rules() -> list[Rule]:
    """The table of forms, its examples read now by the grammar itself."""
    return [
        Rule(name, label, told, source, tuple((text, tuple(read_figures(text))) for text in examples))
        for name, label, told, source, examples in _RULES
    ]
