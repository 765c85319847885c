"""The line of a picture that says of which time its figures are: what the sources print, no finer and no more closed.

An end that a source leaves open stays open; a year stays a year and a month a month; where nothing is printed, that is said.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Final, NamedTuple

import pandas as pd

from casebook.labels import Labels
from casebook.text import (
    GRAINS,
    Text,
    format_day,
    format_month,
    format_period,
    format_year,
    grains_of,
    is_absent,
)

TEXTS: Final[dict[str, Text]] = {
    "period_line": Text("时间：{periods}。", "Period: {periods}."),
    "period_range": Text("{first}至{last}", "{first} to {last}"),
    "period_open": Text(
        "另有{n}行只注明起算或截止时间", "{n} {n|row|rows} with only a start or only an end stated"
    ),
    "period_partly": Text("另有{n}行未注明时间", "{n} {n|row|rows} more without a printed one"),
    "period_none": Text("未注明", "not stated"),
}
_STATED: Final = ("figure", "direction")
_MOST_OPEN: Final = 3
_FORMS: Final = {"year": format_year, "month": format_month, "day": format_day}


class _Period(NamedTuple):
    """A period of a row: its days, either of which may be absent, and its print."""

    start: date | None
    end: date | None
    text: str

    @property
    def is_closed(self) -> bool:
        return self.start is not None and self.end is not None

    def said(self, language: str) -> str:
        kind = "span" if self.is_closed else "since" if self.start else "since_unstated"
        # A day that nobody printed is the first of its year or month only because a table must hold one.
        text = self.text or (self.start or self.end or date.min).isoformat()[: _LENGTH[self.grains()[0]]]
        return format_period(self.start, self.end, kind, language, self.text if self.is_closed else text)

    def grains(self) -> tuple[str, str]:
        """How precise its two ends are: as printed, else no finer than its days allow."""
        first, last = grains_of(self.text)
        known = _guessed(self.start, self.end)
        return _plain(first) or known, _plain(last) or known


_LENGTH: Final = {"year": 4, "month": 7, "day": 10}


def period_line(rows: pd.DataFrame, labels: Labels) -> str:
    """Return the sentence on the time of the rows that say something; empty where none does or none can have a time.

    ``rows`` have a row for each figure, with ``status``, ``period_start``, ``period_end`` and ``period_text``.
    """
    labels = labels.with_texts(TEXTS)
    stated = [_of(row) for row in rows[rows["status"].isin(_STATED)].to_dict("records")]
    dated = [period for period in stated if period.start or period.end]
    if not stated:
        return ""
    parts = [*_closed([p for p in dated if p.is_closed], labels), *_open(dated, labels)]
    if parts and len(stated) > len(dated):
        parts.append(labels("period_partly", n=len(stated) - len(dated)))
    semicolon = "；" if labels.language == "zh" else "; "
    return labels("period_line", periods=semicolon.join(parts) or labels("period_none"))


def _of(row: Any) -> _Period:
    start, end = (None if is_absent(row[name]) else row[name] for name in ("period_start", "period_end"))
    return _Period(start, end, "" if is_absent(row["period_text"]) else str(row["period_text"]))


def _closed(periods: Sequence[_Period], labels: Labels) -> list[str]:
    """The one period of all, or from the first day of any to the last, both as the less precise of the two is."""
    said = list(dict.fromkeys(period.said(labels.language) for period in periods))
    if len(said) < 2:
        return said
    first = min(periods, key=lambda p: (p.start, _rank(p.grains()[0])))
    last = max(periods, key=lambda p: (p.end, -_rank(p.grains()[1])))
    grain = min(first.grains()[0], last.grains()[1], key=_rank)
    ends = [_FORMS[grain](day, labels.language) for day in (first.start, last.end) if day]
    return [ends[0] if ends[0] == ends[1] else labels("period_range", first=ends[0], last=ends[1])]


def _open(dated: Sequence[_Period], labels: Labels) -> list[str]:
    periods = [period for period in dated if not period.is_closed]
    said = list(dict.fromkeys(period.said(labels.language) for period in periods))
    return said if len(said) <= _MOST_OPEN else [labels("period_open", n=len(periods))]


def _guessed(start: date | None, end: date | None) -> str:
    begins_year = start is None or (start.month, start.day) == (1, 1)
    ends_year = end is None or (end.month, end.day) == (12, 31)
    begins_month = start is None or start.day == 1
    ends_month = end is None or (end + timedelta(days=1)).day == 1
    if begins_year and ends_year:
        return "year"
    return "month" if begins_month and ends_month else "day"


def _plain(grain: str | None) -> str | None:
    """The beginning or the end of a year is no month: it is said with the year."""
    return "year" if grain in ("early", "end") else grain


def _rank(grain: str) -> int:
    return GRAINS.index(grain)
