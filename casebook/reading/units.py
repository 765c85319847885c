"""Units of measure and classifiers, printed form by printed form, in one table."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its code, its dimension, and how many base units of the dimension it holds.

    `factor` is None where units of a dimension are not converted into each other (currencies).
    """

    code: str
    dimension: str
    factor: Fraction | None = None


# code | dimension | base units in it | Chinese forms | English forms (singular; s is understood)
_MEASURES: Final = """
km2 | area | 1000000 | 平方公里 平方千米 km2 km² ㎢ 方公里 | square kilometre, square kilometer, sq km, sq. km
m2 | area | 1 | 平方米 平米 平方 方米 m2 m² ㎡ | square metre, square meter, sq m, sq. m, sqm
ha | area | 10000 | 公顷 ha | hectare
mu | area | 2000/3 | 亩 | mu of land
qing | area | 200000/3 | 顷 |
acre | area | 4046.8564224 | 英亩 | acre
square_mile | area | 2589988.110336 | 平方英里 | square mile, sq mi
square_foot | area | 0.09290304 | 平方英尺 | square foot, square feet, sq ft
km | length | 1000 | 公里 千米 km | kilometre, kilometer, kms
m | length | 1 | 米 公尺 m | metre, meter
dm | length | 0.1 | 分米 dm | decimetre, decimeter
cm | length | 0.01 | 厘米 公分 cm | centimetre, centimeter
mm | length | 0.001 | 毫米 公厘 mm | millimetre, millimeter
um | length | 0.000001 | 微米 μm | micrometre, micrometer
nm | length | 0.000000001 | 纳米 | nanometre, nanometer
pm | length | 0.000000000001 | 皮米 | picometre, picometer
li | length | 500 | 华里 里地 里路 |
zhang | length | 10/3 | 丈 |
chi | length | 1/3 | 尺 |
mile | length | 1609.344 | 英里 哩 mi | mile
nautical_mile | length | 1852 | 海里 | nautical mile
yard | length | 0.9144 | yd 码 | yard, yds
foot | length | 0.3048 | 英尺 呎 ft | foot, feet
inch | length | 0.0254 | 英寸 吋 | inch, inches, in.
t | mass | 1000000 | 吨 公吨 | metric ton, tonne, metric tonne
ton | mass | | | ton
kg | mass | 1000 | 公斤 千克 kg kgs | kilogram, kilogramme, kilo, k.g., k.gs
g | mass | 1 | 克 公克 g gs | gram, gramme
mg | mass | 0.001 | 毫克 mg | milligram, milligramme
ug | mass | 0.000001 | 微克 μg | microgram
jin | mass | 500 | 市斤 斤 | jin, catty
liang | mass | 50 | 两 | liang, tael
dan | mass | 50000 | 担 |
pound | mass | 453.59237 | 英磅 磅 lb lbs | pound
ounce | mass | 28.349523125 | 盎司 oz | ounce
m3 | volume | 1000 | 立方米 立方 m3 m³ | cubic metre, cubic meter
l | volume | 1 | 升 公升 l | litre, liter
hl | volume | 100 | 百升 | hectolitre, hectoliter
ml | volume | 0.001 | 毫升 ml | millilitre, milliliter
gallon | volume | 3.785411784 | 加仑 gal | gallon
barrel | volume | 158.987294928 | | barrel
teaspoon | volume | 0.005 | 茶匙 | teaspoon, tsp
tablespoon | volume | 0.015 | 汤匙 大匙 | tablespoon, tbsp
cup | volume | | | cup
year | time_calendar | 12 | 年 周年 个年头 年头 | year, yr, yrs
quarter | time_calendar | 3 | 个季度 季度 | 
month | time_calendar | 1 | 个月 个多月 月 | month, mth
fortnight | time | 1209600 | | fortnight
week | time | 604800 | 周 个星期 星期 个礼拜 礼拜 | week, wk
day | time | 86400 | 天 日 个工作日 工作日 个昼夜 昼夜 | day, working day, calendar day
hour | time | 3600 | 个小时 小时 个钟头 钟头 个钟 钟 h | hour, hr, hrs
minute | time | 60 | 分钟 min | minute, mins
second | time | 1 | 秒钟 秒 | second, sec, secs
decade | time_calendar | 120 | | decade
century | time_calendar | 1200 | 个世纪 | century, centuries
age_year | age | 12 | 周岁 岁 虚岁 | year old, year-old, years-old, years old, years of age, year of age, yo, y/o
age_month | age | 1 | 个月大 月龄 | month old, month-old, months old, months of age
age_week | age | | 周大 | week old, weeks old, weeks of age
age_day | age | | 天大 | day old, days old
celsius | temperature | | 摄氏度 ℃ °c 度c | degree celsius, degrees celsius, celsius, celcius, centigrade, centigrate, degrees c, degree c
fahrenheit | temperature | | 华氏度 ℉ °f | degree fahrenheit, degrees fahrenheit, fahrenheit, farenheit, degrees farenheit, degrees f, degree f
degree | angle | | 度 ° | degree, deg, deg.
turn | angle | | | turn
kmh | speed | | 公里/小时 千米/小时 公里每小时 千米每小时 km/h km/hr kph kmph | kilometre per hour, kilometer per hour, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
mph | speed | | 英里/小时 英里每小时 mph | mile per hour, mile an hour, miles per hour, miles an hour
ms | speed | | 米/秒 米每秒 m/s | metre per second, meter per second, metres per second, meters per second
kwh | energy | | 千瓦时 千瓦小时 kwh | kilowatt hour, kilowatt-hour
kw | power | | 千瓦 kw | kilowatt
mw | power | | 兆瓦 | megawatt
w | power | | 瓦 | watt
kcal | energy | | 千卡 大卡 | kilocalorie, kcal
cal | energy | | 卡路里 | calorie
bit | information | 1 | 比特 | bit
byte | information | 8 | 字节 | byte
kb | information | 8000 | kb | kilobyte
mb | information | 8000000 | mb 兆字节 | megabyte
gb | information | 8000000000 | gb | gigabyte
tb | information | 8000000000000 | tb | terabyte
hz | frequency | | 赫兹 | hertz
"""

