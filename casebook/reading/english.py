"""English number words: one hundred and sixteen, 1.2 million, five and a half, two thirds, twenty-fifth.

Words become tokens of a class and a value; a number is read from the tokens by which class may follow
which. Classes: D digit, E ten to nineteen, T tens, H hundred, K scale, Z dozen, F half or quarter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from casebook.reading.numeral import ONE, Numeral, printed_place

_DIGITS: Final = "zero one two three four five six seven eight nine".split()
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES: Final = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "lac": 5, "crore": 7, "cr": 7}
_ORDINALS: Final = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()


def _cardinals() -> dict[str, tuple[str, int]]:
    words = {word: ("D", number) for number, word in enumerate(_DIGITS)}
    words |= {"nought": ("D", 0), "naught": ("D", 0), "nil": ("D", 0)}
    words |= {word: ("E", number) for number, word in enumerate(_TEENS, start=10)}
    words |= {word: ("T", 10 * number) for number, word in enumerate(_TENS, start=2)}
    words |= {"hundred": ("H", 100), "dozen": ("Z", 12)}
    words |= {word: ("K", 10**power) for word, power in _SCALES.items()}
    return words


def _ordinals(cardinals: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
    words = {word: ("D" if number < 10 else "E", number) for number, word in enumerate(_ORDINALS)}
    words["nineth"] = ("D", 9)
    for word, (letter, number) in cardinals.items():
        if letter in "THK":
            words[word[:-1] + "ieth" if letter == "T" else word + "th"] = (letter, number)
    return words


CARDINALS: Final = _cardinals()
ORDINALS: Final = _ordinals(CARDINALS)
_PARTS: Final = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}


@dataclass(slots=True)
class Word:
    """A token: its class, value, span, whether it is an ordinal and a plural, and a hyphen before it."""

    letter: str
    number: int
    start: int
    end: int
    ordinal: bool = False
    plural: bool = False
    hyphen: bool = False


_NUMBER_WORD = "|".join(sorted([*CARDINALS, *ORDINALS, *_PARTS], key=len, reverse=True))
_WORD: Final = re.compile(
    rf"(?P<gap> - |-| {{1,2}})?(?:(?P<word>{_NUMBER_WORD})(?P<plural>s)?|(?P<link>and|an?|point|oh?|over|of))(?![a-z])"
)
# Where a number in words may begin.
STARTS: Final = rf"(?:{_NUMBER_WORD})s?(?![a-z])"
_LINKS: Final = {"and": "&", "point": ".", "o": "o", "oh": "o", "over": "/", "of": "~"}
_MOST_WORDS: Final = 32

# One cardinal as a string of classes: tens and digits; hundreds (also eleven hundred, and one twenty two
# for 122); groups by scale; a dozen of all that. A lone "a" is one before hundred, thousand, dozen.
_UNDER_100 = "(?:T&?D|T|E|D)"
_UNDER_1000 = f"(?:{_UNDER_100}?H(?:&?{_UNDER_100})?|DT&?D?|{_UNDER_100})"
_CARDINAL: Final = re.compile(f"(?:a(?=[HKZ]))?(?:(?:{_UNDER_1000})?K{{1,2}}(?:&(?=[DETH]))?){{0,6}}(?:{_UNDER_1000})?Z?")
_DECIMALS: Final = re.compile(r"\.[Do]+")
# A denominator begins with a digit or tens (three twenty firsts), or is one word (two hundredths).
_DENOMINATOR: Final = re.compile(f"(?:{_UNDER_1000}K?)?{_UNDER_1000}$")


def _words(folded: str, position: int) -> list[Word]:
    """The number words from here on, with and, a, point, over and of between them."""
    words: list[Word] = []
    start = position
    while len(words) < _MOST_WORDS and (match := _WORD.match(folded, position)) is not None:
        if words and not match["gap"]:
            break
        if match["word"] == "second" and words and (match["plural"] or words[-1].letter in "DEF"):
            break  # five seconds are a time; twenty-second is a place in an order
        words.append(_token(match, first=start, after_of=bool(words) and words[-1].letter == "~"))
        position = match.end()
    return words


def _token(match: re.Match[str], *, first: int, after_of: bool) -> Word:
    gap, word = match["gap"] or "", match["word"]
    start, end, hyphen = match.start() + len(gap), match.end(), "-" in gap
    if word is None:
        return Word(_LINKS.get(match["link"], "a"), 0, start, end, hyphen=hyphen)
    plural = bool(match["plural"])
    if word in _PARTS:
        return Word("F", _PARTS[word], start, end, ordinal=True, plural=plural or word.endswith("s"), hyphen=hyphen)
    letter, number = (ORDINALS if word in ORDINALS else CARDINALS)[word]
    if plural and word in CARDINALS and (letter in "HK" or word == "ten") and (match.start() == first or after_of):
        letter = "P"  # tens, hundreds, thousands: no number by themselves
    return Word(letter, number, start, end, ordinal=word in ORDINALS, plural=plural, hyphen=hyphen)


def _letters(words: list[Word]) -> str:
    return "".join(word.letter for word in words)


def _cardinal(words: list[Word]) -> tuple[Decimal, Decimal, int]:
    """Value, last place, and how many of the first words form one cardinal; none is 0 words."""
    match = _CARDINAL.match(_letters(words))
    total, current, place = Decimal(0), Decimal(0), ONE
    count, scale, previous = 0, Decimal(10) ** 30, ""
    for word in words[: match.end() if match else 0]:
        number = Decimal(word.number)
        if word.letter == "K":
            if previous != "K" and number >= scale:
                break
            total, current = (total * number, current) if previous == "K" else (total + (current or 1) * number, Decimal(0))
            scale = number
        else:
            total, current = _joined(word, total, current, previous)
        place = number if word.letter in "HKZ" else Decimal(10) if word.letter == "T" else ONE if number else place
        previous, count = word.letter, count + 1
        if word.ordinal:
            break
    return total + current, place, count - (previous == "&")


def _joined(word: Word, total: Decimal, current: Decimal, previous: str) -> tuple[Decimal, Decimal]:
    number = Decimal(word.number)
    if word.letter == "H":
        return total, (current or ONE) * number
    if word.letter == "Z":
        return Decimal(0), (total + current or ONE) * number
    if word.letter == "T" and previous == "D":  # one twenty two
        return total, current * 100 + number
    return total, current + number


def read_english(folded: str, position: int) -> Numeral | None:
    """The number in words that begins here; `kind` is ordinal or fraction where the words say so."""
    words = _words(folded, position)
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
    decimals = _DECIMALS.match(_letters(words), count)
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
    """five and a half, three and one fourth, twenty and three fifths; then a scale (million)."""
    for at in range(len(words) - 1, 0, -1):
        part = _part(words[at + 1 :]) if words[at].letter == "&" else None
        value, _, count = _cardinal(words[:at])
        if part is not None and count == at:
            place = min(part[0], ONE - part[0])
            return _scaled(words, value + part[0], place, at + 1 + part[1])
    return None


def _fraction(words: list[Word]) -> Numeral | None:
    """two thirds, a quarter, half a million, one over three, two thirds of a million."""
    part = _over(words) or _part(words)
    if part is None:
        return None
    value, count = part
    rest = _letters(words)[count:]
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
    if _letters(words)[1:3] == "~P":
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
    for cut in range(last + 1):
        below = words[cut : last + 1]
        if (cut and below[0].hyphen and words[cut - 1].letter == "T") or not (len(below) == 1 or below[0].letter in "DET" and _is_cardinal(below)):
            continue
        numerator = None if "&" in _letters(words[:cut]) else _numerator(words[:cut])
        if not cut and len(below) == 1 and _letters(words)[last + 1 : last + 3] == "~a":
            return ONE / below[0].number, last + 1  # a tenth of a gallon, without the article
        if cut and numerator is not None and (words[last].plural or _takes_singular(words[:cut], below)):
            denominator = _cardinal(below)[0]
            return (numerator / denominator, last + 1) if denominator else None
    return None


def _is_cardinal(words: list[Word]) -> bool:
    return _cardinal(words)[2] == len(words)


def _numerator(words: list[Word]) -> Decimal | None:
    """The number above: none printed or a lone article is one."""
    if not words or _letters(words) == "a":
        return ONE
    value, _, count = _cardinal(words)
    return value if count == len(words) else None


def _takes_singular(above: list[Word], below: list[Word]) -> bool:
    """a hundredth and one fifth are parts; one hundredth and twenty fifth are places in an order."""
    if _letters(above) == "a":
        return True
    return len(above) == 1 and above[0].number == 1 and above[0].letter == "D" and below[0].letter in "DE"


# An Arabic number goes on in words: 1.2 million, 3 hundred and 21, 2 dozens, 528 million.
_ARABIC_SCALE: Final = re.compile(
    rf" {{0,2}}-?(?P<word>hundred|{'|'.join(_SCALES)}|dozens?)(?P<rest> and \d{{1,2}}(?![\d,.%]))?(?![a-z])"
)


def continue_in_words(folded: str, numeral: Numeral) -> Numeral:
    """The Arabic numeral as English scales carry it on."""
    match = _ARABIC_SCALE.match(folded, numeral.end)
    if match is None or numeral.value is None:
        return numeral
    letter, number = CARDINALS[match["word"].removesuffix("s")]
    rest = Decimal(match["rest"].split()[1]) if match["rest"] and letter == "H" else Decimal(0)
    numeral.value, numeral.end = numeral.value * number + rest, match.end() if rest else match.end("word")
    numeral.place, numeral.step = numeral.place * number if not rest else ONE, numeral.step * number
    if letter == "K":
        numeral.scaled, numeral.scale = True, numeral.scale * number
    return continue_in_words(folded, numeral) if letter != "Z" and not rest else numeral
