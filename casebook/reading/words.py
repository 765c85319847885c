"""Words and names with a numeral in them that is no figure: idioms, names, codes, hotlines, list markers.

Each entry is a pattern in folded form. What follows in (?!…) makes a number of it after all (十分之三).
"""

from __future__ import annotations

from typing import Final

# Words in which a numeral counts nothing (一方面, 进一步), or is an old count that became a word (百姓).
IDIOMS: Final = r"""
一方面 另一方面 进一步 下一步 上一步 第一时间 第一线 第一手 第一要务 第一要义 第一责任人 第一桶金 一系列 一批(?!次) 一定(?!额) 一些 一切 一般
一直 一致 一旦 一同 一道(?!题|菜) 一并 一律 一再 一向 一贯 一度 一时 一线 一流 一体化? 一站式 一揽子 一刀切 一把手 一把抓 一票否决
一起(?!\D{0,6}(?:案|纠纷|事故|事件|警情)) 一网 一窗 一门式? 一元化 一如既往 一举 一带(?!一路) 一生 一应 一概 一味 一一 一经 一面 一边 一路 一齐
一点(?!\d|[零一二三四五六七八九]) 一下 一会儿? 一阵 一瞬 一眼 一身 一心 一己 一家人 一视同仁 一事一议 一案一 一对一 一户一 一人一 一村一 一企一
一岗双责 一卡通 一本通 一口气 一席之地 一目了然 一丝不苟 一帆风顺 一马当先 一锤定音 一脉相承 一竿子 一盘棋 一张网 一条龙 一条心 一等功 一等奖
一次性 一样 一色 一新 一空 一统 一隅 一角 一大批 一大早 一早 一朝 一夜 一纸 一番(?!茄) 一手 一行 一席 一旁 一趟式 一刻 一键 一码 一屏 一图
统一 唯一 惟一 单一 同一 之一 万一 不一 逐一 专一 划一 归一 合一 均一 其一 某一 任一 每一(?!\d|[十百千万]) 这一(?=[^\W\d_]) 那一(?=[^\W\d_])
哪一 另一 (?<![马以])[上下]一(?=[年届季轮个期级次任阶代]) 独一无二 始终如一 一而再 三番五次 三令五申 三心二意 三三两两 三五成群 三言两语 再三 接二连三 举一反三 三思 三维 三角(?!形\d) 三甲
三农 三公(?:经费)? 三资企业 三产 三来一补 三包 三好学生 三军 三方(?!面) 两岸 两会 两手抓? 两旁 两侧 两边 两者 两全其美 两极 两难 两性
两用 两面 两口子 两样 两委 两新 两抢 四周 四处 四面八方 四海 四方 四季 四肢 四通八达 五官 五金 五花八门 五湖四海 五彩 五谷 五味 五保户? 五险一金
六亲 七夕 七上八下 七嘴八舌 八方 八卦 九牛一毛 十分(?!之|钟) 十足 十全十美 十字 十有八九 千方百计 千军万马 千家万户 千千万万 千篇一律 千差万别
千变万化 千丝万缕 千辛万苦 千万(?=要|别|不可|不能) 千古 千里马 千金 千秋 百姓 老百姓 百货 百科 百年大计 百花齐放 百花 百般 百家争鸣 百强 百废待兴
百折不挠 百里挑一 百闻 百业 百合 百灵 百搭 万事 万物 万众 万能 万象 万分(?!之) 万千 万家灯火 万古 万岁 万水千山 万无一失 亿万
数一数二 说一不二 一石二鸟 一箭双雕 一举两得 一清二楚 一穷二白 二手 二胎 二孩 二次元 二话 二者 二维码?
二氧化碳 一氧化碳 不三不四 丢三落四 朝三暮四 三下五除二 零售 零散 零星 零部件 零件 零食 零钱 零工 零碎 归零 清零 凋零 零距离 零容忍 零增长 零投诉
零上访 零差错 零跑腿 零障碍 零起点 零门槛 零发案 零事故 零报告 零感染 飘零 零头 零用 收拾 拾取 拾起 拾贝 拾遗 拾金不昧 肆无忌惮 肆意 放肆 大肆
朝花夕拾 二进制 十进制 三原色 多元 三角洲 三级跳 七十二变 一元论 十字路口 一传十 十传百 万花筒 万年历 五角星 百叶窗 千层 三轮车 四轮 二轮 一次函数
一二三产业? 二三产业 一产 二产 第[一二三]产业 第[一二三]方 第三者 第二课堂 两极分化 一国两制 一分为二 一心一意 一五一十 一来二去 一唱一和 一问一答
每[十百千万亿]{1,2}(?:[名位个])?(?=[人户件]) 最多跑一次 最多跑一地 一件事 一次办好 一网通办 一网统管 一窗受理 一枚印章 一标三实 三官一律 四所一庭 两代表一委员 两客一危
三大员 一[^\W\d_年月周日天次个十百千万亿零点到至比和]{1,2}一[^\W\d_次个十百千万亿点]
24/7 one-stop one-off one-sided one-way two-way one-to-one one\sanother one\sby\sone first-hand second-hand third-party
(?<=per\s)\d{1,3}(?:,?\d{3})+ (?<=per\s)(?:hundred|thousand|million)
半天 半路 半途而废 半岛 半径 半成品 半导体 半封建 半自动 半信半疑 半夜 半晌 半截 半边天 半壁江山 大半天 多半 对半
"""

