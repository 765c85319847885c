"""Words around numerals, in tables: qualifiers, verbs of change, and words in which a numeral counts nothing.

Everything is written in folded form (`casebook.reading.script.fold`): simplified, half width, lower case.
"""

from __future__ import annotations

from typing import Final

# reading -> words before the number. A lookbehind keeps a word from being read out of another one
# (节约, 附近, 预约); 上 and 过 qualify bare scales only (上百, 过万).
QUALIFIERS_BEFORE: Final[dict[str, str]] = {
    "nearly": r"(?<![最附邻靠临远新就])近|将近|接近|nearly|almost|close to",
    "about": (
        r"(?<![节预契签失违毁制特公合])约|大约|大概|大致|左右|(?<![a-z])(?:about|around|approximately|approx\.?|aproximately|roughly"
        r"|circa|ca\.|some|an estimated)|[~≈～]"
    ),
    "at_least": (
        r"至少|不低于|不少于|不小于|不下于?|最少|最低|起码|大于 ?或?者? ?等于|≥|> ?=|(?<![以网线马])上(?=[百千万亿])"
        r"|(?<![a-z])(?:at least|(?:no|not) (?:less|fewer) than|a minimum of"
        r"|(?:greater|higher|larger|more) (?:than )?or equal (?:to|than))"
    ),
    "at_most": (
        r"不超过?|不高于|不多于|不大于|至多|最多|小于 ?或?者? ?等于|≤|< ?="
        r"|(?<![a-z])(?:up to|at most|(?:no|not) more than|not exceeding|no later than|a maximum of|as many as"
        r"|(?:smaller|lower|less|fewer) (?:than )?or equal (?:to|than)|equal to or (?:less|smaller|lower|fewer) than)"
    ),
    "less_than": (
        r"不到|不足|未满|不满|未达到?|不及|低于|少于|小于|<"
        r"|(?<![a-z])(?:less than|fewer than|under|below|lower than|smaller than|just under|younger than)"
    ),
    "more_than": (
        r"超过|超出|超|逾|突破|高于|多于|大于|过(?=[百千万亿半])|破(?=[百千万亿])|>"
        r"|(?<![a-z])(?:more than|over|above|exceed(?:s|ed|ing)?|in excess of|upwards of|greater than|higher than|larger than"
        r"|surpass(?:es|ed|ing)?|older than|longer than|beyond)"
    ),
}

# reading -> words behind number and unit.
QUALIFIERS_AFTER: Final[dict[str, str]] = {
    "at_least": r" ?[及或]?以上|(?: or| and) (?:more|above|over|greater|higher)(?: than(?! \d))?(?![a-z])|\+(?! ?[\dna-z])",
    "at_most": r" ?[及或]?以[下内]|之内|(?: or| and) (?:less|fewer|below|under|lower)(?: than(?! \d))?(?![a-z])",
    "about": r" ?左右| ?上下(?![级文游级班功])|前后|许(?![可诺])| or so(?![a-z])| more or less",
    "more_than": r"开外|有余|不止",
    "less_than": r" ?之下",
}

# Words between a qualifier and its number: 至少有2252, 超过了80, more than an hour, at least the.
BETWEEN: Final = r"(?:了|有|为|达到?| a| an| the)? {0,3}"

# Verbs of change and their sign. With 到, 至 or 为 they name a level and not a change.
CHANGE_VERBS: Final[dict[int, str]] = {
    -1: (
        "下降|降低|减少|下滑|回落|缩减|缩小|缩短|减低|降|减|下跌|跌|(?<![a-z])(?:fell|fall|falling|falls|dropped|drop|declined|decline"
        "|decreased|decrease|down|reduced|shrank|cut)(?: by)?"
    ),
    1: (
        "增长|上升|提高|提升|增加|上涨|上浮|升高|增|升|涨|扩大|(?<![a-z])(?:rose|rise|rising|increased|increase|grew|grown|up|gained"
        "|climbed)(?: by)?"
    ),
}
# What may stand before such a verb and belongs to the change: 同比, 比上年, 约, 至少.
COMPARED: Final = "同比|环比|较上年同期|较上年|比上年同期|比上年|较去年同期|较去年|比去年同期|比去年|同期"

