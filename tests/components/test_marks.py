"""Each kind of figure and of absence has its own drawing."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures import marks
from components.figures.canvas import canvas_for
from components.figures.theme import Theme

CASE = {
    "marker": "diamond",
    "colour": "#D55E00",
    "edge_light": "#D55E00",
    "edge_dark": "#D55E00",
    "source_kind": "case",
}
CANVAS = canvas_for([0, 1000], Theme())


def row(reading, value, lower, upper, closed="neither", *, soft=False):
    """An observation as the tables hold it."""
    bounds = {"value": value, "lower": lower, "upper": upper, "closed": closed, "upper_soft": soft}
    return CASE | bounds | {"reading": reading, "lower_soft": False}


def drawn(mark):
    """What a mark is made of: a bar's gradient, markers, lines by dash, and the texts."""
    bars = [[stop[1] for stop in t["fillgradient"]["colorscale"]] for t in mark.traces if t["mode"] == "none"]
    dots = [t["x"][0] for t in mark.traces if t["mode"] == "markers" and t["marker"].get("symbol")]
    lines = [t["line"].get("dash", "solid") for t in mark.traces if t["mode"] == "lines"]
    glyphs = [t["text"][0] for t in mark.traces if t["mode"] == "text"]
    return bars, dots, lines, glyphs


SOLID, FADED = "rgba(213,94,0,0.79)", "rgba(213,94,0,0.04)"


@pytest.mark.parametrize(
    ("observed", "expected"),
    [
        (row("exact", 405.0, 405.0, 405.0, "both"), ([], [405.0], [], [])),
        (
            row("more_than_digit", 700.0, 700.0, 800.0, soft=True),
            ([[SOLID, FADED]], [700.0], ["2.5px,2.5px"], []),
        ),
        (row("nearly", 900.0, None, 900.0), ([[FADED, SOLID]], [], [], ["‹", ")"])),
        (row("about", 500.0, None, None), ([], [500.0], [], ["≈ "])),
        (row("more_than", 400.0, 400.0, None), ([[SOLID, FADED]], [], [], ["(", "›"])),
        (row("at_least", 90.0, 90.0, None, "left"), ([[SOLID, FADED]], [], ["solid"], ["›"])),
        (row("at_most", 90.0, None, 90.0, "right"), ([[FADED, SOLID]], [], ["solid"], ["‹"])),
        (row("vague", None, 20.0, 100.0, "left"), ([[SOLID, SOLID]], [], ["solid"], [")"])),
        (row("rounded", 108.0, 107.5, 108.5, "left"), ([], [108.0], ["solid"], [])),
        (row("derived", 24.6, 24.5, 28.1, soft=True), ([[SOLID, FADED]], [24.6], ["2.5px,2.5px"], ["("])),
        (row("derived", 94.5, 94.5, 94.5, "both"), ([], [94.5], [], [])),
    ],
    ids=lambda value: value.get("reading") if isinstance(value, dict) else "",
)
def test_a_reading_has_its_mark(observed, expected):
    assert drawn(marks.figure_mark(CANVAS, observed, 0.5)) == expected


def test_a_figure_of_another_source_is_hollow():
    theme = Theme()
    filled = marks.dot(CANVAS, 1, 0, CASE)
    hollow = marks.dot(CANVAS, 1, 0, CASE | {"source_kind": "context"})
    assert filled.traces[0]["marker"]["color"] == "#D55E00"
    assert hollow.traces[0]["marker"]["color"] == theme["surface"]


def test_absence_is_drawn_and_never_as_a_value():
    for mark in (marks.hatch(CANVAS, 1), marks.dash(CANVAS, 1), marks.direction(CANVAS, 1, "down")):
        assert not mark.traces
        assert mark.shapes


def test_directions_differ_in_shape_and_share_one_length():
    paths = {code: marks.direction(CANVAS, 1, code).shapes[0]["path"] for code in ("up", "down", "better")}
    assert len(set(paths.values())) == 3


def test_a_break_is_two_dashed_rules_over_a_wash():
    mark = marks.break_band(Theme(), 2014.9, 2015.1, "break")
    assert [shape["type"] for shape in mark.shapes] == ["rect", "line", "line"]
    assert mark.annotations[0]["text"] == "break"


NUMBERS = st.lists(st.floats(0.001, 1e9), min_size=1, max_size=12)


@given(NUMBERS)
def test_an_axis_holds_every_value(values):
    canvas = canvas_for(values, Theme())
    assert canvas.low <= min(values)
    assert max(values) <= canvas.high
    assert all(canvas.low <= tick <= canvas.high * (1 + 1e-9) for tick in canvas.ticks())


@given(NUMBERS)
def test_a_linear_axis_holds_zero_and_a_log_axis_is_for_wide_spans(values):
    canvas = canvas_for(values, Theme())
    assert canvas.log == (max(values) / min(values) > 50)
    assert canvas.log or canvas.low <= 0 <= canvas.high


@given(NUMBERS, st.sampled_from([-1, 1]))
def test_a_missing_bound_fades_inside_the_axis(values, side):
    canvas = canvas_for(values, Theme())
    end = canvas.faded(values[0], side)
    assert canvas.low <= end <= canvas.high
    assert math.isfinite(end)