# Proper names, meetings, days, works and organisations; a party congress is named by its number.
NAMES: Final = r"""
[一二三四五六七八九十]{1,3}届[一二三四五六七八九]中全会 [一二三四五六七八九]中全会 [一二三四五六七八九十]{2,3}大(?=报告|精神|以来|代表|召开|提出|闭幕|开幕|[”"。，,、)）])
(?<=党的)[一二三四五六七八九十]{1,3}大 一带一路 长三角 珠三角 长江三角洲 二十国集团 八国集团 九三学社 三八红旗手 三八妇女节 三八节 五一(?=劳动|节|假|期间|黄金|小长假|口号|国际) 六一(?=儿童|节)
七一(?=勋章|讲话|建党|前夕|表彰) 八一(?=建军|节|勋章|电影) 十一(?=黄金周|国庆|长假|假期) 五四(?=运动|青年|奖章|精神|红旗|[”"]) 五星红旗 五五普法 六五普法 七五普法 八五普法 四五普法 三五普法
四川 六安 三亚 三明(?=市) 九江 十堰 万州 万宁 万载 万年县 万全 六盘水 三门峡 三门县 五指山 五家渠 五莲 五常市 五台山? 五峰 五华 五大连池 百色 千阳 千山区 四平市 四会市 七台河 七里河
三原县 三水区 三河市 三都 三江 三穗 三台县 三峡 三沙 两当 两江新区 九寨沟 九龙坡 九龙 九华山 九台 八里桥 六枝 六合区 十里店 万盛 万秀 万山区 万柏林 五通桥 五河县 五寨 千岛湖 百度 万达 万科 三星集团
五粮液 三一重工 三里屯 三元里 六里桥 四里河 八宝山 八达岭 万寿路 万里长城 三国(?=演义|时期) 三字经 百家姓 千字文 四书 五经 三民主义 七里山 十八里店 二七区 一汽 二汽 六尺巷 [1-9]0后 [七八九]零后 零零后 0[05]后
一战(?=后|时|中|期|[^\W\d_]) 二战 三年自然灾害 五四三二一 第[一二三](?=书记|批次录取|人民医院|中学|小学|医院|建筑|机床|汽车|师范|届全国)
[一二三四五六七八九十]{1,3}(?=中学|中心小学) g\d{1,4}(?=高速|国道|峰会|[^\da-z]) pm\s?2\.5 pm\s?10 h\dn\d covid-19 [2-6]g(?=网|时代|基站|技术|手机|信号|应用|智|\+|通信|建设|[^\W\d_a-z])
"""

# Titles behind a family name that is written like a numeral.
SURNAMES: Final = r"(?<![一二三四五六七八九十百千万亿\d近上数几])[万伍陆](?=某|先生|女士|同志|书记|主任|局长|所长|院长|镇长|村长|主席|老师|师傅|大爷|大妈|阿姨|姐|队长|警官|法官|律师|支书|会长|经理|总[，。、]|教授|医生|站长|组长)"

_HOTLINE_WORDS = "热线|专线|电话|报警|接警|急救|火警|平台|举报|投诉|服务台|指挥中心|联动|中心|工单|便民|公益"
# Numbers that are dialled: the public services of the 11x, 12x, 123xx, 95xxx and 96xxx series, and telephone numbers.
HOTLINES: Final = (
    rf"(?<![\d.])(?:12345|12\d{{3}}|11[0247]|12[0-4]|1[0-2]\d{{3}}|9[56]\d{{3,4}})(?=[”\"’'」]?[^\W\d_]{{0,8}}(?:{_HOTLINE_WORDS}))"
    r"|(?<=拨打)\d{3,12}|(?<=致电)\d{3,12}|(?<=热线)[:： ]?\d{3,12}|(?<=电话)[:： ]?\d[\d-]{5,13}"
    r"|(?<=hotline )\d{3,12}|(?<=call )(?:1[12]\d|911|999|12345)|(?<=dial )\d{3,12}|(?<![\d-])(?:0\d{2,3}-\d{7,8}|400-\d{3}-?\d{4}|800-\d{3}-?\d{4}|1[3-9]\d{9})(?![\d.])"
)

