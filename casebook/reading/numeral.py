"""A numeral: the number that is written, and how finely it is written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

ONE: Final = Decimal(1)

# Longer strings of digits are identifiers; nothing is counted to more than 24 places.
LONGEST: Final = 24


@dataclass(slots=True)
class Numeral:
    """A written number before unit and qualifier are known.

    `value` is the number, None where only bounds are written (几十, 三五百); `place` the value of the
    last printed place (28.5万: 1000) and `step` that of the last place that is not zero (9800: 100).
    `scaled` says that a scale of its own (万, million) or decimals are printed, so that the number is
    rounded; `approximate` holds 多, 余, 几 or 来 if one stands inside (十多万), `low` and `high` the
    bounds of a vague number or an interval, open where `low_open` or `high_open` says so. `kind` is `ordinal` or `fraction` where the
    words themselves say so (twenty-fifth, two thirds); `scale` the scale at the end (万, million), which the first number of
    a range may share (3至5万); `unit` is set where the numeral names it (百分之), and `core` is
    where the number itself begins then.
    """

    start: int
    end: int
    value: Decimal | None
    place: Decimal = ONE
    step: Decimal = ONE
    scaled: bool = False
    approximate: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    high_open: bool = False
    low_open: bool = False
    script: str = "arabic"
    kind: str = "quantity"
    scale: Decimal = ONE
    unit: str | None = None
    core: int | None = None

    @property
    def is_one_character(self) -> bool:
        """A single Chinese digit or scale, which makes a word with the noun behind it (一线, 四川)."""
        return self.script == "chinese" and self.end - self.start == 1

    def multiply(self, factor: Decimal) -> None:
        """Scale the number in place: value, bounds, places."""
        self.value = None if self.value is None else self.value * factor
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor
        self.place, self.step, self.scale = self.place * factor, self.step * factor, self.scale * factor

    def made_vague(self, start: int) -> Numeral:
        """数百, several hundred: from two to ten of the number, ten excluded."""
        if self.value is not None:
            self.low, self.high, self.high_open = 2 * self.value, 10 * self.value, True
        self.value, self.approximate, self.start = None, None, start
        return self


# Digits with separators in threes (1,234 or, typeset, 1 234 567), or plain; then decimals.
# Two groups with a space are one number (1 246个) only between Chinese words, which never set two numbers side by
# side; in English they may be two (chapter 3 200 people).
_GROUPED = (
    r"\d{1,3}(?:,\d{3}){1,7}(?![\d])|\d{1,3}(?: \d{3}){2,7}(?!\d)"
    r"|(?:(?<=[\u3400-\u9fff])|(?<=[\u3400-\u9fff] ))\d{1,3} \d{3}(?=(?:\.\d{1,4})? ?[\u3400-\u9fff])"
)
# A decimal comma (1,3; 12,5%): no three digits behind it and no blank, with which a list would be set; beside Chinese
# characters a comma parts clauses.
_DECIMAL_COMMA = r"(?<![\d.,\u3400-\u9fff])(?P<before>\d{1,3}),(?P<comma>\d{1,2})(?![\d,\u3400-\u9fff]|\.\d| ?(?:and|or|to|[-–—]) ?\d| [\u3400-\u9fff])"
ARABIC: Final = re.compile(
    rf"{_DECIMAL_COMMA}|(?P<whole>{_GROUPED}|\d{{1,{LONGEST}}}(?!\d))?(?P<decimals>\.\d{{1,{LONGEST}}}(?!\d|\.\d))?"
    r"(?P<exponent>e[+-]?\d{1,2}(?![\d.a-z]))?"
)


def arabic_number(whole: str, decimals: str = "") -> Decimal:
    """The decimal number of printed digits; zeros behind the point stay, since they were printed."""
    return Decimal((whole.replace(",", "").replace(" ", "") or "0") + decimals)


def in_thousands(printed: str) -> bool:
    """Whether a number is set in groups of which the last are zeros (811,000; 20,000).

    English has no word for 万 and prints 2万 as 20,000, so the zeros are the scale rather than digits that were counted:
    such a number is as fine as its last digit that is not zero.
    """
    return printed.replace(" ", ",").endswith(",000")


def printed_place(number: Decimal) -> Decimal:
    """The value of the last printed place: 0.1 for 27.5, 1 for 9800."""
    return ONE.scaleb(min(int(number.as_tuple().exponent), 0))


def last_step(number: Decimal) -> Decimal:
    """The value of the last place that is not zero: 0.1 for 27.5, 100 for 9800, 1 for 0."""
    return ONE.scaleb(int(number.normalize().as_tuple().exponent)) if number else ONE
