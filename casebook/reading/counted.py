"""What a figure counts, in the words of its clause: 调处矛盾纠纷700多起 counts 矛盾纠纷.

Without a parser, three regularities of report prose are used. A noun behind the classifier is what is
counted (9万名居民); else it is the object before the number (矛盾纠纷700多起), which begins behind the
verb; and adverbs of sum (共, 累计) belong to neither. In English the noun stands behind the number.
"""

from __future__ import annotations

import re
from typing import Final

from casebook.reading import lexicon
from casebook.reading.digits import HAN_TO_TEN

# Words at which the noun phrase behind a number ends: particles, prepositions, conjunctions, verbs.
_STOPS: Final = (
    "[的了着向在被将把由从和与及或并而但以已之]|共[在有计同承获受办调开收化建]|其中|中有|分别|获得|获评|转移|搬迁|参与|参加|参会|出席|报名|来自|承接|开展|进行|实施|实现|完成|达到|达成|组成|"
    "建立|成立|服务于|受益|落实|解决|化解|提供|使用|投入|增长|下降|上升|减少|增加|提高|降低|降至|增至|升至|提前|进位|划分|入选|即可|相当|用于|表示|通过|配备|同比|联合|覆盖|先后|累计|平均|细化|牵头|转变|纳入|享受|得到|接受|提升|压缩|担任|上榜|连续|全部|左右|等"
)
_BEHIND: Final = re.compile(rf"(?:(?!{_STOPS}|[在为])[\u3400-\u9fff])(?:(?!{_STOPS})[\u3400-\u9fff]){{0,11}}")
# One character is a noun behind a number only if it names a place or people.
_SHORT: Final = frozenset("村镇县区市乡街户人国省")
# Verbs that take the counted object; it stands between the last of them and the number.
_VERBS: Final = (
    "收集|评选|修订|订立|新收|立(?=刑事|行政|民事|案)|收案|解决|调处|调解|化解|受理|办理|处理|处置|查处|录入|建立|建成|建设|成立|设立|组建|配备|招募|培训|发放|发送|接待|接听|接到|征集|采集|排查|"
    "摸排|整治|整改|破获|抓获|打掉|审结|结案|兑现|投入|投资|新增|完成|开展|举办|召开|组织开展|走访|覆盖|涉及|惠及|辖|下辖|管辖|拥有|共有|现有|又有|"
    "设有|含|包括|包含|督办|选出|选取|推出|出台|制定|签订|达成|形成|上报|报送|回复|答复|承接|转移|取得|获得|实现|吸引|带动|帮扶|救助|"
    "促成|新建|改建|扩建|改造|划分|安装|推选|升级|拆除|搬迁|安置|记录|收到|归集|流转|分流|立案|注册|登记|吸纳|聘请|选派|选聘|提供|减少|增加|增长|下降|上升|提高|降低|占|为|在(?![校册岗职编建线读园押逃])|捐款|捐赠|累计|共计|合计|总计"
)
# A verb with one of these nouns behind it is part of the noun (调解员, 服务中心, 信访率).
_NOUN_ENDS: Final = "委员会|室|员|组织|中心|[^\\W\\d_]?率|站|会|平台|工作|机制|协议|专家|队|点|制度|规|委"
_LAST_VERB: Final = re.compile(rf".*(?:{_VERBS})(?!{_NOUN_ENDS})(?:了|出|过|好|到)?", re.DOTALL)
# What begins or ends so is no noun but the rest of a verb phrase (提升至, 案件由, 调解成功, 办理完毕); better nothing than that.
_NO_NOUN: Final = re.compile(
    rf"^(?:{lexicon.HAN_CHANGE_VERBS}|由|从|比|较|被|把|将|为|成功|完毕|到位|结束|合格|同比|约)|(?:由|从|至|到|比|较|则|是|被|把|将|于|在|超|过|合|成功|完毕|到位|结束|为)$"
    rf"|(?:{lexicon.HAN_CHANGE_VERBS}|发展|压缩)[到至为]"
)
_CLAUSE: Final = re.compile(r"[^\s，。；：、！？,;:!?“”()（）\d]{1,24}$")
_ADVERBS: Final = re.compile(
    r"(?:共计|总计|合计|累计|一共|总共|先后|已经|目前|平均|年均|月均|日均|最高|最低|最多|最少|分别|高达|多达|达到|仅有|只有|约有|约为|共|已|达|有|仅|只|(?<!规民)(?<![条租婚盟誓])约|近|了|计|超|逾|均|全部|数量|总数|总量)+$"
)
_LEADING: Final = re.compile(
    r"(?:共计|总计|合计|累计|一共|总共|先后|已经|目前|共|已|各类各项|各级各类|各类|各种|各项|全部|所有|相关|的|了|其中"
    r"|[全该我][市县区省国镇乡])+"
)
_NOUN_OF_PEOPLE: Final = re.compile(
    r"(?:人口|群众|居民|村民|市民|农民|党员|干部|职工|学生|志愿者|网民|用户|游客)$"
)
_HAN_ONLY: Final = re.compile(r"[\u3400-\u9fff]+")
_FUNCTION = "and|or|in|of|to|by|from|for|on|at|per|a|an|the|is|are|was|were|have|has|had|with|as|than|that|who|which|took|within|among|across|over|under|between|into|through|compared|live|lives|during|after|before|until|since|more|less|fewer|higher|lower|each|year on"
# Behind its noun a past form is the verb of the clause (120 councils responded, 30 calls came in).
_PAST: Final = (
    "[a-z]{2,14}ed|came|went|took|made|got|left|met|fell|rose|held|sent|gave|won|lost|kept|paid|said|ran"
)
_ENGLISH: Final = re.compile(
    rf" (?:of )?(?:the )?(?P<noun>(?!(?:{_FUNCTION})\b)[a-z]{{2,24}}(?:[ -](?!(?:{_FUNCTION}|{_PAST})\b)[a-z]{{2,24}}){{0,2}})(?= (?:{_FUNCTION}|{_PAST})\b|[.,;:)]|\s*$)"
)


