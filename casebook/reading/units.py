"""Units and classifiers: which form stands at a place, and what it is a unit of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from casebook.reading.classifiers import CLASSIFIERS, NOT_BEFORE, PEOPLE, WEAK_CLASSIFIERS
from casebook.reading.measures import CURRENCIES, CURRENCY_PARTS, MEASURES


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its code, its dimension, and how many base units of the dimension it holds.

    `factor` is None where the units of a dimension are not converted into each other; that of money
    is in hundredths of any currency, for its parts (12元3角5分).
    """

    code: str
    dimension: str
    factor: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A printed form of a unit; a weak one makes another word with a bare digit before it (一线)."""

    text: str
    unit: Unit
    weak: bool = False

    def stands_at(self, folded: str, position: int) -> int | None:
        """Where the form ends if it stands here as a whole word, else None."""
        if not folded.startswith(self.text, position):
            return None
        end = position + len(self.text)
        following = folded[end : end + 1]
        if not is_letter(self.text[-1]):
            return None if following and following in NOT_BEFORE.get(self.text, "") else end
        if following == "s" and len(self.text) > 2:
            end, following = end + 1, folded[end + 1 : end + 2]
        return None if following.isascii() and following.isalnum() else end


def is_letter(character: str) -> bool:
    """Whether this is a Latin letter of the folded text."""
    return character.isascii() and character.isalpha()


def _cells(table: str) -> Iterable[list[str]]:
    return ([cell.strip() for cell in line.split("|")] for line in table.strip().splitlines())


def _listed(forms: str) -> list[str]:
    return [form.strip() for form in forms.split(",") if form.strip()]


def _measures() -> Iterable[Form]:
    for code, dimension, factor, chinese, english in _cells(MEASURES):
        unit = Unit(code, dimension, Fraction(factor) if factor else None)
        yield from (Form(form, unit) for form in chinese.split() + _listed(english))


def _currencies() -> Iterable[Form]:
    for code, chinese, english, signs in _cells(CURRENCIES):
        unit = Unit(code, "money", Fraction(100))
        yield from (Form(form, unit) for form in chinese.split() + _listed(english) + _listed(signs))
    for code, factor, chinese, english in _cells(CURRENCY_PARTS):
        unit = Unit(code, "money", Fraction(factor))
        yield from (Form(form, unit) for form in chinese.split() + _listed(english))


def _classifiers() -> Iterable[Form]:
    yield from (Form(word, Unit(word, "count")) for word in CLASSIFIERS.split())
    yield from (Form(word, Unit(word, "count"), weak=True) for word in WEAK_CLASSIFIERS.split())
    yield from (Form(word, Unit("人", "count")) for word in PEOPLE.split())


def _by_first_character(forms: Iterable[Form]) -> dict[str, list[Form]]:
    table: dict[str, list[Form]] = {}
    for form in forms:
        table.setdefault(form.text[0], []).append(form)
    return {first: sorted(group, key=lambda form: -len(form.text)) for first, group in table.items()}


_ALL: Final = [*_measures(), *_currencies(), *_classifiers()]
_FORMS: Final = _by_first_character(_ALL)
# Currency signs and names stand before the number too ($ 14 million, 人民币50元, USD 200); kept reversed.
_BEFORE: Final = _by_first_character(
    Form(form.text[::-1], form.unit) for form in _currencies() if form.text not in ("元", "c", "块")
)

# code -> unit, for conversions within a dimension.
UNITS: Final[dict[str, Unit]] = {form.unit.code: form.unit for form in _ALL}
# Dimensions of time, in which nothing is counted but time itself.
TIMES: Final = frozenset({"time", "time_calendar", "age"})
# Units that are themselves what is counted.
PLACES: Final = frozenset("县 区 市 省 州 镇 乡 村 街道 社区".split())
# Dimensions that are read off an instrument or a survey; people, cases, money and time are counted in units.
MEASURED: Final = frozenset({unit.dimension for unit in UNITS.values()}) - TIMES - {"money", "count"}


def _names() -> Iterable[tuple[str, tuple[str, str]]]:
    """The first form of each language; a unit without one in a language keeps that of the other."""
    rows = [(code, chinese, english) for code, _, _, chinese, english in _cells(MEASURES)]
    rows += [(code, chinese, english) for code, chinese, english, _ in _cells(CURRENCIES)]
    rows += [(code, chinese, english) for code, _, chinese, english in _cells(CURRENCY_PARTS)]
    for code, chinese, english in rows:
        zh, en = chinese.split()[:1], _listed(english)[:1]
        yield code, ((zh or en)[0], (en or zh)[0])


_NAMES: Final[dict[str, tuple[str, str]]] = dict(_names()) | {
    "percent": ("%", "%"),
    "permille": ("‰", "‰"),
    "percentage_point": ("个百分点", "percentage points"),
    "ratio": ("倍", "times"),
}


_NOUNS: Final = {"人": "people", "户": "households"}


def unit_name(code: str, language: str) -> str:
    """The name of a unit in `zh` or `en`, singular; a classifier is its own name, and 微克/立方米 has two."""
    at = 0 if language == "zh" else 1
    names = [
        _denominator(part)[at] if part[0].isdigit() else _NAMES.get(part, (part, part))[at]
        for part in code.split("/")
    ]
    return f"{('每', 'per ')[at]}{names[1]}" if names[0] == "1" else "/".join(names)


def _denominator(part: str) -> tuple[str, str]:
    """10000人 is 万人, 10,000 people."""
    digits = part.rstrip("人户")
    number, noun = int(digits), part[len(digits) :]
    scale = next(
        (sign for size, sign in ((10**8, "亿"), (10**4, "万"), (10**3, "千")) if number % size == 0), ""
    )
    count = number // {"亿": 10**8, "万": 10**4, "千": 10**3, "": 1}[scale]
    zh = f"{'' if count == 1 and scale else count}{scale}{noun}"
    return zh, f"{number:,} {_NOUNS.get(noun, '')}".strip()


def read_unit(folded: str, position: int) -> tuple[Form, int] | None:
    """The longest unit form that stands here, and where it ends; None if there is none."""
    for form in _FORMS.get(folded[position : position + 1], ()):
        end = form.stands_at(folded, position)
        if end is not None:
            return form, end
    return None


def read_currency_before(folded: str, position: int) -> tuple[Unit, int] | None:
    """The longest currency form that ends here, and where it begins; None if there is none."""
    for form in _BEFORE.get(folded[position - 1 : position], ()):
        start = position - len(form.text)
        if start < 0 or folded[start:position] != form.text[::-1]:
            continue
        inside_word = (
            is_letter(form.text[-1]) and start and folded[start - 1].isascii() and folded[start - 1].isalnum()
        )
        if not inside_word:
            return form.unit, start
    return None
