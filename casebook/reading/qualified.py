"""The words around a number that qualify it or say that it is a change."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from casebook.reading import lexicon
from casebook.reading.attached import read_currency, read_measure, read_relative, read_suffix
from casebook.reading.expression import Expression
from casebook.reading.numeral import Numeral
from casebook.reading.place import Place
from casebook.reading.units import TIMES, read_unit


def _alternatives(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in table.items())


_BEFORE: Final = re.compile(f"(?:{_alternatives(lexicon.QUALIFIERS_BEFORE)}){lexicon.BETWEEN} {{0,3}}$")
_EQUAL: Final = re.compile(f"(?:{lexicon.EQUAL}) {{0,3}}$")
_BEFORE_SCALE: Final = re.compile(f"(?:{_alternatives(lexicon.QUALIFIERS_OF_SCALES)})$")
_AFTER: Final = re.compile(_alternatives(lexicon.QUALIFIERS_AFTER))
_LASTING: Final = re.compile(
    r"(?<![a-z])(?:for|of|in|within|is|are|was|were|be|been|has|have|had|took|takes?|taken|lasts?|lasted|waited?|after|just|well|to|by|than|and) $"
)
# Before a single one: that there is none, or that none happened or was found. Behind it: not even one did.
_HAPPEN: Final = "发生|发现|出现|接到|收到|查出|引发|造成|有"
_NONE_BEFORE: Final = re.compile(rf"(?:(?<!有)无|(?:没有?|未)(?:再|曾)?(?:{_HAPPEN})?|零发生)过? ?$")
_NONE_BEHIND: Final = re.compile(rf"[也都](?:没有?|未)(?:再|曾)?(?:{_HAPPEN}|漏|落下)?")
_COMPARED: Final = re.compile("比 ?$")
_COMPARATIVE: Final = re.compile(f" ?(?:{_alternatives(lexicon.COMPARATIVES)})")
_CHANGE: Final = re.compile(
    f"(?:{lexicon.COMPARED})?(?P<qualifier>{'|'.join(lexicon.CHANGE_QUALIFIERS)})?"
    f"(?:{_alternatives(lexicon.CHANGE_VERBS)})了? ?$"
)
_DIRECTION: Final = re.compile(f"(?:{_alternatives(lexicon.DIRECTIONS)}) $")
_CHANGE_BEHIND: Final = re.compile(
    f" (?:{_alternatives({sign: f'(?:{lexicon.CHANGE_NOUNS[sign]}|{lexicon.CHANGE_COMPARATIVES[sign]})' for sign in lexicon.CHANGE_NOUNS})})(?![a-z])"
)
# Fell below 30 %, rose above half: a level that was passed; fell by under 30 % is the change.
_LEVEL: Final = re.compile("(?:below|under|above|beyond) ")
_PARTS: Final = frozenset({"percent", "fraction"})
# 多 and 余 behind a number, unless they begin another word (多元化); 十来个 is about ten.
_MORE: Final = re.compile(
    r" ?(?P<word>多|余)(?!元化|样化|功能|层次|媒体|边形)|(?P<odd>-odd)(?![a-z])|(?P<some>来|把)(?=[个名位岁人家户次年天件条项里元块斤亩米吨公盏座处套张辆支起笔所批场栋间份头只棵])"
)


# 1,3: a decimal comma where the language has it; in English and Chinese text two numbers may be meant.
_COMMA: Final = re.compile(r"\d{1,3},\d{1,2}")
COMMA: Final = "逗号可能是小数点 / the comma may be a decimal point"
_CONTINENTAL: Final = re.compile(
    "(?<![a-zäöüéèñ])(?:der|das|und|von|ist|für|mit|auf|nicht|les|des|une|dans|est|los|las|del|una|por|della|che|sono|het|van|een|och)(?![a-zäöüéèñ])"
)


def read_expression(place: Place, numeral: Numeral) -> Expression:
    """The expression around a numeral: what is attached to it, then what qualifies it."""
    found = Expression(numeral.start, numeral.end, numeral, numeral.kind, floor=place.floor)
    if numeral.kind == "ordinal":
        return found
    if _COMMA.fullmatch(place.folded, numeral.start, numeral.end) and not _says_comma(place.folded, numeral):
        found.doubt = COMMA
    _read_more(place.folded, found)
    read_currency(place, found)
    read_suffix(place, found)
    if numeral.unit is not None:
        found.unit, found.dimension = numeral.unit, "relative"
    elif not read_relative(place.folded, found):
        read_measure(place, found)
    _read_after(place.folded, found)
    _read_before(place, found)
    _read_none(place, found)
    _read_change(place, found)
    return found


def _says_comma(folded: str, numeral: Numeral) -> bool:
    """Whether words around the number are of a language that prints decimals with a comma."""
    return _CONTINENTAL.search(folded, max(0, numeral.start - 80), numeral.end + 80) is not None


def _read_more(folded: str, found: Expression) -> None:
    """9800多, 十几, 十来个; inside the numeral (440余万) they were read with it."""
    if found.numeral.approximate is not None:
        found.after = "about" if found.numeral.approximate == "来" else "more_than_digit"
        some = _MORE.match(folded, found.end)
        found.end = some.end() if some is not None and some["some"] else found.end  # 百十来户
        return
    more = _MORE.match(folded, found.end) if found.numeral.value is not None else None
    if more is not None:
        found.after, found.end = "more_than_digit" if more["word"] or more["odd"] else "about", more.end()


def _read_after(folded: str, found: Expression) -> None:
    match = _AFTER.match(folded, found.end)
    if match is None:
        return
    found.after, found.end = match.lastgroup, match.end()
    unit = read_unit(folded, found.end) if found.unit is None else None
    if unit is not None and not unit[0].weak:  # 一以上个苹果: the unit stands behind the qualifier
        found.unit, found.dimension, found.end = unit[0].unit.code, unit[0].unit.dimension, unit[1]


def _read_before(place: Place, found: Expression) -> None:
    match = place.before(_BEFORE, found.start)
    if match is None and (place.folded[found.numeral.start] in "十百千万亿" or found.kind == "fraction"):
        match = place.before(_BEFORE_SCALE, found.start)
    if match is not None:
        if not _is_pact(place.folded, found, match) and not _is_during(place, found, match):
            found.before, found.start = match.lastgroup, match.start()
        return
    equal = place.before(_EQUAL, found.start)
    if equal is not None:
        found.start = equal.start()
        return
    compared, comparative = place.before(_COMPARED, found.start), _COMPARATIVE.match(place.folded, found.end)
    if compared is not None and comparative is not None:  # 比三十大
        found.after, found.end, found.start = comparative.lastgroup, comparative.end(), compared.start()


def _read_none(place: Place, found: Expression) -> None:
    """没有发生一起, 无一人, 一件也没有发生: not one is none, and none is a number."""
    one = place.folded[found.numeral.start : found.numeral.end] == "一" and found.dimension == "count"
    if not one or found.before or found.after or found.numeral.value is None:
        return
    before, behind = place.before(_NONE_BEFORE, found.start), _NONE_BEHIND.match(place.folded, found.end)
    if before is None and behind is None:
        return
    found.numeral.value = Decimal(0)
    found.start = before.start() if before else found.start
    found.end = behind.end() if behind and not before else found.end


def _is_pact(folded: str, found: Expression, match: re.Match[str]) -> bool:
    """村规民约237部, 租约35份: the noun ends in 约, and papers are counted; 居民约300人 has another unit."""
    noun = match.group().strip() == "约" and folded[max(0, match.start() - 2) : match.start()].endswith(
        lexicon.PACTS
    )
    return noun and found.unit in lexicon.PAPERS


def _is_during(place: Place, found: Expression, match: re.Match[str]) -> bool:
    """£45m over three years is spent in them; for over three years, lasted over three years is more than three."""
    over = match.group().startswith("over") and found.dimension in TIMES - {"age"}
    return over and place.before(_LASTING, match.start()) is None


def _read_change(place: Place, found: Expression) -> None:
    """同比下降12.3%, a 12% fall: the word of change gives the sign and belongs to the figure."""
    match = place.before(_CHANGE, found.start)
    if match is None and (found.dimension == "relative" or found.kind == "fraction"):
        match = place.before(_DIRECTION, found.start)
    if match is None:
        _read_change_behind(place.folded, found)
        return
    if _LEVEL.match(place.folded, found.start) and not match.group().endswith("by "):
        return
    found.sign, found.start, found.changed = _sign(match, found), match.start(), True
    qualifier = match.groupdict().get("qualifier")
    if qualifier and found.before is None:
        found.before = lexicon.CHANGE_QUALIFIERS[qualifier]


def _read_change_behind(folded: str, found: Expression) -> None:
    """A 25% fall, a third fewer: the noun or comparative behind a part of something."""
    match = _CHANGE_BEHIND.match(folded, found.end) if found.kind in _PARTS and not found.after else None
    if match is not None:
        found.sign, found.end, found.changed = _sign(match, found), match.end(), True


def _sign(match: re.Match[str], found: Expression) -> int:
    """The sign of a word of change; a minus that is printed too (下降-3.2%) says the same once."""
    negative = found.numeral.value is not None and found.numeral.value < 0
    return -1 if match["down"] and not negative else 1
