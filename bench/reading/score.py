"""The scores: share of expected values found, exact spans, bounds, figures that are none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from bench.reading.cases import Case, load
from bench.reading.match import close, finds, overlapping
from casebook.reading import Figure, read_figures

# What an indicator could be coded from; dates, ranks and names are no such figures.
INDICATOR_KINDS: Final = {"quantity", "percent", "fraction", "ratio"}


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


def score_numerals() -> Score:
    """Values found in the suites of other tools, dates and units included."""
    score = Score()
    for case in load("numerals"):
        score.add(case, hit=finds(case, read_figures(case["input"])))
    return score


def numeral_spans(lang: str) -> tuple[float, float, list[tuple[str, str]]]:
    """Precision and recall of exact spans in the rows of kind number, and what differs.

    A number's span is that of the numeral; in duckling's rows it is that of the whole expression, as duckling gives it.
    Rows of the model of ranges (more than thirty, equal to 5000) are scored by `range_spans`.
    """
    expected: dict[str, set[tuple[int, int]]] = {}
    whole: set[str] = set()
    for case in load("numerals"):
        if case["lang"] == lang and case["kind"] in ("number", "fraction") and case.get("subkind") != "range":
            spans = expected.setdefault(case["input"], set())
            if not case.get("negative"):
                spans.add((case["start"], case["end"]))
            if case["id"].startswith("duck"):
                whole.add(case["input"])
    found = {text: _numerals(read_figures(text), whole=text in whole) for text in expected}
    hits = sum(len(found[text] & spans) for text, spans in expected.items())
    wrong = [(text, text[a:b]) for text, spans in found.items() for a, b in sorted(spans - expected[text])]
    precision = hits / max(sum(map(len, found.values())), 1)
    return precision, hits / max(sum(map(len, expected.values())), 1), wrong


def _numerals(figures: list[Figure], *, whole: bool) -> set[tuple[int, int]]:
    counted = [figure for figure in figures if figure.kind in INDICATOR_KINDS | {"ordinal", "rank"}]
    if whole:
        return {(figure.start, figure.end) for figure in counted}
    return {(figure.numeral_start, figure.numeral_end) for figure in counted}


def range_spans(lang: str) -> tuple[float, list[Case]]:
    """Recall of exact spans in the rows of ranges, all of them, and the rows that are missed.

    A range's span is that of the figure up to its numeral's end, with the word of comparison; the unit is outside.
    """
    rows = [case for case in load("numerals") if case["lang"] == lang and case.get("subkind") == "range"]
    missed = []
    for case in rows:
        figures = overlapping(read_figures(case["input"]), case)
        spans = {
            (start, figure.numeral_end)
            for figure in figures
            for start in (figure.start, figure.numeral_start)
        }
        spans |= {(figure.start, figure.end) for figure in figures}
        if (case["start"], case["end"]) not in spans:
            missed.append(case)
    return 1 - len(missed) / max(len(rows), 1), missed


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
