"""Amounts in words of their own: halves, multiples, vague hundreds, an article that is a one."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from casebook.reading.chinese import read_chinese
from casebook.reading.english_words import CARDINALS
from casebook.reading.expression import Expression
from casebook.reading.lexicon import CHANGE_QUALIFIERS, MULTIPLES
from casebook.reading.numeral import ONE, Numeral
from casebook.reading.numerals import read_numeral
from casebook.reading.place import Place
from casebook.reading.qualified import read_expression

_HALVES: Final = ("过半数", "近半数", "超半数", "一半", "半数", "过半")
_HALF_QUALIFIERS: Final = {"过": "more_than", "超": "more_than", "近": "nearly"}
_COUPLE: Final = re.compile(r"(?:a )?(?:(?P<couple>couple)|pair)(?: of)?")
_SCALE_BEHIND: Final = re.compile(" (?P<word>hundred|thousand|million|billion|dozen)(?![a-z])")
_HUNDREDS: Final = re.compile("成百上千|成千上万|数以[百千万亿]万?计|千百")
_DOUBLING: Final = re.compile(
    f"(?:翻了?)?(?P<qualifier>{'|'.join(CHANGE_QUALIFIERS)})?(?P<times>[一两二三四五六])?番(?P<more>多)?"
)
_COMPARED_WITH: Final = re.compile(" (?:as|the|that|those|what|its|their|this)(?![a-z])")
# Words behind which an article counts: for a month, more than an hour; $5 an hour is a rate, a year ago a date.
_COUNTING: Final = re.compile(
    r"(?:^|\n|(?<![a-z])(?:for|in|within|than|about|over|under|after|nearly|almost|least|most|just|took|takes|lasted"
    r"|lasts)) ?$"
)
_AGO: Final = re.compile(" [a-z]{3,9} (?:ago|before|earlier|previously)(?![a-z])")


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
    scale = _SCALE_BEHIND.match(place.folded, match.end())
    if scale is not None:
        numeral.multiply(Decimal(CARDINALS[scale["word"]][1]))
        numeral.end = scale.end()
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
    end = place.folded.index(" ", place.position)
    if place.before(_COUNTING) is None or _AGO.match(place.folded, end):
        return None
    return read_expression(place, Numeral(place.position, end, ONE, script="english"))


def read_whole(place: Place) -> Expression:
    """All day, a full week: about one of the measure, since the words assert no bound."""
    end = place.position + (4 if place.character == "a" else 5)
    found = read_expression(place, Numeral(place.position, end, ONE, script="english"))
    found.before = found.before or "about"
    return found


def read_doubling(place: Place) -> Expression | None:
    """翻番 and 翻一番 are twice, 翻两番 four times: every 番 doubles. 翻了近一番 is nearly twice."""
    match = _DOUBLING.match(place.folded, place.position)
    if match is None:
        return None
    numeral = read_chinese(match["times"], 0) if match["times"] else None
    found = _multiple(place, match.end(), 2 ** int(numeral.value or 1) if numeral else 2)
    found.before = found.before or CHANGE_QUALIFIERS.get(match["qualifier"])
    if match["more"]:  # less than one doubling more: from twice to four times
        found.after, found.numeral.step = "more_than_digit", found.numeral.value or ONE
    return found


def read_multiple(place: Place) -> Expression:
    """Doubled, halved, threefold: a multiple in one word. Twice is one only of something (twice the number)."""
    word = next(word for word in MULTIPLES if place.folded.startswith(word, place.position))
    end = place.position + len(word)
    if word == "twice" and not _COMPARED_WITH.match(place.folded, end):
        return read_expression(place, Numeral(place.position, end, Decimal(2), script="english"))
    return _multiple(place, end, MULTIPLES[word])


def _multiple(place: Place, end: int, times: float) -> Expression:
    numeral = Numeral(place.position, end, Decimal(str(times)), kind="ratio", script="word", unit="ratio")
    found = read_expression(place, numeral)
    found.dimension = None  # a word is not rounded to a last digit
    return found