# code | Chinese forms | English forms | signs and codes. A bare $ names no country, so it stays `dollar`.
_CURRENCIES: Final = """
CNY | 元人民币 人民币元 人民币 块钱 元钱 元整 圆整 块 圆 元 | yuan, chinese yuan, renminbi | ¥, 元, cny, rmb, rmb¥
HKD | 港元 港币 元港币 | hong kong dollar | hk$, hk $, hkd
TWD | 新台币元 新台币 元新台币 台币 台元 | new taiwan dollar, taiwan dollar | nt$, twd
MOP | 澳门元 澳门币 葡币 | pataca | mop
USD | 元美金 美元 美金 | us dollar, u.s. dollar, american dollar, united states dollar | us$, us $, u.s.$, u.s $, u.s. $, usd
dollar |  | dollar, buck | $
EUR | 元欧元 欧元 | euro | €, €ur, eur
GBP | 英镑 镑 | british pound, pound sterling, pounds sterling | £, gbp
JPY | 日元 日圆 | japanese yen, yen | jpy
KRW | 韩元 韩币 | korean won, won | krw, ₩
AUD | 澳元 澳币 澳大利亚元 | australian dollar | a$, aud, au$
NZD | 新西兰元 纽币 | new zealand dollar | nz$, nzd, nzd$
CAD | 加元 加币 加拿大元 | canadian dollar | c$, c $, cad, cad$, cad $, can$
SGD | 新加坡元 新元 坡币 | singapore dollar | s$, sgd
CHF | 瑞士法郎 瑞郎 | swiss franc | chf
franc | 法郎 | franc | ₣
RUB | 俄罗斯卢布 卢布 | rouble, ruble | rub, ₽
INR | 印度卢比 卢比 | indian rupee, rupee | inr, ₹
THB | 泰铢 | thai baht, baht | thb, ฿
MYR | 马来西亚林吉特 林吉特 令吉 马币 | ringgit | myr
IDR | 印尼盾 | rupiah | idr
VND | 越南盾 | dong | vnd, ₫
PHP | 菲律宾比索 | philippine peso | php, ₱
BRL | 雷亚尔 | brazilian real, reais | r$, brl
MXN | 墨西哥比索 | mexican peso | mex$, mxn
peso | 比索 | peso | 
peseta | 比塞塔 | peseta | 
SEK | 瑞典克朗 | swedish krona, swedish kronor | sek
NOK | 挪威克朗 | norwegian krone, norwegian kroner | nok
DKK | 丹麦克朗 | danish krone, danish kroner | dkk
krone | 克朗 | krone, kroner, krona, kronor | 
ZAR | 南非兰特 兰特 | rand | zar
NGN | 奈拉 | nigerian naira, naira | ngn, ₦
KES | 肯尼亚先令 | kenyan shilling | kes
shilling | 先令 | shilling | 
EGP | 埃及镑 | egyptian pound | egp
TRY | 土耳其里拉 里拉 | turkish lira, lira | try, ₺
SAR | 沙特里亚尔 | saudi riyal | sar
AED | 迪拉姆 | dirham | aed
ILS | 谢克尔 | shekel | ils, ₪
PLN | 兹罗提 | zloty, zlotys | pln
CZK | 捷克克朗 | czech koruna | czk
HUF | 福林 | forint | huf
UAH | 格里夫纳 | hryvnia | uah, ₴
KZT | 坚戈 | tenge | kzt, ₸
GEL | 拉里 | georgian lari, lari | gel, ₾
LAK | 基普 | lao kip, kip | lak, ₭
KHR | 瑞尔 | riel | khr, ៛
MMK | 缅元 | kyat | mmk
MNT | 图格里克 | tugrik | mnt, ₮
CRC | 科朗 | costa rican colon, colon, colones | crc, ₡
mark | 马克 | mark, deutschmark | 
sen |  | sen | sen
BTC | 比特币 | bitcoin | btc, ₿
"""