# Words with a numeral character in them that count nothing, as patterns; longer ones stand first where
# one begins like another. What follows in (?!…) makes a number of them after all (十分之三, 一定金).
IDIOMS: Final = r"""
一方面 另一方面 进一步 下一步 上一步 第一时间 第一线 一系列 一批(?!次) 一定(?!额) 一些 一切 一般 一直 一起(?![\D]{0,6}(?:案|纠纷|事故|事件|警情)) 一致 一旦 一同 一道(?!题|菜)
一并 一律 一再 一向 一贯 一度 一时 一手 一线 一流 一体化? 一站式 一揽子 一刀切 一把手 一把抓 一票否决 一网 一窗 一门 一元化 一元论 一如既往
一举 一代(?!表) 一带一路 一带 一律 一生 一应 一律 一概 一味 一一 一晃 一经 一面 一边 一路 一齐 一番(?!茄) 一点(?!\d|[零〇一二三四五六七八九]) 一下 一会儿? 一阵 一瞬 一眼
一身 一心 一己 一家人 一视同仁 一事一议 一案一 一对一 一户一 一人一 一村一 一企一 一岗双责 一卡通 一本通 一口气 一席之地 一目了然 一丝不苟
一帆风顺 一马当先 一锤定音 一脉相承 一环扣一环 一竿子 一盘棋 一张网 一盘 一条龙 一条心 一股劲 一体 一等功 一等奖 一等 一级市场
一级政府 一级响应 一次性 一而再 一样 一色 一新 一空 一律 一统 一隅 一角 一斑 一瞥 一大批 一大 一早 一朝 一夜 一纸 一味 一刻 一体推进
统一 唯一 惟一 单一 同一 之一 万一 不一 逐一 专一 划一 归一 合一 均一 其一 某一 任一 每一 这一 那一 哪一 另一 下一 上一 有一定 有一
独一无二 始终如一 不一而足 三番五次 三令五申 三心二意 三三两两 三五成群 三言两语 三农 三公经费 三公 三无 三资企业 三角 三维 三甲医院 三甲 三方 三军
三产 三思 三生 三伏 三来一补 再三 接二连三 举一反三 两岸 两会 两手抓 两手 两旁 两侧 两边 两者 两级 两全其美 两极 两难 两性 两委
两新组织 两新 两用 两面 两地 两头 两口子 两样 两把 四周 四处 四面八方 四海 四方 四季 四肢 四通八达 四大 五官 五金 五花八门
五湖四海 五彩 五谷 五星红旗 五味 五保户? 五一 五四 五险一金 六一 六亲 七一 七夕 七上八下 七嘴八舌 八一 八方 八卦 八小时外 九牛一毛
十分(?!之|钟) 十足 十全十美 十字 十一黄金周 十有八九 千方百计 千军万马 千家万户 千千万万 千篇一律 千差万别 千变万化 千丝万缕 千辛万苦 千百
千万(?=要|别|不可|不能) 千古 千里马 千金 千瓦 千克 千米 千卡 百姓 百货 百科 百年大计 百年 百花齐放 百花 百倍信心 百般 百家争鸣 百家 百强 百度 百步 百废待兴 百折不挠
百万富翁 百里挑一 百闻 百业 老百姓 万事 万物 万众 万里长城 万里 万能 万象 万分(?!之) 万千 万家灯火 万家 万古 万岁 万水千山
万无一失 亿万 成千上万 成百上千 数一数二 说一不二 推陈 一石二鸟 一箭双雕 一举两得 一清二楚 一穷二白 二手 二元 二胎 二孩
二次元 二话 二者 二维码 二维 二线 二氧化碳 一氧化碳 不三不四 丢三落四 朝三暮四 张三 李四 王五 五五普法 六五普法 七五普法 八五普法
三五普法 零售 零散 零星 零部件 零件 零食 零钱 零工 零碎 归零 清零 凋零 零距离 零容忍 零增长 零投诉 零上访 零差错 零跑腿 零障碍 零起点
接零 飘零 零下 零点 零头 零用 收拾 拾取 拾起 拾贝 拾遗 拾金不昧 肆无忌惮 肆意 放肆 大肆 陆地 陆路 陆军 陆续 大陆 登陆 着陆 内陆 水陆
上陆 队伍 入伍 退伍 伍德 参与 捌佰伴 佰草集 朝花夕拾 夕拾 三角洲 长三角 珠三角 三中全会 二进制 十进制 三原色 一季 一审 二审 三审 一期 二期 三期
一卡 一线员工 一元 多元 五角星 三包 三好学生 百灵 百合 百搭 百叶 千秋 千年 千层 万国 万圣 第三方 第三者 第三产业 第一产业 第二产业 第二课堂
第一书记 第一责任人 第一要务 第一手 第一桶金 第一要义 第一位的 第三次产业 三次产业 一二三产业? 二三产业 一产 二产 五脏 六腑 七情 八仙 九族 一级 三级跳
"""
