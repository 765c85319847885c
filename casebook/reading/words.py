"""Chinese words and names with a numeral in them that is no figure, by the reason why.

A single numeral before a character that counts nothing is a part of a word by rule (一般, 两岸, 四川, 百姓:
`casebook.reading.names.is_part_of_word`). Here stand only words in which a number and a classifier seem to meet
(一起, 三门峡), or in which the numeral ends the word (统一). Patterns are in folded form; what follows in (?!…) makes a
number of it after all (十分之三).
"""

from __future__ import annotations

from typing import Final

from casebook.reading.digits import HAN_DIGIT, HAN_TO_TEN, SCALE

# reason why the numeral counts nothing -> words
IDIOMS: Final = {
    "一 tells which, and a determiner or adverb stands before it": rf"""
        [统唯惟单同之不逐专划归合均其某任哪另]一 每一(?!\d|[{SCALE}]) [这那]一(?=[^\W\d_])
        (?<![马以])[上下]一(?=[年届季轮个期级次任阶代])""",
    "一 and a classifier that became an adverb or a noun": r"""
        一方面 一批(?!次) 一度 一起(?!\D{0,6}(?:案|纠纷|事故|事件|警情)) 一一 一席 一家人 一对一 一次性 一趟式 一码 一票否决 一元[化论]
        一把[手抓] [二三]把手 一盘棋 一张网 一条[龙心] 一等[功奖] 一件事 万一""",
    "the layer of administration, not how many of them": "(?<=[省市州县区乡镇村组])一级",
    "第一 that says which kind, not which in a count": r"""
        第一(?:时间|线|手|要务|要义|责任人|桶金) 第二课堂 第三者 第[一二三](?:产业|方(?!阵|面)) [一二三]次产业 一?二三产业? [一二三四五]期(?=工程|项目|建设)""",
    "a set phrase of two numerals or more": r"""
        三番五次 三三两两 三五成群 千[千家]万[万户] 一五一十 一分为二 一唱一和 十有八九
        八九不离十 七零八落 七拼八凑 乱七八糟 五花八门 九牛一毛 独一无二 数一数二 说一不二 [不丢朝]三[不落暮]四 三下五除二 接二连三 举一反三 一传十 一(?![年月周日天次个十百千万亿零点到至比和])[^\W\d_]{1,2}一[^\W\d_次个十百千万亿点]
        三天打鱼 两天晒网 一[届件年代任茬棒步]接着?一[届件年代任茬棒步] 一张蓝图 两头[热冷] 一[个户件名人](?=也不能|都不能|也不落|都不落|不[少漏落]) 一[年月周日天季]一(?![次个届度夜])[\u3400-\u9fff]""",
    "a set phrase with a numeral and a noun that could be counted": r"""
        始终如一 一而再 再三 [一两二三四五六七八]位数 百岁(?=老人|寿星) 百年大计 百日(?=攻坚|行动|会战|誓师|整治|冲刺) 百家争鸣 百里挑一 千篇一律 万家灯火 三十六计 七十二变 三十而立 四十不惑 五十知天命 [七八]大[姑姨] 百八十度(?=大|转)""",
    "an adverb of degree": "十分(?!之|钟) 千万(?=要|别|不可|不能|莫) 万岁",
    "a thing named by the number of its parts": r"""
        三角(?!形\d) 五角星 三包 三级跳 三轮车 四轮(?=驱|车|电|农) 二轮 二次元 一次函数 万年历 三大员 四所一庭
        (?<!为期)(?<!历时)(?<!连续)四周(?!内|后|时|岁|年) 四处(?=[奔寻张打走碰流])""",
    "零 that says none of a thing, or what is left over": "[归清凋飘]零 零(?:部?件|钱|头|起点) 拾起",
    "a slogan of service, in which one counts for all": "一门式? 一岗双责 一本通 一枚印章 一次办[好成结] 最多跑一次",
    "a denominator": rf"每[{SCALE}]{{1,2}}(?:[名位个人户件起](?=[^\W\d_])|(?=[人户件])) [百千万]人(?=[^\W\d_]{{1,6}}率)",
}

# reason of the name -> words
NAMES: Final = {
    "a party congress and its meetings, named by their number": rf"""
        [{HAN_TO_TEN}]{{1,3}}届[{HAN_DIGIT}]中全会 [{HAN_DIGIT}]中全会 (?<=党的)[{HAN_TO_TEN}]{{1,3}}大
        [{HAN_TO_TEN}]{{2,3}}大(?=报告|精神|以来|代表|召开|提出|闭幕|开幕|[”"。，,、)）])""",
    "a day named by its month and day": r"""
        (?:三八|五一|五四|六一|七一|八一|十一)(?=劳动|国际|儿童|妇女|红旗|建军|建党|国庆|青年|运动|勋章|讲话|精神|奖章|电影|表彰|前夕|黄金|小?长假|假期?|期间|口号|节|[”"]) 九一八 九九重阳
        双(?:11|12|十[一二])""",
    "a day of the week": rf"""
        (?:星期|礼拜)[一二三四五六] (?<![{HAN_TO_TEN}两\d])周[一二三四五六](?![^\W\d_]{{0,1}}[个年次])""",
    "a campaign or plan named by its place in a series": r"[一二三四五六七八]五普法 五四三二一 三年自然灾害",
    "those born in a decade": "[七八九][零〇]后 零零后",
    "a place": """
        [长珠]三角 万州 万年县 六盘水 三门[峡县] 五家渠 五台 五大连池 七台河 三台县 九台 三元里 十八里店 二七区 六尺巷""",
    "an organisation": rf"""
        二十国集团 九三学社 三一重工 百度 百家姓 第[一二三](?=书记|批次录取|人民医院|中学|小学|医院|建筑|机床|汽车|师范|届全国)
        [{HAN_TO_TEN}]{{1,3}}(?=中学|中心小学|中(?:[，,。、；;]|$))""",
}

# A family name before a digit is a person named by the order of birth (王五, 赵六, 老三), if nothing counted follows;
# 周 and 高 are left out, since 周五 is a day and 高一 a class. Behind 老 the next word may be a number (老三一户).
_FAMILY: Final = "王李张刘陈杨赵黄吴徐孙胡朱林郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕老阿"
BORN: Final = rf"(?<=[{_FAMILY}])[{HAN_DIGIT}](?=[、，,。;；:：和与等的在说是某\d]|$|\s)|(?<=老)[{HAN_DIGIT}](?=[一两]?[家户人])"

# Titles behind a family name that is written like a numeral.
SURNAMES: Final = (
    rf"(?<![{HAN_TO_TEN}百千万亿\d近上数几])[万伍陆](?=某|先生|女士|同志|书记|[主局所院镇村校厂处科]?[任长]|老师|师傅|大爷|大妈|阿姨|姐|警官|法官"
    "|律师|支书|经理|总[，。、]|教授|医生|[队会站组]长)"
)


def alternatives(groups: dict[str, str]) -> str:
    """The words of a table as one pattern, grouped by their first character so that search stays quick."""
    by_first: dict[str, list[str]] = {}
    for word in " ".join(groups.values()).split():
        plain = word[0] not in "([|\\." and word[1:2] not in ("?", "*")
        by_first.setdefault(word[0] if plain else "", []).append(word[1:] if plain else word)
    longest_first = {first: sorted(rests, key=len, reverse=True) for first, rests in by_first.items()}
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in longest_first.items())
