"""Numerals that turn out to be no figure once their neighbours are seen: names, slogans, codes, words."""

from __future__ import annotations

import re
from typing import Final

from casebook.reading.digits import FINANCIAL, NUMERAL_CLASS
from casebook.reading.expression import Expression
from casebook.reading.figure import Figure
from casebook.reading.identifiers import REASONS
from casebook.reading.numerals import VULGAR_FRACTIONS
from casebook.reading.place import Place
from casebook.reading.units import is_letter, read_currency_before

CLOSING: Final = "”\"’'」』"
# Han characters that stand beside a bare digit that is a number (一和五, 五这是); beside others it is
# part of a word.
_BESIDE_NUMBER: Final = "和与及或却而那这不是的至到比加减乘等于其中分"
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
# Financial forms, which are ordinary words when no other numeral stands beside them; the first ones often.
_ORDINARY: Final = "拾陆伍肆俩"
_PRONOUN_BEFORE: Final = re.compile(
    r"(?<![a-z])(?:the|this|that|which|each|every|no|any|some|another|first|last|next|good|only|what) $"
)
_NUMERALS: Final = re.compile(f"[{NUMERAL_CLASS}](?=叁)|(?<=叁)[{NUMERAL_CLASS}]")
_RUNS: Final = NUMERAL_CLASS + VULGAR_FRACTIONS
_CODE: Final = re.compile(r"[\da-z_]*+")


_GENERATION: Final = re.compile(r"[2-6]G(?![A-Za-z\d])")
_MODEL: Final = re.compile(r"[A-Z]{1,5}-\d{1,5}[A-Za-z]?(?![A-Za-z\d.,%])")
# A capitalised word within a sentence, or one with a capital inside; no month, which dates, no word of a series, and
# nothing behind a preposition or conjunction, where a place has its number (in Beicai 12, and Wenzhou 7).
_NO_BRAND = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Table|Figure|Chapter|Section|Article|Annex|Page|Part|Phase|Step|Room|Clause|Version"
_BRAND: Final = re.compile(
    rf"(?<![a-z])(?!(?:in|at|from|of|to|for|near|and|or|with|by|while|but|than) )[a-z]{{1,12}} (?!{_NO_BRAND})[A-Z][a-z]{{3,15}} $"
)
_PRODUCT: Final = re.compile(r"(?:\b[a-z]{1,2}[A-Z][a-z]{2,12}|\b(?:Windows|Boeing|Airbus)) $")
# The Big Four, the Group of Seven: a number with a capital behind another capital.
_GROUP: Final = re.compile(
    rf"(?<![A-Za-z])(?!(?:The|In|At|On|Of|And|But|All|Only|By|{_NO_BRAND}))[A-Z][a-z]{{1,12}} (?:of )?$"
)
_NAME_ENDS: Final = re.compile(r"$|[.,;:)](?!\d)")


def no_figure(text: str, kind: str, start: int, end: int) -> Figure:
    """A numeral that is no figure, with the reason of its kind."""
    reason = " / ".join(REASONS[kind])
    return Figure(start, end, text[start:end], kind, reason=reason, numeral_start=start, numeral_end=end)


def read_run(place: Place) -> Figure:
    """Forty numerals, or eight fraction signs, without a break are no number, whatever they are."""
    end = place.position
    while end < len(place.folded) and place.folded[end] in _RUNS:
        end += 1
    return no_figure(place.text, "code", place.position, end)


def read_slogan(place: Place) -> Figure:
    """三个“零增长”, 五个“一”, 三个100%: the number of a slogan's parts belongs to its name."""
    end = place.position + 2
    if not place.folded.startswith("100%", end):
        end = end_of_quotation(place.folded, end + 1) + 1
    return no_figure(place.text, "pattern", place.position, end)


def end_of_quotation(folded: str, position: int) -> int:
    """Where the quotation in which this position lies is closed."""
    while position < len(folded) and folded[position] not in CLOSING:
        position += 1
    return position


def read_code(place: Place, end: int) -> Figure | None:
    """Letters straight before or behind the digits make a code of them (W0201801, 5G, A1B2), not USD115."""
    folded, start = place.folded, place.position
    before = start > 0 and (is_letter(folded[start - 1]) or folded[start - 1] == "_")
    behind = end > start and end < len(folded) and is_letter(folded[end])
    if not folded[start].isdigit() or not (
        behind or (before and read_currency_before(folded, start) is None)
    ):
        return None
    match = _CODE.match(folded, start)
    return no_figure(place.text, "code", start, match.end()) if match else None


def read_generation(place: Place) -> Figure | None:
    """5G: a capital G behind one digit is a generation of networks, a small one a gram."""
    match = _GENERATION.match(place.text, place.position)
    return no_figure(place.text, "name", place.position, match.end()) if match else None


def read_model(place: Place) -> Figure | None:
    """HX-2000, SCP-173: capitals, a hyphen and digits make the name of a model."""
    match = _MODEL.match(place.text, place.position)
    return no_figure(place.text, "code", place.position, match.end()) if match else None


def is_model(place: Place, found: Expression) -> bool:
    """Whether a capitalised word before a bare number makes a name with it (Windows 11, iPhone 15, the Big Four)."""
    if found.numeral.script == "english":
        printed = place.text[found.numeral.start : found.numeral.end]
        return (
            printed.istitle()
            and not found.unit
            and _GROUP.search(place.text, max(0, found.numeral.start - 20), found.numeral.start) is not None
        )
    if (
        found.numeral.script != "arabic"
        or found.unit
        or found.before
        or found.after
        or found.numeral.scaled
        or found.kind != "quantity"
    ):
        return False
    before = place.text[max(0, found.start - 30) : found.start]
    if _PRODUCT.search(before):
        return True
    return _BRAND.search(before) is not None and _NAME_ENDS.match(place.folded, found.end) is not None


def is_pronoun(place: Place, found: Expression) -> bool:
    """Whether "one" stands for a noun (the one, one of them) and counts nothing."""
    if place.folded[found.numeral.start : found.numeral.end] != "one" or found.unit or found.before:
        return False
    return place.before(_PRONOUN_BEFORE) is not None or place.folded.startswith(
        (" of ", "'s", "’s"), found.end
    )


def is_part_of_word(place: Place, found: Expression) -> bool:
    """Whether a single Chinese digit or scale without unit or qualifier is part of a word (四川, 百货)."""
    if not found.numeral.is_one_character:
        return False
    position = place.position
    if place.character in _ORDINARY and position and _HAN.match(place.folded[position - 1]):
        return True  # 登陆部队, 收拾
    if place.text[position] == "參" and not _NUMERALS.search(
        place.folded, max(0, position - 1), position + 2
    ):
        return True  # 參與, 參加: a numeral only beside another
    if found.unit or found.after or (found.before and place.character != "一"):
        return False  # 近百企业; but 超一流 is no qualified one
    following = place.folded[position + 1 : position + 2]
    return place.character in "百千万亿兆" or bool(_HAN.match(following) and following not in _BESIDE_NUMBER)


def word(place: Place) -> Figure | None:
    """The word that the numeral is part of; nothing for characters that are no numerals alone (陆续, 参与)."""
    if place.character in FINANCIAL + "俩":
        return None
    return no_figure(place.text, "idiom", place.position, place.position + 1)
