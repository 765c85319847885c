"""When the figures of a text hold: the dates that reach them, and the dates that are only compared with.

A figure takes the date before it in its clause, or a date that opens its sentence as a clause of its own (2015年，…); in
English also the date straight behind it (300 disputes in 2015). What stands in brackets takes none from outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from casebook.reading.figure import MEASURING_KINDS, TIME_KINDS, Figure
from casebook.reading.periods import CHANGED

# How far a date reaches into its sentence, in characters; the sentences of reports are shorter.
_REACH: Final = 400
_COMMAS: Final = (",", "、")
_CLAUSE_END: Final = re.compile(r"[;:]|,(?!\d{3})")
_BRACKET: Final = re.compile(r"\([^)]*$")
_SENTENCE_END: Final = re.compile(r"[。!?\n]|\.(?=\s)")

# What a number is compared with is not when it holds: 比2014年, 与2014年相比, 在2020年基础上; than in 2014, up 3% on 2014.
_THAN: Final = re.compile(
    r"(?:比|较|较之|相比于?|对比)(?:起|于)? ?$|(?<![a-z])(?:than|compared (?:with|to)|against|versus|relative to)(?: in| at| for)?(?: the)? $"
    r"|%[^.;\n]{0,24} (?:on|over)(?: the)? $"
)
_FROM: Final = re.compile("from(?: the)? $")
_WITH: Final = re.compile("[与同和跟] ?$")
_COMPARED: Final = re.compile("(?:同期|全年)?(?:水平)?(?:相比|相较|比较|对比|持平|相当)")
_BASE: Final = re.compile(r"的?(?:基础上|水平|基数|为基[数期年])| (?:levels?|baseline|base)(?![a-z])")
# An English date straight behind a figure: at most five words of its noun phrase and a word of time between.
_BEHIND: Final = re.compile(r"(?: (?!(?:and|or|but|to|from|than|while|with)\b)[a-z'’-]+){0,5} ?$")
_IN: Final = re.compile(r"(?<![a-z])(?:in|during|for|at|on|throughout|as of)(?: the)? $")
_WORD_OF_TIME: Final = re.compile("by|since|as |until|up to|between|before|after|during")
_IN_BRACKETS: Final = re.compile(r" ?\( ?$")
# 从2010年的3件减少到2件: the year of the first number only.
_START_OF_CHANGE: Final = re.compile("[从由]_的")
_FISCAL: Final = re.compile("f(?:iscal|inancial|y)")


def dated(folded: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures of a text in order, with the days on which they hold; dates say whether they are only compared with."""
    reaching: Figure | None = None
    spent: Figure | None = None
    floor = 0
    for figure, following in zip_longest(figures, figures[1:]):
        if reaching is not None and not _reaches(folded, reaching, floor, figure.start):
            reaching = None
        if figure.kind in TIME_KINDS:
            compared = is_baseline(folded, figure)
            if not compared:
                reaching = _next(folded, figure, reaching)
            yield replace(figure, baseline=compared)
        elif figure.kind in MEASURING_KINDS:
            if reaching is not None and spent is reaching:
                reaching = None
            spent = reaching if reaching and _START_OF_CHANGE.search(_around(folded, reaching)) else None
            own = following if following is not None and is_own_date(folded, figure, following) else None
            yield _when(folded, figure, own or reaching)
        else:
            yield figure
        floor = figure.end


def _next(folded: str, figure: Figure, reaching: Figure | None) -> Figure | None:
    """A date with days replaces the one before; one whose days are not known (FY2015) ends it; 8月 lies within its year."""
    if figure.period_start or figure.period_end:
        return figure
    return None if _FISCAL.match(folded, figure.start) else reaching


def _around(folded: str, date: Figure) -> str:
    """The characters on both sides of a date, which stands as a stroke."""
    return f"{folded[max(0, date.start - 1) : date.start]}_{folded[date.end : date.end + 1]}"


def is_baseline(folded: str, figure: Figure) -> bool:
    """Whether a date is what something is compared with."""
    before = folded[max(0, figure.start - 65) : figure.start]
    from_what = _FROM.search(before)
    if from_what and CHANGED.search(before, 0, from_what.start()):
        return True  # fell 12% from 2014
    if _THAN.search(before) or _BASE.match(folded, figure.end):
        return True
    return bool(_WITH.search(before) and _COMPARED.match(folded, figure.end))


def _when(folded: str, figure: Figure, date: Figure | None) -> Figure:
    if date is None or (date.end <= figure.start and _BRACKET.search(folded, date.end, figure.start)):
        return figure
    return replace(figure, period_start=date.period_start, period_end=date.period_end)


def is_own_date(folded: str, figure: Figure, following: Figure) -> bool:
    """Whether the date behind a figure is its own: 9800件（截至2015年底）, 300 disputes in 2015, £1.9bn by 2026."""
    if following.kind not in TIME_KINDS or not (following.period_start or following.period_end):
        return False
    if following.start - figure.end > 60 or is_baseline(folded, following):
        return False
    between = folded[figure.end : following.start]
    if _IN_BRACKETS.fullmatch(between):
        return True
    timed = _IN.search(between) or _WORD_OF_TIME.match(folded, following.start)
    return bool(timed and _BEHIND.fullmatch(between))


def _reaches(folded: str, date: Figure, floor: int, start: int) -> bool:
    """Whether a date still holds: in its own clause, and for the sentence if it opens it (2015年，…)."""
    if start - date.end > _REACH or _SENTENCE_END.search(folded, floor, start):
        return False
    return folded[date.end : date.end + 1] in _COMMAS or not _CLAUSE_END.search(folded, date.end, start)
