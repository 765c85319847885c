"""Units of measure and money, printed form by printed form; Chinese and English forms side by side."""

from __future__ import annotations

from typing import Final

# code | dimension | base units in it | Chinese forms | English forms (singular; s is understood). The first form of each
# language is the name of the unit.
MEASURES: Final = """
km2 | area | 1000000 | 平方公里 k㎡ 平方千米 km2 km² ㎢ km<sup>2</sup> 方公里 | square kilometre, square kilometer, sq km, sq. km
m2 | area | 1 | 平方米 平米 平方 方米 m2 m² ㎡ m<sup>2</sup> | square metre, square meter, sq m, sq. m, sqm
ha | area | 10000 | 公顷 ha | hectare
mu | area | 2000/3 | 亩 | mu of land
qing | area | 200000/3 | 顷 |
acre | area | 4046.8564224 | 英亩 | acre
square_mile | area | 2589988.110336 | 平方英里 | square mile, sq mi
square_foot | area | 0.09290304 | 平方英尺 平方呎 | square foot, square feet, sq ft
km | length | 1000 | 公里 千米 km ㎞ | kilometre, kilometer, kms
m | length | 1 | 米 公尺 m | metre, meter
dm | length | 0.1 | 分米 dm | decimetre, decimeter
cm | length | 0.01 | 厘米 公分 cm ㎝ | centimetre, centimeter
mm | length | 0.001 | 毫米 公厘 mm ㎜ | millimetre, millimeter
um | length | 0.000001 | 微米 μm | micrometre, micrometer
nm | length | 0.000000001 | 纳米 | nanometre, nanometer
pm | length | 0.000000000001 | 皮米 | picometre, picometer
li | length | 500 | 里路 华里 里地 |
zhang | length | 10/3 | 丈 |
chi | length | 1/3 | 尺 |
mile | length | 1609.344 | 英里 哩 mi | mile
nautical_mile | length | 1852 | 海里 | nautical mile
yard | length | 0.9144 | yd 码 | yard, yds
foot | length | 0.3048 | 英尺 呎 ft | foot, feet
inch | length | 0.0254 | 英寸 吋 | inch, inches, in.
t | mass | 1000000 | 吨 公吨 | metric ton, tonne, metric tonne
ton | mass | | | ton
kg | mass | 1000 | 公斤 千克 kg kgs ㎏ | kilogram, kilogramme, kilo, k.g., k.gs
g | mass | 1 | 克 公克 g gs | gram, gramme
mg | mass | 0.001 | 毫克 mg ㎎ | milligram, milligramme
ug | mass | 0.000001 | 微克 μg | microgram
jin | mass | 500 | 斤 市斤 | jin, catty
liang | mass | 50 | 两 | liang, tael
dan | mass | 50000 | 担 |
pound | mass | 453.59237 | 磅 英磅 lb lbs | pound
ounce | mass | 28.349523125 | 盎司 oz | ounce
m3 | volume | 1000 | 立方米 立方 m3 m³ ㎥ m<sup>3</sup> | cubic metre, cubic meter
l | volume | 1 | 升 公升 l | litre, liter
hl | volume | 100 | 百升 | hectolitre, hectoliter
ml | volume | 0.001 | 毫升 ml | millilitre, milliliter
gallon | volume | 3.785411784 | 加仑 gal | gallon
barrel | volume | 158.987294928 | | barrel
teaspoon | volume | 0.005 | 茶匙 | teaspoon, tsp
tablespoon | volume | 0.015 | 汤匙 大匙 | tablespoon, tbsp
cup | volume | | | cup
year | time_calendar | 12 | 年 周年 个年头 年头 | year, yr, yrs
quarter | time_calendar | 3 | 季度 个季度 |
month | time_calendar | 1 | 个月 月 | month, mth, mths
fortnight | time | 1209600 | | fortnight
week | time | 604800 | 周 个星期 星期 个礼拜 礼拜 | week, wk, wks
day | time | 86400 | 天 日 个工作日 工作日 个昼夜 昼夜 | day, working day, calendar day
hour | time | 3600 | 小时 个小时 个钟头 钟头 个钟 钟 h | hour, hr, hrs
minute | time | 60 | 分钟 min | minute, mins
second | time | 1 | 秒 秒钟 | second, sec, secs
decade | time_calendar | 120 | | decade
century | time_calendar | 1200 | 个世纪 | century, centuries
age_year | age | 12 | 岁 周岁 虚岁 | year old, year-old, years-old, years old, years of age, year of age, yo, y/o
age_month | age | 1 | 个月大 月龄 | month old, month-old, months old, months of age
age_week | age | | 周大 | week old, weeks old, weeks of age
age_day | age | | 天大 | day old, days old
celsius | temperature |  | 摄氏度 ℃ °c 度c | degree celsius, degrees celsius, celsius, celcius, centigrade, centigrate, degrees c, degree c
fahrenheit | temperature | | 华氏度 ℉ °f | degree fahrenheit, degrees fahrenheit, fahrenheit, farenheit, degrees farenheit, degrees f, degree f
degree | angle | 60 | 度 ° | degree, deg, deg.
turn | angle | | | turn
kmh | speed |  | 公里/小时 千米/小时 公里每小时 千米每小时 km/h km/hr kph kmph | kilometre per hour, kilometer per hour, kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour
mph | speed | | 英里/小时 英里每小时 mph | mile per hour, mile an hour, miles per hour, miles an hour
ms | speed | | 米/秒 米每秒 m/s | metre per second, meter per second, metres per second, meters per second
kwh | energy |  | 千瓦时 千瓦小时 kwh | kilowatt hour, kilowatt-hour
kw | power | | 千瓦 kw | kilowatt
mw | power |  | 兆瓦 | megawatt
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
cm3 | volume | 0.001 | 立方厘米 cm3 cm³ cc | cubic centimetre, cubic centimeter
dm3 | volume | 1 | 立方分米 | cubic decimetre, cubic decimeter
km3 | volume | 1000000000000 | 立方公里 | cubic kilometre, cubic kilometer
cubic_foot | volume | 28.316846592 | 立方英尺 | cubic foot, cubic feet, cu ft
cubic_inch | volume | 0.016387064 | 立方英寸 | cubic inch, cubic inches
cubic_mile | volume | | | cubic mile
pint | volume | 0.473176473 | 品脱 | pint
quart | volume | 0.946352946 | 夸脱 | quart
fluid_ounce | volume | 0.0295735296 | 液盎司 | fluid ounce, fl oz
cl | volume | 0.01 | 厘升 | centilitre, centiliter, cl
dl | volume | 0.1 | 分升 | decilitre, deciliter, dl
cm2 | area | 0.0001 | 平方厘米 cm2 cm² | square centimetre, square centimeter, sq cm
mm2 | area | 0.000001 | 平方毫米 mm2 mm² | square millimetre, square millimeter
square_inch | area | 0.00064516 | 平方英寸 平方吋 | square inch, square inches
square_yard | area | 0.83612736 | 平方码 | square yard
stone | mass | 6350.29318 | 英石 | stone
qian | mass | 5 | 钱 | qian
hm | length | 100 | 百米 | hectometre, hectometer
light_year | length | | 光年 | light year, light-year
fathom | length | 1.8288 | 英寻 | fathom
furlong | length | 201.168 | 浪 | furlong
cun | length | 1/30 | 寸 市寸 | cun
knot | speed | | 海里/小时 | knot
kelvin | temperature | | 开尔文 | kelvin
ms_time | time | 0.001 | 毫秒 | millisecond, msec
us_time | time | 0.000001 | 微秒 | microsecond
joule | energy | 1 | 焦耳 | joule
kj | energy | 1000 | 千焦 kj | kilojoule
volt | voltage |  | 伏 伏特 | volt
kilovolt | voltage | | 千伏 kv | kilovolt
ampere | current | | 安培 | ampere, amp
mah | charge |  | 毫安时 mah | milliampere hour
ohm | resistance | | 欧姆 | ohm
newton | force | | 牛顿 | newton
pascal | pressure | 1 | 帕斯卡 | pascal
kpa | pressure | 1000 | 千帕 kpa | kilopascal
mpa | pressure | 1000000 | 兆帕 | megapascal
bar | pressure | 100000 | | bar of pressure
psi | pressure | | | psi, pounds per square inch
horsepower | power | | 马力 匹马力 | horsepower, hp
gw | power | | 吉瓦 gw | gigawatt
kb_bit | information | 1000 | 千比特 | kilobit
mb_bit | information | 1000000 | 兆比特 | megabit, mbps
gb_bit | information | 1000000000 | 吉比特 | gigabit, gbps
pb | information | 8000000000000000 | 拍字节 pb | petabyte
khz | frequency | 1000 | 千赫兹 千赫 khz | kilohertz
mhz | frequency | 1000000 | 兆赫兹 兆赫 mhz | megahertz
ghz | frequency | 1000000000 | 吉赫兹 ghz | gigahertz
decibel | sound |  | 分贝 db | decibel
carat | mass | 0.2 | 克拉 | carat
radian | angle | | 弧度 | radian
minute_of_arc | angle | 1 | 角分 | minute of arc
rpm | frequency | | 转/分钟 转每分钟 | revolutions per minute, rpm
mol | amount | | 摩尔 | mole
kva | power | | 千伏安 kva |
mwh | energy | | 兆瓦时 mwh | megawatt hour, megawatt-hour
gwh | energy | | 吉瓦时 gwh | gigawatt hour
"""

