"""A picture carries its title, definition, limits, sources and version."""

from __future__ import annotations

import json
from unicodedata import east_asian_width

from hypothesis import given
from hypothesis import strategies as st

from components.figures.frame import Caption, frame
from components.figures.theme import Theme
from components.figures.wrap import wrap


def texts(figure):
    """The words inside a figure, without markup."""
    notes = [note["text"] for note in figure["layout"]["annotations"]]
    return "".join(notes).replace("<b>", "").replace("</b>", "").replace("<br>", "")


def test_a_framed_figure_says_everything(selected):
    card = selected("compare", "comparison", "i=settled")
    caption = Caption(
        "标题很长" * 20, "定义。", ("限度。",), "单位：起。", "来源：甲。数据版本 1。", "治理案例集"
    )
    framed = frame(card.figure, caption, theme=Theme())
    said = texts(framed)
    for part in (
        caption.title,
        caption.subtitle,
        *caption.limits,
        caption.measure,
        caption.source,
        caption.site,
    ):
        assert part in said
    assert framed["layout"]["height"] > card.figure["layout"]["height"]
    assert framed["data"] == card.figure["data"]


def test_the_picture_of_a_comparison_carries_its_verdict(client):
    figure = json.loads(client.get("/figures/comparison.plotly.json?i=settled&lang=en").data)
    said = " ".join(note["text"] for note in figure["layout"]["annotations"])
    assert "Comparable with caution." in said
    assert "Data" in said
    assert "Sources:" in said


@given(st.text(alphabet="甲乙丙abc 。，", max_size=200), st.integers(8, 60))
def test_no_line_is_too_long_and_nothing_is_lost(text, columns):
    lines = wrap(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    longest = max((len(word) for word in text.replace("。", " ").split()), default=0)
    for line in lines:
        width = sum(2 if east_asian_width(char) in "WF" else 1 for char in line.rstrip("。，"))
        assert width <= max(columns, 2 * longest)