Span = tuple[int, int]


def counted_by(folded: str, start: int, end: int, floor: int, ceiling: int) -> Span | None:
    """Where stands what the figure at these offsets counts; None where the clause does not say it.

    `floor` and `ceiling` are where the neighbouring figures end and begin.
    """
    people = _NOUN_OF_PEOPLE.search(folded, start, end)
    if people is not None:
        return people.span()
    behind = _BEHIND.match(folded, end, min(ceiling, end + 14))
    if behind is not None and folded.startswith("的", behind.end()):  # 一套相对成熟的模式
        behind = _BEHIND.match(folded, behind.end() + 1, min(ceiling, behind.end() + 15))
    if behind is not None and _NO_NOUN.search(behind.group()):
        behind = None
    if behind is not None and (len(behind.group()) > 1 or behind.group() in _SHORT):
        return behind.span()
    english = _ENGLISH.match(folded, end, min(ceiling, end + 60))
    return english.span("noun") if english is not None else measured_by(folded, start, floor)


def measured_by(folded: str, start: int, floor: int) -> Span | None:
    """Where stands what is measured: the noun before the figure (总面积3487平方公里), never the one behind."""
    clause = _CLAUSE.search(folded, max(floor, start - 24), start)
    if clause is None:
        return None
    begin, adverbs = clause.start(), _ADVERBS.search(clause.group())
    end = begin + adverbs.start() if adverbs else start
    verb = _LAST_VERB.match(folded, begin, end)
    begin = verb.end() if verb else begin
    leading = _LEADING.match(folded, begin, end)
    begin = leading.end() if leading else begin
    end = begin + len(folded[begin:end].rstrip("的了中由从自"))
    if "每" in folded[begin:end]:
        return None  # 每人每月200元: what it is per, not what is measured
    if begin == floor and floor and folded[floor - 1] in HAN_TO_TEN:
        begin -= 1  # 一审: the numeral before is part of the word
    is_noun = _HAN_ONLY.fullmatch(folded, begin, end) and not _NO_NOUN.search(folded[begin:end])
    return (begin, end) if 1 < end - begin <= 14 and is_noun else None
