"""The scores: share of expected values found, exact spans, bounds, figures that are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from bench.reading.cases import Case, load
from bench.reading.match import close, finds, overlapping
from casebook.reading import Figure, read_figures
from casebook.reading.lexicon import BETWEEN, COMPARATIVES, QUALIFIERS_AFTER, QUALIFIERS_BEFORE

# What an indicator could be coded from; dates, ranks and names are no such figures.
INDICATOR_KINDS: Final = {"quantity", "percent", "fraction", "ratio"}
COUNTED: Final = INDICATOR_KINDS | {"ordinal", "rank"}

Span = tuple[int, int]
Model = Callable[[str, Figure], Span | None]
# Words of comparison behind a number; 多 and 余, and 间 behind two ends, are of them here.
_BEHIND: Final = re.compile("|".join([*QUALIFIERS_AFTER.values(), *COMPARATIVES.values(), "[多余]|之?间"]))
_ABOUT: Final = re.compile(f"(?:{QUALIFIERS_BEFORE['about']}){BETWEEN} ?")


@dataclass
class Score:
    """Hits of expected rows, by language and kind, and the rows that are missed."""

    hits: Counter[tuple[str, str]] = field(default_factory=Counter)
    rows: Counter[tuple[str, str]] = field(default_factory=Counter)
    missed: list[Case] = field(default_factory=list)

    def add(self, case: Case, *, hit: bool) -> None:
        """Count one row."""
        key = (case["lang"], case["kind"])
        self.rows[key] += 1
        self.hits[key] += hit
        if not hit:
            self.missed.append(case)

    def share(self, lang: str, kind: str | None = None) -> float:
        """Share of rows found, of one kind or of all kinds of a language."""
        keys = [key for key in self.rows if key[0] == lang and kind in (None, key[1])]
        return sum(self.hits[key] for key in keys) / max(sum(self.rows[key] for key in keys), 1)

    def rows_of(self, lang: str, kind: str | None = None) -> int:
        """How many rows there are of one kind or of all kinds of a language."""
        return sum(rows for key, rows in self.rows.items() if key[0] == lang and kind in (None, key[1]))


def score_numerals() -> Score:
    """Values found in the suites of other tools, dates and units included."""
    score = Score()
    for case in load("numerals"):
        score.add(case, hit=finds(case, read_figures(case["input"])))
    return score


@dataclass
class Spans:
    """Exact spans of the rows of kind number and fraction, ranges among them: expected, read, and in both."""

    expected: int = 0
    read: int = 0
    hits: int = 0
    missed: list[tuple[str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the spans read that are expected."""
        return self.hits / max(self.read, 1)

    @property
    def recall(self) -> float:
        """Share of the expected spans that are read."""
        return self.hits / max(self.expected, 1)

    def add(self, text: str, expected: set[Span], read: set[Span]) -> None:
        """Count one text."""
        self.expected, self.read = self.expected + len(expected), self.read + len(read)
        self.hits += len(expected & read)
        self.missed += [(text, text[slice(*span)]) for span in sorted(expected - read)]
        self.wrong += [(text, text[slice(*span)]) for span in sorted(read - expected)]


def numeral_spans(lang: str) -> Spans:
    """Exact spans of all rows of kind number and fraction, by what the model of a suite calls a number.

    In the rows of Recognizers-Text and the others it is the numeral, in duckling's the whole expression, and in those of
    the model of ranges (more than thirty, equal to 5000) the numeral with its words of comparison.
    """
    expected: dict[tuple[str, Model], set[Span]] = {}
    for case in load("numerals"):
        if case["lang"] == lang and case["kind"] in ("number", "fraction"):
            spans = expected.setdefault((case["input"], _model(case)), set())
            if not case.get("negative"):
                spans.add((case["start"], case["end"]))
    score = Spans()
    for (text, model), spans in expected.items():
        figures = [figure for figure in read_figures(text) if figure.kind in COUNTED]
        score.add(text, spans, {span for figure in figures if (span := model(text, figure))})
    return score