# Parts of a currency unit, printed behind it (12元3角5分) or alone: code | hundredths | forms.
_CURRENCY_PARTS: Final = """
jiao | 10 | 角 毛钱 毛 |
fen | 1 | 分钱 |
cent | 1 | 美分 仙 | cent, c
pence | 1 | 便士 | pence, penny
"""

# Classifiers of counted things, and nouns of people and places that need none (19镇, 五县, 近千万人口).
_CLASSIFIERS: Final = """
个 件 起 家 人 名 位 员 项 户 条 次 处 所 座 套 支 份 场 宗 例 类 种 级 层 栋 幢 间 台 辆 架 艘 部 本 册 篇 张 只 头 匹 株 棵
颗 粒 片 幅 届 期 轮 批 批次 人次 车次 班次 户次 场次 件次 趟 遍 回 组 对 双 队 班 伙 群 帮 股 门 款 章 节 句 页 版 集 首 招 岗
席 桩 笔 票 盒 箱 瓶 包 袋 桶 罐 杯 碗 盘 卷 束 把 扇 顶 顿 枚 根 县 区 市 省 州 镇 乡 村 街道 社区 学时 课时 床 张床位 床位
名次 站点 窗口 网点 号人 人年 标段 方面 期次 支队伍
"""
# Classifiers that make other words with a bare digit (一线, 三方, 四路, 两手): units after a longer number.
_WEAK_CLASSIFIERS: Final = "点 线 网 路 国 党 重 方 手 步 道 行 站 局 单 车 院 校 厂 店 色 字 星 维 代 等 环 大 分 圈 口 面 元化 档 格 段"

# Nouns of people that follow 万 or 千 without a classifier.
_PEOPLE: Final = (
    "人口 群众 居民 村民 市民 农民 党员 干部 职工 学生 教师 志愿者 网民 网友 用户 游客 老人 儿童 百姓 民众 选民 移民 劳动力"
)