# code | Chinese forms | English forms | signs and codes; the first form of each language is the name. A bare $ names no country, so it stays `dollar`.
CURRENCIES: Final = """
CNY | 元 元人民币 人民币元 人民币 块钱 元钱 元整 圆整 块 圆 | yuan, chinese yuan, renminbi | ¥, 元, cny, rmb, rmb¥
HKD | 港元 港币 元港币 | hong kong dollar | hk$, hk $, hkd
TWD | 新台币 新台币元 元新台币 台币 台元 | new taiwan dollar, taiwan dollar | nt$, twd
MOP | 澳门元 澳门币 葡币 | pataca | mop
USD | 美元 元美金 美金 | us dollar, u.s. dollar, american dollar, united states dollar | us$, us $, u.s.$, u.s $, u.s. $, usd
dollar |  | dollar, buck | $
EUR | 欧元 元欧元 | euro | €, €ur, eur
GBP | 英镑 镑 | british pound, pound sterling, pounds sterling | £, gbp
JPY | 日元 日圆 | japanese yen, yen | jpy
KRW | 韩元 韩币 | korean won, won | krw, ₩
AUD | 澳元 澳币 澳大利亚元 | australian dollar | a$, aud, au$
NZD | 新西兰元 纽币 | new zealand dollar | nz$, nzd, nzd$
CAD | 加元 加币 加拿大元 | canadian dollar | c$, c $, cad, cad$, cad $, can$
SGD | 新加坡元 新元 坡币 | singapore dollar | s$, sgd
CHF | 瑞士法郎 瑞郎 | swiss franc | chf
franc | 法郎 | franc | ₣
RUB | 卢布 俄罗斯卢布 | rouble, ruble | rub, ₽
INR | 卢比 印度卢比 | indian rupee, rupee | inr, ₹, rs., rs
THB | 泰铢 | thai baht, baht | thb, ฿
MYR | 林吉特 马来西亚林吉特 令吉 马币 | ringgit | myr, rm
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
ZAR | 兰特 南非兰特 | rand | zar
NGN | 奈拉 | nigerian naira, naira | ngn, ₦
KES | 肯尼亚先令 | kenyan shilling | kes
shilling | 先令 | shilling |
EGP | 埃及镑 | egyptian pound | egp
TRY | 里拉 土耳其里拉 | turkish lira, lira | try, ₺
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
PKR | 巴基斯坦卢比 | pakistani rupee | pkr
LKR | 斯里兰卡卢比 | sri lankan rupee | lkr
NPR | 尼泊尔卢比 | nepalese rupee | npr
BDT | 塔卡 | bangladeshi taka, taka | bdt
AFN | 阿富汗尼 | afghani | afn
IRR | 伊朗里亚尔 | iranian rial | irr
rial | 里亚尔 | rial |
IQD | 伊拉克第纳尔 | iraqi dinar | iqd
KWD | 科威特第纳尔 | kuwaiti dinar | kwd
JOD | 约旦第纳尔 | jordanian dinar | jod
BHD | 巴林第纳尔 | bahraini dinar | bhd
LYD | 利比亚第纳尔 | libyan dinar | lyd
TND | 突尼斯第纳尔 | tunisian dinar | tnd
DZD | 阿尔及利亚第纳尔 | algerian dinar | dzd
RSD | 塞尔维亚第纳尔 | serbian dinar | rsd
dinar | 第纳尔 | dinar |
OMR | 阿曼里亚尔 | omani rial | omr
QAR | 卡塔尔里亚尔 | qatari riyal, qatari rial | qar
MAD | 摩洛哥迪拉姆 | moroccan dirham | mad
LBP | 黎巴嫩镑 | lebanese pound | lbp
SYP | 叙利亚镑 | syrian pound | syp
SDG | 苏丹镑 | sudanese pound | sdg
BGN | 列弗 | bulgarian lev, lev, leva | bgn
RON | 罗马尼亚列伊 列伊 | romanian leu, leu, lei | ron
ISK | 冰岛克朗 | icelandic krona, icelandic kronur | isk
HRK | 库纳 | croatian kuna, kuna | hrk
ALL | 列克 | albanian lek, lek |
MKD | 代纳尔 | macedonian denar, denar | mkd
AMD | 德拉姆 | armenian dram | amd
AZN | 马纳特 | azerbaijani manat, manat | azn, ₼
BYN | 白俄罗斯卢布 | belarusian ruble, belarusian rouble | byn
UZS | 苏姆 | uzbekistan som, uzbek som | uzs
KGS | 吉尔吉斯斯坦索姆 索姆 | kyrgyzstani som | kgs
TJS | 索莫尼 | somoni | tjs
GHS | 塞地 | ghanaian cedi, cedi, cedis | ghs, ₵
ETB | 比尔 | ethiopian birr, birr | etb
TZS | 坦桑尼亚先令 | tanzanian shilling | tzs
UGX | 乌干达先令 | ugandan shilling | ugx
ZMW | 赞比亚克瓦查 克瓦查 | zambian kwacha, kwacha | zmw
BWP | 普拉 | botswana pula, pula | bwp
NAD | 纳米比亚元 | namibian dollar | nad
MUR | 毛里求斯卢比 | mauritian rupee | mur
XAF | 中非法郎 | central african cfa franc | xaf
XOF | 西非法郎 | west african cfa franc | xof
ARS | 阿根廷比索 | argentine peso | ars
CLP | 智利比索 | chilean peso | clp
COP | 哥伦比亚比索 | colombian peso | cop
CUP | 古巴比索 | cuban peso | cup
UYU | 乌拉圭比索 | uruguayan peso | uyu
PEN | 秘鲁索尔 索尔 | peruvian sol, nuevo sol | pen
BOB | 玻利维亚诺 | boliviano | bob
VES | 玻利瓦尔 | venezuelan bolivar, bolivar | ves
PYG | 瓜拉尼 | guarani | pyg
GTQ | 格查尔 | quetzal | gtq
HNL | 伦皮拉 | lempira | hnl
NIO | 科多巴 | cordoba | nio
PAB | 巴波亚 | balboa | pab
DOP | 多米尼加比索 | dominican peso | dop
JMD | 牙买加元 | jamaican dollar | jmd
TTD | 特立尼达和多巴哥元 | trinidad and tobago dollar | ttd
BBD | 巴巴多斯元 | barbados dollar, barbadian dollar | bbd
BSD | 巴哈马元 | bahamian dollar | bsd
FJD | 斐济元 | fijian dollar, fiji dollar | fjd
BND | 文莱元 | brunei dollar | bnd
MVR | 拉菲亚 | rufiyaa | mvr
KPW | 朝鲜元 | north korean won | kpw
escudo | 埃斯库多 | escudo |
guilder | 荷兰盾 | guilder |
mark | 马克 | mark, deutschmark |
sen |  | sen | sen
BTC | 比特币 | bitcoin | btc, ₿
"""

# Parts of a currency unit, printed behind it (12元3角5分) or alone: code | hundredths | forms.
CURRENCY_PARTS: Final = """
jiao | 10 | 角 毛钱 毛 |
fen | 1 | 分钱 |
cent | 1 | 美分 | cent, c
pence | 1 | 便士 | pence, penny, p
"""