# 国发〔2015〕12号, 第5号令.
DOCUMENT_NUMBERS: Final = r"(?<=[〔\[【(])\d{4}[〕\]】)]\s?第?\s?\d{1,5}(?:-\d{1,3})?号|第?\d{1,5}号(?=令|文件|文|公告|决议|通知|通告|主席令|提案|建议)"

# Numbers that identify: file names, versions, identity numbers, strings too long to count anything.
CODES: Final = (
    r"https?://[^\s\u3000-\uffef]{1,400}|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}|\d++(?=\.(?:jpg|png|gif|pdf|docx?|xlsx?|html?|txt)(?![a-z]))|(?<!\d)\d{25,}+|(?<![\d.,])\d{15,24}(?![\d.,万亿个人元])"
    r"|(?<![\d.])(?!(?:\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d.]))\d{1,3}(?:\.\d{1,3}){2,8}(?!\d)(?![\d])|(?<=邮编)[:： ]?\d{6}|(?<=isbn)[ :：]?[\d-]{10,17}"
)

_BEGIN = r"(?<![^\s，。；：,;:.!?！？、“\"‘'（(—>】》」）)])"
# List markers: 一是 … 二是 …, 一、, （一）, (3), ①, 1. at the head of a line, 第一， 第二，, 其一.
ENUMERATORS: Final = (
    rf"{_BEGIN}[一二三四五六七八九十]{{1,3}}(?=是(?!否)|要(?=[^\W\d_])|则(?=[^\W\d_]))|(?<![^\s])[一二三四五六七八九十]{{1,3}}(?=、|\.(?!\d))"
    rf"|(?<=[（(])[一二三四五六七八九十]{{1,3}}(?=[)）])|(?<=[（(])\d{{1,2}}(?=[)）] ?[^\W\d_])|(?<![^\n])\d{{1,2}}(?=[、)]|\.(?!\d) ?[^\W\d_])"
    rf"|{_BEGIN}第[一二三四五六七八九十]{{1,2}}(?=[，,])|其[一二三四五六](?=[，,是])|[①-⑳⑴-⒇⒈-⒛㈠-㈩]"
)

_PLAN_WORDS = "行动|工程|模式|工作法|工作机制|工作模式|战略|计划|方案|机制|体系|基层|治理|标准|活动|措施|管理法|调解法|法则"
# Names of ways of working that are made of numerals: 1+N, 654321, 4318工作模式, “五下降”, 五位一体.
PATTERNS: Final = (
    rf"(?<![\d.])\d{{1,3}}(?: ?\+ ?(?:\d{{1,3}}|n|x)){{1,6}}(?![\d.])|n ?\+ ?\d{{1,3}}|(?<=[“\"‘'「『])\d{{1,6}}(?=[”\"’'」』])"
    rf"|(?<![\d.])\d{{3,6}}(?=(?:{_PLAN_WORDS}))|[一二三四五六七八九十]位一体|两不愁三保障|三会一课|四梁八柱|三治融合|四议两公开|八项规定"
    r"|一核[一二三四五六七八九多]元?|一委四长"
)

# kind -> (patterns, reason in Chinese, reason in English), in the order in which they are tried at one place.
NO_FIGURES: Final[dict[str, tuple[str, str]]] = {
    "idiom": ("固定词语，不表数量", "part of a word that counts nothing"),
    "name": ("专有名称的一部分", "part of a proper name"),
    "surname": ("姓氏", "a family name"),
    "hotline": ("热线或电话号码", "a hotline or telephone number"),
    "document_number": ("文件编号", "the number of a document"),
    "code": ("编号、文件名或代码", "an identifier, file name or code"),
    "enumerator": ("列举序号", "marks an item of a list"),
    "pattern": ("做法名称，不是数量", "names a way of working, not an amount"),
    "other": ("未能归类", "not classified"),
}


def _any(words: str) -> str:
    """The words of a table as alternatives, grouped by their first character so that search stays quick."""
    groups: dict[str, list[str]] = {}
    for word in words.split():
        plain = word[0] not in "([|\\." and word[1:2] not in "?*"
        groups.setdefault(word[0] if plain else "", []).append(word[1:] if plain else word)
    return "|".join(f"{first}(?:{'|'.join(sorted(rests, key=len, reverse=True))})" for first, rests in groups.items())


WORD_PATTERNS: Final[dict[str, str]] = {
    "document_number": DOCUMENT_NUMBERS,
    "hotline": HOTLINES,
    "code": CODES,
    "enumerator": ENUMERATORS,
    "pattern": PATTERNS,
    "name": _any(NAMES),
    "surname": SURNAMES,
    "idiom": _any(IDIOMS),
}
