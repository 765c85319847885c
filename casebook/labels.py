"""Labels: the words a page or a chart says, bound to one language.

A string may hold places to fill: ``{n}`` a value, ``{n:number}`` a formatted number, ``{n:word}`` a number up to ten
in words, ``{n|case|cases}`` the singular or the plural (one form suffices in Chinese, which has none).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from casebook.text import (
    HTML_LANG,
    Language,
    Text,
    format_amount,
    format_bounds,
    format_compact,
    format_number,
    format_partial,
    format_period,
    gloss,
    has_han,
    is_absent,
    rounded_outward,
)

Row = Mapping[Any, Any]
# Chinese names of rates stand before the number: 每万人25.
_PER: Final = "每"
_HEAVY: Final = ("；", "; ")
_PLACE: Final = re.compile(r"\{(\w+)(?::(\w+))?(?:\|([^{}|]*)\|([^{}|]*))?\}")
_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "zh": ("零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十"),
    "en": ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
}


def fill(template: str, language: str, values: Mapping[str, Any]) -> str:
    """Return ``template`` with its places filled from ``values``.

    Raises:
        KeyError: the template names a value that is not given.
    """

    def place(match: re.Match[str]) -> str:
        name, form, one, many = match.groups()
        value = values[name]
        if many is not None:
            return one if value == 1 else many
        return _FORMS[form](value, language) if form else str(value)

    text = _PLACE.sub(place, template)
    return text[:1].upper() + text[1:] if language == "en" and template.startswith("{") else text


def singular(name: str) -> str:
    """Return the singular of an English name of a unit: ``counties`` → ``county``, ``km²`` as it is."""
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")


def number_word(value: int, language: str) -> str:
    """Return a count up to ten in words, a larger one in digits."""
    words = _WORDS[language]
    return words[value] if 0 <= value < len(words) else format_number(value, language)


_FORMS: Final = {"number": format_number, "compact": format_compact, "word": number_word}


@dataclass(frozen=True, eq=False)
class Labels:
    """The strings and code labels of one language; ``labels("key", n=2)`` says a string.

    ``texts`` are strings by key; ``codes`` are the labels of codes by ``(codelist, code)``.
    """

    language: Language
    texts: Mapping[str, Text]
    codes: Mapping[tuple[str, str], Text] = field(default_factory=dict)

    def __call__(self, key: str, **values: Any) -> str:
        """Return the string ``key``, filled.

        Raises:
            KeyError: no such string, or a place without a value.
        """
        return fill(self.texts[key].pick(self.language), self.language, values)

    @property
    def html_lang(self) -> str:
        """The language as HTML names it: ``zh-CN`` or ``en``."""
        return HTML_LANG[self.language]

    def with_texts(self, texts: Mapping[str, Text]) -> "Labels":
        """Return labels that know ``texts`` too (a page's own strings win)."""
        return Labels(self.language, {**self.texts, **texts}, self.codes)

    def code(self, codelist: str, code: Any) -> str:
        """Return the label of a code, or the code itself where the list does not know it."""
        if is_absent(code):
            return ""
        found = self.codes.get((codelist, str(code)))
        return found.pick(self.language) if found else str(code)

    def of(self, row: Row, stem: str = "name") -> str:
        """Return ``<stem>_zh`` or ``<stem>_en`` of a row; the empty string where it is absent."""
        value = row[f"{stem}_{self.language}"]
        return "" if is_absent(value) else str(value)

    def join(self, parts: list[str]) -> str:
        """Return a list of words as a phrase: ``甲、乙和丙``, ``A, B and C``; with semicolons where a part has commas."""
        if len(parts) < 2:
            return "".join(parts)
        mark = self.mark(parts)
        if mark in _HEAVY:
            return mark.join(parts)
        return f"{mark.join(parts[:-1])}{'和' if self.language == 'zh' else ' and '}{parts[-1]}"

    def mark(self, parts: Iterable[str]) -> str:
        """Return what separates the parts of a list: a comma, or a semicolon where a part has commas of its own."""
        light, heavy = ("、", "；") if self.language == "zh" else (", ", "; ")
        return heavy if any(light.strip() in part for part in parts) else light

    def number(self, value: float) -> str:
        """Return a number in full."""
        return format_number(value, self.language)

    def compact(self, value: float) -> str:
        """Return a number short enough for a tick or a title."""
        return format_compact(value, self.language)

    def amount(self, value: Any, unit: str) -> str:
        """Return a value with its sign of unit, or a dash where it is absent."""
        return "–" if is_absent(value) else format_amount(float(value), unit, self.language)

    def value(self, row: Row) -> str:
        """Return the value of an observation; a derived one with four significant digits."""
        value = rounded_outward(row)["value"] if row["reading"] == "derived" else row["value"]
        return self.amount(value, str(row["unit"]))

    def bounds(self, row: Row) -> str:
        """Return the bounds of an observation; those of a derived one rounded outward."""
        row = {**row, **rounded_outward(row)} if row["reading"] == "derived" else row
        return format_bounds(row["lower"], row["upper"], str(row["closed"]), self.language, str(row["unit"]))

    def period(self, row: Row) -> str:
        """Return the period of an observation, a claim or an event."""
        kind, text = str(row.get("period_kind", "span")), row.get("period_text")
        words = "" if is_absent(text) else str(text)
        said = format_period(row["period_start"], row["period_end"], kind, self.language, words)
        return said if is_absent(row.get("seen_on")) else said + self._seen(row)

    def _seen(self, row: Row) -> str:
        """Who had printed an undated figure already, and when: no date of the figure, but it cannot be later."""
        day = format_partial(str(row["seen_on"]), self.language)
        zh, en = f"；{row['seen_in']}{day}已载", f"; already printed by {row['seen_in']} on {day}"
        return zh if self.language == "zh" else en

    def gloss(self, row: Row, *, with_unit: bool = True) -> str:
        """Return a printed figure in this language, with the name of its unit; on Chinese pages Chinese print as it is."""
        unit, figure = "" if is_absent(row["unit"]) else str(row["unit"]), row.get("figure")
        if with_unit and self.language == "zh" and not is_absent(figure) and has_han(str(figure)):
            return str(figure)
        name = "" if not with_unit or unit in ("percent", "number") else self.code("unit", unit)
        one = self.language == "en" and row["value"] == 1
        if name.startswith(_PER):
            return name + gloss(row, self.language)
        if unit == "rank" and name and self.language == "en":
            return f"{name} {gloss(row, self.language)}"
        return gloss(row, self.language, singular(name) if one else name)
