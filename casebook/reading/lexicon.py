"""Words around numerals, in tables: qualifiers and verbs of change.

Everything is written in folded form (`casebook.reading.script.fold`): simplified, half width, lower case.
"""

from __future__ import annotations

from typing import Final

from casebook.reading.digits import HAN_DIGIT
from casebook.reading.english_words import CARDINALS

# reading -> words before the number. A lookbehind keeps a word from being read out of another one
# (节约, 附近, 预约). The longest word that reaches the number is taken.
QUALIFIERS_BEFORE: Final[dict[str, str]] = {
    "at_least": (
        r"已满|年满|(?:至少|起码)(?:(?![的和与及或了有达占])[\u3400-\u9fff]){0,4}?|不低于|不少于|不小于|不下于?|最少|最低|大于 ?或?者? ?等于|≥|> ?="
        r"|(?<![a-z])(?:at least|(?:no|not) (?:less|fewer|lower|smaller) than|a minimum of|as (?:few|little) as"
        r"|(?:greater|higher|larger|more) (?:than )?or equal (?:to|than))"
    ),
    "at_most": (
        r"不超过?|不高于|不多于|不大于|至多|最多|小于 ?或?者? ?等于|≤|< ?="
        r"|(?<![a-z])(?:up to|at most|(?:no|not) (?:more|greater|higher|larger) than|not exceed(?:ing)?|a maximum of|as (?:many|much|high) as|within"
        r"|(?:smaller|lower|less|fewer) (?:than )?or equal (?:to|than)|equal to or (?:less|smaller|lower|fewer) than)"
    ),
    "nearly": r"几乎|(?<![最附邻靠临远新就])近|将近|接近|(?<![a-z])(?:nearly|almost|close to)",
    "about": (
        r"(?<![节预契签失违毁制特公合])约|大约|大概|大致|差不多|约莫|估计|(?<![\da-z个件人%元万亿])[~≈]|(?<![a-z])(?:(?<!how )(?<!what )about|around|approximately|approx\.?"
        r"|aproximately|roughly|circa|ca\.|some|an estimated)"
    ),
    "less_than": (
        r"不到|不足|未满|不满|未达到?|不及|低于|少于|小于|<"
        r"|(?<![a-z])(?:less than|fewer than|under|below|lower than|smaller than|just under|younger than)"
    ),
    "more_than": (
        r"不止|(?<!不)超过?|超出|(?<!不)逾|突破|高于|多于|大于|>|(?<![a-z])(?:(?:well |far |slightly |just )?(?:more than|over|above)|exceed(?:s|ed|ing)?|in excess of"
        r"|upwards of|greater than|higher than|larger than|surpass(?:es|ed|ing)?|older than|longer than|beyond)"
    ),
}

# Words of equality: they belong to the figure and leave its bounds as the number gives them.
EQUAL: Final = r"等于|(?<![a-z])equal(?:s|ing)?(?: to)?"

# 约 that ends the name of an agreement (村规民约, 条约, 租约) and the units in which such papers are counted.
PACTS: Final = ("规民", "条", "租", "乡", "婚", "和", "盟", "邀", "誓", "守", "履")
PAPERS: Final = frozenset("部份篇项则款桩")

# Verbs that qualify only a bare scale or a part: 上百 includes the hundred, 过万 and 破万 pass it.
QUALIFIERS_OF_SCALES: Final[dict[str, str]] = {
    "at_least": "(?<![以网线马晚早迈登跨])上",
    "more_than": "(?<![不通经])过|破",
}

# A number, or the rest of a comparison and then a number: then "and less" opens the next figure.
NUMBER: Final = (
    r" (?:than |or equal (?:to|than) |an? |the |to ){0,3}[$£€]? ?"
    rf"(?:\d|half|(?:{'|'.join(CARDINALS)})(?![a-z]))"
)
# reading -> words behind number and unit. 前后 and 上下 are read so only at the end of a phrase.
QUALIFIERS_AFTER: Final[dict[str, str]] = {
    "at_least": rf" ?[及或]?以上| (?:or|and) (?:more|above|over|greater|higher)(?: than(?=$|[.,;]))?(?![a-z]|{NUMBER})|\+(?! ?\d)(?![a-z])",
    "at_most": rf" ?[及或]?以[下内]|之内|(?:(?<=分钟)|(?<=小时)|(?<=[天日周年])|(?<=个月))内(?![^\W\d_]?[部容外])| (?:or|and) (?:less|fewer|below|under|lower)(?: than(?=$|[.,;]))?(?![a-z]|{NUMBER})",
    "about": r" ?左右| ?上下(?![级文游班功])|前后(?![^\W\d_])| or so(?![a-z])| more or less",
    "more_than": rf"开外|有余|不止|(?<=[{HAN_DIGIT}成])强(?![^\W\d_])",
    "more_than_digit": "出头",
    "less_than": rf" ?之下|(?<=[{HAN_DIGIT}成])弱(?![^\W\d_])",
}
# 比三十大, 比 170 低: the comparison stands around the number.
COMPARATIVES: Final[dict[str, str]] = {"more_than": "大|高|多|长|重", "less_than": "小|低|少|短|轻"}

# Words between a qualifier and its number: 至少有2252, 超过了80, 约合3万元, more than an hour, at least the. What something is a
# multiple of stands between too (约为去年的2倍).
BETWEEN: Final = r"(?:了|有|[为是](?:[^\s\d，。,;；、]{1,6}的)?|达到?|折?合(?:每[户人亩])?|计|需要?|用时?|耗时|值|相当于|占(?:[^\s\d，。,;；、]{0,8}的)?| an?| the(?: ages? of)?)?"

