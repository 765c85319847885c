"""The characters of Chinese numerals and their values, and the classes of them that patterns use."""

from __future__ import annotations

from typing import Final

# Digits, their financial forms, and the forms that stand for them in some places.
HAN_DIGIT: Final = "一二三四五六七八九"
_FINANCIAL: Final = "壹贰叁肆伍陆柒捌玖"
ZERO: Final = "〇零"
DIGITS: Final = {
    **dict(zip(HAN_DIGIT, range(1, 10), strict=True)),
    **dict(zip(_FINANCIAL, range(1, 10), strict=True)),
    "两": 2,
    "俩": 2,
    **dict.fromkeys(ZERO, 0),
}
SMALL: Final = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
# Twenty, thirty and forty in one character.
TENS: Final = {"廿": 2, "卅": 3, "卌": 4}
# 兆 is a million millions in the count of ten thousands; its millionfold sense is that of units (兆赫).
BIG: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12}

# Inside square brackets of a pattern: digits alone, digits to ten, scales, and every numeral character.
HAN_TO_TEN: Final = HAN_DIGIT + "十"
SCALE: Final = "十百千万亿"
NUMERAL_CLASS: Final = "".join((*DIGITS, *SMALL, *TENS, *BIG))
# Forms that are ordinary words (陆续, 伍) where no other numeral stands beside them.
FINANCIAL: Final = _FINANCIAL + "拾佰仟"
# A small count in either script (3, 十二, 两).
COUNT: Final = rf"(?:\d{{1,2}}|[{HAN_TO_TEN}两]{{1,3}})"
# A year figure by figure.
YEAR_DIGIT: Final = ZERO + HAN_DIGIT
