"""English number words as tokens of a class and a value.

Classes: D digit, E ten to nineteen, T tens, H hundred, K scale, Z dozen, F half or quarter, P a scale in
the plural (hundreds of), & and, . point, / over, ~ of, a the article, o a spoken zero.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_DIGITS: Final = "zero one two three four five six seven eight nine".split()
_TEENS: Final = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES: Final = {
    "thousand": 3,
    "million": 6,
    "billion": 9,
    "trillion": 12,
    "lakh": 5,
    "lac": 5,
    "crore": 7,
    "cr": 7,
}
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
    words |= {word: ("K", 10**power) for word, power in SCALES.items()}
    return words


def _ordinals(cardinals: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
    words = {word: ("D" if number < 10 else "E", number) for number, word in enumerate(_ORDINALS)}
    words["nineth"] = ("D", 9)
    for word, (letter, number) in cardinals.items():
        if letter in "THK":
            words[word[:-1] + "ieth" if letter == "T" else word + "th"] = (letter, number)
    return words


# The only lists of English cardinals and ordinals: word -> class and number.
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
    rf"(?P<gap> - |-| {{1,3}})?(?:(?P<word>{_NUMBER_WORD})(?P<plural>s)?|(?P<link>and|an?|point|oh?|over|of))(?![a-z])"
)
# Where a number in words may begin.
STARTS: Final = rf"(?:{_NUMBER_WORD})s?(?![a-z])"
_LINKS: Final = {"and": "&", "point": ".", "o": "o", "oh": "o", "over": "/", "of": "~"}
_MOST_WORDS: Final = 20


def number_words(folded: str, position: int) -> list[Word]:
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
        return Word(
            "F", _PARTS[word], start, end, ordinal=True, plural=plural or word.endswith("s"), hyphen=hyphen
        )
    letter, number = (ORDINALS if word in ORDINALS else CARDINALS)[word]
    if (
        plural
        and word in CARDINALS
        and (letter in "HK" or word == "ten")
        and (match.start() == first or after_of)
    ):
        letter = "P"  # tens, hundreds, thousands: no number by themselves
    return Word(letter, number, start, end, ordinal=word in ORDINALS, plural=plural, hyphen=hyphen)


def letters(words: list[Word]) -> str:
    """The classes of the words, one letter each."""
    return "".join(word.letter for word in words)
