"""A picture tells what a reader would see change, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

import pandas as pd
import plotly.graph_objects as go

from components.chart import Words
from tests.reference.digest import digest


@dataclass
class Drawn:
    """As much of a card as a picture is made from."""

    figure: go.Figure
    words: Words = field(default_factory=lambda: Words("Title", "Subtitle"))
    rows: pd.DataFrame = field(default_factory=lambda: pd.DataFrame({"status": ["figure", "not_reported"]}))


def picture(value: float = 1.0, text: str = "a") -> str:
    """The picture of one point with a note."""
    figure = go.Figure({"data": [{"type": "scatter", "x": [value], "y": [2]}]})
    figure.add_annotation(text=text, x=1, y=1)
    return digest(Drawn(figure))


def test_what_nobody_can_see_leaves_the_picture_as_it_is():
    assert picture(1.00001) == picture(1.0)


def test_a_moved_mark_or_another_word_changes_one_line():
    for other in (picture(1.1), picture(text="b")):
        before, after = picture().splitlines(), other.splitlines()
        assert sum(a != b for a, b in zip(before, after, strict=True)) == 1


def test_absence_is_counted_in_the_picture():
    assert '["not_reported",1]' in picture()
