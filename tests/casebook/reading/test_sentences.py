"""Whole sentences of reports and journals: every figure as printed, and none beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from casebook.reading import Figure, read_figures
from casebook.reading.figure import KINDS, MEASURING_KINDS


def sentences() -> list[tuple[str, list[list[str]]]]:
    """Each sentence with its expected figures: printed text, then what is to be read of it."""
    found: list[tuple[str, list[list[str]]]] = []
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            found[-1][1].append(line.strip().split(" = "))
        elif line and not line.startswith("#"):
            found.append((line, []))
    return found


def is_read(figure: Figure, word: str) -> bool:
    """Whether a figure has the value, bounds, kind, days or unit that a word of an expectation says."""
    if word == "-":
        return figure.value is None
    if word[0] in "([":
        ends = [None if end == ".." else pytest.approx(float(end), rel=1e-6) for end in word[1:-1].split(",")]
        closed = {"both": "[]", "left": "[)", "right": "(]", "neither": "()"}[figure.closed]
        return [figure.lower, figure.upper] == ends and (word == "(..,..)" or closed == word[0] + word[-1])
    if word[0] == "~":
        return (figure.counted or "") == word[1:]
    if word == "@":
        return figure.period_start is None and figure.period_end is None
    if word[0] == "@":
        return [str(figure.period_start), str(figure.period_end)] == (word[1:].split("/") * 2)[:2]
    if word.lstrip("-").replace(".", "").isdigit():
        return figure.value == pytest.approx(float(word), rel=1e-6)
    return word == (figure.kind if word in KINDS else figure.unit)


@pytest.mark.parametrize(
    ("text", "expected"), sentences(), ids=lambda cell: cell if isinstance(cell, str) else ""
)
def test_each_figure_of_a_sentence_is_read_and_nothing_else(text, expected):
    figures, at = read_figures(text), 0
    for printed, reading in expected:
        start = text.index(printed, at)
        at = start + len(printed)
        near = [figure for figure in figures if figure.start < at and figure.end > start]
        assert any(all(is_read(one, word) for word in reading.split()) for one in near), (printed, near)
        figures = [figure for figure in figures if figure not in near]
    assert [figure.text for figure in figures if figure.kind in MEASURING_KINDS] == []
