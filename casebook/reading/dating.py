"""When the figures of a text hold: the dates that reach them, and the dates that are only compared with.

A figure takes the date before it in its clause, or a date that opens its sentence as a clause of its own (2015年，…); in
English also the date straight behind it (300 disputes in 2015). What stands in brackets takes none from outside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from casebook.reading import lexicon
from casebook.reading.figure import MEASURING_KINDS, TIME_KINDS, Figure
from casebook.reading.periods import CHANGED

# How far a date reaches into its sentence, in characters; the sentences of reports are shorter.
_REACH: Final = 400
# A date before these is a clause or a heading of its own.
_OPENING: Final = (",", "、", ":")
_CLAUSE_END: Final = re.compile(r"[;:]|,(?!\d{3})")
_BRACKET: Final = re.compile(r"\([^)]*$")
_CLOSED: Final = re.compile(r"[^(]*\)")
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
_WORD_OF_TIME: Final = re.compile("by|since|as |until|up to|between|before|after|during|from")
_IN_BRACKETS: Final = re.compile(r" ?\( ?$")
# A date that tells which number is meant holds for that number: 2010年的3件减少到2件, 比2022年的1050件增长.
_WHICH_REACH: Final = 14
_ANY_CHANGE: Final = re.compile(lexicon.ANY_CHANGE)
# Between an old value and the new one (97个增加到243个), and the word before the old one (from 97 to 243).
_TO_NEW: Final = re.compile(
    rf"(?: ?\([^()]{{0,24}}\))?[^,;。、]{{0,6}}?(?:{lexicon.HAN_CHANGE_VERBS}|调整|发展|变|缩|压)[到至为成] ?| (?:[a-z]{{1,12}} )?to (?:the )?"
)
_FROM_OLD: Final = re.compile("(?:[从由自]|(?<![a-z])from)(?: the)? ?$")
# From 82.5% in 2021 to 95.8%: a date behind the old value does not reach the new one.
_GOES_ON: Final = re.compile(rf"\)? ?(?:(?:{lexicon.HAN_CHANGE_VERBS})[到至为]|(?:up |down )?to )")
_FISCAL: Final = re.compile("f(?:iscal|inancial|y)")


def dated(folded: str, figures: list[Figure]) -> Iterator[Figure]:
    """The figures of a text in order, with the days on which they hold and the place where these are printed.

    Dates say whether they are only compared with.
    """
    told = [
        replace(figure, baseline=is_baseline(folded, figure)) if figure.kind in TIME_KINDS else figure
        for figure in figures
    ]
    reach = _Reach(folded)
    for before, figure, following in zip([None, *told], told, [*told[1:], None], strict=False):
        reach.move_to(figure)
        if figure.kind in TIME_KINDS:
            reach.meet(figure, before)
            yield figure
        elif figure.kind in MEASURING_KINDS:
            yield _when(folded, figure, reach.date_of(figure, following))
        else:
            yield figure


class _Reach:
    """Which dates reach a place of the text.

    A date before its clause holds for it (`_outer`), one behind its own number for the rest of the clause (`_own`), one
    that tells which number is meant for that number (`_which`).
    """

    def __init__(self, folded: str) -> None:
        self._folded, self._floor = folded, 0
        self._outer: Figure | None = None
        self._own: Figure | None = None
        self._which: Figure | None = None
        self._new: Figure | None = None

    def move_to(self, figure: Figure) -> None:
        """Go on to a figure; dates that do not reach it are dropped."""
        if self._outer and not _reaches(self._folded, self._outer, self._floor, figure.start):
            self._outer = None
        if self._own and _CLAUSE_END.search(self._folded, self._own.end, figure.start):
            self._own = None
        self._floor = figure.end

    def meet(self, date: Figure, before: Figure | None) -> None:
        """Meet a date; the figure before it may be the one that it belongs to."""
        self._which = date if self._folded.startswith("的", date.end) else None
        if date.baseline or self._which is date:
            return
        if before is not None and before.kind in MEASURING_KINDS and is_own_date(self._folded, before, date):
            self._own = None if _GOES_ON.match(self._folded, date.end) else date
        else:
            self._outer, self._own = _next(self._folded, date, self._outer), None

    def date_of(self, figure: Figure, following: Figure | None) -> Figure | None:
        """The date of a number; none for an old value without a date of its own, nor for a new one in a span of years."""
        if following is not None and is_own_date(self._folded, figure, following):
            return following
        old = following is not None and self._is_old(figure, following)
        which, self._which = self._which, None
        if which is not None:
            tells = self._tells_which(which, figure)
            if not (old or which.baseline or (tells and _is_attributed(self._folded, which))):
                self._outer, self._own = which, None
                self.move_to(figure)
            if tells:
                return which
        new, self._new = self._new is figure, following if old else None
        date = self._own or self._outer
        return None if old or (new and date is not None and _is_of_years(date)) else date

    def _is_old(self, figure: Figure, following: Figure) -> bool:
        between = self._folded[figure.end : following.start]
        if following.kind not in MEASURING_KINDS or not _TO_NEW.fullmatch(between):
            return False
        said = _FROM_OLD.search(self._folded, max(0, figure.start - 12), figure.start)
        return said is not None or not (between.isascii() or _ANY_CHANGE.match(self._folded, figure.start))

    def _tells_which(self, date: Figure, figure: Figure) -> bool:
        between = self._folded[date.end : figure.numeral_start]
        near = len(between) <= _WHICH_REACH and not _CLAUSE_END.search(between)
        return between == "的" or (
            near and bool(_is_attributed(self._folded, date)) and not _ANY_CHANGE.search(between)
        )


def _is_attributed(folded: str, date: Figure) -> bool:
    """Whether a word of beginning or comparing before a date goes with the number: 从2010年的案件3件, 比2022年的1050件."""
    return date.baseline or folded[max(0, date.start - 1) : date.start] in ("从", "由", "自")


def _is_of_years(date: Figure) -> bool:
    first, last = date.period_start, date.period_end
    return first is not None and last is not None and first.year < last.year


def _next(folded: str, figure: Figure, reaching: Figure | None) -> Figure | None:
    """A date with days replaces the one before; one whose days are not known (FY2015) ends it; 8月 lies within its year."""
    if figure.period_start or figure.period_end:
        return figure
    return None if _FISCAL.match(folded, figure.start) else reaching


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
    return replace(figure, period_start=date.period_start, period_end=date.period_end, period_at=date.start)


def is_own_date(folded: str, figure: Figure, following: Figure) -> bool:
    """Whether the date behind a figure is its own: 9800件（截至2015年底）, 300 disputes in 2015, £1.9bn by 2026."""
    if following.kind not in TIME_KINDS or not (following.period_start or following.period_end):
        return False
    if following.start - figure.end > 60 or is_baseline(folded, following):
        return False
    between = folded[figure.end : following.start]
    if folded.startswith(":", following.end):
        return False  # 5% (2018: 5.2%)
    if _IN_BRACKETS.fullmatch(between):
        return True
    timed = _IN.search(between) or _WORD_OF_TIME.match(folded, following.start)
    return bool(timed and _BEHIND.fullmatch(between))


def _reaches(folded: str, date: Figure, floor: int, start: int) -> bool:
    """Whether a date still holds: in its own clause, and for the sentence if it opens it (2015年，…); in brackets no further."""
    if _CLOSED.match(folded, date.end, start):
        return False
    if start - date.end > _REACH or _SENTENCE_END.search(folded, floor, start):
        return False
    return folded[date.end : date.end + 1] in _OPENING or not _CLAUSE_END.search(folded, date.end, start)