# Words of change and their sign: the only list of them. With 到, 至, 为 or to they name a level and not a change.
# 负增长 is a fall in spite of 增长.
_HAN_CHANGES: Final[dict[str, str]] = {
    "down": (
        "负增长|减产|减收|锐减|骤降|递减|下降|降低|减少|下滑|回落|缩减|缩小|缩短|减低|下跌|下调|调减|调低|压减|削减|收窄|少了|降|跌"
    ),
    "up": (
        "增长|增产|增收|递增|激增|猛增|攀升|上升|提高|提升|增加|上涨|上浮|上调|调增|调高|升高|净增|扩大|多了|(?<!新)增|升|涨"
    ),
}
HAN_CHANGE_VERBS: Final = "|".join(_HAN_CHANGES.values())
# Nouns of extent, with the adverbs and the linking verb between them and the number (降幅更是高达45%, 增幅分别为3%和5%).
_HAN_EXTENTS: Final[dict[str, str]] = {
    sign: f"[{first}]幅度?(?:更是|更|也|仅|只|分别|均|都|最高|最大|最低|最小|平均|总体|一度|将|已|可|同样|亦)?(?:高|多|只)?(?:达到?|为|是|在|有|超)?"
    for sign, first in (("down", "降减跌"), ("up", "增涨升"))
}
# English verbs in all their forms that take the amount as it is (fell 12%, has fallen by more than 30 per cent).
_VERBS: Final[dict[str, str]] = {
    "down": (
        "f[ae]ll|falls|fallen|falling|drop(?:s|ped|ping)?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|shr[iau]nk|shrinks|shrinking"
        "|sl[io]des?|slid|sliding|slip(?:s|ped|ping)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)"
        "|s[iau]nk|sinks|sinking|dip(?:s|ped|ping)?|eas(?:e[sd]|ing)"
    ),
    "up": (
        "r[io]se|risen|rises|rising|increas(?:e[sd]?|ing)|gr[oe]w|grows|grown|growing|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?"
        "|soar(?:s|ed|ing)?|surg(?:e[sd]?|ing)|rocket(?:s|ed|ing)"
    ),
}
# Verbs that take a thing as object: only with "by" is the number the change (raised £3m, raised by £3m).
_VERBS_WITH_BY: Final[dict[str, str]] = {
    "down": "cut(?:s|ting)?|reduc(?:e[sd]?|ing)|lower(?:s|ed|ing)?|trim(?:s|med|ming)?|shorten(?:s|ed|ing)?|narrow(?:s|ed|ing)?|slash(?:e[sd]|ing)?|down",
    "up": "rais(?:e[sd]?|ing)|lengthen(?:s|ed|ing)?|widen(?:s|ed|ing)?|expand(?:s|ed|ing)?|boost(?:s|ed|ing)?|lift(?:s|ed|ing)?|up",
}
# Nouns of change: with "of" before the amount (a fall of 25%), or straight behind a percentage (a 25% fall).
CHANGE_NOUNS: Final[dict[str, str]] = {
    "down": "fall|drop|decline|decrease|reduction|cut|slump|dip|contraction",
    "up": "rise|increase|growth|gain|jump|surge|uplift",
}
# Comparatives behind a percentage (12% lower, a fifth fewer).
CHANGE_COMPARATIVES: Final[dict[str, str]] = {
    "down": "lower|fewer|less|smaller",
    "up": "higher|more|greater|larger",
}
# What goes from one number to another without saying which way.
_MOVES: Final = "went|go(?:es|ing)?|moved|chang(?:e[sd]?|ing)|improv(?:e[sd]?|ing)"


def _change_verbs(sign: str) -> str:
    """The forms before an amount, with the by or of that makes the amount a change."""
    return (
        f"{_HAN_CHANGES[sign]}|{_HAN_EXTENTS[sign]}|(?<![a-z])(?:(?:{_VERBS[sign]})(?: by)?|(?:{_VERBS_WITH_BY[sign]}) by"
        f"|(?:{CHANGE_NOUNS[sign]})(?: in (?:[a-z]{{1,12}} ){{1,2}}| )of)"
    )


CHANGE_VERBS: Final[dict[str, str]] = {sign: _change_verbs(sign) for sign in ("down", "up")}
# Any English word of change, e.g. before "from 2 to 3".
CHANGE_WORDS: Final = "|".join([*_VERBS.values(), *_VERBS_WITH_BY.values(), *CHANGE_NOUNS.values(), _MOVES])
# Any sign of a change in a clause of either language.
ANY_CHANGE: Final = f"[降减跌升增涨]|翻番|提高|(?<![a-z])(?:{CHANGE_WORDS})(?![a-z])"
# Words of direction that are of change only before a percentage or fraction (up 14.8 %, but up to, racked up).
DIRECTIONS: Final[dict[str, str]] = {
    "down": "(?<![a-z])(?:down|cut|reduced)",
    "up": "(?<![a-z])up",
}
# What may stand before such a verb and belongs to the change.
COMPARED: Final = "同比|环比|[较比](?:上|去)?年?同期|[较比][上去]年|同期"

# Multiples in one word.
MULTIPLES: Final[dict[str, float]] = {
    "doubled": 2, "doubling of": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "halved": 0.5,
    "twofold": 2, "two-fold": 2, "threefold": 3, "three-fold": 3, "fourfold": 4, "four-fold": 4, "fivefold": 5, "tenfold": 10,
    "twice": 2,
}  # fmt: skip
# 约下降了17.6%, 至少提升了20%: a qualifier before the verb of change.
CHANGE_QUALIFIERS: Final[dict[str, str]] = {
    "约": "about",
    "大约": "about",
    "至少": "at_least",
    "近": "nearly",
    "超": "more_than",
}
