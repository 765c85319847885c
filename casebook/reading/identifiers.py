"""Numbers that name, dial, file or list something, and count nothing: patterns in folded form.

They are kept by the class of their first character, so that only those that can begin at a place are tried.
"""

from __future__ import annotations

from typing import Final

from casebook.reading.digits import HAN_DIGIT, HAN_TO_TEN
from casebook.reading.words import BORN, IDIOMS, NAMES, SURNAMES, alternatives

# kind -> why it is no figure.
REASONS: Final[dict[str, tuple[str, str]]] = {
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

_HAN_NUMBER: Final = f"[{HAN_TO_TEN}]{{1,3}}"
# A list marker stands at the head of a clause; 一是 elsewhere is a verb behind a word (统一是).
_HEAD: Final = r"(?<![^\s，。；：,;:.!?！？、“\"‘'（(—>】》」）)])"
_OPEN, _CLOSE = "[“\"‘'「『]", "[”\"’'」』]"

# 一是 … 二是 …, 一、, （一）, 第一， 第二，, 其一.
_HAN_MARKERS: Final = (
    rf"{_HEAD}{_HAN_NUMBER}(?=是(?!否)|要(?=[^\W\d_])|则(?=[^\W\d_]))|(?<![^\s]){_HAN_NUMBER}(?=、(?![一二三四五](?:[、和及]|[级类等档]))|\.(?!\d))"
    rf"|(?<=[（(]){_HAN_NUMBER}(?=[)）])|{_HEAD}第{_HAN_NUMBER}(?=[，,])|其[一二三四五六](?=[，,是])"
)
# (3) before text, and 1. or 1、 at the head of a line.
_DIGIT_MARKERS: Final = r"(?<=[（(])\d{1,2}(?=[)）] ?[^\W\d_])|(?<![^\n])\d{1,2}(?=[、)]|\.(?!\d) ?[^\W\d_])"

_SERVICES: Final = "热线|专线|电话|报警|接警|警情|接处警|急救|火警|平台|举报|投诉|服务台|指挥中心|联动|中心|工单|便民|公益|hotline"
# Public service numbers (110, 119, 12345, 12348, 95xxx, 96xxx) before a word of service, numbers behind a
# word of dialling, and numbers that have the form of a telephone number.
# Several numbers to dial share the word of dialling (拨打110、119、120).
_DIALLED: Final = r"\d{3,12}(?:[、,/或和]\d{3,12}){0,6}"
# Telephone numbers by their form: with a country's prefix, a free line, three groups with hyphens.
_TELEPHONES: Final = (
    r"(?<=\+)\d{1,3}(?:[ -]\(?\d{1,4}\)?){2,5}(?!\d)|(?<![\d.,-])0\d{2,4}(?: \d{3,4}){1,3}(?![\d%])"
    r"|(?<![\d-])(?:1-)?\d{3}-\d{3}-\d{4}(?!\d)"
)
# Behind the word for what is dialled or joined, with a colon or blank or none.
_BEHIND_DIAL: Final = "|".join(
    f"(?<={word}{mark})"
    for word in ("电话", "传真", "手机", "qq", "qq群", "微信")
    for mark in ("", ":", " ", ": ")
)
_HOTLINES: Final = (
    rf"(?<![\d.])(?:12345|12\d{{3}}|11[0247]|12[0-4]|1[0-2]\d{{3}}|9[56]\d{{3,4}})(?=[”\"’'」]? ?[^\W\d_]{{0,8}}(?:{_SERVICES}))"
    rf"|(?<=拨打){_DIALLED}|(?<=致电){_DIALLED}|(?<=热线)\d{{3,12}}|(?<=热线:)\d{{3,12}}"
    rf"|(?:{_BEHIND_DIAL})\d[\d-]{{4,13}}"
    r"|(?:(?<= ext\. )|(?<= ext )|(?<=extension ))\d{2,6}|(?<=hotline )\d{3,12}|(?<=call )(?:1[12]\d|911|999|12345)(?!\d)|(?<=call )\d{3}(?=[.,;]| (?:for|if|or|in|to|on|at) )|(?<=dial )\d{3,12}"
    r"|(?<![\d-])(?:0\d{2,3}-\n?\d{7,8}|[48]00-\d{3}-?\d{4}|1[3-9]\d{9})(?![\d.]| ?[件人个元万亿户起])"
)
# Standards by the form of their numbers (GB/T 15835-2011, ISO 9001:2015).
_STANDARDS: Final = r"(?<![a-z])(?:[a-z]{2,5}\d{0,2}/[tz]|gb|iso|iec|din|astm|ansi|ieee|rfc)(?:/[a-z]{1,4})?[ -]?\d[\d.]{0,8}(?:[-—–:]\d{2,4})?(?!\d)"
# 〔2015〕12号, 5号令, and the numbers of courts: (2015)浙民终字第123号.
_DOCUMENTS: Final = r"(?:(?<=\(eu\) )|(?<=\(ec\) ))\d{2,4}/\d{2,4}|\d{2,4}/\d{1,4}/(?:ec|eu|eec|jha)(?![a-z])|(?<=\()\d{4}\) [a-z]{2,6} \d{2,4}(?: [a-z]{2,6}){1,4} \d{1,6}|(?<=\()\d{4}\)[\u3400-\u9fff\d]{1,10}?(?:字第|第)?\d{1,6}号|(?<=[〔\[【(])\d{4}[〕\]】)][\u3400-\u9fff ]{0,6}?第?\s?\d{1,5}(?:-\d{1,3})?号|\d{1,5}号(?=令|文件|文|公告|决议|通知|通告|提案|建议)"
# Order No. 12345/2015, an address and a room by its number, a part of a clause, and a number from nought with a letter (runway 09L).
_LABELS: Final = (
    r"(?<=[栋幢楼])\d{1,3}单元(?:\d{3,4}室?)?|(?<=no\. )\d{1,6}/(?:19|20)\d\d|(?<=[路街巷弄道])\d{1,5}号|\d{1,3}(?:栋|幢|单元|号楼)(?=\d)|\d{3,4}(?=(?:号)?(?:会议室|教室|病房|房间|室(?![^\W\d_])))|(?<=\d\()\d{1,3}(?=\))"
    r"|(?<![\d.,:/~–—-])(?<!\d )0\d{1,3}(?=[a-z](?![a-z]))"
)
# A number behind 号 or 码 names what it stands with (警号018273), unless 号 is a day of the month.
_NUMBERED: Final = rf"(?<=[^\d{HAN_TO_TEN}]号)(?<!第.号)\d{{4,}}(?![\d.,万亿]| ?[件人个元户起])|(?<=码)\d{{4,}}(?![\d.,万亿])|(?:(?<=[号码]:)|(?<=[号码][为是]))\d{{4,}}|(?<=qq)\d{{5,}}"
# Pages of a publication, and digital object identifiers.
_PAGES: Final = (
    r"(?:(?<=pp\. )|(?<=pp )|(?<=pp\.))\d{1,5}(?: ?[-–—] ?\d{1,5})?|(?<=pages )\d{1,5}(?: ?[-–—] ?| to )\d{1,5}|(?<![a-z]p\. )(?<=p\. )\d{1,5}"
    r"|(?<![\d.])10\.\d{4,9}/[^\s\u3000-\uffef]{1,80}"
)
# Scores of a game: no shares of anything.
_SCORES: Final = r"\d{1,3}[:∶比]\d{1,3}(?=战胜|击败|取胜|获胜|逆转|险胜|大胜|完胜|落败|领先)|(?<=比分)\d{1,3}[:∶]\d{1,3}|(?:(?<=score was )|(?<=won )|(?<=lost )|(?<=drew )|(?<=scored ))\d{1,2}[-–]\d{1,2}(?![\d%])"
# File names, strings too long to count anything, version and section numbers, post codes, books.
_CODES: Final = (
    r"(?<![\d.-])\d{1,4}(?:-\d{1,4}){3,}+(?!\d)|"  # four numbers and more on hyphens: an index, never a range or date
    r"\d++(?=\.(?:jpg|png|gif|pdf|docx?|xlsx?|html?|txt)(?![a-z]))|(?<!\d)\d{25,}+|(?<![\d.,])\d{15,24}(?![\d.,万亿个人元])"
    r"|(?<![\d.])(?!(?:\d{4}\.\d{1,2}\.\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})(?![\d.]))\d{1,3}(?:\.\d{1,3}){2,8}(?!\d)"
    r"|(?<=邮编)\d{6}|(?<=邮编:)\d{6}|(?<=isbn)[\d-]{10,17}|(?<=isbn )[\d-]{10,17}"
)
_METHODS: Final = (
    "行动|工程|模式|工作法|工作机制|工作模式|战略|计划|方案|机制|体系|基层|治理|标准|活动|措施|管理法|调解法"
)
# Names of ways of working made of numerals: 1+N, 654321行动计划, “4318”.
_DIGIT_PATTERNS: Final = (
    rf"(?<![\d.])\d{{1,3}}(?: ?\+ ?(?:\d{{1,3}}|n|x)){{1,6}}(?![\d.])|(?<={_OPEN})\d{{1,6}}(?={_CLOSE})"
    rf"|(?<![\d.])\d{{3,6}}(?=(?:{_METHODS}))"
)
# A numeral, 大 and the noun of a campaign name it as one thing; 八大案例 counts cases.
_CAMPAIGNS: Final = "攻坚战|攻坚|工程|行动|专项|战役|会战|战略|计划|提升|整治"
_HAN_PATTERNS: Final = f"[{HAN_TO_TEN}]大(?={_CAMPAIGNS})|[十百千万亿]{{1,4}}元?级(?=产业|企业|集群|园区|项目|市场|平台)|[{HAN_TO_TEN}]位一体|两不愁三保障|三会一课|四梁八柱|三治融合|四议两公开|八项规定|一核[{HAN_DIGIT}多]元|一委四长"
_LATIN_NAMES: Final = (
    r"(?<![a-z])(?:g\d{1,4}(?=高速|国道|峰会|[^\da-z])|pm ?2\.5|pm ?10(?!\d)|h\dn\d|covid-19)"
)
# A road, line, bus, hospital or school by its number, and two programmes for universities.
_DIGIT_NAMES: Final = r"\d{2,3}(?=国道|省道|县道|医院|中学)|\d{1,3}(?:号线|路(?!纵队|人马|灯|段|口|径))|(?:211|985)(?=大学|高校|院校|工程)|(?:863|973)(?=项目|计划)|\d{1,2}[·•]\d{1,2}(?![\d.])|315(?=晚会|消费)|618(?=大促|购物)|(?<!\d)9/11(?![\d/])|[2-6]g(?=网|时代|基站|技术|手机|信号|应用|智|\+|通信|建设)|(?<!\d)[0-9][05]后"
_LATIN_IDIOMS: Final = (
    r"(?<![a-z])(?:(?:one|two)-(?:stop|off|sided|way|to-one)|one another|one by one|(?:first|second)-hand|third-party)(?![a-z])"
    r"|(?<=per )(?:hundred|thousand|million)(?![a-z])"
)
# A denominator: per 100,000, 每10万人, as 每万人.
_DIGIT_IDIOMS: Final = r"(?<=每)10{0,4}(?:,000)?[百千万亿]?(?:[名位户](?=[^\W\d_])|(?=人))|24/7|7[×*x]24(?:小时)?|(?:(?<=per )|(?<=for every ))\d{1,3}(?:,?\d{3}){1,4}(?!\d)"
_ADDRESSES: Final = r"(?<![a-z\d])https?://[^\s\u3000-\uffef]{1,400}|(?<![\w.+-])[a-z][a-z\d_.+-]{0,40}@[a-z\d_-]{1,40}\.[a-z\d_.]{2,20}"

# class of the first character -> kind -> pattern, in the order in which they are tried at one place.
NO_FIGURES: Final[dict[str, dict[str, str]]] = {
    "han": {
        "enumerator": _HAN_MARKERS,
        "pattern": _HAN_PATTERNS,
        "name": f"{alternatives(NAMES)}|{BORN}",
        "surname": SURNAMES,
        "idiom": alternatives(IDIOMS),
    },
    "digit": {
        "document_number": _DOCUMENTS,
        "hotline": f"{_HOTLINES}|{_TELEPHONES}",
        "code": f"{_CODES}|{_NUMBERED}|{_PAGES}|{_SCORES}|{_LABELS}",
        "enumerator": _DIGIT_MARKERS,
        "pattern": _DIGIT_PATTERNS,
        "name": _DIGIT_NAMES,
        "idiom": _DIGIT_IDIOMS,
    },
    "latin": {
        "document_number": _STANDARDS,
        "code": _ADDRESSES,
        "pattern": r"(?<![a-z])n ?\+ ?\d{1,3}",
        "name": _LATIN_NAMES,
        "idiom": _LATIN_IDIOMS,
    },
    "mark": {"enumerator": "[①-⑳⑴-⒇⒈-⒛㈠-㈩]"},
}
