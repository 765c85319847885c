"""Amounts in words of their own: halves, multiples, vague hundreds, an article that is a one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from casebook.reading.chinese import read_chinese
from casebook.reading.expression import Expression
from casebook.reading.figure import Figure
from casebook.reading.lexicon import MULTIPLES
from casebook.reading.numeral import ONE, Numeral
from casebook.reading.numerals import read_numeral
from casebook.reading.orders import graded
from casebook.reading.place import Place
from casebook.reading.qualified import read_expression

_HALVES: Final = ("过半数", "近半数", "超半数", "一半", "半数", "过半")
_HALF_QUALIFIERS: Final = {"过": "more_than", "超": "more_than", "近": "nearly"}
_COUPLE: Final = re.compile(r"(?:a )?(?:(?P<couple>couple)|pair)(?: of)?")
_HUNDREDS: Final = re.compile("成百上千|成千上万|数以[百千万亿]万?计|千百")
# Words behind which an article counts: for a month, more than an hour; $5 an hour is a rate.
_COUNTING: Final = re.compile(
    r"(?:^|\n|(?<![a-z])(?:for|in|within|than|about|over|under|after|nearly|almost|least|most|just|took|takes|lasted"
    r"|lasts)) ?$"
)


def read_half(place: Place) -> Expression:
    """半年, 半数以上, 过半, 一半, 半百: half of one, of all, of a hundred."""
    start = place.position
    word = next((word for word in _HALVES if place.folded.startswith(word, start)), "")
    hundred = place.folded.startswith("半百", start)
    numeral = Numeral(
        start, start + (len(word) or 1 + hundred), Decimal("0.5"), ONE / 2, ONE / 2, script="chinese"
    )
    if hundred:
        numeral.multiply(Decimal(100))
    numeral.kind = "fraction" if word else "quantity"
    found = read_expression(place, numeral)
    found.before = _HALF_QUALIFIERS.get(word[:1], found.before)
    return found


def read_hundreds(place: Place) -> Expression | None:
    """成百上千, 数以万计: at least the scale that is named first, with no upper bound."""
    match = _HUNDREDS.match(place.folded, place.position)
    if match is None:
        return None
    scale = next(character for character in match.group() if character in "百千万亿")
    low = read_chinese(scale, 0)
    numeral = Numeral(place.position, match.end(), None, low=low.value if low else None, script="chinese")
    return read_expression(place, numeral)


def read_several(place: Place) -> Expression | None:
    """数十, 几百万: from two to ten of the scale, ten excluded."""
    numeral = read_chinese(place.folded, place.position + 1)
    return None if numeral is None else read_expression(place, numeral.made_vague(place.position))


def read_some_hundreds(place: Place) -> Expression | None:
    """Several hundred, a few dozen: as 数百."""
    start = place.folded.index(" ", place.position + 2) + 1
    numeral = read_numeral(place.moved(start, floor=start))
    return None if numeral is None else read_expression(place, numeral.made_vague(place.position))


def read_couple(place: Place) -> Expression | None:
    """A couple of hours is about two, a pair of shoes two."""
    match = _COUPLE.match(place.folded, place.position)
    if match is None:
        return None
    numeral = Numeral(place.position, match.end(), Decimal(2), script="english")
    found = read_expression(place, numeral)
    found.before = found.before or ("about" if match["couple"] else None)
    return found


def read_below_zero(place: Place) -> Expression | None:
    """零下5度: the number below zero."""
    start = place.position + 2 + place.folded.startswith(" ", place.position + 2)
    numeral = read_numeral(place.moved(start, floor=start))
    if numeral is None or numeral.value is None:
        return None
    numeral.value, numeral.start = -numeral.value, place.position
    return read_expression(place, numeral)


def read_article(place: Place) -> Expression | None:
    """More than an hour, for a month: the article is the one of a measure."""
    if place.before(_COUNTING) is None:
        return None
    end = place.folded.index(" ", place.position)
    return read_expression(place, Numeral(place.position, end, ONE, script="english"))


def read_doubling(place: Place) -> Figure:
    """翻番 and 翻一番 are twice, 翻两番 four times: every 番 doubles."""
    start = place.position + 1 + (place.folded[place.position + 1] == "了")
    numeral = read_chinese(place.folded, start) if place.folded[start] != "番" else None
    times = int(numeral.value or 1) if numeral else 1
    end = (numeral.end if numeral else start) + 1
    return graded(place.text, "ratio", place.position, end, 2**times, "ratio")


def read_multiple(place: Place) -> Figure:
    """Doubled, halved, threefold: a multiple in one word."""
    word = next(word for word in MULTIPLES if place.folded.startswith(word, place.position))
    return graded(place.text, "ratio", place.position, place.position + len(word), MULTIPLES[word], "ratio")