def _model(case: Case) -> Model:
    if case.get("subkind") == "range":
        return _compared
    return _whole if case["id"].startswith("duck") else _numeral


def _numeral(_: str, figure: Figure) -> Span | None:
    return figure.numeral_start, figure.numeral_end


def _whole(_: str, figure: Figure) -> Span | None:
    return figure.start, figure.end


def _compared(text: str, figure: Figure) -> Span | None:
    """A figure with a word of comparison, 多 or 几, or two ends: to the end of the word behind, else of the numeral.

    A word that asserts no bound (about, 大概) is none of comparison.
    """
    about = _ABOUT.match(text.lower(), figure.start, figure.numeral_start)
    start = about.end() if about else figure.start
    behind = [*_BEHIND.finditer(text.lower(), figure.numeral_end, figure.end)]
    end = behind[-1].end() if behind else figure.numeral_end
    plain = figure.reading in ("exact", "rounded", "about") and start == figure.numeral_start and not behind
    return None if plain else (start, end)


@dataclass
class ReportScore:
    """Reports: values, bounds of qualified figures, and figures read where none is expected."""

    values: int = 0
    rows: int = 0
    bounds: int = 0
    qualified: int = 0
    read: int = 0
    spurious: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)


def score_reports(name: str) -> ReportScore:
    """Score `reports` or `qualifiers`: our figure is the one that overlaps the expected span."""
    score = ReportScore()
    spans: dict[str, list[Case]] = {}
    for case in load(name):
        spans.setdefault(case["input"], []).append(case)
    for text, cases in spans.items():
        everything = read_figures(text)
        figures = [figure for figure in everything if figure.kind in INDICATOR_KINDS]
        score.read += len(figures)
        for case in cases:
            _score_report_row(score, case, overlapping(everything, case))
        expected = {id(figure) for case in cases for figure in overlapping(figures, case)}
        score.spurious += [(text, figure.text) for figure in figures if id(figure) not in expected]
    return score


def _score_report_row(score: ReportScore, case: Case, near: list[Figure]) -> None:
    score.rows += 1
    value = any(_same_value(case, figure) for figure in near)
    score.values += value
    qualified = case["qualifier"] != "exact"
    bounds = any(same_bounds(case, figure) for figure in near)
    score.qualified += qualified
    score.bounds += qualified and bounds
    if not value or (qualified and not bounds):
        score.missed.append((case["input"], case["span"]))


def _scale(figure: Figure) -> float:
    """They give fractions and multiples as percent, except 翻番, which stays a ratio."""
    return 100.0 if figure.kind in ("fraction", "ratio") and "番" not in figure.text else 1.0


def _same_value(case: Case, figure: Figure) -> bool:
    scaled = None if figure.value is None else figure.value * _scale(figure)
    return close(scaled, case["value"], 1e-4)


def same_bounds(case: Case, figure: Figure) -> bool:
    """Whether both bounds and their openness agree; their `exact` is our `exact` or `rounded`."""
    if case["qualifier"] == "exact":
        return figure.reading in ("exact", "rounded")
    scale = _scale(figure)
    low = None if figure.lower is None else figure.lower * scale
    high = None if figure.upper is None else figure.upper * scale
    left, right = figure.closed in ("both", "left"), figure.closed in ("both", "right")
    ends = close(low, case["lower"], 1e-4) and close(high, case["upper"], 1e-4)
    return ends and left == bool(case["lower_incl"]) and right == bool(case["upper_incl"])


def score_traps() -> list[tuple[str, list[str]]]:
    """The traps in which more indicator figures are read than the material allows."""
    fallen = []
    for case in load("traps"):
        read = [figure.text for figure in read_figures(case["input"]) if figure.kind in INDICATOR_KINDS]
        if len(read) > case["expected_indicator_figures"]:
            fallen.append((case["input"], read))
    return fallen
