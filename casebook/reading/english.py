"""English numbers: one hundred and sixteen, 1.2 million, five and a half, two thirds, twenty-fifth.

A number is read from its words by which class of word may follow which (`casebook.reading.english_words`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casebook.reading.english_words import CARDINALS, SCALES, Word, letters, number_words
from casebook.reading.numeral import ONE, Numeral, printed_place

# One cardinal as a string of classes: tens and digits; hundreds (also eleven hundred, and one twenty two
# for 122); groups by scale; a dozen of all that. A lone "a" is one before hundred, thousand, dozen.
_UNDER_100 = "(?:T&?D|T|E|D)"
_UNDER_1000 = f"(?:{_UNDER_100}?H(?:&?{_UNDER_100})?|DT&?D?|{_UNDER_100})"
_CARDINAL: Final = re.compile(
    f"(?:a(?=[HKZ]))?(?:(?:{_UNDER_1000})?K{{1,2}}(?:&(?=[DETH]))?){{0,6}}(?:{_UNDER_1000})?Z?"
)
_DECIMALS: Final = re.compile(r"\.[Do]+")


@dataclass(slots=True)
class _Sum:
    """A cardinal as it is summed up: the groups that a scale has closed, and the group that is open."""

    total: Decimal = Decimal(0)
    current: Decimal = Decimal(0)
    place: Decimal = ONE
    scale: Decimal = Decimal(10) ** 30
    previous: str = ""

    def add(self, word: Word) -> bool:
        """Add a word; False where a scale does not fall, since another number begins there."""
        number = Decimal(word.number)
        if word.letter == "K":
            if not self._close_group(number):
                return False
        elif word.letter == "H":
            self.current = (self.current or ONE) * number
        elif word.letter == "Z":
            self.total, self.current = Decimal(0), (self.total + self.current or ONE) * number
        elif word.letter == "T" and self.previous == "D":  # one twenty two
            self.current = self.current * 100 + number
        else:
            self.current += number
        if word.letter in "HKZTED":
            self.place = number if word.letter in "HKZ" else Decimal(10) if word.letter == "T" else ONE
        self.previous = word.letter
        return True

    def _close_group(self, scale: Decimal) -> bool:
        if self.previous == "K":  # a hundred thousand million
            self.total *= scale
        elif scale < self.scale:
            self.total, self.current = self.total + (self.current or ONE) * scale, Decimal(0)
        else:
            return False
        self.scale = scale
        return True


def _cardinal(words: list[Word]) -> tuple[Decimal, Decimal, int]:
    """Value, last place, and how many of the first words form one cardinal; none is 0 words."""
    match = _CARDINAL.match(letters(words))
    result, count = _Sum(), 0
    for word in words[: match.end() if match else 0]:
        if not result.add(word):
            break
        count += 1
        if word.ordinal:
            break
    return result.total + result.current, result.place, count - (result.previous == "&")


def read_english(folded: str, position: int) -> Numeral | None:
    """The number in words that begins here; `kind` is ordinal or fraction where the words say so."""
    words = number_words(folded, position)
    if not words or words[0].letter in "&.o/~":
        return None
    numeral = _vague(words) or _mixed(words) or _fraction(words) or _whole(words)
    if numeral is not None:
        numeral.start, numeral.script = words[0].start, "english"
    return numeral


def _whole(words: list[Word]) -> Numeral | None:
    """A cardinal with what belongs to it - decimals, a fraction, a scale - or an ordinal."""
    value, place, count = _cardinal(words)
    if count == 0:
        return None
    if words[count - 1].ordinal:
        if words[count - 1].plural:
            return None  # millionths of something, with the number of them in figures before
        return Numeral(0, words[count - 1].end, value, kind="ordinal")
    decimals = _DECIMALS.match(letters(words), count)
    if decimals is not None:
        digits = "".join(str(word.number) for word in words[count + 1 : decimals.end()])
        value, count = value + Decimal("." + digits), decimals.end()
        place = printed_place(value)
        return _scaled(words, value, place, count)
    return _counted(words, value, place, count)


def _counted(words: list[Word], value: Decimal, place: Decimal, count: int) -> Numeral:
    scaled = any(word.letter == "K" for word in words[:count])
    scale = Decimal(words[count - 1].number) if words[count - 1].letter == "K" else ONE
    return Numeral(0, words[count - 1].end, value, place, place, scaled=scaled, scale=scale)


def _scaled(words: list[Word], value: Decimal, place: Decimal, count: int) -> Numeral:
    """The scales that follow a decimal or a fraction: two point two million, five and a half million."""
    scale = ONE
    while count < len(words) and words[count].letter in "HKZ" and not words[count].ordinal:
        scale, count = scale * words[count].number, count + 1
    value, place = value * scale, place * scale
    return Numeral(0, words[count - 1].end, value, place, place, scaled=True, scale=scale)


def _mixed(words: list[Word]) -> Numeral | None:
    """Five and a half, three and one fourth, twenty and three fifths; then a scale (million)."""
    for at in range(len(words) - 1, 0, -1):
        part = _part(words[at + 1 :]) if words[at].letter == "&" else None
        value, _, count = _cardinal(words[:at])
        if part is not None and count == at:
            place = min(part[0], ONE - part[0])
            return _scaled(words, value + part[0], place, at + 1 + part[1])
    return None


def _fraction(words: list[Word]) -> Numeral | None:
    """Two thirds, a quarter, half a million, one over three, two thirds of a million."""
    part = _over(words) or _part(words)
    if part is None:
        return None
    value, count = part
    rest = letters(words)[count:]
    link = re.match(r"~?a?(?=[KHZ])", rest)
    if link is not None:
        return _scaled(words, value, min(value, ONE / 10), count + link.end())
    return Numeral(0, words[count - 1].end, value, kind="fraction")


def _vague(words: list[Word]) -> Numeral | None:
    """dozens, hundreds of thousands: from two of the named number to ten of it."""
    if not (words[0].letter == "P" or (words[0].letter == "Z" and words[0].plural)):
        return None
    low, high, end = Decimal(2 * words[0].number), Decimal(10 * words[0].number), words[0].end
    if words[0].letter == "Z":
        high = Decimal(100)
    if letters(words)[1:3] == "~P":
        low, high, end = low * words[2].number, high * words[2].number, words[2].end
    return Numeral(0, end, None, low=low, high=high, high_open=True)


def _over(words: list[Word]) -> tuple[Decimal, int] | None:
    above, _, count = _cardinal(words)
    if not count or count >= len(words) or words[count].letter != "/":
        return None
    below, _, more = _cardinal(words[count + 1 :])
    return (above / below, count + 1 + more) if more and below else None


def _part(words: list[Word]) -> tuple[Decimal, int] | None:
    """A fraction in words: value and number of words; half, a third, three quarters, twenty fifths."""
    last = next((index for index, word in enumerate(words) if word.ordinal), None)
    if last is None:
        return None
    if words[last].letter == "F":
        numerator = _numerator(words[:last])
        return None if numerator is None else (numerator / words[last].number, last + 1)
    if last == 0 and letters(words)[1:3] == "~a" and words[0].number:
        return ONE / words[0].number, 1  # a tenth of a gallon, without the article
    for above, below in _splits(words[: last + 1]):
        numerator, denominator = _numerator(above), _cardinal(below)[0]
        if numerator is not None and denominator and (words[last].plural or _takes_singular(above, below)):
            return numerator / denominator, last + 1
    return None


def _splits(words: list[Word]) -> Iterator[tuple[list[Word], list[Word]]]:
    """Where a fraction may be cut in two: three | twenty firsts, two | hundredths, not twenty-|fifths."""
    for cut in range(1, len(words)):
        above, below = words[:cut], words[cut:]
        compound = below[0].hyphen and above[-1].letter == "T"
        if compound or "&" in letters(above):
            continue
        if len(below) == 1 or (below[0].letter in "DET" and _cardinal(below)[2] == len(below)):
            yield above, below


def _numerator(words: list[Word]) -> Decimal | None:
    """The number above: none printed or a lone article is one."""
    if not words or letters(words) == "a":
        return ONE
    value, _, count = _cardinal(words)
    return value if count == len(words) else None


def _takes_singular(above: list[Word], below: list[Word]) -> bool:
    """A hundredth and one fifth are parts; one hundredth and twenty fifth are places in an order."""
    if len(below) == 1 and below[0].number in (1, 2):
        return False  # a second is no part of anything
    if letters(above) == "a":
        return True
    return len(above) == 1 and above[0].number == 1 and above[0].letter == "D" and below[0].letter in "DE"


# An Arabic number goes on in words: 1.2 million, 3 hundred and 21, 2 dozens, 528 million.
_ARABIC_SCALE: Final = re.compile(
    rf" {{0,2}}-?(?P<word>hundred|{'|'.join(SCALES)}|dozens?)(?P<rest> and \d{{1,2}}(?![\d,.%]))?(?![a-z])"
)


def continue_in_words(folded: str, numeral: Numeral) -> Numeral:
    """The Arabic numeral as English scales carry it on, two at most (2 hundred thousand)."""
    for _ in range(2):
        match = _ARABIC_SCALE.match(folded, numeral.end)
        if match is None or numeral.value is None:
            break
        letter, number = CARDINALS[match["word"].removesuffix("s")]
        numeral.multiply(Decimal(number))
        numeral.end = match.end("word")
        if letter == "K":
            numeral.scaled = True
        else:
            numeral.scale = ONE
        if match["rest"] and letter == "H":  # 3 hundred and 21
            numeral.value, numeral.end = numeral.value + Decimal(match["rest"].split()[1]), match.end()
            numeral.place = numeral.step = ONE
            break
    return numeral
