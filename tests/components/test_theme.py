"""Colours reach their contrast on every ground, in both themes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from casebook.codelists import CODELISTS
from components.figures.symbols import CORNERS
from components.figures.theme import PALETTES, Theme, css, template

SHEET = Path(__file__).parents[2] / "data/codebook/cases.csv"
GROUNDS = ("paper", "surface", "sunken")
TEXT = ("ink", "ink2", "ink3", "accent", "printed", "caution", "refuse")
PAIRS = [
    ("accent-ink", "accent"),
    ("accent", "accent-wash"),
    ("ink", "accent-wash"),
    ("caution", "caution-wash"),
    ("ink", "caution-wash"),
    ("ink2", "caution-wash"),
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio, WCAG 2.2."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", PALETTES)
def test_text_can_be_read(name):
    theme = Theme(name)
    ratios = {f"{ink} on {ground}": contrast(theme[ink], theme[ground]) for ink in TEXT for ground in GROUNDS}
    ratios |= {f"{ink} on {ground}": contrast(theme[ink], theme[ground]) for ink, ground in PAIRS}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", PALETTES)
def test_focus_and_strong_rules_can_be_seen(name):
    theme = Theme(name)
    ratios = {
        f"{ink} on {g}": contrast(theme[ink], theme[g]) for ink in ("focus", "rule-strong") for g in GROUNDS
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}


@pytest.mark.parametrize("name", PALETTES)
def test_every_case_has_an_outline_that_can_be_seen(name):
    theme = Theme(name)
    with SHEET.open(encoding="utf-8-sig", newline="") as sheet:
        cases = list(csv.DictReader(sheet))
    ratios = {
        f"{row['case_id']} on {g}": contrast(theme.edge(row), theme[g]) for row in cases for g in GROUNDS
    }
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 3} == {}
    assert len({row["marker"] for row in cases}) == len(cases), "never colour alone"


def test_every_marker_of_the_code_list_has_a_shape():
    assert set(CODELISTS["marker"]) == set(CORNERS)


@pytest.mark.parametrize("cell", ["red", "#000;}</style><script>", "#00000"])
def test_no_style_is_written_of_what_is_no_colour(cell):
    case = {"case_id": "a", "colour": "#FFFFFF", "edge_light": cell, "edge_dark": "#FFFFFF"}
    with pytest.raises(ValueError, match="no style can be written"):
        css([case])


def test_css_and_figures_share_their_colours():
    style = css([])
    for name, palette in PALETTES.items():
        assert template(Theme(name))["layout"]["font"]["color"] == palette["ink"]
        assert all(f"--{token}:{colour};" in style for token, colour in palette.items())
