"""One form for the many scripts of a numeral, code point by code point, so that offsets stay.

Full-width forms become ASCII, traditional characters that the lexicon uses become simplified ones,
and letters become lower case. Folding never changes the length of a text.
"""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from casebook.reading.digits import FINANCIAL, SCALE, TENS, YEAR_DIGIT

# Traditional or variant form, then the simplified form that the lexicon is written in.
_VARIANTS: Final = """
萬万 億亿 兩两 倆俩 個个 餘余 點点 幾几 負负 貳贰 弐贰 參叁 叄叁 陸陆 圓圆 號号 歲岁 週周 ○〇 ◯〇 箇个 壱壹 兒儿
將将 約约 達达 過过 於于 僅仅 滿满 內内 間间 與与 從从 總总 佔占 數数 倉仓 雙双 對对 張张 條条 項项 戶户 隻只 層层
畝亩 頃顷 噸吨 釐厘 鐘钟 鍾钟 時时 檔档 臺台 輛辆 場场 處处 種种 類类 級级 縣县 區区 鄉乡 鎮镇 莊庄 團团 隊队 組组
員员 門门 據据 裡里 裏里 韓韩 盧卢 幣币 歐欧 馬马 塊块 錢钱 見见 產产 業业 會会 機机 構构 實实 現现 開开 關关 長长
來来 後后 該该 還还 這这 為为 減减 漲涨 躍跃 積积 絕绝 較较 連连 續续 屆届 際际 題题 責责 農农 設设 調调 訴诉 訪访
審审 結结 報报 聯联 網网 統统 線线 戰战 標标 準准 監监 導导 則则 動动 勞劳 務务 學学 體体 錄录 舉举 辦办 辭辞 紛纷
爭争 執执 護护 證证 評评 選选 撥拨 購购 賠赔 償偿 貸贷 價价 額额 顧顾 眾众 羣群 環环 議议 華华 國国 東东 圍围 剛刚
絡络 訊讯 術术 創创 興兴 舊旧 屬属 歷历 曆历 優优 齡龄 贏赢 節节 氣气 難难 獲获 損损 罰罚 齊齐 繫系 係系 單单 雜杂
釋释 徵征 稅税 貿贸 資资 費费 貨货 車车 輕轻 軍军 運运 遊游 邊边 遷迁 適适 釘钉 鋪铺 閱阅 隨随 雖虽 預预 頂顶 順顺
領领 飛飞 養养 驗验 鬥斗 鮮鲜 麗丽 黨党 齒齿 羅罗 蘭兰 愛爱 書书 畫画 馀余 彙汇 匯汇 兌兑 銀银 佈布 誌志 掛挂 幫帮
擔担 濟济 災灾 擊击 殺杀 盜盗 搶抢 騙骗 詐诈 緝缉 獄狱 檢检 廳厅 館馆 廣广 塢坞 嶺岭 灣湾 瀋沈 陽阳 鄭郑 鄧邓 趙赵
吳吴 陳陈 劉刘 楊杨 語语 詞词 請请 論论 誠诚 謂谓 譽誉 賬账 贈赠 寧宁 盡尽 屢屡 歸归 歿殁 殘残 沒没 淨净 滯滞 濫滥
營营 獎奖 疊叠 盤盘 礎础 確确 禮礼 稱称 穩稳 競竞 筆笔 範范 糧粮 紀纪 紅红 純纯 終终 經经 維维 綜综 綠绿 編编 練练
縮缩 織织 繼继 罷罢 羨羡 職职 聲声 聽听 腦脑 葉叶 藍蓝 藝艺 補补 裝装 規规 視视 親亲 觀观 計计 記记 許许 試试 話话
認认 談谈 諮谘 諾诺 譯译 讓让 豐丰 財财 販贩 質质 賞赏 賣卖 趨趋 轉转 遞递 遠远 遺遗 郵邮 針针 鈔钞 鋼钢 錯错 鏡镜
鐵铁 侖仑 碼码 閒闲 闊阔 陣阵 陰阴 階阶 險险 雲云 電电 靈灵 響响 頁页 頓顿 頭头 願愿 風风 飯饭 駐驻 騎骑 驟骤 髮发 發发 鬧闹
魚鱼 鳥鸟 黃黄 併并 並并 偉伟 傳传 債债 傷伤 僑侨 儲储 兇凶 凍冻 劃划 劇剧 勵励 勝胜 協协 卻却 厲厉 啟启 喪丧 嚴严
園园 壓压 壞坏 墊垫 夠够 奪夺 婦妇 媽妈 孫孙 寬宽 專专 尋寻 島岛 帳帐 庫库 廠厂 廢废 強强 彈弹 徑径 復复 惡恶 態态
慣惯 慶庆 憲宪 應应 懷怀 戲戏 掃扫 採采 揚扬 換换 擁拥 擇择 擴扩 攜携 敵敌 斷断 昇升 暫暂 棄弃 極极 樓楼 樣样 樹树
橋桥 權权 歡欢 殼壳 毀毁 決决 況况 測测 渾浑 湯汤 溫温 滅灭 溝沟 漢汉 潔洁 潛潜 澤泽 濃浓 燈灯 燒烧 爐炉 爲为
"""

