"""Figures read by literal expectation: every form of the article, and forms beyond it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from casebook.reading import NUMERAL_CHARACTERS, Figure, UnreadableFigure, read_figure, read_figures

NONE = None

# printed, value, lower, upper, closed, soft, reading, unit
QUANTITIES = [
    ("8个", 8, 8, 8, "both", False, "exact", "个"),
    ("十多个", 10, 10, 20, "neither", True, "more_than_digit", "个"),
    ("五项", 5, 5, 5, "both", False, "exact", "项"),
    ("26万平方米", 260000, 255000, 265000, "left", False, "rounded", "m2"),
    ("14.3万平方米", 143000, 142500, 143500, "left", False, "rounded", "m2"),
    ("六个", 6, 6, 6, "both", False, "exact", "个"),
    ("150项", 150, 150, 150, "both", False, "exact", "项"),
    ("不到一个月", 1, NONE, 1, "neither", False, "less_than", "month"),
    ("5081167人", 5081167, 5081167, 5081167, "both", False, "exact", "人"),
    ("169处", 169, 169, 169, "both", False, "exact", "处"),
    ("108平方公里", 108, 107.5, 108.5, "left", False, "rounded", "km2"),
    ("113万", 1130000, 1125000, 1135000, "left", False, "rounded", NONE),
    ("440余万平方米", 4400000, 4400000, 4500000, "neither", True, "more_than_digit", "m2"),
    ("9万名", 90000, 85000, 95000, "left", False, "rounded", "名"),
    ("48家", 48, 48, 48, "both", False, "exact", "家"),
    ("近千万人口", 10000000, NONE, 10000000, "neither", False, "nearly", "人"),
    ("3487平方公里", 3487, 3486.5, 3487.5, "left", False, "rounded", "km2"),
    ("19镇", 19, 19, 19, "both", False, "exact", "镇"),
    ("811,000", 811000, 810500, 811500, "left", False, "rounded", NONE),
    ("3,620,000", 3620000, 3615000, 3625000, "left", False, "rounded", NONE),
    ("20,000", 20000, 15000, 25000, "left", False, "rounded", NONE),
    ("1,381,894", 1381894, 1381894, 1381894, "both", False, "exact", NONE),
    ("20000", 20000, 20000, 20000, "both", False, "exact", NONE),
    ("28.5万", 285000, 284500, 285500, "left", False, "rounded", NONE),
    ("9800多件", 9800, 9800, 9900, "neither", True, "more_than_digit", "件"),
    ("520多件", 520, 520, 530, "neither", True, "more_than_digit", "件"),
    ("700多起", 700, 700, 800, "neither", True, "more_than_digit", "起"),
    ("五县", 5, 5, 5, "both", False, "exact", "县"),
    ("1.8万平方公里", 18000, 17500, 18500, "left", False, "rounded", "km2"),
    ("710.3万", 7103000, 7102500, 7103500, "left", False, "rounded", NONE),
    # traditional characters, full width, mixed and Chinese numerals
    ("84萬多個", 840000, 840000, 850000, "neither", True, "more_than_digit", "个"),
    ("１２，３４５人", 12345, 12345, 12345, "both", False, "exact", "人"),
    ("五百三十八万", 5380000, 5375000, 5385000, "left", False, "rounded", NONE),
    ("两千三", 2300, 2300, 2300, "both", False, "exact", NONE),
    ("1亿2300人", 100002300, 100002300, 100002300, "both", False, "exact", "人"),
    ("一千多万", 10000000, 10000000, 20000000, "neither", True, "more_than_digit", NONE),
    ("十余年", 10, 10, 20, "neither", True, "more_than_digit", "year"),
    ("十年多", 10, 10, 11, "neither", True, "more_than_digit", "year"),
    # 千 behind 万 is the kilo of a unit; 万亿 alone is a scale
    ("50万千瓦", 500000, 495000, 505000, "left", False, "rounded", "kw"),
    ("五百三十八万千瓦", 5380000, 5375000, 5385000, "left", False, "rounded", "kw"),
    ("1.2万千克", 12000, 11500, 12500, "left", False, "rounded", "kg"),
    ("突破万亿元", 1e12, 1e12, NONE, "neither", False, "more_than", "CNY"),
    ("数万亿元", NONE, 2e12, 1e13, "left", False, "vague", "CNY"),
    # a currency before the number leaves its scale to the end of the range
    ("US$4.5–5 billion", NONE, 4.5e9, 5e9, "both", False, "vague", "USD"),
    ("$1.2 to $1.5 million", NONE, 1.2e6, 1.5e6, "both", False, "vague", "dollar"),
    ("£2-3m", NONE, 2e6, 3e6, "both", False, "vague", "GBP"),
    ("EUR 5m–10m", NONE, 5e6, 1e7, "both", False, "vague", "EUR"),
    # qualifiers
    ("约3000人", 3000, NONE, NONE, "neither", False, "about", "人"),
    ("逾20万人", 200000, 200000, NONE, "neither", False, "more_than", "人"),
    ("上百家", 100, 100, NONE, "left", False, "at_least", "家"),
    ("20天以内", 20, NONE, 20, "right", False, "at_most", "day"),
    ("数十起", NONE, 20, 100, "left", False, "vague", "起"),
    ("三五百人", NONE, 300, 500, "both", False, "vague", "人"),
    ("300—500件", NONE, 300, 500, "both", False, "vague", "件"),
    ("两到三万港元", NONE, 20000, 30000, "both", False, "vague", "HKD"),
    ("大于10小于20", NONE, 10, 20, "neither", False, "vague", NONE),
    ("已满十四周岁", 14, 14, NONE, "left", False, "at_least", "age_year"),
    ("5年内", 5, NONE, 5, "right", False, "at_most", "year"),
    ("as few as 12", 12, 12, NONE, "left", False, "at_least", NONE),
    ("well over 300", 300, 300, NONE, "neither", False, "more_than", NONE),
    ("几乎100人", 100, NONE, 100, "neither", False, "nearly", "人"),
    ("差不多50件", 50, NONE, NONE, "neither", False, "about", "件"),
    ("不止50人", 50, 50, NONE, "neither", False, "more_than", "人"),
    ("二十来亩", 20, NONE, NONE, "neither", False, "about", "mu"),
    ("5 ± 0.2 mm", NONE, 4.8, 5.2, "both", False, "vague", "mm"),
    # units and groups
    ("1万2,345件", 12345, 12345, 12345, "both", False, "exact", "件"),
    ("12,5", 12.5, 12.45, 12.55, "left", False, "rounded", NONE),
    ("3平方呎", 3, 2.5, 3.5, "left", False, "rounded", "square_foot"),
    ("121°30′", 121.5, 121.5 - 1 / 120, 121.5 + 1 / 120, "left", False, "rounded", "degree"),
    ("40.3C", 40.3, 40.25, 40.35, "left", False, "rounded", "celsius"),
    ("每平方公里1,243人", 1243, 1243, 1243, "both", False, "exact", "人/km2"),
    ("￥3,050", 3050, 3050, 3050, "both", False, "exact", "CNY"),
    ("30㎞", 30, 29.5, 30.5, "left", False, "rounded", "km"),
    ("twenty MUSD", 2e7, 1.5e7, 2.5e7, "left", False, "rounded", "USD"),
    # compound measures and money
    ("50元6角三分", 50.63, 50.625, 50.635, "left", False, "rounded", "CNY"),
    ("6分30秒", 6.5, 6.5 - 1 / 120, 6.5 + 1 / 120, "left", False, "rounded", "minute"),
    ("3小时20分", 3 + 1 / 3, 3 + 39 / 120, 3 + 41 / 120, "left", False, "rounded", "hour"),
    ("32微克/立方米", 32, 31.5, 32.5, "left", False, "rounded", "ug/m3"),
    ("一个半小时", 1.5, 1.25, 1.75, "left", False, "rounded", "hour"),
    # English
    ("more than 1.2 million", 1200000, 1200000, NONE, "neither", False, "more_than", NONE),
    ("$5.6m", 5600000, 5550000, 5650000, "left", False, "rounded", "dollar"),
    ("dozens", NONE, 24, 100, "left", False, "vague", NONE),
    ("at least 20 hectares", 20, 20, NONE, "left", False, "at_least", "ha"),
    ("not exceed 20,000 yuan", 20000, NONE, 20000, "right", False, "at_most", "CNY"),
    ("5分钟内", 5, NONE, 5, "right", False, "at_most", "minute"),
    ("40-odd", 40, 40, 50, "neither", True, "more_than_digit", NONE),
    ("over the age of 65", 65, 65, NONE, "neither", False, "more_than", "age_year"),
    ("one hundred and sixteen", 116, 116, 116, "both", False, "exact", NONE),
]

# printed, kind, value, lower, upper, reading, unit
RELATIVE = [
    ("同比下降12.3%", "percent", -12.3, -12.35, -12.25, "rounded", "percent"),
    ("增长近两倍", "ratio", 2, NONE, 2, "nearly", "ratio"),
    ("下降近20%", "percent", -20, -20, NONE, "nearly", "percent"),
    ("上升0.6个百分点", "percent", 0.6, 0.55, 0.65, "rounded", "percentage_point"),
    ("超过八成", "percent", 80, 80, NONE, "more_than", "percent"),
    ("百分之九十五以上", "percent", 95, 95, NONE, "at_least", "percent"),
    # one list of words of change: verbs in all forms, nouns of extent, comparatives behind
    ("负增长3%", "percent", -3, -3.5, -2.5, "rounded", "percent"),
    ("fallen by more than 30 per cent", "percent", -30, NONE, -30, "more_than", "percent"),
    ("同比下降-3.2%", "percent", -3.2, -3.25, -3.15, "rounded", "percent"),
    ("降幅达12%", "percent", -12, -12.5, -11.5, "rounded", "percent"),
    ("减幅近三成", "percent", -30, -30, NONE, "nearly", "percent"),
    ("cut by a third", "fraction", -1 / 3, -1 / 3, -1 / 3, "exact", NONE),
    ("slipped 0.4 percent", "percent", -0.4, -0.45, -0.35, "rounded", "percent"),
    ("down by half", "fraction", -0.5, -0.5, -0.5, "exact", NONE),
    ("fall of 25%", "percent", -25, -25.5, -24.5, "rounded", "percent"),
    ("25% fall", "percent", -25, -25.5, -24.5, "rounded", "percent"),
    ("12% lower", "percent", -12, -12.5, -11.5, "rounded", "percent"),
    ("增幅达8.2%", "percent", 8.2, 8.15, 8.25, "rounded", "percent"),
    ("下调25个基点", "percent", -0.25, -0.255, -0.245, "rounded", "percentage_point"),
    ("rose 25 basis points", "percent", 0.25, 0.245, 0.255, "rounded", "percentage_point"),
    ("12 per thousand", "percent", 12, 11.5, 12.5, "rounded", "permille"),
    ("0.3pc", "percent", 0.3, 0.25, 0.35, "rounded", "percent"),
    ("四分之三强", "fraction", 0.75, 0.75, NONE, "more_than", NONE),
    ("-0.6‰", "percent", -0.6, -0.65, -0.55, "rounded", "permille"),
    ("千分之三", "percent", 3, 2.5, 3.5, "rounded", "permille"),
    ("三分之二", "fraction", 2 / 3, 2 / 3, 2 / 3, "exact", NONE),
    ("半数以上", "fraction", 0.5, 0.5, NONE, "at_least", NONE),
    ("翻一番", "ratio", 2, 2, 2, "exact", "ratio"),
    ("翻了近一番", "ratio", 2, NONE, 2, "nearly", "ratio"),
    ("more than doubled", "ratio", 2, 2, NONE, "more_than", "ratio"),
    ("cut by as much as 30%", "percent", -30, -30, NONE, "at_most", "percent"),
    ("3A or above", "rating", 3, 3, NONE, "at_least", "A"),
    ("nearly 40 per cent", "percent", 40, NONE, 40, "nearly", "percent"),
    ("about two-thirds", "fraction", 2 / 3, NONE, NONE, "about", NONE),
    ("第一名", "rank", 1, 1, 1, "exact", "名"),
    ("首个", "ordinal", 1, 1, 1, "exact", "个"),
    ("第二个", "ordinal", 2, 2, 2, "exact", "个"),
    ("前三名", "rank", 3, NONE, 3, "at_most", "名"),
    ("3A及以上", "rating", 3, 3, NONE, "at_least", "A"),
    ("五星级", "rating", 5, 5, 5, "exact", "星"),
    ("25th", "ordinal", 25, 25, 25, "exact", NONE),
]

# a text that is no figure, or holds one among names: text, then kind and printed form of each
KINDS_IN_TEXT = [
    ("“1+N”模式", [("pattern", "1+N")]),
    ("“654321”行动计划", [("pattern", "654321")]),
    ("“五下降”", [("pattern", "五下降")]),
    ("四个全面", [("quantity", "四个")]),
    ("“四个全面”", [("pattern", "四个全面")]),
    ("‘一委四长’", [("pattern", "一委四长")]),
    ("党的十八届三中全会", [("name", "十八届三中全会")]),
    ("会议于14:42开始", [("date", "14:42")]),
    ("男女比为9:1", [("ratio", "9:1")]),
    ("近三年来", [("period", "近三年来")]),
    ("三个“零增长”", [("pattern", "三个“零增长”")]),
    ("2.5.1版", [("code", "2.5.1")]),
    ("拨打12345热线", [("hotline", "12345")]),
    ("国发〔2015〕12号", [("document_number", "2015〕12号")]),
    ("W020180116.jpg", [("code", "020180116")]),
    ("一是管理，二是建设", [("enumerator", "一"), ("enumerator", "二")]),
    ("一方面进一步统一", [("idiom", "一方面"), ("idiom", "一"), ("idiom", "统一")]),
    ("六安、四川", [("idiom", "六"), ("idiom", "四")]),
    ("万某、伍主任", [("surname", "万"), ("surname", "伍")]),
    ("陆续参与收拾", []),
    ("“零距离”", [("pattern", "零距离")]),
    ("百姓买百货", [("idiom", "百"), ("idiom", "百")]),
    ("全市前三，前20%，全省前三季度", [("rank", "前三"), ("percent", "20%"), ("period", "前三季度")]),
    ("建成1 246个，余额2 356.78亿元", [("quantity", "1 246个"), ("quantity", "2 356.78亿元")]),
    ("新增1.2万户，净增3万户", [("quantity", "1.2万户"), ("quantity", "净增3万户")]),
    ("3小时，6分", [("quantity", "3小时"), ("quantity", "6分")]),
    ("每千名老人拥有38张", [("idiom", "每千名"), ("quantity", "38张")]),
    ("到“十四五”末，过半数社区", [("date", "“十四五”末"), ("fraction", "过半数")]),
    ("6月30日24时，累计13例", [("date", "6月30日24时"), ("quantity", "13例")]),
    ("零延误，死亡为零", [("idiom", "零"), ("quantity", "零")]),
    (
        "上半年，第一季度，民国三十六年",
        [("period", "上半年"), ("period", "第一季度"), ("date", "民国三十六年")],
    ),
    ("由2016年的3件升至4件", [("date", "2016年"), ("quantity", "3件"), ("quantity", "4件")]),
    ("rose from 2 to 3 million", [("quantity", "2"), ("quantity", "3 million")]),
    ("spent over three years", [("quantity", "three years")]),
    ("lasted over three years", [("quantity", "over three years")]),
    ("ranked 8th, in 3rd place, the 3rd time", [("rank", "8th"), ("rank", "3rd"), ("ordinal", "3rd")]),
    ("a fifth more than the 2010 census", [("fraction", "a fifth more"), ("date", "2010")]),
    ("school year 2011/12; the '90s", [("period", "2011/12"), ("period", "90s")]),
    ("a couple of hundred people", [("quantity", "a couple of hundred")]),
    ("五⼗三万余⼈，网格 1 246 个", [("quantity", "五⼗三万余⼈"), ("quantity", "1 246 个")]),
    (
        "cost £2.4m. It fell by more than a fifth year-on-year",
        [("quantity", "£2.4m"), ("fraction", "fell by more than a fifth")],
    ),
    (
        "By 30 June, 87 came; from September 3",
        [("period", "By 30 June"), ("quantity", "87"), ("period", "from September 3")],
    ),
    (
        "in the first three quarters of the year, 4.2 out of 5",
        [("period", "first three quarters of the year"), ("quantity", "4.2 out of 5")],
    ),
    # 数 ends a noun of number behind 人, 户, 总, unless these are counted themselves
    ("占总数百分之七十六", [("percent", "百分之七十六")]),
    ("参会人数百余人，户数十万", [("quantity", "百余人"), ("quantity", "十万")]),
    ("每人数百元", [("quantity", "数百元")]),
    # two bounds are of one thing only if their units do not differ
    ("不少于3人、不超过5次", [("quantity", "不少于3人"), ("quantity", "不超过5次")]),
    ("£1,250 to 3.1m households", [("quantity", "£1,250"), ("quantity", "3.1m")]),
    ("raised £3m, raised by £3m", [("quantity", "£3m"), ("quantity", "raised by £3m")]),
    ("比2014年多了3起", [("date", "2014年"), ("quantity", "多了3起")]),
    # numbers that file, dial, name or page something, by their form
    ("按GB/T 15835-2011执行", [("document_number", "GB/T 15835-2011")]),
    ("（2015）浙民终字第123号", [("document_number", "2015）浙民终字第123号")]),
    ("HX-2000型，警号018273", [("code", "HX-2000"), ("code", "018273")]),
    ("拨打110、119、120", [("hotline", "110、119、120")]),
    ("0800 123 4567, +44 20 7946 0958", [("hotline", "0800 123 4567"), ("hotline", "44 20 7946 0958")]),
    ("1-800-555-0199", [("hotline", "1-800-555-0199")]),
    ("doi:10.1016/j.jue.2015.03.002", [("code", "10.1016/j.jue.2015.03.002")]),
    ("5G覆盖，加5g盐", [("name", "5G"), ("quantity", "5g")]),
    ("runs on Windows 11, iPhone 15", [("name", "11"), ("name", "15")]),
    ("in Beicai 12, and Wenzhou 7.", [("quantity", "12"), ("quantity", "7")]),
    ("以3:2战胜，男女比3:2", [("code", "3:2"), ("ratio", "3:2")]),
    ("2014: 1,100 cases", [("date", "2014"), ("quantity", "1,100")]),
    ("see pp. 12-15", [("code", "12-15")]),
    ("第35—40页", [("ordinal", "第35—40页")]),
    ("王五、张三，主张三个", [("name", "五"), ("name", "三"), ("quantity", "三个")]),
    ("三十六计，八九不离十", [("idiom", "三十六计"), ("idiom", "八九不离十")]),
    ("一级医院，二级以上，四A级", [("rating", "一级"), ("rating", "二级以上"), ("rating", "四A级")]),
    ("每10万人5.2件", [("idiom", "10万"), ("quantity", "5.2件")]),
    ("倒数第二，第二次", [("rank", "第二"), ("ordinal", "第二次")]),
    ("參與三個項目，參拾元", [("quantity", "三個"), ("quantity", "參拾元")]),
    ("三次产业比为8.2:41.3:50.5", [("idiom", "三次产业"), ("ratio", "8.2:41.3:50.5")]),
    ("Which one do you prefer?", [("idiom", "one")]),
]


def told(figure: Figure) -> tuple[object, ...]:
    return (
        figure.value, figure.lower, figure.upper, figure.closed, figure.upper_soft, figure.reading, figure.unit,
    )  # fmt: skip


@pytest.mark.parametrize("row", QUANTITIES, ids=lambda row: row[0])
def test_quantity_is_read_with_its_bounds(row):
    figure = read_figure(row[0])
    assert figure.kind == "quantity"
    assert told(figure) == tuple(pytest.approx(cell) if isinstance(cell, float) else cell for cell in row[1:])


@pytest.mark.parametrize("row", RELATIVE, ids=lambda row: row[0])
def test_relative_figures_and_places_in_an_order_are_read(row):
    printed, kind, value, lower, upper, reading, unit = row
    figure = read_figure(printed)
    assert (figure.kind, figure.reading, figure.unit) == (kind, reading, unit)
    assert (figure.value, figure.lower, figure.upper) == (
        pytest.approx(value) if value is not None else None,
        pytest.approx(lower) if lower is not None else None,
        pytest.approx(upper) if upper is not None else None,
    )


@pytest.mark.parametrize(("text", "expected"), KINDS_IN_TEXT)
def test_names_and_words_are_told_from_figures(text, expected):
    found = read_figures(text)
    assert [(figure.kind, figure.text) for figure in found] == expected
    assert all(figure.reason for figure in found if not figure.is_figure)


def test_figure_takes_the_period_of_its_clause_or_of_the_opening_of_its_sentence():
    opened = read_figures("截至2015年底，共有205个，另有129个。其中48家")
    assert [str(figure.period_end) for figure in opened] == ["2015-12-31"] * 3 + ["None"]
    elsewhere = read_figures("2000年3月撤地建市，总人口710.3万")
    assert elsewhere[-1].period_start is None


# a text, then the days on which its last figure holds: not those of a date that it is only compared with
DATED = [
    ("2015年比2014年减少12件", "2015-01-01", "2015-12-31"),
    ("2015年，信访量比2014年下降12.3%", "2015-01-01", "2015-12-31"),
    ("2020年末比2019年末增长5%", "2020-12-31", "2020-12-31"),
    ("比2014年多了3起", None, None),
    ("与2014年相比，增长3件", None, None),
    ("In 2015, petitions fell 12% from 2014 to 340", "2015-01-01", "2015-12-31"),
    ("二〇三五年，生产总值在二〇二〇年基础上翻一番", "2035-01-01", "2035-12-31"),
    ("2014年，增长5%，高于2013年水平，共3件", "2014-01-01", "2014-12-31"),
    ("从2010年的3件减少到2件", None, None),
    ("自2013年启动以来，共处理3200多起", "2013-01-01", None),
    ("Since its launch in 2013, the centre handled 3,200", "2013-01-01", None),
    ("2014年建成。In FY2015 300 cases", None, None),
]


@pytest.mark.parametrize(("text", "start", "end"), DATED)
def test_a_date_that_is_compared_with_is_not_the_period(text, start, end):
    last = [figure for figure in read_figures(text) if figure.kind not in ("date", "period")][-1]
    assert tuple(str(day) if day else None for day in (last.period_start, last.period_end)) == (start, end)


def test_a_date_straight_behind_an_english_figure_is_its_own():
    figures = read_figures("£1.2bn in 2013-14 and £1.9bn by 2015, resolved 300 disputes in 2016")
    own = [str(figure.period_end) for figure in figures if figure.kind == "quantity"]
    assert own == ["2014-12-31", "2015-12-31", "2016-12-31"]


def test_figure_says_what_it_counts():
    texts = {
        "收集群众意见9800多件": "群众意见",
        "調處各類矛盾糾紛700多起": "矛盾糾紛",
        "调处各类矛盾纠纷700多起": "矛盾纠纷",
        "促成9万名居民搬迁": "居民",
        "总面积3487平方公里": "总面积",
        "辖103个社区，": "社区",
        "近千万人口": "人口",
        "一套相对成熟的模式": "模式",
        "resolved 300 disputes in 2015": "disputes",
        "120 councils responded.": "councils",
        "三千余名群众参加": "群众",
        "在校生人数5000人": "在校生人数",
    }
    assert {text: read_figures(text)[0].counted for text in texts} == texts


def test_numbers_of_a_list_share_the_unit_that_the_last_prints():
    for text in ("分别为120、45和18家", "31.2万、8.6万和12万人"):
        assert len({figure.unit for figure in read_figures(text)}) == 1


def test_first_number_of_a_change_shares_unit_and_scale():
    low, high = read_figures("rose from 2 to 3 million tonnes")
    assert (low.value, low.unit, high.value, high.unit) == (2e6, "t", 3e6, "t")


@pytest.mark.parametrize(
    ("text", "unit", "doubt"),
    [
        ("a cost of 1.2m that year", NONE, "metres or millions"),
        ("a wall 1.2m tall", "m", NONE),
        ("about 1,3 in all", NONE, "decimal point"),
        ("Das sind 814,75 Euro", "EUR", NONE),
        ("on 5/6/2015", NONE, "month first"),
        ("on 13/6/2015", NONE, NONE),
    ],
)
def test_what_the_text_leaves_open_is_marked(text, unit, doubt):
    (figure,) = read_figures(text)
    assert figure.is_figure
    assert figure.unit == unit
    assert (doubt is None and figure.reason is None) or doubt in figure.reason


def test_characters_that_nobody_sees_part_no_number_and_move_no_place():
    text = "共\u200b1\u200b2,3\u00ad45件\ufeff。"
    (figure,) = read_figures(text)
    assert (figure.value, figure.unit) == (12345, "件")
    assert text[figure.start : figure.end] == figure.text == "1\u200b2,3\u00ad45件"
    assert text[figure.numeral_start : figure.numeral_end] == "1\u200b2,3\u00ad45"


def test_a_share_ends_at_all_and_a_change_does_not():
    share, change = read_figures("达到100%，增长100%")
    assert (share.lower, share.upper, share.closed) == (99.5, 100, "both")
    assert (change.lower, change.upper, change.closed) == (99.5, 100.5, "left")


def test_long_text_is_read_in_order_without_overlap():
    text = "2014年共有167项职能向110家组织转移，同比增长12.3%；" * 200
    found = read_figures(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert [figure.text for figure in found[:4]] == ["2014年", "167项", "110家", "同比增长12.3%"]


@pytest.mark.parametrize(
    "text", ["", "没有数字", "205个和129个", "共205个", "一方面", "12345热线", "x" * 5000]
)
def test_string_that_is_not_one_figure_is_refused_in_both_languages(text):
    with pytest.raises(UnreadableFigure) as caught:
        read_figure(text)
    assert "不能整体读作一个数字" in caught.value.zh
    assert "cannot be read as one figure" in caught.value.en


def test_numeral_characters_are_what_must_be_accounted_for():
    found = [match.group() for match in NUMERAL_CHARACTERS.finditer("陆续 3个 壹佰 ２ 萬 两新 参与 ½ ①")]
    assert found == ["3", "壹", "佰", "２", "萬", "两", "½", "①"]