# A unit form before these characters is the beginning of another word (三天津, 五元素, 3升级).
_NOT_BEFORE: Final = {
    "天": "津下然气", "元": "素旦首宵老", "米": "饭面粉", "升": "级学华迁", "克": "服己", "年": "轻级货画", "周": "边围转密全",
    "度": "假过", "担": "任当保心", "两": "新抢会岸学", "码": "头", "日": "本报常志程", "月": "季饼球", "人": "民大均才工",
    "级": "联别", "家": "庭长属园", "队": "伍", "角": "度落色", "米": "饭", "公里": "", "分": "别析之配类管工布支级成", "门": "口诊槛",
    "张": "家", "所": "有", "位": "于", "名": "为称单牌义", "期": "间望末", "级": "别联", "条": "件例", "部": "门分", "类": "似",
    "种": "植", "对": "于应照待外", "点": "击多", "重": "要点大", "方": "面式案法针", "面": "对临向积", "道": "路理德", "路": "线",
    "手": "段", "步": "入", "行": "政为业动", "单": "位", "代": "表", "等": "于", "环": "境", "里": "", "头": "部", "场": "所", "区": "域",
    "市": "场", "省": "级", "县": "级", "村": "级居", "镇": "级", "乡": "镇村", "国": "家际内",
}


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form of a unit, and the characters before which it is another word."""

    text: str
    unit: Unit
    weak: bool = False

    def stands_at(self, folded: str, position: int) -> int | None:
        """Where the form ends if it stands here as a whole word, else None."""
        if not folded.startswith(self.text, position):
            return None
        end = position + len(self.text)
        following = folded[end : end + 1]
        if self.text[-1].isascii() and self.text[-1].isalpha():
            if following == "s" and len(self.text) > 2:
                end, following = end + 1, folded[end + 1 : end + 2]
            return None if following.isascii() and following.isalnum() else end
        return None if following and following in _NOT_BEFORE.get(self.text, "") else end


def _measures() -> Iterable[Form]:
    for line in _MEASURES.strip().splitlines():
        code, dimension, factor, chinese, english = (cell.strip() for cell in line.split("|"))
        unit = Unit(code, dimension, Fraction(factor) if factor else None)
        yield from (Form(form, unit) for form in chinese.split() + _listed(english))


def _currencies() -> Iterable[Form]:
    for line in _CURRENCIES.strip().splitlines():
        code, chinese, english, signs = (cell.strip() for cell in line.split("|"))
        unit = Unit(code, "money", Fraction(100))
        yield from (Form(form, unit) for form in chinese.split() + _listed(english) + _listed(signs))
    for line in _CURRENCY_PARTS.strip().splitlines():
        code, factor, chinese, english = (cell.strip() for cell in line.split("|"))
        unit = Unit(code, "money", Fraction(factor))
        yield from (Form(form, unit) for form in chinese.split() + _listed(english))


def _classifiers() -> Iterable[Form]:
    yield from (Form(word, Unit(word, "count")) for word in _CLASSIFIERS.split())
    yield from (Form(word, Unit(word, "count"), weak=True) for word in _WEAK_CLASSIFIERS.split())
    yield from (Form(word, Unit("人", "count")) for word in _PEOPLE.split())


def _listed(forms: str) -> list[str]:
    return [form.strip() for form in forms.split(",") if form.strip()]


def _by_first_character(forms: Iterable[Form]) -> dict[str, list[Form]]:
    table: dict[str, list[Form]] = {}
    for form in forms:
        table.setdefault(form.text[0], []).append(form)
    return {first: sorted(group, key=lambda form: -len(form.text)) for first, group in table.items()}


_ALL: Final = [*_measures(), *_currencies(), *_classifiers()]
_FORMS: Final = _by_first_character(_ALL)

# Dimensions of time, in which nothing is counted but time itself.
TIMES: Final = frozenset({"time", "time_calendar", "age"})
# code -> unit, for conversions within a dimension.
UNITS: Final[dict[str, Unit]] = {form.unit.code: form.unit for form in _ALL}

# Currency signs and codes stand before the number too ($ 14 million, 人民币50元, USD 200).
_BEFORE: Final = _by_first_character(
    Form(form.text[::-1], form.unit) for form in _currencies() if form.text not in ("元", "c", "块")
)


def read_unit(folded: str, position: int) -> tuple[Form, int] | None:
    """The longest unit form that stands here, and where it ends; None if there is none."""
    for form in _FORMS.get(folded[position : position + 1], ()):
        end = form.stands_at(folded, position)
        if end is not None:
            return form, end
    return None


def read_unit_before(folded: str, position: int) -> tuple[Unit, int] | None:
    """The longest currency form that ends here, and where it begins; None if there is none."""
    for form in _BEFORE.get(folded[position - 1 : position], ()):
        start = position - len(form.text)
        if start < 0 or folded[start:position] != form.text[::-1]:
            continue
        word = form.text[-1].isascii() and form.text[-1].isalpha()
        if not (word and start and folded[start - 1].isascii() and folded[start - 1].isalnum()):
            return form.unit, start
    return None