_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# Blanks of typesetting count as a space; they stand inside numbers (thin space) and after paragraphs.
_BLANKS: Final = "\u3000\u00a0\u2007\u2009\u202f"


def _folding() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= {ord(pair[0]): pair[1] for pair in _VARIANTS.split()}
    table |= {ord(blank): " " for blank in _BLANKS}
    table |= {ord(letter): letter.lower() for letter in _LETTERS}
    table |= {ord(letter) + 0xFEE0: letter.lower() for letter in _LETTERS}
    # Documents made from PDF hold radicals and compatibility forms in the place of characters (⼗ for 十).
    table |= {code: normalize("NFKC", chr(code)) for code in (*range(0x2F00, 0x2FD6), *range(0xF900, 0xFADA))}
    table[0xFFE5] = "¥"  # the full-width sign of yuan and yen
    table[0x2212] = "-"  # the minus sign of typesetting
    return table


# A soft hyphen and characters of no width, which typesetting leaves inside words and numbers.
UNSEEN: Final = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def without_unseen(text: str) -> tuple[str, list[int]]:
    """The text without characters that nobody sees, and the place of each that stays, with that of the end."""
    seen = [at for at, character in enumerate(text) if not UNSEEN.match(character)]
    return "".join(text[at] for at in seen), [*seen, len(text)]


_FOLDING: Final = _folding()


# A fixed or thin blank between groups of three digits parts thousands (ISO 80000-1) and nothing else.
_THOUSANDS: Final = re.compile("(?<=[0-9])[\u00a0\u2009\u202f](?=[0-9]{3}(?![0-9]))")


def fold(text: str) -> str:
    """The text in the one form that the lexicon knows; same length, same offsets."""
    return _THOUSANDS.sub(",", text).translate(_FOLDING)


# What counts as a numeral character when every numeral of a text must be accounted for. The financial
# forms that are ordinary words too (拾 陆 伍 肆 参 捌 柒) count beside another numeral only.
_RADICALS = "⼀⼆⼋⼗"  # as PDF files tell 一, 二, 八 and 十
_PLAIN: Final = f"0-9\uff10-\uff19{YEAR_DIGIT}{SCALE}两兆{''.join(TENS)}萬億兩"
_FINANCIAL: Final = FINANCIAL + "貳陸叄弐壱"
_SYMBOLS: Final = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞①-⑳⑴-⒇⒈-⒛㈠-㈩Ⅰ-Ⅻ"

NUMERAL_CHARACTERS: Final = re.compile(
    f"[{_PLAIN}{_RADICALS}{_SYMBOLS}]|[{_FINANCIAL}](?=[{_PLAIN}{_FINANCIAL}])|(?<=[{_PLAIN}{_FINANCIAL}])[{_FINANCIAL}]"
)
